// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/status_row.h"

#include "base/job.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QLabel>
#include <QLayout>
#include <QProgressBar>
#include <QPushButton>

namespace kety {

StatusRow::StatusRow(QWidget* parent) : QStatusBar(parent)
{
    setObjectName(QStringLiteral("status_row"));
    setFixedHeight(26);
    setSizeGripEnabled(false);
    setContentsMargins(0, 0, 8, 0);
    voxel_ = addPart("status_voxel");
    world_ = addPart("status_world");
    value_ = addPart("status_value");
    badge_ = addPart("status_badge");
    setKind(badge_, "badge");
    research_ = new QLabel(this);
    research_->setObjectName(QStringLiteral("status_research"));
    threads_ = new QLabel(this);
    threads_->setObjectName(QStringLiteral("status_threads"));
    state_ = new QLabel(this);
    state_->setObjectName(QStringLiteral("status_state"));
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("status_progress"));
    progress_->setFixedSize(110, 6);
    progress_->setTextVisible(false);
    cancel_ = new QPushButton(this);
    cancel_->setObjectName(QStringLiteral("status_cancel"));
    setKind(cancel_, "small");
    for (QWidget* widget : {static_cast<QWidget*>(research_), static_cast<QWidget*>(threads_),
                            static_cast<QWidget*>(progress_), static_cast<QWidget*>(state_),
                            static_cast<QWidget*>(cancel_)})
        addPermanentWidget(widget);
    connect(cancel_, &QPushButton::clicked, this, &StatusRow::cancelClicked);
    writeTexts(this, [this] {
        research_->setText(tr("Research use only, not for diagnosis"));
        research_->setToolTip(tr("Kety is no medical device"));
        cancel_->setText(tr("Cancel"));
        cancel_->setToolTip(tr("Stop what is going on; what is done is kept"));
        progress_->setToolTip(tr("How far the work is"));
        voxel_->setToolTip(tr("Voxel i, j, k and frame"));
        world_->setToolTip(tr("Place in millimetres: towards left, posterior, superior"));
        value_->setToolTip(tr("Value of the map at the crosshair"));
        state_->setToolTip(tr("What goes on"));
        showRadiological(radiological_);
        showThreads(threadCount_);
    });
    showThreads(Job().threads());
    showPlace({}, {}, {});
    showViews(false);
    showIdle(tr("Idle"));
}

QLabel* StatusRow::addPart(const char* name)
{
    auto* label = new QLabel(this);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::RichText);
    addWidget(label);
    return label;
}

void StatusRow::showPlace(const QString& voxel, const QString& world, const QString& value)
{
    for (const auto& [label, words] :
         {std::pair{voxel_, voxel}, std::pair{world_, world}, std::pair{value_, value}}) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
    }
    if (layout() != nullptr)
        layout()->activate();  // a view draws itself before the loop comes to it
}

void StatusRow::showRadiological(bool on)
{
    radiological_ = on;
    badge_->setText(on ? tr("RADIOLOGICAL") : tr("NEUROLOGICAL"));
    badge_->setToolTip(on ? tr("The patient's right is at the left of the picture")
                          : tr("The patient's left is at the left of the picture"));
}

void StatusRow::showViews(bool on)
{
    badge_->setVisible(on);
}

void StatusRow::showThreads(int threads)
{
    threadCount_ = threads;
    threads_->setText(tr("CPU %1 threads").arg(threads));
    threads_->setToolTip(tr("Maps are computed on the processor with %1 threads").arg(threads));
}

void StatusRow::showIdle(const QString& words)
{
    progress_->hide();
    cancel_->hide();
    state_->setText(words);
}

void StatusRow::showProgress(const QString& words, int done, int total)
{
    progress_->setRange(0, total);
    progress_->setValue(done);
    progress_->show();
    cancel_->show();
    state_->setText(words);
    if (layout() != nullptr) layout()->activate();
}

}  // namespace kety
