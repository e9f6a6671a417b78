// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/verify_card.h"

#include "app/icon_label.h"
#include "session/catalogue.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/translated.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

/// Digits enough for the rounding of stored numbers.
QString percentOf(double share)
{
    const double value = 100.0 * share;
    return shownNumber(value, value == 0.0 || std::abs(value) >= 0.001 ? 4 : 7);
}

}  // namespace

VerifyCard::VerifyCard(Runner* runner, QWidget* parent)
    : QFrame(parent), runner_(runner), title_(new QLabel(this)), date_(new QLabel(this)),
      about_(new QLabel(this)), summary_(new QLabel(this)), rows_(new QGridLayout),
      again_(new QPushButton(this))
{
    setObjectName(QStringLiteral("verify_card"));
    setKind(this, "card");
    setFixedWidth(400);
    auto* shield = new IconLabel(QStringLiteral("shield"), Role::Accent, 20, this);
    shield->setObjectName(QStringLiteral("verify_icon"));
    shield->setFixedWidth(22);
    for (const auto& [label, name, kind] : {std::tuple{title_, "verify_title", "card-title"},
                                            std::tuple{date_, "verify_date", "caption"},
                                            std::tuple{about_, "verify_about", "caption"},
                                            std::tuple{summary_, "verify_summary", "caption"}}) {
        label->setObjectName(QLatin1String(name));
        setKind(label, kind);
    }
    about_->setWordWrap(true);
    again_->setObjectName(QStringLiteral("verify_run"));
    connect(again_, &QPushButton::clicked, this, &VerifyCard::verify);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(shield);
    head->addWidget(title_, 1);
    head->addWidget(date_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(summary_, 1);
    foot->addWidget(again_);
    rows_->setHorizontalSpacing(10);
    rows_->setVerticalSpacing(6);
    rows_->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(about_);
    column->addLayout(rows_);
    column->addStretch(1);
    column->addLayout(foot);
    writeTexts(this, [this] { retranslate(); });
}

void VerifyCard::retranslate()
{
    title_->setText(tr("Verify this computer"));
    about_->setText(tr("Phantoms with known truth through every analysis."));
    again_->setText(lines_.empty() ? tr("Run") : tr("Run again"));
    again_->setToolTip(tr("Compute every phantom here and compare with the truth"));
    const QDateTime last = QSettings().value("verify/when").toDateTime();
    date_->setText(last.isValid() ? QLocale().toString(last.date(), QStringLiteral("d MMM yyyy"))
                                  : QString());
    if (lines_.empty()) {
        const QString passed = QSettings().value("verify/passed").toString();
        summary_->setText(
            last.isValid()
                ? tr("%1 passed on %2").arg(passed, QLocale().toString(last, QLocale::ShortFormat))
                : tr("Not yet verified"));
        return;
    }
    show(lines_);
}

void VerifyCard::verify()
{
    if (task_.running()) {
        task_.cancel();
        return;
    }
    Work<std::vector<Line>> work;
    work.compute = [](Job& job, const Deliver&) {
        std::vector<Line> lines;
        for (const Analysis& analysis : catalogue()) {
            if (analysis.sample.empty()) continue;
            Line line{.title = analysis.title};
            try {
                line.verdicts = verified(analysis, makePhantom(analysis.sample), 0.0, job);
                line.seconds = line.verdicts.front().seconds;
            } catch (const Error& error) {
                line.failure = QString::fromUtf8(error.what());
            }
            lines.push_back(line);
        }
        return lines;
    };
    work.done = [this](const std::vector<Line>& lines) {
        lines_ = lines;
        const auto passed = std::count_if(lines.begin(), lines.end(),
                                          [](const Line& line) { return line.passed(); });
        QSettings().setValue("verify/when", QDateTime::currentDateTime());
        QSettings().setValue("verify/passed",
                             QStringLiteral("%1 / %2").arg(passed).arg(lines.size()));
        retranslate();
    };
    work.failed = [this](const Failed& why) {
        summary_->setText(translated(why.message));
        again_->setText(tr("Run again"));
    };
    work.cancelled = [this] { retranslate(); };
    summary_->setText(tr("Computing…"));
    again_->setText(tr("Cancel"));
    task_ = runner_->start(this, Runner::Lane::Compute, std::move(work));
}

bool VerifyCard::Line::passed() const
{
    return !verdicts.empty()
           && std::all_of(verdicts.begin(), verdicts.end(),
                          [](const Verdict& verdict) { return verdict.passed(); });
}

QString VerifyCard::reasonOf(const Line& line)
{
    if (line.verdicts.empty()) return line.failure;
    QStringList rows{line.passed() ? tr("passed") : tr("outside the limit")};
    for (const Verdict& verdict : line.verdicts) {
        rows << tr("%1: bias %2 %, worst voxel %3 %, limit for a voxel %4 %")
                    .arg(translated(verdict.label), percentOf(verdict.bias),
                         percentOf(verdict.worst), percentOf(verdict.limit));
        if (verdict.missing > 0)
            rows << tr("%1: %2 voxels have no value")
                        .arg(translated(verdict.label),
                             countText(static_cast<std::int64_t>(verdict.missing)));
    }
    return rows.join(QLatin1Char('\n'));
}

void VerifyCard::clear()
{
    while (QLayoutItem* item = rows_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void VerifyCard::show(const std::vector<Line>& lines)
{
    clear();
    int row = 0, passed = 0;
    for (const Line& line : lines) {
        const QString name = QStringLiteral("verify_line_%1").arg(row);
        auto* sign = new IconLabel(line.passed() ? "state-ok" : "state-blocking",
                                   line.passed() ? Role::Ok : Role::Blocking, 16, this);
        sign->setObjectName(name + "_sign");
        auto* title = new QLabel(translated(line.title), this);
        title->setObjectName(name + "_title");
        auto* bias = new QLabel(this);
        bias->setObjectName(name + "_bias");
        auto* time = new QLabel(tr("%1 s").arg(shownNumber(line.seconds, 1)), this);
        time->setObjectName(name + "_time");
        setKind(time, "caption");
        bias->setText(line.verdicts.empty()
                          ? tr("failed")
                          : tr("bias %1 %").arg(shownNumber(line.verdicts.front().bias * 100, 4)));
        for (QWidget* widget : {static_cast<QWidget*>(sign), static_cast<QWidget*>(title),
                                static_cast<QWidget*>(bias)})
            widget->setToolTip(reasonOf(line));
        rows_->addWidget(sign, row, 0);
        rows_->addWidget(title, row, 1);
        rows_->addWidget(bias, row, 2, Qt::AlignRight);
        rows_->addWidget(time, row, 3, Qt::AlignRight);
        passed += line.passed() ? 1 : 0;
        ++row;
    }
    summary_->setText(tr("%1 of %2 passed").arg(passed).arg(lines.size()));
}

}  // namespace kety
