// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/export_work.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kety {

class Scene;

/// What to export and where. Overwriting is the one question that stops everything.
class ExportStep : public QWidget {
    Q_OBJECT

public:
    ExportStep(Scene* scene, QWidget* parent);

    /// Takes the views as a picture; set by who has them.
    std::function<QImage()> takePicture;
    /// Asked before something is replaced; tests answer in place of the person.
    std::function<bool(const QString& folder)> mayReplace;

    void start();
    bool exported() const { return exported_; }
    bool ready() const;  ///< a result, something ticked, a folder
    QLineEdit* folder() const { return folder_; }

signals:
    void changed();

private:
    void refresh();
    void offerBids();
    void suggestFolder();
    void finished(const Exported& done);
    QCheckBox* addBox(const char* name, bool ticked);

    Scene* scene_;
    QLabel *head_, *folderLabel_, *outcome_;
    QCheckBox *maps_, *bids_, *view_, *montage_, *page_, *statistics_;
    QLineEdit* folder_;
    QPushButton *browse_, *show_;
    Task task_;
    bool exported_ = false;
};

}  // namespace kety
