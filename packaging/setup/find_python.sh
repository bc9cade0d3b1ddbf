#!/bin/sh
# Prints the Python to build with: python3 when it is new enough, else the newest of python3.11 to python3.14.
set -eu

for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        command -v "$candidate"
        exit 0
    fi
done
echo "TrustDesk needs Python 3.11 or newer, and none of python3, python3.11 to python3.14 is one. Please install it." >&2
exit 1
