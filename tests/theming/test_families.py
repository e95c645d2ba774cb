"""Pages in another font than the theme's."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from gyoan.model.paper import FAMILIES
from gyoan.model.theme import Face, Theme
from gyoan.theming import UnusableFontError, load_theme, set_in
from gyoan.theming.woff import as_truetype
from theming.fonts import write_font, write_packages

NAME = "Pretendard"
MADE = 3_600_000_000
"""When these fonts say that they were made, in seconds since 1904."""


@pytest.fixture(scope="module")
def theme(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Theme:
    packages = write_packages(tmp_path_factory.mktemp("packages"), project_root / "themes" / "default" / "theme.toml")
    return load_theme("default", packages, tmp_path_factory.mktemp("cache")).value


def web_font(path: Path) -> Path:
    """Write a font as npm packages have them."""
    with TTFont(write_font(path)) as font:
        font.flavor = "woff"
        font["head"].modified = MADE
        font.recalcTimestamp = False
        font.save(path)
    return path


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    for file in FAMILIES[NAME]:
        web_font(tmp_path / "node_modules" / file)
    return tmp_path / "node_modules"


def test_pages_are_set_in_it_and_slides_are_not(theme, packages, tmp_path):
    changed = set_in(theme, NAME, packages, tmp_path / "cache")
    assert changed.faces == theme.faces
    printed = changed.on_paper()
    assert printed.faces[Face.BODY].name == printed.faces[Face.BODY_BOLD].name == NAME
    assert printed.faces[Face.BODY].path != printed.faces[Face.BODY_BOLD].path
    assert printed.faces[Face.CODE] is theme.faces[Face.CODE]


def test_what_it_lacks_comes_from_the_theme_s_own(theme, packages, tmp_path):
    printed = set_in(theme, NAME, packages, tmp_path / "cache").on_paper()
    assert printed.faces[Face.SPARE] is theme.faces[Face.BODY]
    assert printed.faces[Face.SPARE_BOLD] is theme.faces[Face.BODY_BOLD]


def test_the_theme_s_own_font_changes_nothing(theme, tmp_path):
    own = theme.faces[Face.BODY].path.parents[3]
    assert set_in(theme, "Noto Sans KR", own, tmp_path / "cache") is theme


def test_a_font_that_is_not_there_is_refused(theme, tmp_path):
    with pytest.raises(UnusableFontError, match="there is no file"):
        set_in(theme, NAME, tmp_path, tmp_path / "cache")


def test_a_font_of_the_web_is_unpacked_once_to_the_same_bytes_anywhere(tmp_path):
    font = web_font(tmp_path / "one.woff")
    first, again = as_truetype(font, tmp_path / "a"), as_truetype(font, tmp_path / "a")
    other = as_truetype(font, tmp_path / "b")
    assert first == again
    assert first.name == "one.ttf"
    assert first.read_bytes() == other.read_bytes()
    assert first.read_bytes().startswith(b"\0\1\0\0")
    with TTFont(first) as unpacked:
        assert unpacked["head"].modified == MADE


def test_a_damaged_font_of_the_web_is_an_error_of_the_file(tmp_path):
    (tmp_path / "bad.woff").write_bytes(b"wOFF" + bytes(60))
    with pytest.raises(OSError, match=r"bad\.woff"):
        as_truetype(tmp_path / "bad.woff", tmp_path / "cache")


def test_any_other_file_is_left_as_it_is(tmp_path):
    font = write_font(tmp_path / "plain.ttf")
    assert as_truetype(font, tmp_path / "cache") == font
