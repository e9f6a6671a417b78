// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace kety {

/// A list in a dock: as high as its rows up to a limit, one row selected, focus visible. Its rows
/// are painted by a delegate.
class PanelList : public QListView {
    Q_OBJECT

public:
    PanelList(int rowHeight, int mostRows, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int rowHeight() const { return row_height_; }

private:
    int row_height_;
    int most_rows_;
};

/// Ground of a row: selected with its accent bar, hovered, or plain; and the focus ring.
void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option);

}  // namespace kety
