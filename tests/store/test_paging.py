"""Lists of a whole kind: their order, what they are narrowed to, and their pages."""

from datetime import date

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import Affiliation, AffiliationKind, Organisation, Person
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.domain.terms import Term
from trustdesk.store.paging import LISTINGS, Wish
from trustdesk.store.vault import Vault


def _put(vault: Vault, *records: Record) -> None:
    with vault.write("test") as writer:
        for record in records:
            writer.put(record)


def _promise(name: str, due: date | None = None, **values: object) -> Promise:
    given = {"id": name, "counterpart": "acme", "party": Party.OURS, "text": name, "outer_date": due}
    return Promise(**{**given, **values})  # type: ignore[arg-type]


def _ids(vault: Vault, wish: Wish) -> list[str]:
    with vault.read() as reader:
        numbers = reader.row_numbers(wish)
        rows = reader.page(wish.kind, numbers)
    return [rows[number][0].id for number in numbers]


@pytest.fixture
def desk(vault: Vault) -> Vault:
    """Two dossiers with four promises."""
    _put(
        vault,
        Counterpart(id="acme", name="Acme"),
        Counterpart(id="oresund", name="Öresund Rederi"),
        _promise("sheet", date(2027, 1, 20)),
        _promise("late", date(2027, 1, 3)),
        _promise("someday"),
        _promise("call", date(2027, 1, 10), counterpart="oresund", party=Party.THEIRS, status=PromiseStatus.KEPT),
    )
    return vault


def test_what_is_due_first_stands_first_and_what_has_no_date_last(desk: Vault) -> None:
    wish = Wish(kind=Promise, sort="due")
    assert _ids(desk, wish) == ["late", "call", "sheet", "someday"]


def test_the_other_way_round_what_has_no_date_is_still_last(desk: Vault) -> None:
    assert _ids(desk, Wish(kind=Promise, sort="due", descending=True)) == ["sheet", "call", "late", "someday"]


def test_a_list_is_narrowed_to_values_and_to_several_of_them(desk: Vault) -> None:
    assert _ids(desk, Wish(kind=Promise, equals={"party": "theirs"})) == ["call"]
    assert set(_ids(desk, Wish(kind=Promise, equals={"status": ("kept", "open")}))) == {
        "late",
        "call",
        "sheet",
        "someday",
    }
    assert _ids(desk, Wish(kind=Promise, equals={"outer_date": None})) == ["someday"]


@pytest.mark.parametrize("typed", ["oresund", "ÖRESUND call", "  öre   CALL "])
def test_words_are_found_in_the_row_and_in_the_names_beside_it_whatever_the_accents(desk: Vault, typed: str) -> None:
    assert _ids(desk, Wish(kind=Promise, containing=typed)) == ["call"]


def test_every_word_has_to_stand_somewhere(desk: Vault) -> None:
    assert _ids(desk, Wish(kind=Promise, containing="oresund sheet")) == []


def test_signs_of_the_query_have_no_meaning(desk: Vault) -> None:
    _put(desk, _promise("percent", text="100% of it_all"))
    assert _ids(desk, Wish(kind=Promise, containing="0% it_")) == ["percent"]
    assert _ids(desk, Wish(kind=Promise, containing="%'\"*")) == []


def test_the_first_rows_alone_are_the_first_of_all(desk: Vault) -> None:
    assert _ids(desk, Wish(kind=Promise, sort="what", limit=2)) == ["call", "late"]


def test_a_row_keeps_its_number_through_changes(desk: Vault) -> None:
    with desk.read() as reader:
        before = reader.row_numbers(Wish(kind=Promise, equals={"id": "sheet"}))
    _put(desk, _promise("sheet", date(2030, 1, 1)))
    with desk.read() as reader:
        assert reader.row_numbers(Wish(kind=Promise, equals={"id": "sheet"})) == before


def test_a_row_that_is_gone_is_left_out_of_its_page(desk: Vault) -> None:
    with desk.read() as reader:
        numbers = reader.row_numbers(Wish(kind=Promise))
    with desk.write("removal") as writer:
        writer.remove(Promise, "late")
    with desk.read() as reader:
        assert {record.id for record, _ in reader.page(Promise, numbers).values()} == {"sheet", "someday", "call"}


def test_people_stand_by_family_name_with_the_post_they_hold(vault: Vault) -> None:
    _put(
        vault,
        Person(id="asa", given="Åsa", family="Öhrström"),
        Person(id="bo", given="Bo", family="Zander"),
        Person(id="ann", given="Ann"),
        Organisation(id="rail", name="Rail AB"),
        Organisation(id="club", name="Club"),
        Affiliation(id="past", person="asa", organisation="club", role="clerk", until=PartialDate(2020)),
        Affiliation(id="member", person="asa", organisation="club", role="member", type=AffiliationKind.MEMBER),
        Affiliation(id="job", person="asa", organisation="rail", role="buyer"),
    )
    with vault.read() as reader:
        numbers = reader.row_numbers(Wish(kind=Person, sort="name"))
        rows = reader.page(Person, numbers)
    assert [rows[number][0].id for number in numbers] == ["ann", "asa", "bo"]
    assert rows[numbers[1]][1] == ("buyer", "Rail AB")
    assert _ids(vault, Wish(kind=Person, containing="rail buy")) == ["asa"]
    assert _ids(vault, Wish(kind=Person, containing="clerk")) == []


@pytest.mark.parametrize(
    ("kind", "sort"), [(kind, sort) for kind, listing in LISTINGS.items() for sort in listing.sorts]
)
def test_every_list_can_be_sorted_by_each_of_its_orders(filled: Vault, kind: type[Record], sort: str) -> None:
    with filled.read() as reader:
        everything = {record.id for record in reader.all(kind)}
    assert set(_ids(filled, Wish(kind=kind, sort=sort))) == everything
    assert set(_ids(filled, Wish(kind=kind, sort=sort, descending=True))) == everything


def test_the_values_of_a_field_are_told_once_each(filled: Vault) -> None:
    _put(filled, Term(id="a", text="pitch", industry="wind"), Term(id="b", text="yaw", industry="wind"))
    with filled.read() as reader:
        assert reader.distinct(Term, "industry") == ("wind",)
        assert reader.distinct(Term, "counterpart") == ("acme", "bolt")
