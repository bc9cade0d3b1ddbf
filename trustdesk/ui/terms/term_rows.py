"""A term as a line of the list: the user's own, or a shipped one, which stands back."""

from trustdesk.domain.terms import TermUse
from trustdesk.i18n.words import Words
from trustdesk.operations.glossaries import GlossaryTerm
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
    return Row(
        texts=(
            " ".join(term.text.split()),
            words(f"ui-terms-use-{term.use.value}"),
            _meaning(term.use, term.meaning, term.instead, words),
            line.counterpart or term.industry,
        ),
        tones=("", _tone(term.use), "", "quiet"),
        value=line,
    )


def glossary_row(term: GlossaryTerm, words: Words) -> Row:
    """A term of a glossary; whether it is shipped or the user's own stands at its end."""
    own = term.own is not None
    return Row(
        texts=(
            " ".join(term.text.split()),
            words(f"ui-terms-use-{term.use.value}"),
            _meaning(term.use, term.meaning, term.instead, words),
            words("ui-terms-yours" if own else "ui-terms-shipped"),
        ),
        tones=("", _tone(term.use) if own or term.use is TermUse.AVOID else "quiet", "", "good" if own else "quiet"),
        value=term,
    )


def _meaning(use: TermUse, meaning: str, instead: str, words: Words) -> str:
    if use is TermUse.AVOID and instead:
        meaning = words("ui-terms-instead", text=instead)
    elif use is TermUse.THEIRS and instead:
        meaning = words("ui-terms-otherwise", text=instead)
    return " ".join(meaning.split())


def _tone(use: TermUse) -> str:
    return "alert" if use is TermUse.AVOID else "good"
