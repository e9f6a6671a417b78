// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme.h"

#include "base/unit.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

#include <array>
#include <cmath>

namespace kety {
namespace {

constexpr const char* themeProperty = "kety.theme";

struct Pair {
    Role role;
    QRgb dark, light;
};

// Contrast on `panel` is at least 4.5 for texts and 3 for outlines and icons (WCAG).
constexpr std::array pairs{
    Pair{Role::Window, 0x14171A, 0xE9ECEF},         Pair{Role::Panel, 0x1B1F23, 0xF8F9FA},
    Pair{Role::Raised, 0x23282D, 0xFFFFFF},         Pair{Role::Field, 0x121518, 0xFFFFFF},
    Pair{Role::Hover, 0x2B3137, 0xE3E8ED},          Pair{Role::Selected, 0x1D3550, 0xD6E6FA},
    Pair{Role::Line, 0x30363D, 0xCBD1D7},           Pair{Role::Line2, 0x4A535C, 0x98A2AC},
    Pair{Role::FieldLine, 0x6B7681, 0x7D8791},      Pair{Role::Text, 0xE7EAED, 0x171B1F},
    Pair{Role::Text2, 0xB0B8C0, 0x454E57},          Pair{Role::Text3, 0x8A949E, 0x5D6771},
    Pair{Role::Accent, 0x6DB1FF, 0x1558B0},         Pair{Role::Primary, 0x1F5FBF, 0x1F5FBF},
    Pair{Role::OnPrimary, 0xFFFFFF, 0xFFFFFF},      Pair{Role::Ok, 0x5CC795, 0x176B45},
    Pair{Role::Warning, 0xF0B64C, 0x8A5A00},        Pair{Role::Blocking, 0xFF8278, 0xB3261E},
    Pair{Role::BlockingGround, 0x43211F, 0xFBDEDB}, Pair{Role::Stale, 0xD9A066, 0x85531A},
    Pair{Role::Partial, 0xB9A5FF, 0x5F45B5},        Pair{Role::Viewer, 0x000000, 0x000000},
    Pair{Role::OnViewer, 0xE7EAED, 0xE7EAED},       Pair{Role::Control, 0x1D4E79, 0x1D4E79},
    Pair{Role::Label, 0x6B4A12, 0x6B4A12},          Pair{Role::M0, 0x2F5D3A, 0x2F5D3A},
    Pair{Role::OnVolume, 0xFFFFFF, 0xFFFFFF},
};

QPalette paletteOf(ThemeName name)
{
    const auto of = [name](Role role) { return color(role, name); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Role::Panel));
    palette.setColor(QPalette::WindowText, of(Role::Text));
    palette.setColor(QPalette::Base, of(Role::Field));
    palette.setColor(QPalette::AlternateBase, of(Role::Panel));
    palette.setColor(QPalette::Text, of(Role::Text));
    palette.setColor(QPalette::PlaceholderText, of(Role::Text3));
    palette.setColor(QPalette::Button, of(Role::Raised));
    palette.setColor(QPalette::ButtonText, of(Role::Text));
    palette.setColor(QPalette::BrightText, of(Role::Blocking));
    palette.setColor(QPalette::Highlight, of(Role::Primary));
    palette.setColor(QPalette::HighlightedText, of(Role::OnPrimary));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::ToolTipBase, of(Role::Raised));
    palette.setColor(QPalette::ToolTipText, of(Role::Text));
    palette.setColor(QPalette::Light, of(Role::Raised));
    palette.setColor(QPalette::Mid, of(Role::Line));
    palette.setColor(QPalette::Dark, of(Role::Line2));
    palette.setColor(QPalette::Shadow, of(Role::Window));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, of(Role::Text3));
    }
    return palette;
}

void loadFonts()
{
    static const bool loaded = [] {
        QFontDatabase::addApplicationFont(":/fonts/Roboto-Regular.ttf");
        QFontDatabase::addApplicationFont(":/fonts/Roboto-Medium.ttf");
        return true;
    }();
    Q_UNUSED(loaded);
}

}  // namespace

QColor color(Role role, ThemeName name)
{
    for (const Pair& pair : pairs) {
        if (pair.role == role) return QColor(name == ThemeName::Dark ? pair.dark : pair.light);
    }
    return {};
}

QColor color(Role role)
{
    return color(role, themeName());
}

ThemeName themeName()
{
    return qApp && qApp->property(themeProperty).toString() == "light" ? ThemeName::Light
                                                                       : ThemeName::Dark;
}

ChipColors chipColors(Chip chip, ThemeName name)
{
    const auto of = [name](QRgb ground, QRgb text, QRgb lightGround, QRgb lightText) {
        return name == ThemeName::Dark
                   ? ChipColors{.ground = QColor(ground), .text = QColor(text)}
                   : ChipColors{.ground = QColor(lightGround), .text = QColor(lightText)};
    };
    ChipColors colors;
    switch (chip) {
    case Chip::Dicom:
        return of(0x17324F, 0x8CC4FF, 0xDCEAFB, 0x124A8C);
    case Chip::Bids:
        return of(0x123733, 0x66D4C4, 0xD5EFEA, 0x0B5A50);
    case Chip::Default:
        return of(0x2B3137, 0xB0B8C0, 0xE3E8ED, 0x454E57);
    case Chip::You:
        return of(0x332A55, 0xCDBFFF, 0xE7E0FA, 0x4E35A3);
    case Chip::Guess:
        colors = of(0x3A2E14, 0xF0B64C, 0xFBEBC8, 0x7A4F00);
        colors.outlined = colors.dashed = true;
        return colors;
    case Chip::Missing:
        colors = of(0x43211F, 0xFF9A91, 0xFBDEDB, 0xA11D16);
        colors.outlined = true;
        return colors;
    }
    return colors;
}

ChipColors chipColors(Chip chip)
{
    return chipColors(chip, themeName());
}

QFont font(FontRole role)
{
    struct Size {
        int pixels;
        bool medium;
    };
    const auto [pixels, medium] = [role]() -> Size {
        switch (role) {
        case FontRole::Small:
            return {11, false};
        case FontRole::SmallMedium:
            return {11, true};
        case FontRole::Caption:
            return {12, false};
        case FontRole::CaptionMedium:
            return {12, true};
        case FontRole::Body:
            return {13, false};
        case FontRole::BodyMedium:
            return {13, true};
        case FontRole::Letter:
            return {14, false};
        case FontRole::Card:
            return {15, true};
        case FontRole::Drop:
            return {20, true};
        case FontRole::Title:
            return {24, true};
        }
        return {13, false};
    }();
    loadFonts();
    QFont font("Roboto");
    font.setPixelSize(pixels);
    font.setWeight(medium ? QFont::Medium : QFont::Normal);
    return font;
}

void applyTheme(QApplication& application, ThemeName name)
{
    application.setProperty(themeProperty, name == ThemeName::Light ? "light" : "dark");
    if (application.style()->objectName().compare("fusion", Qt::CaseInsensitive) != 0) {
        application.setStyle(QStyleFactory::create("Fusion"));
    }
    application.setFont(font(FontRole::Body));
    application.setPalette(paletteOf(name));
    application.setStyleSheet(styleSheet(name));
}

void setKind(QWidget* widget, const char* kind)
{
    widget->setProperty("kind", kind);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QString shownNumber(double value, int decimals)
{
    if (std::isnan(value)) return QStringLiteral(u"\u2013");
    QString text = QString::fromStdString(formatFixed(value, decimals));
    // "-0.0" is no negative number to a reader.
    if (text.startsWith('-') && text.count('0') + text.count('.') + 1 == text.size()) {
        text.remove(0, 1);
    }
    return text.replace('-', QChar(0x2212));
}

}  // namespace kety
