"""Summaries: what the list of counterparts holds, in which order, and what each row says."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest

from trustdesk.domain.counterparts import Counterpart, Relation
from trustdesk.domain.heads import CounterpartSummary, ListOrder, ListWish
from trustdesk.domain.meetings import Contact, Debrief, Meeting, MeetingStatus
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.store.connecting import connect
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=timezone(timedelta(hours=2)))
TODAY = NOW.date()


def _put(vault: Vault, *records: Record) -> None:
    with vault.write("test") as writer:
        for record in records:
            writer.put(record)


def _people(vault: Vault, *names: str) -> None:
    _put(vault, *(Counterpart(id=name.lower(), name=name) for name in names))


def _listed(vault: Vault, **wish: Any) -> list[str]:
    with vault.read() as reader:
        seqs = reader.list_counterparts(ListWish(**wish), NOW)
        names = {each.seq: each.head.name for each in reader.summaries(seqs, NOW)}
        return [names[seq] for seq in seqs]


def _summary(vault: Vault, counterpart: str, now: datetime = NOW) -> CounterpartSummary:
    with vault.read() as reader:
        seq = reader.summary_number(counterpart)
        assert seq is not None
        (found,) = reader.summaries([seq], now)
        return found


def _meeting(owner: str, starts_at: datetime, n: int = 0, **values: Any) -> Meeting:
    return Meeting(id=f"{owner}-{n}-meeting", counterpart=owner, starts_at=starts_at, **values)


def _promise(owner: str, n: int = 0, **values: Any) -> Promise:
    return Promise(id=f"{owner}-{n}-promise", counterpart=owner, text="x", **{"party": Party.OURS, **values})


def test_names_stand_in_order_whatever_their_case_and_accents(vault: Vault) -> None:
    _people(vault, "zoe", "Émile", "Łukasz", "anna", "Östen", "Bob")
    assert _listed(vault) == ["anna", "Bob", "Émile", "Łukasz", "Östen", "zoe"]


def test_the_users_own_order_is_kept(vault: Vault) -> None:
    _people(vault, "C", "A", "B")
    with vault.write("moved") as writer:
        writer.put(Counterpart(id="b", name="B"), position=-1)
    assert _listed(vault, order=ListOrder.OWN) == ["B", "C", "A"]


def test_the_soonest_meeting_comes_first_and_those_without_one_follow_by_name(vault: Vault) -> None:
    _people(vault, "Late", "Soon", "None", "Also none")
    _put(vault, _meeting("late", NOW + timedelta(days=9)), _meeting("soon", NOW + timedelta(days=1)))
    assert _listed(vault, order=ListOrder.NEXT_MEETING) == ["Soon", "Late", "Also none", "None"]


def test_the_latest_contact_comes_first(vault: Vault) -> None:
    _people(vault, "Old", "New", "Never")
    for name, day in (("old", date(2026, 1, 1)), ("new", date(2026, 5, 1))):
        _put(vault, Contact(id=name, counterpart=name, on=day))
    assert _listed(vault, order=ListOrder.LAST_CONTACT) == ["New", "Old", "Never"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("anna", ["Anna Kovács", "Johanna Berg"]),  # those that begin so stand first
        ("KOVACS", ["Anna Kovács"]),
        ("kov ann", ["Anna Kovács"]),
        ("achna", ["Anna Kovács"]),  # her organisation
        ("田中", ["Johanna Berg"]),  # a native name of the person
        ("100%", []),
        ("'; --", []),
        ("  ", ["Anna Kovács", "Johanna Berg"]),
    ],
)
def test_typing_finds_names_of_the_counterpart_its_organisation_and_its_person(
    vault: Vault, typed: str, found: list[str]
) -> None:
    _put(
        vault,
        Organisation(id="o", name="ACHNA", aliases=("Community",)),
        Person(id="p", given="Johanna", native_name="田中"),
        Counterpart(id="1", name="Johanna Berg", person="p"),
        Counterpart(id="2", name="Anna Kovács", organisation="o"),
    )
    assert _listed(vault, text=typed) == found


def test_a_name_that_changes_elsewhere_is_found_as_it_is_now(vault: Vault) -> None:
    _put(vault, Organisation(id="o", name="ACHNA"), Counterpart(id="1", name="Anna", organisation="o"))
    _put(vault, Organisation(id="o", name="Borealis"))
    assert (_listed(vault, text="achna"), _listed(vault, text="boreal")) == ([], ["Anna"])


def test_each_condition_narrows(vault: Vault) -> None:
    _put(
        vault,
        Counterpart(id="union", name="Union", relation=Relation.UNION),
        Counterpart(id="inside", name="Inside", internal=True),
        Counterpart(id="meets", name="Meets"),
        Counterpart(id="owes", name="Owes"),
        Counterpart(id="silent", name="Silent", rhythm_days=10),
    )
    _put(vault, _meeting("meets", NOW), _promise("owes", target_date=TODAY - timedelta(days=1)))
    _put(vault, Contact(id="c", counterpart="silent", on=TODAY - timedelta(days=21)))
    assert _listed(vault, relation=Relation.UNION) == ["Union"]
    assert _listed(vault, internal=True) == ["Inside"]
    assert _listed(vault, ahead=True) == ["Meets"]
    assert _listed(vault, overdue=True) == ["Owes"]
    assert _listed(vault, cooling=True) == ["Silent"]
    assert _listed(vault, cooling=True, ahead=True) == []


def test_the_next_meeting_is_the_soonest_planned_one_of_today_or_later(vault: Vault) -> None:
    _people(vault, "A")
    morning = NOW.replace(hour=0, minute=30)
    _put(
        vault,
        _meeting("a", morning - timedelta(hours=1), 1),  # yesterday
        _meeting("a", NOW + timedelta(hours=1), 2, status=MeetingStatus.CANCELLED),
        # Early today on our clock, although still yesterday in the offset it was noted in.
        _meeting("a", morning.astimezone(UTC), 3),
        _meeting("a", NOW + timedelta(days=2), 4),
    )
    assert _summary(vault, "a").next_meeting == morning


def test_a_meeting_is_told_on_the_clock_it_is_noted_in(vault: Vault) -> None:
    _people(vault, "A")
    _put(vault, _meeting("a", datetime(2026, 6, 4, 12, 0, tzinfo=UTC), time_zone="Asia/Tokyo"))
    moment = _summary(vault, "a").next_meeting
    assert moment is not None
    assert moment.strftime("%H:%M") == "21:00"


@pytest.mark.parametrize(
    ("values", "overdue"),
    [
        ({"target_date": TODAY - timedelta(days=1)}, True),
        ({"target_date": TODAY}, False),
        ({"target_date": TODAY, "target_time": time(8, 59)}, True),
        ({"target_date": TODAY, "target_time": time(9, 0)}, False),
        ({"target_date": TODAY - timedelta(days=3), "outer_date": TODAY}, False),
        ({"target_date": TODAY - timedelta(days=3), "outer_date": TODAY, "outer_time": time(8)}, True),
        ({"target_date": TODAY - timedelta(days=3), "target_time": time(8), "outer_date": TODAY}, False),
        ({}, False),
        ({"target_date": TODAY - timedelta(days=1), "status": PromiseStatus.KEPT}, False),
    ],
)
def test_a_promise_is_overdue_as_the_trust_account_says(vault: Vault, values: dict[str, Any], overdue: bool) -> None:
    _people(vault, "A")
    _put(vault, _promise("a", 1, **values), _promise("a", 2, party=Party.THEIRS, **values))
    summary = _summary(vault, "a")
    assert (summary.our_overdue, summary.their_overdue) == (int(overdue), int(overdue))


def test_silence_of_more_than_twice_the_usual_gap_is_cooling_from_that_day_on(vault: Vault) -> None:
    _people(vault, "A")
    for n, day in enumerate((date(2026, 3, 1), date(2026, 3, 11), date(2026, 3, 21), date(2026, 3, 21))):
        _put(vault, Contact(id=f"c{n}", counterpart="a", on=day))
    summary = _summary(vault, "a")
    assert (summary.last_contact, summary.usual_days, summary.cools_on) == (date(2026, 3, 21), 10, date(2026, 4, 11))
    assert (summary.is_cooling(date(2026, 4, 10)), summary.is_cooling(date(2026, 4, 11))) == (False, True)


def test_removal_and_undo_are_followed(vault: Vault) -> None:
    _people(vault, "A", "B")
    with vault.write("removal") as writer:
        writer.remove(Counterpart, "a")
    assert _listed(vault) == ["B"]
    vault.undo()
    assert _listed(vault) == ["A", "B"]


def test_an_older_vault_gets_its_summaries_when_it_is_opened(filled: Vault) -> None:
    path = filled.path
    filled.close()
    other = connect(path, "rw")
    other.execute("DELETE FROM summaries")
    other.execute("DELETE FROM search_state WHERE name = 'summary_version'")
    other.close()
    with open_vault(path) as vault:
        assert _listed(vault) == ["acme AB", "bolt AB"]


def test_debriefs_wait_for_meetings_that_are_over_and_were_not_called_off(vault: Vault) -> None:
    _people(vault, "A")
    hour = timedelta(hours=1)
    _put(
        vault,
        _meeting("a", NOW - 3 * hour, 1, minutes=60),
        _meeting("a", NOW - hour, 2, minutes=90),  # still going on
        _meeting("a", NOW - 30 * hour, 3, status=MeetingStatus.CANCELLED),
        _meeting("a", NOW - 40 * hour, 4, status=MeetingStatus.HELD),
        _meeting("a", NOW - 50 * hour, 5, status=MeetingStatus.HELD),
        _meeting("a", NOW - 31 * 24 * hour, 6, status=MeetingStatus.HELD),
        Debrief(id="d", meeting="a-5-meeting"),
    )
    with vault.read() as reader:
        found = reader.agenda(NOW).meetings_to_debrief(30, 10)
    assert [each.id for each in found] == ["a-1-meeting", "a-4-meeting"]


def test_promises_are_due_from_their_target_on_and_overdue_ones_stay(vault: Vault) -> None:
    _people(vault, "A")
    day = timedelta(days=1)
    _put(
        vault,
        _promise("a", 1, target_date=TODAY + 14 * day),
        _promise("a", 2, target_date=TODAY + 15 * day),
        _promise("a", 3, target_date=TODAY - 40 * day),
        _promise("a", 4, target_date=TODAY + 2 * day, outer_date=TODAY + 90 * day),
        _promise("a", 5),
        _promise("a", 6, party=Party.THEIRS, outer_date=TODAY),
    )
    with vault.read() as reader:
        agenda = reader.agenda(NOW)
        assert [each.id[2] for each in agenda.promises_due(Party.OURS, 14, 10)] == ["3", "1", "4"]
        assert [each.id[2] for each in agenda.promises_due(Party.THEIRS, 14, 10)] == ["6"]
        assert agenda.count_promises_due(Party.OURS, 14) == 3


def test_who_cools_is_named_unless_a_meeting_is_ahead(vault: Vault) -> None:
    _put(vault, *(Counterpart(id=name, name=name, rhythm_days=10) for name in ("long", "short", "meets")))
    for name, days in (("long", 90), ("short", 25), ("meets", 50)):
        _put(vault, Contact(id=name, counterpart=name, on=TODAY - timedelta(days=days)))
    _put(vault, _meeting("meets", NOW + timedelta(days=3)))
    with vault.read() as reader:
        agenda = reader.agenda(NOW)
        seqs = agenda.cooling(10)
        names = {each.seq: each.head.id for each in reader.summaries(seqs, NOW)}
        assert ([names[seq] for seq in seqs], agenda.count_cooling()) == (["short", "long"], 2)
