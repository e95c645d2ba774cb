"""Which boxes have connection sites of their own, so that lines which end beside the usual ones are glued to them.

PowerPoint glues connectors to the sites of any geometry. So does LibreOffice where there are more than the usual four,
but it then chooses by itself in which direction a line with corners leaves a site. There is nothing to choose for
straight lines: only these get sites, and only at boxes to which no elbow is glued.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from gyoan.export.pptx.connectors import Joint, form_of, is_drawn, meets, visible_route
from gyoan.export.pptx.outlines import outline_of
from gyoan.export.pptx.routes import Corner, is_straight, is_usual_elbow
from gyoan.model.graph import Edge, Graph, Node


def edges_to_dock(graph: Graph, route_of: Callable[[Edge], list[Corner]]) -> Iterator[Edge]:
    """Yield the edges for which boxes have a site wherever the edge ends; `route_of` gives a route on the slide."""
    nodes = {node.identity: node for node in graph.nodes}
    joining = [edge for edge in graph.edges if is_drawn(edge) and {edge.start, edge.end} <= nodes.keys()]
    plain, elbows = [], set[str]()
    for edge in joining:
        route = route_of(edge)
        if is_straight(route):
            plain.append(edge)
        elif is_usual_elbow(route, form_of(edge)) and _is_glued(edge, nodes):
            elbows |= {edge.start, edge.end}
    for edge in plain:
        if not elbows & {edge.start, edge.end} and _meets_both(edge, nodes):
            yield edge


def _is_glued(edge: Edge, nodes: Mapping[str, Node]) -> bool:
    """Return whether an edge ends at usual sites of both boxes."""
    points = visible_route(edge)
    ends = (edge.start, points[0], points[1]), (edge.end, points[-1], points[-2])
    joints = ((Joint(0, outline_of(nodes[name].shape), nodes[name].place), end, before) for name, end, before in ends)
    return all(joint.site(end, before) is not None for joint, end, before in joints)


def _meets_both(edge: Edge, nodes: Mapping[str, Node]) -> bool:
    """Return whether an edge meets both boxes straight from outside, with no head that keeps it off."""
    points = visible_route(edge)
    is_whole = points[0] == edge.route[0] and points[-1] == edge.route[-1]
    start, end = nodes[edge.start].place, nodes[edge.end].place
    return is_whole and meets(start, points[0], points[1]) and meets(end, points[-1], points[-2])
