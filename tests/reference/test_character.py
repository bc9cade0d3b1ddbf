"""The check that no note says what people are like: it marks such sentences, and lets notes on what is usual pass."""

import pytest

from trustdesk.reference.character import generalises

DEMONYMS = ("Swede", "Swedes", "the Swiss", "French people", "Emirati")

BAD = (
    "Swedes are reserved at first.",
    "Most Swedes avoid conflict.",
    "A Swede will never interrupt.",
    "An Emirati is generous with time.",
    "The Swiss are punctual.",
    "French people love to argue.",
    "People here are lazy after lunch.",
    "People in this country like to bargain.",
    "Everyone here expects a gift.",
    "Nobody here tells the truth at once.",
    "Locals distrust strangers.",
    "They are hard-working and modest.",
    "They’re very emotional.",
    "They are a proud people.",
    "They love long dinners.",
    "They value relationships above contracts.",
    "They never say no.",
    "They always arrive late.",
    "Managers are usually autocratic and often rude to juniors, and people are shy.",
    "Businessmen are shrewd, so count your change.",
    "Business people are very direct.",
    "Hard-working people, in general.",
    "It is a proud nation.",
    "Passionate negotiators who enjoy the haggling.",
    "Their word cannot be trusted.",
    "Never trust them before it is signed.",
    "The national character is patient.",
    "Haggling is in their blood.",
    "Women are too polite to object.",
    "Italians are passionate.",
    "The Japanese are polite.",
    "Koreans love hierarchy.",
    "Officials are corrupt, so expect delays.",
    "People never say what they mean.",
    "The mentality differs from ours.",
    "It is an individualistic culture.",
)

GOOD = (
    "On time usually means on the minute; even a short delay is worth a message.",
    "First names and “du” are usual from the first mail, with directors too.",
    "Many people leave around four, and earlier on Fridays.",
    "In front of superiors people may hold back; in private the reason is often given.",
    "Most people have two surnames, one from each parent.",
    "Objections are often put as a question or a mild doubt in an even tone.",
    "Never say “Polish camps” for the camps of the German occupation.",
    "A call that never comes may stand for no.",
    "A namaste with palms together is always right.",
    "Greet everyone, from right to left.",
    "Nobody has to drink alcohol.",
    "Firms receive official letters in a state data box; they count as served even if nobody opens them.",
    "Titles are used more than in English; they are dropped once first names are agreed.",
    "Ask what they want, and what they would need to say yes.",
    "Gifts are unusual early on; they are opened later.",
    "The Swiss franc is the usual currency of offers.",
    "An Emirati partner firm often holds the trade licence.",
    "Some people prefer a nod to a handshake.",
    "A friendly tone in the first mail helps.",
    "Direct talk about price comes late in the meeting.",
    "Formal letters keep the surname; the reserved form of address is used with judges.",
    "The Spanish tax number (NIF) stands on every invoice.",
    "Meetings are usually formal, with cards exchanged first.",
    "Offices are closed on Friday afternoon.",
    "Managers are often away in July.",
    "Women and men greet each other with a handshake at work.",
    "Larger firms may take long to decide and then move fast.",
    "The Dutch word for it is “overleg”.",
    "Plain speech is not everyone’s way.",
    "Older people often speak Russian, younger ones more often English; ask first.",
    "Mutual contacts matter: a warm introduction opens doors.",
    "Kisses on the cheek are kept for people who know each other.",
)


@pytest.mark.parametrize("text", BAD)
def test_a_sentence_about_what_people_are_like_is_marked(text: str) -> None:
    """S0.8.1: nationality is not character."""
    found = generalises(text, DEMONYMS)
    assert found
    assert found.casefold() in text.casefold()


@pytest.mark.parametrize("text", GOOD)
def test_a_sentence_about_what_is_usual_passes(text: str) -> None:
    """S0.8.1."""
    assert generalises(text, DEMONYMS) == ""


def test_without_names_of_the_people_the_forms_of_words_are_enough() -> None:
    """S0.8.1: a trainer's pack may name none."""
    assert generalises("Norwegians are punctual.") == "Norwegians are punctual"
    assert generalises("The week begins on Monday.") == ""
