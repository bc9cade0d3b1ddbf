"""What commands print: sentences, and JSON for scripts."""

import json
import sys

from trustdesk.domain.printable import printable


def print_json(value: object) -> None:
    """Print a value as JSON. A letter that the code page of the output lacks gets its JSON escape."""
    everything = (sys.stdout.encoding or "utf-8").lower().replace("-", "") == "utf8"
    sys.stdout.write(json.dumps(value, ensure_ascii=not everything, indent=1) + "\n")


def say(sentence: str) -> None:
    """Print a sentence, harmless to a terminal whatever it holds."""
    sys.stdout.write(f"{printable(sentence)}\n")
