"""A function that fails in a way that nobody foresaw, where its arguments are so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class FaultError(Exception):
    """Stands for what nobody foresaw."""


def failing(original: Callable[..., Any], where: Callable[..., bool] = lambda *_, **__: True) -> Callable[..., Any]:
    """Return `original`, but raising where its arguments are so."""

    def raises(*arguments: Any, **named: Any) -> Any:
        if where(*arguments, **named):
            raise FaultError
        return original(*arguments, **named)

    return raises
