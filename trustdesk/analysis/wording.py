"""The wording check: where a text pits sides, threatens loss, dismisses, boasts or empathises emptily (S4.1b, S4.3d).

The text becomes words with their places, contractions opened ("it's" and "it is" are one). All patterns of a rulebook
become one machine of words, started at every word; what it has once worked out it remembers. There is no regular
expression in a rule, so that no rule and no text can make the check slow.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from trustdesk.domain.errors import UserError
from trustdesk.domain.wording import Mark, Rulebook, WordingRule

REACH_WORDS = 40  # how far off, in its sentence, an `unless` still excuses

_TOKEN = re.compile(
    r"[^\W_]+(?:['’ʼ-][^\W_]+)*|\.{3}|\n\s{0,200}\n|[.!?…。！？؟](?=[\s\"'’”»)\]]|$|[.!?])|[,;:()\"“”«»—–。！？؟]"
)
_GROUP = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|([^\s()\[\]]+)")
_STUCK = re.compile(r"[^\s][(\[]|[)\]][^\s]")
_START, _CLAUSE_END, _END, _QUESTION = "^", ",", "$", "?"
_GAPS = {"..": 4, "...": 12}  # up to so many words
_SENTENCE_END = frozenset(".?")
_OTHER = ""  # every word that no pattern holds


@dataclass(frozen=True, slots=True)
class _Word:
    """before, after: the boundary there: nothing, "," within a sentence, "." or "?" at its end."""

    text: str
    start: int
    end: int
    before: str
    after: str


def check_wording(text: str, rules: Rulebook) -> tuple[Mark, ...]:
    """What to say otherwise, in the order of the text; no two marks overlap (the earlier and longer one stays)."""
    words = _words(text, rules)
    phrases, excuses = _machines(rules)
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


def marked_by(text: str, rules: Rulebook) -> tuple[WordingRule, ...]:
    """The rules that mark something in the text."""
    return tuple(mark.rule for mark in check_wording(text, rules))


def _longest(
    phrases: "_Machine", words: Sequence[_Word], first: int, excuses: "dict[int, _Machine]"
) -> tuple[int, int]:
    """The end of the longest phrase from here that nothing excuses, and its rule; (first, 0) where there is none."""
    ends = sorted((-last, number) for last, found in phrases.ends(words, first) for number in found)
    for negative, number in ends:
        if number not in excuses or not _excused(excuses[number], words, first):
            return -negative, number
    return first, 0


def _excused(machine: "_Machine", words: Sequence[_Word], first: int) -> bool:
    """Whether an excuse stands in the same sentence."""
    low = first
    while low > max(0, first - REACH_WORDS) and words[low - 1].after not in _SENTENCE_END:
        low -= 1
    for start in range(low, min(len(words), first + REACH_WORDS)):
        if next(machine.ends(words, start), None):
            return True
        if words[start].after in _SENTENCE_END:
            return False
    return False


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
    return "." if token[0] in ".!…。！\n" and not token.startswith("..") else ","


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


# --- Rules as a machine


class BadPattern(UserError):  # noqa: N818  names the finding
    """A trainer's pattern that cannot be read."""


@dataclass(slots=True, eq=False)
class _Node:
    """A place in a pattern: where a word, any word, a sign or nothing leads, and the rules that end here."""

    by_word: dict[str, list["_Node"]] = field(default_factory=dict)
    by_any: list["_Node"] = field(default_factory=list)
    by_sign: dict[str, list["_Node"]] = field(default_factory=dict)
    by_nothing: list["_Node"] = field(default_factory=list)
    rules: set[int] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class _State:
    """All places where one may be at once, the rules that end there, and the states already worked out from here."""

    nodes: frozenset[_Node]
    rules: frozenset[int]
    next: dict[tuple[str, bool, str], "_State"] = field(default_factory=dict)


class _Machine:
    """The patterns of some rules, run over words."""

    def __init__(self, patterns: Iterable[tuple[int, str]], rules: Rulebook) -> None:
        """patterns: each with the number of its rule. Raises BadPattern."""
        self._root = _Node()
        self._known: set[str] = set()
        for number, pattern in patterns:
            self._plant(pattern, number, rules)
            if self._state({self._root}, opens=True, closing="?").rules:
                raise BadPattern(f"The wording pattern “{pattern}” can stand for no word at all.")
        self._start = {opens: self._state({self._root}, opens=opens, closing="") for opens in (True, False)}

    def ends(self, words: Sequence[_Word], first: int) -> Iterator[tuple[int, frozenset[int]]]:
        """Every end (exclusive) of a phrase that begins at that word, with the rules it belongs to."""
        state = self._start[bool(words[first].before)]
        for at in range(first, len(words)):
            word = words[at]
            opens = bool(words[at + 1].before) if at + 1 < len(words) else False
            key = (word.text if word.text in self._known else _OTHER, opens, word.after)
            state = state.next.get(key) or self._follow(state, key)
            if state.rules:
                yield at + 1, state.rules
            if not state.nodes or word.after in _SENTENCE_END:
                return

    def _follow(self, state: _State, key: tuple[str, bool, str]) -> _State:
        word, opens, closing = key
        reached: set[_Node] = set()
        for node in state.nodes:
            reached.update(node.by_word.get(word, ()), node.by_any)
        return state.next.setdefault(key, self._state(reached, opens=opens, closing=closing))

    def _state(self, nodes: set[_Node], *, opens: bool, closing: str) -> _State:
        """The places reached without a further word, the boundary being what it is."""
        waiting, found = list(nodes), set(nodes)
        while waiting:
            node = waiting.pop()
            onward = [*node.by_nothing]
            for sign, children in node.by_sign.items():
                if _holds(sign, opens=opens, closing=closing):
                    onward += children
            waiting += [each for each in onward if each not in found]
            found.update(onward)
        open_ones = frozenset(node for node in found if node.by_word or node.by_any)
        return _State(open_ones, frozenset(number for node in found for number in node.rules))

    def _plant(self, pattern: str, number: int, rules: Rulebook) -> None:
        """Raises BadPattern."""
        node = self._root
        if _GROUP.sub("", pattern).strip() or _STUCK.search(pattern):
            raise BadPattern(
                f"The wording pattern “{pattern}” has a bracket without its partner, or one inside another."
            )
        for match in _GROUP.finditer(pattern):
            options = (match[1] or match[3] or "") if match[2] is None else match[2] + "|"
            joined = _Node()
            for option in options.split("|"):
                self._lay(node, _signs(option, rules), joined)
            node = joined
        node.rules.add(number)

    def _lay(self, node: _Node, signs: Sequence[str], last: _Node) -> None:
        """A way from a node over these words and signs to another."""
        for sign in signs:
            reached = _Node()
            if sign in _GAPS:
                node = _gap(node, _GAPS[sign])
                continue
            if sign in _SIGNS:
                node.by_sign.setdefault(sign, []).append(reached)
            else:
                self._known.add(sign)
                node.by_word.setdefault(sign, []).append(reached)
            node = reached
        node.by_nothing.append(last)


_SIGNS = frozenset({_START, _CLAUSE_END, _END, _QUESTION})


def _gap(node: _Node, most: int) -> _Node:
    """The place after up to so many words."""
    after = _Node()
    for _ in range(most):
        node.by_nothing.append(after)
        further = _Node()
        node.by_any.append(further)
        node = further
    node.by_nothing.append(after)
    return after


def _holds(sign: str, *, opens: bool, closing: str) -> bool:
    match sign:
        case "^":
            return opens
        case ",":
            return bool(closing)
        case "$":
            return closing in _SENTENCE_END
        case _:
            return closing == "?"


def _signs(option: str, rules: Rulebook) -> tuple[str, ...]:
    opened = dict(rules.spoken_as)
    signs: list[str] = []
    for word in option.split():
        plain = word in _SIGNS or word in _GAPS
        signs += [word] if plain else [part for part, _, _ in _opened(word, 0, opened)]
    return tuple(signs)


@lru_cache(maxsize=4)
def _machines(rules: Rulebook) -> tuple[_Machine, dict[int, _Machine]]:
    """The machine of all phrases, and for each rule with excuses the machine of these."""
    numbered = tuple(enumerate(rules.rules))
    phrases = _Machine(((number, pattern) for number, rule in numbered for pattern in rule.patterns), rules)
    excuses = {
        number: _Machine(((number, pattern) for pattern in rule.unless), rules)
        for number, rule in numbered
        if rule.unless
    }
    return phrases, excuses
