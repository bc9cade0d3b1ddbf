"""Foreign text as one harmless line, for a terminal or a message."""


def printable(text: str) -> str:
    """The text without anything that could drive a terminal or turn a line: controls become spaces."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
