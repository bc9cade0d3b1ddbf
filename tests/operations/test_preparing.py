"""Preparing: prompts until the page lacks nothing, what each answer writes, and what was skipped stays skipped."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.meetings import Channel, Meeting, Prompt, Reflection, SkippedPrompt
from trustdesk.domain.negotiations import Negotiation, Stance
from trustdesk.domain.openings import OpeningChoice
from trustdesk.domain.people import Person, Profile
from trustdesk.domain.promises import Concession, Promise, PromiseStatus
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.operations.briefings import Form, Request, brief
from trustdesk.operations.preparing import Asked, answer, preparation, prompts, skip
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
MEETING = "first"
# One answer to every field there is, whatever the prompt.
GIVEN = {
    "title": "Frame contract", "goal": "ninety days of payment", "fallback": "sixty days", "when": "thu",
    "state": "open", "first": "What worries you about the draft?", "second": "What would success look like?",
    "third": "Ramp-up",
    "relationship": "How we warn each other", "because": "their cash is short in spring", "topic": "sailing",
    "avoid": "the lawsuit", "motive": "they need a steady order book", "driver": "interest", "say": "we kept our price",
    "batna": "the supplier in Brno", "low": "9000", "high": "9500", "basis": "estimated", "name": "Anna Maria Lind",
    "limit": "up to 50,000", "again": "yes", "frame": "collaborative", "evidence": "she asked about our plans",
    "cost": "a week of work", "level": "a_little", "reason": "we have not met", "line": "We write down what we agree.",
    "subject": "their delivery record", "asked": "the old buyer", "tool": "listening", "minutes": "10",
    "seating": "the round table", "unspoken": "the closing of the plant", "admission": "we answered late",
    "check": "each invoice", "way": "I ring before I write", "value": "2", "saw": "she names dates first",
    "know": "first names from the first day", "terms": "ppa,take-or-pay",
}  # fmt: skip


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """A counterpart of whom nothing is known, and a meeting tomorrow."""
    with open_vault(vault_path, create=True, clock=lambda: NOW) as vault:
        _put(
            vault,
            Person(id="me", given="Me"),
            Profile(id="me", person="me"),
            Counterpart(id="reyes", name="Reyes"),
            Meeting(id=MEETING, counterpart="reyes", starts_at=NOW + timedelta(days=1), minutes=60),
        )
        yield vault


def _put(vault: Vault, *records: Record) -> None:
    with vault.write("set up") as writer:
        for record in records:
            writer.put(record)


def _waiting(vault: Vault) -> tuple[Asked, ...]:
    return prompts(vault, "reyes", MEETING, NOW)


def _find(vault: Vault, prompt: Prompt) -> Asked:
    about = preparation(vault, "reyes", MEETING, NOW)
    assert about is not None
    return next(each for each in about.prompts if each.prompt is prompt)


def _page(vault: Vault) -> str:
    return brief(vault, "reyes", Request(now=NOW), Form.TXT)[0].data.decode()


def _answer_all(vault: Vault) -> list[Prompt]:
    answered = []
    while waiting := _waiting(vault):
        assert waiting[0].prompt not in answered, f"{waiting[0].prompt} is asked again"
        answered.append(waiting[0].prompt)
        answer(vault, waiting[0], GIVEN, NOW)
    return answered


def test_a_bare_dossier_is_asked_until_its_page_lacks_nothing(vault: Vault) -> None:
    before = _page(vault)
    answered = _answer_all(vault)
    after = _page(vault)
    assert answered[:2] == [Prompt.SETTLE, Prompt.GOAL]
    needs_more = {Prompt.OVERDUE, Prompt.THEIR_LIMIT, Prompt.CONCESSION_LABEL, Prompt.PLACE, Prompt.TERMS}
    assert set(Prompt) - set(answered) == needs_more
    for said in ("ninety days of payment", "sailing", "steady order book", "supplier in Brno", "Anna Maria Lind",
                 "the round table", "What would success look like?", "closing of the plant"):  # fmt: skip
        assert said not in before
        assert said in after
    assert "What do we want" not in after


def test_every_answer_is_one_step_of_undo(vault: Vault) -> None:
    states = []
    while waiting := _waiting(vault):
        states.append(waiting)
        answer(vault, waiting[0], GIVEN, NOW)
    while states:
        vault.undo()
        assert [each.prompt for each in _waiting(vault)] == [each.prompt for each in states.pop()]


def test_saving_the_same_answer_twice_makes_nothing_twice_and_is_one_step(vault: Vault) -> None:
    """As when typing pauses, and goes on."""
    asked = _waiting(vault)[0]
    answer(vault, asked, {"title": "Frame"}, NOW)
    answer(vault, asked, {"title": "Frame contract"}, NOW)
    with vault.read() as reader:
        assert [each.title for each in reader.all(Negotiation)] == ["Frame contract"]
    vault.undo()
    assert _waiting(vault)[0].prompt is Prompt.SETTLE


def test_reflections_feed_the_field_and_are_kept_as_such(vault: Vault) -> None:
    """S1.12, S4.1p, S4.2p, S4.3p: the answer is a reflection, and stands where the page reads it."""
    _answer_all(vault)
    with vault.read() as reader:
        assert {each.prompt for each in reader.all(Reflection)} == {"S1.12", "S4.1p", "S4.2p", "S4.3p"}
        assert all(each.meeting == MEETING for each in reader.all(Reflection))
        assert reader.all(Negotiation)[0].shared_goal == "ninety days of payment"
        assert [each.text for each in reader.all(Question)] == [GIVEN["first"], GIVEN["second"]]
        assert "their cash is short in spring" in {each.their_interest for each in reader.all(Issue)}


def test_an_answer_can_be_changed_on_the_way_back(vault: Vault) -> None:
    _answer_all(vault)
    asked = _find(vault, Prompt.TWO_QUESTIONS)
    assert [each.value for each in asked.fields] == [GIVEN["first"], GIVEN["second"]]
    answer(vault, asked, {"first": "What else?", "second": ""}, NOW)
    with vault.read() as reader:
        assert {each.text for each in reader.all(Question)} == {"What else?", GIVEN["second"]}
        assert len([each for each in reader.all(Reflection) if each.prompt == "S4.2p"]) == 1


def test_an_overdue_promise_gets_words_that_name_a_date(vault: Vault) -> None:
    """S0.8.6: it stays overdue until it is said or done; the opening line that leads says when it will be there."""
    _put(vault, _promise())
    asked = _find(vault, Prompt.OVERDUE)
    answer(vault, asked, {"when": "thu, fri at the latest", "state": "open"}, NOW)
    said = "You will have it on Thursday 4 June, on Friday 5 June at the latest."
    assert said in " ".join(_page(vault).split())
    assert not _find(vault, Prompt.OVERDUE).lacking
    with vault.read() as reader:
        promise = reader.get(Promise, "sheet")
        assert promise is not None
        assert promise.status is PromiseStatus.OPEN
        assert reader.all(OpeningChoice)[0].methods == ("S0.8.6",)


def test_an_overdue_promise_that_was_done_is_settled(vault: Vault) -> None:
    _put(vault, _promise())
    answer(vault, _find(vault, Prompt.OVERDUE), {"when": "last friday", "state": "kept"}, NOW)
    with vault.read() as reader:
        promise = reader.get(Promise, "sheet")
    assert promise is not None
    assert (promise.status, promise.done_on) == (PromiseStatus.KEPT, date(2026, 5, 29))


@pytest.mark.parametrize("when", ["soon", "3/4"])
def test_a_day_that_is_not_clear_is_asked_back(vault: Vault, when: str) -> None:
    _put(vault, _promise())
    with pytest.raises(UserError):
        answer(vault, _find(vault, Prompt.OVERDUE), {"when": when, "state": "open"}, NOW)


def test_a_concession_is_asked_for_its_cost_and_their_limit_for_its_numbers(vault: Vault) -> None:
    """S1.9 and S3.4."""
    _put(
        vault,
        Negotiation(id="talks", counterpart="reyes", title="Fee"),
        Issue(id="fee", negotiation="talks", title="Fee", unit="EUR"),
        Concession(id="credit", counterpart="reyes", negotiation="talks", text="print her name on the cover"),
    )
    for prompt in (Prompt.CONCESSION_LABEL, Prompt.THEIR_LIMIT):
        answer(vault, _find(vault, prompt), GIVEN, NOW)
    with vault.read() as reader:
        limit, concession = reader.all(Position)[0], reader.all(Concession)[0]
    assert (limit.party, limit.low, limit.high) == (Party.THEIRS, 9000, 9500)
    assert (concession.cost, concession.limit) == ("a week of work", "up to 50,000")


def test_what_is_skipped_is_not_asked_again_before_this_meeting(vault: Vault, vault_path: Path) -> None:
    skipped = _waiting(vault)[1]
    skip(vault, skipped, NOW)
    vault.close()
    with open_vault(vault_path) as again:
        assert skipped.prompt not in {each.prompt for each in _waiting(again)}
        assert _find(again, skipped.prompt).skipped
        other = Meeting(id="second", counterpart="reyes", starts_at=NOW + timedelta(days=9))
        _put(again, other)
        assert skipped.prompt in {each.prompt for each in prompts(again, "reyes", "second", NOW)}


def test_an_answer_to_what_was_skipped_takes_the_skip_back(vault: Vault) -> None:
    skip(vault, _waiting(vault)[0], NOW)
    answer(vault, _find(vault, Prompt.SETTLE), GIVEN, NOW)
    with vault.read() as reader:
        assert reader.all(SkippedPrompt) == ()
    vault.undo()
    assert _find(vault, Prompt.SETTLE).skipped


def test_one_overdue_promise_is_skipped_and_not_the_others(vault: Vault) -> None:
    _put(vault, _promise(), _promise("draft"))
    waiting = [each for each in _waiting(vault) if each.prompt is Prompt.OVERDUE]
    skip(vault, waiting[0], NOW)
    left = [each for each in _waiting(vault) if each.prompt is Prompt.OVERDUE]
    assert [each.key for each in left] == [waiting[1].key]


def test_nothing_about_a_meeting_is_asked_where_none_is_planned_or_people_only_write(vault: Vault) -> None:
    with vault.write("set up") as writer:
        writer.put(Meeting(id=MEETING, counterpart="reyes", starts_at=NOW, channel=Channel.EMAIL))
    asked = {each.prompt for each in _waiting(vault)}
    assert Prompt.ONE_TOOL in asked
    assert asked.isdisjoint({Prompt.SMALL_TALK, Prompt.AIR_TIME, Prompt.SETTING})
    with vault.write("set up") as writer:
        writer.remove(Meeting, MEETING)
    assert Prompt.ONE_TOOL not in {each.prompt for each in prompts(vault, "reyes", "", NOW)}


def test_what_is_needed_has_to_be_there(vault: Vault) -> None:
    with pytest.raises(UserError, match="or skip"):
        answer(vault, _waiting(vault)[0], {"title": "  "}, NOW)
    answer(vault, _waiting(vault)[0], GIVEN, NOW)
    answer(vault, _find(vault, Prompt.THEIR_STANCE), {"frame": "distributive", "again": "", "evidence": ""}, NOW)
    with vault.read() as reader:
        assert len(reader.all(Stance)) == 1


def test_without_a_name_it_is_the_next_meeting_of_all(vault: Vault) -> None:
    about = preparation(vault, "", "", NOW)
    assert about is not None
    assert about.meeting is not None
    assert about.meeting.id == MEETING
    with vault.write("set up") as writer:
        writer.remove(Meeting, MEETING)
    assert preparation(vault, "", "", NOW) is None


def _promise(promise_id: str = "sheet") -> Promise:
    return Promise(
        id=promise_id, counterpart="reyes", party=Party.OURS, text=f"the {promise_id}", made_on=date(2026, 5, 1),
        target_date=date(2026, 5, 20),
    )  # fmt: skip
