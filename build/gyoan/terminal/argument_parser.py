"""`argparse` in the user's language: what it says itself while a command line is read, and help that lines up."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from rich.cells import cell_len

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


class WideHelpFormatter(argparse.HelpFormatter):
    """Lays help out by the columns that characters take in a terminal: those of Hangul are two wide."""

    def _format_action(self, action: argparse.Action) -> str:
        said = super()._format_action(action)
        option = self._format_action_invocation(action)
        head, found, rest = said.partition(option)
        text = rest.lstrip(" ")
        room = len(rest) - len(text) - (cell_len(option) - len(option))
        if not found or text.startswith("\n") or not text:
            return said
        if room >= _LEAST_GAP:
            return f"{head}{option}{' ' * room}{text}"
        return f"{head}{option}\n{' ' * (len(head) + len(option) + len(rest) - len(text))}{text}"

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped_words(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in wrapped_words(text, width - len(indent)))


_LEAST_GAP = 2
"""Columns between an option and what it does."""


def wrapped_words(text: str, width: int) -> list[str]:
    """Return the words of `text` in lines of at most `width` columns, where no word is wider than that."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and cell_len(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _korean(sentence: str) -> str:
    return KOREAN.get(sentence, sentence)
