"""What a dialect is: how a file shows that it is written in it, and what its syntax becomes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.slide_files import take_notes
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping, Sequence

    from gyoan.markdown.findings import Findings
    from gyoan.markdown.reading import Reading
    from gyoan.markdown.slide_files import Passage
    from gyoan.markdown.source import Source
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.session import Session


@dataclass(frozen=True, slots=True)
class Clicks:
    """Lines that clicks show."""

    first: int
    """The first of them, from 0."""
    end: int
    """The line behind them."""
    each: bool = False
    """Whether each entry and paragraph has a click of its own."""
    entries: bool = False
    """Whether each entry has one, and nothing else any."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file's text before it is parsed."""

    source: Source
    """Its lines, as many as in the file."""
    first: int
    """The line below its front matter, from 0."""
    settings: Mapping[str, object]
    """Its front matter."""
    notes: tuple[Passage, ...] = ()
    """What it says to the lecturer alone, already taken out."""
    divided: bool = False
    """Whether its author divided it into slides, whose borders are the lines `***`."""
    divided_at: frozenset[int] = frozenset()
    """The levels of headings that begin a slide of such a file, too."""
    clicks: tuple[Clicks, ...] = ()
    """What clicks show of its slides."""


def as_plain(text: Written, findings: Findings) -> Written:
    """Return `text` as plain Markdown has it: what its slides say to lecturer and program is taken out."""
    source, notes = take_notes(text.source, text.first, text.settings, findings)
    return replace(text, source=source, notes=(*text.notes, *notes))


def _as_parsed(nodes: Sequence[SyntaxNode], _reading: Reading) -> list[SyntaxNode]:
    return list(nodes)


def _as_read(session: Session, _reading: Reading) -> Session:
    return session


@dataclass(frozen=True, slots=True)
class Dialect:
    """Markdown as one tool reads it."""

    name: str
    """Its name in settings, one of `model.choices.DIALECTS`."""
    title: str
    """The tool, as people call it."""
    declared: Callable[[Mapping[str, object]], str]
    """Return the key of front matter that says a file is the tool's own; empty where none does."""
    mark: re.Pattern[str]
    """What stands outside of code in files of this tool alone; compiled with `re.MULTILINE`."""
    includes: frozenset[str] = frozenset()
    """The names of dialects whose syntax is its own, too: that it is there is nothing to be told."""
    rewritten: Callable[[Written, Findings], Written] = as_plain
    """Lines → lines."""
    arranged: Callable[[Sequence[SyntaxNode], Reading], list[SyntaxNode]] = _as_parsed
    """The outermost nodes → those that are cut into sections."""
    finished: Callable[[Session, Reading], Session] = _as_read
    """The session → the session as its author meant it."""
