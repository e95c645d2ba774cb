"""The YAML between two `---` lines at the top of a file → settings.

Not markdown-it's plugin: that one takes everything between a first line `---` and the next `---` away, also where a
lecturer opened the file with a rule. Here only a YAML mapping counts; anything else stays in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.settings_text import read_yaml

if TYPE_CHECKING:
    from gyoan.markdown.findings import Findings
    from gyoan.markdown.source import Source

Settings = tuple[tuple[str, object], ...]

_FENCE = re.compile(r"---[ \t]*")
_KEY = re.compile(r"[\w.-]+[ \t]*:(?:[ \t]|$)")
_MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The settings at the top of a file."""

    settings: Settings = ()
    """Keys and values in order; empty where there are none or they cannot be read."""
    line_count: int = 0
    """How many lines of the file they take up, both fences included."""


def read_front_matter(source: Source, findings: Findings) -> FrontMatter:
    """Return the settings at the top of `source`; what cannot be read stays text and gives a GY108 warning."""
    end = _closing_line(source)
    if not end:
        return FrontMatter()
    inner = source.lines[1 : end - 1]
    try:
        loaded = read_yaml("\n".join(inner))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        if _looks_like_settings(inner):
            _complain(error, source, findings)
        return FrontMatter()
    if isinstance(loaded, dict):
        return FrontMatter(tuple((str(key), value) for key, value in loaded.items()), end)
    if isinstance(loaded, list) and inner[0].strip():
        _complain_of_list(source, findings)
    return FrontMatter()


def _complain_of_list(source: Source, findings: Findings) -> None:
    findings.warn(
        Code.BAD_FRONT_MATTER,
        SourceSpan(source.path, 2, 1),
        told.LIST_AS_SETTINGS(),
        told.WRITE_KEYS_NOT_LIST(),
    )


def _closing_line(source: Source) -> int:
    """Return the number of the line that closes the front matter, or 0."""
    if not _FENCE.fullmatch(source.lines[0]):
        return 0
    for number, line in enumerate(source.lines[1:_MOST_LINES], 2):
        if _FENCE.fullmatch(line):
            return number
    return 0


def _looks_like_settings(lines: tuple[str, ...]) -> bool:
    first = next((line for line in lines if line.strip()), "")
    return bool(_KEY.match(first))


def _complain(error: Exception, source: Source, findings: Findings) -> None:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
    problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
    findings.warn(
        Code.BAD_FRONT_MATTER,
        SourceSpan(source.path, line, column),
        told.BAD_YAML(problem=problem),
        told.WRITE_KEYS(),
    )
