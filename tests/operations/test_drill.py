"""The drill: which cards are asked, and when they come again (S1.8)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.analysis.terminology import DRILL_SECONDS, PAIR_SECONDS
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.glossaries import DrillCard, DrillState
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.drill import CardStand, Drill, DrillWish, Rating, _reviewed, drill, rate
from trustdesk.operations.editing import keep
from trustdesk.operations.glossaries import correct_term, pick_term
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
MOST = DRILL_SECONDS // PAIR_SECONDS


@pytest.fixture
def vault(vault_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Vault]:
    """An airline with two words of its own, and somebody of whose trade nothing is known."""
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))
    with open_vault(vault_path, create=True) as opened:
        keep(
            opened,
            Counterpart(id="luban", name="Luban", industry="airlines"),
            Counterpart(id="bare", name="Bare"),
            Term(id="layover", text="layover", meaning="a night between flights", counterpart="luban"),
            Term(id="cheap", text="cheap", use=TermUse.AVOID, instead="economical", counterpart="luban"),
            Term(id="half", text="no meaning yet", counterpart="luban"),
            words="dossiers",
        )
        yield opened


def _luban(vault: Vault, now: datetime = NOW, seconds: int = DRILL_SECONDS) -> Drill:
    return drill(vault, DrillWish(counterpart="luban", seconds=seconds), now)


def _keys(found: Drill) -> list[str]:
    return [each.key for each in found.cards]


def test_the_dossiers_words_are_asked_before_those_of_its_trade(vault: Vault) -> None:
    """S1.8: as many as two minutes hold."""
    found = _luban(vault)
    assert _keys(found)[:2] == ["terms/layover", "terms/cheap"]
    assert all(key.startswith("airlines/") for key in _keys(found)[2:])
    assert len(found.cards) == MOST
    assert (found.subject, found.due, found.learnt) == ("Luban", 0, 0)
    assert found.new > MOST
    assert [each.own for each in found.cards[:3]] == [True, True, False]
    assert len(_luban(vault, seconds=30).cards) == 3


def test_an_avoided_word_asks_what_to_say_instead(vault: Vault) -> None:
    """S1.8."""
    card = _luban(vault).cards[1]
    assert (card.shown, card.answer, card.use) == ("cheap", "economical", TermUse.AVOID)


def test_a_known_card_waits_and_a_due_one_goes_before_new_ones(vault: Vault) -> None:
    """S1.8: spaced repetition."""
    first, last = _luban(vault).cards[0], _luban(vault).cards[-1]
    rate(vault, first.key, Rating.EASY, NOW)
    rate(vault, last.key, Rating.AGAIN, NOW)
    soon = _luban(vault, NOW + timedelta(minutes=2))
    assert _keys(soon)[0] == last.key
    assert first.key not in _keys(soon)
    assert (soon.due, soon.learnt) == (1, 1)
    later = _luban(vault, NOW + timedelta(days=60))
    assert _keys(later)[:2] == [first.key, last.key]  # the user's own first
    assert {each.stand for each in later.cards[:2]} == {CardStand.DUE}


def test_the_better_it_was_known_the_later_it_comes_again(vault: Vault) -> None:
    """S1.8."""
    dues = []
    for number, rating in enumerate(Rating):
        card = rate(vault, f"terms/{number}", rating, NOW).value
        dues.append(card.due)
        assert card.reviewed == NOW
    assert dues == sorted(set(dues))
    assert dues[0] - NOW == timedelta(minutes=1)
    assert dues[-1] - NOW >= timedelta(days=5)


def test_known_again_and_again_it_comes_ever_later(vault: Vault) -> None:
    """S1.8: up to a year; forgotten, soon again."""
    now, waits = NOW, []
    for _ in range(12):
        card = rate(vault, "terms/layover", Rating.GOOD, now).value
        waits.append(card.due - now)
        now = card.due
    assert waits == sorted(waits)
    assert timedelta(days=200) < waits[-1] <= timedelta(days=365)
    forgotten = rate(vault, "terms/layover", Rating.AGAIN, now).value
    assert forgotten.state is DrillState.RELEARNING
    assert forgotten.due - now == timedelta(minutes=10)


def test_the_same_answers_give_the_same_cards(vault: Vault, tmp_path: Path) -> None:
    """S1.8: no chance, and no clock but the one passed in, wherever the user is."""
    answers = [(Rating.GOOD, 0), (Rating.HARD, 1), (Rating.AGAIN, 9), (Rating.EASY, 10), (Rating.GOOD, 90)]
    east = timezone(timedelta(hours=13))
    with open_vault(tmp_path / "other.vault", create=True) as other:
        for rating, day in answers:
            now = NOW + timedelta(days=day)
            here = rate(vault, "airlines/aog", rating, now).value
            there = rate(other, "airlines/aog", rating, now.astimezone(east)).value
            assert here == there
        assert here.stability is not None
        assert here.stability == here.stability.quantize(Decimal("0.000001"))


def test_one_term_has_one_card_wherever_it_is_drilled(vault: Vault) -> None:
    """S1.8: taken into a dossier, corrected or looked at in its glossary, it stays learnt."""
    rate(vault, "airlines/wet-lease", Rating.EASY, NOW)
    pick_term(vault, "airlines", "wet-lease", "luban")
    correct_term(vault, "airlines", "wet-lease")
    for wish in (DrillWish(counterpart="luban", seconds=10_000), DrillWish(pack="airlines", seconds=10_000)):
        found = drill(vault, wish, NOW + timedelta(minutes=5))
        assert "wet lease" not in [each.answer for each in found.cards]
        assert found.learnt == 1
    with vault.read() as reader:
        assert len(reader.all(DrillCard)) == 1


def test_a_session_is_one_step_of_undo(vault: Vault) -> None:
    for key in ("terms/layover", "terms/cheap", "terms/layover"):
        rate(vault, key, Rating.GOOD, NOW, "this session")
    rate(vault, "terms/layover", Rating.GOOD, NOW, "the next one")
    vault.undo()
    with vault.read() as reader:
        assert {each.term for each in reader.all(DrillCard)} == {"terms/layover", "terms/cheap"}
    vault.undo()
    with vault.read() as reader:
        assert reader.all(DrillCard) == ()


def test_without_a_name_it_is_whom_we_meet_next(vault: Vault) -> None:
    keep(vault, Meeting(id="m", counterpart="luban", starts_at=NOW + timedelta(hours=1)), words="meeting")
    assert drill(vault, DrillWish(), NOW).counterpart == "luban"
    over = drill(vault, DrillWish(), NOW + timedelta(days=2))
    assert over.counterpart == ""
    assert set(_keys(over)) == {"terms/layover", "terms/cheap"}


def test_where_there_is_nothing_to_learn_nothing_is_asked(vault: Vault) -> None:
    found = drill(vault, DrillWish(counterpart="bare"), NOW)
    assert (found.cards, found.due, found.new, found.learnt, found.next_due) == ((), 0, 0, 0, None)


def test_where_all_is_learnt_it_says_when_the_next_is_due(vault: Vault) -> None:
    keep(vault, Term(id="one", text="one", meaning="1", counterpart="bare"), words="term")
    due = rate(vault, "terms/one", Rating.EASY, NOW).value.due
    found = drill(vault, DrillWish(counterpart="bare"), NOW)
    assert (found.cards, found.learnt, found.next_due) == ((), 1, due)


def test_a_very_long_name_of_a_term_has_a_card_too(vault: Vault) -> None:
    assert rate(vault, f"terms/{'x' * 200}", Rating.GOOD, NOW).value.term.endswith("x")


@given(
    state=st.sampled_from(DrillState),
    step=st.none() | st.integers(0, 20),
    stability=st.none() | st.decimals(-10, 100_000, places=3),
    difficulty=st.none() | st.decimals(-10, 100, places=3),
    reviewed=st.none() | st.integers(-40_000, 60_000).map(lambda days: NOW + timedelta(days=days)),
    rating=st.sampled_from(Rating),
)
def test_whatever_a_document_brought_as_a_card_can_be_rated(
    state: DrillState,
    step: int | None,
    stability: Decimal | None,
    difficulty: Decimal | None,
    reviewed: datetime | None,
    rating: Rating,
) -> None:
    card = DrillCard(
        id="c", term="t", state=state, step=step, stability=stability, difficulty=difficulty, due=NOW, reviewed=reviewed
    )
    after = _reviewed(card, rating, NOW)
    assert NOW < after.due <= NOW + timedelta(days=366)
