"""Charts: what they show, and where a layout puts it. Lengths in points from the chart's top left corner."""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from typing import TypeAlias

from gyoan.model.diagnostic import SourceSpan
from gyoan.model.graph import Paint
from gyoan.model.units import Box, Place, Point, Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a pie."""

    name: str
    """What it is."""
    value: float
    """How much it is: zero or more."""
    color: Paint
    """Its colour."""


@dataclass(frozen=True, slots=True)
class PieChart:
    """Parts of a whole."""

    title: str
    """What stands above it; empty for nothing."""
    slices: tuple[Slice, ...]
    """The parts, clockwise from the top."""
    show_values: bool
    """Whether labels say the values too, not only the shares."""
    points: Points
    """Size of its text, where there is room for that."""

    @property
    def total(self) -> float:
        """The sum of all values: more than zero."""
        return sum(one.value for one in self.slices)


class SeriesForm(Enum):
    """How a series of values is drawn."""

    BARS = "bars"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind."""

    name: str
    """What they are; empty where the source does not say."""
    form: SeriesForm
    """How they are drawn."""
    values: tuple[float | None, ...]
    """A value for each category; None for a gap."""
    color: Paint
    """Its colour."""


@dataclass(frozen=True, slots=True)
class XyChart:
    """Bars and lines over categories."""

    title: str
    """What stands above it; empty for nothing."""
    categories: tuple[str, ...]
    """What the values belong to, in order."""
    series: tuple[Series, ...]
    """The values, in the source's order."""
    points: Points
    """Size of its text, where there is room for that."""
    category_title: str = ""
    """What the categories are."""
    value_title: str = ""
    """What the values are, and in which unit."""
    least: float | None = None
    """Where the axis of values begins; None for where it suits the values."""
    most: float | None = None
    """Where the axis of values ends."""
    horizontal: bool = False
    """Whether bars run from left to right, their categories one below the other."""
    show_values: bool = False
    """Whether the source asks for the values to be written at their marks."""


@dataclass(frozen=True, slots=True)
class RadarChart:
    """Lines around a middle, over axes that lead away from it."""

    title: str
    """What stands above it; empty for nothing."""
    axes: tuple[str, ...]
    """What the values belong to, clockwise from the top: three or more."""
    series: tuple[Series, ...]
    """The lines, in the source's order."""
    points: Points
    """Size of its text, where there is room for that."""
    least: float = 0.0
    """The value in the middle."""
    most: float | None = None
    """The value at the rim; None for what suits the values."""
    ticks: int = 5
    """How many rings the source asks for."""
    round: bool = False
    """Whether the rings are circles; no program draws these natively."""
    named: bool = True
    """Whether a legend says the names of the lines."""


Chart: TypeAlias = PieChart | XyChart | RadarChart


@dataclass(frozen=True, slots=True)
class SliceLabel:
    """What a slice's label says and where it stands."""

    lines: tuple[str, ...]
    """Its lines."""
    place: Place
    """Its place."""
    moved: Point
    """How far it stands from where it would touch its slice, to the right and down."""


@dataclass(frozen=True, slots=True)
class PiePlan:
    """A pie in its place."""

    chart: PieChart
    """What it shows."""
    width: Points
    """Width of the whole."""
    height: Points
    """Height of the whole."""
    points: Points
    """Size of its labels."""
    title: Place | None
    """Where the title stands, a line of text a tenth larger than the labels; None where there is none."""
    circle: Place
    """Where the circle stands."""
    labels: tuple[SliceLabel, ...]
    """A label for each slice."""
    decimals: int
    """Digits behind the point of the shares in per cent."""
    one_line: bool
    """Whether name and share stand in one line."""
    start: int
    """Where the first slice begins, in degrees clockwise from the top."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis of values."""

    least: float
    """Where it begins."""
    most: float
    """Where it ends."""
    step: float
    """Distance of its lines."""
    decimals: int
    """Digits behind the point of the numbers along it."""


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A series' name beside its last value."""

    place: Place
    """Its place."""
    moved: Points
    """How far down it stands from the height of the value."""


class CategoryText(Enum):
    """How categories are written along their axis."""

    LEVEL = "level"
    """In lines as wide as there is room."""
    SLANTED = "slanted"
    """In one line, rising to the right, where words are too long for that."""


@dataclass(frozen=True, slots=True)
class XyPlan:
    """Bars and lines in their place."""

    chart: XyChart
    """What it shows."""
    width: Points
    """Width of the whole."""
    height: Points
    """Height of the whole."""
    points: Points
    """Size of its labels."""
    title: Place | None
    """Where the title stands; None where there is none."""
    plot: Place
    """The rectangle between the axes."""
    scale: Scale
    """The axis of values."""
    category_text: CategoryText
    """How categories are written."""
    category_lines: tuple[tuple[str, ...], ...]
    """The lines of each category; of a category that is left out, none."""
    every: int
    """Every so many categories one is written."""
    category_title: Place | None
    """Where the title of the axis of categories stands."""
    value_title: Place | None
    """Where the title of the axis of values stands."""
    legend: Place | None
    """Where the names of the series stand in rows; None where none are needed, or they stand at the lines."""
    names: tuple[str, ...]
    """What each series is called."""
    ends: tuple[EndLabel, ...]
    """The name at the end of each series; empty where there is a legend, or no name is needed."""
    valued: tuple[bool, ...]
    """Of each series, whether its values are written at their marks."""
    value_decimals: int | None
    """Digits behind the point of those values; None for as many as each needs."""


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """What an axis of a radar chart is called, and where that stands."""

    lines: tuple[str, ...]
    """Its lines."""
    place: Place
    """Its place."""


@dataclass(frozen=True, slots=True)
class RadarPlan:
    """A radar chart in its place."""

    chart: RadarChart
    """What it shows."""
    width: Points
    """Width of the whole."""
    height: Points
    """Height of the whole."""
    points: Points
    """Size of its labels."""
    title: Place | None
    """Where the title stands; None where there is none."""
    circle: Place
    """Where the circle stands on which the axes end."""
    scale: Scale
    """The values along each axis."""
    numbered: bool
    """Whether numbers at the upper axis say what the rings are."""
    labels: tuple[AxisLabel, ...]
    """The names of the axes."""
    legend: Place | None
    """Where the names of the lines stand in columns; None where none are needed."""
    names: tuple[tuple[str, ...], ...]
    """The lines of each name in the legend."""


ChartPlan: TypeAlias = PiePlan | XyPlan | RadarPlan


@dataclass(frozen=True, slots=True)
class ChartShape:
    """A chart on a slide, with the numbers behind it."""

    box: Box
    """Its place, as large as the plan."""
    plan: ChartPlan
    """What it shows, and where."""
    description: str
    """Alternative text."""
    name: str = ""
    """Name in PowerPoint's selection pane."""
    line: int = 0
    """Line of the diagram in the source; 0 where it is not known."""
    click: int = 0
    """The click that shows it, from 1; 0 where it is there from the start."""
    spans: tuple[SourceSpan, ...] = field(default=(), compare=False)
    """Where what it shows stands in the source, by line; empty for decoration."""
