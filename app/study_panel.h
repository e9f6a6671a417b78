// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace kety {

class Scene;

/// The study dock: series with their badges, maps, regions.
class StudyPanel : public QWidget {
    Q_OBJECT

public:
    StudyPanel(Scene* scene, QWidget* parent);

private:
    Scene* scene_;
};

}  // namespace kety
