// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/state_icon.h"

#include <QWidget>

namespace kety {

/// One row of a list of figures, 26 px: state, name, value, and what to expect beside it.
/// A long name takes a second line before it elides, figures and expectations never do; all of it
/// is in the tooltip.
class FindingRow : public QWidget {
    Q_OBJECT

public:
    struct Content {
        State state = State::None;
        QString name, value, expected;
        QString tip;         ///< who says what to expect, or why there is no value
        bool quiet = false;  ///< the value is a reason, not a figure
        bool words = false;  ///< the value is words: they may give way to the name
        bool line = false;   ///< one line, whatever the name: it elides
    };

    explicit FindingRow(QWidget* parent = nullptr);
    void setContent(const Content& content);
    const Content& content() const { return content_; }
    void setExpectedWidth(int width);  ///< column width, alike in all rows of a list
    int expectedWidth() const;
    /// Whether a row of this width shows its figure whole, and enough of the name to know it by.
    bool reads(int width) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int valueWidth(int room) const;    ///< of the room that name and value share
    int nameWidth(int width) const;    ///< in a row of this width
    bool hasColumn() const;            ///< the value leaves room for the column of expectations
    int columnWidth(int width) const;  ///< of the expectations, as far as the name lets
    bool stacked(int width) const;     ///< words that do not fit beside the name stand under it

    Content content_;
    int expected_width_ = 0;
};

}  // namespace kety
