"""What is told of fonts: those that pages borrow or are set in, and those that a theme names."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gyoan.course.building.theme_sources import printable
from gyoan.model.further_faces import files_of
from gyoan.theming import fonts, load_theme
from gyoan.theming.woff import as_truetype
from test_further_faces import Desk, Lender, offline
from test_further_faces import desk as desk  # noqa: PLC0414
from test_further_faces import lender as lender  # noqa: PLC0414
from theming.conftest import packages as packages  # noqa: PLC0414
from theming.fonts import write_font
from theming.test_loading import font
from wording.telling import Telling
from wording.test_diagrams_told import lines

ODD = "# 単\n\n## 절 (5분)\n\n글 𒀀\n\n𒀀 글 𒀁\n"
JAPANESE = "---\nlanguage: ja\n---\n# 題\n\n## 節 (5分)\n\n漢字を\n"
IN_PRETENDARD = "---\nhandout:\n  font: Pretendard\n---\n# 글꼴\n\n## 절 (5분)\n\n글\n"


@pytest.mark.toolchain
def test_what_is_told_of_fonts_that_cannot_be_had_is_what_its_table_says(
    telling: Telling, desk: Desk, lender: Lender
) -> None:
    def damaged(name: str) -> Path:
        packages = lender(name)
        (packages / files_of(name)[0]).write_bytes(b"\x00\x01\x00\x00")
        return packages

    cases = {
        "characters of another font": (offline, ODD),
        "a font for the language": (offline, JAPANESE),
        "a font for pages": (offline, IN_PRETENDARD),
        "a damaged font": (damaged, "# 単\n\n## 절 (5분)\n\n글\n"),
    }
    told = {case: lines(desk.built(family, text)[0].diagnostics) for case, (family, text) in cases.items()}
    telling.compare_lines("fonts_told", told)


def unreadable(path: Path, cache: Path) -> Path:
    """Fail where the theme's own font is read."""
    if path.name == "own.ttf":
        raise OSError(errno.EIO, os.strerror(errno.EIO), path)
    return as_truetype(path, cache)


def locked(data: bytes) -> bytes:
    """Return a font whose maker does not let it be embedded: its table says so in its ninth and tenth byte."""
    entry = data.index(b"OS/2")
    at = int.from_bytes(data[entry + 8 : entry + 12]) + 8
    return data[:at] + b"\x00\x02" + data[at + 2 :]


SPOILT = {
    "a font that may not be embedded": locked,
    "outlines of another kind": lambda data: b"OTTO" + data[4:],
    "half of its file": lambda data: data[: len(data) // 2],
    "a file that cannot be unpacked": lambda data: b"wOFF" + data[4:],
}


def test_what_is_told_of_a_themes_fonts_and_keys_is_what_its_table_says(
    telling: Telling, packages: Path, project_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def loaded(text: str) -> object:
        (tmp_path / "mine" / "theme.toml").write_text(text, "utf-8")
        return lines(load_theme("mine", packages, tmp_path / "cache", (tmp_path,), check=printable).diagnostics)

    whole = write_font(tmp_path / "mine" / "own.ttf").read_bytes()
    told = {}
    for number, (case, spoil) in enumerate(SPOILT.items()):
        (tmp_path / "mine" / f"own{number}.ttf").write_bytes(spoil(whole))
        told[case] = loaded(font(f"own{number}.ttf"))
    write_font(tmp_path / "mine" / "latin.ttf", hangul=False)
    told["no Hangul"] = loaded(font("latin.ttf"))
    with monkeypatch.context() as patched:
        patched.setattr(fonts, "as_truetype", unreadable)
        told["a file that the disk does not give"] = loaded(font("own.ttf"))
    default = (project_root / "themes" / "default" / "theme.toml").read_text("utf-8")
    told["a key is missing"] = loaded("".join(line for line in default.splitlines(True) if "body-points" not in line))
    telling.compare_lines("themes_told", told)
