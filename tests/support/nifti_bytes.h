// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/bytes.h"
#include "io/nifti.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace kety::test {

/// A NIfTI file made field by field from the standard, apart from the program's own writer, so that
/// reader and writer cannot agree on a mistake. Starts as a sound 3 × 4 × 5 int16 image.
class NiftiBytes {
public:
    explicit NiftiBytes(bool nifti2 = false, bool swapped = false);

    /// Puts `value` at the offset of the standard, in the file's byte order.
    template <class T>
    NiftiBytes& put(std::size_t offset, T value)
    {
        store(bytes_.data() + offset, value, swapped_);
        return *this;
    }
    NiftiBytes& dim(std::size_t index, std::int64_t value);
    NiftiBytes& pixdim(std::size_t index, double value);
    NiftiBytes& type(NiftiType type);
    NiftiBytes& scaling(double slope, double intercept);
    NiftiBytes& sform(int code, const std::vector<double>& rows);
    NiftiBytes& qform(int code, const std::vector<double>& quatern);
    NiftiBytes& units(int code);
    NiftiBytes& offset(double vox_offset);

    /// Appends samples of type T.
    template <class T>
    NiftiBytes& samples(const std::vector<T>& values)
    {
        for (const T value : values) {
            bytes_.resize(bytes_.size() + sizeof(T));
            store(bytes_.data() + bytes_.size() - sizeof(T), value, swapped_);
        }
        return *this;
    }
    NiftiBytes& zeros(std::size_t count);

    std::vector<std::byte>& bytes() { return bytes_; }
    const std::vector<std::byte>& bytes() const { return bytes_; }
    bool nifti2() const { return nifti2_; }

private:
    void putReal(std::size_t in1, std::size_t in2, std::size_t index, double value);
    std::vector<std::byte> bytes_;
    bool nifti2_ = false, swapped_ = false;
};

/// Writes the bytes plainly; returns the path.
std::string save(const std::filesystem::path& path, const std::vector<std::byte>& bytes);
std::string save(const std::filesystem::path& path, const std::string& text);

}  // namespace kety::test
