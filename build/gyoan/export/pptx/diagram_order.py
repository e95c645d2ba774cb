"""The order of a diagram's shapes: as it is read, since screen readers and programs that extract text go by it.

Boxes come along the flow: a box after all that lead to it, in the source's order where that leaves a choice. A line
and its text come after the boxes, but a line that runs over a box comes before it, so that the box hides it, and a text
that another line runs through comes after all lines, so that it can be read.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from gyoan.model.graph import Edge, Graph, LineStyle, Node
from gyoan.model.units import Place, Point, Points

_GRAZE = Points(1.5)
"""A line so near to a box's border, in points, runs along it and not over it."""
_REACH = 0.3
"""A line may end so deep inside of a box that it joins, as a part of its shorter side: outlines lean a quarter."""


def along_the_flow(graph: Graph) -> list[Node]:
    """Return the boxes of a graph, each after those that lead to it; edges that close a circle do not count.

    The idea: Kahn's topological sorting, the box that the source names first taken wherever there is a choice.
    """
    numbers = {node.identity: number for number, node in enumerate(graph.nodes)}
    follow = _following(graph.edges, numbers)
    waits = Counter(chain.from_iterable(follow))
    ready = [number for number in range(len(graph.nodes)) if not waits[number]]
    listed = []
    while ready:
        number = heapq.heappop(ready)
        listed.append(graph.nodes[number])
        for following in follow[number]:
            waits[following] -= 1
            if not waits[following]:
                heapq.heappush(ready, following)
    return listed


def _following(edges: Iterable[Edge], numbers: Mapping[str, int]) -> list[list[int]]:
    """Return the boxes that each box leads to, without the edges that lead back to where a walk came from."""
    follow: list[dict[int, None]] = [{} for _ in numbers]
    for edge in edges:
        if edge.start in numbers and edge.end in numbers:
            follow[numbers[edge.start]][numbers[edge.end]] = None
    return _without_circles([list(one) for one in follow])


def _without_circles(follow: list[list[int]]) -> list[list[int]]:
    """Return edges without those that close a circle, found by walking depth first in the source's order."""
    kept: list[list[int]] = [[] for _ in follow]
    entered: set[int] = set()
    for first in range(len(follow)):
        walk = [] if first in entered else [(first, iter(follow[first]))]
        on_the_way = {first}
        entered.add(first)
        while walk:
            number, leading = walk[-1]
            following = next(leading, None)
            if following is None:
                on_the_way.discard(number)
                walk.pop()
            elif following not in on_the_way:
                kept[number].append(following)
                if following not in entered:
                    entered.add(following)
                    on_the_way.add(following)
                    walk.append((following, iter(follow[following])))
    return kept


def runs_over(edge: Edge, boxes: Iterable[Node]) -> bool:
    """Return whether the route of `edge` runs through the inside of any of these boxes.

    It may reach somewhat into those that it joins, whose outlines lie within: notches, waves, slanted sides.
    """
    joined = (edge.start, edge.end)
    places = ((at, box.place, _REACH if box.identity in joined else 0.0) for at, box in enumerate(boxes))
    return any(True for _ in _passed(edge.route, places))


def crossed_texts(edges: Sequence[Edge]) -> list[bool]:
    """Return of each edge whether another one runs through its text."""
    texts = [(number, edge.label_place, 0.0) for number, edge in enumerate(edges) if edge.label_place is not None]
    seen = ((number, edge) for number, edge in enumerate(edges) if edge.style is not LineStyle.INVISIBLE)
    crossed = {text for number, edge in seen for text in _passed(edge.route, texts) if text != number}
    return [number in crossed for number in range(len(edges))]


def _passed(route: Sequence[Point], places: Iterable[tuple[int, Place, float]]) -> Iterator[int]:
    """Yield the number of each place that a route runs through.

    With each stands how far it may reach in, as a part of the place's shorter side; along its border it always may.
    """
    if not route:
        return
    xs, ys = zip(*route, strict=True)
    around = Place(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).inner(-_GRAZE)
    for number, place, reach in places:
        inside = place.inner(max(_GRAZE, reach * min(place.width, place.height)))
        # A route keeps away from most places altogether: then no stretch of it need be looked at.
        if around.meets(inside) and any(_crosses(stretch, inside) for stretch in pairwise(route)):
            yield number


def _crosses(stretch: tuple[Point, Point], place: Place) -> bool:
    """Return whether a stretch has a point inside of a place, by Liang and Barsky's clipping."""
    (x, y), (to_x, to_y) = stretch
    enters, leaves = 0.0, 1.0
    for way, room in _sides(x, y, to_x - x, to_y - y, place):
        if way == 0:
            if room <= 0:
                return False
        elif way < 0:
            enters = max(enters, room / way)
        else:
            leaves = min(leaves, room / way)
    return enters < leaves


def _sides(x: Points, y: Points, right: Points, down: Points, place: Place) -> Iterator[tuple[float, float]]:
    yield -right, x - place.x
    yield right, place.x + place.width - x
    yield -down, y - place.y
    yield down, place.bottom - y
