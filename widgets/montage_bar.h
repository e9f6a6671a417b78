// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/montage_view.h"

class QLabel;
class QSpinBox;

namespace kety {

/// A line with two knobs: first and last of some slices, and a tick at the current one.
class RangeSlider : public QWidget {
    Q_OBJECT

public:
    explicit RangeSlider(const QString& objectName, QWidget* parent = nullptr);

    void setCount(int count);
    void setValues(int first, int last);
    void setMark(int mark);
    int first() const { return first_; }
    int last() const { return last_; }
    double placeOf(int value) const;  ///< logical pixels from the left
    QSize sizeHint() const override { return {300, 28}; }

signals:
    void valuesChanged(int first, int last);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int valueAt(double x) const;
    void move(int value);

    int count_ = 0, first_ = 0, last_ = 0, mark_ = -1;
    bool lower_ = false;  ///< which knob mouse and keys move
};

/// Under a lightbox: which slices, and every how many.
class MontageBar : public QWidget {
    Q_OBJECT

public:
    explicit MontageBar(MontageView* view, QWidget* parent = nullptr);

private:
    QSpinBox* makeBox(const char* which);
    QLabel* makeLabel(const char* which, const char* kind);
    void writeWords();
    void takeView();
    void choose(int first, int last);

    MontageView* view_;
    RangeSlider* slider_;
    QSpinBox *first_, *last_, *every_;
    QLabel *slices_, *everyLabel_, *hint_;
    bool taking_ = false;
};

}  // namespace kety
