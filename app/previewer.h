// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/curve.h"
#include "app/live_maps.h"
#include "app/session_model.h"

#include <QObject>

#include <memory>
#include <optional>

class QTimer;

namespace kety {

/// Any voxel, any time: computes the slice on screen for values that have not been run, and
/// explains the voxel that was clicked. One plan is kept, so that the next slice costs a slice.
/// What it shows is a preview: it is never exported.
class Previewer : public QObject {
    Q_OBJECT

public:
    explicit Previewer(SessionModel* session);

    /// The slice with `changes` in place of the user's values. Slices computed for the same values
    /// stay.
    void want(int slice, const Values& changes);
    void explain(std::size_t voxel);
    void clear();
    /// Stops what goes on; the next click in the picture computes again.
    void callOff();

    /// Whether it has been at work for long enough that a person wants to know, and how far it is.
    bool takesLong() const;
    const Running& progress() const { return progress_; }

    const LiveMaps& maps() const { return maps_; }
    const std::shared_ptr<const Mask>& mask() const { return mask_; }
    const Values& changes() const { return changes_; }
    double milliseconds() const { return milliseconds_; }

signals:
    void changed();
    void progressed();  ///< further, begun to take long, or done
    void explained(std::size_t voxel, const Explanation& why);
    void failed(const QString& why);

private:
    struct Slot;
    struct Answer {
        std::vector<Quantity> quantities;
        Grid grid;
        std::shared_ptr<const Mask> mask;
        ComputedSlice slice;
        double milliseconds = 0.0;
    };
    std::function<const Plan&(Job&)> planFor(const Values& changes) const;
    /// Whether its values are known by now: while a check goes on, it is the check that prepares.
    bool mayWork() const;
    void stop();
    template <class Result>
    void request(LatestOnly& lane, Work<Result> work);
    void take(Answer answer);
    void ended();

    SessionModel* session_;
    LatestOnly slices_, curves_;
    std::shared_ptr<Slot> slot_;  ///< used in the compute lane only
    LiveMaps maps_;
    std::shared_ptr<const Mask> mask_;
    Values changes_;
    std::string fingerprint_;
    double milliseconds_ = 0.0;
    Running progress_;
    QTimer* patience_;
};

}  // namespace kety
