// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/phase_graph.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace kety;
using namespace kety::relaxometry;

/// Echo trains whose refocusing is not perfect.
class PhaseGraphs : public QObject {
    Q_OBJECT

private slots:
    void echoesAreThoseOfPhaseGraphs_data();
    void echoesAreThoseOfPhaseGraphs();
    void slopesAreThoseOfDifferences();
    void anglesBeyond180MirrorThoseBefore();
};

namespace {

constexpr double degree = std::numbers::pi / 180.0;

double first(Lanes lanes)
{
    return lanes.values()[0];
}

}  // namespace

void PhaseGraphs::echoesAreThoseOfPhaseGraphs_data()
{
    QTest::addColumn<double>("angle");
    QTest::addColumn<double>("t1");
    QTest::addColumn<double>("t2");
    QTest::addColumn<std::vector<double>>("echoes");
    using List = std::vector<double>;
    QTest::newRow("180") << 180.0 << 1.0 << 0.08
                         << List{.882497, .778801, .687289, .606531, .535261};
    QTest::newRow("150") << 150.0 << 1.0 << 0.08
                         << List{.823381, .787170, .647302, .614252, .513000};
    QTest::newRow("120") << 120.0 << 1.0 << 0.08
                         << List{.661873, .765719, .593692, .558353, .504010};
    QTest::newRow("120, nothing relaxes")
        << 120.0 << 1e9 << 1e9 << List{.75, .9375, .84375, .855469};
}

void PhaseGraphs::echoesAreThoseOfPhaseGraphs()
{
    QFETCH(double, angle);
    QFETCH(double, t1);
    QFETCH(double, t2);
    QFETCH(std::vector<double>, echoes);
    // The first echoes of a train do not know how long it is.
    for (const std::size_t length : {echoes.size(), std::size_t{32}}) {
        PhaseGraph graph(length);
        const auto& found = graph.run(0.01, t1, t2, kappaOf(angle * degree));
        for (std::size_t i = 0; i < echoes.size(); ++i)
            QVERIFY(std::abs(first(found[i].value) - echoes[i]) < 6e-7);
    }
}

void PhaseGraphs::slopesAreThoseOfDifferences()
{
    constexpr double step = 1e-6, t2 = 0.07, kappa = 0.2;
    PhaseGraph graph(32);
    const auto here = graph.run(0.01, 1.0, t2, kappa);
    const auto longer = graph.run(0.01, 1.0, t2 * std::exp(step), kappa);
    const auto weaker = graph.run(0.01, 1.0, t2, kappa + step);
    for (std::size_t i = 0; i < 32; ++i) {
        const double value = first(here[i].value);
        QVERIFY(std::abs((first(longer[i].value) - value) / step - first(here[i].by_log_t2))
                < 5e-6);
        QVERIFY(std::abs((first(weaker[i].value) - value) / step - first(here[i].by_kappa)) < 5e-6);
    }
}

void PhaseGraphs::anglesBeyond180MirrorThoseBefore()
{
    PhaseGraph before(8), beyond(8);
    const auto& first_train = before.run(0.01, 1.0, 0.08, kappaOf(160.0 * degree));
    const auto& second_train = beyond.run(0.01, 1.0, 0.08, kappaOf(200.0 * degree));
    for (std::size_t i = 0; i < 8; ++i)
        QVERIFY(std::abs(first(first_train[i].value) - first(second_train[i].value)) < 1e-12);
}

QTEST_APPLESS_MAIN(PhaseGraphs)
#include "tst_phase_graph.moc"
