// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "image/registration.h"

namespace kety {

bool registrationAvailable()
{
    return false;
}

namespace {

[[noreturn]] void refuseWithoutItk()
{
    throw Error(Failure::Usage,
                {text("image", "This build of Kety has no ITK, which finds motion: build it with "
                               "-DKETY_ITK=ON"),
                 {}});
}

}  // namespace

RigidMotion registeredRigidly(const RegistrationTarget&, const Volume<float>&, const RigidMotion&)
{
    refuseWithoutItk();
}

RegisteredMotion registeredWithError(const RegistrationTarget&,
                                     const std::array<RegistrationTarget, 2>*, const Volume<float>&,
                                     const RigidMotion&)
{
    refuseWithoutItk();
}

}  // namespace kety
