"""The shipped rules of the wording check, read from `resources/wording/<language>/` (S4.1b, S4.1c, S4.3d).

Each file holds one category; `language.toml` holds what the language needs, and says how a trainer adds a rule.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from trustdesk.domain.errors import UserError
from trustdesk.domain.wording import Rulebook, WordingCategory, WordingRule
from trustdesk.paths import resource

_LANGUAGE_FILE = "language.toml"
_LISTS = frozenset({"methods", "patterns", "unless", "bad", "good"})
_TEXTS = frozenset({"id", "better"})
_NEEDED = frozenset({"id", "patterns", "better", "bad", "good"})


@cache
def wording_rules(language: str = "en") -> Rulebook:
    """All rules of a language. Raises UserError where a file is damaged or there is none."""
    return read_rules(resource("wording", language), language)


def read_rules(folder: Path, language: str) -> Rulebook:
    """The rules of a folder, file by file in the order of their names. Raises UserError."""
    files = sorted(file for file in folder.glob("*.toml") if file.name != _LANGUAGE_FILE)
    if not files:
        raise UserError(f"There are no wording rules for the language “{language}”.")
    rules = tuple(rule for file in files for rule in _rules(file))
    twice = sorted({rule.id for rule in rules if sum(other.id == rule.id for other in rules) > 1})
    if twice:
        raise UserError(f"{folder}: the wording rule “{twice[0]}” stands there twice; give one another id.")
    about = _table(folder / _LANGUAGE_FILE) if (folder / _LANGUAGE_FILE).exists() else {}
    return Rulebook(
        language=language,
        rules=rules,
        spoken_as=tuple(sorted(about.get("spoken_as", {}).items())),
        lead_ins=tuple(about.get("lead_ins", ())),
    )


def _rules(file: Path) -> list[WordingRule]:
    table = _table(file)
    words = ", ".join(WordingCategory)
    if table.get("category") not in set(WordingCategory):
        raise UserError(f"{file}: category must be one of {words}.")
    unknown = set(table) - {"category", "methods", "rule"}
    if unknown or not isinstance(table.get("rule"), list):
        raise UserError(f"{file}: a file holds a category, methods and [[rule]] tables, and nothing else.")
    shared = {"category": WordingCategory(table["category"]), "methods": table.get("methods", [])}
    return [_rule(file, number, shared | given) for number, given in enumerate(table["rule"], start=1)]


def _rule(file: Path, number: int, given: dict[str, Any]) -> WordingRule:
    place = f"{file}, rule {number}"
    wrong = sorted(set(given) - _LISTS - _TEXTS - {"category"}) + sorted(_NEEDED - set(given))
    if wrong:
        raise UserError(f"{place}: “{wrong[0]}” is missing or no field of a rule.")
    for name in sorted(_TEXTS):
        if not isinstance(given[name], str) or not given[name].strip():
            raise UserError(f"{place}: “{name}” must be a text.")
    for name in sorted(_LISTS & set(given)):
        if not isinstance(given[name], list) or not all(isinstance(each, str) and each.strip() for each in given[name]):
            raise UserError(f"{place}: “{name}” must be a list of texts.")
    if not given["patterns"] or not given["methods"]:
        raise UserError(f"{place}: a rule needs a pattern, and a method that it comes from.")
    return WordingRule(
        id=given["id"],
        category=given["category"],
        methods=tuple(given["methods"]),
        patterns=tuple(given["patterns"]),
        unless=tuple(given.get("unless", ())),
        better=given["better"],
        bad=tuple(given["bad"]),
        good=tuple(given["good"]),
    )


def _table(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise UserError(f"{file}: {problem}") from None
