"""What tests ask of the places in a drawing."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from gyoan.model.graph import Graph, Label, Node
from gyoan.model.units import Place


def overlap(one: Place, other: Place, slack: float = 0.5) -> bool:
    """Return whether two places lie on each other by more than `slack` points."""
    return (
        one.x + slack < other.x + other.width
        and other.x + slack < one.x + one.width
        and one.y + slack < other.y + other.height
        and other.y + slack < one.y + one.height
    )


def holds(outer: Place, inner: Place, slack: float = 0.5) -> bool:
    """Return whether `inner` stands in `outer`."""
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.x + inner.width <= outer.x + outer.width + slack
        and inner.y + inner.height <= outer.y + outer.height + slack
    )


def distance(place: Place, point: tuple[float, float]) -> float:
    """Return how far a point is from the border of a place."""
    x, y = point
    across = max(place.x - x, x - place.x - place.width)
    down = max(place.y - y, y - place.y - place.height)
    return abs(max(across, down))


def reads_in_order(places: Sequence[Place]) -> bool:
    """Return whether places follow each other as one reads: to the right in a row, downwards in a column."""
    return not any(_before(later, earlier) for earlier, later in itertools.combinations(places, 2))


def _before(one: Place, other: Place) -> bool:
    same_row = abs(_middle(one)[1] - _middle(other)[1]) < min(one.height, other.height) / 2
    if same_row:
        return _middle(one)[0] < _middle(other)[0]
    same_column = abs(_middle(one)[0] - _middle(other)[0]) < min(one.width, other.width) / 2
    return same_column and _middle(one)[1] < _middle(other)[1]


def _middle(place: Place) -> tuple[float, float]:
    return place.x + place.width / 2, place.y + place.height / 2


def words(label: Label) -> str:
    """Return a label on one line."""
    return " ".join(label.lines)


def texts(graph: Graph) -> list[str]:
    """Return every label of a graph."""
    labels = [cluster.title for cluster in graph.clusters]
    labels += [node.label for node in graph.nodes]
    labels += [edge.label for edge in graph.edges if edge.label]
    return [words(label) for label in labels if label.lines]


def labelled(graph: Graph, text: str) -> Node:
    """Return the node with this label."""
    return next(node for node in graph.nodes if words(node.label) == text)


def least_width(label: Label) -> float:
    """Return how wide a label is at the least: Hangul is nearly square, the rest is half as wide."""
    return max((sum(0.45 if letter.isascii() else 0.88 for letter in line) for line in label.lines), default=0) * (
        label.points
    )
