"""A term as a line of the list."""

from trustdesk.domain.terms import TermUse
from trustdesk.i18n.words import Words
from trustdesk.operations.terms import TermLine
from trustdesk.ui.record_list import ListColumn
from trustdesk.ui.widgets.paged_model import Row


def term_columns(words: Words) -> tuple[ListColumn, ...]:
    """The columns of the list."""
    shares = {"term": 26, "use": 12, "meaning": 38, "glossary": 24}
    return tuple(
        ListColumn(key=key, title=words(f"ui-terms-column-{key}"), share=share, spare=key == "glossary")
        for key, share in shares.items()
    )


def term_row(line: TermLine, words: Words) -> Row:
    """A term; of an avoided one, what to say instead stands where the meaning would."""
    term = line.term
    avoid = term.use is TermUse.AVOID
    meaning = words("ui-terms-instead", text=term.instead) if avoid and term.instead else term.meaning
    return Row(
        texts=(
            " ".join(term.text.split()),
            words(f"ui-terms-use-{term.use.value}"),
            " ".join(meaning.split()),
            line.counterpart or term.industry,
        ),
        tones=("", "alert" if avoid else "good", "", "quiet"),
        value=line,
    )
