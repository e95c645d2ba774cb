"""Themes and fonts that were damaged or do harm: each costs what it spoils, and there is a theme in any case."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from gyoan.course.building.theme_sources import ThemeSource, printable, theme_of
from gyoan.export import pdf
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome
from gyoan.model.theme import Face, Theme
from gyoan.theming import files, fonts, load_theme, loading
from theming.fonts import write_font

pytestmark = pytest.mark.long

MEGABYTE = 1024 * 1024
Load = Callable[..., Outcome[Theme]]
EXTENDING = 'extends = "default"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "themes" / "mine").mkdir(parents=True)
    return tmp_path / "themes" / "mine"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, packages: Path) -> Path:
    """Return the folder where what is read from fonts is kept for all tests, those of the default theme read."""
    folder = tmp_path_factory.mktemp("cache")
    load_theme("default", packages, folder, check=printable)
    return folder


@pytest.fixture
def load(tmp_path: Path, packages: Path, kept: Path) -> Load:
    def load(name: str = "mine") -> Outcome[Theme]:
        return load_theme(name, packages, kept, (tmp_path / "themes",), check=printable)

    return load


def only(outcome: Outcome[Theme]) -> Diagnostic:
    [diagnostic] = outcome.diagnostics
    return diagnostic


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 10_000,
        "a = " + "1" * 5_000,
        ".".join("a" * 100_000) + " = 1",
        "[deck]\nmargin = 0x" + "F" * 10_000,
        EXTENDING + "[deck]\nmargin = nan",
        EXTENDING + "[deck]\nmargin = 1e400",
        "extends = " + '"' + "긴 이름" * 200 + '"',
        'extends = "a\\u0000b"',
        'extends = "../../etc"',
        "\0" * 100,
    ],
    ids=lambda text: text[:20],
)
def test_whatever_a_theme_holds_there_is_a_theme_and_a_reason(folder: Path, load: Load, text: str) -> None:
    (folder / "theme.toml").write_text(text, encoding="utf-8")
    outcome = load()
    assert outcome.value.faces
    assert {one.code for one in outcome.diagnostics} == {Code.BAD_THEME}
    assert all(one.span.path.endswith("theme.toml") for one in outcome.diagnostics)


@pytest.mark.parametrize("name", ["긴 이름" * 200, "a\0b", "\udcff", "../mine", "."])
def test_a_name_that_no_folder_can_have_is_an_unknown_theme(load: Load, name: str) -> None:
    assert only(load(name)).code is Code.UNKNOWN_THEME


def test_of_very_many_unknown_keys_the_first_are_told_and_then_their_number(
    folder: Path, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []
    whole = files.most_alike
    monkeypatch.setattr(files, "most_alike", lambda *words: (compared.append(words), whole(*words))[1])
    (folder / "theme.toml").write_text(EXTENDING + "".join(f"key{at} = 1\n" for at in range(20_000)), encoding="utf-8")
    outcome = load()
    assert len(outcome.diagnostics) == 21
    assert "19980 more" in outcome.diagnostics[-1].message
    assert len(compared) == 20


@pytest.mark.parametrize("leads", ["/etc/hostname", "../../outside.toml", "/dev/zero"])
def test_a_theme_that_is_a_link_out_of_its_folder_is_not_read(folder: Path, load: Load, leads: str) -> None:
    (folder.parent.parent / "outside.toml").write_text("SECRET", encoding="utf-8")
    (folder / "theme.toml").symlink_to(leads)
    told = only(load())
    assert (told.code, "outside" in told.message) == (Code.BAD_THEME, True)
    assert "SECRET" not in told.source_line


def test_a_pipe_is_no_theme_and_nobody_waits_for_it(folder: Path, load: Load) -> None:
    os.mkfifo(folder / "theme.toml")
    assert "named pipe" in only(load()).message


def test_a_theme_folder_may_itself_be_a_link(folder: Path, load: Load) -> None:
    (folder / "theme.toml").write_text(EXTENDING, encoding="utf-8")
    (folder.parent / "other").symlink_to(folder)
    assert load("other").diagnostics == ()


def test_a_fault_in_a_theme_is_told_as_one_and_the_default_steps_in(
    folder: Path, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "theme.toml").write_text(EXTENDING, encoding="utf-8")
    whole = loading._colors

    def broken(chain):
        if chain[0].name == "mine":
            raise AssertionError("nobody foresaw this")
        return whole(chain)

    monkeypatch.setattr(loading, "_colors", broken)
    outcome = load()
    assert outcome.value.name == "default"
    assert only(outcome).code is Code.INTERNAL_FAULT
    assert "nobody foresaw this" in only(outcome).exception


def with_font(folder: Path, file: str = "own.ttf", face: Face = Face.BODY) -> None:
    entry = f'[fonts]\n{face.value} = {{ name = "내 글꼴", file = "{file}" }}\n'
    (folder / "theme.toml").write_text(EXTENDING + entry, encoding="utf-8")


def boxed(path: Path) -> Path:
    """Write a font whose characters are boxes that can be seen."""
    write_font(path)
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 800), (900, 800), (900, 0)):
        pen.lineTo(point)
    pen.closePath()
    with TTFont(path) as font:
        font["glyf"][font.getGlyphName(1)] = pen.glyph()
        font.save(path)
    return path


def table_of(path: Path, name: bytes) -> tuple[int, int]:
    data = path.read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    rows = [struct.unpack_from(">4sIII", data, 12 + 16 * at) for at in range(count)]
    return next((start, length) for tag, _, start, length in rows if tag == name)


def zeros(path: Path) -> None:
    start, length = table_of(path, b"glyf")
    data = bytearray(path.read_bytes())
    data[start : start + length] = bytes(length)
    path.write_bytes(bytes(data))


def zeros_with_their_sum(path: Path) -> None:
    zeros(path)
    data = bytearray(path.read_bytes())
    at = data.index(b"glyf")
    data[at + 4 : at + 8] = bytes(4)
    path.write_bytes(bytes(data))


def other_places(path: Path) -> None:
    start, length = table_of(path, b"loca")
    data = bytearray(path.read_bytes())
    data[start : start + length] = bytes(reversed(data[start : start + length]))
    path.write_bytes(bytes(data))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def endless_characters(path: Path) -> None:
    """Claim four thousand million characters, with the table's checksum right again."""
    start, length = table_of(path, b"cmap")
    groups = struct.pack(">HH", 0, 1) + struct.pack(">HHI", 3, 10, 12) + struct.pack(">HHIII", 12, 0, 28, 0, 1)
    table = groups + struct.pack(">III", 0, 0xFFFFFFFF, 1)
    assert len(table) <= length
    data = bytearray(path.read_bytes())
    data[start : start + length] = table.ljust(length, b"\0")
    padded = bytes(data[start : start + length]) + bytes(-length % 4)
    total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
    struct.pack_into(">I", data, data.index(b"cmap") + 4, total)
    path.write_bytes(bytes(data))


def with_its_sum(data: bytearray, name: bytes, at: int, new: bytes) -> bytes:
    """Return a font with `new` at a place of a table, the table's checksum right again."""
    entry = data.index(name)
    start, length = struct.unpack_from(">II", data, entry + 8)
    data[start + at : start + at + len(new)] = new
    padded = bytes(data[start : start + length]) + bytes(-length % 4)
    struct.pack_into(">I", data, entry + 4, sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF)
    return bytes(data)


def other(name: bytes, at: int, new: bytes) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        path.write_bytes(with_its_sum(bytearray(path.read_bytes()), name, at, new))

    spoil.__name__ = f"{name.decode()} {at}"
    return spoil


OTHER_VERSION_OF_MAXP = other(b"maxp", 0, b"\x00\x03")
OTHER_FORMAT_OF_LOCA = other(b"head", 50, b"\x00\x07")
OTHER_FORMAT_OF_GLYPHS = other(b"head", 52, b"\x00\x01")
PLACES_BEHIND_THE_END = other(b"loca", 2, b"\xff\xff")
OTHER_MARK = other(b"head", 12, b"\x00")
NO_WIDTHS = other(b"hhea", 34, b"\x00\x00")


@pytest.mark.parametrize(
    "spoil",
    [
        OTHER_MARK,
        OTHER_VERSION_OF_MAXP,
        OTHER_FORMAT_OF_LOCA,
        OTHER_FORMAT_OF_GLYPHS,
        PLACES_BEHIND_THE_END,
        NO_WIDTHS,
        endless_characters,
        zeros,
        zeros_with_their_sum,
        other_places,
        cut,
    ],
    ids=lambda spoil: spoil.__name__,
)
def test_a_font_whose_glyphs_are_destroyed_is_not_used_in_silence(
    folder: Path, load: Load, spoil: Callable[[Path], None]
) -> None:
    path = boxed(folder / "own.ttf")
    with_font(folder)
    assert load().value.faces[Face.BODY].name == "내 글꼴"
    spoil(path)
    outcome = load()
    assert only(outcome).code is Code.BAD_FONT
    assert outcome.value.faces[Face.BODY].name != "내 글꼴"


def composite(path: Path) -> None:
    """Make the outline of every character a composite of an outline that is not there."""
    with TTFont(path) as font:
        name = font.getGlyphName(1)
        pen = TTGlyphPen({".notdef": None})
        pen.addComponent(".notdef", (1, 0, 0, 1, 0, 0))
        font["glyf"][name] = pen.glyph()
        font.save(path)
    at = struct.unpack_from(">H", path.read_bytes(), table_of(path, b"loca")[0] + 2)[0] * 2
    other(b"glyf", at + 12, b"\x27\x0f")(path)


def nameless(path: Path) -> None:
    """Take every name out of the font."""
    with TTFont(path) as font:
        font["name"].names = []
        font.save(path)


@pytest.mark.parametrize(
    "spoil",
    [composite, lambda path: write_font(path, name="네모\n난"), nameless],
    ids=["outline", "name", "no name"],
)
def test_a_font_that_the_pdf_writer_cannot_embed_is_not_used_in_silence(
    folder: Path, packages: Path, tmp_path: Path, load: Load, spoil: Callable[[Path], None]
) -> None:
    spoil(boxed(folder / "own.ttf"))
    with_font(folder)
    outcome = load()
    assert only(outcome).code is Code.BAD_FONT
    assert "embedded" in only(outcome).message
    source = ThemeSource("mine", packages, tmp_path / "cache", (tmp_path / "themes",))
    for theme in (outcome.value, theme_of(source)):
        assert theme.faces[Face.BODY].name != "내 글꼴"


def test_a_fault_of_the_pdf_writer_is_told_of_the_font_that_it_happens_for(
    folder: Path, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_font(folder / "own.ttf")
    with_font(folder)

    def broken(path: Path) -> None:
        if path.name == "own.ttf":
            raise AssertionError("nobody foresaw this")

    monkeypatch.setattr(pdf, "check_embedding", broken)
    outcome = load()
    assert outcome.value.faces[Face.BODY].name != "내 글꼴"
    assert (only(outcome).code, only(outcome).span.line) == (Code.INTERNAL_FAULT, 3)
    assert "own.ttf" in only(outcome).source_line
    assert "nobody foresaw this" in only(outcome).exception


def test_a_font_that_two_themes_name_is_in_memory_once(folder: Path, load: Load) -> None:
    write_font(folder / "own.ttf")
    with_font(folder)
    first, second = load().value.faces, load().value.faces
    assert all(first[face] is second[face] for face in first if face is not Face.JOINED_EMOJI)


def test_a_font_that_was_replaced_is_read_again(folder: Path, load: Load) -> None:
    write_font(folder / "own.ttf")
    with_font(folder)
    assert load().value.faces[Face.BODY].name == "내 글꼴"
    write_font(folder / "own.ttf", hangul=False)
    assert load().value.faces[Face.BODY].name != "내 글꼴"


def test_a_fault_in_a_font_is_told_as_one_and_another_stands_in(
    folder: Path, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_font(folder / "own.ttf")
    with_font(folder)
    whole = fonts.read_advances

    def broken(path: Path, cache: Path, check: Callable[[Path], None]):
        if path.name == "own.ttf":
            raise AssertionError("nobody foresaw this")
        return whole(path, cache, check)

    monkeypatch.setattr(fonts, "read_advances", broken)
    outcome = load()
    assert outcome.value.name == "mine"
    assert (only(outcome).code, only(outcome).span.line) == (Code.INTERNAL_FAULT, 3)


@pytest.mark.parametrize("leads", ["../../secret.ttf", "/dev/zero"])
def test_a_font_that_is_a_link_out_of_its_theme_is_not_opened(folder: Path, load: Load, leads: str) -> None:
    write_font(folder.parent.parent / "secret.ttf")
    (folder / "own.ttf").symlink_to(leads)
    with_font(folder)
    found = only(load())
    assert found.code is Code.BAD_FONT
    assert "leads outside" in found.message


def test_a_folder_in_a_fonts_place_is_told_as_one(folder: Path, load: Load) -> None:
    (folder / "own.ttf").mkdir()
    with_font(folder)
    assert "a folder" in only(load()).message


def test_a_pipe_is_no_font_and_nobody_waits_for_it(folder: Path, load: Load) -> None:
    os.mkfifo(folder / "own.ttf")
    with_font(folder)
    assert "named pipe" in only(load()).message


def test_a_web_font_that_lies_about_its_size_is_not_unpacked(folder: Path, load: Load) -> None:
    plain = write_font(folder / "own.ttf")
    with TTFont(plain) as font:
        font.flavor = "woff"
        font.save(folder / "own.woff")
    data = bytearray((folder / "own.woff").read_bytes())
    bomb = zlib.compress(bytes(200 * MEGABYTE))
    at = data.index(b"glyf", 44)
    struct.pack_into(">III", data, at + 4, len(data), len(bomb), 5_000)
    (folder / "own.woff").write_bytes(bytes(data) + bomb)
    with_font(folder, "own.woff")

    tracemalloc.start()
    outcome = load()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert only(outcome).code is Code.BAD_FONT
    assert most < 80 * MEGABYTE


def test_what_fonttools_says_of_a_font_is_not_printed() -> None:
    program = "import gyoan.theming, logging; logging.getLogger('fontTools.ttLib').warning('words of another program')"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (ran.stdout, ran.stderr) == ("", "")
