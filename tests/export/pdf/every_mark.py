"""A handout of three pages, made by hand, on which everything that a page can show stands once."""

from __future__ import annotations

from dataclasses import replace

from export.pptx.conftest import png
from gyoan.model.handout import (
    Arrangement,
    Artwork,
    Bar,
    Bookmark,
    CellPicture,
    Columns,
    Image,
    MarginNote,
    ModuleGrid,
    PageMark,
    PagePanel,
    PageTable,
    PanelStyle,
    Part,
    Ruling,
    TableRow,
    TextBlock,
    TickBox,
)
from gyoan.model.pages import (
    Backdrop,
    Blank,
    Handout,
    Page,
    PageNumber,
    PageRule,
    Placed,
    RowSlice,
    RunningLine,
    StructurePath,
    TextSlice,
)
from gyoan.model.pages import StructureElement as Element
from gyoan.model.picture import Crop, Plate
from gyoan.model.scene import Contour, Hotspot, MarkGroup, Pixels, Scene, Trace, Words
from gyoan.model.theme import Face
from gyoan.model.typeset import Fragment, Ink, Line
from gyoan.model.units import Box, Length, Place

INK, BLUE = Ink(Face.BODY, 10, "1B2430"), Ink(Face.BODY, 10, "1456B8", underline=True)
BOLD, CODE = Ink(Face.BODY_BOLD, 14, "1F5FBF"), Ink(Face.CODE, 9, "A0264F", "F1F5FA")
LEADING = Length.of_points(16)


def pt(points: float) -> Length:
    """Return so many points."""
    return Length.of_points(points)


def piece(text: str, x: float, width: float, ink: Ink = INK, link: str = "") -> Fragment:
    """Return a piece of a line."""
    return Fragment(text, pt(x), pt(width), ink, link)


def line(*pieces: Fragment, spaced: bool = False) -> Line:
    """Return a line."""
    return Line(pieces, spaced)


def block(*pieces: Fragment, **settings: object) -> TextBlock:
    """Return a block of one line."""
    return TextBlock((line(*pieces),), LEADING, **settings)


def text(of: TextBlock, top: float, *path: Element, index: int = 0) -> Placed:
    """Return a line of a block on a page."""
    return Placed(TextSlice(of, index), top, of.leading.points, (path,))


def handout() -> Handout:
    """Return the handout: a page before the first, and two."""
    anchors = {"intro": (2, 30.0), "table": (3, 250.0), "note": (2, 480.0)}
    outline = (("intro", Bookmark("들어가며", 0)), ("part", Bookmark("나누기", 1)), ("table", Bookmark("표", 0)))
    size = pt(400), pt(600), pt(40)
    notes, paragraph = frozenset({"#note"}), Element("P")
    return Handout(
        "고전 읽기", "ko-KR", *size, (_cover(),), (_written(paragraph), _drawn(paragraph)), anchors, outline, notes
    )


def _cover() -> Page:
    title = block(piece("고전 읽기", 0, 60, replace(BOLD, points=24)), ruling=Ruling(pt(0), pt(300), "C5D0DE"))
    dotted = block(ruling=Ruling(pt(10), pt(280), "566273", pt(14)))
    qr = ModuleGrid(((True, True, False), (False, True, False)), pt(250), pt(5), pt(2), "000000", "QR: 예")
    margin = (
        MarginNote(line(piece("쪽", 310, 10)), pt(2), pt(12), ""),
        MarginNote(line(piece("풀이", 310, 20)), pt(14), pt(12), "풀이 보기"),
    )
    numbers = (PageMark("table", pt(300), INK, 3), PageMark("nowhere", pt(280), INK))
    entry = block(piece("표", 0, 10, INK, "#table"), marks=(*numbers, qr, *margin))
    running = RunningLine(line(piece("2주차", 0, 25)), -30, 12), RunningLine(line(piece("교안", 0, 20)), 530, 12, True)
    furniture = (*running, PageRule(520, 320, "C5D0DE"), PageNumber("i", INK, 160, 540))
    toc = (Element("TOC"), Element("TOCI"))
    placed = (text(title, 40, Element("H1")), text(dotted, 70, Element("P")), text(entry, 90, *toc))
    return Page(placed, furniture=furniture, left=pt(50))


def _written(paragraph: Element) -> Page:
    first, last = Element("H3"), Element("H3")
    pills = (Bar(Box.of_points(80, 2, 4, 12), "2E7D32", pt(9)), Bar(Box.of_points(90, 2, 12, 4), "2E7D32", pt(9)))
    heading = block(
        piece("들어가며", 12, 56, BOLD),
        marks=(Bar(Box.of_points(0, 2, 4, 12), "1F5FBF", pt(1.5)), Bar(Box.of_points(0, 14, 4, 1), "0B7A75"), *pills),
        guides=(pt(6), pt(9)),
        guide_color="C5D0DE",
        anchor="intro",
    )
    looks = TextBlock(
        (
            line(piece("가", 0, 9.2), piece("나", 9.2, 9.2), piece("다", 22, 9.2, replace(BOLD, rise=3)), spaced=True),
            line(
                piece("여기", 0, 20, BLUE, "https://example.org/책"), piece(" ", 20, 5, CODE), piece("ls", 25, 9, CODE)
            ),
            line(
                piece("표", 0, 10, replace(INK, strike=True), "#table"),
                piece("로", 10, 10, INK, "#table"),
                piece("없는 곳", 20, 30, INK, "#gone"),
                piece(" ", 46, 4, INK, "https://example.org/"),
                piece("1", 50, 5, replace(INK, points=6, rise=4), "#note"),
                piece("🎯", 56, 12, Ink(Face.EMOJI, 10, "B45309")),
            ),
            line(),
        ),
        LEADING,
    )
    ticks = [TickBox(pt(0), pt(8), "566273", checked) for checked in (True, False)]
    listed = Element("L", numbered=True), Element("L")
    items = [
        text(block(piece("1.", 0, 8), piece("하나", 14, 20), label=1), 140, listed[0], Element("LI"), Element("LBody")),
        text(block(piece("할 일", 14, 25), marks=(ticks[0],)), 160, listed[1], Element("LI"), Element("LBody")),
        text(block(piece("또 할 일", 14, 35), marks=(ticks[1],)), 176, listed[1], Element("LI"), Element("LBody")),
    ]
    code = block(piece("x = 1", 20, 22, CODE), beside=(line(piece("1", 4, 5, replace(CODE, fill=""))),), anchor="part")
    # An ink on a surface, a border that is torn off, and one in dashes.
    grounds = (
        _ground(PanelStyle(fill="F1F5FA", bar="B45309", cut="566273"), 200, 240, goes_on=True, ends=False),
        _ground(PanelStyle(fill="FFF8E1", border="C5D0DE", dashed=True), 250, 290, goes_on=False, ends=True),
        _ground(PanelStyle(border="1F5FBF", cut="566273"), 300, 330, goes_on=False, ends=True),
    )
    note = Element("Note"), Element("P")
    return Page(
        (
            text(heading, 30, first),
            *(text(looks, 50 + 16 * index, paragraph, index=index) for index in range(4)),
            text(block(piece("깊은 곳", 0, 40, BOLD)), 120, last),
            *items,
            text(code, 210, Element("P"), Element("Code")),
        ),
        (text(block(piece("1", 0, 5, INK, "#intro"), piece("쪽지", 8, 20), label=1), 480, *note),),
        grounds,
        (PageRule(475, 100, "566273"),),
        pt(40),
    )


def _ground(style: PanelStyle, top: float, bottom: float, *, goes_on: bool, ends: bool) -> Backdrop:
    return Backdrop(PagePanel((), pt(10), pt(300), style), top, bottom, goes_on, ends)


def _drawn(goes_on: Element) -> Page:
    table, row = Element("Table"), Element("TR")
    head = TableRow(((line(piece("갑", 4, 10)),), (line(piece("을", 84, 10)),)), "F1F5FA")
    picture = Image(png(), pt(84), pt(30), pt(15), " 작은 그림 ", link="https://a.kr/", plates=_plates(170, 160))
    body = TableRow(
        ((line(piece("위", 4, 10)), line(piece("아래", 4, 20))), ()),
        pictures=(CellPicture(1, pt(3), picture),),
        spans=((2, 1), (1, 1)),
    )
    covered = TableRow(
        ((line(piece("덮인", 4, 20)),), (line(piece("끝", 84, 10)),)),
        spans=((0, 0), (1, 1)),
        again=((line(piece("다시", 4, 20)),), ()),
        stretches=((pt(80), pt(160)),),
    )
    whole = PageTable(head, (body, covered), pt(0), pt(160), LEADING, pt(4), "C5D0DE")
    top = Element("TR")
    heads = tuple((table, top, Element("TH", scope=scope)) for scope in ("", "Row"))
    cells = (table, row, Element("TD", span=(2, 1))), (table, row, Element("TD"))
    later = (table, Element("TR"), Element("TD", span=(0, 0))), (table, Element("TR"), Element("TD", span=(1, 1)))
    rows = (
        Placed(RowSlice(whole, head, 0, 1, 4, True), 10, 20, heads),
        Placed(RowSlice(whole, body, 0, 1, 4, False), 30, 24, cells),
        Placed(RowSlice(whole, head, 0, 1, 4, True), 60, 20, heads, repeated=True),
        Placed(RowSlice(whole, body, 1, 2, 4, True), 80, 24, cells),
        Placed(RowSlice(whole, covered, 0, 1, 4, True, True), 104, 20, later),
    )
    sides = Columns(((block(piece("왼쪽", 0, 20)), block(piece("둘째", 0, 20))), (block(piece("오른쪽", 170, 30)),)))
    three: tuple[StructurePath, ...] = ((goes_on,), (Element("P"),), (Element("H5"),))
    cut = Image(
        png(20, 10),
        pt(20),
        pt(100),
        pt(50),
        "그림",
        crop=Crop(0.1, 0.2, 0.3, 0.4),
        plates=_plates(500, 460),
        link="#intro",
    )
    upright, turned = Artwork(_scene(), pt(10), pt(80), pt(40)), Artwork(_scene(), pt(200), pt(40), pt(80), turned=True)
    named = block(piece("1. 가", 0, 20), anchor="table")
    parts = Arrangement((Part(named, pt(0)), Part(upright, pt(20))), pt(60))
    return Page(
        (
            *rows,
            Placed(sides, 130, 32, three),
            Placed(cut, 170, 25, ((Element("Figure", "그림"),),)),
            Placed(parts, 200, 60, ((Element("H2"),), (Element("Figure", "흐름"),))),
            Placed(turned, 270, 40, ((Element("Figure"),),)),
            Placed(Blank(), 320, 10, ()),
        ),
        left=pt(60),
    )


def _plates(large: int, small: int) -> tuple[Plate, Plate]:
    """Return plates that say to be so many pixels wide; what they hold is a tenth of that."""
    colors, opacity = (png(large // 10, 2, shade) for shade in (90, 200))
    return Plate(large, colors, opacity), Plate(small, png(small // 10, 2))


def _scene() -> Scene:
    corner = Contour((0, 0), (((30, 0),), ((35, 0), (40, 5), (40, 10)), ((0, 20),)))
    way = Contour((5, 5), (((20, 5),), ((20, 15),)), closed=False)
    marks = (
        Trace(corner, "1F5FBF", 1.5, fill="F1F5FA"),
        Trace(way, "B45309", 0.75, (3, 2)),
        Trace(way, fill="0B7A75"),
        Words(line(piece("글", 4, 8), piece("자", 12, 8, INK, "#table")), 12, height=14),
        Words(line(piece("기운 글", 20, 10, CODE)), 16, 45.0),
        MarkGroup((Trace(corner, "566273"),), 3, 2, Hotspot(Place(1, 2, 10, 5), "https://example.org/", "상자")),
        Pixels(png(), Place(22, 2, 12, 6), Crop(0.5, 0, 0, 0), _plates(300, 200)),
    )
    return Scene(pt(40), pt(20), marks, "흐름")


def of_emoji() -> Handout:
    """Return a page of emoji: each in letters of text, one of them twice, one with a selector and without."""
    drawn = Ink(Face.COLOR_EMOJI, 12, "1B2430")
    emoji = ("😀", "⚠\ufe0f", "👩\u200d💻", "⚠", "😀")
    pieces = [piece(text, 20 * at, 15, drawn) for at, text in enumerate(emoji)]
    page = Page((text(block(*pieces, piece("글", 100, 9)), 10, Element("P")),))
    return Handout("표시", "ko-KR", pt(200), pt(50), pt(5), (), (page,), {}, (), frozenset())
