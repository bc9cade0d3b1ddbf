"""The search index: what it folds, what it finds, and that it follows every write."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.facts import Fact
from trustdesk.domain.folding import placed_tokens, tokens
from trustdesk.domain.issues import Issue
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Affiliation, Organisation, Person
from trustdesk.domain.record import Record
from trustdesk.store.search import indexing
from trustdesk.store.soundness import check
from trustdesk.store.vault import Vault, open_vault


def _put(vault: Vault, *records: Record) -> None:
    with vault.write("test") as writer:
        for record in records:
            writer.put(record)


def _found(vault: Vault, query: str, limit: int = 20) -> list[str]:
    with vault.read() as reader:
        return [head.id for head in reader.find_counterparts(query, limit)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Plain ASCII 1", "plain ascii 1"),
        ("Åsa Öhrström", "asa ohrstrom"),
        ("Łukasz Ørsted Đorđe", "lukasz orsted dorde"),
        ("Weiß Æther Œuvre Þór", "weiss aether oeuvre thor"),
        ("Işık İzmir", "isik izmir"),
        ("Ἀθήνα Όλος", "αθηνα ολοσ"),
        ("Фёдор", "федор"),
        ("مُحَمَّد", "محمد"),
        ("أحمد آل مدرسة", "احمد ال مدرسه"),
        ("کریمی", "كريمي"),
        ("שָׁלוֹם", "שלומ"),
        ("東京tower", "東 京 tower"),
        ("がか", "が か"),
        ("한국", "한 국"),
        ("ﬁn Ｆｕｌｌ", "fin full"),
        ("٤٢ ९", "42 9"),
        ("サトウ ｻﾄｳ さとう", "さ と う さ と う さ と う"),
        ("हिन्दी क़लम काम कम", "हिनदी कलम काम कम"),
        ("สยาม", "ส ย า ม"),
        ("co\u00adop می\u200cخواهم snake_case", "coop ميخواهم snake case"),
    ],
)
def test_spellings_meet(text: str, folded: str) -> None:
    assert " ".join(tokens(text)) == folded


@given(st.text())
def test_folding_twice_changes_no_word(text: str) -> None:
    once = tokens(text)
    assert tokens(" ".join(once)) == once


@given(st.text())
def test_each_word_has_its_place_in_the_text(text: str) -> None:
    placed = placed_tokens(text)
    assert all(0 <= start < end <= len(text) for _, start, end in placed)
    assert [start for _, start, _ in placed] == sorted(start for _, start, _ in placed)


@pytest.fixture
def nordic(vault: Vault) -> Vault:
    _put(
        vault,
        Counterpart(id="c", name="Øresund Tåg", organisation="o", person="p", norm_lines=("No surprises\nplease",)),
        Organisation(id="o", name="株式会社東京", aliases=("TKY",)),
        Organisation(id="school", name="Chalmers"),
        Person(id="p", given="Åsa", family="Öhrström"),
        Person(id="m", given="Łukasz", native_name="محمد"),
        Person(id="k", given="Jürgen", family="Weiß"),
        Affiliation(id="a", person="m", organisation="school"),
        Member(id="m", counterpart="c", person="m"),
        MutualContact(id="k", counterpart="c", person="k"),
        Negotiation(id="n", counterpart="c", title="Frame contract"),
        Issue(id="i", negotiation="n", title="Demurrage"),
        Fact(id="f", counterpart="c", text="They don't like C++ at all", meaning="see x:y"),
        Counterpart(id="other", name="Another"),
    )
    return vault


@pytest.mark.parametrize(
    "query",
    [
        *("ore", "tåg øresund", "ohrstrom asa", "åsa öh", "ÖHRSTRÖM", "lukasz", "weiss", "محم", "東京", "京", "tky"),
        *(
            "chalm",
            "frame contr",
            "demurr",
            "asa demurrage",
            "surprises please",
            "don't",
            "C++",
            "x:y",
            "-tåg",
            '"tåg"',
        ),
    ],
)
def test_a_dossier_is_found_by(nordic: Vault, query: str) -> None:
    assert _found(nordic, query) == ["c"]


@pytest.mark.parametrize("query", ["", "  ", '"', "*", "🦀", "zzz", "tåg zzz", "東阪", "NOT", "^", "()"])
def test_nothing_is_found_by(nordic: Vault, query: str) -> None:
    assert _found(nordic, query) == []


def test_any_text_is_a_query(nordic: Vault) -> None:
    @given(st.text(max_size=40))
    def search_for(query: str) -> None:
        _found(nordic, query)

    search_for()


def test_names_stand_before_texts_and_the_latest_before_the_rest(vault: Vault) -> None:
    _put(vault, Counterpart(id="text", name="A"), Fact(id="f", counterpart="text", text="about Bolt"))
    _put(vault, Counterpart(id="old", name="Bolt One"))
    _put(vault, Counterpart(id="new", name="Bolt Two"))
    _put(vault, Counterpart(id="person", name="B"), Person(id="p", given="Bolt"))
    _put(vault, Member(id="m", counterpart="person", person="p"))
    assert _found(vault, "bol") == ["new", "old", "person", "text"]
    assert _found(vault, "bol", limit=3) == ["new", "old", "person"]
    _put(vault, Counterpart(id="old", name="Bolt One", summary="touched"))
    assert _found(vault, "bol", limit=2) == ["old", "new"]


def test_the_index_follows_every_write(nordic: Vault) -> None:
    with nordic.write("married") as writer:
        person = writer.get(Person, "p")
        assert person is not None
        writer.put(replace(person, family="Lind"))
    assert _found(nordic, "lind") == ["c"]
    assert _found(nordic, "ohrstrom") == []
    with nordic.write("issue gone") as writer:
        writer.remove(Issue, "i")
    assert _found(nordic, "demurrage") == []
    nordic.undo()
    assert _found(nordic, "demurrage") == ["c"]
    with nordic.write("all gone") as writer:
        writer.remove(Counterpart, "c")
    assert _found(nordic, "tåg") == []


def test_an_index_of_another_version_is_made_anew(nordic: Vault) -> None:
    with nordic.write_transaction() as connection:
        connection.exec_driver_sql("UPDATE search_state SET value = 0 WHERE name = 'fold_version'")
        connection.exec_driver_sql("DELETE FROM search_body")
        connection.exec_driver_sql("DELETE FROM search_names")
    assert _found(nordic, "tåg") == []
    told: list[tuple[int, int]] = []
    with open_vault(nordic.path, progress=lambda done, total: told.append((done, total))) as reopened:
        assert _found(reopened, "tåg") == ["c"]
        assert check(reopened) == ()
    assert told[-1][0] == told[-1][1] > 0


def test_what_was_made_at_once_is_one_piece_and_lies_above_what_single_saves_write(
    nordic: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_MANY", 2)
    words = " ".join(f"w{number:x}" for number in range(10_000))  # more than one page of a piece
    _put(nordic, Fact(id="long", counterpart="c", text=words))
    nordic.rebuild_index(lambda _done, _total: None)
    with nordic.read() as reader:
        # FTS5's own record: a cookie and a mark of four bytes each, then how many levels there are.
        structure = reader._connection.exec_driver_sql("SELECT block FROM search_body_data WHERE id = 10").scalar_one()
    assert structure[8] > 2
    _put(nordic, Fact(id="after", counterpart="c", text="kvarn"))
    with nordic.read() as reader:
        rows = reader._connection.exec_driver_sql("SELECT DISTINCT segid FROM search_body_idx").fetchall()
    assert 1 <= len(rows) <= 2  # the large piece, and what the save wrote
    assert _found(nordic, "kvarn") == ["c"]
    assert _found(nordic, "a") != []
    assert check(nordic) == ()


def test_a_table_of_the_index_that_is_gone_is_made_anew(nordic: Vault) -> None:
    with nordic.write_transaction() as connection:
        connection.exec_driver_sql("DROP TABLE search_phrases")
    nordic.rebuild_index(lambda _done, _total: None)
    assert _found(nordic, "tåg") == ["c"]
    assert check(nordic) == ()


def test_the_index_is_rebuilt_with_progress_and_can_be_stopped(nordic: Vault) -> None:
    told: list[tuple[int, int]] = []
    nordic.rebuild_index(lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0
    assert check(nordic) == ()

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        nordic.rebuild_index(stop)
    assert _found(nordic, "tåg") == ["c"]
    assert check(nordic) == ()
