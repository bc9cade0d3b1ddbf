"""The situation: which of the three tools fits this meeting, and why; ONE thing to try (S4.0 to S4.4).

Us against them asks for the Collaboration Frame, stuck or unsure for the Curiosity Lens, high emotions for listening
and validation. Where several hold, emotions go first, for nobody solves anything before being heard (S4.3e); then the
frame, for questions asked across a front line sound like an interrogation; then curiosity. The user's own choice,
`Meeting.tool`, goes before all of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from trustdesk.analysis import motives
from trustdesk.analysis.bargaining_zone import Verdict, zones
from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.analysis.stance import alignment
from trustdesk.domain.issues import Flexibility, Issue, IssueStatus, Position
from trustdesk.domain.meetings import Channel, Debrief, Meeting, MeetingStatus, Mood, Tool
from trustdesk.domain.negotiations import Frame, NegotiationStatus, Stance
from trustdesk.domain.promises import Incident, IncidentStatus
from trustdesk.domain.record import Party, Record

TOPIC = "situation"
HIGH_CONFLICT = 4
RECENT_DAYS = 180
UNHEALED = frozenset({IncidentStatus.UNSPOKEN, IncidentStatus.RAISED})

_CODES = {
    Tool.LISTENING: ("listening", ("S4.0", "S4.4", "S4.3a")),
    Tool.COLLABORATION_FRAME: ("collaboration", ("S4.0", "S4.4")),
    Tool.CURIOSITY_LENS: ("curiosity", ("S4.0", "S4.4", "S4.2b")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One sign that speaks for a tool. weak: enough for a default, and not against another tool's strong sign."""

    code: str
    tool: Tool
    facts: tuple[str, ...]
    what: str = ""
    weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """The tool to try, and the signs for it. chosen: the user named it; then `reasons` may be empty."""

    tool: Tool
    reasons: tuple[Reason, ...]
    chosen: bool = False


def reasons(case: Case) -> tuple[Reason, ...]:
    """All signs of the dossier, those of the tool that goes first before the others."""
    return (*_emotions(case), *_fronts(case), *_stuck(case))


def read_off(signs: Iterable[Reason]) -> Advice | None:
    """The tool that the signs speak for: strong before weak, then in the order of the module; None without a sign."""
    kept = tuple(signs)
    for weak in (False, True):
        for tool in _CODES:
            if any(each.tool is tool and each.weak is weak for each in kept):
                return Advice(tool=tool, reasons=tuple(each for each in kept if each.tool is tool))
    return None


def advice(case: Case) -> Advice | None:
    """What to try in this meeting: the user's choice, else what the signs speak for (S4.0, S4.4)."""
    signs = reasons(case)
    if case.meeting is not None and case.meeting.tool is not None:
        tool = case.meeting.tool
        return Advice(tool=tool, reasons=tuple(each for each in signs if each.tool is tool), chosen=True)
    return read_off(signs)


def findings(case: Case) -> tuple[Finding, ...]:
    """The one thing to try, its reasons, what another sign says, the setting, and what the last try did."""
    tried = advice(case)
    found = [] if tried is None else [*_advised(case, tried), *_differs(case, tried)]
    return (*found, *_setting(case), *_last_try(case))


def _keys(*records: Record | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.key for each in records if each is not None))


def _found(code: str, facts: tuple[str, ...], weight: Weight, *methods: str, **values: Value) -> Finding:
    return Finding(topic=TOPIC, code=f"situation-{code}", weight=weight, facts=facts, methods=methods, values=values)


def _emotions(case: Case) -> list[Reason]:
    """Open incidents, a tense last contact, motives out of emotion or ego."""
    tool = Tool.LISTENING
    found = [
        Reason(code="incident", tool=tool, facts=_keys(each), what=each.title)
        for each in case.dossier.all(Incident)
        if each.status in UNHEALED and (each.on is None or each.on <= case.today)
    ]
    last = max(case.past_contacts, key=lambda each: each.on, default=None)
    if last is not None and last.mood is Mood.TENSE and (case.today - last.on).days <= RECENT_DAYS:
        found.append(Reason(code="tense", tool=tool, facts=_keys(last)))
    driven = motives.heated(motives.of_case(case, Party.THEIRS))
    return found + [Reason(code="emotion", tool=tool, facts=_keys(each), what=each.text) for each in driven]


def _fronts(case: Case) -> list[Reason]:
    """Us against them: stances that do not fit, a side that takes, high conflict. Weak: a goal that both share."""
    negotiation, tool, found = case.negotiation, Tool.COLLABORATION_FRAME, []
    if negotiation is None:
        return []
    both = alignment(each for each in case.dossier.all(Stance) if each.negotiation == negotiation.id)
    if both.mismatch:
        found.append(Reason(code="mismatch", tool=tool, facts=_keys(both.ours, both.theirs)))
    elif both.theirs is not None and both.theirs.frame is Frame.DISTRIBUTIVE:
        found.append(Reason(code="they-take", tool=tool, facts=_keys(both.theirs)))
    if (negotiation.conflict or 0) >= HIGH_CONFLICT:
        found.append(Reason(code="conflict", tool=tool, facts=_keys(negotiation)))
    if negotiation.shared_goal.strip():
        goal = negotiation.shared_goal
        found.append(Reason(code="shared-goal", tool=tool, facts=_keys(negotiation), what=goal, weak=True))
    return found


def _stuck(case: Case) -> list[Reason]:
    """Stuck: marked so, no zone, fixed for both, a no without its reason. Weak: their motive is not known."""
    negotiation, tool = case.negotiation, Tool.CURIOSITY_LENS
    if negotiation is None:
        return []
    found = []
    if negotiation.status is NegotiationStatus.STUCK:
        found.append(Reason(code="stuck", tool=tool, facts=_keys(negotiation)))
    issues = tuple(each for each in case.issues if each.status is not IssueStatus.AGREED)
    found += _without_zone(issues, case.positions)
    for issue in issues:
        if Flexibility.FIXED is issue.their_flexibility and not issue.reason_behind_no.strip():
            found.append(Reason(code="no-without-reason", tool=tool, facts=_keys(issue), what=issue.title))
    if not motives.of_case(case, Party.THEIRS):
        found.append(Reason(code="motive-open", tool=tool, facts=_keys(negotiation), weak=True))
    return found


def _without_zone(issues: tuple[Issue, ...], positions: tuple[Position, ...]) -> list[Reason]:
    return [
        Reason(
            code="no-zone",
            tool=Tool.CURIOSITY_LENS,
            facts=_keys(zone.issue, zone.ours, zone.theirs),
            what=zone.issue.title,
        )
        for zone in zones(issues, positions)
        if zone.verdict is Verdict.NONE
    ]


def _advised(case: Case, tried: Advice) -> list[Finding]:
    code, methods = _CODES[tried.tool]
    facts = tuple(dict.fromkeys(key for each in tried.reasons for key in each.facts))
    if tried.chosen:
        facts = (*_keys(case.meeting), *facts)
    found = [_found(code, facts, Weight.NOTICE, *methods, chosen="yes" if tried.chosen else "no")]
    return found + [_reason(each) for each in tried.reasons]


def _reason(sign: Reason) -> Finding:
    values = {"what": sign.what} if sign.what else {}
    return _found(sign.code, sign.facts, Weight.INFO, "S4.0", **values)


def _differs(case: Case, tried: Advice) -> list[Finding]:
    """The user's choice stands; a strong sign for another tool is said beside it."""
    signs = [each for each in reasons(case) if not each.weak]
    other = read_off(signs)
    if not tried.chosen or other is None or other.tool is tried.tool or any(not each.weak for each in tried.reasons):
        return []
    facts = dict.fromkeys((*_keys(case.meeting), *(key for each in other.reasons for key in each.facts)))
    values = {"tool": tried.tool.value, "other": other.tool.value}
    said = [_reason(each) for each in other.reasons if not each.weak]
    return [_found("choice-differs", tuple(facts), Weight.NOTICE, "S4.0", **values), *said]


def _setting(case: Case) -> list[Finding]:
    """How to sit, or how to set the call (S4.1d). Nothing to set where we only write."""
    meeting = case.meeting
    if meeting is None:
        return []
    if meeting.seating.strip():
        return [_found("seating", _keys(meeting), Weight.INFO, "S4.1d", how=meeting.seating)]
    if meeting.channel not in (Channel.IN_PERSON, Channel.VIDEO, Channel.PHONE):
        return []
    methods = ("S4.1d",) if meeting.channel is not Channel.PHONE else ("S4.1d", "S4.3a")
    return [_found("setting", _keys(meeting), Weight.INFO, *methods, channel=meeting.channel.value)]


def _last_try(case: Case) -> list[Finding]:
    """What the tool of the last held meeting did; asked for where the debrief does not say (S4.4)."""
    held = [
        each
        for each in case.dossier.all(Meeting)
        if each.status is MeetingStatus.HELD and each.tool is not None and each.starts_at <= case.now
    ]
    last = max(held, key=lambda each: each.starts_at, default=None)
    if last is None or last.tool is None:
        return []
    debriefs = [each for each in case.dossier.all(Debrief) if each.meeting == last.id]
    judged = next((each for each in debriefs if each.tool_worked.strip()), None)
    if judged is None:
        return [_found("try-not-judged", _keys(last, *debriefs), Weight.NOTICE, "S4.4", tool=last.tool.value)]
    values = {"tool": last.tool.value, "what": judged.tool_worked}
    return [_found("last-try", _keys(last, judged), Weight.INFO, "S4.4", **values)]
