"""How kinds, fields and choices are called on the screen.

A field is called the same in every kind, unless the texts name it for one kind ("Who promised" and not "Side"). Its
hint is what the model says of it, unless the texts say it better.
"""

import re
from enum import StrEnum

from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.record import descriptions
from trustdesk.i18n.words import Words

_METHODS = re.compile(r"\s*\((?:S\d[\w.]*(?:, )?)+\)")


def kind_label(words: Words, kind: str) -> str:
    """One record of the kind, in lower case: "promise"."""
    return words(f"ui-fields-kind-{_key(kind)}")


def kind_with_article(words: Words, kind: str) -> str:
    """The same with its article, as it stands in "change of a promise"."""
    return words(f"ui-fields-kind-a-{_key(kind)}")


def kind_plural(words: Words, kind: str) -> str:
    """Several records of the kind, in lower case: "promises"."""
    return words(f"ui-fields-kinds-{_key(kind)}")


def field_label(words: Words, kind: str, field: str) -> str:
    """What stands above the field: "Target date"."""
    try:
        return words(f"ui-fields-name-{_key(kind)}-{_key(field)}")
    except KeyError:
        return words(f"ui-fields-name-{_key(field)}")


def field_hint(words: Words, kind: str, field: str) -> str:
    """What the field is for, in a sentence of plain text."""
    for key in (f"ui-fields-hint-{_key(kind)}-{_key(field)}", f"ui-fields-hint-{_key(field)}"):
        try:
            return words(key)
        except KeyError:
            continue
    return _sentence(descriptions(BY_NAME[kind]).get(field, ""))


def field_example(words: Words, kind: str, field: str) -> str:
    """What stands in the field, greyed, while it is empty; mostly nothing."""
    try:
        return words(f"ui-fields-example-{_key(kind)}-{_key(field)}")
    except KeyError:
        return ""


def choice_label(words: Words, member: StrEnum) -> str:
    """A member of one of the lists to choose from: "Call back"."""
    family = re.sub(r"(?<!^)(?=[A-Z])", "-", type(member).__name__).lower()
    return words(f"ui-fields-choice-{family}-{_key(member.value)}")


def _key(name: str) -> str:
    return name.replace("_", "-")


def _sentence(description: str) -> str:
    """The model's words without the ids of methods and marks of code, as a sentence."""
    text = _METHODS.sub("", description).replace("`", "")
    return f"{text[:1].upper()}{text[1:]}." if text else ""
