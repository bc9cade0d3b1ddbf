"""Terms in a text that are not noted yet: those that a glossary explains, and likely ones that nobody does (S1.8)."""

from collections.abc import Mapping
from dataclasses import dataclass

from trustdesk.analysis.everyday_words import is_everyday
from trustdesk.analysis.term_spotting import Spotted, is_acronym, spot, term_name
from trustdesk.analysis.unknown_terms import Mark, likely_terms
from trustdesk.domain.changes import Outcome
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.terms import Term
from trustdesk.operations.editing import fresh_id
from trustdesk.operations.glossaries import GlossaryTerm, copied, pick_term, terms_of_every_pack, vocabulary
from trustdesk.reference.glossaries import packs_for
from trustdesk.store.vault import Vault

_LONGEST_TEXT = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownTerm:
    """A term of a text that is not noted yet. text: as first written there, from `start` to `end`.

    known: what a glossary says of it; None where nobody knows it. mark: then, by what it was noticed
    """

    text: str
    start: int
    end: int
    count: int
    known: GlossaryTerm | None = None
    mark: Mark | None = None


def unknown_terms(vault: Vault | None, text: str, counterpart: str = "") -> tuple[UnknownTerm, ...]:
    """What the text says that is noted neither in the dossier nor for its trade, in the order of the text.

    counterpart: whose dossier; without one, all that is noted anywhere counts. Raises UserError where it is gone.
    """
    text = text[:_LONGEST_TEXT]
    noted, names, industry = _noted(vault, counterpart)
    shipped = _by_name(terms_of_every_pack(vault), packs_for(industry), text)
    mine = {term_name(each) for each in noted}
    spotted = spot([*noted, *(name for name, _ in shipped.values())], text)
    found: dict[str, list[Spotted]] = {}
    for each in spotted:
        if term_name(each.name) not in mine:
            found.setdefault(shipped[term_name(each.name)][1].text, []).append(each)
    known = [_known(text, places, shipped[term_name(places[0].name)][1]) for places in found.values()]
    known = [each for each in known if each.known is not None and mine.isdisjoint(map(term_name, each.known.names))]
    likely = likely_terms(text, [each.name for each in spotted], names)
    strange = [
        UnknownTerm(text=each.text, start=each.start, end=each.start + len(each.text), count=each.count, mark=each.mark)
        for each in likely
    ]
    return tuple(sorted([*known, *strange], key=lambda each: each.start))


def note_unknown(vault: Vault, unknown: UnknownTerm, counterpart: str = "") -> Outcome[Term]:
    """Note it: a known one with its meaning, in the dossier if one is named, else for its trade; another as it stands.

    Raises UserError where the dossier is gone.
    """
    if unknown.known is not None and counterpart:
        return pick_term(vault, unknown.known.pack, unknown.known.key, counterpart)
    if unknown.known is not None:
        term = copied(unknown.known, None)
    else:
        term = Term(id=fresh_id(unknown.text), text=unknown.text, counterpart=counterpart or None)
    with vault.write("new term") as writer:
        writer.put(term)
    return Outcome(value=term, changes=writer.changes)


def _noted(vault: Vault | None, counterpart: str) -> tuple[list[str], list[str], str]:
    """The words that are noted, the names of people and firms, and the trade."""
    if vault is None:
        return [], [], ""
    with vault.read() as reader:
        if not counterpart:
            return [each.text for each in reader.all(Term)], [], ""
        dossier = reader.dossier(counterpart)
        words = [each.text for each in vocabulary(reader, dossier).own]
    names = [name for each in dossier.all(Person) for name in (each.name, each.given, each.family, *each.aliases)]
    names += [name for each in dossier.all(Organisation) for name in (each.name, each.native_name, *each.aliases)]
    return words, [name for name in names if name], dossier.counterpart.industry


def _by_name(
    terms: Mapping[str, tuple[GlossaryTerm, ...]], trade: tuple[str, ...], text: str
) -> dict[tuple[str, ...], tuple[str, GlossaryTerm]]:
    """What each name means: in the trade, else in the glossary from which the text has most (PPA is two things)."""
    telling = {
        key: [(name, term) for term in found for name in term.names if key in trade or _is_telling(name)]
        for key, found in terms.items()
    }
    said = {term_name(each.name) for each in spot((name for each in telling.values() for name, _ in each), text)}
    many = {key: len({term.text for name, term in each if term_name(name) in said}) for key, each in telling.items()}
    order = sorted(terms, key=lambda key: (trade.index(key) if key in trade else len(trade), -many[key]))
    found: dict[tuple[str, ...], tuple[str, GlossaryTerm]] = {}
    for key in order:
        for name, term in telling[key]:
            found.setdefault(term_name(name), (name, term))
    return found


def _is_telling(name: str) -> bool:
    """Whether a word of another trade is a term there and not also a word that everybody uses."""
    words = term_name(name)
    return is_acronym(name) or len(words) > 1 or not all(map(is_everyday, words))


def _known(text: str, places: list[Spotted], term: GlossaryTerm) -> UnknownTerm:
    first = places[0]
    return UnknownTerm(
        text=text[first.start : first.end], start=first.start, end=first.end, count=len(places), known=term
    )
