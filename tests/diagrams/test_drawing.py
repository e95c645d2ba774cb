"""Tests of drawing for real: Mermaid in a browser."""

from __future__ import annotations

import io
import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from browsers import Browsers
from diagrams.samples import JOURNEY_OF_FIVE_DAYS, SAMPLES
from drawing_style import usual_style
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Outcome, SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, Drawings, FrameName
from gyoan.model.units import Length
from gyoan.toolchain.tools import Toolchain
from listening import listening
from tried import some

pytestmark = pytest.mark.toolchain

SLIDE = DrawingFrame(FrameName.SLIDE, Length.of_inches(12.3), Length.of_inches(5.6), 72)
PAGE = DrawingFrame(FrameName.PAGE, Length.of_millimetres(166), Length.of_millimetres(230), 96)
SVG = "{http://www.w3.org/2000/svg}"


def diagram(source: str) -> Diagram:
    first = re.sub(r"^---\n.*?\n---\n|%%\{.*?\}%%|^%%.*$", "", source, flags=re.DOTALL | re.MULTILINE).split()
    return Diagram(source, first[0] if first else "", SourceSpan("수업.md", 10))


def outcome_of(painter: DiagramRenderer, *sources: str) -> Outcome[Drawings]:
    return painter.draw([diagram(source) for source in sources], [SLIDE, PAGE])


def drawing_of(painter: DiagramRenderer, source: str, frame: FrameName = FrameName.SLIDE) -> Drawing:
    outcome = painter.draw([diagram(source)], [one for one in (SLIDE, PAGE) if one.name is frame])
    drawing = outcome.value[source, frame]
    assert isinstance(drawing, Drawing), outcome.diagnostics
    return drawing


def texts(drawing: Drawing) -> list[tuple[str, float]]:
    """Return the lines of text of a picture with the place where they stand from the left, parents' moves ignored."""
    root = ET.fromstring(drawing.svg)
    return [(line.text or "", float(line.get("x", "0"))) for line in root.iter(f"{SVG}tspan")]


def words(drawing: Drawing) -> str:
    return " ".join(text for text, _ in texts(drawing))


KINDS = [pytest.param(kind, marks=[pytest.mark.thorough] if number % 2 else []) for number, kind in enumerate(SAMPLES)]
"""A quick run has every second kind drawn as a picture: as shapes, which is usual, it draws them all."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.sampled(2)
def test_every_kind_is_drawn_within_its_frames_and_readably(painter: DiagramRenderer, kind: str) -> None:
    outcome = outcome_of(painter, SAMPLES[kind])
    assert not outcome.diagnostics
    for frame in (SLIDE, PAGE):
        drawing = outcome.value[SAMPLES[kind], frame.name]
        assert isinstance(drawing, Drawing)
        assert drawing.width <= frame.width
        assert drawing.height <= frame.height
        assert drawing.label_points >= (8 if frame is SLIDE else 5.5)


@pytest.mark.parametrize("kind", [one for one in KINDS if one.values[0] not in {"gitGraph", "sankey-beta"}])
@pytest.mark.sampled(2)
def test_every_hangul_word_of_a_diagram_is_in_its_picture_whole(painter: DiagramRenderer, kind: str) -> None:
    spaceless = words(drawing_of(painter, SAMPLES[kind])).replace(" ", "")
    labels = re.sub(r"(?m)^\s*(participant|section|class|title) ", " ", SAMPLES[kind])
    for word in some(re.findall(r"[가-힣]+", labels)):
        assert word in spaceless


def test_the_picture_has_the_pixels_that_its_size_asks_for(painter: DiagramRenderer) -> None:
    for frame in (SLIDE, PAGE):
        drawing = drawing_of(painter, SAMPLES["graph"], frame.name)
        with Image.open(io.BytesIO(drawing.png)) as image:
            assert image.width == pytest.approx(drawing.width.inches * frame.dots_per_inch, abs=2)
            assert image.height == pytest.approx(drawing.height.inches * frame.dots_per_inch, abs=2)
            assert len(image.convert("RGB").getcolors(1 << 24) or []) > 10


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.sampled(2)
def test_the_vector_needs_no_style_sheet_no_script_and_no_html(painter: DiagramRenderer, kind: str) -> None:
    svg = drawing_of(painter, SAMPLES[kind]).svg
    names = {element.tag.removeprefix(SVG) for element in ET.fromstring(svg).iter()}
    assert "text" in names
    assert not names & {"style", "script", "foreignObject", "image"}
    assert "class=" not in svg


def test_a_background_can_be_left_out(toolchain: Toolchain, browsers: Browsers, tmp_path: Path) -> None:
    style = replace(usual_style(toolchain), background="transparent", native=False)
    with browsers.shared(), DiagramRenderer(lambda: toolchain, tmp_path, style) as clear:
        png = drawing_of(clear, SAMPLES["graph"]).png
    with Image.open(io.BytesIO(png)) as image:
        assert image.convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.thorough
def test_a_picture_depends_neither_on_the_others_nor_on_their_order(toolchain: Toolchain, tmp_path: Path) -> None:
    unruly = (
        '%%{init: {"theme": "forest", "fontSize": 40, "flowchart": {"nodeSpacing": 200}, '
        '"themeVariables": {"primaryColor": "#ff0000", "fontSize": "40px"}}}%%\ngraph LR\nA[크게] --> B[빨갛게]'
    )
    plain = [SAMPLES[kind] for kind in ("graph", "mindmap", "gantt", "architecture-beta", "stateDiagram-v2")]
    plain.append("gitGraph\n  commit\n  commit")  # Mermaid invents names for them by chance
    orders = ([unruly, *plain], [*reversed(plain), unruly])
    pictures = []
    for number, sources in enumerate(orders):
        with DiagramRenderer(lambda: toolchain, tmp_path / str(number), usual_style(toolchain)) as drawer:
            value = outcome_of(drawer, *sources).value
        pictures.append([value[source, FrameName.SLIDE] for source in plain])
    assert pictures[0] == pictures[1]


@pytest.mark.skipif(os.name == "nt", reason="another platform: a folder that somebody is in cannot be removed")
def test_shapes_are_drawn_where_the_folder_that_we_began_in_is_gone(
    toolchain: Toolchain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with DiagramRenderer(lambda: toolchain, tmp_path / "cache", usual_style(toolchain)) as drawer:
        drawing_of(drawer, 'packet-beta\n0-15: "첫째"')
        monkeypatch.chdir(tmp_path)
        (tmp_path / "here").rmdir()
        charts = [f"graph LR\n하나 --> {name}" for name in ("둘", "셋", "넷", "다섯")]
        value = outcome_of(drawer, *charts).value
    drawings = [value[chart, FrameName.SLIDE] for chart in charts]
    assert all(isinstance(drawing, Drawing) and drawing.graph for drawing in drawings)


def test_five_little_trees_are_readable_and_in_order(painter: DiagramRenderer) -> None:
    drawing = drawing_of(painter, JOURNEY_OF_FIVE_DAYS)
    assert drawing.label_points >= 9.5
    lines = words(drawing)
    places = [lines.index(f"{day}일차") for day in range(1, 6)]
    assert places == sorted(places)


def test_subgraphs_stand_in_the_order_of_the_source(painter: DiagramRenderer) -> None:
    source = "graph LR\n" + "".join(f"subgraph 무리{n}\n a{n}[하나 {n}]\nend\n" for n in range(1, 4))
    lines = words(drawing_of(painter, source))
    places = [lines.index(f"무리{n}") for n in range(1, 4)]
    assert places == sorted(places)


def test_a_label_is_not_broken_inside_a_word(painter: DiagramRenderer) -> None:
    source = "graph TD\nA[Troubleshooting] --> B[오케스트레이션플랫폼엔지니어링 개요]\nA --> C[Infrastructure as Code]"
    assert "Troubleshooting" in words(drawing_of(painter, source))
    assert "오케스트레이션플랫폼엔지니어링" in words(drawing_of(painter, source))


LABELS = {
    '"응답 > 200ms"': "응답 > 200ms",
    "응답 < 5초": "응답 < 5초",
    '"List<String> 값"': "List<String> 값",
    '"a -> b => c"': "a -> b => c",
    '"#quot;따옴표#quot;"': "“따옴표”",
    '"C#35; 언어"': "C# 언어",
    '"<b>굵게</b>와 <i>기울게</i>"': "굵게와 기울게",
    '"R&D 부서"': "R&D 부서",
}
"""Labels as they are written, and as they are drawn."""


def test_no_sign_of_a_label_is_lost_or_printed_as_code(painter: DiagramRenderer) -> None:
    boxes = "".join(f"\nA{number}[{label}] --> B" for number, label in enumerate(LABELS))
    shown = words(drawing_of(painter, f"graph LR{boxes}")).replace(" ", "")
    assert [label for label, drawn in LABELS.items() if drawn.replace(" ", "") not in shown] == []
    assert not re.search(r"[#&]\w+;|</?\w>", shown)


def test_a_gantt_chart_does_not_show_the_day_of_the_build(painter: DiagramRenderer) -> None:
    source = "gantt\ndateFormat YYYY-MM-DD\nsection 가\n하나 :2023-12-30, 5d"
    assert "today" not in drawing_of(painter, source).svg


def test_refused_labels_are_mended_and_the_line_to_write_is_told(painter: DiagramRenderer) -> None:
    source = "graph TD\n  A[/api/v1/pods] --> B[웹 (nginx)]\n  B --> C[끝]"
    outcome = outcome_of(painter, source)
    assert isinstance(outcome.value[source, FrameName.SLIDE], Drawing)
    (told,) = outcome.diagnostics
    assert (told.code, told.span.line) == (Code.REPAIRED_DIAGRAM, 12)
    assert told.hint == 'write: A["/api/v1/pods"] --> B["웹 (nginx)"]'


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        ("graph TD\n  A --> B\n  %% 주석\n  B --> --> C", Code.BAD_DIAGRAM, 14),
        ("---\ntitle: 가\n---\nsequenceDiagram\n  A->>B: 가\n  A->>", Code.BAD_DIAGRAM, 16),
        ('pie title 원\n  "가" : 10\n  "나" : abc', Code.BAD_DIAGRAM, 13),
        ("gantt\n  dateFormat YYYY-MM-DD\n  section 가\n  하나 : 없는날, 3d", Code.BAD_DIAGRAM, 14),
        ("graph TD", Code.BAD_DIAGRAM, 11),
        ("피라미드\n  가 : 1", Code.UNKNOWN_DIAGRAM, 11),
    ],
)
def test_what_cannot_be_drawn_is_told_at_its_line(painter: DiagramRenderer, source: str, code: Code, line: int) -> None:
    (told,) = outcome_of(painter, source).diagnostics
    assert (told.code, told.span.line) == (code, line)
    assert "\n" not in told.message


def test_nothing_is_fetched_and_nothing_runs(painter: DiagramRenderer, listener: tuple[str, list[str]]) -> None:
    address, asked = listener
    sources = [
        f'graph LR\nA@{{ img: "{address}/a.png", label: "그림" }} --> B[끝]',
        f'graph LR\nA["<img src={address}/b.png onerror=fetch(`{address}/c`)>안녕"] --> B',
        f'%%{{init: {{"themeCSS": "@import url({address}/d.css);", "securityLevel": "loose"}}}}%%\ngraph LR\nA --> B',
        f'graph LR\nA[가] --> B\nclick A href "javascript:fetch(\'{address}/e\')"\nclick B "{address}/f"',
        f"graph LR\nA --> B\nstyle A fill:#fff,background:url({address}/g)",
    ]
    outcome = outcome_of(painter, *sources)
    assert not asked
    for source in sources:
        drawing = outcome.value.get((source, FrameName.SLIDE))
        if isinstance(drawing, Drawing):
            assert not re.search(r"javascript|onerror|@import|<image|url\(['\"]?http", drawing.svg)


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """Return the address of a server on this machine, and the list of what it was asked for."""
    with listening() as server:
        yield server


@pytest.mark.thorough
def test_labels_of_thousands_of_letters_do_no_harm(painter: DiagramRenderer) -> None:
    spaced, solid = "가나다라 마바사 " * 150, "가나다라마바사아" * 150
    for text in (spaced, solid):
        assert drawing_of(painter, f'graph TD\nA["{text}"] --> B').label_points > 5


def test_a_text_for_a_label_is_drawn_whole_and_told(studio: DiagramRenderer) -> None:
    text = "가나다라 마바사 " * 560
    source = f'graph TD\nA["{text}"] --> B'
    outcome = outcome_of(studio, source)
    drawing = outcome.value[source, FrameName.SLIDE]
    assert isinstance(drawing, Drawing)
    assert drawing.graph is not None
    label = next(node.label for node in drawing.graph.nodes if node.identity == "A")
    assert "".join(label.lines).replace(" ", "") == text.replace(" ", "")
    (told,) = outcome.diagnostics
    assert told.code is Code.SMALL_LABELS
    assert "characters" in told.hint


def test_an_svg_file_becomes_a_png_of_the_asked_width(painter: DiagramRenderer) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9"/></svg>'
    picture = painter.rasterize(svg, 300)
    assert picture is not None
    with Image.open(io.BytesIO(picture.data)) as image:
        assert image.size == (300, 150)


def test_nothing_is_worked_out_again_for_a_picture_that_was_drawn_before(
    painter: DiagramRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect x="5" width="9" height="9"/></svg>'
    first = painter.rasterize(svg, 900)
    monkeypatch.setattr(Image, "open", None)
    again = painter.rasterize(svg, 900)
    assert again == first
    assert again is not None
    assert again.crop.left > 0.2
    assert [plate.width for plate in again.plates] == [900, 450]


def test_what_is_no_svg_becomes_nothing(painter: DiagramRenderer) -> None:
    assert painter.rasterize("<svg", 100) is None
    assert painter.rasterize("", 100) is None


def test_an_svg_file_runs_no_script_and_fetches_nothing(
    painter: DiagramRenderer, listener: tuple[str, list[str]]
) -> None:
    address, asked = listener
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><script>while (true) {}</script>'
        f'<image href="{address}/a.png" width="5" height="5"/></svg>'
    )
    assert painter.rasterize(svg, 100) is not None
    assert not asked
