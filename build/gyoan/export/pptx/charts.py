"""Charts → a frame on the slide, a part with the chart, and a part with the workbook that "Edit data" opens."""

from __future__ import annotations

from typing import assert_never

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from gyoan.export.pptx.charts_pie import pie_plot, pie_rows
from gyoan.export.pptx.charts_radar import radar_plot, radar_rows
from gyoan.export.pptx.charts_text import ChartText, legend
from gyoan.export.pptx.charts_workbook import Cell, workbook
from gyoan.export.pptx.charts_xy import xy_plot, xy_rows
from gyoan.export.pptx.paragraphs import TextSetting
from gyoan.export.pptx.shapes import ShapeLabel, graphic_frame
from gyoan.export.pptx.xml import MAIN, RELATIONSHIPS
from gyoan.model.chart import ChartPlan, ChartShape, PiePlan, RadarPlan, XyPlan
from gyoan.scene.charts.texts import TITLE
from gyoan.text_formats.xml import NOTHING, Xml, document, joined, tag

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


class ChartParts:
    """Makes the parts of a package's charts."""

    def __init__(self) -> None:
        """Start without any."""
        self._count = 0

    def add(self, slide: Part, plan: ChartPlan, language: str) -> str:
        """Relate a new chart to `slide` and return the relationship's id."""
        self._count += 1
        sheet_name = PackURI(f"/ppt/embeddings/Microsoft_Excel_Sheet{self._count}.xlsx")
        sheet = Part(sheet_name, CT.SML_SHEET, slide.package, workbook(_rows(plan, language)))
        part = Part(PackURI(f"/ppt/charts/chart{self._count}.xml"), CT.DML_CHART, slide.package, b"")
        part.blob = _chart_part(plan, language, part.relate_to(sheet, RT.PACKAGE))
        return slide.relate_to(part, RT.CHART)


def chart(shape: ChartShape, label: ShapeLabel, slide: Part, parts: ChartParts, setting: TextSetting) -> Xml:
    """Return the frame of a chart on `slide`."""
    relationship = parts.add(slide, shape.plan, setting.language)
    inside = tag("c:chart", xmlns_c=_CHART, r_id=relationship)
    return graphic_frame(inside, _CHART, shape.box, label, shape.description)


def _rows(plan: ChartPlan, language: str) -> list[list[Cell]]:
    match plan:
        case PiePlan():
            return pie_rows(plan, language)
        case XyPlan():
            return xy_rows(plan)
        case RadarPlan():
            return radar_rows(plan)
        case _:
            assert_never(plan)


def _chart_part(plan: ChartPlan, language: str, sheet: str) -> bytes:
    setting = ChartText(plan.points, language)
    match plan:
        case PiePlan():
            plot, names = pie_plot(plan, setting), NOTHING
        case XyPlan():
            plot, names = xy_plot(plan, setting), legend(plan, "t", setting)
        case RadarPlan():
            plot, names = radar_plot(plan, setting), legend(plan, "r", setting)
        case _:
            assert_never(plan)
    title = setting.title(plan.chart.title, scale=TITLE, bold=True) if plan.chart.title else NOTHING
    untitled = tag("c:autoTitleDeleted", val=not plan.chart.title)
    rest = joined(tag("c:plotVisOnly", val=True), tag("c:dispBlanksAs", val="gap"))
    return document(
        "c:chartSpace",
        tag("c:date1904", val=False),
        tag("c:lang", val=language),
        tag("c:roundedCorners", val=False),
        tag("c:chart", title, untitled, plot, names, rest),
        tag("c:spPr", tag("a:noFill"), tag("a:ln", tag("a:noFill"))),
        setting.properties(),
        tag("c:externalData", tag("c:autoUpdate", val=False), r_id=sheet),
        xmlns_c=_CHART,
        xmlns_a=MAIN,
        xmlns_r=RELATIONSHIPS,
    )
