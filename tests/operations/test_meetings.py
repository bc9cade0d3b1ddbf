"""Planning a meeting: what is typed as its beginning, and what is kept."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.errors import UserError
from trustdesk.domain.meetings import Channel, Meeting
from trustdesk.domain.negotiations import Negotiation, NegotiationStatus
from trustdesk.domain.people import Person, Profile
from trustdesk.operations.meetings import Plan, meeting_options, plan_meeting, read_start, understood_start
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tue 14:00", "2026-06-09T14:00"),
        ("24 nov 9", "2026-11-24T09:00"),
        ("24 nov 14:30", "2026-11-24T14:30"),
        ("tomorrow at three", "2026-06-04T15:00"),
        ("fri 3pm", "2026-06-05T15:00"),
        ("2026-12-01 10:00", "2026-12-01T10:00"),
        ("24.11. 9:30", "2026-11-24T09:30"),
        ("thu 1430", "2026-06-04T14:30"),
        ("14:00", "2026-06-03T14:00"),
    ],
)
def test_a_beginning_is_read_as_it_is_said(typed: str, meant: str) -> None:
    start = read_start(typed, NOW)
    assert start is not None
    assert start.isoformat(timespec="minutes") == f"{meant}+00:00"


@pytest.mark.parametrize("typed", ["", "soon", "24 nov", "wed 10:00", "3/4 9:00", "24 nov 25:00", "tue and wed 9:00"])
def test_what_is_not_clear_is_not_guessed(typed: str) -> None:
    assert read_start(typed, NOW) is None


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    with open_vault(vault_path, create=True, clock=lambda: NOW) as vault:
        with vault.write("set up") as writer:
            for record in (
                Person(id="me", given="Me"),
                Profile(id="me", person="me", time_zone="Europe/Stockholm"),
                Person(id="ines", given="Inés"),
                Counterpart(id="reyes", name="Reyes"),
                Member(id="seat", counterpart="reyes", person="ines"),
                Negotiation(id="old", counterpart="reyes", title="Done", status=NegotiationStatus.AGREED),
                Negotiation(id="talks", counterpart="reyes", title="Chapters"),
            ):
                writer.put(record)
        yield vault


def test_a_meeting_is_kept_in_the_zone_of_the_user(vault: Vault) -> None:
    plan = Plan(counterpart="reyes", start="fri 9:00", minutes=30, channel=Channel.VIDEO, negotiation="talks")
    made = plan_meeting(vault, plan, NOW).value
    assert made.starts_at == datetime(2026, 6, 5, 9, 0, tzinfo=ZoneInfo("Europe/Stockholm"))
    assert made.time_zone == "Europe/Stockholm"
    assert understood_start(vault, made.counterpart, "fri 9:00", NOW).at == made.starts_at
    assert vault.undo().words == "new meeting"
    with vault.read() as reader:
        assert reader.all(Meeting) == ()


def test_without_a_clear_beginning_there_is_no_meeting(vault: Vault) -> None:
    with pytest.raises(UserError, match="24 nov"):
        plan_meeting(vault, Plan(counterpart="reyes", start="soon"), NOW)


def test_what_is_offered_is_as_the_last_time_and_what_is_open_first(vault: Vault) -> None:
    options = meeting_options(vault, "reyes")
    assert options is not None
    assert (options.minutes, [each for each, _ in options.negotiations]) == (60, ["talks", "old"])
    assert options.seats == (("ines", "Inés"),)
    last = Meeting(
        id="last",
        counterpart="reyes",
        starts_at=NOW - timedelta(days=9),
        minutes=25,
        channel=Channel.PHONE,
        place="line 2",
    )
    with vault.write("set up") as writer:
        writer.put(last)
    again = meeting_options(vault, "reyes")
    assert again is not None
    assert (again.minutes, again.channel, again.place) == (25, Channel.PHONE, "line 2")
    assert meeting_options(vault, "nobody") is None
