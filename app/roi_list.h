// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/panel_list.h"

class QStandardItemModel;

namespace kety {

class RoiModel;

/// The regions in the study dock: number, colour, name, voxels. Enter or F2 renames.
class RoiList : public PanelList {
    Q_OBJECT

public:
    RoiList(RoiModel* model, QWidget* parent);

private:
    void reload();
    void rename(int row, const QString& name);

    RoiModel* model_;
    QStandardItemModel* items_;
    bool quiet_ = false;  ///< selecting for the program, not for the user
};

}  // namespace kety
