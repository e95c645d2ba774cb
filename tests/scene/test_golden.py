"""What is drawn of a slide and of a graph with everything that they can hold: as it was read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from golden_files import compare
from gyoan.layout.handout.styles import Styles
from gyoan.model.blocks import Alignment
from gyoan.model.deck import (
    Anchor,
    Bullet,
    Countdown,
    Grid,
    GridCell,
    Panel,
    PictureShape,
    PlaceholderRole,
    Run,
    Shape,
    ShapeStyle,
    Slide,
    SlideJump,
    SlideKind,
    TextBox,
    TextParagraph,
)
from gyoan.model.graph import ArrowHead, Band, Cluster, Edge, Graph, Label, LineStyle, NodeShape, Rgb
from gyoan.model.scene import Mark, Pixels, hotspots, plain_marks
from gyoan.model.theme import ColorSlot, Theme
from gyoan.model.units import Box, Duration, Length, Place
from gyoan.scene.graphs import draw_graph
from gyoan.scene.slides import to_scene
from layout.handout.graphs import node
from scene.charts.told import marks_text
from scene.test_slides import ground_of

GOLDEN = Path(__file__).parent / "golden"
CODE = tuple(TextParagraph((Run(text, 18, monospace=True),), line_spacing=0.9) for text in ("if x:", "    " + "y" * 40))
BULLETS = tuple(
    TextParagraph(
        (Run(text, 20), Run(" 굵게", 20, bold=True)),
        bullet=bullet,
        indent=Length.of_points(24),
        hanging=Length.of_points(18),
        space_before=Length.of_points(6),
        align=align,
    )
    for text, bullet, align in (
        ("첫째 항목", Bullet("•"), Alignment.LEFT),
        ("둘째 항목은 길어서 다음 줄로 넘어간다", Bullet(number=2), Alignment.LEFT),
        ("", None, Alignment.LEFT),
        ("오른쪽", None, Alignment.RIGHT),
    )
)


def texts(*said: str, points: float = 14, **others: object) -> tuple[TextParagraph, ...]:
    return tuple(TextParagraph((Run(text, points),), **others) for text in said)  # type: ignore[arg-type]


def cell(text: str, **others: object) -> GridCell:
    return GridCell(texts(text), **others)  # type: ignore[arg-type]


def grid(x: float, *rows: tuple[GridCell, ...]) -> Grid:
    sides = (Length.of_points(90), Length.of_points(70))
    heights = tuple(Length.of_points(30 + 4 * at) for at in range(len(rows)))
    return Grid(Box.of_points(x, 300, 160, 102), sides, heights, rows)


SHAPES: tuple[Shape, ...] = (
    TextBox(Box.of_points(40, 30, 800, 50), texts("제목", points=32), PlaceholderRole.TITLE, anchor=Anchor.BOTTOM),
    TextBox(Box.of_points(40, 100, 240, 190), BULLETS, inset=Length.of_points(8), anchor=Anchor.MIDDLE),
    TextBox(Box.of_points(300, 100, 200, 70), CODE, style=ShapeStyle(ColorSlot.SURFACE, rounded=True)),
    TextBox(Box.of_points(300, 180, 100, 24), texts("넘치는 글이 작아진다 " * 3), jump=SlideJump("there")),
    TextBox(Box.of_points(520, 100, 6, 6), texts("글"), inset=Length.of_points(8), name="좁다"),
    Panel(Box.of_points(560, 100, 60, 30), ShapeStyle(ColorSlot.PRIMARY, alpha=40), jump=SlideJump("there"), name="판"),
    Panel(Box.of_points(640, 100, 60, 30), ShapeStyle(line=ColorSlot.ATTENTION, line_width=Length.of_points(2))),
    Panel(Box.of_points(720, 100, 30, 18), ShapeStyle(ColorSlot.TEXT, hatched=True)),
    PictureShape(Box.of_points(560, 180, 90, 60), b"", "사진", link="https://example.org/"),
    grid(40, (cell("가", fill=ColorSlot.SURFACE), cell("나")), (cell("다", anchor=Anchor.TOP), cell("라"))),
    grid(
        240,
        (cell("넓다", across=2, fill=ColorSlot.SURFACE), cell("", across=0)),
        (cell("높다", down=2), cell("옆")),
        (cell("", down=0), cell("아래")),
    ),
    Countdown(Box.of_points(440, 300, 90, 20), Duration(60), hatched=True),
)
LINES = tuple(
    Edge("가", "나", ((100, 20 + 9 * at), (200, 20 + 9 * at)), style=style, start_head=start, end_head=end, color=color)
    for at, (style, start, end, color) in enumerate(
        (
            (LineStyle.SOLID, ArrowHead.NONE, ArrowHead.ARROW, ColorSlot.MUTED),
            (LineStyle.DASHED, ArrowHead.CIRCLE, ArrowHead.CROSS, Rgb("FFFF99")),
            (LineStyle.THICK, ArrowHead.OPEN, ArrowHead.ARROW, ColorSlot.TEXT),
        )
    )
)
GRAPH = Graph(
    (
        Cluster("밖", Place(0, 80, 300, 120), Label(("바깥 틀",), 10, bold=True), ColorSlot.SURFACE),
        Cluster(
            "안", Place(20, 110, 120, 80), Label(("안",), 10), None, None, 1, Place(60, 112, 40, 14), LineStyle.DASHED
        ),
        Cluster("없음", Place(160, 110, 120, 80), Label((), 10), Rgb("336699"), Rgb("336699")),
    ),
    (
        node("가", 0, 0, "요청을", "받는다"),
        replace(
            node("나", 200, 0, "이름이 길어서 작아지는 상자"), link="https://example.org/", line_style=LineStyle.DASHED
        ),
        replace(node("다", 30, 130, "왼쪽", shape=NodeShape.CYLINDER), label=Label(("왼쪽",), 10, at_start=True)),
        replace(node("라", 170, 130, "뒤", shape=NodeShape.CIRCLE), at_back=True, fill=None),
        replace(node("마", 320, 0, "글만"), fill=None, line=None),
        replace(node("바", 320, 60, "칠만", shape=NodeShape.DIAMOND), line=None, line_points=2.5),
    ),
    (
        *LINES,
        Edge(
            "나", "라", ((250, 40), (250, 90), (220, 90), (220, 130)), Label(("두 줄", "표"), 9), Place(230, 80, 40, 24)
        ),
        Edge(
            "다",
            "라",
            ((130, 150), (150, 150), (150, 160), (170, 160)),
            Label(("맨글",), 9),
            Place(140, 140, 30, 12),
            curved=True,
            bare_label=True,
        ),
        Edge("", "", ()),
    ),
    (Band((320, 120), (400, 140), 20, ColorSlot.ATTENTION),),
)


def told(marks: tuple[Mark, ...]) -> Iterator[str]:
    for mark in plain_marks(marks):
        if isinstance(mark, Pixels):
            yield f"picture at {mark.place}"
        else:
            yield from marks_text((mark,))
    yield from (f"link {spot.link} '{spot.words}' {spot.place}" for spot in hotspots(marks))


def test_a_slide_is_drawn_as_it_was(theme: Theme, renew_golden: bool) -> None:
    slide = Slide("s", SlideKind.BULLETS, "제목", SHAPES, "", Duration(0))
    scene = to_scene(slide, 3, ground_of(theme, there="#slide-4", **{"https://example.org/": "https://example.org/"}))
    shown = "\n".join([scene.description, "--", *told(scene.marks), ""])
    compare(shown, GOLDEN / "slide.txt", renew=renew_golden)


def test_a_graph_is_drawn_as_it_was(theme: Theme, renew_golden: bool) -> None:
    shown = "\n".join([*told(tuple(draw_graph(GRAPH, Styles(theme)))), ""])
    compare(shown, GOLDEN / "graph.txt", renew=renew_golden)
