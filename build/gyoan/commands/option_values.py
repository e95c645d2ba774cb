"""What the values of options mean: a text as it is typed → a value, or what is wrong with it in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeAlias

from gyoan.export import EXPORTERS
from gyoan.messages import usage
from gyoan.model.choices import BOOKS
from gyoan.model.message import Message, Wording

LARGEST_PORT = 65535
Tell: TypeAlias = Callable[[Message], str]
"""Returns a message in the user's language."""


def formats(tell: Tell) -> Callable[[str], tuple[str, ...]]:
    """Return what reads the formats of a list like `pptx,pdf`."""
    return lambda text: _names(text, tuple(EXPORTERS), usage.UNKNOWN_FORMAT, tell)


def books(tell: Tell) -> Callable[[str], tuple[str, ...]]:
    """Return what reads the kinds of books of a list like `day,week`."""
    return lambda text: _names(text, BOOKS, usage.UNKNOWN_BOOK, tell)


def _names(text: str, known: Sequence[str], unknown: Wording, tell: Tell) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    strange = [name for name in names if name not in known]
    if strange:
        raise argparse.ArgumentTypeError(tell(unknown(name=strange[0], known=", ".join(known))))
    return names


def positive(tell: Tell) -> Callable[[str], int]:
    """Return what reads a whole number above 0."""

    def read(text: str) -> int:
        if not text.isdigit() or int(text) < 1:
            raise argparse.ArgumentTypeError(tell(usage.NO_WHOLE_NUMBER(text=text)))
        return int(text)

    return read


def port(tell: Tell) -> Callable[[str], int]:
    """Return what reads the number of a port; 0 stands for any."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit()) or int(text) > LARGEST_PORT:
            raise argparse.ArgumentTypeError(tell(usage.NO_PORT_NUMBER(text=text, most=LARGEST_PORT)))
        return int(text)

    return read


def setting(key: str, tell: Tell) -> Callable[[str], object]:
    """Return what reads an option as the setting `key` is read."""

    def read(text: str) -> object:
        # Imported when needed: `gyoan --help` must answer at once.
        from gyoan.course.settings import KEYS  # noqa: PLC0415

        try:
            return KEYS[key].read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(tell(usage.UNUSABLE(text=text, reason=error.args[0]))) from error

    return read


def as_typed(key: str, tell: Tell) -> Callable[[str], str]:
    """Return what takes an option as it is typed, if it can be read as the setting `key`."""
    read = setting(key, tell)

    def check(text: str) -> str:
        read(text)
        return text

    return check


def theme(tell: Tell) -> Callable[[str], str]:
    """Return what takes the name of one of gyoan's own themes."""

    def read(text: str) -> str:
        # Imported when needed, as above.
        from gyoan.theming.files import known_themes, theme_folders  # noqa: PLC0415

        return _names(text, known_themes(theme_folders()), usage.UNKNOWN_THEME, tell)[0]

    return read


def day(tell: Tell) -> Callable[[str], date]:
    """Return what reads a date written `YYYY-MM-DD`."""

    def read(text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(tell(usage.NO_DATE(text=text))) from error

    return read
