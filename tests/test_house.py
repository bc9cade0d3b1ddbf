"""The house rules as tests: who may import whom, style, types, sizes and names of files, and a light start."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "trustdesk"
SOURCES = sorted(PACKAGE.rglob("*.py"))

# The commands of `make check`, and the import contracts of pyproject.toml.
CHECKS = {
    "types": ["mypy"],
    "contracts": ["lint-imports", "--no-cache", "--no-logo"],
    "lint": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
}


@pytest.mark.parametrize("check", CHECKS)
def test_check_passes(check: str) -> None:
    tool, *arguments = CHECKS[check]
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)


def test_every_package_has_an_init_file() -> None:
    """The import contracts do not see the modules of a folder without one."""
    assert {str(path.parent) for path in SOURCES if not (path.parent / "__init__.py").exists()} == set()


def test_domain_imports_the_standard_library_and_itself() -> None:
    foreign = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (PACKAGE / "domain").rglob("*.py")
        for name in _imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("trustdesk.domain")
    }
    assert foreign == set()


def _imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


def test_no_file_holds_two_things() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}


def test_the_main_window_stays_a_composition() -> None:
    """Windows of Qt programs grow by a line at a time; this one places panels and connects them."""
    window = (PACKAGE / "ui" / "main_window.py").read_text(encoding="utf-8")
    assert len(window.splitlines()) <= 250


def test_no_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "helpers", "helper", "misc", "manager", "managers", "common"}
    named = {part for path in SOURCES for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert named & drawers == set()


def test_command_line_starts_light() -> None:
    """The heavy libraries come in when a command needs them (SQLAlchemy alone costs more than a window)."""
    heavy = {"sqlalchemy", "typst", "babel", "httpx", "PySide6"}
    script = "import sys, trustdesk.cli.main; print(*sys.modules)"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert heavy & set(done.stdout.split()) == set()
