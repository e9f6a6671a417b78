// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace kety {

/// The geometry fields of a NIfTI header exactly as the file had them, so that a map written back
/// keeps them to the bit. Not compared; empty (`valid` false) for images that came from elsewhere.
struct NiftiForm {
    bool valid = false;
    std::int16_t qform_code = 0, sform_code = 0;
    std::array<double, 8> pixdim{};   ///< pixdim[0] is qfac; [4] the frame spacing in file units
    std::array<double, 6> quatern{};  ///< quatern_b, c, d, qoffset_x, y, z
    std::array<std::array<double, 4>, 3> srow{};
    std::uint8_t xyzt_units = 0;
    std::uint8_t dim_info = 0;
    bool nifti2 = false;
};

/// Where the voxels of a volume lie. LPS, mm; `origin` is the centre of voxel (0,0,0);
/// column c of `direction` (row-major 3×3: direction[3*row + c]) is the unit vector along index c.
struct Grid {
    std::array<int, 3> size{0, 0, 0};
    std::array<double, 3> spacing{1.0, 1.0, 1.0};
    std::array<double, 3> origin{0.0, 0.0, 0.0};
    std::array<double, 9> direction{1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0};
    NiftiForm as_read = {};

    std::size_t voxels() const
    {
        return static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1])
               * static_cast<std::size_t>(size[2]);
    }
    std::size_t index(int i, int j, int k) const
    {
        return static_cast<std::size_t>(i)
               + static_cast<std::size_t>(size[0])
                     * (static_cast<std::size_t>(j)
                        + static_cast<std::size_t>(size[1]) * static_cast<std::size_t>(k));
    }
    std::array<int, 3> place(std::size_t voxel) const
    {
        const auto nx = static_cast<std::size_t>(size[0]), ny = static_cast<std::size_t>(size[1]);
        return {static_cast<int>(voxel % nx), static_cast<int>(voxel / nx % ny),
                static_cast<int>(voxel / (nx * ny))};
    }
    bool contains(int i, int j, int k) const
    {
        return i >= 0 && j >= 0 && k >= 0 && i < size[0] && j < size[1] && k < size[2];
    }
    double voxelVolume() const { return spacing[0] * spacing[1] * spacing[2]; }  ///< mm³
};

/// Continuous voxel index to LPS mm and back.
std::array<double, 3> toWorld(const Grid& grid, const std::array<double, 3>& index);
std::array<double, 3> toIndex(const Grid& grid, const std::array<double, 3>& world);

/// Same size, and every corner of the volume within `tolerance` mm. `as_read` is not compared.
bool same(const Grid& a, const Grid& b, double tolerance = 1e-4);

/// "96 x 96 x 40, 2.50 x 2.50 x 3.09 mm"
std::string describe(const Grid& grid);

}  // namespace kety
