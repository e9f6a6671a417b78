// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/recent_list.h"

#include "app/settings.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace kety {
namespace {

enum Field { Path = Qt::UserRole, Kind, Summary, State, When, Picture };

constexpr int rowHeight = 44;

QString dayAndTime(const QDateTime& when)
{
    const QLocale locale;
    const qint64 days = when.date().daysTo(QDate::currentDate());
    const QString time = locale.toString(when.time(), QStringLiteral("HH:mm"));
    if (days == 0) return RecentList::tr("today, %1").arg(time);
    if (days == 1) return RecentList::tr("yesterday, %1").arg(time);
    return QStringLiteral("%1, %2").arg(locale.toString(when.date(), QStringLiteral("d MMM")),
                                        time);
}

/// How far the work had come, in the language of the window: kept as a word of the settings file.
QString stateText(const QString& state)
{
    if (state == QLatin1String("exported")) return RecentList::tr("exported");
    if (state == QLatin1String("computed")) return RecentList::tr("computed");
    if (state == QLatin1String("partial")) return RecentList::tr("partial");
    return RecentList::tr("opened");
}

class RecentRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        const QRect row = option.rect;
        if (option.state & QStyle::State_MouseOver) painter->fillRect(row, color(Role::Hover));
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected) {
            painter->setPen(QPen(color(Role::Accent), 2));
            painter->drawRect(row.adjusted(1, 1, -1, -1));
        }
        if (index.row() > 0) {
            painter->setPen(color(Role::Line));
            painter->drawLine(row.topLeft(), row.topRight());
        }
        const QImage picture = index.data(Picture).value<QImage>();
        const QRect frame(row.left() + 14, row.top() + 4, 32, 36);
        painter->fillRect(frame, Qt::black);
        if (!picture.isNull()) {
            const QSize size = picture.size().scaled(frame.size(), Qt::KeepAspectRatio);
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->drawImage(
                QRect(frame.center() - QPoint(size.width() / 2, size.height() / 2), size), picture);
        }
        paintTexts(painter, option, index);
        painter->restore();
    }

private:
    static void paintTexts(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index)
    {
        const QRect row = option.rect.adjusted(58, 0, -14, 0);
        const QFontMetrics metrics(option.font);
        const auto put = [&](int left, int right, const QString& words, Role role, int alignment) {
            const QRect place(row.left() + left, row.top(), right - left, row.height());
            painter->setPen(color(role));
            painter->drawText(place, alignment | Qt::AlignVCenter,
                              metrics.elidedText(words, Qt::ElideMiddle, place.width()));
        };
        const int width = row.width(), when = width - 130, state = when - 150;
        const int kind = std::min(230, width / 4), summary = kind + 56;
        painter->setFont(option.font);
        put(0, kind - 8, index.data(Qt::DisplayRole).toString(), Role::Text, Qt::AlignLeft);
        put(kind, summary - 8, index.data(Kind).toString(), Role::Text2, Qt::AlignLeft);
        put(summary, state - 8, index.data(Summary).toString(), Role::Text2, Qt::AlignLeft);
        put(state, when - 8, stateText(index.data(State).toString()), Role::Text2, Qt::AlignLeft);
        put(when, width, dayAndTime(index.data(When).toDateTime()), Role::Text2, Qt::AlignRight);
    }
};

}  // namespace

RecentList::RecentList(QWidget* parent)
    : QFrame(parent), list_(new QListWidget(this)), none_(new QLabel(this)),
      clear_(new QPushButton(this))
{
    setObjectName(QStringLiteral("recent"));
    setKind(this, "card");
    auto* title = new QLabel(this);
    title->setObjectName(QStringLiteral("recent_title"));
    setKind(title, "title");
    clear_->setObjectName(QStringLiteral("recent_clear"));
    setKind(clear_, "link");
    clear_->setFlat(true);
    list_->setObjectName(QStringLiteral("recent_list"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setItemDelegate(new RecentRow(list_));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    none_->setObjectName(QStringLiteral("recent_none"));
    setKind(none_, "hint");
    none_->setContentsMargins(14, 0, 14, 12);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 4, 8, 4);
    head->addWidget(title, 1);
    head->addWidget(clear_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(list_);
    column->addWidget(none_);
    connect(clear_, &QPushButton::clicked, this, [this] {
        settings::forgetRecent();
        reload();
    });
    connect(list_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit chosen(item->data(Path).toString()); });
    connect(list_, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { emit chosen(item->data(Path).toString()); });
    writeTexts(this, [this, title] {
        title->setText(tr("Recent studies"));
        clear_->setText(tr("Clear list"));
        clear_->setToolTip(tr("Forget these studies; their files stay"));
        list_->setToolTip(tr("Click opens the study again"));
        none_->setText(tr("None yet."));
        reload();
    });
}

void RecentList::reload()
{
    list_->clear();
    for (const RecentStudy& study : settings::recent()) {
        auto* item = new QListWidgetItem(study.title, list_);
        item->setData(Path, study.path);
        item->setData(Kind, study.kind);
        item->setData(Summary, study.volumes == 0
                                   ? study.summary
                                   : tr("%1 volumes, %2").arg(study.volumes).arg(study.summary));
        item->setData(State, study.state);
        item->setData(When, study.when);
        item->setData(Picture, study.picture);
        item->setToolTip(study.path);
    }
    const int shown = std::min(3, list_->count());
    list_->setVisible(shown > 0);
    list_->setFixedHeight(shown * rowHeight);
    none_->setVisible(shown == 0);
    clear_->setVisible(shown > 0);
}

}  // namespace kety
