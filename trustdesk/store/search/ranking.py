"""The order of what was found, in one place.

Whoever holds all that was typed stands before whoever lacks a word, what was typed before what was forgiven, the
person before the paragraph, the words in one text before the same words strewn about; then those one is about to meet
or has met of late, and last the latest touched.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from trustdesk.domain.search import Also, Found, Part, Spot
from trustdesk.store.search.asking import Asked, Form
from trustdesk.store.search.documents import NAME_FIELD, Piece, holding, kept_piece

_MOST_SPOTS = 2
_MOST_LINES = 16
_SOON_DAYS, _LATELY_DAYS, _THIS_YEAR_DAYS = 14, 60, 365
_NAME_PARTS = frozenset({Part.NAME, Part.PERSON, Part.ORGANISATION})
# Of two texts that hold the same words, which says more about why somebody is found.
_PART_ORDER = {part: place for place, part in enumerate((
    Part.NAME, Part.PERSON, Part.ORGANISATION, Part.PROMISE, Part.ISSUE, Part.CONCESSION, Part.FACT, Part.CULTURE,
    Part.NEGOTIATION, Part.MEETING, Part.DEBRIEF, Part.TERM, Part.MUTUAL, Part.INCIDENT, Part.QUESTION, Part.CONTACT,
    Part.NOTE, Part.PLACE,
))}  # fmt: skip


class ByName(IntEnum):
    """How much of what was typed is a name, the most first; then whether it is known of those at the table."""

    OWN_WHOLE = 0
    OWN = 1
    ANY = 2
    PARTLY = 3
    OF_THEM = 4
    NOT = 5


@dataclass(frozen=True, slots=True)
class Days:
    """When one meets somebody next, and was last in touch."""

    ahead: date | None = None
    last: date | None = None

    def distance(self, today: date | None) -> int:
        """How near it is: soon, lately, within a year, longer ago."""
        if today is None:
            return 0
        to_come = (self.ahead - today).days if self.ahead else None
        since = abs((today - self.last).days) if self.last else None
        if to_come is not None and to_come <= _SOON_DAYS:
            return 0
        if to_come is not None or (since is not None and since <= _LATELY_DAYS):
            return 1
        return 2 if since is not None and since <= _THIS_YEAR_DAYS else 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may match. kept: the texts that are indexed of it (`documents.keep_pieces`)."""

    seq: int
    subject: str
    kept: str
    days: Days


def ranked(candidates: Iterable[Candidate], words: Sequence[Asked], most: int, lacking: Sequence[str],
           today: date | None, parts: frozenset[Part] = frozenset()) -> list[Found]:  # fmt: skip
    """Those that hold every word, best first, at most so many. lacking: words of the query that were not looked for."""
    judged = []
    for candidate in candidates:
        evidence = _evidence(candidate.kept, words, parts)
        if evidence is not None:
            judged.append((_rank(candidate, evidence, words, today), candidate, evidence))
    judged.sort(key=lambda each: each[0])
    return [
        Found(
            subject=candidate.subject,
            spots=_spots(evidence),
            forms=tuple(dict.fromkeys((form.text, form.begun) for match in evidence for form in match.forms.values())),
            named=rank[1] <= ByName.OWN,
            also=_also(evidence, words),
            missing=tuple(lacking),
        )
        for rank, candidate, evidence in judged[:most]
    ]


@dataclass(frozen=True, slots=True)
class _Match:
    """A text that holds some of the words: by the place of the word, the form it stands there in, and if whole."""

    piece: Piece
    forms: dict[int, Form]
    whole: set[int]


def _evidence(kept: str, words: Sequence[Asked], parts: frozenset[Part]) -> "list[_Match] | None":
    """The texts that hold any of the words; None where some word is in none of them."""
    found: dict[str, _Match] = {}
    for place, word in enumerate(words):
        is_held = False
        for form in word.forms:
            for line in holding(kept, form.text, _MOST_LINES):
                is_whole = f" {form.text} " in line
                match = found.get(line) or _Match(kept_piece(line), {}, set())
                if (is_whole or form.begun) and not (parts and match.piece.part not in parts):
                    found[line], is_held = match, True
                    match.forms.setdefault(place, form)
                    if is_whole:
                        match.whole.add(place)
            if is_held and not form.also:
                break  # what was typed is there: nothing has to be forgiven
        if not is_held:
            return None
    return list(found.values())


def _rank(
    candidate: Candidate, evidence: "Sequence[_Match]", words: Sequence[Asked], today: date | None
) -> tuple[int, ...]:
    most = max((len(match.forms) for match in evidence), default=0)
    whole = {place for match in evidence for place in match.whole}
    return (
        len(_also(evidence, words)),
        _by_name(evidence, len(words)),
        -most,
        candidate.days.distance(today),
        -len(whole),
        -candidate.seq,
    )


def _by_name(evidence: "Sequence[_Match]", count: int) -> int:
    names = [match for match in evidence if match.piece.field == NAME_FIELD and match.piece.part in _NAME_PARTS]
    own = [match for match in names if match.piece.part is Part.NAME]
    if not count:
        return ByName.NOT
    if any(len(match.whole) == count for match in own):
        return ByName.OWN_WHOLE
    if len({place for match in own for place in match.forms}) == count:
        return ByName.OWN
    held = {place for match in names for place in match.forms}
    if held:
        return ByName.ANY if len(held) == count else ByName.PARTLY
    of_them = {place for match in evidence if match.piece.part in _NAME_PARTS for place in match.forms}
    return ByName.OF_THEM if len(of_them) == count else ByName.NOT


def _spots(evidence: "Sequence[_Match]") -> tuple[Spot, ...]:
    """The best text, then those that hold what it does not, then the next best."""
    rest = sorted(evidence, key=lambda match: (-len(match.forms), -len(match.whole), _PART_ORDER[match.piece.part]))
    chosen: list[_Match] = []
    held: set[int] = set()
    for match in rest:
        if not set(match.forms) <= held:
            chosen.append(match)
            held |= set(match.forms)
    chosen += [match for match in rest if match not in chosen]
    spots = dict.fromkeys(Spot(part=each.piece.part, key=each.piece.key, field=each.piece.field) for each in chosen)
    return tuple(spots)[:_MOST_SPOTS]


def _also(evidence: "Sequence[_Match]", words: Sequence[Asked]) -> tuple[Also, ...]:
    """What was found in the place of what was typed, where that stands nowhere itself."""
    found: dict[Also, None] = {}
    for place in range(len(words)):
        forms = [match.forms[place] for match in evidence if place in match.forms]
        if all(form.also for form in forms):
            found.update((form.also, None) for form in forms[:1] if form.also)
    return tuple(found)
