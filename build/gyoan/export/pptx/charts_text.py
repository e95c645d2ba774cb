"""What pies, bars and lines have in common in DrawingML: text, places, and the numbers with where they come from."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.export.pptx.charts_workbook import reference, written_number
from gyoan.export.pptx.paint import drawn_line, solid_fill
from gyoan.model.chart import RadarPlan, Scale, XyPlan
from gyoan.model.colors import ColorSlot
from gyoan.model.graph import Paint
from gyoan.model.units import Place, Points
from gyoan.model.values import dataclass
from gyoan.text_formats.xml import NOTHING, Value, Xml, joined, tag, text

GRID = Points(0.75)
"""Width of the lines behind what is shown, in points: on slides that are seen from afar."""


@dataclass(frozen=True, slots=True)
class ChartText:
    """How the text of a chart looks."""

    points: Points
    """Its size."""
    language: str
    """Its language."""

    def properties(self, *, turned: int = 0, whole: bool = False) -> Xml:
        """Return the look of text turned clockwise by so many 60,000ths of a degree; `whole`, no line is broken."""
        paragraph = tag("a:pPr", self._run("a:defRPr"))
        end = tag("a:endParaRPr", lang=self.language, altLang="en-US")
        body = tag("a:bodyPr", rot=turned, vert="horz", wrap="none" if whole else None)
        return tag("c:txPr", body, tag("a:lstStyle"), tag("a:p", paragraph, end))

    def title(self, words: str, at: Xml = NOTHING, *, scale: float = 1.0, bold: bool = False) -> Xml:
        """Return a title, level; `at` is its place where it has one of its own."""
        run = tag("a:r", self._run("a:rPr", scale, bold=bold), tag("a:t", text(words)))
        paragraph = tag("a:p", tag("a:pPr", self._run("a:defRPr", scale, bold=bold)), run)
        rich = tag("c:rich", tag("a:bodyPr", rot=0, vert="horz"), tag("a:lstStyle"), paragraph)
        return tag("c:title", tag("c:tx", rich), at, tag("c:overlay", val=False))

    def _run(self, element: str, scale: float = 1.0, *, bold: bool = False) -> Xml:
        fonts = joined(tag("a:latin", typeface="+mn-lt"), tag("a:ea", typeface="+mn-ea"))
        size = int(self.points * scale * 10) * 10
        return tag(element, solid_fill(ColorSlot.TEXT), fonts, lang=self.language, altLang="en-US", sz=size, b=bold)


def legend(plan: XyPlan | RadarPlan, side: str, setting: ChartText) -> Xml:
    """Return the names of the series at a `side`; nothing where they stand at the lines or are not needed."""
    if plan.legend is None:
        return NOTHING
    place = edge_layout(plan.legend, plan.width, plan.height)
    return tag("c:legend", tag("c:legendPos", val=side), place, tag("c:overlay", val=False), setting.properties())


def edge_layout(place: Place, width: Points, height: Points, *, inner: bool = False, sized: bool = True) -> Xml:
    """Return a place in a chart of this size; `inner`, it is that of a plot without what stands along its axes."""
    target = tag("c:layoutTarget", val="inner") if inner else NOTHING
    modes = joined(tag("c:xMode", val="edge"), tag("c:yMode", val="edge"))
    corner = joined(tag("c:x", val=_share(place.x, width)), tag("c:y", val=_share(place.y, height)))
    size = joined(tag("c:w", val=_share(place.width, width)), tag("c:h", val=_share(place.height, height)))
    return tag("c:layout", tag("c:manualLayout", target, modes, corner, size if sized else NOTHING))


def moved_layout(across: Points, down: Points, width: Points, height: Points) -> Xml:
    """Return how far something stands from where it would stand by itself."""
    moved = joined(tag("c:x", val=_share(across, width)), tag("c:y", val=_share(down, height)))
    return tag("c:layout", tag("c:manualLayout", moved))


def _share(length: Points, whole: float) -> str:
    return f"{length / whole:.5f}"


def painted(fill: Paint | None, line: Paint | None, points: Points = Points(0.75)) -> Xml:
    """Return fill and outline."""
    inside = solid_fill(fill) if fill else tag("a:noFill")
    return tag("c:spPr", inside, drawn_line(line, points))


def grid() -> Xml:
    """Return the lines behind what is shown."""
    return tag("c:majorGridlines", tag("c:spPr", drawn_line(ColorSlot.LINE, GRID)))


def scaling(scale: Scale) -> Xml:
    """Return from where to where an axis of values runs."""
    bounds = (tag("c:max", val=written_number(scale.most)), tag("c:min", val=written_number(scale.least)))
    return tag("c:scaling", tag("c:orientation", val="minMax"), *bounds)


def tick_labels(labels: str) -> Xml:
    """Return an axis without marks, its labels at this place."""
    marks = joined(tag("c:majorTickMark", val="none"), tag("c:minorTickMark", val="none"))
    return joined(marks, tag("c:tickLblPos", val=labels))


def series_name(words: str, column: int) -> Xml:
    """Return the name of the series in `column`, which stands in the first row."""
    return tag("c:tx", tag("c:strRef", tag("c:f", text(reference(column, 1, 1))), _texts((words,))))


def categories(names: Sequence[str]) -> Xml:
    """Return the categories, which stand in the first column below the first row."""
    cells = tag("c:f", text(reference(0, 2, len(names) + 1)))
    return tag("c:cat", tag("c:strRef", cells, _texts(names)))


def values(numbers: Sequence[float | None], column: int) -> Xml:
    """Return the values, which stand in `column` below the first row; None leaves a gap."""
    points = (
        tag("c:pt", tag("c:v", text(written_number(value))), idx=at)
        for at, value in enumerate(numbers)
        if value is not None
    )
    cache = tag("c:numCache", tag("c:formatCode", text("General")), tag("c:ptCount", val=len(numbers)), *points)
    cells = tag("c:f", text(reference(column, 2, len(numbers) + 1)))
    return tag("c:val", tag("c:numRef", cells, cache))


def number_format(code: str) -> Xml:
    """Return a format of numbers that does not change with the cells'."""
    return tag("c:numFmt", formatCode=code, sourceLinked=False)


def grouped(decimals: int | None) -> str:
    """Return the format code of numbers with so many digits behind the point and commas between thousands."""
    if decimals is None:
        return "General"
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def label_parts(**parts: bool) -> Xml:
    """Return which parts of a data label are shown, in the schema's order: `value`, `category`, `series`, `share`."""
    flags: dict[str, Value] = {
        "c:showLegendKey": False,
        "c:showVal": parts.get("value", False),
        "c:showCatName": parts.get("category", False),
        "c:showSerName": parts.get("series", False),
        "c:showPercent": parts.get("share", False),
        "c:showBubbleSize": False,
    }
    return joined(*(tag(name, val=flag) for name, flag in flags.items()))


def extension(inside: Xml) -> Xml:
    """Return what programs since Office 2013 know of labels."""
    namespace = "http://schemas.microsoft.com/office/drawing/2012/chart"
    return tag("c:extLst", tag("c:ext", inside, uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}", xmlns_c15=namespace))


def without_leaders() -> Xml:
    """Return that no lines lead to labels that are moved a little."""
    return extension(tag("c15:showLeaderLines", val=False))


def _texts(words: Sequence[str]) -> Xml:
    points = (tag("c:pt", tag("c:v", text(word)), idx=at) for at, word in enumerate(words))
    return tag("c:strCache", tag("c:ptCount", val=len(words)), *points)
