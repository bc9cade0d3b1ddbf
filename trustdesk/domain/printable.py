"""Foreign text as one harmless line, for a terminal or a message."""

# A window needs them around Arabic in an English sentence; a terminal shows them as blanks.
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """The text without anything that could drive a terminal or turn a line: controls become spaces."""
    return "".join(letter if letter.isprintable() else " " for letter in text.translate(_ISOLATES))
