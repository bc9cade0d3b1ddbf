"""The search line: words, quoted phrases, exclusions and filters, read from what is typed.

    truck "delivery date" -strike country:se met:<2026-01

Nothing typed is an error. A filter that is not understood is left out and told as a `Problem`; a colon that follows no
name of a filter, as in a time or an address, is only a sign between words.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from difflib import get_close_matches

from trustdesk.domain.counterparts import CounterpartType, Relation
from trustdesk.domain.folding import fold, tokens
from trustdesk.domain.search import DATED, Filter, FilterName, Part, Problem, ProblemKind, Query, State, Word

_LONGEST = 500
_MOST_WORDS = 12
_PIECE = re.compile(
    r'(?P<minus>-?)(?:(?P<name>[A-Za-z]+):(?!//))?(?:"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<bare>[^\s"]+))?'
)
# Signs that programs put in the place of those that are typed; each for one, so that places stay as they are.
_TYPED = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | dict.fromkeys("−–—－", "-") | {"：": ":"})
_SCHEME = re.compile(r"(?i)(?<!\S)(?:mailto|tel|sip|callto):(?=\S)")
_TRUNK_ZERO = re.compile(r"(?<=\d)(\s?)\(0\)(?=\s?\d)")
# C++, 3% and A/B are what they are, and no word goes on from their letter.
_CODE = re.compile(r"[^\W_]{1,3}[+#%]+|[^\W_]/[^\W_]")
_PHONE = re.compile(r"\+?[\d٠-٩()./-]+")
_FEWEST_DIGITS, _FEWEST_DIALLED = 5, 3
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_STATE_NAMES = {"late": State.OVERDUE, "upcoming": State.AHEAD, "quiet": State.COOLING}
_NAMES = {"in": FilterName.COUNTRY, "who": FilterName.WITH, "person": FilterName.WITH, "last": FilterName.MET}
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)


def read_search_line(typed: str) -> Query:
    """What is looked for. Any text will do."""
    query = Query()
    plain = _TRUNK_ZERO.sub(r"\1", _SCHEME.sub("", _as_typed(typed)))
    for piece in _pieces(plain):
        query = _with_piece(query, piece)
    return replace(query, words=_joined_numbers(query.words)[:_MOST_WORDS], excluded=query.excluded[:_MOST_WORDS])


def _as_typed(line: str) -> str:
    return line[:_LONGEST].translate(_TYPED)


def plain_query(typed: str) -> Query:
    """Every word of it, with no filters, quotes or exclusions: for a field where a name is typed."""
    query = _with_words(Query(), typed[:_LONGEST], excluded=False, is_quoted=False)
    return replace(query, words=_joined_numbers(query.words)[:_MOST_WORDS])


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of the line as it is typed, and where it starts and ends. name: of the filter; None for anything else.

    is_quoted: it has a text in quotes. is_begun: it is a filter that still wants its value.
    """

    text: str
    start: int
    end: int
    name: FilterName | None = None
    is_quoted: bool = False
    is_begun: bool = False


def pieces_of(typed: str) -> tuple[Piece, ...]:
    """The parts of the line, in order."""
    return tuple(
        Piece(
            text=each[0], start=each.start(), end=each.end(), is_quoted=each["quoted"] is not None,
            name=_filter_name(each["name"]) if each["name"] else None,
            is_begun=bool(each["name"]) and not (each["quoted"] or each["bare"]),
        )
        for each in _pieces(_as_typed(typed))
        if each[0]
    )  # fmt: skip


def _pieces(typed: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(typed):
        if typed[at].isspace():
            at += 1
            continue
        piece = _PIECE.match(typed, at)
        assert piece is not None, "the pattern matches nothing, too"
        yield piece
        at = max(piece.end(), at + 1)


def _with_piece(query: Query, piece: re.Match[str]) -> Query:
    name, quoted = piece["name"], piece["quoted"]
    value = quoted if quoted is not None else piece["bare"] or ""
    if name is None:
        is_open = quoted is not None and not piece["closed"]
        return _with_words(
            query,
            value,
            excluded=bool(piece["minus"]),
            is_quoted=quoted is not None,
            goes_on=is_open and value[-1:] != " ",
        )
    known = _filter_name(name)
    if known is None:
        near = get_close_matches(name.lower(), [each.value for each in FilterName], 3, 0.6)
        if not near and not value:
            return _with_words(query, name, excluded=bool(piece["minus"]), is_quoted=False)
        problem = Problem(kind=ProblemKind.NAME, typed=piece[0], name=name, options=tuple(near) or tuple(FilterName))
        # An address or a time has a colon, too: what stands around it is looked for, but not a filter's name mistyped.
        text = value if near else f"{name} {value}"
        query = _with_words(query, text, excluded=bool(piece["minus"]), is_quoted=False)
        return replace(query, problems=(*query.problems, problem))
    found = _filter(known, value, piece)
    if isinstance(found, Problem):
        return replace(query, problems=(*query.problems, found))
    return replace(query, filters=(*query.filters, found))


def _filter_name(name: str) -> FilterName | None:
    name = name.lower()
    return FilterName(name) if name in set(FilterName) else _NAMES.get(name)


def _with_words(query: Query, text: str, *, excluded: bool, is_quoted: bool, goes_on: bool = False) -> Query:
    """goes_on: the quotes are not closed yet."""
    if is_quoted:
        found = [Word(tokens=tuple(tokens(text)), whole=not goes_on or excluded, typed=text)]
    else:
        found = [
            Word(tokens=tuple(tokens(part)), whole=excluded or _is_code(part), digits=_digits(part), typed=part)
            for part in text.split()
        ]
    found = [each for each in found if each.tokens]
    if excluded:
        return replace(query, excluded=(*query.excluded, *found))
    return replace(query, words=(*query.words, *found))


def _is_code(part: str) -> bool:
    return _CODE.fullmatch(part) is not None


def _digits(part: str) -> str:
    return "".join(tokens(part)) if _PHONE.fullmatch(part) else ""


def _joined_numbers(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Groups of digits side by side are one telephone number, however it is spaced."""
    found: list[Word] = []
    for word in words:
        before = found[-1] if found else None
        if before is not None and before.digits and word.digits and not before.whole:
            found[-1] = Word(
                tokens=before.tokens + word.tokens,
                digits=before.digits + word.digits,
                typed=f"{before.typed} {word.typed}",
            )
        else:
            found.append(word)
    return tuple(replace(each, digits=_called(each.digits)) for each in found)


def _called(digits: str) -> str:
    """The digits of a number without the zeros that it is dialled with; nothing where they are too few to be one."""
    bare = digits.lstrip("0")
    fewest = _FEWEST_DIGITS if bare == digits else _FEWEST_DIALLED
    return bare if len(digits) >= fewest and len(bare) > 1 else ""


# Filters ------------------------------------------------------------------------------------------------------------


def _filter(name: FilterName, value: str, piece: re.Match[str]) -> Filter | Problem:
    excluded, typed = bool(piece["minus"]), piece[0]
    if not value.strip():
        return Problem(kind=ProblemKind.EMPTY, typed=typed, name=name.value, options=options_of(name))
    if name in DATED:
        days = read_days(value)
        if days is None:
            return Problem(kind=ProblemKind.DAY, typed=typed, name=name.value, options=options_of(name))
        return Filter(name=name, since=days[0], until=days[1], excluded=excluded)
    # In quotes a comma belongs to the value.
    asked = [value] if piece["quoted"] is not None else [part for part in value.split(",") if part.strip()]
    found = [_value(name, each) for each in asked]
    if not found or None in found:
        return Problem(kind=ProblemKind.VALUE, typed=typed, name=name.value, options=options_of(name))
    first, *others = dict.fromkeys(each for each in found if each)
    return Filter(name=name, value=first, others=tuple(others), excluded=excluded)


def _value(name: FilterName, value: str) -> str | None:
    """The value that is meant; None where the filter knows none such."""
    choices = options_of(name)
    return _choice(name, value, choices) if choices else " ".join(tokens(value)) or None


def options_of(name: FilterName) -> tuple[str, ...]:
    """The values that a filter knows; none where any word will do."""
    match name:
        case FilterName.KIND:
            return tuple(Part)
        case FilterName.IS:
            return tuple(State)
        case FilterName.ROLE:
            return tuple(Relation)
        case FilterName.TYPE:
            return tuple(CounterpartType)
        case FilterName.MET | FilterName.NEXT | FilterName.DUE:
            return ("2026", "2026-01", "<2026-01", ">2026-01-15", "2026-01..2026-03")
        case _:
            return ()


def _choice(name: FilterName, value: str, choices: tuple[str, ...]) -> str | None:
    """The choice that is meant: whole, begun, in the plural, or with a slip."""
    folded = fold(value).strip()
    if name is FilterName.IS and folded in _STATE_NAMES:
        return _STATE_NAMES[folded].value
    begun = [each for each in choices if each.startswith(folded)]
    if folded in choices:
        return str(folded)
    if begun:
        return str(begun[0])
    near = get_close_matches(folded, choices, 1, 0.75)
    return str(near[0]) if near else None


def read_days(value: str) -> tuple[date, date] | None:
    """The first and the last day of what is typed after ``met:``; None where it is no stretch of days.

    A day, a month or a year; ``<`` and ``>`` before it leave it out, ``<=`` and ``>=`` do not; two of them with dots
    between are all from the first to the last.
    """
    value = fold(value).strip()
    if ".." in value:
        first, _, last = value.partition("..")
        since, until = _stretch(first) if first else (_FIRST, _FIRST), _stretch(last) if last else (_LAST, _LAST)
        return (since[0], until[1]) if since and until and since[0] <= until[1] else None
    sign = re.match(r"[<>]=?", value)
    stretch = _stretch(value[sign.end() :] if sign else value)
    if stretch is None:
        return None
    match sign[0] if sign else "":
        case "<":
            return _FIRST, stretch[0] - timedelta(days=1)
        case "<=":
            return _FIRST, stretch[1]
        case ">":
            return stretch[1] + timedelta(days=1), _LAST
        case ">=":
            return stretch[0], _LAST
        case _:
            return stretch


def _stretch(text: str) -> tuple[date, date] | None:
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return (first, last) if first > _FIRST and last < _LAST else None
