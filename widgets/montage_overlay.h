// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/montage_view.h"

namespace kety {

/// What stands on the tiles of a lightbox.
class MontageOverlay : public QWidget {
    Q_OBJECT

public:
    explicit MontageOverlay(MontageView* view);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintTile(QPainter& painter, std::size_t index) const;
    void paintState(QPainter& painter, const QSizeF& size, SliceState state) const;
    void paintWords(QPainter& painter, std::size_t index, const SliceGeometry& geometry) const;

    MontageView* view_;
};

}  // namespace kety
