"""In the room: only what the page of that copy holds, and one line noted at a time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, WatchOut
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.page import Copy
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Concession, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party
from trustdesk.operations.debriefing import debriefing
from trustdesk.operations.room import CardKey, Glance, glance, jot
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """Something for every card; a question for our eyes only, and a contact who must never be mentioned."""
    with open_vault(vault_path, create=True, clock=lambda: NOW) as vault:
        with vault.write("set up") as writer:
            for record in (
                Counterpart(id="reyes", name="Reyes"),
                Person(id="carla", given="Carla", family="Wendt"),
                MutualContact(
                    id="c", counterpart="reyes", person="carla", how_we_know="shared an office", mention=Mention.NEVER
                ),
                Negotiation(id="talks", counterpart="reyes", title="Chapters", goal="seven chapters in nine weeks",
                            shared_goal="the book out in autumn"),
                Meeting(id="m", counterpart="reyes", negotiation="talks", minutes=45,
                        starts_at=NOW + timedelta(hours=1)),
                Fact(id="choir", counterpart="reyes", topic=Topic.SMALL_TALK, text="her choir"),
                Fact(id="wendt", counterpart="reyes", topic=Topic.SMALL_TALK, text="Carla Wendt's boat"),
                Promise(id="p", counterpart="reyes", party=Party.OURS, text="the comments",
                        target_date=date(2026, 6, 1)),
                Question(id="q", counterpart="reyes", text="What slowed the glossary down?"),
                Question(id="s", counterpart="reyes", text="What does your agency take?", eyes_only=True),
                Concession(id="k", counterpart="reyes", text="put her name on the cover", cost="an argument"),
                WatchOut(id="w", counterpart="reyes", risk="she apologises", say="two dates", whose=Party.THEIRS),
            ):  # fmt: skip
                writer.put(record)
        yield vault


def _glance(vault: Vault, copy: Copy = Copy.EYES_ONLY) -> Glance:
    found = glance(vault, "reyes", "", NOW, copy)
    assert found is not None
    return found


def _texts(found: Glance) -> str:
    return " | ".join(f"{line.label} {line.text} {line.note}" for card in found.cards for line in card.lines)


def test_every_card_has_its_lines(vault: Vault) -> None:
    found = _glance(vault)
    assert [card.key for card in found.cards] == list(CardKey)
    assert (found.name, found.minutes, found.meeting) == ("Reyes", 45, "m")
    lines = {card.key: card.lines for card in found.cards}
    assert 1 <= len(lines[CardKey.OPEN_WITH]) <= 3
    assert all(line.spoken and line.note for line in lines[CardKey.OPEN_WITH])
    assert lines[CardKey.GOAL][0].text == "seven chapters in nine weeks"
    assert any(line.alert and line.text == "the comments" for line in lines[CardKey.OWED])


def test_the_table_copy_shows_nothing_that_is_withheld(vault: Vault) -> None:
    private = ("seven chapters", "her choir", "agency take", "on the cover", "two dates")
    eyes, table = _texts(_glance(vault)), _texts(_glance(vault, Copy.TABLE))
    for text in private:
        assert text in eyes
        assert text not in table
    assert "What slowed the glossary down?" in table


def test_who_must_not_be_mentioned_is_on_no_card(vault: Vault) -> None:
    for copy in Copy:
        assert "Wendt" not in _texts(_glance(vault, copy))


def test_a_promise_noted_in_the_room_is_found_by_the_debrief(vault: Vault) -> None:
    assert jot(vault, "reyes", "m", "we: the style sheet by thu, fri at the latest", NOW).value == (
        "We promised: the style sheet, 5 June at the latest"
    )
    jot(vault, "reyes", "m", "They promised: two chapters", NOW)
    about = debriefing(vault, "reyes", "m", NOW + timedelta(hours=2))
    assert about is not None
    assert [(each.party, each.text) for each in about.draft.promises] == [
        (Party.OURS, "the style sheet by 4 June, 5 June at the latest"),
        (Party.THEIRS, "two chapters"),
    ]
    assert vault.undo().words == "note from the room"


def test_anything_else_is_a_fact_for_our_eyes_only(vault: Vault) -> None:
    jot(vault, "reyes", "m", "their CFO leaves in autumn", NOW)
    with vault.read() as reader:
        fact = next(each for each in reader.all(Fact) if "CFO" in each.text)
    assert (fact.eyes_only, fact.learnt_on, bool(fact.source)) == (True, NOW.date(), True)
    with pytest.raises(UserError):
        jot(vault, "reyes", "m", "   ", NOW)


def test_a_bare_dossier_has_no_cards_but_its_name(vault: Vault) -> None:
    with vault.write("set up") as writer:
        writer.put(Counterpart(id="new", name="New"))
        writer.put(replace(Meeting(id="n", counterpart="new", starts_at=NOW)))
    found = glance(vault, "new", "", NOW, Copy.TABLE)
    assert found is not None
    assert (found.name, found.cards) == ("New", ())
