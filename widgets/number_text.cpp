// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/number_text.h"

#include "base/unit.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr QChar minusSign(0x2212);
constexpr QChar enDash(0x2013);

bool isNumeric(Kind kind)
{
    return kind == Kind::Integer || kind == Kind::Number || kind == Kind::Integers
           || kind == Kind::Numbers;
}

bool isList(Kind kind)
{
    return kind == Kind::Integers || kind == Kind::Numbers || kind == Kind::Texts;
}

QString editedNumber(double value, const Unit& unit)
{
    const double shown = toShown(value, unit);
    constexpr double readable = 1e12;  // beyond it nobody counts the digits
    if (std::abs(shown) >= readable) return QString::number(shown, 'g', 12).replace('-', minusSign);
    const QString fixed = QString::fromStdString(formatFixed(shown, unit.decimals));
    const double back = fixed.toDouble();
    const bool hides = std::abs(back - shown) > 1e-9 * std::max(std::abs(shown), 1e-12);
    QString text = hides ? QString::number(shown, 'g', 12) : fixed;
    return text.replace('-', minusSign);
}

/// One typed number in the file unit of the parameter.
std::optional<double> typedNumber(const Parameter& parameter, QString item)
{
    item = item.trimmed().replace(minusSign, '-');
    if (item.count(',') == 1 && !item.contains('.')) item.replace(',', '.');
    const std::string plain = item.toStdString();
    if (const auto bare = parseNumber(plain)) return toFile(*bare, parameter.shown);
    return parseQuantity(plain, parameter.shown);
}

bool whole(double number)
{
    return number == std::floor(number) && std::abs(number) < 9e15;
}

/// "0,5" where several numbers can stand: half of one, or two of them? It is not for us to guess.
bool isAmbiguous(const Parameter& parameter, const QString& text)
{
    static const QRegularExpression pairs("^[\\s\\[]*\\d+,\\d+(\\s+\\d+,\\d+)*[\\s\\]]*$");
    return parameter.kind == Kind::Numbers && pairs.match(text).hasMatch();
}

std::optional<Value> typedNumbers(const Parameter& parameter, const QString& text)
{
    static const QRegularExpression either("[,;\\s\\[\\]]+"), semicolons("[;\\s\\[\\]]+");
    if (isAmbiguous(parameter, text)) return std::nullopt;
    const bool commas = parameter.kind == Kind::Numbers && text.contains(';');  // "0,5; 1,5"
    const QStringList items = isList(parameter.kind)
                                  ? text.split(commas ? semicolons : either, Qt::SkipEmptyParts)
                                  : QStringList{text};
    std::vector<double> numbers;
    for (const QString& item : items) {
        const auto number = typedNumber(parameter, item);
        if (!number || !std::isfinite(*number)) return std::nullopt;
        numbers.push_back(*number);
    }
    const bool integers = parameter.kind == Kind::Integer || parameter.kind == Kind::Integers;
    if (numbers.empty() || (integers && !std::all_of(numbers.begin(), numbers.end(), whole)))
        return std::nullopt;
    switch (parameter.kind) {
    case Kind::Integer:
        return Value{static_cast<std::int64_t>(numbers.front())};
    case Kind::Integers:
        return Value{std::vector<std::int64_t>(numbers.begin(), numbers.end())};
    case Kind::Numbers:
        return Value{numbers};
    default:
        return Value{numbers.front()};
    }
}

template <class T>
QString listText(const Parameter& parameter, const std::vector<T>& list)
{
    QStringList items;
    for (const T& item : list)
        items += fieldText(parameter, Value{item});
    return items.join(", ");
}

QString brief(double value)
{
    return QString::number(value, 'g', 6).replace('-', minusSign);
}

/// "0 to 10 s", "above 0 ms": what the declaration allows, in the shown unit.
QString allowedText(const Parameter& parameter)
{
    const auto shown = [&](double limit) { return brief(toShown(limit, parameter.shown)); };
    const bool below = std::isfinite(parameter.minimum), above = std::isfinite(parameter.maximum);
    QString range = parameter.minimum_excluded && above
                        ? translated(text("values", "above %1, at most %2"))
                        : translated(text("values", "%1 to %2"));
    if (below && above)
        range = range.arg(shown(parameter.minimum), shown(parameter.maximum));
    else if (above)
        range = translated(text("values", "at most %1")).arg(shown(parameter.maximum));
    else
        range = (parameter.minimum_excluded ? translated(text("values", "above %1"))
                                            : translated(text("values", "at least %1")))
                    .arg(shown(parameter.minimum));
    const QString unit = QString::fromUtf8(parameter.shown.shown);
    return unit.isEmpty() ? range : range + ' ' + unit;
}

}  // namespace

QString tickText(double value, double step)
{
    const int places = step > 0.0 ? static_cast<int>(std::ceil(-std::log10(step) - 1e-9)) : 0;
    return shownNumber(value, std::clamp(places, 0, 9));
}

QString unitNumber(double value, const Unit& unit)
{
    return shownNumber(value / unit.factor, unit.decimals);
}

QString quantityText(double value, const Unit& unit)
{
    const QString number = unitNumber(value, unit);
    return std::isnan(value) || *unit.shown == '\0' ? number
                                                    : number + ' ' + QString::fromUtf8(unit.shown);
}

QString expectedText(double minimum, double maximum, const Unit& unit)
{
    const QString least = brief(minimum / unit.factor), most = brief(maximum / unit.factor);
    const bool below = std::isfinite(minimum), above = std::isfinite(maximum);
    if (below && above) return least == most ? least : least + enDash + most;
    if (below) return QString::fromUtf8("≥ ") + least;
    if (above) return QString::fromUtf8("≤ ") + most;
    return {};
}

QString fieldText(const Parameter& parameter, const Value& value)
{
    if (const auto* number = std::get_if<double>(&value))
        return editedNumber(*number, parameter.shown);
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        if (parameter.shown.factor != 1.0)
            return editedNumber(static_cast<double>(*integer), parameter.shown);
        return QString::number(*integer).replace('-', minusSign);
    }
    if (const auto* list = std::get_if<std::vector<double>>(&value))
        return listText(parameter, *list);
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&value))
        return listText(parameter, *list);
    if (const auto* list = std::get_if<std::vector<std::string>>(&value))
        return listText(parameter, *list);
    if (const auto* text = std::get_if<std::string>(&value)) {
        for (const Choice& choice : parameter.choices)
            if (choice.key == *text && !choice.label.empty()) return translated(choice.label);
        return QString::fromStdString(*text);
    }
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? translated(text("values", "yes")) : translated(text("values", "no"));
    return {};
}

std::optional<Value> fieldValue(const Parameter& parameter, const QString& text)
{
    const QString clean = text.trimmed();
    if (clean.isEmpty()) return Value{};
    if (isNumeric(parameter.kind)) return typedNumbers(parameter, clean);
    try {
        return fromText(parameter, clean.toStdString());
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

QString fieldExpectation(const Parameter& parameter)
{
    QString kind;
    switch (parameter.kind) {
    case Kind::Integer:
        kind = translated(text("values", "a whole number"));
        break;
    case Kind::Integers:
        kind = translated(text("values", "whole numbers, as in 0, 1, 2"));
        break;
    case Kind::Number:
        kind = translated(text("values", "a number, as in 1.5"));
        break;
    case Kind::Numbers:
        kind = translated(text("values", "numbers, as in 0.5, 1"));
        break;
    default:
        return translated(text("values", "a text"));
    }
    if (*parameter.shown.shown == '\0') return kind;
    return translated(text("values", "%1 (%2)"))
        .arg(kind, QString::fromUtf8(parameter.shown.shown));
}

QString fieldRefusal(const Parameter& parameter, const QString& typed)
{
    constexpr int enough = 32;  // letters that tell which text is meant
    const QString clean = typed.trimmed();
    const QString quoted = clean.size() > enough ? clean.left(enough) + QChar(0x2026) : clean;
    const auto value = fieldValue(parameter, clean);
    if (!value)
        return translated(text("values", "“%1” is not %2; the value before is kept."))
            .arg(quoted, fieldExpectation(parameter));
    if (objection(parameter, *value).text.empty()) return {};
    return translated(text("values", "“%1” is not allowed here: %2. The value before is kept."))
        .arg(quoted, allowedText(parameter));
}

QString countText(std::int64_t count)
{
    QString digits = QString::number(std::abs(count));
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, QChar(0x00A0));
    return count < 0 ? minusSign + digits : digits;
}

QString withMinus(QString words)
{
    static const QRegularExpression hyphen(QStringLiteral("(^|[\\s(=])-(?=\\d)"));
    return words.replace(hyphen, QStringLiteral("\\1\u2212"));
}

}  // namespace kety
