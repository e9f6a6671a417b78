// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/image_header.h"

#include "io/bids.h"
#include "io/bids_name.h"
#include "io/image_path.h"
#include "io/suspicions.h"
#include "io/volume_table.h"

#include <filesystem>

namespace kety {
namespace {

Dataset fromNifti(const NiftiFile& file)
{
    Dataset data;
    data.name = imageName(file.path);
    data.files = {file.path};
    if (file.data_path != file.path) data.files.push_back(file.data_path);
    data.series.grid = file.grid;
    data.series.times = file.times;
    data.remarks = file.remarks;
    if (file.frame_spacing) {
        const std::string name = std::filesystem::path(file.path).filename().string();
        data.facts["RepetitionTime"] = {*file.frame_spacing, Origin::Header,
                                        "pixdim[4] in " + name};
    }
    return data;
}

/// What Kety wrote of its own phantoms stays marked as such.
bool saysSynthetic(const Dataset& data)
{
    const Setting* fact = data.fact("Synthetic");
    return fact != nullptr && fact->value == Value{true};
}

/// BIDS says which part of complex data an image is: part-mag, -phase, -real, -imag.
Part partOf(const std::string& path)
{
    const std::string part = parseBidsName(path).entity("part");
    if (part == "phase") return Part::Phase;
    if (part == "real") return Part::Real;
    if (part == "imag") return Part::Imaginary;
    return Part::Magnitude;
}

}  // namespace

Dataset readSidecarsOnly(const std::string& path)
{
    Dataset data;
    data.name = imageName(path);
    data.files = {path};
    data.part = partOf(path);
    addSidecars(path, data);
    addVolumeTable(path, data);
    settleM0(path, data);
    remarkOnFacts(data);
    return data;
}

ImageHeader readImageHeader(const std::string& path)
{
    ImageHeader header{.file = inspectNifti(path), .data = {}, .slices = {}};
    header.data = fromNifti(header.file);
    header.data.part = partOf(path);
    addSidecars(path, header.data);
    addVolumeTable(path, header.data);
    header.data.synthetic = saysSynthetic(header.data);
    header.slices = sliceTimesOf(header.data);
    settleM0(path, header.data);
    remarkOnFacts(header.data);
    return header;
}

}  // namespace kety
