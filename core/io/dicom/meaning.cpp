// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/dicom/meaning.h"

#include "base/unit.h"
#include "io/image_path.h"
#include "io/input_file.h"
#include "io/suspicions.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::dicom {
namespace {

struct Plain {
    const char* key;
    Tag tag;
    double factor;  ///< to the unit of BIDS; 0: a text
};

constexpr std::array plain{
    Plain{"MagneticFieldStrength", tag(0x0018, 0x0087), 1.0},
    Plain{"ManufacturersModelName", tag(0x0008, 0x1090), 0.0},
    Plain{"SoftwareVersions", tag(0x0018, 0x1020), 0.0},
    Plain{"MRAcquisitionType", tag(0x0018, 0x0023), 0.0},
    Plain{"SeriesDescription", tag(0x0008, 0x103E), 0.0},
    Plain{"ProtocolName", tag(0x0018, 0x1030), 0.0},
    Plain{"SeriesNumber", tag(0x0020, 0x0011), 1.0},
    Plain{"SequenceName", tag(0x0018, 0x0024), 0.0},
    Plain{"PulseSequenceName", tag(0x0018, 0x9005), 0.0},
    Plain{"EchoTrainLength", tag(0x0018, 0x0091), 1.0},
};

struct Timed {
    const char* key;
    std::array<Tag, 2> tags;
    double divisor;
};

/// What may differ from volume to volume. The second tag is that of enhanced objects.
constexpr std::array timed{
    Timed{"RepetitionTime", {tag(0x0018, 0x0080), tag(0x0018, 0x0080)}, 1000.0},
    Timed{"EchoTime", {tag(0x0018, 0x0081), tag(0x0018, 0x9082)}, 1000.0},
    Timed{"InversionTime", {tag(0x0018, 0x0082), tag(0x0018, 0x9079)}, 1000.0},
    Timed{"FlipAngle", {tag(0x0018, 0x1314), tag(0x0018, 0x1314)}, 1.0},
};

void addTimed(const Stack& stack, const Timed& one, Dataset& data)
{
    const Tag tag =
        stack.record(0).number(one.tags[1], stack.frames[0].number) ? one.tags[1] : one.tags[0];
    std::vector<double> values;
    for (std::size_t v = 0; v < stack.volumes.size(); ++v) {
        const std::size_t frame = stack.leading(v);
        const auto value = stack.record(frame).number(tag, stack.frames[frame].number);
        values.push_back(value ? *value / one.divisor : unknown);
    }
    const auto same = [&](double value) {
        return value == values.front() || (std::isnan(value) && std::isnan(values.front()));
    };
    // A zero, and a number nobody gave, is no time and no angle.
    const bool known = std::any_of(values.begin(), values.end(), [](double v) { return v > 0.0; });
    if (!known) return;
    const std::string from = source(one.key, tag);
    if (std::all_of(values.begin(), values.end(), same)) {
        data.facts[one.key] = {values.front(), Origin::Header, from};
    } else {
        data.facts[one.key] = {values, Origin::Header, from};
    }
}

std::string manufacturer(const std::string& written)
{
    for (const auto& [word, name] :
         {std::pair("siemens", "Siemens"), std::pair("philips", "Philips"),
          std::pair("ge medical", "GE"), std::pair("uih", "UIH"), std::pair("canon", "Canon"),
          std::pair("toshiba", "Toshiba")})
        if (mentions(written, word)) return name;
    return written;
}

Part partOf(const Stack& stack)
{
    const std::size_t frame = stack.frames[0].number;
    const FileRecord& record = stack.record(0);
    std::string word = record.text(tag(0x0008, 0x9208), frame);
    if (word.empty() || word == "MIXED") word = record.text(tag(0x2005, 0x1011), frame);
    if (word.empty()) word = record.common.part(tag(0x0008, 0x0008), 2);
    if (word == "PHASE" || word == "P") return Part::Phase;
    if (word == "REAL" || word == "R") return Part::Real;
    if (word == "IMAGINARY" || word == "I") return Part::Imaginary;
    return Part::Magnitude;
}

/// Philips' floating-point scale holds where every frame has both slopes.
bool hasFloatScale(const FileRecord& record, std::size_t frame)
{
    const auto scale = record.number(tag(0x2005, 0x100E), frame);
    const auto slope = record.number(tag(0x0028, 0x1053), frame);
    return mentions(record.text(tag(0x0008, 0x0070)), "philips") && scale && *scale != 0.0 && slope
           && *slope != 0.0;
}

void addScaling(const Stack& stack, Dataset& data)
{
    const auto note = [&](const char* key, Text words, bool suspicious) {
        data.remarks.push_back({key, {words, {}}, suspicious});
    };
    const FileRecord& record = stack.record(0);
    const std::size_t frame = stack.frames[0].number;
    if (mentions(record.text(tag(0x0008, 0x0070)), "philips")) {
        const bool precise =
            std::all_of(stack.frames.begin(), stack.frames.end(), [&](const Frame& one) {
                return hasFloatScale((*stack.records)[one.file], one.number);
            });
        data.facts["UsePhilipsFloatNotDisplayScaling"] = {
            precise, Origin::Header, source("ScaleSlope", tag(0x2005, 0x100E))};
        precise ? note("dicom.philips_float",
                       text("dicom", "Philips' floating-point scale is used, (stored × RS + RI) / "
                                     "(RS × SS): values of several series can be compared"),
                       false)
                : note("dicom.philips_display",
                       text("dicom", "Philips' scale slope (2005,100e) is missing: the values are "
                                     "those of the display, not comparable between series"),
                       true);
    }
    if (record.number(tag(0x0040, 0x9225), frame))
        note("dicom.real_world",
             text("dicom",
                  "A real-world value mapping is there too; the rescale slope and intercept "
                  "are applied, once"),
             false);
}

}  // namespace

std::string source(const char* name, Tag tag)
{
    return std::string(name) + " (" + number(tag) + ")";
}

bool mentions(std::string text, const char* word)
{
    return lowerCase(text).find(word) != std::string::npos;
}

std::vector<Scale> scalesOf(const Stack& stack)
{
    // Of a stack all frames or none: two scales must not be mixed.
    const bool precise = std::all_of(stack.frames.begin(), stack.frames.end(), [&](const Frame& f) {
        return hasFloatScale((*stack.records)[f.file], f.number);
    });
    std::vector<Scale> scales;
    for (const Frame& frame : stack.frames) {
        const FileRecord& record = (*stack.records)[frame.file];
        Scale scale{.slope = record.number(tag(0x0028, 0x1053), frame.number).value_or(1.0),
                    .intercept = record.number(tag(0x0028, 0x1052), frame.number).value_or(0.0)};
        if (scale.slope == 0.0) {
            throw corrupt(record.path,
                          text("dicom",
                               "%1: its rescale slope (0028,1053) is 0: nothing is left of "
                               "the image"));
        }
        if (precise)
            scale.divisor = scale.slope * *record.number(tag(0x2005, 0x100E), frame.number);
        scales.push_back(scale);
    }
    return scales;
}

void addProtocol(const Stack& stack, Dataset& data)
{
    const FileRecord& record = stack.record(0);
    for (const Plain& one : plain) {
        const std::string text = record.text(one.tag);
        const auto value = record.number(one.tag);
        if (text.empty() || (one.factor > 0.0 && !value)) continue;
        data.facts[one.key] = {one.factor > 0.0 ? Value(*value * one.factor) : Value(text),
                               Origin::Header, source(one.key, one.tag)};
    }
    if (const std::string maker = record.text(tag(0x0008, 0x0070)); !maker.empty())
        data.facts["Manufacturer"] = {manufacturer(maker), Origin::Header,
                                      source("Manufacturer", tag(0x0008, 0x0070))};
    if (const std::string file = record.vendorText("phoenix.tSequenceFileName"); !file.empty())
        data.facts["PulseSequenceDetails"] = {file, Origin::Header, "tSequenceFileName (Phoenix)"};
    const std::string type = record.text(tag(0x0008, 0x0008));
    if (!type.empty())
        data.facts["ImageType"] = {type, Origin::Header, source("ImageType", tag(0x0008, 0x0008))};
    for (const Timed& one : timed)
        addTimed(stack, one, data);
    data.part = partOf(stack);
    addScaling(stack, data);
    auto slices = numbersOf(record.vendorText("csa.MosaicRefAcqTimes"));
    const bool staggered =
        std::any_of(slices.begin(), slices.end(), [](double t) { return t != 0.0; });
    if (!staggered || stack.mosaic == 0) return;
    // Written in ms as "8832.49999998999": nothing below a microsecond is meant.
    for (double& time : slices)
        time = std::round(time * 1000.0) / 1e6;
    data.facts["SliceTiming"] = {slices, Origin::Header, "MosaicRefAcqTimes (CSA)"};
}

void addVolumeRows(const Stack& stack, Dataset& data)
{
    const auto list = [&](const char* key) {
        const Setting* setting = data.fact(key);
        return setting == nullptr ? nullptr : std::get_if<std::vector<double>>(&setting->value);
    };
    struct Column {
        const char* key;
        double VolumeRow::*member;
    };
    constexpr std::array columns{Column{"EchoTime", &VolumeRow::echo_time},
                                 Column{"FlipAngle", &VolumeRow::flip_angle},
                                 Column{"RepetitionTime", &VolumeRow::repetition_time}};
    const bool varied = std::any_of(columns.begin(), columns.end(),
                                    [&](const Column& one) { return list(one.key) != nullptr; });
    if (data.volumes.empty() && !varied) return;
    data.volumes.resize(stack.volumes.size());
    for (const Column& one : columns) {
        const auto* values = list(one.key);
        const auto number = data.number(one.key);
        for (std::size_t v = 0; v < data.volumes.size(); ++v) {
            if (values != nullptr) {
                data.volumes[v].*one.member = (*values)[v];
            } else if (number) {
                data.volumes[v].*one.member = *number;
            }
        }
    }
}

Dataset describe(const Stack& stack)
{
    Dataset data;
    const FileRecord& record = stack.record(0);
    const std::string words = record.text(tag(0x0008, 0x103E));
    data.name = (words.empty() ? "series" : words) + "_" + stack.key;
    std::vector<bool> seen(stack.records->size());
    for (const Frame& frame : stack.frames) {
        if (seen[frame.file]) continue;
        seen[frame.file] = true;
        data.files.push_back((*stack.records)[frame.file].path);
    }
    data.series.grid = stack.grid;
    data.series.times = stack.times;
    data.remarks = stack.remarks;
    if (!stack.refused.empty()) {
        data.series.times.clear();
        return data;
    }
    addProtocol(stack, data);
    addLabelling(stack, data);
    addVolumeRows(stack, data);
    remarkOnFacts(data);
    return data;
}

}  // namespace kety::dicom
