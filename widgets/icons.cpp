// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/icons.h"

#include "base/error.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kety {
namespace {

/// Lines keep about 1.5 px whatever the size: stroke in units of the 24 × 24 drawing.
double strokeFor(double size)
{
    if (size >= 40) return 1.0;
    if (size >= 22) return 1.75;
    if (size >= 18) return 1.8;
    if (size >= 15) return 1.95;
    return 2.1;
}

QByteArray drawing(const QString& name)
{
    QFile file(":/icons/" + name + ".svg");
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(Failure::Internal,
                    {text("icons", "There is no icon \"%1\""), {name.toStdString()}});
    }
    return file.readAll();
}

QPixmap render(const QString& name, const QColor& ink, const QSize& pixels, double ratio)
{
    const QString key = QString("kety/%1/%2/%3x%4@%5")
                            .arg(name, ink.name())
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QByteArray svg = drawing(name);
    svg.replace("currentColor", ink.name().toLatin1());
    const QByteArray stroke = QByteArray::number(strokeFor(pixels.width() / ratio));
    svg.replace("stroke-width=\"1.75\"", "stroke-width=\"" + stroke + "\"");
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    const double side = std::min(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0,
                                     side, side));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedEngine : public QIconEngine {
public:
    ThemedEngine(QString name, Role role) : name_(std::move(name)), role_(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect,
                            kety::render(name_, ink(mode, state), rect.size() * ratio, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return kety::render(name_, ink(mode, state), size, 1.0);
    }
    /// Qt before 6.8 gives the size in device pixels, later ones without the scale.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        const QSize pixels = QT_VERSION >= QT_VERSION_CHECK(6, 8, 0) ? size * scale : size;
        return kety::render(name_, ink(mode, state), pixels, scale);
    }
    QIconEngine* clone() const override { return new ThemedEngine(*this); }
    QString key() const override { return "kety"; }
    bool isNull() override { return false; }

private:
    QColor ink(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled) return color(Role::Text3);
        if (state == QIcon::On && role_ == Role::Text) return color(Role::Accent);
        return color(role_);
    }

    QString name_;
    Role role_;
};

}  // namespace

QIcon icon(const QString& name, Role role)
{
    drawing(name);  // a wrong name is heard of here, not while painting
    return QIcon(new ThemedEngine(name, role));
}

QPixmap iconPixmap(const QString& name, Role role, int size, double devicePixelRatio)
{
    return render(name, color(role), QSize(size, size) * devicePixelRatio, devicePixelRatio);
}

QStringList iconNames()
{
    QStringList names;
    for (const QString& file : QDir(":/icons").entryList({"*.svg"}, QDir::Files, QDir::Name)) {
        names << file.chopped(4);
    }
    return names;
}

}  // namespace kety
