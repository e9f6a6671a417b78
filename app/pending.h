// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "widgets/layers.h"
#include <QWidget>
namespace kety {
class Cursor;
class ColorBar : public QWidget {
    Q_OBJECT
public:
    explicit ColorBar(QWidget* parent) : QWidget(parent) { setFixedWidth(82); }
    void setLayer(const Layer&) {}
    void clear() {}
signals:
    void rangeChanged(kety::Range range);
};
class MontageView : public QWidget {
    Q_OBJECT
public:
    MontageView(const QString& name, Cursor*, QWidget* parent) : QWidget(parent) { setObjectName(name); }
    void setLayers(const Layers&) {}
};
}  // namespace kety
