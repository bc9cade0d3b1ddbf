#!/bin/sh
# The program in a real window on a virtual screen, and a reader that knows it only over AT-SPI: stage.sh PYTHON VAULT
# Run inside xvfb-run and dbus-run-session; the reader takes its orders from standard input.
set -eu
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb
"$1" -m trustdesk --vault "$2" --now 2026-06-03T09:00+02:00 >&2 &
program=$!
trap 'kill $program 2>/dev/null || true' EXIT
# The system's own Python, as only that has the bindings of the accessibility bus.
env -u PYTHONPATH /usr/bin/python3 "$(dirname "$0")/reader.py"
