"""Runs a command: parse, do, print; exit status 0, 1 with one sentence, or 2 for wrong usage."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from datetime import datetime, time

from trustdesk.cli.arguments import parser
from trustdesk.domain.errors import UserError
from trustdesk.domain.printable import printable
from trustdesk.time_zones import use_newest_zones


def main(argv: Sequence[str] | None = None) -> int:
    """The program's entry. Returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # An output in a code page that lacks a letter (Windows, a redirected file) gets its number instead.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    arguments = parser().parse_args(argv)
    use_newest_zones()
    try:
        status = _run(arguments) if arguments.command else _open_window(arguments)
        # A short output is still in the buffer: a reader that has gone is noticed here, and not at the very end.
        sys.stdout.flush()
    except UserError as error:
        sys.stderr.write(f"trustdesk: {printable(str(error))}\n")
        return 1
    except BrokenPipeError:
        # The reader of our output went away, as `head` does; nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    else:
        return status


def _run(arguments: argparse.Namespace) -> int:
    from trustdesk.cli.commands import COMMANDS  # deferred: --help and wrong usage need no database

    arguments.now = _clock(arguments)
    status: int = COMMANDS[arguments.command](arguments)
    return status


def _open_window(arguments: argparse.Namespace) -> int:
    from trustdesk.app import run  # deferred: Qt, which no command needs

    if arguments.today or arguments.now:
        fixed = _clock(arguments)
        return run(arguments.vault, lambda: fixed)
    return run(arguments.vault, lambda: datetime.now().astimezone().replace(microsecond=0))


def _clock(arguments: argparse.Namespace) -> datetime:
    """The moment to work at, aware, in the local zone."""
    if arguments.today:
        return datetime.combine(arguments.today, time(9)).astimezone()
    moment: datetime = arguments.now or datetime.now().astimezone()
    whole = moment.replace(microsecond=0)  # a document's date has no smaller parts
    return whole if whole.tzinfo else whole.astimezone()
