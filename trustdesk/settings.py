"""What the window remembers between two runs, typed: looks, paper, sizes. Kept as one small JSON file.

Nothing of any dossier is among it but the ids of what was open last.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

SMALLEST_TEXT_PERCENT, LARGEST_TEXT_PERCENT = 100, 200


class Look(StrEnum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything remembered.

    look: light, dark or as the system is. text_percent: size of all text, 100 to 200. paper: a4 or letter.
    geometry, splitters: as Qt writes them, base64. screen: the screen that was open. place: the dossier that was open.
    page_shown: whether the live page stands at the right. recent: what was searched for, newest first.
    """

    look: Look = Look.SYSTEM
    text_percent: int = 100
    paper: str = "a4"
    geometry: str = ""
    splitters: Mapping[str, str] | None = None
    screen: str = "today"
    place: str = ""
    page_shown: bool = True
    recent: tuple[str, ...] = ()


def read_settings(file: Path) -> Settings:
    """What the file remembers. A missing or damaged file, or a damaged entry, counts as never set."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    return Settings(
        **{field.name: kept for field in fields(Settings) if (kept := _kept(field.name, found)) is not None}
    )


def _kept(name: str, found: Mapping[str, Any]) -> Any:
    value = found.get(name)
    default = getattr(Settings(), name)
    match name:
        case "look":
            return Look(value) if value in set(Look) else None
        case "splitters":
            return value if isinstance(value, dict) else None
        case "recent":
            return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else None
        case "text_percent":
            return min(LARGEST_TEXT_PERCENT, max(SMALLEST_TEXT_PERCENT, value)) if type(value) is int else None
        case _:
            return value if type(value) is type(default) else None


def write_settings(file: Path, settings: Settings) -> None:
    """Put the settings in the place of the file's. Raises OSError where the folder cannot be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(settings), indent=1, ensure_ascii=False), encoding="utf-8")
    fresh.replace(file)
