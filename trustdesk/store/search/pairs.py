"""Pairs: how scripts without spaces stand in the full-text tables.

To `tokens` each letter of such a script is a word. There are few of them, each in so many texts that a name of four
would be looked for among thousands. So every letter is indexed together with the one that follows it, and the last of a
row alone: the beginning of a pair is a letter, and a row of pairs is a name.
"""

from trustdesk.domain.folding import is_spaced


def indexed(text: str) -> str:
    """Words between single spaces, as they are indexed."""
    if not is_spaced(text):
        return text
    words = text.split()
    spaced = [len(word) == 1 and is_spaced(word) for word in words]
    return " ".join(
        word + words[place + 1] if spaced[place] and any(spaced[place + 1 : place + 2]) else word
        for place, word in enumerate(words)
    )


def phrase(text: str, *, begun: bool) -> str:
    """Words in a row as FTS5 is asked for them; quoted, so that no sign has a meaning. begun: the last may go on."""
    words, goes_on = _asked(text, begun=begun)
    return f'"{" ".join(words)}"{"*" if goes_on else ""}'


def strewn(text: str, *, begun: bool) -> str:
    """The same words, wherever each of them stands."""
    words, goes_on = _asked(text, begun=begun)
    every = " AND ".join(f'"{word}"' for word in words) + ("*" if goes_on else "")
    return every if len(words) == 1 else f"({every})"


def is_row(text: str) -> bool:
    """Whether texts may hold all of the words without holding them in a row, as is so of few pairs."""
    words, _ = _asked(text, begun=False)
    return len(words) > 1 and not all(len(word) > 1 and is_spaced(word) for word in words)


def _asked(text: str, *, begun: bool) -> tuple[list[str], bool]:
    """The words as they are indexed, and whether the last of them may go on there."""
    words = indexed(text).split()
    if words and is_spaced(words[-1]):
        if len(words) > 1 and is_spaced(words[-2]):
            return words[:-1], False  # the pair before holds the last letter
        return words, True
    return words, begun
