"""The texts of the program, by key, in one language: Project Fluent files with plurals and selectors.

The files are cut into messages at once and parsed one by one, when a message is first asked for; a text without slots
is not parsed at all. So the window says its first words without Fluent, which takes as long to import as the window to
paint, and nothing pays for 2,000 texts in order to say three.
"""

import re
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from trustdesk.paths import resource

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

# Hebrew, Arabic and their supplements: a value that holds such letters is isolated, so that it cannot turn the
# sentence around it (UAX #9, FSI and PDI).
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ISOLATE = "\u2068{}\u2069"
# Fluent refuses a value of more than 1,000 characters; a note may be longer, and is put into its place afterwards.
_LONGEST = 500
_PLACE = "\x00{}\x00"
# A message begins at the margin and goes on while lines are indented or empty.
_MESSAGE = re.compile(r"^([a-z][\w-]*) *=(.*(?:\n(?:[ \t]+.*)?)*)", re.MULTILINE)


class Words:
    """`words("goal-title")` is a text of the language; values fill its slots as plain text."""

    def __init__(self, language: str = "en") -> None:
        """Raises UnknownLanguage when there are no texts in that language."""
        self.language = language
        self._messages = _messages(language)

    def __call__(self, key: str, **values: str | int) -> str:
        """The text of that key. Raises KeyError for an unknown key: that is a bug of ours."""
        source = self._messages[key]
        if not values and _is_plain(source):
            return source.strip()
        bundle = _bundle(self.language, key)
        message = bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        given = {name: _isolated(value) for name, value in values.items()}
        long = {name: value for name, value in given.items() if isinstance(value, str) and len(value) > _LONGEST}
        places = {name: _PLACE.format(index) for index, name in enumerate(long)}
        text, errors = bundle.format_pattern(message.value, given | places)
        if errors:
            raise KeyError(f"{key}: {errors}")
        text = str(text)
        for name, place in places.items():
            text = text.replace(place, str(long[name]))
        return text

    def day(self, day: date) -> str:
        """A day with its weekday: "Tuesday 9 June 2026"."""
        return self._formatted(day, "date-long")

    def short_day(self, day: date, today: date) -> str:
        """A day without its weekday, and without its year where that is this year: "9 June"."""
        near = abs((today - day).days) < 180 or day.year == today.year
        return self._formatted(day, "date-short" if near else "date-short-with-year")

    def weekday(self, day: date) -> str:
        """The name of the weekday."""
        return self._formatted(day, "date-weekday")

    def short_weekday(self, day: date) -> str:
        """The name of the weekday in a few letters: "Thu"."""
        return self._formatted(day, "date-weekday-short")

    def weekday_and_day(self, day: date) -> str:
        """A day near by, with its weekday in a few letters: "Fri 19 June"."""
        return self._formatted(day, "date-with-weekday")

    def time(self, at: time | datetime) -> str:
        """A time of day."""
        from babel.dates import format_time  # deferred: loading CLDR takes tens of milliseconds

        return format_time(at, self("time-short"), locale=self.language)

    def ago(self, day: date, today: date) -> str:
        """How long ago a past day is: "yesterday", "43 days ago"."""
        return self("days-ago", days=(today - day).days)

    def number(self, number: Decimal, currency: str = "", unit: str = "") -> str:
        """A number with its currency before it and its unit behind it: "EUR 1,250 per tonne"."""
        from babel.numbers import format_decimal  # deferred, as in `time`

        figures = format_decimal(number, locale=self.language, decimal_quantization=False)
        return " ".join(part for part in (currency, figures, unit) if part)

    def _formatted(self, day: date, key: str) -> str:
        from babel.dates import format_date  # deferred, as in `time`

        return format_date(day, self(key), locale=self.language)


def _isolated(value: str | int) -> str | int:
    if isinstance(value, str) and _RIGHT_TO_LEFT.search(value):
        return _ISOLATE.format(value)
    return value


class UnknownLanguage(LookupError):  # noqa: N818  names the finding
    """There are no texts in that language."""


@cache
def _messages(language: str) -> dict[str, str]:
    """What stands behind the equals sign of each message."""
    files = sorted(resource("words", language).glob("*.ftl"))
    if not files:
        raise UnknownLanguage(language)
    return {found[1]: found[2] for file in files for found in _MESSAGE.finditer(file.read_text(encoding="utf-8"))}


def _is_plain(source: str) -> bool:
    """Whether the text stands there as it is: one line, nothing to fill in, no attributes."""
    return "{" not in source and "\n" not in source.strip()


@cache
def _bundle(language: str, key: str) -> "FluentBundle":
    """A bundle of one message; messages refer to no attributes but their own."""
    from fluent.runtime import FluentBundle, FluentResource  # deferred: brings Babel

    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(f"{key} ={_messages(language)[key]}"))
    return bundle
