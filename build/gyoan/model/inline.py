"""Inline content: what stands inside a paragraph, a heading, a list entry or a table cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from gyoan.model.values import dataclass

ABSOLUTE = ("http://", "https://", "mailto:")
"""How addresses begin that lead out of any document."""


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as they are, in NFC; never contains a newline."""

    text: str
    """The characters."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold text: `**…**`."""

    content: Inlines
    """What is bold."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised text: `*…*`."""

    content: Inlines
    """What is emphasised."""


@dataclass(frozen=True, slots=True)
class Strikethrough:
    """Struck-out text: `~~…~~`."""

    content: Inlines
    """What is struck out."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """Marked text: `<mark>…</mark>`."""

    content: Inlines
    """What is marked."""


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised text: `<sup>…</sup>`."""

    content: Inlines
    """What is raised."""
    of_formula: bool = False
    """Whether its height says what it means: plain text says so, too."""


@dataclass(frozen=True, slots=True)
class Subscript:
    """Lowered text: `<sub>…</sub>`."""

    content: Inlines
    """What is lowered."""
    of_formula: bool = False
    """Whether its height says what it means: plain text says so, too."""


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """Inline code, a key (`<kbd>`) or the source of a formula that needs more than a line."""

    text: str
    """The code as typed."""


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink."""

    content: Inlines
    """What is shown."""
    target: str
    """The address as written: absolute, relative to the session's file, or `#fragment`."""
    plays: bool = False
    """Whether it stands for a film, a sound or a page that a browser would show in its place."""
    made: bool = False
    """Whether it leads to what is made of another session, which lies beside what is made of this one."""


@dataclass(frozen=True, slots=True)
class InlineImage:
    """A small picture in a line of text, an icon or a badge; a picture on its own line is a `Figure` block."""

    alt: str
    """The text that stands for it."""
    target: str
    """Its address as written."""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break the author asked for: two spaces, a backslash or `<br/>`."""


@dataclass(frozen=True, slots=True)
class FootnoteReference:
    """The mark of a footnote, whose text stands in the session's `FootnoteList`."""

    number: int
    """Its number, from 1."""


Inline: TypeAlias = (
    Text
    | Strong
    | Emphasis
    | Strikethrough
    | Highlight
    | Superscript
    | Subscript
    | CodeSpan
    | Link
    | InlineImage
    | LineBreak
    | FootnoteReference
)
Inlines: TypeAlias = tuple[Inline, ...]


def plain_text(content: Iterable[Inline]) -> str:
    """Return the characters of `content` without any markup and marks of footnotes; a line break becomes a space."""
    return "".join(_characters(inline) for inline in content)


def without_blank_ends(content: Iterable[Inline]) -> list[Inline]:
    """Return `content` without line breaks and blank text at its beginning and its end."""
    kept = list(content)
    while kept and _is_blank(kept[0]):
        del kept[0]
    while kept and _is_blank(kept[-1]):
        del kept[-1]
    return kept


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or (isinstance(inline, Text) and not inline.text.strip())


def lines_of(content: Inlines) -> Iterator[Inlines]:
    """Yield the lines of `content`, cut at its own line breaks."""
    start = 0
    for index, inline in enumerate(content):
        if isinstance(inline, LineBreak):
            yield content[start:index]
            start = index + 1
    yield content[start:]


def parted(content: Inlines, at: int) -> tuple[Inlines, Inlines]:
    """Return `content` before and from the character `at` of its plain text on, its marks in both.

    What is no text, and a mark of a footnote at the very place, stays before it whole.
    """
    before: list[Inline] = []
    after: list[Inline] = []
    for inline in content:
        size = len(_characters(inline))
        if at >= size or at <= 0:
            (before if at >= size else after).append(inline)
        else:
            one, other = _halves(inline, at)
            before.append(one)
            after += [other] if other else []
        at -= size
    return tuple(before), tuple(after)


def _halves(inline: Inline, at: int) -> tuple[Inline, Inline | None]:
    match inline:
        case Text(text) | CodeSpan(text):
            return replace(inline, text=text[:at]), replace(inline, text=text[at:])
        case Superscript(of_formula=True) | Subscript(of_formula=True) | InlineImage() | LineBreak():
            return inline, None
        case FootnoteReference():
            return inline, None
        case _:
            one, other = parted(inline.content, at)
            return replace(inline, content=one), replace(inline, content=other)


def _characters(inline: Inline) -> str:
    match inline:
        case Text(text) | CodeSpan(text):
            return text
        case InlineImage(alt=alt):
            return alt
        case LineBreak():
            return " "
        case FootnoteReference():
            return ""
        case Superscript(content, of_formula=True):
            return f"^{_as_one(plain_text(content))}"
        case Subscript(content, of_formula=True):
            return f"_{_as_one(plain_text(content))}"
        case _:
            return plain_text(inline.content)


def _as_one(text: str) -> str:
    """Return what stands behind a mark for one thing."""
    return text if text.isalnum() else f"({text})"
