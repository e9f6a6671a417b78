// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>
#include <QList>

namespace kety {

/// Puts widgets side by side at their own width and goes on in the next line where a panel is
/// narrow or a translation long: no button is ever cut off.
class WrapLayout : public QLayout {
public:
    explicit WrapLayout(QWidget* parent, int spacing);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& whole, bool move) const;
    QSize margins() const;

    QList<QLayoutItem*> items_;
};

}  // namespace kety
