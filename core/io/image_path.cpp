// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/image_path.h"

#include <array>
#include <cctype>
#include <filesystem>

namespace kety {
namespace {

struct Ending {
    std::string_view text;
    PathKind kind;
};

// Longer endings first: ".nii.gz" before ".gz" would be.
constexpr std::array endings{
    Ending{".nii.gz", PathKind::Nifti},   Ending{".nii", PathKind::Nifti},
    Ending{".hdr.gz", PathKind::Header},  Ending{".hdr", PathKind::Header},
    Ending{".img.gz", PathKind::Samples}, Ending{".img", PathKind::Samples},
    Ending{".par", PathKind::ParRec},     Ending{".rec", PathKind::ParRec},
    Ending{".dcm.gz", PathKind::Dicom},   Ending{".dcm", PathKind::Dicom},
    Ending{".ima", PathKind::Dicom},
};

const Ending* endingOf(std::string_view path)
{
    const std::string lower = lowerCase(path);
    for (const Ending& ending : endings)
        if (lower.ends_with(ending.text)) return &ending;
    return nullptr;
}

}  // namespace

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

PathKind kindOfPath(std::string_view path)
{
    const Ending* ending = endingOf(path);
    return ending ? ending->kind : PathKind::Other;
}

std::string withoutImageSuffix(std::string_view path)
{
    const Ending* ending = endingOf(path);
    return std::string(path.substr(0, path.size() - (ending ? ending->text.size() : 0)));
}

std::string imageName(std::string_view path)
{
    return std::filesystem::path(withoutImageSuffix(path)).filename().string();
}

}  // namespace kety
