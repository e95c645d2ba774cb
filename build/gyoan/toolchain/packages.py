"""The npm packages that drawing needs: installed once per lock file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gyoan.messages import tools as told
from gyoan.model.message import Message
from gyoan.toolchain.atomic_installation import Facts, made_once
from gyoan.toolchain.fonts import font_files, fontconfig
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.node import Node
from gyoan.toolchain.npm import MANIFESTS, Report, digest_of, locked_versions, npm_install

PACKAGES = MANIFESTS / "mermaid"
"""What npm is told to install."""
FONTCONFIG = "fonts.conf"
_NEEDED = (
    "mermaid/dist/mermaid.min.js",
    "puppeteer-core/package.json",
    "elkjs/lib/elk.bundled.js",
    "@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf",
)


def packages_name(node: Node, machine: Machine) -> str:
    """Return the folder's name: it changes with the lock file, Node's major version and the platform."""
    return f"toolchain-{digest_of(PACKAGES, f'{node.major} {machine.system} {machine.architecture}')}"


def locked_version(package: str) -> str:
    """Return the version of an npm package that the lock file names; empty for one it does not hold."""
    return locked_versions(PACKAGES).get(f"node_modules/{package}", "")


def install_packages(folder: Path, node: Node, environment: Mapping[str, str], report: Report) -> Facts:
    """Return the facts of the npm packages in `folder`, installed first where they are missing.

    Raises `ToolchainError` with npm's own words where npm fails.
    """

    def make(staging: Path) -> Facts:
        report(told.INSTALLING_PACKAGES())
        npm_install(staging, PACKAGES, node, environment, lambda: report(_count(staging)))
        _trim(staging)
        (staging / FONTCONFIG).write_text(fontconfig(folder), encoding="utf-8")
        return {"node": node.version}

    return made_once(folder, make, sound)


def sound(folder: Path) -> bool:
    """Return whether the packages in `folder` still have the files that drawing needs."""
    packages = folder / "node_modules"
    needed = [packages / name for name in _NEEDED] + [font.file for font in font_files(packages)]
    return all(path.is_file() for path in needed)


def _count(staging: Path) -> Message:
    """Return how far npm is, in words."""
    modules = staging / "node_modules"
    done = sum(1 for _ in modules.glob("[!.@]*")) + sum(1 for _ in modules.glob("@*/*"))
    return told.INSTALLING_COUNT(done=done, all=len(locked_versions(PACKAGES)))


def _trim(staging: Path) -> None:
    """Remove source maps, a quarter of all, which nobody reads here."""
    for path in (staging / "node_modules").rglob("*.map"):
        if path.is_file():
            path.unlink()
