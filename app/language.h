// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kety {

/// Switches every text of the window to `language` ("en", "de") at run time. English is what the
/// source code says; a language without a table leaves English in place.
void useLanguage(const QString& language);

/// The language in use.
QString languageInUse();

}  // namespace kety
