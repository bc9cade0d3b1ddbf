"""What is negotiated, said, met and asked, in a line or two."""

from decimal import Decimal

from trustdesk.domain.glossaries import DrillCard
from trustdesk.domain.issues import Issue, IssueStatus, Position
from trustdesk.domain.meetings import Contact, Debrief, Meeting, MeetingStatus, Mood, Reflection, SkippedPrompt
from trustdesk.domain.negotiations import Alternative, Frame, Motive, Negotiation, NegotiationStatus, Stance
from trustdesk.domain.openings import OpeningChoice, OpeningStatus, PageChoice
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.terms import Term
from trustdesk.ui.dossiers.summary_words import ALERT, GOOD, PLAIN, WARN, Summary, Telling, first, joined
from trustdesk.ui.widgets.row_list import Chip

_PROMPTS = {"S1.12": "own-way", "S4.1p": "shared-goal", "S4.2p": "two-questions", "S4.3p": "because"}
_STATUS_TONES = {NegotiationStatus.STUCK: WARN, NegotiationStatus.AGREED: GOOD, NegotiationStatus.ENDED: PLAIN}
_MOOD_TONES = {Mood.WARM: GOOD, Mood.FRIENDLY: GOOD, Mood.NEUTRAL: PLAIN, Mood.COOL: WARN, Mood.TENSE: ALERT}


def negotiation(at: Telling, each: Negotiation) -> Summary:
    """What is to be settled, and what we aim for."""
    tone = _STATUS_TONES.get(each.status)
    status = (at.chip(each.status, tone),) if tone else ()
    hidden = (Chip(at.words("ui-dossier-eyes-only"), PLAIN),) if each.eyes_only else ()
    return Summary(
        title=each.title,
        details=joined(at.labelled("goal", each.goal), at.labelled("fallback", each.fallback),
                       at.labelled("shared-goal", each.shared_goal), each.outcome),
        chips=status + hidden,
        struck=each.status is NegotiationStatus.ENDED,
    )  # fmt: skip


def stance(at: Telling, each: Stance) -> Summary:
    """How a side plays, and what shows it (S2.7)."""
    tone = {Frame.UNCLEAR: PLAIN, Frame.DISTRIBUTIVE: WARN, Frame.COLLABORATIVE: GOOD}[each.frame]
    return Summary(
        title=first(each.evidence, each.long_term_gain, at.words("ui-dossier-stance", party=each.party.value)),
        details=joined(at.words("ui-dossier-again", answer=each.meet_again.value), at.day(each.on)),
        chips=(Chip(at.choice(each.party), PLAIN), at.chip(each.frame, tone)),
    )


def alternative(at: Telling, each: Alternative) -> Summary:
    """What a side does without an agreement."""
    best = (Chip(at.words("ui-dossier-batna"), GOOD),) if each.best else ()
    strength = at.words("ui-dossier-strength", strength=each.strength) if each.strength else ""
    return Summary(
        title=each.text,
        details=joined(strength, at.labelled("source", each.source), at.day(each.learnt_on)),
        chips=(Chip(at.choice(each.party), PLAIN), *best),
    )


def motive(at: Telling, each: Motive) -> Summary:
    """Why a side wants it (S3.3)."""
    return Summary(
        title=each.text,
        details=joined(at.choice(each.driver), at.person(each.person), at.labelled("at-home", each.at_home),
                       at.labelled("better", each.better_solution)),
        chips=(Chip(at.choice(each.party), PLAIN),),
    )  # fmt: skip


def issue(at: Telling, each: Issue) -> Summary:
    """What is to be settled, and how much it matters to each."""
    weights = ""
    if each.our_weight is not None or each.their_weight is not None:
        ours, theirs = (str(value) if value is not None else "?" for value in (each.our_weight, each.their_weight))
        weights = at.words("ui-dossier-weights", ours=ours, theirs=theirs)
    chips = () if each.status is IssueStatus.OPEN else (at.chip(each.status, GOOD if each.agreed else PLAIN),)
    return Summary(
        title=each.title,
        details=joined(each.agreed, weights, each.our_interest, at.labelled("their-interest", each.their_interest)),
        chips=chips,
    )


def position(at: Telling, each: Position) -> Summary:
    """Where a side stands on an issue (S3.4)."""
    on = next((found for found in at.dossier.all(Issue) if found.id == each.issue), None)
    unit, currency = (on.unit, on.currency) if on else ("", "")
    span = _span(at, each.low, each.high, currency, unit)
    show = (Chip(at.words("ui-dossier-for-show"), WARN),) if each.for_show else ()
    return Summary(
        title=joined(on.title if on else "", first(span, each.text)),
        details=joined(at.choice(each.basis), each.text if span else "", each.source, at.day(each.on)),
        chips=(Chip(at.choice(each.party), PLAIN), at.chip(each.type), *show),
    )


def _span(at: Telling, low: Decimal | None, high: Decimal | None, currency: str, unit: str) -> str:
    if low is None and high is None:
        return ""
    if low is None or high is None:
        known = low if low is not None else high
        assert known is not None
        number = at.words.number(known, currency, unit)
        return at.words("ui-dossier-at-least" if low is not None else "ui-dossier-at-most", number=number)
    if low == high:
        return at.words.number(low, currency, unit)
    return at.words("ui-dossier-span", low=at.words.number(low, currency), high=at.words.number(high, unit=unit))


def meeting(at: Telling, each: Meeting) -> Summary:
    """When, where, with whom."""
    tones = {MeetingStatus.PLANNED: "", MeetingStatus.HELD: PLAIN, MeetingStatus.CANCELLED: WARN}
    return Summary(
        title=first(each.title, each.purpose, at.words("ui-dossier-meeting")),
        details=joined(at.moment(each.starts_at), at.choice(each.channel), each.place, at.people(each.attendees)),
        chips=(at.chip(each.status, tones[each.status]),),
        struck=each.status is MeetingStatus.CANCELLED,
    )


def contact(at: Telling, each: Contact) -> Summary:
    """One entry of the log: when, how, in which tone."""
    minutes = at.words("ui-dossier-minutes", minutes=each.minutes) if each.minutes else ""
    informal = at.words("ui-dossier-informal") if each.informal else ""
    return Summary(
        title=first(each.text, at.of("meetings", each.meeting), at.choice(each.channel)),
        details=joined(at.day(each.on), at.choice(each.channel), minutes, informal, at.people(each.people)),
        chips=(at.chip(each.mood, _MOOD_TONES[each.mood]),),
    )


def debrief(at: Telling, each: Debrief) -> Summary:
    """What a meeting did to the trust between us (S3.10)."""
    of = at.dossier.find(Meeting, each.meeting)
    when = at.day(of.starts_at.date()) if of else ""
    trust: tuple[Chip, ...] = ()
    if each.trust_before is not None and each.trust_after is not None:
        step = each.trust_after - each.trust_before
        tone = GOOD if step > 0 else WARN if step < 0 else PLAIN
        trust = (Chip(at.words("ui-dossier-trust-step", before=each.trust_before, after=each.trust_after), tone),)
    return Summary(
        title=first(
            each.learned, each.surprise, each.tool_worked, of.title if of else "", at.words("ui-dossier-meeting")
        ),
        details=joined(of.title if of else "", when, each.surprise if each.learned else ""),
        chips=trust,
    )


def reflection(at: Telling, each: Reflection) -> Summary:
    """The user's answer to a prompt."""
    prompt = _PROMPTS.get(each.prompt)
    asked = at.words(f"ui-dossier-prompt-{prompt}") if prompt else ""
    return Summary(title=each.text, details=joined(asked, at.of("meetings", each.meeting), at.day(each.on)))


def skipped_prompt(at: Telling, each: SkippedPrompt) -> Summary:
    """What is not to be asked again while preparing."""
    about = at.of("promises", each.promise)
    return Summary(
        title=at.choice(each.prompt), details=joined(about, at.of("meetings", each.meeting), at.day(each.on))
    )


def question(at: Telling, each: Question) -> Summary:
    """What is asked, by whom, and the answer."""
    tone = WARN if each.type is QuestionType.THEY_ASK and not each.answer else PLAIN
    asked = (Chip(at.words("ui-dossier-asked", day=at.day(each.asked_on)), GOOD),) if each.asked_on else ()
    return Summary(
        title=each.text,
        details=joined(at.labelled("answer", each.answer), at.person(each.person), at.of("issues", each.issue)),
        chips=(at.chip(each.type, tone), *asked),
    )


def term(at: Telling, each: Term) -> Summary:
    """A word to use or to avoid (S1.8)."""
    shared = (Chip(at.words("ui-dossier-shared"), PLAIN),) if each.counterpart is None else ()
    return Summary(
        title=each.text,
        details=joined(each.meaning, at.labelled("instead", each.instead), at.labelled("example", each.example)),
        chips=(at.chip(each.use, GOOD if each.is_said else WARN), *shared),
    )


def drill_card(at: Telling, each: DrillCard) -> Summary:
    """What the drill remembers of one term."""
    return Summary(title=each.term, details=at.day(each.due.date()), chips=(at.chip(each.state),))


def opening_choice(at: Telling, each: OpeningChoice) -> Summary:
    """An opening line: the user's own words, said or dismissed."""
    tones = {OpeningStatus.OWN: "", OpeningStatus.USED: GOOD, OpeningStatus.DISMISSED: PLAIN}
    offered = at.words("ui-dossier-offered", about=_about(at, each.line))
    return Summary(
        title=first(each.text, offered),
        details=joined(at.person(each.person), at.of("meetings", each.meeting), at.day(each.on)),
        chips=(at.chip(each.status, tones[each.status]),),
        struck=each.status is OpeningStatus.DISMISSED,
    )


def page_choice(at: Telling, each: PageChoice) -> Summary:
    """A line of the page that was pinned or hidden."""
    return Summary(title=_about(at, each.line), chips=(at.chip(each.verdict),))


def _about(at: Telling, line: str) -> str:
    """The record that a line of the page stands on, by the line's key ``family:kind/id``; else the key itself."""
    kind, _, record_id = line.partition(":")[2].partition("/")
    try:
        return first(at.of(kind, record_id), line)
    except KeyError:
        return first(line, at.words("ui-dossier-something"))
