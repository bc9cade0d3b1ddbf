"""Nothing heavy is loaded before it is used: start-up must not get slower by what the desk knows."""

import subprocess
import sys

import pytest

HEAVY = ("babel", "holidays", "phonenumbers", "hijridate", "dateutil")

_LOAD = f"""
import importlib, pkgutil, sys
import trustdesk.reference
for module in pkgutil.iter_modules(trustdesk.reference.__path__):
    importlib.import_module("trustdesk.reference." + module.name)
print(*(name for name in {HEAVY!r} if name in sys.modules))
"""


@pytest.mark.parametrize("then", ["", "from trustdesk.reference.glossaries import packs_for; packs_for('wind power')"])
def test_importing_what_is_known_of_the_world_loads_no_tables(then: str) -> None:
    done = subprocess.run([sys.executable, "-c", f"{then}\n{_LOAD}"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_command_line_loads_none_of_it_for_help() -> None:
    code = f"import sys; from trustdesk.cli.arguments import parser; parser().format_help()\n{_NAMES}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


_NAMES = f"print(*(name for name in {(*HEAVY, 'trustdesk.reference')!r} if name in sys.modules))"
