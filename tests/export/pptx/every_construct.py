"""Small decks in which each thing that the exporter writes stands once, none of its values a usual one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from charts import bars, line, pie
from export.pptx.conftest import SVG, png
from gyoan.model.blocks import Alignment
from gyoan.model.chart import (
    AxisLabel,
    CategoryText,
    ChartShape,
    EndLabel,
    PiePlan,
    RadarChart,
    RadarPlan,
    Scale,
    SliceLabel,
    XyChart,
    XyPlan,
)
from gyoan.model.deck import (
    Anchor,
    Bullet,
    Countdown,
    Deck,
    DeckSection,
    GraphShape,
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
from gyoan.model.graph import (
    ArrowHead,
    Band,
    Cluster,
    Edge,
    Graph,
    Label,
    LineStyle,
    Node,
    NodeShape,
    Place,
    Rgb,
    Tint,
)
from gyoan.model.picture import Crop
from gyoan.model.theme import ColorSlot
from gyoan.model.units import Box, Duration, Length

ROOM = Box.of_points(43, 110, 874, 380)
"""Where diagrams and charts stand."""


def deck(*slides: Slide) -> Deck:
    """Return a deck of two sections, the first of one slide."""
    first, *others = (one.identity for one in slides)
    sections = (DeckSection("들어가며", (first,)), DeckSection("1. 본론 · 12분", tuple(others)))
    return Deck("고전 읽기", "2주차 · 1교시", slides, sections, True, author="김하나", organization="읽기 모임")


def texts() -> Deck:
    """Return a deck with every look of text and every placeholder."""
    return deck(
        _slide(
            "표지",
            SlideKind.TITLE,
            _text("김하나", PlaceholderRole.SUBTITLE),
            notes="인사한다.\n\n출석 & 자리",
            seconds=60,
        ),
        _slide("차례", SlideKind.AGENDA, _numbered(), *_foot(2)),
        _slide("본문", SlideKind.BULLETS, _written(), _text("둘째 글", PlaceholderRole.BODY), seconds=75),
        _slide("끝", SlideKind.CLOSING, _text("다음에 또", PlaceholderRole.BODY, Anchor.BOTTOM, left=99)),
    )


def shapes() -> Deck:
    """Return a deck with boxes, panels, pictures, tables and what moves."""
    return deck(
        _slide("상자", SlideKind.CARDS, *_boxes()),
        _slide("그림", SlideKind.DIAGRAM, *_pictures()),
        _slide("표", SlideKind.TABLE, _table()),
        _slide("시간", SlideKind.STATEMENT, *_moving()),
    )


def _slide(name: str, kind: SlideKind, *shapes: Shape, notes: str = "", seconds: int = 0) -> Slide:
    title = TextParagraph((Run(name, 28, bold=True),), line_spacing=1.0)
    heading = TextBox(Box.of_points(43, 30, 874, 60), (title,), PlaceholderRole.TITLE, Anchor.MIDDLE)
    return Slide(name, kind, name, (heading, *shapes), notes, Duration(seconds))


def _text(words: str, role: PlaceholderRole, anchor: Anchor = Anchor.TOP, left: float = 43) -> TextBox:
    paragraph = TextParagraph((Run(words, 20, ColorSlot.MUTED),))
    return TextBox(Box.of_points(left, 310, 420, 40), (paragraph,), role, anchor)


def _foot(number: int) -> tuple[TextBox, TextBox]:
    path = TextParagraph((Run("2주차 · 1교시", 12, ColorSlot.MUTED),))
    count = TextParagraph((Run(str(number), 12),), align=Alignment.RIGHT)
    return (
        TextBox(Box.of_points(43, 505, 700, 22), (path,), PlaceholderRole.FOOTER, Anchor.MIDDLE),
        TextBox(Box.of_points(817, 505, 100, 22), (count,), PlaceholderRole.SLIDE_NUMBER, Anchor.MIDDLE),
    )


def _numbered() -> TextBox:
    """Return lists that start at one, at three, again, deeper, and at nought."""
    levels = ((1, 0), (2, 0), (None, 0), (3, 0), (1, 1), (4, 0), (1, 0), (0, 0))
    return TextBox(
        Box.of_points(43, 110, 420, 200),
        tuple(
            TextParagraph(
                (Run("항목", 18, link=SlideJump("끝") if number == 2 else ""),),
                level,
                Bullet(number=number) if number is not None else None,
            )
            for number, level in levels
        ),
        PlaceholderRole.BODY,
    )


def _written() -> TextBox:
    step, red = Length.of_points(22), ColorSlot.EMPHASIS
    looks = (
        Run("굵게", 20, bold=True),
        Run("비스듬히", 20, red, italic=True),
        Run("밑줄\n다음 줄", 19.96, underline=True),
        Run("지움", 20, strike=True),
        Run("2", 20, baseline=30),
        Run("n", 20, baseline=-25),
        Run("ls <a>", 18, monospace=True),
        Run("여기", 20, ColorSlot.LINK, link="https://example.org/책?쪽=1"),
    )
    paragraphs = (
        TextParagraph(looks, 0, Bullet(), step, step, space_before=Length.of_points(6)),
        TextParagraph((Run("깊은 곳", 16),), 1, Bullet("–", color=ColorSlot.MUTED), step * 2, step * 3),
        TextParagraph((), 9, space_before=Length.of_points(2.5)),
        TextParagraph((Run("가운데", 21),), align=Alignment.CENTER, line_spacing=1.1),
        TextParagraph((Run("while:", 14, monospace=True),)),
    )
    box, inset = Box.of_points(50, 120, 420, 200), Length.of_points(3)
    return TextBox(box, paragraphs, PlaceholderRole.BODY, Anchor.BOTTOM, ShapeStyle(ColorSlot.SURFACE), inset)


def _boxes() -> Iterator[Shape]:
    code = TextParagraph((Run("if a:", 14, monospace=True), Run("  b", 16, monospace=True)), line_spacing=1.1)
    style = ShapeStyle(ColorSlot.SURFACE, ColorSlot.LINE, Length.of_points(1.5), rounded=True)
    yield TextBox(
        Box.of_points(43, 120, 282, 200), (code,), style=style, inset=Length.of_points(14), jump=SlideJump("표")
    )
    yield TextBox(Box.of_points(400, 120, 60, 8), (), style=replace(style, fill=None), name="셋째")
    yield TextBox(Box.of_points(500, 120, 60, 30), (TextParagraph((Run("맨글", 16),)),), name="셋째")
    yield Panel(Box.of_points(43, 350, 200, 40), ShapeStyle(ColorSlot.POSITIVE, alpha=40), description="차례로")
    yield Panel(
        Box.of_points(43, 400, 7, 9), ShapeStyle(ColorSlot.PRIMARY, rounded=True, hatched=True), jump=SlideJump("표")
    )
    yield Panel(Box.of_points(43, 420, 200, 2), ShapeStyle(line=ColorSlot.ATTENTION))


def _pictures() -> Iterator[Shape]:
    left = Box.of_points(240, 120, 160, 80)
    yield PictureShape(left, png(), "표지 그림", SVG, crop=Crop(0.1, 0.2, 0.05, 0.25))
    yield PictureShape(left, png(), "", link="https://example.org/")
    yield PictureShape(left, png(shade=91), "")


def _table() -> Grid:
    def cell(words: str, *spans: int, fill: ColorSlot | None = None, anchor: Anchor = Anchor.MIDDLE) -> GridCell:
        return GridCell((TextParagraph((Run(words, 16),)),), fill, *(spans or (1, 1)), anchor)

    rows = (
        (cell("제목", 2, 1, fill=ColorSlot.SURFACE), GridCell((), None, 0, 0), cell("나")),
        (cell("왼쪽", 1, 2, anchor=Anchor.TOP), cell("네모", 2, 2, anchor=Anchor.BOTTOM), GridCell((), None, 0, 0)),
        (GridCell((), None, 0, 0),),
    )
    widths, heights = (174, 350, 350), (40, 44, 36)
    return Grid(
        Box.of_points(43, 120, 874, 120),
        tuple(map(Length.of_points, widths)),
        tuple(map(Length.of_points, heights)),
        rows,
        inset_x=Length.of_points(6),
        inset_y=Length.of_points(3),
        description="견줌",
    )


def _moving() -> Iterator[Shape]:
    answer = TextParagraph((Run("답", 20),))
    yield TextBox(Box.of_points(80, 150, 80, 40), (answer,), appears=True)
    yield TextBox(Box.of_points(80, 200, 80, 40), (answer,), appears=True)
    yield Countdown(Box.of_points(80, 440, 800, 24), Duration(90), description="타이머", hatched=True)
    yield Countdown(Box.of_points(80, 470, 800, 24), Duration(0), ColorSlot.PRIMARY, ColorSlot.LINE)


def diagrams() -> Deck:
    """Return a deck with a diagram of every kind of line and box."""
    return deck(
        _slide("하나", SlideKind.DIAGRAM, GraphShape(ROOM, Graph(_frames(), _nodes(), _edges(), _bands()), "흐름"))
    )


def _frames() -> tuple[Cluster, ...]:
    return (
        Cluster("frame", Place(0, 0, 400, 200), Label(("묶음",), 14, bold=True), ColorSlot.SURFACE),
        Cluster("line", Place(420, 0, 200, 200), Label(("점선",), 12), None, None, title_place=Place(430, 4, 60, 18)),
    )


def _nodes() -> tuple[Node, ...]:
    wide, tall = (100, 40), (40, 60)

    def node(name: str, x: float, y: float, size: tuple[float, float], shape: NodeShape, *, label: str = "") -> Node:
        return Node(name, shape, Place(x, y, *size), Label((label,) if label else (), 14))

    two = Label(("두 줄로", "쓴 글"), 13.37, ColorSlot.PRIMARY, at_start=True)
    plain = node("a", 20, 40, wide, NodeShape.RECTANGLE, label="처음")
    return (
        node("life", 650, 20, (10, 200), NodeShape.LIFELINE),
        replace(node("back", 640, 60, wide, NodeShape.RECTANGLE), at_back=True, name="뒤"),
        replace(node("d", 160, 240, wide, NodeShape.LEAN_LEFT, label="넷째"), line_style=LineStyle.DASHED),
        plain,
        replace(plain, identity="b", place=Place(220, 40, *wide), label=two, fill=Rgb("FFE0B2"), line=Rgb("E65100")),
        replace(node("c", 20, 140, wide, NodeShape.NOTE, label="쪽지"), link="https://example.org/", line_points=2.0),
        node("e", 450, 60, wide, NodeShape.PLAIN, label="맨글"),
        node("who", 450, 120, tall, NodeShape.PERSON, label="읽는 이"),
        node("root_start", 520, 120, (20, 20), NodeShape.CIRCLE),
        node("choice", 560, 120, tall, NodeShape.DIAMOND),
    )


def _edges() -> tuple[Edge, ...]:
    return (
        Edge("a", "b", ((120, 60), (220, 60)), Label(("예",), 12), Place(160, 50, 24, 18)),
        Edge(
            "b", "c", ((270, 80), (270, 110), (70, 110), (70, 140)), style=LineStyle.DASHED, start_head=ArrowHead.CIRCLE
        ),
        Edge("c", "d", ((70, 180), (70, 260), (170, 260)), color=ColorSlot.PRIMARY, end_head=ArrowHead.OPEN),
        Edge("d", "e", ((260, 260), (500, 260), (500, 100)), style=LineStyle.THICK, end_head=ArrowHead.CROSS),
        Edge("b", "e", ((320, 60), (385, 60), (385, 80), (450, 80)), curved=True, color=Tint(ColorSlot.MUTED, 0.4)),
        Edge("a", "frame", ((70, 40), (70, 20), (30, 20), (30, 0)), line_points=3.0),
        Edge("e", "who", ((460, 100), (460, 120)), Label(("아니오",), 10), Place(462, 104, 30, 6), bare_label=True),
        Edge("who", "choice", ((470, 180), (470, 300), (580, 300), (580, 180)), style=LineStyle.INVISIBLE),
        Edge("", "life", ((600, 230), (650, 150)), end_head=ArrowHead.NONE),
        Edge("life", "back", ((660, 100), (700, 100)), style=LineStyle.THICK, line_points=4.0),
    )


def _bands() -> tuple[Band, ...]:
    return (
        Band((20, 320), (120, 350), 14, Tint(ColorSlot.PRIMARY, 0.45), "물결"),
        Band((200, 320), (300, 320), 6, ColorSlot.LINE),
    )


def charts() -> Deck:
    """Return a deck with every kind of chart on its one slide."""
    plans = (_pie(), _pie_with_values(), _lines(), _bars(), _mixed(), _radar())
    return deck(_slide("수", SlideKind.DIAGRAM, *(ChartShape(ROOM, one, "그래프") for one in plans)))


def _pie() -> PiePlan:
    chart = pie(("가", 45), ("나", 25.5), ("다", 15), ("라", 10), title="까닭")
    moves = ((0.0, 0.0), (0.5, -0.5), (0.6, 0.0), (0.2, -4.0))
    labels = tuple(SliceLabel(("이름",), Place(500, 40, 80, 20), moved) for moved in moves)
    return PiePlan(chart, 800, 400, 16, Place(300, 0, 200, 20), Place(250, 60, 300, 300), labels, 1, False, 30)


def _pie_with_values() -> PiePlan:
    chart = replace(pie(("가", 3), ("나", 1)), show_values=True)
    labels = (SliceLabel(("이름",), Place(500, 40, 80, 20), (0.0, 0.0)),)
    return PiePlan(chart, 800, 400, 16, None, Place(250, 60, 300, 300), labels, 0, True, 0)


def _xy(chart: XyChart, text: CategoryText = CategoryText.LEVEL, **settings: object) -> XyPlan:
    names = tuple(one.name for one in chart.series)
    plan = XyPlan(
        chart, 800, 400, 16, None, Place(60, 50, 640, 300), Scale(0, 100, 25, 0), text, (), 1, None, None, None, names,
        (), (False,) * len(names), None,
    )  # fmt: skip
    return replace(plan, **settings)


def _lines() -> XyPlan:
    chart = XyChart("나이", ("하나", "둘"), (line("가나", 15, None), line("다라마", 60, 35.25)), 16, "해", "몫 (%)")
    ends = (EndLabel(Place(700, 60, 60, 20), 0), EndLabel(Place(700, 90, 60, 20), -12))
    titles = {"category_title": Place(300, 380, 40, 18), "value_title": Place(10, 20, 60, 18)}
    return _xy(chart, CategoryText.SLANTED, ends=ends, every=2, scale=Scale(-5, 62.5, 12.5, 1), **titles)


def _bars() -> XyPlan:
    chart = XyChart("", ("하나", "둘"), (bars("반", 72, 85.5), bars("다른 반", 80, -70)), 16, horizontal=True)
    return _xy(chart, legend=Place(200, 4, 400, 20), valued=(True, False), value_decimals=1)


def _mixed() -> XyPlan:
    many = tuple(float(value) for value in range(41))
    chart = XyChart("", tuple(map(str, range(41))), (bars("막대", *many), line("선", *many)), 16)
    return _xy(chart, every=3, valued=(False, True), value_decimals=2, scale=Scale(0, 2000, 500, None))


def _radar() -> RadarPlan:
    series = (line("첫째 안", 5, 4, 3), line("둘째 안", 2, 3, 4.5))
    chart = RadarChart("두 안", ("속도", "드는 돈", "쉬움"), series, 16)
    labels = tuple(AxisLabel((name, "값"), Place(0, 0, 40, 20)) for name in chart.axes)
    circle = Place(250, 60, 300, 300)
    return RadarPlan(chart, 800, 400, 16, None, circle, Scale(1, 5, 1, 0), True, labels, Place(700, 40, 90, 60), ())
