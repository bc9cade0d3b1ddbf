"""The files of the families: each follows the schema, names what exists, and a new one needs no code."""

import json
import re
import tomllib
from pathlib import Path

import jsonschema
import pytest

from tests.briefing.full_dossier import NOW, dossier_of
from trustdesk.briefing.compose import compose
from trustdesk.briefing.openings import opening_lines
from trustdesk.briefing.openings.families import read_families, shipped, slots_of
from trustdesk.briefing.openings.providers import PROVIDERS
from trustdesk.briefing.openings.situation import Code
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.page import Copy, Paper
from trustdesk.i18n.english import scars
from trustdesk.i18n.words import Words
from trustdesk.paths import resource

FILES = sorted(resource("openings", "en").glob("*.toml"))
SCHEMA = json.loads(resource("openings", "schema.json").read_text(encoding="utf-8"))
ALWAYS = {"you", "them", "raw"}
WANTED = {
    "overdue", "kept", "thanks", "small_talk", "mutual_contact", "shared_goal", "interest", "question", "norm",
    "dependence", "acknowledgement", "validation", "way_forward", "concession", "cooling", "written_only",
    "satisfaction", "admission", "own",
}  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_follows_the_schema_and_names_what_exists(file: Path) -> None:
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    jsonschema.validate(data, SCHEMA)
    assert data["family"] == file.stem
    assert data["source"] in PROVIDERS
    assert {*data.get("topics", ())} <= {topic.value for topic in Topic}
    situations = {*data.get("only_in", ()), *data.get("never_in", ()), *data.get("lift", ()), *data.get("cautions", ())}
    assert situations <= {code.value for code in Code}
    slots = PROVIDERS[data["source"]].slots
    assert all(slots_of(wording["say"]) <= slots | {"you"} for wording in data["wording"])
    assert all(slots_of(reason) <= slots | ALWAYS for reason in data["reasons"])


@pytest.mark.parametrize("family", shipped("en"), ids=lambda family: family.name)
def test_every_family_can_speak_without_the_users_words_or_asks_for_nothing_else(family) -> None:  # type: ignore[no-untyped-def]
    """Where the words of a note fit into no sentence, the line says the safe thing; only these have nothing to say."""
    silent = {"own", "norm", "question", "satisfaction", "small_talk", "wish", "concession", "mutual_contact"}
    silent |= {"date", "greeting", "their_word"}
    bare = [each for each in family.wordings if each.slots <= {"you", "day"}]
    assert bare or family.name in silent
    assert all(scars(re.sub(r"\{\w+\}", "Word", each.say)) in ((), ("end",)) for each in family.wordings)


def test_the_families_of_the_design_are_there_and_traced_to_their_methods() -> None:
    assert {family.name for family in shipped("en")} >= WANTED
    assert [family.name for family in shipped("en") if not family.methods] == ["own"]


def test_a_language_without_families_gives_no_line() -> None:
    assert shipped("xx") == ()


def test_a_new_family_on_a_provider_is_a_new_file(tmp_path: Path) -> None:
    """DESIGN section 4: a trainer adds one without touching code."""
    (tmp_path / "history.toml").write_text(
        'family = "history"\nmethods = ["S0.8.1"]\nsource = "facts"\ntopics = ["history"]\nrank = 0.5\n'
        'when = "over coffee"\nreasons = ["{raw}"]\n[[wording]]\nsay = "How did {what} begin?"\n',
        encoding="utf-8",
    )
    jsonschema.validate(tomllib.loads((tmp_path / "history.toml").read_text(encoding="utf-8")), SCHEMA)
    note = Fact(id="h", counterpart="c", topic=Topic.HISTORY, text="The Friday market; her father founded it.")
    dossier = dossier_of([Counterpart(id="c", name="C"), note])
    at = compose(dossier, None, now=NOW, copy=Copy.EYES_ONLY, paper=Paper.A4, words=Words("en")).at
    (line,) = opening_lines(at, read_families(tmp_path))
    assert (line.text, line.key, line.when) == ("How did the Friday market begin?", "history:facts/h", "over coffee")
