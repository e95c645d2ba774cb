"""The theme's colours and typefaces → `a:theme`, the one place of a deck that names a colour by its value."""

from __future__ import annotations

from collections.abc import Mapping

from gyoan.export.pptx.xml import MAIN
from gyoan.model.colors import ColorSlot, lightness
from gyoan.model.theme import Theme
from gyoan.text_formats.xml import Xml, document, tag

_FIXED_SLOTS = {
    "accent1": ColorSlot.PRIMARY,
    "accent2": ColorSlot.SECONDARY,
    "accent3": ColorSlot.POSITIVE,
    "accent4": ColorSlot.ATTENTION,
    "accent5": ColorSlot.LINE,
    "accent6": ColorSlot.EMPHASIS,
    "hlink": ColorSlot.LINK,
    # A lecturer's own clicks would turn followed links purple for the next class.
    "folHlink": ColorSlot.LINK,
}
_LIGHT = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
_DARK = {"dk1": "bg1", "lt1": "tx1", "dk2": "bg2", "lt2": "tx2"}


def theme_part(theme: Theme) -> bytes:
    """Return the theme part of `theme`."""
    elements = tag("a:themeElements", _colors(theme), _fonts(theme), _formats())
    return document(
        "a:theme", elements, tag("a:objectDefaults"), tag("a:extraClrSchemeLst"), xmlns_a=MAIN, name=_name(theme)
    )


def color_map(theme: Theme) -> Mapping[str, str]:
    """Return which theme colour each slot stands for: in a dark theme the background is the dark one."""
    pairs = {slot: name for name, slot in _tones(theme).items()}
    return pairs | {name: name for name in _FIXED_SLOTS}


def paper_color_map() -> Mapping[str, str]:
    """Return the same for pages that are printed: dark on light in any theme."""
    return {slot: name for name, slot in _LIGHT.items()} | {name: name for name in _FIXED_SLOTS}


def _tones(theme: Theme) -> Mapping[str, str]:
    background, ink = (bytes.fromhex(theme.colors[slot]) for slot in (ColorSlot.BACKGROUND, ColorSlot.TEXT))
    dark = lightness(background) < lightness(ink)
    return _DARK if dark else _LIGHT


def _colors(theme: Theme) -> Xml:
    tones = {name: ColorSlot(slot) for name, slot in _tones(theme).items()}
    colors = (
        tag(f"a:{name}", tag("a:srgbClr", val=theme.colors[slot].upper()))
        for name, slot in (tones | _FIXED_SLOTS).items()
    )
    return tag("a:clrScheme", *colors, name=_name(theme))


def _fonts(theme: Theme) -> Xml:
    return tag(
        "a:fontScheme",
        tag("a:majorFont", *_typefaces(theme)),
        tag("a:minorFont", *_typefaces(theme)),
        name=_name(theme),
    )


def _typefaces(theme: Theme) -> tuple[Xml, ...]:
    """Return the typefaces by script; East Asian text of no script's own is in that of the session's language.

    For a character that it lacks, PowerPoint takes another typeface by itself.
    """
    style = theme.deck
    of_scripts = {"Hang": style.korean_font, **_OF_SCRIPTS}
    return (
        tag("a:latin", typeface=style.latin_font),
        tag("a:ea", typeface=of_scripts[script_of(theme.tag)]),
        tag("a:cs", typeface=""),
        *(tag("a:font", script=script, typeface=typeface) for script, typeface in of_scripts.items()),
    )


_OF_SCRIPTS = {"Jpan": "Yu Gothic", "Hans": "Microsoft YaHei", "Hant": "Microsoft JhengHei"}
"""Typefaces that every Office has."""
_TRADITIONAL = ("hant", "tw", "hk", "mo")
"""What the tags of Chinese in traditional characters have."""


def script_of(language_tag: str) -> str:
    """Return the East Asian script of a language: Hangul for all but Japanese and Chinese."""
    language, *parts = language_tag.lower().split("-")
    if language == "zh":
        return "Hant" if any(part in _TRADITIONAL for part in parts) else "Hans"
    return "Jpan" if language == "ja" else "Hang"


_LINES = (6350, 12_700, 19_050)
"""Widths of the three lines that a theme offers, in EMU: half a point, one and one and a half, as in Office's own."""


def _formats() -> Xml:
    """Return the format scheme, which must offer three of everything: flat, without effects."""
    flat = tag("a:solidFill", tag("a:schemeClr", val="phClr"))
    lines = (tag("a:ln", flat, tag("a:prstDash", val="solid"), w=width) for width in _LINES)
    effect = tag("a:effectStyle", tag("a:effectLst"))
    return tag(
        "a:fmtScheme",
        tag("a:fillStyleLst", flat, flat, flat),
        tag("a:lnStyleLst", *lines),
        tag("a:effectStyleLst", effect, effect, effect),
        tag("a:bgFillStyleLst", flat, flat, flat),
        name="gyoan",
    )


def _name(theme: Theme) -> str:
    return f"gyoan {theme.name}"
