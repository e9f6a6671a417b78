// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "widgets/theme.h"

#include <QWidget>

#include <limits>
#include <optional>
#include <vector>

class QScrollBar;

namespace kety {

inline constexpr int volumeStripPadding = 12;  // px at both ends
inline constexpr int volumeStripMeans = 62;    // px over the cells: label and line

/// One volume of a series (or one pair of the small strip).
struct VolumeCell {
    VolumeType type = VolumeType::Unknown;
    bool dropped = false;
    double mean = std::numeric_limits<double>::quiet_NaN();  ///< of its signal in the mask
    QString note = {};                                       ///< "PLD 1.8 s", why it was dropped
    int group = -1;  ///< of the same delay, counted from the shortest; -1: no delay known
};

/// The series at a glance: a cell per volume with its letter, the mean signal above. A click goes
/// to the volume, Shift extends, the right button tells what a volume is. Small: cells alone, for
/// pairs.
class VolumeStrip : public QWidget {
    Q_OBJECT

public:
    explicit VolumeStrip(QWidget* parent = nullptr);
    void setHint(const QString& hint);  ///< the tooltip, where the cells are no volumes of a series

    void setCells(std::vector<VolumeCell> cells);
    const std::vector<VolumeCell>& cells() const { return cells_; }
    void setSmall(bool small);
    void setRolesEditable(bool editable) { roles_editable_ = editable; }
    void setCurrent(int index);
    int current() const { return current_; }
    std::vector<int> selection() const;
    QRect cellAt(int index) const;
    static QString letterOf(VolumeType type);
    static QString wordsOf(VolumeType type);
    int groupCount() const;  ///< different delays
    static QColor groupColor(int group, int groups);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int index);
    void selectionChanged(int first, int last);
    void roleChosen(const std::vector<int>& indices, kety::VolumeType type);
    void keepChosen(const std::vector<int>& indices, bool keep);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    int count() const { return static_cast<int>(cells_.size()); }
    int wideBefore(int index) const;  ///< cells of double width
    double cellWidth() const;
    double edgeBefore(int index) const;
    int cellsTop() const;
    int cellHeight() const { return small_ ? 14 : 24; }
    std::optional<int> indexAt(QPointF position) const;
    QString describe(int index) const;
    void choose(int index, bool extend);
    void arrangeScroll();
    void paintMeans(QPainter& painter) const;
    void paintCell(QPainter& painter, int index) const;
    void paintGroup(QPainter& painter, int index) const;
    void paintNumbers(QPainter& painter) const;

    std::vector<VolumeCell> cells_;
    bool small_ = false, roles_editable_ = true;
    int current_ = -1, anchor_ = -1;
    QString hint_;
    QScrollBar* scroll_;
};

}  // namespace kety
