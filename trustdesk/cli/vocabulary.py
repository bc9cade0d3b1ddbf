"""The commands about words: the glossaries, the terms of a text that are not noted yet, and the drill (S1.8)."""

import argparse
import sys
import textwrap
import uuid
from collections import deque
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from trustdesk.cli.output import print_json, say
from trustdesk.cli.printing import WIDTH
from trustdesk.cli.vaults import vault_if_there
from trustdesk.domain.errors import UserError
from trustdesk.domain.printable import printable
from trustdesk.domain.terms import TermUse
from trustdesk.operations.drill import Card, Drill, DrillWish, Rating, drill, rate
from trustdesk.operations.finding import find_counterpart
from trustdesk.operations.glossaries import Glossary, GlossaryTerm, find_pack, glossary_terms, list_glossaries
from trustdesk.operations.unknown_terms import UnknownTerm, unknown_terms
from trustdesk.paths import default_vault
from trustdesk.store.vault import Vault, open_vault

_LARGEST_FILE = 2_000_000
_RATINGS = dict(zip("1234", Rating, strict=True))


def run_terms(arguments: argparse.Namespace) -> int:
    """Print the glossaries, one of them, or what a text says that is not noted."""
    with vault_if_there(arguments) as vault:
        if arguments.text is not None:
            whose = _whose(vault, arguments.whose)
            _print_unknown(arguments, unknown_terms(vault, _read(arguments.text), whose))
        elif arguments.whose:
            raise UserError("--for says whose dossier a text is compared with; name the text, too: --in FILE.")
        elif arguments.name:
            _print_terms(arguments, glossary_terms(vault, find_pack(arguments.name)))
        else:
            _print_glossaries(arguments, list_glossaries(vault))
    return 0


def _whose(vault: Vault | None, name: str) -> str:
    if not name:
        return ""
    if vault is None:
        raise UserError(f"There is no vault yet, and so no dossier “{name}”.")
    with vault.read() as reader:
        return find_counterpart(reader, name).counterpart.id


def _read(name: str) -> str:
    if name == "-":
        return sys.stdin.read()
    file = Path(name)
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise UserError(f"{file} is larger than {_LARGEST_FILE // 1_000_000} MB; give a part of it.")
        return file.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise UserError(f"{file} cannot be read ({problem.strerror}).") from None
    except UnicodeDecodeError:
        raise UserError(f"{file} is no text in UTF-8; save it as one first.") from None


# --- Glossaries


def _print_glossaries(arguments: argparse.Namespace, found: Sequence[Glossary]) -> None:
    if arguments.json:
        print_json([_glossary(each) for each in found])
        return
    for each in found:
        own = f", {each.corrected} corrected by you" if each.corrected else ""
        say(f"{each.key:<16} {each.name} ({each.terms} terms{own})")


def _glossary(each: Glossary) -> dict[str, Any]:
    return {
        "key": each.key,
        "name": each.name,
        "terms": each.terms,
        "corrected": each.corrected,
        "checked": each.checked.isoformat(),
        "sources": list(each.sources),
    }


def _print_terms(arguments: argparse.Namespace, found: Sequence[GlossaryTerm]) -> None:
    if arguments.json:
        print_json([_term(each) for each in found])
        return
    for each in found:
        _print_entry(each)


def _print_entry(each: GlossaryTerm) -> None:
    also = f" (also {', '.join(each.also)})" if each.also else ""
    mark = "not: " if each.use is TermUse.AVOID else ""
    own = " — yours" if each.own else ""
    say(f"{mark}{each.text}{also}{own}")
    instead = f"Say {each.instead}. " if each.use is TermUse.AVOID and each.instead else ""
    for line in textwrap.wrap(printable(f"{instead}{each.meaning}"), WIDTH - 4):
        say(f"    {line}")


def _term(each: GlossaryTerm) -> dict[str, Any]:
    return {
        "pack": each.pack,
        "key": each.key or None,
        "text": each.text,
        "also": list(each.also),
        "use": each.use.value,
        "meaning": each.meaning,
        "instead": each.instead,
        "example": each.example,
        "weight": each.weight,
        "source": each.source,
        "own": each.own.key if each.own else None,
    }


# --- A text


def _print_unknown(arguments: argparse.Namespace, found: Sequence[UnknownTerm]) -> None:
    if arguments.json:
        print_json([_unknown(each) for each in found])
        return
    if not found:
        say("Every term in it is noted, or none was found.")
    for each in found:
        times = f" ({each.count} times)" if each.count > 1 else ""
        if each.known is None:
            say(f"{each.text}{times}: in no glossary; ask what it means")
        else:
            say(f"{each.text}{times}: {each.known.meaning} [{each.known.glossary}]")


def _unknown(each: UnknownTerm) -> dict[str, Any]:
    return {
        "text": each.text,
        "start": each.start,
        "end": each.end,
        "count": each.count,
        "noticed_by": each.mark.value if each.mark else "glossary",
        "term": _term(each.known) if each.known else None,
    }


# --- The drill


def run_drill(arguments: argparse.Namespace) -> int:
    """Ask on a terminal; elsewhere print what would be asked, and change nothing."""
    if arguments.seconds < 1:
        raise UserError(f"--seconds {arguments.seconds} is no time to learn in; give a number from 1.")
    with open_vault(arguments.vault or default_vault(), create=False, clock=lambda: arguments.now) as vault:
        wish = DrillWish(counterpart=_whose(vault, arguments.name), seconds=arguments.seconds)
        session = drill(vault, wish, arguments.now)
        if arguments.json:
            print_json(_session(session))
        elif not session.cards:
            say(_nothing(session))
        elif sys.stdin.isatty() and sys.stdout.isatty():
            _ask_all(vault, session, arguments, input)
        else:
            for card in session.cards:
                say(f"{_question(card)}  →  {card.answer}")
    return 0


def _ask_all(vault: Vault, session: Drill, arguments: argparse.Namespace, ask: Callable[[str], str]) -> None:
    """Ask each card, a forgotten one again at the end, until the user has had enough. `ask` reads a line."""
    name = session.subject or "your terms"
    say(f"{name}: {len(session.cards)} cards, about {session.seconds} seconds. Enter shows the answer, q ends.")
    began, session_id = monotonic(), uuid.uuid4().hex
    waiting, known, asked = deque(session.cards), set[str](), set[str]()
    while waiting:
        card = waiting.popleft()
        rating = _ask(card, ask)
        if rating is None:
            break
        asked.add(card.key)
        now = arguments.now + timedelta(seconds=int(monotonic() - began))
        rate(vault, card.key, rating, now, session_id)
        if rating is Rating.AGAIN:
            waiting.append(card)
        else:
            known.add(card.key)
    say(f"Known: {len(known)} of {len(asked)}." if asked else "Nothing was asked.")


def _ask(card: Card, ask: Callable[[str], str]) -> Rating | None:
    """How well the card was known; None where the user has had enough."""
    try:
        if ask(f"\n{printable(_question(card))} ").strip().lower() == "q":
            return None
        say(f"  {card.answer}" + (f"   ({card.example})" if card.example else ""))
        while True:
            typed = ask("  1 again  2 hard  3 good  4 easy: ").strip().lower()
            if typed in _RATINGS:
                return _RATINGS[typed]
            if typed == "q":
                return None
    except (EOFError, KeyboardInterrupt):
        sys.stdout.write("\n")
        return None


def _question(card: Card) -> str:
    return f"Instead of “{card.shown}”?" if card.use is TermUse.AVOID else card.shown


def _nothing(session: Drill) -> str:
    if session.learnt and session.next_due is not None:
        return f"Nothing is due: {session.learnt} learnt, the next on {session.next_due.date().isoformat()}."
    return "There is nothing to learn yet: note terms with their meanings, or name a dossier whose industry has some."


def _session(session: Drill) -> dict[str, Any]:
    return {
        "subject": session.subject,
        "counterpart": session.counterpart or None,
        "due": session.due,
        "new": session.new,
        "learnt": session.learnt,
        "seconds": session.seconds,
        "next_due": session.next_due.isoformat() if session.next_due else None,
        "cards": [_card(each) for each in session.cards],
    }


def _card(card: Card) -> dict[str, Any]:
    return {
        "term": card.key,
        "shown": card.shown,
        "answer": card.answer,
        "use": card.use.value,
        "example": card.example,
        "own": card.own,
        "stand": card.stand.value,
        "due": card.due.isoformat() if card.due else None,
    }
