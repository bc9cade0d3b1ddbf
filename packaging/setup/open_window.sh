#!/bin/sh
# Opens the window on a vault, where there is a screen and this version has a window: open_window.sh VAULT
set -eu

[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || exit 0
[ -e trustdesk/app.py ] || exit 0
exec .venv/bin/trustdesk --vault "$1"
