// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roi/roi.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <vector>

class QFile;
class QUndoStack;

namespace kety {

class Scene;

/// What was drawn in a study, one state after the other, and which of them is in force.
struct RoiHistory {
    struct State {
        QString words;  ///< what made it of the state before
        std::vector<Roi> rois;
    };
    std::vector<State> states;  ///< the first is without regions
    int now = 0;
    QDateTime when;    ///< of the last entry
    qint64 bytes = 0;  ///< of the file, up to the last whole entry
};

/// Every edit of a region is on the disk as soon as it is made: one line per entry, appended. After
/// a crash, a quit or a restart the study has its regions again, and the way back with them.
class RoiJournal : public QObject {
    Q_OBJECT

public:
    explicit RoiJournal(Scene* scene);
    ~RoiJournal() override;

    static QString folder();  ///< where all journals lie
    static QString pathFor(const QString& study);
    /// Entries up to the first torn one: a crash costs the line it interrupted.
    static RoiHistory read(const QString& path);

signals:
    void restored(const QString& words);

private:
    void open();
    void note();
    void append(const QByteArray& line);
    void restore(const RoiHistory& history);

    Scene* scene_;
    QString path_;
    RoiHistory history_;
    bool quiet_ = false;  ///< while regions are put back nothing is noted
};

}  // namespace kety
