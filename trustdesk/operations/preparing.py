"""Preparing a meeting: the prompts of the sources that its page still lacks, one at a time, and what answers write.

ahead = preparation(vault, "reyes", "", now)
answer(vault, ahead.prompts[0], {"goal": "90 days of payment"}, now)     # one step of undo
skip(vault, ahead.prompts[1], now)                                      # not asked again before this meeting
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from trustdesk.analysis.case import Case, case
from trustdesk.analysis.prompts import METHODS, Wanted, is_skipped, wanted
from trustdesk.domain.changes import Outcome
from trustdesk.domain.dossiers import BY_NAME, Dossier
from trustdesk.domain.errors import UserError
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Meeting, Prompt, SkippedPrompt
from trustdesk.domain.negotiations import Motive
from trustdesk.domain.promises import Concession, Promise
from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words
from trustdesk.operations.editing import fresh_id
from trustdesk.operations.preparing_answers import records_of_answer
from trustdesk.operations.preparing_fields import AskedField, fields_of_prompt
from trustdesk.operations.preparing_given import Answer
from trustdesk.operations.preparing_known import Known, ShownLine, Suggestion, known_for
from trustdesk.operations.preparing_known_answers import dropped_by_answer
from trustdesk.store.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One prompt as it is asked.

    subject: the promise, issue or concession that the question names, as ``kind/id``, and `what` its words. who: whom
    we speak to. about: the records behind it, likewise. shown: what to read before one answers; sheet: what one may
    look up. suggestions: what may be taken into its fields. lacking: the dossier has no answer yet. skipped: the user
    passed it over before this meeting. base: names the answer; what it makes is called after it.
    """

    prompt: Prompt
    counterpart: str
    meeting: str
    subject: str = ""
    what: str = ""
    who: str = ""
    about: tuple[str, ...] = ()
    shown: tuple[ShownLine, ...] = ()
    sheet: tuple[ShownLine, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    methods: tuple[str, ...] = ()
    fields: tuple[AskedField, ...]
    lacking: bool
    skipped: bool
    base: str = field(compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """Tells one prompt of a meeting from the others."""
        return self.prompt.value, self.subject

    @property
    def promise(self) -> str | None:
        """The id of the promise that it is about."""
        kind, _, record_id = self.subject.partition("/")
        return record_id if kind == Promise.kind else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What there is to prepare with somebody. meeting: None where none is planned."""

    counterpart: str
    name: str
    meeting: Meeting | None
    prompts: tuple[Asked, ...]


def preparation(
    vault: Vault, counterpart: str, meeting: str, now: datetime, language: str = "en"
) -> Preparation | None:
    """The prompts of a meeting, or of the next one with that counterpart, or of the next one at all.

    now: aware. None where no counterpart is named and no meeting is planned. Raises UserError where it is gone.
    """
    with vault.read() as reader:
        if not counterpart:
            soonest = next(iter(reader.agenda(now).meetings_ahead(1)), None)
            if soonest is None:
                return None
            counterpart, meeting = soonest.counterpart, soonest.id
        known = known_for(_case(reader.dossier(counterpart), meeting, now), reader, language)
    seen = known.case
    return Preparation(
        counterpart=counterpart,
        name=seen.dossier.counterpart.name,
        meeting=seen.meeting,
        prompts=tuple(_asked(known, each) for each in wanted(seen, known.offered)),
    )


def prompts(vault: Vault, counterpart: str, meeting: str, now: datetime) -> tuple[Asked, ...]:
    """The prompts that wait for an answer, the most valuable first."""
    found = preparation(vault, counterpart, meeting, now)
    return tuple(each for each in found.prompts if each.lacking and not each.skipped) if found else ()


def answer(vault: Vault, asked: Asked, values: Mapping[str, str], now: datetime, language: str = "en") -> Outcome[None]:
    """Write an answer into the dossier: into the field it feeds and, where it is one, as a reflection.

    values: by the names of the fields. All savings of one answer are one step of undo.
    Raises UserError where what is needed is not there or cannot be understood.
    """
    words = Words(language)
    if not is_complete(asked, values):
        raise UserError(words("preparing-no-answer"))
    with vault.write(words("preparing-answered", prompt=asked.prompt.value), stretch=asked.base) as writer:
        seen = _case(writer.dossier(asked.counterpart), asked.meeting, now)
        known = known_for(seen, writer, language)
        about = _about(seen, asked)
        given = Answer(case=seen, known=known, about=about, values=values, base=asked.base, words=words)
        for record in records_of_answer(asked.prompt, given):
            writer.put(record)
        for dropped in dropped_by_answer(asked.prompt, given):
            writer.remove(type(dropped), dropped.id)
        for skip_id in _skips(seen, asked):
            writer.remove(SkippedPrompt, skip_id)
    return Outcome(value=None, changes=writer.changes)


def is_complete(asked: Asked, values: Mapping[str, str]) -> bool:
    """Whether the values hold an answer: all that is needed, and anything at all; of several, also none of them."""
    given = {name for name, value in values.items() if value.strip()}
    return bool(given) and all(each.name in given for each in asked.fields if each.needed)


def skip(vault: Vault, asked: Asked, now: datetime, language: str = "en") -> Outcome[None]:
    """Pass a prompt over: it is not asked again before this meeting."""
    record = SkippedPrompt(
        id=fresh_id(asked.prompt.value),
        counterpart=asked.counterpart,
        meeting=asked.meeting or None,
        prompt=asked.prompt,
        promise=asked.promise,
        on=now.date(),
    )
    with vault.write(Words(language)("preparing-skipped")) as writer:
        if not asked.skipped:
            writer.put(record)
    return Outcome(value=None, changes=writer.changes)


def _case(dossier: Dossier, meeting: str, now: datetime) -> Case:
    return case(dossier, dossier.find(Meeting, meeting) if meeting else None, now)


def _asked(known: Known, each: Wanted) -> Asked:
    seen, prompt = known.case, each.prompt
    subject = next((record for record in each.about if isinstance(record, Promise | Issue | Concession)), None)
    return Asked(
        prompt=prompt,
        counterpart=seen.dossier.counterpart.id,
        meeting=seen.meeting.id if seen.meeting else "",
        subject=subject.key if subject else "",
        what=_what(each) or known.what(prompt, each.about),
        who=seen.person.name if seen.person else seen.dossier.counterpart.name,
        about=tuple(record.key for record in each.about),
        shown=known.shown(prompt, each.about),
        sheet=known.sheet(prompt),
        suggestions=known.suggestions(prompt),
        methods=METHODS[prompt],
        fields=fields_of_prompt(known, each),
        lacking=each.lacking,
        skipped=is_skipped(seen, each),
        base=fresh_id(prompt.value),
    )


def _what(each: Wanted) -> str:
    """What stands in the question: the promise, the issue, the concession, the motive."""
    for record in each.about:
        match record:
            case Promise() | Concession() | Motive():
                return record.text
            case Issue():
                return record.title
            case _:
                pass
    return ""


def _about(seen: Case, asked: Asked) -> tuple[Record, ...]:
    """The records behind the prompt as they are now."""
    found = []
    for key in asked.about:
        kind, _, record_id = key.partition("/")
        record = seen.dossier.find(BY_NAME[kind], record_id)
        if record is None and seen.dossier.counterpart.key == key:
            record = seen.dossier.counterpart
        if record is None:
            raise UserError("What this was about has been removed meanwhile; skip it, or go back.")
        found.append(record)
    return tuple(found)


def _skips(seen: Case, asked: Asked) -> tuple[str, ...]:
    return tuple(
        each.id
        for each in seen.dossier.all(SkippedPrompt)
        if (each.prompt, each.promise, each.meeting or "") == (asked.prompt, asked.promise, asked.meeting)
    )
