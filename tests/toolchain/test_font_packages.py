"""Tests of fetching a font that handouts may ask for, with a stand-in for npm's registry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gyoan.model.paper import FAMILIES
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.font_packages import install_family
from gyoan.toolchain.fonts import FAMILIES as OF_DIAGRAMS
from gyoan.toolchain.fonts import font_files
from toolchain.bench import Bench
from toolchain.fake_registry import NOBODY, Registry

NAME = "Pretendard"


def install(bench: Bench, told: list[str] | None = None) -> dict[str, bool]:
    """Install the font; return each of its files with whether it is there."""
    report = (told if told is not None else []).append
    packages = install_family(NAME, FAMILIES[NAME], report, bench.cache, bench.machine)
    return {file: (packages / file).is_file() for file in FAMILIES[NAME]}


def test_it_is_fetched_once_and_said(bench: Bench, registry: Registry) -> None:
    told: list[str] = []
    asked = len(registry.asked)
    assert all(install(bench, told).values())
    assert all(install(bench, told).values())
    assert [path.rpartition("/")[2][:10] for path in registry.asked[asked:]] == ["pretendard"]
    assert told == ["fetching the font Pretendard (once)", "fetching fonts: 0 of about 17 MB"]


def test_only_the_files_that_pages_need_and_their_licence_are_kept(bench: Bench) -> None:
    install(bench)
    kept = {path.name for path in bench.cache.glob("font-*/node_modules/**/*") if path.is_file()}
    assert kept == {"LICENSE_FONT", *(file.rpartition("/")[2] for file in FAMILIES[NAME])}


def test_a_file_that_is_gone_is_installed_again(bench: Bench) -> None:
    install(bench)
    next(bench.cache.glob("font-*/node_modules/**/*.woff")).unlink()
    assert all(install(bench).values())


def test_without_a_network_it_is_told_how_much_would_come(bench: Bench) -> None:
    with pytest.raises(ToolchainError, match=r"about 17 MB.*HTTPS_PROXY"):
        install(bench.asking(NOBODY))


def test_a_font_of_diagrams_has_the_weight_that_its_file_is_named_by_and_its_family_is_asked_for() -> None:
    fonts = font_files(Path("packages"))
    named = [(font, re.search(r"/(\d{3})[A-Z]", font.file.as_posix())) for font in fonts]
    assert {font.weight for font, found in named if found} == {400, 700}
    assert all(font.weight == (int(found[1]) if found else 400) for font, found in named)
    assert {font.family for font in fonts} <= {name.strip('" ') for name in OF_DIAGRAMS.split(",")}
