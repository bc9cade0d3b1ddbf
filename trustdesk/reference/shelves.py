"""What lies on the shelves: the shipped packs, and before them those that the user added.

A bad pack among the added ones is left out here, for every reader: where it was to stand in the place of a shipped one,
the shipped one holds. `added_on` tells what is wrong with it.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from trustdesk.paths import added_packs, resource
from trustdesk.reference.pack_kinds import PackKind, Shelf, kind_of_shape, told_pack
from trustdesk.reference.packs import BadPack, kept_head, kept_pack, read_bytes

T = TypeVar("T")
_REMEMBERED = 1_000
_HEAD = ("key", "name", "also", "but_not", "countries")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedPack:
    """A file among the user's own packs. kind, pack: none where there is a problem."""

    file: Path
    kind: PackKind | None = None
    pack: Any = None
    problem: str = ""


def state_of_added() -> tuple[tuple[str, int], ...]:
    """What tells whether the user's own packs have changed: their files, and when each was written."""
    return tuple(sorted((str(file), file.stat().st_mtime_ns) for file in added_packs().glob("*/*/*.toml")))


def heads_on(shape: type, language: str) -> dict[str, dict[str, Any]]:
    """What each pack of one kind is about, by key: at least its key and name."""
    shipped = _shipped(kind_of_shape(shape), language)
    added: dict[str, Any] = _good(shape, language)
    return {key: kept_head(file) for key, file in shipped.items()} | {key: _head(each) for key, each in added.items()}


def pack_on(key: str, shape: type[T], language: str) -> T | None:
    """The pack of that key, read into its dataclass; None where there is none."""
    added = _good(shape, language).get(key)
    file = _shipped(kind_of_shape(shape), language).get(key)
    return added or (kept_pack(file, shape) if file else None)


def packs_on(shape: type[T], language: str) -> tuple[T, ...]:
    """All packs of one kind, the shipped ones first."""
    added = _good(shape, language)
    shipped = _shipped(kind_of_shape(shape), language)
    return (*(kept_pack(file, shape) for key, file in shipped.items() if key not in added), *added.values())


def shipped_pack(key: str, shape: type[T], language: str) -> T:
    """The pack of that key that comes with the program. Raises KeyError where there is none."""
    return kept_pack(_shipped(kind_of_shape(shape), language)[key], shape)


def shipped_keys(kind: PackKind, language: str) -> tuple[str, ...]:
    """The keys of the packs of a kind that come with the program."""
    return tuple(_shipped(kind, language))


def added_on(shelf: Shelf, language: str) -> tuple[AddedPack, ...]:
    """All of the user's own packs on a shelf, the bad ones among them, by file name."""
    files = sorted(added_folder(shelf, language).glob("*.toml"))
    # A dot leads what other programs put beside a file.
    return tuple(_judged(shelf, file) for file in files if not file.name.startswith("."))


def added_folder(shelf: Shelf, language: str) -> Path:
    """Where the user's own packs of a shelf lie; the folder may be missing."""
    return added_packs() / shelf.value / language


def _shipped(kind: PackKind, language: str) -> dict[str, Path]:
    return {file.stem: file for file in sorted(resource(kind.shelf.value, language).glob(kind.shipped))}


def _good(shape: type[T], language: str) -> dict[str, T]:
    found = added_on(kind_of_shape(shape).shelf, language)
    return {each.file.stem: each.pack for each in found if isinstance(each.pack, shape)}


def _head(pack: object) -> dict[str, Any]:
    return {name: getattr(pack, name) for name in _HEAD if hasattr(pack, name)}


def _judged(shelf: Shelf, file: Path) -> AddedPack:
    try:
        about = file.stat()
        return _kept(shelf, file, about.st_mtime_ns, about.st_size)
    except OSError as fault:
        return AddedPack(file=file, problem=f"{file.name}: cannot be read ({fault.strerror or fault})")


@lru_cache(maxsize=_REMEMBERED)
def _kept(shelf: Shelf, file: Path, changed_ns: int, size: int) -> AddedPack:  # noqa: ARG001  part of the key
    try:
        kind, pack = told_pack(read_bytes(file), file)
        _check_place(kind, pack, shelf, file)
    except BadPack as problem:
        return AddedPack(file=file, problem=str(problem))
    return AddedPack(file=file, kind=kind, pack=pack)


def _check_place(kind: PackKind, pack: Any, shelf: Shelf, file: Path) -> None:
    if kind.shelf is not shelf:
        raise BadPack(file, 1, f"holds [[{kind.tables[0]}]]; that belongs into the folder {kind.shelf}")
    if pack.key != file.stem:
        raise BadPack(file, 1, f"has the key “{pack.key}”; the file has to be called {pack.key}.toml")
