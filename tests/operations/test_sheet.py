"""What the sheet of a dossier is told: the head, the negotiation to begin with, and whose people are in it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.errors import UserError
from trustdesk.domain.meetings import Channel, Contact, Meeting
from trustdesk.domain.negotiations import Negotiation, NegotiationStatus
from trustdesk.domain.people import Affiliation, Organisation, Person, Profile, Tie
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party
from trustdesk.operations.editing import keep
from trustdesk.operations.sheet import Outcome, read_sheet, what_became
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)
TODAY = NOW.date()
THEM = Counterpart(id="them", name="Them")


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True, clock=lambda: NOW) as vault:
        keep(vault, THEM, words="a counterpart")
        yield vault


def test_an_empty_dossier_has_an_empty_head(vault: Vault) -> None:
    sheet = read_sheet(vault, "them", NOW)
    assert (sheet.last_met, sheet.next_meeting, sheet.negotiation, sheet.cooling) == (None, None, "", False)
    assert sheet.counterpart == THEM
    assert sheet.today == TODAY


def test_a_letter_is_no_meeting(vault: Vault) -> None:
    met = Contact(id="met", counterpart="them", on=date(2026, 5, 1), channel=Channel.IN_PERSON)
    letter = Contact(id="letter", counterpart="them", on=date(2026, 5, 9), channel=Channel.LETTER)
    keep(vault, met, letter, words="contacts")
    assert read_sheet(vault, "them", NOW).last_met == date(2026, 5, 1)


def test_the_negotiation_of_the_next_meeting_comes_before_the_first_live_one(vault: Vault) -> None:
    over = Negotiation(id="over", counterpart="them", title="Over", status=NegotiationStatus.ENDED)
    first, second = (Negotiation(id=name, counterpart="them", title=name) for name in ("first", "second"))
    keep(vault, over, first, second, words="negotiations")
    assert read_sheet(vault, "them", NOW).negotiation == "first"
    meeting = Meeting(id="m", counterpart="them", negotiation="second", starts_at=datetime(2026, 6, 9, 9, tzinfo=UTC))
    keep(vault, meeting, words="a meeting")
    sheet = read_sheet(vault, "them", NOW)
    assert (sheet.negotiation, sheet.next_meeting) == ("second", meeting)


def test_the_users_own_career_is_not_among_their_people(vault: Vault) -> None:
    me, ada, ben = (Person(id=name, given=name) for name in ("me", "ada", "ben"))
    keep(vault, me, ada, ben, Organisation(id="firm", name="Firm"), Organisation(id="mine", name="Mine"),
         Profile(id="me", person="me"), Member(id="seat", counterpart="them", person="ada"),
         Affiliation(id="hers", person="ada", organisation="firm"),
         Affiliation(id="my", person="me", organisation="mine"),
         Tie(id="ours", person="me", other="ada"), Tie(id="theirs", person="ada", other="ben"),
         Tie(id="elsewhere", person="me", other="ben"), words="people")  # fmt: skip
    network = read_sheet(vault, "them", NOW).network
    ids = {kind: [record.id for record in records] for kind, records in network.items()}
    assert ids[Person] == ["ada", "ben"]
    assert ids[Affiliation] == ["hers"]
    assert ids[Tie] == ["ours", "theirs"]
    assert ids[Organisation] == ["firm"]


def test_a_dossier_that_is_gone_is_said_in_words(vault: Vault) -> None:
    with pytest.raises(UserError, match="no counterpart"):
        read_sheet(vault, "nobody", NOW)


@pytest.mark.parametrize(
    ("outer", "became"),
    [
        (date(2026, 6, 2), Outcome.OVERDUE),
        (TODAY, Outcome.OPEN),
        (date(2026, 6, 4), Outcome.OPEN),
        (None, Outcome.OPEN),
    ],
)
def test_what_is_due_today_is_not_overdue(outer: date | None, became: Outcome) -> None:
    promise = Promise(id="p", counterpart="them", party=Party.OURS, text="it", outer_date=outer)
    assert what_became(promise, TODAY) is became


def test_what_was_kept_is_kept(vault: Vault) -> None:
    promise = Promise(id="p", counterpart="them", party=Party.OURS, text="it", status=PromiseStatus.KEPT)
    assert what_became(promise, TODAY) is Outcome.ON_TIME
