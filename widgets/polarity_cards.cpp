// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/polarity_cards.h"

#include "widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr int cardHeight = 240;
constexpr int inner = 14;
constexpr int scoreRow = 26;
constexpr int scoresTop = 66;

int widest(const std::vector<Score>& scores, QString Score::*text, FontRole role)
{
    int most = 0;
    for (const Score& score : scores)
        most = std::max(most, QFontMetrics(font(role)).horizontalAdvance(score.*text));
    return most + 1;  // glyphs end between pixels
}

}  // namespace

PolarityCard::PolarityCard(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PolarityCard::setChoice(const PolarityChoice& choice)
{
    choice_ = choice;
    setText(choice.title);
    QStringList words{choice.title, choice.note};
    for (const Score& score : choice.scores)
        words += score.label + ": " + score.value;
    words.removeAll(QString());
    setToolTip(words.join('\n'));
    setAccessibleName(words.join(", "));
    updateGeometry();
    update();
}

QSize PolarityCard::sizeHint() const
{
    const int rows = static_cast<int>(choice_.scores.size());
    return {480, std::max(cardHeight, scoresTop + rows * scoreRow + inner)};
}

QSize PolarityCard::minimumSizeHint() const
{
    const int label = widest(choice_.scores, &Score::label, FontRole::Body);
    const int value = widest(choice_.scores, &Score::value, FontRole::BodyMedium);
    return {2 * inner + std::min(label, 110) + value + 24, sizeHint().height()};
}

void PolarityCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Role ground = isChecked() ? Role::Selected : underMouse() ? Role::Hover : Role::Raised;
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool strong = isChecked() || hasFocus();
    painter.setPen(QPen(color(strong ? Role::Accent : Role::FieldLine), strong ? 2 : 1));
    painter.setBrush(color(ground));
    painter.drawRoundedRect(frame, 4, 4);

    // The picture gives way before a figure does.
    const int figures = minimumSizeHint().width() + 60;
    const int pictureWidth = std::min({172, height() - 4, width() - figures});
    QRect rest = rect().adjusted(inner, inner, -inner, -inner);
    if (pictureWidth >= 72 && !choice_.preview.isNull()) {
        paintPicture(painter, QRect(2, 2, pictureWidth, height() - 4));
        rest.setLeft(pictureWidth + inner);
    }
    paintTitle(painter, rest);
    paintScores(painter, rest);
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 3, 3);
    }
}

/// What lies inside the ground of the picture, with a margin: air around the head tells nothing.
QRect PolarityCard::filledPart(const QImage& picture)
{
    const QRgb ground = picture.pixel(0, 0);
    QRect filled;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixel(x, y) != ground) filled |= QRect(x, y, 1, 1);
    if (filled.isEmpty()) return picture.rect();
    const int margin = std::max(2, picture.width() / 24);
    return filled.adjusted(-margin, -margin, margin, margin) & picture.rect();
}

void PolarityCard::paintPicture(QPainter& painter, const QRect& box) const
{
    // Around the picture goes on what lies at its edge: zero.
    painter.fillRect(box, choice_.preview.pixelColor(0, 0));
    const QRect part = filledPart(choice_.preview);
    QSize size = part.size();
    size.scale(box.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(box.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, choice_.preview, part);
}

void PolarityCard::paintTitle(QPainter& painter, const QRect& box) const
{
    const QRectF mark(box.left() + 0.5, box.top() + 2.5, 15, 15);
    painter.setPen(QPen(color(isChecked() ? Role::Accent : Role::FieldLine), 1.5));
    painter.setBrush(color(Role::Field));
    painter.drawEllipse(mark);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Accent));
        painter.drawEllipse(mark.adjusted(4, 4, -4, -4));
    }
    int right = box.right();
    if (!choice_.chip.isEmpty()) {
        const ChipColors colors = chipColors(Chip::Guess);
        painter.setFont(kety::font(FontRole::SmallMedium));
        const int width = painter.fontMetrics().horizontalAdvance(choice_.chip) + 12;
        const QRectF chip(right - width + 0.5, box.top() + 1.5, width - 1, 17);
        painter.setPen(QPen(colors.text, 1, Qt::DashLine));
        painter.setBrush(colors.ground);
        painter.drawRoundedRect(chip, 3, 3);
        painter.drawText(chip, Qt::AlignCenter, choice_.chip);
        right -= width + 8;
    }
    const int left = box.left() + 24;
    painter.setFont(kety::font(FontRole::Card));
    painter.setPen(color(Role::Text));
    painter.drawText(QRect(left, box.top(), right - left, 20), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(choice_.title, Qt::ElideRight, right - left));
    painter.setFont(kety::font(FontRole::Caption));
    painter.setPen(color(Role::Text2));
    const int noteWidth = box.right() - left;
    painter.drawText(QRect(left, box.top() + 24, noteWidth, 18), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(choice_.note, Qt::ElideRight, noteWidth));
}

void PolarityCard::paintScores(QPainter& painter, const QRect& box) const
{
    const int valueWidth = widest(choice_.scores, &Score::value, FontRole::BodyMedium);
    const int labelNeeded = widest(choice_.scores, &Score::label, FontRole::Body);
    const int forLabel = box.width() - valueWidth - 16;
    const int labelWidth = std::min(labelNeeded, forLabel);
    const int barLeft = box.left() + labelWidth + 16;
    const int barWidth = std::min(86, box.right() - valueWidth - 12 - barLeft);
    int top = scoresTop;
    for (const Score& score : choice_.scores) {
        painter.setFont(kety::font(FontRole::Body));
        painter.setPen(color(Role::Text2));
        painter.drawText(QRect(box.left(), top, labelWidth, scoreRow),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(score.label, Qt::ElideRight, labelWidth));
        painter.setFont(kety::font(FontRole::BodyMedium));
        painter.setPen(color(Role::Text));
        painter.drawText(QRect(box.right() - valueWidth, top, valueWidth, scoreRow),
                         Qt::AlignVCenter | Qt::AlignRight, score.value);
        if (barWidth >= 20) {
            const QRectF groove(barLeft, top + scoreRow / 2.0 - 3, barWidth, 6);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Role::Line));
            painter.drawRoundedRect(groove, 3, 3);
            const double share = std::isfinite(score.share) ? std::clamp(score.share, 0.0, 1.0) : 0;
            painter.setBrush(color(score.speaks ? Role::Ok : Role::Text3));
            if (share > 0.0)
                painter.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(barWidth * share, 6)), 3,
                                        3);
        }
        top += scoreRow;
    }
}

PolarityCards::PolarityCards(QWidget* parent)
    : QWidget(parent), cards_{new PolarityCard(this), new PolarityCard(this)},
      group_(new QButtonGroup(this))
{
    setObjectName("polarity");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    for (int i = 0; i < 2; ++i) {
        card(i)->setObjectName("polarity." + QString::number(i));
        group_->addButton(card(i), i);
        layout->addWidget(card(i));
    }
    connect(group_, &QButtonGroup::idClicked, this,
            [this](int id) { emit chosenByUser(card(id)->choice().key); });
}

void PolarityCards::setChoices(const std::array<PolarityChoice, 2>& choices)
{
    for (std::size_t i = 0; i < 2; ++i)
        cards_[i]->setChoice(choices[i]);
}

void PolarityCards::setChosen(const QString& key)
{
    // A group that must have one checked cannot show "undecided".
    group_->setExclusive(false);
    for (PolarityCard* card : cards_)
        card->setChecked(card->choice().key == key);
    group_->setExclusive(true);
}

QString PolarityCards::chosen() const
{
    const auto* button = qobject_cast<const PolarityCard*>(group_->checkedButton());
    return button ? button->choice().key : QString();
}

}  // namespace kety
