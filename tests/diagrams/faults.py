"""What a reader could stumble over in a drawn graph, found by looking at its places alone."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from diagrams.places import least_width, overlap, words
from gyoan.model.drawing import Drawing
from gyoan.model.graph import Edge, Graph, LineStyle
from gyoan.model.units import Place

Parsed = Mapping[str, Any]
"""Mermaid's own nodes and edges, as the worker passes them on."""


def faults(drawing: Drawing) -> list[str]:
    """Return what is wrong with a drawing: each fault in words; empty where nothing is."""
    graph = drawing.graph
    assert graph is not None
    finders = (_outside(drawing, graph), _cramped(graph), _piled(graph), _crossed(graph), _on_borders(graph))
    return list(itertools.chain(*finders))


def losses(graph: Graph, parsed: Parsed) -> list[str]:
    """Return what of Mermaid's parse is not in the graph exactly once."""
    shown = sorted(
        [(one.identity, words(one.label)) for one in graph.nodes]
        + [(one.identity, words(one.title)) for one in graph.clusters]
    )
    meant = sorted((one["id"], _plain(one["label"])) for one in parsed["nodes"])
    told = [f"box {one}" for one in _difference([(i, _plain(text)) for i, text in shown], meant)]
    lines = sorted((edge.start, edge.end, _plain(words(edge.label)) if edge.label else "") for edge in graph.edges)
    wanted = sorted((edge["start"], edge["end"], _plain(edge["label"])) for edge in parsed["edges"])
    return told + [f"line {one}" for one in _difference(lines, wanted)]


def disorder(graph: Graph, parsed: Parsed) -> list[str]:
    """Return pairs of siblings, joined to the same box in the same frame, that do not stand in the source's order."""
    places = {one.identity: one.place for one in graph.nodes}
    rank = {one["id"]: number for number, one in enumerate(parsed["nodes"])}
    home = {one["id"]: one.get("parentId") for one in parsed["nodes"]}
    families: dict[tuple[str, str, Any], set[str]] = {}
    for edge in graph.edges:
        if edge.style is LineStyle.INVISIBLE or edge.start == edge.end or not {edge.start, edge.end} <= set(places):
            continue
        families.setdefault(("from", edge.start, home[edge.end]), set()).add(edge.end)
        families.setdefault(("to", edge.end, home[edge.start]), set()).add(edge.start)
    found = []
    for family in families.values():
        for one, other in itertools.pairwise(sorted(family, key=lambda name: rank[name])):
            if _comes_before(places[other], places[one]):
                found.append(f"{other} stands before {one}")
    return found


def _plain(text: str) -> str:
    """Return a label without tags and without spaces: where its lines are broken, one may be lost or won."""
    return "".join(re.sub(r"</?[a-z][^<>]*>|\*\*", " ", text).split())


def _difference(shown: list[Any], meant: list[Any]) -> list[Any]:
    rest = list(meant)
    more = [one for one in shown if one not in rest or rest.remove(one)]
    return more + rest


def _outside(drawing: Drawing, graph: Graph) -> Iterator[str]:
    width, height = drawing.width.points + 0.1, drawing.height.points + 0.1
    places = {one.identity: one.place for one in (*graph.clusters, *graph.nodes)}
    places |= {_name(edge): edge.label_place for edge in graph.edges if edge.label_place}
    for edge in graph.edges:
        places |= {f"{_name(edge)} {x:.0f},{y:.0f}": Place(x, y, 0, 0) for x, y in edge.route}
    for name, place in places.items():
        if place.x < 0 or place.y < 0 or place.x + place.width > width or place.y + place.height > height:
            yield f"{name} leaves the drawing"


def _cramped(graph: Graph) -> Iterator[str]:
    for one in graph.nodes:
        wide, high = least_width(one.label), len(one.label.lines) * one.label.points * 1.4
        if wide > one.place.width or high > one.place.height:
            yield f"the text of {one.identity} leaves its box"
    for edge in graph.edges:
        if edge.label and edge.label_place and least_width(edge.label) > edge.label_place.width:
            yield f"the text of {_name(edge)} has too little room"


def _piled(graph: Graph) -> Iterator[str]:
    things = [(one.identity, one.place) for one in graph.nodes]
    things += [(f"text of {_name(edge)}", edge.label_place) for edge in graph.edges if edge.label_place]
    for (one, place), (other, another) in itertools.combinations(things, 2):
        if overlap(place, another, 0.6):
            yield f"{one} lies on {other}"


def _crossed(graph: Graph) -> Iterator[str]:
    for edge in graph.edges:
        if edge.style is LineStyle.INVISIBLE:
            continue
        stretches = [_stretch(*ends) for ends in itertools.pairwise(edge.route)]
        for box in graph.nodes:
            if box.identity not in (edge.start, edge.end) and any(overlap(part, box.place, 0.6) for part in stretches):
                yield f"{_name(edge)} runs through {box.identity}"
        for other in graph.edges:
            place = other.label_place
            if other is not edge and place and any(overlap(part, place, 0.6) for part in stretches):
                yield f"{_name(edge)} runs through the text of {_name(other)}"
        for cluster in graph.clusters:
            title = cluster.title_place
            if title and any(overlap(part, title, 0.6) for part in stretches):
                yield f"{_name(edge)} runs through the title of {cluster.identity}"


def _on_borders(graph: Graph) -> Iterator[str]:
    for cluster, edge in itertools.product(graph.clusters, graph.edges):
        label = edge.label_place
        if label and any(overlap(border, label, 0.6) for border in _borders(cluster.place)):
            yield f"the text of {_name(edge)} touches the border of {cluster.identity}"


def _borders(place: Place) -> tuple[Place, ...]:
    corners = ((place.x, place.y), (place.x + place.width, place.y + place.height))
    (left, top), (right, bottom) = corners
    ends = (
        (left, top, right, top),
        (left, bottom, right, bottom),
        (left, top, left, bottom),
        (right, top, right, bottom),
    )
    return tuple(_stretch((a, b), (c, d)) for a, b, c, d in ends)


def _stretch(one: tuple[float, float], other: tuple[float, float]) -> Place:
    (ax, ay), (bx, by) = one, other
    return Place(min(ax, bx) - 0.4, min(ay, by) - 0.4, abs(ax - bx) + 0.8, abs(ay - by) + 0.8)


def _comes_before(one: Place, other: Place) -> bool:
    """Return whether a place comes before another as one reads: left of it in its row, above it in its column."""
    x, y, other_x, other_y = *_middle(one), *_middle(other)
    if abs(y - other_y) < min(one.height, other.height) / 2:
        return x < other_x
    return abs(x - other_x) < min(one.width, other.width) / 2 and y < other_y


def _middle(place: Place) -> tuple[float, float]:
    return place.x + place.width / 2, place.y + place.height / 2


def _name(edge: Edge) -> str:
    return f"{edge.start} → {edge.end}"
