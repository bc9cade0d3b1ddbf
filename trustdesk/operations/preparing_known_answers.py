"""What answers write where the shipped knowledge asked: a reading of style, what holds for a person, words of a trade.

Shipped notes and terms are only offered. What is written is what the user said of this person, and what they chose.
"""

from dataclasses import replace

from trustdesk.domain.culture import StyleReading
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Prompt
from trustdesk.domain.record import Record
from trustdesk.domain.terms import Term
from trustdesk.operations.preparing_given import Answer, Made


def style(answer: Answer) -> Made:
    """A reading of the person on one dimension (S0.8.1); saved twice, the second changes what the first one made."""
    known = answer.record(StyleReading) or answer.case.dossier.find(StyleReading, answer.new_id("reading"))
    dimension = answer.known.dimension(known)
    person = answer.case.person
    assert dimension is not None, "is asked while a dimension is left"
    base = known or StyleReading(
        id=answer.new_id("reading"), counterpart=answer.counterpart, person=person.id if person else None,
        dimension=dimension.key, learnt_on=answer.case.today,
    )  # fmt: skip
    yield replace(base, value=int(answer.text("value")), text=answer.text("saw"))


def place(answer: Answer) -> Made:
    """What holds for this person; what is usual in the place is never written down as if it did."""
    person = answer.case.person
    fact = answer.record(Fact) or Fact(
        id=answer.new_id("culture"), counterpart=answer.counterpart, topic=Topic.CULTURE, text=answer.text("know"),
        about=person.id if person else None, learnt_on=answer.case.today,
    )  # fmt: skip
    yield replace(fact, text=answer.text("know"))


def terms(answer: Answer) -> Made:
    """The words that were chosen, as words of this dossier (S1.8)."""
    chosen = _chosen_terms(answer)
    for each in answer.known.terms:
        if each.key in chosen and answer.known.kept_term(each) is None:
            yield Term(
                id=answer.new_id(each.key), text=each.text, meaning=each.meaning, use=each.use, example=each.example,
                language=answer.words.language, industry=answer.known.pack_name, counterpart=answer.counterpart,
            )  # fmt: skip


def dropped_by_answer(prompt: Prompt, answer: Answer) -> tuple[Record, ...]:
    """The records that the answer takes away: of offered terms, those that are no longer chosen (S1.8)."""
    if prompt is not Prompt.TERMS:
        return ()
    chosen = _chosen_terms(answer)
    kept = (answer.known.kept_term(each) for each in answer.known.terms if each.key not in chosen)
    return tuple(each for each in kept if each is not None)


def _chosen_terms(answer: Answer) -> frozenset[str]:
    return frozenset(answer.text("terms").split(","))
