"""The acceptance course: a person looks at its decks in other programs, so it has to hold everything that decks can."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import get_args

import pptx
import pytest
from lxml import etree

import gyoan
from gyoan.model.chart import ChartPlan, ChartShape
from gyoan.model.deck import GraphShape, Shape, SlideKind
from gyoan.model.drawing import Drawing
from gyoan.toolchain.tools import Toolchain

pytestmark = pytest.mark.toolchain
DRAWERS = re.compile(r"^  \[/\^(\S+)/, draw\w+\],$", re.MULTILINE)


@pytest.fixture(scope="module")
def sessions(project_root: Path, toolchain: Toolchain, one_browser: None) -> tuple[gyoan.Built, ...]:
    """Return the sessions of the course, built."""
    folder = project_root / "docs" / "acceptance"
    return tuple(gyoan.build_course(folder, formats=["pptx"], layouts=True, jobs=1))


@pytest.fixture(scope="module")
def shapes(sessions: tuple[gyoan.Built, ...]) -> list[Shape]:
    """Return all shapes of its slides."""
    return [shape for one in sessions if one.deck for slide in one.deck.slides for shape in slide.shapes]


def test_it_gives_nothing_to_complain_of(sessions: tuple[gyoan.Built, ...]) -> None:
    serious = (gyoan.Severity.ERROR, gyoan.Severity.WARNING)
    assert [told for one in sessions for told in one.diagnostics if told.severity in serious] == []


def test_it_has_a_slide_of_every_kind(sessions: tuple[gyoan.Built, ...]) -> None:
    assert {slide.kind for one in sessions if one.deck for slide in one.deck.slides} == set(SlideKind)


def test_it_has_a_shape_of_every_kind_and_a_chart_of_every_kind(shapes: list[Shape]) -> None:
    assert {type(shape) for shape in shapes} == set(get_args(Shape))
    assert {type(shape.plan) for shape in shapes if isinstance(shape, ChartShape)} == set(get_args(ChartPlan))


def test_it_has_a_diagram_of_every_kind_that_is_drawn_as_shapes(
    sessions: tuple[gyoan.Built, ...], shapes: list[Shape], project_root: Path
) -> None:
    worker = project_root / "build" / "gyoan" / "diagrams" / "worker" / "native.mjs"
    patterns = DRAWERS.findall(worker.read_text("utf-8"))
    kinds = {kind for pattern in patterns for kind in pattern.strip("()").split("|")}
    sources = "\n".join(one.session.source for one in sessions if one.session)
    drawn = {match.lower() for match in re.findall(r"^```mermaid\n(\w+)", sources, re.MULTILINE)}
    assert len(patterns) > 15
    assert {kind for kind in kinds if not any(name.startswith(kind.lower()) for name in drawn)} == set()
    drawings = [drawing for one in sessions for drawing in one.drawings.values()]
    assert all(isinstance(drawing, Drawing) and (drawing.graph or drawing.chart) for drawing in drawings)
    assert sum(isinstance(shape, (GraphShape, ChartShape)) for shape in shapes) >= len(drawings) / 2


def test_every_slide_that_the_protocol_names_is_there(sessions: tuple[gyoan.Built, ...], project_root: Path) -> None:
    page = (project_root / "docs" / "powerpoint.md").read_text("utf-8")
    named = re.findall(r"\*([^*\n]*[가-힣][^*\n]*)\*", page)
    titles = {slide.title for one in sessions if one.deck for slide in one.deck.slides}
    assert len(named) > 15
    assert [name for name in named if not any(name in title for title in titles)] == []


def test_it_has_a_line_of_every_form_that_the_table_of_programs_names(project_root: Path, one_browser: None) -> None:
    made = gyoan.build_session(project_root / "docs" / "acceptance" / "session_03.md", formats=["pptx"])
    [data] = made.files.values()
    slides = pptx.Presentation(io.BytesIO(data)).slides
    lines = [line for slide in slides for line in slide.element.iter("{*}cxnSp", "{*}sp")]
    assert {form for line in lines if (form := form_of(line))} == {
        "straight, glued at 2 ends",
        "straight, glued at 1 ends",
        "straight, glued at 0 ends",
        "one corner, glued at 2 ends",
        "two corners, glued at 2 ends",
        "two corners, turned, glued at 2 ends",
        "freeform",
    }


def form_of(line: etree._Element) -> str:
    """Return how a line of a diagram is written; nothing for other shapes."""
    if line.tag.endswith("}sp"):
        is_line = " → " in line.find(".//{*}cNvPr").get("name") and line.find("{*}txBody") is None
        return "freeform" if is_line else ""
    glued = f"glued at {len(list(line.iter('{*}stCxn', '{*}endCxn')))} ends"
    bends = [guide.get("fmla") for guide in line.iter("{*}gd")]
    if not bends:
        return f"straight, {glued}"
    turned = "turned, " if line.find(".//{*}xfrm").get("rot") and bends != ["val 0"] else ""
    return f"{'one corner' if bends == ['val 0'] else 'two corners'}, {turned}{glued}"
