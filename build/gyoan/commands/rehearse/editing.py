"""New minutes → the session's Markdown with its headings changed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from gyoan.commands.rehearse.proposal import NewMinutes
from gyoan.lexicon import times
from gyoan.markdown.durations import parse_duration
from gyoan.model.expressions import expression
from gyoan.model.units import Duration
from gyoan.model.values import dataclass

_NUMBER = r"\d+(?:\.\d+)?"
_UNITS = rf"{times.HOURS}|{times.MINUTES}|{times.SECONDS}"
_AMOUNT = expression(
    rf"{_NUMBER}\s*(?:{_UNITS})(?![A-Za-z])(?:\s*{_NUMBER}\s*(?:{_UNITS})(?![A-Za-z]))*", re.IGNORECASE
)
_MINUTES_ONLY = expression(rf"(?P<number>{_NUMBER})(?P<unit>\s*(?:{times.MINUTES}))", re.IGNORECASE)
_LINE = expression(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


@dataclass(frozen=True, slots=True)
class Edit:
    """A file's text with new minutes."""

    text: str
    """The whole file."""
    unfound: tuple[NewMinutes, ...]
    """Changes whose minutes do not stand in their heading, but in a list of times elsewhere."""


def with_new_minutes(text: str, changes: Iterable[NewMinutes]) -> Edit:
    """Return `text` with the minutes of the changed headings replaced and every other character as it was."""
    lines = _LINE.findall(text)
    unfound: list[NewMinutes] = []
    for change in changes:
        index = change.section.span.line - 1
        changed = _changed(lines[index], change.old, change.new) if index < len(lines) else None
        if changed is None:
            unfound.append(change)
        else:
            lines[index] = changed
    return Edit("".join(lines), tuple(unfound))


def _changed(line: str, old: Duration, new: Duration) -> str | None:
    """Return a heading with its minutes replaced; None where it does not state them."""
    line = line if unicodedata.is_normalized("NFC", line) else unicodedata.normalize("NFC", line)
    found = [match for match in _AMOUNT.finditer(line) if parse_duration(match[0]) == old]
    if not found:
        return None
    # Minutes stand at the heading's end, or in brackets; a title that speaks of the same time stands before them.
    match = next((one for one in reversed(found) if line[: one.start()].rstrip()[-1:] in "([（"), found[-1])
    return line[: match.start()] + _written(match[0], new) + line[match.end() :]


def _written(amount: str, new: Duration) -> str:
    """Return `new` in the way that `amount` is written: `12 min` becomes `14 min`."""
    alone = _MINUTES_ONLY.fullmatch(amount)
    return f"{new.seconds // 60}{alone['unit']}" if alone else new.told.korean
