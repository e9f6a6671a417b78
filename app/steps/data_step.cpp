// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/steps/data_step.h"

#include "app/elided_label.h"
#include "app/session_model.h"
#include "io/open.h"
#include "session/catalogue.h"
#include "widgets/check_list.h"
#include "widgets/input_form.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kety {

DataStep::DataStep(SessionModel* session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new QLabel(this)), analysis_(new QComboBox(this)),
      reason_(new QLabel(this)), lines_(new QGridLayout), inputs_(new InputForm(this)),
      remarks_(new CheckList(this)), mask_(new QPushButton(this)), noMask_(new QPushButton(this))
{
    setObjectName(QStringLiteral("data_step"));
    title_->setObjectName(QStringLiteral("data_title"));
    setKind(title_, "card-title");
    title_->setWordWrap(true);
    analysis_->setObjectName(QStringLiteral("data_analysis"));
    analysis_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(analysis_, &QComboBox::activated, this, [this](int row) {
        const QString id = analysis_->itemData(row).toString();
        if (!id.isEmpty()) session_->chooseAnalysis(id.toStdString(), lookedAt ? lookedAt() : -1);
    });
    reason_->setObjectName(QStringLiteral("data_reason"));
    setKind(reason_, "caption");
    reason_->setWordWrap(true);
    reason_->setTextFormat(Qt::PlainText);
    inputs_->setObjectName(QStringLiteral("data_inputs"));
    connect(inputs_, &InputForm::assigned, session_, &SessionModel::useFor);
    remarks_->setObjectName(QStringLiteral("data_remarks"));
    mask_->setObjectName(QStringLiteral("data_mask"));
    setKind(mask_, "small");
    noMask_->setObjectName(QStringLiteral("data_no_mask"));
    setKind(noMask_, "small");

    lines_->setHorizontalSpacing(12);
    lines_->setVerticalSpacing(4);
    lines_->setColumnStretch(1, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(mask_);
    buttons->addWidget(noMask_);
    buttons->addStretch(1);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(12, 10, 12, 10);
    inner->setSpacing(8);
    inner->addWidget(title_);
    inner->addWidget(analysis_);
    inner->addWidget(reason_);
    inner->addLayout(lines_);
    inner->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(inner);
    column->addWidget(inputs_);
    column->addWidget(remarks_);
    connect(mask_, &QPushButton::clicked, this, &DataStep::chooseMask);
    connect(noMask_, &QPushButton::clicked, this, [this] { session_->setMask({}, {}); });
    connect(session_, &SessionModel::studyChanged, this, &DataStep::refresh);
    connect(session_, &SessionModel::choicesChanged, this, &DataStep::refresh);
    writeTexts(this, [this] {
        mask_->setText(tr("Mask from file…"));
        mask_->setToolTip(tr("Compute only inside this mask; it must have the same grid"));
        noMask_->setText(tr("No mask"));
        noMask_->setToolTip(tr("Let the analysis find the brain"));
        refresh();
    });
}

void DataStep::addLine(const QString& name, const QString& value, const QString& tip)
{
    const int row = lines_->rowCount();
    auto* label = new QLabel(name, this);
    label->setObjectName(QStringLiteral("data_line_%1").arg(row));
    setKind(label, "caption");
    auto* words = new ElidedLabel(this);
    words->setObjectName(QStringLiteral("data_value_%1").arg(row));
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->setWords(value);
    words->setToolTip(tip.isEmpty() ? value : tip);
    lines_->addWidget(label, row, 0);
    lines_->addWidget(words, row, 1);
}

void DataStep::showAnalyses()
{
    const QSignalBlocker quiet(analysis_);
    analysis_->clear();
    const Analysis* now = session_->analysis();
    if (now == nullptr) analysis_->addItem(tr("Choose…"));
    for (const Analysis& one : catalogue()) {
        analysis_->addItem(translated(one.title), QString::fromStdString(one.id));
        if (now != nullptr && now->id == one.id) analysis_->setCurrentIndex(analysis_->count() - 1);
    }
    const QString refusal = refusalOf(session_->study());
    analysis_->setEnabled(!session_->study().empty() && refusal.isEmpty());
    analysis_->setToolTip(
        refusal.isEmpty() ? tr("What is computed from these series; another choice can be undone")
                          : refusal);
}

void DataStep::showInputs()
{
    const Analysis* analysis = session_->analysis();
    const QString of = analysis ? QString::fromStdString(analysis->id) : QString();
    inputs_->setVisible(analysis != nullptr);
    if (analysis == nullptr) return;
    if (of != inputsOf_) inputs_->setInputs(analysis->inputs);
    inputsOf_ = of;
    QStringList names;
    InputForm::Assignment assignment;
    for (const StudyItem& item : session_->study().items)
        names.append(QString::fromStdString(item.name()));
    const Choices& choices = session_->choices();
    for (std::size_t i = 0; i < choices.items.size(); ++i)
        assignment[choices.roles[i]].push_back(static_cast<int>(choices.items[i]));
    inputs_->setDatasets(names);
    inputs_->setAssignment(assignment);
}

void DataStep::refresh()
{
    showInputs();
    while (QLayoutItem* item = lines_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Analysis* analysis = session_->analysis();
    const QString refusal = refusalOf(session_->study());
    title_->setText(refusal.isEmpty() ? tr("Nothing says what these series are")
                                      : tr("Nothing here can be read"));
    title_->setVisible(analysis == nullptr && !session_->study().empty());
    showAnalyses();
    std::vector<Issue> remarks;
    QString why = refusal;
    const Choices& choices = session_->choices();
    for (std::size_t i = 0; i < choices.items.size(); ++i) {
        const StudyItem& item = session_->study().items[choices.items[i]];
        if (!item.data) continue;
        if (why.isEmpty()) why = translated(item.match.reason);
        const Series& series = item.data->series;
        addLine(QString::fromStdString(choices.roles[i]).toUpper(),
                QString::fromStdString(item.name()), QString::fromStdString(item.path));
        addLine(tr("grid"), QString::fromStdString(describe(series.grid)), {});
        addLine(tr("volumes"), QString::number(series.frames()), {});
        for (const Remark& remark : item.data->remarks)
            remarks.push_back({.key = remark.key,
                               .message = remark.message,
                               .severity = remark.suspicious ? Severity::Warns : Severity::Notes});
    }
    reason_->setText(why);
    reason_->setVisible(!why.isEmpty());
    const bool masked = session_->choices().inputs.mask != nullptr;
    if (masked)
        addLine(tr("mask"), QString::fromStdString(session_->choices().inputs.mask_source), {});
    mask_->setVisible(analysis != nullptr);
    noMask_->setVisible(masked);
    remarks_->setIssues(remarks);
    remarks_->setVisible(!remarks.empty());
}

void DataStep::chooseMask()
{
    const Analysis* analysis = session_->analysis();
    if (analysis == nullptr) return;
    const Dataset* lead = session_->leading();
    const QString path = QFileDialog::getOpenFileName(this, tr("Mask from file"), {},
                                                      tr("Images (*.nii *.nii.gz *.hdr *.img)"));
    if (path.isEmpty() || lead == nullptr) return;
    session_->readMask(path, lead->series.grid);
}

}  // namespace kety
