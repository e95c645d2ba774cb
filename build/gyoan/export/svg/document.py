"""A scene → an SVG file: groups with what they show or lead to, paths, pictures and lines of text."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from typing import assert_never

from gyoan.bitmaps.metadata import format_of
from gyoan.export.svg.lettering import Lettering, written_length
from gyoan.model.scene import Contour, Mark, MarkGroup, Pixels, Scene, Trace, Words, hotspots
from gyoan.model.theme import Theme
from gyoan.model.units import Point, Points
from gyoan.text_formats.xml import NOTHING, Value, Xml, document, tag, text

_NAMESPACE = "http://www.w3.org/2000/svg"


def export_svg(scene: Scene, theme: Theme) -> bytes:
    """Return `scene` as an SVG file, a unit being a point; `theme` names the fonts that it was set in."""
    title = tag("title", text(scene.description.partition("\n")[0])) if scene.description else NOTHING
    return document("svg", title, *_marks(scene, theme), xmlns=_NAMESPACE, **_attributes(scene, theme, unit="pt"))


def inline_svg(scene: Scene, theme: Theme) -> Xml:
    """Return `scene` as an element of an HTML page, as large as the page wants it."""
    return tag("svg", *_marks(scene, theme), **_attributes(scene, theme))


def _attributes(scene: Scene, theme: Theme, unit: str = "") -> dict[str, Value]:
    """Return what is said of the whole; its size only in a unit."""
    width, height = written_length(scene.width.points), written_length(scene.height.points)
    return {
        "viewBox": f"0 0 {width} {height}",
        "width": f"{width}{unit}" if unit else None,
        "height": f"{height}{unit}" if unit else None,
        "lang": theme.tag,
        "stroke-linejoin": "round",
        "font-family": Lettering(theme).family,
        "xml_space": "preserve",
    }


def _marks(scene: Scene, theme: Theme) -> Iterator[Xml]:
    letters = Lettering(theme)
    return (_mark(mark, letters) for mark in scene.marks)


def _mark(mark: Mark, letters: Lettering) -> Xml:
    match mark:
        case MarkGroup():
            return _group(mark, letters)
        case Trace():
            return _trace(mark)
        case Words():
            return letters.line(mark)
        case Pixels():
            return _picture(mark)
        case _:
            assert_never(mark)


def _group(group: MarkGroup, letters: Lettering) -> Xml:
    """Return a group: as a link where it leads somewhere, as a picture where it has a description."""
    inside = tuple(_mark(mark, letters) for mark in group.marks)
    if not inside:
        return NOTHING
    spot, look = group.hotspot, dict(_look(group))
    if spot is None:
        return tag("g", *inside, **look)
    # What is empty between lines and words can be clicked, too.
    whole = tag("path", d=_rectangle(spot.place.x, spot.place.y, spot.place.width, spot.place.height), fill="none")
    named = {"aria-label": spot.words, "pointer-events": "all"}
    if look.keys() <= {"transform"}:
        return tag("a", whole, *inside, href=spot.link, **look, **named)
    return tag("g", tag("a", whole, *inside, href=spot.link, **named), **look)


def _look(group: MarkGroup) -> Iterator[tuple[str, Value]]:
    """Yield where a group stands, what it is to one who listens, and what a click does."""
    if group.x or group.y:
        yield "transform", f"translate({written_length(group.x)} {written_length(group.y)})"
    if group.heading:
        yield "role", "heading"
        yield "aria-level", 2
    elif group.description and group.hotspot is None:
        # Nobody who listens gets to what a picture holds; links are to be reached.
        yield "role", "img" if next(hotspots(group.marks), None) is None else "group"
        yield "aria-label", group.description
    if group.appears:
        yield "class", "appears"
    if group.empties:
        yield "data-seconds", group.empties.seconds


def _trace(trace: Trace) -> Xml:
    line = {
        "stroke": f"#{trace.line}",
        "stroke-width": written_length(trace.points),
        "stroke-dasharray": " ".join(map(written_length, trace.dashes)) or None,
        "stroke-linecap": None if trace.dashes else "round",
    }
    fill = f"#{trace.fill}" if trace.fill else "none"
    return tag("path", d=_course(trace.contour), fill=fill, **(line if trace.line else {}))


def _course(contour: Contour) -> str:
    """Return the data of a path."""
    begun = f"M{_points((contour.start,))}"
    steps = (f"{'C' if len(step) == 3 else 'L'}{_points(step)}" for step in contour.steps)
    return f"{begun}{''.join(steps)}{'Z' if contour.closed else ''}"


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{written_length(x)} {written_length(y)}" for x, y in points)


def _rectangle(x: Points, y: Points, width: Points, height: Points) -> str:
    left, top, right, down, back = map(written_length, (x, y, width, height, -width))
    return f"M{left} {top}h{right}v{down}h{back}Z"


def _picture(pixels: Pixels) -> Xml:
    """Return a picture; what is cropped of it lies outside of a window of its own."""
    place, crop = pixels.place, pixels.crop
    source = f"data:image/{(format_of(pixels.data) or 'PNG').lower()};base64,{b64encode(pixels.data).decode()}"
    whole = tag("image", href=source, width=1, height=1, preserveAspectRatio="none")
    return tag(
        "svg",
        whole,
        x=written_length(place.x),
        y=written_length(place.y),
        width=written_length(place.width),
        height=written_length(place.height),
        viewBox=f"{crop.left:.6g} {crop.top:.6g} {crop.across:.6g} {crop.down:.6g}",
        preserveAspectRatio="none",
    )
