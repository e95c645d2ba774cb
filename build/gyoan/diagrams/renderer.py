"""The worker process: started when first needed, asked one thing at a time, started anew when it dies."""

from __future__ import annotations

import collections
import contextlib
import json
import queue
import subprocess
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any, TypeAlias

from gyoan.diagrams.errors import ToolchainError
from gyoan.diagrams.fonts import FontFile
from gyoan.diagrams.install import FONTCONFIG, WORKER
from gyoan.diagrams.toolchain import Toolchain

Answer: TypeAlias = dict[str, Any]
"""What the worker says: `ok`, and either what was asked for or `kind`, `message` and `line`."""

SECONDS = 20
"""A diagram may take this long; the worker itself gives up on it then."""
_GRACE = 15
"""Seconds beyond that after which the worker counts as dead."""
_START_SECONDS = 60


class Renderer:
    """The worker as Python sees it. A context manager; nothing is started before the first `ask`."""

    def __init__(self, tools: Callable[[], Toolchain], fonts: tuple[FontFile, ...] = ()) -> None:
        """Take the tools to use, and fonts beyond theirs."""
        self._tools = tools
        self._fonts = fonts
        self._process: _Process | None = None

    def ask(self, request: Mapping[str, object]) -> Answer:
        """Return the worker's answer to a request.

        A request at which worker or browser dies is tried once more in a fresh worker; if they die again,
        the answer is a refusal of kind `crash`. Raises `ToolchainError` where no worker can be started.
        """
        answer = self._try(request)
        if answer.get("kind") == "crash":
            self.close()
            answer = self._try(request)
        return answer

    def close(self) -> None:
        """End the worker and its browser."""
        if self._process is not None:
            self._process.end()
            self._process = None

    def _try(self, request: Mapping[str, object]) -> Answer:
        process = self._process = self._process or self._start()
        answer = process.ask({**request, "seconds": SECONDS}, SECONDS + _GRACE)
        if answer is None:
            self.close()
            return {"ok": False, "kind": "crash", "message": process.last_words}
        return answer

    def _start(self) -> _Process:
        tools = self._tools()
        process = _Process(tools.node.executable)
        answer = process.ask(_opening(tools, self._fonts), _START_SECONDS)
        if answer is None or not answer["ok"]:
            process.end()
            reason = process.last_words if answer is None else answer["message"]
            raise ToolchainError(f"the browser {tools.browser.executable} cannot draw: {_first_line(reason)}")
        return process


class _Process:
    """A running worker; reading its answers with a time limit takes a thread."""

    def __init__(self, node: Path) -> None:
        try:
            self._popen = subprocess.Popen(
                [node, WORKER / "main.mjs"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,  # Ctrl-C is for us: we end the worker in order
            )
        except OSError as error:
            raise ToolchainError(f"Node {node} cannot be started ({error.strerror})") from error
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._errors: collections.deque[str] = collections.deque(maxlen=20)
        self._readers = (
            threading.Thread(target=self._read_answers, args=(self._popen.stdout,), daemon=True),
            threading.Thread(target=self._read_errors, args=(self._popen.stderr,), daemon=True),
        )
        for reader in self._readers:
            reader.start()

    @property
    def last_words(self) -> str:
        """What the worker wrote to standard error, as far as it may explain its death."""
        words = [line for line in self._errors if "Error" in line] or list(self._errors)
        return words[0] if words else "Node stopped without a word"

    def ask(self, request: Mapping[str, object], seconds: float) -> Answer | None:
        """Return the answer; None where the worker died or did not answer in time."""
        stdin = self._popen.stdin
        assert stdin is not None
        try:
            stdin.write(json.dumps(request).encode() + b"\n")
            stdin.flush()
            line = self._answers.get(timeout=seconds)
        except (OSError, ValueError, queue.Empty):
            return None
        try:
            answer = json.loads(line or b"null")
        except ValueError:
            return None
        return answer if isinstance(answer, dict) else None

    def end(self) -> None:
        """Close the worker, by force where it does not go."""
        with contextlib.suppress(OSError):
            assert self._popen.stdin is not None
            self._popen.stdin.close()
        try:
            self._popen.wait(timeout=3)
        except subprocess.TimeoutExpired:
            self._popen.kill()  # its browser goes with the pipe between them
            self._popen.wait()
        for reader in self._readers:
            reader.join(timeout=3)

    def _read_answers(self, stream: IO[bytes]) -> None:
        for line in stream:
            self._answers.put(line)
        self._answers.put(b"")
        stream.close()

    def _read_errors(self, stream: IO[bytes]) -> None:
        for line in stream:
            self._errors.append(line.decode("utf-8", errors="replace").strip())
        stream.close()


def _opening(tools: Toolchain, fonts: tuple[FontFile, ...]) -> dict[str, object]:
    known = [*tools.fonts, *fonts]
    return {
        "op": "open",
        "packages": str(tools.folder),
        "browser": str(tools.browser.executable),
        "libraries": str(tools.browser.libraries or ""),
        "fontconfig": str(tools.folder / FONTCONFIG),
        "fonts": [{"family": font.family, "weight": font.weight, "file": str(font.file)} for font in known],
    }


def _first_line(reason: str) -> str:
    return next((line.strip() for line in reason.splitlines() if line.strip()), "no reason given")
