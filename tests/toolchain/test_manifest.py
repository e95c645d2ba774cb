"""Tests of the files that say what npm installs."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.model.colors import ColorSlot
from gyoan.model.further_faces import files_of
from gyoan.toolchain.font_packages import extra_families, manifest_of
from gyoan.toolchain.fonts import font_files, fontconfig
from gyoan.toolchain.npm import manifests
from gyoan.toolchain.packages import MERMAID, MERMAID_CLI
from toolchain.locks import without_bundled
from tried import some

FOLDERS = sorted(path.parent for path in manifests().rglob("package-lock.json"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_lock_file_names_no_address(folder: Path) -> None:
    lock = (folder / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in lock
    assert '"resolved"' not in lock


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_locked_package_has_its_checksum(folder: Path) -> None:
    packages = {name: package for name, package in locked(folder).items() if name}
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_is_asked_for_is_asked_for_exactly(folder: Path) -> None:
    versions = json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())
    packages = locked(folder)
    assert all(packages[f"node_modules/{name}"]["version"] == version for name, version in versions.items())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_locked_package_is_installed_in_vain(folder: Path) -> None:
    assert without_bundled(locked(folder)) == locked(folder)


def test_what_reads_mermaid_and_what_draws_pictures_are_of_one_version() -> None:
    assert MERMAID.version("mermaid") == MERMAID_CLI.version("mermaid")
    assert (
        MERMAID.version("puppeteer-core") == MERMAID_CLI.version("puppeteer-core") == MERMAID_CLI.version("puppeteer")
    )


def locked(folder: Path) -> dict[str, dict[str, Any]]:
    packages: dict[str, dict[str, Any]] = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    return packages


def test_fonts_for_handouts_are_asked_for_and_locked_exactly() -> None:
    for name in some(extra_families()):
        folder = manifest_of(name)
        ((package, version),) = json.loads((folder / "package.json").read_text(encoding="utf-8"))[
            "dependencies"
        ].items()
        locked = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
        assert locked[f"node_modules/{package}"]["version"] == version
        assert locked[f"node_modules/{package}"]["integrity"].startswith("sha512-")
        assert all(file.startswith(f"{package}/") for file in files_of(name))


def test_the_fonts_file_names_each_folder_of_fonts(tmp_path: Path) -> None:
    text = fontconfig(tmp_path)
    for font in some(font_files(tmp_path / "node_modules")):
        assert f"<dir>{font.file.parent}</dir>" in text


def test_the_colours_without_a_theme_are_those_of_the_default_theme(project_root: Path) -> None:
    theme = tomllib.loads((project_root / "themes" / "default" / "theme.toml").read_text(encoding="utf-8"))
    assert {slot.name.lower(): DEFAULT_SLOTS[slot] for slot in ColorSlot} == theme["colors"]
