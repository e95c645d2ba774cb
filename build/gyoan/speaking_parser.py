"""`argparse` in the user's language: its own sentences while a command line is read."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from gyoan.messages.argparse import KOREAN
from gyoan.model.message import Language


@contextmanager
def argparse_in(language: Language) -> Iterator[None]:
    """Have `argparse` say what it says itself in `language`, as long as the context lasts.

    It looks its sentences up by `_` and `ngettext` in its own module whenever it needs one; gettext itself would want
    a compiled file of each language on the disk.
    """
    names = vars(argparse)
    before = {name: names[name] for name in ("_", "ngettext")}
    if language is Language.KOREAN:
        names["_"] = _korean
        names["ngettext"] = lambda one, many, number: _korean(one if number == 1 else many)
    try:
        yield
    finally:
        names.update(before)


def _korean(sentence: str) -> str:
    return KOREAN.get(sentence, sentence)
