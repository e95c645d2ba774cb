"""`gyoan guide`: how to write sessions, as text or as data."""

from __future__ import annotations

import sys

from gyoan.guide import Example, Topic, guide_in
from gyoan.json_text import json_text
from gyoan.messages import guide as say
from gyoan.model.message import Language

SHOWN = 0


def guide(language: Language, *, as_json: bool) -> int:
    """Print the page in `language` and return the exit code."""
    topics = guide_in(language)
    if as_json:
        sys.stdout.write(json_text({"topics": [_data(topic) for topic in topics]}))
    else:
        sys.stdout.write("\n\n".join(_text(topic, level, language) for level, topic in _levels(topics)) + "\n")
    return SHOWN


def _levels(topics: tuple[Topic, ...]) -> list[tuple[str, Topic]]:
    return [("##" if index else "#", topic) for index, topic in enumerate(topics)]


def _data(topic: Topic) -> dict[str, object]:
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


def _text(topic: Topic, level: str, language: Language) -> str:
    parts = (part if isinstance(part, str) else _example(part, language) for part in topic.parts)
    return "\n\n".join([f"{level} {topic.title}", *parts])


def _example(example: Example, language: Language) -> str:
    """Return an example set off, with what it makes below it."""
    made = ", ".join(say.made(name).within(language) for name in example.makes)
    if example.are_titles:
        return f"    {' · '.join(example.source.splitlines())}\n    → {made}"
    body = "\n".join(f"    {line}".rstrip() for line in example.source.splitlines())
    return f"{body}\n    → {made}"
