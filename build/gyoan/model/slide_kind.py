"""The kinds of slides: what each is for."""

from __future__ import annotations

from enum import Enum


class SlideKind(Enum):
    """What a slide is for; each has a module in `layout/deck/slides/`."""

    TITLE = "title"
    AGENDA = "agenda"
    OPENER = "opener"
    BULLETS = "bullets"
    CARDS = "cards"
    STATEMENT = "statement"
    DIAGRAM = "diagram"
    FIGURE = "figure"
    TABLE = "table"
    CODE = "code"
    CLOSING = "closing"
    OBJECTIVES = "objectives"
    COMPARISON = "comparison"
    DEFINITION = "definition"
    QUOTE = "quote"
    SUMMARY = "summary"
    REFERENCES = "references"
    ACTIVITY = "activity"
