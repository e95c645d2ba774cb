"""`src={require('./a.png').default}`: what MDX hands to tags in braces becomes what HTML has in quotes.

HTML knows no braces, so a tag with one would be text that everybody reads. Each such tag outside of code is written
anew before the file is parsed: with a text, a number, or the file that `require`, `useBaseUrl` or an `import` names;
what is a function, a class or another value of a program is left out. A tag over several lines comes to stand on its
first one. A component (`<Image …/>`) is such a tag only where it is handed a picture, and is that picture then.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.rewriting import CODE_SPAN
from gyoan.markdown.slips.prose import prose_lines
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gyoan.markdown.slips.prose import Prose
    from gyoan.markdown.source import Source

_LIKELY = expression(r"<[A-Za-z][^<>]*?[\w\s]=\{")
_OPENING = expression(r"<(?P<name>[A-Za-z][\w.]*)(?=\s)")
_ATTRIBUTE = expression(
    r"""\s+(?:(?P<name>[A-Za-z_][\w:.-]*)(?:=(?:(?P<quoted>"[^"]*"|'[^']*'|[^\s"'=<>`{}/]+)|(?=\{)))?|(?=\{\.))"""
)
_END = expression(r"\s*/?>(?P<closing>\s*</(?P<name>[A-Z]\w*)>)?")
_BRACE_OR_QUOTE = expression(r"[{}\"'`]")
_LONGEST = 8_000
"""A tag has so many characters at most."""
_DEEPEST = 20
"""Braces in a tag are nested so deep at most: what is never closed is not looked through again and again."""
_TEXT = r"(?:\"(?P<double>[^\"\n]*)\"|'(?P<single>[^'\n]*)'|`(?P<back>[^`\n]*)`)"
_VALUE = expression(rf"(?:[\w.]+\(\s*)?{_TEXT}(?:\s*\)(?:\.\w+)?)?|(?P<number>\d+(?:\.\d+)?)")
_NAMED = expression(r"(?P<name>[A-Za-z_$][\w$]*)(?:\.(?:default|src))?")
_PICTURE = expression(r"[^\s\"'`]+\.(?:png|jpe?g|gif|svg|webp|avif)", re.IGNORECASE)
_IMPORT = expression(r"import[ \t]+(?P<name>[\w$]+)[ \t]+from[ \t]+[\"'](?P<file>[^\"'\n]+)[\"']")
_STYLE = expression(r"(?P<key>[A-Za-z]+)\s*:\s*(?:[\"'](?P<text>[^\"'\n]*)[\"']|(?P<pixels>\d+)\b)")
_SITE = "@site/"
"""How Docusaurus writes the folder of the whole site."""
_ADDRESSES = frozenset({"src", "href", "poster"})
"""What names a file: where it cannot be known, its name in the program is shown as missing."""
_CODE_SPAN = expression(CODE_SPAN)


@dataclass(frozen=True, slots=True)
class _Attribute:
    """What a tag says behind its name."""

    name: str
    """Empty where it is a whole object's: `{...props}`."""
    quoted: str
    """Its value as HTML has it, with its quotes; empty for none."""
    braced: str
    """What stands in its braces; empty for none."""


@dataclass(frozen=True, slots=True)
class _Tag:
    """An opening tag."""

    name: str
    attributes: tuple[_Attribute, ...]
    end: int
    """Where the text behind it begins."""
    ends_itself: bool


def with_quoted_values(source: Source, first: int) -> Source:
    """Return `source` with the values in braces of its tags from line `first` (from 0) on as HTML has them."""
    text = "\n".join(source.lines)
    if not _LIKELY.search(text):
        return source
    prose = prose_lines(source.lines, first)
    files = {found["name"]: found["file"] for found in _IMPORT.finditer(text)}
    lines = list(source.lines)
    for start, tag in reversed(list(_tags(text, prose))):
        written = _written(tag, files)
        if written:
            _put(lines, text, start, tag.end, written)
    return replace(source, lines=tuple(lines))


def _tags(text: str, prose: Prose) -> Iterator[tuple[int, _Tag]]:
    """Yield the tags of prose with a value in braces, each with where it begins."""
    line, line_start, position = 1, 0, 0
    for opening in _OPENING.finditer(text):
        start = opening.start()
        if start < position:
            continue
        line += text.count("\n", line_start, start)
        line_start = text.rfind("\n", 0, start) + 1
        if not prose.line(line) or _in_code(prose.line(line), start - line_start):
            continue
        tag = _read(text, opening)
        if tag is not None and any(one.braced for one in tag.attributes):
            yield start, tag
            position = tag.end


def _in_code(line: str, column: int) -> bool:
    return any(start < column < end for start, end in _code_spans(line))


@lru_cache(maxsize=1)
def _code_spans(line: str) -> tuple[tuple[int, int], ...]:
    """Return where code in backticks stands on a line; it is asked of all tags of one after another."""
    return tuple(span.span() for span in _CODE_SPAN.finditer(line) if span["code"])


def _read(text: str, opening: re.Match[str]) -> _Tag | None:
    """Return the tag that `opening` begins; None where it is none, or is never ended."""
    position, limit = opening.end(), opening.end() + _LONGEST
    attributes: list[_Attribute] = []
    while (found := _ATTRIBUTE.match(text, position, limit)) is not None:
        position = found.end()
        braced = ""
        if text.startswith("{", position) and not found["quoted"]:
            end = _brace_end(text, position, limit)
            if end is None:
                return None
            position, braced = end, text[position + 1 : end - 1].strip()
        attributes.append(_Attribute(found["name"] or "", found["quoted"] or "", braced))
    ending = _END.match(text, position)
    if ending is None or "\n\n" in text[opening.start() : position]:
        return None
    closed = ending["name"] == opening["name"]
    end = ending.end() if closed or not ending["closing"] else ending.start("closing")
    return _Tag(opening["name"], tuple(attributes), end, closed or text[position:end].strip() == "/>")


def _brace_end(text: str, start: int, limit: int) -> int | None:
    """Return where what the brace at `start` opens ends; None where it does not within the tag."""
    depth, position = 0, start
    while (found := _BRACE_OR_QUOTE.search(text, position, limit)) is not None:
        position = found.end()
        if found[0] in "{}":
            depth += 1 if found[0] == "{" else -1
            if not depth:
                return position
            if depth > _DEEPEST:
                return None
        else:
            position = text.find(found[0], position, limit) + 1
            if not position:
                return None
    return None


def _written(tag: _Tag, files: Mapping[str, str]) -> str:
    """Return `tag` as HTML has it; empty where it is to stay, a component that is handed no picture."""
    said = {one.name: one.quoted or _quoted(one, files) for one in tag.attributes if one.name}
    if tag.name[0].isupper():
        handed = [one.name for one in tag.attributes if one.braced and _PICTURE.fullmatch(said[one.name].strip('"'))]
        if not handed or not tag.ends_itself:
            return ""
        said["src"] = said.pop(handed[0])
    bare = {one.name for one in tag.attributes if not one.quoted and not one.braced}
    attributes = (f" {name}={value}" if value else f" {name}" for name, value in said.items() if value or name in bare)
    name = "img" if tag.name[0].isupper() and "caption" not in said else tag.name
    return f"<{name}{''.join(attributes)}{' /' * tag.ends_itself}>".replace("\n", " ")


def _quoted(attribute: _Attribute, files: Mapping[str, str]) -> str:
    """Return the value of an attribute in quotes; empty where it is nothing that HTML could have."""
    value = _style(attribute.braced) if attribute.name == "style" else _value(attribute.braced, files)
    if not value and attribute.name in _ADDRESSES:
        value = attribute.braced
    value = f"/{value.removeprefix(_SITE)}" if value.startswith(_SITE) else value
    return '"{}"'.format(value.replace('"', "&quot;")) if value else ""


def _value(braced: str, files: Mapping[str, str]) -> str:
    """Return the text or the number that stands in braces, or the file that is meant; empty for anything else."""
    if found := _VALUE.fullmatch(braced):
        return next(filter(None, found.groups()), "")
    if named := _NAMED.fullmatch(braced):
        return files.get(named["name"], "")
    picture = re.search(rf"[\"'`]({_PICTURE.pattern})[\"'`]", braced, re.IGNORECASE)
    return picture[1] if picture else ""


def _style(braced: str) -> str:
    """Return `{textAlign: 'center', width: 300}` as CSS has it."""
    found = _STYLE.finditer(braced)
    said = ((re.sub(r"([A-Z])", r"-\1", one["key"]).lower(), one) for one in found)
    return "; ".join(f"{key}: {one['text'] or (one['pixels'] or '') + 'px'}" for key, one in said)


def _put(lines: list[str], text: str, start: int, end: int, written: str) -> None:
    """Put `written` in the place of the tag from `start` to `end`, on its first line; its other lines become blank."""
    first, last = text.count("\n", 0, start), text.count("\n", 0, end)
    column, behind = start - text.rfind("\n", 0, start) - 1, text.rfind("\n", 0, end) + 1
    rest = lines[last][end - behind :]
    lines[first] = lines[first][:column] + written
    for at in range(first + 1, last + 1):
        lines[at] = ""
    lines[last] += rest
