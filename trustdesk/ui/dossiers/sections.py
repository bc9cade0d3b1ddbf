"""The sections of a dossier's sheet as one table: what stands in each, in which order, and how a new record begins.

A section holds lists; a list holds records of one kind that have the values of `having`, and what is added there begins
with these. Every kind that a dossier holds stands in some list (tests/ui/dossiers/test_sections.py).
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import Counterpart, Dependence, Member, TrustReading, TrustStep, WatchOut
from trustdesk.domain.culture import StyleReading
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, IssueType, Position
from trustdesk.domain.meetings import Contact, Debrief, Meeting, Reflection, SkippedPrompt
from trustdesk.domain.negotiations import Alternative, Motive, Negotiation, Stance
from trustdesk.domain.openings import OpeningChoice, PageChoice
from trustdesk.domain.page import BlockKey
from trustdesk.domain.people import Affiliation, BusinessTie, Organisation, Person, Profile, Tie
from trustdesk.domain.promises import Concession, Incident, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.domain.references import ReferenceCheck
from trustdesk.domain.terms import Term


class Among(StrEnum):
    """Which records of its kind a list takes.

    ALL: of the dossier. CHOSEN: those of the negotiation that is chosen. CHOSEN_OR_NONE: and those of none.
    NETWORK: of the people and organisations of this dossier.
    """

    ALL = "all"
    CHOSEN = "chosen"
    CHOSEN_OR_NONE = "chosen-or-none"
    NETWORK = "network"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSpec:
    """One list of a section.

    key: its name in the whole sheet; its texts are ``ui-dossier-list-<key>`` and ``ui-dossier-add-<key>``
    having: fields and the values that its records have, and that a new one begins with
    among: which of the kind
    by_day: the field that holds a day or a moment, where the newest stands first; else the user's order holds
    needs: the kind that has to be there before one can be added
    single: there is never more than one, as of the profile
    """

    key: str
    kind: type[Record]
    having: tuple[tuple[str, object], ...] = ()
    among: Among = Among.ALL
    by_day: str = ""
    needs: type[Record] | None = None
    single: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSpec:
    """One section. Its texts are ``ui-dossier-section-<key>`` and ``ui-dossier-hint-<key>``.

    lists: always at hand. apart: lists that are shown when one asks for them, as a panel above them shows the same.
    panel: what is embedded at its top.
    """

    key: str
    lists: tuple[ListSpec, ...] = ()
    apart: tuple[ListSpec, ...] = ()
    panel: str = ""

    @property
    def all_lists(self) -> tuple[ListSpec, ...]:
        """Those at hand and those apart."""
        return self.lists + self.apart


_CHOSEN = Among.CHOSEN
_NETWORK = Among.NETWORK


def _of_topic(topic: Topic) -> ListSpec:
    return ListSpec(key=f"facts-{topic.value.replace('_', '-')}", kind=Fact, having=(("topic", topic),))


def _of_party(kind: type[Record], party: Party, among: Among = Among.ALL) -> ListSpec:
    return ListSpec(key=f"{kind.kind}-{party.value}", kind=kind, having=(("party", party),), among=among)


def _of_type(issue_type: IssueType) -> ListSpec:
    having = (("type", issue_type),)
    return ListSpec(key=f"issues-{issue_type.value}", kind=Issue, having=having, among=_CHOSEN, needs=Negotiation)


SECTIONS = (
    SectionSpec(
        key="counterpart",
        lists=(ListSpec(key="counterpart", kind=Counterpart, single=True),),
    ),
    SectionSpec(
        key="negotiation",
        lists=(
            ListSpec(key="negotiations", kind=Negotiation),
            ListSpec(key="stances", kind=Stance, among=_CHOSEN, needs=Negotiation),
            ListSpec(key="alternatives", kind=Alternative, among=_CHOSEN, needs=Negotiation),
            ListSpec(key="motives", kind=Motive, among=_CHOSEN, needs=Negotiation),
        ),
    ),
    SectionSpec(
        key="wall",
        panel="wall",
        apart=(
            _of_type(IssueType.AGREEMENT),
            _of_type(IssueType.RELATIONSHIP),
            ListSpec(key="positions", kind=Position, among=_CHOSEN, needs=Issue),
            _of_party(Concession, Party.OURS, Among.CHOSEN_OR_NONE),
            _of_party(Concession, Party.THEIRS, Among.CHOSEN_OR_NONE),
        ),
    ),
    SectionSpec(
        key="promises",
        lists=(
            _of_party(Promise, Party.OURS),
            _of_party(Promise, Party.THEIRS),
            ListSpec(key="incidents", kind=Incident),
        ),
    ),
    SectionSpec(
        key="meetings",
        lists=(
            ListSpec(key="meetings", kind=Meeting, by_day="starts_at"),
            ListSpec(key="contacts", kind=Contact, by_day="on"),
            ListSpec(key="debriefs", kind=Debrief, needs=Meeting),
        ),
    ),
    SectionSpec(
        key="people",
        lists=(
            ListSpec(key="members", kind=Member),
            ListSpec(key="mutual-contacts", kind=MutualContact),
            ListSpec(key="people", kind=Person, among=_NETWORK),
            ListSpec(key="affiliations", kind=Affiliation, among=_NETWORK, needs=Person),
            ListSpec(key="ties", kind=Tie, among=_NETWORK, needs=Person),
            ListSpec(key="organisations", kind=Organisation, among=_NETWORK),
            ListSpec(key="business-ties", kind=BusinessTie, among=_NETWORK, needs=Organisation),
            ListSpec(key="profile", kind=Profile, single=True),
        ),
    ),
    SectionSpec(key="notes", panel="place", lists=tuple(_of_topic(topic) for topic in Topic)),
    SectionSpec(
        key="building-trust",
        lists=(
            ListSpec(key="trust-steps", kind=TrustStep),
            ListSpec(key="trust-readings", kind=TrustReading, by_day="on"),
            ListSpec(key="dependences", kind=Dependence),
            ListSpec(key="watch-outs", kind=WatchOut),
            ListSpec(key="style-readings", kind=StyleReading),
            ListSpec(key="reference-checks", kind=ReferenceCheck),
        ),
    ),
    SectionSpec(key="questions", lists=(ListSpec(key="questions", kind=Question),)),
    SectionSpec(key="terms", lists=(ListSpec(key="terms", kind=Term),)),
    SectionSpec(
        key="reflections",
        lists=(
            ListSpec(key="reflections", kind=Reflection),
            ListSpec(key="skipped-prompts", kind=SkippedPrompt),
        ),
    ),
    SectionSpec(
        key="page",
        lists=(
            ListSpec(key="opening-choices", kind=OpeningChoice),
            ListSpec(key="page-choices", kind=PageChoice),
        ),
    ),
    SectionSpec(key="pictures", panel="pictures"),
)
"""In the order of the sheet."""

BLOCK_SECTION = MappingProxyType(
    {
        BlockKey.GOAL: "negotiation",
        BlockKey.OPEN_WITH: "page",
        BlockKey.IN_THE_ROOM: "meetings",
        BlockKey.TRUST: "promises",
        BlockKey.ISSUES: "wall",
        BlockKey.ZONE: "wall",
        BlockKey.THEIR_SIDE: "negotiation",
        BlockKey.ASK: "questions",
        BlockKey.CONCESSIONS: "wall",
        BlockKey.WORDS: "terms",
        BlockKey.WATCH_OUT: "building-trust",
        BlockKey.NOT_KNOWN: "notes",
        BlockKey.DEBRIEF: "meetings",
    }
)
"""The section in which one changes what a block of the page says."""

FIRST_PAGE = MappingProxyType(
    {
        "goal": "negotiations",
        "promise": "promises-ours",
        "small-talk": "facts-small-talk",
        "issue": "issues-agreement",
        "meeting": "meetings",
    }
)
"""What makes a first page, and the list each belongs to. The texts are ``ui-dossier-first-<key>``."""

LISTS = MappingProxyType({spec.key: spec for section in SECTIONS for spec in section.all_lists})
SECTION_OF_LIST = MappingProxyType({spec.key: section.key for section in SECTIONS for spec in section.all_lists})


def section_for(name: str) -> str:
    """The key of the section of that name, which may also be that of a block of the page; empty for none such."""
    if any(section.key == name for section in SECTIONS):
        return name
    blocks = {block.value: section for block, section in BLOCK_SECTION.items()}
    return blocks.get(name, "")
