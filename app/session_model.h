// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/run.h"
#include "app/choices.h"
#include "app/live_maps.h"
#include "app/study.h"
#include "widgets/runner.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <vector>

namespace kety {

/// What the check of the present choices found.
struct Checked {
    Values values;   ///< resolved: every parameter with its origin
    Values beneath;  ///< the same without what the user set
    std::vector<Issue> issues;
    double seconds = 0.0;
};

/// A finished (or partial) run, and the choices it was made from.
struct Outcome {
    Choices choices;
    Result result;
    QDateTime when;
    double seconds = 0.0;
    bool exported = false;  ///< its maps lie in files
};

/// What a running computation has shown so far.
struct Running {
    int done = 0, total = 0;  ///< `total` 0: it does not say
    bool preparing = false;   ///< a run before its first slice: what is counted are no slices
    bool cancelling = false;

    int percent() const { return total > 0 ? 100 * done / total : 0; }
};

/// The state of the window as values, and the work on them. Views read it and listen; nothing here
/// knows a widget. Every change of `choices` can be undone; a change discards no result, it makes
/// it stale.
class SessionModel : public QObject {
    Q_OBJECT

public:
    explicit SessionModel(Runner* runner, QObject* parent = nullptr);

    // The study
    void openPaths(const QStringList& paths);
    void openSample(const std::string& phantom);
    void cancelOpening();
    /// These series in that role; the first time they are used their pixels are read.
    void useFor(const std::string& role, const std::vector<int>& items);
    void close();
    void lead(std::size_t item);  ///< analyse this series
    /// Another analysis of the same series, or the first one where none was recognised: then
    /// `item` leads it. Can be undone.
    void chooseAnalysis(const std::string& id, int item = -1);
    void look(int item);  ///< reads a series that is to be seen only: `itemRead` follows
    const Study& study() const { return study_; }
    bool opening() const { return opening_; }

    // The choices
    const Choices& choices() const { return choices_; }
    const Analysis* analysis() const;
    const Dataset* leading() const { return leadingOf(choices_); }  ///< null: none
    void setValue(const std::string& key, const Value& value);
    void setValues(const Values& changes, const QString& what);
    /// These volumes are left out, or taken in again. A step that can be undone.
    void leaveOut(const std::vector<int>& volumes, bool out);
    /// Volumes that a list of them gains or loses.
    struct ListEdit {
        std::string key;
        std::vector<int> volumes;
        bool add = true;
    };
    void editLists(const std::vector<ListEdit>& edits, const QString& what);
    void resetValue(const std::string& key);
    void accept(const Issue& issue, const Proposal& proposal);
    void readMask(const QString& path, const Grid& grid);
    void setMask(std::shared_ptr<const Mask> mask, const std::string& source);
    QUndoStack* undoStack() { return &undo_; }

    // The check
    const std::optional<Checked>& checked() const { return checked_; }
    /// The values of the last check with what the user has set or taken back since.
    Values valuesNow() const;
    bool checking() const { return check_.running(); }
    /// How far the check that goes on is.
    const Running& checkProgress() const { return checkProgress_; }
    bool checkTakesLong() const;  ///< long enough for a person to want to know
    /// Whether the check that goes on can be called off: its choices are not those of the last
    /// one, to which `cancelCheck` goes back at once. A step that can be undone.
    bool canCancelCheck() const;
    void cancelCheck();
    bool canRun() const;
    QString firstReason() const;            ///< why it cannot run; empty: it can
    std::vector<Quantity> outputs() const;  ///< the maps a run makes with the values as they stand

    // The run
    void run(int firstSlice);
    void runWhenChecked(int firstSlice);  ///< now, or as soon as the check that goes on passes
    void cancelRun();
    const std::optional<Running>& running() const { return running_; }
    const LiveMaps& live() const { return live_; }  ///< of the run that goes on; else empty
    const std::optional<Outcome>& outcome() const { return outcome_; }
    bool stale() const;
    bool unsaved() const;                    ///< maps that are in no file would go with the study
    void noteExported(const QDateTime& of);  ///< the maps of that run have been written

    Runner* runner() const { return runner_; }
    std::shared_ptr<Memo> memo() const { return memo_; }

    /// Puts other choices in place without a step of undo: what the undo commands call.
    void place(const Choices& choices);

signals:
    void openingChanged(bool opening, const QString& what);
    void openingProgress(int done, int total);
    void studyLeft();         ///< another study comes, this one is still there
    void studyChanged();      ///< another study, or the same with more read
    void studyOpened();       ///< a new study whose leading series has its pixels
    void leadingChanged();    ///< another series leads, or another analysis reads it
    void itemRead(int item);  ///< a series that was to be seen has its pixels
    void choicesChanged();
    void checkChanged();        ///< started, finished, or its findings changed
    void checkProgressed();     ///< the one that goes on is further
    void runChanged();          ///< started, progress, ended
    void sliceDone(int slice);  ///< `live` has one slice more
    void outcomeChanged();
    void failed(const QString& message);
    void told(const QString& message);  ///< worth a word, and nothing is wrong

private:
    void startOpening(const QString& what, std::function<Study(Job&)> find);
    void studyArrived(Study study);
    /// Reads the pixels that `after` wants, then puts it in place: as the start of a fresh study,
    /// or as a step that can be undone.
    void readFor(Choices after, bool fresh);
    void use(Choices after, bool fresh);
    void readRest();
    void openingEnded();
    void sayProblems(const Study& study);
    void putOutcomeAside();
    bool bringFormerBack();
    void change(Choices after, const QString& what, const std::string& mergeKey = {});
    void startCheck();
    QString reasonWithoutCheck() const;
    void checkArrived(Checked checked);
    void takeSlice(const ComputedSlice& slice);
    void runEnded();

    Runner* runner_;
    QUndoStack undo_;
    Study study_;
    Choices choices_;
    std::shared_ptr<Memo> memo_ = std::make_shared<Memo>();
    std::optional<Checked> checked_;
    /// The last finished check: its findings stand whenever its choices come back.
    struct Settled {
        Choices choices;
        Checked checked;
    };
    std::optional<Settled> settled_;
    Running checkProgress_;
    QElapsedTimer checkSince_;
    std::optional<Running> running_;
    LiveMaps live_;
    std::optional<Outcome> outcome_;
    /// Of other series or analyses, the latest of each: going back to one brings it back.
    std::vector<Outcome> aside_;
    std::optional<Outcome>
        former_;  ///< of the run before: undo of what came between shows it again
    Task reading_, check_, run_;
    bool opening_ = false;
    std::optional<int> runNext_;  ///< first slice of the run that waits for the check
    int generation_ = 0;       ///< counts studies, so that late answers for an old one are dropped
    int checkGeneration_ = 0;  ///< the same for checks
};

}  // namespace kety
