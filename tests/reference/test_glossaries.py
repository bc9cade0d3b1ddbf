"""Glossaries: every pack reads, has enough to learn, and is found by what people call an industry (S1.8)."""

import re

import pytest

from trustdesk.domain.folding import fold
from trustdesk.domain.glossaries import PackTerm, TermPack
from trustdesk.domain.terms import TermUse
from trustdesk.paths import resource
from trustdesk.reference.glossaries import pack, packs, packs_for

KEYS = sorted(file.stem for file in resource("terms", "en").glob("*.toml"))
WANTED = {
    "airlines", "energy", "construction", "automotive", "shipping", "software", "telecom", "pharma", "medical-devices",
    "banking", "insurance", "retail", "agriculture", "labour", "procurement",
}  # fmt: skip


def shipped(key: str) -> TermPack:
    found = pack(key)
    assert found is not None
    return found


def test_the_fifteen_industries_have_one_each() -> None:
    assert set(KEYS) >= WANTED
    assert sorted(packs()) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_a_pack_has_forty_terms_to_use_and_some_to_avoid(key: str) -> None:
    """S1.8: words to use, and words that cost standing."""
    terms = shipped(key).terms
    assert sum(term.use is TermUse.USE for term in terms) >= 40
    assert sum(term.use is TermUse.AVOID for term in terms) >= 3
    assert all(term.use is not TermUse.THEIRS for term in terms)


@pytest.mark.parametrize("key", KEYS)
def test_a_term_stands_once_in_its_pack(key: str) -> None:
    names = [fold(name) for term in shipped(key).terms for name in (term.text, *term.also)]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def explains_itself(term: PackTerm) -> bool:
    """Whether the meaning says the term itself, whole and in a row."""
    said, inside = words(term.text), words(term.meaning)
    return any(inside[at : at + len(said)] == said for at in range(len(inside)))


@pytest.mark.parametrize("key", KEYS)
def test_no_meaning_holds_its_own_term(key: str) -> None:
    circular = [term.text for term in shipped(key).terms if term.use is TermUse.USE and explains_itself(term)]
    assert circular == []


@pytest.mark.parametrize("key", KEYS)
def test_every_term_is_explained_with_its_source(key: str) -> None:
    found = shipped(key)
    for term in found.terms:
        assert term.meaning.endswith((".", "!")), term.text
        assert len(words(term.meaning)) >= 4, term.text
    assert len(found.sources) >= 3
    assert sum(term.weight == 3 for term in found.terms) >= 5, "five are printed"


INDUSTRIES = {
    "Wind power": "energy",
    "Power purchase": "energy",
    "Renewables": "energy",
    "electric utility": "energy",
    "Energy trading": "energy",
    "solar park developer": "energy",
    "trucking supplier": "shipping",
    "Freight forwarding": "shipping",
    "Container shipping": "shipping",
    "logistics": "shipping",
    "sea freight": "shipping",
    "haulage": "shipping",
    "SaaS": "software",
    "cloud hosting": "software",
    "IT services": "software",
    "software vendor": "software",
    "Cybersecurity": "software",
    "hospital equipment": "medical-devices",
    "Medical technology": "medical-devices",
    "Medtech": "medical-devices",
    "diagnostics": "medical-devices",
    "trade union": "labour",
    "works council": "labour",
    "Collective bargaining": "labour",
    "employers' association": "labour",
    "city procurement": "procurement",
    "Public tender": "procurement",
    "government": "procurement",
    "municipality": "procurement",
    "Airline": "airlines",
    "Aviation": "airlines",
    "aircraft leasing": "airlines",
    "airport": "airlines",
    "ground handling": "airlines",
    "Construction": "construction",
    "Civil engineering": "construction",
    "general contractor": "construction",
    "building": "construction",
    "Car parts": "automotive",
    "Automotive supplier": "automotive",
    "OEM tier 1": "automotive",
    "Telecoms": "telecom",
    "Mobile operator": "telecom",
    "broadband": "telecom",
    "Pharmaceutical company": "pharma",
    "Biotech": "pharma",
    "clinical trials": "pharma",
    "generics": "pharma",
    "Bank": "banking",
    "Corporate lending": "banking",
    "loan syndication": "banking",
    "project finance": "banking",
    "Reinsurance": "insurance",
    "insurance broker": "insurance",
    "Supermarket": "retail",
    "Grocery chain": "retail",
    "fashion retail": "retail",
    "Food producer": "agriculture",
    "Dairy": "agriculture",
    "grain trade": "agriculture",
    "Farming": "agriculture",
    "Commercial real estate": "property",
    "office lease": "property",
    "Machine building": "manufacturing",
    "industrial equipment": "manufacturing",
    "Steel": "manufacturing",
    "carmaker": "automotive",
    "Ministry of Transport": "procurement",
    "City of Lyon": "procurement",
    "natural gas": "energy",
    "Aircraft parts": "airlines",
    "HR": "labour",
    "Port authority": "shipping",
    "olive oil": "agriculture",
    "Sugar": "agriculture",
    "Sugar trading company": "agriculture",
    "Food and beverages": "agriculture",
    "private bank": "banking",
    "Bank of Ireland": "banking",
    "credit union": "banking",
    "banking and insurance": "banking",
    "Textile": "textiles",
    "Textile mill": "textiles",
    "garments": "textiles",
    "Garment manufacturer": "textiles",
    "cotton": "textiles",
    "fashion": "textiles",
    "knitwear": "textiles",
    "Mining": "mining",
    "mining company": "mining",
    "Copper mine": "mining",
    "iron ore": "mining",
    "metals trading": "mining",
    "gold": "mining",
    "steel mill": "manufacturing",
    "Coffee roaster": "agriculture",
    "City council": "procurement",
}


@pytest.mark.parametrize("industry", INDUSTRIES)
def test_an_industry_finds_its_glossary(industry: str) -> None:
    assert packs_for(industry)[:1] == (INDUSTRIES[industry],)


OF_NO_GLOSSARY = (
    "", "   ", "?!", "the and of", "poetry", "astrology", "黒板", "hospital", "Athens hospital", "Health care",
    "fintech", "blood bank", "river bank", "power tools", "gas station", "Hotel", "oil", "Rüstung", "marine",
    "coffee shop", "social network", "public transport", "defence contractor", "railway museum", "data mining",
    "copper wire art", "basket weaving",
)  # fmt: skip


@pytest.mark.parametrize("industry", OF_NO_GLOSSARY)
def test_an_industry_of_no_glossary_finds_none(industry: str) -> None:
    assert packs_for(industry) == ()


@pytest.mark.parametrize("key", KEYS)
def test_a_pack_is_found_by_its_own_names(key: str) -> None:
    found = shipped(key)
    for name in (key, found.name, *found.also):
        assert key in packs_for(name), name
        assert packs_for(name.upper())[:1] == packs_for(name)[:1]
