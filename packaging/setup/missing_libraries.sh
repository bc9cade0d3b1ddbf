#!/bin/sh
# Prints the Debian packages that the window lacks on this machine: missing_libraries.sh [test]
#
# Without "test": what PySide6 loads, and on a machine with a screen what its X11 platform loads. With "test": also
# the virtual screen, the session bus and the accessibility bus that the tests of the window use.
set -eu

want=${1:-}
known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)

library() { # SONAME PACKAGE
    case $known in *"$1"*) ;; *) printf '%s ' "$2" ;; esac
}
command_of() { # COMMAND PACKAGE
    command -v "$1" >/dev/null 2>&1 || printf '%s ' "$2"
}

library libGL.so.1 libgl1
library libEGL.so.1 libegl1
library libglib-2.0.so.0 libglib2.0-0
library libfontconfig.so.1 libfontconfig1
library libxkbcommon.so.0 libxkbcommon0
library libdbus-1.so.3 libdbus-1-3
library libbrotlidec.so.1 libbrotli1
library libcups.so.2 libcups2
if [ "$want" = test ] || [ -n "${DISPLAY:-}" ]; then
    library libxcb-cursor.so.0 libxcb-cursor0
    library libxcb-icccm.so.4 libxcb-icccm4
    library libxcb-keysyms.so.1 libxcb-keysyms1
    library libxcb-shape.so.0 libxcb-shape0
    library libxcb-xkb.so.1 libxcb-xkb1
    library libxkbcommon-x11.so.0 libxkbcommon-x11-0
    library libxcb-image.so.0 libxcb-image0
    library libxcb-render-util.so.0 libxcb-render-util0
fi
[ "$want" = test ] || exit 0
command_of pdftotext poppler-utils
command_of Xvfb xvfb
command_of xauth xauth
command_of dbus-run-session dbus-daemon
[ -e /usr/libexec/at-spi-bus-launcher ] || printf 'at-spi2-core '
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null || printf 'python3-gi gir1.2-atspi-2.0 '
