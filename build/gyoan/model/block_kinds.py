"""The kinds that blocks are of, and how their text is aligned."""

from __future__ import annotations

from enum import Enum


class Alignment(Enum):
    """Horizontal alignment as the author set it."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class CodeKind(Enum):
    """What a verbatim block is."""

    CODE = "code"
    """Source text in some language, or plain text that must keep its columns."""
    LISTING = "listing"
    """A directory tree with comments; columns matter."""
    FIGURE = "figure"
    """A picture made of characters: boxes, arrows, bars; columns matter."""


class AsideKind(Enum):
    """What a set-off block is."""

    NOTE = "note"
    TIP = "tip"
    IMPORTANT = "important"
    WARNING = "warning"
    CAUTION = "caution"
    DETAILS = "details"
    TAB = "tab"
    """A tab behind the first of its set: on pages and in the notes, on no slide."""
