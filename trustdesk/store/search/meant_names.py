"""Names in filters that nobody has, and the names that are meant by them."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection

from trustdesk.domain.search import Also, Filter, FilterName, How, Query
from trustdesk.store.search import facets, slips

_OF_NAMES = frozenset({FilterName.WITH, FilterName.ORG})
_MOST_GUESSES = 20


def with_names_meant(connection: Connection, query: Query) -> tuple[Query, tuple[Also, ...]]:
    """The query with the names that its filters mean, and what stands in the place of what was typed."""
    meant = dict(_meant(connection, query))
    if not meant:
        return query, ()

    def corrected(asked: Filter) -> Filter:
        values = [" ".join(meant.get(word, word) for word in value.split()) for value in asked.values]
        return replace(asked, value=values[0], others=tuple(values[1:])) if asked.name in _OF_NAMES else asked

    also = tuple(Also(typed=word, found=name, how=How.SLIP) for word, name in meant.items())
    return replace(query, filters=tuple(map(corrected, query.filters))), also


def _meant(connection: Connection, query: Query) -> Iterator[tuple[str, str]]:
    for each in query.filters:
        for word in " ".join(each.values).split() if each.name in _OF_NAMES else ():
            if not facets.finds_any(connection, Filter(name=each.name, value=word)):
                guesses = slips.guesses(connection, word, _MOST_GUESSES, unfinished=True)
                names = (guess.word for guess in guesses if guess.is_name)
                yield from ((word, name) for name in list(names)[:1])
