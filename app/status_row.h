// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kety {

/// The status bar: where the cursor is and what is there, how pictures are turned, what goes on.
class StatusRow : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusRow(QWidget* parent);

    /// Empty texts hide their place.
    void showPlace(const QString& voxel, const QString& world, const QString& value);
    void showRadiological(bool on);
    void showViews(bool on);  ///< the badge has no meaning on the start page
    void showThreads(int threads);
    void showIdle(const QString& words);
    void showProgress(const QString& words, int done, int total);

signals:
    void cancelClicked();

private:
    QLabel* addPart(const char* name);

    QLabel *voxel_, *world_, *value_, *badge_, *research_, *threads_, *state_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    bool radiological_ = true;
    int threadCount_ = 1;
};

}  // namespace kety
