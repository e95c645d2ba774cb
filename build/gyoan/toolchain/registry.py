"""Fonts from npm's registry without npm, and so without Node: plain downloads, held to the hashes of their lock file.

Where the registry is, npm's own settings say: variables like `npm_config_registry`, else `.npmrc` in the user's home, a
scope's own registry before that of all packages. Where none of them does, npm knows which it asks: only then it is
started, for an answer of one line. A machine without any npm borrows one for that, and the answer is kept instead.
"""

from __future__ import annotations

import base64
import fnmatch
import functools
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from gyoan.messages import tools as told
from gyoan.model.message import Message, verbatim
from gyoan.model.values import dataclass
from gyoan.toolchain.atomic_installation import Facts, finished_marker, made_once
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.node import NodeProgram, any_installed_node
from gyoan.toolchain.npm import LICENCES, Report, locked, npm_environment
from gyoan.toolchain.own_node import lock_digest, node_there, unpacked_node
from gyoan.toolchain.storage import read_text

if TYPE_CHECKING:
    from http.client import HTTPResponse

_SETTING = "npm_config_"
"""What the names of variables begin with that npm takes for settings."""
_SECONDS = 30.0
"""How long is waited for a registry that says nothing."""
_PIECE = 1 << 18
"""How many bytes are read at once."""


@dataclass(frozen=True, slots=True)
class LockedPackage:
    """A package as a lock file has it."""

    name: str
    """With its scope: `@expo-google-fonts/noto-emoji`."""
    version: str
    """`0.4.7`."""
    integrity: str
    """The name of a hash and the hash of its archive, as base64: `sha512-…`."""

    def address(self, registry: str) -> str:
        """Return where a registry has its archive."""
        return f"{registry}/{self.name}/-/{self.name.rpartition('/')[2]}-{self.version}.tgz"


@dataclass(frozen=True, slots=True)
class FontPackages:
    """What is fetched together."""

    manifest: Path
    """The folder of the lock file."""
    files: tuple[str, ...]
    """The files that are used, each below its package's name."""
    megabytes: int
    """How much comes, about."""
    unreached: Callable[[], Message]
    """Says what it is for and how large, where the network cannot be reached."""


def fetch_fonts(fonts: FontPackages, staging: Path, cache: Path, machine: Machine, report: Report) -> None:
    """Put the files and licences of `fonts` into `node_modules` below `staging`; `report` hears how far it is.

    Raises `ToolchainError`: that there is no network, else what the registry answers, or that what it has is not what
    was locked. `cache` is the folder that remembers versions of programs.
    """
    came = 0
    usual = functools.cache(lambda: usual_registry(machine, cache, report))
    for package in locked_packages(fonts.manifest):
        address = package.address(registry_of(package.name, machine, usual))
        with tempfile.TemporaryFile(dir=staging) as archive:
            for piece in _pieces(address, fonts.unreached):
                archive.write(piece)
                came += len(piece)
                report(told.FETCHED_SO_FAR(done=min(came // 1_000_000, fonts.megabytes), all=fonts.megabytes))
            _check(archive, package, address)
            _unpack(archive, package.name, fonts.files, staging / "node_modules")


def locked_packages(manifest: Path) -> tuple[LockedPackage, ...]:
    """Return the packages in the lock file of `manifest`."""
    return tuple(
        LockedPackage(path.removeprefix("node_modules/"), package["version"], package["integrity"])
        for path, package in locked(manifest).items()
    )


def registry_of(package: str, machine: Machine, usual: Callable[[], str]) -> str:
    """Return the address of the registry that npm asks for a package, `usual` where no setting names one.

    Raises `ToolchainError` where it is none.
    """
    settings = _settings(machine)
    scope, slash, _ = package.partition("/")
    own = settings.get(f"{scope}:registry") if slash else None
    return _address(own or settings.get("registry") or usual())


def _address(registry: str) -> str:
    if not registry.startswith(("https://", "http://")):
        raise ToolchainError(told.NO_REGISTRY(address=registry))
    return registry.rstrip("/")


def usual_registry(machine: Machine, cache: Path, report: Report) -> str:
    """Return the address of the registry that npm asks unless it is told otherwise; any npm will do.

    Raises `ToolchainError` where there is none and none can be had.
    """
    node = any_installed_node(machine) or node_there(machine, cache)
    return _said_by(node, machine) if node else _noted(cache / registry_name(machine), machine, report)


def registry_name(machine: Machine) -> str:
    """Return the name of the folder that notes what a borrowed npm says."""
    return f"registry-{lock_digest(machine)}"


def _noted(folder: Path, machine: Machine, report: Report) -> str:
    """Return what an npm says that goes again once it is asked: with its Node it is thrice as large as all fonts."""

    def make(staging: Path) -> Facts:
        report(told.BORROWING_NPM())
        node = unpacked_node(staging / "node", machine)
        if isinstance(node, Message):
            raise ToolchainError(told.NO_NPM(why=node))
        facts = {"registry": _address(_said_by(node, machine))}
        shutil.rmtree(staging / "node")
        return facts

    return made_once(folder, make, lambda made: "registry" in (finished_marker(made) or ()))["registry"]


def _said_by(node: NodeProgram, machine: Machine) -> str:
    """Return what npm says its registry is."""
    import subprocess  # noqa: PLC0415  (imported when needed: once a machine)

    command = (node.executable, node.npm, "config", "get", "registry")
    variables = npm_environment(node, machine.environment)
    try:
        said = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolchainError(told.CANNOT_START(program="npm", reason=str(error))) from error
    return said.stdout.strip()


def _settings(machine: Machine) -> dict[str, str]:
    """Return npm's settings: what variables say goes before what the user's file says."""
    named = {name.lower(): value for name, value in machine.environment.items() if value}
    asked = {name.removeprefix(_SETTING): value for name, value in named.items() if name.startswith(_SETTING)}
    lines = read_text(Path(asked.get("userconfig", machine.home / ".npmrc"))).splitlines()
    parts = (line.partition("=") for line in lines if not line.lstrip().startswith(("#", ";")))
    return {name.strip(): value.strip().strip("\"'") for name, _, value in parts} | asked


def _pieces(address: str, unreached: Callable[[], Message]) -> Iterator[bytes]:
    """Yield what is found at an address, piece by piece."""
    # Imported when needed: once a machine.
    from http.client import HTTPException  # noqa: PLC0415
    from urllib.error import HTTPError  # noqa: PLC0415

    try:
        with _opened(address) as answer:
            while piece := answer.read(_PIECE):
                yield piece
            if answer.length:
                raise ToolchainError(unreached())
    except HTTPError as error:
        raise ToolchainError(told.FAILED(name=verbatim(address), words=f"HTTP {error.code}")) from error
    except (OSError, HTTPException, ValueError) as error:
        raise ToolchainError(_trouble(error, address) or unreached()) from error


def _opened(address: str) -> HTTPResponse:
    from urllib.request import Request, urlopen  # noqa: PLC0415  (as above)

    answer: HTTPResponse = urlopen(Request(address, headers={"User-Agent": "gyoan"}), timeout=_SECONDS)
    return answer


def _trouble(error: Exception, address: str) -> Message | None:
    """Return what a certificate or an address is not trusted for; None where nobody was reached."""
    import ssl  # noqa: PLC0415  (as above)
    from http.client import InvalidURL  # noqa: PLC0415  (as above)

    cause = getattr(error, "reason", error)
    if isinstance(cause, ssl.SSLError | InvalidURL | ValueError):
        return told.FAILED(name=verbatim(address), words=str(cause))
    return None


def _check(archive: BinaryIO, package: LockedPackage, address: str) -> None:
    """Raise `ToolchainError` where an archive is not the one that was locked."""
    name, _, wanted = package.integrity.partition("-")
    archive.seek(0)
    found = hashlib.new(name, archive.read())
    if base64.b64encode(found.digest()).decode() != wanted:
        raise ToolchainError(told.OTHER_PACKAGE(address=address))


def _unpack(archive: BinaryIO, name: str, files: Collection[str], packages: Path) -> None:
    """Unpack those of `files` below `packages` that a package has, and its licences; the rest is not even written."""
    import tarfile  # noqa: PLC0415  (as above)

    archive.seek(0)
    with tarfile.open(fileobj=archive, mode="r:gz") as tar:
        for member in tar:
            file = f"{name}/{member.name.partition('/')[2]}"
            content = tar.extractfile(member) if member.isfile() and _kept(file, files) else None
            if content is not None:
                (packages / file).parent.mkdir(parents=True, exist_ok=True)
                (packages / file).write_bytes(content.read())


def _kept(file: str, files: Collection[str]) -> bool:
    return file in files or fnmatch.fnmatchcase(file.rpartition("/")[2], LICENCES)
