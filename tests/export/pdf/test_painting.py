"""Marks of a page, one at a time: what is drawn, what it is taken for, and where it ends."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

import pdfplumber
import pikepdf
import pytest

from export.pdf.every_mark import INK, LEADING, block, line, piece, pt, text
from export.pdf.test_document import annotations, open_pdf
from export.pptx.conftest import png
from gyoan.export.pdf import export_pdf
from gyoan.export.pdf.artworks import place_in
from gyoan.export.pdf.pen import Rectangle
from gyoan.model.handout import (
    Arrangement,
    Artwork,
    Bar,
    Bookmark,
    CellPicture,
    Image,
    MarginNote,
    ModuleGrid,
    PageMark,
    PagePanel,
    PageTable,
    PanelStyle,
    Part,
    TableRow,
    TextBlock,
    TickBox,
)
from gyoan.model.pages import Backdrop, Handout, Page, Placed, RowSlice, StructureElement
from gyoan.model.picture import Crop, Plate
from gyoan.model.scene import Scene
from gyoan.model.theme import Theme
from gyoan.model.units import Box, Length, Place
from pdf_text import texts_of_pages


def page_of(placed: Sequence[Placed], theme: Theme) -> pikepdf.Pdf:
    """Return a handout of one page on which this is placed."""
    size = pt(400), pt(600), pt(40)
    return open_pdf(export_pdf(Handout("쪽", "ko-KR", *size, (), (Page(tuple(placed)),), {}, (), frozenset()), theme))


def operators(document: pikepdf.Pdf) -> list[tuple[str, list[object]]]:
    """Return what the page draws, in its order."""
    steps = pikepdf.parse_content_stream(document.pages[0])
    return [(str(step.operator), list(step.operands)) for step in steps]


def texts_of(document: pikepdf.Pdf) -> list[str]:
    """Return what is written on the page, text by text."""
    buffer = io.BytesIO()
    document.save(buffer)
    return texts_of_pages(buffer.getvalue())[0].split()


def figures(document: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Return the pictures in the tree of tags."""
    return [one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]


def test_a_linked_picture_in_a_head_is_content_and_a_link_once_however_often_the_head_is_drawn(theme: Theme) -> None:
    image = Image(png(), pt(4), pt(20), pt(10), "표지", link="https://example.org/")
    head = TableRow(((line(),),), "F1F5FA", pictures=(CellPicture(0, pt(2), image),))
    table = PageTable(head, (), pt(0), pt(160), LEADING, pt(4), "C5D0DE")
    path = (StructureElement("Table"), StructureElement("TR"), StructureElement("TH"))
    drawn = Placed(RowSlice(table, head, 0, 1, 4, True), 10, 20, (path,))
    with page_of((drawn, replace(drawn, top=60, repeated=True)), theme) as document:
        heights = [float(said[5]) for name, said in operators(document) if name == "cm" and said[5]]
        (figure,) = figures(document)
        (link,) = annotations(document)
        assert [str(figure.Alt), str(link.A.URI)] == ["표지", "https://example.org/"]
        assert heights == pytest.approx([600 - 40 - 10 - 6 - 10, 600 - 40 - 60 - 6 - 10])
        assert [float(edge) for edge in link.Rect] == pytest.approx([4, 534, 24, 544])


@pytest.mark.parametrize("length", [7_999, 8_000, 8_001])
def test_words_for_a_picture_end_where_a_string_of_an_archive_ends(length: int, theme: Theme) -> None:
    image = Image(png(), pt(0), pt(20), pt(10), "가" * length)
    with page_of([Placed(image, 10, 10, ((StructureElement("Figure", image.alt),),))], theme) as document:
        (figure,) = figures(document)
        assert len(str(figure.Alt)) == min(length, 8_000)


@pytest.mark.parametrize(("width", "height"), [(4, 12), (12, 4), (12, 30), (6, 6)])
def test_a_corner_is_as_round_as_its_bar_allows(width: float, height: float, theme: Theme) -> None:
    bar = Bar(Box.of_points(50, 2, width, height), "2E7D32", pt(5))
    with page_of([text(block(piece("글", 0, 10), marks=(bar,)), 30, StructureElement("P"))], theme) as document:
        drawn = operators(document)
    start = next(at for at, (name, _) in enumerate(drawn) if name == "c")
    (x, y), (to_x, to_y) = ([float(value) for value in said[-2:]] for _, said in drawn[start - 1 : start + 1])
    corner = min(5, width / 2, height / 2)
    assert (abs(to_x - x), abs(to_y - y)) == pytest.approx((corner, corner))
    edges = [float(said[0]) for name, said in drawn if name == "l"]
    assert (min(edges), max(edges)) == pytest.approx((50, 50 + width))


def test_marks_and_the_end_of_a_link_stand_at_the_first_line_of_a_text_and_are_drawn_once(theme: Theme) -> None:
    marks = (
        Bar(Box.of_points(50, 2, 4, 12), "2E7D32"),
        TickBox(pt(0), pt(8), "566273", False),
        ModuleGrid(((True,),), pt(250), pt(5), pt(2), "000000", "QR: 예"),
        MarginNote(line(piece("풀이", 310, 20)), pt(14), pt(12), ""),
        PageMark("end", pt(300), INK, 7),
    )
    lines = tuple(line(piece(words, 20, 20)) for words in ("하나", "둘", "셋"))
    whole = TextBlock(lines, LEADING, marks=marks, anchor="end", guides=(pt(6),), guide_color="C5D0DE", label=1)
    paths = (StructureElement("L"), StructureElement("LI"), StructureElement("LBody"))
    placed = [text(whole, 100 + 16 * index, *paths, index=index) for index in range(3)]
    outline = (("end", Bookmark("끝", 0)),)
    size = pt(400), pt(600), pt(40)
    handout = Handout("쪽", "ko-KR", *size, (), (Page(tuple(placed)),), {"end": (1, 100.0)}, outline, frozenset())
    with open_pdf(export_pdf(handout, theme)) as document:
        drawn = operators(document)
        (entry,) = document.open_outline().root
        top = float(entry.destination[3])
        tags = [str(one.S) for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
    assert [len([name for name, _ in drawn if name == operator]) for operator in ("f*", "re")] == [1, 1]
    assert (entry.title, top) == ("끝", 600 - 40 - 100 + 8)
    assert tags.count("/Lbl") == 2


def test_lines_of_a_text_that_stands_beside_others_are_below_each_other(theme: Theme) -> None:
    lines = tuple(line(piece(words, 0, 20)) for words in ("하나", "둘", "셋"))
    beside = Arrangement((Part(TextBlock(lines, LEADING), pt(5)),), pt(60))
    with page_of([Placed(beside, 100, 60, ((StructureElement("P"),),))], theme) as document:
        bases = [float(said[5]) for name, said in operators(document) if name == "Tm"]
    assert bases == pytest.approx([bases[0], bases[0] - 16, bases[0] - 32])
    assert 600 - 40 - 105 - 16 < bases[0] < 600 - 40 - 105


def test_a_line_with_nothing_beside_it_goes_on_with_the_text(theme: Theme) -> None:
    lines = tuple(line(piece(words, 20, 20)) for words in ("하나", "둘", "셋"))
    code = TextBlock(lines, LEADING, beside=(line(), line(piece("2", 4, 5)), line()))
    path = (StructureElement("P"), StructureElement("Code"))
    with page_of([text(code, 100 + 16 * index, *path, index=index) for index in range(3)], theme) as document:
        marked = [str(said[0]) for name, said in operators(document) if name == "BDC"]
    assert marked[1:] == ["/Code", "/Artifact", "/Code"]


@pytest.mark.parametrize(
    ("opens", "start", "words"), [(True, 0, ["다시"]), (False, 0, []), (True, 1, []), (False, 1, [])]
)
def test_a_cell_that_began_above_says_so_again_where_a_page_opens_with_its_row(
    opens: bool, start: int, words: list[str], theme: Theme
) -> None:
    said, again = line(piece("덮인", 4, 20)), line(piece("다시", 4, 20))
    row = TableRow(((said, said),), spans=((0, 0),), again=((again,),))
    table = PageTable(TableRow(((),)), (row,), pt(0), pt(160), LEADING, pt(4), "C5D0DE")
    path = (StructureElement("Table"), StructureElement("TR"), StructureElement("TD", span=(0, 0)))
    placed = Placed(RowSlice(table, row, start, start + 1, 4, True, opens), 30, 20, (path,))
    with page_of([placed], theme) as document:
        assert texts_of(document) == words


def test_a_picture_of_a_cell_has_the_pixels_that_what_is_cut_off_needs_too(theme: Theme) -> None:
    plates = tuple(Plate(width, png(width // 10, 10)) for width in (400, 200))
    image = Image(png(40, 10), pt(4), pt(30), pt(10), "표지", crop=Crop(0.25, 0, 0.25, 0), plates=plates)
    row = TableRow(((line(),),), pictures=(CellPicture(0, pt(2), image),))
    table = PageTable(TableRow(((),)), (row,), pt(0), pt(160), LEADING, pt(4), "C5D0DE")
    path = (StructureElement("Table"), StructureElement("TR"), StructureElement("TD"))
    with page_of([Placed(RowSlice(table, row, 0, 1, 4, True), 30, 20, (path,))], theme) as document:
        (drawn,) = (one for one in document.pages[0].Resources.XObject.values() if one.get("/Subtype") == "/Image")
        assert drawn.Width == 40


@pytest.mark.parametrize(("cut", "width"), [(0, 20), (0.25, 40)])
def test_a_picture_has_the_pixels_of_its_width_wherever_it_stands(cut: float, width: int, theme: Theme) -> None:
    plates = tuple(Plate(width, png(width // 10, 10)) for width in (400, 200))
    image = Image(png(40, 10), pt(200), pt(30), pt(10), "표지", crop=Crop(cut, 0, cut, 0), plates=plates)
    with page_of([Placed(image, 100, 10, ((StructureElement("Figure", image.alt),),))], theme) as document:
        (drawn,) = (one for one in document.pages[0].Resources.XObject.values() if one.get("/Subtype") == "/Image")
        assert drawn.Width == width


def test_a_panel_that_is_not_torn_off_goes_on_overleaf_without_an_edge(theme: Theme) -> None:
    grounds = (Backdrop(PagePanel((), pt(10), pt(300), PanelStyle("F1F5FA")), 100, 140, True, False),)
    size = pt(400), pt(600), pt(40)
    handout = Handout("쪽", "ko-KR", *size, (), (Page((), backdrops=grounds),), {}, (), frozenset())
    with open_pdf(export_pdf(handout, theme)) as document:
        drawn = [name for name, _ in operators(document)]
    assert (drawn.count("f*"), drawn.count("S"), drawn.count("d")) == (1, 0, 0)


@pytest.mark.parametrize("rise", [-3, 0, 4])
def test_grounds_and_lines_of_raised_text_rise_with_it(rise: float, theme: Theme) -> None:
    ink = replace(INK, rise=rise, fill="F1F5FA", underline=True, strike=True)
    with page_of([text(block(piece("글", 20, 10, ink)), 100, StructureElement("P"))], theme) as document:
        drawn = operators(document)
    (base,) = (float(said[5]) for name, said in drawn if name == "Tm")
    low, high = (pick(float(said[-1]) for name, said in drawn if name in {"l", "c"}) for pick in (min, max))
    lines = [float(said[1]) for at, (name, said) in enumerate(drawn) if name == "l" and drawn[at + 1][0] == "S"]
    assert lines == pytest.approx([base - 1.3, base + 3])
    assert (low, high) == pytest.approx((base - 2.7, base + 9.8))
    sides = [float(said[-2]) for at, (name, said) in enumerate(drawn) if name in {"l", "c"} and drawn[at + 1][0] != "S"]
    assert (min(sides), max(sides)) == pytest.approx((20 - 1.4, 30 + 1.4))


@pytest.mark.parametrize("small_first", [True, False])
def test_a_link_covers_its_largest_and_its_lowest_letters(small_first: bool, theme: Theme) -> None:
    small, large = replace(INK, points=6, rise=-4), replace(INK, points=20)
    inks = (small, large) if small_first else (large, small)
    pieces = [piece("글", 20 + 10 * at, 10, ink, "https://example.org/") for at, ink in enumerate(inks)]
    with page_of([text(block(*pieces), 100, StructureElement("P"))], theme) as document:
        bases = [float(said[5]) for name, said in operators(document) if name == "Tm"]
        (link,) = annotations(document)
    edges = [float(edge) for edge in link.Rect]
    assert edges == pytest.approx([20, max(bases) - 5.5, 40, max(bases) + 18])


@pytest.mark.parametrize("link", ["", "https://example.org"])
@pytest.mark.parametrize(("spaced", "behind"), [(True, " "), (False, "")])
def test_one_word_is_copied_without_a_space_though_it_is_written_in_pieces(
    link: str, spaced: bool, behind: str, theme: Theme
) -> None:
    word = line(piece("가나", 0, 20, link=link), piece("다라", 20, 20), spaced=spaced)
    buffer = io.BytesIO()
    page_of([text(TextBlock((word,), LEADING), 20)], theme).save(buffer)
    with pdfplumber.open(buffer) as document:
        assert "".join(char["text"] for char in document.pages[0].chars) == f"가나다라{behind}"


def test_what_a_page_draws_is_packed(theme: Theme) -> None:
    with page_of([text(block(piece("글", 20, 10)), 100, StructureElement("P"))], theme) as document:
        assert document.pages[0].Contents.Filter is not None
        assert str(document.pages[0].Contents.Filter[-1]) == "/FlateDecode"


@pytest.mark.parametrize(
    ("turned", "frame", "box"),
    [(False, (10, 20, 90, 60), (12, 47, 17, 57)), (True, (10, 20, 50, 100), (13, 22, 23, 27))],
)
def test_a_part_of_a_drawing_at_half_its_size_is_half_as_far_from_its_corner(
    turned: bool, frame: Rectangle, box: Rectangle
) -> None:
    width, height = pt(frame[2] - frame[0]), pt(frame[3] - frame[1])
    drawing = Artwork(Scene(pt(160), pt(80), (), ""), pt(10), width, height, turned=turned)
    assert place_in(drawing, frame, Place(4, 6, 10, 20)) == pytest.approx(box)


@pytest.mark.parametrize(
    ("stretches", "drawn"), [((), [(0, 160)]), (((pt(20), pt(50)), (pt(80), pt(160))), [(20, 50), (80, 160)])]
)
@pytest.mark.parametrize("closes", [True, False])
def test_the_rule_below_a_row_leaves_out_cells_that_go_on(
    stretches: tuple[tuple[Length, Length], ...], drawn: list[tuple[float, float]], closes: bool, theme: Theme
) -> None:
    row = TableRow(((line(piece("글", 4, 10)),),), stretches=stretches)
    table = PageTable(TableRow(((),)), (row,), pt(0), pt(160), LEADING, pt(4), "C5D0DE")
    path = (StructureElement("Table"), StructureElement("TR"), StructureElement("TD"))
    with page_of([Placed(RowSlice(table, row, 0, 1, 4, closes), 30, 20, (path,))], theme) as document:
        steps = operators(document)
    begun = [float(said[0]) for name, said in steps if name == "m"]
    ended = [float(said[0]) for name, said in steps if name == "l"]
    assert list(zip(begun, ended, strict=True)) == (drawn if closes else [])
