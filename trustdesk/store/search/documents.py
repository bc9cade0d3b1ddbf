"""What is indexed of one subject: its texts, each with the part of the dossier, the record and the field it stands in.

A subject is a dossier, or a person, an organisation or a shared term on its own. A dossier holds the texts of all its
records, and the names of the people and organisations that these name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, select
from sqlalchemy.dialects import sqlite

from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.counterparts import Counterpart, Member, Relation
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.meetings import Contact, Debrief, Meeting, Reflection
from trustdesk.domain.negotiations import Alternative, Motive, Negotiation, Stance
from trustdesk.domain.people import Affiliation, Organisation, Person
from trustdesk.domain.promises import Concession, Incident, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Record, Ref, Shape, Zone, fields_of
from trustdesk.domain.search import Part
from trustdesk.domain.terms import Term
from trustdesk.store.connecting import rows_of
from trustdesk.store.ownership import OWNERS
from trustdesk.store.prepared import prepared
from trustdesk.store.rows import among, id_list
from trustdesk.store.search.pairs import indexed
from trustdesk.store.search.saying import country_words, said, said_name
from trustdesk.store.tables import TABLES

NAME_FIELD = "name"
"""The field of a text that is a name: what `search_names` holds besides the body."""

PARTS: Mapping[type[Record], Part] = MappingProxyType(
    {
        Fact: Part.FACT, Term: Part.TERM, Issue: Part.ISSUE, Position: Part.ISSUE, Promise: Part.PROMISE,
        Concession: Part.CONCESSION, Incident: Part.INCIDENT, Meeting: Part.MEETING, Contact: Part.CONTACT,
        Debrief: Part.DEBRIEF, Reflection: Part.DEBRIEF, MutualContact: Part.MUTUAL, Negotiation: Part.NEGOTIATION,
        Stance: Part.NEGOTIATION, Alternative: Part.NEGOTIATION, Motive: Part.NEGOTIATION, Question: Part.QUESTION,
        Member: Part.PERSON,
    }
)  # fmt: skip
"""The part that the own texts of a kind belong to; of any other kind they are notes."""

LINKS = (
    (Counterpart, "person", Person, Part.NAME),
    (Counterpart, "organisation", Organisation, Part.NAME),
    (Counterpart, "organisation", Organisation, Part.ORGANISATION),
    (Member, "person", Person, Part.PERSON),
    (Member, "reports_to", Person, Part.PERSON),
    (MutualContact, "person", Person, Part.MUTUAL),
    (MutualContact, "knows", Person, Part.MUTUAL),
    (MutualContact, "organisation", Organisation, Part.MUTUAL),
)
"""Which names a dossier is found by besides its own, and the part in which they stand."""

_NAMES = MappingProxyType(
    {
        Person: ("given", "middle", "family", "native_name", "aliases"),
        Organisation: ("name", "native_name", "aliases"),
    }
)
_REACHED = MappingProxyType(
    {Person: ("email", "phone", "profile", "place", "country"), Organisation: ("website", "place", "country")}
)
"""What else people and organisations are found by."""
_TRADE = ("industry", "about")

_PART = MappingProxyType({part.value: part for part in Part})


class Piece(NamedTuple):
    """One text: the part, the record's key, its field, and the text as words between single spaces."""

    part: Part
    key: str
    field: str
    text: str


@dataclass(slots=True)
class Document:
    """What is indexed of a subject. marks: what it can be narrowed by (`facets`)."""

    subject: str
    pieces: list[Piece] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    def column(self, part: Part) -> str:
        """The texts of a part."""
        return "\n".join(indexed(piece.text) for piece in self.pieces if piece.part is part)

    def names(self, part: Part) -> str:
        """Only the names of a part."""
        return "\n".join(
            indexed(piece.text) for piece in self.pieces if piece.part is part and piece.field == NAME_FIELD
        )

    def words(self) -> tuple[set[str], set[str]]:
        """The words of its names, and those of all its texts."""
        named = {word for piece in self.pieces if piece.field == NAME_FIELD for word in piece.text.split()}
        return named, {word for piece in self.pieces for word in piece.text.split()}


# Between the columns of a piece, and none of the characters that a word, a key or a field can hold.
_COLUMN = "\x1f"


def keep_pieces(pieces: Iterable[Piece]) -> str:
    """The form in which the index keeps pieces: one a line, with a space on either side of each word of its text."""
    return "\n".join(f"{part.value}{_COLUMN}{key}{_COLUMN}{name}{_COLUMN} {text} " for part, key, name, text in pieces)


def kept_pieces(kept: str) -> list[Piece]:
    """Pieces out of that form."""
    return [kept_piece(line) for line in kept.split("\n") if line]


def kept_piece(line: str) -> Piece:
    """One of them."""
    part, key, name, text = line.split(_COLUMN)
    return Piece(_PART[part], key, name, text[1:-1])


def holding(kept: str, start: str, most: int) -> Iterator[str]:
    """The lines of kept pieces whose text has a word, or words in a row, that begin so; each once, at most so many."""
    at = kept.find(f" {start}")
    while at >= 0 and most:
        begin, end = kept.rfind("\n", 0, at) + 1, kept.find("\n", at)
        end = len(kept) if end < 0 else end
        if kept.rfind(_COLUMN, begin, at + 1) == kept.rfind(_COLUMN, begin, end):
            yield kept[begin:end]
            most -= 1
            at = kept.find(f" {start}", end)
        else:  # in a key
            at = kept.find(f" {start}", at + 1)


# Dossiers -----------------------------------------------------------------------------------------------------------


def dossier_documents(connection: Connection, ids: Sequence[str]) -> Iterator[Document]:
    """The documents of these counterparts, those that exist, in the order of the ids. Their marks are not set."""
    found: dict[str, Document] = {}
    wanted = id_list(ids)
    for owner, name in rows_of(connection, _counterpart_names(), wanted):
        key = f"{Counterpart.kind}/{owner}"
        found[owner] = Document(key, [Piece(Part.NAME, key, NAME_FIELD, said_name(name))])
    for source in _sources():
        for owner, record_id, *texts in rows_of(connection, source.statement, wanted):
            if owner in found:  # it is not where another program removed it and left its records
                found[owner].pieces += source.read(record_id, texts)
    for owner in ids:
        if owner in found:
            yield found[owner]


class _Source(NamedTuple):
    """A statement that answers with counterparts, record ids and texts, and how these become pieces."""

    statement: str
    kind: type[Record]
    part: Part
    fields: tuple[str, ...]
    is_name: bool = False

    def read(self, record_id: str, texts: Sequence[Any]) -> Iterator[Piece]:
        key, part = f"{self.kind.kind}/{record_id}", self.part
        if self.is_name:
            text = said_name("\n".join(text for text in texts if text))
            yield Piece(part, key, NAME_FIELD, text)
            return
        if self.kind is Fact and texts[-1] == Topic.CULTURE.value:
            part = Part.CULTURE
        for name, text in zip(self.fields, texts, strict=False):
            if text and not (name == "relation" and text == Relation.OTHER.value):
                told = country_words(text) if name == "country" else said(text)
                if told:
                    yield Piece(Part.PLACE if name in ("country", "place") else part, key, name, told)


@prepared
def _sources() -> tuple[_Source, ...]:
    kinds: tuple[type[Record], ...] = (Counterpart, *OWNERS)
    own = [_own_texts(cls) for cls in kinds]
    names = [
        _Source(_text(_linked(cls, name, target, _NAMES[target])), target, part, (), is_name=True)
        for cls, name, target, part in LINKS
    ]
    reached = [
        _Source(_text(_linked(cls, name, target, _REACHED[target])), target, part, _REACHED[target])
        for cls, name, target, part in LINKS
        if part is not Part.ORGANISATION or cls is not Counterpart
    ]
    about = _linked(Counterpart, "organisation", Organisation, _TRADE)
    trade = _Source(_text(about), Organisation, Part.NOTE, _TRADE)
    roles = [
        _Source(_text(_roles(cls, name)), Affiliation, Part.PERSON, ("role",))
        for cls, name in ((Counterpart, "person"), (Member, "person"))
    ]
    posts = [
        _Source(_text(_employers(cls, name)), Organisation, Part.ORGANISATION, (), is_name=True)
        for cls, name, target, _ in LINKS
        if target is Person
    ]
    return (*own, *names, *reached, trade, *roles, *posts)


def _own_texts(cls: type[Record]) -> _Source:
    names = text_fields(cls)
    if cls is Counterpart:
        names = (*(name for name in names if name != NAME_FIELD), "relation")
    extra = ("topic",) if cls is Fact else ()
    owner, joined = owner_column(cls)
    table = TABLES[cls]
    columns = _words_of(cls, (*names, *extra))
    statement = select(owner, table.c.id, *columns).select_from(joined).where(among(owner))
    return _Source(_text(statement.order_by(table.c.position, table.c.id)), cls, PARTS.get(cls, Part.NOTE), names)


@prepared
def text_fields(cls: type[Record]) -> tuple[str, ...]:
    """The fields of a kind that hold free text, lists of it included."""
    marks = (Ref, Shape, Zone)
    return tuple(
        spec.name
        for spec in fields_of(cls)
        if spec.type is str and spec.name != "id" and not isinstance(spec.mark, marks)
    )


@prepared
def _counterpart_names() -> str:
    columns = TABLES[Counterpart].c
    return _text(select(columns.id, columns.name).where(among(columns.id)))


def _text(statement: "Select[Any]") -> str:
    # As text: SQLAlchemy's own way with a statement costs more than SQLite's, and there are fifty of them.
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="named"), compile_kwargs={"literal_binds": False}))


def _words_of(cls: type[Record], names: Iterable[str]) -> list[ColumnElement[Any]]:
    """The columns as plain text: the items of a list on a line each."""
    columns = TABLES[cls].c
    many = {spec.name for spec in fields_of(cls) if spec.many}
    return [_lines(columns[name]) if name in many else columns[name] for name in names]


def _lines(column: ColumnElement[Any]) -> ColumnElement[Any]:
    items = func.json_each(column).table_valued("value")
    return select(func.group_concat(items.c.value, literal_column("char(10)"))).select_from(items).scalar_subquery()


def owner_column(cls: type[Record]) -> tuple[Any, Any]:
    """The column that holds the counterpart of a kind's records, and the tables joined up to it."""
    if cls is Counterpart:
        return TABLES[cls].c.id, TABLES[cls]
    joined: Any = TABLES[cls]
    owner = OWNERS[cls]
    while owner.target is not Counterpart:
        parent = TABLES[owner.target]
        joined = joined.join(parent, TABLES[owner.cls].c[owner.field] == parent.c.id)
        owner = OWNERS[owner.target]
    return TABLES[owner.cls].c[owner.field], joined


def _linked(cls: type[Record], name: str, target: type[Record], fields: Sequence[str]) -> "Select[Any]":
    """The counterpart, and these fields of the person or organisation that a field names."""
    owner, joined = owner_column(cls)
    table = TABLES[target]
    joined = joined.join(table, TABLES[cls].c[name] == table.c.id)
    statement = select(owner, table.c.id, *_words_of(target, fields)).select_from(joined)
    return statement.where(among(owner)).order_by(table.c.id)


def _roles(cls: type[Record], name: str) -> "Select[Any]":
    """The counterpart, and what a named person is or was where they work."""
    owner, joined = owner_column(cls)
    careers = TABLES[Affiliation]
    joined = joined.join(careers, careers.c.person == TABLES[cls].c[name])
    return select(owner, careers.c.id, careers.c.role).select_from(joined).where(among(owner)).order_by(careers.c.id)


def _employers(cls: type[Record], name: str) -> "Select[Any]":
    """The counterpart and the names of the organisations that a named person belongs or belonged to."""
    owner, joined = owner_column(cls)
    careers, organisations = TABLES[Affiliation], TABLES[Organisation]
    joined = joined.join(careers, careers.c.person == TABLES[cls].c[name])
    joined = joined.join(organisations, organisations.c.id == careers.c.organisation)
    columns = (organisations.c.id, *_words_of(Organisation, _NAMES[Organisation]))
    return select(owner, *columns).select_from(joined).where(among(owner)).order_by(organisations.c.id)


# People, organisations and shared terms -----------------------------------------------------------------------------


def single_documents(connection: Connection, kind: type[Record], ids: Sequence[str]) -> Iterator[Document]:
    """The documents of these people, organisations or terms, those that exist and belong to no dossier's glossary."""
    found: dict[str, Document] = {}
    wanted = id_list(ids)
    for source in _single_sources()[kind]:
        for subject, record_id, *texts in rows_of(connection, source.statement, wanted):
            document = found.setdefault(subject, Document(f"{kind.kind}/{subject}"))
            document.pieces += source.read(record_id, texts)
    yield from (found[each] for each in ids if each in found)


@prepared
def _single_sources() -> Mapping[type[Record], tuple[_Source, ...]]:
    organisations, terms = TABLES[Organisation].c, TABLES[Term].c
    posts = TABLES[Affiliation].join(TABLES[Organisation], TABLES[Affiliation].c.organisation == organisations.id)
    post = TABLES[Affiliation].c

    def own(cls: type[Record], fields: Sequence[str], *conditions: "ColumnElement[bool]") -> str:
        columns = TABLES[cls].c
        return _text(select(columns.id, columns.id, *_words_of(cls, fields)).where(among(columns.id), *conditions))

    employers = select(post.person, organisations.id, *_words_of(Organisation, _NAMES[Organisation]))
    roles = select(post.person, post.id, post.role)
    about = (*_REACHED[Organisation], *_TRADE)
    meaning = tuple(name for name in text_fields(Term) if name != "text")
    is_shared = terms.counterpart.is_(None)
    return {
        Person: (
            _Source(own(Person, _NAMES[Person]), Person, Part.NAME, (), is_name=True),
            _Source(own(Person, _REACHED[Person]), Person, Part.NOTE, _REACHED[Person]),
            _Source(
                _text(employers.select_from(posts).where(among(post.person)).order_by(organisations.id)),
                Organisation, Part.ORGANISATION, (), is_name=True,
            ),
            _Source(_text(roles.where(among(post.person)).order_by(post.id)), Affiliation, Part.NOTE, ("role",)),
        ),
        Organisation: (
            _Source(own(Organisation, _NAMES[Organisation]), Organisation, Part.NAME, (), is_name=True),
            _Source(own(Organisation, about), Organisation, Part.NOTE, about),
        ),
        Term: (
            _Source(own(Term, ("text",), is_shared), Term, Part.NAME, ("text",), is_name=True),
            _Source(own(Term, meaning, is_shared), Term, Part.TERM, meaning),
        ),
    }  # fmt: skip
