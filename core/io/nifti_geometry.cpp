// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/unit.h"
#include "io/input_file.h"
#include "io/nifti_header.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kety {
namespace {

/// Rows of index → world in RAS, in the file's unit of length.
using Affine = std::array<std::array<double, 4>, 3>;

template <std::size_t N>
bool allFinite(const std::array<double, N>& values)
{
    return std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
}

bool finite(const Affine& affine)
{
    return std::all_of(affine.begin(), affine.end(),
                       [](const auto& row) { return allFinite(row); });
}

/// Maps carry the forms of their input on. What is no number there and did not count for this
/// reader, whether its code says so or the sform came before it, would count for the next one: a
/// qform of NaN would cost a map its place. It is not written on.
void keepNumbers(NiftiForm& form)
{
    if (!allFinite(form.quatern)) {
        form.quatern = {};
        form.qform_code = 0;
    }
    if (!finite(form.srow)) {
        form.srow = {};
        form.sform_code = 0;
    }
    for (double& value : form.pixdim)
        value = std::isfinite(value) ? value : 0.0;
}

/// Voxel sizes must be finite and not zero; a sign is an old habit and means nothing here.
std::array<double, 3> voxelSizes(const NiftiHeader& header, const std::string& file,
                                 std::vector<Remark>& remarks)
{
    std::array<double, 3> sizes{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        double size = header.form.pixdim[axis + 1];
        if (size == 0.0 && header.size[axis] == 1) {
            size = 1.0;  // an image of fewer axes, or a curve: no place depends on it
            remarks.push_back(
                {"nifti.pixdim_missing",
                 {text("nifti", "The header states no voxel size along axis %1, which has one "
                                "voxel: 1 is taken, volumes in mL are not certain"),
                  {std::to_string(axis + 1)}},
                 true});
        }
        if (!std::isfinite(size) || size == 0.0) {
            throw corrupt(
                file, text("nifti", "%1: the voxel size pixdim[%2] is %3: the header is damaged"),
                {std::to_string(axis + 1), formatNumber(size)});
        }
        if (size < 0.0) {
            remarks.push_back(
                {"nifti.negative_pixdim",
                 {text("nifti", "The voxel size pixdim[%1] is negative (%2): its sign is not used"),
                  {std::to_string(axis + 1), formatNumber(size)}},
                 true});
        }
        sizes[axis] = std::abs(size);
    }
    return sizes;
}

/// Method 2 of the standard: a rotation as unit quaternion, voxel sizes, qfac and an offset.
Affine fromQuaternion(const NiftiForm& form, const std::array<double, 3>& sizes,
                      const std::string& file)
{
    const auto [b, c, d, x, y, z] = form.quatern;
    const double rest = 1.0 - (b * b + c * c + d * d);
    if (!(rest > -1e-3)) {  // true for NaN
        throw corrupt(file,
                      text("nifti", "%1: the qform is not a rotation: the header is damaged"));
    }
    const double norm = rest < 0.0 ? std::sqrt(b * b + c * c + d * d) : 1.0;
    const double a = std::sqrt(std::max(0.0, rest)), i = b / norm, j = c / norm, k = d / norm;
    const double handed = form.pixdim[0] < 0.0 ? -1.0 : 1.0;
    const std::array<double, 3> scale{sizes[0], sizes[1], sizes[2] * handed};
    const std::array<std::array<double, 3>, 3> rotation{{
        {a * a + i * i - j * j - k * k, 2 * (i * j - a * k), 2 * (i * k + a * j)},
        {2 * (i * j + a * k), a * a + j * j - i * i - k * k, 2 * (j * k - a * i)},
        {2 * (i * k - a * j), 2 * (j * k + a * i), a * a + k * k - j * j - i * i},
    }};
    const std::array<double, 3> offset{x, y, z};
    Affine affine{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            affine[row][column] = rotation[row][column] * scale[column];
        affine[row][3] = offset[row];
    }
    return affine;
}

Affine fromSizes(const std::array<double, 3>& sizes)
{
    return {{{sizes[0], 0, 0, 0}, {0, sizes[1], 0, 0}, {0, 0, sizes[2], 0}}};
}

/// mm per unit of length of the file.
double lengthFactor(const NiftiForm& form, std::vector<Remark>& remarks)
{
    switch (form.xyzt_units & 0x07) {
    case 1:
        return 1e3;
    case 2:
        return 1.0;
    case 3:
        return 1e-3;
    default:
        remarks.push_back({"nifti.units_missing",
                           {text("nifti", "The header states no unit of length: taken as mm"), {}},
                           false});
        return 1.0;
    }
}

double determinant(const std::array<double, 9>& m)
{
    return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6])
           + m[2] * (m[3] * m[7] - m[4] * m[6]);
}

/// RAS in file units → LPS in mm; columns become spacing × direction.
Grid toGrid(const Affine& affine, double factor, const NiftiHeader& header, const std::string& file,
            Text which)
{
    Grid grid;
    grid.as_read = header.form;
    keepNumbers(grid.as_read);
    bool sound = finite(affine);
    for (std::size_t axis = 0; axis < 3 && sound; ++axis) {
        grid.size[axis] = static_cast<int>(header.size[axis]);
        const double length = std::hypot(affine[0][axis], affine[1][axis], affine[2][axis]);
        grid.spacing[axis] = length * factor;
        // Below a nanometre or above a hundred metres no image was taken.
        sound = grid.spacing[axis] > 1e-6 && grid.spacing[axis] < 1e5;
        for (std::size_t row = 0; row < 3; ++row) {
            const double sign = row < 2 ? -1.0 : 1.0;
            grid.direction[3 * row + axis] = sign * affine[row][axis] / length;
            grid.origin[row] = sign * affine[row][3] * factor;
            sound = sound && std::abs(grid.origin[row]) < 1e7;
        }
    }
    if (!sound || !(std::abs(determinant(grid.direction)) > 1e-4)) throw corrupt(file, which);
    return grid;
}

void remarkOnShear(const Grid& grid, std::vector<Remark>& remarks)
{
    double worst = 0.0;
    for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t b = a + 1; b < 3; ++b) {
            double cosine = 0.0;
            for (std::size_t row = 0; row < 3; ++row)
                cosine += grid.direction[3 * row + a] * grid.direction[3 * row + b];
            worst = std::max(worst, std::abs(cosine));
        }
    }
    if (worst > 1e-3) {
        remarks.push_back(
            {"nifti.sheared",
             {text("nifti", "The axes of the image are not at right angles (cosine %1)"),
              {formatFixed(worst, 4)}},
             false});
    }
}

/// Two statements about one place: sform counts, but somebody ought to know when they differ.
void compareForms(const Grid& used, const NiftiHeader& header, const std::array<double, 3>& sizes,
                  double factor, std::vector<Remark>& remarks)
{
    if (!allFinite(header.form.quatern)) {
        remarks.push_back({"nifti.qform_not_finite",
                           {text("nifti", "The qform holds values that are no number (NaN): the "
                                          "sform is used, and maps get no qform"),
                            {}},
                           true});
        return;
    }
    bool agree = false;
    try {
        const Affine other = fromQuaternion(header.form, sizes, {});
        agree = same(used, toGrid(other, factor, header, {}, text("nifti", "%1: qform")), 0.1);
    } catch (const Error&) {
        agree = false;
    }
    if (!agree) {
        remarks.push_back(
            {"nifti.forms_disagree",
             {text("nifti", "sform and qform place the image differently: the sform is used"), {}},
             true});
    }
}

/// The decimal number somebody meant: 4.1, not 4.099999904632568, for a field stored as float.
double asWritten(double value, bool single)
{
    if (!single) return value;
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<float>(value));
    return parseNumber({digits.data(), end.ptr}).value_or(value);
}

constexpr double secondsPer(int code)
{
    return code == 8 ? 1.0 : code == 16 ? 1e-3 : code == 24 ? 1e-6 : 0.0;
}

}  // namespace

Grid gridOf(const NiftiHeader& header, const std::string& file, std::vector<Remark>& remarks)
{
    const std::array<double, 3> sizes = voxelSizes(header, file, remarks);
    const double factor = lengthFactor(header.form, remarks);
    if (header.form.sform_code > 0) {
        const Grid grid =
            toGrid(header.form.srow, factor, header, file,
                   text("nifti", "%1: the sform (position and orientation) is damaged: "
                                 "it is not finite, has no volume or lies out of bounds"));
        remarkOnShear(grid, remarks);
        if (header.form.qform_code > 0) compareForms(grid, header, sizes, factor, remarks);
        return grid;
    }
    constexpr Text badQform =
        text("nifti", "%1: the qform (position and orientation) is damaged: it "
                      "is not finite or lies out of bounds");
    if (header.form.qform_code > 0)
        return toGrid(fromQuaternion(header.form, sizes, file), factor, header, file, badQform);
    remarks.push_back(
        {"nifti.orientation_missing",
         {text("nifti", "The header states no orientation: axes taken as right, anterior, "
                        "superior; left and right are not certain"),
          {}},
         true});
    return toGrid(fromSizes(sizes), factor, header, file,
                  text("nifti", "%1: the voxel sizes are out of bounds: the header is damaged"));
}

std::vector<double> timesOf(const NiftiHeader& header, std::optional<double>& spacing,
                            std::vector<Remark>& remarks)
{
    const double step = asWritten(header.form.pixdim[4], !header.form.nifti2);
    const double factor = secondsPer(header.form.xyzt_units & 0x38);
    double used = 1.0;  // frames are numbered where nothing is known: no RepetitionTime is claimed
    if (header.frames > 1) {
        if (header.fifth_axis) {
            remarks.push_back(
                {"nifti.fifth_axis",
                 {text("nifti",
                       "The %1 volumes lie on the fifth axis: they are numbered, not timed"),
                  {std::to_string(header.frames)}},
                 false});
        } else if (!std::isfinite(step) || step <= 0.0) {
            remarks.push_back(
                {"nifti.frame_spacing_missing",
                 {text("nifti", "The header states no time between volumes (pixdim[4] is %1)"),
                  {formatNumber(step)}},
                 false});
        } else if (factor == 0.0) {
            remarks.push_back(
                {"nifti.time_unit_missing",
                 {text("nifti",
                       "The header states no unit of time: %1 between volumes is not used"),
                  {formatNumber(step)}},
                 false});
        } else {
            used = step * factor;
            spacing = used;
            if (used > 20.0) {
                remarks.push_back({"nifti.frame_spacing_large",
                                   {text("nifti", "%1 s between volumes: did you mean ms?"),
                                    {formatNumber(used)}},
                                   true});
            }
        }
    }
    std::vector<double> times(header.frames);
    for (std::size_t i = 0; i < times.size(); ++i)
        times[i] = static_cast<double>(i) * used;
    return times;
}

}  // namespace kety
