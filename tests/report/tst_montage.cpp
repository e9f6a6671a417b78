// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/overview.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace kety;

namespace {

/// 12 × 10 × 3 voxels, CBF 50; -20 at the patient's left, 90 anterior; no value in one place.
struct Sample {
    explicit Sample(double left_sign = 1.0)
    {
        Grid grid;
        grid.size = {12, 10, 3};
        grid.spacing = {4, 4, 8};
        grid.direction = {left_sign, 0, 0, 0, 1, 0, 0, 0, 1};
        std::vector<float> values(grid.voxels(), 50.0F);
        std::vector<std::uint16_t> bits(grid.voxels(), 0);
        for (std::size_t voxel = 0; voxel < values.size(); ++voxel) {
            const auto [i, j, k] = grid.place(voxel);
            const int column = left_sign > 0 ? i : 11 - i;
            if (column >= 9) values[voxel] = -20.0F;
            if (j < 2) values[voxel] = 90.0F;
            if (column == 4 && j == 6) values[voxel] = NAN;
            if (column == 0) bits[voxel] = quality::outsideMask;
        }
        map = {{.key = "cbf",
                .label = text("t", "CBF"),
                .unit = unit::perfusion,
                .display = {0, 100},
                .colors = "inferno"},
               {grid, Buffer<float>::from(values)}};
        quality = {grid, Buffer<std::uint16_t>::from(bits)};
    }

    MapLook look() const { return lookOf(map, &quality); }

    Map map;
    Volume<std::uint16_t> quality;
};

Rgb pixel(const Canvas& canvas, double x, double y)
{
    return canvas.pixels()[static_cast<std::size_t>(canvas.device(y))
                               * static_cast<std::size_t>(canvas.width())
                           + static_cast<std::size_t>(canvas.device(x))];
}

/// One slice, 10 pixels per voxel, painted alone.
Canvas slicePicture(const Sample& sample, Side side = Side::Radiological)
{
    Canvas canvas(120, 100, 1.0, ink::black);
    const PlaneAxes axes = axesOf(sample.map.values.grid, Plane::Axial, side);
    MapLook look = sample.look();
    look.smooth = false;
    paintSlice(canvas, 0, 0, 120, 100, look, axes, {-0.5, -0.5, 12, 10}, 1);
    return canvas;
}

}  // namespace

class TestMontage : public QObject {
    Q_OBJECT
private slots:
    void valuesLieWhereTheLettersSay_data()
    {
        QTest::addColumn<double>("sign");
        QTest::newRow("stored from right to left") << 1.0;
        QTest::newRow("stored from left to right") << -1.0;
    }

    void valuesLieWhereTheLettersSay()
    {
        QFETCH(double, sign);
        const Sample sample(sign);
        const MapLook look = sample.look();
        const ColorTable& table = colorTable("inferno");
        const Canvas canvas = slicePicture(sample);
        QCOMPARE(pixel(canvas, 55, 55), colorOf(50, look.range, table, -30));
        QCOMPARE(pixel(canvas, 115, 55), colorOf(-20, look.range, table, -30));  // patient's left
        QCOMPARE(pixel(canvas, 55, 5), colorOf(90, look.range, table, -30));     // anterior
        const Canvas mirrored = slicePicture(sample, Side::Neurological);
        QCOMPARE(pixel(mirrored, 5, 55), colorOf(-20, look.range, table, -30));
    }

    void outsideIsBlackAndNoValueIsHatched()
    {
        const Canvas canvas = slicePicture(Sample{});
        QCOMPARE(pixel(canvas, 5, 55), ink::black);
        QCOMPARE(pixel(canvas, 45, 65), noValue(45, 65));
        QCOMPARE(pixel(canvas, 47, 65), noValue(47, 65));
    }

    void anArrivalTimeThatIsNotDeterminedIsNearlyGrey()
    {
        Sample sample;
        std::vector<std::uint16_t> bits(sample.quality.values.size(), 0);
        const Grid& grid = sample.map.values.grid;
        for (int k = 0; k < grid.size[2]; ++k)
            bits[grid.index(6, 5, k)] = quality::unidentifiable;
        sample.quality = {grid, Buffer<std::uint16_t>::from(bits)};
        const Rgb told = colorOf(50, {0, 100}, colorTable("inferno"), -30);
        const auto greys = [&] {
            const Canvas canvas = slicePicture(sample);
            const auto pixels = canvas.pixels();
            return std::count(pixels.begin(), pixels.end(), faded(told));
        };
        // Perfusion is known where the arrival time is not.
        QCOMPARE(greys(), 0);
        sample.map.quantity.key = "att";
        QCOMPARE(greys(), 100);
        const Rgb grey = faded(told);
        QVERIFY(std::max({grey.red, grey.green, grey.blue})
                    - std::min({grey.red, grey.green, grey.blue})
                < 30);
    }

    void interpolationDoesNotSpreadMissingValues()
    {
        const Sample sample;
        Canvas canvas(120, 100, 1.0, ink::black);
        paintSlice(canvas, 0, 0, 120, 100, sample.look(),
                   axesOf(sample.map.values.grid, Plane::Axial), {-0.5, -0.5, 12, 10}, 1);
        // Next to the hole all neighbours with a value say 50.
        QCOMPARE(pixel(canvas, 51, 65), colorOf(50, {0, 100}, colorTable("inferno"), -30));
        QCOMPARE(pixel(canvas, 45, 65), noValue(45, 65));
        QCOMPARE(pixel(canvas, 5, 55), ink::black);
    }

    void theColourBarShowsTheNegativeColours()
    {
        Canvas canvas(100, 300, 1.0, ink::ground);
        paintColorBar(canvas, 0, 0, 300, Sample{}.look());
        std::vector<Rgb> column;
        for (int y = 0; y < 300; ++y)
            column.push_back(pixel(canvas, 5, y));
        const auto has = [&](Rgb color) {
            return std::find(column.begin(), column.end(), color) != column.end();
        };
        QVERIFY(has(colorTable("inferno").entries.back()));
        QVERIFY(has(colorTable("inferno").entries[128]));
        const auto& cool = negativeColors();
        const auto shown = std::count_if(column.begin(), column.end(), [&](Rgb color) {
            return std::find(cool.begin(), cool.end(), color) != cool.end();
        });
        QVERIFY(shown > 30);
        QVERIFY(has(noValueStripe));
    }

    void everySliceWithValuesHasATile()
    {
        const Sample sample;
        const MapLook look = sample.look();
        const PlaneAxes axes = axesOf(sample.map.values.grid, Plane::Axial);
        QCOMPARE(slicesWithValues(look, axes), (std::vector<int>{0, 1, 2}));
        const Canvas three = montage(look, {.frame = {.title = "CBF"}, .columns = 3});
        const Canvas one = montage(look, {.frame = {.title = "CBF"}, .slices = {1}, .columns = 3});
        QVERIFY(three.width() > one.width());
        const Canvas large = montage(look, {.frame = {.title = "CBF", .scale = 2.0}, .columns = 3});
        QVERIFY(std::abs(large.width() - 2 * three.width()) <= 2);
    }

    void tilesHaveTheImagesProportions()
    {
        const Sample sample;
        const PlaneAxes axial = axesOf(sample.map.values.grid, Plane::Axial);
        QCOMPARE(aspect(sample.map.values.grid, axial, {0, 0, 12, 10}), 40.0 / 48.0);
        const PlaneAxes coronal = axesOf(sample.map.values.grid, Plane::Coronal);
        QCOMPARE(aspect(sample.map.values.grid, coronal, {0, 0, 12, 3}), 24.0 / 48.0);
    }

    void theSyntheticMarkIsThere()
    {
        const Sample sample;
        const Canvas plain = montage(sample.look(), {.frame = {.title = "CBF"}});
        const Canvas marked =
            montage(sample.look(), {.frame = {.title = "CBF", .synthetic = true}});
        const auto amber = [](const Canvas& canvas) {
            return std::count(canvas.pixels().begin(), canvas.pixels().end(), ink::warning);
        };
        QCOMPARE(amber(plain), 0);
        QVERIFY(amber(marked) > 100);
    }

    void anEmptyMapStillMakesAPicture()
    {
        Sample sample;
        sample.map.values.values = Buffer<float>::filled(sample.map.values.values.size(), NAN);
        const Canvas canvas = montage(sample.look(), {.frame = {.title = "CBF"}});
        QVERIFY(canvas.width() > 100 && canvas.height() > 100);
        const Canvas page = overview({{.title = "CBF", .look = sample.look()}}, 0, nullptr, {});
        QVERIFY(page.width() > 100);
    }

    void figuresStandBelowTheImagesAndNeverOverlap()
    {
        Sample sample;
        const std::vector<OverviewPanel> panels{{.title = "CBF", .look = sample.look()}};
        const Canvas plain = overview(panels, 0, nullptr, {});
        OverviewOptions options;
        for (int i = 0; i < 7; ++i) {
            options.figures.push_back({.label = "A figure with a name that is rather long, "
                                                "longer than its column is wide by far",
                                       .value = i == 0
                                                    ? "not available: needs maps of both tissues "
                                                      "that nobody gave, and more besides"
                                                    : "12.3 mL/100g/min",
                                       .expected = i == 0 ? "" : "expected 20.0 to 30.0",
                                       .outside = i > 0});
        }
        const Canvas page = overview(panels, 0, nullptr, options);
        QCOMPARE(page.width(), plain.width());
        QVERIFY(page.height() > plain.height() + 3 * 15);
        const auto amber = std::count(page.pixels().begin(), page.pixels().end(), ink::warning);
        QVERIFY(amber > 50);
        // Above the figures nothing has changed; between the columns nothing is painted.
        const int above = plain.height() - 40;
        for (int y = 60; y < above; ++y)
            QCOMPARE(pixel(page, 20, y), pixel(plain, 20, y));
        const double cell = (page.width() - 2 * frameMargin + 16) / 3.0;
        for (const int column : {1, 2}) {
            const int x = static_cast<int>(frameMargin + column * cell) - 8;
            for (int y = plain.height() - 30; y < page.height() - 34; ++y)
                QCOMPARE(pixel(page, x, y), ink::ground);
        }
    }

    void rangesOfArbitraryUnitsFollowTheData()
    {
        Sample sample;
        sample.map.quantity.unit = unit::arbitrary;
        MapLook look = sample.look();
        fitRange(look, nullptr);
        QCOMPARE(look.range.minimum, 0.0);
        QCOMPARE(look.range.maximum, 90.0);
        look.quantity.colors = "difference";
        fitRange(look, nullptr);
        QCOMPARE(look.range.minimum, -90.0);
    }

    void thePngHasTheSizeOfTheCanvas()
    {
        const Canvas canvas(30, 20, 1.5, ink::ground);
        const auto bytes = encodePng(canvas);
        const std::vector<unsigned char> mark{0x89, 'P', 'N', 'G'};
        QVERIFY(bytes.size() > 33 && std::equal(mark.begin(), mark.end(), bytes.begin()));
        QCOMPARE(int(bytes[18]) * 256 + int(bytes[19]), 45);
        QCOMPARE(int(bytes[22]) * 256 + int(bytes[23]), 30);
    }

    void lettersAreAsWideAsTheySay()
    {
        Canvas canvas(200, 40, 1.0, ink::black);
        const double width = canvas.textWidth("ΔM 100", {.size = 20});
        QVERIFY(width > 50 && width < 80);
        canvas.text(100, 30, "ΔM 100", {.size = 20, .align = Align::Right});
        for (int y = 0; y < 40; ++y)
            QCOMPARE(pixel(canvas, 102, y), ink::black);
        QVERIFY(std::any_of(canvas.pixels().begin(), canvas.pixels().end(),
                            [](Rgb c) { return c.red > 200; }));
        // All digits have one width.
        QCOMPARE(canvas.textWidth("111", {}), canvas.textWidth("888", {}));
    }

    void picturesHaveATrueMinus()
    {
        QCOMPARE(pictureNumber(-30, 0), std::string("\u221230"));
        QCOMPARE(pictureNumber(-0.001, 1), std::string("0.0"));
        QCOMPARE(pictureNumber(1.25, 2), std::string("1.25"));
    }
};

QTEST_APPLESS_MAIN(TestMontage)
#include "tst_montage.moc"
