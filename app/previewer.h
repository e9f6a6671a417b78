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
/// What it shows is a preview: it is never exported. Whoever asks says from which choices: it knows
/// none of its own that a map on screen might not be made from.
class Previewer : public QObject {
    Q_OBJECT

public:
    explicit Previewer(SessionModel* session);

    /// The slice of `grid` with these choices; `trial` says what is tried with them, empty: they
    /// are the session's own. Slices computed for the same choices stay. While one series gives
    /// way to another, a place can be asked for that the maps of these choices do not have: no
    /// answer comes.
    void want(const Grid& grid, int slice, const Choices& choices, const QString& trial = {});
    /// What the maps made from these choices say of the voxel of `grid`. Where it cannot be
    /// computed now, no answer comes, not to an earlier question either.
    void explain(const Grid& grid, std::size_t voxel, const Choices& choices);
    void clear();
    /// Stops what goes on; the next click in the picture computes again.
    void callOff();

    /// Whether it has been at work for long enough that a person wants to know, and how far it is.
    bool takesLong() const;
    const Running& progress() const { return progress_; }

    const LiveMaps& maps() const { return maps_; }
    const std::shared_ptr<const Mask>& mask() const { return mask_; }
    const Choices& choices() const { return choices_; }  ///< that the maps are made from
    const QString& trial() const { return trial_; }      ///< what they try; empty: nothing
    double milliseconds() const { return milliseconds_; }

signals:
    void changed();
    void progressed();  ///< further, begun to take long, or done
    void explained(std::size_t voxel, const Choices& of, const Explanation& why);
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
    std::function<const Plan&(Job&)> planFor(const Choices& choices) const;
    /// Whether its values are known by now: while a check goes on, it is the check that prepares.
    bool mayWork(const Choices& choices) const;
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
    Choices choices_;
    QString trial_;
    std::string fingerprint_, wanted_;  ///< of the maps, and of what was asked for last
    double milliseconds_ = 0.0;
    Running progress_;
    QTimer* patience_;
};

}  // namespace kety
