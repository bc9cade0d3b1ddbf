"""Whether two records are one person or one organisation under several spellings (S0.8.5).

Matching is careful: two are one only for a reason that can be said, and never against what is known (another birthday,
another country).
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from trustdesk.domain.folding import fold_name
from trustdesk.domain.people import Organisation, OrganisationKind, Person


class SameBecause(StrEnum):
    """Why two records are taken for one."""

    RECORD = "record"
    ADDRESS = "address"  # the same e-mail address or website
    NAME = "name"  # accents, case, order and company suffixes apart
    ALIAS = "alias"  # another spelling, a native name or a former one
    INITIALS = "initials"  # one of the two has initials for given names


_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa"}
)
_LEGAL_FORMS = (
    "ab aktiebolag publ as asa aps oy oyj hb kb gmbh mbh ag kg kgaa ohg ug se ltd limited llc llp lp plc inc "
    "incorporated corp corporation co company sa sas sarl srl spa sro ao pty pte bv nv cv bvba "
    "kk kft zrt doo sp zoo lda ltda ооо ао оао зао пао ае επε אחזקות בעמ"
)
_SUFFIXES = frozenset(_LEGAL_FORMS.split())
_CJK_FORMS = re.compile("株式会社|有限会社|合同会社|(?:股份)?有限公司|주식회사|㈱|㈜|\\(株\\)|\\(주\\)")
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def same_person(one: Person, other: Person) -> SameBecause | None:
    """Why two records are one person; None where they may be two. Symmetric."""
    if one.id == other.id:
        return SameBecause.RECORD
    if _contradict(one, other):
        return None
    if one.email and fold_name(one.email) == fold_name(other.email):
        return SameBecause.ADDRESS
    if _forms(one) & _forms(other):
        return SameBecause.NAME
    if (_forms(one) | _other_forms(one)) & (_forms(other) | _other_forms(other)):
        return SameBecause.ALIAS
    return SameBecause.INITIALS if _initials_fit(one, other) else None


def near_namesakes(people: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """The pairs that share a word of their names or an address, each once: only these can be one person."""
    by_word: dict[str, list[Person]] = {}
    order: dict[str, int] = {}
    for person in people:
        order[person.id] = len(order)
        names = " ".join((person.given, person.family, person.native_name, *person.aliases))
        joined = re.sub(r"[\s・·]+", "", fold_name(person.native_name or person.name))
        words = {joined, fold_name(person.email)}.union(*map(_tokens, _spellings(names)))
        words |= {re.sub(r"[\s・·]+", "", fold_name(each)) for each in person.aliases}
        for word in words - {""}:
            by_word.setdefault(word, []).append(person)
    pairs = {(one.id, other.id): (one, other) for same in by_word.values() for one, other in combinations(same, 2)}
    yield from sorted(pairs.values(), key=lambda pair: (order[pair[0].id], order[pair[1].id]))


def _contradict(one: Person, other: Person) -> bool:
    """Other birthdays or other middle names: two people, however alike their names."""
    days = (one.birthday, other.birthday)
    if days[0] and days[1] and (days[0].last_day < days[1].first_day or days[1].last_day < days[0].first_day):
        return True
    middles = (_letters(one.middle), _letters(other.middle))
    return bool(middles[0] and middles[1] and not _shortens(*middles) and not _shortens(*middles[::-1]))


def _spellings(text: str) -> set[str]:
    return {fold_name(text), fold_name(text.translate(_UMLAUTS))} - {""}


def _letters(text: str) -> str:
    return re.sub(r"[^\w]+", "", fold_name(text))


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


@lru_cache(maxsize=4096)
def _order_free(text: str) -> frozenset[tuple[str, ...]]:
    """A name whatever its order; one that is written without spaces stays as it is. One word alone is no whole name."""
    found: set[tuple[str, ...]] = set()
    for spelling in _spellings(text):
        if UNSPACED.search(spelling):
            found.add((re.sub(r"[\s・·]+", "", spelling),))
        elif len(_tokens(spelling)) > 1:
            found.add(tuple(sorted(_tokens(spelling))))
    return frozenset(found)


def _forms(person: Person) -> frozenset[tuple[str, ...]]:
    whole = f"{person.given} {person.family}" if person.given and person.family else person.name
    full = f"{person.given} {person.middle} {person.family}"
    return _order_free(whole) | (_order_free(full) if person.middle else frozenset())


def _other_forms(person: Person) -> frozenset[tuple[str, ...]]:
    return frozenset().union(*map(_order_free, (person.native_name, *person.aliases)))


def _initials_fit(one: Person, other: Person) -> bool:
    """As in A. Kovács and Anna Kovács: the family name whole, and initials on one side."""
    families = _spellings(one.family) & _spellings(other.family)
    given = (_tokens(fold_name(one.given)), _tokens(fold_name(other.given)))
    if not families or not given[0] or not given[1]:
        return False
    return any(
        all(len(each) == 1 for each in short) and len(short) <= len(long) and all(map(_begins, long, short))
        for short, long in (given, given[::-1])
    )


def _begins(whole: str, initial: str) -> bool:
    return whole.startswith(initial)


def _shortens(short: str, whole: str) -> bool:
    return whole == short or (len(short) == 1 and whole.startswith(short))


def same_organisation(one: Organisation, other: Organisation) -> SameBecause | None:
    """Why two records are one organisation; None where they may be two, as daughters of one group are. Symmetric."""
    if one.id == other.id:
        return SameBecause.RECORD
    if one.parent == other.id or other.parent == one.id:
        return None
    sites = (_site(one), _site(other))
    if sites[0] and sites[0] == sites[1]:
        return SameBecause.ADDRESS
    # A school and a company may share a name; "company" alone may only mean that nobody chose.
    school = OrganisationKind.SCHOOL
    if (one.country and other.country and one.country != other.country) or (one.type is school) != (
        other.type is school
    ):
        return None
    names = (_bare_names((one.name,)), _bare_names((other.name,)))
    if names[0] & names[1]:
        return SameBecause.NAME
    others = (_bare_names((one.native_name, *one.aliases)), _bare_names((other.native_name, *other.aliases)))
    if names[0] & others[1] or others[0] & names[1]:
        return SameBecause.ALIAS
    # Abbreviations of three letters stand for many things.
    return SameBecause.ALIAS if any(len(each) > 3 or UNSPACED.search(each) for each in others[0] & others[1]) else None


def _site(organisation: Organisation) -> str:
    host = re.sub(r"^\w+://", "", organisation.website.strip().lower()).removeprefix("www.")
    return host.rstrip("/")


@lru_cache(maxsize=4096)
def _bare_names(names: tuple[str, ...]) -> frozenset[str]:
    """The names without their legal forms, "&" and "and" alike; a name that is nothing else stays whole."""
    found = set()
    for name in names:
        for spelling in _spellings(_CJK_FORMS.sub(" ", name)) or _spellings(name):
            joined = re.sub(r"[&+＆]", " and ", spelling)
            # "S.A." and "s.r.o." are one word each.
            tokens = _tokens(
                re.sub(r"(?<=\b\w)\.\s?(?=\w\b)", "", joined)
                .replace("'", "")
                .replace("’", "")
                .replace("״", "")
                .replace('"', "")
            )
            found.add(" ".join(_without_forms(tokens) or tokens))
    return frozenset(found - {""})


def _without_forms(tokens: list[str]) -> list[str]:
    rest = tokens[1:] if tokens[:1] == ["the"] else tokens
    while rest and rest[-1] in _SUFFIXES:
        rest = rest[:-1]
        if rest[-1:] == ["and"]:
            rest = rest[:-1]
    return rest[1:] if len(rest) > 1 and rest[0] in {"ab", "ооо", "ао", "as"} else rest
