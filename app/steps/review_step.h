// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace kety {

class Scene;

/// Figures of the result against what to expect, and what-if sliders over the slice on screen.
class ReviewStep : public QWidget {
    Q_OBJECT

public:
    ReviewStep(Scene* scene, QWidget* parent);

private:
    void refresh();

    Scene* scene_;
    QVBoxLayout* rows_;
};

}  // namespace kety
