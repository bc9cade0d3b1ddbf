"""Does a note generalise about people's character? A note tells what is usual, never what "they" are like (S0.8.1).

Research finds larger differences within cultures than between them. What is looked for are forms of words, so that a
writer is asked to look again; no program can tell a fair sentence from an unfair one.
"""

import re
from functools import lru_cache

_TRAITS = (
    "aggressive|ambitious|apathetic|arrogant|backward|blunt|boastful|calculating|calm|carefree|careless|chaotic|charming|"
    "clannish|closed|cold|conservative|corrupt|courteous|cowardly|cunning|deceitful|dependable|devious|diligent|direct|"
    "disciplined|dishonest|disloyal|disorgani[sz]ed|distant|distrustful|dour|easy-going|easygoing|efficient|emotional|"
    "envious|exuberant|fatalistic|fiery|formal|friendly|frugal|generous|gregarious|greedy|hard-headed|hard-working|"
    "hardworking|haughty|honest|honou?rable|hospitable|hot-blooded|hot-headed|humble|hypocritical|impatient|impulsive|"
    "indirect|individualistic|industrious|inefficient|inflexible|insincere|intelligent|intolerant|introverted|irrational|"
    "kind|laid-back|lazy|logical|loud|loyal|manipulative|materialistic|meticulous|miserly|modest|moody|na[iï]ve|noisy|"
    "obedient|open-minded|opportunistic|optimistic|organi[sz]ed|outgoing|passionate|passive|patient|patriotic|pedantic|"
    "pessimistic|polite|pragmatic|primitive|proud|punctual|quick-tempered|rational|relaxed|reliable|reserved|rigid|rude|"
    "ruthless|selfish|sensitive|sentimental|serious|shrewd|shy|sincere|sly|sociable|spontaneous|stingy|stoic|straight|"
    "straightforward|stubborn|superficial|superstitious|suspicious|temperamental|thrifty|tight-fisted|tolerant|touchy|"
    "traditional|tricky|trusting|trustworthy|unemotional|unfriendly|unpunctual|unreliable|untrustworthy|vain|vindictive|"
    "volatile|warm|warm-hearted|xenophobic"
)
_PEOPLE = (
    "business ?people|businessmen|businesswomen|managers|negotiators|partners|counterparts|buyers|sellers|hosts|"
    "workers|employees|officials|locals|natives|inhabitants|citizens|nationals|folks|men|women|people"
)
_ALL = "everyone|everybody|no one|nobody"
_ALL = "everyone|everybody|no one|nobody"
_HERE = r"(?: (?:here|there|from here|from there|in (?:this|the|that) (?:country|region)))?"
_HOW = (
    r"(?: (?:all|also|always|basically|by nature|deeply|essentially|extremely|fairly|famously|generally|known to be|"
    r"less|more|most|mostly|much|naturally|never|not|notoriously|often|particularly|quite|rather|really|so|sometimes|still|"
    r"too|typically|usually|very))*"
)
_IS = r"(?: (?:is|are|were|was|can be|may be|tend to be|seem|appear)|[’']re)"
_FEEL = (
    "admire|avoid work|believe|boast|can[’']t|care|cheat|despise|dislike|distrust|don[’']t|do not|enjoy|envy|fear|hate|"
    "lack|lie|like|look down|love|mistrust|respect|tend to|think|trust|value|worship"
)
# The name of a people, told by its ending: Italians, Koreans, Americans; the Chinese, the Spanish, the Dutch.
_NAMED = r"\b[A-Z]\w+(?:ians|eans|icans)|\b[Tt]he [A-Z]\w+(?:ese|ish|[nt]ch)"
_SUBJECT = rf"(?:\b(?i:they|{_PEOPLE}|{_ALL}){_HERE}|{_NAMED})"
_THEN = (
    r"(?= (?:is|are|was|were|will|would|may|might|can|cannot|have|has|do|does|who|and|tend|always|never|\w*ly)\b"
    r"|[.,;:!?]|$)"
)
_MANY = ("s", "men", "women", "people")

_OF_ANYBODY = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:{_PEOPLE}|{_ALL})) (?i:here|in this country|in this region|of this country|from here)\b",
        r"(?i:\blocals) (?!from\b)\w+",
        rf"(?i:\bthey){_IS}{_HOW} (?:(?:an?|the) )?(?:\w+ )?(?:people|nation|race|folk|lot)\b",
        rf"{_SUBJECT}{_IS}{_HOW} (?:{_TRAITS})\b",
        rf"(?i:\b(?:{_TRAITS}) (?:{_PEOPLE}|nation|race|culture)\b)",
        rf"{_SUBJECT} (?:will |would |can |do |have |are )?(?:always|never)\b",
        rf"(?:(?:^|[.;:!?] )(?i:they)|{_NAMED})(?: all| just| really| simply)? (?:{_FEEL})\b",
        r"(?i:\b(?:never|cannot|can[’']t|do not|don[’']t) (?:be trusted|trust (?:them|anyone|their word)))",
        r"(?i:\b(?:mentality|national character|temperament|by nature|in (?:the|their) blood|work ethic)\b)",
    )
)


def generalises(text: str, demonyms: tuple[str, ...] = ()) -> str:
    """The words in which a note speaks of what people are like; empty where there are none.

    demonyms: names of the people of the place, such as Swedes
    """
    plain = " ".join(text.split())
    found = (pattern.search(plain) for pattern in (*_of_a_people(demonyms), *_OF_ANYBODY))
    return next((match[0].strip() for match in found if match), "")


@lru_cache(maxsize=256)
def _of_a_people(demonyms: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """What speaks of a people by its name: of all of them, or of one as an example of them."""
    those = [re.escape(each) for each in demonyms if each.startswith("the ")]
    others = [each for each in demonyms if not each.startswith("the ")]
    many = [re.escape(each) for each in others if each.endswith(_MANY)]
    one = [re.escape(each) for each in others if not each.endswith(_MANY)]
    patterns = []
    if many:
        patterns.append(rf"\b(?:{'|'.join(many)})\b")
    if those:
        patterns.append(rf"\b(?:{'|'.join(those)}){_THEN}")
    if one:
        patterns.append(rf"\b(?:an?|any|every|each|no|typical|average) (?:{'|'.join(one)}){_THEN}")
    return tuple(re.compile(each, re.IGNORECASE) for each in patterns)
