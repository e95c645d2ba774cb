"""What the tests of the PowerPoint exporter share: a theme, a deck with one of everything, and a reader of files."""

from __future__ import annotations

import dataclasses
import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from lxml import etree

from gyoan.export.pptx import export_pptx
from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
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
    ShapeStyle,
    Slide,
    SlideJump,
    SlideKind,
    TextBox,
    TextParagraph,
)
from gyoan.model.graph import ArrowHead, Cluster, Edge, Graph, Label, LineStyle, Node, NodeShape, Rgb
from gyoan.model.theme import DeckStyle, Face, PageStyle, Theme, Typeface
from gyoan.model.units import Box, Duration, Length, Place

NAMESPACES = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}
LIGHT = dict(
    zip(
        ColorSlot,
        ["1B2430", "FFFFFF", "566273", "F1F5FA", "1F5FBF", "0B7A75", "2E7D32", "B45309", "C5D0DE", "A0264F", "1456B8"],
        strict=True,
    )
)
DARK = LIGHT | {ColorSlot.TEXT: "F2F5F9", ColorSlot.BACKGROUND: "10151C", ColorSlot.SURFACE: "1D2632"}
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 80">'
    '<rect width="160" height="80" rx="8" fill="#1F5FBF"/></svg>'
)


@dataclass
class Package:
    """A PowerPoint file, opened."""

    data: bytes
    files: dict[str, bytes] = field(init=False)

    def __post_init__(self) -> None:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}

    def xml(self, name: str) -> etree._Element:
        """Return the root of a part."""
        return etree.fromstring(self.files[name])

    def find(self, name: str, path: str) -> list:
        """Return what `path` finds in a part."""
        return self.xml(name).xpath(path, namespaces=NAMESPACES)

    def slide(self, number: int, path: str) -> list:
        """Return what `path` finds on a slide, counted from 1."""
        return self.find(f"ppt/slides/slide{number}.xml", path)

    def names(self, start: str) -> list[str]:
        """Return the parts below a folder, relationships left out."""
        return [name for name in self.files if name.startswith(start) and "_rels" not in name]


def png(width: int = 16, height: int = 8, shade: int = 90) -> bytes:
    """Return a picture in one shade of grey."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + bytes([shade]) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def make_theme(name: str, colors: dict[ColorSlot, str]) -> Theme:
    """Return a theme of these colours; its typefaces are never measured by an exporter."""
    typeface = Typeface("Noto Sans KR", Path("none.ttf"), {0xAC00: 0.92, 0x61: 0.55})
    deck = DeckStyle(
        width=Length.of_inches(13.333),
        height=Length.of_inches(7.5),
        margin=Length.of_inches(0.6),
        title_points=28,
        body_points=20,
        small_points=16,
        code_points=14,
        footer_points=12,
        latin_font="맑은 고딕",
        korean_font="맑은 고딕",
        code_font="Consolas",
    )
    side = Length.of_millimetres(20)
    page = PageStyle(Length.of_millimetres(210), Length.of_millimetres(297), side, side, side, side, 10.5, 1.6, 9)
    return Theme(name, colors, dict.fromkeys(Face, typeface), deck, page)


def line(*texts: str | Run, points: float = 20, **settings) -> TextParagraph:
    """Return a paragraph; plain strings become runs of `points`."""
    runs = tuple(Run(text, points) if isinstance(text, str) else text for text in texts)
    return TextParagraph(runs, **settings)


def title(text: str, box: Box = Box.of_points(43, 30, 874, 60)) -> TextBox:  # noqa: B008
    """Return a slide's title."""
    paragraph = line(Run(text, 28, bold=True), line_spacing=1.0)
    return TextBox(box, (paragraph,), PlaceholderRole.TITLE, Anchor.MIDDLE)


def body(*paragraphs: TextParagraph, **settings) -> TextBox:
    """Return a slide's body."""
    return TextBox(Box.of_points(43, 110, 874, 380), paragraphs, PlaceholderRole.BODY, **settings)


def slide(identity: str, *shapes, kind: SlideKind = SlideKind.BULLETS, notes: str = "", seconds: int = 60) -> Slide:
    """Return a slide with a title and `shapes`."""
    return Slide(identity, kind, identity, (title(identity), *shapes), notes, Duration(seconds))


def node(name: str, x: float, y: float, shape: NodeShape = NodeShape.RECTANGLE, **settings) -> Node:
    """Return a box of a diagram, 100 × 40 points unless told otherwise."""
    place = Place(x, y, settings.pop("width", 100), settings.pop("height", 40))
    return Node(name, shape, place, settings.pop("label", Label((name,), 14)), **settings)


def edge(start: str, end: str, *route: tuple[float, float], **settings) -> Edge:
    """Return an arrow of a diagram."""
    return Edge(start, end, route, **settings)


def graph(*parts: Node | Edge | Cluster, box: Box = Box.of_points(43, 110, 874, 380), **settings) -> GraphShape:  # noqa: B008
    """Return a diagram of these parts."""
    sorted_parts = (tuple(part for part in parts if isinstance(part, kind)) for kind in (Cluster, Node, Edge))
    return GraphShape(box, Graph(*sorted_parts), settings.pop("description", "흐름"), **settings)


def deck(*slides: Slide, sections: tuple[DeckSection, ...] | None = None, **settings) -> Deck:
    """Return a deck of `slides`, in one section unless told otherwise."""
    if sections is None:
        sections = (DeckSection("모두", tuple(one.identity for one in slides)),)
    return Deck("컨테이너 기초", "1주차 · 2일차 · 3교시", slides, sections, **settings)


@pytest.fixture(scope="session")
def theme() -> Theme:
    """Return a light theme."""
    return make_theme("light", LIGHT)


@pytest.fixture(scope="session")
def dark_theme() -> Theme:
    """Return a dark theme."""
    return make_theme("dark", DARK)


@pytest.fixture(scope="session")
def make():
    """Return the builders above; test modules cannot import this one."""
    return Builders()


class Builders:
    """The builders of decks, as a fixture."""

    title, body, slide, deck, line, png = (staticmethod(function) for function in (title, body, slide, deck, line, png))
    graph, node, edge = (staticmethod(function) for function in (graph, node, edge))
    svg = SVG


@pytest.fixture
def export(theme):
    """Return a function from a deck, or from slides, to an opened file."""

    def export(*slides: Slide | Deck, theme: Theme = theme) -> Package:
        whole = slides[0] if isinstance(slides[0], Deck) else deck(*slides)
        return Package(export_pptx(whole, theme))

    return export


@pytest.fixture(scope="session")
def full_deck() -> Deck:
    """Return a deck with one of everything that a slide can show."""
    return make_full_deck()


@pytest.fixture(scope="session")
def full(full_deck, theme) -> Package:
    """Return that deck as an opened file."""
    return Package(export_pptx(full_deck, theme))


def make_full_deck() -> Deck:
    """Return a deck with one of everything that a slide can show."""
    slides = (_cover(), _agenda(), _opener(), _bullets(), _cards(), _diagram(), _table(), _code(), _question())
    slides = (*slides, _graph(), _activity())
    timed, rest = [one.identity for one in slides[:3]], [one.identity for one in slides[3:]]
    sections = (DeckSection("들어가며 · 5분", tuple(timed)), DeckSection("1. 컨테이너란 · 12분", tuple(rest)))
    return Deck("컨테이너 기초", "1주차 · 2일차 · 3교시", slides, sections)


def _foot(number: int) -> tuple[TextBox, TextBox]:
    muted = ColorSlot.MUTED
    footer = line(Run("1주차 · 2일차 · 3교시", 12, muted))
    count = line(Run(str(number), 12, muted), align=Alignment.RIGHT)
    return (
        TextBox(Box.of_points(43, 505, 700, 22), (footer,), PlaceholderRole.FOOTER, Anchor.MIDDLE),
        TextBox(Box.of_points(817, 505, 100, 22), (count,), PlaceholderRole.SLIDE_NUMBER, Anchor.MIDDLE),
    )


def _cover() -> Slide:
    bar = Panel(Box.of_points(43, 180, 60, 6), ShapeStyle(fill=ColorSlot.PRIMARY))
    heading = title("컨테이너 기초와 이미지 만들기", Box.of_points(43, 190, 874, 110))
    path = line(Run("1주차 · 2일차 · 3교시 · 50분", 20, ColorSlot.MUTED))
    subtitle = TextBox(Box.of_points(43, 310, 874, 40), (path,), PlaceholderRole.SUBTITLE)
    notes = "09:00 - 09:01\n인사하고 오늘의 목표를 말한다.\n\n출석을 확인한다."
    return Slide(
        "cover", SlideKind.TITLE, "컨테이너 기초와 이미지 만들기", (bar, heading, subtitle), notes, Duration(60)
    )


def _agenda() -> Slide:
    rows = [("컨테이너란 무엇인가", "opener", 12), ("이미지 만들기", "code", 23), ("함께 이야기하기", "question", 10)]
    paragraphs = tuple(
        line(
            Run(name, 20, ColorSlot.LINK, link=SlideJump(goal)),
            Run(f" · {minutes}분", 16, ColorSlot.MUTED),
            bullet=Bullet(number=number),
            indent=Length.of_points(28),
            hanging=Length.of_points(28),
            space_before=Length.of_points(10),
        )
        for number, (name, goal, minutes) in enumerate(rows, 1)
    )
    return slide("agenda", body(*paragraphs), *_foot(2), kind=SlideKind.AGENDA, notes="순서를 짚는다.")


def _opener() -> Slide:
    heading = title("1. 컨테이너란 무엇인가", Box.of_points(43, 200, 874, 80))
    minutes = TextBox(Box.of_points(43, 290, 874, 40), (line("12분"),), PlaceholderRole.BODY)
    shapes = (heading, minutes, *_foot(3))
    return Slide("opener", SlideKind.OPENER, "1. 컨테이너란 무엇인가", shapes, "", Duration(0))


def _bullets() -> Slide:
    step = Length.of_points(22)
    settings = {"bullet": Bullet(), "indent": step, "hanging": step, "space_before": Length.of_points(6)}
    deeper = settings | {"level": 1, "indent": step * 2, "bullet": Bullet("–", color=ColorSlot.MUTED)}
    runs = (
        Run("프로세스를 ", 20),
        Run("격리", 20, bold=True),
        Run("하고 ", 20),
        Run("자원을 제한", 20, underline=True),
        Run("한다: ", 20),
        Run("docker run --memory=256m", 20, ColorSlot.EMPHASIS, monospace=True),
    )
    sums = (Run("이미지 크기는 2", 20), Run("10", 20, baseline=30), Run(" MB, ", 20), Run("가상 머신", 20, strike=True))
    link = (Run("공식 문서", 20, ColorSlot.LINK, link="https://docs.docker.com/get-started/?q=컨테이너 기초"),)
    paragraphs = (
        line(*runs, **settings),
        line(
            "네임스페이스로 프로세스, 네트워크, 파일 시스템을 나누기 때문에 서로의 존재를 모른 채 실행된다", **settings
        ),
        line("cgroup 으로 CPU와 메모리를 나눈다 📦", points=16, **deeper),
        line(*sums, **settings),
        line(*link, Run("에서 더 읽기\n둘째 줄은 문단 안의 줄바꿈이다", 20), **settings),
    )
    return slide("컨테이너의 세 가지 성질", body(*paragraphs), *_foot(4), notes="천천히 설명한다.\n예를 든다.")


def _cards() -> Slide:
    surface = ShapeStyle(fill=ColorSlot.SURFACE, line=ColorSlot.LINE, rounded=True)
    cards = [
        TextBox(
            Box.of_points(43 + 296 * column, 120, 282, 200),
            (
                line(Run(heading, 18, ColorSlot.PRIMARY, bold=True)),
                line(first, points=16, space_before=Length.of_points(6)),
                line(second, points=16, space_before=Length.of_points(4)),
            ),
            style=surface,
            inset=Length.of_points(14),
            jump=SlideJump("agenda") if column == 0 else None,
        )
        for column, (heading, first, second) in enumerate(
            [
                ("이미지", "읽기 전용 층의 묶음", "레지스트리에서 받는다"),
                ("컨테이너", "이미지에서 태어난 프로세스", "쓰기 층을 하나 얹는다"),
                ("볼륨", "컨테이너보다 오래 사는 자료", "여러 컨테이너가 함께 쓴다"),
            ]
        )
    ]
    rule = Panel(Box.of_points(43, 100, 874, 2), ShapeStyle(fill=ColorSlot.LINE))
    back = Panel(
        Box.of_points(43, 350, 200, 40),
        ShapeStyle(fill=ColorSlot.POSITIVE, rounded=True, alpha=40),
        description="차례로 돌아가기",
        jump=SlideJump("agenda"),
    )
    return slide("세 가지 낱말", rule, *cards, back, *_foot(5), kind=SlideKind.CARDS)


def _diagram() -> Slide:
    picture = PictureShape(Box.of_points(240, 120, 480, 240), png(), "컨테이너가 이미지에서 태어나는 그림", svg=SVG)
    again = PictureShape(Box.of_points(760, 120, 100, 50), png(), "", link="https://www.docker.com/")
    return slide("이미지에서 컨테이너로", picture, again, *_foot(6), kind=SlideKind.DIAGRAM)


def _table() -> Slide:
    head = tuple(
        GridCell((line(Run(name, 16, bold=True)),), ColorSlot.SURFACE) for name in ("구분", "가상 머신", "컨테이너")
    )
    rows = [
        ("시작 시간", "수십 초에서 몇 분", "1초 안팎"),
        ("크기", "수 GB", "수십에서 수백 MB"),
        ("격리", "하드웨어 수준", ""),
    ]
    cells = tuple(tuple(GridCell((line(text, points=16),) if text else ()) for text in row) for row in rows)
    grid = Grid(
        Box.of_points(43, 120, 874, 160),
        (Length.of_points(174), Length.of_points(350), Length.of_points(350)),
        (Length.of_points(40),) * 4,
        (head, *cells),
        description="가상 머신과 컨테이너의 비교",
    )
    return slide("가상 머신과 무엇이 다른가", grid, *_foot(7), kind=SlideKind.TABLE)


def _code() -> Slide:
    lines = ["FROM python:3.12-slim", "WORKDIR /app  # 작업 폴더", "├── app.py", "└── requirements.txt"]
    content = tuple(line(Run(text, 14, monospace=True)) for text in lines)
    listing = TextBox(
        Box.of_points(43, 120, 874, 160), content, style=ShapeStyle(fill=ColorSlot.SURFACE), inset=Length.of_points(12)
    )
    return Slide(
        "code",
        SlideKind.CODE,
        "Dockerfile",
        (title("Dockerfile"), listing, *_foot(8)),
        "한 줄씩 읽는다.",
        Duration(120),
    )


def _question() -> Slide:
    asked = TextBox(
        Box.of_points(80, 170, 800, 160),
        (line(Run("우리 서비스에서 가장 먼저 컨테이너로 옮길 것은 무엇인가?", 36, bold=True), align=Alignment.CENTER),),
        PlaceholderRole.TITLE,
        Anchor.MIDDLE,
    )
    return Slide("question", SlideKind.STATEMENT, "우리 서비스에서 …", (asked, *_foot(9)), "5분 토론", Duration(300))


SHOWN_SHAPES = tuple(
    map(
        NodeShape,
        (
            *("rectangle", "rounded", "stadium", "subroutine", "cylinder", "circle", "double-circle", "diamond"),
            *("hexagon", "lean-right", "lean-left", "trapezoid", "inverted-trapezoid", "flag", "document", "triangle"),
            *("note", "plain", "bar", "person", "lifeline", "cross"),
        ),
    )
)
"""The shapes of the diagram in the full deck."""


def _graph() -> Slide:
    """Return a slide with a diagram that has many shapes and every way for an arrow to run."""
    boxes = [
        node(shape.value, 10 + 140 * (number % 6), 30 + 110 * (number // 6), shape, width=110, height=52)
        for number, shape in enumerate(SHOWN_SHAPES)
    ]
    boxes[1] = dataclasses.replace(boxes[1], fill=Rgb("FFE0B2"), line=Rgb("E65100"), link="https://kubernetes.io/")
    text, beside = Label(("예",), 12), Place(400, 102, 24, 18)
    edges = [
        edge("rectangle", "double-circle", (65, 82), (65, 140)),
        edge("rounded", "rectangle", (150, 56), (120, 56), style=LineStyle.DASHED, start_head=ArrowHead.CIRCLE),
        edge("double-circle", "diamond", (65, 192), (65, 216), (205, 216), (205, 192), color=Rgb("E65100")),
        edge("rectangle", "stadium", (120, 45), (135, 45), (135, 20), (345, 20), (345, 30)),
        edge("stadium", "lean-right", (345, 82), (345, 111), (485, 111), (485, 140), label=text, label_place=beside),
        edge("stadium", "subroutine", (400, 56), (430, 56), end_head=ArrowHead.CROSS, style=LineStyle.THICK),
        edge("subroutine", "cylinder", (540, 56), (570, 56)),
        edge("lean-left", "note", (625, 192), (625, 250), style=LineStyle.INVISIBLE),
    ]
    frame = Cluster("group", Place(0, 4, 860, 340), Label(("도형 모음",), 14, bold=True), fill=ColorSlot.SURFACE)
    drawing = graph(frame, *boxes, *edges, description="도형 열여덟 가지")
    return slide("도형", drawing, *_foot(10), kind=SlideKind.DIAGRAM)


def _activity() -> Slide:
    bar = Countdown(Box.of_points(80, 440, 800, 24), Duration(480), description="타이머 8분: 누르면 시작합니다")
    return slide("토론", body(line("둘씩 이야기합니다")), bar, *_foot(11), seconds=480)
