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
    return " ".join(
        word + after if after and is_spaced(word) and is_spaced(after) else word
        for word, after in zip(words, (*words[1:], ""), strict=True)
    )


def phrase(text: str, *, begun: bool) -> str:
    """Words in a row as FTS5 is asked for them; quoted, so that no sign has a meaning. begun: the last may go on."""
    words = indexed(text).split()
    if words and is_spaced(words[-1]):
        begun = True
        if len(words) > 1 and is_spaced(words[-2]):
            words.pop()  # the pair before holds it
            begun = False
    return f'"{" ".join(words)}"{"*" if begun else ""}'
