"""First words: forty languages and more, right for the hour, with a pronunciation that one can read."""

import unicodedata
from datetime import time

import pytest

from trustdesk.domain.places import Greetings, Saying, TimedSaying
from trustdesk.reference.countries import country, country_codes
from trustdesk.reference.greetings import (
    greeting_at,
    greetings,
    languages_to_greet,
    languages_with_greetings,
    named,
    source_of,
)

LANGUAGES = languages_with_greetings()


def words(language: str) -> Greetings:
    found = greetings(language)
    assert found is not None
    return found


def test_there_are_forty_languages_and_more() -> None:
    assert len({each.partition("-")[0] for each in LANGUAGES}) >= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_its_first_words_with_their_sounds(language: str) -> None:
    found = words(language)
    assert found.code == language
    assert source_of(found)
    sayings: list[Saying | TimedSaying] = [found.hello, found.thanks, found.pleased, found.goodbye, *found.times]
    of_women = [each.woman for each in sayings if isinstance(each, Saying) and each.woman]
    for each in (*sayings, *of_women):
        assert is_latin(each.sound), each.sound
        assert bool(each.latin) != is_latin(each.say), f"{each.say} needs Latin letters where it is in others"
        assert is_latin(each.latin)
    assert found.thanks.say not in (found.hello.say, found.goodbye.say), "some say the same at meeting and parting"


def is_latin(text: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha() and letter not in "ʻʿʾ‘’")


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_every_hour_one_greeting_is_right(language: str) -> None:
    found = words(language)
    for hour in range(24):
        at = f"{hour:02}:30"
        fitting = [
            each for each in found.times
            if (each.begin <= at < each.until if each.begin <= each.until else at >= each.begin or at < each.until)
        ]  # fmt: skip
        assert len(fitting) <= 1
        said = greeting_at(found, time(hour, 30))
        assert said.say == (fitting[0].say if fitting else found.hello.say)


@pytest.mark.parametrize(
    ("language", "at", "said"),
    [
        ("en", time(9), "Good morning"),
        ("en", time(14), "Good afternoon"),
        ("en", time(20), "Good evening"),
        ("fr", time(9), "Bonjour"),
        ("fr", time(20), "Bonsoir"),
        ("es", time(10), "Buenos días"),
        ("es", time(16), "Buenas tardes"),
        ("es", time(23, 30), "Buenas noches"),
        ("es", time(1), "Buenas noches"),
        ("de", time(8), "Guten Morgen"),
        ("de", time(19), "Guten Abend"),
        ("ja", time(8), "おはようございます"),
        ("ja", time(14), "こんにちは"),
        ("ja", time(19), "こんばんは"),
        ("id", time(12), "Selamat siang"),
        ("id", time(16), "Selamat sore"),
        ("tr", time(8), "Günaydın"),
        ("ru", time(15), "Добрый день"),
        ("it", time(18), "Buonasera"),
    ],
)
def test_the_greeting_of_the_hour(language: str, at: time, said: str) -> None:
    assert greeting_at(words(language), at).say.rstrip("!") == said


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("pt-BR", "pt-BR"), ("pt-PT", "pt"), ("zh-Hant", "zh-Hant"), ("zh-TW", "zh-Hant"), ("zh-Hant-HK", "yue"),
        ("zh-Hant-TW", "zh-Hant"), ("zh-Hans-CN", "zh"), ("no", "nb"), ("nn", "nb"), ("tl", "fil"),
        ("sr-Latn", "sr-Latn"), ("es-MX", "es-419"), ("es-ES", "es"), ("es", "es"), ("es-GQ", "es"),
        ("es-419", "es-419"),
        ("en-GB", "en"), ("prs", "fa-AF"), ("fa-IR", "fa"),
    ],
)  # fmt: skip
def test_a_variant_has_its_own_words_or_those_of_its_language(asked: str, found: str) -> None:
    assert words(asked).code == found


@pytest.mark.parametrize(
    ("language", "country", "found"),
    [
        ("es", "MX", "es-419"), ("es", "CU", "es-419"), ("es", "US", "es-419"), ("es", "ES", "es"), ("es", "GQ", "es"),
        ("es-ES", "MX", "es"), ("es-MX", "ES", "es-419"), ("pt", "BR", "pt-BR"), ("pt", "PT", "pt"),
        ("fa", "AF", "fa-AF"),
        ("fa", "IR", "fa"), ("zh-Hant", "HK", "yue"),
    ],
)  # fmt: skip
def test_a_language_is_said_as_in_the_country(language: str, country: str, found: str) -> None:
    words_there = greetings(language, country=country)
    assert words_there is not None
    assert words_there.code == found


@pytest.mark.parametrize(
    ("code", "name"),
    [("es-419", "Spanish"), ("pt-BR", "Brazilian Portuguese"), ("fa-AF", "Dari"), ("yue", "Cantonese")],
)
def test_a_language_has_its_name(code: str, name: str) -> None:
    assert named(words(code)) == name


def test_spanish_sounds_as_in_latin_america_there() -> None:
    latin_american = words("es-419")
    sounds = (latin_american.hello.sound, latin_american.thanks.sound, *(each.sound for each in latin_american.times))
    assert not any("th" in sound for sound in sounds)
    assert greeting_at(latin_american, time(12, 30)).say == "Buenas tardes"


@pytest.mark.parametrize("language", ["th", "pt", "pt-BR"])
def test_both_forms_are_told_where_they_hang_on_who_speaks(language: str) -> None:
    thanks = words(language).thanks
    assert thanks.woman is not None
    assert thanks.woman.say != thanks.say


@pytest.mark.parametrize(
    ("code", "languages"),
    [
        ("PY", ("gn", "es")), ("RW", ("rw", "en", "fr")), ("TJ", ("tg", "ru")), ("GL", ("kl", "da")),
        ("CH", ("de", "gsw", "fr", "it")), ("GB", ()), ("CA", ()), ("SG", ()), ("AQ", ()),
    ],
)  # fmt: skip
def test_somebody_is_greeted_in_an_official_language_of_the_country(code: str, languages: tuple[str, ...]) -> None:
    """In no other one where that is the user's: not every Briton speaks Welsh, nor everybody in Toronto French."""
    assert languages_to_greet(country(code)) == languages


@pytest.mark.parametrize("language", ["", "-", "tlh", "x-y-z"])
def test_a_language_without_words_has_none(language: str) -> None:
    assert greetings(language) is None


def test_nearly_every_country_can_be_greeted_in_an_official_language() -> None:
    without = [
        code
        for code in country_codes()
        if not any(greetings(each.code) for each in country(code).languages if each.official or each.share)
    ]
    assert set(without) <= {"AQ", "FO", "HM"}


def test_without_a_time_of_its_own_one_says_hello() -> None:
    assert greeting_at(words("ko"), time(3)) == words("ko").hello
    assert isinstance(greeting_at(words("ko"), time(3)), Saying)
