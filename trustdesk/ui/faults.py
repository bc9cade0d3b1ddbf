"""Our own mistakes: what became of an exception that nobody expected. One calm sentence, and a note for the makers.

The note says when, what kind of error, and where in the program; never its text, as that can quote a dossier. It lies
beside the window's settings, in a file that cannot grow for ever, and goes nowhere by itself.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from trustdesk import __version__
from trustdesk.ui.desk import Desk, Notice

_LARGEST_BYTES = 200_000
_PACKAGE = Path(__file__).parent.parent


def catch_faults(desk: Desk, file: Path) -> Callable[[], None]:
    """From now on, note every unexpected exception in `file` and tell of it on the desk; answers with the way back."""
    before = sys.excepthook

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            before(kind, error, trace)  # Ctrl+C in a terminal
            return
        note = fault_note(error, desk.now())
        noted = _append(file, note)
        if sys.stderr is not None:  # none where the program has no console
            sys.stderr.write(note)
        text = desk.words("ui-fault-noted", file=str(file)) if noted else desk.words("ui-fault")
        desk.noticed.emit(Notice(text=text, wrong=True))

    def let_go() -> None:
        sys.excepthook = before

    sys.excepthook = caught
    return let_go


def fault_note(error: BaseException, at: datetime) -> str:
    """The kind of error and the places it came through, and those of its causes; no text and no value of anything."""
    lines = [f"{at.isoformat(timespec='seconds')} TrustDesk {__version__}, Python {sys.version.split()[0]}"]
    for each in _causes(error):
        steps = extract_tb(each.__traceback__)
        lines += (f"  {_place(Path(step.filename))}:{step.lineno} in {step.name}" for step in steps)
        lines.append(f"{type(each).__module__}.{type(each).__qualname__}")
    return "\n".join(lines) + "\n\n"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The first cause first, as Python prints them."""
    chain = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) is not None and cause not in chain:
        chain.append(cause)
    yield from reversed(chain)


def _place(file: Path) -> str:
    """Without the folders above: they can hold the user's name."""
    parent = _PACKAGE.parent
    return file.relative_to(parent).as_posix() if file.is_relative_to(_PACKAGE) else file.name


def _append(file: Path, note: str) -> bool:
    """Whether it was written; an old file that has grown large is begun anew."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        begun_anew = file.exists() and file.stat().st_size > _LARGEST_BYTES
        with file.open("w" if begun_anew else "a", encoding="utf-8") as stream:
            stream.write(note)
    except OSError:
        return False
    return True
