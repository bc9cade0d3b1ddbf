"""The debrief: what was promised, kept and learnt lands in the dossier and in the next briefing; one step of undo."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart, Member, TrustStep, Way
from trustdesk.domain.facts import Fact
from trustdesk.domain.meetings import Contact, Debrief, Meeting, MeetingStatus, Mood, Tool
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.operations.briefings import Form, Request, brief
from trustdesk.operations.debriefing import Debriefing, debriefing, finish, keep_draft, understand_promise
from trustdesk.operations.debriefing_records import Became, Draft, TypedPromise
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 16, 0, tzinfo=UTC)
PROMISED = (
    TypedPromise(party=Party.OURS, text="the style sheet by thu, fri at the latest"),
    TypedPromise(party=Party.THEIRS, text="two sample chapters by 12 june"),
)


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """A meeting this morning, another next week, a goal that both share, and promises that were due on both sides."""
    with open_vault(vault_path, create=True, clock=lambda: NOW) as vault:
        _put(
            vault,
            Person(id="ines", given="Inés"),
            Counterpart(id="reyes", name="Reyes"),
            Member(id="seat", counterpart="reyes", person="ines"),
            Negotiation(id="talks", counterpart="reyes", title="Chapters", shared_goal="the book out in autumn"),
            Meeting(
                id="today", counterpart="reyes", negotiation="talks", starts_at=NOW - timedelta(hours=3), minutes=45,
                attendees=("ines",), tool=Tool.LISTENING, title="Schedule",
            ),
            Meeting(id="next", counterpart="reyes", negotiation="talks", starts_at=NOW + timedelta(days=7)),
            _due("comments", Party.OURS),
            _due("pages", Party.THEIRS),
        )  # fmt: skip
        yield vault


def _due(promise_id: str, party: Party) -> Promise:
    return Promise(
        id=promise_id, counterpart="reyes", party=party, text=f"the {promise_id}", made_on=date(2026, 5, 1),
        target_date=date(2026, 5, 29),
    )  # fmt: skip


def _put(vault: Vault, *records: Record) -> None:
    with vault.write("set up") as writer:
        for record in records:
            writer.put(record)


def _about(vault: Vault, meeting: str = "today") -> Debriefing:
    about = debriefing(vault, "reyes", meeting, NOW)
    assert about is not None
    return about


def _all(vault: Vault) -> set[Record]:
    with vault.read() as reader:
        return set(reader.everything())


def _next_page(vault: Vault) -> str:
    return " ".join(brief(vault, "next", Request(now=NOW), Form.TXT)[0].data.decode().split())


FULL = Draft(
    trust_before=2, trust_after=4, our_satisfaction=3, their_satisfaction=5, mood=Mood.WARM, informal=True, minutes=50,
    people=("ines",), promises=PROMISED, outcomes={"comments": Became.LATE, "pages": Became.KEPT},
    surprise="she had kept a list", learned="she works by ear", tool_worked="she spoke twice as long",
)  # fmt: skip


def test_all_of_it_is_written(vault: Vault) -> None:
    """S1.11, S3.10, S4.4: the form becomes records, each with what it says."""
    finish(vault, _about(vault), FULL, NOW)
    with vault.read() as reader:
        debrief, contact = reader.all(Debrief)[0], reader.all(Contact)[0]
        meeting, facts = reader.get(Meeting, "today"), reader.all(Fact)
        promises = {each.text: each for each in reader.all(Promise)}
        steps = reader.all(TrustStep)
    assert (debrief.trust_before, debrief.trust_after) == (2, 4)
    assert (debrief.our_satisfaction, debrief.their_satisfaction) == (3, 5)
    assert debrief.tool_worked == "she spoke twice as long"
    assert (contact.on, contact.mood, contact.minutes) == (date(2026, 6, 3), Mood.WARM, 50)
    assert (contact.informal, contact.people, contact.text) == (True, ("ines",), "Schedule")
    assert meeting is not None
    assert meeting.status is MeetingStatus.HELD
    assert {each.text for each in facts} == {"she had kept a list", "she works by ear"}
    assert all(each.source and each.eyes_only and each.learnt_on == date(2026, 6, 3) for each in facts)
    ours, theirs = promises["the style sheet"], promises["two sample chapters"]
    assert (ours.party, ours.target_date, ours.outer_date) == (Party.OURS, date(2026, 6, 4), date(2026, 6, 5))
    assert (theirs.party, theirs.target_date) == (Party.THEIRS, date(2026, 6, 12))
    assert (promises["the comments"].status, promises["the comments"].done_on) == (PromiseStatus.KEPT, NOW.date())
    # In time on a day that nobody noted: today would be late.
    assert (promises["the pages"].status, promises["the pages"].done_on) == (PromiseStatus.KEPT, None)
    assert [each.way for each in steps] == [Way.SOCIALISING]


def test_what_was_promised_stands_on_the_next_page(vault: Vault) -> None:
    assert "style sheet" not in _next_page(vault)
    learned = finish(vault, _about(vault), FULL, NOW).value
    after = _next_page(vault)
    for said in ("the style sheet", "two sample chapters"):
        assert said in after
        assert any(said in line for line in learned.lines)
    assert learned.next_meeting is not None
    assert learned.next_meeting.id == "next"


def test_an_opening_line_that_was_used_does_not_come_again(vault: Vault) -> None:
    about = _about(vault)
    line = next(each for each in about.openings if "autumn" in each.text)
    assert line.text in _next_page(vault)
    learned = finish(vault, about, replace(FULL, used=(line,)), NOW).value
    assert line.text not in _next_page(vault)
    assert learned.spent == 1
    with vault.read() as reader:
        choice = reader.all(OpeningChoice)[0]
    assert (choice.status, choice.meeting, choice.line) == (OpeningStatus.USED, "today", line.key)


def test_drafts_and_the_end_are_one_step_of_undo(vault: Vault) -> None:
    before, about = _all(vault), _about(vault)
    keep_draft(vault, about, replace(FULL, promises=PROMISED[:1]), NOW)
    keep_draft(vault, about, FULL, NOW)
    finish(vault, about, FULL, NOW)
    assert vault.undo().words == "debrief"
    assert _all(vault) == before


def test_a_draft_comes_back_as_it_was_left(vault: Vault, vault_path: Path) -> None:
    about = _about(vault)
    keep_draft(vault, about, replace(FULL, used=about.openings[:1]), NOW)
    vault.close()
    with open_vault(vault_path) as again:
        found = _about(again)
        assert not found.finished
        assert found.draft.promises == (
            TypedPromise(party=Party.OURS, text="the style sheet by 4 June, 5 June at the latest"),
            TypedPromise(party=Party.THEIRS, text="two sample chapters by 12 June"),
        )
        assert found.draft.used == about.openings[:1]
        alike = replace(FULL, promises=found.draft.promises, outcomes={}, used=found.draft.used)
        assert replace(found.draft, outcomes={}) == alike


def test_saving_again_doubles_nothing_and_takes_away_what_was_taken_out(vault: Vault) -> None:
    about = _about(vault)
    finish(vault, about, FULL, NOW)
    once = _all(vault)
    again = _about(vault)
    assert again.finished
    finish(vault, again, replace(FULL, promises=again.draft.promises, outcomes={}), NOW)
    assert _all(vault) == once
    finish(vault, again, replace(FULL, promises=again.draft.promises[:1], outcomes={}), NOW)
    with vault.read() as reader:
        assert "two sample chapters" not in {each.text for each in reader.all(Promise)}


def test_a_promise_that_was_kept_since_stays_kept_when_the_debrief_is_saved_again(vault: Vault) -> None:
    finish(vault, _about(vault), FULL, NOW)
    with vault.write("kept") as writer:
        sheet = next(each for each in writer.all(Promise) if each.text == "the style sheet")
        writer.put(replace(sheet, status=PromiseStatus.KEPT, done_on=NOW.date()))
    again = _about(vault)
    finish(vault, again, again.draft, NOW)
    with vault.read() as reader:
        assert reader.get(Promise, sheet.id) == replace(sheet, status=PromiseStatus.KEPT, done_on=NOW.date())


def test_an_unclear_day_is_asked_back_and_the_words_are_kept(vault: Vault) -> None:
    """S0.8.6: nothing is guessed, and nothing typed is lost."""
    promise, question = understand_promise("the glossary soon", Party.OURS, NOW)
    assert promise is not None
    assert (promise.text, promise.target_date) == ("the glossary soon", None)
    assert "soon" in question
    finish(vault, _about(vault), Draft(promises=(TypedPromise(party=Party.OURS, text="the glossary soon"),)), NOW)
    assert "the glossary soon" in _next_page(vault)


def test_the_meeting_that_waits_is_meant_unless_another_is_insisted_on(vault: Vault) -> None:
    assert _about(vault, "").meeting.id == "today"
    assert _about(vault, "next").meeting.id == "today"
    insisted = debriefing(vault, "reyes", "next", NOW, insist=True)
    assert insisted is not None
    assert insisted.meeting.id == "next"
    assert [each.id for each in insisted.others] == ["today"]
    anywhere = debriefing(vault, "", "", NOW)
    assert anywhere is not None
    assert anywhere.meeting.id == "today"


def test_where_there_is_no_meeting_there_is_no_debrief(vault: Vault) -> None:
    with vault.write("set up") as writer:
        writer.remove(Meeting, "today")
        writer.remove(Meeting, "next")
    assert debriefing(vault, "reyes", "", NOW) is None
    assert debriefing(vault, "", "", NOW) is None


def test_only_what_was_due_is_asked_about(vault: Vault) -> None:
    _put(vault, replace(_due("far", Party.OURS), target_date=date(2026, 9, 1)))
    assert [(each.promise.id, each.overdue) for each in _about(vault).due] == [("comments", True), ("pages", True)]
