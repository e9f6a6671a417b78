// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QWidget>

namespace kety {

/// The 28 px bar over a part of a panel: title at the left, summary at the right. A foldable one
/// has a chevron and is a button.
class SectionBar : public QAbstractButton {
    Q_OBJECT

public:
    explicit SectionBar(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSummary(const QString& summary);
    QString title() const { return title_; }
    QString summary() const { return summary_; }
    void setFoldable(bool foldable);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString title_, summary_;
    bool foldable_ = false;
};

/// A part of a panel that folds at once, without motion. Its content stays alive while folded.
class Section : public QWidget {
    Q_OBJECT

public:
    explicit Section(QWidget* parent = nullptr);

    SectionBar* bar() const { return bar_; }
    void setContent(QWidget* content);
    QWidget* content() const { return content_; }
    bool isOpen() const { return bar_->isChecked(); }
    void setOpen(bool open) { bar_->setChecked(open); }

signals:
    void toggled(bool open);

private:
    SectionBar* bar_;
    QWidget* content_ = nullptr;
};

}  // namespace kety
