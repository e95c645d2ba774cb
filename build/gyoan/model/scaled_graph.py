"""A laid-out graph in another size."""

from __future__ import annotations

from dataclasses import replace

from gyoan.model.graph import Graph, Label


def scaled(graph: Graph, factor: float) -> Graph:
    """Return the graph `factor` times as large, its text and lines included."""

    def label(text: Label) -> Label:
        return replace(text, points=text.points * factor)

    return Graph(
        tuple(
            replace(
                one,
                place=one.place.scaled(factor),
                title=label(one.title),
                title_place=one.title_place.scaled(factor) if one.title_place else None,
            )
            for one in graph.clusters
        ),
        tuple(
            replace(one, place=one.place.scaled(factor), label=label(one.label), line_points=one.line_points * factor)
            for one in graph.nodes
        ),
        tuple(
            replace(
                one,
                route=tuple((x * factor, y * factor) for x, y in one.route),
                label=label(one.label) if one.label else None,
                label_place=one.label_place.scaled(factor) if one.label_place else None,
                line_points=one.line_points * factor,
            )
            for one in graph.edges
        ),
        tuple(
            replace(
                one,
                start=(one.start[0] * factor, one.start[1] * factor),
                end=(one.end[0] * factor, one.end[1] * factor),
                width=one.width * factor,
            )
            for one in graph.bands
        ),
    )
