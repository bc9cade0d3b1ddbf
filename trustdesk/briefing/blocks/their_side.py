"""Block 7: why they want it, what they must say at home, what they will ask, and what else is known of their side."""

from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.counterparts import Dependence, DependenceKind
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.negotiations import Motive
from trustdesk.domain.page import Line, Tone
from trustdesk.domain.promises import Incident, IncidentStatus
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Party

# The topics that stand here, each as the kind of line it makes; the kind's rank says which goes first.
_TOPICS = {
    Topic.INTEREST: ("interest", "S0.8.4"),
    Topic.CONCERN: ("concern", "S1.8"),
    Topic.UNSPOKEN: ("unspoken", "S3.5"),
    Topic.CONTRIBUTION: ("contribution", "S1.10"),
    Topic.GRATITUDE: ("gratitude", "S4.1a"),
    Topic.COMPARATOR: ("comparator", "S1.10"),
    Topic.EXPLANATION: ("explanation", "S1.10"),
    Topic.ADMISSION: ("admission", "S3.5"),
    Topic.SATISFACTION: ("satisfaction", "S1.11"),
    Topic.HISTORY: ("history", "S0.8.1"),
    Topic.BACKGROUND: ("background", "S1.8"),
}


def lines(at: Occasion) -> tuple[Line, ...]:
    """Motives, incidents between us, their questions, dependence, then facts by topic."""
    return (*_motives(at), *_incidents(at), *_their_questions(at), *_facts(at), *_dependence(at))


def _motives(at: Occasion) -> list[Line]:
    found = []
    theirs = [each for each in at.dossier.all(Motive) if each.party is Party.THEIRS and at.concerns(each.negotiation)]
    for nth, motive in enumerate(theirs):
        whose = at.name(motive.person)
        label = at.words("motive-of", name=whose) if whose and whose != _spoken_to(at) else at.words("motive")
        found.append(
            at.line("motive", motive.text, motive, nth=nth, label=label, note=at.doubt(motive), methods=("S3.3",))
        )
        more = {"at_home": motive.at_home, "better_solution": motive.better_solution}
        found += [
            at.line(kind, text, motive, nth=nth, label=at.words(kind.replace("_", "-")), methods=("S3.3",))
            for kind, text in more.items()
            if text
        ]
    return found


def _spoken_to(at: Occasion) -> str:
    return at.person.name if at.person else ""


def _incidents(at: Occasion) -> list[Line]:
    """What lies between us unrepaired, in their telling, since that is the one we do not know by heart."""
    live = [each for each in at.dossier.all(Incident) if each.status is not IncidentStatus.REPAIRED]
    found = []
    for nth, incident in enumerate(live):
        text = incident.their_version or incident.our_version or incident.title
        label = at.words("incident", title=incident.title, told="yes" if incident.their_version else "no")
        found.append(
            at.line("incident", text, incident, nth=nth, label=label, tone=Tone.ALERT, methods=("S0.3", "S1.7"))
        )
        if incident.innocent_explanation:
            text, label = incident.innocent_explanation, at.words("innocent")
            found.append(at.line("innocent", text, incident, nth=nth, label=label, methods=("S1.7",)))
    return found


def _their_questions(at: Occasion) -> list[Line]:
    theirs = [
        each
        for each in at.dossier.all(Question)
        if each.type is QuestionType.THEY_ASK and at.concerns(each.negotiation) and each.asked_on is None
    ]
    return [
        at.line("they_ask", question.text, question, nth=nth, label=at.words("they-ask"),
                note=at.words("our-reply", text=question.answer) if question.answer else "")
        for nth, question in enumerate(theirs)
    ]  # fmt: skip


def _facts(at: Occasion) -> list[Line]:
    counts: dict[Topic, int] = {}
    found = []
    for fact in _freshest(at):
        if fact.topic not in _TOPICS:
            continue
        kind, method = _TOPICS[fact.topic]
        nth = counts.get(fact.topic, 0)
        counts[fact.topic] = nth + 1
        found.append(
            at.line(
                kind,
                fact.text,
                fact,
                nth=nth,
                label=at.words(f"fact-{fact.topic.value.replace('_', '-')}"),
                note=at.doubt(fact),
                methods=(method,),
            )
        )
    return found


def _freshest(at: Occasion) -> list[Fact]:
    """Newest first; what has no date keeps the user's order behind them."""
    facts = at.dossier.all(Fact)
    dated = sorted(
        (fact for fact in facts if fact.learnt_on), key=lambda fact: fact.learnt_on or at.today, reverse=True
    )
    return [*dated, *(fact for fact in facts if not fact.learnt_on)]


def _dependence(at: Occasion) -> list[Line]:
    order = list(DependenceKind)
    entries = sorted(at.dossier.all(Dependence), key=lambda each: order.index(each.side))
    return [
        at.line("dependence", entry.text, entry, nth=nth, label=at.words(f"dependence-{entry.side.value}"),
                methods=("S0.8.3",))
        for nth, entry in enumerate(entries)
    ]  # fmt: skip
