"""The worker as the rest sees it: started when first needed, asked many things at a time, started anew when it dies."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from gyoan.concurrency.readers_writer_lock import ReadersWriterLock
from gyoan.diagrams.answers import Answer, Drawn, Opened, Rasterized, Refused
from gyoan.diagrams.contract.messages import DrawRequest, Frame, OpenRequest, RasterizeRequest, Style
from gyoan.diagrams.process import WorkerProcess, WorkerRequest, begun_with, browser_settings
from gyoan.diagrams.style import DiagramStyle, measures_of
from gyoan.messages import tools as told
from gyoan.model.message import Message, verbatim
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.programs import broken_temporary_folder
from gyoan.toolchain.tools import Toolchain

SECONDS = 20
"""A diagram may take this long, waiting for others left out; the worker itself gives up on it then."""
_GRACE = 15
"""Seconds beyond that without any sign after which the worker counts as dead."""
_START_SECONDS = 60
"""A browser that has not started by then never will; the worker's own limit comes ten seconds before."""
NEEDS_MERMAID_CLI = "uninstalled"
"""The kind of refusal of what only mermaid-cli can draw, which is not there."""


Begun: TypeAlias = Callable[[Toolchain], WorkerProcess | None]
"""Returns a worker that was begun with these tools for whoever asks first; None where there is none."""


class WorkerClient:
    """A worker that is there when it is needed. Any number of threads may ask at the same time."""

    def __init__(
        self,
        tools: Callable[[], Toolchain],
        style: DiagramStyle | None = None,
        mermaid_cli: Callable[[], Path] | None = None,
        begun: Begun = lambda _: None,
    ) -> None:
        """Take the tools to use, a style with fonts and widths beyond theirs, and how to get mermaid-cli if it must.

        The first worker may be one that was `begun` for these tools before.
        """
        self._tools = tools
        self._style = style or DiagramStyle()
        self._get_mermaid_cli = mermaid_cli
        self._begun = begun
        self._mermaid_cli: Path | None = None
        self._turns = ReadersWriterLock()
        self._changing = threading.Lock()
        self._process: WorkerProcess | None = None
        self._failure: ToolchainError | None = None
        self._opened: Opened | None = None
        self._closed = False

    @property
    def is_sandboxed(self) -> bool:
        """Whether the browser that was started last runs in its sandbox."""
        return self._opened is not None and self._opened.sandbox

    def draw(self, source: str, frames: Sequence[Frame], style: Style) -> Drawn | Refused:
        """Return a diagram drawn for each frame, or why it is not."""
        answer = self._ask(drawing_request(source, frames, style, self._mermaid_cli))
        if isinstance(answer, Refused) and answer.kind == NEEDS_MERMAID_CLI and self._get_mermaid_cli is not None:
            try:
                self._mermaid_cli = self._get_mermaid_cli()
            except ToolchainError as error:
                return Refused(NEEDS_MERMAID_CLI, error.what)
            answer = self._ask(drawing_request(source, frames, style, self._mermaid_cli))
        if isinstance(answer, Refused) and answer.kind == NEEDS_MERMAID_CLI and self._mermaid_cli is not None:
            broken = told.MERMAID_CLI_BROKEN(folder=self._mermaid_cli, reason=_first_line(answer.message))
            return Refused(NEEDS_MERMAID_CLI, broken)
        assert isinstance(answer, Drawn | Refused)
        return answer

    def rasterize(self, svg: str, width: int) -> Rasterized | Refused:
        """Return an SVG picture in pixels, `width` of them wide, or why it is not."""
        answer = self._ask(rasterize_request(svg, width))
        assert isinstance(answer, Rasterized | Refused)
        return answer

    def _ask(self, request: WorkerRequest) -> Answer:
        """Return the worker's answer to a request.

        When worker or browser die, there is one retry of all requests that were underway, each by itself, since any of
        them may be to blame; if they die again, the answer is a refusal of kind `crash`. Raises `ToolchainError`
        where no worker can be started.
        """
        with self._turns.together():
            answer, process = self._try(request)
        if not _is_crash(answer):
            return answer
        with self._turns.alone():
            self._drop(process)
            return self._try(request)[0]

    def close(self) -> None:
        """End the worker and its browser; whatever is asked from now on is refused."""
        self._closed = True
        process = self._process
        if process is not None:
            process.end()

    def _try(self, request: WorkerRequest) -> tuple[Answer, WorkerProcess | None]:
        """Return the answer, and the process that gave it."""
        process = self._running()
        if process is None:
            return _crash(told.CLOSED()), None
        answer = process.ask(request, SECONDS + _GRACE)
        if answer is None:
            self._drop(process)
            return _crash(process.last_words), process
        return answer, process

    def _running(self) -> WorkerProcess | None:
        """Return the process, started where there is none; None once all is closed."""
        with self._changing:
            if self._closed:
                return None
            if self._failure is not None:
                raise self._failure  # what could not be started for one diagram cannot be for the next
            if self._process is None:
                try:
                    self._process = self._start_or_again()
                except ToolchainError as error:
                    self._failure = error
                    raise
            return self._process

    def _start_or_again(self) -> WorkerProcess:
        """Return a worker; a browser that was killed while it started is started once more."""
        try:
            return self._start()
        except ToolchainError:
            if self._closed:
                raise
            return self._start()

    def _start(self) -> WorkerProcess:
        tools = self._tools()
        if trouble := broken_temporary_folder(os.environ):
            raise ToolchainError(trouble)
        # Known already before it is open, so that `close` can end it.
        process = self._process = self._begun(tools) or begun_with(tools)
        if self._closed:
            process.end()
        answer = process.ask(opening_request(tools, self._style), _START_SECONDS)
        if not isinstance(answer, Opened):
            self._process = None
            process.end()
            reason = answer.message if isinstance(answer, Refused) else process.last_words
            raise ToolchainError(told.CANNOT_DRAW(browser=tools.browser.executable, reason=_first_line(reason)))
        self._opened = answer
        return process

    def _drop(self, process: WorkerProcess | None) -> None:
        """End a process that is no good any more, if nobody did so before."""
        with self._changing:
            if process is not None and process is self._process:
                self._process = None
                process.end()


def _crash(reason: str) -> Answer:
    return Refused("crash", reason)


def _is_crash(answer: Answer) -> bool:
    return isinstance(answer, Refused) and answer.kind == "crash"


def drawing_request(source: str, frames: Sequence[Frame], style: Style, mermaid_cli: Path | None = None) -> DrawRequest:
    """Return the request for drawing a diagram in each frame; `mermaid_cli` is the folder of what draws pictures."""
    return {
        "op": "draw",
        "source": source,
        "frames": frames,
        "style": style,
        "mermaidCli": str(mermaid_cli or ""),
        "seconds": SECONDS,
    }


def rasterize_request(svg: str, width: int) -> RasterizeRequest:
    """Return the request for an SVG picture in pixels."""
    return {"op": "rasterize", "svg": svg, "width": width, "seconds": SECONDS}


def opening_request(tools: Toolchain, style: DiagramStyle) -> OpenRequest:
    """Return the request with which a worker gets ready: for the tools' fonts, and the fonts and widths of `style`."""
    known, (browser, libraries, fontconfig) = [*tools.fonts, *style.fonts], browser_settings(tools)
    return {
        "op": "open",
        "packages": str(tools.folder),
        "browser": browser,
        "libraries": libraries,
        "fontconfig": fontconfig,
        "fonts": [{"family": font.family, "weight": font.weight, "file": str(font.file)} for font in known],
        "measures": measures_of(style.ruler),
    }


def _first_line(reason: str) -> Message:
    """Return the first line that says something."""
    if isinstance(reason, Message):
        return reason
    return next((verbatim(line.strip()) for line in reason.splitlines() if line.strip()), told.NO_REASON_GIVEN())
