// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "image/registration.h"

namespace kety {

bool registrationAvailable()
{
    return false;
}

RigidMotion registeredRigidly(const RegistrationTarget&, const Volume<float>&, const RigidMotion&)
{
    throw Error(Failure::Usage,
                {text("image", "This build of Kety has no ITK, which finds motion: build it with "
                               "-DKETY_ITK=ON"),
                 {}});
}

}  // namespace kety
