"""Block 10: words to use, phrases to avoid, and culture cues as hypotheses about this person (S1.8, S0.8.1)."""

from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.page import Line
from trustdesk.domain.terms import Term, TermUse


def lines(at: Occasion) -> tuple[Line, ...]:
    """The dossier's own terms before those of its industry."""
    return (*_terms(at), *_phrases(at), *_cues(at))


def _sorted(at: Occasion, use: TermUse) -> list[Term]:
    return sorted((each for each in at.dossier.all(Term) if each.use is use), key=lambda each: each.counterpart is None)


def _terms(at: Occasion) -> list[Line]:
    return [
        at.line("term", term.meaning or term.example, term, nth=nth, label=term.text, methods=("S1.8",))
        for nth, term in enumerate(_sorted(at, TermUse.USE))
    ]


def _phrases(at: Occasion) -> list[Line]:
    found = []
    for nth, term in enumerate(_sorted(at, TermUse.AVOID)):
        text = at.words("say-instead", what=term.instead) if term.instead else term.meaning
        label = at.words("not-said", what=term.text)
        found.append(at.line("phrase_to_avoid", text, term, nth=nth, label=label, methods=("S4.1c",)))
    return found


def _cues(at: Occasion) -> list[Line]:
    found: list[Line] = []
    for fact in at.dossier.all(Fact):
        if fact.topic is Topic.CULTURE:
            meaning = at.words("may-mean", what=fact.meaning) if fact.meaning else ""
            whose = at.name(fact.about)
            label = at.words("cue-of", name=whose) if whose else at.words("cue")
            found.append(
                at.line("culture", fact.text, fact, nth=len(found), label=label, note=meaning, methods=("S0.8.1",))
            )
    return found
