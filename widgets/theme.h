// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QApplication;

namespace kety {

enum class ThemeName { Dark, Light };

/// What a colour is for. Viewers are black in both themes: a map must not change with the theme.
enum class Role {
    Window,
    Panel,
    Raised,
    Field,
    Hover,
    Selected,
    Line,
    Line2,
    FieldLine,
    Text,
    Text2,
    Text3,
    Accent,
    Primary,
    OnPrimary,
    Ok,
    Warning,
    Blocking,
    BlockingGround,
    Stale,
    Partial,
    Viewer,
    OnViewer,
    Control,
    Label,
    M0,
    OnVolume,  ///< cells of the volume strip
};

/// Where a value came from, as its chip shows it.
enum class Chip { Dicom, Bids, Default, You, Guess, Missing };

struct ChipColors {
    QColor ground, text;
    bool outlined = false, dashed = false;
};

/// Sizes are pixels: Small 11, Caption 12, Body 13, Letter 14, Card 15, Drop 20, Title 24.
enum class FontRole {
    Small,
    SmallMedium,
    Caption,
    CaptionMedium,
    Body,
    BodyMedium,
    Letter,
    Card,
    Drop,
    Title
};

/// Loads the bundled fonts, sets font, palette and style sheet of the application. Call it again to
/// change the theme: open windows follow (QEvent::PaletteChange).
void applyTheme(QApplication& application, ThemeName name);

/// The theme of the application; Dark before `applyTheme`.
ThemeName themeName();

QColor color(Role role);
QColor color(Role role, ThemeName name);
ChipColors chipColors(Chip chip);
ChipColors chipColors(Chip chip, ThemeName name);
QFont font(FontRole role);

/// The dynamic property `kind` chooses a look that a widget's class alone does not say:
/// QPushButton "primary", "small", "link"; QFrame "card", "row", "drop", "foot", "line" ; QLabel
/// "title", "caption", "hint", "badge", "chip" (with property `origin`: dicom bids default you
/// guess missing), "card-title", "ok", "warning", "blocking", "stale", "partial"; QWidget "section"
/// (28 px bar), "panel", "window"; QLineEdit and others "missing" for a red outline.
QString styleSheet(ThemeName name);

/// Sets the property `kind` and lets the style sheet look again.
void setKind(class QWidget* widget, const char* kind);

/// A number for people: fixed decimals, true minus (U+2212), "–" for a value that is not there.
QString shownNumber(double value, int decimals);

}  // namespace kety
