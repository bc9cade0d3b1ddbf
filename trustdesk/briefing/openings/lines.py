"""The engine: families -> facts -> wordings -> a list ranked for this meeting, without what was said before."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.openings.addressee import them, vocative
from trustdesk.briefing.openings.families import Family, Wording, fill, shipped, slots_of
from trustdesk.briefing.openings.found import Found
from trustdesk.briefing.openings.providers import PROVIDERS
from trustdesk.briefing.openings.situation import Code, situation
from trustdesk.briefing.openings.talks import for_this_meeting
from trustdesk.domain.meetings import Debrief
from trustdesk.domain.openings import OpeningChoice, OpeningLine, OpeningStatus
from trustdesk.domain.page import Copy
from trustdesk.domain.record import Confidence, Noted, Sensitive
from trustdesk.i18n.english import LONGEST_SENTENCE, capital_start, count_words, polished, quoted, scars, seconds

# Slots that any line may have; a wording with no other says nothing of the user's own.
_MANNER = frozenset({"you", "them", "day", "since"})
_STALE = timedelta(days=366)
_FADES_A_YEAR = 0.06
_WEAKER = 0.08
_DOUBTED = 0.15
_BELOW_LEADERS = 0.94
# Of what is sensitive or doubtful only these may be said: the user's own sentence, and a name that may be mentioned.
_SAFE = _MANNER | {"text", "name", "again"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Memory:
    """What was said or dismissed: keys of lines, and texts without regard to case and marks."""

    keys: frozenset[str]
    texts: frozenset[str]


def opening_lines(at: Occasion, families: tuple[Family, ...] | None = None) -> tuple[OpeningLine, ...]:
    """The lines for this occasion, best first; of each group of families one before any has its second (S4.0).

    An overdue promise of ours leads, except that validation goes first where a tense contact left an incident of ours
    unrepaired (S4.3). Where the user reworded a line, their words stand in its place. What was used or dismissed is
    not offered again, and no text stands or returns twice. families: those of the language, unless given.
    """
    choices = at.dossier.all(OpeningChoice)
    reworded = {each.line: each for each in choices if each.status is OpeningStatus.OWN and each.line and each.text}
    memory = _memory(at, choices)
    codes = situation(at)
    candidates = [
        (family, _in_own_words(at, line, reworded.get(line.key)))
        for family in (shipped(at.words.language) if families is None else families)
        if _applies(at, family, codes)
        for line in _of_family(at, family, codes, memory)
    ]
    candidates.sort(key=lambda each: (-each[1].rank, each[1].key))
    return tuple(_told_once(_varied(candidates)))


def _memory(at: Occasion, choices: tuple[OpeningChoice, ...]) -> _Memory:
    spent = [each for each in choices if each.status is not OpeningStatus.OWN]
    said = [each.text for each in spent] + [each.opening_used for each in at.dossier.all(Debrief)]
    return _Memory(
        keys=frozenset(each.line for each in spent if each.line),
        texts=frozenset(_folded(text) for text in said if text.strip()),
    )


def _folded(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()) or text.strip()


def _applies(at: Occasion, family: Family, codes: frozenset[Code]) -> bool:
    if family.private and at.copy is Copy.TABLE:
        return False
    return (not family.only_in or bool(family.only_in & codes)) and not family.never_in & codes


def _of_family(at: Occasion, family: Family, codes: frozenset[Code], memory: _Memory) -> Iterator[OpeningLine]:
    """The lines of one family; facts that say the same make one line, one line may go without their words."""
    everything = list(_keyed(at, family))
    said = {_content(found) for key, found in everything if key in memory.keys and _content(found)}
    taken = set(memory.texts)
    bare = 0
    given = 0
    for key, found in everything:
        content = _content(found)
        if key in memory.keys or (content and content in said):
            continue
        chosen = _worded(at, family, found, taken, bare_allowed=bare == 0)
        if chosen is None:
            continue
        text, wording = chosen
        bare += _is_bare(wording)
        said.add(content)
        taken.add(_folded(text))
        yield _line(at, family, codes, found, key, text, wording)
        given += 1
        if given == family.most:
            return


def _keyed(at: Occasion, family: Family) -> Iterator[tuple[str, Found]]:
    nth: Counter[str] = Counter()
    for found in PROVIDERS[family.source].find(at, family):
        key = f"{family.name}:{found.facts[0].key}"
        nth[key] += 1
        yield (key if nth[key] == 1 else f"{key}#{nth[key]}"), _discreet(found)


def _discreet(found: Found) -> Found:
    if not any(map(_is_doubted, found.facts)):
        return found
    return replace(found, slots={name: value for name, value in found.slots.items() if name in _SAFE})


def _content(found: Found) -> tuple[str, ...]:
    return tuple(_folded(value) for name, value in sorted(found.slots.items()) if name not in _MANNER)


def _is_bare(wording: Wording) -> bool:
    return not wording.slots - _MANNER


def _worded(
    at: Occasion, family: Family, found: Found, taken: set[str], *, bare_allowed: bool
) -> tuple[str, Wording] | None:
    """The first wording that fits the facts, the channel and the tone, reads well and was not said."""
    slots = {**found.slots, "you": vocative(at)}
    present = {name for name, value in slots.items() if value}
    formality = at.dossier.counterpart.formality.value
    channel = at.channel.value if at.channel else ""
    for wording in family.wordings:
        if not wording.slots <= present or (wording.formality and formality not in wording.formality):
            continue
        if (wording.channels and channel not in wording.channels) or (_is_bare(wording) and not bare_allowed):
            continue
        text = capital_start(fill(wording.say, slots))
        if _folded(text) not in taken and (family.verbatim or not scars(text)):
            return text, wording
    return None


def _line(
    at: Occasion, family: Family, codes: frozenset[Code], found: Found, key: str, text: str, wording: Wording
) -> OpeningLine:
    bare = _is_bare(wording) and not family.leads and any(not _is_bare(each) for each in family.wordings)
    return OpeningLine(
        key=key,
        text=text,
        family=family.name,
        methods=family.methods,
        facts=tuple(each.key for each in found.facts),
        reason=_reason(at, family, found),
        rank=_rank(at, family, codes, found, _WEAKER if bare else 0.0),
        seconds=seconds(text),
        when=family.when,
        tone=family.tone,
        caution=_caution(at, family, codes, found, text),
    )


def _rank(at: Occasion, family: Family, codes: frozenset[Code], found: Found, weaker: float) -> float:
    """What the family, the situation and the facts give; it fades with the age of the facts."""
    lift = sum(family.lift.get(code, 0.0) for code in codes) + found.lift
    age = (at.today - found.day).days if found.day else 0
    fading = _FADES_A_YEAR * min(max(age, 0) / 365, 2.0)
    doubt = _DOUBTED if any(_is_doubted(each) for each in found.facts) else 0.0
    most = 1.0 if family.leads else _BELOW_LEADERS
    return round(min(most, max(0.1, family.rank + lift - fading - doubt - weaker)), 4)


def _is_doubted(record: object) -> bool:
    return isinstance(record, Noted) and (
        record.confidence is Confidence.DOUBTFUL or record.sensitive is not Sensitive.NONE
    )


def _reason(at: Occasion, family: Family, found: Found) -> str:
    values = {"them": them(at), **found.slots, "raw": quoted(found.raw) if any(map(str.isalnum, found.raw)) else ""}
    for template in family.reasons:
        needed = slots_of(template)
        if all(values.get(name) for name in needed):
            return polished(fill(template, values))
    return ""


def _caution(at: Occasion, family: Family, codes: frozenset[Code], found: Found, text: str) -> str:
    """What to mind; nothing on the table copy, which the other side may read."""
    if at.copy is Copy.TABLE:
        return ""
    said = [family.caution, *(family.cautions.get(code, "") for code in sorted(codes))]
    noted = [each for each in found.facts if isinstance(each, Noted)]
    if any(each.sensitive is not Sensitive.NONE for each in noted):
        said.append(at.words("caution-sensitive"))
    if any(each.confidence is Confidence.DOUBTFUL for each in noted):
        said.append(at.words("caution-doubtful"))
    if found.day and at.today - found.day > _STALE:
        said.append(at.words("caution-stale", when=at.words.short_day(found.day, at.today)))
    if count_words(text) > LONGEST_SENTENCE:
        said.append(at.words("caution-long"))
    return " ".join(dict.fromkeys(filter(None, said)))


def _in_own_words(at: Occasion, line: OpeningLine, choice: OpeningChoice | None) -> OpeningLine:
    if choice is None or not for_this_meeting(at, choice):
        return line
    text, reason = polished(choice.text), f"{at.words('reason-own')} {line.reason}".strip()
    return replace(line, text=text, reason=reason, seconds=seconds(text), facts=(*line.facts, choice.key))


def _varied(ranked: list[tuple[Family, OpeningLine]]) -> Iterator[OpeningLine]:
    """The best of every group, then the second of every group, and so on."""
    nth: Counter[str] = Counter()
    rounds: list[tuple[int, OpeningLine]] = []
    for family, line in ranked:
        rounds.append((nth[family.group], line))
        nth[family.group] += 1
    yield from (line for _, line in sorted(rounds, key=lambda each: each[0]))


def _told_once(lines: Iterator[OpeningLine]) -> Iterator[OpeningLine]:
    seen: set[str] = set()
    for line in lines:
        if _folded(line.text) not in seen:
            seen.add(_folded(line.text))
            yield line
