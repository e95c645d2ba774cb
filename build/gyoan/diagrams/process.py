"""A running worker: requests go in, answers come out in whatever order they are ready."""

from __future__ import annotations

import collections
import contextlib
import itertools
import json
import os
import subprocess
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import IO, TypeAlias

from gyoan.concurrency.child_processes import ends_with_us
from gyoan.diagrams.answers import Answer, WorkerAnswer, answer_of, message_in
from gyoan.diagrams.contract.messages import DrawRequest, OpenRequest, RasterizeRequest
from gyoan.messages import tools as told
from gyoan.messages.system import reason
from gyoan.model import message
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.packages import COMPILED, FONTCONFIG
from gyoan.toolchain.programs import worker_environment
from gyoan.toolchain.tools import Toolchain

WORKER = Path(__file__).parent / "worker"
"""The program that Node runs."""

WorkerRequest: TypeAlias = OpenRequest | DrawRequest | RasterizeRequest
"""What the worker is asked."""

_PATIENCE, _SHORT_PATIENCE = 3.0, 0.3
"""Seconds that the worker has to end, and where a signal ended us."""
_SMALL = ("--max-semi-space-size=4",)
"""For Node: garbage is collected from its main thread after 4 MB, as from its others; with 16 MB it is no faster."""


def begun_with(tools: Toolchain) -> WorkerProcess:
    """Return a worker that starts the browser of these tools; raises `ToolchainError` where there is no such Node."""
    return WorkerProcess(tools.node.executable, tools.folder, browser_settings(tools))


def browser_settings(tools: Toolchain) -> tuple[str, str, str]:
    """Return what a browser is started with: its program, its libraries, if it has any, and its settings of fonts."""
    browser = tools.browser
    return str(browser.executable), str(browser.libraries or ""), str(tools.font_folder / FONTCONFIG)


class WorkerProcess:
    """Node with its browser. Any number of threads may ask at the same time."""

    def __init__(self, node: Path, packages: Path, browser: Sequence[str] = ()) -> None:
        """Start the worker; raises `ToolchainError` where there is no such Node.

        It loads what drives the browser from the folder `packages` before it is asked anything, and starts the
        `browser`, of which it is given the settings. There Node keeps what it compiles of scripts, too: a tenth of what
        a start and one diagram take.
        """
        try:
            self._popen = subprocess.Popen(
                [node, *_SMALL, WORKER / "main.mjs", packages, *browser],
                env=worker_environment(os.environ) | {"NODE_COMPILE_CACHE": str(packages / COMPILED)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=WORKER,  # lasts: Node starts no thread in a folder that is gone, as ours may be some day
                start_new_session=True,  # Ctrl-C is for us: we end the worker in order
            )
        except OSError as error:
            raise ToolchainError(told.NODE_CANNOT_START(node=node, reason=reason(error))) from error
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._asked: dict[int, Future[WorkerAnswer | None]] = {}
        self._ended = False
        self._patience = _PATIENCE
        self._take_back = ends_with_us(self._terminate)
        self._last_sign = time.monotonic()
        self._errors: collections.deque[str] = collections.deque(maxlen=20)
        self._readers = (
            threading.Thread(target=self._read_answers, args=(self._popen.stdout,), daemon=True),
            threading.Thread(target=self._read_errors, args=(self._popen.stderr,), daemon=True),
        )
        for reader in self._readers:
            reader.start()

    @property
    def last_words(self) -> message.Message:
        """What the worker wrote to standard error, as far as it may explain its death."""
        words = [line for line in self._errors if "Error" in line] or list(self._errors)
        return message.verbatim(words[0]) if words else told.NODE_SAID_NOTHING()

    def ask(self, request: WorkerRequest, patience: float) -> Answer | None:
        """Return the answer; None where the worker died, or gave no sign of life for `patience` seconds."""
        message = self.message(request, patience)
        return None if message is None else answer_of(message)

    def message(self, request: WorkerRequest, patience: float) -> WorkerAnswer | None:
        """Return the answer as it was written."""
        number, answer = next(self._numbers), Future[WorkerAnswer | None]()
        try:
            self._send(number, request, answer)
            return self._wait(answer, patience)
        except (OSError, ValueError):
            return None
        finally:
            self._asked.pop(number, None)

    def _terminate(self) -> None:
        """Have the worker kill its browser and end."""
        self._patience = _SHORT_PATIENCE
        self._popen.terminate()

    def end(self) -> None:
        """Close the worker, by force where it does not go."""
        self._take_back()
        with contextlib.suppress(OSError):
            assert self._popen.stdin is not None
            self._popen.stdin.close()
        try:
            self._popen.wait(timeout=self._patience)
        except subprocess.TimeoutExpired:
            self._popen.kill()  # its browser goes with the pipe between them
            self._popen.wait()
        for reader in self._readers:
            reader.join(timeout=self._patience)

    def _send(self, number: int, request: WorkerRequest, answer: Future[WorkerAnswer | None]) -> None:
        line = json.dumps({**request, "id": number}).encode() + b"\n"
        with self._lock:
            self._asked[number] = answer
            if self._ended:
                answer.set_result(None)
                return
            self._last_sign = time.monotonic()
            assert self._popen.stdin is not None
            self._popen.stdin.write(line)
            self._popen.stdin.flush()

    def _wait(self, answer: Future[WorkerAnswer | None], patience: float) -> WorkerAnswer | None:
        """Return the answer. A worker that gives signs is not dead, whatever takes it so long."""
        while (left := self._last_sign + patience - time.monotonic()) > 0:
            with contextlib.suppress(TimeoutError):
                return answer.result(timeout=left)
        return None

    def _read_answers(self, stream: IO[bytes]) -> None:
        for line in stream:
            self._last_sign = time.monotonic()
            if line.strip():
                self._deliver(line)
        with self._lock:
            self._ended = True
            for answer in self._asked.values():
                if not answer.done():
                    answer.set_result(None)
        stream.close()

    def _deliver(self, line: bytes) -> None:
        found = message_in(line)
        asked = found and self._asked.get(found[0])
        if found and asked:
            asked.set_result(found[1])

    def _read_errors(self, stream: IO[bytes]) -> None:
        for line in stream:
            self._errors.append(line.decode("utf-8", errors="replace").strip())
        stream.close()
