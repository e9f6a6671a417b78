// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// How blood was labelled, from the ASL macro of DICOM (PS3.3 C.8.13.5.14), Siemens' CSA header and
// protocol, and private fields of GE, UIH and Philips. A field that a sequence carries along from
// another one is not taken: what it means follows from the sequence's own name.
#include "base/unit.h"
#include "io/dicom/meaning.h"

#include <algorithm>
#include <cmath>

namespace kety::dicom {
namespace {

constexpr Tag contrast = tag(0x0018, 0x9250), context = tag(0x0018, 0x9257),
              trainDuration = tag(0x0018, 0x9258), philipsLabel = tag(0x2005, 0x1429),
              inversionTime = tag(0x0018, 0x0082), siemensDelay = tag(0x0021, 0x1189);

class Labelling {
public:
    Labelling(const Stack& stack, Dataset& data)
        : stack_(stack), data_(data), record_(stack.record(0)), frame_(stack.frames[0].number),
          sequence_(record_.vendorText("phoenix.tSequenceFileName"))
    {
    }

    void add()
    {
        const bool vendor_map = derivedMaps();
        scheme();
        if (data_.fact("ArterialSpinLabelingType") == nullptr && !vendor_map && !hasTypes()) return;
        if (!vendor_map) types();
        macroTimes();
        gePrivate();
        uihPrivate();
        siemensPulsed();
        vesselEncoded();
        unnamedBlock();
        // Numbers of a sequence that labels are no inversion time unless it says so itself.
        if (data_.text("ArterialSpinLabelingType") == "PCASL") data_.facts.erase("InversionTime");
    }

private:
    void fact(const char* key, Value value, std::string source, Origin origin = Origin::Header)
    {
        data_.facts[key] = {std::move(value), origin, std::move(source)};
    }
    void note(const char* key, Text words, std::vector<std::string> arguments, bool suspicious)
    {
        data_.remarks.push_back({key, {words, std::move(arguments)}, suspicious});
    }
    double vendor(const char* key) const { return record_.vendorNumber(key).value_or(unknown); }
    bool ge() const { return data_.text("Manufacturer") == "GE"; }
    bool uih() const { return data_.text("Manufacturer") == "UIH"; }
    bool siemensProduct() const { return mentions(sequence_, "%siemensseq%"); }

    bool hasTypes() const
    {
        return std::any_of(stack_.frames.begin(), stack_.frames.end(),
                           [](const Frame& frame) { return frame.type != VolumeType::Unknown; });
    }

    /// Maps the scanner computed are no labelled volumes.
    bool derivedMaps()
    {
        const std::string own = record_.text(tag(0x0008, 0x9007), frame_);
        const std::string type = own.empty() ? record_.text(tag(0x0008, 0x0008)) : own;
        if (!mentions(type, "derived")) return false;
        const std::string words = type + " " + data_.text("SeriesDescription");
        const bool asl =
            mentions(type, "asl") || mentions(type, "perfusion") || record_.common.has(contrast);
        const bool cbf = mentions(words, "cbf");
        const bool difference = mentions(words, "subtraction")
                                || mentions(words, "perfusion_weighted")
                                || mentions(words, "perfusion weighted");
        if (!asl || (!cbf && !difference)) return false;
        const VolumeType kind = cbf ? VolumeType::Cbf : VolumeType::DeltaM;
        data_.volumes.assign(stack_.volumes.size(), {.type = kind});
        note("dicom.vendor_map",
             cbf ? text("dicom", "A CBF map of the scanner: shown, not computed again")
                 : text("dicom", "A difference image of the scanner (perfusion weighted)"),
             {}, false);
        return true;
    }

    void scheme()
    {
        const std::string word = record_.text(contrast);
        const auto known = [&](const char* type, std::string from, Origin origin = Origin::Header) {
            fact("ArterialSpinLabelingType", std::string(type), std::move(from), origin);
        };
        const std::string macro = source("ArterialSpinLabelingContrast", contrast);
        if (word == "PSEUDOCONTINUOUS") return known("PCASL", macro);
        if (word == "CONTINUOUS") return known("CASL", macro);
        if (word == "PULSED") return known("PASL", macro);
        const std::string phoenix = "tSequenceFileName (Phoenix)";
        if (mentions(sequence_, "pcasl")) return known("PCASL", phoenix);
        if (mentions(sequence_, "casl")) return known("CASL", phoenix);
        if (mentions(sequence_, "pasl")) return known("PASL", phoenix);
        for (const Tag tag : {dicom::tag(0x0043, 0x10A3), dicom::tag(0x0043, 0x10A4)}) {
            const std::string technique = ge() ? record_.text(tag) : std::string();
            if (mentions(technique, "pseudo")) return known("PCASL", source("GE private", tag));
            if (mentions(technique, "contin")) return known("CASL", source("GE private", tag));
            if (mentions(technique, "puls")) return known("PASL", source("GE private", tag));
        }
        const std::string name = data_.text("ProtocolName") + " " + data_.text("SeriesDescription");
        const bool asl = record_.common.has(philipsLabel)
                         || mentions(record_.text(dicom::tag(0x0008, 0x0008)), "asl") || hasTypes();
        if (!asl) return;
        const std::string protocol = source("ProtocolName", dicom::tag(0x0018, 0x1030));
        if (mentions(name, "pcasl")) return known("PCASL", protocol, Origin::Guess);
        if (mentions(name, "pasl")) return known("PASL", protocol, Origin::Guess);
    }

    /// Control, label and M0, as the header names them.
    void types()
    {
        if (!hasTypes()) return;
        std::size_t m0 = 0;
        for (const auto& slices : stack_.volumes)
            for (const std::size_t frame : slices)
                m0 += frame != Stack::none && stack_.frames[frame].type == VolumeType::M0 ? 1 : 0;
        const bool from_csa = !record_.text(context, frame_).empty()
                                  ? false
                                  : !record_.vendorText("csa.MR_ASL").empty();
        if (from_csa && m0 == 0) {
            note("dicom.csa_context_not_used",
                 text("dicom",
                      "The CSA header counts label and control in turn, but knows no M0: "
                      "some sequences write it without regard to what they do. The order is "
                      "taken from the images"),
                 {}, false);
            return;
        }
        data_.volumes.resize(stack_.volumes.size());
        for (std::size_t v = 0; v < stack_.volumes.size(); ++v)
            data_.volumes[v].type = stack_.frames[stack_.leading(v)].type;
        if (m0 > 0)
            fact("M0Type", std::string("Included"),
                 from_csa ? "MR_ASL (CSA)" : source("ASLContext", context));
    }

    /// One number per volume, s, from a tag in ms; empty where a volume has none.
    std::vector<double> perVolume(Tag tag) const
    {
        std::vector<double> values;
        for (std::size_t v = 0; v < stack_.volumes.size(); ++v) {
            const std::size_t frame = stack_.leading(v);
            const auto ms = stack_.record(frame).number(tag, stack_.frames[frame].number);
            if (!ms || *ms <= 0.0) return {};
            values.push_back(*ms / 1000.0);
        }
        return values;
    }

    /// A list of times, 0 for M0 volumes as BIDS has it; one number where it is one.
    void times(const char* key, double VolumeRow::*member, std::vector<double> values,
               const std::string& from)
    {
        if (values.empty()) return;
        const bool one = std::all_of(values.begin(), values.end(), [&](double value) {
            return std::abs(value - values.front()) < 1e-6;
        });
        if (one && data_.volumes.empty()) return fact(key, values.front(), from);
        data_.volumes.resize(stack_.volumes.size());
        for (std::size_t v = 0; v < values.size(); ++v) {
            if (data_.volumes[v].type == VolumeType::M0) values[v] = 0.0;
            data_.volumes[v].*member = values[v];
        }
        fact(key, values, from);
    }

    void macroTimes()
    {
        if (data_.text("ArterialSpinLabelingType") != "PASL") {
            times("LabelingDuration", &VolumeRow::label_duration, perVolume(trainDuration),
                  source("ASLPulseTrainDuration", trainDuration));
        } else if (record_.text(tag(0x0018, 0x925C), frame_) == "YES") {
            fact("BolusCutOffFlag", true, source("ASLBolusCutoffFlag", tag(0x0018, 0x925C)));
            const auto delay = record_.number(tag(0x0018, 0x925F), frame_);
            if (delay && *delay > 0.0)
                fact("BolusCutOffDelayTime", *delay / 1000.0,
                     source("ASLBolusCutoffDelayTime", tag(0x0018, 0x925F)));
            const std::string technique = record_.text(tag(0x0018, 0x925E), frame_);
            if (!technique.empty())
                fact("BolusCutOffTechnique", technique,
                     source("ASLBolusCutoffTechnique", tag(0x0018, 0x925E)));
        }
        // Siemens XA writes the delay into a private field; the macro has none.
        if (data_.text("Manufacturer") != "Siemens" || !record_.common.has(contrast)) return;
        const auto private_delay = perVolume(siemensDelay);
        const double phoenix = vendor("phoenix.sAsl.sPostLabelingDelay[0]");
        if (!private_delay.empty()) {
            times("PostLabelingDelay", &VolumeRow::delay, private_delay,
                  source("Siemens SDI", siemensDelay));
        } else if (phoenix > 0.0) {
            fact("PostLabelingDelay", phoenix / 1e6, "sAsl.sPostLabelingDelay[0] (Phoenix)");
        }
        const double duration = vendor("phoenix.sAsl.ulLabelingDuration");
        if (duration > 0.0 && data_.fact("LabelingDuration") == nullptr)
            fact("LabelingDuration", duration / 1e6, "sAsl.ulLabelingDuration (Phoenix)");
    }

    void gePrivate()
    {
        if (!ge()) return;
        const auto duration = record_.number(tag(0x0043, 0x10A5), frame_);
        if (duration && *duration > 0.0)
            fact("LabelingDuration", *duration / 1000.0, source("GE private", tag(0x0043, 0x10A5)));
        times("PostLabelingDelay", &VolumeRow::delay, perVolume(inversionTime),
              source("InversionTime", inversionTime));
        for (const auto& [key, tag] : {std::pair("NumberOfAverages", dicom::tag(0x0027, 0x1062))})
            if (const auto value = record_.number(tag, frame_); value && *value > 0.0)
                fact(key, *value, source("GE private", tag));
    }

    void uihPrivate()
    {
        if (!uih()) return;
        times("PostLabelingDelay", &VolumeRow::delay, perVolume(inversionTime),
              source("InversionTime", inversionTime));
        const auto efficiency = record_.number(tag(0x0065, 0x1075), frame_);
        if (efficiency && *efficiency > 0.0 && *efficiency <= 1.0)
            fact("LabelingEfficiency", *efficiency, source("UIH private", tag(0x0065, 0x1075)));
    }

    /// Siemens' own pulsed sequences: alTI[0] bolus, alTI[2] inversion time, in µs.
    void siemensPulsed()
    {
        if (!siemensProduct() || data_.text("ArterialSpinLabelingType") != "PASL") return;
        const double bolus = vendor("phoenix.alTI[0]"), inversion = vendor("phoenix.alTI[2]");
        if (inversion > 0.0) fact("PostLabelingDelay", inversion / 1e6, "alTI[2] (Phoenix)");
        if (bolus > 0.0) {
            fact("BolusCutOffFlag", true, "alTI[0] (Phoenix)");
            fact("BolusCutOffDelayTime", bolus / 1e6, "alTI[0] (Phoenix)");
        }
        // What the numbers stand for is nowhere published: a guess, shown as one.
        const double mode = vendor("phoenix.sAsl.ulMode");
        if (mode == 4.0) {
            fact("PASLType", std::string("FAIR"), "sAsl.ulMode (Phoenix)", Origin::Guess);
            fact("BolusCutOffTechnique", std::string("QUIPSSII"), "sAsl.ulMode (Phoenix)",
                 Origin::Guess);
        } else if (mode == 2.0) {
            fact("PASLType", std::string("PICORE"), "sAsl.ulMode (Phoenix)", Origin::Guess);
            fact("BolusCutOffTechnique", std::string("Q2TIPS"), "sAsl.ulMode (Phoenix)",
                 Origin::Guess);
        }
        const double suppression = vendor("phoenix.sAsl.ulSuppressionMode");
        if (suppression > 0.0)
            fact("BackgroundSuppression", suppression > 1.0, "sAsl.ulSuppressionMode (Phoenix)",
                 Origin::Guess);
    }

    /// Oxford's VEPCASL: label duration and delays in ms, one pair of volumes of each in turn.
    void vesselEncoded()
    {
        if (!mentions(sequence_, "vepcasl")) return;
        const auto entry = [&](int index) {
            return vendor(("phoenix.sWipMemBlock.alFree[" + std::to_string(index) + "]").c_str());
        };
        std::vector<double> delays;
        for (int index = 11; index <= 30 && entry(index) > 0.0; ++index)
            delays.push_back(entry(index) / 1000.0);
        const std::size_t volumes = stack_.volumes.size();
        data_.volumes.resize(volumes);
        const auto m0 = static_cast<std::size_t>(
            std::count_if(data_.volumes.begin(), data_.volumes.end(),
                          [](const VolumeRow& row) { return row.type == VolumeType::M0; }));
        if (delays.empty() || (volumes - m0) % (2 * delays.size()) != 0) {
            note("dicom.delays_unplaced",
                 text("dicom", "%1 delays for %2 volumes do not come out even: give them by hand"),
                 {std::to_string(delays.size()), std::to_string(volumes)}, true);
            return;
        }
        std::vector<double> delay, duration(volumes, entry(9) / 1000.0);
        std::size_t labelled = 0;
        for (const VolumeRow& row : data_.volumes)
            delay.push_back(row.type == VolumeType::M0 ? 0.0
                                                       : delays[labelled++ / 2 % delays.size()]);
        times("PostLabelingDelay", &VolumeRow::delay, delay,
              "sWipMemBlock.alFree[11...] (Phoenix)");
        if (entry(9) > 0.0)
            times("LabelingDuration", &VolumeRow::label_duration, duration,
                  "sWipMemBlock.alFree[9] (Phoenix)");
    }

    /// LOFT's pCASL has numbers in a block without names. They are shown, not used.
    void unnamedBlock()
    {
        if (!mentions(sequence_, "pcasl") || mentions(sequence_, "vepcasl")
            || data_.fact("PostLabelingDelay") != nullptr)
            return;
        const double delay = vendor("phoenix.sWipMemBlock.adFree[2]");
        const double blocks = vendor("phoenix.sWipMemBlock.adFree[3]");
        if (!(delay > 0.0)) return;
        note("dicom.unnamed_numbers",
             text("dicom",
                  "The delay has no field in this header. Its protocol holds %1 s and %2 blocks "
                  "of labelling without a name (sWipMemBlock.adFree[2] and [3]): compare "
                  "with the protocol, and type delay and labelling duration in"),
             {formatNumber(delay / 1e6), formatNumber(blocks)}, true);
    }

    const Stack& stack_;
    Dataset& data_;
    const FileRecord& record_;
    std::size_t frame_;
    std::string sequence_;
};

/// What tells two labelled measurements apart: sequence, inversion and bolus times, delays.
std::string timingOf(const Dataset& data)
{
    std::string key = data.text("PulseSequenceDetails");
    for (const char* name : {"PostLabelingDelay", "BolusCutOffDelayTime", "RepetitionTime"})
        if (const Setting* setting = data.fact(name)) key += "|" + toText(setting->value);
    return key;
}

}  // namespace

void addLabelling(const Stack& stack, Dataset& data)
{
    Labelling(stack, data).add();
}

void becomeM0(const Stack& stack, Dataset& data)
{
    for (const char* key : {"ArterialSpinLabelingType", "PostLabelingDelay", "LabelingDuration"})
        data.facts.erase(key);
    std::erase_if(data.remarks,
                  [](const Remark& one) { return one.key == "dicom.unnamed_numbers"; });
    data.volumes.assign(stack.volumes.size(), {.type = VolumeType::M0});
    addVolumeRows(stack, data);
}

std::optional<std::size_t> companionM0(const std::vector<Stack>& stacks,
                                       const std::vector<Dataset>& headers, std::size_t leading)
{
    const Dataset& asl = headers[leading];
    const auto study = [&](std::size_t i) { return stacks[i].record(0).text(tag(0x0020, 0x000D)); };
    const auto name = [&](std::size_t i) {
        return headers[i].text("SeriesDescription") + " " + headers[i].text("ProtocolName");
    };
    const bool included = std::any_of(asl.volumes.begin(), asl.volumes.end(), [](const auto& row) {
        return row.type == VolumeType::M0 || row.type == VolumeType::Cbf;
    });
    if (asl.fact("ArterialSpinLabelingType") == nullptr || included
        || mentions(name(leading), "m0"))
        return std::nullopt;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        const bool candidate = i != leading && stacks[i].refused.empty()
                               && study(i) == study(leading) && mentions(name(i), "m0")
                               && headers[i].series.grid.size == asl.series.grid.size;
        // A pair of volumes measured exactly like the labelled ones is a pair, whatever its name.
        const bool pairs = stacks[i].volumes.size() > 1 && timingOf(headers[i]) == timingOf(asl);
        if (!candidate || pairs) continue;
        const auto distance = [&](std::size_t j) {
            return std::abs(headers[j].number("SeriesNumber").value_or(0.0)
                            - asl.number("SeriesNumber").value_or(0.0));
        };
        if (!found || distance(i) < distance(*found)) found = i;
    }
    return found;
}

}  // namespace kety::dicom
