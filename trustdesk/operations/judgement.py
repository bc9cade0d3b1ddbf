"""What the desk thinks: every analysis of a dossier, and the check of a wording."""

from dataclasses import dataclass, replace
from datetime import datetime

from trustdesk.analysis import every, hedge
from trustdesk.analysis.case import case
from trustdesk.analysis.finding import Finding
from trustdesk.analysis.hedge import SafePromise
from trustdesk.analysis.wording import check_wording
from trustdesk.briefing.copies import withhold
from trustdesk.briefing.in_words import sentence
from trustdesk.domain.page import Copy
from trustdesk.domain.wording import Mark
from trustdesk.domain.working_week import Week
from trustdesk.i18n.words import Words
from trustdesk.operations.finding import find_subject
from trustdesk.reference.calendar import week_of
from trustdesk.reference.wording_rules import wording_rules
from trustdesk.store.vault import Vault

_REACH_DAYS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A finding and its words."""

    finding: Finding
    text: str


def analyse(vault: Vault, name: str, now: datetime, language: str = "en") -> tuple[Told, ...]:
    """Every finding of every analysis about the counterpart or meeting of that name; now: aware.

    A contact who must never be mentioned is in none of them. Raises UserError where the name leads to none or several.
    """
    with vault.read() as reader:
        subject = find_subject(reader, name)
        dossier = reader.dossier(subject.counterpart.id)
    seen = case(dossier, subject.meeting, now)
    attendees = seen.meeting.attendees if seen.meeting else ()
    allowed = case(withhold(dossier, Copy.EYES_ONLY, attendees).dossier, seen.meeting, now)
    allowed = replace(allowed, week=week_of(seen.their_country, now.date(), _REACH_DAYS))
    words = Words(language)
    return tuple(
        Told(finding=finding, text=sentence(finding, words, now.date())) for finding in every.findings(allowed)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A marked stretch of a text, why it is marked, and what to say instead."""

    mark: Mark
    phrase: str
    why: str


def check_words(text: str, language: str = "en") -> tuple[Remark, ...]:
    """Where a text pits sides, threatens, belittles, boasts, feigns empathy or closes a question (S4.1c, S4.3d)."""
    words = Words(language)
    return tuple(
        Remark(mark=mark, phrase=text[mark.start : mark.end], why=words(mark.rule.why))
        for mark in check_wording(text, wording_rules(language))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedged:
    """A wish made safe, and the sentence to say; where it is unclear, no promise and the question to ask back."""

    promise: SafePromise | None
    text: str


def hedge_promise(wish: str, now: datetime, language: str = "en", week: Week | None = None) -> Hedged:
    """Turn "tariff sheet tomorrow" into a promise with a target and an outer date (S0.8.6).

    now: aware. week: in which working days are counted; Monday to Friday where it is not given.
    """
    finding = hedge.sentence(wish, now, week)
    return Hedged(promise=hedge.hedge(wish, now, week).promise, text=sentence(finding, Words(language), now.date()))
