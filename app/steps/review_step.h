// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <QWidget>

#include <string>

namespace kety {

class Actions;
class PairRow;
class QualityList;
class Scene;
class WhatIf;

/// Figures of the result against what to expect, and what-if sliders over the slice on screen.
class ReviewStep : public QWidget {
    Q_OBJECT

public:
    ReviewStep(Actions& actions, Scene* scene, QWidget* parent);

    QualityList* quality() const { return quality_; }
    WhatIf* whatIf() const { return whatIf_; }
    PairRow* pairs() const { return pairs_; }

private:
    void showOutcome();
    void tryValues(const Values& trial);
    void showEffect();
    QString wordsFor(const Values& trial) const;

    Scene* scene_;
    QualityList* quality_;
    WhatIf* whatIf_;
    PairRow* pairs_;
    std::string slidersOf_;
};

}  // namespace kety
