// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/steps/export_step.h"

#include "app/scene.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace kety {

ExportStep::ExportStep(Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), head_(new QLabel(this)), folderLabel_(new QLabel(this)),
      outcome_(new QLabel(this)), folder_(new QLineEdit(this)), browse_(new QPushButton(this)),
      show_(new QPushButton(this))
{
    setObjectName(QStringLiteral("export_step"));
    head_->setObjectName(QStringLiteral("export_head"));
    setKind(head_, "caption");
    maps_ = addBox("export_maps", true);
    bids_ = addBox("export_bids", false);
    view_ = addBox("export_view", true);
    montage_ = addBox("export_montage", true);
    page_ = addBox("export_page", true);
    statistics_ = addBox("export_statistics", true);
    folderLabel_->setObjectName(QStringLiteral("export_folder_label"));
    setKind(folderLabel_, "caption");
    folder_->setObjectName(QStringLiteral("export_folder"));
    browse_->setObjectName(QStringLiteral("export_browse"));
    setKind(browse_, "small");
    outcome_->setObjectName(QStringLiteral("export_outcome"));
    outcome_->setWordWrap(true);
    outcome_->setTextFormat(Qt::PlainText);
    outcome_->hide();
    show_->setObjectName(QStringLiteral("export_show"));
    setKind(show_, "small");
    show_->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addWidget(head_);
    for (QCheckBox* box : {maps_, bids_, view_, montage_, page_, statistics_})
        column->addWidget(box);
    column->addWidget(folderLabel_);
    auto* row = new QHBoxLayout;
    row->addWidget(folder_, 1);
    row->addWidget(browse_);
    column->addLayout(row);
    column->addWidget(outcome_);
    column->addWidget(show_, 0, Qt::AlignLeft);

    connect(browse_, &QPushButton::clicked, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("Export into"), folder_->text());
        if (!folder.isEmpty()) folder_->setText(folder);
    });
    connect(show_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder_->text())); });
    connect(folder_, &QLineEdit::textChanged, this, &ExportStep::changed);
    connect(scene_->session(), &SessionModel::studyOpened, this, &ExportStep::suggestFolder);
    connect(scene_->session(), &SessionModel::outcomeChanged, this, [this] {
        exported_ = false;
        offerBids();
        outcome_->hide();
        show_->hide();
        emit changed();
    });
    mayReplace = [this](const QString& folder) {
        return QMessageBox::question(this, tr("Replace?"),
                                     tr("%1 is there already. Replace what is in it?").arg(folder),
                                     QMessageBox::Yes | QMessageBox::No, QMessageBox::No)
               == QMessageBox::Yes;
    };
    writeTexts(this, [this] { refresh(); });
}

QCheckBox* ExportStep::addBox(const char* name, bool ticked)
{
    auto* box = new QCheckBox(this);
    box->setObjectName(QLatin1String(name));
    box->setChecked(ticked);
    connect(box, &QCheckBox::toggled, this, &ExportStep::changed);
    return box;
}

void ExportStep::refresh()
{
    head_->setText(tr("What to write"));
    maps_->setText(tr("Maps: NIfTI with JSON, run.json"));
    maps_->setToolTip(tr("Every map with its unit, the quality map and the record of all values"));
    bids_->setText(tr("BIDS derivatives"));
    offerBids();
    view_->setText(tr("Picture of the views (PNG)"));
    view_->setToolTip(tr("The views as they are on the screen"));
    montage_->setText(tr("Montage of every map (PNG)"));
    montage_->setToolTip(tr("All slices of a map in one picture"));
    page_->setText(tr("All maps on one page (PNG)"));
    page_->setToolTip(tr("One slice of every map with its colour bar, and the histogram"));
    statistics_->setText(tr("Statistics of mask and ROIs (CSV)"));
    statistics_->setToolTip(tr("Mean, SD, median and more of every map in every region"));
    folderLabel_->setText(tr("Folder"));
    folder_->setToolTip(tr("Where the files go; made if it is not there"));
    browse_->setText(tr("Choose…"));
    browse_->setToolTip(tr("Choose the folder"));
    show_->setText(tr("Show folder"));
    show_->setToolTip(tr("Open the folder in the file manager"));
}

/// BIDS derivatives are named after the image they come from: where that has no such name there is
/// nothing to tick.
void ExportStep::offerBids()
{
    const auto& outcome = scene_->session()->outcome();
    const bool named = !outcome || bidsNamed(outcome->choices.inputs);
    if (!named) bids_->setChecked(false);
    bids_->setEnabled(named);
    bids_->setToolTip(named ? tr("The same maps named as BIDS asks for, below derivatives/")
                            : tr("Not to be had: the image the maps come from has no BIDS name, as "
                                 "sub-01_asl.nii.gz is one"));
}

void ExportStep::suggestFolder()
{
    const Study& study = scene_->session()->study();
    if (study.empty()) return;
    QString name = study.title;
    for (QChar& letter : name)
        if (!letter.isLetterOrNumber() && letter != u'-' && letter != u'_') letter = u'_';
    const QString base =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + "/Kety/";
    folder_->setText(QDir::toNativeSeparators(base + name));
}

bool ExportStep::ready() const
{
    const bool something = maps_->isChecked() || bids_->isChecked() || view_->isChecked()
                           || montage_->isChecked() || page_->isChecked()
                           || statistics_->isChecked();
    return scene_->session()->outcome() && something && !folder_->text().trimmed().isEmpty()
           && !task_.running();
}

void ExportStep::start()
{
    if (!ready()) return;
    scene_->stopTrying();  // a preview is never exported
    scene_->showPair(-1);
    const Study& study = scene_->session()->study();
    ExportPlan plan{.folder = folder_->text().trimmed().toStdString(),
                    .maps = maps_->isChecked(),
                    .bids = bids_->isChecked(),
                    .view = view_->isChecked(),
                    .montage = montage_->isChecked(),
                    .page = page_->isChecked(),
                    .statistics = statistics_->isChecked(),
                    .viewPicture = {},
                    .title = study.title.toStdString(),
                    .synthetic = scene_->synthetic(),
                    .radiological = scene_->cursor()->radiological(),
                    .rois = scene_->rois()->rois()};
    if (wouldReplace(plan)) {
        if (!mayReplace(folder_->text())) return;
        plan.replace = true;
    }
    if (plan.view && takePicture) plan.viewPicture = takePicture();
    Work<Exported> work;
    work.compute = [plan, outcome = *scene_->session()->outcome()](Job& job, const Deliver&) {
        return carryOut(plan, outcome, job);
    };
    const bool all = plan.maps || plan.bids;
    work.done = [this, all, of = scene_->session()->outcome()->when](const Exported& done) {
        if (all) scene_->session()->noteExported(of);
        finished(done);
    };
    work.failed = [this](const Failed& why) {
        setKind(outcome_, "blocking");
        outcome_->setText(translated(why.message));
        outcome_->show();
        emit changed();
    };
    setKind(outcome_, "caption");
    outcome_->setText(tr("Writing…"));
    outcome_->show();
    task_ = scene_->session()->runner()->start(this, Runner::Lane::Reading, std::move(work));
    emit changed();
}

void ExportStep::finished(const Exported& done)
{
    exported_ = true;
    setKind(outcome_, "ok");
    QStringList words{tr("%1 files written to %2").arg(done.written.size()).arg(folder_->text())};
    for (const std::string& kept : done.kept)
        words.append(tr("Files of your own lay there: that folder is kept as %1")
                         .arg(QDir::toNativeSeparators(QString::fromStdString(kept))));
    outcome_->setText(words.join(u'\n'));
    outcome_->setToolTip(outcome_->text());
    outcome_->show();
    show_->show();
    emit changed();
}

}  // namespace kety
