"""Tests of repairs against Mermaid itself: what is written, and what is drawn instead."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

import pytest

from browsers import Browsers
from diagrams.answers import Listening, kept
from diagrams.slips import MISREAD, REFUSED, SLIPS
from gyoan.diagrams.answers import Drawn, Refused
from gyoan.diagrams.retry import DrawingAttempt, drawn_with_repairs
from gyoan.diagrams.style import DiagramStyle
from gyoan.toolchain.tools import Toolchain

pytestmark = pytest.mark.toolchain

FRAMES = [{"name": "slide", "width": 886, "height": 403, "dpi": 20, "largest": 20, "readable": 12}]
GRAPH = re.compile(r"\s*(?:graph|flowchart|stateDiagram)\b")
LATE = re.compile(r"linkStyle|shape:")
EACH = 8
"""A quick run tries one of so many: what becomes of all of them is tested with what Mermaid said of them before."""
Try: TypeAlias = Callable[[str], DrawingAttempt]


def cases(samples: Sequence[tuple[Any, ...]]) -> list[object]:
    """Return samples as parameters, most of them for a thorough run."""
    return [
        pytest.param(*one, id=one[0], marks=[pytest.mark.thorough] if number % EACH else [])
        for number, one in enumerate(samples)
    ]


@pytest.fixture(scope="module")
def ask(toolchain: Toolchain, browsers: Browsers) -> Callable[..., Drawn | Refused]:
    """Return what has Mermaid draw a source, each once: one worker for all."""
    renderer = browsers.renderer(lambda: toolchain)
    style = DiagramStyle().for_worker()

    @functools.cache
    def draw(source: str, *, native: bool = True) -> Drawn | Refused:
        # Of graphs, what Mermaid refuses shows when they are read; laying them out as well would only take time.
        frames = [] if native and GRAPH.match(source) and not LATE.search(source) else FRAMES
        return renderer.draw(source, frames, {**style, "native": native})

    return draw


def labels_of(answer: Drawn | Refused) -> tuple[str, ...]:
    assert isinstance(answer, Drawn)
    return answer.labels


@pytest.fixture(scope="module")
def listening(ask: Callable[..., Drawn | Refused], pytestconfig: pytest.Config) -> Iterator[Listening]:
    """Return what has Mermaid draw a source and notes what it says, which is kept where that is asked for."""
    made = Listening(ask)
    yield made
    if pytestconfig.getoption("--record-drawings"):
        made.keep()


@pytest.fixture(scope="module")
def tried(listening: Listening) -> Try:
    """Return what becomes of a source."""
    return functools.partial(drawn_with_repairs, ask=listening)


@pytest.mark.parametrize(("written", "mended"), cases(SLIPS))
@pytest.mark.sampled(3)
def test_a_slip_is_mended_so_that_mermaid_draws_what_is_meant(
    tried: Try, ask: Callable[..., Drawn | Refused], written: str, mended: str
) -> None:
    assert isinstance(ask(written), Refused)
    done = tried(written)
    assert done.source == mended
    assert done.answer is not None


@pytest.mark.parametrize(("written", "mended"), cases(MISREAD))
def test_a_line_that_mermaid_would_misread_is_mended(tried: Try, written: str, mended: str) -> None:
    done = tried(written)
    assert done.source == mended
    assert done.answer is not None


@pytest.mark.parametrize(("source", "line", "column"), cases(REFUSED))
def test_what_has_no_plain_meaning_is_refused_at_its_place(tried: Try, source: str, line: int, column: int) -> None:
    refusal = tried(source).refusal
    assert refusal is not None
    assert (refusal.line, refusal.column) == (line, column)
    assert not tried(source).fixes


@pytest.mark.thorough
def test_hangul_is_drawn_where_mermaid_knows_latin_letters_only(ask: Callable[..., Drawn | Refused]) -> None:
    for source, words in (
        ("sankey-beta\n\n수업,이론,20\n수업,실습 (조),30", {"수업", "이론", "실습 (조)"}),
        ("radar-beta\n  axis 속도, 비용, 안정\n  curve 첫째{1, 2, 3}", {"속도", "비용", "안정", "첫째"}),
        (
            "architecture-beta\n  service 웹(server)[웹]\n  service 디비(disk)[저장소]\n  웹:R --> L:디비",
            {"웹", "저장소"},
        ),
    ):
        drawn = " ".join(labels_of(ask(source, native=False)))
        assert all(word in drawn for word in words), drawn
        assert "u_" not in drawn


def test_a_written_line_break_breaks_the_line(ask: Callable[..., Drawn | Refused]) -> None:
    for source in (
        r"sequenceDiagram" + "\nA->>B: 첫째\\n둘째",
        "timeline\n2020 : 첫째\\n둘째",
        "mindmap\n  root\n    첫째\\n둘째",
    ):
        drawn = " ".join(labels_of(ask(source, native=False)))
        assert "첫째" in drawn
        assert "\\n" not in drawn


def test_what_is_replayed_is_what_mermaid_says(listening: Listening) -> None:
    """Comes last: it looks at what has been said in the tests above."""
    answers = kept()
    assert {source: answers.get(source) for source in listening.heard} == listening.heard
