// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "params/json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace kety;

class TestJson : public QObject {
    Q_OBJECT
private slots:
    void membersKeepTheirOrderAndAreReplacedInPlace()
    {
        Json json = Json::object();
        json.set("b", 1).set("a", 2.5).set("b", "x");
        QCOMPARE(json.text(-1), std::string(R"({"b": "x", "a": 2.5})"));
    }

    void listsOfPlainValuesStandOnOneLine()
    {
        Json json = Json::object();
        json.set("list", Json::arrayOf(std::vector<double>{1, 0.5}));
        json.set("empty", Json::object());
        QCOMPARE(json.text(), std::string("{\n  \"list\": [1, 0.5],\n  \"empty\": {}\n}"));
    }

    void whatJsonHasNoWordForBecomesNull()
    {
        QCOMPARE(Json(std::nan("")).text(), std::string("null"));
        QCOMPARE(Json(-INFINITY).text(), std::string("null"));
        QCOMPARE(Json(Value{}).text(), std::string("null"));
    }

    void anyBytesBecomeValidJson_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("quotes and breaks") << QByteArray("a \"b\" \\ \n\t\x01");
        QTest::newRow("umlaut") << QByteArray("Größe ΔM 🧠");
        QTest::newRow("Latin-1") << QByteArray("Gr\xF6\xDF"
                                               "e");
        QTest::newRow("cut short") << QByteArray("\xE2\x82");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF\xE0\x80\xAF");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80");
    }

    void anyBytesBecomeValidJson()
    {
        QFETCH(QByteArray, bytes);
        const std::string json = "[" + jsonString(bytes.toStdString()) + "]";
        QJsonParseError error;
        QJsonDocument::fromJson(QByteArray::fromStdString(json), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, json.c_str());
        if (!bytes.contains('\xED') && QString::fromUtf8(bytes).toUtf8() == bytes) {
            QCOMPARE(valueFromJson(jsonString(bytes.toStdString())), Value{bytes.toStdString()});
        }
    }

    void onlyScalarsAndListsOfOneKindAreValues()
    {
        QCOMPARE(valueFromJson("[1, 2.5]"), (Value{std::vector<double>{1, 2.5}}));
        QCOMPARE(valueFromJson("[1, 2]"), (Value{std::vector<std::int64_t>{1, 2}}));
        QCOMPARE(valueFromJson("[]"), Value{});
        for (const char* wrong : {"{\"a\": 1}", "[1, \"a\"]", "[[1]]", "1 2", ""}) {
            QVERIFY_THROWS_EXCEPTION(Error, valueFromJson(wrong));
        }
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
