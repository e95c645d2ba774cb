"""Colours of a source and a theme put together so that text can be read on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from gyoan.model.colors import READABLE, ColorSlot, contrast
from gyoan.model.graph import Paint, Rgb, Tint

_DARKER = 0.55
"""How much of a box's own colour is in the outline that the source does not set; found by trial."""


class Palette:
    """A theme's colours and what goes with them."""

    def __init__(self, slots: Mapping[ColorSlot, str]) -> None:
        """Take six hexadecimal digits for every slot."""
        self._slots = slots

    def paint(self, css: str, usual: Paint | None) -> Paint | None:
        """Return the paint for a CSS colour as a browser writes it; `usual` where it is empty, None for `none`."""
        if not css:
            return usual
        if css == "none":
            return None
        found = re.fullmatch(r"#([0-9a-f]{6})", css)
        if found:
            return Rgb(found[1].upper())
        parts = re.findall(r"[\d.]+", css)
        if css.startswith("rgba") and len(parts) == 4:
            alpha = float(parts[3])
            return Rgb(self._over_page(map(int, parts[:3]), alpha)) if alpha else None
        return usual

    def line_for(self, fill: Paint | None, usual: ColorSlot) -> Paint:
        """Return the outline of a box whose source sets no line: a darker shade where it sets the fill."""
        if not isinstance(fill, Rgb):
            return usual
        return Rgb(_hexadecimal(round(channel * _DARKER) for channel in bytes.fromhex(fill.hexadecimal)))

    def text_on(self, behind: Paint | None, wished: str = "") -> Paint:
        """Return the colour of text on `behind`: the wished one if it can be read there, else one that can."""
        ground = self.hexadecimal(behind or ColorSlot.BACKGROUND)
        own = self.paint(wished, None)
        if own is not None and contrast(self.hexadecimal(own), ground) >= READABLE:
            return own
        for slot in (ColorSlot.TEXT, ColorSlot.BACKGROUND):
            color = self._slots[slot]
            if contrast(color, ground) >= READABLE:
                # On a colour of the source's own, text must not change with the theme.
                return Rgb(color.upper()) if isinstance(behind, Rgb) else slot
        return Rgb(max(("000000", "FFFFFF"), key=lambda color: contrast(color, ground)))

    def hexadecimal(self, paint: Paint) -> str:
        """Return the six hexadecimal digits of a paint in this theme."""
        match paint:
            case Rgb(hexadecimal):
                return hexadecimal
            case Tint(slot, share):
                return self._over_page(bytes.fromhex(self._slots[slot]), share)
            case _:
                return self._slots[paint]

    def _over_page(self, channels: Iterable[int], share: float) -> str:
        """Return the colour that shows where so much of another lies over the page."""
        pairs = zip(channels, bytes.fromhex(self._slots[ColorSlot.BACKGROUND]), strict=True)
        return _hexadecimal(round(one * share + page * (1 - share)) for one, page in pairs)


def _hexadecimal(channels: Iterable[int]) -> str:
    return "".join(f"{channel:02X}" for channel in channels)
