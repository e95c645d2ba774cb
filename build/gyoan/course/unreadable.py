"""What stands for a picture that cannot be had."""

from __future__ import annotations

from gyoan.messages import files
from gyoan.messages import incoming as said
from gyoan.model.codes import Code
from gyoan.model.message import Message

DATA = "data:"
"""Begins an address that holds a picture itself (RFC 2397)."""


class UnreadableError(Exception):
    """A picture that cannot be had: which kind of trouble, what is wrong, and what to do about it."""

    def __init__(self, code: Code, message: Message, hint: Message) -> None:
        """Take what a diagnostic says."""
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def bad_picture(name: str) -> UnreadableError:
    """Return what is told of a file called `name` that is no picture, or of an address that holds none."""
    if name.startswith(DATA):
        return UnreadableError(Code.BAD_PICTURE, said.NO_EMBEDDED_PICTURE(address=name), files.SAVE_PICTURE())
    return UnreadableError(Code.BAD_PICTURE, said.NO_PICTURE(name=name), said.SAVE_PICTURE_AGAIN())
