"""Glossaries: the shipped packs of terms together with the user's own, and what is taken from them (S1.8).

A kept term of the same words that belongs to no dossier and to an industry that means the pack stands in place of the
shipped one: so a correction survives every upgrade. What a dossier says itself goes before both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from trustdesk.analysis.term_spotting import term_name
from trustdesk.analysis.terminology import RankedTerm, ranked_terms, texts_of
from trustdesk.domain.changes import Outcome
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.errors import UserError
from trustdesk.domain.folding import fold
from trustdesk.domain.glossaries import PackTerm, TermPack
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.editing import fresh_id
from trustdesk.reference import glossaries
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault
from trustdesk.store.writing import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """A pack as a list shows it. terms: how many. corrected: in place of how many the user's own stand."""

    key: str
    name: str
    terms: int
    corrected: int
    sources: tuple[str, ...]
    checked: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm:
    """A term of a pack, with the user's own in its place where there is one.

    pack, key: of the shipped one; no key where the user added it. source: where it was looked up. own: what the user
    keeps in its place, or besides
    """

    pack: str
    glossary: str
    key: str
    text: str
    also: tuple[str, ...]
    meaning: str
    example: str
    use: TermUse
    instead: str
    weight: int
    source: str
    own: Term | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called."""
        return (self.text, *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The terms for one dossier. own: of the dossier and of its trade, in the user's order. packs: of its trade."""

    own: tuple[Term, ...]
    packs: tuple[TermPack, ...]

    @property
    def shipped(self) -> tuple[PackTerm, ...]:
        """The shipped terms of all packs, the surest pack first."""
        return tuple(term for pack in self.packs for term in pack.terms)


# --- Reading


def list_glossaries(vault: Vault | None) -> tuple[Glossary, ...]:
    """All packs by name, with what the user corrected. vault: if there is one. Raises UserError on a bad pack."""
    shared = _shared_in(vault)
    found = []
    for key in glossaries.packs():
        pack = _pack(key)
        corrected = sum(each.own is not None and bool(each.key) for each in _merged(pack, shared))
        found.append(
            Glossary(
                key=key,
                name=pack.name,
                terms=len(pack.terms),
                corrected=corrected,
                sources=tuple(sorted(pack.sources.values())),
                checked=pack.checked,
            )
        )
    return tuple(found)


def glossary_terms(vault: Vault | None, key: str) -> tuple[GlossaryTerm, ...]:
    """The terms of a pack by name, the user's own in the place of those they correct, and those they added.

    Without a vault, as shipped. Raises UserError where there is no such pack, or it cannot be read.
    """
    return _in_order(_merged(_pack(key), _shared_in(vault)))


def terms_of_every_pack(vault: Vault | None) -> dict[str, tuple[GlossaryTerm, ...]]:
    """The same of all packs, by their keys. Raises UserError where one cannot be read."""
    shared = _shared_in(vault)
    return {key: _in_order(_merged(_pack(key), shared)) for key in glossaries.packs()}


def vocabulary(reader: Reader, dossier: Dossier) -> Vocabulary:
    """What there is to say to this counterpart. Raises UserError where a pack cannot be read."""
    packs = tuple(_pack(key) for key in glossaries.packs_for(dossier.counterpart.industry))
    own = {each.id: each for each in dossier.all(Term)}
    shared = [each for each in _shared(reader) if any(_belongs(each, pack) for pack in packs)]
    return Vocabulary(own=tuple({**own, **{each.id: each for each in shared}}.values()), packs=packs)


def with_corrections(reader: Reader, dossier: Dossier) -> Dossier:
    """The dossier with every shared term of its trade, also where the user called the trade by another of its names."""
    own = vocabulary(reader, dossier).own
    return replace(dossier, records=MappingProxyType({**dossier.records, Term: own})) if own else dossier


def terms_for(vault: Vault, counterpart: str) -> tuple[RankedTerm, ...]:
    """All terms for a dossier in the order in which they are worth printing. Raises UserError where it is gone."""
    with vault.read() as reader:
        dossier = reader.dossier(counterpart)
        words = vocabulary(reader, dossier)
    return ranked_terms(words.own, words.shipped, texts_of(dossier))


def find_pack(name: str) -> str:
    """The key of the pack that a name or an industry means. Raises UserError where there is none."""
    if name in glossaries.packs():
        return name
    found = glossaries.packs_for(name)
    if not found:
        raise UserError(f"There is no glossary for “{name}”; `trustdesk terms` shows those there are.")
    return found[0]


def glossary_term(vault: Vault, pack: str, key: str) -> GlossaryTerm:
    """One term of a pack, as `glossary_terms` has it. Raises UserError where there is none."""
    found = next((each for each in glossary_terms(vault, pack) if each.key == key), None)
    if found is None:
        raise UserError(f"The glossary “{pack}” has no term “{key}” any more; look at its list.")
    return found


# --- Taking


def pick_term(vault: Vault, pack: str, key: str, counterpart: str) -> Outcome[Term]:
    """Copy a term of a pack into a dossier; where the dossier has the word already, that one stays as it is.

    Raises UserError where the term or the dossier is gone.
    """
    chosen = glossary_term(vault, pack, key)
    with vault.write("term from a glossary") as writer:
        kept = _of_dossier(writer, counterpart, chosen.text) or copied(chosen, counterpart)
        writer.put(kept)
    return Outcome(value=kept, changes=writer.changes)


def mark_theirs(vault: Vault, pack: str, key: str, counterpart: str, word: str = "") -> Outcome[Term]:
    """Note that the counterpart says it: with the trade's word, or with a word of their own beside it.

    Raises UserError where the term or the dossier is gone.
    """
    chosen = glossary_term(vault, pack, key)
    theirs = " ".join(word.split()) or chosen.text
    otherwise = "" if term_name(theirs) == term_name(chosen.text) else chosen.text
    with vault.write("their word") as writer:
        kept = _of_dossier(writer, counterpart, theirs) or replace(copied(chosen, counterpart), text=theirs)
        kept = replace(kept, use=TermUse.THEIRS, instead=otherwise)
        writer.put(kept)
    return Outcome(value=kept, changes=writer.changes)


def avoid_term(vault: Vault, pack: str, key: str, counterpart: str, instead: str = "") -> Outcome[Term]:
    """Note that a word of the trade is not to be said to this counterpart; to nobody where none is named.

    Raises UserError where the term or the dossier is gone.
    """
    chosen = glossary_term(vault, pack, key)
    with vault.write("word to avoid") as writer:
        found = _of_dossier(writer, counterpart, chosen.text) if counterpart else chosen.own
        kept = found or copied(chosen, counterpart or None)
        kept = replace(kept, use=TermUse.AVOID, instead=" ".join(instead.split()) or chosen.instead)
        writer.put(kept)
    return Outcome(value=kept, changes=writer.changes)


def correct_term(vault: Vault, pack: str, key: str) -> Outcome[Term]:
    """Keep a term of the user's own in the place of a shipped one, to be changed at will; the one there is, if so.

    Raises UserError where the term is gone.
    """
    chosen = glossary_term(vault, pack, key)
    with vault.write("correction of a term") as writer:
        kept = chosen.own or copied(chosen, None)
        writer.put(kept)
    return Outcome(value=kept, changes=writer.changes)


def pick_pack(vault: Vault, counterpart: str, pack: str) -> Outcome[Counterpart]:
    """Give a dossier the terms of a pack, by making it its industry.

    Raises UserError where the dossier is gone, or has an industry that means something else.
    """
    name = _pack(pack).name
    with vault.write("glossary of a dossier") as writer:
        root = _counterpart(writer, counterpart)
        if root.industry.strip() and pack not in glossaries.packs_for(root.industry):
            raise UserError(
                f"The industry of {root.name} is “{root.industry}”; change it there to take the terms of {name}."
            )
        if not root.industry.strip():
            root = replace(root, industry=name)
            writer.put(root)
    return Outcome(value=root, changes=writer.changes)


# --- Parts


def _pack(key: str) -> TermPack:
    found = glossaries.pack(key)
    if found is None:
        raise UserError(f"There is no glossary “{key}”; `trustdesk terms` shows those there are.")
    return found


def _shared(reader: Reader) -> tuple[Term, ...]:
    """The user's terms of any industry that belong to no dossier."""
    return tuple(each for each in reader.where(Term, counterpart=None) if each.industry.strip())


def _shared_in(vault: Vault | None) -> tuple[Term, ...]:
    if vault is None:
        return ()
    with vault.read() as reader:
        return _shared(reader)


def _in_order(terms: Iterable[GlossaryTerm]) -> tuple[GlossaryTerm, ...]:
    return tuple(sorted(terms, key=lambda each: fold(each.text)))


def _belongs(term: Term, pack: TermPack) -> bool:
    called = {fold(name).strip() for name in (pack.key, pack.name, *pack.also)}
    return fold(term.industry).strip() in called


def _merged(pack: TermPack, shared: Iterable[Term]) -> Iterator[GlossaryTerm]:
    own = {term_name(each.text): each for each in shared if _belongs(each, pack)}
    for shipped in pack.terms:
        names = (term_name(name) for name in (shipped.text, *shipped.also))
        kept = next((own.pop(name) for name in names if name in own), None)
        yield _shown(pack, shipped, kept)
    for added in own.values():
        yield _added(pack, added)


def _shown(pack: TermPack, term: PackTerm, own: Term | None) -> GlossaryTerm:
    return GlossaryTerm(
        pack=pack.key,
        glossary=pack.name,
        key=term.key,
        text=own.text if own else term.text,
        also=term.also,
        meaning=own.meaning if own else term.meaning,
        example=own.example if own else term.example,
        use=own.use if own else term.use,
        instead=own.instead if own else term.instead,
        weight=term.weight,
        source=pack.sources.get(term.source, term.source),
        own=own,
    )


def _added(pack: TermPack, own: Term) -> GlossaryTerm:
    return GlossaryTerm(
        pack=pack.key,
        glossary=pack.name,
        key="",
        text=own.text,
        also=(),
        meaning=own.meaning,
        example=own.example,
        use=own.use,
        instead=own.instead,
        weight=0,
        source=own.source,
        own=own,
    )


def copied(chosen: GlossaryTerm, counterpart: str | None) -> Term:
    """A kept term that says what the shipped one says; of the trade, or of one dossier."""
    return Term(
        id=fresh_id(chosen.text),
        text=chosen.text,
        meaning=chosen.meaning,
        use=chosen.use,
        instead=chosen.instead,
        example=chosen.example,
        industry=chosen.glossary,
        counterpart=counterpart,
        source=chosen.source,
    )


def _of_dossier(writer: Writer, counterpart: str, text: str) -> Term | None:
    _counterpart(writer, counterpart)
    own = writer.where(Term, counterpart=counterpart)
    return next((each for each in own if term_name(each.text) == term_name(text)), None)


def _counterpart(reader: Reader, counterpart: str) -> Counterpart:
    found = reader.get(Counterpart, counterpart)
    if found is None:
        raise UserError("That dossier is gone; it may have been removed: look at the list of counterparts.")
    return found
