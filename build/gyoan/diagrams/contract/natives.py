"""What is drawn as shapes or as a chart, as Python's types; JSON has tuples as lists.

Made from `worker/messages.schema.json`, which explains each key: change that, and run
`pytest tests/worker/test_contract.py --renew-golden`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict, final

Place: TypeAlias = tuple[float, float, float, float]
"""x, y, width, height."""


@final
class GraphCluster(TypedDict):
    """A frame around boxes."""

    id: str
    place: Place
    lines: Sequence[str]
    title: Place | None
    depth: int
    fill: str
    stroke: str
    color: str
    strokeWidth: float
    dashed: bool
    bold: bool
    slot: NotRequired[str]
    lineSlot: NotRequired[str]
    tint: NotRequired[float]
    points: NotRequired[float]
    atStart: NotRequired[bool]


@final
class GraphNode(TypedDict):
    """A box."""

    id: str
    shape: str
    place: Place
    lines: Sequence[str]
    parent: str
    sign: bool
    link: str
    fill: str
    stroke: str
    color: str
    strokeWidth: float
    dashed: bool
    bold: bool
    slot: NotRequired[str]
    lineSlot: NotRequired[str]
    tint: NotRequired[float]
    points: NotRequired[float]
    atStart: NotRequired[bool]
    atBack: NotRequired[bool]
    name: NotRequired[str]


Point: TypeAlias = tuple[float, float]
"""x, y."""


@final
class GraphEdge(TypedDict):
    """A line."""

    start: str
    end: str
    around: str
    route: Sequence[Point]
    lines: Sequence[str]
    label: Place | None
    pattern: str
    heads: Sequence[str]
    fill: str
    stroke: str
    color: str
    strokeWidth: float
    dashed: bool
    bold: bool
    slot: NotRequired[str]
    points: NotRequired[float]
    atStart: NotRequired[bool]
    curved: NotRequired[bool]
    bare: NotRequired[bool]


@final
class GraphBand(TypedDict):
    """A swing as wide as what flows in it."""

    start: Point
    end: Point
    width: float
    name: str
    fill: str
    slot: NotRequired[str]
    tint: NotRequired[float]


@final
class GraphNative(TypedDict):
    """Boxes, frames and lines with places."""

    points: float
    clusters: Sequence[GraphCluster]
    nodes: Sequence[GraphNode]
    edges: Sequence[GraphEdge]
    bands: NotRequired[Sequence[GraphBand]]


@final
class SliceRead(TypedDict):
    """A slice of a pie."""

    name: str
    value: float


@final
class PieRead(TypedDict):
    """A pie."""

    kind: Literal["pie"]
    title: str
    slices: Sequence[SliceRead]
    values: bool


@final
class SeriesRead(TypedDict):
    """The values of one series."""

    name: str
    form: Literal["bar", "line"]
    values: Sequence[float | None]
    labelled: NotRequired[bool]


XyRead = TypedDict(
    "XyRead",
    {
        "kind": Literal["xy"],
        "title": str,
        "series": Sequence[SeriesRead],
        "categories": Sequence[str] | None,
        "from": float | None,
        "to": float | None,
        "categoryTitle": str,
        "valueTitle": str,
        "range": Point | None,
        "horizontal": bool,
        "values": bool,
    },
)
"""Bars and lines over categories or numbers."""


@final
class RadarRead(TypedDict):
    """Series on axes around a middle."""

    kind: Literal["radar"]
    title: str
    axes: Sequence[str]
    series: Sequence[SeriesRead]
    least: float
    most: float | None
    ticks: int
    round: bool
    named: bool


@final
class ChartNative(TypedDict):
    """A chart's numbers."""

    points: float
    chart: PieRead | XyRead | RadarRead


@final
class QuadrantText(TypedDict):
    """A text with its place and size."""

    lines: Sequence[str]
    place: Place
    size: float


@final
class QuadrantField(TypedDict):
    """A field with its title."""

    place: Place
    lines: Sequence[str]


@final
class QuadrantPoint(TypedDict):
    """A point with its name."""

    name: str
    color: str
    dot: Place
    label: QuadrantText


@final
class Quadrants(TypedDict):
    """Four fields, the points in them and the words along the axes."""

    title: QuadrantText | None
    fields: Sequence[QuadrantField]
    points: Sequence[QuadrantPoint]
    texts: Sequence[QuadrantText]
    axes: Sequence[Sequence[Point]]


@final
class QuadrantNative(TypedDict):
    """A quadrant chart with places."""

    points: float
    quadrants: Quadrants
