// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "io/open.h"
#include "support/nifti_bytes.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

using namespace kety;
using kety::test::NiftiBytes;
using kety::test::save;

namespace fs = std::filesystem;

/// A folder with something in it that cannot be opened.
class Folders : public QObject {
    Q_OBJECT

private slots:
    void whatCannotBeOpenedIsListedWithItsReason();
    void whatWasPassedOverIsARemarkOfTheOneSeries();
    void aFolderNobodyMayEnterIsNamed();

private:
    QTemporaryDir folder_;
};

namespace {

fs::path filled(const QTemporaryDir& folder, const char* name)
{
    const fs::path root = fs::path(folder.path().toStdString()) / name;
    fs::create_directories(root / "sub-01");
    save((root / "good.nii").string(), NiftiBytes().zeros(120).bytes());
    return root;
}

std::string refusalOf(const std::vector<Found>& all, const fs::path& path)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Found& one) { return one.path == path.string(); });
    return found == all.end() ? "not listed" : found->refused;
}

bool says(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

void Folders::whatCannotBeOpenedIsListedWithItsReason()
{
    const fs::path root = filled(folder_, "odd");
    fs::create_symlink("../.git/annex/objects/gone.nii.gz", root / "sub-01" / "link.nii.gz");
    QCOMPARE(::mkfifo((root / "pipe.nii").c_str(), 0600), 0);
    fs::create_symlink("nowhere", root / "notes.txt");  // no image by its name
    Job job;
    const auto all = scan(root.string(), job);
    QCOMPARE(all.size(), std::size_t{3});
    QCOMPARE(refusalOf(all, root / "good.nii"), std::string());
    QVERIFY(says(refusalOf(all, root / "sub-01" / "link.nii.gz"), "No such file"));
    QVERIFY(says(refusalOf(all, root / "pipe.nii"), "not a regular file"));
}

void Folders::whatWasPassedOverIsARemarkOfTheOneSeries()
{
    const fs::path root = filled(folder_, "one");
    fs::create_symlink("gone.nii.gz", root / "link.nii.gz");
    Job job;
    const auto data = open(root.string(), job);
    const auto remark = std::find_if(data->remarks.begin(), data->remarks.end(),
                                     [](const Remark& one) { return one.key == "io.passed_over"; });
    QVERIFY(remark != data->remarks.end() && remark->suspicious);
    QVERIFY(says(english(remark->message), "link.nii.gz"));
}

void Folders::aFolderNobodyMayEnterIsNamed()
{
    const fs::path root = filled(folder_, "closed");
    const bool super = ::geteuid() == 0;  // who may enter everything anyhow
    for (const fs::path& path : {fs::path(folder_.path().toStdString()), root})
        fs::permissions(path, fs::perms(0755));
    fs::permissions(root / "sub-01", fs::perms::none);
    if (super) QCOMPARE(::seteuid(65534), 0);
    Job job;
    const auto all = scan(root.string(), job);
    std::string alone;
    try {
        scan((root / "sub-01").string(), job);
    } catch (const Error& error) {
        alone = error.what();
    }
    if (super) QCOMPARE(::seteuid(0), 0);
    fs::permissions(root / "sub-01", fs::perms::owner_all);
    QCOMPARE(all.size(), std::size_t{2});
    QVERIFY(says(refusalOf(all, root / "sub-01"), "Permission denied"));
    QVERIFY2(says(alone, "cannot be opened"), alone.c_str());
}

QTEST_GUILESS_MAIN(Folders)
#include "tst_folders.moc"
