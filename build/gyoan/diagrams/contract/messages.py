"""What is said to the worker and what it says, as Python's types; JSON has tuples as lists.

Made from `worker/messages.schema.json`, which explains each key: change that, and run
`pytest tests/worker/test_contract.py --renew-golden`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict, final

from gyoan.diagrams.contract.natives import (
    ChartNative,
    GraphNative,
    QuadrantNative,
)


@final
class Font(TypedDict):
    """A font file of the page's."""

    family: str
    weight: int
    file: str


WidthRun: TypeAlias = tuple[int, int, float]
"""The first of some code points, how many there are, and the width of each."""


@final
class WidthTable(TypedDict):
    """The widths of characters in one weight, margin included."""

    runs: Sequence[WidthRun]
    unknown: float


@final
class Pitch(TypedDict):
    """From line to line."""

    label: float
    box: float
    chart: float
    last: float


@final
class Measures(TypedDict):
    """How wide characters are and how far lines stand apart, in em; patterns are regular expressions."""

    regular: WidthTable
    bold: WidthTable
    seam: float
    seams: str
    joined: str
    pitch: Pitch
    step: float


@final
class OpenRequest(TypedDict):
    """Starts the browser and loads Mermaid: once, first."""

    op: Literal["open"]
    packages: str
    browser: str
    libraries: str
    fontconfig: str
    fonts: Sequence[Font]
    measures: Measures


@final
class Frame(TypedDict):
    """The room for a drawing."""

    name: Literal["slide", "page"]
    width: float
    height: float
    dpi: float
    largest: float
    readable: float
    language: Literal["ko", "en", "ja", "zh"]
    words: Mapping[str, str]


@final
class Style(TypedDict):
    """How a drawing looks."""

    fontFamily: str
    themeVariables: Mapping[str, str | bool | Mapping[str, str]]
    background: str
    native: bool


@final
class DrawRequest(TypedDict):
    """Draws one diagram for each frame."""

    op: Literal["draw"]
    source: str
    frames: Sequence[Frame]
    style: Style
    mermaidCli: str
    seconds: float


@final
class RasterizeRequest(TypedDict):
    """Turns an SVG picture into a PNG."""

    op: Literal["rasterize"]
    svg: str
    width: int
    seconds: float


@final
class OpenAnswer(TypedDict):
    """The browser is ready."""

    ok: Literal[True]
    browser: str
    sandbox: bool


@final
class RasterizeAnswer(TypedDict):
    """A picture in pixels."""

    ok: Literal[True]
    png: str
    width: float
    height: float


@final
class RefusalAnswer(TypedDict):
    """Why something could not be done."""

    ok: Literal[False]
    kind: Literal["unknown", "syntax", "blank", "timeout", "crash", "setup", "uninstalled"]
    message: str
    line: int
    before: str


@final
class OutlineNode(TypedDict):
    """A box of an outline."""

    id: str
    label: str
    shape: str
    parentId: NotRequired[str | None]


@final
class OutlineEdge(TypedDict):
    """A line of an outline."""

    start: str
    end: str
    label: str


@final
class GraphOutline(TypedDict):
    """Who leads to whom, as Mermaid's parser sees it."""

    nodes: Sequence[OutlineNode]
    edges: Sequence[OutlineEdge]


Heading: TypeAlias = tuple[str, Sequence[str]]
"""A heading, then the list of what belongs to it."""


@final
class Party(TypedDict):
    """Who sends or receives."""

    name: str
    person: bool


Step = TypedDict(
    "Step",
    {
        "from": Party,
        "to": Party,
        "text": str,
        "dashed": bool,
    },
)
"""A message from one to another."""


@final
class NativeDrawing(TypedDict):
    """Shapes with places, or the numbers of a chart; `parts` where one frame is too small for all."""

    width: float
    height: float
    points: float
    native: GraphNative | ChartNative | QuadrantNative
    parts: NotRequired[Sequence[NativeDrawing]]
    outline: NotRequired[Sequence[Heading]]
    steps: NotRequired[Sequence[Step]]
    quality: NotRequired[Mapping[str, object]]


@final
class PictureDrawing(TypedDict):
    """Mermaid's own picture, as mermaid-cli draws it."""

    svg: str
    png: str
    width: float
    height: float
    points: float


@final
class DrawAnswer(TypedDict):
    """The drawing for each frame, by the frame's name."""

    ok: Literal[True]
    type: str
    graph: GraphOutline | None
    labels: Sequence[str]
    drawings: Mapping[str, NativeDrawing | PictureDrawing]
