"""`gyoan guide`: how to write sessions, on one page in each language, as text for people and assistants or as data.

The pages stand beside this module as Markdown. A fence called `markdown` is an example and names what it makes; one
called `titles` lists headings and names what kind of section they begin. Tests hold the page to its word.
"""

from __future__ import annotations

import sys
from functools import cache
from itertools import takewhile
from pathlib import Path

from gyoan.commands.exit_codes import DONE
from gyoan.messages import guide as say
from gyoan.model.expressions import expression
from gyoan.model.message import Language
from gyoan.model.values import dataclass
from gyoan.text_formats.json import json_text

_FENCE = "````"
_HEADING = expression(r"#{1,2} (?P<title>.+)")
_OPENING = expression(rf"{_FENCE}(?P<kind>markdown|titles) (?P<makes>.+)")


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
class GuideTopic:
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
def guide_in(language: Language) -> tuple[GuideTopic, ...]:
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
    return tuple(GuideTopic(title, tuple(parts)) for title, parts in topics)


def guide(language: Language, *, as_json: bool) -> int:
    """Print the page in `language` and return the exit code."""
    topics = guide_in(language)
    if as_json:
        sys.stdout.write(json_text({"topics": [_data(topic) for topic in topics]}))
    else:
        sys.stdout.write("\n\n".join(_text(topic, level, language) for level, topic in _levels(topics)) + "\n")
    return DONE


def _levels(topics: tuple[GuideTopic, ...]) -> list[tuple[str, GuideTopic]]:
    return [("##" if index else "#", topic) for index, topic in enumerate(topics)]


def _data(topic: GuideTopic) -> dict[str, object]:
    return {
        "title": topic.title,
        "text": [" ".join(part.split("\n")) for part in topic.parts if isinstance(part, str)],
        "examples": [
            {"headings": part.source.splitlines(), "section": part.makes[0]}
            if part.are_titles
            else {"markdown": part.source, "makes": list(part.makes)}
            for part in topic.examples
        ],
    }


def _text(topic: GuideTopic, level: str, language: Language) -> str:
    parts = (part if isinstance(part, str) else _example(part, language) for part in topic.parts)
    return "\n\n".join([f"{level} {topic.title}", *parts])


def _example(example: Example, language: Language) -> str:
    """Return an example set off, with what it makes below it."""
    made = ", ".join(say.made(name).within(language) for name in example.makes)
    if example.are_titles:
        return f"    {' · '.join(example.source.splitlines())}\n    → {made}"
    body = "\n".join(f"    {line}".rstrip() for line in example.source.splitlines())
    return f"{body}\n    → {made}"
