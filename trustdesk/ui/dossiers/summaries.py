"""Every kind of record in a line or two: pure functions of the record, the dossier around it and the day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import Counterpart, Dependence, Member, TrustReading, TrustStep, WatchOut
from trustdesk.domain.culture import CultureNote, StyleReading
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact
from trustdesk.domain.glossaries import DrillCard
from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.meetings import Contact, Debrief, Meeting, Reflection, SkippedPrompt
from trustdesk.domain.negotiations import Alternative, Motive, Negotiation, Stance
from trustdesk.domain.openings import OpeningChoice, PageChoice
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.promises import Concession, Incident, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Record
from trustdesk.domain.references import ReferenceCheck
from trustdesk.domain.terms import Term
from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers import summaries_people as people
from trustdesk.ui.dossiers import summaries_talks as talks
from trustdesk.ui.dossiers import summaries_trust as trust
from trustdesk.ui.dossiers.summary_words import Summary, Telling, joined, noted

_OF: MappingProxyType[type[Record], Callable[[Telling, Any], Summary]] = MappingProxyType(
    {
        Organisation: people.organisation,
        Person: people.person,
        Profile: people.profile,
        Affiliation: people.affiliation,
        Tie: people.tie,
        BusinessTie: people.business_tie,
        Counterpart: people.counterpart,
        Member: people.member,
        MutualContact: people.mutual_contact,
        Fact: trust.fact,
        Dependence: trust.dependence,
        TrustStep: trust.trust_step,
        TrustReading: trust.trust_reading,
        WatchOut: trust.watch_out,
        StyleReading: people.style_reading,
        CultureNote: people.culture_note,
        DrillCard: talks.drill_card,
        Negotiation: talks.negotiation,
        Stance: talks.stance,
        Alternative: talks.alternative,
        Motive: talks.motive,
        Issue: talks.issue,
        Position: talks.position,
        Promise: trust.promise,
        Concession: trust.concession,
        Incident: trust.incident,
        Meeting: talks.meeting,
        Contact: talks.contact,
        Debrief: talks.debrief,
        Reflection: talks.reflection,
        SkippedPrompt: talks.skipped_prompt,
        ReferenceCheck: trust.reference_check,
        Question: talks.question,
        Term: talks.term,
        OpeningChoice: talks.opening_choice,
        PageChoice: talks.page_choice,
    }
)


def summary(words: Words, record: Record, dossier: Dossier, today: date) -> Summary:
    """The record in a line or two, with its source and what makes it special.

    Names that the dossier does not know become "somebody"; a title is never empty.
    """
    at = Telling(words, dossier, today)
    told = _OF[type(record)](at, record)
    source, chips = noted(at, record)
    title = " ".join(told.title.split()) or words("ui-dossier-nothing-written")
    return replace(told, title=title, details=joined(told.details, source), chips=told.chips + chips)
