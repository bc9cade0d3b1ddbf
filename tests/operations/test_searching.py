"""Search as the user has it: what is found, why, with which marks, and what is said of a wrong filter."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.domain.counterparts import Counterpart, Member, Relation
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.folding import tokens
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.domain.search import How, Part, ProblemKind
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import keep
from trustdesk.operations.marking import marks
from trustdesk.operations.searching import HitKind, completions, find_heads, search_desk
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """Three dossiers, people of several scripts, a shared term."""
    with open_vault(vault_path, create=True) as opened:
        keep(
            opened,
            Organisation(id="rederi", name="Öresund Rederi", country="SE", industry="shipping"),
            Organisation(id="tokyo", name="株式会社東京", country="JP"),
            Person(
                id="asa", given="Åsa", family="Sjöberg", email="asa.sjoberg@rederi.example", phone="+46 70 123 45 67"
            ),
            Person(id="bob", given="Robert", family="Lindqvist"),
            Person(id="alone", given="Tariq", family="Sheeto"),
            Person(id="ahmad", given="أحمد", family="المدير"),
            Counterpart(id="ferry", name="Ferry talks", organisation="rederi", relation=Relation.SUPPLIER),
            Counterpart(id="acme", name="Acme", summary="Truck maker; the buyer cares most about delivery dates."),
            Counterpart(id="east", name="East", organisation="tokyo", person="ahmad"),
            Member(id="seat", counterpart="ferry", person="asa"),
            Member(id="seat2", counterpart="acme", person="bob", role="head of buying"),
            Promise(
                id="p", counterpart="ferry", party=Party.OURS, text="the tariff sheet", target_date=date(2026, 5, 1)
            ),
            Fact(id="f", counterpart="acme", text=f"{'They sail at dawn. ' * 20}The tariff is theirs to set."),
            Fact(id="c", counterpart="east", topic=Topic.CULTURE, text="Cards are given with both hands."),
            Contact(id="old", counterpart="acme", on=date(2025, 3, 1)),
            Contact(id="new", counterpart="ferry", on=date(2026, 5, 20)),
            Meeting(id="m", counterpart="east", title="Spring review", starts_at=datetime(2026, 6, 9, 9, tzinfo=UTC)),
            Term(id="t", text="demurrage", meaning="what a late ship costs by the day"),
            words="a small desk",
        )
        yield opened


def _dossiers(vault: Vault, typed: str) -> list[str]:
    return [hit.counterpart for hit in search_desk(vault, typed, NOW).dossiers]


@pytest.mark.parametrize(
    ("typed", "first"),
    {
        "oresund": "ferry",
        "SJÖBERG": "ferry",
        "sjoberk": "ferry",
        "sjoebrg": "ferry",
        "sjoberg asa": "ferry",
        "ås": "ferry",
        "rederi.example": "ferry",
        "asa.sjoberg@": "ferry",
        "0701234567": "ferry",
        "070 123 45 67": "ferry",
        "+46701234": "ferry",
        "supplier sweden tariff": "ferry",
        "sverige": "ferry",
        "bob": "acme",
        "bob lindqvist": "acme",
        "the buyer at the truck maker who cared about delivery": "acme",
        '"delivery dates"': "acme",
        "deliverys": "acme",
        "東京": "east",
        "京": "east",
        "احمد": "east",
        "مدير": "east",
        "both hands": "east",
        "spring": "east",
        "country:se": "ferry",
        "country:japan": "east",
        "industry:ship": "ferry",
        "role:supplier": "ferry",
        "is:overdue": "ferry",
        "is:ahead": "east",
        "met:<2026-01": "acme",
        "met:2026-05": "ferry",
        "next:2026-06": "east",
        "due:<2026-06": "ferry",
        "with:sjöberg": "ferry",
        "org:東京": "east",
        "kind:promise tariff": "ferry",
        "kind:culture": "east",
        "tariff -sheet": "acme",
        "tariff -country:se": "acme",
        '"delivery da': "acme",
        "“delivery dates”": "acme",
        "country:se,fr tariff": "ferry",
        "kind:promise,fact sheet": "ferry",
        "is:overdue,internal": "ferry",
        "with:bob": "acme",
        "tel:+46701234567": "ferry",
        "+46 (0)70 123 45 67": "ferry",
        "Mr Lindqvist": "acme",
        "shipping": "ferry",
        "R.Lindqvist": "acme",
        "株式会社東京の": "east",
        "dawn sjöberg": "ferry",
    }.items(),
)
def test_who_stands_first(vault: Vault, typed: str, first: str) -> None:
    assert _dossiers(vault, typed)[:1] == [first]


@pytest.mark.parametrize(
    "typed",
    [
        '"dates delivery"',
        "tariff −sheet −dawn",
        "kind:promise dawn",
        "country:fr",
        "acme -truck",
        "met:>2026-06 tariff",
        "is:cooling",
    ],
)
def test_what_does_not_hold_is_not_found(vault: Vault, typed: str) -> None:
    assert _dossiers(vault, typed) == []


def test_the_name_of_a_filter_that_is_mistyped_is_no_word_to_look_for(vault: Vault) -> None:
    found = search_desk(vault, "contry:se tariff", NOW)
    assert [word.typed for word in found.query.words] == ["se", "tariff"]
    assert [problem.options for problem in found.problems] == [("country",)]


def test_a_slip_in_a_filter_of_names_is_forgiven_and_told(vault: Vault) -> None:
    [hit] = search_desk(vault, "with:sjoebrg tariff", NOW).dossiers
    assert hit.counterpart == "ferry"
    assert [(each.typed, each.found) for each in hit.also] == [("sjoebrg", "sjoberg")]


def test_a_country_that_there_is_not_is_told_and_left_out(vault: Vault) -> None:
    found = search_desk(vault, "country:atlantis tariff", NOW)
    assert [problem.typed for problem in found.problems] == ["country:atlantis"]
    assert found.dossiers


@pytest.mark.parametrize("typed", ["country:sw tariff", "country:sverige tariff", "country:swe,fr tariff"])
def test_a_country_may_be_begun_and_called_as_there(vault: Vault, typed: str) -> None:
    assert _dossiers(vault, typed) == ["ferry"]


def test_the_best_text_is_shown_with_its_marks(vault: Vault) -> None:
    hit = search_desk(vault, "tari", NOW).dossiers[0]
    [reason] = [each for each in hit.reasons if each.part is Part.PROMISE]
    assert (reason.record, reason.text) == ("promises/p", "the tariff sheet")
    assert [reason.text[start:end] for start, end in reason.marks] == ["tari"]


def test_a_long_text_is_shown_around_what_matches(vault: Vault) -> None:
    acme = next(hit for hit in search_desk(vault, "tariff", NOW).dossiers if hit.counterpart == "acme")
    assert len(acme.reasons[0].text) < 150
    assert acme.reasons[0].text.startswith("…")


def test_what_was_forgiven_is_told_and_stands_behind_what_was_typed(vault: Vault) -> None:
    assert [(also.found, also.how) for also in search_desk(vault, "sjoberk", NOW).dossiers[0].also] == [
        ("Sjöberg", How.SLIP)
    ]
    assert search_desk(vault, "bob", NOW).dossiers[0].also[0].how is How.NICKNAME
    keep(vault, Counterpart(id="bobs", name="Bob's Boats"), words="new")
    assert _dossiers(vault, "bob")[0] == "bobs"


def test_what_is_left_out_is_told(vault: Vault) -> None:
    assert search_desk(vault, "tariff umbrella sheet", NOW).dossiers[0].missing == ("umbrella",)


def test_people_and_terms_outside_of_dossiers_are_found(vault: Vault) -> None:
    found = search_desk(vault, "sheeto", NOW)
    assert found.dossiers == ()
    assert [(hit.kind, hit.title) for hit in found.others] == [(HitKind.PERSON, "Tariq Sheeto")]
    [term] = search_desk(vault, "demurage", NOW).others
    assert (term.kind, term.title) == (HitKind.TERM, "demurrage")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("colour:red", ProblemKind.NAME),
        ("kind:nonsense", ProblemKind.VALUE),
        ("met:<soon", ProblemKind.DAY),
        ("is:", ProblemKind.EMPTY),
    ],
)
def test_a_wrong_filter_is_explained(vault: Vault, typed: str, kind: ProblemKind) -> None:
    [problem] = search_desk(vault, typed, NOW).problems
    assert problem.kind is kind
    assert problem.options


def test_filters_complete_while_one_types() -> None:
    assert "acme country:" in completions("acme cou")
    assert completions("is:ov") == ("is:overdue",)
    assert completions("-ki") == ("-kind:",)
    assert completions("acme ") == ()


@pytest.mark.parametrize("typed", ["", "   ", "\t", '"', "-", "-acme", "()", "🦀"])
def test_nothing_to_look_for_finds_nothing(vault: Vault, typed: str) -> None:
    assert not search_desk(vault, typed, NOW)


def test_any_text_may_be_typed(vault: Vault) -> None:
    @given(st.text(st.sampled_from("ab\"'-:<>.()*^{}éß東ا🦀 \t\x00\ue000AND NOT"), max_size=24) | st.text(max_size=40))
    def search(typed: str) -> None:
        search_desk(vault, typed, NOW)
        find_heads(vault, typed)

    search()
    search_desk(vault, "a" * 3000, NOW)
    search_desk(vault, "word " * 500, NOW)


@given(st.text(max_size=30), st.text(min_size=1, max_size=3))
def test_a_mark_covers_what_matches_in_the_text_as_written(text: str, word: str) -> None:
    form = " ".join(tokens(word))
    found = marks(text, [(form, False)] if form else [])
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert list(found) == sorted(found)
    if form:
        assert bool(found) == (f" {form} " in f" {' '.join(tokens(text))} ")
