// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace kety {

class Scene;

/// The volumes as a strip and both subtraction orders, to look at before Run.
class CheckArea : public QWidget {
    Q_OBJECT

public:
    CheckArea(Scene* scene, QWidget* parent);

private:
    Scene* scene_;
};

}  // namespace kety
