"""Names that are said for one another, as Bob is for Robert; one file for all languages, which anyone can add to."""

from functools import cache

from trustdesk.domain.folding import fold
from trustdesk.paths import resource


def called_also(name: str) -> tuple[str, ...]:
    """The other names that a folded name may stand for, in order; none for one that is not listed."""
    return _groups().get(name, ())


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for line in resource("search", "nicknames.txt").read_text(encoding="utf-8").splitlines():
        names = [] if line.startswith("#") else fold(line).split()
        for name in names:
            found.setdefault(name, {}).update((other, None) for other in names if other != name)
    return {name: tuple(others) for name, others in found.items()}
