"""What the user decided about lines of the page: pinned, hidden, swapped, or left to the ranking again."""

from trustdesk.domain.changes import Outcome
from trustdesk.domain.openings import PageChoice, PageVerdict
from trustdesk.operations.editing import fresh_id
from trustdesk.store.vault import Vault
from trustdesk.store.writing import Writer


def pin_line(vault: Vault, counterpart: str, line: str) -> Outcome[None]:
    """Bring the line of that key on the page before all that is not pinned."""
    with vault.write("pin of a line") as writer:
        _decide(writer, counterpart, line, PageVerdict.PIN)
    return Outcome(value=None, changes=writer.changes)


def hide_line(vault: Vault, counterpart: str, line: str) -> Outcome[None]:
    """Take the line of that key off the page for good."""
    with vault.write("hiding of a line") as writer:
        _decide(writer, counterpart, line, PageVerdict.HIDE)
    return Outcome(value=None, changes=writer.changes)


def swap_lines(vault: Vault, counterpart: str, comes: str, gives_way: str) -> Outcome[None]:
    """Pin one line and hide another, as one step."""
    with vault.write("swap of two lines") as writer:
        _decide(writer, counterpart, comes, PageVerdict.PIN)
        _decide(writer, counterpart, gives_way, PageVerdict.HIDE)
    return Outcome(value=None, changes=writer.changes)


def release_line(vault: Vault, counterpart: str, line: str, words: str = "release of a line") -> Outcome[None]:
    """Let the ranking decide about the line again. words: the operation as undo names it."""
    with vault.write(words) as writer:
        for choice in writer.where(PageChoice, counterpart=counterpart, line=line):
            writer.remove(PageChoice, choice.id)
    return Outcome(value=None, changes=writer.changes)


def _decide(writer: Writer, counterpart: str, line: str, verdict: PageVerdict) -> None:
    """The one decision about that line; what stood before it goes."""
    before = writer.where(PageChoice, counterpart=counterpart, line=line)
    for choice in before[1:]:
        writer.remove(PageChoice, choice.id)
    choice_id = before[0].id if before else fresh_id(verdict.value)
    writer.put(PageChoice(id=choice_id, counterpart=counterpart, line=line, verdict=verdict))
