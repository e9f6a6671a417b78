// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/plot_area.h"

#include "app/expected.h"
#include "app/previewer.h"
#include "app/scene.h"
#include "widgets/curve_view.h"
#include "widgets/explanation_view.h"
#include "widgets/histogram_view.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QTimer>

#include <cmath>

namespace kety {
namespace {

constexpr std::size_t bins = 64;
constexpr int lateMs = 300;

Curve titled(const Finding& finding, Curve curve)
{
    if (curve.title.empty()) curve.title = finding.label;
    return curve;
}

/// Counted and averaged is what the data determine; the rest stands on top, said to be no such.
HistogramContent contentOf(const Map& map, const Mask* mask, const Mask* open, const QString& where)
{
    std::vector<float> told, untold;
    for (std::size_t voxel = 0; voxel < map.values.values.size(); ++voxel) {
        const float value = map.values.values[voxel];
        if ((mask != nullptr && mask->values[voxel] == 0) || !std::isfinite(value)) continue;
        (open != nullptr && open->values[voxel] != 0 ? untold : told).push_back(value);
    }
    std::vector<float> all = told;
    all.insert(all.end(), untold.begin(), untold.end());
    const HistogramRange range =
        histogramRange(all, map.quantity.display.minimum, map.quantity.display.maximum);
    const auto counted = [&](const std::vector<float>& values) {
        return kety::histogram(values, range.minimum, range.maximum, bins);
    };
    HistogramContent content{.histogram = counted(told),
                             .quantity = map.quantity,
                             .where = where,
                             .voxels = all.size(),
                             .mean = statistics(told).mean,
                             .expected = expectedRanges(map.quantity.key)};
    content.not_determined = untold.size();
    if (!untold.empty()) content.undetermined = counted(untold).counts;
    return content;
}

}  // namespace

PlotArea::PlotArea(Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), why_(new ExplanationView(this)),
      histogram_(new HistogramView(this)), counting_(scene->session()->runner()),
      settle_(new QTimer(this)), late_(new QTimer(this))
{
    setObjectName(QStringLiteral("plot_area"));
    histogram_->setObjectName(QStringLiteral("histogram"));
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("plot_splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(why_);
    splitter->addWidget(histogram_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);
    settle_->setSingleShot(true);
    settle_->setInterval(60);
    connect(settle_, &QTimer::timeout, this, &PlotArea::countMap);
    late_->setSingleShot(true);
    late_->setInterval(lateMs);
    connect(late_, &QTimer::timeout, this, [this] { why_->setMessage(tr("Computing")); });
    connect(scene_, &Scene::mapChanged, settle_, qOverload<>(&QTimer::start));
    connect(scene_, &Scene::mapChanged, this, &PlotArea::explainHere);
    connect(scene_->cursor(), &Cursor::pointChanged, this, &PlotArea::explainHere);
    // What had to wait for the check.
    connect(scene_->session(), &SessionModel::checkChanged, this, &PlotArea::explainHere);
    connect(scene_->previewer(), &Previewer::explained, this, &PlotArea::showCurve);
    connect(scene_->previewer(), &Previewer::failed, this, [this](const QString& why) {
        late_->stop();
        why_->setMessage(why);
    });
    connect(scene_->cursor(), &Cursor::frameChanged, curves(), &CurveView::setFrame);
    connect(curves(), &CurveView::frameChosen, scene_, &Scene::showFrame);
    connect(scene_->session(), &SessionModel::outcomeChanged, this, &PlotArea::showFindings);
    writeTexts(this, [this] { writeAgain(); });
}

void PlotArea::writeAgain()
{
    curves()->setTitle(tr("Curves"));
    curves()->setHint(tr("click = go to that volume"));
    curves()->setToolTip(tr("Data and fit of the voxel at the crosshair"));
    if (curves()->curve().traces.empty()) why_->setMessage(tr("Click a voxel to see its curve"));
    histogram_->setToolTip(tr("How often each value occurs in the mask"));
    countMap();
    explainHere();
}

void PlotArea::explainHere()
{
    const Choices* made = scene_->madeFrom();
    if (made == nullptr) return;
    if (voxel_ != voxelHere() || !sameResult(of_, *made)) late_->start();
    scene_->previewer()->explain(scene_->grid(), voxelHere(), *made);
}

std::size_t PlotArea::voxelHere() const
{
    const Voxel v = scene_->cursor()->voxel();
    return scene_->grid().index(v[0], v[1], v[2]);
}

CurveView* PlotArea::curves() const
{
    return why_->curves();
}

/// Words and numbers beside a map are those of the values it was made from.
void PlotArea::showCurve(std::size_t voxel, const Choices& of, const Explanation& why)
{
    const Choices* made = scene_->madeFrom();
    if (made == nullptr || voxel != voxelHere() || !sameResult(of, *made)) return;
    late_->stop();
    voxel_ = voxel;
    of_ = of;
    if (why.curves.empty() || why.curves.front().traces.empty()) {
        why_->setMessage(tr("No curve here: the voxel lies outside the mask"));
        return;
    }
    // Its samples are shown all the same; of what the maps leave out nothing is said.
    const auto mask = scene_->mask();
    Explanation shown = why;
    if (mask && voxel < mask->values.size() && mask->values[voxel] == 0)
        shown.sentences = {
            {text("plot", "The voxel lies outside the mask: the maps hold no value here"), {}}};
    why_->setExplanation(shown);
    curves()->setFrame(scene_->cursor()->frame());
}

/// What the run found out that is a curve (motion) stands beside those of the voxel.
void PlotArea::showFindings()
{
    std::vector<Curve> curves;
    if (const auto& outcome = scene_->session()->outcome()) {
        for (const Finding& finding : outcome->result.findings) {
            const auto* curve = std::get_if<Curve>(&finding.value);
            if (curve == nullptr || curve->traces.empty()) continue;
            curves.push_back(titled(finding, *curve));
        }
    }
    why_->setLasting(curves);
}

void PlotArea::countMap()
{
    const std::optional<Map> shown = scene_->shownMap();
    if (!shown) {
        counting_.cancel();
        histogram_->clear(tr("No map yet"));
        return;
    }
    if (histogram_->content().voxels == 0) histogram_->clear(tr("Counting"));
    Work<HistogramContent> work;
    work.compute = [map = *shown, mask = scene_->mask(), open = scene_->undetermined(),
                    where = scene_->partWords()](Job&, const Deliver&) {
        return contentOf(map, mask.get(), open.get(), where);
    };
    work.done = [this](const HistogramContent& content) { histogram_->setContent(content); };
    counting_.request(this, std::move(work));
}

}  // namespace kety
