"""Facts of single notes and of the people around: gratitude, wishes, small talk, mutual contacts, dependence."""

import re
from collections.abc import Iterator, Mapping

from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.openings.addressee import full_name, short_name, subjects
from trustdesk.briefing.openings.families import Family
from trustdesk.briefing.openings.found import Found, slots
from trustdesk.briefing.openings.phrases import (
    asked_clause,
    deed,
    learned,
    noun_phrase,
    origin,
    our_sentence,
    said_to_you,
    wanted_by_you,
)
from trustdesk.briefing.openings.situation import rhythm_of
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Dependence, DependenceKind
from trustdesk.domain.facts import Fact
from trustdesk.domain.meetings import Contact
from trustdesk.domain.people import Organisation
from trustdesk.i18n.english import said_day, spoken_name

_THANKED_FOR = re.compile(r"\b[Tt]hank(?:ed|s|ful)?\b(?: to)?(?: (?:him|her|them|you|\w+))? for ")
_GIVES = re.compile(r"^(?:They|She|He|We) (?:give|gives|bring|brings|offer|offers) (?:(?:us|them|him|her) )?")
_EARLY = 0.06
# Reading the grammar of a note takes most of a millisecond, and nobody opens with the hundred-and-fifty-first.
_NEWEST = 150


def facts(at: Occasion, family: Family) -> Iterator[Found]:
    """The notes on the topics of the family, newest first, and no more of them than anyone opens with."""
    noted = [fact for fact in at.dossier.all(Fact) if fact.topic in family.topics]
    for fact in sorted(noted, key=lambda fact: str(fact.learnt_on or ""), reverse=True)[:_NEWEST]:
        yield Found(facts=(fact,), slots=_words_of(at, fact), raw=fact.text, day=fact.learnt_on)


def _words_of(at: Occasion, fact: Fact) -> Mapping[str, str]:
    thanked = _THANKED_FOR.split(fact.text, maxsplit=1)
    noun = noun_phrase(thanked[-1], free=True, cut=True)
    who = subjects(at, fact)
    return slots(
        what=noun,
        asked=asked_clause(fact.text),
        you_did=said_to_you(fact.text, who),
        you_want=wanted_by_you(fact.text, who),
        ours=our_sentence(fact.text),
    )


def small_talk(at: Occasion, family: Family) -> Iterator[Found]:
    """The topics chosen for this meeting, then those noted (S0.5); none that is sensitive."""
    if at.meeting is not None:
        for topic in at.meeting.small_talk:
            found = slots(what=noun_phrase(topic), asked=asked_clause(topic))
            yield Found(facts=(at.meeting,), slots=found, raw=topic, day=at.today)
    yield from (noted for noted in facts(at, family) if noted.slots.keys() & {"what", "asked"})


def mutual_contacts(at: Occasion, _family: Family) -> Iterator[Found]:
    """People both sides know who may be mentioned (S0.8.5). Whom to ask first is not offered to be said."""
    for contact in at.dossier.all(MutualContact):
        name = full_name(at, contact.person)
        if not name or contact.mention not in (Mention.EARLY, Mention.ALLOWED):
            continue
        place = at.dossier.find(Organisation, contact.organisation)
        again = short_name(at, contact.person)
        found = slots(
            name=name,
            again=again,
            how=deed(contact.how_we_know, of_me=True),
            learned=learned(contact.learned),
            place=spoken_name(place.name) if place else "",
            origin=origin(contact.how_we_know),
        )
        early = _EARLY if contact.mention is Mention.EARLY else 0.0
        yield Found(facts=(contact,), slots=found, raw=contact.how_we_know, lift=early)


def dependence(at: Occasion, _family: Family) -> Iterator[Found]:
    """What only they give, beside what only we give (S0.8.3)."""
    theirs = _of_side(at, DependenceKind.ONLY_THEY_GIVE)
    ours = _of_side(at, DependenceKind.ONLY_WE_GIVE)
    if not theirs or not ours:
        return
    for nth, entry in enumerate(theirs):
        beside = ours[nth % len(ours)]
        found = slots(theirs=_given(entry), ours=_given(beside))
        raw = f"{entry.text.strip().rstrip('.')}; {beside.text}"
        yield Found(facts=(entry, beside), slots=found, raw=raw, day=entry.learnt_on)


def stalemate(at: Occasion, _family: Family) -> Iterator[Found]:
    """What standing still costs each side (S0.8.3)."""
    costs_us = _of_side(at, DependenceKind.STALEMATE_COSTS_US)
    costs_them = _of_side(at, DependenceKind.STALEMATE_COSTS_THEM)
    if costs_us and costs_them:
        raw = f"{costs_them[0].text.strip().rstrip('.')}; {costs_us[0].text}"
        yield Found(facts=(costs_them[0], costs_us[0]), raw=raw, day=costs_them[0].learnt_on)


def _of_side(at: Occasion, side: DependenceKind) -> list[Dependence]:
    return [each for each in at.dossier.all(Dependence) if each.side is side]


def _given(entry: Dependence) -> str:
    return noun_phrase(_GIVES.sub("", entry.text), free=True, cut=True)


def silence_since(at: Occasion, _family: Family) -> Iterator[Found]:
    """The last contact before an unusual silence (S2.12)."""
    last = rhythm_of(at).last
    if last is not None:
        yield Found(facts=(last,), slots=slots(day=said_day(last.on, at.today)), raw=last.text, day=at.today)


def first_letter(at: Occasion, _family: Family) -> Iterator[Found]:
    """The first contact of the log, which named the relationship ever since (S0.8.2)."""
    first = min(at.past_contacts, key=lambda each: each.on, default=None)
    if isinstance(first, Contact):
        yield Found(facts=(first,), raw=first.text, day=at.today)
