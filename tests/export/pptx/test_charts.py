"""Charts in the file: numbers behind them that "Edit data" opens, colours of the theme, text of a readable size."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from charts import ABILITIES, CAUSES, SCORES, SHARES, bars, pie
from gyoan.export.pptx.charts_xy import line_look
from gyoan.model.chart import Chart, ChartShape, PieChart, Series, SeriesForm
from gyoan.model.colors import ColorSlot
from gyoan.model.graph import Tint
from gyoan.model.units import Box
from gyoan.scene.charts.drawing import plan_chart
from gyoan.scene.charts.signs import MOST_MARKED

BOX = Box.of_points(43, 110, 874, 380)
PART = "ppt/charts/chart1.xml"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHARTS: dict[str, Chart] = {
    "pie": CAUSES,
    "pie with values": replace(CAUSES, show_values=True),
    "lines": SHARES,
    "bars": SCORES,
    "lying bars": replace(SCORES, horizontal=True),
    "bars and a line": replace(SHARES, series=(bars("막대", 1, 2, 3, 4, 5), *SHARES.series[:1])),
    "radar": ABILITIES,
    "untitled": pie(("<가> & 나", 1), ("다", 2)),
}


def shape(chart: Chart) -> ChartShape:
    """Return a chart on a slide."""
    plan = plan_chart(chart, BOX.width.points, BOX.height.points, 12, lambda text, points: len(text) * points * 0.9)
    return ChartShape(BOX, plan, "그래프: 하나")


@pytest.fixture
def chart_of(make, export):
    """Return what exports a chart, and the chart as python-pptx reads it."""

    def read(chart: Chart):
        package = export(make.slide("s", make.title("제목"), shape(chart)))
        (frame,) = (one for one in Presentation(io.BytesIO(package.data)).slides[0].shapes if one.has_chart)
        return package, frame

    return read


def cells(package) -> list[list[str]]:
    """Return the cells of the workbook in a package's chart."""
    (name,) = package.names("ppt/embeddings/")
    with zipfile.ZipFile(io.BytesIO(package.files[name])) as book:
        sheet, shared = (
            etree.fromstring(book.read(f"xl/{part}.xml")) for part in ("worksheets/sheet1", "sharedStrings")
        )
    texts = ["".join(one.itertext()) for one in shared.iter(f"{SHEET}si")]
    return [[shown(cell, texts) for cell in row] for row in sheet.iter(f"{SHEET}row")]


def shown(cell: etree._Element, texts: list[str]) -> str:
    said = "".join(cell.itertext())
    return texts[int(said)] if cell.get("t") == "s" else said


def test_a_pie_is_a_chart_with_its_numbers(chart_of) -> None:
    _, frame = chart_of(CAUSES)
    chart = frame.chart
    (plot,) = chart.plots
    assert chart.chart_type is XL_CHART_TYPE.PIE
    assert list(plot.categories) == ["인적 오류", "시스템 장애", "네트워크 문제", "보안 이슈", "기타"]
    assert list(plot.series[0].values) == [45, 25, 15, 10, 5]
    assert chart.chart_title.text_frame.text == "장애의 원인"


def test_lines_are_a_chart_with_their_numbers_and_names(chart_of) -> None:
    _, frame = chart_of(SHARES)
    (plot,) = frame.chart.plots
    assert [series.name for series in plot.series] == ["가나", "다라마", "바"]
    assert list(plot.series[1].values) == [60, 35, 15, 8, 5]
    axis = frame.chart.value_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (0, 100, 20)


def test_bars_and_lines_stand_over_the_same_axes(chart_of) -> None:
    _, frame = chart_of(CHARTS["bars and a line"])
    kinds = [type(plot).__name__ for plot in frame.chart.plots]
    assert kinds == ["BarPlot", "LinePlot"]


def test_a_radar_chart_has_lines_with_marks_and_no_areas_that_hide_each_other(chart_of) -> None:
    _, frame = chart_of(ABILITIES)
    assert frame.chart.chart_type is XL_CHART_TYPE.RADAR_MARKERS
    (plot,) = frame.chart.plots
    assert list(plot.categories) == list(ABILITIES.axes)
    assert [(one.name, *one.values) for one in plot.series] == [
        ("첫째 안", 5, 4, 3, 2, 4),
        ("둘째 안", 2, 3, 5, 4.5, 1),
    ]
    assert frame.chart.has_legend


def test_the_rings_of_a_radar_chart_are_those_of_the_source(chart_of) -> None:
    _, frame = chart_of(replace(ABILITIES, ticks=2))
    axis = frame.chart.value_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (0, 5, 2.5)


def test_long_names_of_axes_are_broken_by_us(chart_of) -> None:
    names = ("길고 길게 적은 첫째 분야", "길고 길게 적은 둘째 분야", *ABILITIES.axes[2:])
    _, frame = chart_of(replace(ABILITIES, axes=tuple(f"{name} 그리고 더 많은 말" * 2 for name in names)))
    assert "\n" in next(iter(frame.chart.plots[0].categories))


def test_eight_lines_have_eight_marks(chart_of) -> None:
    series = tuple(replace(ABILITIES.series[0], name=f"{at}안") for at in range(8))
    package, _ = chart_of(replace(ABILITIES, series=series))
    assert len({mark.get("val") for mark in package.xml(PART).iter("{*}symbol")}) == 8


def test_the_name_of_a_line_stands_apart_from_its_last_mark(chart_of) -> None:
    package, _ = chart_of(SHARES)
    named = [one for one in package.xml(PART).iter("{*}dLbl") if one.find("{*}showSerName").get("val") == "1"]
    assert all(float(one.find(".//{*}manualLayout/{*}x").get("val")) > 0 for one in named)


def test_a_gap_in_the_values_stays_a_gap(chart_of) -> None:
    _, frame = chart_of(SCORES)
    assert list(frame.chart.plots[0].series[1].values) == [80, 70, None]


def test_a_pie_begins_where_layout_turned_it_to(chart_of) -> None:
    thin = pie(("큰 것", 100), ("하나", 1), ("둘", 1), ("셋", 1))
    package, _ = chart_of(thin)
    (start,) = package.xml(PART).iter("{*}firstSliceAng")
    assert int(start.get("val")) == shape(thin).plan.start > 0


def test_bars_are_named_in_a_legend_and_lines_at_their_ends(chart_of) -> None:
    package, frame = chart_of(SCORES)
    assert frame.chart.has_legend
    package, frame = chart_of(SHARES)
    assert not frame.chart.has_legend
    named = [one for one in package.xml(PART).iter("{*}dLbl") if one.find("{*}showSerName").get("val") == "1"]
    assert [one.find("{*}idx").get("val") for one in named] == ["4", "4", "4"]


def test_edit_data_finds_the_numbers_where_the_chart_says_they_are(chart_of) -> None:
    package, _ = chart_of(SHARES)
    rows = cells(package)
    assert rows[0] == ["연도", "가나", "다라마", "바"]
    assert rows[1] == ["2015", "15", "60", "25"]
    formulas = [one.text for one in package.xml(PART).iter("{*}f")]
    assert formulas[:3] == ["Sheet1!$B$1", "Sheet1!$A$2:$A$6", "Sheet1!$B$2:$B$6"]
    assert len(rows) == 6


def test_the_frame_has_its_place_its_name_and_its_words(chart_of) -> None:
    _, frame = chart_of(CAUSES)
    assert (frame.left, frame.top, frame.width, frame.height) == (BOX.x.emu, BOX.y.emu, BOX.width.emu, BOX.height.emu)
    assert frame.name == "차트"
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == "그래프: 하나"


@pytest.mark.parametrize("name", CHARTS)
def test_every_colour_of_a_chart_is_one_of_the_theme(name: str, chart_of) -> None:
    package, _ = chart_of(CHARTS[name])
    part = package.xml(PART)
    assert not list(part.iter("{*}srgbClr"))
    assert {one.get("val") for one in part.iter("{*}schemeClr")} <= {slot.value for slot in ColorSlot}


def test_the_seventh_slice_is_a_thinner_shade_of_the_first(chart_of) -> None:
    slices = tuple(replace(CAUSES.slices[0], color=Tint(ColorSlot.PRIMARY, 0.5)) for _ in range(2))
    package, _ = chart_of(PieChart("", slices, show_values=False, points=16))
    (alpha, *_) = package.xml(PART).iter("{*}alpha")
    assert alpha.get("val") == "50000"


@pytest.mark.parametrize("name", CHARTS)
def test_all_text_of_a_chart_can_be_read_from_the_back_row_and_is_korean(name: str, chart_of) -> None:
    package, _ = chart_of(CHARTS[name])
    styles = [one for tag in ("rPr", "defRPr") for one in package.xml(PART).iter(f"{{*}}{tag}")]
    assert styles
    assert all(int(one.get("sz")) >= 1400 and one.get("lang") == "ko-KR" for one in styles)
    assert all(one.find("{*}ea").get("typeface") == "+mn-ea" for one in styles)


def test_lines_are_told_apart_by_dashes_and_marks_too(chart_of) -> None:
    package, _ = chart_of(SHARES)
    part = package.xml(PART)
    dashes = [line.get("val") for line in part.iter("{*}prstDash")]
    marks = [mark.get("val") for mark in part.iter("{*}symbol")]
    assert len(set(dashes)) == len(set(marks)) == 3


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_follows_the_schema(name: str, chart_of, shared_folder: Path) -> None:
    schema = etree.XMLSchema(etree.parse(str(shared_folder / "ooxml-xsd" / "dml-chart.xsd")))
    package, _ = chart_of(CHARTS[name])
    assert schema.validate(package.xml(PART)), schema.error_log


def test_two_exports_have_equal_bytes(make, export) -> None:
    slides = [make.slide(f"s{at}", make.title("제목"), shape(chart)) for at, chart in enumerate(CHARTS.values())]
    one, other = export(*slides), export(*slides)
    assert one.data == other.data
    assert len(one.names("ppt/charts/chart")) == len(one.names("ppt/embeddings/")) == len(CHARTS)


def test_the_workbook_tells_no_time(chart_of) -> None:
    package, _ = chart_of(CAUSES)
    (name,) = package.names("ppt/embeddings/")
    with zipfile.ZipFile(io.BytesIO(package.files[name])) as book:
        assert {(entry.date_time, entry.create_system) for entry in book.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}
        assert not re.search(rb"20\d\d-\d\d-\d\d", b"".join(map(book.read, book.namelist())))


def test_a_charts_title_is_a_little_larger_than_its_other_text(export, make) -> None:
    package = export(make.slide("s", make.title("제목"), shape(CAUSES)))
    (name,) = package.names("ppt/charts/")
    title = int(package.find(name, "string(//*[local-name()='title']//*[local-name()='r']/*[local-name()='rPr']/@sz)"))
    others = {
        int(size)
        for size in package.find(name, "//*[local-name()='dLbls']//*[local-name()='defRPr' or local-name()='rPr']/@sz")
    }
    assert others
    assert max(others) < title <= 1.3 * max(others)


def test_no_line_leads_from_the_end_of_a_line_to_its_name_beside_it(export, make) -> None:
    package = export(make.slide("s", make.title("제목"), shape(SHARES)))
    shown = package.find(PART, "//*[local-name()='showLeaderLines']/@val")
    assert shown
    assert set(shown) == {"0"}


def test_a_line_of_very_many_values_has_no_marks():
    for count, marked in ((MOST_MARKED, True), (MOST_MARKED + 1, False)):
        look = line_look(0, Series("가", SeriesForm.LINE, (1.0,) * count, ColorSlot.PRIMARY))
        assert ('<c:symbol val="none"/>' not in look) is marked


@pytest.mark.parametrize("numbered", [True, False])
def test_rings_of_a_radar_chart_have_numbers_where_there_is_room_for_them(make, export, numbered):
    drawn = shape(ABILITIES)
    package = export(make.slide("s", make.title("제목"), replace(drawn, plan=replace(drawn.plan, numbered=numbered))))
    (labels,) = package.xml(PART).iterfind(".//{*}valAx/{*}tickLblPos")
    assert labels.get("val") == ("nextTo" if numbered else "none")


@pytest.mark.parametrize(
    ("lying", "axes"),
    [
        (False, {"dir": "col", "categories": ("minMax", "b", "autoZero"), "values": ("minMax", "l", "min")}),
        (True, {"dir": "bar", "categories": ("maxMin", "l", "autoZero"), "values": ("minMax", "b", "max")}),
    ],
)
def test_lying_bars_are_read_from_the_top_down_over_their_numbers(make, export, lying, axes):
    chart = shape(replace(SCORES, horizontal=lying))
    part = export(make.slide("s", make.title("제목"), chart)).xml(PART)

    def said(axis: str) -> tuple[str, ...]:
        (one,) = part.iter(f"{C}{axis}")
        return tuple(one.find(f".//{C}{name}").get("val") for name in ("orientation", "axPos", "crosses"))

    (direction,) = (one.get("val") for one in part.iter(f"{C}barDir"))
    assert {"dir": direction, "categories": said("catAx"), "values": said("valAx")} == axes


@pytest.mark.parametrize(
    ("one_line", "values", "between"),
    [(True, True, " · "), (True, False, " "), (False, True, "\n"), (False, False, "\n")],
)
def test_what_a_label_of_a_pie_says_is_apart(make, export, one_line, values, between):
    drawn = shape(replace(CAUSES, show_values=values))
    package = export(make.slide("s", make.title("제목"), replace(drawn, plan=replace(drawn.plan, one_line=one_line))))
    assert {one.text for one in package.xml(PART).iter("{*}separator")} == {between}
