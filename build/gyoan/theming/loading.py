"""A theme folder's `theme.toml` and the font files it names → `Theme`."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.theme import ColorSlot, DeckStyle, Face, PageStyle, Theme, Typeface
from gyoan.model.units import Length
from gyoan.theming.advances import read_advances

FALLBACK = "default"
"""The theme that is used where the one asked for does not exist."""


def theme_folders() -> tuple[Path, ...]:
    """Return the folders that hold gyoan's own themes: in an installed package, or in a checkout."""
    package = Path(__file__).resolve().parent.parent
    return tuple(folder for folder in (package / "themes", package.parent.parent / "themes") if folder.is_dir())


def load_theme(
    name: str, packages: Path, cache: Path, folders: Sequence[Path] = (), asked_in: SourceSpan | None = None
) -> Outcome[Theme]:
    """Return the theme called `name`, or the default one with an error where there is no such theme.

    `packages` is the folder of installed fonts, `cache` one for their stored widths, `folders` are searched
    before gyoan's own, `asked_in` is the place that asked for the theme. Raises `OSError` where the theme or a
    font that it names cannot be read.
    """
    searched = (*folders, *theme_folders())
    folder = _find(name, searched)
    if folder is not None:
        return Outcome(_read(name, folder / "theme.toml", packages, cache))
    known = sorted({path.parent.name for place in searched for path in place.glob("*/theme.toml")})
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean '{near[0]}'? " if near else ""
    diagnostic = Diagnostic(
        Code.UNKNOWN_THEME,
        Severity.ERROR,
        asked_in or SourceSpan("--theme", 1),
        f"There is no theme called '{name}', so '{FALLBACK}' is used",
        f"{hint}known themes: {', '.join(known)}",
    )
    fallback = load_theme(FALLBACK, packages, cache)
    return Outcome(fallback.value, (diagnostic,))


def _find(name: str, folders: Sequence[Path]) -> Path | None:
    if not name or any(character in name for character in "/\\"):
        return None
    return next((folder / name for folder in folders if (folder / name / "theme.toml").is_file()), None)


def _read(name: str, path: Path, packages: Path, cache: Path) -> Theme:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    colors = {slot: str(data["colors"][slot.name.lower()]) for slot in ColorSlot}
    faces = {face: _typeface(data["fonts"][face.value], packages, cache) for face in Face}
    return Theme(name, colors, faces, _deck_style(data["deck"]), _page_style(data["page"]))


def _typeface(entry: Mapping[str, str], packages: Path, cache: Path) -> Typeface:
    path = packages / entry["file"]
    return Typeface(entry["name"], path, read_advances(path, cache))


def _deck_style(data: Mapping[str, Any]) -> DeckStyle:
    return DeckStyle(
        width=Length.of_inches(data["width"]),
        height=Length.of_inches(data["height"]),
        margin=Length.of_inches(data["margin"]),
        title_points=data["title-points"],
        body_points=data["body-points"],
        small_points=data["small-points"],
        code_points=data["code-points"],
        footer_points=data["footer-points"],
        latin_font=data["latin-font"],
        korean_font=data["korean-font"],
        code_font=data["code-font"],
    )


def _page_style(data: Mapping[str, Any]) -> PageStyle:
    return PageStyle(
        width=Length.of_millimetres(data["width"]),
        height=Length.of_millimetres(data["height"]),
        margin_top=Length.of_millimetres(data["margin-top"]),
        margin_bottom=Length.of_millimetres(data["margin-bottom"]),
        margin_left=Length.of_millimetres(data["margin-left"]),
        margin_right=Length.of_millimetres(data["margin-right"]),
        body_points=data["body-points"],
        leading=data["leading"],
        code_points=data["code-points"],
    )
