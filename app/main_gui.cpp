// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/language.h"
#include "app/main_window.h"
#include "app/screenshot.h"
#include "app/settings.h"
#include "base/version.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QSurfaceFormat>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <optional>
#include <string_view>

namespace {

#ifdef Q_OS_LINUX
constexpr const char* screens[] = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
#endif

struct Options {
    QStringList paths;
    QString sample, theme, language, screenshot, state, size;
    bool benchStart = false;
};

/// What is said without a window needs no screen: --help and --version work everywhere.
bool onlyAsks(int argc, char* argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char* word) {
        const std::string_view option = word;
        return option == "-h" || option == "--help" || option == "--help-all" || option == "-v"
               || option == "--version";
    });
}

#ifdef Q_OS_LINUX
/// Qt would end in an abort that names none of this.
bool hasScreen(int argc, char* argv[])
{
    const bool chosen = std::any_of(argv + 1, argv + argc, [](const char* word) {
        return std::string_view(word).ends_with("-platform");
    });
    return chosen || std::any_of(std::begin(screens), std::end(screens), [](const char* name) {
               return !qEnvironmentVariableIsEmpty(name);
           });
}
#endif

/// Of "1280x800"; nothing where that is no size a window can have.
std::optional<QSize> sizeOf(const QString& text)
{
    constexpr int least = 100, most = 16384;
    const QStringList sides = text.split('x');
    if (sides.size() != 2) return std::nullopt;
    bool wide = false, high = false;
    const QSize size(sides[0].toInt(&wide), sides[1].toInt(&high));
    const auto fits = [](int side) { return side >= least && side <= most; };
    if (!wide || !high || !fits(size.width()) || !fits(size.height())) return std::nullopt;
    return size;
}

Options readOptions(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription("Kety: perfusion and relaxation maps from MRI. "
                                     "Research use only, not for diagnosis.");
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument("path", "Image, folder or BIDS data set to open.", "[PATH...]");
    parser.addOptions({
        {"sample", "Open a generated phantom.", "name"},
        {"theme", "dark or light.", "name"},
        {"language", "en or de.", "code"},
        {"screenshot", "Save a picture of the window and exit.", "file"},
        {"state", "What the picture shows: start, check, review, lightbox or export.", "name",
         "start"},
        {"size", "Size of the window.", "WxH"},
        {"bench-start", "Print the time to the first painted window and exit."},
    });
    parser.process(application);
    return {parser.positionalArguments(), parser.value("sample"),     parser.value("theme"),
            parser.value("language"),     parser.value("screenshot"), parser.value("state"),
            parser.value("size"),         parser.isSet("bench-start")};
}

/// Answers what needs no window (and ends), or says why there can be none.
bool canShowWindow(int argc, char* argv[])
{
    if (onlyAsks(argc, argv)) {
        const QCoreApplication application(argc, argv);
        readOptions(application);
    }
#ifdef Q_OS_LINUX
    if (!hasScreen(argc, argv)) {
        std::fputs("kety: there is no screen here; kety-cli does the same work without one\n",
                   stderr);
        return false;
    }
#endif
    return true;
}

}  // namespace

int main(int argc, char* argv[])
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QCoreApplication::setOrganizationName("Kety");
    QCoreApplication::setApplicationName("Kety");
    QCoreApplication::setApplicationVersion(QString::fromUtf8(kety::version()));
    if (!canShowWindow(argc, argv)) return 2;
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    QSurfaceFormat::setDefaultFormat(format);

    QApplication application(argc, argv);
    const Options options = readOptions(application);

    const std::optional<QSize> size = sizeOf(options.size);
    if (!options.size.isEmpty() && !size) {
        std::fprintf(stderr,
                     "kety: --size %s: expected width x height, 100 to 16384 each, for "
                     "example 1280x800\n",
                     qPrintable(options.size));
        return 2;
    }

    // An option counts for this start only; the menu is what is kept.
    const auto either = [](const QString& option, const QString& kept) {
        return option.isEmpty() ? kept : option;
    };
    const QString theme = either(options.theme, kety::settings::theme());
    kety::applyTheme(application,
                     theme == "light" ? kety::ThemeName::Light : kety::ThemeName::Dark);
    kety::useLanguage(either(options.language, kety::settings::language()));

    kety::MainWindow window;
    if (options.benchStart) {
        QObject::connect(&window, &kety::MainWindow::firstPainted, [&sinceStart] {
            std::printf("first painted window after %lld ms\n",
                        static_cast<long long>(sinceStart.elapsed()));
            QCoreApplication::quit();
        });
    }
    if (!options.screenshot.isEmpty())
        kety::saveScreenshot(&window, options.state, options.screenshot);
    if (size) window.resize(*size);
    window.show();
    QStringList paths = options.paths;
    if (!options.sample.isEmpty()) paths = {"sample:" + options.sample};
    window.openPaths(paths);
    return QApplication::exec();
}
