// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sheet.h"

#include "app/actions.h"
#include "widgets/icons.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace kety {
namespace {

QString keysOf(const QAction* action)
{
    QStringList keys;
    for (const QKeySequence& one : action->shortcuts())
        keys.append(one.toString(QKeySequence::NativeText).toHtmlEscaped());
    return keys.join(QStringLiteral(", "));
}

QString tableOf(const KeyGroup& group, const Actions& actions)
{
    QString rows;
    for (const char* name : group.names) {
        const QAction* action = actions[name];
        rows += QStringLiteral("<tr><td width='110' style='padding:2px 12px 2px 0'><b>%1</b></td>"
                               "<td style='padding:2px 0'>%2</td></tr>")
                    .arg(keysOf(action), action->text().toHtmlEscaped());
    }
    return QStringLiteral("<h4>%1</h4><table>%2</table>").arg(group.title.toHtmlEscaped(), rows);
}

QString mouseTable()
{
    const std::pair<QString, QString> lines[] = {
        {Sheet::tr("Click"), Sheet::tr("crosshair and curve")},
        {Sheet::tr("Left drag"), Sheet::tr("crosshair, or window and level with the PACS profile")},
        {Sheet::tr("Middle drag, Space and drag"), Sheet::tr("pan")},
        {Sheet::tr("Right drag"), Sheet::tr("zoom")},
        {Sheet::tr("Right click"), Sheet::tr("menu")},
        {Sheet::tr("Wheel"), Sheet::tr("slice; with Ctrl zoom, with Shift frame")},
        {Sheet::tr("Double click"), Sheet::tr("one view alone, and back")},
    };
    QString rows;
    for (const auto& [hand, what] : lines)
        rows += QStringLiteral("<tr><td width='110' style='padding:2px 12px 2px 0'><b>%1</b></td>"
                               "<td style='padding:2px 0'>%2</td></tr>")
                    .arg(hand.toHtmlEscaped(), what.toHtmlEscaped());
    return QStringLiteral("<h4>%1</h4><table>%2</table>").arg(Sheet::tr("Mouse"), rows);
}

}  // namespace

Sheet::Sheet(QWidget* window)
    : QFrame(window), title_(new QLabel(this)), text_(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("sheet"));
    setKind(this, "card");
    title_->setObjectName(QStringLiteral("sheet_title"));
    setKind(title_, "card-title");
    text_->setObjectName(QStringLiteral("sheet_text"));
    text_->setFrameShape(QFrame::NoFrame);
    text_->setOpenExternalLinks(true);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("sheet_close"));
    close->setIcon(icon("close"));
    setKind(close, "small");
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 10, 10);
    column->addLayout(head);
    column->addWidget(text_, 1);
    window->installEventFilter(this);
    writeTexts(this, [this, close] {
        close->setToolTip(tr("Close (Esc)"));
        text_->setToolTip({});
    });
    hide();
}

void Sheet::showKeys(const Actions& actions)
{
    QStringList columns;
    for (const KeyGroup& group : keyGroups())
        columns.append(tableOf(group, actions));
    text_->setHtml(
        QStringLiteral("<table width='100%'><tr><td valign='top'>%1</td>"
                       "<td valign='top'>%2</td><td valign='top'>%3</td></tr></table>")
            .arg(columns.at(0) + mouseTable(), columns.at(1), columns.at(2) + columns.at(3)));
    open(tr("Keys and mouse"));
}

void Sheet::showManual(const QString& title, const QString& markdown)
{
    text_->setMarkdown(markdown);
    open(title);
}

void Sheet::open(const QString& title)
{
    title_->setText(title);
    place();
    show();
    raise();
    text_->setFocus();
}

void Sheet::place()
{
    const QSize window = parentWidget()->size();
    const QSize size(std::min(window.width() - 80, 1040), std::min(window.height() - 100, 720));
    setGeometry((window.width() - size.width()) / 2, (window.height() - size.height()) / 2 + 10,
                size.width(), size.height());
}

void Sheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

bool Sheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

}  // namespace kety
