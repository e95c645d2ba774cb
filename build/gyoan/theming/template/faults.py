"""What makes a template unusable as a whole."""

from __future__ import annotations

from gyoan.messages.templates import SAVE_AS_PPTX as TOLD
from gyoan.model.message import Message


class TemplateError(Exception):
    """A template that no deck can be made with: what is wrong, and what to do about it."""

    def __init__(self, message: Message, hint: Message) -> None:
        """Take what a diagnostic says."""
        super().__init__(message)
        self.message, self.hint = message, hint


SAVE_AS_PPTX = TOLD()
"""What to do about a file that is no whole presentation."""
