"""What makes a template unusable as a whole."""

from __future__ import annotations


class TemplateError(Exception):
    """A template that no deck can be made with: what is wrong, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        """Take what a diagnostic says."""
        super().__init__(message)
        self.message, self.hint = message, hint


SAVE_AS_PPTX = "open it in PowerPoint and save it as a presentation (.pptx)"
"""What to do about a file that is no whole presentation."""
