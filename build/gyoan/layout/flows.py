"""Flows → graphs: boxes joined by arrows, in one row or column, or in several where that is easier to read.

Everything is measured in em first, as points of letters one point large, since a chain of steps looks alike at every
size. A size and a number of tracks (rows, or columns of an upright flow) are then tried in the order of what reads
best: one track in a size that is large enough, several tracks in large letters, one in small ones.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Callable, Iterator, Sequence

from gyoan.layout.area import Area
from gyoan.layout.text import Measure
from gyoan.messages import words
from gyoan.model.blocks import Flow
from gyoan.model.drawing import Drawing
from gyoan.model.graph import Edge, Graph, Label, Node, NodeShape
from gyoan.model.inline import plain_text
from gyoan.model.message import Language
from gyoan.model.session import Session, walk_blocks
from gyoan.model.units import Length, Place, Point, Points
from gyoan.model.values import dataclass
from gyoan.scene.charts.texts import TextWidth
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.margins import KEPT
from gyoan.typesetting.ruler import ruler_of

PAD_X, PAD_Y = Points(0.75), Points(0.5)
"""Free space around a label in its box, in em."""
ACROSS, DOWN, TURN = Points(1.7), Points(1.4), Points(1.6)
"""Length of an arrow to the right, of one downwards, and of the way between tracks, in em."""
BESIDE = Points(0.6)
"""Free space between an arrow and its text, in em."""
NARROWEST = Points(3.4)
"""No box is narrower, in em."""
SLIDE_SIZES = tuple(map(Points, (24, 22, 20, 18, 16, 14, 12, 10, 8)))
PAGE_SIZES = tuple(map(Points, (10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7)))
"""Sizes of labels to try, from text as large as what stands around it to the smallest that anyone reads, in points."""
ENOUGH_ON_SLIDES, LEAST_ON_SLIDES = Points(18), Points(14)
ENOUGH_ON_PAGES, LEAST_ON_PAGES = Points(9), Points(8)
"""The sizes between which a flow is given more tracks, in points (`FlowFrame`). Found by trial, as the sizes are."""
MOST_LINES = 3
"""Lines of a label: of more a step is a paragraph."""
EXACT = Points(100)
"""Size at which text is measured, in points."""
ROUNDING = 1e-6
"""What sums of floats may be off by."""


@dataclass(frozen=True, slots=True)
class FlowFrame:
    """A place that a flow is drawn for; in points."""

    width: Points
    """Width at the most."""
    height: Points
    """Height at the most."""
    sizes: tuple[Points, ...]
    """Sizes of labels, the largest first."""
    enough: Points
    """At this size steps had better stay in one track."""
    least: Points
    """Below this size one track in small letters is no worse than several."""


def slide_frame(width: Points, height: Points) -> FlowFrame:
    """Return the frame that the body of a slide is."""
    return FlowFrame(width, height, SLIDE_SIZES, ENOUGH_ON_SLIDES, LEAST_ON_SLIDES)


def page_frame(width: Points, height: Points) -> FlowFrame:
    """Return the frame that a text column of a page is."""
    return FlowFrame(width, height, PAGE_SIZES, ENOUGH_ON_PAGES, LEAST_ON_PAGES)


def draw_flows(session: Session, body: Area, measure: Measure) -> dict[Flow, Drawing]:
    """Return each flow of `session` as it is drawn for the whole body of a slide."""
    frame = slide_frame(body.width, body.height)
    flows = (block for block in walk_blocks(session) if isinstance(block, Flow))
    ruler = ruler_of(measure.theme, KEPT)

    def text_width(text: str, points: Points) -> Points:
        return ruler.width(text) * points

    return {flow: draw_flow(flow, frame, text_width, measure.theme.language) for flow in flows}


def draw_flow(flow: Flow, frame: FlowFrame, text_width: TextWidth, language: Language) -> Drawing:
    """Return `flow` drawn for `frame`, which it leaves only where its smallest letters do not fit."""

    @functools.cache
    def em(text: str) -> Points:
        return Points(text_width(text, EXACT) / EXACT)

    tried = (
        (points, _placed(flow, tracks, Points(frame.width / points), Points(frame.height / points), em))
        for points, tracks in _looks(flow, frame)
    )
    points, boxes = next(((points, boxes) for points, boxes in tried if boxes), (Points(0), ()))
    if not boxes:
        points, tracks = frame.sizes[-1], 1 if flow.upright else len(flow.steps)
        boxes = _placed(flow, tracks, Points(frame.width / points), Points(math.inf), em, torn=True)
    graph = _graph(flow, boxes, points, em)
    places = [node.place for node in graph.nodes] + [edge.label_place for edge in graph.edges if edge.label_place]
    width = max(place.x + place.width for place in places)
    height = max(place.y + place.height for place in places)
    steps = ", ".join(" ".join(map(plain_text, step.lines)) for step in flow.steps)
    said = words.FLOW_IN_WORDS.within(language, steps=steps)
    return Drawing(Length.of_points(width), Length.of_points(height), b"", "", points, said, graph)


def _looks(flow: Flow, frame: FlowFrame) -> Iterator[tuple[Points, int]]:
    """Yield sizes with numbers of tracks, the better before the worse; what stands at arrows wants one track."""
    most = 1 if any(step.arrow for step in flow.steps) else len(flow.steps)
    large = [points for points in frame.sizes if points >= frame.enough]
    small = [points for points in frame.sizes if points < frame.enough]
    yield from ((points, 1) for points in large)
    yield from itertools.product((points for points in frame.sizes if points >= frame.least), range(2, most + 1))
    yield from itertools.product(small, range(1, most + 1))


@dataclass(frozen=True, slots=True)
class _Box:
    place: Place
    lines: tuple[str, ...]
    track: int


def _placed(
    flow: Flow, tracks: int, width: Points, height: Points, em: Callable[[str], Points], *, torn: bool = False
) -> tuple[_Box, ...]:
    """Return the boxes in so many tracks, in em; none where they do not fit or would have words `torn` apart."""
    texts = [tuple(map(plain_text, step.lines)) for step in flow.steps]
    per_track = math.ceil(len(texts) / tracks)
    if math.ceil(len(texts) / per_track) != tracks:
        return ()
    natural = [max(max(map(em, lines)) + 2 * PAD_X, NARROWEST) for lines in texts]
    widths = _widths(natural, tracks if flow.upright else per_track, width, alike=flow.upright or tracks > 1)
    broken = [tuple(_broken(lines, wide - 2 * PAD_X, em)) for lines, wide in zip(texts, widths, strict=True)]
    words = [max(em(word) for line in lines for word in line.split()) for lines in texts]
    whole = all(word <= wide - 2 * PAD_X + ROUNDING for word, wide in zip(words, widths, strict=True))
    low = all(len(lines) <= max(MOST_LINES, len(own)) for lines, own in zip(broken, texts, strict=True))
    if not torn and not (whole and low):
        return ()
    boxes = (_columns if flow.upright else _rows)(flow, broken, widths, per_track)
    return boxes if max(box.place.y + box.place.height for box in boxes) <= height + ROUNDING else ()


def _widths(natural: Sequence[Points], beside: int, width: Points, *, alike: bool) -> list[Points]:
    """Return the boxes' widths: as they like in one row, the widest giving up most; else all the same."""
    room = width - ACROSS * (beside - 1)
    if alike:
        return [min(max(natural), room / beside)] * len(natural)
    cap, left, wider = Points(math.inf), room, sorted(natural)
    while wider and sum(wider) > left + ROUNDING:
        cap = left / len(wider)
        if wider[0] > cap:
            break
        left -= wider.pop(0)
    return [min(one, cap) for one in natural]


def _broken(lines: Sequence[str], room: Points, em: Callable[[str], Points]) -> Iterator[str]:
    """Yield `lines` broken between words so that none is wider than `room`; a longer word is torn."""
    for line in lines:
        current = ""
        for word in line.split():
            joined = f"{current} {word}".strip()
            if current and em(joined) > room + ROUNDING:
                yield current
                joined = word
            while em(joined) > room + ROUNDING and len(joined) > 1:
                end = next((at for at in range(len(joined) - 1, 1, -1) if em(joined[:at]) <= room), 1)
                yield joined[:end]
                joined = joined[end:]
            current = joined
        yield current


def _high(lines: Sequence[str]) -> Points:
    return len(lines) * PITCH.label + 2 * PAD_Y


def _rows(flow: Flow, broken: Sequence[tuple[str, ...]], widths: Sequence[Points], per_row: int) -> tuple[_Box, ...]:
    boxes: list[_Box] = []
    y = Points(0)
    for row, start in enumerate(range(0, len(flow.steps), per_row)):
        numbers = range(start, min(start + per_row, len(flow.steps)))
        height = max(_high(broken[number]) for number in numbers)
        x = Points(0)
        for number in numbers:
            boxes.append(_Box(Place(x, y, widths[number], height), broken[number], row))
            x += widths[number] + ACROSS
        y += height + TURN
    return tuple(boxes)


def _columns(
    flow: Flow, broken: Sequence[tuple[str, ...]], widths: Sequence[Points], per_column: int
) -> tuple[_Box, ...]:
    boxes: list[_Box] = []
    y = Points(0)
    for number, (step, lines) in enumerate(zip(flow.steps, broken, strict=True)):
        column, row = divmod(number, per_column)
        y = y + DOWN + (PITCH.label if step.arrow else 0.0) if row else Points(0)
        boxes.append(_Box(Place(column * (widths[0] + ACROSS), y, widths[0], _high(lines)), lines, column))
        y += _high(lines)
    return tuple(boxes)


def _graph(flow: Flow, boxes: Sequence[_Box], points: Points, em: Callable[[str], Points]) -> Graph:
    """Return the boxes with arrows between them, in points."""
    nodes = tuple(
        Node(f"{number}", NodeShape.ROUNDED, box.place.scaled(points), Label(box.lines, points))
        for number, box in enumerate(boxes)
    )
    edges = tuple(
        _edge(number, first, second, flow, points, em)
        for number, (first, second) in enumerate(itertools.pairwise(boxes))
    )
    return Graph((), nodes, edges)


def _edge(number: int, first: _Box, second: _Box, flow: Flow, points: Points, em: Callable[[str], Points]) -> Edge:
    way = _route(first, second, upright=flow.upright)
    route = tuple((x * points, y * points) for x, y in way)
    text = plain_text(flow.steps[number + 1].arrow)
    if not text:
        return Edge(f"{number}", f"{number + 1}", route)
    (x, top), (_, bottom) = way[0], way[-1]
    place = Place(x + BESIDE, (top + bottom - PITCH.label) / 2, em(text), Points(PITCH.label))
    return Edge(f"{number}", f"{number + 1}", route, Label((text,), points), place.scaled(points), bare_label=True)


def _route(first: _Box, second: _Box, *, upright: bool) -> tuple[Point, ...]:
    """Return the way of an arrow: straight along a track, with two corners to the next one."""
    one, two = first.place, second.place
    if (first.track == second.track) == upright:
        start = (one.x + one.width / 2, one.y + one.height)
        end = (two.x + two.width / 2, two.y)
        middle = (start[1] + end[1]) / 2
        corners = ((start[0], middle), (end[0], middle))
    else:
        start = (one.x + one.width, one.y + one.height / 2)
        end = (two.x, two.y + two.height / 2)
        middle = (start[0] + end[0]) / 2
        corners = ((middle, start[1]), (middle, end[1]))
    return (start, end) if first.track == second.track else (start, *corners, end)
