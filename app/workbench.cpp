// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"

#include "app/actions.h"
#include "app/check_area.h"
#include "app/plot_area.h"
#include "app/roi_area.h"
#include "app/scene.h"
#include "app/table_area.h"
#include "app/viewer_area.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace kety {
namespace {

constexpr int leastWidth = 480;

QSplitter* verticalSplitter(const char* name, QWidget* parent)
{
    auto* splitter = new QSplitter(Qt::Vertical, parent);
    splitter->setObjectName(QLatin1String(name));
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QString strong(const QString& words)
{
    return QStringLiteral("<b>%1</b>").arg(words);
}

}  // namespace

Workbench::Workbench(Actions& actions, Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), viewers_(new ViewerArea(actions, scene, this)),
      plots_(new PlotArea(scene, this)), tables_(new TableArea(scene, this)),
      checks_(new CheckArea(scene, this)), split_(verticalSplitter("workbench_splitter", this)),
      review_(verticalSplitter("review_splitter", this)), below_(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("workbench"));
    below_->setObjectName(QStringLiteral("below_pages"));
    review_->addWidget(plots_);
    review_->addWidget(tables_);
    below_->addWidget(checks_);
    below_->addWidget(review_);
    split_->addWidget(viewers_);
    split_->addWidget(below_);
    split_->setStretchFactor(0, 1);
    // Long titles elide: in no language may they take the width of the docks beside.
    viewers_->setMinimumWidth(leastWidth);
    below_->setMinimumWidth(leastWidth);
    below_->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split_);
    actions.giveCanvasKeysTo(viewers_);
    // All slices at once want all the room.
    connect(actions["layout_lightbox"], &QAction::toggled, below_,
            [this](bool on) { below_->setVisible(!on); });
    for (const auto& changed : {&Cursor::pointChanged, &Cursor::spaceChanged})
        connect(scene_->cursor(), changed, this, &Workbench::sayPlace);
    connect(scene_->cursor(), &Cursor::frameChanged, this, &Workbench::sayPlace);
    connect(scene_, &Scene::mapChanged, this, &Workbench::sayPlace);
    connect(viewers_, &ViewerArea::pointedAt, this, [this](const Point& world) {
        pointed_ = world;
        sayPlace();
    });
    connect(viewers_, &ViewerArea::pointerLeft, this, [this] {
        pointed_.reset();
        sayPlace();
    });
    writeTexts(this, [this] { sayPlace(); });
}

RoiArea* Workbench::regions() const
{
    return tables_->regions();
}

void Workbench::showChecks(bool on)
{
    below_->setCurrentWidget(on ? static_cast<QWidget*>(checks_) : review_);
}

void Workbench::resetSizes()
{
    const int width = window()->width();
    const int plots = width < 1600 ? 200 : width < 1920 ? 272 : 292, table = 160;
    const int viewers = std::max(260, height() - plots - table);
    split_->setSizes({viewers, plots + table});
    review_->setSizes({plots, table});
}

void Workbench::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!sized_) resetSizes();
    sized_ = true;
}

bool Workbench::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == below_ && event->type() == QEvent::LayoutRequest)
        QTimer::singleShot(0, this, &Workbench::giveRoomBelow);
    return QWidget::eventFilter(watched, event);
}

/// Volumes and polarity come after the first layout: they are seen whole, the views give way.
void Workbench::giveRoomBelow()
{
    const int needed = below_->currentWidget()->minimumSizeHint().height();
    if (!below_->isVisible() || below_->height() >= needed) return;
    const int both = viewers_->height() + below_->height();
    split_->setSizes({both - needed, needed});
}

void Workbench::sayPlace()
{
    const Cursor* cursor = scene_->cursor();
    if (!cursor->hasSpace()) {
        emit placeChanged({}, {}, {});
        return;
    }
    const Point world = pointed_.value_or(cursor->point());
    const Voxel v = nearestVoxel(toIndex(cursor->grid(), world));
    QString place = strong(QStringLiteral("%1, %2, %3").arg(v[0]).arg(v[1]).arg(v[2]));
    place += cursor->frames() > 1 ? tr(" voxel, volume %1").arg(cursor->frame()) : tr(" voxel");
    const QString lps = QStringLiteral("LPS&nbsp; ")
                        + strong(QStringLiteral("%1, %2, %3 mm")
                                     .arg(shownNumber(world[0], 1), shownNumber(world[1], 1),
                                          shownNumber(world[2], 1)));
    emit placeChanged(place, lps, sayValue(world));
}

QString Workbench::sayValue(const Point& world)
{
    viewers_->setMark(std::nan(""));
    if (scene_->map().empty()) return {};
    const Layer& layer = scene_->map().images.back();
    const Voxel v = nearestVoxel(toIndex(layer.grid(), world));
    const double value = layer.value(v, scene_->cursor()->frame());
    viewers_->setMark(value);
    const QString number = shownNumber(value / layer.unit.factor, std::max(1, layer.unit.decimals));
    const QString unit = QString::fromUtf8(layer.unit.shown);
    const QString name = layer.name.toHtmlEscaped();
    // The number is where the fit stopped, and no measurement.
    if (!layer.determined(v) && std::isfinite(value))
        return QStringLiteral("%1&nbsp; %2 (%3)")
            .arg(name, strong(tr("not determined")), (number + ' ' + unit).trimmed());
    return QStringLiteral("%1&nbsp; %2 %3").arg(name, strong(number), unit);
}

}  // namespace kety
