// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/undetermined.h"
#include "image/statistics.h"

#include <QTest>

using namespace kety;

class TestUndetermined : public QObject {
    Q_OBJECT
private slots:
    void arrivalTimesAtAnEndDoNotCount();
    void otherMapsCountWhateverTheBitsSay();
};

namespace {

const std::vector<float> values{1.0F, 2.0F, 3.0F, 40.0F};
const std::vector<std::uint16_t> bits{0, quality::unidentifiable, quality::atBound,
                                      quality::implausible};

Grid line()
{
    Grid grid;
    grid.size = {4, 1, 1};
    return grid;
}

Map mapOf(const char* key)
{
    return {{.key = key}, {line(), Buffer<float>::make(values.size(), [](auto out) {
                               std::copy(values.begin(), values.end(), out.begin());
                           })}};
}

Volume<std::uint16_t> qualityOf()
{
    return {line(), Buffer<std::uint16_t>::make(bits.size(), [](auto out) {
                std::copy(bits.begin(), bits.end(), out.begin());
            })};
}

Statistics figures(const char* key)
{
    const Map map = mapOf(key);
    const auto open = undetermined(qualityOf(), key);
    return statistics(determined(map, open.get()), nullptr);
}

}  // namespace

void TestUndetermined::arrivalTimesAtAnEndDoNotCount()
{
    const Statistics s = figures("att");
    QCOMPARE(s.n, std::size_t{2});
    QCOMPARE(s.mean, 20.5);
}

void TestUndetermined::otherMapsCountWhateverTheBitsSay()
{
    const Statistics s = figures("cbf");
    QCOMPARE(s.n, std::size_t{4});
    QCOMPARE(s.mean, 11.5);
}

QTEST_APPLESS_MAIN(TestUndetermined)
#include "tst_undetermined.moc"
