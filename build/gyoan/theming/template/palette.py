"""A template's colour scheme → what stands for each of our slots, so that all text can be read.

A company's second accent may be a pale yellow: written in it, text would vanish. So each slot takes the scheme's own
colour where it can be read, else a darker or lighter shade of it, as PowerPoint's colour menu offers them; a change
of the theme still restyles the deck.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gyoan.model.colors import READABLE, ColorSlot, contrast, luminance
from gyoan.model.template import SchemeColor
from gyoan.model.values import dataclass
from gyoan.theming.template.hues import shaded

_VISIBLE, _SUBTLE = 1.04, 1.6
"""A surface differs from the background by at least and at most so much contrast."""
_DARKER = ((100, 0), (90, 0), (75, 0), (65, 0), (50, 0), (40, 0), (25, 0), (15, 0))
_LIGHTER = ((100, 0), (90, 10), (75, 25), (60, 40), (40, 60), (20, 80), (10, 90))
"""Shades to try: how much lightness is kept, how much is added."""
_DARK_BELOW = 0.18
"""Behind a ground of less luminance text is light: there black and white are as easy to read (WCAG 2.2: 0.179)."""
_LINE_ON_LIGHT, _LINE_ON_DARK = (75, 0), (75, 25)
_SURFACE_ON_LIGHT, _SURFACE_ON_DARK = (95, 0), (90, 10)
_MUTED_ON_LIGHT, _MUTED_ON_DARK = ((65, 35), (75, 25), (85, 15)), ((75, 0), (85, 0))
"""The shades of lines and surfaces, from the ground, and those of muted text to try. All of it as PowerPoint's menu."""
_MORE_CONTRAST = 2
"""How much more contrast than it must have text has on a surface of the scheme's own: muted text is on it as well."""
_UNKNOWN = "808080"
"""Where a scheme lacks a colour that it names."""
_ACCENTS = {
    ColorSlot.PRIMARY: "accent1",
    ColorSlot.SECONDARY: "accent2",
    ColorSlot.POSITIVE: "accent3",
    ColorSlot.ATTENTION: "accent4",
    ColorSlot.EMPHASIS: "accent6",
}
_LINK, _LINK_TRIES = "hlink", ("hlink", *(f"accent{number}" for number in range(1, 7)), "tx1", "bg1")
"""The scheme's colour of links, and what is tried in its place where nobody could read that, in this order."""
_NEUTRALS = ("tx1", "bg1", "tx2", "bg2")


@dataclass(frozen=True, slots=True)
class TemplatePalette:
    """What stands for each slot."""

    named: Mapping[ColorSlot, SchemeColor]
    """As a colour of the scheme."""
    colors: Mapping[ColorSlot, str]
    """As six hexadecimal digits."""
    gaps: tuple[str, ...]
    """The slots that nothing in the scheme can stand for, with the name of what should."""
    link: str = ""
    """The colour of the scheme that links take instead of theirs, which cannot be read; empty where it can."""


def palette_of(
    scheme: Mapping[str, str], ground: SchemeColor | None, ground_color: str, ink: SchemeColor
) -> TemplatePalette:
    """Return the palette for text that stands on `ground_color`; `ink` is the template's own colour of body text."""
    return _Mixing(scheme, ground or _nearest(scheme, ground_color), ground_color, ink).palette()


def _nearest(scheme: Mapping[str, str], color: str) -> SchemeColor:
    """Return the neutral of the scheme that is most like a colour from outside it."""
    known = [name for name in _NEUTRALS if name in scheme]
    return SchemeColor(min(known, key=lambda name: contrast(scheme[name], color), default="bg1"))


class _Mixing:
    def __init__(self, scheme: Mapping[str, str], ground: SchemeColor, ground_color: str, ink: SchemeColor) -> None:
        self._scheme = scheme
        self._light = luminance(ground_color) > _DARK_BELOW
        self._named = {ColorSlot.BACKGROUND: ground}
        self._colors = {ColorSlot.BACKGROUND: ground_color}
        self._gaps: list[str] = []
        self._ink = ink

    def palette(self) -> TemplatePalette:
        self._set(ColorSlot.TEXT, self._text())
        self._set(ColorSlot.SURFACE, self._surface())
        shade = _LINE_ON_LIGHT if self._light else _LINE_ON_DARK
        self._set(ColorSlot.LINE, self._on_ground(*shade))
        self._set(ColorSlot.MUTED, self._muted())
        for slot, name in _ACCENTS.items():
            readable = next((one for one in self._shades(name) if self._readable(one)), None)
            if readable is None:
                self._gaps.append(f"{slot.name.lower()} ({name})")
            self._set(slot, readable or self._named[ColorSlot.TEXT])
        link = self._link()
        return TemplatePalette(self._named, self._colors, tuple(self._gaps), "" if link == _LINK else link)

    def _link(self) -> str:
        """Return the colour of links as it is: PowerPoint writes them in no shade of it, whatever a slide says."""
        tries = (SchemeColor(name) for name in _LINK_TRIES if name in self._scheme)
        found = next((one.name for one in tries if self._readable(one)), "tx1")
        self._set(ColorSlot.LINK, SchemeColor(found))
        # The master maps what slides call the colour of links to the one that was found.
        self._named[ColorSlot.LINK] = SchemeColor(_LINK)
        return found

    def _set(self, slot: ColorSlot, named: SchemeColor) -> None:
        self._named[slot] = named
        self._colors[slot] = self._color(named)

    def _color(self, named: SchemeColor) -> str:
        return shaded(self._scheme.get(named.name, _UNKNOWN), named.kept, named.added)

    def _shades(self, name: str) -> Iterator[SchemeColor]:
        if name in self._scheme:
            yield from (SchemeColor(name, *shade) for shade in (_DARKER if self._light else _LIGHTER))

    def _readable(self, named: SchemeColor) -> bool:
        grounds = (self._colors[ColorSlot.BACKGROUND], self._colors[ColorSlot.SURFACE])
        return min(contrast(self._color(named), ground) for ground in grounds) >= READABLE

    def _text(self) -> SchemeColor:
        ground = self._colors[ColorSlot.BACKGROUND]
        tries = [self._ink, *(SchemeColor(name) for name in _NEUTRALS if name in self._scheme)]
        known = [one for one in tries if one.name in self._scheme]
        fitting = (one for one in known if contrast(self._color(one), ground) >= READABLE)
        best = max(known, key=lambda one: contrast(self._color(one), ground), default=self._ink)
        found = next(fitting, None)
        if found is None:
            self._gaps.append("text (tx1)")
        return found or best

    def _surface(self) -> SchemeColor:
        """Return the scheme's second background where it is one for text, else a shade of the first."""
        ground, text = self._colors[ColorSlot.BACKGROUND], self._colors[ColorSlot.TEXT]
        second = self._scheme.get("bg2", ground)
        if _VISIBLE <= contrast(second, ground) <= _SUBTLE and contrast(second, text) >= READABLE + _MORE_CONTRAST:
            return SchemeColor("bg2")
        return self._on_ground(*(_SURFACE_ON_LIGHT if self._light else _SURFACE_ON_DARK))

    def _on_ground(self, kept: int, added: int) -> SchemeColor:
        """Return a shade of what is behind the text."""
        ground = self._named[ColorSlot.BACKGROUND]
        return SchemeColor(ground.name, round(ground.kept * kept / 100), round(ground.added * kept / 100) + added)

    def _muted(self) -> SchemeColor:
        text = self._named[ColorSlot.TEXT].name
        softer = _MUTED_ON_LIGHT if self._light else _MUTED_ON_DARK
        tries = [SchemeColor("tx2"), *(SchemeColor(text, *shade) for shade in softer)]
        known = (one for one in tries if one.name in self._scheme)
        return next((one for one in known if self._readable(one)), self._named[ColorSlot.TEXT])
