// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/check_area.h"

#include "app/scene.h"
#include "app/view_head.h"
#include "widgets/translated.h"

#include <QVBoxLayout>

namespace kety {

CheckArea::CheckArea(Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), stripHead_(new ViewHead(QStringLiteral("strip_head"), this)),
      polarityHead_(new ViewHead(QStringLiteral("polarity_head"), this)),
      strip_(new VolumeStrip(this)), cards_(new PolarityCards(this)),
      work_(scene->session()->runner())
{
    setObjectName(QStringLiteral("check_area"));
    strip_->setObjectName(QStringLiteral("volume_strip"));
    cards_->setObjectName(QStringLiteral("polarity_cards"));
    setKind(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(stripHead_);
    column->addWidget(strip_);
    column->addWidget(polarityHead_);
    column->addWidget(cards_, 1);
    SessionModel* session = scene_->session();
    connect(session, &SessionModel::checkChanged, this, &CheckArea::request);
    connect(strip_, &VolumeStrip::chosen, scene_, &Scene::showFrame);
    connect(scene_->cursor(), &Cursor::frameChanged, strip_, &VolumeStrip::setCurrent);
    connect(strip_, &VolumeStrip::roleChosen, this, &CheckArea::setRoles);
    connect(strip_, &VolumeStrip::keepChosen, session,
            [this, session](const std::vector<int>& volumes, bool keep) {
                for (const int volume : volumes)
                    shown_.cells.at(static_cast<std::size_t>(volume)).dropped = !keep;
                showAtOnce();
                session->leaveOut(volumes, !keep);
            });
    connect(cards_, &PolarityCards::chosenByUser, this, [session](const QString& key) {
        session->setValue("order", Value{key.toStdString()});
    });
    writeTexts(this, [this] { request(); });
}

void CheckArea::request()
{
    const SessionModel* session = scene_->session();
    const Analysis* analysis = session->analysis();
    const bool asl = analysis != nullptr && analysis->id.starts_with("asl.");
    if (!asl || !session->checked()) {
        show({});
        return;
    }
    if (session->checking()) return;
    const auto current = [session, of = session->choices()] {
        return sameValues(of, session->choices());
    };
    Work<AslOverview> work;
    work.compute = [inputs = session->choices().inputs, values = session->checked()->values,
                    memo = session->memo(), slice = scene_->slice(),
                    radiological = scene_->cursor()->radiological()](Job& job, const Deliver&) {
        return aslOverview(inputs, values, slice, radiological, *memo, job);
    };
    // What was changed meanwhile is shown already: another overview follows its check.
    work.done = [this, current](const AslOverview& overview) {
        if (current()) show(overview);
    };
    work.failed = [this, current](const Failed& why) {
        if (!current()) return;
        show({});
        polarityHead_->setTexts(tr("Polarity"), translated(why.message));
    };
    work_.request(this, std::move(work));
}

void CheckArea::show(const AslOverview& overview)
{
    shown_ = overview;
    scene_->setPairs(overview.pairCells, overview.placed);
    strip_->setCells(overview.cells);
    strip_->setCurrent(scene_->cursor()->frame());
    QString summary = tr("%1 = %2 pairs").arg(overview.cells.size()).arg(overview.pairs);
    if (overview.m0 > 0) summary += tr(" + %1 M0").arg(overview.m0);
    if (overview.delays.size() > 1)
        summary += tr(", %1 delays of %2 to %3 s")
                       .arg(overview.delays.size())
                       .arg(shownNumber(overview.delays.front(), 2),
                            shownNumber(overview.delays.back(), 2));
    if (overview.dropped > 0) summary += tr(", %1 not used").arg(overview.dropped);
    stripHead_->setTexts(tr("Volumes"), overview.cells.empty() ? QString() : summary);
    cards_->setVisible(overview.hasPolarity);
    polarityHead_->setTexts(tr("Polarity"),
                            overview.hasPolarity
                                ? tr("both subtraction orders, same window, grey is zero")
                            : overview.cells.empty() ? QString()  // not looked at yet
                                                     : tr("no pairs of control and label"));
    if (!overview.hasPolarity) {
        polarityHead_->setState(State::None, {});
        return;
    }
    cards_->setChoices(overview.choices);
    cards_->setChosen(overview.chosen);
    showVerdict(overview.verdict);
}

void CheckArea::showVerdict(AslOverview::Verdict verdict)
{
    switch (verdict) {
    case AslOverview::Verdict::Agree:
        return polarityHead_->setState(State::Ok, tr("the data agree"));
    case AslOverview::Verdict::Silent:
        return polarityHead_->setState(State::Warning, tr("the data do not decide"));
    case AslOverview::Verdict::Against:
        return polarityHead_->setState(State::Blocking, tr("the data say the opposite"));
    }
}

void CheckArea::setRoles(const std::vector<int>& indices, VolumeType type)
{
    for (const int index : indices)
        shown_.cells.at(static_cast<std::size_t>(index)).type = type;
    showAtOnce();
    scene_->session()->setValue("volume_types", Value{typeWords(shown_.cells)});
}

/// What was just chosen, before its check is done: the next choice builds on it.
void CheckArea::showAtOnce()
{
    strip_->setCells(shown_.cells);
}

}  // namespace kety
