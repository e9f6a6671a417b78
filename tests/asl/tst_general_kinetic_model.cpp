// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/general_kinetic_model.h"
#include "asl/kinetic_model.h"
#include "support/asl_case.h"

#include <QTest>

using namespace kety;
using namespace kety::asl;
using kety::test::near;

/// The general kinetic model against numbers computed independently (SCIENCE.md A8).
class GeneralModel : public QObject {
    Q_OBJECT

private slots:
    void deltamOverSeveralDelays_data();
    void deltamOverSeveralDelays();
    void apparentT1FallsWithFlow();
    void oneDelayFormulaUndoesTheConsensusModel();
    void nothingIsThereBeforeItArrives();
    void curveIsContinuousAtItsKinks_data();
    void curveIsContinuousAtItsKinks();
    void slopeIsThatOfTheCurve_data();
    void slopeIsThatOfTheCurve();
    void equalT1IsNoSpecialCase();
};

namespace {

constexpr double t1_blood = 1.65, lambda = 0.9;

GeneralKineticModel model(bool pulsed)
{
    return {.pulsed = pulsed, .efficiency = pulsed ? 0.98 : 0.85, .t1_blood = t1_blood};
}

LabelTiming timing(bool pulsed, double delay)
{
    return pulsed ? LabelTiming{delay, 0.8} : LabelTiming{delay + 1.8, 1.8};
}

void addKinds()
{
    QTest::addColumn<bool>("pulsed");
    QTest::addColumn<double>("t1");
    for (const bool pulsed : {false, true}) {
        const QByteArray name = pulsed ? "pulsed" : "continuous";
        QTest::newRow((name + ", tissue").constData()) << pulsed << 1.31;
        QTest::newRow((name + ", blood").constData()) << pulsed << t1_blood;
        QTest::newRow((name + ", slower than blood").constData()) << pulsed << 2.4;
    }
}

}  // namespace

void GeneralModel::deltamOverSeveralDelays_data()
{
    QTest::addColumn<bool>("pulsed");
    QTest::addColumn<double>("t1");
    QTest::addColumn<QList<double>>("delays");
    QTest::addColumn<QList<double>>("expected");  // thousandths of M0
    const QList<double> plds{0.5, 1.0, 1.5, 2.0, 2.5, 3.0}, tis{0.6, 1.0, 1.4, 1.8, 2.2, 2.6};
    const double tissue = apparentT1(1.33, 60.0 / perMinutePer100g, lambda);
    QTest::newRow("T-A8 T1t") << false << tissue << plds
                              << QList<double>{6.794723, 8.433865, 7.105649,
                                               4.852018, 3.313150, 2.262350};
    QTest::newRow("T-A8 T1b") << false << t1_blood << plds
                              << QList<double>{7.328189, 9.349599, 8.338799,
                                               6.158843, 4.548778, 3.359621};
    QTest::newRow("T-A8p T1t") << true << tissue << tis
                               << QList<double>{0.0,      3.481313, 6.179933,
                                                5.246929, 3.866875, 2.849804};
    QTest::newRow("T-A8p T1b") << true << t1_blood << tis
                               << QList<double>{0.0,      3.563904, 6.525583,
                                                5.852316, 4.592448, 3.603800};
}

void GeneralModel::deltamOverSeveralDelays()
{
    QFETCH(bool, pulsed);
    QFETCH(double, t1);
    QFETCH(QList<double>, delays);
    QFETCH(QList<double>, expected);
    for (qsizetype i = 0; i < delays.size(); ++i) {
        const double att = pulsed ? 0.7 : 1.2, flow = 60.0 / perMinutePer100g;
        const double deltam =
            flow * model(pulsed).response(att, timing(pulsed, delays[i]), t1) / lambda;
        // The numbers are given to a millionth of a thousandth.
        QVERIFY2(std::abs(1e3 * deltam - expected[i]) < 6e-7,
                 qPrintable(QString::number(1e3 * deltam, 'f', 7)));
    }
}

void GeneralModel::apparentT1FallsWithFlow()
{
    QVERIFY(near(apparentT1(1.33, 60.0 / perMinutePer100g, lambda), 1.310632));
    QCOMPARE(apparentT1(1.33, 0.0, lambda), 1.33);
}

void GeneralModel::oneDelayFormulaUndoesTheConsensusModel()
{
    // Once everything has arrived, the formula for one delay is the same model.
    const double flow = 60.0 / perMinutePer100g;
    const double ratio = flow * model(false).response(1.2, timing(false, 2.0), t1_blood);
    const ContinuousLabelling one{.t1_blood = t1_blood, .delay = 2.0, .label_duration = 1.8};
    QVERIFY(near(one.cbfPerRatio(0.0) * ratio, 60.0, 1e-12));
    const double pulsed = flow * model(true).response(0.7, timing(true, 1.8), t1_blood);
    const PulsedLabelling quipss{.t1_blood = t1_blood, .inversion_time = 1.8};
    QVERIFY(near(quipss.cbfPerRatio(0.0) * pulsed, 60.0, 1e-12));
}

void GeneralModel::nothingIsThereBeforeItArrives()
{
    for (const bool pulsed : {false, true}) {
        const LabelTiming early{1.0, 0.8};
        QCOMPARE(model(pulsed).response(1.5, early, 1.31), 0.0);
        QCOMPARE(model(pulsed).slope(1.5, early, 1.31), 0.0);
        QVERIFY(model(pulsed).response(0.9, early, 1.31) > 0.0);
    }
}

void GeneralModel::curveIsContinuousAtItsKinks_data()
{
    addKinds();
}

void GeneralModel::curveIsContinuousAtItsKinks()
{
    QFETCH(bool, pulsed);
    QFETCH(double, t1);
    const LabelTiming read{2.2, 0.8};
    for (const double kink : {2.2, 1.4}) {
        const double before = model(pulsed).response(kink - 1e-9, read, t1);
        const double after = model(pulsed).response(kink + 1e-9, read, t1);
        QVERIFY(std::abs(before - after) < 1e-8);
    }
}

void GeneralModel::slopeIsThatOfTheCurve_data()
{
    addKinds();
}

void GeneralModel::slopeIsThatOfTheCurve()
{
    QFETCH(bool, pulsed);
    QFETCH(double, t1);
    const GeneralKineticModel kinetics = model(pulsed);
    const LabelTiming read{2.2, 0.8};
    for (const double att : {0.3, 1.0, 1.39, 1.41, 1.8, 2.19, 2.5}) {
        const double step = 1e-6;
        const double expected =
            (kinetics.response(att + step, read, t1) - kinetics.response(att - step, read, t1))
            / (2.0 * step);
        QVERIFY(std::abs(kinetics.slope(att, read, t1) - expected) < 1e-8);
    }
    // At a kink: that of the arrivals just later, for which this one is still in its bolus.
    const LabelTiming exact{2.25, 0.75};
    QVERIFY(near(kinetics.slope(1.5, exact, t1), kinetics.slope(1.5 + 1e-9, exact, t1)));
    QVERIFY(!near(kinetics.slope(1.5, exact, t1), kinetics.slope(1.5 - 1e-9, exact, t1), 0.1));
}

void GeneralModel::equalT1IsNoSpecialCase()
{
    const LabelTiming read{1.8, 0.8};
    const double equal = model(true).response(0.7, read, t1_blood);
    for (const double apart : {1e-8, 1e-5, 1e-4}) {
        QVERIFY(near(model(true).response(0.7, read, t1_blood + apart), equal, 2.0 * apart));
    }
}

QTEST_APPLESS_MAIN(GeneralModel)
#include "tst_general_kinetic_model.moc"
