"""English as it is spoken: what a sentence must not look like, its word classes, names, lists and days.

A second language would be a module like this one, with the same functions.
"""

import re
from collections.abc import Iterable
from datetime import date
from types import MappingProxyType

LONGEST_SENTENCE = 30
WORDS_A_SECOND = 2.5
LONGEST_PHRASE = 16

_PLAIN = re.compile(r"(?:[^\W_]|[ ,'’–%&/+€$£°-]|(?<=\d)[.:](?=\d))+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NAME = re.compile(r"[^\W_](?:[^\W_]|[ .'’&-]|[\u0300-\u036f])*")
_THIRD = re.compile(
    r"\b(?:he|she|they|him|her|hers|his|them|their|theirs|himself|herself|themselves|themself)\b", re.IGNORECASE
)
YOU = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b", re.IGNORECASE)
_CONTRACTED = re.compile(r"\w(?:n['’]t|['’](?:re|ll|ve|m|d))\b", re.IGNORECASE)
_TWICE = re.compile(r"\b([^\W\d_]+) \1\b", re.IGNORECASE)
_WRONG_ARTICLE = re.compile(
    r"\ban (?![aeio]|h(?:our|onest|onou?r|eir)|u(?!n[iu]|s[eu]|til)|[FHLMNRSX8]|11|18)\w"
    r"|\ban (?:one|once|eu|ew)|\ba (?=[aeio](?!ne\b|nce\b|u|w))|\ba (?:hour|honest|heir)"
    r"|\b[Aa]n? (?:an?|the|our|my)\b|\bthe (?:an?|the)\b"
)
_SCARS = {
    "slot": re.compile(r"[{}\x00]|\$[^\W\d]"),
    "space": re.compile(r"\s{2,}|\s[,.;:?!]|^\s|\s$|[\n\t]"),
    "punctuation": re.compile(r"[,;:.?!]{2,}|[,;:][.?!]"),
    "twice": re.compile(r"\b(a|an|the|to|of|for|you|we|is|and|i) (?:\1)\b", re.IGNORECASE),
    "article": re.compile(r"\b(?:a an|an a|a the|the a|the an|an the)\b", re.IGNORECASE),
}


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip

DETERMINERS = _set(
    "the a an our my this that these those some any no every each both all half several many more fewer less "
    "enough another other one two three four five six seven eight nine ten eleven twelve twenty thirty forty "
    "fifty sixty seventy eighty ninety hundred"
)
PREPOSITIONS = _set(
    "of on in for to at by from with about between until till after before over under into onto within without "
    "across through during against among behind beyond near since per than towards toward upon as if"
)
SUBORDINATORS = _set("that which who whom whose where when whether how why what because while whatever whoever")
FINITE = _set(
    "is are was were am be been has have had does did do will would can could should shall may might must cannot "
    "isn't it's"
)
PRESENT_VERBS = _set(
    "wants needs likes says thinks knows hopes fears comes goes gives takes makes keeps holds runs stands lies "
    "leads works pays buys sells sends brings calls asks tells feels seems looks means matters costs shows helps "
    "lives loves prefers expects believes drives eats sings walks plays reads writes speaks depends want need "
    "think know come go"
)
# Of the verbs those that are neither a noun nor a participle as well.
PLAINLY_VERBS = _set(
    "wants needs likes says thinks knows comes goes gives takes makes keeps sends brings asks tells feels seems means "
    "depend need want think know become seem consist "
    "prefers expects believes eats sings reads writes speaks depends went came gave took ran saw wrote knew rang sang "
    "began spoke broke drove chose fell ate drew wore threw grew rose"
)
ASKING = _set(
    "what which who whom whose where when why how is are was were do does did can could will would should shall "
    "may might have has had if in at on by for from"
) - _set("if in at on by for from")
IRREGULAR_PAST = _set(
    "ate became began bent bit blew bore bought bound broke brought built bid came caught chose cost cut dealt "
    "did drank drew drove fed fell felt fought flew forgave forgot found froze gave got grew held heard hid hit "
    "hung hurt kept knew laid led left lent let lit lost made meant met overcame paid put quit ran rang read "
    "rebuilt rode rose said sang sank sat saw sent set shook shot showed shut slept slid sold sought spoke spent "
    "split spread stood stole stuck struck swam swore swept taught took thought threw told tore understood "
    "undertook undid upheld went withdrew woke won wore wrote had overtook foresaw stayed"
)
NO_PAST = _set(
    "indeed speed breed creed exceed proceed succeed freed hundred sacred naked wicked rugged aged ragged need "
    "feed weed shed embed"
)
# What may follow "I" of somebody one knows.
OF_ME = _set(
    "have am know see sit share work speak sing row live teach go play serve meet buy sell run cook study chair write"
)
RELATIVES = _set(
    "friend friends colleague colleagues neighbour neighbours neighbor neighbors family cousin cousins brother sister "
    "uncle aunt nephew niece classmate classmates mentor client clients supplier school work unknown old former ex"
)
BASE_VERBS = _set(
    "accept add adjust agree allow answer apply arrange ask bear begin bring build buy call carry change check "
    "choose close come commit confirm cover cut deal deliver divide do drop end extend finish fix follow forgo "
    "freeze get give go grant guarantee halve have help hire hold include increase invite invoice join keep leave "
    "lend let limit look lower make match meet move offer open order pay phase place plan postpone prepare "
    "present print promise prove provide publish put raise read reduce refund release remove renew repair replace "
    "repeat report reserve return review ring run say secure see sell send set settle share shift ship shorten "
    "show sign skip speak speed split spread start stay stop store supply support take talk teach tell test think "
    "throw train transfer translate try use visit wait waive walk warn win withdraw work write be discuss explain "
    "find know learn solve understand"
)
# What no noun phrase begins with.
NO_NOUN = (
    FINITE
    | PREPOSITIONS
    | SUBORDINATORS
    | _set(
        "i we you he she it they me us him them and or but so not never please maybe perhaps just still yet also then "
        "there here thanks thank ok okay yes ok, now once as well very too if nobody nothing nothing's none your yours "
        "their his her hers theirs its mine ours let's lets tbd tbc etc n/a none unknown"
    )
) - _set("that")
UNCOUNTED = _set(
    "payment information feedback quiet time money word news help data access proof progress work advice support "
    "clarity peace room rent respect security notice delivery documentation evidence material paperwork silence "
    "transparency training transport insurance storage reliability certainty continuity stability quality safety "
    "flexibility cash credit recognition pride growth weather music football handball cricket fishing gardening "
    "cycling sailing cooking baking herring coffee tea bread cheese wine chess jazz opera theatre photography "
    "astronomy poetry volume predictability freedom trust confidence independence plaster water"
)
ADVERBS = _set("once always never also even first twice recently quickly kindly personally already still again")
FEELINGS = _set(
    "angry sad hurt sorry afraid anxious bitter foolish unheard unsure uneasy upset unhappy alone small cheated "
    "proud ready tired sore unwelcome invisible powerless left let taken forgotten overlooked misled"
)
WISHES = MappingProxyType(
    {"wants": "want", "want": "want", "needs": "need", "need": "need", "hopes": "hope", "hope": "hope",
     "prefers": "prefer", "prefer": "prefer", "would": "would", "likes": "like", "like": "like"}
)  # fmt: skip
# First words whose capital comes from the start of a sentence and never from a name.
NEVER_NAMES = (
    DETERMINERS
    | PREPOSITIONS
    | SUBORDINATORS
    | _set("we our us it its there here nobody everything")
    | _set(
        "price prices payment payments delivery deliveries warranty term terms volume volumes quality penalty "
        "penalties discount rent notice length replacement repair termination dispute disputes liability service "
        "schedule currency invoice insurance deposit deadline scope budget timeline salary pension shifts hours "
        "monthly weekly yearly annual continued recognition access training transport spares assignment exclusivity "
        "ordering handover recurring lead minimum maximum total net gross early late first second third last next new "
        "old long short"
    )
)


# --- Sentences


def scars(text: str) -> tuple[str, ...]:
    """What is wrong with a line of ours: a leftover slot, spaces, punctuation, its length, how it begins or ends."""
    found = [name for name, pattern in _SCARS.items() if pattern.search(text)]
    first = next((letter for letter in text if letter.isalnum()), "")
    if not first or first.islower():
        found.append("start")
    if not text.rstrip("\"'”’)\u2069").endswith((".", "?", "!")):
        found.append("end")
    if any(count_words(part) > LONGEST_SENTENCE for part in re.split(r"(?<=[.?!])\s", text)):
        found.append("sentence")
    if count_words(text) > LONGEST_SENTENCE:
        found.append("long")
    return tuple(found)


def count_words(text: str) -> int:
    """How many words one says; scripts without spaces count two letters as one."""
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def seconds(text: str) -> int:
    """How long it takes to say."""
    return max(2, round(count_words(text) / WORDS_A_SECOND))


def polished(text: str) -> str:
    """The user's own sentence as it is set: single spaces, a capital at the start, a mark at the end."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;?!])", r"\1", text)
    text = re.sub(r"([,;?!])\1+", r"\1", re.sub(r"\.{2,}", "…", text))
    if text and not text.rstrip("\"'”’)").endswith((".", "?", "!")):
        text = text.rstrip(" ,;:-–…") + "."
    return capital_start(text)


def capital_start(text: str) -> str:
    """With a capital; names that begin small on purpose ("iX") stay as they are."""
    begins_small = text[:1].islower() and (text[1:2].islower() or not text[1:2].isalnum())
    return text[:1].upper() + text[1:] if begins_small else text


def is_question(text: str) -> bool:
    """Whether a text is put as a question, and is not a note to ask something."""
    text = text.strip()
    begins = text.split(" ", 1)[0].strip(",").lower()
    return text.endswith("?") or (begins in ASKING and not text.endswith((".", "!", ":")))


def quoted(text: str, longest: int = 160) -> str:
    """The user's words as a reason carries them: one line, no mark at the end, cut where they are long."""
    text = re.sub(r"\s+", " ", text).strip().rstrip(" .,;:")
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0].rstrip(" .,;:") + " …"


# --- Words


def clean(text: str) -> str:
    """On one line, without the marks around it."""
    return re.sub(r"\s+", " ", text).strip(" .,;:!?…\t\n")


def is_doing(word: str) -> bool:
    """Whether a word is the name of an activity: "naming", "rowing"."""
    return word.endswith("ing") and len(word) > 5 and word not in ("nothing", "anything", "something", "everything")


def lower_start(text: str) -> str:
    """As it stands inside a sentence; nothing where the capital may belong to a name."""
    first = text.split(" ", 1)[0]
    if not first or not first[0].isupper():
        return text
    plain = first.lower().removesuffix("'s").removesuffix("’s")
    if first != "I" and first[1:].islower() | (len(first) == 1) and plain in NEVER_NAMES:
        return text[0].lower() + text[1:]
    return ""


def is_plain(text: str) -> bool:
    """Whether a text is a short run of ordinary words that cannot break the sentence around it."""
    return bool(
        _PLAIN.fullmatch(text)
        and text == text.strip()
        and (text[0].isalnum() or text[0] in "€$£")
        and "  " not in text
        and not re.search(r"[,'’&/+–-]{2}| ,|,(?![ \d])|[-–&/+]$", text)
        and not _RIGHT_TO_LEFT.search(text)
        and not _UNSPACED.search(text)
        and not _TWICE.search(text)
        and not _WRONG_ARTICLE.search(text)
        and not _CONTRACTED.search(text)
        and len(text.split()) <= LONGEST_PHRASE
        and all(len(word) <= 30 for word in text.split())
    )


def is_past(word: str) -> bool:
    """Whether a word reads as a past tense: "moved", "brought"."""
    return word in IRREGULAR_PAST or (len(word) > 4 and word.endswith("ed") and word not in NO_PAST)


def names_a_side(text: str) -> bool:
    return bool(_THIRD.search(text) or YOU.search(text))


def tokens_of(text: str) -> list[str]:
    return [word.strip(",").lower() for word in text.split()]


# --- Names, lists, articles


def spoken_name(name: str) -> str:
    """A name fit to be said in a sentence; nothing where it holds what is no name. From right to left, isolated."""
    name = re.sub(r"\s+", " ", name).strip()
    letters = name.replace("\u200c", "").replace("\u200d", "")
    if names_a_side(name) or FINITE & set(tokens_of(name)) or len(name.split()) > 8:  # a sentence
        return ""
    if not letters or len(name) > 60 or re.search(r"[.'’-]{2}| [.'’]|\. *$", letters):
        return ""
    if _RIGHT_TO_LEFT.search(name):
        return f"\u2068{name}\u2069" if all(each.isalpha() or each in " '-" for each in letters) else ""
    return name if _NAME.fullmatch(letters) and not _TWICE.search(name) and not letters.islower() else ""


def possessive(name: str) -> str:
    """Whose: "Maria's", "the Hendersons'"."""
    plural = name.endswith("s") and name.lower().startswith("the ")
    return f"{name}’" if plural else f"{name}’s"


def with_article(noun: str) -> str:
    """With "a" or "an", by sound: "an hour", "a unit", "an SKF bearing"."""
    return f"an {noun}" if not _WRONG_ARTICLE.search(f"an {noun}") else f"a {noun}"


def joined(items: Iterable[str]) -> str:
    """As one lists things: "a, b and c"."""
    *head, last = items
    return f"{', '.join(head)} and {last}" if head else last


# --- Days as people say them


def said_day(day: date, today: date) -> str:
    """When something was or will be: "yesterday", "last Thursday", "on 3 November", "in March", "in March 2024"."""
    gap = (day - today).days
    near = {0: "today", -1: "yesterday", 1: "tomorrow"}
    if gap in near:
        return near[gap]
    weekday, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    if -7 < gap < 0:
        return f"last {weekday}"
    if 0 < gap < 7:
        return f"on {weekday}"
    if abs(gap) <= 75:
        return f"on {day.day} {month}"
    return f"in {month}" if abs(gap) < 330 else f"in {month} {day.year}"


def since_day(day: date, today: date) -> str:
    """Since when: "since 3 November", "since March 2024"."""
    said = said_day(day, today)
    return f"since {said.removeprefix('on ').removeprefix('in ')}"
