// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "params/arguments.h"
#include "params/yaml.h"

#include <QRegularExpression>
#include <QTest>

using namespace kety;

namespace {

std::vector<Parameter> parameters()
{
    const auto make = [](const char* key, Kind kind, Value fallback) {
        Parameter parameter{
            .key = key, .label = text("t", "A label"), .help = text("t", "Some help: with colon")};
        parameter.kind = kind;
        parameter.fallback = std::move(fallback);
        return parameter;
    };
    std::vector<Parameter> all{make("delay", Kind::Number, {}),
                               make("t1_blood", Kind::Number, 1.65),
                               make("scheme", Kind::Choice, std::string("pcasl")),
                               make("use_delays", Kind::Numbers, std::vector<double>{0.5, 1.0}),
                               make("smooth", Kind::Bool, false),
                               make("note", Kind::Text, std::string("it's: a \"note\" # none")),
                               make("names", Kind::Texts, std::vector<std::string>{"a b", "none"})};
    all[0].required = true;
    all[0].bids = "PostLabelingDelay";
    all[1].shown = unit::millisecond;
    all[1].minimum = 0.5;
    all[1].maximum = 3;
    all[2].choices = {{"pcasl", text("t", "pCASL"), {}}, {"pasl", text("t", "PASL"), {}}};
    all[3].shown = unit::second;
    all[3].when = {{"scheme", {"pcasl"}}};
    return all;
}

std::string refusal(const std::string& yaml)
{
    try {
        fromSettings(parseSettings(yaml, "my.yaml"), parameters());
    } catch (const Error& error) {
        return error.failure() == Failure::Usage ? error.what() : "not a usage error";
    }
    return {};
}

}  // namespace

class TestYaml : public QObject {
    Q_OBJECT
private slots:
    void theDefaultsFileSetsNothing()
    {
        const SettingsFile file = parseSettings(
            defaultSettings("asl.cbf", text("t", "ASL perfusion"), parameters()), "d");
        QCOMPARE(file.analysis, std::string("asl.cbf"));
        QCOMPARE(file.entries.size(), std::size_t{0});
    }

    void everyUncommentedDefaultReadsBackExactly()
    {
        QString yaml = QString::fromStdString(
            defaultSettings("asl.cbf", text("t", "ASL perfusion"), parameters()));
        yaml.replace(QRegularExpression("^#([a-z])", QRegularExpression::MultilineOption), "\\1");
        const Values values = fromSettings(parseSettings(yaml.toStdString(), "d"), parameters());
        QCOMPARE(values.size(), parameters().size());
        for (const Parameter& parameter : parameters()) {
            QVERIFY2(values.at(parameter.key).value == parameter.fallback, parameter.key.c_str());
        }
    }

    void theDefaultsFileTellsUnitRangeChoicesAndConditions()
    {
        const std::string yaml = defaultSettings("asl.cbf", text("t", "ASL"), parameters());
        for (const char* part : {"s, at least 0.5 s and at most 3 s", "one of pcasl, pasl",
                                 "Counts while scheme is pcasl", "; required",
                                 "Read from PostLabelingDelay", "\n#t1_blood: 1.65\n"}) {
            QVERIFY2(yaml.find(part) != std::string::npos, part);
        }
    }

    void theUsersValuesComeBackFromASavedFile()
    {
        Values values;
        values["t1_blood"] = {1.0 / 3.0, Origin::User, {}};
        values["note"] = {std::string("none"), Origin::User, {}};
        values["scheme"] = {std::string("pasl"), Origin::Sidecar, {}};
        const SettingsFile file =
            parseSettings(settingsText("asl.cbf", values, parameters()), "mine.yaml");
        const Values read = fromSettings(file, parameters());
        QCOMPARE(read.size(), std::size_t{2});
        QCOMPARE(read.at("t1_blood").value, values["t1_blood"].value);
        QCOMPARE(read.at("note").value, values["note"].value);
        QVERIFY(read.at("note").origin == Origin::User);
        QCOMPARE(read.at("note").source, std::string("note in mine.yaml"));
    }

    void unitsListsAndNoneWorkAsOnTheCommandLine()
    {
        const Values values = fromSettings(
            parseSettings(
                "t1_blood: 1650ms\nuse_delays: [500ms, 1]\ndelay:\nnames:\n  - a\n  - 'b, c'\n",
                "s"),
            parameters());
        QCOMPARE(values.at("t1_blood").value, Value{1.65});
        QCOMPARE(values.at("use_delays").value, (Value{std::vector<double>{0.5, 1.0}}));
        QCOMPARE(values.at("delay").value, Value{});
        QCOMPARE(values.at("names").value, (Value{std::vector<std::string>{"a", "b, c"}}));
    }

    void whatIsWrongIsSaidWithFileAndLine_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("message");
        QTest::newRow("slip")
            << "\ndelya: 1"
            << "my.yaml, line 2: there is no parameter delya; did you mean delay?";
        QTest::newRow("BIDS name") << "PostLabelingDelay: 1"
                                   << "did you mean delay?";
        QTest::newRow("nothing near") << "zzzzzz: 1"
                                      << "there is no parameter zzzzzz; \"kety-cli analyses\"";
        QTest::newRow("refused value") << "t1_blood: soon"
                                       << "my.yaml, line 1: t1_blood=soon: expected a number (s)";
        QTest::newRow("map for a value") << "delay: {a: 1}"
                                         << "line 1: delay: expected a value or a list";
        QTest::newRow("twice") << "delay: 1\ndelay: 2"
                               << "line 2: delay is set a second time";
        QTest::newRow("a list") << "- delay"
                                << "line 1: expected lines of \"key: value\"";
        QTest::newRow("two documents") << "delay: 1\n---\ndelay: 2"
                                       << "a second document (---) begins";
        QTest::newRow("a list for a key") << "[1, 2]: 3"
                                          << "line 1: expected a key";
        QTest::newRow("broken") << "delay: [1, 2"
                                << "my.yaml, line ";
    }

    void whatIsWrongIsSaidWithFileAndLine()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, message);
        const QString said = QString::fromStdString(refusal(yaml.toStdString()));
        QVERIFY2(said.contains(message), qPrintable(said));
    }

    void theNearestWordIsOnlyProposedWhenItIsNear()
    {
        const std::vector<std::string> words{"t1_blood", "t1_tissue", "label_duration"};
        QCOMPARE(nearestWord("t1blood", words), std::string("t1_blood"));
        QCOMPARE(nearestWord("T1_BLOOD", words), std::string("t1_blood"));
        QCOMPARE(nearestWord("duration", words), std::string("label_duration"));
        QCOMPARE(nearestWord("te", words), std::string());
        QCOMPARE(nearestWord("velocity", words), std::string());
    }
};

QTEST_APPLESS_MAIN(TestYaml)
#include "tst_yaml.moc"
