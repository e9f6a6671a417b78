// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "base/error.h"
#include "base/parallel.h"
#include "params/schema.h"

#include <QTest>

#include <cmath>

using namespace kety;

namespace {

struct GainSettings {
    double gain = 2.0;
    std::optional<double> delay;
};

const Schema<GainSettings>& gainSchema()
{
    static const Schema<GainSettings> schema =
        Schema<GainSettings>()
            .add(&GainSettings::gain, {.key = "gain", .label = text("t", "Gain"), .minimum = 0.0})
            .add(&GainSettings::delay, {.key = "delay",
                                        .label = text("t", "Delay"),
                                        .shown = unit::second,
                                        .bids = "PostLabelingDelay",
                                        .required = true});
    return schema;
}

/// The smallest analysis there can be: the first sample times a gain.
Analysis gainAnalysis()
{
    Analysis analysis;
    analysis.id = "test.gain";
    analysis.inputs = {{.role = "asl", .label = text("t", "series"), .help = {}, .required = true}};
    analysis.parameters = gainSchema().parameters();
    analysis.outputs = {{.key = "out", .label = text("t", "Out")}};
    analysis.prepare = [](const Inputs& inputs, const Values& values, Memo&, Job&) {
        const auto data = inputs.share("asl");
        const double gain = gainSchema().read(values).gain;
        Plan plan;
        plan.grid = data->series.grid;
        plan.quantities = {{.key = "out", .label = text("t", "Out")}};
        plan.compute = [data, gain](std::span<const std::size_t> voxels, Job& job) {
            Tile tile{voxels, {std::vector<float>(voxels.size())}, {}};
            tile.quality.resize(voxels.size());
            parallelFor(voxels.size(), 4, job, [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i) {
                    tile.values[0][i] = static_cast<float>(gain * data->series.curve(voxels[i])[0]);
                }
            });
            return tile;
        };
        plan.finish = [](Maps& maps, Job&) {
            return std::vector<Finding>{
                {.key = "last",
                 .label = {},
                 .value = Value{double(*(maps.maps[0].values.values.end() - 1))}}};
        };
        return plan;
    };
    return analysis;
}

Inputs ramp(Values facts = {})
{
    auto data = std::make_shared<Dataset>();
    data->series.grid.size = {2, 3, 4};
    data->series.times = {0.0};
    data->series.values = Buffer<float>::make(24, [](std::span<float> out) {
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = static_cast<float>(i);
        }
    });
    data->facts = std::move(facts);
    Inputs inputs;
    inputs.roles["asl"] = {data};
    return inputs;
}

Values user(const std::string& key, Value value)
{
    return {{key, {std::move(value), Origin::User, "--set"}}};
}

}  // namespace

class TestRun : public QObject {
    Q_OBJECT
private slots:
    void onlyOutputsWhoseConditionsHoldAreRequested();
    void aMissingRequiredValueIsAskedFor()
    {
        Memo memo;
        Job job;
        const Analysis analysis = gainAnalysis();
        const Inputs inputs = ramp();
        const auto issues =
            checkAll(analysis, inputs, resolve(analysis, inputs, {}, memo, job), memo, job);
        QVERIFY(blocks(issues));
        QCOMPARE(firstBlocking(issues)->key, std::string("values.delay_missing"));
        QVERIFY_THROWS_EXCEPTION(Error, kety::run(analysis, inputs, {}, memo, job));
    }

    void aValueLeftUndecidedIsMissingUnlessACheckSaysWhatToChoose()
    {
        Memo memo;
        Job job;
        Analysis analysis = gainAnalysis();
        analysis.derive = [](const Inputs&, const Values&, Memo&, Job&) {
            return Values{{"delay", {{}, Origin::Guess, "one of several in the sidecar"}}};
        };
        const Inputs inputs = ramp();
        const auto issues = [&] {
            return checkAll(analysis, inputs, resolve(analysis, inputs, {}, memo, job), memo, job);
        };
        QCOMPARE(firstBlocking(issues())->key, std::string("values.delay_missing"));
        analysis.check = [](const Inputs&, const Values&, Memo&, Job&) {
            return std::vector<Issue>{{.key = "several", .severity = Severity::Blocks}};
        };
        QCOMPARE(issues().size(), std::size_t{1});
        QCOMPARE(firstBlocking(issues())->key, std::string("several"));
    }

    void aMissingValueNamesOnlyKeysThatThereAre()
    {
        Memo memo;
        Job job;
        Analysis analysis = gainAnalysis();
        const Inputs inputs = ramp();
        const auto detail = [&] {
            const auto issues =
                checkAll(analysis, inputs, resolve(analysis, inputs, {}, memo, job), memo, job);
            return english(firstBlocking(issues)->detail);
        };
        QVERIFY(detail().find("(PostLabelingDelay)") != std::string::npos);
        for (Parameter& parameter : analysis.parameters)
            parameter.bids.clear();
        QVERIFY(detail().find("()") == std::string::npos);
        // What to type is said by the command, from the parameter: the window has a field instead.
        QVERIFY(detail().find("--set") == std::string::npos);
        const auto issues =
            checkAll(analysis, inputs, resolve(analysis, inputs, {}, memo, job), memo, job);
        QCOMPARE(firstBlocking(issues)->parameter, std::string("delay"));
    }

    void originsRankUserOverSidecarOverDefault()
    {
        Memo memo;
        Job job;
        const Analysis analysis = gainAnalysis();
        const Inputs inputs = ramp(
            {{"PostLabelingDelay", {Value{1.8}, Origin::Sidecar, "PostLabelingDelay in x.json"}}});
        Values values = resolve(analysis, inputs, {}, memo, job);
        QCOMPARE(std::get<double>(values["delay"].value), 1.8);
        QCOMPARE(values["delay"].origin, Origin::Sidecar);
        QCOMPARE(values["gain"].origin, Origin::Default);
        values = resolve(analysis, inputs, user("delay", Value{2.0}), memo, job);
        QCOMPARE(std::get<double>(values["delay"].value), 2.0);
        QCOMPARE(values["delay"].origin, Origin::User);
    }

    void derivedDefaultsDoNotReplaceTheUsersValue()
    {
        Memo memo;
        Job job;
        Analysis analysis = gainAnalysis();
        analysis.derive = [](const Inputs&, const Values&, Memo&, Job&) {
            return Values{{"gain", {Value{7.0}, Origin::Default, "by scheme"}}};
        };
        const Inputs inputs = ramp();
        QCOMPARE(std::get<double>(resolve(analysis, inputs, {}, memo, job)["gain"].value), 7.0);
        QCOMPARE(std::get<double>(
                     resolve(analysis, inputs, user("gain", Value{3.0}), memo, job)["gain"].value),
                 3.0);
    }

    void noneTakesBackAValueWhereThereAlwaysIsOne()
    {
        Memo memo;
        Job job;
        Analysis analysis = gainAnalysis();
        const Inputs inputs = ramp();
        Values values = resolve(analysis, inputs, user("gain", Value{}), memo, job);
        QCOMPARE(values["gain"].origin, Origin::Default);
        QVERIFY(values["gain"].value == Value{GainSettings{}.gain});
        // What the analysis derives, and what a file says, counts again too.
        analysis.derive = [](const Inputs&, const Values&, Memo&, Job&) {
            return Values{{"gain", {Value{7.0}, Origin::Default, "by scheme"}}};
        };
        values = resolve(analysis, inputs, user("gain", Value{}), memo, job);
        QVERIFY(values["gain"].value == Value{7.0});
        // Where there need not be one, none is a choice: here what is then asked for.
        const Inputs stated =
            ramp({{"PostLabelingDelay", {Value{1.8}, Origin::Sidecar, "x.json"}}});
        values = resolve(analysis, stated, user("delay", Value{}), memo, job);
        QCOMPARE(values["delay"].origin, Origin::User);
        QVERIFY(values["delay"].value == Value{});
    }

    void aFactThatCannotBeConvertedIsNamed()
    {
        Memo memo;
        Job job;
        const Analysis analysis = gainAnalysis();
        const Inputs inputs =
            ramp({{"PostLabelingDelay", {Value{std::string("soon")}, Origin::Sidecar, "x.json"}}});
        std::vector<Issue> issues;
        const Values values = resolve(analysis, inputs, {}, memo, job, &issues);
        QVERIFY(!values.contains("delay"));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].key, std::string("values.delay_not_read"));
    }

    void rangeIsChecked()
    {
        Memo memo;
        Job job;
        const Analysis analysis = gainAnalysis();
        Values values = user("delay", Value{1.0});
        values["gain"] = {Value{-1.0}, Origin::User, "--set"};
        const Inputs inputs = ramp();
        const auto issues =
            checkAll(analysis, inputs, resolve(analysis, inputs, values, memo, job), memo, job);
        QCOMPARE(firstBlocking(issues)->key, std::string("values.gain_refused"));
    }

    void theVisibleSliceComesFirst()
    {
        Memo memo;
        Job job;
        std::vector<int> order;
        const Result result =
            kety::run(gainAnalysis(), ramp(), user("delay", Value{1.0}), memo, job, 2,
                      [&](int slice, const Tile&) { order.push_back(slice); });
        QCOMPARE(order, (std::vector<int>{2, 1, 3, 0}));
        QVERIFY(!result.partial());
        for (std::size_t i = 0; i < 24; ++i) {
            QCOMPARE(result.maps.maps[0].values.values[i], 2.0f * static_cast<float>(i));
        }
        QCOMPARE(std::get<double>(std::get<Value>(result.findings.back().value)), 46.0);
    }

    void cancelKeepsWhatIsDoneWhenAsked()
    {
        Memo memo;
        int done = 0;
        Job job({}, [&] { return done >= 2; });
        const auto count = [&](int, const Tile&) { ++done; };
        const Result result =
            kety::run(gainAnalysis(), ramp(), user("delay", Value{1.0}), memo, job, 0, count, true);
        QVERIFY(result.partial());
        QCOMPARE(result.slices_done, std::size_t{2});
        const Buffer<float>& values = result.maps.maps[0].values.values;
        QCOMPARE(values[11], 22.0f);
        QVERIFY(std::isnan(values[12]));
        QCOMPARE(result.maps.quality.values[12], quality::outsideMask);
        QVERIFY(result.findings.empty());  // `finish` needs complete maps
    }

    void cancelThrowsOtherwise()
    {
        Memo memo;
        int done = 0;
        Job job({}, [&] { return done >= 2; });
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 kety::run(gainAnalysis(), ramp(), user("delay", Value{1.0}), memo,
                                           job, 0, [&](int, const Tile&) { ++done; }));
    }
};

void TestRun::onlyOutputsWhoseConditionsHoldAreRequested()
{
    Analysis analysis = gainAnalysis();
    analysis.outputs.push_back(
        {.key = "extra", .label = text("t", "Extra"), .when = {{"gain", {"3"}}}});
    QCOMPARE(requested(analysis, {}).size(), 1U);
    const auto both = requested(analysis, {{"gain", {Value{3.0}, Origin::User, {}}}});
    QCOMPARE(both.size(), 2U);
    QCOMPARE(both.back().key, std::string("extra"));
}

QTEST_APPLESS_MAIN(TestRun)
#include "tst_run.moc"
