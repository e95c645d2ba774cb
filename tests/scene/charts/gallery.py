"""Charts of every kind at every edge: what a golden file shows of each, side by side with what it was made of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from charts import ABILITIES, CAUSES, SCORES, SHARES, bars, line, pie
from gyoan.model.chart import Chart, RadarChart, XyChart
from gyoan.model.message import Language

SLIDE, HALF, NARROW, PAGE = (874.0, 382.0, 12.0), (430.0, 382.0, 12.0), (300.0, 200.0, 8.0), (470.0, 235.0, 7.0)
LONG = "이름이 아주 길어서 둘 셋의 줄로 나뉘는 항목"
LONG_WORD = "끊을수없는아주긴이름의항목"
MONTHS = tuple(f"{month}월" for month in range(1, 13))


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart and the room it is given."""

    chart: Chart
    """The chart."""
    frame: tuple[float, float, float] = SLIDE
    """Width, height, and the smallest size of text, in points."""
    language: Language = Language.KOREAN
    """The session's language."""


def xy(*series: object, names: tuple[str, ...] = ("가", "나", "다"), **others: object) -> XyChart:
    """Return a chart of bars and lines."""
    return XyChart(others.pop("title", ""), names, series, 16, **others)  # type: ignore[arg-type]


def radar(*values: float, title: str = "", names: tuple[str, ...] = (), **others: object) -> RadarChart:
    """Return a radar chart of one line."""
    axes = names or tuple(f"축 {at}" for at in range(len(values)))
    return RadarChart(title, axes, (line("값", *values),), 16, **others)  # type: ignore[arg-type]


PIES = {
    "a pie with a title": Shown(CAUSES),
    "a pie on a page": Shown(replace(CAUSES, points=8.4), PAGE),
    "a whole": Shown(pie(("전부", 10))),
    "a whole and nothing": Shown(pie(("전부", 10), ("없음", 0)), HALF),
    "halves": Shown(pie(("찬성", 1), ("반대", 1), title="투표"), NARROW),
    "thin slices with values": Shown(
        pie(("이론", 120), ("실습", 200), ("과제", 95), ("질문", 3), ("휴식", 4), ("정리", 2), values=True), HALF
    ),
    "a slice of less than a per cent": Shown(pie(("큰 것", 999), ("작은 것", 1))),
    "a slice of less than a thousandth": Shown(pie(("큰 것", 99_999), ("작은 것", 1))),
    "a long name at the left": Shown(pie(("짧음", 70), (LONG, 30)), (640, 382, 12)),
    "a long name at the right": Shown(pie((LONG, 60), ("짧음", 40)), (640, 382, 12)),
    "long names with values": Shown(pie((LONG, 450), (LONG_WORD, 250), values=True), HALF),
    "twelve slices": Shown(pie(*((f"항목 번호 {at}", 13 - at) for at in range(12)), title="열두 조각")),
    "twenty slices where there is little room": Shown(pie(*((f"항목 {at}", 1 + at % 3) for at in range(20))), NARROW),
    "names crowded on both sides": Shown(pie(*((f"이름 {at}", 1 + at // 12) for at in range(13))), (420, 150, 8)),
    "names that find no room": Shown(pie((LONG * 2, 2), (LONG * 3, 1)), NARROW),
}
BARS = {
    "bars of two series": Shown(SCORES),
    "bars with a title beside the legend": Shown(SCORES, HALF),
    "lying bars": Shown(replace(SCORES, horizontal=True, category_title="과목")),
    "lying bars with long names": Shown(xy(bars("", 3, 1), names=(LONG, LONG_WORD), horizontal=True), HALF),
    "lying bars, far too many": Shown(xy(bars("", *range(60)), names=(LONG,) * 60, horizontal=True), NARROW),
    "lying losses": Shown(xy(bars("", -12.5, 30, 2), horizontal=True, show_values=True), HALF),
    "lying bars of less than one, the first without a name": Shown(
        xy(bars("", 0.5, 0, 0.25), names=("", "나", "다"), horizontal=True, show_values=True), NARROW
    ),
    "one bar": Shown(xy(bars("", 5), names=("하나",)), NARROW),
    "losses": Shown(xy(bars("", -12.5, 30, -20), title="손익", value_title="억 원")),
    "nothing but losses": Shown(xy(bars("손실", -5, -10, -7.25)), HALF),
    "bars in English": Shown(xy(bars("", 1, 2, 3), line("", 3, 2, 1), line("x", 1, 1, 1)), HALF, Language.ENGLISH),
    "bars whose name the title says": Shown(xy(bars("매출", 1, 2, 3), title="매출의 변화")),
    "large numbers": Shown(xy(bars("", 1_200_000, 480_000_000, 20_000), value_title="원")),
    "numbers from which on there are commas": Shown(xy(bars("", 9999, 10_000, 5.5), show_values=True), HALF),
    "twelve months": Shown(xy(bars("", *range(12)), names=MONTHS), HALF),
    "slanted names": Shown(xy(bars("", *range(10)), names=tuple(f"{LONG_WORD}{at}" for at in range(10)))),
    "slanted names in little room": Shown(
        xy(bars("", *range(24)), names=tuple(f"{'ab가나'[at % 4]} {LONG_WORD}{at}" for at in range(24))), NARROW
    ),
    "many names that need not all be said": Shown(xy(bars("", *range(25)), names=(LONG_WORD,) * 25), HALF),
    "names of three lines": Shown(xy(bars("", 1, 2, 3, 4), names=("하나의 긴 이름", "둘", "셋 셋", "넷")), NARROW),
    "seven signs": Shown(
        xy(*(bars(f"{at}", 1) for at in range(4)), *(line(f"{at}", 2) for at in range(4, 7)), names=("값",)), NARROW
    ),
    "five series": Shown(xy(*(bars(f"{at}째 계열의 이름", at, 5, 9 - at) for at in range(5)), title="다섯"), HALF),
}
LINES = {
    "lines named at their ends": Shown(SHARES),
    "lines that end together": Shown(replace(SHARES, series=tuple(line("가" * at, 1, 2, 3, 4, 5) for at in (2, 3, 4)))),
    "many lines that end together": Shown(
        replace(SHARES, series=tuple(line("가" * (at + 2), 1, 2, 3, 4, 50 + at / 9) for at in range(6)))
    ),
    "lines with names too long for their ends": Shown(
        xy(line(LONG, 1, 2, 3), line(f"{LONG_WORD} {LONG}", 3, 2, 2), value_title="값", category_title="때"), HALF
    ),
    "a line with gaps": Shown(xy(line("값", 1, None, 3, 4, None), line("둘", *[2] * 5), names=tuple("가나다라마"))),
    "a line far from zero": Shown(xy(line("", 96.5, 97, 98)), HALF),
    "lines beyond a stated axis": Shown(xy(line("하나", -5, 50, 130), line("둘", 1, 2, 3), least=0, most=100), HALF),
    "a course of times": Shown(
        xy(line("", *range(200)), names=tuple(f"{at // 60:02d}:{at % 60:02d}" for at in range(200)))
    ),
    "values asked for": Shown(xy(line("하나", 0.25, 1.5, 4), bars("둘", -4, 2, 1), show_values=True), HALF),
    "values all alike": Shown(xy(line("", 7, 7, 7)), NARROW),
    "low and wide": Shown(SHARES, (600, 90, 8)),
}
RADARS = {
    "two lines around five axes": Shown(ABILITIES),
    "a radar on a page": Shown(replace(ABILITIES, points=8.4, round=True), PAGE),
    "three axes": Shown(radar(1, 2, 3, title="값의 그림"), HALF),
    "four long names": Shown(radar(1, 2, 3, 4, names=(LONG, "둘", LONG_WORD, "넷째의 긴 이름")), HALF),
    "twenty axes": Shown(radar(*range(20), title="스무 축")),
    "a radar without legend": Shown(radar(5, 4, 3, 2, 1, named=False, most=5)),
    "a radar around zero": Shown(radar(-3, 4, 0, ticks=1)),
    "many rings": Shown(radar(1, 2, 3, 4, most=30, ticks=30), HALF),
    "rings of thirds": Shown(radar(1, 2, 3, 4, most=5, ticks=3), HALF),
    "a legend of thirty names": Shown(
        replace(ABILITIES, series=tuple(line(f"{at}번째 {LONG[: at % 9]}", 1, 2, 3, 2, at % 5) for at in range(30)))
    ),
    "a legend of two columns": Shown(
        RadarChart("여덟", ("가", "나", "다"), tuple(line(f"{at}안", at, None, None) for at in range(9)), 16), NARROW
    ),
    "a legend of two lines": Shown(
        RadarChart("", ("가", "나", "다"), (line(LONG, 1, 2, 3), line("나", 3, 2, 1)), 16), HALF
    ),
    "names that find no room around": Shown(radar(1, 2, 3, 4, 5, names=(LONG_WORD,) * 5, named=False), (160, 120, 8)),
}
GALLERY = {"pies": PIES, "bars": BARS, "lines": LINES, "radars": RADARS}
