"""Advance widths of a font, read once from its tables and then kept in the user's cache folder.

Reading the tables of a Korean font takes a tenth of a second and more, which is most of what a rebuild of one
session may take. Kept are plain numbers, all code points and then all widths, which are read at two strokes: 2 ms for
the 23,000 characters of a face, where a shorter list of runs took 7 to unfold.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from gyoan.files.checked_records import read_record, write_record
from gyoan.theming.font_files import (
    OF_DAMAGED_FONTS,
    DamagedFontError,
    check_characters,
    check_glyphs,
    check_heads,
    check_permission,
    check_sums,
)
from gyoan.theming.stored import name_of_stored

Check: TypeAlias = Callable[[Path], None]
"""Raises what is wrong with a font file; its name is stored with what was read of a font that passed."""

FORMAT = 4
"""Raised whenever the stored form changes, so that an older file is never misread."""
_BYTES = struct.calcsize("<Id")
"""What a character takes."""


def unchecked(font: Path) -> None:
    """Ask no more of a font than what it is measured by."""


def read_advances(font: Path, cache: Path, check: Check = unchecked) -> Mapping[int, float]:
    """Return the advance width of each code point that `font` has a glyph for, in em.

    `cache` is a folder for the stored form; an unreadable or damaged file in it is made anew. Raises `OSError`
    where the font cannot be read, and what `check` raises, which is asked only where nothing is stored.
    """
    stored = cache / f"{name_of_stored(font, f'{FORMAT} {check.__name__}')}.widths"
    advances = _load(stored)
    if advances is None:
        advances = _measure(font)
        check(font)
        write_record(stored, _packed(advances))
    return advances


def _measure(font: Path) -> dict[int, float]:
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415  (costs 0.1 s, and only where nothing is stored)

    check_sums(font)
    check_heads(font)
    check_permission(font)
    check_characters(font)
    try:
        with TTFont(font, lazy=True) as tables:
            characters = tables.getBestCmap() or {}
            shown = {tables.getGlyphID(glyph) for glyph in characters.values()}
            check_glyphs(tables.reader["glyf"], tables["loca"].locations, shown)
            units = tables["head"].unitsPerEm
            metrics = tables["hmtx"].metrics
            return {code: metrics[glyph][0] / units for code, glyph in characters.items()}
    except (TTLibError, *OF_DAMAGED_FONTS) as error:
        raise DamagedFontError(f"damaged font file: {font.name}") from error


def _packed(advances: Mapping[int, float]) -> bytes:
    count = len(advances)
    return struct.pack(f"<{count}I{count}d", *advances, *advances.values())


def _load(stored: Path) -> dict[int, float] | None:
    content = read_record(stored)
    if content is None or len(content) % _BYTES:
        return None
    count = len(content) // _BYTES
    codes = struct.unpack_from(f"<{count}I", content)
    widths = struct.unpack_from(f"<{count}d", content, count * struct.calcsize("<I"))
    return dict(zip(codes, widths, strict=True))
