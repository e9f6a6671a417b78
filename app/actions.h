// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QObject>

#include <string_view>
#include <vector>

namespace kety {

/// Every command of the window by name, from one table: text, icon, keys, tooltip. Menus, tool row,
/// key sheet and tests read the same list.
class Actions : public QObject {
    Q_OBJECT

public:
    /// Bare letters act in all of `window` unless a text field has the focus.
    explicit Actions(QWidget* window);

    /// The action of that name; there must be one.
    QAction* operator[](std::string_view name) const;
    const std::vector<QAction*>& all() const { return actions_; }

    /// Arrow and paging keys belong to `canvas` alone: lists and fields keep theirs.
    void giveCanvasKeysTo(QWidget* canvas);

    /// Texts, tooltips and icons again, after a change of language or theme.
    void rewrite();

private:
    void groupTogether(std::initializer_list<const char*> names);
    void holdLettersWhileTyping(const QWidget* focus);

    std::vector<QAction*> actions_;
    QWidget* window_;
};

/// A group of the key sheet with its actions' names.
struct KeyGroup {
    QString title;
    std::vector<const char*> names;
};
std::vector<KeyGroup> keyGroups();

}  // namespace kety
