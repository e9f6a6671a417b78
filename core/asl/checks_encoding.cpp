// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "base/nested.h"
#include "base/unit.h"

#include <algorithm>

namespace kety::asl {
namespace {

Text matrixName(const TimeEncoding& settings)
{
    const bool walsh = settings.order == EncodingOrder::Walsh;
    switch (settings.encoding) {
    case Encoding::Hadamard4:
        return walsh ? text("asl", "Hadamard-4, Walsh order") : text("asl", "Hadamard-4");
    case Encoding::Hadamard8:
        return walsh ? text("asl", "Hadamard-8, Walsh order") : text("asl", "Hadamard-8");
    case Encoding::Hadamard12:
        return text("asl", "Hadamard-12");
    default:
        return text("asl", "own matrix");
    }
}

/// Durations that are there, in seconds, one for all or one for each.
bool checkDurations(const Scan& scan, Checks& checks)
{
    const TimeEncoding& settings = scan.settings.encoding;
    const std::vector<double>& given = settings.durations;
    const std::size_t count = scan.decoding->matrix.subBoli();
    if (given.empty() || !settings.delay) return false;  // asked for as a missing value
    const bool in_ms =
        std::any_of(given.begin(), given.end(), [](double time) { return time > longest_time; });
    if (in_ms) {
        std::vector<double> seconds;
        for (const double time : given)
            seconds.push_back(time / 1000.0);
        Issue& issue = checks.add("asl.sub_boli_in_ms", Severity::Blocks,
                                  {text("asl", "Durations of the sub-boli of %1 s: are they given "
                                               "in ms?"),
                                   {toText(Value{given})}},
                                  "sub_boli");
        issue.expected = "≤ 10 s";
        issue.proposals = {proposal(text("asl", "Divide by 1000: %1 s"), {toText(Value{seconds})},
                                    "sub_boli", seconds)};
    }
    if (*settings.delay > longest_time) {
        const std::string seconds = formatNumber(*settings.delay / 1000.0);
        checks
            .add("asl.encoding_delay_in_ms", Severity::Blocks,
                 {text("asl", "%1 is %2 s: is it given in ms? (%3 s)"),
                  {"encoding_delay", formatNumber(*settings.delay), seconds}},
                 "encoding_delay")
            .proposals = {proposal(text("asl", "Divide by 1000: %1 s"), {seconds}, "encoding_delay",
                                   *settings.delay / 1000.0)};
        return false;
    }
    if (given.size() != 1 && given.size() != count) {
        checks.add(
            "asl.sub_boli", Severity::Blocks,
            {text("asl", "sub_boli has %1 durations for %2 sub-boli: one for each is needed, "
                         "or one for all"),
             {std::to_string(given.size()), std::to_string(count)}},
            "sub_boli");
        return false;
    }
    return !in_ms;
}

bool checkBlocks(const Scan& scan, Checks& checks)
{
    const Decoding& decoding = *scan.decoding;
    const std::string n = std::to_string(decoding.matrix.encodings);
    const std::size_t encoded =
        (decoding.blocks.size() + decoding.dropped) * decoding.matrix.encodings
        + decoding.remainder;
    const auto refuse = [&](const char* key, Text words, std::vector<std::string> arguments,
                            const char* parameter) {
        checks.add(key, Severity::Blocks, {words, std::move(arguments)}, parameter);
        return false;
    };
    const bool listed =
        std::any_of(decoding.table.begin(), decoding.table.end(),
                    [](const VolumeRow& row) { return row.type == VolumeType::DeltaM; });
    if (listed) {
        checks
            .add("asl.encoded_differences", Severity::Blocks,
                 {text("asl", "The list of volumes calls them differences: they are decoded "
                              "already"),
                  {}},
                 "encoding")
            .proposals = {
            proposal(text("asl", "Take them as differences"), {}, "encoding", std::string("off"))};
        return false;
    }
    if (decoding.remainder > 0) {
        return refuse("asl.encoding_blocks",
                      text("asl", "%1 encoded volumes are no whole number of blocks of %2: is the "
                                  "matrix another one, or is a volume an M0 (m0_volumes)?"),
                      {std::to_string(encoded), n}, "encoding");
    }
    if (!decoding.one_echo) {
        return refuse("asl.encoding_echoes",
                      text("asl", "The volumes of a block differ in echo time or crusher: they "
                                  "cannot be decoded together"),
                      {}, "encoding");
    }
    if (decoding.blocks.empty()) {
        return refuse("asl.encoding_no_block",
                      text("asl", "No block of %1 volumes is left to decode"), {n}, "leave_out");
    }
    return true;
}

/// Whether the list of volumes has pairs where the matrix has none: it calls a volume control for
/// which some sub-boli are label.
bool listsPairs(const Decoding& decoding)
{
    bool mixed_control = false, labels = false;
    for (const auto& block : decoding.blocks) {
        for (std::size_t row = 0; row < block.size(); ++row) {
            const VolumeType type = decoding.table[block[row]].type;
            bool mixed = false;
            for (std::size_t j = 1; j < decoding.matrix.subBoli(); ++j)
                mixed = mixed || decoding.matrix.at(row, j) != decoding.matrix.at(row, 0);
            mixed_control = mixed_control || (type == VolumeType::Control && mixed);
            labels = labels || type == VolumeType::Label;
        }
    }
    return mixed_control && labels;
}

/// A list of control and label in turn and a matrix that says otherwise: one of them is wrong.
void checkAgainstList(const Scan& scan, const Values& values, Checks& checks)
{
    if (!listsPairs(*scan.decoding)) return;
    const bool by_hand = originOf(values, "encoding") == Origin::User;
    Issue& issue = checks.add(
        "asl.encoding_over_pairs", by_hand ? Severity::Warns : Severity::Blocks,
        {text("asl", "The list of volumes has pairs of control and label, which are not encoded by "
                     "a matrix (%1): are they decoded for no reason?"),
         {nested(matrixName(scan.settings.encoding))}},
        "encoding");
    issue.proposals = {
        proposal(text("asl", "Subtract the pairs"), {}, "encoding", std::string("off")),
        proposal(text("asl", "Decode all the same"), {}, "encoding", values.at("encoding").value)};
}

}  // namespace

bool checkEncoding(const Scan& scan, const Values& values, Checks& checks)
{
    if (scan.decoding == nullptr) return true;
    const Decoding& decoding = *scan.decoding;
    if (!decoding.matrix.fault.text.empty()) {
        checks.add("asl.encoding_matrix", Severity::Blocks, decoding.matrix.fault,
                   "encoding_matrix");
        return false;
    }
    if (decoding.matrix.encodings == 0) return false;  // asked for as a missing value
    const bool durations = checkDurations(scan, checks);
    if (!checkBlocks(scan, checks)) return false;
    checkAgainstList(scan, values, checks);
    if (!durations) return false;
    Issue& issue = checks.passed(
        "asl.encoding",
        {text("asl", "%1: %2 blocks of %3 volumes give %4 sub-boli"),
         {nested(matrixName(scan.settings.encoding)), std::to_string(decoding.blocks.size()),
          std::to_string(decoding.matrix.encodings), std::to_string(decoding.sub_boli.size())}});
    if (decoding.dropped > 0) {
        std::vector<std::size_t> volumes;
        for (const LeftOut& left : decoding.left_out)
            volumes.push_back(left.volume);
        issue.severity = Severity::Notes;
        issue.detail = {text("asl", "Blocks dropped as a whole: %1 (volumes %2)"),
                        {std::to_string(decoding.dropped), listText(volumes)}};
    }
    return true;
}

void checkEncodingSign(const Scan& scan, const Values& values, double positive_share,
                       Checks& checks)
{
    if (scan.decoding == nullptr) return;
    const std::string share = percentText(positive_share, 1), expected = "≥ 40 %";
    if (!(positive_share < 0.4)) {
        checks.passed("asl.encoding_sign", {text("asl", "Sign of the decoded differences"), {}},
                      share, expected);
        return;
    }
    const bool by_hand = originOf(values, "encoding_sign") == Origin::User;
    const bool flipped = scan.settings.encoding.sign == EncodingSign::LabelPositive;
    Issue& issue =
        checks.add("asl.encoding_sign", by_hand ? Severity::Warns : Severity::Blocks,
                   {text("asl", "The decoded differences are negative: does +1 of the matrix stand "
                                "for %1? (%2 of the brain voxels above 0)"),
                    {nested(flipped ? text("asl", "control") : text("asl", "label")), share}},
                   "encoding_sign");
    issue.value = share;
    issue.expected = expected;
    issue.proposals = {proposal(text("asl", "Turn the signs of the matrix"), {}, "encoding_sign",
                                std::string(flipped ? "control_positive" : "label_positive")),
                       proposal(text("asl", "Keep the signs"), {}, "encoding_sign",
                                std::string(flipped ? "label_positive" : "control_positive"))};
}

}  // namespace kety::asl
