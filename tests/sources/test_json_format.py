"""The document: the same bytes after a round, and every mistake named by its place."""

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.records import records
from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.errors import UserError
from trustdesk.domain.record import Record
from trustdesk.sources import json_format, json_schema

VALIDATOR = jsonschema.Draft202012Validator(json_schema.schema())


def document(**lists: object) -> bytes:
    return json.dumps({"format": "trustdesk", "version": 1, **lists}).encode()


@given(st.lists(records(), max_size=8, unique_by=lambda record: (record.kind, record.id)))
def test_what_was_written_reads_back_and_writes_the_same_bytes(made: list[Record]) -> None:
    data = json_format.write(made)
    read = json_format.read(data, "desk.json")
    assert sorted(map(repr, read)) == sorted(map(repr, made))
    assert json_format.write(read) == data
    VALIDATOR.validate(json.loads(data))


def test_the_schema_is_a_schema_and_names_every_kind() -> None:
    schema = json_schema.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert set(schema["$defs"]) == {kind.kind for kind in KINDS}


def test_a_record_without_id_gets_the_same_one_each_time_and_its_own() -> None:
    fact = {"counterpart": "c", "text": "likes tea"}
    data = document(facts=[fact, fact, {**fact, "text": "likes coffee"}])
    first, second = (json_format.read(data, "x") for _ in range(2))
    assert first == second
    assert len({record.id for record in first}) == 3


HOSTILE = {
    "no JSON": (b"{", "line 1, column 2: no JSON"),
    "no object": (b"[]", "must be an object"),
    "another file": (b'{"a": 1}', "format: must be"),
    "newer": (b'{"format": "trustdesk", "version": 2}', "newer than this TrustDesk"),
    "version as text": (b'{"format": "trustdesk", "version": "1"}', "version: must be 1"),
    "not UTF-8": (b'{"format": "\xff"}', "byte 12 is not UTF-8"),
    "deep": (b"[" * 200_000, "nested too deeply"),
    "long number": (b'{"a": ' + b"9" * 5000 + b"}", "has 5000 digits"),
    "infinite": (b'{"a": Infinity}', "Infinity is no JSON number"),
    "name twice": (b'{"format": "x", "format": "trustdesk"}', '"format" stands twice'),
    "unknown kind": (document(promisses=[]), "promisses: is no kind of record"),
    "no list": (document(promises={}), "promises: must be a list"),
    "no record": (document(promises=[[]]), "promises[0]: must be an object"),
    "surrogate": (document(facts=[{"counterpart": "c", "text": "\ud800"}]), "facts[0].text: holds a character"),
    "no text": (document(facts=[{"counterpart": "c", "text": {"$gt": ""}}]), "facts[0].text: must be text"),
    "same id": (document(organisations=[{"id": "o", "name": "A"}, {"id": "o", "name": "B"}]), "organisations[1].id"),
    "bad field name": (document(facts=[{"counterpart": "c", "text": "x", "\x1b[2J": 1}]), "facts[0].�[2J"),
    "promise": (
        document(
            promises=[
                *({"counterpart": "c", "party": "ours", "text": str(n)} for n in range(3)),
                {
                    "counterpart": "c",
                    "party": "ours",
                    "text": "x",
                    "target_date": "2026-03-02",
                    "outer_date": "2026-03-01",
                },
            ]
        ),
        "promises[3].outer_date: before target_date",
    ),
}


@pytest.mark.parametrize("case", HOSTILE, ids=str)
def test_a_bad_document_names_the_place_in_one_sentence(case: str) -> None:
    data, words = HOSTILE[case]
    with pytest.raises(UserError) as caught:
        json_format.read(data, "bad.json")
    message = str(caught.value)
    assert message.startswith("bad.json: ")
    assert words in message
    assert "\n" not in message
    assert "\x1b" not in message


@given(st.binary(max_size=200) | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(
    lambda value: json.dumps({"format": "trustdesk", "version": 1, "facts": value}).encode()))  # fmt: skip
def test_no_document_makes_anything_but_records_or_one_sentence(data: bytes) -> None:
    sentence = ""
    try:
        json_format.read(data, "any.json")
    except UserError as error:
        sentence = str(error)
    assert "\n" not in sentence
