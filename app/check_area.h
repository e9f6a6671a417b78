// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/asl_overview.h"
#include "widgets/runner.h"

#include <QWidget>

namespace kety {

class PolarityCards;
class Scene;
class ViewHead;
class VolumeStrip;

/// The volumes as a strip and both subtraction orders with their scores, to look at before Run.
class CheckArea : public QWidget {
    Q_OBJECT

public:
    CheckArea(Scene* scene, QWidget* parent);

    VolumeStrip* strip() const { return strip_; }
    PolarityCards* cards() const { return cards_; }

private:
    void request();
    void show(const AslOverview& overview);
    void showVerdict(AslOverview::Verdict verdict);
    void showAtOnce();
    void setRoles(const std::vector<int>& indices, VolumeType type);

    Scene* scene_;
    ViewHead *stripHead_, *polarityHead_;
    VolumeStrip* strip_;
    PolarityCards* cards_;
    LatestOnly work_;
    AslOverview shown_;
};

}  // namespace kety
