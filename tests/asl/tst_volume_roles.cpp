// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/order.h"
#include "asl/volume_roles.h"

#include <QTest>

using namespace kety;
using namespace kety::asl;

/// What each volume is for (SCIENCE.md A1).
class VolumeRoles : public QObject {
    Q_OBJECT

private slots:
    void pairsByPosition_data();
    void pairsByPosition();
    void namesWhatIsLeftOut();
    void severalDelaysMakeSeveralGroups();
    void onlyOneDelayOnRequest();
    void controlAndLabelGoBeforeDeltaM();
    void deltaMIsUsedAsItIs();
    void leavingOutAVolumeDropsItsPairAndMovesNoOther();
    void wordsAreReadWithoutRegardToCase();
    void orderIsGuessedOrUndecided_data();
    void orderIsGuessedOrUndecided();
    void brightVolumesAreM0Candidates();
    void swappedOrderSwapsTypes();
};

namespace {

/// "CLCL" → a table; M: M0, x: n/a, D: deltam, ?: unknown.
VolumeTable tableOf(const QByteArray& letters)
{
    VolumeTable table;
    for (const char letter : letters) {
        table.push_back({});
        table.back().type = letter == 'C'   ? VolumeType::Control
                            : letter == 'L' ? VolumeType::Label
                            : letter == 'M' ? VolumeType::M0
                            : letter == 'D' ? VolumeType::DeltaM
                            : letter == 'x' ? VolumeType::NotUsed
                                            : VolumeType::Unknown;
    }
    return table;
}

VolumeTable tableOf(const QByteArray& letters, const std::vector<double>& delays)
{
    VolumeTable table = tableOf(letters);
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i].delay = delays[i];
    return table;
}

QByteArray pairsOf(const Roles& roles)
{
    QByteArray text;
    for (const Pair& pair : roles.pairs) {
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(qulonglong(pair.control)) + "-"
                + QByteArray::number(qulonglong(pair.label));
    }
    return text;
}

QByteArray leftOut(const Roles& roles)
{
    QByteArray text;
    for (const LeftOut& left : roles.left_out) {
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(qulonglong(left.volume));
    }
    return text;
}

Roles rolesOf(const QByteArray& letters)
{
    return assignRoles(tableOf(letters), {}, {});
}

}  // namespace

void VolumeRoles::pairsByPosition_data()
{
    QTest::addColumn<QByteArray>("letters");
    QTest::addColumn<QByteArray>("pairs");
    QTest::addColumn<QByteArray>("left_out");
    const auto row = [](const char* name, const char* letters, const char* pairs,
                        const char* left) {
        QTest::newRow(name) << QByteArray(letters) << QByteArray(pairs) << QByteArray(left);
    };
    row("control first", "CLCL", "0-1 2-3", "");
    row("label first", "LCLC", "1-0 3-2", "");
    row("M0 first", "MLCLC", "2-1 4-3", "");
    row("M0 and a dummy, as sub-02", "MxLCLC", "3-2 5-4", "1");
    row("lost control", "CLCLLCL", "0-1 2-3 5-6", "4");
    row("lost control, longer", "CLCLLCLCL", "0-1 2-3 5-6 7-8", "4");
    row("lost label", "CLCCLCL", "0-1 3-4 5-6", "2");
    row("odd end", "CLCLC", "0-1 2-3", "4");
    row("n/a instead of a label", "CLCxCL", "0-1 4-5", "2 3");
    row("n/a does not make neighbours", "CLCxLCL", "0-1 5-6", "2 3 4");
    row("one pair", "CL", "0-1", "");
    row("nothing to pair", "CC", "", "0 1");
    row("unknown", "C?L", "0-2", "1");
}

void VolumeRoles::pairsByPosition()
{
    QFETCH(QByteArray, letters);
    QFETCH(QByteArray, pairs);
    QFETCH(QByteArray, left_out);
    const Roles roles = rolesOf(letters);
    QCOMPARE(pairsOf(roles), pairs);
    QCOMPARE(leftOut(roles), left_out);
}

void VolumeRoles::namesWhatIsLeftOut()
{
    const Roles roles = rolesOf("MxLCLCL");
    QCOMPARE(roles.left_out.size(), std::size_t{2});
    QVERIFY(english(roles.left_out[0].reason).find("n/a") != std::string::npos);
    QVERIFY(english(roles.left_out[1].reason).find("neighbour") != std::string::npos);
}

void VolumeRoles::severalDelaysMakeSeveralGroups()
{
    const VolumeTable table = tableOf("MLCLCLCLC", {0.0, 0.5, 0.5, 1.0, 1.0, 0.5, 0.5, 1.0, 1.0});
    const Roles roles = assignRoles(table, {}, {});
    QCOMPARE(roles.groups.size(), std::size_t{2});
    QCOMPARE(delaysOf(table), (std::vector<double>{0.5, 1.0}));
    QCOMPARE(pairsOf(roles), QByteArray("2-1 4-3 6-5 8-7"));
}

void VolumeRoles::onlyOneDelayOnRequest()
{
    const Roles roles = assignRoles(tableOf("LCLCLC", {0.5, 0.5, 1.0, 1.0, 0.5, 0.5}), {}, 0.5);
    QCOMPARE(pairsOf(roles), QByteArray("1-0 5-4"));
    QCOMPARE(leftOut(roles), QByteArray("2 3"));
    QCOMPARE(roles.table.size(), std::size_t{6});
}

void VolumeRoles::controlAndLabelGoBeforeDeltaM()
{
    const Roles roles = rolesOf("DCLD");
    QVERIFY(roles.deltam.empty());
    QCOMPARE(pairsOf(roles), QByteArray("1-2"));
    QCOMPARE(leftOut(roles), QByteArray("0 3"));
}

void VolumeRoles::deltaMIsUsedAsItIs()
{
    const Roles roles = rolesOf("MDDD");
    QCOMPARE(roles.deltam, (std::vector<std::size_t>{1, 2, 3}));
    QCOMPARE(roles.m0, (std::vector<std::size_t>{0}));
}

void VolumeRoles::leavingOutAVolumeDropsItsPairAndMovesNoOther()
{
    const Roles roles = assignRoles(tableOf("CLCLCL"), {3}, {});
    QCOMPARE(pairsOf(roles), QByteArray("0-1 4-5"));
    QCOMPARE(roles.dropped.size(), std::size_t{1});
    QCOMPARE(leftOut(roles), QByteArray("2 3"));
}

void VolumeRoles::wordsAreReadWithoutRegardToCase()
{
    QCOMPARE(volumeType("Control"), VolumeType::Control);
    QCOMPARE(volumeType("M0SCAN"), VolumeType::M0);
    QCOMPARE(volumeType("n/a"), VolumeType::NotUsed);
    QCOMPARE(volumeType("controls"), VolumeType::Unknown);
}

void VolumeRoles::orderIsGuessedOrUndecided_data()
{
    QTest::addColumn<std::vector<double>>("means");
    QTest::addColumn<int>("order");
    using Means = std::vector<double>;
    QTest::newRow("control first")
        << Means{10, 9, 10.1, 9, 10, 9.1, 10.2, 9.1} << int(Order::ControlFirst);
    QTest::newRow("label first") << Means{9, 10, 9, 10.1, 9.1, 10, 9.1, 10.2}
                                 << int(Order::LabelFirst);
    QTest::newRow("undecided") << Means{10, 9, 9, 10, 10, 9, 9, 10} << -1;
    QTest::newRow("one pair is no evidence") << Means{10, 9} << -1;
    QTest::newRow("M0 first") << Means{60, 10, 9, 10.1, 9, 10, 9.1} << int(Order::ControlFirst);
}

void VolumeRoles::orderIsGuessedOrUndecided()
{
    QFETCH(std::vector<double>, means);
    QFETCH(int, order);
    const OrderGuess guess = guessOrder(means);
    QCOMPARE(guess.order ? int(*guess.order) : -1, order);
}

void VolumeRoles::brightVolumesAreM0Candidates()
{
    const OrderGuess guess = guessOrder({60, 10, 9, 10.1, 9, 10, 9.1});
    QCOMPARE(guess.m0, (std::vector<std::size_t>{0}));
    QCOMPARE(guess.pairs, std::size_t{3});
}

void VolumeRoles::swappedOrderSwapsTypes()
{
    const VolumeTable table = orderedTable(tableOf("MCLCL"), Order::Swapped, {});
    QCOMPARE(table[1].type, VolumeType::Label);
    QCOMPARE(table[2].type, VolumeType::Control);
    QCOMPARE(table[0].type, VolumeType::M0);
    const VolumeTable guessed = orderedTable(tableOf("????"), Order::LabelFirst, {0});
    QCOMPARE(guessed[0].type, VolumeType::M0);
    QCOMPARE(guessed[1].type, VolumeType::Label);
    QCOMPARE(guessed[2].type, VolumeType::Control);
}

QTEST_APPLESS_MAIN(VolumeRoles)
#include "tst_volume_roles.moc"
