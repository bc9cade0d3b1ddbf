"""Of their place and their trade: subjects that the date gives, a greeting in their language, their own words.

The first two stand on the record that says where they are or what they speak; the packs only say what that means.
"""

import re
from collections.abc import Iterator

from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.openings.families import Family
from trustdesk.briefing.openings.found import Found, slots
from trustdesk.domain.record import Record
from trustdesk.domain.terms import Term, TermUse

# A term, and not a sentence that was noted in its place.
_WORD = re.compile(r"[^\W_][\w/&’'+-]*(?: [\w/&’'+-]+){0,3}")
_PRONOUN = re.compile(r"\b(I|we|you|he|she|they|it|me|us|him|her|them|my|our|your|his|its|their)\b", re.IGNORECASE)


def date_talks(at: Occasion, _family: Family) -> Iterator[Found]:
    """What their calendar gives to talk about on that day (S0.5)."""
    where = _says_where(at)
    if where is None:
        return
    for note in at.local.talks_on(at.day_there):
        # A feast of one community is asked about, and not taken for granted: "do you keep Diwali?"
        said = {"asked" if note.talk.endswith("?") else "what": note.talk}
        yield Found(facts=(where,), slots=slots(**said), raw=note.text, day=at.today)


def _says_where(at: Occasion) -> Record | None:
    return next((each for each in (at.person, at.organisation) if each and each.country), None)


def greetings(at: Occasion, _family: Family) -> Iterator[Found]:
    """The greeting of that hour in the language they speak best, in letters that can be read aloud (S0.8.1)."""
    words = at.local.first_words
    if words is None or at.person is None:
        return
    said, sound, woman = words.hello.latin or words.hello.say, words.hello.sound, words.hello.woman
    if woman:
        sound = at.words("saying-by-both", man=sound, woman=f"{woman.latin or woman.say}, {woman.sound}")
    found = slots(hello=said, language=words.language, sound=sound)
    yield Found(facts=(at.person,), slots=found, raw=words.language, day=at.today)


def their_words(at: Occasion, _family: Family) -> Iterator[Found]:
    """Words that they prefer, newest first: to ask what they cover (S1.8)."""
    noted = [each for each in at.dossier.all(Term) if each.use is TermUse.THEIRS]
    for term in sorted(noted, key=lambda each: str(each.learnt_on or ""), reverse=True):
        if _WORD.fullmatch(term.text) and not _PRONOUN.search(term.text):
            yield Found(facts=(term,), slots=slots(term=term.text), raw=term.meaning, day=term.learnt_on)
