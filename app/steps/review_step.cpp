// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/steps/review_step.h"

#include "analysis/undetermined.h"
#include "app/pair_row.h"
#include "app/roi_area.h"
#include "app/scene.h"
#include "image/statistics.h"
#include "widgets/number_text.h"
#include "widgets/quality_list.h"
#include "widgets/theme.h"
#include "widgets/translated.h"
#include "widgets/what_if.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

/// Mean of the first region, or of the visible slice inside the mask where there is none; of the
/// values that the data on screen determine.
double meanIn(const Map& map, const std::vector<Roi>& rois, const Scene& scene)
{
    const auto mask = scene.mask(), open = scene.undetermined();
    if (!rois.empty()) {
        const auto rows = figuresOf({rois.front()}, map, open.get());
        return rows.empty() ? std::nan("") : rows.front().figures.mean;
    }
    std::vector<float> values;
    const Volume<float> counted = determined(map, open.get());
    for (const std::size_t voxel : sliceVoxels(map.values.grid, scene.slice()))
        if (mask == nullptr || mask->values[voxel] != 0) values.push_back(counted.values[voxel]);
    return statistics(values).mean;
}

}  // namespace

ReviewStep::ReviewStep(Actions& actions, Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), quality_(new QualityList(this)), whatIf_(new WhatIf(this)),
      pairs_(new PairRow(actions, scene, this))
{
    setObjectName(QStringLiteral("review_step"));
    quality_->setObjectName(QStringLiteral("quality_list"));
    whatIf_->setObjectName(QStringLiteral("what_if"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(quality_);
    column->addWidget(whatIf_);
    column->addWidget(pairs_);
    connect(scene_->session(), &SessionModel::outcomeChanged, this, &ReviewStep::showOutcome);
    connect(whatIf_, &WhatIf::moved, this, &ReviewStep::tryValues);
    connect(whatIf_, &WhatIf::reset, scene_, &Scene::stopTrying);
    connect(whatIf_, &WhatIf::kept, this, [this](const Values& trial) {
        scene_->session()->setValues(trial, tr("what if"));
        scene_->session()->runWhenChecked(scene_->slice());
    });
    connect(scene_, &Scene::mapChanged, this, &ReviewStep::showEffect);
    showOutcome();
}

void ReviewStep::showOutcome()
{
    const auto& outcome = scene_->session()->outcome();
    const Analysis* analysis = scene_->session()->analysis();
    const std::string wanted = outcome && analysis ? analysis->id : std::string();
    if (wanted != slidersOf_) {
        slidersOf_ = wanted;
        std::vector<Parameter> sliders;
        if (!wanted.empty())
            std::copy_if(analysis->parameters.begin(), analysis->parameters.end(),
                         std::back_inserter(sliders),
                         [](const Parameter& one) { return one.slider; });
        whatIf_->setParameters(sliders);
    }
    quality_->setFindings(outcome ? outcome->result.findings : std::vector<Finding>());
    whatIf_->setVisible(outcome.has_value());
    if (outcome) whatIf_->setValues(outcome->result.values);
    whatIf_->setEffect({});
}

QString ReviewStep::wordsFor(const Values& trial) const
{
    QStringList words;
    const Analysis* analysis = scene_->session()->analysis();
    for (const Parameter& parameter : analysis->parameters) {
        const auto found = trial.find(parameter.key);
        if (found == trial.end()) continue;
        words.append(QStringLiteral("%1 %2 %3")
                         .arg(translated(parameter.label),
                              fieldText(parameter, found->second.value),
                              QString::fromUtf8(parameter.shown.shown))
                         .trimmed());
    }
    return words.join(QStringLiteral(", "));
}

void ReviewStep::tryValues(const Values& trial)
{
    if (trial.empty())
        scene_->stopTrying();
    else
        scene_->tryValues(trial, wordsFor(trial));
}

void ReviewStep::showEffect()
{
    const auto& outcome = scene_->session()->outcome();
    const std::optional<Map> now = scene_->shownMap();
    const bool tried = outcome && now && scene_->origin() == MapOrigin::WhatIf;
    const Map* before = tried ? outcome->result.maps.find(scene_->mapKey()) : nullptr;
    if (before == nullptr) {
        whatIf_->setEffect({});
        return;
    }
    const auto& rois = scene_->rois()->rois();
    const double factor = now->quantity.unit.factor;
    const QString where = rois.empty() ? tr("slice") : tr("ROI %1").arg(rois.front().number);
    whatIf_->setEffect(tr("%1: before %2, now %3")
                           .arg(where, shownNumber(meanIn(*before, rois, *scene_) / factor, 1),
                                shownNumber(meanIn(*now, rois, *scene_) / factor, 1)));
}

}  // namespace kety
