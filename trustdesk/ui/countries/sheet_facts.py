"""What the world's tables know of a country, as a grid of names and values."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.country_values import Facts
from trustdesk.ui.countries.country_words import said_language, said_names, said_week
from trustdesk.ui.theme import XS, M
from trustdesk.ui.widgets.plain_label import plain_label
from trustdesk.ui.widgets.section import Section


def facts_section(facts: Facts, words: Words, parent: QWidget) -> Section:
    """The section with the facts of a country."""
    section = Section(words("ui-countries-facts"), "", parent)
    section.set_empty(False)
    cells = QWidget(section)
    grid = QGridLayout(cells)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(M)
    grid.setVerticalSpacing(XS)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(_facts(facts, words)):
        label = plain_label("quiet", cells, name)
        label.setWordWrap(False)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(plain_label("", cells, value), row, 1, Qt.AlignmentFlag.AlignTop)
    section.body.addWidget(cells)
    section.body.addWidget(plain_label("small", section, words("ui-countries-facts-source")))
    return section


def _facts(facts: Facts, words: Words) -> Iterator[tuple[str, str]]:
    """The name and the value of each; what is not known is left out."""
    country = facts.country
    money = [words("ui-countries-currency", name=name, code=code) for code, name in facts.currencies]
    weeks = [line for each in country.weeks for line in (said_week(words, each), each.note) if line]
    values = {
        "languages": "\n".join(said_language(words, each) for each in country.languages),
        "names": said_names(words, country.name_order),
        "currency": "\n".join(money),
        "day": words("ui-countries-day-written", day=country.day),
        "number": country.number,
        "week": "\n".join(weeks),
        "phone": country.phone,
    }
    for key, value in values.items():
        if value:
            yield words(f"ui-countries-fact-{key}"), value
