"""The outlines of nodes. Their proportions are those of PowerPoint's shapes, which the deck shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gyoan.model.graph import Band, NodeShape, Place
from gyoan.model.scene import Contour, Point, Step

_ARC = 0.5523
"""Where the control points of a Bézier curve stand that is nearly a quarter of a circle."""
_CUT = 0.25
"""How far a slanted side leans, as a part of the shorter side."""
_ROUND = 0.1667
_BAR = 0.125
_CAP = 0.125
_FOLD = 0.2
_NOTCH = 0.3
_GAP = 0.07
_HEAD, _NECK, _SHOULDERS = 0.25, 0.58, 0.46
_WAVE_START, _WAVE_END, _WAVE_LOW = 0.802, 0.934, 1.107


def contours(shape: NodeShape, place: Place) -> tuple[Contour, ...]:
    """Return a node's outline, which is filled where it is closed, and the lines inside it; nothing for plain text.

    A person's text stands below it, so its `place` is that without the text.
    """
    return _CONTOURS[shape](place)


def text_middle(shape: NodeShape, place: Place) -> Point:
    """Return where the middle of a node's text stands."""
    x, y = place.x + place.width / 2, place.y + place.height / 2
    match shape:
        case NodeShape.CYLINDER:
            return x, y + _CAP / 2 * _least(place)
        case NodeShape.DOCUMENT:
            return x, place.y + place.height * _WAVE_START / 2
        case NodeShape.TRIANGLE:
            return x, place.y + place.height * 0.75
        case NodeShape.FLAG:
            return x + _NOTCH * place.height / 2, y
        case _:
            return x, y


def ribbon(band: Band) -> Contour:
    """Return the edge of a band: along its upper side and back along its lower one."""
    (left, top), (right, end), down = band.start, band.end, band.width
    middle = (left + right) / 2
    back = ((middle, end + down), (middle, top + down), (left, top + down))
    return Contour((left, top), (((middle, top), (middle, end), (right, end)), ((right, end + down),), back))


def rounded(place: Place, radius: float) -> Contour:
    """Return a rectangle with round corners."""
    left, top, right, bottom = place.x, place.y, place.x + place.width, place.y + place.height
    radius = min(radius, place.width / 2, place.height / 2)
    if radius <= 0:
        return _polygon([(left, top), (right, top), (right, bottom), (left, bottom)])
    near = radius * (1 - _ARC)
    return Contour(
        (left + radius, top),
        (
            ((right - radius, top),),
            ((right - near, top), (right, top + near), (right, top + radius)),
            ((right, bottom - radius),),
            ((right, bottom - near), (right - near, bottom), (right - radius, bottom)),
            ((left + radius, bottom),),
            ((left + near, bottom), (left, bottom - near), (left, bottom - radius)),
            ((left, top + radius),),
            ((left, top + near), (left + near, top), (left + radius, top)),
        ),
    )


def ellipse(place: Place) -> Contour:
    """Return the ellipse that fills `place`."""
    x, y = place.x + place.width / 2, place.y + place.height / 2
    across, down = place.width / 2, place.height / 2
    return Contour((x - across, y), (*_half(x, y, across, -down), *_half(x, y, -across, down)))


def _half(x: float, y: float, across: float, down: float) -> tuple[Step, Step]:
    """Return half an ellipse around `x`, `y`, from its left to its right by its top, mirrored by negative sizes."""
    return (
        ((x - across, y + _ARC * down), (x - _ARC * across, y + down), (x, y + down)),
        ((x + _ARC * across, y + down), (x + across, y + _ARC * down), (x + across, y)),
    )


def _polygon(points: Sequence[Point], *, closed: bool = True) -> Contour:
    return Contour(points[0], tuple((point,) for point in points[1:]), closed)


def _relative(*points: Point) -> Callable[[Place], tuple[Contour, ...]]:
    """Return the polygon of `points`, each given as parts of the place's width and height."""

    def draw(place: Place) -> tuple[Contour, ...]:
        return (_polygon([(place.x + x * place.width, place.y + y * place.height) for x, y in points]),)

    return draw


def _leaning(*sides: tuple[float, float, int]) -> Callable[[Place], tuple[Contour, ...]]:
    """Return a polygon; each corner is given as parts of width and height and how many cuts further right it is."""

    def draw(place: Place) -> tuple[Contour, ...]:
        cut = _CUT * _least(place)
        corners = [(place.x + x * place.width + move * cut, place.y + y * place.height) for x, y, move in sides]
        return (_polygon(corners),)

    return draw


def _least(place: Place) -> float:
    return min(place.width, place.height)


def _subroutine(place: Place) -> tuple[Contour, ...]:
    bar, bottom = _BAR * place.width, place.y + place.height
    bars = (place.x + bar, place.x + place.width - bar)
    return (rounded(place, 0), *(_polygon([(x, place.y), (x, bottom)], closed=False) for x in bars))


def _cylinder(place: Place) -> tuple[Contour, ...]:
    cap = _CAP * _least(place)
    left, right, x, across = place.x, place.x + place.width, place.x + place.width / 2, place.width / 2
    top, bottom = place.y + cap, place.y + place.height - cap
    body = Contour(
        (left, top), (*_half(x, top, across, -cap), ((right, bottom),), *_half(x, bottom, -across, cap), ((left, top),))
    )
    return body, Contour((left, top), _half(x, top, across, cap), closed=False)


def _double_circle(place: Place) -> tuple[Contour, ...]:
    gap = _GAP * _least(place)
    inner = Place(place.x + gap, place.y + gap, place.width - 2 * gap, place.height - 2 * gap)
    return ellipse(place), ellipse(inner)


def _flag(place: Place) -> tuple[Contour, ...]:
    left, top, right, bottom = place.x, place.y, place.x + place.width, place.y + place.height
    middle = (left + _NOTCH * place.height, (top + bottom) / 2)
    return (_polygon([(left, top), (right, top), (right, bottom), (left, bottom), middle]),)


def _document(place: Place) -> tuple[Contour, ...]:
    left, top, right = place.x, place.y, place.x + place.width
    start, end, low = (top + part * place.height for part in (_WAVE_START, _WAVE_END, _WAVE_LOW))
    middle = (left + right) / 2
    return (Contour((left, top), (((right, top),), ((right, start),), ((middle, start), (middle, low), (left, end)))),)


def _note(place: Place) -> tuple[Contour, ...]:
    left, top, right, bottom = place.x, place.y, place.x + place.width, place.y + place.height
    fold = _FOLD * _least(place)
    inner = (right - fold, top + fold)
    edge = _polygon([(left, top), (right - fold, top), (right, top + fold), (right, bottom), (left, bottom)])
    return edge, _polygon([(right - fold, top), inner, (right, top + fold)], closed=False)


def _lifeline(place: Place) -> tuple[Contour, ...]:
    x = place.x + place.width / 2
    return (_polygon([(x, place.y), (x, place.y + place.height)], closed=False),)


def _cross(place: Place) -> tuple[Contour, ...]:
    left, top, right, bottom = place.x, place.y, place.x + place.width, place.y + place.height
    strokes = ([(left, top), (right, bottom)], [(left, bottom), (right, top)])
    return tuple(_polygon(ends, closed=False) for ends in strokes)


def _person(place: Place) -> tuple[Contour, ...]:
    x, high, foot = place.x + place.width / 2, place.height, place.y + place.height
    radius, across = high * _HEAD, min(place.width / 2, high * _SHOULDERS)
    head = ellipse(Place(x - radius, place.y, 2 * radius, 2 * radius))
    return head, Contour((x - across, foot), _half(x, foot, across, -high * (1 - _NECK)))


_CONTOURS: dict[NodeShape, Callable[[Place], tuple[Contour, ...]]] = {
    NodeShape.RECTANGLE: lambda place: (rounded(place, 0),),
    NodeShape.ROUNDED: lambda place: (rounded(place, _ROUND * _least(place)),),
    NodeShape.STADIUM: lambda place: (rounded(place, _least(place) / 2),),
    NodeShape.SUBROUTINE: _subroutine,
    NodeShape.CYLINDER: _cylinder,
    NodeShape.CIRCLE: lambda place: (ellipse(place),),
    NodeShape.DOUBLE_CIRCLE: _double_circle,
    NodeShape.DIAMOND: _relative((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    NodeShape.HEXAGON: _leaning((0, 0, 1), (1, 0, -1), (1, 0.5, 0), (1, 1, -1), (0, 1, 1), (0, 0.5, 0)),
    NodeShape.LEAN_RIGHT: _leaning((0, 0, 1), (1, 0, 0), (1, 1, -1), (0, 1, 0)),
    NodeShape.LEAN_LEFT: _leaning((0, 0, 0), (1, 0, -1), (1, 1, 0), (0, 1, 1)),
    NodeShape.TRAPEZOID: _leaning((0, 0, 1), (1, 0, -1), (1, 1, 0), (0, 1, 0)),
    NodeShape.INVERTED_TRAPEZOID: _leaning((0, 0, 0), (1, 0, 0), (1, 1, -1), (0, 1, 1)),
    NodeShape.FLAG: _flag,
    NodeShape.DOCUMENT: _document,
    NodeShape.TRIANGLE: _relative((0.5, 0), (1, 1), (0, 1)),
    NodeShape.NOTE: _note,
    NodeShape.PLAIN: lambda _: (),
    NodeShape.BAR: lambda place: (rounded(place, 0),),
    NodeShape.PERSON: _person,
    NodeShape.LIFELINE: _lifeline,
    NodeShape.CROSS: _cross,
}
