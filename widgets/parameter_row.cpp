// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/parameter_row.h"

#include "widgets/number_text.h"
#include "widgets/parameter_field.h"
#include "widgets/source_chip.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace kety {
namespace {

constexpr int rowHeight = 29;
constexpr int fieldHeight = 24;
constexpr int padding = 12;
constexpr int gap = 8;
constexpr int narrowPanel = 330;   // below it fields give room to the labels
constexpr int wrappedPadding = 4;  // above and below a label of two lines

/// Whether the words fit two lines of this width without breaking one of them.
bool fitsTwoLines(const QFontMetrics& metrics, const QString& words, int width)
{
    for (const QString& word : words.split(' '))
        if (metrics.horizontalAdvance(word) > width) return false;
    const QRect box = metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, words);
    return box.width() <= width && box.height() <= 2 * metrics.lineSpacing();
}

}  // namespace

ParameterRow::ParameterRow(const Parameter& parameter, const QString& prefix, QWidget* parent)
    : QWidget(parent), parameter_(parameter), label_(new QLabel(this)),
      field_(new ParameterField(parameter, this)),
      unit_(new QLabel(QString::fromUtf8(parameter.shown.shown), this)),
      chip_(new SourceChip(this)), problem_label_(new QLabel(this))
{
    const QString key = QString::fromStdString(parameter.key);
    setObjectName(prefix + ".row." + key);
    label_->setObjectName(prefix + ".label." + key);
    unit_->setObjectName(prefix + ".unit." + key);
    chip_->setObjectName(prefix + ".chip." + key);
    problem_label_->setObjectName(prefix + ".problem." + key);
    field_->setObjectName(prefix + ".field." + key);
    label_->setFont(kety::font(FontRole::Body));
    label_->setWordWrap(true);
    unit_->setFont(kety::font(FontRole::Caption));
    setKind(unit_, "caption");
    setKind(problem_label_, "blocking");
    problem_label_->setFont(kety::font(FontRole::Caption));
    problem_label_->setWordWrap(true);
    problem_label_->setTextFormat(Qt::PlainText);  // it says what was typed
    flash_.setSingleShot(true);
    flash_.setInterval(600);
    connect(&flash_, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(field_, &ParameterField::edited, this, [this](const Value& value) {
        refusal_.clear();
        emit edited(parameter_.key, value);
    });
    connect(field_, &ParameterField::cleared, this, [this] {
        refusal_.clear();
        emit resetRequested(parameter_.key);
    });
    connect(field_, &ParameterField::typed, this, [this] {
        if (refusal_.isEmpty()) return;
        refusal_.clear();
        refreshProblem();
    });
    connect(field_, &ParameterField::refused, this, [this](const QString& reason) {
        refusal_ = reason;
        refreshProblem();
    });
    field_->editor()->setContextMenuPolicy(Qt::NoContextMenu);  // the row's menu
    QSizePolicy policy(
        QSizePolicy::Expanding,
        QSizePolicy::Preferred);  // a fixed height would be the hint of another width
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

ParameterRow::~ParameterRow()
{
    field_->disconnect(this);
}

bool ParameterRow::isMissing() const
{
    return chip_->chip() == Chip::Missing;
}

void ParameterRow::setSetting(const Setting& setting, const Setting& beneath)
{
    if (!(setting_.value == setting.value)) refusal_.clear();
    setting_ = setting;
    beneath_ = beneath;
    chip_->setSetting(parameter_, setting);
    field_->setValue(setting.value);
    retranslate();
    refreshProblem();
}

void ParameterRow::setProblem(const QString& problem)
{
    problem_ = problem;
    refreshProblem();
}

void ParameterRow::refreshProblem()
{
    const QString shown = refusal_.isEmpty() ? problem_ : refusal_;
    problem_label_->setText(shown);
    problem_label_->setToolTip(shown);
    problem_label_->setVisible(!shown.isEmpty());
    field_->setWrong(isMissing() || !shown.isEmpty());
    updateGeometry();
    arrange();
}

void ParameterRow::flash()
{
    flash_.start();
    update();
}

int ParameterRow::rightZone() const
{
    const int unit = unit_->text().isEmpty() ? 0 : unit_->sizeHint().width() + gap;
    return unit + chip_->sizeHint().width() + gap;
}

void ParameterRow::setRightZone(int width)
{
    if (right_zone_ == width) return;
    right_zone_ = width;
    updateGeometry();
    arrange();
}

ParameterRow::Places ParameterRow::places(int width) const
{
    Places at;
    const int right = width - padding;
    const QSize chip = chip_->sizeHint();
    const int unitWidth = unit_->text().isEmpty() ? 0 : unit_->sizeHint().width();
    const int chipLeft = right - chip.width();

    const int fieldWidth = width < narrowPanel ? 66 : 86;
    const int zone = std::max(right_zone_, rightZone());
    const int needed = std::max(field_->neededWidth(), fieldWidth);
    const int fieldLeft = right - zone - fieldWidth;
    // Without a unit the field may grow up to the chip, then to the left as far as the label lets.
    const int fieldRight = unitWidth ? right - zone : std::min(fieldLeft + needed, chipLeft - gap);
    // A tick is small: it stands at the right of the column and leaves the label its room.
    const bool tick = parameter_.kind == Kind::Bool;
    const int left =
        tick ? fieldLeft + fieldWidth - fieldHeight : std::min(fieldLeft, fieldRight - needed);
    const int labelWidth = left - gap - padding;
    const QFontMetrics metrics = label_->fontMetrics();
    const QString words = translated(parameter_.label);
    // A label never loses its end: it takes a second line, or a line of its own above the field.
    const bool oneLine = metrics.horizontalAdvance(words) <= labelWidth;
    const bool stacked = !oneLine && !fitsTwoLines(metrics, words, labelWidth);
    const int line =
        oneLine || stacked ? rowHeight : 2 * metrics.lineSpacing() + 2 * wrappedPadding;
    const auto middle = [line](int top, int height) { return top + (line - height) / 2; };
    at.chip = QRect(chipLeft, middle(0, chip.height()), chip.width(), chip.height());
    if (stacked) {
        // A short value stays in its column; a list or a long choice takes the whole line.
        const bool brief = needed <= fieldWidth && fieldLeft >= padding;
        const int start = brief ? fieldLeft : padding;
        const int end = brief       ? fieldLeft + fieldWidth
                        : unitWidth ? right - unitWidth - gap
                                    : right;
        at.label = QRect(padding, 0, at.chip.left() - gap - padding, rowHeight);
        at.field = QRect(start, middle(rowHeight, fieldHeight), end - start, fieldHeight);
        at.unit = QRect(end + gap, rowHeight, unitWidth, rowHeight);
        at.height = 2 * rowHeight;
    } else {
        at.label = QRect(padding, 0, labelWidth, line);
        at.field = QRect(left, middle(0, fieldHeight),
                         (tick ? fieldLeft + fieldWidth : fieldRight) - left, fieldHeight);
        at.unit = QRect(fieldRight + gap, 0, unitWidth, line);
        at.height = line;
    }
    placeProblem(at, right);
    return at;
}

void ParameterRow::placeProblem(Places& at, int right) const
{
    if (problem_label_->text().isEmpty()) return;
    const int textWidth = right - padding;
    const int height = problem_label_->heightForWidth(textWidth);
    at.problem = QRect(padding, at.height, textWidth, height);
    at.height += height + 4;
}

int ParameterRow::heightForWidth(int width) const
{
    return places(width).height;
}

QSize ParameterRow::sizeHint() const
{
    return {280, heightForWidth(std::max(width(), 200))};
}

QSize ParameterRow::minimumSizeHint() const
{
    return {180, rowHeight};
}

void ParameterRow::arrange()
{
    const Places at = places(width());
    label_->setGeometry(at.label);
    field_->setGeometry(at.field);
    unit_->setGeometry(at.unit);
    chip_->setGeometry(at.chip);
    problem_label_->setGeometry(at.problem);
    const QString full = translated(parameter_.label);
    const bool whole =
        at.label.height() > rowHeight;  // wrapped; one line elides in the last resort
    label_->setText(
        whole ? full : label_->fontMetrics().elidedText(full, Qt::ElideRight, at.label.width()));
}

void ParameterRow::resizeEvent(QResizeEvent*)
{
    arrange();
}

void ParameterRow::paintEvent(QPaintEvent*)
{
    if (!flash_.isActive()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::Accent), 2));
    painter.drawRoundedRect(QRectF(field_->geometry()).adjusted(-2, -2, 2, 2), 5, 5);
}

QString ParameterRow::helpText() const
{
    QStringList lines{translated(parameter_.label)};
    if (!parameter_.help.empty()) lines += translated(parameter_.help);
    if (!chip_->toolTip().isEmpty())
        lines += chip_->text() + QStringLiteral(": ") + chip_->toolTip();
    return lines.join('\n');
}

void ParameterRow::retranslate()
{
    chip_->setSetting(parameter_, setting_);  // hears of the language after its row
    field_->retranslate();
    const QString help = helpText();
    label_->setToolTip(help);
    unit_->setToolTip(help);
    field_->setEditor(objectName().replace(".row.", ".edit."), help);
    arrange();
}

void ParameterRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ParameterRow::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(objectName() + ".menu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto described = [this](const Value& value) {
        const QString shown = fieldText(parameter_, value);
        const QString unit = QString::fromUtf8(parameter_.shown.shown);
        return unit.isEmpty() || shown.isEmpty() ? shown : shown + ' ' + unit;
    };
    const bool mine = setting_.origin == Origin::User;
    const QString before = described(beneath_.value);
    QAction* back =
        menu->addAction(before.isEmpty() ? tr("Take back your value")
                                         : tr("Back to %1 (%2)")
                                               .arg(before, chipText(chipOf(parameter_, beneath_),
                                                                     sourceText(beneath_.source))));
    back->setObjectName(objectName() + ".reset");
    back->setEnabled(mine);
    connect(back, &QAction::triggered, this, [this] { emit resetRequested(parameter_.key); });
    if (!std::holds_alternative<std::monostate>(parameter_.fallback)) {
        QAction* standard =
            menu->addAction(tr("Use the default, %1").arg(described(parameter_.fallback)));
        standard->setObjectName(objectName() + ".default");
        standard->setEnabled(!(setting_.value == parameter_.fallback));
        connect(standard, &QAction::triggered, this,
                [this] { emit edited(parameter_.key, parameter_.fallback); });
    }
    menu->popup(event->globalPos());
}

}  // namespace kety
