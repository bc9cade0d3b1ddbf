"""Made dossiers for the search bench, the same in every run: of many languages, words as rare as in life, 2 to 4 kB."""

import random
from collections.abc import Iterator
from itertools import accumulate

from trustdesk.domain.counterparts import Counterpart, CounterpartType, Relation
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record

_WORDS = 30_000
_FACTS, _WORDS_A_FACT = 7, 50
_SYLLABLES = {
    "latin": "an bel cor dun es fre gar hol in jor kes lam mor nil os pra qui ren sol tav ul ver wim xan yor zel åk "
    "öst für łas ção ñez",
    "cyrillic": "ан бор вер гор дом ель жар зим иск кон лад мир нов ост пра",
    "greek": "αν βορ γαλ δελ εσ ζω ηλ θαλ ιν κορ λαμ μεν νικ",
    "arabic": "بر تم جل حم خر دل رس سع شم صد طر عل فر قم كت",
    "japanese": "東 京 山 川 田 中 村 上 大 小 高 木 海 空 風",
    "hangul": "가 나 다 라 마 바 사 아 자 차 카 타 파 하",
}
_SCRIPTS, _SHARES = tuple(_SYLLABLES), (70, 8, 5, 6, 6, 5)
_COUNTRIES = {"latin": ("SE", "DE", "FR", "PL", "BR", "US"), "cyrillic": ("BG",), "greek": ("GR",), "arabic": ("OM",),
              "japanese": ("JP",), "hangul": ("KR",)}  # fmt: skip


class Corpus:
    """Words by script, the first of each the commonest (Zipf), and dossiers made of them."""

    def __init__(self, seed: int = 20260603) -> None:
        self._chance = random.Random(seed)
        self._words = {script: self._made_words(script) for script in _SCRIPTS}
        self._weights = list(accumulate(1 / rank for rank in range(1, _WORDS + 1)))

    def _made_words(self, script: str) -> list[str]:
        parts = _SYLLABLES[script].split()
        return ["".join(self._chance.choices(parts, k=self._chance.randint(1, 4))) for _ in range(_WORDS)]

    def records(self, count: int) -> Iterator[Record]:
        """So many dossiers, and the person and the organisation of each."""
        for number in range(count):
            yield from self._dossier(number)

    def _dossier(self, number: int) -> Iterator[Record]:
        chance = self._chance
        script = chance.choices(_SCRIPTS, _SHARES)[0]
        country, own = chance.choice(_COUNTRIES[script]), f"c{number}"
        organisation = Organisation(id=f"o{number}", name=f"{self.name(script)} {self.name(script)}", country=country)
        person = Person(id=f"p{number}", given=self.name(script), family=self.name(script), country=country)
        yield organisation
        yield person
        yield Counterpart(
            id=own, name=person.name if number % 2 else organisation.name, person=person.id,
            organisation=organisation.id, relation=chance.choice(list(Relation)), summary=self.text(script, 12),
            type=CounterpartType.PERSON if number % 2 else CounterpartType.ORGANISATION,
        )  # fmt: skip
        for nth in range(_FACTS):
            topic = Topic.CULTURE if nth == 0 else Topic.BACKGROUND
            yield Fact(id=f"{own}-{nth}", counterpart=own, topic=topic, text=self.text(script, _WORDS_A_FACT))
        yield Promise(
            id=f"{own}-p", counterpart=own, party=chance.choice(list(Party)), text=self.text(script, 6),
            status=chance.choice([PromiseStatus.OPEN, PromiseStatus.KEPT]),
        )  # fmt: skip

    def text(self, script: str, words: int) -> str:
        """So many words, common ones often."""
        return " ".join(self._chance.choices(self._words[script], cum_weights=self._weights, k=words))

    def name(self, script: str) -> str:
        """A name, of which few are alike."""
        return "".join(self._chance.choices(_SYLLABLES[script].split(), k=self._chance.randint(2, 4))).capitalize()


def slip(text: str, chance: random.Random) -> str:
    """The text with two letters exchanged, one left out or one twice."""
    if len(text) < 5:
        return text
    at = chance.randrange(1, len(text) - 1)
    match chance.randrange(3):
        case 0:
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        case 1:
            return text[:at] + text[at + 1 :]
        case _:
            return text[:at] + text[at] + text[at:]


def queries(records: list[Record], count: int) -> list[str]:
    """What is typed: names, in either order and one in four with a slip, words of one dossier, and filters."""
    chance = random.Random(7)
    people = [each for each in records if isinstance(each, Person)]
    facts = [each for each in records if isinstance(each, Fact)]
    found = []
    for number in range(count):
        person, fact = chance.choice(people), chance.choice(facts)
        words = fact.text.split()
        match number % 5:
            case 0:
                found.append(slip(person.name, chance) if number % 4 == 0 else person.name)
            case 1:
                found.append(f"{person.family} {person.given}")
            case 2:
                found.append(" ".join(chance.sample(words, 2)))
            case 3:
                found.append(f"{person.family} {chance.choice(words)}")
            case _:
                found.append(f"country:{person.country.lower()} {chance.choice(words)}")
    return found
