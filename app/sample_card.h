// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QFrame>
#include <QImage>

#include <string>

class QGridLayout;
class QLabel;
class QLayout;

namespace kety {

/// What a card of the start page says. Without an analysis it is honest: comes later.
struct CardText {
    const char* name;  ///< object name and family prefix: "asl"
    Text title, needs, gives;
};

/// The four families in the order of the start page.
const std::vector<CardText>& cardTexts();

/// A card of the start page: a map of the phantom, what the analysis needs and gives, "Try sample".
class SampleCard : public QFrame {
    Q_OBJECT

public:
    /// `sample` is the phantom's name; empty: the analysis is not built yet.
    SampleCard(const CardText& texts, std::string sample, QWidget* parent);

    void showPicture(const QImage& map, const QString& least, const QString& greatest,
                     const QImage& bar);

    void setPictureHeight(int pixels);  ///< alike in all cards, however long the texts are

signals:
    void trySample(const QString& sample);

private:
    class Picture;
    QLabel* label(const char* part, const char* kind);
    void addTexts(QGridLayout* grid, const CardText& texts);
    QLayout* makeFoot(std::string sample);

    Picture* picture_;
    bool built_;
};

}  // namespace kety
