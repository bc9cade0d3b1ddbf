"""English: days as people say them, articles, names, and what a line must not look like."""

from datetime import date

import pytest

from trustdesk.i18n.english import (
    capital_start,
    is_question,
    joined,
    lower_start,
    polished,
    possessive,
    quoted,
    said_day,
    scars,
    seconds,
    since_day,
    spoken_name,
    with_article,
)

TODAY = date(2027, 1, 14)  # a Thursday


@pytest.mark.parametrize(
    ("day", "said", "since"),
    [
        (date(2027, 1, 14), "today", "since today"),
        (date(2027, 1, 13), "yesterday", "since yesterday"),
        (date(2027, 1, 15), "tomorrow", "since tomorrow"),
        (date(2027, 1, 10), "last Sunday", "since last Sunday"),
        (date(2027, 1, 18), "on Monday", "since Monday"),
        (date(2027, 1, 7), "on 7 January", "since 7 January"),
        (date(2026, 12, 3), "on 3 December", "since 3 December"),
        (date(2026, 9, 20), "in September", "since September"),
        (date(2025, 3, 2), "in March 2025", "since March 2025"),
    ],
)
def test_a_day_is_said_as_people_say_it(day: date, said: str, since: str) -> None:
    assert (said_day(day, TODAY), since_day(day, TODAY)) == (said, since)


@pytest.mark.parametrize(
    ("noun", "said"),
    [("hour", "an hour"), ("unit", "a unit"), ("offer", "an offer"), ("one-off", "a one-off"), ("sheet", "a sheet")],
)
def test_the_article_follows_the_sound(noun: str, said: str) -> None:
    assert with_article(noun) == said


def test_possessives_and_lists() -> None:
    assert (possessive("Maria"), possessive("James"), possessive("the Hendersons")) == (
        "Maria’s", "James’s", "the Hendersons’",
    )  # fmt: skip
    assert (joined(["a"]), joined(["a", "b"]), joined("abc")) == ("a", "a and b", "a, b and c")


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("The tariff sheet", "the tariff sheet"),
        ("Price per sensor", "price per sensor"),
        ("Heathrow slots", ""),
        ("AOG cover", ""),
        ("I think", ""),
        ("herons", "herons"),
    ],
)
def test_a_capital_is_lowered_only_where_it_is_no_name(text: str, inside: str) -> None:
    assert lower_start(text) == inside


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Piet van der Berg", "Piet van der Berg"),
        ("Tanaka-san", "Tanaka-san"),
        ("O'Neill", "O'Neill"),
        ("田中健", "田中健"),
        ("דנה", "\u2068דנה\u2069"),
        ("{name}", ""),
        ("  Anna   Kovács ", "Anna Kovács"),
        ("a\nb..", ""),
        ("<b>Eve</b>", ""),
    ],
)
def test_a_name_is_said_in_any_script_and_nothing_else_is_a_name(name: str, said: str) -> None:
    assert spoken_name(name) == said


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("I owe you the sheet.", ()),
        ("I owe you {what}.", ("slot",)),
        ("I owe  you.", ("space",)),
        ("I owe you..", ("punctuation",)),
        ("I owe you a an hour.", ("article",)),
        ("I owe you the the sheet.", ("twice",)),
        ("i owe you.", ("start",)),
        ("I owe you", ("end",)),
        (f"{'Word ' * 31}word.", ("sentence", "long")),
        ("", ("start", "end")),
    ],
)
def test_every_scar_is_seen(text: str, wrong: tuple[str, ...]) -> None:
    assert scars(text) == wrong


def test_the_users_own_sentence_is_set_and_not_changed() -> None:
    assert polished("  shall we  begin ,then") == "Shall we begin,then."
    assert polished("I said “yes.”") == "I said “yes.”"
    assert polished("Well ...") == "Well."
    assert capital_start("iX is late.") == "iX is late."
    assert quoted("one\ntwo. ") == "one two"
    assert len(quoted("word " * 200)) <= 162


def test_how_long_it_takes() -> None:
    assert seconds("Yes.") == 2
    assert seconds("word " * 30) == 12


@pytest.mark.parametrize(
    ("text", "asks"),
    [("What now?", True), ("how was it", True), ("Ask about tyres", False), ("", False), ("Who decides.", False)],
)
def test_a_question_is_told_from_a_note(text: str, asks: bool) -> None:
    assert is_question(text) is asks
