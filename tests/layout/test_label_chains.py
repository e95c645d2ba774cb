"""Whatever stands before and between them: labels stay with what they name, on slides and on pages."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases_built import built
from examples import examples
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.model.deck import Grid
from gyoan.model.theme import Theme
from layout.decks import slide_text
from pdf_text import texts_of_pages

LABELS = {
    "item": "- 이름{n}가",
    "step": "{n}. 단계{n}을 아래와 같이 합니다",
    "colon": "다음 설정{n}을 봅니다:",
    "bold": "**제목{n}:**",
}
WORDS = {"item": "이름{n}가", "step": "단계{n}을", "colon": "설정{n}을", "bold": "제목{n}"}


def _code(n: int, lines: int) -> str:
    return "```python\n" + "".join(f"obj{n}x{at} = {at}\n" for at in range(lines)) + "```"


def _table(n: int, rows: int) -> str:
    return "| 키 | 값 |\n|---|---|\n" + "\n".join(f"| obj{n}x{at} | 값 |" for at in range(min(rows, 8)))


def _list(n: int, items: int) -> str:
    return "\n".join(f"- obj{n}x{at}는 이렇습니다" for at in range(min(items, 6)))


THINGS = {"code": _code, "table": _table, "list": _list}
PAIRS = [(label, thing) for label in LABELS for thing in THINGS if thing != "list" or label in ("colon", "bold")]
UNITS = st.tuples(
    st.lists(st.integers(min_value=1, max_value=20), max_size=3), st.sampled_from(PAIRS), st.integers(1, 14)
)
Unit = tuple[list[int], tuple[str, str], int]


def session_of(units: Sequence[Unit]) -> str:
    """Return a session in which each label and each thing has a number of its own."""
    parts = ["# 제목", "## 절 (20분)"]
    for n, (paragraphs, (label, thing), size) in enumerate(units, 1):
        parts += [("문단입니다. " * length).strip() for length in paragraphs]
        parts += [LABELS[label].format(n=n), THINGS[thing](n, size)]
    return "\n\n".join(parts) + "\n"


def parted(units: Sequence[Unit], shown: Sequence[str]) -> list[tuple[int, str]]:
    """Return the labels none of whose slides or pages has the beginning of what they name."""
    found = []
    for n, (_, (label, _thing), _size) in enumerate(units, 1):
        word = WORDS[label].format(n=n)
        named = {at for at, text in enumerate(shown) if word in text}
        begun = [at for at, text in enumerate(shown) if f"obj{n}x0" in text]
        if not begun or begun[0] not in named:
            found.append((n, word))
    return found


@settings(max_examples=examples(0.25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(UNITS, min_size=2, max_size=5))
def test_no_label_is_parted_from_what_it_names_on_slides(theme: Theme, units: list[Unit]) -> None:
    assert parted(units, [slide_text(slide) for slide in built(session_of(units), theme).deck.slides]) == []


@settings(max_examples=examples(0.08), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(UNITS, min_size=6, max_size=12))
def test_no_label_is_parted_from_what_it_names_on_pages(theme: Theme, units: list[Unit]) -> None:
    pages = texts_of_pages(built(session_of(units), theme, formats=("pdf",)).files["handout.pdf"])
    shown = ["".join(page.split()) for page in pages]
    assert parted(units, shown) == []


@pytest.mark.parametrize("above", range(1, 9))
@pytest.mark.parametrize("length", [3, 11, 19])
def test_three_short_items_and_a_table_that_fits_stay_whole(above: int, length: int, theme: Theme) -> None:
    filler = "\n\n".join(["문단입니다. " * length] * above)
    table = _table(1, 7)
    slides = built(f"# 제목\n\n## 절\n\n{filler}\n\n- 하나\n- 둘둘\n- 셋셋\n\n{filler}\n\n{table}\n", theme).deck.slides
    items = [{at for at, slide in enumerate(slides) if word in slide_text(slide)} for word in ("하나", "둘둘", "셋셋")]
    grids = [shape for slide in slides for shape in slide.shapes if isinstance(shape, Grid)]

    assert items[0] == items[1] == items[2]
    assert [len(grid.rows) for grid in grids] == [8]


@pytest.mark.parametrize("above", range(1, 8))
@pytest.mark.parametrize("output", ["```\n{}\n```", "```output\n{}\n```", "```text\n{}\n```"])
def test_what_came_of_a_command_stands_below_it(above: int, output: str, theme: Theme) -> None:
    filler = "\n".join(f"- 앞에서 이야기한 것을 다시 적어 두는 항목 {number}번입니다." for number in range(above))
    lines = output.format("\n".join(f"결과{number}  ok" for number in range(6)))
    shown = [
        slide_text(slide)
        for slide in built(f"# 제목\n\n## 절\n\n{filler}\n\n```bash\n$ 명령 보기\n```\n\n{lines}\n", theme).deck.slides
    ]

    assert next(text for text in shown if "결과0" in text).count("명령 보기") == 1
