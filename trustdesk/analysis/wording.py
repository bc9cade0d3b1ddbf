"""The wording check: where a text pits sides, threatens loss, dismisses, boasts or empathises emptily (S4.1b, S4.3d).

The text becomes words with their places, contractions opened ("it's" and "it is" are one). All patterns of a rulebook
become one tree of words, walked from every word. There is no regular expression in a rule, so no rule and no text can
make the check slow: a walk is bounded by the tree, and a gap by `GAP_WORDS`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from trustdesk.domain.wording import Mark, Rulebook, WordingRule

GAP_WORDS = 4  # ".." stands for up to so many words
MOST_FORMS = 4_000  # of one pattern, when all its alternatives are written out
REACH_WORDS = 40  # how far off, in its sentence, an `unless` still excuses

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*|\.{3}|\n\s{0,200}\n|[.!?…。！？؟](?=[\s\"'’”»)\]]|$|[.!?])|[,;:()\"“”«»—–。！？؟]")
_GROUP = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|([^\s()\[\]]+)")
_START, _CLAUSE_END, _END, _QUESTION, _GAP = "^", ",", "$", "?", ".."
_ENDS = ".?"


@dataclass(frozen=True, slots=True)
class _Word:
    """before, after: the boundary there: nothing, "," within a sentence, "." or "?" at its end."""

    text: str
    start: int
    end: int
    before: str
    after: str


@dataclass(slots=True)
class _Node:
    """A place in the tree: where a word leads, and the rules whose pattern ends here (by number)."""

    steps: dict[str, "_Node"] = field(default_factory=dict)
    rules: set[int] = field(default_factory=set)


def check_wording(text: str, rules: Rulebook) -> tuple[Mark, ...]:
    """What to say otherwise, in the order of the text; no two marks overlap (the earlier and longer one stays)."""
    words = _words(text, rules)
    phrases, excuses = _trees(rules)
    marks: list[Mark] = []
    reached = 0
    for first in range(len(words)):
        if first < reached:
            continue
        last, number = _longest(phrases, words, first, excuses)
        if last > first:
            marks.append(Mark(start=words[first].start, end=words[last - 1].end, rule=rules.rules[number]))
            reached = last
    return tuple(marks)


def _longest(phrases: _Node, words: Sequence[_Word], first: int, excuses: dict[int, _Node]) -> tuple[int, int]:
    """The end of the longest phrase from here that nothing excuses, and its rule; (first, 0) where there is none."""
    ends = sorted({(-last, number) for last, found in _ends(phrases, words, first) for number in found})
    for negative, number in ends:
        if number not in excuses or not _excused(excuses[number], words, first):
            return -negative, number
    return first, 0


def _excused(tree: _Node, words: Sequence[_Word], first: int) -> bool:
    """Whether an excuse stands in the same sentence."""
    low = first
    while low > max(0, first - REACH_WORDS) and words[low - 1].after not in _ENDS_SET:
        low -= 1
    for start in range(low, min(len(words), first + REACH_WORDS)):
        if next(_ends(tree, words, start), None):
            return True
        if words[start].after in _ENDS_SET:
            return False
    return False


def _ends(tree: _Node, words: Sequence[_Word], first: int) -> Iterator[tuple[int, set[int]]]:
    """Every end (exclusive) of a phrase that begins at that word, with the rules it belongs to."""
    waiting = [(tree, first)]
    seen = set()
    while waiting:
        node, at = waiting.pop()
        if (id(node), at) in seen:
            continue
        seen.add((id(node), at))
        if node.rules:
            yield at, node.rules
        waiting.extend(_next(node, words, first, at))


def _next(node: _Node, words: Sequence[_Word], first: int, at: int) -> Iterator[tuple[_Node, int]]:
    closing = words[at - 1].after if at > first else ""
    for sign, child in node.steps.items():
        if sign == _START:
            if at < len(words) and words[at].before:
                yield child, at
        elif sign == _GAP:
            yield from ((child, later) for later in _skips(words, first, at))
        elif _closes(sign, closing):
            yield child, at
    if at < len(words) and closing not in _ENDS_SET:
        child_by_word = node.steps.get(words[at].text)
        if child_by_word is not None:
            yield child_by_word, at + 1


def _closes(sign: str, closing: str) -> bool:
    if sign == _CLAUSE_END:
        return bool(closing)
    return closing in _ENDS_SET if sign == _END else sign == _QUESTION and closing == "?"


def _skips(words: Sequence[_Word], first: int, at: int) -> Iterator[int]:
    """Where a gap from here may end: within the sentence."""
    for later in range(at, min(len(words), at + GAP_WORDS) + 1):
        yield later
        if later == len(words) or words[later].after in _ENDS_SET:
            return


_ENDS_SET = frozenset(_ENDS)
_SIGNS = frozenset({_START, _CLAUSE_END, _END, _QUESTION, _GAP})

# --- Texts as words


def _words(text: str, rules: Rulebook) -> tuple[_Word, ...]:
    opened = dict(rules.spoken_as)
    lead_ins = frozenset(rules.lead_ins)
    found: list[_Word] = []
    boundary = "."
    for match in _TOKEN.finditer(text):
        token = match[0]
        if not token[0].isalnum():
            boundary = _stronger(boundary, _boundary(token))
            continue
        if found and boundary:
            found[-1] = _closed(found[-1], boundary)
        led = bool(found) and not boundary and found[-1].text in lead_ins and bool(found[-1].before)
        for number, (part, start, end) in enumerate(_opened(token, match.start(), opened)):
            before = (boundary or ("," if led else "")) if number == 0 else ""
            found.append(_Word(part, start, end, before, ""))
        boundary = ""
    if found:
        found[-1] = _closed(found[-1], _stronger(boundary, "."))
    return tuple(found)


def _closed(word: _Word, boundary: str) -> _Word:
    return _Word(word.text, word.start, word.end, word.before, boundary)


def _boundary(token: str) -> str:
    if token[0] in "?？؟":
        return "?"
    return "." if token[0] in ".!…。！\n" and token != "..." else ","


def _stronger(one: str, other: str) -> str:
    return max(one, other, key=("", ",", ".", "?").index)


def _opened(token: str, start: int, opened: dict[str, str]) -> Iterator[tuple[str, int, int]]:
    """A word as the rules spell it, in its parts, each with its place in the text."""
    plain = token.lower() if len(token.lower()) == len(token) else token
    plain = plain.replace("’", "'").replace("ʼ", "'")
    end = start + len(token)
    if plain in opened:
        parts = opened[plain].split()
        yield from ((part, start, end) for part in parts)
        return
    cut = plain.rfind("'")
    if cut > 0:
        cut -= plain.endswith("n't")
        ending = opened.get(plain[cut:])
        if ending:
            yield plain[:cut], start, start + cut
            yield ending, start + cut, end
            return
    yield plain, start, end


# --- Rules as a tree


class BadPattern(ValueError):  # noqa: N818  names the finding
    """A pattern that cannot be read; its text says why."""


@lru_cache(maxsize=8)
def _trees(rules: Rulebook) -> tuple[_Node, dict[int, _Node]]:
    """The tree of all phrases, and for each rule with excuses the tree of these."""
    phrases = _Node()
    excuses: dict[int, _Node] = {}
    for number, rule in enumerate(rules.rules):
        _plant(phrases, rule.patterns, rules, number)
        if rule.unless:
            _plant(excuses.setdefault(number, _Node()), rule.unless, rules, number)
    return phrases, excuses


def _plant(tree: _Node, patterns: tuple[str, ...], rules: Rulebook, number: int) -> None:
    for pattern in patterns:
        for form in forms(pattern, rules):
            node = tree
            for sign in form:
                node = node.steps.setdefault(sign, _Node())
            node.rules.add(number)


def forms(pattern: str, rules: Rulebook) -> tuple[tuple[str, ...], ...]:
    """A pattern written out: every sequence of words and signs that it stands for. Raises BadPattern."""
    choices: list[list[tuple[str, ...]]] = []
    for match in _GROUP.finditer(pattern):
        options = (match[1] or match[3] or "") if match[2] is None else match[2] + "|"
        choices.append([_signs(option, rules) for option in options.split("|")])
    if _GROUP.sub("", pattern).strip():
        raise BadPattern(f"{pattern!r}: a bracket without its partner, or one inside another")
    count = 1
    for options_of_one in choices:
        count *= len(options_of_one)
    if count > MOST_FORMS:
        raise BadPattern(f"{pattern!r} stands for {count:,} phrases; at most {MOST_FORMS:,}")
    written = tuple(dict.fromkeys(sum(parts, ()) for parts in product(*choices)))
    if any(not set(form) - _SIGNS for form in written):
        raise BadPattern(f"{pattern!r} can stand for no word at all")
    return written


def _signs(option: str, rules: Rulebook) -> tuple[str, ...]:
    opened = dict(rules.spoken_as)
    signs: list[str] = []
    for word in option.split():
        signs += [word] if word in _SIGNS else [part for part, _, _ in _opened(word, 0, opened)]
    return tuple(signs)


def marked_by(text: str, rules: Rulebook) -> tuple[WordingRule, ...]:
    """The rules that mark something in the text."""
    return tuple(mark.rule for mark in check_wording(text, rules))
