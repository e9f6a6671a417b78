// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <string>

namespace kety::test {

/// A packed file of a shared data set, unpacked into a folder that ends with the object. tar and
/// gzip do that: they are on every system that builds Kety.
class Archive {
public:
    Archive(const std::string& set, const std::string& file);
    std::filesystem::path folder() const { return folder_; }  ///< empty: the data are not here

private:
    QTemporaryDir place_;
    std::filesystem::path folder_;
};

}  // namespace kety::test
