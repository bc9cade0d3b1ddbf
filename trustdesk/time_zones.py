"""Which table of time zones the program goes by: the newest on this machine.

Python prefers the table of the system to that of the package tzdata. Seen: one of 2025, in which Vancouver still puts
its clocks back in the winter of 2026.
"""

import os
import zoneinfo
from importlib import import_module
from pathlib import Path

_CHOSEN = "PYTHONTZPATH"
# What the file is called and what stands before the version in its first line: on most systems, and on macOS.
_VERSION_FILES = (("tzdata.zi", "# version "), ("+VERSION", ""))


def use_newest_zones() -> None:
    """Let zoneinfo read the package tzdata, unless the system's table is as new; to be called before the first zone.

    Nothing changes where the user names a table by PYTHONTZPATH.
    """
    if _CHOSEN in os.environ or not zoneinfo.TZPATH:
        return
    newest: str = import_module("tzdata").IANA_VERSION  # only where the system has a table to compare it with
    if _system_version() < newest:
        zoneinfo.reset_tzpath(())
        zoneinfo.ZoneInfo.clear_cache()


def _system_version() -> str:
    """The version of the first table that Python finds, such as 2025b; empty where it does not say."""
    tables = [Path(folder) for folder in zoneinfo.TZPATH if Path(folder).is_dir()][:1]
    for file in (table / name for table in tables for name, _ in _VERSION_FILES):
        try:
            with file.open(encoding="ascii") as lines:
                return lines.readline().strip().removeprefix(dict(_VERSION_FILES)[file.name])
        except (OSError, UnicodeError):
            continue
    return ""
