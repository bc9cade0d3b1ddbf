#!/bin/sh
# Opens the window on a vault, where there is a screen: open_window.sh VAULT
set -eu

[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || exit 0
exec .venv/bin/trustdesk --vault "$1"
