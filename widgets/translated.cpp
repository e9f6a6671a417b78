// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/translated.h"

#include "base/nested.h"
#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace kety {
namespace {

/// Hears a widget's LanguageChange without a subclass of every widget.
class TextWriter : public QObject {
public:
    TextWriter(QWidget* widget, std::function<void()> write)
        : QObject(widget), write_(std::move(write))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange) write_();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> write_;
};

}  // namespace

QString translated(const Text& text)
{
    return text.empty() ? QString() : QCoreApplication::translate(text.context, text.source);
}

QString translated(const Message& message)
{
    if (message.text.empty()) return {};
    return withMinus(
        QString::fromStdString(written(message, [](const char* context, const char* source) {
            return QCoreApplication::translate(context, source).toStdString();
        })));
}

void writeTexts(QWidget* widget, std::function<void()> write)
{
    write();
    new TextWriter(widget, std::move(write));
}

}  // namespace kety
