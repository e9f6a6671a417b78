// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QImage>
#include <QWidget>

#include <array>
#include <vector>

class QButtonGroup;

namespace kety {

/// One figure that speaks for or against an order of subtraction.
struct Score {
    QString label;       ///< "pairs that agree"
    QString value;       ///< "30 of 30"
    double share = 0.0;  ///< length of the bar, 0 to 1
    bool speaks = true;  ///< false: it cannot tell the orders apart; a grey bar
};

/// One of the two orders.
struct PolarityChoice {
    QString key;     ///< value of the parameter: "control", "label"
    QString title;   ///< "Control − label"
    QString note;    ///< "Control first. Chosen."
    QString chip;    ///< "guess 99 %"; empty: none
    QImage preview;  ///< the difference, coloured and oriented
    std::vector<Score> scores;
};

/// A card of the polarity choice: preview, title and scores. One widget, painted.
class PolarityCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit PolarityCard(QWidget* parent = nullptr);

    void setChoice(const PolarityChoice& choice);
    const PolarityChoice& choice() const { return choice_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static QRect filledPart(const QImage& picture);
    void paintPicture(QPainter& painter, const QRect& box) const;
    void paintTitle(QPainter& painter, const QRect& box) const;
    void paintScores(QPainter& painter, const QRect& box) const;

    PolarityChoice choice_;
};

/// Both orders of subtraction side by side, scored; one is chosen.
class PolarityCards : public QWidget {
    Q_OBJECT

public:
    explicit PolarityCards(QWidget* parent = nullptr);

    void setChoices(const std::array<PolarityChoice, 2>& choices);
    void setChosen(const QString& key);  ///< neither matches: undecided
    QString chosen() const;
    PolarityCard* card(int index) const { return cards_.at(static_cast<std::size_t>(index)); }

signals:
    void chosenByUser(const QString& key);

private:
    std::array<PolarityCard*, 2> cards_;
    QButtonGroup* group_;
};

}  // namespace kety
