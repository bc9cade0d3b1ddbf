"""Motives and triggers: what to keep out, the better solution, the unspoken, what we can admit (S1.8, S3.3, S3.5)."""

from dataclasses import replace

import pytest

from tests.analysis.bargaining_case import found
from trustdesk.analysis import motives
from trustdesk.analysis.finding import Weight
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, IssueStatus
from trustdesk.domain.negotiations import Driver, Motive
from trustdesk.domain.record import Confidence, Party

MOTIVE = Motive(id="m1", negotiation="n", text="to be asked first")


@pytest.mark.parametrize("party", Party)
@pytest.mark.parametrize("driver", Driver)
def test_emotion_and_ego_are_kept_out(driver: Driver, party: Party) -> None:
    """S3.3: rooted in values, emotions and ego; the last two do not enter the talk."""
    by_code = found(motives, replace(MOTIVE, driver=driver, party=party))
    kept_out = driver in (Driver.EMOTION, Driver.EGO)
    assert ("motive-keep-out" in by_code, "motive-known" in by_code) == (kept_out, not kept_out)
    said = by_code["motive-keep-out" if kept_out else "motive-known"]
    assert said.values == {"whose": party.value, "driver": driver.value, "what": "to be asked first"}
    assert said.facts == ("motives/m1",)


def test_what_serves_the_motive_better_than_the_term_is_said() -> None:
    """S3.3: focus on intentions, not on the means."""
    by_code = found(motives, replace(MOTIVE, better_solution="a weekly call", at_home="they asked us"))
    assert by_code["motive-better-solution"].values["what"] == "a weekly call"
    assert by_code["motive-at-home"].values["what"] == "they asked us"
    assert not {"motive-better-solution", "motive-at-home"} & set(found(motives, MOTIVE))


def test_a_doubtful_motive_of_theirs_is_asked_about() -> None:
    """S3.3: our own we know."""
    doubtful = replace(MOTIVE, confidence=Confidence.DOUBTFUL)
    assert "motive-doubtful" in found(motives, doubtful)
    assert "motive-doubtful" not in found(motives, replace(doubtful, party=Party.OURS))


@pytest.mark.parametrize(
    ("topic", "code", "method", "weight"),
    [
        (Topic.TRIGGER, "motive-trigger", "S3.3", Weight.NOTICE),
        (Topic.UNSPOKEN, "motive-unspoken", "S3.5", Weight.NOTICE),
        (Topic.ADMISSION, "motive-admission", "S3.5", Weight.INFO),
        (Topic.CONCERN, "motive-concern", "S1.8", Weight.INFO),
    ],
)
def test_notes_of_these_topics_speak(topic: Topic, code: str, method: str, weight: Weight) -> None:
    """S3.3, S3.5, S1.8."""
    finding = found(motives, Fact(id="f", counterpart="c", topic=topic, text="the layoffs"))[code]
    assert (finding.facts, finding.methods, finding.weight) == (("facts/f",), (method,), weight)
    assert finding.values == {"what": "the layoffs"}


def test_an_unspoken_issue_needs_something_we_can_admit() -> None:
    """S3.5: be vulnerable first."""
    unspoken = Fact(id="u", counterpart="c", topic=Topic.UNSPOKEN, text="the layoffs")
    admission = Fact(id="a", counterpart="c", topic=Topic.ADMISSION, text="we were late")
    assert found(motives, unspoken)["motive-nothing-to-admit"].facts == ("facts/u",)
    assert "motive-nothing-to-admit" not in found(motives, unspoken, admission)


def test_a_side_without_a_motive_is_named() -> None:
    """S3.3: each side has its own gap; another negotiation's motive fills none."""
    assert found(motives)["motive-open"].values == {"whose": "ours"}
    assert found(motives, replace(MOTIVE, party=Party.OURS))["motive-open"].values == {"whose": "theirs"}
    assert "motive-open" not in found(motives, MOTIVE, replace(MOTIVE, id="m2", party=Party.OURS))
    assert found(motives, replace(MOTIVE, negotiation="other"))["motive-open"].facts == ("negotiations/n",)


def test_terms_without_a_reason_are_listed() -> None:
    """S3.3: only open ones."""
    bare = Issue(id="i", negotiation="n", title="Price")
    told = replace(bare, id="t", their_interest="their bank")
    done = replace(bare, id="d", status=IssueStatus.AGREED)
    finding = found(motives, bare, told, done)["motive-term-without-reason"]
    assert (finding.facts, finding.values) == (("issues/i",), {"count": 1, "issues": "Price"})
    assert "motive-term-without-reason" not in found(motives, told, done)
