// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace kety {

class FindingTable;
class RoiArea;
class Scene;
class ViewHead;

/// The tables below the plots, a tab for each: regions, pairs, and those that the run made.
class TableArea : public QWidget {
    Q_OBJECT

public:
    TableArea(Scene* scene, QWidget* parent);

    RoiArea* regions() const { return regions_; }
    FindingTable* pairs() const { return pairs_; }
    QStringList keys() const { return keys_; }  ///< "regions", "pairs", then keys of findings
    QString current() const;
    void showTable(const QString& key);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillPairs();
    void rebuild();
    void fitTabs();
    void placeTabs();
    void setTabs(const QStringList& keys, const QStringList& titles);

    Scene* scene_;
    QStackedWidget* pages_;
    RoiArea* regions_;
    FindingTable* pairs_;
    QWidget* tabs_;
    QHBoxLayout* row_;
    QButtonGroup* group_;
    QStringList keys_, titles_;
};

}  // namespace kety
