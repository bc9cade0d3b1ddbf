"""Where an editor that offers choices has them from: the records of a kind, or a family of codes."""

import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from trustdesk.domain.record import FieldSpec, Record, Ref, Shape, Zone
from trustdesk.operations.choosing import Choice, can_be_made, choices, chosen, make_record
from trustdesk.operations.code_choosing import Codes, code_choices, codes_chosen
from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place, Screen

Asking = Callable[[Any], Sequence[Choice]]
"""A question to the vault, for `Desk.read`."""

_FAMILIES = {
    "[A-Z]{2}": Codes.COUNTRIES,
    "[A-Z]{3}": Codes.CURRENCIES,
    "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*": Codes.LANGUAGES,
}


class Source(Protocol):
    """counterpart: the dossier in which the field stands. The keys are those of texts."""

    counterpart: str
    can_make: bool
    can_open: bool
    make_key: str
    unknown_key: str
    example_key: str

    def choices(self, typed: str) -> Asking:
        """What fits."""
        ...

    def chosen(self, keys: Sequence[str]) -> Asking:
        """These by name."""
        ...

    def make(self, name: str) -> Record:
        """A new record of that name."""
        ...

    def as_code(self, text: str) -> str:
        """The text as the key it may be by itself, or nothing."""
        ...

    def place(self, key: str) -> Place:
        """Where one sees it."""
        ...


class Records:
    """The records of a kind."""

    unknown_key = "ui-fields-unknown-record"
    example_key = "ui-fields-record-example"

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.counterpart = ""
        self.can_make = can_be_made(kind)
        self.can_open = True
        self.make_key = f"ui-fields-make-{kind}" if self.can_make else ""

    def choices(self, typed: str) -> Asking:
        kind, counterpart = self.kind, self.counterpart
        return lambda vault: choices(vault, kind, typed, counterpart)

    def chosen(self, keys: Sequence[str]) -> Asking:
        kind = self.kind
        return lambda vault: chosen(vault, kind, keys)

    def make(self, name: str) -> Record:
        return make_record(self.kind, name, self.counterpart)

    def as_code(self, text: str) -> str:
        del text
        return ""

    def place(self, key: str) -> Place:
        if self.kind in ("people", "organisations"):
            return Place(screen=Screen.PEOPLE, record=f"{self.kind}/{key}")
        if self.kind == "counterparts":
            return Place(screen=Screen.COUNTERPARTS, counterpart=key)
        return Place(screen=Screen.COUNTERPARTS, counterpart=self.counterpart, record=f"{self.kind}/{key}")


class Coded:
    """A family of codes; a code typed by itself is as good as its name."""

    make_key = ""
    unknown_key = "ui-fields-unknown-code"
    can_make = can_open = False

    def __init__(self, family: Codes, shape: str, language: str) -> None:
        self.counterpart = ""
        self.example_key = f"ui-fields-example-{family.value}"
        self._family, self._shape, self._language = family, shape, language

    def choices(self, typed: str) -> Asking:
        family, language = self._family, self._language
        return lambda _vault: code_choices(family, typed, language)

    def chosen(self, keys: Sequence[str]) -> Asking:
        family, language = self._family, self._language
        return lambda _vault: codes_chosen(family, keys, language)

    def make(self, name: str) -> Record:
        raise NotImplementedError(name)

    def as_code(self, text: str) -> str:
        """A zone is checked by the domain; a code of letters may be typed in small ones."""
        if self._family is Codes.ZONES:
            return text if "/" in text else ""
        code = text if self._family is Codes.LANGUAGES else text.upper()
        return code if re.fullmatch(self._shape, code) and len(code) <= len("sr-Latn-RS") else ""

    def place(self, key: str) -> Place:
        raise NotImplementedError(key)


def offers_choices(spec: FieldSpec) -> bool:
    """Whether there is a source for the field."""
    match spec.mark:
        case Ref() | Zone():
            return True
        case Shape(pattern, _):
            return pattern in _FAMILIES
        case _:
            return False


def source_of(desk: Desk, spec: FieldSpec) -> Source:
    """The source for a field that `offers_choices`."""
    match spec.mark:
        case Ref(kind):
            return Records(kind)
        case Shape(pattern, _):
            return Coded(_FAMILIES[pattern], pattern, desk.words.language)
        case _:
            return Coded(Codes.ZONES, ".+", desk.words.language)
