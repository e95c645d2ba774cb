"""What stands for a picture that cannot be had."""

from __future__ import annotations

from gyoan.messages import incoming as said
from gyoan.model.codes import Code
from gyoan.model.message import Message


class UnreadableError(Exception):
    """A picture that cannot be had: which kind of trouble, what is wrong, and what to do about it."""

    def __init__(self, code: Code, message: Message, hint: Message) -> None:
        """Take what a diagnostic says."""
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def bad_picture(name: str) -> UnreadableError:
    """Return what is told of a file called `name` that is no picture."""
    return UnreadableError(Code.BAD_PICTURE, said.NO_PICTURE(name=name), said.SAVE_PICTURE_AGAIN())
