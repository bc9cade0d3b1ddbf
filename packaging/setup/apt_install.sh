#!/bin/sh
# Installs Debian packages: apt_install.sh PACKAGE... (as root, else through sudo; without either it says what to do).
set -eu

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Please install these with your system's package manager, then run the same command again: $*" >&2
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "Please run this as root, then the same command again: apt-get install $*" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing from the system's packages: $*"
$as_root apt-get update --quiet=2
$as_root env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes \
    apt-get install --yes --quiet=2 --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >/dev/null
