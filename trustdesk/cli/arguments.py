"""What the command line understands. Nothing here imports more than the standard library, so that --help is instant."""

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from trustdesk import __version__

D = TypeVar("D", bound=date)
LISTS = ("counterparts", "meetings", "promises", "people", "terms", "starters")
FORMS = ("pdf", "png", "svg", "txt", "json")

_EPILOG = """\
examples:
  trustdesk demo                               a sample desk to look around in
  trustdesk import acme.json                   dossiers from a document into your vault
  trustdesk brief "Acme" -o acme.pdf           the one page for the next meeting with Acme
  trustdesk brief "Acme" --copy table -o t.pdf the copy that may lie on the table
  trustdesk list meetings --json               what is ahead, for a script
  trustdesk search sjoberg country:se          whoever is called so, with what matches
  trustdesk add "promise Reyes: draft by thu"  one line into the dossier it belongs to
  trustdesk drill "Acme"                       their words, in two minutes before the meeting

Exit status: 0 done, 1 something you can put right (one sentence on stderr), 2 wrong usage.
Nothing leaves this computer: no command opens a network connection.
"""


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="trustdesk",
        description="Dossiers of the people you negotiate with, and one page before each meeting.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"trustdesk {__version__}")
    top.add_argument(
        "--vault",
        type=Path,
        metavar="FILE",
        help="the file that holds everything (default: $TRUSTDESK_VAULT, else desk.vault in your data folder)",
    )
    clock = top.add_mutually_exclusive_group()
    clock.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help="work as if it were 09:00 on this day")
    clock.add_argument("--now", type=_moment, metavar="YYYY-MM-DDTHH:MM", help="work as if it were this moment")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _exchange(commands)
    _entering(commands)
    _looking(commands)
    _briefing(commands)
    _judgement(commands)
    _vocabulary(commands)
    _knowledge(commands)
    return top


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, text: str
) -> argparse.ArgumentParser:
    first = text.partition(".")[0]
    return commands.add_parser(name, help=first[0].lower() + first[1:], description=text)


def _exchange(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = _add(
        commands,
        "demo",
        "Load the sample desk, its meetings dated from today. Without --vault it goes into a file of its own beside "
        "yours. Loading it again changes only what moved with the calendar.",
    )
    demo.add_argument("--output", type=Path, metavar="DIR", help="also write a PDF and a PNG of every upcoming meeting")
    imports = _add(
        commands,
        "import",
        "Read TrustDesk documents into the vault. All files together are one step of undo; on the first mistake "
        "nothing changes, and the message names its place. Reading a document again makes no duplicates.",
    )
    imports.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a document, as `trustdesk schema` describes"
    )
    exports = _add(commands, "export", "Write the whole vault as one document. The same desk gives the same bytes.")
    exports.add_argument("-o", "--output", type=Path, metavar="FILE", required=True, help="the document to write")
    _add(commands, "schema", "Print the JSON Schema of the TrustDesk document: every kind of record and every field.")
    check = _add(
        commands,
        "check",
        "Prove the vault sound, or say what is wrong. Compares every record with its digest, follows every reference, "
        "and asks the search index.",
    )
    check.add_argument("--rebuild-index", action="store_true", help="first make the search index anew from the records")
    _add(commands, "undo", "Take back the last operation. It can be redone until something else is written.")
    _add(commands, "redo", "Do again what was undone last.")


def _looking(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    lists = _add(commands, "list", "Print one of the lists of the desk, a line an entry.")
    lists.add_argument("what", choices=LISTS, help="which list")
    lists.add_argument("--json", action="store_true", help="as a JSON array of objects")
    search = _add(
        commands,
        "search",
        "Find dossiers, people, organisations and terms, and say why. Accents, slips and nicknames are forgiven; "
        "quotes keep words together, a minus leaves out, and filters such as country:se, kind:promise, is:overdue or "
        "met:<2026-01 narrow.",
    )
    search.add_argument("words", nargs="+", metavar="WORDS", help="what to look for")
    search.add_argument("--json", action="store_true", help="as a JSON array of objects, with marks and reasons")
    search.add_argument("--limit", type=int, default=10, metavar="N", help="at most so many dossiers (default: 10)")
    show = _add(commands, "show", "Print a dossier: everything kept about one counterpart.")
    show.add_argument("name", metavar="NAME", help="of the counterpart; without accents and case, or only a part of it")
    show.add_argument("--json", action="store_true", help="as a JSON object: the counterpart, and its records by kind")


def _entering(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    adds = _add(
        commands,
        "add",
        "Enter one line: what it is, a name, a colon and the rest. What is not clear is asked back.",
    )
    adds.add_argument("line", metavar="LINE", help='such as "promise Reyes: tariff sheet by thu, fri at the latest"')
    adds.add_argument("--dry-run", action="store_true", help="only say how it was understood")
    adds.add_argument("--json", action="store_true", help="as a JSON object")


def _briefing(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    brief = _add(
        commands,
        "brief",
        "Make the one-page briefing for the next meeting with a counterpart, or for a meeting named by title or id.",
    )
    brief.add_argument("name", metavar="NAME_OR_MEETING", help="the counterpart or the meeting")
    brief.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help=f"the file to write; its ending chooses the form: {', '.join(FORMS)} (default: text to the terminal)",
    )
    brief.add_argument(
        "--copy",
        choices=("eyes-only", "table"),
        default="eyes-only",
        help="eyes-only is for you; the table copy holds nothing that you keep to yourself (default: eyes-only)",
    )
    brief.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")
    openings = _add(
        commands, "openings", "Print the opening lines for a meeting, best first, with what each stands on."
    )
    openings.add_argument("name", metavar="NAME_OR_MEETING", help="the counterpart or the meeting")
    openings.add_argument("--all", action="store_true", help="every line that stands on a fact, not only the best")
    openings.add_argument("--json", action="store_true", help="as a JSON array of objects")


def _judgement(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    analyse = _add(
        commands, "analyse", "Print what the desk thinks of a dossier: every analysis, with ! before an alarm."
    )
    analyse.add_argument("name", metavar="NAME_OR_MEETING", help="the counterpart or the meeting")
    analyse.add_argument("--json", action="store_true", help="as a JSON array of objects, with the facts of each")
    hedge = _add(
        commands,
        "hedge",
        "Turn a wish into a safe promise. It gets a day to aim for, a day to name as the latest, and words to say it.",
    )
    hedge.add_argument("wish", metavar="WISH", help='what and when, in English, such as "tariff sheet tomorrow"')
    hedge.add_argument("--json", action="store_true", help="as a JSON object")
    wording = _add(
        commands,
        "wording",
        "Check a text for phrases that cost trust, and offer better ones. Says where each stands and why.",
    )
    wording.add_argument("text", metavar="TEXT", help="the text; - reads it from standard input")
    wording.add_argument("--json", action="store_true", help="as a JSON array of objects")


def _vocabulary(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    terms = _add(
        commands,
        "terms",
        "Print the glossaries of trades, the terms of one, or the terms of a text that are not noted yet. "
        "Your own corrections stand in the place of what is shipped.",
    )
    terms.add_argument("name", nargs="?", metavar="PACK_OR_INDUSTRY", help="a glossary, or an industry that means one")
    terms.add_argument("--in", dest="text", metavar="FILE", help="spot terms in this text; - reads standard input")
    terms.add_argument("--for", dest="whose", default="", metavar="COUNTERPART", help="compare it with this dossier")
    terms.add_argument("--json", action="store_true", help="as a JSON array of objects")
    drill = _add(
        commands,
        "drill",
        "Learn the words of a counterpart in two minutes. On a terminal it asks; elsewhere it prints what is due.",
    )
    drill.add_argument(
        "name", nargs="?", default="", metavar="COUNTERPART", help="default: whom you meet next, else all your terms"
    )
    drill.add_argument("--seconds", type=int, default=120, metavar="N", help="how long (default: 120)")
    drill.add_argument("--json", action="store_true", help="print the cards as a JSON object, and ask nothing")


def _knowledge(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    country = _add(
        commands,
        "country",
        "Print what is known of a country or region on a day. Its clocks, calendar and first words, and what is usual "
        "there, as a hypothesis to check with the person.",
    )
    country.add_argument("place", metavar="CODE_OR_NAME", help="such as SE, Sweden, or the region nordic")
    country.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="around this day (default: today)")
    country.add_argument("--json", action="store_true", help="as a JSON object")
    packs = _add(
        commands,
        "packs",
        "Print the packs of knowledge, or check, add and remove your own. A pack is a plain file of culture notes, "
        "terms, greetings, customs or starter lists; docs/packs.md tells how to write one.",
    )
    packs.add_argument("--json", action="store_true", help="as JSON")
    acts = packs.add_subparsers(dest="act", metavar="ACT", title="acts")
    for name, text in (
        ("check", "Say what each file is, or its first mistake with file, line and reason."),
        ("add", "Check files and copy them beside your own packs. All of them or none."),
    ):
        act = _add(acts, name, text)
        act.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a pack, a file in TOML")
        _json_of_act(act)
    remove = _add(acts, "remove", "Remove a pack that you added. A shipped one of the same key holds again.")
    remove.add_argument("pack", metavar="SHELF/KEY", help="as `trustdesk packs` names it, such as cultures/SE")
    _json_of_act(remove)


def _json_of_act(act: argparse.ArgumentParser) -> None:
    # Suppressed: a default of its own would undo a --json that stands before the act.
    act.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="as JSON")


def _day(text: str) -> date:
    try:
        return _on_the_calendar(date.fromisoformat(text))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day from 1900 to 2199; write it as 2026-11-24") from None


def _moment(text: str) -> datetime:
    try:
        return _on_the_calendar(datetime.fromisoformat(text))
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no moment from 1900 to 2199; write it as 2026-11-24T13:30"
        ) from None


def _on_the_calendar(day: D) -> D:
    """Refuse days near the ends of Python's calendar, where time zones and weeks have no room."""
    if not 1900 <= day.year < 2200:
        raise ValueError("too far")
    return day
