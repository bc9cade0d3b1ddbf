"""Today: what is ahead, due, cooling and changed; each bounded."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Channel, Contact, Meeting
from trustdesk.domain.people import Person, Profile
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party, Record
from trustdesk.operations.briefings import Request
from trustdesk.operations.sample import load_sample_desk
from trustdesk.operations.today import Limits, When, log_contact, meeting_state, read_agenda
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True, clock=lambda: NOW) as opened:
        yield opened


def _put(vault: Vault, *records: Record) -> None:
    with vault.write("test") as writer:
        for record in records:
            writer.put(record)


def test_an_empty_desk_has_an_empty_agenda(vault: Vault) -> None:
    agenda = read_agenda(vault, NOW, Limits())
    assert not agenda.has_counterparts
    assert agenda.meetings == agenda.promises == agenda.cooling == agenda.changed == ()


def test_meetings_are_grouped_by_when_they_are(vault: Vault) -> None:
    _put(vault, Counterpart(id="a", name="Anna"))
    starts = {
        "m1": NOW - timedelta(hours=8),
        "m2": NOW + DAY,
        "m3": NOW + 2 * DAY,
        "m4": NOW + 6 * DAY,
        "m5": NOW + 7 * DAY,
    }
    _put(vault, *(Meeting(id=each, counterpart="a", starts_at=moment) for each, moment in starts.items()))
    agenda = read_agenda(vault, NOW, Limits(meetings=4))
    groups = [(each.id, each.when) for each in agenda.meetings]
    assert groups == [
        ("m1", When.TODAY),
        ("m2", When.TOMORROW),
        ("m3", When.THIS_WEEK),
        ("m4", When.THIS_WEEK),
    ]
    assert agenda.more_meetings == 1
    assert {each.name for each in agenda.meetings} == {"Anna"}


def test_a_meeting_stands_on_the_users_own_clock(vault: Vault) -> None:
    _put(vault, Person(id="i", given="Ida"), Profile(id="me", person="i", time_zone="Asia/Tokyo"))
    _put(vault, Counterpart(id="a", name="Anna"), Meeting(id="m", counterpart="a", starts_at=NOW))
    (meeting,) = read_agenda(vault, NOW, Limits()).meetings
    assert meeting.starts_at.strftime("%H:%M") == "18:00"


def test_our_promises_stand_before_theirs_and_the_overdue_before_the_others(vault: Vault) -> None:
    _put(vault, Counterpart(id="a", name="Anna"))
    days = {"late": -3, "soon": 4, "later": 40}
    for party in Party:
        for name, days_ahead in days.items():
            day = NOW.date() + days_ahead * DAY
            _put(vault, Promise(id=f"{party.value}-{name}", counterpart="a", party=party, text=name, target_date=day))
    agenda = read_agenda(vault, NOW, Limits())
    assert [(each.id, each.overdue) for each in agenda.promises] == [
        ("ours-late", True),
        ("ours-soon", False),
        ("theirs-late", True),
        ("theirs-soon", False),
    ]
    assert (agenda.promises[0].day, agenda.more_promises) == (date(2026, 5, 31), 0)
    assert read_agenda(vault, NOW, Limits(promises_a_side=1)).more_promises == 2


def test_logging_a_contact_ends_the_silence(vault: Vault) -> None:
    _put(vault, Counterpart(id="a", name="Anna", rhythm_days=21))
    _put(vault, Contact(id="c", counterpart="a", on=NOW.date() - 43 * DAY))
    (cooling,) = read_agenda(vault, NOW, Limits()).cooling
    assert (cooling.head.name, cooling.usual_days, cooling.last_contact) == ("Anna", 21, date(2026, 4, 21))
    log_contact(vault, "a", Channel.PHONE, NOW, "contact")
    assert read_agenda(vault, NOW, Limits()).cooling == ()
    vault.undo()
    assert len(read_agenda(vault, NOW, Limits()).cooling) == 1


def test_the_dossier_that_was_changed_last_stands_first(vault: Vault) -> None:
    _put(vault, Counterpart(id="a", name="Anna"))
    _put(vault, Counterpart(id="b", name="Bo"))
    _put(vault, Counterpart(id="a", name="Anna", summary="changed"))
    agenda = read_agenda(vault, NOW, Limits(changed=5))
    assert [each.head.name for each in agenda.changed] == ["Anna", "Bo"]


def test_a_meeting_says_how_ready_it_is(vault: Vault) -> None:
    load_sample_desk(vault, Request(now=NOW))
    full = next(each for each in read_agenda(vault, NOW, Limits(meetings=50)).meetings if each.counterpart == "reyes")
    state = meeting_state(vault, full.counterpart, full.id, NOW)
    assert not state.is_bare
    assert 0.5 < state.fill <= 1
    _put(vault, Counterpart(id="new", name="New"), Meeting(id="bare", counterpart="new", starts_at=NOW + DAY))
    bare = meeting_state(vault, "new", "bare", NOW)
    assert bare.is_bare
    assert bare.to_prepare > state.to_prepare
