"""Fonts that most sessions do without: each an npm package of its own, fetched when first asked for.

A handout may ask for one by its name; others have characters that no theme's font has.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from pathlib import Path

from gyoan.messages import tools as told
from gyoan.toolchain.atomic_installation import Facts, finished_marker, made_once
from gyoan.toolchain.machine import Machine, this_machine
from gyoan.toolchain.npm import Report, digest_of, manifests
from gyoan.toolchain.registry import FontPackages, fetch_fonts

_MEGABYTES = {
    "Pretendard": 17,
    "Noto Sans JP": 29,
    "Noto Sans SC": 57,
    "Noto Sans": 8,
    "Noto Sans Thai": 2,
    "Noto Sans Math": 1,
    "Noto Sans Symbols": 2,
    "Noto Sans Symbols 2": 1,
}
"""How much is fetched for a family; all others are among the fonts that every build needs."""


def extra_families() -> Sequence[str]:
    """Return the families that are not among the fonts that every build needs."""
    return tuple(_MEGABYTES)


def manifest_of(name: str) -> Path:
    """Return the folder with what is locked of an extra family."""
    return manifests() / "fonts" / name.lower().replace(" ", "-")


def family_folder(name: str) -> str:
    """Return the name of the folder for an extra family: it changes with its lock file."""
    return f"font-{digest_of(manifest_of(name))}"


def installed_family(name: str, files: Iterable[str], cache: Path) -> bool:
    """Return whether an extra family is there."""
    folder = cache / family_folder(name)
    return finished_marker(folder) is not None and _has(folder, files)


def install_family(
    name: str, files: Sequence[str], report: Report, cache: Path, machine: Machine | None = None
) -> Path:
    """Return the folder of npm packages with an extra family, fetched first where it is missing.

    Of its package only `files` are kept. Raises `ToolchainError` where it cannot be had.
    """
    machine = machine or this_machine()
    folder = cache / family_folder(name)

    def make(staging: Path) -> Facts:
        report(told.INSTALLING_FONT(name=name))
        unreached = functools.partial(told.FONT_NEEDS_NETWORK, megabytes=_MEGABYTES[name])
        fonts = FontPackages(manifest_of(name), tuple(files), _MEGABYTES[name], unreached)
        fetch_fonts(fonts, staging, cache, machine, report)
        return {"family": name}

    made_once(folder, make, lambda made: _has(made, files))
    return folder / "node_modules"


def _has(folder: Path, files: Iterable[str]) -> bool:
    return all((folder / "node_modules" / file).is_file() for file in files)
