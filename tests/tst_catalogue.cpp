// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "base/error.h"
#include "sample/phantom.h"
#include "session/catalogue.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace kety;

/// What every analysis keeps to, whatever it computes (DESIGN.md 7).
class Catalogue : public QObject {
    Q_OBJECT

private slots:
    void idsAreUniqueAndSorted();
    void declarationIsComplete_data();
    void declarationIsComplete();
    void defaultsAreValid_data();
    void defaultsAreValid();
    void valuesSurviveTheirText_data();
    void valuesSurviveTheirText();
    void outputsAreThoseDeclared_data();
    void outputsAreThoseDeclared();
    void anyThreadsAnySubsetTheSameBytes_data();
    void anyThreadsAnySubsetTheSameBytes();
    void maskIsRespected_data();
    void maskIsRespected();
    void notANumberSurvives_data();
    void notANumberSurvives();
    void cancelEndsInCancelled_data();
    void cancelEndsInCancelled();
    void inputsAreUnchanged_data();
    void inputsAreUnchanged();
    void resolveAndCheckComputeNothingTwice_data();
    void resolveAndCheckComputeNothingTwice();
    void manualSaysSomething_data();
    void manualSaysSomething();
};

namespace {

const PhantomOptions small{.size = {32, 32, 8}, .pairs = 5, .snr = 30.0};

void addAnalyses()
{
    QTest::addColumn<const Analysis*>("analysis");
    for (const Analysis& analysis : catalogue())
        QTest::newRow(analysis.id.c_str()) << &analysis;
}

Inputs sampleOf(const Analysis& analysis)
{
    Inputs inputs;
    for (const auto& [role, data] : makePhantom(analysis.sample, small).inputs) {
        inputs.roles[role].push_back(data);
    }
    return inputs;
}

Plan planOf(const Analysis& analysis, const Inputs& inputs, Memo& memo, Job& job)
{
    const Values values = resolve(analysis, inputs, {}, memo, job);
    const auto issues = checkAll(analysis, inputs, values, memo, job);
    if (const Issue* reason = firstBlocking(issues)) qFatal("%s", reason->key.c_str());
    return analysis.prepare(inputs, values, memo, job);
}

/// One voxel's values and quality as bytes.
QByteArray bytesOf(const Tile& tile, std::size_t i)
{
    QByteArray bytes(reinterpret_cast<const char*>(&tile.quality[i]), sizeof(std::uint16_t));
    for (const auto& values : tile.values) {
        bytes.append(reinterpret_cast<const char*>(&values[i]), sizeof(float));
    }
    return bytes;
}

std::vector<std::size_t> everyVoxel(const Grid& grid)
{
    std::vector<std::size_t> voxels(grid.voxels());
    for (std::size_t voxel = 0; voxel < voxels.size(); ++voxel)
        voxels[voxel] = voxel;
    return voxels;
}

QByteArray contentOf(const Inputs& inputs)
{
    QByteArray bytes;
    for (const auto& [role, datasets] : inputs.roles) {
        for (const auto& data : datasets) {
            bytes.append(reinterpret_cast<const char*>(data->series.values.data()),
                         qsizetype(data->series.values.size() * sizeof(float)));
            bytes.append(QByteArray::number(qulonglong(data->facts.size())));
        }
    }
    return bytes;
}

}  // namespace

void Catalogue::idsAreUniqueAndSorted()
{
    QVERIFY(!catalogue().empty());
    std::vector<std::string> ids;
    for (const Analysis& analysis : catalogue()) {
        ids.push_back(analysis.id);
        QCOMPARE(findAnalysis(analysis.id), &analysis);
    }
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    QVERIFY(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    QVERIFY(findAnalysis("no.such") == nullptr);
}

void Catalogue::declarationIsComplete_data()
{
    addAnalyses();
}

void Catalogue::declarationIsComplete()
{
    QFETCH(const Analysis*, analysis);
    QVERIFY(!analysis->title.empty() && !analysis->summary.empty());
    QVERIFY(analysis->reference.find("doi:10.") != std::string::npos);
    QVERIFY(!analysis->inputs.empty() && !analysis->outputs.empty());
    QVERIFY(analysis->check && analysis->prepare && analysis->recognise);
    std::set<std::string> keys, roles;
    for (const Input& input : analysis->inputs)
        QVERIFY(roles.insert(input.role).second);
    for (const Parameter& parameter : analysis->parameters) {
        const char* key = parameter.key.c_str();
        QVERIFY2(keys.insert(parameter.key).second, key);
        QVERIFY2(!parameter.label.empty() && !parameter.help.empty(), key);
        QVERIFY2((parameter.kind == Kind::Choice) == !parameter.choices.empty(), key);
        QVERIFY2(parameter.minimum <= parameter.maximum, key);
        QVERIFY2(parameter.role.empty() || roles.contains(parameter.role), key);
        QVERIFY2(!parameter.required || parameter.fallback.index() == 0, key);
    }
    for (const Parameter& parameter : analysis->parameters) {
        for (const Condition& condition : parameter.when) {
            QVERIFY2(keys.contains(condition.key), parameter.key.c_str());
            QVERIFY2(!condition.is.empty(), parameter.key.c_str());
        }
    }
    for (const Quantity& output : analysis->outputs) {
        for (const Condition& condition : output.when)
            QVERIFY2(keys.contains(condition.key), output.key.c_str());
    }
}

void Catalogue::defaultsAreValid_data()
{
    addAnalyses();
}

void Catalogue::defaultsAreValid()
{
    QFETCH(const Analysis*, analysis);
    for (const Parameter& parameter : analysis->parameters) {
        QVERIFY2(objection(parameter, parameter.fallback).text.empty(), parameter.key.c_str());
        QVERIFY2(convert(parameter, parameter.fallback) == parameter.fallback,
                 parameter.key.c_str());
        if (!std::isnan(parameter.hint)) {
            QVERIFY2(objection(parameter, Value{parameter.hint}).text.empty(),
                     parameter.key.c_str());
        }
    }
}

void Catalogue::valuesSurviveTheirText_data()
{
    addAnalyses();
}

void Catalogue::valuesSurviveTheirText()
{
    QFETCH(const Analysis*, analysis);
    Memo memo;
    Job job;
    const Values values = resolve(*analysis, sampleOf(*analysis), {}, memo, job);
    for (const Parameter& parameter : analysis->parameters) {
        const Value value = settingOf(parameter, values).value;
        QVERIFY2(fromText(parameter, toText(value)) == value, parameter.key.c_str());
        for (const Choice& choice : parameter.choices) {
            QVERIFY2(fromText(parameter, choice.key) == Value{choice.key}, choice.key.c_str());
        }
    }
}

void Catalogue::outputsAreThoseDeclared_data()
{
    addAnalyses();
}

void Catalogue::outputsAreThoseDeclared()
{
    QFETCH(const Analysis*, analysis);
    Memo memo;
    Job job;
    const Inputs inputs = sampleOf(*analysis);
    const Plan plan = planOf(*analysis, inputs, memo, job);
    const auto outputs = requested(*analysis, resolve(*analysis, inputs, {}, memo, job));
    QVERIFY(!outputs.empty());
    QCOMPARE(plan.quantities.size(), outputs.size());
    for (std::size_t q = 0; q < plan.quantities.size(); ++q) {
        QCOMPARE(plan.quantities[q].key, outputs[q].key);
    }
    QVERIFY(plan.mask != nullptr && same(plan.mask->grid, plan.grid));
    const std::vector<std::size_t> some{5, 3, 1000};
    const Tile tile = plan.compute(some, job);
    QCOMPARE(tile.values.size(), plan.quantities.size());
    for (const auto& values : tile.values)
        QCOMPARE(values.size(), some.size());
    QCOMPARE(tile.quality.size(), some.size());
    const Explanation why = plan.explain(some.front());
    QVERIFY(!why.curves.empty() && !why.curves.front().traces.empty());
}

void Catalogue::anyThreadsAnySubsetTheSameBytes_data()
{
    addAnalyses();
}

void Catalogue::anyThreadsAnySubsetTheSameBytes()
{
    QFETCH(const Analysis*, analysis);
    const Inputs inputs = sampleOf(*analysis);
    Memo memo;
    Job one({}, {}, 1);
    const Plan plan = planOf(*analysis, inputs, memo, one);
    const std::vector<std::size_t> all = everyVoxel(plan.grid);
    const Tile reference = plan.compute(all, one);
    for (const int threads : {2, 7}) {
        Memo fresh;
        Job several({}, {}, threads);
        const Plan again = planOf(*analysis, inputs, fresh, several);
        const Tile tile = again.compute(all, several);
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(bytesOf(tile, i), bytesOf(reference, i));
    }
    std::vector<std::size_t> scattered;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i * 2654435761U % 7 < 2) scattered.push_back(all.size() - 1 - i);
    }
    const Tile part = plan.compute(scattered, one);
    for (std::size_t i = 0; i < scattered.size(); ++i) {
        QCOMPARE(bytesOf(part, i), bytesOf(reference, scattered[i]));
    }
}

void Catalogue::maskIsRespected_data()
{
    addAnalyses();
}

void Catalogue::maskIsRespected()
{
    QFETCH(const Analysis*, analysis);
    Inputs inputs = sampleOf(*analysis);
    const Grid grid = inputs.find(analysis->inputs.front().role)->series.grid;
    inputs.mask = std::make_shared<const Mask>(
        Mask{grid, Buffer<std::uint8_t>::make(grid.voxels(), [&](auto out) {
                 for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                     out[voxel] = grid.place(voxel)[1] > 12 && grid.place(voxel)[1] < 20;
                 }
             })});
    Memo memo;
    Job job;
    const Result result = run(*analysis, inputs, {}, memo, job);
    std::size_t inside = 0;
    for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
        const bool outside = inputs.mask->values[voxel] == 0;
        inside += outside ? 0 : 1;
        QCOMPARE((result.maps.quality.values[voxel] & quality::outsideMask) != 0, outside);
        for (const Map& map : result.maps.maps) {
            if (outside) QVERIFY(std::isnan(map.values.values[voxel]));
        }
    }
    QVERIFY(inside > 0);
}

void Catalogue::notANumberSurvives_data()
{
    addAnalyses();
}

void Catalogue::notANumberSurvives()
{
    QFETCH(const Analysis*, analysis);
    Inputs inputs = sampleOf(*analysis);
    for (auto& [role, datasets] : inputs.roles) {
        for (auto& data : datasets) {
            auto bad = std::make_shared<Dataset>(*data);
            const std::size_t frames = data->series.frames();
            bad->series.values =
                Buffer<float>::make(data->series.values.size(), [&](std::span<float> out) {
                    for (std::size_t i = 0; i < out.size(); ++i) {
                        const bool hit = i / frames % 50 == 0;
                        out[i] = hit ? std::nanf("") : data->series.values[i];
                    }
                });
            data = bad;
        }
    }
    Memo memo;
    Job job;
    const Result result = run(*analysis, inputs, {}, memo, job);
    for (std::size_t voxel = 0; voxel < result.maps.grid.voxels(); ++voxel) {
        const float value = result.maps.maps.front().values.values[voxel];
        if (voxel % 50 == 0) QVERIFY(std::isnan(value));
        if (std::isnan(value)) QVERIFY(result.maps.quality.values[voxel] != 0);
    }
}

void Catalogue::cancelEndsInCancelled_data()
{
    addAnalyses();
}

void Catalogue::cancelEndsInCancelled()
{
    QFETCH(const Analysis*, analysis);
    const Inputs inputs = sampleOf(*analysis);
    Memo memo;
    Job calm;
    const Plan plan = planOf(*analysis, inputs, memo, calm);
    Job stopped({}, [] { return true; });
    const std::vector<std::size_t> all = everyVoxel(plan.grid);
    QVERIFY_THROWS_EXCEPTION(Cancelled, plan.compute(all, stopped));
    Memo fresh;
    QVERIFY_THROWS_EXCEPTION(Cancelled, run(*analysis, inputs, {}, fresh, stopped));
}

void Catalogue::inputsAreUnchanged_data()
{
    addAnalyses();
}

void Catalogue::inputsAreUnchanged()
{
    QFETCH(const Analysis*, analysis);
    const Inputs inputs = sampleOf(*analysis);
    const QByteArray before = contentOf(inputs);
    Memo memo;
    Job job;
    run(*analysis, inputs, {}, memo, job);
    QCOMPARE(contentOf(inputs), before);
}

void Catalogue::resolveAndCheckComputeNothingTwice_data()
{
    addAnalyses();
}

// A slider resolves and checks at every step: what does not depend on it must not be computed anew.
void Catalogue::resolveAndCheckComputeNothingTwice()
{
    QFETCH(const Analysis*, analysis);
    const Inputs inputs = sampleOf(*analysis);
    Memo memo;
    Job job;
    const auto resolveAndCheck = [&] {
        const Values values = resolve(*analysis, inputs, {}, memo, job);
        checkAll(*analysis, inputs, values, memo, job);
        return memo.computed();
    };
    const std::size_t cold = resolveAndCheck();
    QVERIFY(cold > 0);
    QCOMPARE(resolveAndCheck(), cold);
}

void Catalogue::manualSaysSomething_data()
{
    addAnalyses();
}

void Catalogue::manualSaysSomething()
{
    QFETCH(const Analysis*, analysis);
    QVERIFY(manualText(analysis->id).size() > 500);
    QVERIFY(manualText("no.such").empty());
}

QTEST_APPLESS_MAIN(Catalogue)
#include "tst_catalogue.moc"
