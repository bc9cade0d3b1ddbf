"""Values as text for a terminal."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from trustdesk.analysis.finding import Weight
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import BY_NAME, KINDS, Dossier
from trustdesk.domain.openings import OpeningLine
from trustdesk.domain.people import Affiliation, BusinessTie, Person, Profile, Tie
from trustdesk.domain.plain import Plain, to_plain
from trustdesk.domain.printable import printable
from trustdesk.domain.record import Record, Ref, fields_of
from trustdesk.operations.listing import Row

if TYPE_CHECKING:
    from trustdesk.operations.judgement import Remark, Told

# The columns that a person looks for; `--json` has them all.
_COLUMNS = MappingProxyType(
    {
        "counterparts": ("name", "relation", "organisation", "facts", "last_contact", "next_meeting"),
        "meetings": ("starts_at", "counterpart", "title", "channel", "place", "status", "id"),
        "promises": ("outcome", "party", "text", "counterpart", "target_date", "outer_date"),
        "people": ("name", "native_name", "role", "organisation", "country"),
        "starters": ("type", "title", "prompt"),
        "terms": ("text", "use", "meaning", "instead", "industry", "counterpart"),
    }
)
_WIDEST = 44
WIDTH = 100
# What a reader of a dossier knows already, or reads elsewhere.
_LEFT_OUT = (Counterpart, Profile, Affiliation, Tie, BusinessTie)


def table(kind: str, rows: Sequence[Row]) -> str:
    """The rows of a list under a heading, in columns."""
    if not rows:
        return f"There are no {kind} yet.\n"
    columns = _COLUMNS[kind]
    cells = [[column.replace("_", " ").upper() for column in columns]]
    cells += [[_cell(row.get(column)) for column in columns] for row in rows]
    widths = [max(_width(line[index]) for line in cells) for index in range(len(columns))]
    return "".join(f"{_row(line, widths)}\n" for line in cells)


def _cell(value: Plain) -> str:
    text = "" if value is None else printable(str(value))
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _row(line: list[str], widths: list[int]) -> str:
    return "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)).rstrip()


def _width(text: str) -> int:
    """The columns of a terminal that a text takes: two for each wide letter, none for a combining one."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)


def dossier_text(dossier: Dossier) -> str:
    """A dossier, kind by kind, an entry a line."""
    return "\n".join(_dossier_lines(dossier)) + "\n"


def _dossier_lines(dossier: Dossier) -> Iterator[str]:
    yield printable(dossier.counterpart.name)
    for line in _fields(dossier, dossier.counterpart, skip=("id", "name")):
        yield from textwrap.wrap(line, WIDTH, initial_indent="  ", subsequent_indent="    ")
    for kind in KINDS:
        records = dossier.all(kind) if kind not in _LEFT_OUT else ()
        if records:
            yield ""
            yield f"{kind.kind.replace('_', ' ').upper()} ({len(records)})"
            for record in records:
                line = "; ".join(_fields(dossier, record, skip=("id", "counterpart")))
                yield from textwrap.wrap(line, WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _fields(dossier: Dossier, record: Record, skip: tuple[str, ...]) -> Iterator[str]:
    marks = {spec.name: spec.mark for spec in fields_of(type(record))}
    for name, value in to_plain(record).items():
        if name in skip:
            continue
        mark = marks[name]
        items = value if isinstance(value, list) else [value]
        shown = [_named(dossier, mark.kind, item) if isinstance(mark, Ref) else printable(str(item)) for item in items]
        words = ", ".join(shown)
        speaks_alone = name == "text" or (name == "title" and not isinstance(record, Person))
        yield words if speaks_alone else f"{name.replace('_', ' ')}: {words}"


def _named(dossier: Dossier, kind: str, record_id: Plain) -> str:
    """What a reference is called, rather than its id."""
    record: Record | None = dossier.find(BY_NAME[kind], str(record_id))
    for name in ("name", "title", "text"):
        called = getattr(record, name, None)
        if called:
            return printable(str(called))
    return printable(str(record_id))


def opening_text(lines: Sequence[OpeningLine]) -> str:
    """Opening lines with what each stands on."""
    if not lines:
        return "Nothing in the dossier to open with yet. Note something true about them first; no line is invented.\n"
    return "".join(
        f"{nth}. {printable(line.text)}\n   {printable(line.reason)} [{line.family}; {', '.join(line.facts)}]\n"
        for nth, line in enumerate(lines, 1)
    )


_SIGNS = MappingProxyType({Weight.ALARM: "!", Weight.NOTICE: "*", Weight.INFO: " "})


def findings_text(told: "Sequence[Told]") -> str:
    """Findings under the names of their analyses; an alarm has a ! before it, a notice a *."""
    if not told:
        return "Nothing in the dossier to think about yet.\n"
    lines: list[str] = []
    for topic, group in groupby(told, key=lambda each: each.finding.topic):
        lines += ["", topic.replace("_", " ").upper()]
        for each in group:
            lead = f" {_SIGNS[each.finding.weight]} "
            methods = f" [{', '.join(each.finding.methods)}]" if each.finding.methods else ""
            lines += textwrap.wrap(printable(each.text + methods), WIDTH, initial_indent=lead, subsequent_indent="   ")
    return "\n".join(lines[1:]) + "\n"


def remarks_text(text: str, remarks: "Sequence[Remark]") -> str:
    """What is marked in a text, with its place in it."""
    if not remarks:
        return "Nothing to mark.\n"
    lines: list[str] = []
    for each in remarks:
        line = text.count("\n", 0, each.mark.start) + 1
        column = each.mark.start - (text.rfind("\n", 0, each.mark.start) + 1) + 1
        lines.append(printable(f"{line}:{column}  “{each.phrase}”"))
        lines += textwrap.wrap(printable(each.why), WIDTH, initial_indent="     ", subsequent_indent="     ")
        better = printable(f"Better: {each.mark.rule.better}")
        lines += textwrap.wrap(better, WIDTH, initial_indent="     ", subsequent_indent="     ")
    return "\n".join(lines) + "\n"
