// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"

#include "widgets/icons.h"
#include "widgets/translated.h"

#include <QAbstractSpinBox>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QWidget>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace kety {
namespace {

enum class Reach { Window, Canvas };

struct Spec {
    const char* name;
    const char* icon;
    Text label;
    Text help;
    const char* keys;  ///< portable text, "; " between bindings
    bool checkable = false;
    Reach reach = Reach::Window;
};

using Specs = std::vector<Spec>;

// clang-format off
Specs workSpecs()
{
    return {
        {"open_files", "open-file", text("actions", "Open files…"), text("actions", "Open images: NIfTI with its JSON"), "Ctrl+O"},
        {"open_folder", "open-folder", text("actions", "Open folder…"), text("actions", "Open a folder or a BIDS data set"), "Ctrl+Shift+O"},
        {"close_study", "", text("actions", "Close study"), text("actions", "Back to the start page"), "Ctrl+W"},
        {"export", "export", text("actions", "Export…"), text("actions", "Choose what to export and where"), "Ctrl+E"},
        {"quit", "", text("actions", "Quit"), text("actions", "Close Kety"), "Ctrl+Q"},
        {"undo", "undo", text("actions", "Undo"), text("actions", "Take the last change back"), "Ctrl+Z"},
        {"redo", "redo", text("actions", "Redo"), text("actions", "Make the change again"), "Ctrl+Shift+Z; Ctrl+Y"},
        {"copy_view", "copy", text("actions", "Copy picture"), text("actions", "Copy the views as a picture"), "Ctrl+Shift+C"},
        {"save_view", "picture", text("actions", "Save picture…"), text("actions", "Save the views as a PNG picture"), "Ctrl+Shift+S"},
        {"run", "play", text("actions", "Run"), text("actions", "Compute the maps, the visible slice first"), "Ctrl+Return; Ctrl+Enter"},
        {"cancel_run", "close", text("actions", "Cancel"), text("actions", "Stop and keep the slices that are done"), "Ctrl+."},
    };
}

Specs toolSpecs()
{
    return {
        {"tool_pointer", "pointer", text("actions", "Pointer"), text("actions", "Click sets the crosshair and the curve"), "Esc", true},
        {"tool_window", "window-level", text("actions", "Window and level"), text("actions", "Drag changes brightness and contrast"), "W", true},
        {"tool_pan", "pan", text("actions", "Pan"), text("actions", "Drag moves the picture; also middle drag or Space and drag"), "Shift+P", true},
        {"tool_zoom", "zoom", text("actions", "Zoom"), text("actions", "Drag zooms; also right drag or Ctrl and wheel"), "Z", true},
        {"roi_freehand", "freehand", text("actions", "Freehand ROI"), text("actions", "Draw a region freehand"), "F", true},
        {"roi_ellipse", "ellipse", text("actions", "Ellipse ROI"), text("actions", "Draw an ellipse: press, drag, release"), "E", true},
        {"roi_polygon", "polygon", text("actions", "Polygon ROI"), text("actions", "Click the corners of a region"), "G", true},
        {"roi_brush", "brush", text("actions", "Brush"), text("actions", "Paint a region: Shift takes away, Ctrl begins another, + and − change the size"), "D", true},
        {"roi_threshold", "threshold", text("actions", "Threshold ROI"), text("actions", "A region of like values: press on one, drag to take in more"), "T", true},
        {"roi_mirror", "mirror", text("actions", "Mirror ROI"), text("actions", "The selected region on the other side"), "M"},
        {"roi_delete", "delete", text("actions", "Delete ROI"), text("actions", "Remove the selected region"), "Del"},
    };
}

Specs viewSpecs()
{
    return {
        {"layout_pair", "layout-side", text("actions", "Source and map"), text("actions", "Source and map side by side"), "1", true},
        {"layout_ortho", "layout-orthogonal", text("actions", "Three planes"), text("actions", "Axial, coronal and sagittal"), "3", true},
        {"layout_lightbox", "lightbox", text("actions", "Lightbox"), text("actions", "All slices at once"), "L", true},
        {"blink", "blink", text("actions", "Blink"), text("actions", "Source and map in turn, once a second"), "B", true},
        {"plane_axial", "", text("actions", "Axial"), text("actions", "Show axial slices"), "A", true},
        {"plane_coronal", "", text("actions", "Coronal"), text("actions", "Show coronal slices"), "C", true},
        {"plane_sagittal", "", text("actions", "Sagittal"), text("actions", "Show sagittal slices"), "S", true},
        {"overlay", "", text("actions", "Map over source"), text("actions", "Lay the map over the source"), "O", true},
        {"overlay_less", "", text("actions", "Less overlay"), text("actions", "Make the overlay more transparent"), ","},
        {"overlay_more", "", text("actions", "More overlay"), text("actions", "Make the overlay more opaque"), "."},
        {"map_previous", "", text("actions", "Previous map"), text("actions", "Show the map before"), "[; Ctrl+PgUp"},
        {"map_next", "", text("actions", "Next map"), text("actions", "Show the map after"), "]; Ctrl+PgDown"},
        {"annotations", "annotations", text("actions", "Annotations"), text("actions", "Letters, slice numbers and crosshair on or off"), "X", true},
        {"cine", "cine", text("actions", "Cine"), text("actions", "Play the volumes, in Review the pairs"), "P", true},
        {"reset_view", "", text("actions", "Reset view"), text("actions", "Whole slice, automatic brightness"), "R"},
        {"radiological", "", text("actions", "Radiological view"), text("actions", "Patient's right at the left of the picture; turns the display, never the data"), "", true},
    };
}

Specs moveSpecs()
{
    return {
        {"slice_up", "", text("actions", "Slice up"), text("actions", "Next slice"), "Up", false, Reach::Canvas},
        {"slice_down", "", text("actions", "Slice down"), text("actions", "Slice before"), "Down", false, Reach::Canvas},
        {"slice_up_five", "", text("actions", "Five slices up"), text("actions", "Five slices on"), "PgUp", false, Reach::Canvas},
        {"slice_down_five", "", text("actions", "Five slices down"), text("actions", "Five slices back"), "PgDown", false, Reach::Canvas},
        {"slice_first", "", text("actions", "First slice"), text("actions", "Go to the first slice"), "Home", false, Reach::Canvas},
        {"slice_last", "", text("actions", "Last slice"), text("actions", "Go to the last slice"), "End", false, Reach::Canvas},
        {"frame_previous", "", text("actions", "Frame back"), text("actions", "Frame before"), "Left", false, Reach::Canvas},
        {"frame_next", "", text("actions", "Frame on"), text("actions", "Next frame"), "Right", false, Reach::Canvas},
    };
}

Specs programSpecs()
{
    return {
        {"verify", "shield", text("actions", "Verify this computer"), text("actions", "Phantoms with known truth through every analysis"), ""},
        {"reset_layout", "", text("actions", "Reset layout"), text("actions", "Panels back to where they were at first"), ""},
        {"theme_dark", "", text("actions", "Dark"), text("actions", "Light text on dark ground"), "", true},
        {"theme_light", "", text("actions", "Light"), text("actions", "Dark text on light ground"), "", true},
        {"language_en", "", {"", "English"}, text("actions", "Texts in English"), "", true},
        {"language_de", "", {"", "Deutsch"}, text("actions", "Texts in German"), "", true},
        {"drag_research", "", text("actions", "Research: drag moves the crosshair"), text("actions", "Left drag moves the crosshair"), "", true},
        {"drag_pacs", "", text("actions", "PACS: drag changes window and level"), text("actions", "Left drag changes window and level"), "", true},
        {"help", "help", text("actions", "Help"), text("actions", "The manual of the analysis in use"), "F1"},
        {"key_sheet", "keyboard", text("actions", "All keys"), text("actions", "Every key on one sheet"), "?"},
        {"about", "", text("actions", "About Kety"), text("actions", "Version, licence, parts"), ""},
    };
}
// clang-format on

const Specs& specs()
{
    static const Specs list = [] {
        Specs all;
        for (const Specs& some :
             {workSpecs(), toolSpecs(), viewSpecs(), moveSpecs(), programSpecs()})
            all.insert(all.end(), some.begin(), some.end());
        return all;
    }();
    return list;
}

const Spec& specOf(const QString& name)
{
    const auto found = std::find_if(specs().begin(), specs().end(), [&name](const Spec& spec) {
        return name == QLatin1String(spec.name);
    });
    if (found == specs().end()) throw std::logic_error("no action " + name.toStdString());
    return *found;
}

QString labelOf(const Spec& spec)
{
    // A language is named in itself, whatever the language of the window.
    return *spec.label.context == '\0' ? QString::fromUtf8(spec.label.source)
                                       : translated(spec.label);
}

/// A text field wants the bare keys itself.
bool takesText(const QWidget* widget)
{
    const auto* combo = qobject_cast<const QComboBox*>(widget);
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
           || qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget)
           || (combo && combo->isEditable());
}

bool isBare(const QKeySequence& keys)
{
    if (keys.isEmpty()) return false;
    const QKeyCombination first = keys[0];
    return !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
           && (first.key() < Qt::Key_F1 || first.key() > Qt::Key_F35);
}

}  // namespace

Actions::Actions(QWidget* window) : QObject(window), window_(window)
{
    for (const Spec& spec : specs()) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(spec.name));
        action->setCheckable(spec.checkable);
        action->setShortcuts(QKeySequence::listFromString(QLatin1String(spec.keys)));
        if (spec.reach == Reach::Window) window->addAction(action);
        actions_.push_back(action);
    }
    groupTogether({"tool_pointer", "tool_window", "tool_pan", "tool_zoom", "roi_freehand",
                   "roi_ellipse", "roi_polygon", "roi_brush", "roi_threshold"});
    groupTogether({"layout_pair", "layout_ortho", "layout_lightbox"});
    groupTogether({"plane_axial", "plane_coronal", "plane_sagittal"});
    groupTogether({"theme_dark", "theme_light"});
    groupTogether({"language_en", "language_de"});
    groupTogether({"drag_research", "drag_pacs"});
    for (const char* name : {"tool_pointer", "layout_pair", "plane_axial", "annotations"})
        (*this)[name]->setChecked(true);
    rewrite();
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, const QWidget* now) { holdLettersWhileTyping(now); });
}

QAction* Actions::operator[](std::string_view name) const
{
    const auto found = std::find_if(actions_.begin(), actions_.end(), [name](const QAction* one) {
        return one->objectName() == QLatin1String(name.data(), static_cast<int>(name.size()));
    });
    if (found == actions_.end()) throw std::logic_error("no action " + std::string(name));
    return *found;
}

void Actions::giveCanvasKeysTo(QWidget* canvas)
{
    for (QAction* action : actions_) {
        if (specOf(action->objectName()).reach != Reach::Canvas) continue;
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        canvas->addAction(action);
    }
}

void Actions::rewrite()
{
    for (QAction* action : actions_) {
        const Spec& spec = specOf(action->objectName());
        action->setText(labelOf(spec));
        QStringList keys;
        for (const QKeySequence& one : QKeySequence::listFromString(QLatin1String(spec.keys)))
            keys.append(one.toString(QKeySequence::NativeText));
        const QString help = translated(spec.help);
        action->setToolTip(keys.isEmpty() ? help
                                          : QStringLiteral("%1 (%2)").arg(help, keys.join(", ")));
        if (*spec.icon != '\0') action->setIcon(icon(QLatin1String(spec.icon)));
    }
}

void Actions::groupTogether(std::initializer_list<const char*> names)
{
    auto* group = new QActionGroup(this);
    for (const char* name : names)
        group->addAction((*this)[name]);
}

void Actions::holdLettersWhileTyping(const QWidget* focus)
{
    const bool typing = focus != nullptr && takesText(focus);
    for (QAction* action : actions_) {
        const auto keys =
            QKeySequence::listFromString(QLatin1String(specOf(action->objectName()).keys));
        QList<QKeySequence> active;
        std::copy_if(keys.begin(), keys.end(), std::back_inserter(active),
                     [typing](const QKeySequence& one) { return !typing || !isBare(one); });
        if (action->shortcuts() != active) action->setShortcuts(active);
    }
}

std::vector<KeyGroup> keyGroups()
{
    return {
        {translated(text("keys", "Move")),
         {"slice_up", "slice_down", "slice_up_five", "slice_down_five", "slice_first", "slice_last",
          "frame_previous", "frame_next", "cine"}},
        {translated(text("keys", "Look")),
         {"layout_pair", "layout_ortho", "layout_lightbox", "plane_axial", "plane_coronal",
          "plane_sagittal", "blink", "overlay", "overlay_less", "overlay_more", "map_previous",
          "map_next", "annotations", "reset_view"}},
        {translated(text("keys", "Tools and ROIs")),
         {"tool_pointer", "tool_window", "tool_pan", "tool_zoom", "roi_freehand", "roi_ellipse",
          "roi_polygon", "roi_brush", "roi_threshold", "roi_mirror", "roi_delete"}},
        {translated(text("keys", "Work")),
         {"open_files", "open_folder", "run", "cancel_run", "export", "undo", "redo", "copy_view",
          "save_view", "help", "key_sheet", "close_study", "quit"}},
    };
}

}  // namespace kety
