"""What a session's handout is set in, from its settings to the file."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from export.pdf.conftest import HANGUL, write_font
from gyoan.course.building.orders import Workshop
from gyoan.course.building.session_build import Built
from gyoan.course.building.sessions import Request, finished_sessions
from gyoan.course.discovery import find_sessions
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import Drawings
from gyoan.model.paper import FAMILIES
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.tools import Toolchain

pytestmark = pytest.mark.toolchain

Packages = Callable[[str], Path]


class NoDiagrams(SimpleNamespace):
    """A studio for sessions without diagrams."""

    def order(self, diagrams: object, frames: object) -> SimpleNamespace:
        done: Future[Outcome[Drawings]] = Future()
        done.set_result(Outcome({}))
        return SimpleNamespace(is_done=True, records={}, result=done.result)

    def rasterize(self, svg: str, width: int) -> bytes | None:
        raise AssertionError


def offline(_: str) -> Path:
    raise ToolchainError("npm failed: the network is gone")


def built(
    folder: Path, widths: Path, toolchain: Toolchain, handout: str, family: Packages = offline
) -> tuple[Built, bytes]:
    """Return a session with these settings of its handout, built, and its handout."""
    source = f"---\nhandout:\n  {handout}\n---\n# 글꼴\n\n## 절 (5분)\n\n가나다 **굵게** 😀 漢字\n"
    (folder / "session_1.md").write_text(source, encoding="utf-8")
    workshop = Workshop(lambda *_: NoDiagrams(), lambda: toolchain.packages, widths, family)  # type: ignore[arg-type, return-value]
    (one,) = finished_sessions(Request(find_sessions([folder]).value, folder / "outputs", jobs=1), workshop)
    return one, (folder / "outputs" / "session_1.handout.pdf").read_bytes()


def fonts_of(data: bytes) -> set[str]:
    """Return the names of a file's fonts, `drawings` for one in colour."""
    with pikepdf.open(io.BytesIO(data)) as document:
        things = [thing for thing in document.objects if isinstance(thing, pikepdf.Dictionary)]
        fonts = [thing for thing in things if thing.get("/Type") == "/Font"]
        return {str(font.get("/BaseFont", "/+drawings")).partition("+")[2] for font in fonts}


def packages_with_font(folder: Path) -> Path:
    """Return a folder with a font of Hangul alone where npm would put Pretendard."""
    for file, name in zip(FAMILIES["Pretendard"], ("Lent", "LentBold"), strict=True):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        write_font(folder / file, name, dict.fromkeys([0x20, *HANGUL], 920))
        with TTFont(folder / file) as font:
            font.flavor = "woff"
            font.save(folder / file)
    return folder


def test_a_handout_is_set_in_the_font_it_asks_for_and_borrows_what_that_one_lacks(
    toolchain: Toolchain, widths: Path, tmp_path: Path
) -> None:
    lent = packages_with_font(tmp_path / "packages")
    one, data = built(tmp_path, widths, toolchain, "font: Pretendard", lambda _: lent)
    assert one.diagnostics == ()
    assert {"Lent", "LentBold", "NotoSansKR-Regular"} <= fonts_of(data)


def test_a_font_that_cannot_be_had_is_said_and_the_handout_is_built_without_it(
    toolchain: Toolchain, widths: Path, tmp_path: Path
) -> None:
    one, data = built(tmp_path, widths, toolchain, "font: Pretendard")
    (told,) = one.diagnostics
    assert (told.code, told.span.line) == (Code.BAD_FONT, 3)
    assert "the network is gone" in told.message
    assert "build with a network" in told.hint
    assert {"NotoSansKR-Bold", "NotoSansKR-Regular"} <= fonts_of(data)


def test_a_font_whose_file_is_broken_is_said_with_how_to_have_it_fetched_anew(
    toolchain: Toolchain, widths: Path, tmp_path: Path
) -> None:
    broken = packages_with_font(tmp_path / "packages")
    (broken / FAMILIES["Pretendard"][0]).write_bytes(b"")
    one, data = built(tmp_path, widths, toolchain, "font: Pretendard", lambda _: broken)
    (told,) = one.diagnostics
    assert (told.code, told.span.line) == (Code.BAD_FONT, 3)
    assert told.hint.startswith(f"remove {tmp_path}")
    assert "Lent" not in fonts_of(data)


@pytest.mark.parametrize(("books", "asked"), [((), []), (("day",), ["Pretendard"])])
def test_a_font_is_only_fetched_where_pages_are_set_in_it(
    toolchain: Toolchain, widths: Path, tmp_path: Path, books: tuple[str, ...], asked: list[str]
) -> None:
    lent, names = packages_with_font(tmp_path / "packages"), list[str]()

    def family(name: str) -> Path:
        names.append(name)
        return lent

    (tmp_path / "session_1.md").write_text("---\nhandout:\n  font: Pretendard\n---\n# 글꼴\n", encoding="utf-8")
    workshop = Workshop(lambda *_: NoDiagrams(), lambda: toolchain.packages, widths, family)  # type: ignore[arg-type, return-value]
    sessions = find_sessions([tmp_path]).value
    slides = Request(sessions, tmp_path / "out", lambda one: replace(one, formats=("pptx",), books=books), jobs=1)
    list(finished_sessions(slides, workshop))
    assert names == asked


def test_a_theme_may_ask_for_the_font(toolchain: Toolchain, widths: Path, tmp_path: Path) -> None:
    theme = tmp_path / "themes" / "mine" / "theme.toml"
    theme.parent.mkdir(parents=True)
    theme.write_text('extends = "default"\n[page]\nfont = "Pretendard"\nemoji = "monochrome"\n', encoding="utf-8")
    (tmp_path / "course.toml").write_text('theme = "mine"\n', encoding="utf-8")
    lent = packages_with_font(tmp_path / "packages")
    one, data = built(tmp_path, widths, toolchain, "qr: true", lambda _: lent)
    assert one.diagnostics == ()
    assert {"Lent", "NotoEmoji-Regular"} <= fonts_of(data)
    assert "drawings" not in fonts_of(data)


def test_emoji_are_in_colour_unless_a_session_wants_them_monochrome(
    toolchain: Toolchain, widths: Path, tmp_path: Path
) -> None:
    _, colored = built(tmp_path, widths, toolchain, "emoji: color")
    _, plain = built(tmp_path, widths, toolchain, "emoji: monochrome")
    assert "drawings" in fonts_of(colored)
    assert "NotoEmoji-Regular" not in fonts_of(colored)
    assert "NotoEmoji-Regular" in fonts_of(plain)
    assert "drawings" not in fonts_of(plain)


def test_the_theme_for_black_and_white_printers_has_monochrome_emoji(
    toolchain: Toolchain, widths: Path, tmp_path: Path
) -> None:
    (tmp_path / "course.toml").write_text('theme = "print"\n', encoding="utf-8")
    _, data = built(tmp_path, widths, toolchain, "qr: true")
    assert "drawings" not in fonts_of(data)
