"""The preview of a result: whom it is about, what lies between us, and the texts that match."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart, Member, Relation
from trustdesk.domain.facts import Fact
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.people import Affiliation, Organisation, Person
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import keep, remove
from trustdesk.operations.previewing import Preview, preview_hit
from trustdesk.operations.searching import search_desk
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
_LONG = f"{'They sail at dawn. ' * 80}The tariff is theirs to set. {'They sail at dusk. ' * 80}"


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True) as opened:
        keep(
            opened,
            Organisation(id="rederi", name="Öresund Rederi", country="SE", industry="shipping"),
            Person(id="asa", given="Åsa", family="Sjöberg"),
            Affiliation(id="post", person="asa", organisation="rederi", role="head of sales"),
            Counterpart(id="ferry", name="Ferry talks", organisation="rederi", relation=Relation.SUPPLIER,
                        summary="The ferry line that carries our tariff home."),
            Member(id="seat", counterpart="ferry", person="asa"),
            Fact(id="f", counterpart="ferry", text="Sets the tariff twice a year.", source="Åsa",
                 learnt_on=date(2026, 2, 1)),
            Fact(id="long", counterpart="ferry", text=_LONG),
            Contact(id="new", counterpart="ferry", on=date(2026, 5, 20)),
            Meeting(id="m", counterpart="ferry", starts_at=datetime(2026, 6, 9, 9, tzinfo=UTC)),
            Term(id="t", text="demurrage", meaning="what a late ship costs by the day"),
            words="a small desk",
        )  # fmt: skip
        yield opened


def _preview(vault: Vault, typed: str, first: str = "") -> Preview:
    found = search_desk(vault, typed, NOW)
    preview = preview_hit(vault, (*found.dossiers, *found.others)[0], NOW, first)
    assert preview is not None
    return preview


def test_a_dossier_says_who_it_is_and_when_we_meet(vault: Vault) -> None:
    preview = _preview(vault, "ferry")
    assert (preview.name, preview.beside, preview.relation) == ("Ferry talks", "Öresund Rederi", Relation.SUPPLIER)
    assert preview.last_contact == date(2026, 5, 20)
    assert preview.next_meeting is not None
    assert preview.next_meeting.astimezone(UTC) == datetime(2026, 6, 9, 9, tzinfo=UTC)


def test_texts_stand_in_full_with_marks_source_and_day(vault: Vault) -> None:
    [text] = [each for each in _preview(vault, "tariff twice").texts if each.record == "facts/f"]
    assert text.text == "Sets the tariff twice a year."
    assert [text.text[start:end] for start, end in text.marks] == ["tariff", "twice"]
    assert (text.source, text.on) == ("Åsa", date(2026, 2, 1))


def test_of_a_long_text_the_part_around_the_match_is_shown(vault: Vault) -> None:
    text = _preview(vault, "tariff theirs", first="facts/long").texts[0]
    assert text.record == "facts/long"
    assert len(text.text) < 800
    assert text.text.startswith("…")
    assert {text.text[start:end] for start, end in text.marks} == {"tariff", "theirs"}


def test_the_text_that_is_asked_for_leads(vault: Vault) -> None:
    for first in ("facts/f", "facts/long"):
        assert _preview(vault, "tariff", first).texts[0].record == first


def test_a_person_says_their_post_and_where_they_are_met(vault: Vault) -> None:
    found = search_desk(vault, "sjöberg", NOW)
    preview = preview_hit(vault, found.others[0], NOW)
    assert preview is not None
    assert preview.beside == "head of sales, Öresund Rederi"
    assert (preview.dossiers, preview.last_contact) == (("Ferry talks",), date(2026, 5, 20))


def test_a_term_says_what_it_means(vault: Vault) -> None:
    about = _preview(vault, "demurrage").about
    assert about is not None
    assert about.text == "what a late ship costs by the day"


def test_what_is_gone_meanwhile_has_none(vault: Vault) -> None:
    [hit] = search_desk(vault, "demurrage", NOW).others
    remove(vault, "terms", "t", words="removal of a term")
    assert preview_hit(vault, hit, NOW) is None
