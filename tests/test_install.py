"""The wheel: built as for a release, installed by pip into a folder of its own, and run from there."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RESOURCES = ROOT / "resources"


def _run(*command: str | Path, folder: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, folder=ROOT)
    [built] = folder.glob("trustdesk-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's content and nothing of this checkout."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps", "--no-index"]
    _run(*pip, "--no-compile", "--target", folder, wheel, folder=folder)
    return folder


def test_wheel_holds_package_resources_and_licences(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if not name.endswith("/")}
    shipped = {
        f"trustdesk/_resources/{p.relative_to(RESOURCES).as_posix()}" for p in RESOURCES.rglob("*") if p.is_file()
    }
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "trustdesk").rglob("*.py")}
    assert shipped | modules <= names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"trustdesk"}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_installed_wheel_finds_its_resources(installed: Path) -> None:
    script = "from trustdesk.paths import resource; print(resource('page', 'briefing.typ').resolve(strict=True))"
    found = _run(sys.executable, "-c", script, folder=installed, PYTHONPATH=str(installed))
    assert Path(found.strip()).is_relative_to(installed.resolve() / "trustdesk" / "_resources")


@pytest.mark.parametrize("arguments", [["--version"], ["schema"]], ids=" ".join)
def test_installed_command_runs(installed: Path, arguments: list[str]) -> None:
    output = _run(
        sys.executable, installed / "bin" / "trustdesk", *arguments, folder=installed, PYTHONPATH=str(installed)
    )
    assert output.strip()
