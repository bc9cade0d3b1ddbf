#!/bin/sh
# Makes .venv and installs TrustDesk into it, editable: install.sh [dev]
#
# "dev" adds the dev dependency group and the system's libraries and tools that the tests of the window need. Without it
# the window's libraries are only seen to where there is a screen to open it on. Nothing is done, and no pip is started,
# while the stamp in .venv still names this folder, this pyproject.toml and a Python that runs.
set -eu
cd -P "$(dirname "$0")/../.."

want=${1:-}
stamp=.venv/installed${want:+-$want}
state="$PWD $(cksum <pyproject.toml) $(cksum <packaging/setup/install.sh)"

tools=
if [ "$want" = dev ]; then
    tools=$(packaging/setup/missing_libraries.sh test)
elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    tools=$(packaging/setup/missing_libraries.sh)
fi
if [ -z "$tools" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$state" ] && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

# A tree that was moved, or a Python that is gone, leaves scripts that point nowhere: such a .venv starts anew.
if ! grep -qsF "$PWD/.venv" .venv/bin/activate || ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    python=$(packaging/setup/find_python.sh)
    # Debian ships python3 without ensurepip, so that venv exists and cannot work; python3.12 needs python3.12-venv.
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        tools="${python##*/}-venv $tools"
    fi
fi
# shellcheck disable=SC2086  # a list of package names
[ -z "$tools" ] || packaging/setup/apt_install.sh $tools
if [ -n "${python:-}" ]; then
    rm -rf .venv
    "$python" -m venv .venv
fi

echo "Installing TrustDesk${want:+ and what its tests need} into .venv ..."
set -- --editable .
if [ "$want" = dev ]; then
    # pip knows --group from 25.1 on; Debian 12 brings 23.0.
    .venv/bin/python - >.venv/dev-requirements.txt <<'PYTHON'
import pathlib, tomllib
print(*tomllib.loads(pathlib.Path("pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["dev"], sep="\n")
PYTHON
    set -- "$@" --requirement .venv/dev-requirements.txt
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"
echo "$state" >"$stamp"
[ "$want" != dev ] || echo "$state" >.venv/installed
