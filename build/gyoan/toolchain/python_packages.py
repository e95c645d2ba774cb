"""Python packages in folders of ours, held to the hashes of a lock file, by the installer that the environment has.

Where they come from is the installer's business: its own settings name the index, proxies and certificates.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

from gyoan.messages import tools as told
from gyoan.model.expressions import expression
from gyoan.model.message import Message, verbatim
from gyoan.model.values import dataclass
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.programs import output_gist, reaches_nobody, words_of_failure

_PIP = ("pip", "install", "--no-compile", "--disable-pip-version-check", "--retries=2", "--prefix=")
_LOCKED = ("--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:")
"""What pip and uv understand alike: what the lock file names and nothing else, and nothing of it is run."""
_ELSEWHERE = frozenset({"PIP_ROOT", "PIP_PREFIX", "PIP_TARGET", "PIP_DRY_RUN"})
"""Settings of pip's by which nothing would come to the folder that is named, as those for users and environments."""
_OTHER_HASH = expression(r"DO NOT MATCH THE HASHES|Hash mismatch")
_NONE_FITS = expression(r"No matching distribution|no version of|no (?:usable )?wheels")
"""What pip and uv write where the index has nothing for this machine."""


@dataclass(frozen=True, slots=True)
class Installer:
    """What installs Python packages."""

    name: str
    """`pip` or `uv`."""
    command: tuple[str, ...]
    """How it is begun."""


def installer(machine: Machine) -> Installer | None:
    """Return what can install Python packages: the environment's pip, else uv, which makes environments without one."""
    if has_pip():
        return Installer("pip", (sys.executable, "-m", *_PIP))
    uv = shutil.which(machine.environment.get("UV") or "uv", path=machine.search_path)
    return Installer("uv", (uv, "pip", "install", "--python", sys.executable)) if uv else None


def has_pip() -> bool:
    """Return whether our environment has pip."""
    return importlib.util.find_spec("pip") is not None


def install_locked(lock: Path, target: Path, machine: Machine) -> Message | None:
    """Install what the lock file names into a new folder `target`; return why that fails, None if it is done."""
    found = installer(machine)
    if found is None:
        return told.NO_INSTALLER()
    command = (*found.command, *_LOCKED, "--target", str(target), "--requirement", str(lock))
    asked = {name: value for name, value in machine.environment.items() if name not in _ELSEWHERE}
    variables = {**asked, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    target.mkdir(parents=True)
    try:
        words = words_of_failure(command, target, variables)
    except ToolchainError as error:
        return error.what
    return None if words is None else _told(words, found.name)


def _told(words: str, name: str) -> Message:
    """Return why an installer failed that wrote these words."""
    if _OTHER_HASH.search(words):
        return told.OTHER_PYTHON_PACKAGE(name=name)
    if reaches_nobody(words):
        return told.INDEX_UNREACHED()
    if _NONE_FITS.search(words):
        return told.NONE_FITS(name=name)
    return told.FAILED(name=verbatim(name), words=output_gist(words))
