"""The drill: two minutes with the words of a counterpart before the meeting, spaced over days (S1.8).

Each term has one card, wherever it is drilled. What is remembered of it is kept as the library FSRS counts it, without
chance and with the clock passed in. A card is asked when it is due; then come new ones, the most useful first.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from trustdesk.analysis.case import ahead
from trustdesk.analysis.term_spotting import term_name
from trustdesk.analysis.terminology import DRILL_SECONDS, PAIR_SECONDS, RankedTerm, ranked_terms, sides, texts_of
from trustdesk.domain.changes import Outcome
from trustdesk.domain.glossaries import DrillCard, DrillState, TermPack
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.record import ID_LIMIT
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.glossaries import GlossaryTerm, glossary_terms, vocabulary
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

if TYPE_CHECKING:
    import fsrs

_LONGEST_INTERVAL_DAYS = 365
_PLACES = Decimal("0.000001")
_LEAST_STABILITY = Decimal("0.001")
_EASIEST, _HARDEST = Decimal(1), Decimal(10)


class Rating(StrEnum):
    """How well a card was known, as the user says."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


class CardStand(StrEnum):
    """Where a card stands today."""

    DUE = "due"
    NEW = "new"
    LEARNT = "learnt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One question of the drill.

    key: of its term, as in `DrillCard.term`. shown: a meaning, or the word to avoid. answer: what is to be said.
    own: the user noted it; else it is shipped
    """

    key: str
    shown: str
    answer: str
    use: TermUse
    example: str
    own: bool
    stand: CardStand
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """What there is to drill: the cards of one session in order, and how the whole stands.

    subject: whose words or which glossary. counterpart: the dossier, if it is one. seconds: how long a session takes.
    next_due: when the next card is due where none is now
    """

    subject: str
    counterpart: str
    cards: tuple[Card, ...]
    due: int
    new: int
    learnt: int
    seconds: int
    next_due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillWish:
    """What to drill: the words for a dossier, else of a glossary, else for the counterpart that is met next."""

    counterpart: str = ""
    pack: str = ""
    seconds: int = DRILL_SECONDS


def drill(vault: Vault, wish: DrillWish, now: datetime) -> Drill:
    """The cards of a session at an aware moment. Raises UserError where the dossier or the glossary is gone."""
    with vault.read() as reader:
        counterpart = wish.counterpart or ("" if wish.pack else _next_met(reader, now))
        if counterpart:
            subject, terms, packs = _of_dossier(reader, counterpart)
        elif not wish.pack:
            subject, terms, packs = "", ranked_terms(reader.all(Term), (), ""), ()
        kept = {each.term: each for each in reader.all(DrillCard)}
    if wish.pack and not counterpart:
        shown = glossary_terms(vault, wish.pack)
        subject = shown[0].glossary if shown else wish.pack
        return _session(subject, "", _cards_of_glossary(shown, kept, now), wish.seconds)
    return _session(subject, counterpart, _cards(terms, packs, kept, now), wish.seconds)


def rate(vault: Vault, key: str, rating: Rating, now: datetime, session: str = "") -> Outcome[DrillCard]:
    """Keep how well a card was known, and when it is to be asked again.

    now: aware. session: any name; what is rated under one name is one step of undo.
    """
    with vault.write("drill", stretch=session) as writer:
        before = next(iter(writer.where(DrillCard, term=key)), None)
        card = _reviewed(before or DrillCard(id=_id(key), term=key, due=now), rating, now)
        writer.put(card)
    return Outcome(value=card, changes=writer.changes)


# --- Which cards


def _next_met(reader: Reader, now: datetime) -> str:
    """Whom we meet next, if anybody."""
    coming = ahead(reader.all(Meeting), now)
    return coming[0].counterpart if coming else ""


def _of_dossier(reader: Reader, counterpart: str) -> tuple[str, tuple[RankedTerm, ...], tuple[TermPack, ...]]:
    dossier = reader.dossier(counterpart)
    words = vocabulary(reader, dossier)
    return dossier.counterpart.name, ranked_terms(words.own, words.shipped, texts_of(dossier)), words.packs


def _cards(
    terms: Iterable[RankedTerm], packs: Iterable[TermPack], kept: dict[str, DrillCard], now: datetime
) -> list[Card]:
    """The cards of ranked terms, in that order."""
    shipped = {
        (term.key, term_name(name)): (pack.key, term.example)
        for pack in reversed(tuple(packs))
        for term in pack.terms
        for name in (term.text, *term.also)
    }
    found = []
    for each in terms:
        pack, example = shipped.get((each.pack_key, term_name(each.text)), ("", ""))
        # A term that stands in place of a shipped one keeps its card when it is corrected or taken into a dossier.
        key = f"{pack}/{each.pack_key}" if pack else each.term.key if each.term else ""
        asked = sides(each)
        if key and asked is not None:
            said = each.term.example if each.term else example
            found.append(_card(key, asked, each.use, said, each.term is not None, kept.get(key), now))
    return found


def _cards_of_glossary(terms: Iterable[GlossaryTerm], kept: dict[str, DrillCard], now: datetime) -> list[Card]:
    """The cards of a glossary: the user's own first, then by weight."""
    found = []
    for each in sorted(terms, key=lambda each: (each.own is None, -each.weight)):
        key = f"{each.pack}/{each.key}" if each.key else each.own.key if each.own else ""
        shown, answer = (each.text, each.instead) if each.use is TermUse.AVOID else (each.meaning, each.text)
        if key and shown.strip() and answer.strip():
            found.append(_card(key, (shown, answer), each.use, each.example, each.own is not None, kept.get(key), now))
    return found


def _card(
    key: str, asked: tuple[str, str], use: TermUse, example: str, own: bool, kept: DrillCard | None, now: datetime
) -> Card:
    stand = CardStand.NEW if kept is None else CardStand.DUE if kept.due <= now else CardStand.LEARNT
    due = kept.due if kept else None
    return Card(key=key, shown=asked[0], answer=asked[1], use=use, example=example, own=own, stand=stand, due=due)


def _session(subject: str, counterpart: str, cards: list[Card], seconds: int) -> Drill:
    of = {stand: [each for each in cards if each.stand is stand] for stand in CardStand}
    # Forgotten cards and the user's own words first; what is due longest has waited longest.
    due = sorted(of[CardStand.DUE], key=lambda each: (not each.own, each.due))
    asked = [*due, *of[CardStand.NEW]][: max(1, seconds // PAIR_SECONDS)]
    later = [each.due for each in of[CardStand.LEARNT] if each.due is not None]
    return Drill(
        subject=subject,
        counterpart=counterpart,
        cards=tuple(asked),
        due=len(due),
        new=len(of[CardStand.NEW]),
        learnt=len(of[CardStand.LEARNT]),
        seconds=seconds,
        next_due=min(later, default=None),
    )


# --- What is remembered


def _reviewed(card: DrillCard, rating: Rating, now: datetime) -> DrillCard:
    import fsrs  # deferred: only who drills needs it

    scheduler = fsrs.Scheduler(maximum_interval=_LONGEST_INTERVAL_DAYS, enable_fuzzing=False)
    moment = now.astimezone(UTC).replace(tzinfo=UTC)
    after, _ = scheduler.review_card(_as_theirs(card), fsrs.Rating[rating.name.capitalize()], moment)
    return replace(
        card,
        state=DrillState[after.state.name.upper()],
        step=after.step,
        stability=_rounded(after.stability),
        difficulty=_rounded(after.difficulty),
        due=after.due,
        reviewed=moment,
    )


def _as_theirs(card: DrillCard) -> "fsrs.Card":
    """The card as the library has it. What cannot be, as from a document, begins anew."""
    import fsrs  # deferred, as above

    if card.stability is None or card.difficulty is None or card.reviewed is None:
        return fsrs.Card(card_id=0, due=card.due)
    learning = card.state is not DrillState.REVIEW
    return fsrs.Card(
        card_id=0,
        state=fsrs.State[card.state.name.capitalize()],
        step=(card.step or 0) if learning else None,
        stability=float(max(card.stability, _LEAST_STABILITY)),
        difficulty=float(min(max(card.difficulty, _EASIEST), _HARDEST)),
        due=card.due,
        last_review=card.reviewed.astimezone(UTC),
    )


def _rounded(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(value).quantize(_PLACES)


def _id(key: str) -> str:
    return key if len(key) <= ID_LIMIT else hashlib.sha256(key.encode()).hexdigest()
