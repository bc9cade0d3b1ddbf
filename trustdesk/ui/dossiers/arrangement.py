"""A dossier arranged into the lists of its sheet, each with the rows to show. Pure; made off the GUI thread."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Organisation
from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words
from trustdesk.operations.code_choosing import Codes, codes_chosen
from trustdesk.operations.sheet import Sheet
from trustdesk.ui.dossiers.sections import LISTS, Among, ListSpec
from trustdesk.ui.dossiers.settled import is_settled
from trustdesk.ui.dossiers.summaries import summary
from trustdesk.ui.widgets.row_list import Row

FIRST_ROWS = 40
"""How many rows of a list are shown until one asks for more."""
_OF_SETTLED = 2
"""How many of those that are settled are shown where nothing else is in the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list shows. ids: of every record in it, in its order; rows: of the first of them.

    settled: how many are over; they stand last, and are the first to be hidden.
    """

    ids: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    settled: int = 0

    @property
    def hidden(self) -> int:
        """How many are not shown."""
        return len(self.ids) - len(self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """A sheet with its lists. chosen: the id of the negotiation that is shown; empty where there is none.

    country: the name of the country that the counterpart's organisation is in; empty where none is known.
    """

    sheet: Sheet
    chosen: str
    lists: Mapping[str, Listed]
    country: str = ""

    def list_of(self, kind: str, record_id: str) -> str:
        """The key of the list that the record stands in; empty where it is in none."""
        keys = (key for key, spec in LISTS.items() if spec.kind.kind == kind)
        return next((key for key in keys if record_id in self.lists[key].ids), "")


def arrange(sheet: Sheet, words: Words, chosen: str = "", rows: Mapping[str, int] | None = None) -> Arrangement:
    """Arrange the sheet. chosen: the negotiation to show, else the sheet's own. rows: how many, by list."""
    known = [each.id for each in sheet.dossier.all(Negotiation)]
    chosen = chosen if chosen in known else sheet.negotiation or next(iter(known), "")
    limits = rows or {}
    pools = _Pools(sheet)
    lists = {}
    for key, spec in LISTS.items():
        live, settled = _apart(_in_order(spec, pools.of(spec, chosen)), chosen)
        records = live + settled
        usual = min(len(live) or _OF_SETTLED, FIRST_ROWS) if settled else FIRST_ROWS
        told = tuple(_row(words, record, sheet) for record in records[: limits.get(key, usual)])
        lists[key] = Listed(ids=tuple(record.id for record in records), rows=told, settled=len(settled))
    return Arrangement(sheet=sheet, chosen=chosen, lists=MappingProxyType(lists), country=_country(sheet, words))


def _country(sheet: Sheet, words: Words) -> str:
    firm = sheet.dossier.find(Organisation, sheet.counterpart.organisation)
    if firm is None or not firm.country:
        return ""
    return ", ".join(choice.name for choice in codes_chosen(Codes.COUNTRIES, (firm.country,), words.language))


def _row(words: Words, record: Record, sheet: Sheet) -> Row:
    told = summary(words, record, sheet.dossier, sheet.today)
    return Row(key=record.id, title=told.title, details=told.details, chips=told.chips, struck=told.struck)


def _apart(records: list[Record], chosen: str) -> tuple[list[Record], list[Record]]:
    """Those that still go on, with the negotiation that is looked at, and those that are settled."""
    live = [record for record in records if record.id == chosen or not is_settled(record)]
    return live, [record for record in records if record.id != chosen and is_settled(record)]


def _in_order(spec: ListSpec, records: list[Record]) -> list[Record]:
    if not spec.by_day:
        return records
    return sorted(records, key=lambda record: _day(record, spec.by_day), reverse=True)


def _day(record: Record, field: str) -> str:
    value = getattr(record, field)
    return f"{value.timestamp():020.0f}" if isinstance(value, datetime) else str(value or "")


class _Pools:
    """The records of a sheet by kind and by the value of a field, gone through once."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._by_value: dict[tuple[type[Record], str], dict[object, list[Record]]] = {}

    def of(self, spec: ListSpec, chosen: str) -> list[Record]:
        """The records of a list."""
        records = self._having(spec)
        match spec.among:
            case Among.ALL:
                return list(records)
            case Among.NETWORK:
                return list(self._sheet.network.get(spec.kind, ()))
            case Among.CHOSEN if spec.kind is Position:
                issues = {each.id for each in self._sheet.dossier.all(Issue) if each.negotiation == chosen}
                return [record for record in records if getattr(record, "issue", "") in issues]
            case _:
                wanted = {chosen, None} if spec.among is Among.CHOSEN_OR_NONE else {chosen}
                return [record for record in records if getattr(record, "negotiation", "") in wanted]

    def _having(self, spec: ListSpec) -> Iterable[Record]:
        if not spec.having:
            return self._sheet.dossier.all(spec.kind)
        ((field, value),) = spec.having
        if (spec.kind, field) not in self._by_value:
            groups: dict[object, list[Record]] = defaultdict(list)
            for record in self._sheet.dossier.all(spec.kind):
                groups[getattr(record, field)].append(record)
            self._by_value[(spec.kind, field)] = groups
        return self._by_value[(spec.kind, field)].get(value, ())
