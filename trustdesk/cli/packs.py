"""The commands about packs: what is on the shelves, and checking, adding and removing the user's own."""

import argparse
import sys
from typing import Any

from trustdesk.cli.output import print_json, say
from trustdesk.domain.printable import printable
from trustdesk.operations.packs import CheckedPack, PackLine, add_packs, check_packs, list_packs, remove_pack


def run_packs(arguments: argparse.Namespace) -> int:
    """List the packs, or do with one's own what `act` says."""
    match arguments.act:
        case "check":
            return _check(arguments)
        case "add":
            return _add(arguments)
        case "remove":
            return _remove(arguments)
        case _:
            return _list(arguments)


def _list(arguments: argparse.Namespace) -> int:
    found = list_packs()
    if arguments.json:
        print_json([_pack(each) for each in found])
        return 0
    for each in found:
        if each.problem:
            say(f"{_address(each):<34} left out: {each.problem}")
        else:
            say(f"{_address(each):<34} {each.name} ({each.kind}, {each.items}){_origin(each)}")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    found = check_packs(arguments.files, arguments.now.date())
    if arguments.json:
        print_json([_checked(each) for each in found])
    else:
        for each in found:
            if each.pack:
                say(f"{each.file.name}: {_told(each.pack)}")
            else:
                say(each.problem)
            _tell_doubts(each)
    return 1 if any(each.problem for each in found) else 0


def _add(arguments: argparse.Namespace) -> int:
    found = add_packs(arguments.files, arguments.now.date())
    if arguments.json:
        print_json([_checked(each) for each in found])
        return 0
    for each in found:
        assert each.pack is not None, "a bad one was refused"
        instead = ", in the place of the shipped one" if each.pack.replaces else ""
        earlier = ", in the place of your earlier one" if each.was_there else ""
        say(f"Added {_told(each.pack)}{earlier or instead}.")
        if each.kept:
            say(f"Your earlier one is kept as {each.kept}.")
        _tell_doubts(each)
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    removed = remove_pack(arguments.pack)
    if arguments.json:
        print_json(_pack(removed))
    else:
        again = "; the shipped one holds again" if removed.replaces else ""
        say(f"Removed {_address(removed)}{again}.")
    return 0


def _tell_doubts(checked: CheckedPack) -> None:
    for doubt in checked.doubts:
        sys.stderr.write(f"trustdesk: {printable(f'{checked.file.name}, {doubt}')}\n")


def _told(pack: PackLine) -> str:
    return f"{_address(pack)}, {pack.name}: {pack.kind}, {pack.items} {'item' if pack.items == 1 else 'items'}"


def _address(pack: PackLine) -> str:
    return f"{pack.shelf}/{pack.key}"


def _origin(pack: PackLine) -> str:
    if not pack.added:
        return ""
    return " — added by you, in the place of the shipped one" if pack.replaces else " — added by you"


def _pack(pack: PackLine) -> dict[str, Any]:
    return {
        "shelf": pack.shelf,
        "key": pack.key,
        "name": pack.name,
        "kind": pack.kind or None,
        "items": pack.items,
        "added": pack.added,
        "replaces": pack.replaces,
        "problem": pack.problem or None,
    }


def _checked(checked: CheckedPack) -> dict[str, Any]:
    return {
        "file": str(checked.file),
        "pack": _pack(checked.pack) if checked.pack else None,
        "problem": checked.problem or None,
        "doubts": list(checked.doubts),
        "kept": str(checked.kept) if checked.kept else None,
    }
