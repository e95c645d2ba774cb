"""The YAML between two `---` lines at the top of a file → settings.

Not markdown-it's plugin: that one takes everything between a first line `---` and the next `---` away, also where a
lecturer opened the file with a rule. Here only a YAML mapping counts; anything else stays in the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass
from gyoan.text_formats.settings import read_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.findings import Findings
    from gyoan.markdown.source import Source

StatedSettings = tuple[tuple[str, object], ...]

_FENCE = expression(r"---[ \t]*")
_KEY = expression(r"[\w.-]+[ \t]*:(?:[ \t]|$)")
_ASCII_KEY = expression(r"[A-Za-z_][\w.-]*[ \t]*:(?:[ \t]|$)")
_KEY_OR_MORE = expression(rf"{_ASCII_KEY.pattern}|[ \t]+\S|- ")
_SECTION = expression(r"#{2,6}[ \t]+\S")
"""A heading: between keys nobody writes one, so that the line that ends the settings is missing above it."""
_MOST_LINES = 200
"""Settings that do not end within so many lines are none."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The settings at the top of a file."""

    settings: StatedSettings = ()
    """Keys and values in order; empty where there are none or they cannot be read."""
    line_count: int = 0
    """How many lines of the file they take up, both fences included."""


def read_front_matter(source: Source, findings: Findings) -> FrontMatter:
    """Return the settings at the top of `source`; lines that cannot be read give a GY108 warning, and no other."""
    end = _closing_line(source)
    inner = source.lines[1 : end - 1] if end else ()
    if not end or any(_SECTION.match(line) for line in inner):
        return _read_open(source, findings)
    try:
        loaded = read_yaml("\n".join(inner))
    except (ValueError, RecursionError) as error:
        found = _read_open(source, findings)
        if found.line_count or not _looks_like_settings(inner):
            return found
        _complain(error, source, findings)
        return FrontMatter(_line_by_line(inner), end)
    if isinstance(loaded, dict):
        return FrontMatter(tuple((str(key), value) for key, value in loaded.items()), end)
    if isinstance(loaded, list) and inner[0].strip():
        _complain_of_list(source, findings)
    return FrontMatter()


def _line_by_line(lines: Sequence[str]) -> StatedSettings:
    """Return what each line says that can be read by itself: of `title: 3주차: 스택`, all behind the first colon."""
    found: dict[str, object] = {}
    for line in lines:
        key = _ASCII_KEY.match(line)
        value = line[key.end() :].strip() if key else ""
        if key and value and value not in ("|", ">", "|-", ">-"):
            found[key[0].rstrip(": \t")] = _value(value)
    return tuple(found.items())


def _value(text: str) -> object:
    try:
        loaded = read_yaml(text)
    except (ValueError, RecursionError):
        return text.strip("\"' ")
    return text if isinstance(loaded, dict) else loaded


def _read_open(source: Source, findings: Findings) -> FrontMatter:
    """Return the settings at the top of a file that no `---` ends: the keys above its first blank line or heading."""
    end = next((at for at, line in enumerate(source.lines[1:], 1) if not line.strip() or line.startswith("#")), 0)
    inner = source.lines[1:end] if _FENCE.fullmatch(source.lines[0]) else ()
    if not inner or not _ASCII_KEY.match(inner[0]) or not all(_KEY_OR_MORE.match(line) for line in inner):
        return FrontMatter()
    try:
        loaded = read_yaml("\n".join(inner))
    except (ValueError, RecursionError):
        return FrontMatter()
    if not isinstance(loaded, dict):
        return FrontMatter()
    hint = told.UNCLOSED_HINT(closing="---")
    findings.error(Code.UNCLOSED, SourceSpan(source.path, 1, 1), told.UNCLOSED(opening="---"), hint)
    return FrontMatter(tuple((str(key), value) for key, value in loaded.items()), end)


def _complain_of_list(source: Source, findings: Findings) -> None:
    findings.warn(
        Code.BAD_FRONT_MATTER, SourceSpan(source.path, 2, 1), told.LIST_AS_SETTINGS(), told.WRITE_KEYS_NOT_LIST()
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
    mark = getattr(error, "mark", None)
    line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
    problem = getattr(error, "problem", "") or str(error)
    findings.warn(
        Code.BAD_FRONT_MATTER, SourceSpan(source.path, line, column), told.BAD_YAML(problem=problem), told.WRITE_KEYS()
    )
