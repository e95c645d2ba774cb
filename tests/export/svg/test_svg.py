"""SVG of slides: golden files, one for every kind of slide, and what a viewer must find in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from cases_built import built
from charts import CAUSES
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for these tests too)
from golden_files import compare
from gyoan.export.svg import export_svg
from gyoan.model.chart import ChartShape
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Panel, ShapeStyle, Slide, SlideJump, SlideKind
from gyoan.model.picture import Crop
from gyoan.model.scene import Contour, Hotspot, Mark, MarkGroup, Pixels, Scene, Trace, Words
from gyoan.model.theme import Face, Theme
from gyoan.model.typeset import Fragment, Ink, Line
from gyoan.model.units import Box, Duration, Length, Place
from gyoan.scene.charts.drawing import plan_chart
from gyoan.scene.ground import SlideGround
from gyoan.scene.slides import to_scene
from gyoan.typesetting.inks import Inks

GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"
INK = Ink(Face.BODY, 20.0, "112233")
PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAFElEQVR4nGOUj9/PgA0wYRUlSwIAeq4BRSW7fQ0AAAAA"
    "SUVORK5CYII="
)
CODE = "```bash\ndocker run nginx\n    --rm  # 지운다\n```"
LONG = CODE.replace("docker run nginx\n", "docker run nginx\n" * 24)
PARTS = "".join(f"### {name}\n{LONG}\n" for name in ("하나", "둘", "셋", "넷"))
LESSON = "# 컨테이너 첫걸음\n\n## 1. 낱말 (10분)\n{}\n\n## 끝 (5분)\n```bash\nexit\n```\n"
BODIES = {
    SlideKind.BULLETS: "- **굵게** `code` ~~지운다~~ 2<sup>10</sup>\n  - [안내서](https://example.com)를 본다\n- 둘째",
    SlideKind.CARDS: "**첫째**:\n- 가\n\n**가운데**:\n- 나\n\n**막내**:\n- 다",
    SlideKind.STATEMENT: "**무엇부터 시작해야 하는가?**",
    SlideKind.DIAGRAM: "```mermaid\nflowchart LR\n  A --> B\n```",
    SlideKind.FIGURE: f"![막대 그림]({PICTURE})",
    SlideKind.TABLE: "| 구분 | 이미지 | 컨테이너 |\n|---|---|---|\n| 상태 | 바뀌지 않는다 | 바뀐다 |",
    SlideKind.CODE: CODE,
    SlideKind.COMPARISON: "**장점**:\n- 빠르다\n\n**단점**:\n- 어렵다",
    SlideKind.DEFINITION: "- **파드**: 가장 작은 단위\n- **노드**: 파드가 사는 기계\n- **볼륨**: 남는 저장 공간",
    SlideKind.QUOTE: '> "측정하지 않으면 나아지지 않는다."\n>\n> — 어느 운영자',
}
SECTIONS = {
    SlideKind.OPENER: f"## 2. 만들기 (20분)\n{PARTS}",
    SlideKind.OBJECTIVES: "## 학습 목표 (5분)\n- 읽는다\n- 쓴다\n",
    SlideKind.SUMMARY: "## 핵심 정리 (5분)\n- 읽었다\n- 썼다\n",
    SlideKind.CLOSING: "## 다음 세션 예고\n배포를 자동으로 한다.\n",
    SlideKind.REFERENCES: "## 참고 자료\n- [문서](https://example.com/x)\n",
    SlideKind.ACTIVITY: "## 💬 그룹 토론 (5분)\n- 사례를 나눈다\n- 까닭을 적는다\n",
}
"""What makes slides of each kind, in the section of a session or as another."""


def target(link: str | SlideJump | None) -> str:
    """Return where a link leads in a file of all slides."""
    return f"#{link.identity}" if isinstance(link, SlideJump) else link or ""


@pytest.fixture(scope="module")
def ground(theme: Theme) -> SlideGround:
    return SlideGround(Inks(theme), target)


def slide_of(kind: SlideKind, theme: Theme) -> tuple[int, Slide]:
    """Return a slide of this kind, with its number."""
    markdown = LESSON.format(BODIES.get(kind, "- 하나\n- 둘"))
    deck = built(f"{markdown}\n{SECTIONS.get(kind, '')}", theme).deck
    found = [(number, slide) for number, slide in enumerate(deck.slides, 1) if slide.kind is kind]
    assert found, f"no slide of kind {kind.name}: add a row to BODIES or SECTIONS"
    return found[0]


def written(theme: Theme, *marks: Mark) -> etree._Element:
    """Return a file with these marks, read again."""
    return etree.fromstring(export_svg(Scene(Length.of_points(960), Length.of_points(540), marks, "말"), theme))


def text(*pieces: tuple[str, float, float, Ink], link: str = "", spaced: bool = False) -> Words:
    """Return a line of pieces, each with its left edge, its width and its ink."""
    fragments = (
        Fragment(said, Length.of_points(x), Length.of_points(wide), ink, link) for said, x, wide, ink in pieces
    )
    return Words(Line(tuple(fragments), spaced), 100.0)


@pytest.mark.parametrize("kind", SlideKind, ids=lambda kind: kind.value)
def test_every_kind_of_slide_is_written_as_it_was_read_once(
    kind: SlideKind,
    ground: SlideGround,
    theme: Theme,
    renew_golden: bool,
) -> None:
    number, slide = slide_of(kind, theme)
    shown = export_svg(to_scene(slide, number, ground), theme).decode()
    compare(shown.replace("><", ">\n<"), GOLDEN / f"{kind.value}.svg", renew=renew_golden)


def test_a_chart_is_written_as_it_was_read_once(ground: SlideGround, theme: Theme, renew_golden: bool) -> None:
    plan = plan_chart(CAUSES, 300, 200, 8, lambda said, points: len(said) * points)
    chart = ChartShape(Box.of_points(400, 200, 300, 200), plan, "원 그래프")
    scene = to_scene(Slide("s", SlideKind.DIAGRAM, "원", (chart,), "", Duration(0)), 1, ground)
    compare(export_svg(scene, theme).decode().replace("><", ">\n<"), GOLDEN / "chart.svg", renew=renew_golden)


def test_each_line_is_one_text_with_its_spaces_where_they_are_heard(theme: Theme) -> None:
    bold = replace(INK, face=Face.BODY_BOLD)
    line = text(("가나", 10, 40, INK), ("다", 60, 20, bold), ("라", 80, 20, INK), spaced=True)
    (one,) = written(theme, line).iter(f"{SVG}text")
    assert "".join(one.itertext()) == "가나 다라 "
    assert [run.get("x") for run in one] == ["10", "60", "80"]
    assert [run.get("textLength") for run in one] == ["40", "20", "20"]
    assert [run.get("font-weight") for run in one] == [None, "bold", None]


def test_letters_stand_on_their_base_line_and_raised_ones_above_it(theme: Theme) -> None:
    raised = replace(INK, points=13.0, rise=6.0)
    (one,) = written(theme, text(("2", 10, 12, INK), ("10", 22, 16, raised))).iter(f"{SVG}text")
    assert [(run.get("y"), run.get("font-size")) for run in one] == [("107.2", "20"), ("101.2", "13")]


def test_underlines_strikes_and_what_is_behind_words_are_drawn(theme: Theme) -> None:
    marked = replace(INK, fill="FFEE00", underline=True, strike=True)
    root = written(theme, text(("표시", 10, 40, marked)))
    (behind,) = root.iter(f"{SVG}rect")
    assert behind.get("fill") == "#FFEE00"
    left, wide = float(behind.get("x")), float(behind.get("width"))
    assert left < 10
    assert left + wide > 50
    (run,) = root.iter(f"{SVG}tspan")
    assert run.get("text-decoration") == "underline line-through"
    assert list(root).index(behind) < list(root).index(run.getparent())


def test_a_slanted_line_is_turned_around_its_end(theme: Theme) -> None:
    (one,) = written(theme, replace(text(("기울기", 10, 60, INK)), angle=45.0)).iter(f"{SVG}text")
    assert one.get("transform") == "rotate(-45 70 100)"


def test_fonts_are_named_first_the_one_that_was_measured(theme: Theme) -> None:
    code = replace(INK, face=Face.CODE)
    root = written(theme, text(("x", 10, 10, code)))
    body, mono = theme.faces[Face.BODY].name, theme.faces[Face.CODE].name
    assert root.get("font-family") == f"'{body}', '{theme.deck.latin_font}', sans-serif"
    (run,) = root.iter(f"{SVG}tspan")
    assert run.get("font-family") == f"'{mono}', '{theme.deck.code_font}', monospace"


def test_words_and_shapes_that_lead_somewhere_are_links(theme: Theme) -> None:
    box = Trace(Contour((10, 10), (((50, 10),), ((50, 30),))), fill="1F5FBF")
    shape = MarkGroup((box,), 5.0, 7.0, Hotspot(Place(10, 10, 40, 20), "#there", "거기로"))
    root = written(theme, shape, text(("안내서", 10, 60, INK), link="https://example.com/?a=1&b=2"))
    around, inside = root.iter(f"{SVG}a")
    assert (around.get("href"), around.get("aria-label"), around.get("transform")) == (
        "#there",
        "거기로",
        "translate(5 7)",
    )
    assert (inside.get("href"), "".join(inside.itertext())) == ("https://example.com/?a=1&b=2", "안내서")
    assert inside.getparent().tag == f"{SVG}text"


def test_what_has_a_description_is_a_picture_to_one_who_listens(theme: Theme) -> None:
    box = Trace(Contour((10, 10), (((50, 10),), ((50, 30),))), line="1F5FBF", dashes=(2.0, 1.0))
    groups = list(
        written(theme, MarkGroup((box,), description="상자 하나"), MarkGroup((box,)), MarkGroup(())).iter(f"{SVG}g")
    )
    assert [(group.get("role"), group.get("aria-label")) for group in groups] == [("img", "상자 하나"), (None, None)]


def test_a_cropped_picture_fills_its_place_with_what_is_left(theme: Theme) -> None:
    pixels = Pixels(b"\xff\xd8\xff...", Place(10, 20, 300, 200), Crop(0.1, 0.2, 0.3, 0.0))
    *_, window = written(theme, pixels)
    assert [window.get(side) for side in ("x", "y", "width", "height")] == ["10", "20", "300", "200"]
    assert window.get("viewBox") == "0.1 0.2 0.6 0.8"
    (image,) = window
    assert image.get("href").startswith("data:image/jpeg;base64,")


def test_what_text_holds_of_markup_and_controls_is_text(theme: Theme) -> None:
    said = "</text><script>alert(1)</script> & \x1b"
    root = written(theme, MarkGroup((text((said, 10, 400, INK)),), description='"><script>'))
    assert not list(root.iter(f"{SVG}script"))
    assert "".join(next(root.iter(f"{SVG}text")).itertext()) == said.replace("\x1b", "␛")


def test_a_shape_that_is_not_seen_leaves_nothing_behind(ground: SlideGround, theme: Theme) -> None:
    slide = Slide("s", SlideKind.BULLETS, "", (Panel(Box.of_points(0, 0, 9, 9), ShapeStyle()),), "", Duration(0))
    root = etree.fromstring(export_svg(to_scene(slide, 1, ground), theme))
    assert [child.tag for child in root] == [f"{SVG}title", f"{SVG}path"]
    assert root[1].get("fill") == f"#{theme.colors[ColorSlot.BACKGROUND]}"
