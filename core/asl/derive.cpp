// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/reference_region.h"
#include "asl/scan.h"
#include "asl/stated.h"
#include "base/nested.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

/// The text after a value that was read from a fact of the data set, or a plain one.
std::string sourceOf(const Dataset& dataset, const char* key, const char* otherwise)
{
    const Setting* fact = dataset.fact(key);
    return fact == nullptr || fact->source.empty() ? otherwise : fact->source;
}

Origin originOf(const Dataset& dataset, const char* key)
{
    const Setting* fact = dataset.fact(key);
    return fact == nullptr ? Origin::Sidecar : fact->origin;
}

/// What was found so far, for the derivations that build on each other.
class Derivation {
public:
    Derivation(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
        : inputs_(inputs), asl_(*inputs.find("asl")), values_(values), memo_(memo), job_(job)
    {
    }

    Values make()
    {
        take(deriveProtocol(asl_, values_));
        deriveEncoding();
        deriveOrder();
        const Scan scan = readScan(inputs_, values_, memo_, job_);
        deriveTimes(scan);
        deriveM0Source(scan);
        deriveAverages(scan);
        const Scan calibrated = readScan(inputs_, values_, memo_, job_);
        deriveM0Times(calibrated);
        deriveDecay();
        deriveReference();
        return std::move(derived_);
    }

private:
    void take(const Values& found)
    {
        for (const auto& [key, setting] : found)
            put(key, setting);
    }

    void put(const std::string& key, const Setting& setting)
    {
        derived_[key] = setting;
        const auto there = values_.find(key);
        if (there == values_.end() || there->second.origin <= setting.origin) {
            values_[key] = setting;
        }
    }

    bool known(const std::string& key) const
    {
        const auto there = values_.find(key);
        return there != values_.end() && there->second.value.index() != 0;
    }

    /// Time encoding has no key in BIDS; ExploreASL's are read where they stand.
    void deriveEncoding()
    {
        for (const auto& [key, setting] : encodingFacts(asl_))
            put(key, setting);
        const TimeEncoding settings = timeEncodingSchema().read(values_);
        if (settings.encoding == Encoding::Off || settings.delay) return;
        const std::vector<double> delays = delaysOf(asl_.volumes);
        const auto stated = asl_.number("PostLabelingDelay");
        if (delays.size() > 1 || (delays.empty() && !stated)) return;
        put("encoding_delay",
            {delays.empty() ? *stated : delays.front(), originOf(asl_, "PostLabelingDelay"),
             sourceOf(asl_, "PostLabelingDelay", "PostLabelingDelay")});
    }

    bool encoded() const { return readScan(inputs_, values_, memo_, job_).decoding != nullptr; }

    void deriveOrder()
    {
        if (encoded()) {
            put("order", {std::string("as_listed"), Origin::Sidecar,
                          text("sources", "signs of the encoding matrix").source});
            return;
        }
        const Subtraction settings = subtractionSchema().read(values_);
        const VolumeTable table = volumeTable(asl_, settings.volume_types);
        if (listed(table)) {
            const bool typed = !settings.volume_types.empty();
            put("order", {std::string("as_listed"), Origin::Sidecar,
                          typed ? "volume_types" : text("sources", "list of volumes").source});
            return;
        }
        if (asl_.series.frames() < 2) return;
        const OrderGuess guess = guessOrder(frameMeans(asl_, memo_, job_)->means);
        if (!guess.m0.empty() && !known("m0_volumes")) {
            put("m0_volumes",
                {std::vector<std::int64_t>(guess.m0.begin(), guess.m0.end()), Origin::Guess,
                 text("sources", "brighter than 1.5 times the median volume").source});
        }
        if (guess.order) {
            const bool control = guess.order == Order::ControlFirst;
            put("order",
                {std::string(control ? "control_first" : "label_first"), Origin::Guess,
                 nested({text("sources", "sign of %1 pairs, t = %2"),
                         {std::to_string(guess.pairs), formatFixed(std::abs(guess.t), 1)}})});
        }
    }

    /// One value for all labelled volumes, where the list gives one for each.
    void deriveTimes(const Scan& scan)
    {
        const auto& groups = scan.roles.groups;
        // A delay that no volume has is refused by that name, and not missing besides.
        const auto& use_delay = scan.settings.subtraction.use_delay;
        if (use_delay && groups.empty()) put("delay", {*use_delay, Origin::Guess, "use_delay"});
        const auto common = [&](const char* key, const char* bids, double Group::*value) {
            if (groups.empty() || std::isnan(groups.front().*value)) return;
            const bool one = std::all_of(groups.begin(), groups.end(), [&](const Group& group) {
                return std::abs(group.*value - groups.front().*value) < 1e-4;
            });
            const std::string source = sourceOf(asl_, bids, bids);
            // Of several the first, that of the controls which M0 may be taken from.
            put(key, {groups.front().*value, one ? originOf(asl_, bids) : Origin::Guess,
                      one ? source : nested({text("sources", "one of several in %1"), {source}})});
        };
        common("delay", "PostLabelingDelay", &Group::delay);
        common("label_duration", "LabelingDuration", &Group::label_duration);
    }

    void deriveM0Source(const Scan& scan)
    {
        const auto source = [&](const char* choice, Origin origin, std::string why) {
            put("m0_source", {std::string(choice), origin, std::move(why)});
        };
        if (inputs_.find("m0") != nullptr) {
            source("separate", Origin::Sidecar, text("sources", "an M0 scan is given").source);
        } else if (inputs_.find("pd") != nullptr) {
            source("proton_density", Origin::Sidecar,
                   text("sources", "a proton density image is given").source);
        } else if (!scan.roles.m0.empty() && asl_.fact("M0Type") == nullptr) {
            const bool guessed = known("m0_volumes");
            source("included", guessed ? Origin::Guess : Origin::Sidecar,
                   guessed ? text("sources", "bright volumes in the series").source
                           : text("sources", "m0scan in the list of volumes").source);
        } else if (asl_.fact("M0Type") == nullptr && asl_.fact("M0Estimate") != nullptr) {
            source("estimate", originOf(asl_, "M0Estimate"), sourceOf(asl_, "M0Estimate", ""));
        } else if (asl_.fact("M0Type") == nullptr && scan.decoding == nullptr
                   && scan.settings.protocol.background_suppression == false) {
            source("control", Origin::Guess,
                   text("sources", "no M0 is given and nothing is suppressed").source);
        }
    }

    /// A series of differences made by the scanner counts its averages as pairs.
    void deriveAverages(const Scan& scan)
    {
        if (scan.roles.deltam.empty()) return;
        const Setting* pairs = asl_.fact("TotalAcquiredPairs");
        const auto number = asl_.number("TotalAcquiredPairs");
        if (pairs == nullptr || !number || known("averages")) return;
        put("averages", {*number, Origin::Guess, pairs->source});
    }

    /// The data set whose sidecar describes the M0 image.
    const Dataset* m0Dataset(const Scan& scan) const
    {
        const auto source = scan.settings.calibration.source;
        if (source == M0Source::Separate) return m0Image(inputs_, scan.settings.calibration);
        if (source == M0Source::ProtonDensity) return inputs_.find("pd");
        return &asl_;
    }

    /// A list that is not the same for every volume of the image is no number: which one counts is
    /// not for us to guess.
    static std::optional<double> oneNumber(const Dataset& dataset, const char* bids)
    {
        const std::vector<double> list = statedNumbers(dataset, bids);
        if (list.size() < 2) return dataset.number(bids);
        const bool alike =
            std::all_of(list.begin(), list.end(), [&](double x) { return x == list.front(); });
        return alike && list.size() == dataset.series.frames() ? dataset.number(bids)
                                                               : std::nullopt;
    }

    void deriveM0Times(const Scan& scan)
    {
        const Dataset* dataset = m0Dataset(scan);
        if (!scan.settings.calibration.source || dataset == nullptr) return;
        const bool included = scan.settings.calibration.source == M0Source::Included;
        const Dataset* first = inputs_.find("m0");
        const auto& volumes = included ? scan.roles.m0 : scan.roles.controls;
        const VolumeRow row =
            dataset == &asl_ && !volumes.empty() ? scan.roles.table[volumes.front()] : VolumeRow{};
        const auto fill = [&](const char* key, const char* bids, double of_volume) {
            // A 0 in a per-volume list is missing metadata, never a time.
            if (of_volume > 0.0) {
                put(key, {of_volume, originOf(*dataset, bids), sourceOf(*dataset, bids, bids)});
            } else if (const auto number = oneNumber(*dataset, bids); number && !included) {
                put(key, {*number, originOf(*dataset, bids), sourceOf(*dataset, bids, bids)});
            } else if (number && *number > 0.0) {
                put(key, {*number, originOf(*dataset, bids), sourceOf(*dataset, bids, bids)});
            } else if (first != nullptr && dataset != first) {
                // What the sidecar of an M0 scan that is not used says was taken by its key.
                put(key, {{}, Origin::Sidecar, {}});
            }
        };
        const bool prepared = dataset->fact("RepetitionTimePreparation") != nullptr;
        fill("m0_tr", prepared ? "RepetitionTimePreparation" : "RepetitionTime",
             row.repetition_time);
        fill("m0_te", "EchoTime", row.echo_time);
    }

    /// ΔM and M0 of one protocol decay alike; a proton density image and a reference tissue do not.
    void deriveDecay()
    {
        const Calibration calibration = calibrationSchema().read(values_);
        const bool region = calibration.method == M0Method::ReferenceRegion;
        if (calibration.source == M0Source::ProtonDensity && !region) {
            put("m0_decay", {std::string("t2"), Origin::Default,
                             text("sources", "proton density image").source});
        } else if (region && calibration.echo_time) {
            const bool planar = protocolSchema().read(values_).readout == Readout::TwoDimensional;
            put("m0_decay", {std::string(planar ? "t2star" : "t2"), Origin::Default,
                             planar ? text("sources", "reference region, 2-D readout").source
                                    : text("sources", "reference region, 3-D readout").source});
        }
    }

    void deriveReference()
    {
        const Calibration calibration = calibrationSchema().read(values_);
        if (calibration.method != M0Method::ReferenceRegion) return;
        if (inputs_.find("reference") != nullptr) {
            put("reference_selection", {std::string("file"), Origin::Sidecar,
                                        text("sources", "a reference region is given").source});
        } else if (calibration.region == Region::Csf) {
            put("reference_selection",
                {std::string("automatic"), Origin::Default, text("sources", "CSF").source});
        }
        const ReferenceTissue tissue = referenceTissue(calibration.region);
        const auto property = [&](const char* key, double value) {
            if (!std::isnan(value)) put(key, {value, Origin::Default, tissue.source});
        };
        property("reference_t1", tissue.t1);
        property("reference_t2", tissue.t2);
        property("reference_t2star", tissue.t2star);
        property("reference_lambda", tissue.lambda);
    }

    const Inputs& inputs_;
    const Dataset& asl_;
    Values values_, derived_;
    Memo& memo_;
    Job& job_;
};

}  // namespace

Values deriveValues(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    if (inputs.find("asl") == nullptr) return {};
    return Derivation(inputs, values, memo, job).make();
}

}  // namespace kety::asl
