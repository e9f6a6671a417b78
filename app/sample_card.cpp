// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sample_card.h"

#include "widgets/icons.h"
#include "widgets/translated.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kety {

const std::vector<CardText>& cardTexts()
{
    static const std::vector<CardText> cards = {
        {"asl", text("start", "ASL perfusion"),
         text("start", "control and label volumes; M0 if there is one"),
         text("start", "CBF, arrival time, ΔM, tSNR")},
        {"dsc", text("start", "DSC perfusion"),
         text("start", "T2*-weighted series over a contrast bolus"),
         text("start", "CBV, CBF, MTT, Tmax, TTP, leakage")},
        {"relaxometry.t1", text("start", "T1 relaxometry"),
         text("start", "inversion recovery, flip angles or Look-Locker"),
         text("start", "T1, M0, efficiency, relative error")},
        {"relaxometry.t2", text("start", "T2 and T2* relaxometry"),
         text("start", "spin or gradient echoes, 3 or more"),
         text("start", "T2 or T2*, S0, relative error")},
    };
    return cards;
}

/// The map on black with its letters and its bar: black in both themes, as every picture.
class SampleCard::Picture : public QWidget {
public:
    using QWidget::QWidget;

    void show(const QImage& map, const QString& least, const QString& greatest, const QImage& bar)
    {
        map_ = map;
        bar_ = bar;
        least_ = least;
        greatest_ = greatest;
        update();
    }

    void say(const QString& words)
    {
        words_ = words;
        update();
    }

    QSize sizeHint() const override { return {298, 214}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::black);
        if (map_.isNull()) {
            painter.setPen(color(Role::Text3, ThemeName::Dark));
            painter.drawText(rect(), Qt::AlignCenter, words_);
            return;
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QRect space = rect().adjusted(24, 6, -24, -30);
        const QSize size = map_.size().scaled(space.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(space.center() - QPoint(size.width() / 2, size.height() / 2), size),
                          map_);
        painter.setPen(QColor(0xE7, 0xEA, 0xED));
        painter.drawText(rect().adjusted(10, 0, -10, -30), Qt::AlignLeft | Qt::AlignVCenter, "R");
        painter.drawText(rect().adjusted(10, 0, -10, -30), Qt::AlignRight | Qt::AlignVCenter, "L");
        paintBar(painter);
    }

private:
    void paintBar(QPainter& painter)
    {
        QFont small = font();
        small.setPixelSize(11);
        painter.setFont(small);
        const QFontMetrics metrics(small);
        const QRect row(12, height() - 24, width() - 24, 16);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, least_);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, greatest_);
        painter.drawImage(
            QRect(row.left() + metrics.horizontalAdvance(least_) + 6, row.center().y() - 2,
                  row.width() - metrics.horizontalAdvance(least_ + greatest_) - 12, 5),
            bar_);
    }

    QImage map_, bar_;
    QString least_, greatest_, words_;
};

SampleCard::SampleCard(const CardText& texts, std::string sample, QWidget* parent)
    : QFrame(parent), picture_(new Picture(this)), built_(!sample.empty())
{
    const QString name = QStringLiteral("card_") + QLatin1String(texts.name);
    setObjectName(name);
    setKind(this, "card");
    picture_->setObjectName(name + "_picture");
    setPictureHeight(214);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(14, 10, 14, 14);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    addTexts(grid, texts);
    grid->setRowStretch(3, 1);
    grid->addLayout(makeFoot(std::move(sample)), 4, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(picture_);
    column->addLayout(grid, 1);
    writeTexts(this, [this] { picture_->say(built_ ? QString() : tr("comes later")); });
}

QLabel* SampleCard::label(const char* part, const char* kind)
{
    auto* made = new QLabel(this);
    made->setObjectName(objectName() + QLatin1Char('_') + QLatin1String(part));
    setKind(made, kind);
    made->setWordWrap(true);
    return made;
}

/// What the analyses of the card need, and what they give.
void SampleCard::addTexts(QGridLayout* grid, const CardText& texts)
{
    QLabel* title = label("title", "card-title");
    QLabel *needs = label("needs", "hint"), *needed = label("needed", "secondary");
    QLabel *gives = label("gives", "hint"), *given = label("given", "secondary");
    grid->addWidget(title, 0, 0, 1, 3);
    grid->addWidget(needs, 1, 0, Qt::AlignTop);
    grid->addWidget(needed, 1, 1, 1, 2, Qt::AlignTop);
    grid->addWidget(gives, 2, 0, Qt::AlignTop);
    grid->addWidget(given, 2, 1, 1, 2, Qt::AlignTop);
    writeTexts(this, [title, needs, needed, gives, given, texts] {
        title->setText(translated(texts.title));
        needs->setText(tr("needs"));
        needed->setText(translated(texts.needs));
        gives->setText(tr("gives"));
        given->setText(translated(texts.gives));
    });
}

/// The button that opens the phantom, and what kind of data that is.
QLayout* SampleCard::makeFoot(std::string sample)
{
    QLabel* badge = label("badge", "badge");
    badge->setWordWrap(false);
    badge->setVisible(built_);
    auto* button = new QPushButton(this);
    button->setObjectName(objectName() + "_try");
    button->setIconSize({16, 16});
    button->setEnabled(built_);
    button->setIcon(kety::icon("play"));
    connect(button, &QPushButton::clicked, this,
            [this, sample] { emit trySample(QString::fromStdString(sample)); });
    auto* foot = new QHBoxLayout;
    foot->addWidget(button);
    foot->addStretch(1);
    foot->addWidget(badge);
    writeTexts(this, [this, button, badge] {
        button->setText(tr("Try sample"));
        button->setToolTip(built_ ? tr("Generate a phantom with known truth and open it")
                                  : tr("This analysis is not built yet"));
        badge->setText(tr("SYNTHETIC"));
        badge->setToolTip(tr("Generated, no patient"));
    });
    return foot;
}

void SampleCard::setPictureHeight(int pixels)
{
    picture_->setFixedHeight(pixels);
}

void SampleCard::showPicture(const QImage& map, const QString& least, const QString& greatest,
                             const QImage& bar)
{
    picture_->show(map, least, greatest, bar);
}

}  // namespace kety
