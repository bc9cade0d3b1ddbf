"""Prompts, questions and ways to listen: asked where there is something to ask, and not twice (S1.12, S4.1p on)."""

from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding
from trustdesk.analysis.preparation import findings
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, Position, PositionType
from trustdesk.domain.meetings import Meeting, Reflection
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Profile
from trustdesk.domain.promises import Incident, IncidentStatus
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
ACME = Counterpart(id="acme", name="Acme")
DEAL = Negotiation(id="deal", counterpart="acme", title="The frame contract")
AHEAD = Meeting(id="ahead", counterpart="acme", negotiation="deal", starts_at=NOW)
PRICE = Issue(id="price", negotiation="deal", title="Price", their_weight=9)
LATE = Incident(id="late", counterpart="acme", title="The late sheet", effect="cost them a week")


def found(*records: Record) -> dict[str, Finding]:
    kinds = {type(record) for record in records}
    by_kind = MappingProxyType({kind: tuple(each for each in records if type(each) is kind) for kind in kinds})
    dossier = Dossier(counterpart=ACME, records=by_kind)
    deal = next((each for each in records if isinstance(each, Negotiation)), None)
    meeting = next((each for each in records if isinstance(each, Meeting)), None)
    seen = findings(Case(dossier=dossier, negotiation=deal, meeting=meeting, now=NOW))
    return {each.code.removeprefix("preparation-"): each for each in seen}


def reflection(prompt: str, meeting: str | None = None) -> Reflection:
    return Reflection(id=f"r-{prompt}", counterpart="acme", prompt=prompt, text="noted", meeting=meeting)


def test_an_empty_dossier_is_asked_nothing() -> None:
    """No fact, no finding."""
    assert found() == {}


@pytest.mark.parametrize(
    ("prompt", "code"), [("S4.1p", "shared-goal"), ("S4.2p", "two-questions"), ("S4.3p", "because")]
)
def test_a_prompt_is_asked_until_it_is_answered(prompt: str, code: str) -> None:
    """S4.1p, S4.2p, S4.3p; an answer for another meeting does not count."""
    assert prompt in found(DEAL, AHEAD, PRICE)[code].methods
    assert code in found(DEAL, AHEAD, PRICE, reflection(prompt, "another"))
    answered = found(DEAL, AHEAD, PRICE, reflection(prompt, "ahead"))
    assert code not in answered
    assert answered["reflected"].values == {"what": "noted"}


def test_a_prompt_is_not_asked_where_the_dossier_answers_it() -> None:
    """S4.1p to S4.3p."""
    known = (
        replace(DEAL, shared_goal="a fair year"),
        replace(PRICE, their_interest="their margin"),
        *(Question(id=f"q{n}", counterpart="acme", text="Why?") for n in range(2)),
    )
    assert not {"shared-goal", "two-questions", "because"} & set(found(*known))


@pytest.mark.parametrize(("method", "code"), [("", "own-way-unknown"), ("I bring the bad news first.", "own-way")])
def test_the_users_own_way_is_asked_for_and_recalled(method: str, code: str) -> None:
    """S1.12."""
    assert code in found(Profile(id="me", person="p", go_to_method=method))


def test_small_talk_needs_a_topic_and_a_meeting() -> None:
    """S0.5, S0.6."""
    topic = Fact(id="f", counterpart="acme", topic=Topic.SMALL_TALK, text="She sails.")
    assert found(AHEAD, topic)["small-talk"].values["what"] == "She sails."
    assert found(replace(AHEAD, small_talk=("the regatta",)), topic)["small-talk"].values["what"] == "the regatta"
    assert "small-talk" not in found(AHEAD)
    assert "small-talk" not in found(topic)


def test_questions_are_about_their_issues() -> None:
    """S4.2a, S4.2b, S4.2c: what is not known is asked, what is known is said back."""
    offer = Position(id="o", issue="price", party=Party.OURS, type=PositionType.OFFER, text="EUR 9")
    assert found(DEAL, PRICE)["ask-why"].values == {"issue": "Price"}
    firm = found(DEAL, replace(PRICE, reason_behind_no="the board"), offer)
    assert firm["paraphrase"].values == {"issue": "Price", "reason": "the board"}
    assert firm["ask-concerns"].facts == ("issues/price",)
    assert "ask-why" not in firm
    assert "ask-success" in found(replace(DEAL, value_later="ten years"))


@pytest.mark.parametrize("status", IncidentStatus)
def test_an_incident_asks_for_listening_until_it_is_repaired(status: IncidentStatus) -> None:
    """S4.3, S4.3a, S4.3b, S4.3c, S4.3e."""
    codes = set(found(replace(LATE, status=status)))
    assert codes == (set() if status is IncidentStatus.REPAIRED else {"validate", "listen"})
    assert "validate" not in found(replace(LATE, effect=""))
