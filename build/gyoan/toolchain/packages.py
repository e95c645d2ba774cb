"""The npm packages of the tools that draw, in sets: each is installed once per lock file, when it is first needed.

Of most packages a few files are used; nothing else stays.
"""

from __future__ import annotations

import functools
from pathlib import Path

from gyoan.messages import tools as told
from gyoan.model.message import Message, Wording
from gyoan.model.values import dataclass
from gyoan.toolchain.atomic_installation import Facts, finished_marker, made_once
from gyoan.toolchain.fonts import FONT_FILES, fontconfig
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.node import NodeProgram
from gyoan.toolchain.npm import Report, digest_of, keep_what_runs, locked_versions, manifests, npm_install
from gyoan.toolchain.own_node import find_or_install_node
from gyoan.toolchain.registry import FontPackages, fetch_fonts

FONTCONFIG = "fonts.conf"
COMPILED = "compiled"
"""The folder beside Mermaid and ELK in which Node keeps what it has compiled of them and of the worker."""


@dataclass(frozen=True, slots=True)
class PackageSet:
    """npm packages that are installed together."""

    name: str
    """Of the folder with what npm is told to install; the folder that it installs into begins with it."""
    kept: tuple[str, ...]
    """Files and folders that are used, of packages of which nothing else is."""
    needed: tuple[str, ...]
    """Files of other packages that must be there, too."""
    installing: Wording
    """Says that it is being installed."""
    unreached: Wording
    """Says what it is for and how large, where the network cannot be reached."""

    @property
    def manifest(self) -> Path:
        """The folder with what npm is told."""
        return manifests() / self.name

    @property
    def folder_name(self) -> str:
        """The name of the folder that it is installed into: it changes with the lock file."""
        return f"{self.name}-{digest_of(self.manifest)}"

    def version(self, package: str) -> str:
        """Return the version of one of its packages."""
        return locked_versions(self.manifest)[f"node_modules/{package}"]


BASE_FONTS = PackageSet("base-fonts", FONT_FILES, (), told.INSTALLING_BASE_FONTS, told.BASE_FONTS_NEED_NETWORK)
"""The fonts of slides, pages and diagrams: what every build needs."""
MERMAID = PackageSet(
    "mermaid",
    ("mermaid/dist/mermaid.min.js", "elkjs/lib/elk-worker.min.js"),
    ("puppeteer-core/package.json",),
    told.INSTALLING_PACKAGES,
    told.NEEDS_NETWORK,
)
"""What reads Mermaid and places it: what the first diagram needs."""
MERMAID_CLI = PackageSet(
    "mermaid-cli",
    (
        *("mermaid/dist/mermaid.core.mjs", "mermaid/dist/mermaid.esm.mjs", "mermaid/dist/chunks/mermaid.esm"),
        *(
            f"@mermaid-js/{package}/dist/{file}"
            for package, bundle in (
                ("mermaid-zenuml", "mermaid-zenuml"),
                ("layout-tidy-tree", "mermaid-layout-tidy-tree"),
            )
            for file in (f"{bundle}.core.mjs", f"{bundle}.esm.mjs", f"chunks/{bundle}.esm")
        ),
        *("@fortawesome/fontawesome-free/css", "@fortawesome/fontawesome-free/webfonts"),
        *("katex/dist/katex.css", "katex/dist/fonts"),
    ),
    ("@mermaid-js/mermaid-cli/src/index.js", "puppeteer/package.json", "puppeteer-core/package.json"),
    told.INSTALLING_MERMAID_CLI,
    told.MERMAID_CLI_NEEDS_NETWORK,
)
"""What draws pictures of diagrams: installed when the first picture is needed."""
_MEGABYTES_OF_FONTS = 75
"""What there is to fetch of the usual fonts, as progress tells it."""
SETS = (BASE_FONTS, MERMAID, MERMAID_CLI)


def install_packages(packages: PackageSet, cache: Path, machine: Machine, report: Report) -> Path:
    """Return the folder of a set of packages, installed first where they are missing.

    Only then, and not for fonts, is a Node needed. Raises `ToolchainError` where there is none, and with npm's own
    words where npm fails.
    """
    folder = cache / packages.folder_name

    def make(staging: Path) -> Facts:
        report(packages.installing())
        if packages is BASE_FONTS:
            (staging / FONTCONFIG).write_text(fontconfig(folder), encoding="utf-8")
            return _fetched(packages, staging, cache, machine, report)
        return _installed(packages, staging, find_or_install_node(machine, cache, report), machine, report)

    made_once(folder, make, lambda made: _sound(packages, made))
    return folder


def _fetched(packages: PackageSet, staging: Path, cache: Path, machine: Machine, report: Report) -> Facts:
    fonts = FontPackages(packages.manifest, packages.kept, _MEGABYTES_OF_FONTS, packages.unreached)
    fetch_fonts(fonts, staging, cache, machine, report)
    return {"set": packages.name}


def _installed(packages: PackageSet, staging: Path, node: NodeProgram, machine: Machine, report: Report) -> Facts:
    count = functools.partial(_count, packages, staging)
    npm_install(staging, packages.manifest, node, machine.environment, lambda: report(count()), packages.unreached)
    keep_what_runs(staging / "node_modules", packages.kept)
    return {"node": node.version}


def installed_packages(packages: PackageSet, cache: Path) -> Path | None:
    """Return the folder of a set of packages; None where it is missing or has lost files that are needed."""
    folder = cache / packages.folder_name
    return folder if finished_marker(folder) is not None and _sound(packages, folder) else None


def _sound(packages: PackageSet, folder: Path) -> bool:
    return all((folder / "node_modules" / name).exists() for name in (*packages.kept, *packages.needed))


def _count(packages: PackageSet, staging: Path) -> Message:
    """Return how far npm is, in words."""
    modules = staging / "node_modules"
    done = sum(1 for _ in modules.glob("[!.@]*")) + sum(1 for _ in modules.glob("@*/*"))
    return told.INSTALLING_COUNT(done=done, all=len(locked_versions(packages.manifest)))
