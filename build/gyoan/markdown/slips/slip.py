"""One slip: where it stands, what is said of it, and the lines that were meant."""

from __future__ import annotations

from gyoan.model.codes import Code
from gyoan.model.message import NOTHING, Message
from gyoan.model.values import dataclass


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
    hint: Message = NOTHING
    """What to write instead; nothing where it is mended, for then that is what is said."""
    mended: tuple[str, ...] = ()
    """The lines that were meant, in place of as many from `line` on; empty where they are left as they are."""
    blank_above: bool = False
    """Whether a blank line above is all that is missing: the parser does without it, the file is given one."""
    doubtful: bool = False
    """Whether it may well be meant, so that it is only mentioned."""

    @property
    def is_mended(self) -> bool:
        """Whether the file is read as it was meant."""
        return bool(self.mended) or self.blank_above
