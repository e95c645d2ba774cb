"""What is written on slides → the fonts that it needs, each no more than those characters, as CSS."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from io import BytesIO

from fontTools.ttLib import TTFont

from gyoan.model.scene import Scene, Words, plain_marks
from gyoan.model.theme import Face, Theme, Typeface

_KEPT = frozenset({"GlyphOrder", "head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"})
"""The tables that say what characters look like. Lines are set already, so that nothing is asked of the others."""
_BOLD = "-bold"
_SPACE = " "
"""Stands between pieces of a line, whatever is written."""


def font_rules(scenes: Iterable[Scene], theme: Theme) -> str:
    """Return the CSS that has in it the fonts of all that is written in `scenes`."""
    used = texts_by_face(scenes)
    return "\n".join(_rule(face, typeface, used[face]) for face, typeface in theme.faces.items() if face in used)


def texts_by_face(scenes: Iterable[Scene]) -> dict[Face, tuple[str, ...]]:
    """Return the texts that are set in each face that is used."""
    texts: dict[Face, dict[str, None]] = {}
    for scene in scenes:
        for mark in plain_marks(scene.marks):
            for piece in mark.line.fragments if isinstance(mark, Words) else ():
                texts.setdefault(piece.ink.face, {})[piece.text] = None
    return {face: tuple(own) for face, own in texts.items()}


def _rule(face: Face, typeface: Typeface, texts: Sequence[str]) -> str:
    """Return the rule that names the part of a face's font that has `texts`."""
    packed = b64encode(drawn_face(texts, typeface) if typeface.drawings else _woff2(_subset(typeface, texts))).decode()
    weight = "bold" if is_bold_face(face) else "normal"
    source = f"url(data:font/woff2;base64,{packed}) format('woff2')"
    return f"@font-face{{font-family:'{family_of(face)}';font-weight:{weight};src:{source}}}"


def drawn_face(texts: Sequence[str], typeface: Typeface) -> bytes:
    """Return the font file of a face's drawings that stand in `texts`."""
    # As below: few slides have such drawings.
    from gyoan.export.html.drawn_font import drawn_font  # noqa: PLC0415

    return _woff2(drawn_font(texts, typeface.drawings))


def is_bold_face(face: Face) -> bool:
    """Return whether a face is the bold one of two that CSS has one name for."""
    return face.value.endswith(_BOLD)


def named_as_embedded(theme: Theme) -> Theme:
    """Return the theme with typefaces by the names that the rules give them, so that no font of a machine is meant."""
    return replace(theme, faces={face: replace(one, name=family_of(face)) for face, one in theme.faces.items()})


def family_of(face: Face) -> str:
    """Return what CSS calls the font of a face; one name for a face and its bold one."""
    return f"gyoan-{face.value.removesuffix(_BOLD)}"


def _subset(typeface: Typeface, texts: Iterable[str]) -> TTFont:
    """Return the font with no more than the characters of `texts`, and without hints, which no slide is small for."""
    # A preview shows whole fonts, and starts without what cuts them.
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415

    font = TTFont(typeface.path, lazy=True, recalcTimestamp=False)
    for table in {*font.keys()} - _KEPT:
        del font[table]
    # Else fontTools looks for the name of every glyph, which takes longer than all the rest.
    font.setGlyphOrder([f"{number}" for number in range(font["maxp"].numGlyphs)])
    options = Options(hinting=False, name_IDs=[], glyph_names=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text="".join((_SPACE, *texts)))
    subsetter.subset(font)
    return font


def _woff2(font: TTFont) -> bytes:
    """Return the file of a font, which is closed then."""
    file = BytesIO()
    with closing(font):
        font.flavor = "woff2"
        font.save(file)
    return file.getvalue()
