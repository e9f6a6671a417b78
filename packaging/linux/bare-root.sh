# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Sourced by ./run and ./check. A root made by debootstrap and entered with chroot has no /proc, but
# the installation of Java, which Debian's VTK depends on, and the sanitizers read it.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

if [ ! -e /proc/self ]; then
    if ! as_root mount -t proc proc /proc 2> /dev/null; then
        echo "There is no /proc here, and it cannot be mounted. As root: mount -t proc proc /proc" >&2
        exit 1
    fi
    echo "There was no /proc here: it is mounted until this script ends."
    trap 'as_root umount -l /proc' EXIT
fi
