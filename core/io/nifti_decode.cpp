// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/bytes.h"
#include "io/input_file.h"
#include "io/nifti_header.h"

#include <algorithm>
#include <string_view>

namespace kety {
namespace {

/// The fields of a header by their offset in the standard.
class Fields {
public:
    Fields(std::span<const std::byte> bytes, bool swap) : bytes_(bytes), swap_(swap) {}

    template <class T>
    T at(std::size_t offset, std::size_t index = 0) const
    {
        return load<T>(bytes_.subspan(offset + index * sizeof(T), sizeof(T)).data(), swap_);
    }
    std::string textAt(std::size_t offset, std::size_t length) const
    {
        const auto* begin = reinterpret_cast<const char*>(bytes_.subspan(offset, length).data());
        return {begin, std::find(begin, begin + length, '\0')};
    }

private:
    std::span<const std::byte> bytes_;
    bool swap_;
};

/// Floating-point fields are float in NIfTI-1 and double in NIfTI-2; the lists are alike.
template <class Real>
void decodeForm(const Fields& fields, std::size_t pixdim, std::size_t quatern, std::size_t srow,
                NiftiForm& form)
{
    form.valid = true;
    for (std::size_t i = 0; i < 8; ++i)
        form.pixdim[i] = fields.at<Real>(pixdim, i);
    for (std::size_t i = 0; i < 6; ++i)
        form.quatern[i] = fields.at<Real>(quatern, i);
    for (std::size_t i = 0; i < 12; ++i)
        form.srow[i / 4][i % 4] = fields.at<Real>(srow, i);
}

RawNifti decodeNifti1(const Fields& fields)
{
    RawNifti raw;
    for (std::size_t i = 0; i < 8; ++i)
        raw.dim[i] = fields.at<std::int16_t>(40, i);
    raw.intent_code = fields.at<std::int16_t>(68);
    raw.datatype = fields.at<std::int16_t>(70);
    raw.bitpix = fields.at<std::int16_t>(72);
    raw.vox_offset = fields.at<float>(108);
    raw.slope = fields.at<float>(112);
    raw.intercept = fields.at<float>(116);
    raw.description = fields.textAt(148, 80);
    decodeForm<float>(fields, 76, 256, 280, raw.form);
    raw.form.dim_info = fields.at<std::uint8_t>(39);
    raw.form.xyzt_units = fields.at<std::uint8_t>(123);
    raw.form.qform_code = fields.at<std::int16_t>(252);
    raw.form.sform_code = fields.at<std::int16_t>(254);
    return raw;
}

RawNifti decodeNifti2(const Fields& fields)
{
    RawNifti raw;
    raw.nifti2 = true;
    raw.datatype = fields.at<std::int16_t>(12);
    raw.bitpix = fields.at<std::int16_t>(14);
    for (std::size_t i = 0; i < 8; ++i)
        raw.dim[i] = fields.at<std::int64_t>(16, i);
    raw.vox_offset = static_cast<double>(fields.at<std::int64_t>(168));
    raw.slope = fields.at<double>(176);
    raw.intercept = fields.at<double>(184);
    raw.description = fields.textAt(240, 80);
    decodeForm<double>(fields, 104, 352, 400, raw.form);
    raw.form.nifti2 = true;
    raw.form.qform_code = static_cast<std::int16_t>(fields.at<std::int32_t>(344));
    raw.form.sform_code = static_cast<std::int16_t>(fields.at<std::int32_t>(348));
    raw.form.xyzt_units = static_cast<std::uint8_t>(fields.at<std::int32_t>(500));
    raw.intent_code = fields.at<std::int32_t>(504);
    raw.form.dim_info = fields.at<std::uint8_t>(524);
    return raw;
}

struct Version {
    bool nifti2 = false, swapped = false;
};

Version versionOf(std::span<const std::byte> bytes, const std::string& file)
{
    if (bytes.size() >= 4) {
        for (const bool swap : {false, true}) {
            const auto size = load<std::int32_t>(bytes.data(), swap);
            if (size == nifti1Bytes) return {.nifti2 = false, .swapped = swap};
            if (size == nifti2Bytes) return {.nifti2 = true, .swapped = swap};
        }
    }
    throw corrupt(file,
                  text("nifti", "%1: is not a NIfTI image: its first bytes are not those of a "
                                "NIfTI-1 or NIfTI-2 header"));
}

bool pairOf(std::string_view magic, const std::string& file)
{
    using namespace std::string_view_literals;
    if (magic == "n+1\0"sv || magic == "n+2\0\r\n\x1a\n"sv) return false;
    if (magic == "ni1\0"sv || magic == "ni2\0\r\n\x1a\n"sv) return true;
    if (magic == "\0\0\0\0"sv) {
        throw corrupt(file,
                      text("nifti", "%1: is an Analyze 7.5 header, which does not record where "
                                    "left and right are: convert it to NIfTI"));
    }
    throw corrupt(file, text("nifti", "%1: the NIfTI mark in the header is damaged: copy or export "
                                      "the file again"));
}

}  // namespace

RawNifti decodeNifti(std::span<const std::byte> bytes, const std::string& file)
{
    const Version version = versionOf(bytes, file);
    const std::size_t needed = version.nifti2 ? nifti2Bytes : nifti1Bytes;
    if (bytes.size() < needed) {
        throw corrupt(file,
                      text("nifti", "%1: is cut off inside its header: copy or export the file "
                                    "again"));
    }
    const auto* characters = reinterpret_cast<const char*>(bytes.data());
    const std::string_view magic = version.nifti2 ? std::string_view(characters + 4, 8)
                                                  : std::string_view(characters + 344, 4);
    const bool pair = pairOf(magic, file);
    const Fields fields(bytes, version.swapped);
    RawNifti raw = version.nifti2 ? decodeNifti2(fields) : decodeNifti1(fields);
    raw.swapped = version.swapped;
    raw.pair = pair;
    return raw;
}

}  // namespace kety
