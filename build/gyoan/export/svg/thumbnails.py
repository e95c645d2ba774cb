"""A scene → an SVG element of few bytes, to be shown at a quarter of its size: no links, and what each line says whole.

Places are whole points and steps of paths are counted from the point before, which makes a third of the bytes. Pictures
are made as small as they are seen.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator

from gyoan.bitmaps.shrinking import shrunk
from gyoan.export.svg.lettering import CODE
from gyoan.model.scene import Contour, Pixels, Scene, Trace, Words, plain_marks
from gyoan.model.units import Point
from gyoan.text_formats.xml import NOTHING, Xml, tag, text

_SHOWN = 0.3
"""How large it is seen at the most: so many pixels a point."""
_TURN = 9
"""A curve that leads no further, in points, is drawn as a straight line: it is two pixels."""


def thumbnail(scene: Scene) -> Xml:
    """Return `scene` as an element of an HTML page that names the fonts; nobody is told of it but by the page."""
    marks = (_mark(mark) for mark in plain_marks(scene.marks))
    return tag(
        "svg",
        *marks,
        viewBox=f"0 0 {scene.width.points:.0f} {scene.height.points:.0f}",
        fill="none",
        **{"aria-hidden": "true"},
    )


def _mark(mark: Trace | Words | Pixels) -> Xml:
    match mark:
        case Trace():
            return _trace(mark)
        case Words():
            return _line(mark)
        case Pixels():
            return _picture(mark)


def _trace(trace: Trace) -> Xml:
    if not (trace.fill or trace.line):
        return NOTHING
    return tag(
        "path",
        d="".join(_steps(trace.contour)),
        fill=f"#{trace.fill}" if trace.fill else None,
        stroke=f"#{trace.line}" if trace.line else None,
        **({"stroke-width": f"{trace.points:.3g}"} if trace.line else {}),
        **({"stroke-dasharray": " ".join(f"{dash:.0f}" for dash in trace.dashes)} if trace.dashes else {}),
    )


def _steps(contour: Contour) -> Iterator[str]:
    """Yield the data of a path, each step from the rounded point before it."""
    here = _rounded(contour.start)
    yield f"M{here[0]} {here[1]}"
    for step in contour.steps:
        points = [_rounded(point) for point in step]
        ways = [(x - here[0], y - here[1]) for x, y in points]
        here = points[-1]
        if len(ways) == 3 and max(map(abs, ways[-1])) > _TURN:
            yield f"c{_numbers(*(number for way in ways for number in way))}"
        elif ways[-1] != (0, 0):
            x, y = ways[-1]
            yield f"h{x}" if not y else f"v{y}" if not x else f"l{_numbers(x, y)}"
    if contour.closed:
        yield "z"


def _rounded(point: Point) -> tuple[int, int]:
    return round(point[0]), round(point[1])


def _numbers(*numbers: int) -> str:
    """Return numbers as paths have them: a minus sign parts them as well as a space."""
    return "".join(f"{number}" if number < 0 or not at else f" {number}" for at, number in enumerate(numbers))


def _line(words: Words) -> Xml:
    """Return a line in the look of its longest piece, as wide as it was set."""
    pieces = words.line.fragments
    said = words.line.text.strip()
    if not said:
        return NOTHING
    ink = max(pieces, key=lambda piece: piece.width).ink
    start, end = pieces[0].x, pieces[-1].x + pieces[-1].width
    base = round(words.line.base(words.middle))
    turned = f"rotate({-words.angle:.0f} {end.points:.0f} {words.middle:.0f})" if words.angle else None
    return tag(
        "text",
        text(" ".join(said.split())),
        x=round(start.points),
        y=base,
        textLength=round((end - start).points),
        fill=f"#{ink.color}",
        transform=turned,
        **{"font-size": round(ink.points)},
        **({"font-weight": 700} if ink.face.value.endswith("-bold") else {}),
        **({"font-family": "monospace"} if ink.face in CODE else {}),
    )


def _picture(pixels: Pixels) -> Xml:
    place = pixels.place
    width, height = (max(round(side * _SHOWN), 1) for side in (place.width, place.height))
    data = b64encode(shrunk(pixels.data, pixels.crop, width, height)).decode()
    return tag(
        "image",
        href=f"data:image/jpeg;base64,{data}",
        x=round(place.x),
        y=round(place.y),
        width=round(place.width),
        height=round(place.height),
        preserveAspectRatio="none",
    )
