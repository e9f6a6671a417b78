// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/roi_json.h"

#include <QJsonArray>

namespace kety {
namespace {

template <class List>
QJsonArray arrayOf(const List& list)
{
    QJsonArray array;
    for (const auto& item : list)
        array.append(item);
    return array;
}

template <class List>
bool takeArray(const QJsonValue& value, List& list)
{
    const QJsonArray array = value.toArray();
    if (static_cast<std::size_t>(array.size()) != list.size()) return false;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const QJsonValue item = array[static_cast<int>(i)];
        if (!item.isDouble()) return false;
        list[i] = static_cast<typename List::value_type>(item.toDouble());
    }
    return true;
}

constexpr const char* shapes[] = {"ellipse", "polygon", "painted"};

bool takeGrid(const QJsonObject& json, Grid& grid)
{
    return takeArray(json["size"], grid.size) && takeArray(json["spacing"], grid.spacing)
           && takeArray(json["origin"], grid.origin)
           && takeArray(json["direction"], grid.direction);
}

/// Axes must be three different ones and the size sane: a region is read before it is drawn.
bool sane(const Roi& roi)
{
    const int axes[] = {roi.across, roi.down, roi.through};
    int seen = 0;
    for (const int axis : axes) {
        if (axis < 0 || axis > 2) return false;
        seen |= 1 << axis;
    }
    for (const int size : roi.grid.size)
        if (size < 1 || size > 100000) return false;
    return seen == 7;
}

}  // namespace

QJsonObject toJson(const Roi& roi)
{
    QJsonArray points;
    for (const auto& point : roi.points)
        points.append(arrayOf(point));
    const QJsonObject grid{{"size", arrayOf(roi.grid.size)},
                           {"spacing", arrayOf(roi.grid.spacing)},
                           {"origin", arrayOf(roi.grid.origin)},
                           {"direction", arrayOf(roi.grid.direction)}};
    return {{"number", roi.number},
            {"name", QString::fromStdString(roi.name)},
            {"shape", shapes[static_cast<int>(roi.shape)]},
            {"visible", roi.visible},
            {"grid", grid},
            {"axes", QJsonArray{roi.across, roi.down, roi.through}},
            {"slice", roi.slice},
            {"centre", arrayOf(roi.centre)},
            {"radii", arrayOf(roi.radii)},
            {"points", points}};
}

std::optional<Roi> roiFromJson(const QJsonObject& json)
{
    Roi roi;
    roi.number = json["number"].toInt();
    roi.name = json["name"].toString().toStdString();
    roi.visible = json["visible"].toBool(true);
    roi.slice = json["slice"].toInt();
    const QString shape = json["shape"].toString();
    bool known = false;
    for (int i = 0; i < 3; ++i) {
        if (shape != QLatin1String(shapes[i])) continue;
        roi.shape = static_cast<Roi::Shape>(i);
        known = true;
    }
    std::array<int, 3> axes{};
    if (!known || roi.number < 1 || !takeArray(json["axes"], axes)
        || !takeGrid(json["grid"].toObject(), roi.grid) || !takeArray(json["centre"], roi.centre)
        || !takeArray(json["radii"], roi.radii))
        return std::nullopt;
    roi.across = axes[0];
    roi.down = axes[1];
    roi.through = axes[2];
    for (const QJsonValue& value : json["points"].toArray()) {
        std::array<double, 2> point{};
        if (!takeArray(value, point)) return std::nullopt;
        roi.points.push_back(point);
    }
    return sane(roi) ? std::optional<Roi>(roi) : std::nullopt;
}

}  // namespace kety
