// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <stdexcept>
#include <string>

namespace kety {

/// Why a piece of work could not be done. The numbers are kety-cli's exit codes.
enum class Failure {
    Internal = 1,
    Usage = 2,
    NothingToAnalyse = 3,
    CorruptInput = 4,
    CannotWrite = 5,
    SomeInputsFailed = 6,
    OutOfMemory = 7,
};

/// "Cannot do it." The message names the file, the problem and the remedy; `detail` is for the log.
/// What the user can mend is an Issue (analysis/declaration.h), what concerns one voxel a quality
/// bit.
class Error : public std::runtime_error {
public:
    Error(Failure failure, Message message, std::string detail = {})
        : std::runtime_error(english(message)), failure_(failure), message_(std::move(message)),
          detail_(std::move(detail))
    {
    }

    Failure failure() const { return failure_; }
    const Message& message() const { return message_; }
    const std::string& detail() const { return detail_; }

private:
    Failure failure_;
    Message message_;
    std::string detail_;
};

/// Thrown where work notices that it was cancelled: not an error.
class Cancelled : public std::exception {
public:
    const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace kety
