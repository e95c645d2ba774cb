"""A scene → an SVG file: groups with what they show or lead to, paths, pictures and lines of text."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from typing import assert_never

from gyoan.bitmaps.metadata import format_of
from gyoan.export.svg.lettering import Lettering, number
from gyoan.model.scene import Contour, Mark, MarkGroup, Pixels, Scene, Trace, Words
from gyoan.model.theme import Theme
from gyoan.model.units import Point, Points
from gyoan.text_formats.xml import NOTHING, Xml, document, tag, text

_NAMESPACE = "http://www.w3.org/2000/svg"


def export_svg(scene: Scene, theme: Theme) -> bytes:
    """Return `scene` as an SVG file, a unit being a point; `theme` names the fonts that it was set in."""
    width, height = number(scene.width.points), number(scene.height.points)
    title = tag("title", text(scene.description.partition("\n")[0])) if scene.description else NOTHING
    letters = Lettering(theme)
    attributes = {
        "viewBox": f"0 0 {width} {height}",
        "width": f"{width}pt",
        "height": f"{height}pt",
        "lang": theme.tag,
        "stroke-linejoin": "round",
        "font-family": letters.family,
        "xml_space": "preserve",
    }
    return document("svg", title, *(_mark(mark, letters) for mark in scene.marks), xmlns=_NAMESPACE, **attributes)


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
    where = f"translate({number(group.x)} {number(group.y)})" if group.x or group.y else None
    described = {"role": "img", "aria-label": group.description} if group.description else {}
    if group.hotspot is None:
        return tag("g", *inside, transform=where, **described) if inside else NOTHING
    place = group.hotspot.place
    # What is empty between lines and words can be clicked, too.
    whole = tag("path", d=_rectangle(place.x, place.y, place.width, place.height), fill="none")
    named = {"aria-label": group.hotspot.words, "pointer-events": "all"}
    return tag("a", whole, *inside, href=group.hotspot.link, transform=where, **named)


def _trace(trace: Trace) -> Xml:
    line = {
        "stroke": f"#{trace.line}",
        "stroke-width": number(trace.points),
        "stroke-dasharray": " ".join(map(number, trace.dashes)) or None,
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
    return " ".join(f"{number(x)} {number(y)}" for x, y in points)


def _rectangle(x: Points, y: Points, width: Points, height: Points) -> str:
    return f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}Z"


def _picture(pixels: Pixels) -> Xml:
    """Return a picture; what is cropped of it lies outside of a window of its own."""
    place, crop = pixels.place, pixels.crop
    source = f"data:image/{(format_of(pixels.data) or 'PNG').lower()};base64,{b64encode(pixels.data).decode()}"
    whole = tag("image", href=source, width=1, height=1, preserveAspectRatio="none")
    return tag(
        "svg",
        whole,
        x=number(place.x),
        y=number(place.y),
        width=number(place.width),
        height=number(place.height),
        viewBox=f"{crop.left:.6g} {crop.top:.6g} {crop.across:.6g} {crop.down:.6g}",
        preserveAspectRatio="none",
    )
