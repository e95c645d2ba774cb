"""A theme's name → `Theme`: its file, those of the themes it extends, and the fonts they name."""

from __future__ import annotations

import errno
import os
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from gyoan.messages import theming as told
from gyoan.messages.faults import IN_THEME, fault
from gyoan.model.codes import Code
from gyoan.model.colors import READABLE, ColorSlot, contrast, luminance
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.theme import CoverMark, DeckLook, DeckStyle, Filling, PageStyle, Theme, TitleMark
from gyoan.model.units import Length
from gyoan.theming.advances import Check, unchecked
from gyoan.theming.files import (
    FALLBACK,
    FILE,
    ThemeFile,
    find_theme,
    hint_for,
    known_themes,
    read_chain,
    shown,
    theme_folders,
)
from gyoan.theming.fonts import FontStore, typefaces
from gyoan.theming.keys import COLORS

NARROWEST, LOWEST = 80.0, 120.0
"""What the margins must leave of a page, in millimetres."""
_NOTE_SPACING, _DOT_SPACING = 8.0, 5.0
"""Distances of lines and dots to write on where a theme states none, in millimetres."""
_MARGINS = ("margin-left", "margin-right", "margin-top", "margin-bottom")

_Values = Mapping[str, Any]


def load_theme(
    name: str,
    packages: Path,
    cache: Path,
    folders: Sequence[Path] = (),
    asked_in: SourceSpan | None = None,
    check: Check = unchecked,
) -> Outcome[Theme]:
    """Return the theme called `name`, or the default one with an error where there is no such theme.

    What a theme's file says wrong is diagnosed, and the theme it extends steps in. `packages` is the folder of
    installed fonts, `cache` one for their stored widths, `folders` are searched before gyoan's own, `asked_in` is
    the place that asked for the theme, `check` says of each font whether it can be printed. Raises `OSError` where the
    default theme or its fonts cannot be read.
    """
    searched = (*folders, *theme_folders())
    folder = find_theme(name, searched)
    if folder is None and name == FALLBACK:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(Path(FALLBACK) / FILE))
    if folder is None:
        fallback = load_theme(FALLBACK, packages, cache, check=check)
        return Outcome(fallback.value, (_unknown(name, searched, asked_in),))
    try:
        return _theme(name, read_chain(folder, searched), FontStore(packages, cache, check))
    except OSError:
        raise
    except Exception as error:
        if folder == find_theme(FALLBACK, theme_folders()):
            raise
        told = fault(IN_THEME, SourceSpan(shown(folder / FILE), 1), error)
        return Outcome(load_theme(FALLBACK, packages, cache, check=check).value, (told,))


def _unknown(name: str, folders: Sequence[Path], asked_in: SourceSpan | None) -> Diagnostic:
    span = asked_in or SourceSpan("--theme", 1)
    message = told.NO_THEME(name=name, fallback=FALLBACK)
    return Diagnostic(Code.UNKNOWN_THEME, Severity.ERROR, span, message, hint_for(name, known_themes(folders)))


def _theme(name: str, chain: Sequence[ThemeFile], store: FontStore) -> Outcome[Theme]:
    colors, paper, of_colors = _colors(chain)
    faces, of_fonts = typefaces(chain, store)
    values: _Values = ChainMap(*({**file.values} for file in chain))
    page, of_page = _page_style(values, chain)
    theme = Theme(name, colors, faces, _deck_style(values), page, paper)
    of_files = (diagnostic for file in chain for diagnostic in file.diagnostics)
    return Outcome(theme, (*of_files, *of_colors, *of_fonts, *of_page))


def _colors(
    chain: Sequence[ThemeFile],
) -> tuple[Mapping[ColorSlot, str], Mapping[ColorSlot, str], tuple[Diagnostic, ...]]:
    """Return the colours of slides, those of pages, and what is wrong with them.

    Pages are dark on light. A dark theme's are those of the nearest light theme that it extends, but for what it
    says in `page.colors`.
    """
    colors, diagnostics = _resolved(chain, "colors", {})
    shades = (_resolved(chain[start:], "colors", {})[0] for start in range(len(chain)))
    light = next((one for one in shades if not _is_dark(one)), colors)
    paper, of_paper = _resolved(chain, "page.colors", light)
    diagnostics += of_paper
    diagnostics += check_contrast(chain[0], colors, "colors")
    if paper != colors:
        diagnostics += check_contrast(chain[0], paper, "page.colors")
    return colors, paper, tuple(diagnostics)


def _is_dark(colors: Mapping[ColorSlot, str]) -> bool:
    return luminance(colors[ColorSlot.BACKGROUND]) < luminance(colors[ColorSlot.TEXT])


def _resolved(
    chain: Sequence[ThemeFile], table: str, below: Mapping[ColorSlot, str]
) -> tuple[dict[ColorSlot, str], list[Diagnostic]]:
    """Return every colour in hexadecimal digits, names of others followed; `below` is taken where nothing is said."""
    said: Mapping[str, str] = ChainMap(
        *(
            {name: file.values[f"{table}.{name}"] for name in COLORS if f"{table}.{name}" in file.values}
            for file in chain
        ),
        {slot.name.lower(): color for slot, color in below.items()},
    )
    colors: dict[ColorSlot, str] = {}
    diagnostics: list[Diagnostic] = []
    for name, slot in COLORS.items():
        passed = [name]
        while (value := said[passed[-1]]) in COLORS and value not in passed:
            passed.append(value)
        if value in COLORS:
            message = told.COLOURS_IN_CIRCLE(table=table, circle=" → ".join([*passed, value]))
            key = f"{table}.{name}"
            diagnostics.append(chain[0].says(Code.BAD_THEME, Severity.ERROR, key, message, told.WRITE_DIGITS()))
            value = chain[-1].values.get(f"colors.{name}", "000000")
        colors[slot] = value
    return colors, diagnostics


def _deck_style(values: _Values) -> DeckStyle:
    return DeckStyle(
        width=Length.of_inches(values["deck.width"]),
        height=Length.of_inches(values["deck.height"]),
        margin=Length.of_inches(values["deck.margin"]),
        title_points=values["deck.title-points"],
        body_points=values["deck.body-points"],
        small_points=values["deck.small-points"],
        code_points=values["deck.code-points"],
        footer_points=values["deck.footer-points"],
        latin_font=values["deck.latin-font"],
        korean_font=values["deck.korean-font"],
        code_font=values["deck.code-font"],
        look=DeckLook(
            TitleMark(values["deck.title-mark"]),
            CoverMark(values["deck.cover-mark"]),
            values["deck.corners"] == "rounded",
            Filling(values["deck.surfaces"]),
            Filling(values["deck.accents"]),
            Filling(values["deck.bars"]),
        ),
    )


def _page_style(values: _Values, chain: Sequence[ThemeFile]) -> tuple[PageStyle, tuple[Diagnostic, ...]]:
    left, right, top, bottom = (values[f"page.{name}"] for name in _MARGINS)
    width, height = values["page.width"], values["page.height"]
    diagnostics = tuple(_narrow(chain[0], values))
    if diagnostics:
        left, right, top, bottom = (chain[-1].values[f"page.{name}"] for name in _MARGINS)
    style = PageStyle(
        width=Length.of_millimetres(width),
        height=Length.of_millimetres(height),
        margin_top=Length.of_millimetres(top),
        margin_bottom=Length.of_millimetres(bottom),
        margin_left=Length.of_millimetres(left),
        margin_right=Length.of_millimetres(right),
        body_points=values["page.body-points"],
        leading=values["page.leading"],
        code_points=values["page.code-points"],
        note_spacing=Length.of_millimetres(values.get("page.note-spacing", _NOTE_SPACING)),
        justify=values.get("page.justify", False),
        color_emoji=values.get("page.emoji", "color") == "color",
        family=values.get("page.font", ""),
        dot_spacing=Length.of_millimetres(values.get("page.dot-spacing", _DOT_SPACING)),
    )
    return style, diagnostics


def _narrow(file: ThemeFile, values: _Values) -> Iterator[Diagnostic]:
    """Yield an error where the margins leave too little of the page."""
    left, right, top, bottom = (values[f"page.{name}"] for name in _MARGINS)
    wide, high = values["page.width"] - left - right, values["page.height"] - top - bottom
    if wide < NARROWEST or high < LOWEST:
        message = told.NARROW_PAGE(wide=wide, high=high)
        hint = told.LEAVE_AT_LEAST(wide=NARROWEST, high=LOWEST)
        yield file.says(Code.BAD_THEME, Severity.ERROR, "page.margin-left", message, hint)


GROUNDS = (ColorSlot.BACKGROUND, ColorSlot.SURFACE)
"""What stands behind text."""
INKS = tuple(slot for slot in ColorSlot if slot not in {*GROUNDS, ColorSlot.LINE})
"""What text is written in."""


def check_contrast(file: ThemeFile, colors: Mapping[ColorSlot, str], table: str) -> Iterator[Diagnostic]:
    """Yield a warning for each colour of `table` that text would be hard to read in."""
    for ink in INKS:
        worst = min(GROUNDS, key=lambda ground: contrast(colors[ink], colors[ground]))
        ratio = contrast(colors[ink], colors[worst])
        if ratio < READABLE:
            key = _first_set(file, [f"{table}.{slot.name.lower()}" for slot in (ink, worst)])
            names = {"ink": ink.name.lower(), "ground": worst.name.lower()}
            message, hint = told.HARD_TO_READ(ratio=ratio, **names), told.COLOURS_APART(least=READABLE)
            yield file.says(Code.LOW_CONTRAST, Severity.WARNING, key, message, hint)


def _first_set(file: ThemeFile, keys: Sequence[str]) -> str:
    return next((key for key in keys if key in file.values), keys[0])
