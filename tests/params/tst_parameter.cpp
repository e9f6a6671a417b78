// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "params/arguments.h"
#include "params/json.h"
#include "params/schema.h"

#include <QTest>

#include <clocale>
#include <cmath>
#include <locale>

using namespace kety;

namespace {

enum class Scheme { Pcasl, Pasl };

struct Protocol {
    std::optional<double> delay;
    Scheme scheme = Scheme::Pcasl;
};

struct Settings {
    Protocol protocol;
    double blood_t1 = 1.65;
    bool smooth = false;
    std::int64_t pulses = 2;
    std::vector<double> delays;
    std::vector<std::int64_t> slices{1, 2};
    std::vector<std::string> names;
    std::string note = "as measured";
};

const Schema<Settings>& schemaOfSettings()
{
    static const Schema<Settings> schema = [] {
        Schema<Protocol> protocol;
        protocol
            .add(&Protocol::delay, {.key = "delay",
                                    .label = text("t", "Delay"),
                                    .shown = unit::millisecond,
                                    .minimum = 0.0,
                                    .maximum = 10.0,
                                    .minimum_excluded = true,
                                    .bids = "PostLabelingDelay",
                                    .required = true})
            .add(&Protocol::scheme, {.key = "scheme",
                                     .label = text("t", "Scheme"),
                                     .choices = {{"pcasl", text("t", "pCASL"), {"PCASL"}},
                                                 {"pasl", text("t", "PASL"), {"PASL"}}}});
        Schema<Settings> schema;
        schema.include(&Settings::protocol, protocol)
            .add(&Settings::blood_t1, {.key = "t1_blood",
                                       .label = text("t", "T1 of blood"),
                                       .shown = unit::millisecond,
                                       .minimum = 0.5,
                                       .maximum = 3.0})
            .add(&Settings::smooth, {.key = "smooth", .label = text("t", "Smooth")})
            .add(&Settings::pulses, {.key = "pulses",
                                     .label = text("t", "Pulses"),
                                     .minimum = 0,
                                     .maximum = 9,
                                     .when = {{"smooth", {"true"}}, {"scheme", {"pcasl"}}}})
            .add(&Settings::delays,
                 {.key = "delays", .label = text("t", "Delays"), .shown = unit::second})
            .add(&Settings::slices, {.key = "slices", .label = text("t", "Slices")})
            .add(&Settings::names, {.key = "names", .label = text("t", "Names")})
            .add(&Settings::note,
                 {.key = "note", .label = text("t", "Note"), .when = {{"pulses", {"2"}}}});
        return schema;
    }();
    return schema;
}

const Parameter& parameterOf(const char* key)
{
    return findParameter(schemaOfSettings().parameters(), key, "test");
}

std::string refusal(const char* key, const std::string& words)
{
    try {
        fromText(parameterOf(key), words);
    } catch (const Error& error) {
        return error.failure() == Failure::Usage ? error.what() : "not a usage error";
    }
    return {};
}

Values user(std::initializer_list<std::pair<std::string, std::string>> settings)
{
    Values values;
    for (const auto& [key, words] : settings) {
        values[key] = {fromText(parameterOf(key.c_str()), words), Origin::User, {}};
    }
    return values;
}

struct DecimalComma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

bool counts(const char* key, const Values& values)
{
    return applies(parameterOf(key), schemaOfSettings().parameters(), values);
}

}  // namespace

class TestParameter : public QObject {
    Q_OBJECT
private slots:
    void schemaCanBeTakenWithoutAParameter();
    void schemaCanChangeADeclaration();
    void theStructsInitialisersAreTheDefaults()
    {
        QCOMPARE(parameterOf("t1_blood").fallback, Value{1.65});
        QCOMPARE(parameterOf("scheme").fallback, Value{std::string("pcasl")});
        QCOMPARE(parameterOf("delay").fallback, Value{});
        QCOMPARE(parameterOf("delays").fallback, Value{});
        QVERIFY(parameterOf("pulses").kind == Kind::Integer);
        QVERIFY(parameterOf("delay").kind == Kind::Number);
    }

    void readsValuesAsTyped_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        QTest::newRow("suffix") << "t1_blood"
                                << "1650ms"
                                << "1.65";
        QTest::newRow("bare number is SI") << "t1_blood"
                                           << "1.65"
                                           << "1.65";
        QTest::newRow("list with suffixes") << "delays"
                                            << "[500ms, 1]"
                                            << "[0.5, 1]";
        QTest::newRow("list without brackets") << "delays"
                                               << "0.5,1"
                                               << "[0.5, 1]";
        QTest::newRow("one number for a list") << "delays"
                                               << "0.5"
                                               << "[0.5]";
        QTest::newRow("empty list is no value") << "delays"
                                                << "[]"
                                                << "none";
        QTest::newRow("whole numbers") << "slices"
                                       << "[3, 4]"
                                       << "[3, 4]";
        QTest::newRow("whole number written as real") << "pulses"
                                                      << "3.0"
                                                      << "3";
        QTest::newRow("choice in BIDS spelling") << "scheme"
                                                 << "PASL"
                                                 << "pasl";
        QTest::newRow("choice without regard to case") << "scheme"
                                                       << "Pcasl"
                                                       << "pcasl";
        QTest::newRow("yes") << "smooth"
                             << "Yes"
                             << "true";
        QTest::newRow("off") << "smooth"
                             << "off"
                             << "false";
        QTest::newRow("none") << "delay"
                              << "none"
                              << "none";
        QTest::newRow("YAML null") << "delay"
                                   << "~"
                                   << "none";
        QTest::newRow("quoted none is a text") << "note"
                                               << "\"none\""
                                               << "none";
        QTest::newRow("texts") << "names"
                               << "[a, \"b, c\", 'd']"
                               << "[a, b, c, d]";
    }

    void readsValuesAsTyped()
    {
        QFETCH(QString, key);
        QFETCH(QString, words);
        QFETCH(QString, expected);
        const Value value = fromText(parameterOf(key.toUtf8()), words.toStdString());
        QCOMPARE(toText(value), expected.toStdString());
    }

    void aQuotedCommaDoesNotPartTexts()
    {
        const Value names = fromText(parameterOf("names"), "[a, \"b, c\"]");
        QCOMPARE(names, (Value{std::vector<std::string>{"a", "b, c"}}));
        QVERIFY(std::holds_alternative<std::string>(fromText(parameterOf("note"), "'none'")));
    }

    void refusesNamingKeyTextAndWhatIsAccepted_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("part");
        QTest::newRow("no number") << "t1_blood"
                                   << "fast"
                                   << "expected a number (s)";
        QTest::newRow("another unit") << "t1_blood"
                                      << "3mm"
                                      << "expected a number (s)";
        QTest::newRow("two numbers for one") << "t1_blood"
                                             << "[1, 2]"
                                             << "expected a number (s)";
        QTest::newRow("decimal comma") << "t1_blood"
                                       << "1,65"
                                       << "expected a number (s)";
        QTest::newRow("half a pulse") << "pulses"
                                      << "2.5"
                                      << "expected a whole number";
        QTest::newRow("unknown choice") << "scheme"
                                        << "casl"
                                        << "expected one of pcasl, pasl";
        QTest::newRow("neither yes nor no") << "smooth"
                                            << "2"
                                            << "expected true or false";
        QTest::newRow("hole in a list") << "delays"
                                        << "[1,,2]"
                                        << "expected a number or a list";
    }

    void refusesNamingKeyTextAndWhatIsAccepted()
    {
        QFETCH(QString, key);
        QFETCH(QString, words);
        QFETCH(QString, part);
        const QString message = QString::fromStdString(refusal(key.toUtf8(), words.toStdString()));
        QVERIFY2(message.contains(part) && message.contains(key), qPrintable(message));
    }

    void rangesAreInTheFileUnitAndExclusiveWhereSaid()
    {
        const auto refused = [](const char* key, Value value) {
            return !objection(parameterOf(key), value).text.empty();
        };
        QVERIFY(!refused("delay", 1.8));
        QVERIFY(!refused("delay", 10.0));
        QVERIFY(refused("delay", 0.0));
        QVERIFY(refused("delay", 1800.0));
        QVERIFY(refused("delay", std::nan("")));
        QVERIFY(!refused("t1_blood", 0.5));
        QVERIFY(refused("t1_blood", 0.499));
        QVERIFY(refused("scheme", std::string("vsasl")));
        QVERIFY(!refused("delay", Value{}));
        const std::string words = english(objection(parameterOf("delay"), 1800.0));
        QCOMPARE(words, std::string("Delay is 1800 s; it must be above 0 s and at most 10 s"));
    }

    void convertsWhatSidecarsHold()
    {
        QCOMPARE(convert(parameterOf("delay"), std::int64_t{2}), Value{2.0});
        QCOMPARE(convert(parameterOf("delay"), std::vector<double>{1.8, 1.8}), Value{1.8});
        QCOMPARE(convert(parameterOf("delays"), 1.8), Value{std::vector<double>{1.8}});
        QCOMPARE(convert(parameterOf("pulses"), 2.0), Value{std::int64_t{2}});
        QCOMPARE(convert(parameterOf("scheme"), std::string("PCASL")), Value{std::string("pcasl")});
        QCOMPARE(convert(parameterOf("names"), std::string("a")),
                 (Value{std::vector<std::string>{"a"}}));
        QVERIFY_THROWS_EXCEPTION(Error,
                                 convert(parameterOf("delay"), std::vector<double>{1.8, 2.0}));
        QVERIFY_THROWS_EXCEPTION(Error, convert(parameterOf("delay"), std::string("soon")));
        QVERIFY_THROWS_EXCEPTION(Error, convert(parameterOf("pulses"), 2.5));
    }

    void aParameterCountsWhileItsConditionsAndTheirsHold()
    {
        QVERIFY(!counts("pulses", {}));
        QVERIFY(counts("pulses", user({{"smooth", "true"}})));
        QVERIFY(!counts("pulses", user({{"smooth", "true"}, {"scheme", "pasl"}})));
        QVERIFY(counts("note", user({{"smooth", "true"}})));
        // Its own condition holds (pulses is 2), but pulses itself does not count.
        QVERIFY(!counts("note", {}));
    }

    void theStructIsReadFromValues()
    {
        const Settings settings = schemaOfSettings().read(
            user({{"delay", "1800ms"}, {"scheme", "pasl"}, {"slices", "[7]"}, {"smooth", "on"}}));
        QCOMPARE(settings.protocol.delay.value(), 1.8);
        QVERIFY(settings.protocol.scheme == Scheme::Pasl);
        QVERIFY(settings.smooth);
        QCOMPARE(settings.slices, std::vector<std::int64_t>{7});
        QCOMPARE(settings.blood_t1, 1.65);
        QVERIFY(!schemaOfSettings().read({}).protocol.delay.has_value());
    }

    void valuesSurviveArgumentsAndJson_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<Value>("value");
        QTest::newRow("no value") << "delay" << Value{};
        QTest::newRow("a third") << "delay" << Value{1.0 / 3.0};
        QTest::newRow("whole real") << "delay" << Value{3.0};
        QTest::newRow("integer") << "pulses" << Value{std::int64_t{-4}};
        QTest::newRow("flag") << "smooth" << Value{true};
        QTest::newRow("choice") << "scheme" << Value{std::string("pasl")};
        QTest::newRow("numbers") << "delays" << Value{std::vector<double>{0.1, 1e-9, 2.0}};
        QTest::newRow("integers") << "slices" << Value{std::vector<std::int64_t>{1, 20}};
        QTest::newRow("text") << "note" << Value{std::string("a = b, \"c\" [d]")};
        QTest::newRow("text none") << "note" << Value{std::string("none")};
        QTest::newRow("texts") << "names" << Value{std::vector<std::string>{"a, b", "none", "c"}};
    }

    void valuesSurviveArgumentsAndJson()
    {
        QFETCH(QString, key);
        QFETCH(Value, value);
        const std::string name = key.toStdString();
        const Parameter& parameter = parameterOf(name.c_str());
        const Values read =
            fromArguments({toArgument(name, value)}, schemaOfSettings().parameters());
        QVERIFY2(read.at(name).value == value, toArgument(name, value).c_str());
        const Value fromJson = convert(parameter, valueFromJson(Json(value).text()));
        QVERIFY2(fromJson == value, Json(value).text().c_str());
    }

    void numbersAreWrittenInTheCLocale()
    {
        // What de_DE does to streams, and to the C library where that locale is installed.
        std::locale::global(std::locale(std::locale::classic(), new DecimalComma));
        std::setlocale(LC_ALL, "de_DE.UTF-8");
        const Value half = fromText(parameterOf("delay"), "500.5ms");
        QCOMPARE(toText(half), std::string("0.5005"));
        QCOMPARE(Json(0.25).text(), std::string("0.25"));
        QCOMPARE(valueFromJson("0.25"), Value{0.25});
        std::locale::global(std::locale::classic());
    }
};

void TestParameter::schemaCanBeTakenWithoutAParameter()
{
    const Schema<Settings> fewer = schemaOfSettings().without({"t1_blood", "smooth"});
    QCOMPARE(fewer.parameters().size(), schemaOfSettings().parameters().size() - 2);
    const Settings read = fewer.read(
        {{"t1_blood", {Value{1.1}, Origin::User, {}}}, {"delay", {Value{1.5}, Origin::User, {}}}});
    QCOMPARE(read.blood_t1, Settings{}.blood_t1);
    QVERIFY(read.protocol.delay && *read.protocol.delay == 1.5);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, schemaOfSettings().without({"no_such_key"}));
}

void TestParameter::schemaCanChangeADeclaration()
{
    const Schema<Settings> other = schemaOfSettings().change(
        "t1_blood", [](Parameter& parameter) { parameter.maximum = 5.0; });
    const auto maximumOf = [](const Schema<Settings>& schema) {
        for (const Parameter& parameter : schema.parameters()) {
            if (parameter.key == "t1_blood") return parameter.maximum;
        }
        return 0.0;
    };
    QCOMPARE(maximumOf(other), 5.0);
    QCOMPARE(maximumOf(schemaOfSettings()), 3.0);
    QCOMPARE(other.read({{"t1_blood", {Value{4.0}, Origin::User, {}}}}).blood_t1, 4.0);
    QVERIFY_THROWS_EXCEPTION(std::logic_error,
                             schemaOfSettings().change("no_such_key", [](Parameter&) {}));
}

QTEST_APPLESS_MAIN(TestParameter)
#include "tst_parameter.moc"
