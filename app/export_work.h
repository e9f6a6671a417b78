// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session_model.h"
#include "roi/roi.h"

#include <QImage>
#include <QString>

#include <string>
#include <vector>

namespace kety {

/// What an export is to write and where. A value: it travels to the worker.
struct ExportPlan {
    std::string folder;
    bool maps = true, bids = false, view = false, montage = false, page = false, statistics = false;
    bool replace = false;  ///< what is there may go
    QImage viewPicture;    ///< as on the screen, taken before the work starts
    std::string title;     ///< of the study, for pictures
    bool synthetic = false, radiological = true;
    std::vector<Roi> rois;
};

/// Whether the image that maps come from is named so that BIDS derivatives can be.
bool bidsNamed(const Inputs& inputs);

/// Whether something is there that an export would replace.
bool wouldReplace(const ExportPlan& plan);

struct Exported {
    std::vector<std::string> written;
    std::vector<std::string> kept;  ///< where folders went that held files of the user's own
};

/// Writes it all; every file is complete or absent.
Exported carryOut(const ExportPlan& plan, const Outcome& outcome, Job& job);

/// Statistics of every region in every map, and of the mask, as CSV.
std::string statisticsTable(const Outcome& outcome, const std::vector<Roi>& rois);

/// Writes a PNG, complete or absent; returns the path.
std::string writePicture(const std::string& path, const QImage& picture);

/// The picture with a line below it: whose it is, how it is turned, and that it is no diagnosis.
QImage signedPicture(const ExportPlan& plan);

}  // namespace kety
