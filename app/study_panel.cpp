// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/study_panel.h"

#include "app/elided_label.h"
#include "app/roi_list.h"
#include "app/scene.h"
#include "widgets/map_list.h"
#include "widgets/section.h"
#include "widgets/series_list.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

/// "ASL 98 %": what a series seems to be.
QString badgeOf(const StudyItem& item, const std::string& role)
{
    if (!item.refused.empty() || role.empty()) return {};
    // What a person decided has no likelihood.
    if (role != item.role) return QString::fromStdString(role).toUpper();
    return QStringLiteral("%1 %2 %")
        .arg(QString::fromStdString(item.role).toUpper())
        .arg(qRound(100.0 * item.match.confidence));
}

/// "sub-01 · ses-2" per item, as folders and names say it; nothing where there is one subject
/// alone.
QStringList subjectsOf(const Study& study)
{
    static const QRegularExpression subject(QStringLiteral("sub-[A-Za-z0-9]+")),
        visit(QStringLiteral("ses-[A-Za-z0-9]+"));
    QStringList names;
    for (const StudyItem& item : study.items) {
        const QString path = QString::fromStdString(item.path);
        QStringList parts{subject.match(path).captured(), visit.match(path).captured()};
        parts.removeAll(QString());
        names.append(parts.isEmpty() ? StudyPanel::tr("other") : parts.join(QStringLiteral(" · ")));
    }
    const QSet<QString> different(names.begin(), names.end());
    return different.size() > 1 ? names : QStringList();
}

QString summaryOf(const StudyItem& item, bool used)
{
    if (!item.refused.empty()) return StudyPanel::tr("cannot be read");
    if (!used) return StudyPanel::tr("not used");
    const std::size_t frames = item.header ? item.header->series.frames() : 0;
    return frames == 1 ? StudyPanel::tr("1 volume") : StudyPanel::tr("%1 volumes").arg(frames);
}

/// In place of the range where a view has another, or none yet.
QString mapNote(const MapLine& line, bool shown, const Scene& scene)
{
    if (!line.available) return StudyPanel::tr("not run");
    return shown || !line.ranged ? scene.mapWords() : QString();
}

}  // namespace

StudyPanel::StudyPanel(Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), title_(new ElidedLabel(this)), about_(new QLabel(this)),
      series_(new SeriesList(this)), mapBar_(new SectionBar(this)), roiBar_(new SectionBar(this)),
      maps_(new MapList(this)), rois_(new RoiList(scene->rois(), this)), noRois_(new QLabel(this))
{
    setObjectName(QStringLiteral("study_panel"));
    title_->setObjectName(QStringLiteral("study_title"));
    setKind(title_, "value");
    about_->setObjectName(QStringLiteral("study_about"));
    setKind(about_, "caption");
    series_->setObjectName(QStringLiteral("series_list"));
    mapBar_->setObjectName(QStringLiteral("map_bar"));
    maps_->setObjectName(QStringLiteral("map_list"));
    roiBar_->setObjectName(QStringLiteral("roi_bar"));
    rois_->setObjectName(QStringLiteral("roi_list"));
    noRois_->setObjectName(QStringLiteral("roi_none"));
    setKind(noRois_, "hint");
    noRois_->setWordWrap(true);
    noRois_->setContentsMargins(12, 2, 12, 8);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(2);
    head->addWidget(title_);
    head->addWidget(about_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(series_);
    column->addWidget(mapBar_);
    column->addWidget(maps_);
    column->addWidget(roiBar_);
    column->addWidget(rois_);
    column->addWidget(noRois_);
    column->addStretch(1);

    connect(series_, &SeriesList::chosen, this,
            [this](const QString& key) { scene_->showItem(key.toInt()); });
    connect(series_, &SeriesList::opened, this, [this](const QString& key) {
        scene_->session()->lead(static_cast<std::size_t>(key.toInt()));
    });
    connect(maps_, &MapList::chosen, this,
            [this](const QString& key) { scene_->showMap(key.toStdString()); });
    connect(scene_->session(), &SessionModel::studyChanged, this, &StudyPanel::showSeries);
    connect(scene_->session(), &SessionModel::choicesChanged, this, &StudyPanel::showSeries);
    // The picture can follow after the choice: the marked row is the one that is seen.
    connect(scene_, &Scene::sourceChanged, this, [this] {
        series_->setCurrentKey(QString::number(scene_->sourceItem()));
        showAbout();
    });
    connect(scene_, &Scene::mapListChanged, this, &StudyPanel::showMaps);
    connect(scene_, &Scene::mapChanged, this, &StudyPanel::showMaps);
    connect(scene_->rois(), &RoiModel::changed, this,
            [this] { noRois_->setVisible(scene_->rois()->rois().empty()); });
    writeTexts(this, [this] { writeAgain(); });
}

void StudyPanel::writeAgain()
{
    mapBar_->setTitle(tr("Maps"));
    mapBar_->setToolTip(tr("The maps of this analysis; [ and ] show the one before and after"));
    roiBar_->setTitle(tr("ROIs"));
    roiBar_->setToolTip(tr("Regions of interest; E draws an ellipse, F freehand"));
    noRois_->setText(tr("None yet. E draws an ellipse, F freehand."));
    maps_->setToolTip(tr("Click shows a map"));
    series_->setToolTip(tr("Click shows a series, double click analyses it"));
    showSeries();
    showMaps();
}

/// Field strength, and whether what is seen was ever measured.
void StudyPanel::showAbout()
{
    const Study& study = scene_->session()->study();
    const std::vector<std::size_t>& used = scene_->session()->choices().items;
    QString about;
    if (!used.empty() && study.items[used.front()].header)
        if (const auto field = study.items[used.front()].header->number("MagneticFieldStrength"))
            about = tr("%1 T").arg(shownNumber(*field, *field == std::round(*field) ? 0 : 1));
    if (scene_->synthetic()) about += (about.isEmpty() ? "" : " · ") + tr("SYNTHETIC phantom");
    about_->setText(about);
    about_->setVisible(!about.isEmpty());
}

void StudyPanel::showSeries()
{
    const Study& study = scene_->session()->study();
    const std::vector<std::size_t>& used = scene_->session()->choices().items;
    title_->setWords(study.title);
    showAbout();
    std::vector<SeriesEntry> entries;
    const QStringList subjects = subjectsOf(study);
    for (std::size_t i = 0; i < study.items.size(); ++i) {
        const StudyItem& item = study.items[i];
        const auto place = std::find(used.begin(), used.end(), i);
        const bool isUsed = place != used.end();
        const std::string role =
            isUsed ? scene_->session()->choices().roles[std::size_t(place - used.begin())]
                   : item.role;
        const auto row = static_cast<int>(i);
        const bool begins =
            row < subjects.size() && (row == 0 || subjects[row] != subjects[row - 1]);
        entries.push_back({.key = QString::number(i),
                           .name = QString::fromStdString(item.name()),
                           .summary = summaryOf(item, isUsed),
                           .badge = badgeOf(item, role),
                           .reason = item.refused.empty() ? translated(item.match.reason)
                                                          : QString::fromStdString(item.refused),
                           .thumbnail = item.thumbnail,
                           .used = isUsed,
                           .heading = begins ? subjects[row] : QString()});
    }
    series_->setEntries(entries);
    series_->setCurrentKey(QString::number(scene_->sourceItem()));
}

void StudyPanel::showMaps()
{
    std::vector<MapEntry> entries;
    for (const MapLine& line : scene_->mapLines()) {
        const bool shown = line.quantity.key == scene_->mapKey();
        entries.push_back({.key = QString::fromStdString(line.quantity.key),
                           .name = translated(line.quantity.label),
                           .quantity = line.quantity,
                           .note = mapNote(line, shown, *scene_),
                           .shown = shown && line.available,
                           .available = line.available});
    }
    maps_->setEntries(entries);
    maps_->setCurrentKey(QString::fromStdString(scene_->mapKey()));
}

}  // namespace kety
