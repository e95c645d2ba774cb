"""A worker begun before it is known whether anything is drawn, so that its browser starts while sessions are read.

Node, the browser and Mermaid take about as long to start as a changed session takes to be read and laid out. Whoever
foresees a drawing begins the worker; the first that draws takes it over, and where nobody does it is ended.
"""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from gyoan.toolchain.errors import ToolchainError

if TYPE_CHECKING:
    from gyoan.diagrams.process import WorkerProcess
    from gyoan.toolchain.tools import Toolchain


class HeadStart:
    """At most one worker that nobody has taken over yet; to be closed."""

    def __init__(self) -> None:
        """Begin without."""
        self._begun: tuple[Toolchain, WorkerProcess] | None = None
        self._turn = threading.Lock()

    def begin(self, cache: Path) -> None:
        """Begin a worker with the tools in the cache folder; nothing is installed for it."""
        # Imported when needed: most builds foresee no drawing.
        from gyoan.diagrams.process import begun_with  # noqa: PLC0415
        from gyoan.toolchain.tools import installed_tools  # noqa: PLC0415

        tools = installed_tools(cache)
        with contextlib.suppress(ToolchainError):  # who draws tells what is wrong
            self._begun = (tools, begun_with(tools)) if tools else None

    def taken(self, tools: Toolchain) -> WorkerProcess | None:
        """Return the worker, for who takes it over; None where there is none with these tools."""
        with self._turn:
            if self._begun is None or self._begun[0] != tools:
                return None
            (_, worker), self._begun = self._begun, None
            return worker

    def close(self) -> None:
        """End the worker, if nobody has taken it over."""
        if self._begun is not None:
            self._begun[1].end()
