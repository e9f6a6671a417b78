// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roi/roi.h"

#include <QWidget>

#include <vector>

class QTableWidget;

namespace kety {

class Scene;
class ViewHead;

/// Statistics of every region in the map on screen.
class RoiArea : public QWidget {
    Q_OBJECT

public:
    RoiArea(Scene* scene, QWidget* parent);

    const std::vector<RoiStatistics>& figures() const { return figures_; }

signals:
    void csvWanted();

private:
    void refresh();

    Scene* scene_;
    ViewHead* head_;
    QTableWidget* table_;
    std::vector<RoiStatistics> figures_;
};

}  // namespace kety
