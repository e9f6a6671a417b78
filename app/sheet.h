// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QTextBrowser;

namespace kety {

class Actions;

/// Something to read over the canvas: the key sheet or a manual page. Esc or the cross closes it;
/// it is no window of its own and blocks nothing.
class Sheet : public QFrame {
    Q_OBJECT

public:
    explicit Sheet(QWidget* window);

    void showKeys(const Actions& actions);
    void showManual(const QString& title, const QString& markdown);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QString& title);
    void place();

    QLabel* title_;
    QTextBrowser* text_;
};

}  // namespace kety
