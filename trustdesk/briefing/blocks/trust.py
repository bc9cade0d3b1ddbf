"""Block 4: the trust account in words and counts, what each side owes, and the norm to say (S0.8.6, S1.6, S3.9)."""

from trustdesk.analysis.rhythm import rhythm
from trustdesk.analysis.trust_account import KEPT, Account, Outcome, account, deadline, outcome, owed
from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.openings import norm_lines
from trustdesk.domain.counterparts import TrustReading
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Contact, Mood
from trustdesk.domain.page import Copy, DotsFigure, Line, Side, Tone
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party

RECENT = 12


def lines(at: Occasion) -> tuple[Line, ...]:
    """Counts, debts, the default and the norm, then the mood."""
    return (*_accounts(at), *_debts(at), *_default(at), *_mood(at), *_opened_up(at))


def _accounts(at: Occasion) -> list[Line]:
    if Promise in at.partial:  # a count of what may be shown would be no true count
        return []
    promises = at.dossier.all(Promise)
    found = []
    for nth, party in enumerate((Party.OURS, Party.THEIRS)):
        mine = [each for each in promises if each.party is party]
        if mine:
            counted = account(promises, party, at.now)
            label = at.words("account-label", party=party.value)
            text = _counted(at, counted)
            line = at.line("account", text, *mine, nth=nth, label=label, figure=_dots(at, mine, text),
                           side=_side(party), methods=("S0.7", "S1.13"))  # fmt: skip
            found.append(line)
    return found


def _side(party: Party) -> Side:
    return Side.LEFT if party is Party.OURS else Side.RIGHT


def _counted(at: Occasion, counted: Account) -> str:
    parts = [at.words("account-kept", kept=counted.kept, settled=counted.settled)]
    for name in ("late", "broken", "overdue", "pending"):
        number = getattr(counted, name)
        if number:
            parts.append(at.words(f"account-{name}", number=number))
    return ", ".join(parts)


def _dots(at: Occasion, promises: list[Promise], alt: str) -> DotsFigure | None:
    dated = sorted(promises, key=lambda each: str(each.made_on or each.target_date or ""))
    marks = tuple(_mark(outcome(each, at.now)) for each in dated[-RECENT:])
    shown = tuple(mark for mark in marks if mark)
    return DotsFigure(marks=shown, alt=alt) if len(shown) > 1 else None


def _mark(result: Outcome) -> str:
    if result in KEPT:
        return "kept"
    if result in (Outcome.RENEGOTIATED, Outcome.RELEASED):
        return ""
    return {Outcome.LATE: "late", Outcome.BROKEN: "broken"}.get(result, "open")


def _debts(at: Occasion) -> list[Line]:
    found = []
    for party, kind in ((Party.OURS, "we_owe"), (Party.THEIRS, "they_owe")):
        debts = owed(at.dossier.all(Promise), party, at.now)
        for nth, promise in enumerate(debts):
            late = outcome(promise, at.now) is Outcome.OVERDUE
            tone = Tone.ALERT if late else Tone.PLAIN
            ranked = "overdue" if late and party is Party.OURS else kind
            line = at.line(ranked, promise.text, promise, nth=nth, note=_due(at, promise, late), tone=tone,
                           side=_side(party), methods=("S0.8.6",))  # fmt: skip
            found.append(line)
    return found


def _due(at: Occasion, promise: Promise, late: bool) -> str:
    zone = at.now.tzinfo
    assert zone is not None
    if deadline(promise, zone) is None:
        return at.words("no-date")
    last = promise.outer_date or promise.target_date
    assert last is not None
    if late:
        days = (at.today - last).days
        return at.words("overdue", days=days)
    day = at.words.short_day(last, at.today)
    hour = promise.outer_time if promise.outer_date else promise.target_time
    if hour:
        return at.words("due-at", day=day, time=at.words.time(hour))
    if promise.target_date and promise.outer_date and promise.target_date < promise.outer_date:
        return at.words("due-between", target=at.words.short_day(promise.target_date, at.today), outer=day)
    return at.words("due", day=day)


def _default(at: Occasion) -> list[Line]:
    counterpart = at.dossier.counterpart
    found = []
    if at.copy is Copy.EYES_ONLY:
        level = at.words("trust-level", level=counterpart.trust_default.value)
        line = at.line("trust_default", level, counterpart, label=at.words("trust-default"),
                       note=counterpart.trust_reason, methods=("S1.6", "S3.9"))  # fmt: skip
        # Nobody chose "a little": it is where everyone starts, so it says little of its own.
        chosen = counterpart.trust_reason or counterpart.norm_lines or at.dossier.all(Promise)
        found += [line] if chosen else []
    for nth, text in enumerate(norm_lines(at)):
        found.append(
            at.line(
                "norm_line",
                text,
                counterpart,
                nth=nth,
                label=at.words("norm-line", copy=at.copy.value),
                methods=("S1.6",),
            )
        )
    return found


def _mood(at: Occasion) -> list[Line]:
    if at.copy is Copy.TABLE:
        return []
    found = []
    read = rhythm(at.dossier.all(Contact), at.today, at.dossier.counterpart.rhythm_days)
    if read.last and read.last_mood in (Mood.TENSE, Mood.COOL):
        text = at.words("last-mood", mood=read.last_mood.value, when=at.words.ago(read.last.on, at.today))
        found.append(at.line("mood", text, read.last, tone=Tone.ALERT, methods=("S1.5",)))
    if read.last and read.cooling:
        text = at.words("cooling", days=read.silent_days or 0, usual=read.usual_days or 0)
        found.append(at.line("mood", text, read.last, nth=1, tone=Tone.ALERT, methods=("S2.12",)))
    if read.last and read.written_only:
        found.append(at.line("mood", at.words("written-only"), read.last, nth=2, methods=("S0.8.2",)))
    found += _reading(at)
    return found


def _reading(at: Occasion) -> list[Line]:
    readings = sorted(at.dossier.all(TrustReading), key=lambda each: each.on)
    parts = ("competence", "shared_values", "fairness", "positivity", "time_spent", "intimacy")
    if not readings:
        return []
    last = readings[-1]
    read = {part: getattr(last, part) for part in parts}
    said = [at.words("trust-part", part=part, value=value) for part, value in read.items() if value is not None]
    text = ", ".join(said) or last.note
    label = at.words("trust-reading", when=at.words.short_day(last.on, at.today))
    return [at.line("trust_reading", text, last, label=label, methods=("S3.2",))] if text else []


def _opened_up(at: Occasion) -> list[Line]:
    topics = {Topic.INFORMATION_SHARED: "shared", Topic.SCOPE_WIDENED: "widened"}
    facts = [fact for fact in at.dossier.all(Fact) if fact.topic in topics]
    return [
        at.line("opened_up", fact.text, fact, nth=nth, label=at.words(f"fact-{topics[fact.topic]}"), methods=("S2.13",))
        for nth, fact in enumerate(facts)
    ]
