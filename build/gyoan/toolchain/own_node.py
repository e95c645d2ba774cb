"""A Node of our own, for machines that have none: the program and npm, out of PyPI's package, in the cache folder.

It comes when the first diagram needs it; hashes in our lock file hold it to what this gyoan was made with.
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from gyoan.messages import tools as told
from gyoan.model.message import Message
from gyoan.toolchain.atomic_installation import Facts, finished_marker, installed_once
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.node import FROM_PYPI, WHEEL, NodeProgram, find_node, node_in
from gyoan.toolchain.npm import Report, keep_only
from gyoan.toolchain.python_packages import install_locked

LOCK = Path(__file__).parent / "pip" / "node.txt"
"""What names the version of PyPI's package and the hashes of its files."""
_PACKAGES = "packages"
"""The folder that Python packages are installed into."""
_ONLY_READ = ("docs", "man")
"""What npm has for people."""


def node_name(machine: Machine) -> str:
    """Return the name of the folder for a Node of our own: it changes with the lock file and the platform."""
    return f"node-{lock_digest(machine)}"


def lock_digest(machine: Machine) -> str:
    """Return a name for what the lock file and the platform decide."""
    decisive = hashlib.sha256(LOCK.read_bytes())
    decisive.update(f"{machine.system} {machine.architecture}".encode())
    return decisive.hexdigest()[:16]


@functools.cache
def locked_node() -> str:
    """Return the version of a Node of our own."""
    requirement, _, _ = LOCK.read_text(encoding="utf-8").partition(" ")
    return requirement.rpartition("==")[2]


def node_there(machine: Machine, cache: Path) -> NodeProgram | None:
    """Return the Node that is there: an installed one, our environment's or our own. Installs nothing."""
    return find_node(machine, cache) or _own_node(cache / node_name(machine))


def find_or_install_node(machine: Machine, cache: Path, report: Report) -> NodeProgram:
    """Return the Node to use, which becomes our own where there is no other.

    Raises `ToolchainError` where it cannot be had.
    """
    return find_node(machine, cache) or _install(cache / node_name(machine), machine, report)


def _own_node(folder: Path) -> NodeProgram | None:
    return _node_in(folder) if finished_marker(folder) is not None else None


def _node_in(folder: Path) -> NodeProgram | None:
    return node_in(folder / _PACKAGES / WHEEL, locked_node())


def _install(folder: Path, machine: Machine, report: Report) -> NodeProgram:
    def make(staging: Path) -> Facts:
        report(told.INSTALLING_NODE())
        node = unpacked_node(staging, machine)
        if isinstance(node, Message):
            raise ToolchainError(told.NO_NODE(required=told.NODE_REQUIRED(), why=node))
        return {"version": node.version}

    return installed_once(folder, make, _own_node)


def unpacked_node(folder: Path, machine: Machine) -> NodeProgram | Message:
    """Return a Node that is put into `folder`; why not, where it cannot be had."""
    refused = install_locked(LOCK, folder / _PACKAGES, machine)
    if refused is not None:
        return refused
    node = _node_in(folder)
    if node is None:
        return told.NONE_FITS(name=FROM_PYPI)
    _trim(folder / _PACKAGES, node)
    return node


def _trim(packages: Path, node: NodeProgram) -> None:
    """Leave the program and what runs of npm: headers of Node's and pages to read are a third of all."""
    parts = (path for path in node.npm.parent.parent.iterdir() if path.name not in _ONLY_READ)
    keep_only(packages, (path.relative_to(packages).as_posix() for path in (node.executable, *parts)))
