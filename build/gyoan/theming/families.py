"""A theme with what a session brings: another font for its pages, fonts to borrow from, a lecturer's template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gyoan.model.further_faces import LETTERS, FurtherFamily, files_of
from gyoan.model.paper import FAMILIES
from gyoan.model.template import Template
from gyoan.model.theme import CoverMark, Face, Theme, TitleMark, Typeface
from gyoan.model.units import Points
from gyoan.theming.advances import Check, unchecked
from gyoan.theming.fonts import FontStore


def set_in(theme: Theme, family: str, packages: Path, cache: Path, check: Check = unchecked) -> Theme:
    """Return the theme with pages set in the font called `family`, whose files are below `packages`.

    Raises `UnusableFontError` where they cannot be used, and what `check` raises for one of them.
    """
    store, files = FontStore(packages, cache, check), files_of(family)
    regular, bold = (
        store.typeface({"name": family, "file": file}, face, packages, lacking_hangul=family not in FAMILIES)
        for face, file in zip((Face.BODY, Face.BODY_BOLD), files, strict=True)
    )
    return theme if regular.path == theme.faces[Face.BODY].path else theme.in_family(regular, bold)


def borrowing(theme: Theme, family: FurtherFamily, packages: Path, cache: Path, check: Check = unchecked) -> Theme:
    """Return the theme with the characters of a font, below `packages`, that it has none of itself.

    Letters of words are borrowed even where the typeface of code has them.

    Raises `UnusableFontError` where the font cannot be used, and what `check` raises for it.
    """
    store = FontStore(packages, cache, check)
    beside = (Face.CODE, Face.CODE_BOLD) if family is LETTERS else ()
    own = [one for faces in (theme.faces, theme.page_faces) for face, one in faces.items() if face not in beside]
    faces = {
        face: _lacking(store.typeface({"name": family.name, "file": file}, face, packages, lacking_hangul=True), own)
        for face, file in zip(family.faces, family.files, strict=True)
    }
    return replace(theme, faces={**theme.faces, **faces})


def _lacking(typeface: Typeface, own: Sequence[Typeface]) -> Typeface:
    """Return a typeface with those characters alone that none of the theme's `own` has."""
    advances = {code: em for code, em in typeface.advances.items() if not any(code in face.advances for face in own)}
    return replace(typeface, advances=advances)


LARGEST_TITLE, SMALLEST_TITLE = Points(36), Points(20)
"""Titles are set between these sizes whatever the template says, in points: ours are whole sentences."""
TWO_LINES = 1.95
"""A title's place must be so much higher than its type for a long title to fit it in two smaller lines."""


def adopted(theme: Theme, template: Template) -> Theme:
    """Return `theme` with the colours, the size and the places of `template`; pages stay the theme's."""
    look = replace(theme.deck.look, title_mark=TitleMark.NONE, cover_mark=CoverMark.NONE)
    room = template.places.title.height.points / TWO_LINES
    title = max(SMALLEST_TITLE, min(template.title_points, LARGEST_TITLE, room))
    deck = replace(
        theme.deck,
        width=template.width,
        height=template.height,
        title_points=round(title, 1),
        look=look,
        places=template.places,
    )
    return replace(theme, colors=template.colors, deck=deck, paper=theme.paper or theme.colors, template=template)
