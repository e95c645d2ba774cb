"""The colours of a graph on paper: whatever a theme or an author chose, its lines can be seen in print."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from gyoan.model.colors import ColorSlot, contrast
from gyoan.model.graph import Cluster, Paint, Rgb, Tint
from gyoan.model.units import Point
from gyoan.model.values import dataclass
from gyoan.typesetting.inks import Inks

NODE_CONTRAST = 3.0
"""Of outlines and arrows to what is behind them: WCAG 2.2's bound for graphics (1.4.11)."""
FRAME_CONTRAST = 1.9
"""Of frames, which may be lighter than what stands in them but must survive a bad printer. Found by trial."""
_STEPS = 20
"""So finely it is tried how much darker or lighter a colour has to be."""


@dataclass(frozen=True, slots=True, eq=False)
class Grounds:
    """What is behind each place of a graph: the page, or the innermost frame with a fill."""

    inks: Inks
    """How things look."""
    clusters: Sequence[Cluster]
    """The frames, outer ones before inner ones."""

    def color(self, paint: Paint) -> str:
        """Return the six hexadecimal digits of `paint`."""
        return color_of(paint, self.inks)

    def at(self, point: Point, within: Sequence[Cluster] | None = None) -> str:
        """Return the colour behind `point`."""
        return self.color(ground_behind(point, self.clusters if within is None else within))


def ground_behind(point: Point, clusters: Sequence[Cluster]) -> Paint:
    """Return what is behind `point`: the innermost frame with a fill, else the page."""
    fills = (one.fill for one in reversed(clusters) if one.fill is not None and _holds(one, point))
    return next(fills, ColorSlot.BACKGROUND)


def color_of(paint: Paint, inks: Inks) -> str:
    """Return the six hexadecimal digits of `paint`, a tint as it looks on the page."""
    match paint:
        case Rgb(hexadecimal):
            return hexadecimal
        case Tint(slot, share):
            return _mixed(inks.color(ColorSlot.BACKGROUND), inks.color(slot), share)
        case _:
            return inks.color(paint)


def light(paint: Paint, share: float, inks: Inks) -> str:
    """Return the colour of an area with only a `share` of `paint` in it."""
    return _mixed(inks.color(ColorSlot.BACKGROUND), color_of(paint, inks), share)


def _holds(cluster: Cluster, point: Point) -> bool:
    place, (x, y) = cluster.place, point
    return place.x <= x <= place.x + place.width and place.y <= y <= place.y + place.height


def visible_color(color: str, grounds: Collection[str], least: float) -> str:
    """Return `color`, moved towards black or white until its contrast to each of `grounds` is `least`.

    Where no shade has that to all of them, the one that comes nearest to it.
    """
    return _visible(color, frozenset(grounds), least)


@lru_cache(maxsize=4096)
def _visible(color: str, grounds: frozenset[str], least: float) -> str:
    shades = [_mixed(color, end, step / _STEPS) for step in range(_STEPS + 1) for end in ("000000", "FFFFFF")]
    worst = {shade: min(contrast(shade, ground) for ground in grounds) for shade in shades}
    return next((shade for shade in shades if worst[shade] >= least), max(shades, key=lambda shade: worst[shade]))


def _mixed(color: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(color), bytes.fromhex(other), strict=True)
    return bytes(round(one + (two - one) * share) for one, two in pairs).hex().upper()
