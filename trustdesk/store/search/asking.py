"""What is typed as what the full-text tables are asked, and every way in which a word may stand in a text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from trustdesk.domain.search import Also, How, Query, Word
from trustdesk.reference.nicknames import called_also
from trustdesk.store.search import facets, slips
from trustdesk.store.search.pairs import phrase
from trustdesk.store.tables import LONGEST_PREFIX

_MOST_GUESSES = 6
_MOST_WHOLES = 32
_SHORTEST_STEM = 4
_ARTICLE = "ال"
_SHORTEST_WITH_ARTICLE = 5

# Words that say nothing of whom one looks for; they are left out only where nothing holds them all.
_EMPTY_WORDS = frozenset(
    """
    a about an and are as at be by for from had has have he her him his i in is it its me my of on or our she that the
    their them they this to us was we were what when where which who whose will with you
    aber als am an auf aus bei das dem den der des die ein eine er es fur im in ist mit sie und uns vom von war wer zu
    au aux avec ce dans de des du elle en et est il la le les leur mais nous ou par pour qui sur un une
    al con del el ella en es la las lo los o para por que se su un una y
    att av den det ett fran han hon i med och om pa som till vi vid
    """.split()  # noqa: SIM905  a list of these would be a page long
)


@dataclass(frozen=True, slots=True)
class Form:
    """Words in a row as they may stand in a text.

    text: between single spaces. begun: the last of them may go on. also: set where it is not what was typed.
    wholes: the words of the vault that it may go on to, where it is one word and they are few.
    """

    text: str
    begun: bool
    also: Also | None = None
    wholes: tuple[str, ...] = ()

    @property
    def expression(self) -> str:
        """It as FTS5 is asked for it."""
        if self.wholes:
            return "(" + " OR ".join(f'"{word}"' for word in self.wholes) + ")"
        return phrase(self.text, begun=self.begun)

    def finished(self, connection: Connection) -> "Form":
        """With the words it may go on to: FTS5 reads on from whole words, but first gathers all of a long beginning."""
        if not self.begun or len(self.text) <= LONGEST_PREFIX or not slips.is_kept(self.text):
            return self
        words = slips.words_beginning(connection, self.text, _MOST_WHOLES + 1)
        return replace(self, wholes=tuple(words)) if 0 < len(words) <= _MOST_WHOLES else self


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of the query with its forms, those that were typed first."""

    typed: str
    forms: tuple[Form, ...]

    @property
    def expression(self) -> str:
        """Any of its forms."""
        return "(" + " OR ".join(form.expression for form in self.forms) + ")"

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing of whom one looks for."""
        return self.forms[0].text in _EMPTY_WORDS


def asked_words(connection: Connection, query: Query) -> tuple[Asked, ...]:
    """The words as they were typed, each of which may be the beginning of a longer one."""
    return tuple(
        Asked(word.typed, tuple(form.finished(connection) for form in _own_forms(word))) for word in query.words
    )


def _own_forms(word: Word) -> Iterable[Form]:
    text = " ".join(word.tokens)
    yield Form(text, begun=not word.whole)
    if word.digits:
        yield Form(word.digits, begun=True)
    if len(word.tokens) == 1 and "\u0600" < text[0] < "\u06ff":
        if text.startswith(_ARTICLE) and len(text) >= _SHORTEST_WITH_ARTICLE:
            yield Form(text.removeprefix(_ARTICLE), begun=not word.whole)
        else:
            yield Form(_ARTICLE + text, begun=not word.whole)


def with_relatives(connection: Connection, asked: Asked) -> Asked:
    """With the names that are said for it, and the words that begin as it does without its ending."""
    word = _single_word(asked)
    found = [Form(name, begun=False, also=_also(asked, name, How.NICKNAME)) for name in called_also(word)]
    found += [
        Form(word[:-cut], begun=True, also=_also(asked, word[:-cut], How.FORM))
        for cut in (1, 2)
        if len(word) - cut >= _SHORTEST_STEM + cut - 1
    ]
    return replace(asked, forms=(*asked.forms, *(form.finished(connection) for form in found)))


def slips_of(connection: Connection, asked: Asked, *, is_last: bool) -> tuple[Form, ...]:
    """The words of the vault that a slip leads to. is_last: it may not be typed to its end."""
    word = _single_word(asked)
    found = slips.guesses(connection, word, _MOST_GUESSES, unfinished=is_last) if word else []
    return tuple(Form(guess.word, begun=False, also=_also(asked, guess.word, How.SLIP)) for guess in found)


def with_slips(asked: Asked, found: Iterable[Form]) -> Asked:
    """With these, each form once; before the relatives: a word that is meant says more than one that begins so."""
    typed = [form for form in asked.forms if form.also is None]
    return replace(asked, forms=tuple(dict.fromkeys((*typed, *found, *asked.forms))))


def _single_word(asked: Asked) -> str:
    """The word, where it is one, of letters and not in quotes; else nothing."""
    first = asked.forms[0]
    return first.text if first.begun and first.text.isalpha() else ""


def _also(asked: Asked, found: str, how: How) -> Also:
    return Also(typed=asked.typed, found=found, how=how)


@dataclass(frozen=True, slots=True)
class Tier:
    """One question to the index. names, body: FTS5 expressions over the names of dossiers and over all their texts.

    One of them may be empty. Where both are there, the body is asked only about those whose names answer.
    """

    names: str = ""
    body: str = ""


def tiers(words: Sequence[Asked], query: Query, now: datetime) -> tuple[Tier, ...]:
    """The questions, the narrowest first: its own name, names, a name and the rest, anywhere."""
    every = " AND ".join(word.expression for word in words)
    held = [facets.expression(each, now) for each in query.filters if not each.excluded]
    barred = [facets.expression(each, now) for each in query.filters if each.excluded]
    barred += [phrase(" ".join(word.tokens), begun=False) for word in query.excluded]
    if not (held or barred):
        if not every:
            return ()
        some = " OR ".join(word.expression for word in words)
        return (
            Tier(names=f"name : ({every})"),
            Tier(names=every),
            *((Tier(names=some, body=every),) if len(words) > 1 else ()),
            Tier(body=every),
        )
    if not every:
        return (Tier(body=_narrowed("", held, barred)),) if held else ()
    if query.parts:
        return (Tier(body=_narrowed(f"{{{' '.join(sorted(query.parts))}}} : ({every})", held, barred)),)
    whole = _narrowed(every, held, barred)
    return (Tier(names=f"name : ({every})", body=whole), Tier(names=every, body=whole), Tier(body=whole))


def _narrowed(body: str, held: Sequence[str], barred: Sequence[str]) -> str:
    whole = " AND ".join(f"({each})" for each in (body, *held) if each)
    return f"({whole}) NOT ({' OR '.join(f'({each})' for each in barred)})" if barred else whole
