"""Where a key stands in a TOML file: `tomllib` reads values only, and a mistake wants its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TABLE = re.compile(r"\s*\[\s*(?P<name>[^\[\]]+?)\s*\]")
_ENTRY = re.compile(r"\s*(?P<name>(?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_FENCES = ('"""', "'''")


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a file."""

    line: int
    """From 1."""
    column: int
    """From 1."""
    source: str
    """The whole line."""


def position_of(key: str, text: str) -> Position:
    """Return where `key` (`deck.margin`) is set in `text`; where its table begins if it is not, else the first line."""
    known: dict[str, Position] = {}
    for name, position in _names(text):
        known.setdefault(name, position)
    wanted = key
    while wanted not in known and "." in wanted:
        wanted = wanted.rpartition(".")[0]
    found = known.get(wanted)
    if found is None:
        lines = text.splitlines()
        return Position(1, 1, lines[0] if lines else "")
    return found if wanted == key else _inside(found, key[len(wanted) + 1 :])


def _names(text: str) -> Iterator[tuple[str, Position]]:
    table, fence = "", ""
    for number, line in enumerate(text.splitlines(), 1):
        if fence:
            fence = "" if fence in line else fence
            continue
        found = _TABLE.match(line)
        if found:
            table = _plain(found["name"])
            yield table, Position(number, found.start("name") + 1, line)
        elif found := _ENTRY.match(line):
            name = _plain(found["name"])
            yield f"{table}.{name}" if table else name, Position(number, found.start("name") + 1, line)
            fence = next((mark for mark in _FENCES if line.count(mark) == 1), "")


def _plain(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))


def _inside(found: Position, rest: str) -> Position:
    """Return the place of `rest` in the line of the inline table that holds it, or that of the table."""
    inner = re.search(rf"[{{,]\s*({re.escape(rest)})\s*=", found.source)
    return Position(found.line, inner.start(1) + 1, found.source) if inner else found
