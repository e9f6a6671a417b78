// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/memo.h"

#include <QTest>

using namespace kety;

class TestMemo : public QObject {
    Q_OBJECT
private slots:
    void computesOnceForTheSameInput()
    {
        Memo memo;
        int computed = 0;
        const auto square = [&](double x) {
            return *memo.get("square", Used().add(x), [&] {
                ++computed;
                return x * x;
            });
        };
        QCOMPARE(square(3.0), 9.0);
        QCOMPARE(square(3.0), 9.0);
        QCOMPARE(computed, 1);
        QCOMPARE(square(4.0), 16.0);
        QCOMPARE(computed, 2);
    }

    void stagesDoNotDisturbEachOther()
    {
        Memo memo;
        memo.get("a", Used().add(1), [] { return 1; });
        memo.get("b", Used().add(1), [] { return std::string("b"); });
        bool again = false;
        memo.get("a", Used().add(1), [&] {
            again = true;
            return 1;
        });
        QVERIFY(!again);
    }

    void buffersCountByIdentity()
    {
        const auto first = Buffer<float>::filled(4, 1.0f), second = Buffer<float>::filled(4, 1.0f);
        const auto copy = first;
        QCOMPARE(Used().add(first).bytes(), Used().add(copy).bytes());
        QVERIFY(Used().add(first).bytes() != Used().add(second).bytes());
    }

    void partsCannotRunIntoEachOther()
    {
        QVERIFY(Used().add("ab").add("c").bytes() != Used().add("a").add("bc").bytes());
        QVERIFY(Used().add(Value{}).bytes() != Used().add(Value{std::string("none")}).bytes());
    }

    void aFailureIsNotRemembered()
    {
        Memo memo;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, memo.get("x", Used().add(1), []() -> int {
            throw std::runtime_error("no");
        }));
        QCOMPARE(*memo.get("x", Used().add(1), [] { return 5; }), 5);
    }
};

QTEST_APPLESS_MAIN(TestMemo)
#include "tst_memo.moc"
