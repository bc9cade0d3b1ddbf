"""Packs of knowledge: what lies on the shelves, checking one that somebody wrote, adding it, taking it away (S0.8.1).

A pack is a plain file. It is copied into the user's own folder, where it outlives upgrades, and stands before what is
shipped. Its key, and never its file's name, says what it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from trustdesk.domain.errors import UserError
from trustdesk.operations.files import write_file
from trustdesk.operations.pack_doubts import doubts_about
from trustdesk.reference.pack_kinds import KINDS, PackKind, Shelf, told_pack
from trustdesk.reference.packs import BadPack, read_bytes
from trustdesk.reference.shelves import AddedPack, added_folder, added_on, shipped_keys, shipped_pack


@dataclass(frozen=True, slots=True, kw_only=True)
class PackLine:
    """A pack on a shelf.

    kind: in words; empty of one that cannot be read. items: how many notes, terms and so on. added: by the user.
    replaces: a shipped one of the same key. problem: why it is left out
    """

    shelf: str
    key: str
    name: str = ""
    kind: str = ""
    items: int = 0
    added: bool = False
    replaces: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPack:
    """What a file turned out to be. problem: why it is refused; pack: what it is, where it is not.

    doubts: what its writer should look at again. was_there: one of the user's own packs has that key already. kept:
    the copy of that earlier one which adding another leaves beside it
    """

    file: Path
    pack: PackLine | None = None
    problem: str = ""
    doubts: tuple[str, ...] = ()
    was_there: bool = False
    kept: Path | None = None


def list_packs(language: str = "en") -> tuple[PackLine, ...]:
    """All packs by shelf, the shipped ones and the user's own; a bad one with what is wrong."""
    return tuple(line for shelf in Shelf for line in _on_shelf(shelf, language))


def pack_problems(language: str = "en") -> tuple[str, ...]:
    """What is wrong with packs that the user added and that are left out, a sentence each."""
    return tuple(each.problem for shelf in Shelf for each in added_on(shelf, language) if each.problem)


def check_packs(files: Sequence[Path], today: date, language: str = "en") -> tuple[CheckedPack, ...]:
    """What each file is, or why it is no good pack. today: the year whose calendar a custom is compared with."""
    return tuple(_checked(file, today, language)[0] for file in files)


def add_packs(files: Sequence[Path], today: date, language: str = "en") -> tuple[CheckedPack, ...]:
    """Copy packs beside the user's own; all of them or, with UserError, none. `replaces` is told as it was before.

    An earlier one of the same key, if it is another, stays beside it under the name ``SE.toml.bak``.
    """
    read = [_checked(file, today, language) for file in files]
    problems = [each.problem for each, _, _ in read if each.problem]
    if problems:
        raise UserError(f"{' '.join(problems)} Nothing was added.")
    targets = [_target(each, kind, language) for each, kind, _ in read]
    twice = next((each for each in targets if targets.count(each) > 1), None)
    if twice is not None:
        raise UserError(f"Two of the files are “{twice.stem}”. Nothing was added.")
    writes = list(zip(targets, (data for _, _, data in read), strict=True))
    copies = {target: _copy_of(target) for target, data in writes if _is_another(target, data)}
    _write_all([*((copy, target.read_bytes()) for target, copy in copies.items()), *writes])
    return tuple(replace(each, kept=copies.get(target)) for (each, _, _), target in zip(read, targets, strict=True))


def remove_pack(named: str, language: str = "en") -> PackLine:
    """Take one of the user's own packs away. named: ``shelf/key``. Raises UserError where there is none.

    `replaces` of what is returned: a shipped one of the same key holds again.
    """
    shelf_name, _, key = named.partition("/")
    shelf = next((each for each in Shelf if each.value == shelf_name), None)
    if shelf is None or not key:
        raise UserError(f"“{named}” names no pack; write it as `trustdesk packs` does, such as cultures/SE.")
    found = next((each for each in added_on(shelf, language) if each.file.stem == key), None)
    if found is None:
        shipped = any(key in shipped_keys(kind, language) for kind in KINDS if kind.shelf is shelf)
        why = "comes with the program; only what you added can be removed" if shipped else "is not among your packs"
        raise UserError(f"“{named}” {why}.")
    line = _added_line(shelf, found, language)
    try:
        found.file.unlink(missing_ok=True)
    except OSError as fault:
        raise UserError(f"{found.file}: cannot be removed ({fault.strerror or fault}).") from None
    return line


# Lists --------------------------------------------------------------------------------------------------------------


def _on_shelf(shelf: Shelf, language: str) -> Iterator[PackLine]:
    added = added_on(shelf, language)
    instead = {(each.kind, each.file.stem) for each in added if not each.problem}
    for kind in KINDS:
        if kind.shelf is shelf:
            for key in shipped_keys(kind, language):
                if (kind, key) not in instead:
                    yield _line(kind, shipped_pack(key, kind.shape, language))
    for each in added:
        yield _added_line(shelf, each, language)


def _added_line(shelf: Shelf, added: AddedPack, language: str) -> PackLine:
    if added.kind is None:
        return PackLine(shelf=shelf.value, key=added.file.stem, added=True, problem=added.problem)
    return _line(added.kind, added.pack, added=True, language=language)


def _line(kind: PackKind, pack: Any, *, added: bool = False, language: str = "") -> PackLine:
    return PackLine(
        shelf=kind.shelf.value, key=pack.key, name=pack.name, kind=kind.called, items=kind.count(pack), added=added,
        replaces=added and pack.key in shipped_keys(kind, language),
    )  # fmt: skip


# One file -----------------------------------------------------------------------------------------------------------


def _checked(file: Path, today: date, language: str) -> tuple[CheckedPack, PackKind | None, bytes]:
    try:
        data = read_bytes(file)
        kind, pack = told_pack(data, file)
    except BadPack as problem:
        return CheckedPack(file=file, problem=f"{problem}."), None, b""
    except (OSError, ValueError) as fault:  # ValueError: a name with a zero byte
        said = getattr(fault, "strerror", None) or fault
        return CheckedPack(file=file, problem=f"{file}: cannot be read ({said})."), None, b""
    line = _line(kind, pack, added=True, language=language)
    doubts = tuple(doubts_about(pack, data.decode("utf-8-sig"), today))
    was_there = any(each.file.stem == line.key for each in added_on(kind.shelf, language))
    return CheckedPack(file=file, pack=line, doubts=doubts, was_there=was_there), kind, data


def _target(checked: CheckedPack, kind: PackKind | None, language: str) -> Path:
    assert kind is not None, "a bad one was refused before"
    assert checked.pack is not None
    return added_folder(kind.shelf, language) / f"{checked.pack.key}.toml"


def _is_another(target: Path, data: bytes) -> bool:
    """Whether a file of the user's lies there that is not the same; a link is none, and is not followed."""
    try:
        return target.is_file() and not target.is_symlink() and target.read_bytes() != data
    except OSError as fault:
        raise UserError(f"{target}: cannot be read ({fault.strerror or fault}). Nothing was added.") from None


def _copy_of(target: Path) -> Path:
    return target.with_name(f"{target.name}.bak")


def _write_all(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write all or, where one cannot be written, put back what was there. Raises UserError."""
    before: list[tuple[Path, bytes | None]] = []
    try:
        for target, data in files:
            before.append((target, target.read_bytes() if target.is_file() else None))
            write_file(target, data)
    except (UserError, OSError) as fault:
        for target, earlier in before:
            with suppress(OSError, UserError):
                _put_back(target, earlier)
        raise UserError(f"{fault} Nothing was added.") from None


def _put_back(target: Path, earlier: bytes | None) -> None:
    if earlier is None:
        target.unlink(missing_ok=True)
    else:
        write_file(target, earlier)
