"""First words in the languages of a country: what to say, how it sounds, and what to know about it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from trustdesk.domain.places import SaidByWoman, Saying
from trustdesk.i18n.words import Words
from trustdesk.operations.country_values import FirstWords
from trustdesk.ui.countries.country_words import said_forms, said_saying
from trustdesk.ui.theme import XS, M
from trustdesk.ui.widgets.plain_label import plain_label
from trustdesk.ui.widgets.section import Section


def words_section(languages: Sequence[FirstWords], words: Words, parent: QWidget) -> Section:
    """The section with the first words of each language."""
    section = Section(words("ui-countries-words"), "", parent)
    section.set_empty(False)
    section.setObjectName("words")
    for each in languages:
        name = plain_label("strong", section, each.language)
        section.body.addWidget(name, 0, Qt.AlignmentFlag.AlignLeading)
        section.body.addWidget(_sayings(each, words, section))
        hint = " ".join(filter(None, (each.hint, words("ui-countries-source", source=each.source))))
        section.body.addWidget(plain_label("small", section, hint))
    return section


def _sayings(language: FirstWords, words: Words, parent: QWidget) -> QWidget:
    table = QWidget(parent)
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(M)
    grid.setVerticalSpacing(XS)
    grid.setColumnStretch(1, 1)
    for row, (what, saying, note) in enumerate(_rows(language, words)):
        name = plain_label("quiet", table, what)
        name.setWordWrap(False)
        grid.addWidget(name, row * 2, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        said = plain_label("", table, said_saying(words, saying))
        said.setAccessibleName(
            words("ui-countries-spoken", what=what, say=said_saying(words, saying), sound=saying.sound)
        )
        grid.addWidget(said, row * 2, 1, Qt.AlignmentFlag.AlignTop)
        sound = " · ".join(filter(None, (saying.sound, note)))
        grid.addWidget(plain_label("small", table, sound), row * 2 + 1, 1)
    return table


def _rows(language: FirstWords, words: Words) -> Iterator[tuple[str, Saying | SaidByWoman, str]]:
    """What is said, in each of its forms; the note stands below the last of them."""
    for what, saying in _all(language, words):
        forms = said_forms(words, what, saying)
        for called, form in forms:
            yield called, form, saying.note if form is forms[-1][1] else ""


def _all(language: FirstWords, words: Words) -> Iterator[tuple[str, Saying]]:
    yield words("ui-countries-words-now"), language.greeting
    yield words("ui-countries-words-thanks"), language.thanks
    yield words("ui-countries-words-pleased"), language.pleased
    yield words("ui-countries-words-goodbye"), language.goodbye
