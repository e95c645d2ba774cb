"""A laid-out graph: boxes, frames and arrows with places, as native shapes draw it. Lengths in points."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TypeAlias

from gyoan.model.colors import ColorSlot
from gyoan.model.scene import Contour
from gyoan.model.units import Place, Point, Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Rgb:
    """A colour that the source sets."""

    hexadecimal: str
    """Six hexadecimal digits, upper case."""


@dataclass(frozen=True, slots=True)
class Tint:
    """A colour of the theme, thin: what is behind it shows through."""

    slot: ColorSlot
    """The colour."""
    share: float
    """How much of it is seen, from 0 to 1."""


Paint: TypeAlias = ColorSlot | Rgb | Tint
"""A colour of the theme, which changes with it, or one of the source's own, which does not."""


class NodeShape(Enum):
    """The outlines of boxes, and of signs that stand in the place of one: the rows of `scene/shapes.json`."""

    RECTANGLE = "rectangle"
    ROUNDED = "rounded"
    STADIUM = "stadium"
    SUBROUTINE = "subroutine"
    CYLINDER = "cylinder"
    LINED_CYLINDER = "lined-cylinder"
    HORIZONTAL_CYLINDER = "horizontal-cylinder"
    BUCKET = "bucket"
    DATASTORE = "datastore"
    """A line above and a line below the text."""
    CIRCLE = "circle"
    DOUBLE_CIRCLE = "double-circle"
    CROSSED_CIRCLE = "crossed-circle"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    LEAN_RIGHT = "lean-right"
    LEAN_LEFT = "lean-left"
    TRAPEZOID = "trapezoid"
    INVERTED_TRAPEZOID = "inverted-trapezoid"
    DISPLAY = "display"
    MANUAL_INPUT = "manual-input"
    LOOP_LIMIT = "loop-limit"
    """A rectangle without its upper corners."""
    FLAG = "flag"
    """A rectangle with a notch at its left."""
    STORED_DATA = "stored-data"
    DELAY = "delay"
    """A rectangle with a round end."""
    DOCUMENT = "document"
    LINED_DOCUMENT = "lined-document"
    TAGGED_DOCUMENT = "tagged-document"
    DOCUMENTS = "documents"
    PAPER_TAPE = "paper-tape"
    TRIANGLE = "triangle"
    FLIPPED_TRIANGLE = "flipped-triangle"
    NOTE = "note"
    CARD = "card"
    TAGGED_RECTANGLE = "tagged-rectangle"
    LINED_RECTANGLE = "lined-rectangle"
    DIVIDED_RECTANGLE = "divided-rectangle"
    WINDOW_PANE = "window-pane"
    STACKED_RECTANGLE = "stacked-rectangle"
    FOLDER = "folder"
    BROWSER = "browser"
    CONSOLE = "console"
    CLOUD = "cloud"
    BANG = "bang"
    BRACE = "brace"
    """A brace at the left of the text."""
    RIGHT_BRACE = "right-brace"
    """A brace at its right."""
    BRACES = "braces"
    PLAIN = "plain"
    """Text without an outline."""
    HOURGLASS = "hourglass"
    BOLT = "bolt"
    BAR = "bar"
    """A filled bar, where ways fork and join."""
    PERSON = "person"
    """A person, drawn above the text."""
    LABELLED_PERSON = "labelled-person"
    """A person with the text in the body."""
    LIFELINE = "lifeline"
    """An upright line in the middle of its place, at which messages begin and end."""
    CROSS = "cross"
    """A cross, where a lifeline or a message ends for good."""


class LineStyle(Enum):
    """How a line is drawn."""

    SOLID = "solid"
    DASHED = "dashed"
    THICK = "thick"
    INVISIBLE = "invisible"


class ArrowHead(Enum):
    """What stands at an end of an edge."""

    NONE = "none"
    ARROW = "arrow"
    CIRCLE = "circle"
    CROSS = "cross"
    OPEN = "open"
    """An arrow of two strokes: nobody waits for an answer."""


@dataclass(frozen=True, slots=True)
class Label:
    """Text of a node, a frame or an edge, its lines already broken."""

    lines: tuple[str, ...]
    """The lines."""
    points: Points
    """Size."""
    color: Paint = ColorSlot.TEXT
    """Colour, at a contrast of 4.5:1 or more to what is behind it."""
    bold: bool = False
    """Bold."""
    at_start: bool = False
    """Whether its lines begin at the left instead of being centred."""


@dataclass(frozen=True, slots=True)
class Node:
    """A box."""

    identity: str
    """Its name in the source, unique in the drawing."""
    shape: NodeShape
    """Its outline."""
    place: Place
    """Its bounding box."""
    label: Label
    """Its text, centred in it."""
    fill: Paint | None = ColorSlot.SURFACE
    """Fill; None for none."""
    line: Paint | None = ColorSlot.PRIMARY
    """Outline; None for none."""
    line_points: Points = Points(1.0)
    """Width of the outline."""
    line_style: LineStyle = LineStyle.SOLID
    """How the outline is drawn."""
    link: str = ""
    """Where a click on it leads: an `http(s)` address, or empty."""
    at_back: bool = False
    """Whether lines and their texts run over it instead of behind it."""
    name: str = ""
    """What it is called where it has no text."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A frame around boxes."""

    identity: str
    """Its name in the source."""
    place: Place
    """Its bounding box."""
    title: Label
    """Its title, inside at the top; without lines where it has none."""
    fill: Paint | None = ColorSlot.BACKGROUND
    """Fill; None for none."""
    line: Paint | None = ColorSlot.LINE
    """Outline; None for none."""
    depth: int = 0
    """How many frames it stands in."""
    title_place: Place | None = None
    """Where the title stands: at the top of the frame, where the fewest lines run."""
    line_style: LineStyle = LineStyle.SOLID
    """How the outline is drawn."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from one box or frame to another."""

    start: str
    """Identity of what it leaves; empty where it begins in the open."""
    end: str
    """Identity of what it reaches; empty where it ends in the open."""
    route: tuple[Point, ...]
    """The corners of its way, both ends included, ends on the outlines of what it joins."""
    label: Label | None = None
    """Its text."""
    label_place: Place | None = None
    """Where the text stands."""
    style: LineStyle = LineStyle.SOLID
    """How it is drawn."""
    start_head: ArrowHead = ArrowHead.NONE
    """What stands at its start."""
    end_head: ArrowHead = ArrowHead.ARROW
    """What stands at its end."""
    color: Paint = ColorSlot.MUTED
    """Colour."""
    line_points: Points = Points(1.25)
    """Width."""
    curved: bool = False
    """Whether its one or two bends are drawn as one swing from end to end."""
    bare_label: bool = False
    """Whether nothing runs behind its text, which then needs nothing that hides it."""


@dataclass(frozen=True, slots=True)
class Band:
    """A ribbon that swings from one upright line to another, as wide as what flows along it."""

    start: Point
    """Its upper left corner."""
    end: Point
    """Its upper right corner."""
    width: Points
    """How high it is at both ends."""
    fill: Paint
    """Its colour."""
    name: str = ""
    """What it is called, since it has no text."""


@dataclass(frozen=True, slots=True)
class InkedArea:
    """What is drawn as text is, in one colour and without an outline: the rule of a fraction, a high bracket."""

    contour: Contour
    """Its edge."""
    fill: Paint
    """Its colour."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph in its places."""

    clusters: tuple[Cluster, ...]
    """Outer frames before inner ones."""
    nodes: tuple[Node, ...]
    """In the source's order."""
    edges: tuple[Edge, ...]
    """In the source's order."""
    bands: tuple[Band, ...] = ()
    """Behind boxes, wide ones before narrow ones."""
    areas: tuple[InkedArea, ...] = ()
    """Beside the texts of a formula."""

    @property
    def smallest_label(self) -> Points:
        """The smallest size of any text, in points."""
        labels = [node.label for node in self.nodes]
        labels += [cluster.title for cluster in self.clusters]
        labels += [edge.label for edge in self.edges if edge.label]
        return min((label.points for label in labels if any(label.lines)), default=Points(0))


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
        tuple(replace(one, contour=one.contour.scaled(factor)) for one in graph.areas),
    )
