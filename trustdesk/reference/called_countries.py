"""Countries by what people call them, out of two small files: to read all of CLDR takes a tenth of a second."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from trustdesk.domain.folding import tokens
from trustdesk.paths import resource


def names_of(code: str) -> tuple[str, ...]:
    """What a country is called in English and in the languages most people there speak (CLDR); none if unknown."""
    return _names().get(code.upper(), ())


def called_also(code: str) -> tuple[str, ...]:
    """What people call it besides."""
    return _aliases().get(code.upper(), ())


def codes_called(folded: str) -> tuple[str, ...]:
    """The codes, in small letters, of the countries that are called so, or whose names begin so where none is.

    folded: words between single spaces, or a code.
    """
    wanted = folded.replace(" ", "")
    whole = [code for code, names in _folded().items() if wanted == code or wanted in names]
    return tuple(whole or (code for code, names in _folded().items() if any(name.startswith(wanted) for name in names)))


@cache
def _folded() -> Mapping[str, tuple[str, ...]]:
    known = {code.lower(): (*names_of(code), *called_also(code)) for code in _names()}
    return MappingProxyType({code: tuple("".join(tokens(each)) for each in names) for code, names in known.items()})


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(dict(_read("country_names.txt")))


@cache
def _aliases() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(dict(_read("country_aliases.txt")))


def _read(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in resource("search", name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, *names = line.split("\t")
            yield code, tuple(names)
