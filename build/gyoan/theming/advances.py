"""Advance widths of a font, read once from its tables and then kept in the user's cache folder.

Reading the tables of a Korean font takes a tenth of a second and more, which is most of what a rebuild of one
session may take; the widths themselves are a few thousand runs of equal numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from gyoan.model.advances import runs_of
from gyoan.theming.font_files import (
    OF_DAMAGED_FONTS,
    DamagedFontError,
    check_characters,
    check_glyphs,
    check_heads,
    check_permission,
    check_sums,
)
from gyoan.theming.stored import load_stored, name_of_stored, save

Check: TypeAlias = Callable[[Path], None]
"""Raises what is wrong with a font file; its name is stored with what was read of a font that passed."""

FORMAT = 3
"""Raised whenever the stored form changes, so that an older file is never misread."""


def unchecked(font: Path) -> None:
    """Ask no more of a font than what it is measured by."""


def read_advances(font: Path, cache: Path, check: Check = unchecked) -> Mapping[int, float]:
    """Return the advance width of each code point that `font` has a glyph for, in em.

    `cache` is a folder for the stored form; an unreadable or damaged file in it is made anew. Raises `OSError`
    where the font cannot be read, and what `check` raises, which is asked only where nothing is stored.
    """
    stored = cache / f"{name_of_stored(font, f'{FORMAT} {check.__name__}')}.json"
    advances = _load(stored)
    if advances is None:
        advances = _measure(font)
        check(font)
        save(stored, list(runs_of(advances)))
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


def _load(stored: Path) -> dict[int, float] | None:
    rows = load_stored(stored)
    if rows is None:
        return None
    try:
        advances = {first: advance for first, _, advance in rows}  # most runs are of one
        for first, count, advance in rows:
            if count > 1:
                advances.update(dict.fromkeys(range(first, first + count), advance))
    except (ValueError, TypeError):
        return None
    return advances
