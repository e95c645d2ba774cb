"""How to write sessions, on one page in each language: text for people and assistants, and data.

The pages stand beside this module as Markdown. A fence called `markdown` is an example and names what it makes; one
called `titles` lists headings and names what kind of section they begin. Tests hold the page to its word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path

from gyoan.model.message import Language

_FENCE = "````"
_HEADING = re.compile(r"#{1,2} (?P<title>.+)")
_OPENING = re.compile(rf"{_FENCE}(?P<kind>markdown|titles) (?P<makes>.+)")


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of the page that can be tried."""

    source: str
    """Markdown, or headings one a line."""
    makes: tuple[str, ...]
    """What it makes: kinds of slides, `minutes 12`, `note` …; of headings, the kind of section."""
    are_titles: bool
    """Whether `source` lists headings."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A section of the page."""

    title: str
    """Its heading."""
    parts: tuple[str | Example, ...]
    """Paragraphs and examples in reading order."""

    @property
    def examples(self) -> tuple[Example, ...]:
        """The examples alone."""
        return tuple(part for part in self.parts if isinstance(part, Example))


@cache
def guide_in(language: Language) -> tuple[Topic, ...]:
    """Return the page in `language`; what opens it comes first, under the page's own title."""
    lines = iter(Path(__file__).with_name(f"{language.value}.md").read_text("utf-8").splitlines())
    topics: list[tuple[str, list[str | Example]]] = []
    for line in lines:
        heading, opening = _HEADING.fullmatch(line), _OPENING.fullmatch(line)
        if heading is not None:
            topics.append((heading["title"], []))
        elif opening is not None:
            source = "\n".join(takewhile(lambda one: one != _FENCE, lines))
            topics[-1][1].append(Example(source, tuple(opening["makes"].split(", ")), opening["kind"] == "titles"))
        elif line.strip():
            paragraph = [line, *takewhile(str.strip, lines)]
            topics[-1][1].append("\n".join(paragraph))
    return tuple(Topic(title, tuple(parts)) for title, parts in topics)
