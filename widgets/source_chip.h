// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"
#include "widgets/theme.h"

#include <QLabel>

namespace kety {

/// The small label that says where a value came from: the word is always there, colour only helps.
class SourceChip : public QLabel {
    Q_OBJECT

public:
    explicit SourceChip(QWidget* parent = nullptr);

    void setSetting(const Parameter& parameter, const Setting& setting);
    Chip chip() const { return chip_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Chip chip_ = Chip::Default;
    Origin origin_ = Origin::Default;
    std::string source_;
    bool unstated_ = false;  ///< a header could say it, and none does
};

/// The source of a setting in the language of the window; empty: none is known.
QString sourceText(const std::string& source);

/// "DICOM", "guess 97 %": what the chip says. A guess takes its percentage from its source.
Chip chipOf(const Parameter& parameter, const Setting& setting);
QString chipText(Chip chip, const QString& source);

}  // namespace kety
