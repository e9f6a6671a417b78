// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roi/roi.h"
#include "widgets/slice_geometry.h"

#include <QColor>
#include <QObject>
#include <QPen>
#include <QPolygonF>

#include <optional>
#include <vector>

class QPainter;
class QUndoStack;

namespace kety {

using Rois = std::vector<Roi>;

/// The regions of a study. Every change is one value for another, so that it can be undone; with an
/// undo stack it is pushed there, without one it simply happens.
class RoiModel : public QObject {
    Q_OBJECT

public:
    explicit RoiModel(QObject* parent = nullptr);

    const Rois& rois() const { return rois_; }
    int selected() const { return selected_; }  ///< index, -1 none
    const Roi* find(int number) const;
    void setUndoStack(QUndoStack* stack) { undo_ = stack; }

    void select(int index);
    void add(Roi roi);  ///< gets the next number and is selected
    void replace(int index, Roi roi, const QString& words);
    void remove(int index);
    void mirror(int index);  ///< a copy at the other side of the middle of the grid
    /// Shows `roi` in place of the selected one, or as a new one, until the edit ends: no undo
    /// step.
    void preview(std::optional<Roi> roi);
    const std::optional<Roi>& previewed() const { return preview_; }

    double brushRadius() const { return brush_; }  ///< voxels
    void setBrushRadius(double voxels);            ///< kept between 0.5 and 20

    /// The whole list as one step of undo.
    void change(Rois next, int selected, const QString& words);
    /// The whole list at once: undo, redo, opening a session.
    void setRois(Rois rois);

    static QColor lineColor(int number);
    static bool dashed(int number);

signals:
    void changed();  ///< any region, also a preview
    void edited();   ///< an edit ended: time to compute statistics
    void selectionChanged(int index);

private:
    Rois rois_;
    std::optional<Roi> preview_;
    double brush_ = 1.5;
    int selected_ = -1;
    QUndoStack* undo_ = nullptr;
};

/// The outlines in logical pixels of the view: several where what was painted lies in parts or has
/// holes, the longest first. Empty where the region lies on another slice.
std::vector<QPolygonF> roiOutlines(const Roi& roi, const SliceGeometry& geometry, int slice);

/// The first of them.
QPolygonF roiOutline(const Roi& roi, const SliceGeometry& geometry, int slice);

/// Where the selected region is taken hold of.
struct RoiHandle {
    QPointF place;
    int across = 0, down = 0;  ///< -1, 0, 1: which side of an ellipse's box moves
    int corner = -1;           ///< of a polygon
};
std::vector<RoiHandle> roiHandles(const Roi& roi, const SliceGeometry& geometry, int slice);

/// All regions of this slice, with numbers, and the handles of the selected one.
void paintRois(QPainter& painter, const RoiModel& model, const SliceGeometry& geometry, int slice,
               bool handles);

}  // namespace kety
