"""A promise as a line of the list, in words."""

from datetime import date

from trustdesk.i18n.words import Words
from trustdesk.operations.promises import PromiseLine, Standing
from trustdesk.ui.record_list import ListColumn
from trustdesk.ui.widgets.paged_model import Row

_TONES = {
    Standing.OVERDUE: "alert",
    Standing.BROKEN: "alert",
    Standing.PAST_TARGET: "warn",
    Standing.LATE: "warn",
    Standing.EARLY: "good",
    Standing.ON_TIME: "good",
    Standing.WITHIN_OUTER: "good",
    Standing.UNDATED: "quiet",
    Standing.RENEGOTIATED: "quiet",
    Standing.RELEASED: "quiet",
}
_SOON_DAYS = 2


def promise_columns(words: Words) -> tuple[ListColumn, ...]:
    """The columns of the list."""
    shares = {"what": 30, "with": 20, "whose": 10, "due": 20, "state": 20}
    return tuple(
        ListColumn(key=key, title=words(f"ui-promises-column-{key}"), share=share, spare=key == "due")
        for key, share in shares.items()
    )


def promise_row(line: PromiseLine, words: Words, today: date) -> Row:
    """Its texts and colours. A pure function of values: it runs off the GUI thread."""
    promise = line.promise
    soon = line.standing is Standing.DUE and line.days <= _SOON_DAYS
    tone = "warn" if soon else _TONES.get(line.standing, "")
    return Row(
        texts=(
            " ".join(promise.text.split()),
            line.counterpart,
            words(f"ui-promises-party-{promise.party.value}"),
            said_dates(line, words, today),
            said_standing(line, words, today),
        ),
        tones=("", "", promise.party.value, "", tone),
        value=line,
    )


def said_dates(line: PromiseLine, words: Words, today: date) -> str:
    """From the target to the latest day: "3 – 5 June"; one day where there is but one."""
    target, outer = line.promise.target_date, line.promise.outer_date
    if target and outer and target < outer and (target.year, target.month) == (outer.year, outer.month):
        return words("ui-promises-dates-of-a-month", first=target.day, last=words.short_day(outer, today))
    days = (line.promise.target_date, line.promise.outer_date)
    return " – ".join(dict.fromkeys(words.short_day(day, today) for day in days if day is not None))


def said_standing(line: PromiseLine, words: Words, today: date) -> str:
    """How it stands: "2 days overdue", "kept, early (3 June)"."""
    done_on = line.promise.done_on
    said = words(f"ui-promises-standing-{line.standing.value.replace('_', '-')}", days=line.days)
    return f"{said} ({words.short_day(done_on, today)})" if done_on else said
