"""One slip: where it stands, what is said of it, and the lines that were meant."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.model.codes import Code
from gyoan.model.message import Message


@dataclass(frozen=True, slots=True)
class Slip:
    """Something that is valid Markdown and surely not meant."""

    code: Code
    """Its kind, GY12x."""
    line: int
    """The first line that it concerns, from 1."""
    column: int
    """Where on that line it stands, in characters from 1."""
    message: Message
    """What is wrong."""
    hint: Message
    """What to write instead; not shown where it is mended."""
    mended: tuple[str, ...] = ()
    """The lines that were meant, in place of `count` lines from `line` on; empty where they are left as they are."""
    count: int = 1
    """How many lines of the file the mended ones replace."""
    doubtful: bool = False
    """Whether it may well be meant, so that it is only mentioned."""
