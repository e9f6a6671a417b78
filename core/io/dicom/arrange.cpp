// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// From frames to volumes on a grid. The place of a slice is its position on the slice normal; what
// volume it belongs to follows from every property that takes each of its values all over the
// stack.
#include "base/unit.h"
#include "io/dicom/stack_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <set>

namespace kety::dicom {
namespace {

using Vector = std::array<double, 3>;

double dot(const Vector& a, const Vector& b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
Vector cross(const Vector& a, const Vector& b)
{
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
double length(const Vector& a)
{
    return std::sqrt(dot(a, a));
}

void remark(Stack& stack, const char* key, Text words, std::vector<std::string> arguments)
{
    stack.remarks.push_back({key, {words, std::move(arguments)}, true});
}

/// Extent of a slice that no other one follows. A single slice is as thick as it says: what was
/// prescribed from centre to centre is no part of it.
double nominalStep(const Stack& stack)
{
    constexpr Tag between = tag(0x0018, 0x0088), thickness = tag(0x0018, 0x0050);
    const FileRecord& record = stack.record(0);
    const std::size_t frame = stack.frames[0].number;
    const std::array order =
        stack.mosaic > 0 ? std::array{between, thickness} : std::array{thickness, between};
    for (const Tag tag : order)
        if (const auto step = record.number(tag, frame); step && *step > 0.0) return *step;
    return 1.0;
}

void setGrid(Stack& stack, const Plane& plane, const Vector& origin, const Vector& along,
             int slices, double step)
{
    const PixelLayout& pixels = stack.record(0).pixels;
    Grid& grid = stack.grid;
    grid.size = {static_cast<int>(pixels.columns), static_cast<int>(pixels.rows), slices};
    grid.spacing = {plane.column_spacing, plane.row_spacing, step};
    grid.origin = origin;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        grid.direction[3 * axis] = plane.row[axis];
        grid.direction[3 * axis + 1] = plane.column[axis];
        grid.direction[3 * axis + 2] = along[axis];
    }
}

/// Seconds from the first volume, by the clock of the scanner; by the repetition time where that
/// stands still or is not given.
void setTimes(Stack& stack)
{
    bool rising = true;
    for (std::size_t v = 0; v < stack.volumes.size(); ++v) {
        const Frame& frame = stack.frames[stack.leading(v)];
        stack.times.push_back(frame.time - stack.frames[stack.leading(0)].time);
        rising = rising && (v == 0 || stack.times[v] > stack.times[v - 1]);
    }
    if (rising && !std::isnan(stack.times.front())) return;
    const double tr = stack.record(0).number(tag(0x0018, 0x0080)).value_or(1000.0) / 1000.0;
    for (std::size_t v = 0; v < stack.times.size(); ++v)
        stack.times[v] = static_cast<double>(v) * (tr > 0.0 ? tr : 1.0);
}

/// Frames at one place along the normal.
struct Slot {
    double along = 0.0;
    std::vector<std::size_t> frames;
};

std::vector<Slot> slotsOf(const Stack& stack)
{
    std::vector<std::size_t> order(stack.frames.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return stack.frames[a].along < stack.frames[b].along;
    });
    const double tolerance = std::max(0.01, 0.1 * nominalStep(stack));
    std::vector<Slot> slots;
    for (const std::size_t frame : order) {
        const double along = stack.frames[frame].along;
        if (slots.empty() || along - slots.back().along > tolerance) slots.push_back({along, {}});
        slots.back().frames.push_back(frame);
    }
    for (Slot& slot : slots)
        std::sort(slot.frames.begin(), slot.frames.end());
    return slots;
}

/// The step of the grid, and for each slot its index; false when the gaps fit no grid.
bool indexSlots(Stack& stack, const std::vector<Slot>& slots, double& step, std::vector<int>& index)
{
    index.assign(slots.size(), 0);
    step = nominalStep(stack);
    if (slots.size() == 1) return true;
    std::vector<double> gaps;
    for (std::size_t i = 1; i < slots.size(); ++i)
        gaps.push_back(slots[i].along - slots[i - 1].along);
    std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2),
                     gaps.end());
    const double typical = gaps[gaps.size() / 2];
    const double extent = slots.back().along - slots.front().along;
    const double count = std::round(extent / typical);
    constexpr double most = 4096;  // slices
    if (count < 1.0 || count > most) return false;
    step = extent / count;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const double place = (slots[i].along - slots.front().along) / step;
        index[i] = static_cast<int>(std::lround(place));
        if (std::abs(place - index[i]) > 0.05) return false;
    }
    return true;
}

using Property = std::function<double(const Frame&)>;

/// Properties of which every value is found in every slot: they tell volumes apart. One that
/// changes from slice to slice (a trigger time) does not.
std::vector<Property> separating(const Stack& stack, std::size_t slots)
{
    const std::vector<Property> all{
        [](const Frame& f) { return f.temporal; },
        [](const Frame& f) { return static_cast<double>(f.type); },
        [](const Frame& f) { return f.phase; },
        [](const Frame& f) { return f.inversion_time; },
        [](const Frame& f) { return f.echo_time; },
        [](const Frame& f) { return f.flip_angle; },
    };
    std::vector<Property> found;
    for (const Property& property : all) {
        std::map<long, std::size_t> counts;
        for (const Frame& frame : stack.frames)
            ++counts[std::isnan(property(frame)) ? -1 : std::lround(1e4 * property(frame))];
        // Some slices may be missing; a class of a few frames is no volume.
        const bool separates =
            counts.size() > 1 && std::all_of(counts.begin(), counts.end(), [&](const auto& one) {
                return 2 * one.second >= slots;
            });
        if (separates) found.push_back(property);
    }
    return found;
}

/// Frames of equal properties, in the order of their first; inside each, slot → frames.
using Class = std::vector<std::vector<std::size_t>>;

std::vector<Class> classesOf(const Stack& stack, const std::vector<Slot>& slots,
                             const std::vector<int>& index)
{
    const auto properties = separating(stack, slots.size());
    std::map<std::vector<long>, std::size_t> places;
    std::vector<Class> classes;
    std::vector<std::size_t> slot_of(stack.frames.size());
    for (std::size_t slot = 0; slot < slots.size(); ++slot)
        for (const std::size_t frame : slots[slot].frames)
            slot_of[frame] = static_cast<std::size_t>(index[slot]);
    for (std::size_t frame = 0; frame < stack.frames.size(); ++frame) {
        std::vector<long> key;
        for (const Property& property : properties) {
            const double value = property(stack.frames[frame]);
            key.push_back(std::isnan(value) ? -1 : std::lround(1e4 * value));
        }
        const auto [place, added] = places.emplace(key, classes.size());
        if (added) classes.emplace_back(static_cast<std::size_t>(index.back()) + 1);
        classes[place->second][slot_of[frame]].push_back(frame);
    }
    return classes;
}

/// How many frames most slots of a class have: its number of volumes.
std::size_t usualCount(const Class& frames)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto& slot : frames)
        if (!slot.empty()) ++counts[slot.size()];
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

void addVolumes(Stack& stack, const Class& frames, std::vector<std::size_t>& surplus)
{
    const std::size_t count = usualCount(frames);
    for (const auto& slot : frames)
        for (std::size_t rank = count; rank < slot.size(); ++rank)
            surplus.push_back(slot[rank]);
    for (std::size_t rank = 0; rank < count; ++rank) {
        std::vector<std::size_t> slices;
        for (const auto& slot : frames)
            slices.push_back(rank < slot.size() ? slot[rank] : Stack::none);
        stack.volumes.push_back(std::move(slices));
    }
}

void remarkOnGaps(Stack& stack)
{
    std::vector<std::string> incomplete;
    std::size_t missing = 0;
    for (std::size_t v = 0; v < stack.volumes.size(); ++v) {
        const auto& slices = stack.volumes[v];
        const auto gaps = std::count(slices.begin(), slices.end(), Stack::none);
        if (gaps > 0) incomplete.push_back(std::to_string(v));
        missing += static_cast<std::size_t>(gaps);
    }
    if (missing == 0) return;
    std::string list;
    for (std::size_t i = 0; i < incomplete.size() && i < 8; ++i)
        list += (i > 0 ? ", " : "") + incomplete[i];
    remark(stack, "dicom.missing_slices",
           text("dicom", "%1 slices are missing, in volume %2: no value there. Export the series "
                         "again, whole"),
           {std::to_string(missing), list + (incomplete.size() > 8 ? "..." : "")});
}

/// The same image twice: one of them is enough.
void dropDoubles(Stack& stack)
{
    std::set<std::pair<std::string, std::size_t>> seen;
    std::vector<std::size_t> doubles;
    for (std::size_t frame = 0; frame < stack.frames.size(); ++frame) {
        const std::string id = stack.record(frame).text(tag(0x0008, 0x0018));
        if (!id.empty() && !seen.emplace(id, stack.frames[frame].number).second)
            doubles.push_back(frame);
    }
    if (doubles.empty()) return;
    remark(stack, "dicom.double_files",
           text("dicom", "%1 images are there twice: the second is left out (%2)"),
           {std::to_string(doubles.size()), names(stack, doubles)});
    for (auto frame = doubles.rbegin(); frame != doubles.rend(); ++frame)
        stack.frames.erase(stack.frames.begin() + static_cast<std::ptrdiff_t>(*frame));
}

/// Slices that step aside as they rise belong on no straight grid.
bool isSheared(const Vector& first, const Vector& last, const Vector& normal)
{
    const Vector way{last[0] - first[0], last[1] - first[1], last[2] - first[2]};
    const double along = dot(way, normal), whole = length(way);
    return whole * whole - along * along > 1e-4 * whole * whole;  // about half a degree
}

}  // namespace

bool planeOf(Stack& stack, Plane& plane)
{
    const FileRecord& record = stack.record(0);
    const std::size_t frame = stack.frames[0].number;
    const auto axes = record.numbers(tag(0x0020, 0x0037), frame);
    const auto spacing = record.numbers(tag(0x0028, 0x0030), frame);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        plane.row[axis] = axes[axis];
        plane.column[axis] = axes[axis + 3];
    }
    const double row = length(plane.row), column = length(plane.column);
    const bool rotation = std::abs(row - 1.0) < 1e-3 && std::abs(column - 1.0) < 1e-3
                          && std::abs(dot(plane.row, plane.column)) < 1e-3;
    if (!rotation) {
        stack.refused =
            sentence(text("dicom", "its orientation (0020,0037) is no orientation"), {});
        return false;
    }
    if (spacing.size() != 2 || !(spacing[0] > 0.0) || !(spacing[1] > 0.0)) {
        stack.refused = sentence(text("dicom", "its pixel spacing (0028,0030) is missing"), {});
        return false;
    }
    for (std::size_t axis = 0; axis < 3; ++axis) {
        plane.row[axis] /= row;
        plane.column[axis] /= column;
    }
    plane.normal = cross(plane.row, plane.column);
    plane.row_spacing = spacing[0];
    plane.column_spacing = spacing[1];
    for (Frame& one : stack.frames)
        one.along = dot(one.position, plane.normal);
    return true;
}

void arrange(Stack& stack)
{
    Plane plane;
    dropDoubles(stack);
    if (!planeOf(stack, plane)) return;
    const std::vector<Slot> slots = slotsOf(stack);
    std::vector<int> index;
    double step = 1.0;
    if (!indexSlots(stack, slots, step, index)) {
        stack.refused =
            sentence(text("dicom", "its %1 slices are not evenly spaced: they fit no grid"),
                     {std::to_string(slots.size())});
        return;
    }
    const Vector& first = stack.frames[slots.front().frames.front()].position;
    const Vector& last = stack.frames[slots.back().frames.front()].position;
    if (slots.size() > 1 && isSheared(first, last, plane.normal)) {
        stack.refused = sentence(
            text("dicom", "its slices step aside from one to the next (tilted gantry)"), {});
        return;
    }
    setGrid(stack, plane, first, plane.normal, index.back() + 1, step);
    std::vector<std::size_t> surplus;
    for (const Class& frames : classesOf(stack, slots, index))
        addVolumes(stack, frames, surplus);
    std::stable_sort(stack.volumes.begin(), stack.volumes.end(), [&](const auto& a, const auto& b) {
        const auto lead = [](const auto& slices) {
            return *std::min_element(slices.begin(), slices.end());
        };
        return lead(a) < lead(b);  // frames are sorted by then
    });
    if (!surplus.empty()) {
        remark(stack, "dicom.stray_slices",
               text("dicom", "%1 slices have no place in any volume: left out (%2)"),
               {std::to_string(surplus.size()), names(stack, surplus)});
    }
    remarkOnGaps(stack);
    setTimes(stack);
}

void arrangeMosaics(Stack& stack)
{
    Plane plane;
    dropDoubles(stack);
    if (!planeOf(stack, plane)) return;
    const FileRecord& record = stack.record(0);
    const double images =
        record.number(tag(0x0019, 0x100A))
            .value_or(record.vendorNumber("csa.NumberOfImagesInMosaic").value_or(0.0));
    const PixelLayout& pixels = record.pixels;
    const auto tiles = static_cast<std::uint32_t>(std::ceil(std::sqrt(std::max(images, 0.0))));
    if (images < 1.0 || images > 4096 || pixels.rows % tiles != 0 || pixels.columns % tiles != 0) {
        stack.refused =
            sentence(text("dicom", "it is a mosaic, but does not say of how many images"), {});
        return;
    }
    stack.mosaic = static_cast<std::size_t>(images);
    // The position is that of the whole picture; its tiles share one centre (CSA convention).
    const double rows = pixels.rows / tiles, columns = pixels.columns / tiles;
    const double down = 0.5 * (pixels.rows - rows) * plane.row_spacing;
    const double right = 0.5 * (pixels.columns - columns) * plane.column_spacing;
    Vector origin = stack.frames[0].position, along = plane.normal;
    for (std::size_t axis = 0; axis < 3; ++axis)
        origin[axis] += right * plane.row[axis] + down * plane.column[axis];
    const auto stated = numbersOf(record.vendorText("csa.SliceNormalVector"));
    if (stated.size() == 3 && dot({stated[0], stated[1], stated[2]}, along) < 0.0)
        for (double& part : along)
            part = -part;
    setGrid(stack, plane, origin, along, static_cast<int>(images), nominalStep(stack));
    stack.grid.size[0] = static_cast<int>(columns);
    stack.grid.size[1] = static_cast<int>(rows);
    for (std::size_t frame = 0; frame < stack.frames.size(); ++frame)
        stack.volumes.push_back({frame});
    setTimes(stack);
}

}  // namespace kety::dicom
