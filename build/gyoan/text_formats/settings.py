"""The text of a settings file, TOML or YAML → its values, of a size and depth that everything behind it can rely on.

`tomllib` and PyYAML read what they are given: lists nested until Python's stack ends, numbers of a megabyte, keys of so
many parts that reading them takes hours, and, in YAML, values that hold themselves or that unfold without end.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from gyoan.messages import settings as say
from gyoan.model.expressions import expression
from gyoan.model.message import Message
from gyoan.model.values import dataclass
from gyoan.text_formats.complaints import OF_TAGS, toml_complaint, yaml_complaint

MOST_VALUES = 100_000
"""Of a file: what holds more is no settings."""
DEEPEST = 40
"""No setting is nested deeper than three tables; what is nested deeper than this cannot be meant for anybody."""
_MOST_PARTS = 500
"""A key of more parts takes very long to read, since each part is looked up below all those before it."""
_MOST_OF_YAML, _MOST_BRACKETS = 32 * 1024, 500
"""PyYAML takes milliseconds for each kilobyte, and for each bracket inside others much more."""
_LARGEST = 2**63
"""TOML's whole numbers have 64 bits; Python refuses to write much longer ones."""
_LONG_NUMBER = expression(r"\d{20}[\d_]*")
_AT = expression(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_TABLE = expression(r"\s*+\[\s*+(?P<name>[^\[\]]++)\]")
_PART = r"(?:[\w-]++|\"[^\"]*+\"|'[^']*+')"
_ENTRY = expression(rf"\s*+(?P<name>{_PART}(?:\s*+\.\s*+{_PART})*+)\s*+=")
_LONGEST_LOOKED_FOR = 100
"""A longer key is not looked for in the file: its place is not told."""
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


class SettingsTextError(Exception):
    """A text that holds no settings: where, and why."""

    def __init__(self, position: Position, reason: Message) -> None:
        """Take what a diagnostic says."""
        super().__init__(reason)
        self.position, self.reason = position, reason


def read_toml(text: str) -> dict[str, Any]:
    """Return the values of a TOML file; raises `SettingsTextError` where there are none that can be used."""
    lines = text.splitlines() or [""]
    long = next((at for at, line in enumerate(lines) if _has_endless_key(line)), None)
    if long is not None:
        raise SettingsTextError(_position(lines, long), say.KEY_OF_TOO_MANY_PARTS())
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(error, lines) from error
    except RecursionError as error:
        deepest = max(range(len(lines)), key=lambda at: lines[at].count("[") + lines[at].count("{"))
        raise SettingsTextError(_position(lines, deepest), say.NESTED_TOO_DEEP()) from error
    except ValueError as error:  # a number of more digits than Python reads
        raise SettingsTextError(_of_long_number(lines), say.NUMBER_TOO_LONG()) from error
    reason = trouble_with(values)
    if reason is not None:
        raise SettingsTextError(_of_long_number(lines), reason)
    return values


class UnusableYamlError(ValueError):
    """YAML that is none to work with; `problem` says why, as with PyYAML's own errors."""

    def __init__(self, problem: Message) -> None:
        """Take what a diagnostic says."""
        super().__init__(problem)
        self.problem = problem


class UnreadableYamlError(ValueError):
    """A text that is no YAML, and where."""

    def __init__(self, error: Exception) -> None:
        """Take what the library says of it."""
        super().__init__(str(error))
        self.problem, self.mark = yaml_complaint(error)


def read_yaml(text: str) -> object:
    """Return the value of a YAML text.

    Raises `ValueError` or `RecursionError` where it has none that can be used.
    """
    import yaml  # noqa: PLC0415  (few sessions have front matter)

    if len(text) > _MOST_OF_YAML:
        raise UnusableYamlError(say.FRONT_MATTER_TOO_LARGE(size=_MOST_OF_YAML // 1024))
    if text.count("[") + text.count("{") > _MOST_BRACKETS:
        raise UnusableYamlError(say.TOO_MANY_VALUES())
    try:
        values = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, *OF_TAGS) as error:
        raise UnreadableYamlError(error) from error
    reason = trouble_with(values)
    if reason is not None:
        raise UnusableYamlError(reason)
    return values


def trouble_with(values: object) -> Message | None:
    """Return why nothing can be done with `values`: too many, nested too deep or in themselves, or a huge number."""
    count = 0
    waiting = [iter((values,))]
    while waiting:
        value = next(waiting[-1], None)
        if value is None:
            waiting.pop()
            continue
        count += 1
        if count > MOST_VALUES:
            return say.TOO_MANY_VALUES()
        if isinstance(value, int) and abs(value) >= _LARGEST:
            return say.NUMBER_TOO_LONG()
        if isinstance(value, Mapping | list | tuple | set):
            if len(waiting) > DEEPEST:
                return say.NESTED_TOO_DEEP()
            inner = (part for pair in value.items() for part in pair) if isinstance(value, Mapping) else value
            waiting.append(part for part in inner if part is not None)
    return None


def _has_endless_key(line: str) -> bool:
    return max(part.count(".") for part in line.split("=")) > _MOST_PARTS


def _position(lines: list[str], index: int, column: int = 1) -> Position:
    return Position(index + 1, column, lines[index])


def _of_long_number(lines: list[str]) -> Position:
    """Return where the first long number stands; the beginning where there is none."""
    found = ((at, match) for at, line in enumerate(lines) if (match := _LONG_NUMBER.search(line)))
    at, match = next(found, (0, None))
    return _position(lines, at, match.start() + 1 if match else 1)


def _not_toml(error: tomllib.TOMLDecodeError, lines: list[str]) -> SettingsTextError:
    said = str(error)
    at = _AT.search(said)
    line, column = (int(at["line"]), int(at["column"])) if at and at["line"] else (_left_open(lines), 1)
    reason = said[: at.start()] if at else said
    return SettingsTextError(_position(lines, min(line, len(lines)) - 1, column), toml_complaint(reason))


def _left_open(lines: list[str]) -> int:
    """Return the number of the last line that opens more than it closes; of the very last line where none does."""
    opened = (
        number
        for number in range(len(lines), 0, -1)
        if any(lines[number - 1].count(left) > lines[number - 1].count(right) for left, right in ("[]", "{}"))
        or lines[number - 1].count('"') % 2
    )
    return next(opened, len(lines))


class KeyPositions:
    """Where the keys of a TOML file stand: `tomllib` reads values only, and a mistake wants its line."""

    def __init__(self, text: str) -> None:
        """Look through the text once."""
        lines = text.splitlines()
        self._start = Position(1, 1, lines[0] if lines else "")
        self._known: dict[str, Position] = {}
        for name, position in _names(lines):
            self._known.setdefault(name, position)

    def of(self, key: str) -> Position:
        """Return where `key` (`deck.margin`) is set; where its table begins if it is not, else the first line."""
        wanted = key
        while wanted not in self._known and "." in wanted:
            wanted = wanted.rpartition(".")[0]
        found = self._known.get(wanted)
        if found is None:
            return self._start
        return found if wanted == key else _inside(found, key[len(wanted) + 1 :])


def _names(lines: list[str]) -> Iterator[tuple[str, Position]]:
    table, fence = "", ""
    for number, line in enumerate(lines, 1):
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
    if len(rest) > _LONGEST_LOOKED_FOR or rest not in found.source:
        return found
    inner = re.search(rf"[{{,]\s*({re.escape(rest)})\s*=", found.source)
    return Position(found.line, inner.start(1) + 1, found.source) if inner else found
