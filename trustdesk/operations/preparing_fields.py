"""What each prompt of preparing asks for: its fields, with what the dossier says already."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from trustdesk.analysis.case import Case
from trustdesk.analysis.prompts import Wanted, suggested_tool
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.culture import StyleReading
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Basis, Issue
from trustdesk.domain.meetings import Meeting, Prompt, Tool
from trustdesk.domain.negotiations import Alternative, Driver, Frame, Likelihood, Motive, Negotiation, Stance
from trustdesk.domain.people import Person, Profile, TrustDefault
from trustdesk.domain.promises import Concession, Promise, PromiseStatus
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Record
from trustdesk.domain.references import ReferenceCheck
from trustdesk.operations.preparing_known import Known

AIR_TIME_MINUTES = 10


class Editor(StrEnum):
    """How a field is filled in."""

    SENTENCE = "sentence"
    WORDS = "words"
    CHOICE = "choice"
    DAYS = "days"
    AMOUNT = "amount"
    MINUTES = "minutes"
    BETWEEN = "between"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the answers to choose from.

    member: what it stands for. name: of a person or a term, which needs no text of ours. about: what a term means
    """

    value: str
    member: StrEnum | None = None
    name: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedField:
    """One field of a prompt.

    value: as the dossier has it, as text; of `Editor.SEVERAL` the chosen ones with commas, where one comma alone
    says that none is wanted any more. needed: without it there is
    no answer. poles: what 1 and 5 of `Editor.BETWEEN` stand for.
    """

    name: str
    editor: Editor = Editor.SENTENCE
    value: str = ""
    needed: bool = False
    options: tuple[Option, ...] = ()
    poles: tuple[str, str] = ("", "")


Fields = tuple[AskedField, ...]


def fields_of_prompt(known: Known, wanted: Wanted) -> Fields:
    """The fields of a prompt, in their order."""
    if wanted.prompt in _KNOWN_FIELDS:
        return _KNOWN_FIELDS[wanted.prompt](known, wanted.about)
    return _FIELDS[wanted.prompt](known.case, wanted.about)


def _value(about: tuple[Record, ...], kind: type[Record], name: str) -> str:
    """A text of the first record of the kind; nothing where there is none."""
    record = next((each for each in about if isinstance(each, kind)), None)
    return str(getattr(record, name) or "") if record is not None else ""


def _needed(name: str, value: str = "", editor: Editor = Editor.SENTENCE) -> AskedField:
    return AskedField(name=name, editor=editor, value=value, needed=True)


def _choice(name: str, members: type[StrEnum], value: str = "") -> AskedField:
    options = tuple(Option(value=each.value, member=each) for each in members)
    return AskedField(name=name, editor=Editor.CHOICE, value=value, options=options)


About = tuple[Record, ...]


def _one_text(name: str, kind: type[Record], field: str) -> Callable[[Case, About], Fields]:
    """A prompt whose only field is a text of a record."""
    return lambda _case, about: (_needed(name, _value(about, kind, field)),)


def _settle(_case: Case, about: About) -> Fields:
    return (_needed("title", _value(about, Negotiation, "title"), Editor.WORDS),)


def _goal(_case: Case, about: About) -> Fields:
    return tuple(AskedField(name=each, value=_value(about, Negotiation, each)) for each in ("goal", "fallback"))


def _overdue(_case: Case, about: About) -> Fields:
    promise = next(each for each in about if isinstance(each, Promise))
    states = (PromiseStatus.OPEN, PromiseStatus.KEPT)
    options = tuple(Option(value=each.value, member=each) for each in states)
    state = AskedField(name="state", editor=Editor.CHOICE, value=promise.status.value, options=options)
    return (AskedField(name="when", editor=Editor.DAYS), state)


def _two_questions(_case: Case, about: About) -> Fields:
    texts = [each.text for each in about if isinstance(each, Question)] + ["", ""]
    return (_needed("first", texts[0]), AskedField(name="second", value=texts[1]))


def _issues(_case: Case, _about: About) -> Fields:
    names = ("second", "third", "relationship")
    return (_needed("first", "", Editor.WORDS), *(AskedField(name=each, editor=Editor.WORDS) for each in names))


def _small_talk(case: Case, about: About) -> Fields:
    avoid = AskedField(name="avoid", editor=Editor.WORDS, value=case.meeting.avoid if case.meeting else "")
    return (_needed("topic", _value(about, Fact, "text"), Editor.WORDS), avoid)


def _their_motive(_case: Case, about: About) -> Fields:
    driver = _value(about, Motive, "driver") or Driver.INTEREST.value
    return (_needed("motive", _value(about, Motive, "text")), _choice("driver", Driver, driver))


def _their_limit(_case: Case, _about: About) -> Fields:
    options = tuple(Option(value=each.value, member=each) for each in (Basis.ESTIMATED, Basis.STATED))
    return (
        _needed("low", "", Editor.AMOUNT),
        AskedField(name="high", editor=Editor.AMOUNT),
        AskedField(name="basis", editor=Editor.CHOICE, value=Basis.ESTIMATED.value, options=options),
    )


def _who_decides(case: Case, about: About) -> Fields:
    """One of those at their table, or a name; and how far it goes."""
    seated = ((each, case.dossier.find(Person, each.person)) for each in case.dossier.all(Member))
    options = tuple(Option(value=member.id, name=person.name) for member, person in seated if person is not None)
    decides = _value(about, Member, "id") or (options[0].value if len(options) == 1 else "")
    whom = AskedField(name="person", editor=Editor.CHOICE, value=decides, options=options)
    limit = AskedField(name="limit", value=_value(about, Member, "limit"))
    return (*((whom,) if options else ()), AskedField(name="name", editor=Editor.WORDS), limit)


def _their_stance(_case: Case, about: About) -> Fields:
    frame = replace(_choice("frame", Frame, _value(about, Stance, "frame")), needed=True)
    evidence = AskedField(name="evidence", value=_value(about, Stance, "evidence"))
    return (_choice("again", Likelihood, _value(about, Stance, "meet_again")), frame, evidence)


def _concession_label(_case: Case, about: About) -> Fields:
    limit = AskedField(name="limit", value=_value(about, Concession, "limit"))
    return (_needed("cost", _value(about, Concession, "cost")), limit)


def _norm_line(_case: Case, about: About) -> Fields:
    counterpart = next(each for each in about if isinstance(each, Counterpart))
    line = next(iter(counterpart.norm_lines), "")
    return (
        _choice("level", TrustDefault, counterpart.trust_default.value),
        _needed("reason", counterpart.trust_reason),
        AskedField(name="line", value=line),
    )


def _reference(_case: Case, about: About) -> Fields:
    asked = AskedField(name="asked", editor=Editor.WORDS, value=_value(about, ReferenceCheck, "asked"))
    return (_needed("subject", _value(about, ReferenceCheck, "subject")), asked)


def _one_tool(case: Case, about: About) -> Fields:
    suggested = suggested_tool(case)
    return (_choice("tool", Tool, _value(about, Meeting, "tool") or (suggested.value if suggested else "")),)


def _air_time(_case: Case, about: About) -> Fields:
    return (_needed("minutes", _value(about, Meeting, "air_time") or str(AIR_TIME_MINUTES), Editor.MINUTES),)


def _unspoken(_case: Case, about: About) -> Fields:
    facts = {each.topic: each.text for each in about if isinstance(each, Fact)}
    admission = AskedField(name="admission", value=facts.get(Topic.ADMISSION, ""))
    return (_needed("unspoken", facts.get(Topic.UNSPOKEN, "")), admission)


def _style(known: Known, about: About) -> Fields:
    reading = next((each for each in about if isinstance(each, StyleReading)), None)
    dimension = known.dimension(reading)
    poles = (dimension.low, dimension.high) if dimension else ("", "")
    value = AskedField(name="value", editor=Editor.BETWEEN, value=_value(about, StyleReading, "value"), needed=True,
                       poles=poles)  # fmt: skip
    return (value, AskedField(name="saw", value=_value(about, StyleReading, "text")))


def _place(_known: Known, about: About) -> Fields:
    return (_needed("know", _value(about, Fact, "text")),)


def _terms(known: Known, _about: About) -> Fields:
    options = tuple(Option(value=each.key, name=each.text, about=each.meaning) for each in known.terms)
    chosen = ",".join(each.key for each in known.terms if known.kept_term(each) is not None)
    return (AskedField(name="terms", editor=Editor.SEVERAL, value=chosen, options=options),)


_KNOWN_FIELDS: dict[Prompt, Callable[[Known, About], Fields]] = {
    Prompt.STYLE: _style,
    Prompt.PLACE: _place,
    Prompt.TERMS: _terms,
}
_FIELDS: dict[Prompt, Callable[[Case, About], Fields]] = {
    Prompt.SETTLE: _settle,
    Prompt.GOAL: _goal,
    Prompt.OVERDUE: _overdue,
    Prompt.SHARED_GOAL: _one_text("goal", Negotiation, "shared_goal"),
    Prompt.TWO_QUESTIONS: _two_questions,
    Prompt.ISSUES: _issues,
    Prompt.BECAUSE: _one_text("because", Issue, "their_interest"),
    Prompt.SMALL_TALK: _small_talk,
    Prompt.THEIR_MOTIVE: _their_motive,
    Prompt.AT_HOME: _one_text("say", Motive, "at_home"),
    Prompt.OUR_BATNA: _one_text("batna", Alternative, "text"),
    Prompt.THEIR_LIMIT: _their_limit,
    Prompt.WHO_DECIDES: _who_decides,
    Prompt.THEIR_STANCE: _their_stance,
    Prompt.CONCESSION_LABEL: _concession_label,
    Prompt.NORM_LINE: _norm_line,
    Prompt.REFERENCE: _reference,
    Prompt.ONE_TOOL: _one_tool,
    Prompt.AIR_TIME: _air_time,
    Prompt.SETTING: _one_text("seating", Meeting, "seating"),
    Prompt.UNSPOKEN: _unspoken,
    Prompt.MONITORING: _one_text("check", Fact, "text"),
    Prompt.OWN_WAY: _one_text("way", Profile, "go_to_method"),
}
