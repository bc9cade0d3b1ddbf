"""`prepared`: a function of record classes that is worked out once, such as the statement that reads a kind."""

from collections.abc import Callable
from functools import cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


def prepared(function: Callable[P, T]) -> Callable[P, T]:
    """`functools.cache` with the function's types: to mypy, a class whose instances hash by value is not Hashable."""
    return cast("Callable[P, T]", cache(function))
