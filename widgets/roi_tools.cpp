// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/roi_tools.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <array>
#include <utility>

namespace kety {
namespace {

class RoiChange : public QUndoCommand {
public:
    RoiChange(RoiModel* model, Rois before, Rois after, const QString& words)
        : QUndoCommand(words), model_(model), before_(std::move(before)), after_(std::move(after))
    {
    }
    void undo() override { model_->setRois(before_); }
    void redo() override { model_->setRois(after_); }

private:
    RoiModel* model_;
    Rois before_, after_;
};

constexpr std::array lineColors{0x5FD7FF, 0xB6F25C, 0xFFFFFF, 0xFF9EDB};

}  // namespace

RoiModel::RoiModel(QObject* parent) : QObject(parent) {}

const Roi* RoiModel::find(int number) const
{
    const auto found = std::find_if(rois_.begin(), rois_.end(),
                                    [&](const Roi& roi) { return roi.number == number; });
    return found == rois_.end() ? nullptr : &*found;
}

void RoiModel::select(int index)
{
    const int kept = index >= 0 && index < static_cast<int>(rois_.size()) ? index : -1;
    if (kept == selected_) return;
    selected_ = kept;
    emit selectionChanged(selected_);
    emit changed();
}

void RoiModel::add(Roi roi)
{
    int highest = 0;
    for (const Roi& other : rois_) {
        highest = std::max(highest, other.number);
    }
    roi.number = highest + 1;
    Rois next = rois_;
    next.push_back(std::move(roi));
    const int last = static_cast<int>(next.size()) - 1;
    change(std::move(next), last, QCoreApplication::translate("roi", "Draw region"));
}

void RoiModel::replace(int index, Roi roi, const QString& words)
{
    if (index < 0 || index >= static_cast<int>(rois_.size())) return;
    Rois next = rois_;
    next[static_cast<std::size_t>(index)] = std::move(roi);
    change(std::move(next), index, words);
}

void RoiModel::remove(int index)
{
    if (index < 0 || index >= static_cast<int>(rois_.size())) return;
    Rois next = rois_;
    next.erase(next.begin() + index);
    change(std::move(next), -1, QCoreApplication::translate("roi", "Delete region"));
}

void RoiModel::mirror(int index)
{
    if (index < 0 || index >= static_cast<int>(rois_.size())) return;
    Roi copy = rois_[static_cast<std::size_t>(index)];
    // The index axis that runs left to right; a sagittal region changes slice instead of place.
    const int side = sliceAxes(copy.grid, Plane::Sagittal, true).through;
    const double last = copy.grid.size[static_cast<std::size_t>(side)] - 1;
    if (side == copy.through) {
        copy.slice = static_cast<int>(last) - copy.slice;
    } else {
        const std::size_t which = side == copy.across ? 0 : 1;
        copy.centre[which] = last - copy.centre[which];
        for (auto& point : copy.points) {
            point[which] = last - point[which];
        }
        if (copy.shape == Roi::Shape::Painted) {
            std::sort(copy.points.begin(), copy.points.end(), [](const auto& a, const auto& b) {
                return std::pair(a[1], a[0]) < std::pair(b[1], b[0]);
            });
        }
    }
    if (!copy.name.empty()) {
        copy.name = QCoreApplication::translate("roi", "%1, mirrored")
                        .arg(QString::fromStdString(copy.name))
                        .toStdString();
    }
    add(std::move(copy));
}

void RoiModel::setBrushRadius(double voxels)
{
    brush_ = std::clamp(voxels, 0.5, 20.0);
}

void RoiModel::preview(std::optional<Roi> roi)
{
    preview_ = std::move(roi);
    emit changed();
}

void RoiModel::setRois(Rois rois)
{
    preview_.reset();
    rois_ = std::move(rois);
    const int last = static_cast<int>(rois_.size()) - 1;
    if (selected_ > last) {
        selected_ = -1;
        emit selectionChanged(selected_);
    }
    emit changed();
    emit edited();
}

void RoiModel::change(Rois next, int selected, const QString& words)
{
    preview_.reset();
    if (next == rois_) {
        emit changed();
        return;
    }
    if (undo_) {
        undo_->push(new RoiChange(this, rois_, std::move(next), words));
    } else {
        setRois(std::move(next));
    }
    select(selected);
}

QColor RoiModel::lineColor(int number)
{
    const auto count = static_cast<int>(lineColors.size());
    return QColor(QRgb(lineColors[static_cast<std::size_t>((std::max(1, number) - 1) % count)]));
}

bool RoiModel::dashed(int number)
{
    const auto count = static_cast<int>(lineColors.size());
    return (std::max(1, number) - 1) / count % 2 == 1;
}

}  // namespace kety
