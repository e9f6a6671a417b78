// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

#include <iterator>

namespace kety::asl {

inline constexpr double longest_time = 10.0;  ///< s, of delays and label durations; SCIENCE.md 0.1

/// Issues as they are found. Every check leaves one: passed, or what is wrong and what to do.
class Checks {
public:
    Issue& add(std::string key, Severity severity, Message message, std::string parameter = {})
    {
        issues_.push_back({.key = std::move(key),
                           .message = std::move(message),
                           .severity = severity,
                           .parameter = std::move(parameter)});
        return issues_.back();
    }

    Issue& passed(std::string key, Message message, std::string value = {},
                  std::string expected = {})
    {
        Issue& issue = add(std::move(key), Severity::Passed, std::move(message));
        issue.value = std::move(value);
        issue.expected = std::move(expected);
        return issue;
    }

    /// Those another part found; returns all so far.
    const std::vector<Issue>& append(std::vector<Issue> found)
    {
        issues_.insert(issues_.end(), std::make_move_iterator(found.begin()),
                       std::make_move_iterator(found.end()));
        return issues_;
    }

    Issue& last() { return issues_.back(); }

    std::vector<Issue> take() { return std::move(issues_); }

private:
    std::vector<Issue> issues_;
};

/// "set KEY to VALUE", as a user's choice.
Proposal proposal(Text label, std::vector<std::string> arguments, const std::string& key,
                  Value value);

/// Rank of the value in force; Default where there is none.
Origin originOf(const Values& values, const std::string& key);

std::string percentText(double share, int decimals);
/// "0, 3, 4", at most a dozen.
std::string listText(const std::vector<std::size_t>& volumes);

/// A list of the sidecar with neither one entry nor one per volume.
void checkLists(const Scan& scan, const Values& values, Checks& checks);
/// Whether a time-encoded series can be decoded. False: nothing that rests on differences can be
/// looked at.
bool checkEncoding(const Scan& scan, const Values& values, Checks& checks);
/// Whether the decoded differences have the sign of perfusion.
void checkEncodingSign(const Scan& scan, const Values& values, double positive_share,
                       Checks& checks);
void checkVolumes(const Scan& scan, Checks& checks);
void checkSign(const Scan& scan, const Values& values, Checks& checks);
/// Samples that are no number, those of the file and those that motion correction left, told apart.
void checkSamples(const Scan& scan, Checks& checks);
void checkProtocol(const Scan& scan, const Values& values, Checks& checks);
/// PASL: what ends the bolus, and when. Keys of the file that belong to another labelling.
void checkBolus(const Scan& scan, const Values& values, Checks& checks);
/// Background suppression: what the file says of it agrees with itself.
void checkPulses(const Scan& scan, const Values& values, Checks& checks);
/// Labelling, delay and crushers against what else the file says of the sequence.
void checkSequence(const Scan& scan, Checks& checks);
/// Several images could be M0, and nobody chose: which one is used and why, and the others as
/// proposals.
void checkM0Choice(const Scan& scan, const Values& values, Checks& checks);
/// The volumes M0 is averaged from are alike, and were measured as the series was.
void checkM0Sequence(const Scan& scan, const Values& values, Checks& checks);
/// The separate M0 image is one: not suppressed, no control and label. False: it is refused.
bool checkM0Kind(const Scan& scan, const Values& values, Checks& checks);
/// Whether the separate M0 image was measured with background suppression, as its sidecar says: no
/// scale makes it M0.
bool m0Suppressed(const Scan& scan);
/// Labelling efficiency with its loss, and T1 of blood: what they rest on and what else is in use.
void checkEfficiency(const Scan& scan, const Values& values, Checks& checks);
void checkBlood(const Scan& scan, const Values& values, Checks& checks);
/// Whether the T1 of tissue is that of the field; where something is computed with it.
void checkTissueT1(const Scan& scan, const Values& values, Checks& checks);
void checkCalibration(const Scan& scan, const Values& values, Checks& checks);
/// A separate M0 with the matrix of the series and another geometry: whether it shows the head as
/// its header says it lies, or as it is stored (flipped, or axes interchanged).
void checkM0Geometry(const Scan& scan, const Values& values, Checks& checks);
/// Differences made by the scanner that are negative: label − control?
void checkDifferenceSign(const Scan& scan, const Values& values, Checks& checks);
void checkMask(const Scan& scan, Checks& checks);
/// Tissue maps, partial volume correction, regularisation of `differences` that a voxel has.
void checkSpatial(const Scan& scan, std::size_t differences, Checks& checks);
/// Nothing says whether background suppression was on: how bright the control is beside M0 does.
void checkUnknownSuppression(const Scan& scan, Checks& checks);
/// One volume too many, and the first unlike all others: a dummy that shifts every pair?
void checkFirstVolume(const Scan& scan, const Values& values, Checks& checks);
/// The scale detective: figures of M0 against the series, and which vendor factor explains them.
void checkScale(const Scan& scan, Checks& checks);
/// Blocks: pulses suppressed the control. Proposes to divide it by what they left.
void refuseSuppressedControl(const Scan& scan, Checks& checks);
/// Whether M0 can be had from the suppressed control: times known, enough left of it.
bool checkSuppressedControl(const Scan& scan, Checks& checks);
/// Whether the differences of a scan that was put back are better than as read, and a remedy where
/// they are worse.
void checkMotionEffect(const Scan& placed, Checks& checks);
/// Motion and outlier pairs; needs a mask and pairs.
void checkStages(const Scan& scan, Checks& checks);

/// What the reader noticed and no check here says again.
void checkRemarks(const Scan& scan, Checks& checks);
/// Numbers of volumes and pairs, and what is left out: whatever the delays.
void checkVolumeList(const Scan& scan, Checks& checks);
/// What takes a look at samples: mask, sign of the differences, M0.
void checkImages(const Scan& scan, const Values& values, Checks& checks);

/// All of them; stages that need volumes or M0 are left out where there are none.
std::vector<Issue> checkCbf(const Inputs& inputs, const Values& values, Memo& memo, Job& job);
std::vector<Issue> checkMultidelay(const Inputs& inputs, const Values& values, Memo& memo,
                                   Job& job);

}  // namespace kety::asl
