"""A small case for the analyses of the bargain: a counterpart, a negotiation, and what a test adds to them."""

from datetime import UTC, date, datetime
from types import ModuleType

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import Case, case
from trustdesk.analysis.finding import Finding
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.record import Record

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
TODAY = date(2026, 6, 1)
ACME = Counterpart(id="c", name="Acme")
TALKS = Negotiation(id="n", counterpart="c", title="Frame contract")
MEETING = Meeting(id="m", counterpart="c", negotiation="n", starts_at=datetime(2026, 6, 2, 9, tzinfo=UTC))


def case_of(*records: Record) -> Case:
    """The case of the records; Acme and the talks are there unless the test brings its own."""
    kinds = {type(each) for each in records}
    added = [each for each in (ACME, TALKS) if type(each) not in kinds]
    return case(dossier_of([*added, *records]), None, NOW)


def found(analysis: ModuleType, *records: Record) -> dict[str, Finding]:
    """The findings of one analysis by code; the first where a code occurs more than once."""
    by_code: dict[str, Finding] = {}
    for each in analysis.findings(case_of(*records)):
        by_code.setdefault(each.code, each)
    return by_code
