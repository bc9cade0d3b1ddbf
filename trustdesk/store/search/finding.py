"""Finding: tier after tier the full-text tables offer the latest touched dossiers, and what they offer is put in order.

Where few dossiers hold what was typed, empty words are left out, nicknames and slips count, what signs hold together
comes apart, and at last words are left out, those that tell least first. Each step looks only at so many rows, so that
a letter that half the vault begins with costs no more than a rare name.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum, auto
from itertools import combinations, islice

from sqlalchemy import Connection

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.search import Discovery, Found, Part, Query
from trustdesk.store.connecting import rows_of
from trustdesk.store.search import facets
from trustdesk.store.search.asking import (
    Asked,
    Form,
    asked_words,
    slips_of,
    taken_apart,
    with_endings,
    with_nicknames,
    with_slips,
)
from trustdesk.store.search.meant_names import with_names_meant
from trustdesk.store.search.ranking import Candidate, Days, ranked
from trustdesk.store.search.tiers import Tier, tiers

_POOL = 20
_MOST_NAMED = 120
_MOST_ROWS = 20_000
_SINGLES_POOL = 12
_FEW = 5
_MOST_SINGLES = 8
_PAGE = 100
_MOST_PAGES = 20
_MOST_LEFT_OUT = 8
_MANY = 300
_KIND = f"{Counterpart.kind}/"
_SINGLE_KINDS = {Part.PERSON: "people/", Part.ORGANISATION: "organisations/", Part.TERM: "terms/"}


def find(
    connection: Connection, query: Query, limit: int, now: datetime | None = None, *, strict: bool = False
) -> Discovery:
    """At most `limit` dossiers, best first, and a few people, organisations and shared terms.

    now: aware; may be left out where the query has no filters, and whom one meets when plays no part then. strict: only
    what holds every word as it is typed, and dossiers alone.
    """
    assert now is not None or not query.filters, "filters need a day"
    if not query:
        return Discovery(query=query)
    query, slipped = with_names_meant(connection, query)
    typed = asked_words(connection, query)
    search = _Search(connection, query, typed, limit, now or facets.NO_DAY, now.date() if now else None)
    if strict:
        return Discovery(dossiers=tuple(search.strictly()[:limit]), query=query)
    others = search.singles(forgiving=False)
    dossiers = search.dossiers(named=bool(others))[:limit]
    if not (others or dossiers):
        others = search.singles(forgiving=True)
    dossiers = [replace(each, also=(*each.also, *slipped)) for each in dossiers] if slipped else dossiers
    return Discovery(dossiers=tuple(dossiers), others=tuple(others), query=query)


class _When(Enum):
    """When an attempt is made: always, unless somebody is called as was typed, or where nothing was found before it."""

    ALWAYS = auto()
    UNNAMED = auto()
    WANTING = auto()


@dataclass(frozen=True, slots=True)
class _Attempt:
    """Words to look for. lacking: those of the query that are left out."""

    words: Sequence[Asked]
    when: _When = _When.WANTING
    lacking: Sequence[str] = ()


@dataclass(slots=True)
class _Search:
    """One query on its way. typed: its words. slips: what was found to be meant by each. asked: what was offered."""

    connection: Connection
    query: Query
    typed: tuple[Asked, ...]
    limit: int
    now: datetime
    today: date | None
    slips: dict[str, tuple[Form, ...]] = field(default_factory=dict)
    asked: dict[tuple[Tier, int], list[int]] = field(default_factory=dict)

    def strictly(self) -> list[Found]:
        """What holds every word as it is typed."""
        return self._hold(self.typed, ())

    def dossiers(self, *, named: bool) -> list[Found]:
        """Step by step, until there are a few. named: somebody outside of the dossiers is called as was typed."""
        found: dict[str, Found] = {}
        few = min(_FEW, self.limit)
        for attempt in self._attempts():
            is_called = any(each.named for each in found.values())
            if len(found) >= few and not is_called:
                break
            if attempt.when is not _When.ALWAYS and (is_called or (named and not found)):
                break
            if attempt.when is _When.WANTING and found:
                continue
            for each in self._hold(attempt.words, attempt.lacking):
                found.setdefault(each.subject, each)
        return list(found.values())

    def _attempts(self) -> "Iterator[_Attempt]":
        """What to look for, the nearest to what was typed first."""
        yield _Attempt(self.typed, _When.ALWAYS)
        full = [word for word in self.typed if not word.is_empty] or list(self.typed)
        if len(full) < len(self.typed):
            yield _Attempt(full, _When.ALWAYS)
        called = [with_nicknames(word) for word in full]
        if called != full:
            yield _Attempt(called, _When.ALWAYS)
        there = {word.typed for word in full if self._is_there(word)}
        related = [with_endings(self.connection, word) for word in called]
        if len(there) < len(full):
            related = [word if word.typed in there else self._slipped(word, full) for word in related]
        yield _Attempt(related, _When.UNNAMED)
        slipped = [self._slipped(word, full) for word in related]
        if slipped != related:
            yield _Attempt(slipped)
        parts = [each for word in related for each in taken_apart(word, self._is_there)]
        if parts != related:
            yield _Attempt(parts)
            related = [each for word in related for each in self._there_or_apart(word)]
        held = [word for word in related if self._is_there(word)]
        if held and len(held) < len(related):
            yield _Attempt(held, lacking=_lacking(related, held))
        yield from self._left_out(related, held, there)

    def _there_or_apart(self, word: Asked) -> tuple[Asked, ...]:
        return (word,) if self._is_there(word) else taken_apart(word, self._is_there)

    def _slipped(self, word: Asked, words: Sequence[Asked]) -> Asked:
        """With what a slip leads to, which is worked out once."""
        if word.typed not in self.slips:
            self.slips[word.typed] = slips_of(self.connection, word, is_last=word.typed == words[-1].typed)
        return with_slips(word, self.slips[word.typed])

    def _left_out(self, full: Sequence[Asked], held: Sequence[Asked], there: set[str]) -> "Iterator[_Attempt]":
        """Without one word, then without two, and so on; those that tell most stay longest."""
        if len(held) < 2:
            return
        telling = sorted(held, key=lambda word: self._telling(word, as_typed=word.typed in there))
        smaller = (kept for count in range(len(held) - 1, 0, -1) for kept in combinations(telling, count))
        for kept in islice(smaller, _MOST_LEFT_OUT):
            yield _Attempt(kept, lacking=_lacking(full, kept))

    def _telling(self, word: Asked, *, as_typed: bool) -> tuple[bool, bool, int]:
        """Its place among the words, that says most first: there as it was typed, a name, in few texts."""
        names = rows_of(self.connection, _IN_NAMES, {"asked": word.expression, "limit": 1})
        ((texts,),) = rows_of(self.connection, _HOW_MANY, {"body": word.words})
        return (not as_typed, not names, texts)

    def _is_there(self, word: Asked) -> bool:
        if any(form.wholes for form in word.forms):
            return True
        asked, rows = word.words, word.row
        statement = _ANY_ROW if rows and not word.goes_on else _ANY
        return bool(rows_of(self.connection, statement, {"body": asked, "rows": rows}))

    def _hold(self, words: Sequence[Asked], lacking: Sequence[str]) -> list[Found]:
        """The dossiers that hold all of these words and meet the filters, in order."""
        *narrow, widest = tiers(words, self.query, self.now) or (None,)
        if widest is None:
            return []
        # Mostly one question has to do: where few hold all words, those whose name does are among them.
        anywhere = self._offered(widest, _POOL + 1)
        found: dict[int, None] = {}
        if len(anywhere) > _POOL and not lacking:
            for tier in narrow:
                if len(found) < _POOL:
                    found.update(dict.fromkeys(self._offered(tier, _POOL)))
        found.update(dict.fromkeys(anywhere))
        candidates = self._candidates(list(found)[:_POOL])
        return ranked(candidates, words, self.limit, lacking, self.today, self.query.parts)

    def _offered(self, tier: Tier, most: int) -> list[int]:
        exact = any(facets.needs_exact(each) for each in self.query.filters)
        if tier.names:
            named = self._named(tier, most)
            return self._meeting_filters(named) if exact else named
        seqs = self._in_body(tier, most, filtered=exact)
        if tier.rows and tier.goes_on and len(seqs) < most:
            seqs = list(dict.fromkeys([*seqs, *self._in_body(replace(tier, rows=""), most, filtered=exact)]))
        return seqs[:most]

    def _in_body(self, tier: Tier, most: int, *, filtered: bool) -> list[int]:
        """Those whose texts answer. filtered: page by page, until enough of them meet the filters exactly."""
        statement = _in_body(tier)
        values = {"asked": tier.body, "rows": tier.rows, "barred": tier.barred, "limit": most, "offset": 0}
        if not filtered:
            if (tier, most) not in self.asked:
                self.asked[tier, most] = [seq for (seq,) in rows_of(self.connection, statement, values)]
            return self.asked[tier, most]
        found: list[int] = []
        for page in range(_MOST_PAGES):
            values |= {"limit": _PAGE, "offset": page * _PAGE}
            offered = [seq for (seq,) in rows_of(self.connection, statement, values)]
            found += self._meeting_filters(offered)
            if len(found) >= most or len(offered) < _PAGE:
                break
        return found

    def _named(self, tier: Tier, most: int) -> list[int]:
        """Those whose names answer; of the latest of them, those whose texts do as well."""
        limit = _MOST_NAMED if tier.body else most
        rows = rows_of(self.connection, _IN_NAMES, {"asked": tier.names, "limit": limit})
        seqs = [seq for (seq,) in rows]
        if seqs and tier.body:
            values = {"seqs": json.dumps(seqs), "asked": tier.body, "limit": most}
            held = rows_of(self.connection, _AMONG, values)
            seqs = [seq for (seq,) in held]
        return seqs[:most]

    def _meeting_filters(self, seqs: Sequence[int]) -> list[int]:
        rows = rows_of(self.connection, _SUBJECTS, {"seqs": json.dumps(seqs)})
        ids = {seq: subject.removeprefix(_KIND) for seq, subject in rows}
        for each in self.query.filters:
            if facets.needs_exact(each):
                held = facets.exact(self.connection, each, list(ids.values()), self.now)
                ids = {seq: owner for seq, owner in ids.items() if (owner in held) != each.excluded}
        return [seq for seq in seqs if seq in ids]

    def _candidates(self, seqs: Sequence[int]) -> list[Candidate]:
        values = {"seqs": json.dumps(seqs), "today": str(self.today or date.max)}
        rows = rows_of(self.connection, _CANDIDATES, values) if seqs else []
        return [
            Candidate(seq, subject, pieces, Days(_day(ahead), _day(last))) for seq, subject, pieces, last, ahead in rows
        ]

    def singles(self, *, forgiving: bool) -> list[Found]:
        """People, organisations and shared terms; where dossiers are filtered, only those of the kind asked for."""
        kinds = tuple(_SINGLE_KINDS[part] for part in self.query.parts if part in _SINGLE_KINDS)
        words = self.typed
        if not words or self.query.excluded or (self.query.filters and not kinds):
            return []
        if forgiving:
            related = [with_endings(self.connection, with_nicknames(word)) for word in words]
            words = tuple(self._slipped(each, related) for each in related)
        return self._singles(words, kinds)

    def _singles(self, words: Sequence[Asked], kinds: tuple[str, ...]) -> list[Found]:
        every = " AND ".join(word.expression for word in words)
        anywhere = self._singles_offered(every)
        called = self._singles_offered(f"name : ({every})") if len(anywhere) >= _SINGLES_POOL else []
        seqs = list(dict.fromkeys([*called, *anywhere]))
        found = ranked(self._candidates(seqs[:_SINGLES_POOL]), words, _SINGLES_POOL, (), self.today)
        return [each for each in found if not kinds or each.subject.startswith(kinds)][:_MOST_SINGLES]

    def _singles_offered(self, expression: str) -> list[int]:
        rows = rows_of(self.connection, _IN_SINGLES, {"single": expression, "limit": _SINGLES_POOL})
        return [seq for (seq,) in rows]


def _in_body(tier: Tier) -> str:
    rows = f" AND +rowid IN ({_IN_PHRASES.format('rows')})" if tier.rows else ""
    barred = f" AND +rowid NOT IN ({_IN_PHRASES.format('barred')})" if tier.barred else ""
    return f"SELECT rowid FROM search_body WHERE search_body MATCH :asked{rows}{barred} {_LATEST} OFFSET :offset"  # noqa: S608  our own names


def _lacking(full: Sequence[Asked], kept: Sequence[Asked]) -> list[str]:
    return [word.typed for word in full if word not in kept]


def _day(plain: str | None) -> date | None:
    return date.fromisoformat(plain[:10]) if plain else None


_LATEST = "ORDER BY rowid DESC LIMIT :limit"
_IN_NAMES = f"SELECT rowid FROM search_names WHERE search_names MATCH :asked {_LATEST}"  # noqa: S608  our own parts
_IN_PHRASES = (
    f"SELECT rowid FROM search_phrases WHERE search_phrases MATCH :{{}} ORDER BY rowid DESC LIMIT {_MOST_ROWS}"  # noqa: S608  our own names
)
_AMONG = """SELECT rowid FROM search_body WHERE search_body MATCH :asked
    AND +rowid IN (SELECT value FROM json_each(:seqs)) ORDER BY rowid DESC LIMIT :limit"""
_IN_SINGLES = f"SELECT rowid FROM search_singles WHERE search_singles MATCH :single {_LATEST}"  # noqa: S608  our own names
_ANY = "SELECT 1 FROM search_body WHERE search_body MATCH :body LIMIT 1"
_ANY_ROW = "SELECT 1 FROM search_phrases WHERE search_phrases MATCH :rows LIMIT 1"
_HOW_MANY = f"SELECT count(*) FROM (SELECT 1 FROM search_body WHERE search_body MATCH :body LIMIT {_MANY})"  # noqa: S608  our own names
_SUBJECTS = "SELECT seq, subject FROM search_heads WHERE seq IN (SELECT value FROM json_each(:seqs))"
_CANDIDATES = """
    SELECT heads.seq, heads.subject, texts.pieces, summaries.last_contact,
        (SELECT min(meetings.starts_at) FROM meetings
         WHERE meetings.counterpart = summaries.counterpart AND meetings.status = 'planned'
         AND meetings.starts_at >= :today)
    FROM json_each(:seqs) AS wanted
    JOIN search_heads AS heads ON heads.seq = wanted.value
    JOIN search_texts AS texts ON texts.seq = heads.seq
    LEFT JOIN summaries ON heads.subject = 'counterparts/' || summaries.counterpart
        AND summaries.counterpart = substr(heads.subject, 14)"""
