"""Finding a browser: one named by the user, an installed one, else one that the toolchain brings."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

from gyoan.messages import tools as told
from gyoan.model.values import dataclass
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.node import INSTALLED, version_numbers, version_of
from gyoan.toolchain.version_cache import remembered

NAMED_BY = "PUPPETEER_EXECUTABLE_PATH"
OLDEST = 120
"""The oldest Chromium whose `--headless=shell` and SVG are known to do."""

_COMMANDS = (
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
)
_LINUX = (
    "/opt/google/chrome/chrome",
    "/usr/lib/chromium/chromium",
    "/usr/lib64/chromium-browser/chromium-browser",
    "/opt/microsoft/msedge/msedge",
)
_MACOS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


@dataclass(frozen=True, slots=True)
class Browser:
    """A Chromium that can draw."""

    executable: Path
    """The program."""
    version: str
    """`131.0.6778.86`; the package's version for a packaged one."""
    origin: str
    """Where it comes from, in words."""
    libraries: Path | None = None
    """Folder of shared libraries that it needs and the system may lack."""


def find_browser(machine: Machine, memory: Path) -> Browser | None:
    """Return the browser that the user names or has installed; None where there is none that fits.

    Raises `ToolchainError` where the user names one that does not exist.
    """
    named = machine.environment.get(NAMED_BY)
    if named:
        if not Path(named).is_file():
            raise ToolchainError(told.NAMED_BROWSER_MISSING(variable=NAMED_BY, path=named))
        executable = Path(named).absolute()
        return Browser(executable, browser_version(executable, machine, memory), NAMED_BY)
    for executable in _candidates(machine):
        version = browser_version(executable, machine, memory)
        if version_numbers(version)[0] >= OLDEST:
            return Browser(executable, version, INSTALLED)
    return None


def browser_version(executable: Path, machine: Machine, memory: Path) -> str:
    """Return the version of a Chrome, Chromium or Edge without opening a window; empty where it is not known."""
    if machine.system == "win32":
        folders = [path.name for path in executable.parent.iterdir() if path.is_dir()]
        return max((name for name in folders if name[:1].isdigit()), key=version_numbers, default="")
    if machine.system == "darwin":
        return _macos_version(executable)
    spoken = remembered(memory, executable, lambda: version_of(executable))
    found = re.search(r"\d+(?:\.\d+)+", spoken)
    return found[0] if found else ""


def _candidates(machine: Machine) -> Iterator[Path]:
    """Yield programs that exist, the search path's first."""
    for command in _COMMANDS:
        found = shutil.which(command, path=machine.search_path)
        if found and not _is_snap(Path(found)):
            yield Path(found).resolve()
    yield from (place for place in _usual_places(machine) if place.is_file())


def _usual_places(machine: Machine) -> Iterator[Path]:
    if machine.system == "darwin":
        for folder in (machine.root / "Applications", machine.home / "Applications"):
            yield from (folder / name for name in _MACOS)
    elif machine.system == "win32":
        roots = [machine.environment[name] for name in _WINDOWS_ROOTS if machine.environment.get(name)]
        yield from (Path(root, *PureWindowsPath(name).parts) for root in roots for name in _WINDOWS)
    else:
        yield from (machine.root / name.lstrip("/") for name in _LINUX)


def _is_snap(executable: Path) -> bool:
    """Whether a program starts a snap, which may not read our cache folder: hidden folders are shut to it."""
    if "snap" in executable.resolve().parts or "snap" in executable.parts:
        return True
    with executable.open("rb") as stream:
        start = stream.read(4096)
    return start.startswith(b"#!") and b"/snap/" in start


def _macos_version(executable: Path) -> str:
    import plistlib  # noqa: PLC0415  (of macOS)

    try:
        with (executable.parent.parent / "Info.plist").open("rb") as stream:
            return str(plistlib.load(stream).get("CFBundleShortVersionString", ""))
    except (OSError, plistlib.InvalidFileException):
        return ""
