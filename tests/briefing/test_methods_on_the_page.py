"""Methods that show on the page itself rather than in an analysis."""

from datetime import UTC, datetime

import pytest

from tests.briefing.full_dossier import dossier_of
from trustdesk.briefing.compose import Composition, compose
from trustdesk.briefing.openings import opening_lines
from trustdesk.domain.counterparts import Counterpart, CounterpartType, Relation
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.page import BlockKey, Copy, Line, Paper
from trustdesk.domain.people import Person
from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
ACME = Counterpart(id="acme", name="Acme")
AHEAD = Meeting(id="ahead", counterpart="acme", negotiation="deal", starts_at=NOW)
DEAL = Negotiation(id="deal", counterpart="acme", title="The frame contract")


def composed(*records: Record, root: Counterpart = ACME, copy: Copy = Copy.EYES_ONLY) -> Composition:
    dossier = dossier_of([root, *records])
    return compose(dossier, None, now=NOW, copy=copy, paper=Paper.A4, words=Words("en"))


def lines_of(composition: Composition, key: BlockKey) -> list[Line]:
    return [line for block in composition.page.blocks if block.key is key for line in block.lines]


def test_a_culture_note_is_a_hypothesis_about_the_person() -> None:
    """S0.8.1: what they do, what it may mean, and whose it is; never on a table copy, never a nation's."""
    ken = Person(id="ken", given="Ken", family="Tanaka")
    note = Fact(
        id="f",
        counterpart="acme",
        topic=Topic.CULTURE,
        about="ken",
        text="He says: we will study it.",
        meaning="No, so far.",
    )
    (line,) = lines_of(composed(ken, note), BlockKey.WORDS)
    assert (line.label, line.text, line.note) == ("Ken Tanaka, perhaps", note.text, "May mean: No, so far.")
    assert lines_of(composed(ken, note, copy=Copy.TABLE), BlockKey.WORDS) == []


@pytest.mark.parametrize("kind", CounterpartType)
@pytest.mark.parametrize("relation", Relation)
def test_every_kind_of_counterpart_has_its_page(kind: CounterpartType, relation: Relation) -> None:
    """S2.1: suppliers, customers, employees, unions, communities; persons, organisations and groups; inside and out."""
    for internal in (True, False):
        root = Counterpart(id="acme", name="Acme", type=kind, relation=relation, internal=internal)
        assert composed(AHEAD, root=root).page.band.name == "Acme"


def test_a_shared_goal_opens() -> None:
    """S4.1: the joint mission, said with "we" and "together"; without a shared goal there is no such line."""
    goal = Negotiation(id="deal", counterpart="acme", title="The frame contract", shared_goal="a line that never stops")
    (line,) = [each for each in opening_lines(composed(AHEAD, goal).at) if each.family == "shared_goal"]
    assert "We both want a line that never stops" in line.text
    assert "together" in line.text
    assert line.facts == ("negotiations/deal",)
    assert not [each for each in opening_lines(composed(AHEAD, DEAL).at) if each.family == "shared_goal"]


def test_thanks_open_where_there_is_something_to_thank_for() -> None:
    """S4.1a: gratitude stands on what they did."""
    fact = Fact(id="f", counterpart="acme", topic=Topic.GRATITUDE, text="They opened the hangar for us on a Friday.")
    (line,) = [each for each in opening_lines(composed(AHEAD, DEAL, fact).at) if each.family == "thanks"]
    assert "you opened the hangar for us on a Friday" in line.text
    assert line.facts == ("facts/f",)
    assert not [each for each in opening_lines(composed(AHEAD, DEAL).at) if each.family == "thanks"]
