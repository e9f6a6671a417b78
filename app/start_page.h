// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLayout;

namespace kety {

class Actions;
class RecentList;
class Runner;
class SampleCard;
class VerifyCard;

/// What Kety opens with: drop target, cards of the analyses, recent studies, "Verify this
/// computer".
class StartPage : public QWidget {
    Q_OBJECT

public:
    StartPage(const Actions& actions, Runner* runner, QWidget* parent);

    void reloadRecent();
    VerifyCard* verifyCard() const { return verify_; }

signals:
    void pathsChosen(const QStringList& paths);
    void sampleChosen(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLayout* makeHead();
    QLayout* makeTop(const Actions& actions);
    void makeCards();
    QWidget* makeScroll();
    void arrange(int columns);
    void paintCards();

    Runner* runner_;
    QWidget* page_;
    QGridLayout* cardGrid_;
    std::vector<SampleCard*> cards_;
    RecentList* recent_;
    VerifyCard* verify_;
    int columns_ = 0;
    bool painted_ = false;
};

}  // namespace kety
