// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "sample/phantom.h"

#include "base/error.h"
#include "sample/asl_phantom.h"
#include "sample/dsc_phantom.h"
#include "sample/multidelay_phantom.h"
#include "sample/relaxometry_phantom.h"

#include <functional>

namespace kety {
namespace {

struct Recipe {
    std::string name;
    std::function<Phantom(const std::string& name, const PhantomOptions&)> make;
};

Recipe asl(std::string name, const AslScan& scan)
{
    return {std::move(name), [scan](const std::string& own_name, const PhantomOptions& options) {
                return makeAslPhantom(own_name, scan, options);
            }};
}

Recipe multidelay(std::string name, bool pulsed)
{
    return {std::move(name), [pulsed](const std::string& own_name, const PhantomOptions& options) {
                return makeMultidelayPhantom(own_name, pulsed, options);
            }};
}

Recipe relaxometry(std::string name, RelaxationScan scan)
{
    return {std::move(name), [scan](const std::string& own_name, const PhantomOptions& options) {
                return makeRelaxometryPhantom(own_name, scan, options);
            }};
}

const std::vector<Recipe>& recipes()
{
    static const std::vector<Recipe> all{
        asl("asl", {}),
        asl("asl-included-m0", {.separate_m0 = false, .included_m0 = true, .control_first = false}),
        asl("asl-2d", {.three_dimensional = false, .suppressed = false, .separate_m0 = false}),
        asl("asl-pasl", {.scheme = "PASL"}),
        multidelay("asl-multidelay", false),
        multidelay("asl-multidelay-pasl", true),
        {"dsc", makeDscPhantom},
        relaxometry("t1-ir", RelaxationScan::Inversion),
        relaxometry("t1-sr", RelaxationScan::Saturation),
        relaxometry("t1-looklocker", RelaxationScan::LookLocker),
        relaxometry("t1-vfa", RelaxationScan::FlipAngles),
        relaxometry("t2star", RelaxationScan::GradientEchoes),
        relaxometry("t2", RelaxationScan::SpinEchoes),
    };
    return all;
}

}  // namespace

const std::vector<std::string>& phantomNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const Recipe& recipe : recipes())
            list.push_back(recipe.name);
        return list;
    }();
    return names;
}

Phantom makePhantom(const std::string& name, const PhantomOptions& options)
{
    std::string known;
    for (const Recipe& recipe : recipes()) {
        if (recipe.name == name) return recipe.make(name, options);
        known += (known.empty() ? "" : ", ") + recipe.name;
    }
    throw Error(Failure::Usage,
                {text("sample", "There is no sample \"%1\"; there are: %2"), {name, known}});
}

}  // namespace kety
