"""Which of the user's words fit into a sentence of ours (English).

The user writes a noun phrase, a sentence, half a sentence, or anything at all. Each function here answers with a form
that is safe where its docstring says, or with nothing; whoever asks then says the thing without those words. What was
noted ABOUT somebody ("She pushed it through") is never said TO them as it stands: it is turned ("you pushed it
through") where that is certain, and left out where it is not.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from trustdesk.i18n import english
from trustdesk.i18n.english import clean, is_doing, is_past, is_plain, lower_start, names_a_side, tokens_of

_AMOUNT = re.compile(r"(?:about|around|up to|some|at least) (?:[A-Z]{3} )?\d|[A-Z]{3} \d")
_TAIL = re.compile(r", (?=(?:which|who|whom|where|when|as|because|but|so|and nobody)\b)")


def noun_phrase(text: str, *, free: bool = False, cut: bool = False) -> str:
    """A thing, as it stands after "I owe you ..." or "about ...": "the tariff sheet". Nothing where it may be none.

    free: the field asks for no noun phrase, so that anything with a verb in it counts as a sentence.
    cut: what follows a semicolon, a colon or "which" may be left away.
    """
    pieces = _pieces(text) if cut else iter((clean(text),))
    return next((noun for piece in pieces if (noun := _noun(piece, free=free))), "")


def _pieces(text: str) -> Iterator[str]:
    whole = clean(text)
    yield whole
    for pattern in (r";", r":(?!\d)", r"[;:]|\. "):
        yield clean(re.split(pattern, whole, maxsplit=1)[0])
    yield clean(_TAIL.split(whole, maxsplit=1)[0])
    yield clean(_TAIL.split(re.split(r"[;:]|\. ", whole, maxsplit=1)[0], maxsplit=1)[0])


def _noun(piece: str, *, free: bool) -> str:
    phrase = piece if _AMOUNT.match(piece) else lower_start(piece)
    if not phrase or not is_plain(phrase) or names_a_side(phrase):
        return ""
    tokens = tokens_of(phrase)
    first = tokens[0]
    if (
        (first in english.NO_NOUN and not _AMOUNT.match(phrase))
        or (free and first in english.BASE_VERBS)
        or _has_verb(tokens, free=free)
    ):
        return ""
    determined = (
        _AMOUNT.match(phrase) or first in english.DETERMINERS or first[:1].isdigit() or first.endswith(("'s", "’s"))
    )
    if determined:
        return phrase if len(tokens) > 1 else ""
    return phrase if _needs_no_article(tokens) else ""


def _has_verb(tokens: list[str], *, free: bool) -> bool:
    """Whether the main clause has a finite verb: what follows "that" or "whether" has one of its own."""
    for before, token in pairwise(tokens):
        if token in english.SUBORDINATORS:
            return False
        if token in english.FINITE or token in english.PLAINLY_VERBS or token in ("i", "we"):
            return True
        if free and before not in english.PREPOSITIONS and (is_past(token) or token in english.PRESENT_VERBS):
            return True
    return False


def _needs_no_article(tokens: list[str]) -> bool:
    """Plurals, things that are not counted, and activities: "photographs of all flaws", "payment", "rowing"."""
    if tokens[0] in english.BASE_VERBS or is_past(tokens[0]):
        return False
    head = tokens
    for place, token in enumerate(tokens[1:], 1):
        if token in english.PREPOSITIONS or token in english.SUBORDINATORS or token == "and":  # noqa: S105  a word
            head = tokens[:place]
            break
    last = head[-1]
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is")) and len(last) > 3
    return plural or last in english.UNCOUNTED or is_doing(tokens[0])


def infinitive(text: str) -> str:
    """What one wants, as "to know whether the sensors hold"; nothing where it is not said so."""
    phrase = clean(text)
    fits = re.match(r"(?:not |never )?to [a-z]{2,}\b", phrase) and is_plain(phrase) and not names_a_side(phrase)
    return phrase if fits else ""


def asked_clause(text: str) -> str:
    """What one may wonder: "how the leek seed came through", "whether the plank has taken the bend"."""
    phrase = lower_start(clean(text))
    fits = re.match(r"(?:how|whether|why|where|when|which|what) ", phrase) and is_plain(phrase)
    return phrase if fits and not names_a_side(phrase) and len(tokens_of(phrase)) > 3 else ""


def learned(text: str) -> str:
    """What somebody taught me: "how to end a contract and keep the supplier", "to taste before I talk"."""
    phrase = clean(text)
    fits = re.match(r"(?:how|that|to|what|which|why|when) [a-z]", phrase) and is_plain(phrase)
    return phrase if fits and not names_a_side(phrase) and len(tokens_of(phrase)) > 2 else ""


def deed(text: str, *, of_me: bool = False) -> str:
    """What was done, as it stands after "you", "it" or "I": "lent us the sitting room".

    of_me: said of myself, so that "have" and "know" fit, and "her" is somebody just named.
    """
    phrase = clean(text)
    tokens = tokens_of(phrase)
    if of_me and tokens and (is_past(tokens[0]) or tokens[0] in english.OF_ME):
        phrase = phrase[0].lower() + phrase[1:]
    if len(tokens) < 2 or not is_plain(phrase) or english.YOU.search(phrase) or phrase[0].isupper():
        return ""
    if not of_me and names_a_side(phrase):
        return ""
    done = is_past(tokens[0]) or (of_me and tokens[0] in english.OF_ME)
    return phrase if done and tokens[1] not in english.FINITE and not _changes_speaker(tokens) else ""


def origin(text: str) -> str:
    """A name that stands where "from ..." belongs, as people note it: "Volvo", "University of Lund"."""
    phrase = clean(text)
    words = phrase.split()
    named = all(word[0].isupper() or word in ("of", "at", "in") for word in words) and phrase[:1].isupper()
    tokens = set(tokens_of(phrase))
    ordinary = tokens & (english.RELATIVES | english.NEVER_NAMES | english.NO_NOUN) - {"of", "at", "in"}
    fits = words and named and len(words) <= 4 and not ordinary and is_plain(phrase) and not names_a_side(phrase)
    return phrase if fits and not is_past(words[0].lower()) and words[0].lower() not in english.OF_ME else ""


def _changes_speaker(tokens: list[str]) -> bool:
    """Whether "and I", "but we" begins another main clause, which would not follow from our "I"."""
    return any(a in ("and", "but", "so") and b in ("he", "she", "they", "you") for a, b in pairwise(tokens))


def offer(text: str) -> str:
    """What we can do, as it stands after "we can": "keep 40 sensors in a store in Busan"."""
    phrase = clean(text)
    tokens = tokens_of(phrase)
    fits = len(tokens) > 1 and tokens[0] in english.BASE_VERBS and phrase[0].islower()
    return phrase if fits and is_plain(phrase) and not names_a_side(phrase) else ""


def bound(text: str) -> str:
    """How far something goes, as it stands behind it: "for the two years of the frame", "up to EUR 6,000"."""
    phrase = clean(text)
    fits = re.match(r"(?:for|until|up to|within|once|twice|only|in|on|by|as long as|if|from) ?\b", phrase)
    return phrase if fits and is_plain(phrase) and not names_a_side(phrase) else ""


def feeling(text: str) -> str:
    """What somebody felt, as it stands after "you felt": "taken for granted". Only what was noted so."""
    for piece in (clean(text), clean(_TAIL.split(clean(text), maxsplit=1)[0])):
        tokens = tokens_of(piece)
        fits = tokens and len(tokens) <= 8 and piece[0].islower() and is_plain(piece) and not names_a_side(piece)
        if fits and (is_past(tokens[0]) or tokens[0] in english.FEELINGS) and not _has_verb(tokens, free=False):
            return piece
    return ""


def our_sentence(text: str) -> str:
    """A sentence about ourselves, as it stands after a colon: "the leak was ours alone". Nothing of third persons."""
    pieces = (clean(text), clean(text.split(";", 1)[0]))
    for piece in pieces:
        phrase = re.sub(r"^we can (?:openly )?(?:say|admit) that ", "", lower_start(piece))
        tokens = tokens_of(phrase)
        whole = any(token in english.FINITE or is_past(token) for token in tokens[1:])
        ours = any(token in ("we", "our", "us", "ours", "i", "my", "me") for token in tokens)
        if phrase and whole and ours and is_plain(phrase) and not names_a_side(phrase) and len(tokens) > 3:
            return phrase
    return ""


def said_to_you(text: str, subjects: Iterable[str]) -> str:
    """A deed noted of them, said to them: "She sent the logs" is "you sent the logs". Nothing where it is not certain.

    subjects: how the one we speak to may be named at the start.
    """
    for piece in (clean(text), clean(re.split(r"[;:]|\. ", text, maxsplit=1)[0])):
        rest = _after_subject(piece, subjects)
        tokens = tokens_of(rest)
        if tokens and tokens[0] in english.ADVERBS:
            tokens = tokens[1:]
        if len(tokens) > 1 and is_past(tokens[0]) and is_plain(rest) and not names_a_side(rest):
            return f"you {rest}"
    return ""


def wanted_by_you(text: str, subjects: Iterable[str]) -> str:
    """A wish noted of them, said to them: "He wants a date that holds" is "you want a date that holds"."""
    for piece in (clean(text), clean(re.split(r"[;:]|\. ", text, maxsplit=1)[0])):
        verb, _, rest = _after_subject(piece, subjects).partition(" ")
        turned = english.WISHES.get(verb)
        if turned and rest and is_plain(rest) and not names_a_side(rest):
            return f"you {turned} {rest}"
    return ""


def _after_subject(text: str, subjects: Iterable[str]) -> str:
    for subject in sorted(filter(None, subjects), key=len, reverse=True):
        if text.startswith(f"{subject} "):
            return text[len(subject) + 1 :]
    return ""
