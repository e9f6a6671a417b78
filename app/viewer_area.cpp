// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/viewer_area.h"

#include "app/actions.h"
#include "app/view_head.h"
#include "widgets/color_bar.h"
#include "widgets/cursor_link.h"
#include "widgets/icons.h"
#include "widgets/montage_bar.h"
#include "widgets/montage_view.h"
#include "widgets/slice_view.h"
#include "widgets/translated.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace kety {
namespace {

QVBoxLayout* tightColumn(QWidget* owner)
{
    auto* column = new QVBoxLayout(owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

}  // namespace

ViewerArea::ViewerArea(Actions& actions, Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), pages_(new QStackedWidget(this)),
      sourceCursor_(new Cursor(this)), link_(new CursorLink(scene->cursor(), sourceCursor_, this)),
      blink_(new QTimer(this)), cine_(new QTimer(this))
{
    setObjectName(QStringLiteral("viewer_area"));
    pages_->setObjectName(QStringLiteral("viewer_pages"));
    pages_->addWidget(makePair());
    pages_->addWidget(makeOrtho());
    pages_->addWidget(makeLightbox());
    tightColumn(this)->addWidget(pages_);
    connectLayoutActions(actions);
    connectMoveActions(actions);
    connectToolActions(actions);
    connectPictureActions(actions);
    connectRoiActions(actions);
    connect(scene_, &Scene::sourceChanged, this, &ViewerArea::showSource);
    connect(scene_, &Scene::mapChanged, this, &ViewerArea::showMap);
    connect(scene_->cursor(), &Cursor::frameChanged, this, &ViewerArea::showSource);
    writeTexts(this, [this] {
        source_->setEmptyText(tr("No picture"));
        map_->setEmptyText(tr("No map yet"));
        for (SliceView* view : ortho_)
            view->setEmptyText(tr("No map yet"));
        lightbox_->setEmptyText(tr("No map yet"));
        showSource();
        showMap();
    });
}

SliceView* ViewerArea::makeView(const QString& name, Plane plane, Cursor* cursor)
{
    auto* view = new SliceView(name, cursor, this);
    view->setPlane(plane);
    view->setRegions(scene_->rois());
    connect(view, &SliceView::voxelClicked, this, &ViewerArea::voxelClicked);
    connect(view, &SliceView::maximiseRequested, this, [this, view] { maximise(view); });
    connect(view, &SliceView::pointed, this, [this, view](const Voxel& voxel) {
        emit pointedAt(
            toWorld(view->space().grid, {double(voxel[0]), double(voxel[1]), double(voxel[2])}));
    });
    connect(view, &SliceView::pointerLeft, this, &ViewerArea::pointerLeft);
    return view;
}

void ViewerArea::setMark(double value)
{
    for (ColorBar* bar : bars_)
        bar->setMark(value);
}

ColorBar* ViewerArea::makeBar(const QString& name)
{
    auto* bar = new ColorBar(this);
    bar->setObjectName(name);
    connect(bar, &ColorBar::rangeChanged, this, &ViewerArea::takeRange);
    bars_.push_back(bar);
    return bar;
}

void ViewerArea::makeLink()
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("link_views"));
    button->setCheckable(true);
    button->setChecked(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({14, 14});
    setKind(button, "plain");
    sourceHead_->addAtEnd(button);
    connect(button, &QToolButton::toggled, link_, &CursorLink::setLinked);
    const auto say = [button] {
        const bool on = button->isChecked();
        button->setIcon(icon(on ? QStringLiteral("link") : QStringLiteral("unlink")));
        button->setText(on ? tr("linked") : tr("parted"));
        button->setToolTip(on ? tr("Both views show the same place; click to part them")
                              : tr("Each view keeps its own place; click to link them again"));
    };
    connect(button, &QToolButton::toggled, this, say);
    writeTexts(button, say);
}

QWidget* ViewerArea::makePair()
{
    pair_ = new QSplitter(Qt::Horizontal, this);
    pair_->setObjectName(QStringLiteral("pair_splitter"));
    pair_->setChildrenCollapsible(false);
    source_ = makeView(QStringLiteral("source_view"), Plane::Axial, sourceCursor_);
    map_ = makeView(QStringLiteral("map_view"), Plane::Axial, scene_->cursor());
    sourceHead_ = new ViewHead(QStringLiteral("source_head"), this);
    mapHead_ = new ViewHead(QStringLiteral("map_head"), this);
    makeLink();
    ColorBar* bar = makeBar(QStringLiteral("color_bar"));

    auto* left = new QWidget(this);
    left->setObjectName(QStringLiteral("source_side"));
    auto* leftColumn = tightColumn(left);
    leftColumn->addWidget(sourceHead_);
    leftColumn->addWidget(source_, 1);
    auto* right = new QWidget(this);
    right->setObjectName(QStringLiteral("map_side"));
    auto* rightColumn = tightColumn(right);
    rightColumn->addWidget(mapHead_);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(map_, 1);
    row->addWidget(bar);
    rightColumn->addLayout(row, 1);
    pair_->addWidget(left);
    pair_->addWidget(right);
    pair_->setStretchFactor(0, 1);
    pair_->setStretchFactor(1, 1);
    pair_->setSizes({460, 540});
    connect(map_, &SliceView::rangeChanged, this,
            [this](const QString&, const Range& range) { takeRange(range); });
    return pair_;
}

QWidget* ViewerArea::makeOrtho()
{
    auto* page = new QWidget(this);
    page->setObjectName(QStringLiteral("ortho_page"));
    orthoHead_ = new ViewHead(QStringLiteral("ortho_head"), page);
    auto* splitter = new QSplitter(Qt::Horizontal, page);
    splitter->setObjectName(QStringLiteral("ortho_splitter"));
    splitter->setChildrenCollapsible(false);
    const std::pair<const char*, Plane> planes[] = {{"ortho_axial", Plane::Axial},
                                                    {"ortho_coronal", Plane::Coronal},
                                                    {"ortho_sagittal", Plane::Sagittal}};
    for (std::size_t i = 0; i < ortho_.size(); ++i) {
        ortho_[i] = makeView(QLatin1String(planes[i].first), planes[i].second, scene_->cursor());
        splitter->addWidget(ortho_[i]);
    }
    auto* column = tightColumn(page);
    column->addWidget(orthoHead_);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(splitter, 1);
    row->addWidget(makeBar(QStringLiteral("ortho_color_bar")));
    column->addLayout(row, 1);
    return page;
}

QWidget* ViewerArea::makeLightbox()
{
    auto* page = new QWidget(this);
    page->setObjectName(QStringLiteral("lightbox_page"));
    lightboxHead_ = new ViewHead(QStringLiteral("lightbox_head"), page);
    lightbox_ = new MontageView(QStringLiteral("lightbox"), scene_->cursor(), page);
    lightbox_->setRegions(scene_->rois());
    connect(lightbox_, &MontageView::voxelClicked, this, &ViewerArea::voxelClicked);
    connect(lightbox_, &MontageView::pointed, this, [this](const Voxel& voxel) {
        emit pointedAt(toWorld(lightbox_->layers().images.front().grid(),
                               {double(voxel[0]), double(voxel[1]), double(voxel[2])}));
    });
    connect(lightbox_, &MontageView::pointerLeft, this, &ViewerArea::pointerLeft);
    connect(lightbox_, &MontageView::oneSliceRequested, this, [this] { setLayout(Layout::Pair); });
    auto* column = tightColumn(page);
    column->addWidget(lightboxHead_);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(lightbox_, 1);
    row->addWidget(makeBar(QStringLiteral("lightbox_color_bar")));
    column->addLayout(row, 1);
    column->addWidget(new MontageBar(lightbox_, page));
    return page;
}

Layers ViewerArea::mapLayers() const
{
    Layers layers = scene_->map();
    if (!layers.images.empty()) {
        const auto chosen = ranges_.find(scene_->mapKey());
        if (chosen != ranges_.end()) layers.images.back().range = chosen->second;
    }
    if (!overlay_ || scene_->source().empty() || layers.empty()) return layers;
    layers.images.back().opacity = opacity_;
    layers.images.back().seamless = true;
    layers.images.insert(layers.images.begin(), scene_->source().images.front());
    return layers;
}

void ViewerArea::showSource()
{
    source_->setLayers(scene_->source());
    source_->setBadge(scene_->sourceSynthetic() ? tr("SYNTHETIC") : QString());
    source_->setTitle(scene_->source().empty() ? QString() : scene_->source().images[0].name);
    sourceHead_->setTexts(tr("Source"), scene_->sourceTitle());
    const bool apart = !scene_->mapOwner().isEmpty();
    sourceHead_->setState(apart ? State::Stale : State::None,
                          apart ? tr("not analysed") : QString());
    sourceHead_->setToolTip(apart ? tr("A double click on its row analyses this series")
                                  : QString());
    sayOfMap();
}

/// Where the map comes from, and whose it is where that is not what lies beside it.
void ViewerArea::sayOfMap()
{
    const QString owner = scene_->mapOwner();
    const bool of_other = !owner.isEmpty() && scene_->origin() != MapOrigin::None;
    QStringList words{scene_->mapWords()};
    if (of_other) words.prepend(tr("of %1").arg(owner));
    words.removeAll({});
    const State state = scene_->origin() == MapOrigin::Running   ? State::Running
                        : words.empty()                          ? State::None
                        : of_other || scene_->session()->stale() ? State::Stale
                        : scene_->origin() == MapOrigin::Result  ? State::Partial
                                                                 : State::Note;
    for (ViewHead* head : {mapHead_, orthoHead_, lightboxHead_})
        head->setState(state, words.join(QStringLiteral(", ")));
}

void ViewerArea::showMap()
{
    const Layers layers = mapLayers();
    const QString words = scene_->mapWords();
    const QString badge = scene_->mapSynthetic() ? tr("SYNTHETIC") : QString();
    for (SliceView* view : {map_, ortho_[0], ortho_[1], ortho_[2]})
        view->setBadge(badge);
    lightbox_->setBadge(badge);
    const QString name = layers.empty() ? tr("Map") : layers.images.back().name;
    const QString unit = layers.empty() ? tr("nothing computed yet")
                                        : QString::fromUtf8(layers.images.back().unit.shown);
    map_->setLayers(layers);
    map_->setTitle(layers.empty() ? QString() : name);
    // What is tried stands in the head; in the picture there is no room beside the brain.
    const QString marked = scene_->origin() == MapOrigin::WhatIf ? tr("preview") : words;
    map_->setPreview(marked);
    mapHead_->setTexts(name, unit);
    for (SliceView* view : ortho_) {
        view->setLayers(layers);
        view->setPreview(marked);
    }
    orthoHead_->setTexts(name, unit);
    lightbox_->setLayers(layers);
    lightboxHead_->setTexts(tr("%1 lightbox").arg(name), unit);
    sayOfMap();
    for (ColorBar* bar : bars_) {
        if (layers.empty())
            bar->clear();
        else
            bar->setLayer(layers.images.back());
    }
}

void ViewerArea::takeRange(const Range& range)
{
    ranges_[scene_->mapKey()] = range;
    showMap();
}

void ViewerArea::setLayout(Layout layout)
{
    pages_->setCurrentIndex(static_cast<int>(layout));
}

void ViewerArea::setPlane(Plane plane)
{
    source_->setPlane(plane);
    map_->setPlane(plane);
}

void ViewerArea::maximise(SliceView* view)
{
    QWidget* left = pair_->widget(0);
    QWidget* right = pair_->widget(1);
    const bool alone = !left->isVisible() || !right->isVisible();
    left->setVisible(alone || view == source_);
    right->setVisible(alone || view != source_);
}

void ViewerArea::setBlinking(bool on)
{
    if (on)
        blink_->start(500);
    else
        blink_->stop();
    map_->setOpacity(0, 1.0);
    showMap();
}

void ViewerArea::setCine(bool on)
{
    if (on)
        cine_->start(250);
    else
        cine_->stop();
}

QImage ViewerArea::picture()
{
    const double ratio = devicePixelRatioF();
    QImage image(size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    render(&image);
    // Pictures of OpenGL views are read back from them: render() leaves their place empty.
    QPainter painter(&image);
    for (SliceView* view : findChildren<SliceView*>())
        if (view->isVisible())
            painter.drawImage(QRect(view->mapTo(this, QPoint()), view->size()), view->picture());
    if (lightbox_->isVisible())
        painter.drawImage(QRect(lightbox_->mapTo(this, QPoint()), lightbox_->size()),
                          lightbox_->picture());
    return image;
}

}  // namespace kety
