"""The one error of this stage: the tools that draw are missing or stopped working."""

from __future__ import annotations

from gyoan.model.diagnostic import GyoanError


class ToolchainError(GyoanError):
    """Node, the browser or an npm package is missing, cannot be installed or died half-way."""

    def __init__(self, what: str) -> None:
        """Say `what` is wrong and where to look next."""
        self.what = what
        super().__init__(f"{what}; run `gyoan doctor` to see what is missing and what to do about it")
