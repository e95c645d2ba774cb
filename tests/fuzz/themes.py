"""Attacks themes: their files, the fonts they bring along, and what is made with both."""

from __future__ import annotations

import functools
import struct
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random

from fuzz.frame import Fuzzer
from fuzz.mutations import VALUES, spoilt_bytes, spoilt_lines
from gyoan.course.building.theme_sources import printable
from gyoan.model.codes import Code
from gyoan.model.settings import Settings
from gyoan.pipeline import compose
from gyoan.preparing import read_and_plan
from gyoan.theming import load_theme, theme_folders
from gyoan.toolchain.tools import find_or_install

SESSION = "# 제목\n\n## 절 (10분)\n\n- 가 `code`\n- 나 😀\n\n```\nkubectl get\n```\n"
FONT = "d2coding/src/d2coding.ttf"
TOLD = {Code.BAD_THEME, Code.BAD_FONT, Code.LOW_CONTRAST, Code.UNKNOWN_THEME}


@dataclass(frozen=True)
class SpoiltTheme:
    """A theme's folder."""

    text: str
    """Its file."""
    font: bytes
    """A font beside it."""


@functools.cache
def packages() -> Path:
    """Return the folder of installed fonts."""
    return find_or_install(sys.stderr.write).packages


@functools.cache
def cache() -> Path:
    """Return a folder for what is read from fonts: what is spoilt must not fill the user's own."""
    return Path(tempfile.mkdtemp(prefix="gyoan-fuzz-"))


@functools.cache
def _fonts() -> tuple[bytes, ...]:
    return ((packages() / FONT).read_bytes(),)


@functools.cache
def _texts() -> tuple[str, ...]:
    default = next(folder for folder in theme_folders() if folder.is_dir())
    return tuple((default / name / "theme.toml").read_text("utf-8") for name in ("default", "dark", "print"))


def made(random: Random) -> SpoiltTheme:
    """Return a spoilt theme, its body set in a font of its own half of the time."""
    text = random.choice(_texts())
    own = '[fonts]\nbody = { name = "내 글꼴", file = "own.ttf" }\n'
    if random.random() < 0.5:
        text = f'extends = "default"\n{own}' if random.random() < 0.7 else f'extends = "dark"\n{own}'
        font = random.choice(_fonts())
        for _ in range(1 + random.randrange(3)):
            font = _spoilt_font(random, font)
        return SpoiltTheme(text, font)
    return SpoiltTheme(spoilt_lines(random, text, VALUES), b"")


def _spoilt_font(random: Random, font: bytes) -> bytes:
    """Return a font with a table spoilt, its checksum right again most of the time."""
    if random.random() < 0.15:
        return spoilt_bytes(random, font)
    (count,) = struct.unpack_from(">H", font, 4)
    if 12 + 16 * count > len(font):
        return font
    entry = 12 + 16 * random.randrange(max(count, 1))
    name, _, start, length = struct.unpack_from(">4sIII", font, entry)
    if start + length > len(font) or not length:
        return font
    new = spoilt_bytes(random, font[start : start + length])[:length].ljust(length, b"\0")
    spoilt = bytearray(font)
    spoilt[start : start + length] = new
    if random.random() < 0.9 and name != b"head":
        padded = new + bytes(-len(new) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        struct.pack_into(">I", spoilt, entry + 4, total)
    return bytes(spoilt)


def tried(theme: SpoiltTheme) -> None:
    """Raise where there is no theme, no deck or no handout, or where something is told as a fault of ours."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "mine"
        folder.mkdir()
        (folder / "theme.toml").write_text(theme.text, encoding="utf-8", errors="surrogatepass")
        if theme.font:
            (folder / "own.ttf").write_bytes(theme.font)
        _use(folder)


def _use(folder: Path) -> None:
    outcome = load_theme("mine", packages(), cache(), (folder.parent,), check=printable)
    for one in outcome.diagnostics:
        assert one.code is not Code.INTERNAL_FAULT, one.exception
        assert one.code in TOLD, one
    planned = read_and_plan(SESSION.encode(), "session.md", Settings())
    assert planned.value is not None
    result = compose(planned.value, {}, {}, outcome.value)
    faults = [one for one in result.diagnostics if one.code is Code.INTERNAL_FAULT]
    assert not faults, faults[0].exception
    assert result.value.files["pptx"]
    assert result.value.files["handout.pdf"].startswith(b"%PDF")


def kept(theme: SpoiltTheme) -> bytes:
    """Return what is written down of a theme."""
    return theme.text.encode("utf-8", "surrogatepass") + b"\n\0\0font\0\0" + theme.font


THEMES = Fuzzer("themes", made, tried, kept)
"""The fuzzer of themes."""
