"""Where packs lie: those shipped with the program, and those the user added, which go before them."""

import shutil
from enum import StrEnum
from pathlib import Path

from trustdesk.paths import added_packs, resource


class Shelf(StrEnum):
    """The kinds of packs: each a folder of files."""

    CULTURES = "cultures"
    TERMS = "terms"
    STARTERS = "starters"
    GREETINGS = "greetings"
    CALENDARS = "calendars"


def files_on(shelf: Shelf, language: str) -> dict[str, Path]:
    """The files of a shelf by name without ending; the user's own go before the shipped ones."""
    folders = (resource(shelf.value, language), added_packs() / shelf.value / language)
    return {file.stem: file for folder in folders for file in sorted(folder.glob("*.toml"))}


def add_file(shelf: Shelf, language: str, file: Path, name: str) -> Path:
    """Copy a pack that was checked beside the user's own; whole or not at all. Raises OSError."""
    folder = added_packs() / shelf.value / language
    folder.mkdir(parents=True, exist_ok=True)
    target, half = folder / f"{name}.toml", folder / f".{name}.part"
    shutil.copyfile(file, half)
    half.replace(target)
    return target


def remove_file(shelf: Shelf, language: str, name: str) -> bool:
    """Take one of the user's own packs away; whether there was one."""
    file = added_packs() / shelf.value / language / f"{name}.toml"
    there = file.is_file()
    file.unlink(missing_ok=True)
    return there
