"""How a long operation tells how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is. What it raises ends the operation, and nothing is changed."""
