"""Random operations, undo, redo and restarts, compared after each step with a plain dictionary."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.store.records import records
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.dossiers import BY_NAME, KINDS
from trustdesk.domain.errors import UserError
from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.meetings import Contact, Debrief, Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Organisation, Person, Profile, Tie
from trustdesk.domain.plain import digest
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Record, Ref, fields_of
from trustdesk.domain.terms import Term
from trustdesk.store.soundness import check
from trustdesk.store.vault import Vault, open_vault

IDS = ("a", "b", "c")
KINDS_TRIED: tuple[type[Record], ...] = (
    *(Counterpart, Person, Organisation, Negotiation, Member, Tie, Issue, Position, Promise, Meeting, Contact, Debrief),
    *(Term, Profile),
)
Content = dict[tuple[str, str], tuple[Record, int]]
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5)


class RefusedError(Exception):
    """The model says that the vault must raise UserError."""


def put(content: Content, record: Record, position: int | None) -> None:
    key = (record.kind, record.id)
    if position is None:
        others = [place for (kind, _), (_, place) in content.items() if kind == record.kind]
        position = content[key][1] if key in content else max(others, default=-1) + 1
    content[key] = (record, position)


def remove(content: Content, kind: str, record_id: str) -> None:
    if (kind, record_id) not in content:
        raise RefusedError
    if kind == "people" and any(isinstance(r, Profile) and r.person == record_id for r, _ in content.values()):
        raise RefusedError
    doomed = {(kind, record_id)}
    while more := {key for key, (record, _) in content.items() if owned_keys(record) & doomed} - doomed:
        doomed |= more
    for key in doomed:
        del content[key]
    for key, (record, position) in content.items():
        content[key] = (without(record, doomed), position)


def owned_keys(record: Record) -> set[tuple[str, str]]:
    own_term = ("counterpart",) if isinstance(record, Term) else ()
    return {
        (spec.mark.kind, getattr(record, spec.name))
        for spec in fields_of(type(record))
        if isinstance(spec.mark, Ref) and not spec.many and (not spec.optional or spec.name in own_term)
    }


def without(record: Record, doomed: set[tuple[str, str]]) -> Record:
    changed: dict[str, Any] = {}
    for spec in fields_of(type(record)):
        if isinstance(spec.mark, Ref):
            value, kind = getattr(record, spec.name), spec.mark.kind
            if spec.many:
                changed[spec.name] = tuple(each for each in value if (kind, each) not in doomed)
            elif (kind, value) in doomed:
                changed[spec.name] = None
    return replace(record, **changed)


def leads_nowhere(content: Content) -> bool:
    for record, _ in content.values():
        for spec in fields_of(type(record)):
            if isinstance(spec.mark, Ref):
                value = getattr(record, spec.name)
                named = value if spec.many else (value,) if value is not None else ()
                if any((spec.mark.kind, each) not in content for each in named):
                    return True
    return False


def kept(vault: Vault) -> dict[tuple[str, str], tuple[str, int]]:
    with vault.read() as reader:
        ask = reader._connection.exec_driver_sql
        return {
            (cls.kind, record_id): (digest, position)
            for cls in KINDS
            for record_id, digest, position in ask(f"SELECT id, digest, position FROM {cls.kind}")
        }


PUTS = st.tuples(records(KINDS_TRIED, IDS), st.one_of(st.none(), st.integers(-3, 3)))
REMOVES = st.tuples(st.sampled_from([cls.kind for cls in KINDS_TRIED]), st.sampled_from(IDS))


class Desk(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "desk.vault"
        self.vault = open_vault(self.path, create=True)
        self.states: list[Content] = [{}]
        self.words = [""]
        self.now = 0

    def teardown(self) -> None:
        assert check(self.vault) == ()
        self.vault.close()
        self.folder.cleanup()

    @rule(words=WORDS, steps=st.lists(st.one_of(PUTS, PUTS, REMOVES), min_size=1, max_size=12))
    def write(self, words: str, steps: list[tuple[Any, Any]]) -> None:
        wanted = dict(self.states[self.now])
        try:
            for step in steps:
                put(wanted, *step) if isinstance(step[0], Record) else remove(wanted, *step)
            refused = leads_nowhere(wanted)
        except RefusedError:
            refused = True
        try:
            with self.vault.write(words) as writer:
                for step in steps:
                    if isinstance(step[0], Record):
                        writer.put(*step)
                    else:
                        writer.remove(BY_NAME[step[0]], step[1])
        except UserError:
            assert refused
            return
        assert not refused
        if writer.changes:
            del self.states[self.now + 1 :], self.words[self.now + 1 :]
            self.states.append(wanted)
            self.words.append(words)
            self.now += 1

    @rule(name=st.sampled_from(IDS))
    def write_what_stands_alone(self, name: str) -> None:
        """So that random references lead somewhere often enough."""
        self.write("base", [(cls(id=name, **{field: name}), None) for cls, field in
                            ((Counterpart, "name"), (Person, "given"), (Organisation, "name"))])  # fmt: skip
        self.write("base", [(Negotiation(id=name, counterpart=name, title=name), None)])

    @precondition(lambda self: self.now > 0)
    @rule()
    def undo(self) -> None:
        assert self.vault.undo().words == self.words[self.now]
        self.now -= 1

    @precondition(lambda self: self.now < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        self.now += 1
        assert self.vault.redo().words == self.words[self.now]

    @rule()
    def reopen(self) -> None:
        self.vault.close()
        self.vault = open_vault(self.path)

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        wanted = {key: (digest(record), position) for key, (record, position) in self.states[self.now].items()}
        assert kept(self.vault) == wanted


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=10, stateful_step_count=15)
