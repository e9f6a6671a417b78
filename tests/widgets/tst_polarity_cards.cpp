// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "widgets/polarity_cards.h"

#include <QSignalSpy>

using namespace kety;
using namespace kety::test;

namespace {

QImage blob(const QColor& colour)
{
    QImage image(60, 72, QImage::Format_RGB32);
    image.fill(QColor("#5C5F63"));
    for (int y = 0; y < 72; ++y)
        for (int x = 0; x < 60; ++x)
            if ((x - 30) * (x - 30) / 500.0 + (y - 36) * (y - 36) / 850.0 < 1)
                image.setPixelColor(x, y, colour);
    return image;
}

std::array<PolarityChoice, 2> choices()
{
    return {PolarityChoice{"control",
                           QString::fromUtf8("Control − label"),
                           "Control first. Chosen.",
                           "guess 99 %",
                           blob(QColor("#C9722F")),
                           {{"brain voxels above 0", "99.7 %", 0.997},
                            {"pairs that agree", "30 of 30", 1.0},
                            {QString::fromUtf8("mean ΔM / M0"), "+0.72 %", 0.65},
                            {"t over pairs", "+21.4", 0.9},
                            {"grey above white", "2.3 ×", 0.8, false}}},
            PolarityChoice{"label",
                           QString::fromUtf8("Label − control"),
                           "Would turn CBF negative everywhere.",
                           "",
                           blob(QColor("#54B2DC")),
                           {{"brain voxels above 0", "0.3 %", 0.003},
                            {"pairs that agree", "0 of 30", 0.0},
                            {QString::fromUtf8("mean ΔM / M0"), QString::fromUtf8("−0.72 %"), 0.0},
                            {"t over pairs", QString::fromUtf8("−21.4"), 0.0},
                            {"grey above white", "2.3 ×", 0.8, false}}}};
}

}  // namespace

class PolarityCardsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();

    void oneIsChosenAndAClickChoosesTheOther();
    void theKeyboardChoosesToo();
    void undecidedShowsNeitherChosen();
    void settingByTheProgramTellsNobody();
    void everyScoreIsSaid();
    void theHeadFillsThePicture();
    void looksRight_data();
    void looksRight();

private:
    std::unique_ptr<PolarityCards> cards_;
};

void PolarityCardsTest::init()
{
    cards_ = std::make_unique<PolarityCards>();
    cards_->setChoices(choices());
    cards_->setChosen("control");
    present(*cards_, 1008);
}

void PolarityCardsTest::oneIsChosenAndAClickChoosesTheOther()
{
    QSignalSpy heard(cards_.get(), &PolarityCards::chosenByUser);
    QVERIFY(cards_->card(0)->isChecked());
    QTest::mouseClick(cards_->card(1), Qt::LeftButton);
    QCOMPARE(heard.count(), 1);
    QCOMPARE(heard[0][0].toString(), "label");
    QVERIFY(!cards_->card(0)->isChecked());
    QCOMPARE(cards_->chosen(), "label");
}

void PolarityCardsTest::theKeyboardChoosesToo()
{
    QSignalSpy heard(cards_.get(), &PolarityCards::chosenByUser);
    QTest::keyClick(cards_->card(1), Qt::Key_Space);
    QCOMPARE(heard.count(), 1);
}

void PolarityCardsTest::undecidedShowsNeitherChosen()
{
    cards_->setChosen("");
    QVERIFY(!cards_->card(0)->isChecked() && !cards_->card(1)->isChecked());
    QCOMPARE(cards_->chosen(), "");
    QTest::mouseClick(cards_->card(0), Qt::LeftButton);
    QCOMPARE(cards_->chosen(), "control");
}

void PolarityCardsTest::settingByTheProgramTellsNobody()
{
    QSignalSpy heard(cards_.get(), &PolarityCards::chosenByUser);
    cards_->setChosen("label");
    QCOMPARE(heard.count(), 0);
    QCOMPARE(cards_->chosen(), "label");
}

void PolarityCardsTest::everyScoreIsSaid()
{
    const std::array<PolarityChoice, 2> both = choices();
    for (const Score& score : both[0].scores)
        QVERIFY(cards_->card(0)->toolTip().contains(score.label + ": " + score.value));
    QCOMPARE(unnamed(*cards_).join("\n"), QString());
}

void PolarityCardsTest::theHeadFillsThePicture()
{
    const QImage seen = cards_->card(0)->grab().toImage();
    const QPoint top(2 + 86, 2 + 22);  // the middle of the picture, a tenth below its edge
    QCOMPARE(seen.pixelColor(top * seen.devicePixelRatio()), QColor("#C9722F"));
}

void PolarityCardsTest::looksRight_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {560, 768, 1008})
        QTest::addRow("%d", width) << width;
}

void PolarityCardsTest::looksRight()
{
    QFETCH(int, width);
    cards_->resize(width, cards_->height());
    QCoreApplication::processEvents();
    QCOMPARE(cutOff(*cards_).join("\n"), QString());
    shoot(*cards_, QString("polarity-%1").arg(width));
}

QTEST_MAIN(PolarityCardsTest)
#include "tst_polarity_cards.moc"
