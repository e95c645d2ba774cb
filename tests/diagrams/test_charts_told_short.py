"""A chart of very many values in words: no longer than may be read aloud, cut between two values."""

from __future__ import annotations

from typing import Any, cast

from gyoan.diagrams.alt import LONGEST
from gyoan.diagrams.chart_alt import describe_chart
from gyoan.model.message import Language


def told(title: str) -> str:
    slices = [{"name": f"조각 {number}", "value": 1} for number in range(10, 110)]
    chart = {"kind": "pie", "title": title, "slices": slices, "values": False}
    return describe_chart(cast("Any", {"chart": chart, "points": 12}), Language.KOREAN)


def test_what_is_told_of_a_chart_is_never_too_long_and_hardly_shorter_than_it_may_be() -> None:
    texts = [told("가" * length) for length in range(1, 30)]
    lengths = {len(text) for text in texts}
    assert LONGEST - 4 < max(lengths) <= LONGEST
    assert min(lengths) > LONGEST - 12
    assert all(text.endswith("1% …") for text in texts)


def test_what_is_just_as_long_as_may_be_read_aloud_is_told_whole() -> None:
    for length in (LONGEST, LONGEST + 1):
        names = ["가" * 40, "나" * (length - len("원 그래프: , ") - len(" 50%") * 2 - 40)]
        chart = {"kind": "pie", "title": "", "slices": [{"name": one, "value": 1} for one in names], "values": False}
        text = describe_chart(cast("Any", {"chart": chart, "points": 12}), Language.KOREAN)
        assert text.endswith("…") is (length > LONGEST)
        assert len(text) == length if length == LONGEST else len(text) < LONGEST
