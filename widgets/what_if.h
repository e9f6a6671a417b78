// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kety {

class Section;
class WhatIfRow;

/// Sliders for the parameters that declare one: they re-quantify what is on screen while they move.
/// The value before stays pinned as a tick; the result is a preview until it is kept.
class WhatIf : public QWidget {
    Q_OBJECT

public:
    explicit WhatIf(QWidget* parent = nullptr);

    void setParameters(const std::vector<Parameter>& parameters);
    void setValues(const Values& values);   ///< of the result on screen: the values before
    void setEffect(const QString& effect);  ///< "ROI 1: before 55.2, now 52.8"
    bool isPreview() const;                 ///< some slider stands away from its tick
    Values trial() const;                   ///< only what differs from before, as the user's
    WhatIfRow* row(const std::string& key) const;
    Section* section() const { return section_; }

signals:
    void moved(const kety::Values& trial);  ///< while the hand moves
    void kept(const kety::Values& trial);
    void reset();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    std::vector<Parameter> parameters_;
    Values values_;
    std::vector<WhatIfRow*> rows_;
    Section* section_;
    QVBoxLayout* column_;
    QWidget* foot_;
    QLabel* hint_;
    QPushButton *reset_, *keep_;
};

}  // namespace kety
