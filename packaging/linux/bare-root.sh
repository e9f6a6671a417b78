# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Sourced by ./run and ./check. A root made by debootstrap and entered with chroot has no /proc, but
# the installation of Java, which Debian's VTK depends on, and the sanitizers read it.
if [ ! -e /proc/self ]; then
    if ! mount -t proc proc /proc 2> /dev/null; then
        echo "There is no /proc here, and it cannot be mounted. As root: mount -t proc proc /proc" >&2
        exit 1
    fi
    echo "There was no /proc here: it is mounted until this script ends."
    trap 'umount -l /proc' EXIT
fi
