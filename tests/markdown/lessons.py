"""Short ways to read Markdown in a test, and to say what came of it."""

from __future__ import annotations

from dataclasses import replace

from gyoan.markdown import read_session
from gyoan.model.blocks import Blocks, Outline, Paragraph
from gyoan.model.inline import Inlines
from gyoan.model.session import Section, Session
from markdown.session_dump import dump, inlines

HEAD = "# Session 1: 제목\n\n"
PATH = "session_01.md"


def session_of(markdown: str, path: str = PATH) -> Session:
    """Return the session that a whole file is."""
    session = read_session(markdown.encode("utf-8", "surrogatepass"), path).value
    assert session is not None
    return session


def blocks_of(markdown: str) -> Blocks:
    """Return the blocks of Markdown that stands below the title."""
    return session_of(HEAD + markdown).blocks


def sections_of(markdown: str) -> tuple[Section, ...]:
    """Return the sections of Markdown that stands below the title."""
    return session_of(HEAD + markdown).sections


def line_of(markdown: str) -> Inlines:
    """Return the inline content of a single paragraph."""
    (block,) = blocks_of(markdown)
    assert isinstance(block, Paragraph)
    return block.content


def shown(markdown: str) -> str:
    """Return the inline content of a single paragraph with its marks as tags."""
    return inlines(line_of(markdown))


def dumped(markdown: str) -> list[str]:
    """Return the dump of the blocks below the title, a line each, without their places."""
    session = replace(session_of(HEAD + markdown), statements=(), pins=(), remarks=())
    lines = dump(session).splitlines()[4:]
    without_places = (" ".join(part for part in line.split(" ") if not part.startswith("@")) for line in lines)
    return [line.removeprefix("  ").rstrip() for line in without_places]


def said(markdown: str, path: str = PATH) -> list[str]:
    """Return what is said about a whole file: `GY107 info 3:5` for each diagnostic."""
    diagnostics = read_session(markdown.encode("utf-8", "surrogatepass"), path).diagnostics
    return [f"{d.code.value} {d.severity.value} {d.span.line}:{d.span.column}" for d in diagnostics]


def outline(text: str) -> Outline:
    """Return what a fence of this text becomes, which is an outline."""
    (block,) = blocks_of(f"```\n{text}\n```\n")
    assert isinstance(block, Outline)
    return block
