"""What the values of options mean: a text as it is typed → a value, or what is wrong with it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date

FORMATS = ("pptx", "pdf")
BOOKS = ("day", "week", "course")


def formats(text: str) -> tuple[str, ...]:
    """Return the formats that a list like `pptx,pdf` names."""
    return _names(text, FORMATS, "format")


def books(text: str) -> tuple[str, ...]:
    """Return the kinds of books that a list like `day,week` names."""
    return _names(text, BOOKS, "book")


def _names(text: str, known: Sequence[str], kind: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    unknown = [name for name in names if name not in known]
    if unknown:
        raise argparse.ArgumentTypeError(f"unknown {kind} '{unknown[0]}'; known: {', '.join(known)}")
    return names


def positive(text: str) -> int:
    """Return a whole number above 0."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no whole number above 0")
    return int(text)


def setting(key: str) -> Callable[[str], object]:
    """Return what reads an option as the setting `key` is read."""

    def read(text: str) -> object:
        # Imported when needed: `gyoan --help` must answer at once.
        from gyoan.course.settings import KEYS  # noqa: PLC0415

        try:
            return KEYS[key].read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"'{text}' cannot be used: {error}") from error

    return read


def day(text: str) -> date:
    """Return a date written `YYYY-MM-DD`."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no date like 2025-09-01") from error
