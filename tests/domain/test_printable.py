"""Foreign text for a terminal."""

import pytest

from trustdesk.domain.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Anna", "Anna"),
        ("An\x1b[31mna\n", "An [31mna "),
        ("\u202eanna", " anna"),
        ("\u2068שלום\u2069 (shalom)", "שלום (shalom)"),
    ],
)
def test_controls_become_spaces_and_isolates_go(text: str, shown: str) -> None:
    assert printable(text) == shown
