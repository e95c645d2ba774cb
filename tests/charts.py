"""Charts that several tests use, made by hand."""

from __future__ import annotations

from gyoan.model.chart import PieChart, RadarChart, Series, SeriesForm, Slice, XyChart
from gyoan.model.colors import ColorSlot

COLORS = (ColorSlot.PRIMARY, ColorSlot.ATTENTION, ColorSlot.SECONDARY, ColorSlot.EMPHASIS, ColorSlot.POSITIVE)
YEARS = ("2015", "2017", "2019", "2021", "2023")


def pie(*parts: tuple[str, float], title: str = "", values: bool = False, points: float = 16) -> PieChart:
    """Return a pie of these parts."""
    slices = (Slice(name, value, COLORS[at % len(COLORS)]) for at, (name, value) in enumerate(parts))
    return PieChart(title, tuple(slices), values, points)


def line(name: str, *values: float | None) -> Series:
    """Return a series drawn as a line."""
    return Series(name, SeriesForm.LINE, values, COLORS[len(name) % len(COLORS)])


def bars(name: str, *values: float | None) -> Series:
    """Return a series drawn as bars."""
    return Series(name, SeriesForm.BARS, values, COLORS[len(name) % len(COLORS)])


CAUSES = pie(
    ("인적 오류", 45),
    ("시스템 장애", 25),
    ("네트워크 문제", 15),
    ("보안 이슈", 10),
    ("기타", 5),
    title="장애의 원인",
)
SHARES = XyChart(
    "점유율의 변화",
    YEARS,
    (line("가나", 15, 45, 78, 88, 92), line("다라마", 60, 35, 15, 8, 5), line("바", 25, 20, 7, 4, 3)),
    16,
    "연도",
    "점유율 (%)",
    0,
    100,
)
SCORES = XyChart(
    "반별 점수",
    ("기초", "네트워크와 보안", "저장소 관리"),
    (bars("1반", 72, 85.5, 64), bars("23반", 80, 70, None)),
    16,
    value_title="점수",
)
ABILITIES = RadarChart(
    "두 가지 안",
    ("속도", "비용", "안정성", "배우기 쉬움", "지원"),
    (line("첫째 안", 5, 4, 3, 2, 4), line("둘째 안", 2, 3, 5, 4.5, 1)),
    16,
    most=5,
)
