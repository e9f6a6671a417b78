// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/source_chip.h"

#include "widgets/translated.h"

#include <QCoreApplication>
#include <QEvent>
#include <QRegularExpression>
#include <QStyle>

namespace kety {
namespace {

const char* propertyOf(Chip chip)
{
    switch (chip) {
    case Chip::Dicom:
        return "dicom";
    case Chip::Bids:
        return "bids";
    case Chip::Default:
        return "default";
    case Chip::You:
        return "you";
    case Chip::Guess:
        return "guess";
    case Chip::Missing:
        return "missing";
    }
    return "default";
}

bool isNifti(const QString& source)
{
    return source.contains("NIfTI", Qt::CaseInsensitive) || source.contains(".nii");
}

QString explained(Chip chip, const QString& words)
{
    if (!words.isEmpty()) return words;
    switch (chip) {
    case Chip::Default:
        return SourceChip::tr("The program's default");
    case Chip::You:
        return SourceChip::tr("You set it");
    case Chip::Missing:
        return SourceChip::tr("Neither the header nor a sidecar says it. Type it in.");
    default:
        return {};
    }
}

}  // namespace

QString sourceText(const std::string& source)
{
    if (source.empty()) return {};
    // A sentence with arguments holds its pieces; one without is found as a whole; file and field
    // names stay.
    const QString words = translated(Message{{"", "%1"}, {source}});
    return QCoreApplication::translate("sources", words.toUtf8().constData());
}

Chip chipOf(const Parameter& parameter, const Setting& setting)
{
    const bool empty = std::holds_alternative<std::monostate>(setting.value);
    if (parameter.required && empty) return Chip::Missing;
    switch (setting.origin) {
    case Origin::Guess:
        return Chip::Guess;
    case Origin::Header:
        return Chip::Dicom;
    case Origin::Sidecar:
        return Chip::Bids;
    case Origin::User:
        return Chip::You;
    case Origin::Default:
        break;
    }
    return Chip::Default;
}

QString chipText(Chip chip, const QString& source)
{
    switch (chip) {
    case Chip::Dicom:
        return isNifti(source) ? QStringLiteral("NIfTI") : QStringLiteral("DICOM");
    case Chip::Bids:
        return QStringLiteral("BIDS");
    case Chip::Default:
        return SourceChip::tr("default");
    case Chip::You:
        return SourceChip::tr("you");
    case Chip::Missing:
        // A source says that there are several to choose from.
        return source.isEmpty() ? SourceChip::tr("missing") : SourceChip::tr("not decided");
    case Chip::Guess:
        break;
    }
    static const QRegularExpression percentage("(\\d{1,3}) ?%");
    const auto found = percentage.match(source);
    return found.hasMatch() ? SourceChip::tr("guess %1 %").arg(found.captured(1))
                            : SourceChip::tr("guess");
}

SourceChip::SourceChip(QWidget* parent) : QLabel(parent)
{
    setAlignment(Qt::AlignCenter);
    setFixedHeight(18);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(kety::font(FontRole::SmallMedium));
    setKind(this, "chip");
    refresh();
}

void SourceChip::setSetting(const Parameter& parameter, const Setting& setting)
{
    chip_ = chipOf(parameter, setting);
    unstated_ = chip_ == Chip::Default && !parameter.bids.empty() && setting.source.empty()
                && std::holds_alternative<std::monostate>(setting.value);
    source_ = setting.source;
    refresh();
}

void SourceChip::refresh()
{
    const QString words = sourceText(source_);
    setText(unstated_ ? tr("not stated") : chipText(chip_, words));
    setToolTip(unstated_ ? tr("Neither the header nor a sidecar says it, and there is no default")
                         : explained(chip_, words));
    setProperty("origin", propertyOf(chip_));
    style()->unpolish(this);
    style()->polish(this);
    updateGeometry();
}

void SourceChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QLabel::changeEvent(event);
}

}  // namespace kety
