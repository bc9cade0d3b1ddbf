"""Documents in and out: the same bytes after a round, all or nothing, and one step of undo."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.records import records
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import InvalidValue, UserError
from trustdesk.domain.facts import Fact
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import BusinessTie, Organisation, Person, Tie
from trustdesk.domain.record import Record, Ref, fields_of
from trustdesk.operations.exchange import export_desk, import_documents, put_documents
from trustdesk.sources import json_format
from trustdesk.sources.sample_desk import sample_desk
from trustdesk.store import soundness
from trustdesk.store.vault import Vault, open_vault

ACME = {"id": "acme", "name": "Acme Rail"}
DESK = {
    "counterparts": [ACME],
    "people": [{"id": "ann", "given": "Ann"}],
    "facts": [{"id": "f", "counterpart": "acme", "text": "sails", "about": "ann"}],
}


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """A new vault; it has to be sound at the end."""
    with open_vault(vault_path, create=True) as opened:
        yield opened
        assert soundness.check(opened) == ()


@pytest.fixture
def document(tmp_path: Path) -> Callable[..., Path]:
    """Writes a document of these lists, and answers with its path."""

    def write(name: str = "desk.json", **lists: Any) -> Path:
        file = tmp_path / name
        file.write_text(json.dumps({"format": "trustdesk", "version": 1, **lists}), encoding="utf-8")
        return file

    return write


def round_trip(data: bytes, folder: Path) -> bytes:
    """What an empty vault exports after importing the document."""
    file = folder / "round.json"
    file.write_bytes(data)
    with open_vault(folder / "round.vault", create=True) as empty:
        import_documents(empty, [file])
        return export_desk(empty)


def test_the_sample_desk_comes_back_byte_for_byte(vault: Vault, tmp_path: Path) -> None:
    """DESIGN section 6: everything exports to open formats, whole."""
    made = sample_desk(date(2026, 6, 1))
    outcome = put_documents(vault, {"the sample desk": made}, "the sample desk")
    assert outcome.value.held == Counter(record.kind for record in made)
    assert outcome.value.changed == outcome.changes.count == len(made)
    exported = export_desk(vault)
    assert round_trip(exported, tmp_path) == exported
    assert sorted(map(repr, json_format.read(exported, "x"))) == sorted(map(repr, made))


# What others name: one of each is in every desk, so that a reference always has somewhere to lead.
_NAMED = (Organisation, Person, Counterpart, Negotiation, Issue, Meeting)


@st.composite
def desks(draw: st.DrawFn) -> list[Record]:
    """Any records of any kind, whose references lead to each other."""
    drawn = [draw(records(kinds=(kind,))) for kind in _NAMED]
    drawn += draw(st.lists(records(), max_size=8))
    named = {record.key: record for record in drawn}.values()
    ids: dict[str, list[str]] = {}
    for record in named:
        ids.setdefault(record.kind, []).append(record.id)
    made = []
    for record in named:
        changes: dict[str, Any] = {}
        for spec in fields_of(type(record)):
            if isinstance(spec.mark, Ref):
                pool = [
                    each for each in ids.get(spec.mark.kind, ()) if (spec.mark.kind, each) != (record.kind, record.id)
                ]
                chosen = draw(st.lists(st.sampled_from(pool), max_size=2)) if pool else []
                changes[spec.name] = tuple(chosen) if spec.many else next(iter(chosen or pool[:1]), None)
        try:
            made.append(replace(record, **changes))
        except InvalidValue:  # a tie of somebody with themselves, which nothing else names
            assert isinstance(record, Tie | BusinessTie)
    return made


@settings(max_examples=12)
@given(desks())
def test_any_desk_comes_back_byte_for_byte(tmp_path_factory: pytest.TempPathFactory, made: list[Record]) -> None:
    """A document in canonical form is what an empty vault exports after importing it."""
    folder = tmp_path_factory.mktemp("round")
    data = json_format.write(made)
    exported = round_trip(data, folder)
    assert exported == data


def test_the_same_document_twice_changes_nothing(vault: Vault, document: Callable[..., Path]) -> None:
    """No duplicates, not even of records without an id; and no empty step of undo."""
    anonymous = [{"counterpart": "acme", "text": "likes tea"}, {"counterpart": "acme", "text": "likes tea"}]
    file = document(**{**DESK, "facts": [*DESK["facts"], *anonymous]})
    first = import_documents(vault, [file])
    before = export_desk(vault)
    second = import_documents(vault, [file])
    assert (first.value.changed, second.value.changed) == (5, 0)
    assert first.value.held == second.value.held == {"counterparts": 1, "people": 1, "facts": 3}
    assert not second.changes
    assert export_desk(vault) == before
    assert [operation.words for operation in vault.history()] == ["import of desk.json"]


def test_a_record_that_is_there_is_replaced(vault: Vault, document: Callable[..., Path]) -> None:
    """And what the document does not name stays."""
    import_documents(vault, [document(**DESK)])
    outcome = import_documents(vault, [document("more.json", facts=[{**DESK["facts"][0], "text": "sails no more"}])])
    assert outcome.value.changed == 1
    assert outcome.changes.counterparts == {"acme"}
    with vault.read() as reader:
        assert [fact.text for fact in reader.all(Fact)] == ["sails no more"]
        assert reader.count(Counterpart) == 1


BAD = {
    "no JSON": b"{",
    "empty": b"",
    "not UTF-8": b"\xff\xfe\x00",
    "another file": b'{"a": 1}',
    "newer": b'{"format": "trustdesk", "version": 99}',
    "a bad value in the last record": json.dumps(
        {
            "format": "trustdesk",
            "version": 1,
            "facts": [{"counterpart": "acme", "text": "good"}, {"counterpart": "acme", "text": ""}],
        }
    ).encode(),
    "a reference to nobody": json.dumps(
        {"format": "trustdesk", "version": 1, "facts": [{"counterpart": "nobody", "text": "x"}]}
    ).encode(),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_document_changes_nothing(vault: Vault, document: Callable[..., Path], tmp_path: Path, case: str) -> None:
    """All or nothing, though a good document came before it in the same import."""
    import_documents(vault, [document(**DESK)])
    before, history = export_desk(vault), vault.history()
    bad = tmp_path / "bad.json"
    bad.write_bytes(BAD[case])
    good = document("good.json", people=[{"id": "bob", "given": "Bob"}])
    with pytest.raises(UserError) as caught:
        import_documents(vault, [good, bad])
    assert "bad.json" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert export_desk(vault) == before
    assert vault.history() == history


@pytest.mark.parametrize(
    ("lists", "place"),
    [
        (
            {"facts": [DESK["facts"][0], {"counterpart": "nobody", "text": "x"}]},
            "facts[1].counterpart: there is no “nobody” among the counterparts",
        ),
        (
            {"facts": [{"counterpart": "acme", "text": "x", "about": "bob"}]},
            "facts[0].about: there is no “bob” among the people",
        ),
        (
            {"meetings": [{"counterpart": "acme", "starts_at": "2027-01-14T09:00Z", "attendees": ["ann", "bob"]}]},
            "meetings[0].attendees: there is no “bob” among the people",
        ),
        (
            # The right id, of the wrong kind.
            {"counterparts": [ACME, {"name": "B", "organisation": "ann"}]},
            "counterparts[1].organisation: there is no “ann” among the organisations",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_is_named_by_its_place(
    vault: Vault, document: Callable[..., Path], lists: dict[str, Any], place: str
) -> None:
    with pytest.raises(UserError) as caught:
        import_documents(vault, [document(**{**DESK, **lists})])
    assert str(caught.value).startswith(f"desk.json: {place}, neither in the document nor in the vault.")


def test_the_place_is_that_in_its_own_file(vault: Vault, document: Callable[..., Path]) -> None:
    """Of two files, the one with the mistake is named, and the place as it stands in that one."""
    first = document("first.json", **DESK)
    second = document("second.json", facts=[{"counterpart": "nobody", "text": "x"}])
    with pytest.raises(UserError) as caught:
        import_documents(vault, [first, second])
    assert str(caught.value).startswith("second.json: facts[0].counterpart: ")


def test_a_reference_may_lead_into_the_vault_or_to_another_file(vault: Vault, document: Callable[..., Path]) -> None:
    """And in any order of the files."""
    import_documents(vault, [document(counterparts=[ACME])])
    facts = document("facts.json", facts=DESK["facts"])
    people = document("people.json", people=DESK["people"])
    outcome = import_documents(vault, [facts, people])
    assert outcome.value.held == {"facts": 1, "people": 1}


def test_several_files_are_one_step_and_undo_survives_reopening(
    vault_path: Path, document: Callable[..., Path]
) -> None:
    """DESIGN section 6: every destructive act can be undone, across restarts."""
    with open_vault(vault_path, create=True) as vault:
        empty = export_desk(vault)
        files = [document("a.json", **DESK), document("b.json", people=[{"id": "bob", "given": "Bob"}])]
        import_documents(vault, files)
        full = export_desk(vault)
        assert len(vault.history()) == 1
    with open_vault(vault_path) as vault:
        assert vault.undo().words == "import of a.json, b.json"
        assert export_desk(vault) == empty
        with pytest.raises(UserError, match="nothing to undo"):
            vault.undo()
    with open_vault(vault_path) as vault:
        assert vault.redo().words == "import of a.json, b.json"
        assert export_desk(vault) == full
        assert soundness.check(vault) == ()


def test_undo_of_an_import_brings_back_what_it_replaced(vault: Vault, document: Callable[..., Path]) -> None:
    import_documents(vault, [document(**DESK)])
    before = export_desk(vault)
    import_documents(
        vault, [document("new.json", facts=[{**DESK["facts"][0], "text": "changed"}], people=[{"given": "X"}])]
    )
    assert export_desk(vault) != before
    vault.undo()
    assert export_desk(vault) == before


def test_the_users_order_is_kept(vault: Vault, document: Callable[..., Path]) -> None:
    """The order of a list is the user's order; a replaced record keeps its place."""
    facts = [{"id": name, "counterpart": "acme", "text": name} for name in ("zoe", "anna", "max")]
    import_documents(vault, [document(counterparts=[ACME], facts=facts)])
    import_documents(vault, [document("new.json", facts=[{**facts[0], "text": "changed"}])])
    exported = json.loads(export_desk(vault))
    assert [fact["id"] for fact in exported["facts"]] == ["zoe", "anna", "max"]


def test_ten_thousand_facts(vault: Vault, document: Callable[..., Path]) -> None:
    facts = [{"counterpart": "acme", "text": f"Fact {n} about rails and ballast"} for n in range(10_000)]
    file = document(counterparts=[ACME], facts=facts)
    assert import_documents(vault, [file]).value.changed == 10_001
    assert import_documents(vault, [file]).value.changed == 0
    with vault.read() as reader:
        assert len(reader.dossier("acme").all(Fact)) == 10_000
    vault.undo()
    with vault.read() as reader:
        assert reader.count(Fact) == 0


@pytest.mark.parametrize("name", ["missing.json", "folder"])
def test_what_cannot_be_read_is_named(vault: Vault, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UserError, match=f"{name}: cannot be read"):
        import_documents(vault, [tmp_path / name])
