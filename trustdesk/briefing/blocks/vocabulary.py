"""Block 10: words to use, phrases to avoid, and culture cues as hypotheses about this person (S1.8, S0.8.1)."""

from trustdesk.analysis.terminology import RankedTerm, ranked_terms, texts_of
from trustdesk.briefing.blocks import local
from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.page import Line
from trustdesk.domain.terms import Term, TermUse

_TERMS = 5
_CUES = 3


def lines(at: Occasion) -> tuple[Line, ...]:
    """What the user noted, best first; the glossary of the trade and the place fill what is free."""
    ranked = ranked_terms(at.dossier.all(Term), at.local.terms, texts_of(at.dossier))
    noted = _cues(at)
    return (*_terms(at, ranked), *_phrases(at, ranked), *noted, *local.cues(at, _CUES - len(noted)))


def _terms(at: Occasion, ranked: tuple[RankedTerm, ...]) -> list[Line]:
    """Every term of the user's, and of the glossary as many as make five with them."""
    said = [each for each in ranked if each.use is not TermUse.AVOID]
    own = [each.term for each in said if each.term]
    shipped = [each for each in said if each.term is None][: max(_TERMS - len(own), 0)]
    return [
        *(
            at.line("term", term.meaning or term.example, term, nth=nth, label=term.text, methods=("S1.8",))
            for nth, term in enumerate(own)
        ),
        *(
            at.line(
                "pack_term",
                each.meaning,
                nth=nth,
                label=each.text,
                methods=("S1.8",),
                key=f"pack_term:{at.local.pack[0]}-{each.pack_key}",
            )
            for nth, each in enumerate(shipped)
        ),
    ]


def _phrases(at: Occasion, ranked: tuple[RankedTerm, ...]) -> list[Line]:
    found = []
    for nth, term in enumerate(each.term for each in ranked if each.term and each.use is TermUse.AVOID):
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
