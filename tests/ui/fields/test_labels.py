"""Every kind, field and choice of the model has its name and its hint, and no name is left over."""

import re
from enum import StrEnum

import pytest

from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.promises import PromiseType
from trustdesk.domain.record import Record, fields_of
from trustdesk.i18n.words import Words
from trustdesk.paths import resource
from trustdesk.ui.fields.labels import (
    choice_label,
    field_hint,
    field_label,
    kind_label,
    kind_plural,
    kind_with_article,
)

WORDS = Words("en")
ENUMS = sorted(
    {spec.type for cls in KINDS for spec in fields_of(cls) if issubclass(spec.type, StrEnum)}, key=lambda e: e.__name__
)


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.kind)
def test_every_field_has_a_name_and_a_hint(cls: type[Record]) -> None:
    for spec in fields_of(cls):
        assert field_label(WORDS, cls.kind, spec.name)[0].isupper()
        hint = field_hint(WORDS, cls.kind, spec.name)
        assert re.fullmatch(r"[A-Z1].*[.?!]", hint), f"{spec.name}: {hint}"
        assert not re.search(r"\(S\d", hint)


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.kind)
def test_no_two_fields_of_a_kind_are_called_the_same(cls: type[Record]) -> None:
    names = [field_label(WORDS, cls.kind, spec.name) for spec in fields_of(cls)]
    assert len(names) == len(set(names))


def test_every_kind_is_called_something_of_its_own() -> None:
    for call in (kind_label, kind_with_article, kind_plural):
        names = [call(WORDS, cls.kind) for cls in KINDS]
        assert len(set(names)) == len(KINDS)
        assert all(name[0].islower() for name in names)


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_every_choice_has_a_name_of_its_own(enum: type[StrEnum]) -> None:
    names = [choice_label(WORDS, member) for member in enum]
    assert len(set(names)) == len(names)


def test_names_read_as_asked_for() -> None:
    assert kind_with_article(WORDS, "issues") == "an issue"
    assert field_label(WORDS, "promises", "target_date") == "Target date"
    assert field_label(WORDS, "promises", "party") == "Who promised"
    assert choice_label(WORDS, PromiseType.CALL_BACK) == "Call back"


def test_no_name_is_left_over_from_a_field_that_is_gone() -> None:
    asked = set()
    for cls in KINDS:
        kind = cls.kind.replace("_", "-")
        asked |= {f"{form}-{kind}" for form in ("kind", "kind-a", "kinds")}
        for name in (spec.name.replace("_", "-") for spec in fields_of(cls)):
            asked |= {f"{what}-{owner}{name}" for what in ("name", "hint") for owner in ("", f"{kind}-")}
    for enum in ENUMS:
        family = re.sub(r"(?<!^)(?=[A-Z])", "-", enum.__name__).lower()
        asked |= {f"choice-{family}-{member.value.replace('_', '-')}" for member in enum}
    text = resource("words", "en", "ui-fields.ftl").read_text(encoding="utf-8")
    there = set(re.findall(r"^ui-fields-((?:kinds?|name|hint|choice)-[\w-]+) =", text, re.MULTILINE))
    assert there - asked == set()
