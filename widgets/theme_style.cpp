// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme.h"

#include <QMap>

#include <utility>

namespace kety {
namespace {

// @role is replaced by the theme's colour. Measures are logical pixels, so 200 % needs no second
// sheet.
constexpr const char* frameRules = R"(
QMainWindow, QDialog { background: @panel; }
QWidget[kind="window"], QMainWindow::separator { background: @win; }
QWidget[kind="panel"] { background: @panel; }
QMainWindow::separator { width: 1px; height: 1px; background: @line; }
QMenuBar { background: @panel; padding: 0 4px; font-size: 13px; }
QMenuBar::item { padding: 8px 10px; margin: 3px 0; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; }
QMenu { background: @raised; border: 1px solid @line2; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 28px; min-height: 18px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @text3; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QMenu::icon { padding-left: 6px; }
QToolBar { background: @panel; border: none; spacing: 2px; padding: 0 4px; }
QToolBar::separator { width: 1px; background: @line; margin: 8px 8px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px;
    min-width: 28px; min-height: 28px; padding: 0; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @selected; }
QToolButton:pressed { background: @selected; }
QToolButton:focus { border: 2px solid @accent; min-width: 26px; min-height: 26px; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="tab"] { min-width: 0; min-height: 20px; padding: 0 6px; font-size: 12px;
    font-weight: 500; color: @text2; }
QToolButton[kind="plain"] { min-width: 0; min-height: 20px; padding: 0 4px; font-size: 12px;
    color: @text2; }
QToolButton[kind="plain"]:checked { background: transparent; }
QToolButton[kind="plain"]:focus { min-width: 0; min-height: 18px; padding: 0 3px; }
QToolButton[kind="tab"]:checked { color: @text; }
QToolButton[kind="tab"]:focus { min-width: 0; min-height: 18px; padding: 0 5px; }
QToolButton[kind="small"] { min-width: 22px; min-height: 22px; }
QToolButton[kind="small"]:focus { min-width: 20px; min-height: 20px; }
QStatusBar { background: @panel; border-top: 1px solid @line; color: @text2; font-size: 12px;
    min-height: 25px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { font-size: 12px; padding: 0 10px; }
QStatusBar QPushButton[kind="small"] { min-height: 18px; }
QStatusBar QPushButton[kind="small"]:focus { min-height: 16px; }
QDockWidget { font-size: 12px; font-weight: 500; }
QDockWidget::title { background: @win; padding: 6px 12px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line2; padding: 4px 6px;
    font-size: 12px; }
QTabBar::tab { background: @win; color: @text2; padding: 6px 12px; border: none; }
QTabBar::tab:selected { background: @panel; color: @text; border-bottom: 2px solid @accent; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line2; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @fieldline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

constexpr const char* controlRules = R"(
QPushButton { background: @raised; color: @text; border: 1px solid @fieldline; border-radius: 4px;
    padding: 0 12px; min-height: 26px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selected; }
QPushButton:checked { background: @selected; border-color: @accent; }
QPushButton:disabled { color: @text3; border-color: @line; background: @panel; }
QPushButton:focus { border: 2px solid @accent; padding: 0 11px; min-height: 24px; }
QPushButton[kind="small"] { min-height: 22px; padding: 0 8px; font-size: 12px; }
QPushButton[kind="small"]:focus { min-height: 20px; padding: 0 7px; }
QPushButton[kind="primary"] { background: @primary; color: @onprimary; border: 1px solid @primary;
    min-height: 30px; padding: 0 14px; font-weight: 500; }
QPushButton[kind="primary"]:hover { background: #2A6BCC; }
QPushButton[kind="primary"]:disabled { background: @panel; color: @text3; border-color: @line; }
QPushButton[kind="primary"]:focus { border: 2px solid @accent; min-height: 28px; padding: 0 13px; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: @accent;
    padding: 0 4px; min-height: 22px; }
QPushButton[kind="link"]:hover { background: @hover; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; min-height: 20px; padding: 0 3px; }
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit { background: @field;
    color: @text; border: 1px solid @fieldline; border-radius: 4px; padding: 0 6px;
    selection-background-color: @primary; selection-color: @onprimary; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 22px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid @accent; padding: 0 5px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { min-height: 20px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @text3;
    border-color: @line; background: @panel; }
QLineEdit[kind="missing"], QAbstractSpinBox[kind="missing"], QComboBox[kind="missing"] {
    border: 1px solid @blocking; }
QLineEdit[kind="missing"]:focus, QAbstractSpinBox[kind="missing"]:focus,
QComboBox[kind="missing"]:focus { border: 2px solid @accent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/controls/chevron-%THEME%.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line2;
    selection-background-color: @selected; selection-color: @text; outline: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; background: transparent; }
QCheckBox::indicator, QTableView::indicator { width: 14px; height: 14px; border: 1px solid @fieldline; border-radius: 3px;
    background: @field; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: @primary; border-color: @primary;
    image: url(:/icons/controls/check.svg); }
QCheckBox::indicator:disabled { border-color: @line; background: @panel; }
QCheckBox:focus, QRadioButton:focus { outline: none; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent;
    width: 12px; height: 12px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @fieldline;
    border-radius: 8px; background: @field; }
QRadioButton::indicator:checked { border-color: @accent;
    image: url(:/icons/controls/dot-%THEME%.svg); }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal { height: 4px; background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { background: @panel; border: 2px solid @accent; width: 10px;
    height: 10px; margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { background: @accent; }
QSlider::sub-page:horizontal:disabled { background: @line2; }
QSlider::handle:horizontal:disabled { border-color: @line2; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px;
    min-height: 4px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
)";

constexpr const char* dataRules = R"(
QAbstractItemView { background: @panel; alternate-background-color: @panel; border: none;
    outline: none; selection-background-color: @selected; selection-color: @text;
    gridline-color: @line; }
QAbstractItemView::item:hover { background: @hover; }
QAbstractItemView::item:selected { background: @selected; color: @text; }
QTableView::item:focus, QListView::item:focus, QTreeView::item:focus { border: 1px solid @accent; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @text2; border: none;
    border-bottom: 1px solid @line; padding: 0 8px; min-height: 24px; font-size: 12px;
    font-weight: 500; }
QTableCornerButton::section { background: @panel; border: none; }
QWidget[kind="section"] { background: @win; border-bottom: 1px solid @line; min-height: 27px;
    max-height: 27px; }
QFrame[kind="card"] { background: @panel; border: 1px solid @line; border-radius: 6px; }
QFrame[kind="drop"] { background: @panel; border: 2px dashed @fieldline; border-radius: 6px; }
QFrame[kind="drop-active"] { background: @selected; border: 2px dashed @accent;
    border-radius: 6px; }
QFrame[kind="foot"] { background: @panel; border: none; border-top: 1px solid @line; }
QFrame[kind="row"] { background: @panel; border: none; border-bottom: 1px solid @line; }
QFrame[kind="blocking-row"] { background: @blockingground; border: none; }
QFrame[kind="line"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[kind="title"] { font-size: 12px; font-weight: 500; }
QLabel[kind="caption"] { font-size: 12px; color: @text2; }
QLabel[kind="hint"] { font-size: 12px; color: @text3; }
QLabel[kind="value"] { font-weight: 500; }
QLabel[kind="card-title"] { font-size: 15px; font-weight: 500; }
QLabel[kind="drop-title"] { font-size: 20px; font-weight: 500; }
QLabel[kind="program"] { font-size: 24px; font-weight: 500; }
QLabel[kind="badge"] { font-size: 11px; font-weight: 500; border: 1px solid @line2;
    border-radius: 3px; padding: 1px 6px; min-height: 14px; max-height: 14px; }
QLabel[kind="ok"] { color: @ok; font-size: 12px; }
QLabel[kind="warning"] { color: @warning; font-size: 12px; }
QLabel[kind="blocking"] { color: @blocking; font-size: 12px; }
QLabel[kind="stale"] { color: @stale; font-size: 12px; }
QLabel[kind="partial"] { color: @partial; font-size: 12px; }
QLabel[kind="accent"] { color: @accent; font-size: 12px; }
QLabel[kind="chip"] { font-size: 11px; font-weight: 500; border-radius: 3px; padding: 0 6px;
    min-height: 16px; max-height: 16px; border: 1px solid transparent; }
)";

QString chipRules(ThemeName name)
{
    static constexpr std::pair<Chip, const char*> origins[] = {
        {Chip::Dicom, "dicom"}, {Chip::Bids, "bids"},   {Chip::Default, "default"},
        {Chip::You, "you"},     {Chip::Guess, "guess"}, {Chip::Missing, "missing"}};
    QString rules;
    for (const auto& [chip, origin] : origins) {
        const ChipColors colors = chipColors(chip, name);
        const QString line =
            !colors.outlined
                ? QString("1px solid %1").arg(colors.ground.name())
                : QString("1px %1 %2").arg(colors.dashed ? "dashed" : "solid", colors.text.name());
        rules += QString("QLabel[kind=\"chip\"][origin=\"%1\"] { background: %2; color: %3; "
                         "border: %4; }\n")
                     .arg(origin, colors.ground.name(), colors.text.name(), line);
    }
    return rules;
}

}  // namespace

QString styleSheet(ThemeName name)
{
    // Longer names first: "@line2" must not be read as "@line".
    static constexpr std::pair<const char*, Role> names[] = {
        {"@blockingground", Role::BlockingGround},
        {"@onprimary", Role::OnPrimary},
        {"@fieldline", Role::FieldLine},
        {"@selected", Role::Selected},
        {"@blocking", Role::Blocking},
        {"@primary", Role::Primary},
        {"@warning", Role::Warning},
        {"@partial", Role::Partial},
        {"@accent", Role::Accent},
        {"@raised", Role::Raised},
        {"@panel", Role::Panel},
        {"@field", Role::Field},
        {"@hover", Role::Hover},
        {"@line2", Role::Line2},
        {"@line", Role::Line},
        {"@text2", Role::Text2},
        {"@text3", Role::Text3},
        {"@text", Role::Text},
        {"@stale", Role::Stale},
        {"@win", Role::Window},
        {"@ok", Role::Ok}};
    QString sheet = QString(frameRules) + controlRules + dataRules + chipRules(name);
    for (const auto& [word, role] : names) {
        sheet.replace(word, color(role, name).name());
    }
    return sheet.replace("%THEME%", name == ThemeName::Dark ? "dark" : "light");
}

}  // namespace kety
