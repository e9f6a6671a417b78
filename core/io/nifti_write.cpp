// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/nifti_write.h"

#include "base/error.h"
#include "io/atomic_file.h"
#include "io/bytes.h"
#include "io/gzip.h"
#include "io/nifti_header.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace kety {
namespace {

template <class T>
constexpr NiftiType typeOf()
{
    if constexpr (std::is_same_v<T, float>) return NiftiType::Float32;
    if constexpr (std::is_same_v<T, std::uint16_t>) return NiftiType::UInt16;
    if constexpr (std::is_same_v<T, std::uint8_t>) return NiftiType::UInt8;
}

/// Everything a header says, before it is laid out as version 1 or 2.
struct HeaderPlan {
    std::array<std::int64_t, 8> dim{3, 1, 1, 1, 1, 1, 1, 1};
    NiftiType type = NiftiType::Float32;
    NiftiForm form;
    NiftiNote note;
};

/// Unit quaternion (b, c, d) of a proper rotation, by its largest component, which keeps it exact
/// to rounding for every rotation.
std::array<double, 3> quaternionOf(const std::array<std::array<double, 3>, 3>& r)
{
    const std::array<double, 4> squares{
        1 + r[0][0] + r[1][1] + r[2][2], 1 + r[0][0] - r[1][1] - r[2][2],
        1 - r[0][0] + r[1][1] - r[2][2], 1 - r[0][0] - r[1][1] + r[2][2]};
    const auto largest = std::max_element(squares.begin(), squares.end()) - squares.begin();
    const double twice = std::sqrt(squares[static_cast<std::size_t>(largest)]);
    const double half = 0.5 * twice, over = 0.5 / twice;
    const double x = (r[2][1] - r[1][2]) * over, y = (r[0][2] - r[2][0]) * over;
    const double z = (r[1][0] - r[0][1]) * over, xy = (r[0][1] + r[1][0]) * over;
    const double xz = (r[0][2] + r[2][0]) * over, yz = (r[1][2] + r[2][1]) * over;
    std::array<double, 4> q{};
    switch (largest) {
    case 0:
        q = {half, x, y, z};
        break;
    case 1:
        q = {x, half, xy, xz};
        break;
    case 2:
        q = {y, xy, half, yz};
        break;
    default:
        q = {z, xz, yz, half};
        break;
    }
    const double sign = q[0] < 0.0 ? -1.0 : 1.0;  // a is taken as not negative
    return {sign * q[1], sign * q[2], sign * q[3]};
}

/// Position fields for a grid that came from no NIfTI file: sform, and qform when the axes are at
/// right angles.
NiftiForm formOf(const Grid& grid)
{
    NiftiForm form;
    form.xyzt_units = 2 | 8;  // mm, s
    form.sform_code = 1;
    std::array<std::array<double, 3>, 3> rotation{};
    for (std::size_t row = 0; row < 3; ++row) {
        const double sign = row < 2 ? -1.0 : 1.0;  // LPS → RAS
        for (std::size_t axis = 0; axis < 3; ++axis) {
            rotation[row][axis] = sign * grid.direction[3 * row + axis];
            form.srow[row][axis] = rotation[row][axis] * grid.spacing[axis];
        }
        form.srow[row][3] = sign * grid.origin[row];
        form.quatern[3 + row] = form.srow[row][3];
    }
    double determinant = 0.0, shear = 0.0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t j = (i + 1) % 3, k = (i + 2) % 3;
        determinant +=
            rotation[0][i] * (rotation[1][j] * rotation[2][k] - rotation[1][k] * rotation[2][j]);
        shear = std::max(shear,
                         std::abs(rotation[0][i] * rotation[0][j] + rotation[1][i] * rotation[1][j]
                                  + rotation[2][i] * rotation[2][j]));
    }
    form.pixdim = {determinant < 0.0 ? -1.0 : 1.0,
                   grid.spacing[0],
                   grid.spacing[1],
                   grid.spacing[2],
                   0,
                   0,
                   0,
                   0};
    if (shear < 1e-5) {
        form.qform_code = 1;
        for (auto& row : rotation)
            row[2] *= form.pixdim[0];
        const auto quaternion = quaternionOf(rotation);
        std::copy(quaternion.begin(), quaternion.end(), form.quatern.begin());
    }
    return form;
}

/// The fields as they were read, unless the grid has been changed since.
NiftiForm formFor(const Grid& grid)
{
    if (!grid.as_read.valid) return formOf(grid);
    try {
        NiftiHeader header;
        header.form = grid.as_read;
        std::copy(grid.size.begin(), grid.size.end(), header.size.begin());
        std::vector<Remark> ignored;
        if (same(gridOf(header, {}, ignored), grid)) return grid.as_read;
    } catch (const Error&) {
        // Fields that do not make a grid are not those of this one.
    }
    return formOf(grid);
}

HeaderPlan planFor(const Grid& grid, std::size_t frames, NiftiType type, const NiftiNote& note)
{
    HeaderPlan plan{.dim = {3, grid.size[0], grid.size[1], grid.size[2], 1, 1, 1, 1},
                    .type = type,
                    .form = formFor(grid),
                    .note = note};
    if (frames != 1) {
        plan.dim[0] = 4;
        plan.dim[4] = static_cast<std::int64_t>(frames);
    }
    constexpr int most = std::numeric_limits<std::int16_t>::max();
    for (const std::int64_t size : plan.dim)
        plan.form.nifti2 = plan.form.nifti2 || size > most;
    return plan;
}

template <class Real, class Integer>
void putForm(std::byte* at, const HeaderPlan& plan, std::size_t dim, std::size_t pixdim,
             std::size_t quatern, std::size_t srow)
{
    for (std::size_t i = 0; i < 8; ++i) {
        store(at + dim + i * sizeof(Integer), static_cast<Integer>(plan.dim[i]));
        store(at + pixdim + i * sizeof(Real), static_cast<Real>(plan.form.pixdim[i]));
    }
    for (std::size_t i = 0; i < 6; ++i)
        store(at + quatern + i * sizeof(Real), static_cast<Real>(plan.form.quatern[i]));
    for (std::size_t i = 0; i < 12; ++i)
        store(at + srow + i * sizeof(Real), static_cast<Real>(plan.form.srow[i / 4][i % 4]));
}

void putText(std::byte* at, std::string_view text, std::size_t room)
{
    std::memcpy(at, text.data(), std::min(text.size(), room));
}

void putNifti1(std::byte* at, const HeaderPlan& plan)
{
    store(at, std::int32_t{nifti1Bytes});
    store(at + 39, plan.form.dim_info);
    store(at + 70, static_cast<std::int16_t>(plan.type));
    store(at + 72, static_cast<std::int16_t>(bytesOf(plan.type) * 8));
    store(at + 108, static_cast<float>(nifti1Bytes + 4));
    store(at + 112, 1.0F);
    store(at + 123, plan.form.xyzt_units);
    store(at + 124, static_cast<float>(plan.note.display_maximum));
    store(at + 128, static_cast<float>(plan.note.display_minimum));
    putText(at + 148, plan.note.description, 79);
    store(at + 252, plan.form.qform_code);
    store(at + 254, plan.form.sform_code);
    putForm<float, std::int16_t>(at, plan, 40, 76, 256, 280);
    putText(at + 344, "n+1", 3);
}

void putNifti2(std::byte* at, const HeaderPlan& plan)
{
    store(at, std::int32_t{nifti2Bytes});
    putText(at + 4, std::string_view("n+2\0\r\n\x1a\n", 8), 8);
    store(at + 12, static_cast<std::int16_t>(plan.type));
    store(at + 14, static_cast<std::int16_t>(bytesOf(plan.type) * 8));
    store(at + 168, static_cast<std::int64_t>(nifti2Bytes + 4));
    store(at + 176, 1.0);
    store(at + 192, plan.note.display_maximum);
    store(at + 200, plan.note.display_minimum);
    putText(at + 240, plan.note.description, 79);
    store(at + 344, static_cast<std::int32_t>(plan.form.qform_code));
    store(at + 348, static_cast<std::int32_t>(plan.form.sform_code));
    store(at + 500, static_cast<std::int32_t>(plan.form.xyzt_units));
    store(at + 524, plan.form.dim_info);
    putForm<double, std::int64_t>(at, plan, 16, 104, 352, 400);
}

/// Header, no extensions, and room for the samples; `samples` says where they begin.
std::vector<std::byte> headerBytes(const HeaderPlan& plan, std::size_t sample_bytes,
                                   std::size_t& samples)
{
    samples = (plan.form.nifti2 ? nifti2Bytes : nifti1Bytes) + 4;
    std::vector<std::byte> bytes(samples + sample_bytes);
    if (plan.form.nifti2)
        putNifti2(bytes.data(), plan);
    else
        putNifti1(bytes.data(), plan);
    return bytes;
}

template <class T>
std::vector<std::byte> encodeVolume(const Volume<T>& volume, const NiftiNote& note)
{
    const HeaderPlan plan = planFor(volume.grid, 1, typeOf<T>(), note);
    const std::size_t size = volume.values.size() * sizeof(T);
    std::size_t samples = 0;
    std::vector<std::byte> bytes = headerBytes(plan, size, samples);
    if (size != 0) std::memcpy(bytes.data() + samples, volume.values.data(), size);
    return bytes;
}

}  // namespace

std::vector<std::byte> encodeNifti(const Volume<float>& volume, const NiftiNote& note)
{
    return encodeVolume(volume, note);
}

std::vector<std::byte> encodeNifti(const Volume<std::uint16_t>& volume, const NiftiNote& note)
{
    return encodeVolume(volume, note);
}

std::vector<std::byte> encodeNifti(const Volume<std::uint8_t>& volume, const NiftiNote& note)
{
    return encodeVolume(volume, note);
}

std::vector<std::byte> encodeNifti(const Series& series, const NiftiNote& note)
{
    const std::size_t frames = series.frames(), voxels = series.grid.voxels();
    HeaderPlan plan = planFor(series.grid, frames, NiftiType::Float32, note);
    if (!series.grid.as_read.valid && frames > 1)
        plan.form.pixdim[4] = series.times[1] - series.times[0];
    std::size_t samples = 0;
    std::vector<std::byte> bytes = headerBytes(plan, voxels * frames * sizeof(float), samples);
    for (std::size_t t = 0; t < frames; ++t) {
        const Volume<float> volume = frame(series, t);
        std::memcpy(bytes.data() + samples + t * voxels * sizeof(float), volume.values.data(),
                    voxels * sizeof(float));
    }
    return bytes;
}

void writeNiftiBytes(const std::string& path, std::span<const std::byte> encoded)
{
    if (path.ends_with(".gz"))
        writeFile(path, foldGzip(encoded));
    else
        writeFile(path, encoded);
}

}  // namespace kety
