"""Slips: the words of the vault that a mistyped one may stand for.

Each word is kept with what remains of it when letters are left out (symmetric deletes): two words that differ by a slip
share such a rest, so that a handful of look-ups replaces a walk over all words. Names are kept with two letters left
out, other words with one; both only of their first letters. What a rest is needed for is only to be found, so it is
kept as a number.

Source: Wolf Garbe, the symmetric delete spelling correction algorithm, 2012.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Any, NamedTuple

from sqlalchemy import Connection

from trustdesk.domain.folding import is_of_letters
from trustdesk.store.connecting import rows_of

_REACH = 7
_SHORTEST, _LONGEST = 3, 64
_SHORTEST_DOUBLE, _LONGER = 6, 8
_SHORTEST_FORGIVEN, _SHORTEST_UNFINISHED = 4, 5
_MOST_BESIDE = 800
_MOST_KNOWN = 64
_KNOWN_GUESSES = "guesses"
_BESIDE, _LONG = 2, 5


class Guess(NamedTuple):
    """A word of the vault that may be meant, and by how many letters it differs."""

    word: str
    distance: int
    is_name: bool


def learn(connection: Connection, names: set[str], others: set[str]) -> None:
    """Keep these words of names and of texts."""
    for words, is_name in ((names, 1), (others - names, 0)):
        wanted = sorted(word for word in words if is_kept(word))
        if not wanted:
            continue
        rows = connection.exec_driver_sql(_KNOWN, {"words": json.dumps(wanted), "is_name": is_name})
        known = set(rows.scalars())
        new = [word for word in wanted if word not in known]
        if new:
            connection.exec_driver_sql(_LEARN, [(word, is_name) for word in new])
            numbers = connection.exec_driver_sql(_NUMBERS, {"words": json.dumps(new)}).fetchall()
            depth = 2 if is_name else 1
            connection.exec_driver_sql(
                _KEEP_RESTS, [(rest, number) for number, word in numbers for rest in rests(word, depth)]
            )


def forget(connection: Connection, words: Iterable[str], is_used: Callable[[Connection, str], bool]) -> None:
    """Forget those of the words that no text holds any more, as `is_used` says."""
    gone = [word for word in words if is_kept(word) and not is_used(connection, word)]
    if not gone:
        return
    rows = connection.exec_driver_sql(_NUMBERS, {"words": json.dumps(gone)}).fetchall()
    pairs = [(rest, number) for number, word in rows for rest in rests(word, 2)]
    if pairs:
        connection.exec_driver_sql("DELETE FROM search_slips WHERE rest = ? AND word = ?", pairs)
        connection.exec_driver_sql("DELETE FROM search_words WHERE number = ?", [(number,) for number, _ in rows])


def is_kept(word: str) -> bool:
    """Whether slips in the word are forgiven: neither very short nor very long, and of letters alone."""
    return _SHORTEST <= len(word) <= _LONGEST and is_of_letters(word)


def rests(word: str, depth: int) -> set[int]:
    """What remains of the first letters of a word when up to `depth` of them are left out, as numbers."""
    head = word[:_REACH]
    depth = min(depth, 1 if len(word) < _SHORTEST_DOUBLE else 2)
    texts = {head}
    for left_out in range(1, depth + 1):
        texts |= {"".join(each) for each in combinations(head, len(head) - left_out)}
    return {zlib.crc32(text.encode()) for text in texts}


def words_beginning(connection: Connection, start: str, most: int) -> list[str]:
    """The words of the vault that begin so, in order, at most so many."""
    values = {"start": start, "end": f"{start}\U0010ffff", "most": most}
    return [word for word, _ in rows_of(connection, _STARTING, values)]


def allowed(word: str) -> int:
    """How many slips are forgiven in a word of that length."""
    return 0 if len(word) < _SHORTEST_FORGIVEN else 1 if len(word) < _SHORTEST_DOUBLE else 2


def guesses(connection: Connection, typed: str, most: int, *, unfinished: bool) -> list[Guess]:
    """The words that may be meant, likeliest first, without the typed one itself.

    unfinished: it may be the beginning of a longer word.
    """
    most_slips = allowed(typed)
    if not most_slips or not is_of_letters(typed):
        return []
    known = _guessed_before(connection)
    if (typed, unfinished) not in known:
        known[typed, unfinished] = _guessed(connection, typed, most_slips, unfinished=unfinished)
    return known[typed, unfinished][:most]


def _guessed_before(connection: Connection) -> dict[tuple[str, bool], list[Guess]]:
    """What was guessed before: while one types, the words before the last are asked for at every key.

    Kept with the connection, until anything is written through it or beside it.
    """
    driver_connection: Any = connection.connection.driver_connection
    written = (rows_of(connection, "PRAGMA data_version", {})[0][0], driver_connection.total_changes)
    kept = connection.info.get(_KNOWN_GUESSES)
    if kept is None or kept[0] != written or len(kept[1]) >= _MOST_KNOWN:
        kept = connection.info[_KNOWN_GUESSES] = (written, {})
    known: dict[tuple[str, bool], list[Guess]] = kept[1]
    return known


def _guessed(connection: Connection, typed: str, most_slips: int, *, unfinished: bool) -> list[Guess]:
    candidates = dict(_candidates(connection, typed, most_slips, unfinished=unfinished))
    candidates.pop(typed, None)
    distances = _distances(typed, {word: word for word in candidates}, most_slips)
    if unfinished and not distances and len(typed) >= _SHORTEST_UNFINISHED:
        # Not typed to its end, and so compared with as much of the word; what is missing is not a slip more.
        for length in (len(typed), len(typed) + 1):
            distances |= _distances(typed, {word: word[:length] for word in candidates if len(word) > length}, 1)
    # Two slips lead from many an ordinary word to another that was never meant.
    far = 1 if len(typed) < _LONGER else 2
    distances = {word: each for word, each in distances.items() if each <= far or candidates[word]}
    nearest = min(distances.values(), default=0)
    near = (Guess(word, nearest, bool(candidates[word])) for word, each in distances.items() if each == nearest)
    return sorted(near, key=lambda guess: _likelihood(guess, typed))


def _distances(typed: str, heads: dict[str, str], most_slips: int) -> dict[str, int]:
    """The words that differ by a slip or so from what is typed, by their heads; how much each does."""
    from rapidfuzz import process  # only where something was mistyped
    from rapidfuzz.distance import OSA

    near = process.extract(typed, heads, scorer=OSA.distance, score_cutoff=most_slips, limit=None)
    return {word: distance for _, distance, word in near if distance > 0}


def _likelihood(guess: Guess, typed: str) -> tuple[object, ...]:
    word = guess.word
    return (guess.distance, not guess.is_name, word[0] != typed[0], abs(len(word) - len(typed)), word)


def _candidates(connection: Connection, typed: str, most_slips: int, *, unfinished: bool) -> Iterator[tuple[str, int]]:
    values = {"rests": json.dumps(sorted(rests(typed, most_slips)))}
    yield from rows_of(connection, _SHARING, values)
    # Two slips in a word that is no name, or one in a word not typed to its end, share no rest: look beside it.
    if unfinished or most_slips > 1:
        start = typed[: _BESIDE + (len(typed) >= _LONG) + (len(typed) >= _LONGER)]
        beside = {"start": start, "end": f"{start}\U0010ffff", "most": _MOST_BESIDE}
        yield from rows_of(connection, _STARTING, beside)


_KNOWN = """SELECT word FROM search_words
    WHERE word IN (SELECT value FROM json_each(:words)) AND is_name >= :is_name"""
_LEARN = """INSERT INTO search_words (word, is_name) VALUES (?, ?)
    ON CONFLICT (word) DO UPDATE SET is_name = max(is_name, excluded.is_name)"""
_NUMBERS = "SELECT number, word FROM search_words WHERE word IN (SELECT value FROM json_each(:words))"
_KEEP_RESTS = "INSERT OR IGNORE INTO search_slips (rest, word) VALUES (?, ?)"
_SHARING = """SELECT DISTINCT search_words.word, search_words.is_name
    FROM search_slips JOIN search_words ON search_words.number = search_slips.word
    WHERE search_slips.rest IN (SELECT value FROM json_each(:rests))"""
_STARTING = "SELECT word, is_name FROM search_words WHERE word >= :start AND word < :end LIMIT :most"
