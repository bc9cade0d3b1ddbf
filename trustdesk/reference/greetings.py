"""Greetings and thanks by language, right for the time of day."""

from datetime import time

from trustdesk.domain.places import GreetingPack, Greetings, Saying, TimedSaying
from trustdesk.reference.packs import kept_pack
from trustdesk.reference.shelves import Shelf, files_on


def greetings(language: str, told_in: str = "en") -> Greetings | None:
    """The first words of a language (BCP 47): of that variant, else of the language. Raises BadPack."""
    known = _by_code(told_in)
    return known.get(language) or known.get(language.partition("-")[0])


def languages_with_greetings(told_in: str = "en") -> tuple[str, ...]:
    """The codes of all languages that one can greet in."""
    return tuple(sorted(_by_code(told_in)))


def greeting_at(words: Greetings, at: time) -> Saying:
    """What one says at that hour: the greeting of the time of day where the language has one, else hello."""
    for each in words.times:
        if _holds(each, f"{at:%H:%M}"):
            return Saying(say=each.say, latin=each.latin, sound=each.sound, note=each.note)
    return words.hello


def _holds(each: TimedSaying, at: str) -> bool:
    if each.begin <= each.until:
        return each.begin <= at < each.until
    return at >= each.begin or at < each.until


def _by_code(told_in: str) -> dict[str, Greetings]:
    files = files_on(Shelf.GREETINGS, told_in).values()
    return {each.code: each for file in files for each in kept_pack(file, GreetingPack).languages}
