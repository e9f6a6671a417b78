// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <QSlider>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace kety {

class SourceChip;

/// A slider with a tick where the value was before.
class PinnedSlider : public QSlider {
    Q_OBJECT

public:
    explicit PinnedSlider(QWidget* parent = nullptr);
    void setPinned(int position);  ///< below the minimum: none
    int pinned() const { return pinned_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    int pinned_ = -1;
};

/// Name, value, unit and source of one parameter, and a slider under it.
class WhatIfRow : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfRow(const Parameter& parameter, QWidget* parent = nullptr);

    void setBefore(const Setting& setting);  ///< pins the value and moves the slider there
    void putBack();
    double value() const { return value_; }  ///< file unit
    bool differs() const;
    const Parameter& parameter() const { return parameter_; }
    PinnedSlider* slider() const { return slider_; }
    QLineEdit* edit() const { return edit_; }
    QString refusal() const;  ///< why what was typed last is not taken; empty: it is
    void retranslate();

signals:
    void moved();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();
    void say(const QString& refusal);
    void elideLabel();
    double valueAt(int position) const;
    int positionOf(double value) const;
    void take(double value, bool tell);
    void chooseRange();

    Parameter parameter_;
    Setting before_;
    double value_ = 0.0, low_ = 0.0, high_ = 1.0;
    double grain_ = 1.0;  ///< what a step of the slider changes, one of a power of ten as shown
    QLabel *label_, *unit_;
    QLineEdit* edit_;
    SourceChip* chip_;
    PinnedSlider* slider_;
    QLabel* refusal_;
};

}  // namespace kety
