"""What a search found, as text for a terminal and as JSON."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from trustdesk.domain.printable import printable
from trustdesk.domain.search import Also, How, Problem, ProblemKind, Span
from trustdesk.operations.searching import Findings, Hit, Reason

if TYPE_CHECKING:
    from trustdesk.operations.searching_known import Known

_PROBLEMS = {
    ProblemKind.NAME: "There is no filter “{name}:”, so its words were searched for.",
    ProblemKind.VALUE: "“{typed}” names nothing that “{name}:” knows, and was left out.",
    ProblemKind.DAY: "“{typed}” is no day, month or year, and was left out.",
    ProblemKind.EMPTY: "“{typed}” wants a value, and was left out.",
}


def problem_text(problem: Problem) -> str:
    """A filter that was not understood, in a sentence, with what would have been."""
    told = _PROBLEMS[problem.kind].format(typed=problem.typed, name=problem.name)
    return f"{told} Try: {', '.join(problem.options)}." if problem.options else told


def found_text(found: Findings) -> str:
    """Each hit on a line with its reasons below; what matches stands in brackets."""
    lines = [line for hit in (*found.dossiers, *found.others) for line in _lines(hit)]
    return "".join(f"{printable(line)}\n" for line in lines)


def _lines(hit: Hit) -> Iterator[str]:
    title, text = marked(hit.title, hit.title_marks), marked(hit.text, hit.text_marks)
    remarks = [_also(each) for each in hit.also if each.how is not How.FORM]
    remarks += [f"without “{word}”" for word in hit.missing]
    named = title if hit.counterpart else f"{title} ({hit.kind.value})"
    yield " · ".join(part for part in (named, text, *remarks) if part)
    yield from (f"    {reason.part.value}: {marked(reason.text, reason.marks)}" for reason in hit.reasons)


def _also(also: Also) -> str:
    return f"also “{also.found}” for “{also.typed}”"


def marked(text: str, marks: Sequence[Span]) -> str:
    """The text with each of these parts in brackets."""
    for start, end in reversed(marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def found_rows(found: Findings) -> list[dict[str, Any]]:
    """The hits as JSON knows them. Marks are pairs of places in the text, in characters, the second behind the last."""
    return [_row(hit) for hit in (*found.dossiers, *found.others)]


def known_text(known: "Sequence[Known]") -> str:
    """What the desk knows of itself, a line each, with its kind before it."""
    lines = (
        " · ".join(filter(None, (marked(each.title, each.title_marks), marked(each.text, each.text_marks))))
        for each in known
    )
    return "".join(f"{each.kind.value}: {printable(line)}\n" for each, line in zip(known, lines, strict=True))


def known_rows(known: "Sequence[Known]") -> list[dict[str, Any]]:
    """The same as JSON knows it."""
    return [
        {
            "kind": each.kind.value,
            "record": each.note,
            **_shown(each),
            "place": each.place,
            "glossary": each.pack,
        }
        for each in known
    ]


def _row(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind.value,
        "record": hit.record,
        **_shown(hit),
        "reasons": [_reason(reason) for reason in hit.reasons],
        "also": [{"typed": each.typed, "found": each.found, "how": each.how.value} for each in hit.also],
        "missing": list(hit.missing),
    }


def _shown(each: "Hit | Known") -> dict[str, Any]:
    return {
        "title": each.title,
        "title_marks": [list(span) for span in each.title_marks],
        "text": each.text,
        "text_marks": [list(span) for span in each.text_marks],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    marks = [list(span) for span in reason.marks]
    return {
        "part": reason.part.value,
        "record": reason.record,
        "field": reason.field,
        "text": reason.text,
        "marks": marks,
    }
