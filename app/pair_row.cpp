// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/pair_row.h"

#include "app/actions.h"
#include "app/scene.h"
#include "widgets/icons.h"
#include "widgets/section.h"
#include "widgets/translated.h"
#include "widgets/volume_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

QToolButton* smallButton(const char* name, const char* picture, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(QLatin1String(picture)));
    button->setIconSize({16, 16});
    setKind(button, "small");
    return button;
}

}  // namespace

PairRow::PairRow(Actions& actions, Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), bar_(new SectionBar(this)), strip_(new VolumeStrip(this)),
      play_(smallButton("pair_play", "play", this)), map_(smallButton("pair_map", "close", this)),
      words_(new QLabel(this)), drop_(new QPushButton(this))
{
    setObjectName(QStringLiteral("pair_row"));
    bar_->setObjectName(QStringLiteral("pair_bar"));
    strip_->setObjectName(QStringLiteral("pair_strip"));
    strip_->setSmall(true);
    strip_->setRolesEditable(false);
    words_->setObjectName(QStringLiteral("pair_words"));
    setKind(words_, "caption");
    drop_->setObjectName(QStringLiteral("pair_drop"));
    setKind(drop_, "small");
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 2, 12, 8);
    row->setSpacing(8);
    row->addWidget(play_);
    row->addWidget(words_, 1);
    row->addWidget(map_);
    row->addWidget(drop_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(strip_);
    column->addLayout(row);

    QAction* cine = actions["cine"];
    connect(play_, &QToolButton::clicked, cine, &QAction::trigger);
    connect(cine, &QAction::toggled, play_, [this](bool on) {
        play_->setIcon(icon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    });
    connect(map_, &QToolButton::clicked, this, [this, cine] {
        cine->setChecked(false);
        scene_->showPair(-1);
    });
    connect(strip_, &VolumeStrip::chosen, scene_, &Scene::showPair);
    connect(strip_, &VolumeStrip::keepChosen, scene_, &Scene::keepPairs);
    connect(drop_, &QPushButton::clicked, this, [this] {
        const int pair = scene_->pair();
        if (pair < 0) return;
        scene_->keepPairs({pair}, scene_->pairs()[static_cast<std::size_t>(pair)].dropped);
    });
    connect(scene_, &Scene::pairsChanged, this, &PairRow::refresh);
    connect(scene_, &Scene::pairChanged, this, &PairRow::showPair);
    writeTexts(this, [this, cine] {
        bar_->setTitle(tr("Pairs"));
        bar_->setToolTip(tr("Each pair of control and label by itself"));
        strip_->setHint(tr("Click shows a pair, Space leaves it out or takes it in again"));
        play_->setToolTip(cine->toolTip());
        map_->setToolTip(tr("Back to the map"));
        refresh();
    });
}

void PairRow::refresh()
{
    const std::vector<PairCell>& pairs = scene_->pairs();
    setVisible(!pairs.empty());
    std::vector<VolumeCell> cells;
    for (const PairCell& pair : pairs) {
        QString note = tr("volumes %1 and %2").arg(pair.control).arg(pair.label);
        if (std::isfinite(pair.delay)) note += tr(", delay %1 s").arg(shownNumber(pair.delay, 2));
        if (!pair.reason.isEmpty()) note += QStringLiteral(": ") + pair.reason;
        cells.push_back({.type = VolumeType::DeltaM,
                         .dropped = pair.dropped,
                         .mean = pair.difference,
                         .note = note,
                         .group = pair.group});
    }
    const auto kept = std::count_if(pairs.begin(), pairs.end(),
                                    [](const PairCell& pair) { return !pair.dropped; });
    bar_->setSummary(tr("%1 of %2 kept").arg(kept).arg(pairs.size()));
    strip_->setCells(std::move(cells));
    showPair();
}

void PairRow::showPair()
{
    const int pair = scene_->pair();
    const bool one = pair >= 0 && pair < static_cast<int>(scene_->pairs().size());
    strip_->setCurrent(pair);
    words_->setText(one ? tr("pair %1, ΔM").arg(pair + 1) : tr("4 pairs a second"));
    const bool dropped = one && scene_->pairs()[static_cast<std::size_t>(pair)].dropped;
    drop_->setText(dropped ? tr("Keep pair") : tr("Drop pair"));
    drop_->setToolTip(dropped ? tr("Take this pair in again; run again to see what it changes")
                              : tr("Leave this pair out; run again to see what it changes"));
    drop_->setEnabled(one);
    map_->setEnabled(one);
}

}  // namespace kety
