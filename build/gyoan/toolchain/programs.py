"""Running a program that installs something, with the variables it gets, and what went wrong in its own words."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gyoan.concurrency.child_processes import ends_with_us
from gyoan.messages import tools as told
from gyoan.messages.system import reason
from gyoan.model.expressions import expression
from gyoan.model.message import Message, joined_messages
from gyoan.toolchain.errors import ToolchainError

if TYPE_CHECKING:
    from subprocess import Popen


_NO_NETWORK = expression(
    r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|"
    r"Failed to establish a new connection|Cannot connect to proxy|ConnectTimeoutError|ReadTimeoutError|Read timed out|"
    r"tcp connect error|dns error|operation timed out"
)
"""What npm and puppeteer write where they reach nobody, and below them pip and uv."""
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
"""The variables that name the folder for temporary files."""


def run_command(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    name: Message,
    tick: Callable[[], None] = lambda: None,
    unreached: Callable[[], Message] = told.NEEDS_NETWORK,
) -> None:
    """Run a command in `folder`, calling `tick` every second; raise `ToolchainError` with its words if it fails."""
    words = words_of_failure(command, folder, environment, tick)
    if words is not None:
        raise ToolchainError(unreached() if reaches_nobody(words) else told.FAILED(name=name, words=output_gist(words)))


def words_of_failure(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], tick: Callable[[], None] = lambda: None
) -> str | None:
    """Run a command in `folder`, calling `tick` every second; return what it wrote if it fails, else None.

    Raises `ToolchainError` where it cannot be started.
    """
    if trouble := broken_temporary_folder(environment):
        raise ToolchainError(trouble)
    import subprocess  # noqa: PLC0415  (takes its time, once a machine)

    with tempfile.TemporaryFile() as output:
        try:
            process = subprocess.Popen(
                command, cwd=folder, env=dict(environment), stdin=subprocess.DEVNULL, stdout=output, stderr=output
            )
        except OSError as error:
            raise ToolchainError(told.CANNOT_START(program=command[0], reason=reason(error))) from error
        _wait(process, tick)
        if not process.returncode:
            return None
        output.seek(0)
        return output.read().decode("utf-8", errors="replace")


def reaches_nobody(words: str) -> bool:
    """Return whether a program that fails writes that it reaches nobody."""
    return _NO_NETWORK.search(words) is not None


def broken_temporary_folder(environment: Mapping[str, str]) -> Message | None:
    """Return what is wrong with the folder for temporary files that the user names: the browser insists on it."""
    for name in _TEMPORARY:
        folder = environment.get(name)
        if folder and not (os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK)):  # noqa: PTH112
            return told.BROKEN_TEMPORARY(name=name, folder=folder)
    return None


def _wait(process: Popen[bytes], tick: Callable[[], None]) -> None:
    from subprocess import TimeoutExpired  # noqa: PLC0415  (as above)

    take_back = ends_with_us(process.kill)
    try:
        while True:
            try:
                process.wait(timeout=1)
            except TimeoutExpired:
                tick()
            else:
                return
    finally:
        take_back()
        if process.poll() is None:
            process.kill()
            process.wait()


def output_gist(words: str) -> Message:
    """Return the lines of a program's output that say what went wrong, as one line."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    wrong = [line for line in lines if "error" in line.lower() and "complete log" not in line.lower()]
    return joined_messages((wrong or lines or [told.NO_REASON()])[:4], " / ")


_PLACES = ("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")
"""Where programs, temporary files and what a browser keeps belong."""
_LIBRARIES = ("LD_LIBRARY_PATH", "NIX_LD", "NIX_LD_LIBRARY_PATH")
"""Where systems that have no usual place for libraries keep them: without these Node itself may not start."""
_LANGUAGE = ("LANG", "LC_ALL", "LC_CTYPE")
_WINDOWS = (
    *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA", "LOCALAPPDATA"),
    *("PROGRAMDATA", "PROGRAMFILES", "PROGRAMFILES(X86)", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE"),
)
"""What programs cannot start without there."""
PASSED = frozenset((*_PLACES, *_LIBRARIES, *_LANGUAGE, *_WINDOWS))
"""The names of the variables that are passed on."""
_SET = {"MALLOC_ARENA_MAX": "1"}
"""For Linux's allocator: several threads otherwise keep an eighth more memory for nothing."""


def worker_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what the worker gets of the variables of this process; Windows tells no letter's case apart."""
    return {name: value for name, value in environment.items() if name.upper() in PASSED} | _SET
