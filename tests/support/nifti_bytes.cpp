// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/nifti_bytes.h"

#include <cstring>
#include <fstream>

namespace kety::test {

NiftiBytes::NiftiBytes(bool nifti2, bool swapped)
    : bytes_(nifti2 ? 544 : 352), nifti2_(nifti2), swapped_(swapped)
{
    put<std::int32_t>(0, nifti2 ? 540 : 348);
    if (nifti2)
        std::memcpy(bytes_.data() + 4, "n+2\0\r\n\x1a\n", 8);
    else
        std::memcpy(bytes_.data() + 344, "n+1", 4);
    for (std::size_t i = 0; i < 8; ++i) {
        constexpr std::array<std::int64_t, 8> dims{3, 3, 4, 5, 1, 1, 1, 1};
        dim(i, dims[i]).pixdim(i, 1.0);
    }
    type(NiftiType::Int16).scaling(1.0, 0.0).units(2 | 8).offset(nifti2 ? 544 : 352);
    sform(1, {2, 0, 0, -10, 0, 3, 0, -20, 0, 0, 4, -30});
    pixdim(1, 2).pixdim(2, 3).pixdim(3, 4);
}

void NiftiBytes::putReal(std::size_t in1, std::size_t in2, std::size_t index, double value)
{
    if (nifti2_)
        put(in2 + 8 * index, value);
    else
        put(in1 + 4 * index, static_cast<float>(value));
}

NiftiBytes& NiftiBytes::dim(std::size_t index, std::int64_t value)
{
    return nifti2_ ? put(16 + 8 * index, value)
                   : put(40 + 2 * index, static_cast<std::int16_t>(value));
}

NiftiBytes& NiftiBytes::pixdim(std::size_t index, double value)
{
    putReal(76, 104, index, value);
    return *this;
}

NiftiBytes& NiftiBytes::type(NiftiType type)
{
    put(nifti2_ ? 12 : 70, static_cast<std::int16_t>(type));
    return put(nifti2_ ? 14 : 72, static_cast<std::int16_t>(bytesOf(type) * 8));
}

NiftiBytes& NiftiBytes::scaling(double slope, double intercept)
{
    putReal(112, 176, 0, slope);
    putReal(112, 176, 1, intercept);
    return *this;
}

NiftiBytes& NiftiBytes::sform(int code, const std::vector<double>& rows)
{
    if (nifti2_)
        put<std::int32_t>(348, code);
    else
        put(254, static_cast<std::int16_t>(code));
    for (std::size_t i = 0; i < rows.size(); ++i)
        putReal(280, 400, i, rows[i]);
    return *this;
}

NiftiBytes& NiftiBytes::qform(int code, const std::vector<double>& quatern)
{
    if (nifti2_)
        put<std::int32_t>(344, code);
    else
        put(252, static_cast<std::int16_t>(code));
    for (std::size_t i = 0; i < quatern.size(); ++i)
        putReal(256, 352, i, quatern[i]);
    return *this;
}

NiftiBytes& NiftiBytes::units(int code)
{
    return nifti2_ ? put<std::int32_t>(500, code) : put(123, static_cast<std::uint8_t>(code));
}

NiftiBytes& NiftiBytes::offset(double vox_offset)
{
    return nifti2_ ? put(168, static_cast<std::int64_t>(vox_offset))
                   : put(108, static_cast<float>(vox_offset));
}

NiftiBytes& NiftiBytes::zeros(std::size_t count)
{
    bytes_.resize(bytes_.size() + count);
    return *this;
}

std::string save(const std::filesystem::path& path, const std::vector<std::byte>& bytes)
{
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    return path.string();
}

std::string save(const std::filesystem::path& path, const std::string& text)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
}

}  // namespace kety::test
