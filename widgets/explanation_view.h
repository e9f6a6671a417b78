// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/curve.h"

#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace kety {

class CurveView;

/// Curves that share one place: a tab for each, one seen at a time, and below them what follows
/// from the data in sentences. The tab a person chose stays chosen by its title, voxel after voxel.
class ExplanationView : public QWidget {
    Q_OBJECT

public:
    explicit ExplanationView(QWidget* parent = nullptr);

    CurveView* curves() const { return curves_; }
    void setExplanation(const Explanation& why);
    /// Curves that stay whatever the voxel: findings of the run. They follow the voxel's own.
    void setLasting(const std::vector<Curve>& curves);
    /// In place of curves, where the voxel has none.
    void setMessage(const QString& message);

    int tabCount() const { return static_cast<int>(titles_.size()); }
    QStringList titles() const { return titles_; }
    int current() const { return current_; }
    void showTab(int tab);
    void showTitled(const QString& title);
    QString sentences() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void showCurrent();
    void placeTabs();
    std::vector<Curve> all() const;

    CurveView* curves_;
    QWidget* tabs_;
    QHBoxLayout* tabRow_;
    QButtonGroup* group_;
    QComboBox* choice_;  ///< where the tabs do not fit
    QLabel* sentences_;
    Explanation why_;
    std::vector<Curve> lasting_;
    QStringList titles_;
    QString chosen_, message_;
    int current_ = 0;
};

}  // namespace kety
