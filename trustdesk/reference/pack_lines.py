"""In which line of a pack something stands, so that a refusal can name it."""

import re
from collections.abc import Iterator
from itertools import zip_longest

Steps = tuple[str | int, ...]
"""The way to a value: names of tables and entries, and places in lists."""

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]\]?\s*(#.*)?$")
_ENTRY = re.compile(r"\s*\"?([\w-]+)\"?\s*=")
_DEEP = 50
# Texts and comments are found so that brackets in them are not counted.
_BRACKET = re.compile(r"""\"{3}[\s\S]*?\"{3}|'{3}[\s\S]*?'{3}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|\#[^\n]*|[\[\]{}]""")


def line_of_path(text: str, path: Steps) -> int:
    """The line in which the value at the path, or the nearest thing around it, is written."""
    found = {place: line for line, place in reversed(list(_places(text)))}
    while path and path not in found:
        path = path[:-1]
    return found.get(path, 1)


def _places(text: str) -> Iterator[tuple[int, Steps]]:
    """Each table and entry with its line. A list inside a list is counted from the table it stands in."""
    counts: dict[Steps, int] = {}
    at: Steps = ()
    for number, line in enumerate(text.split("\n"), start=1):
        header = _HEADER.match(line)
        if header:
            at = _table(header[2].split("."), counts, is_list=header[1] == "[[")
            yield number, at
        elif entry := _ENTRY.match(line):
            yield number, (*at, entry[1])


def _table(names: list[str], counts: dict[Steps, int], *, is_list: bool) -> Steps:
    path: Steps = ()
    for name in names[:-1]:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    path = (*path, names[-1])
    if is_list:
        counts[path] = counts.get(path, -1) + 1
        path = (*path, counts[path])
    return path


def path_in_words(path: Steps) -> str:
    """The path in words: ``note 3, “text”``."""
    said = []
    for step, after in zip_longest(path, path[1:]):
        if isinstance(step, int):
            continue
        said.append(f"{step} {after + 1}" if isinstance(after, int) else f"“{step}”")
    return ", ".join(said) if said else "the file"


def line_too_deep(text: str) -> int:
    """The line in which brackets are opened within more brackets than anybody writes."""
    depth = 0
    for found in _BRACKET.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
        if depth > _DEEP:
            return text.count("\n", 0, found.start()) + 1
    return 1


def line_of_fault(fault: str, text: str) -> int:
    """The line that a message of tomllib names; the last one where it names none."""
    found = re.search(r"line (\d+)", fault)
    return int(found[1]) if found else text.count("\n") + 1


def fault_in_words(fault: str) -> str:
    """A message of tomllib without the line that it names."""
    return re.sub(r" \(at [^)]*\)$", "", fault)
