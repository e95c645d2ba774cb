"""The one error of this stage: the tools that draw are missing or stopped working."""

from __future__ import annotations

from gyoan.messages.tools import SEE_DOCTOR
from gyoan.model.diagnostic import GyoanError
from gyoan.model.message import Message


class ToolchainError(GyoanError):
    """Node, the browser or an npm package is missing, cannot be installed or died half-way."""

    def __init__(self, what: Message) -> None:
        """Say `what` is wrong and where to look next."""
        self.what = what
        super().__init__(SEE_DOCTOR(what=what))
