// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/roi_table.h"

#include <QWidget>

#include <vector>

namespace kety {

class Scene;

/// Statistics of every region in the map on screen.
class RoiArea : public QWidget {
    Q_OBJECT

public:
    RoiArea(Scene* scene, QWidget* parent);

    RoiTable* table() const { return table_; }

private:
    void refresh();
    void saveTable();

    Scene* scene_;
    RoiTable* table_;
};

/// The figures of all regions in `map`, as the table shows them; values that `undetermined` marks
/// do not count.
std::vector<RoiFigures> figuresOf(const std::vector<Roi>& rois, const Map& map,
                                  const Mask* undetermined);

}  // namespace kety
