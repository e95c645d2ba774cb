"""What LibreOffice shows: a second program that has to understand the file."""

import subprocess

import pytest
from lxml import etree

from export.pptx.conftest import SHOWN_SHAPES
from gyoan.model.graph import LineStyle
from office import convert as convert_by_office
from tried import some

DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
VECTOR = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
ANIMATION = "{urn:oasis:names:tc:opendocument:xmlns:smil-compatible:1.0}"

pytestmark = pytest.mark.rendering


@pytest.fixture(scope="module")
def convert(full, soffice, tmp_path_factory):
    """Return a function from a kind of file to the full deck as LibreOffice turns it into one."""
    folder = tmp_path_factory.mktemp("rendering")
    deck = folder / "deck.pptx"
    deck.write_bytes(full.data)

    def opened_as(kind):
        convert_by_office(soffice, [deck], kind, folder)
        return deck.with_suffix(f".{kind}")

    return opened_as


@pytest.fixture(scope="module")
def pages(convert, pdftotext):
    """Return the text of every slide of the full deck, as LibreOffice draws it, without white space."""
    command = [pdftotext, "-enc", "UTF-8", convert("pdf"), "-"]
    drawn = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return ["".join(page.split()) for page in drawn.split("\f")[:-1]]


@pytest.fixture(scope="module")
def opened(convert):
    """Return the full deck as LibreOffice keeps it in memory, in its own XML."""
    return etree.parse(convert("fodp"))


def test_every_slide_is_drawn(pages, full_deck):
    assert len(pages) == len(full_deck.slides)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, ["컨테이너기초와이미지만들기", "1주차·2일차·3교시·50분"]),
        (2, ["1.컨테이너란무엇인가", "2.이미지만들기", "3.함께이야기하기"]),
        (4, ["dockerrun--memory=256m", "가상머신", "공식문서에서더읽기", "•", "–"]),
        (5, ["읽기전용층의묶음", "쓰기층을하나얹는다", "여러컨테이너가함께쓴다"]),
        (7, ["가상머신", "수십초에서몇분", "하드웨어수준"]),
        (8, ["FROMpython:3.12-slim", "├──app.py", "└──requirements.txt"]),
        (9, ["우리서비스에서가장먼저컨테이너로옮길것은", "무엇인가?"]),
        (10, [shape.value for shape in SHOWN_SHAPES]),
    ],
)
def test_all_text_of_a_slide_is_drawn(pages, number, expected):
    for words in some(expected):
        assert words in pages[number - 1]


def test_footer_and_slide_number_are_drawn(pages):
    for number, page in enumerate(some(pages[1:]), 2):
        assert "1주차·2일차·3교시" in page
        assert page.endswith(str(number)), page


def test_placeholders_that_a_slide_does_not_fill_are_not_drawn(pages):
    assert not [page for page in pages if "편집" in page or "수준" in page.replace("하드웨어수준", "")]


def test_every_label_of_a_diagram_is_drawn_once(pages):
    page = pages[9]
    for shape in SHOWN_SHAPES:
        others = sum(shape.value in other.value for other in SHOWN_SHAPES if other is not shape)
        assert page.count(shape.value) == 1 + others, shape
    assert page.count("도형모음") == page.count("예") == 1


def drawn_edges(opened, page):
    """Return left, top, width and height in points of every line of a diagram, by its name."""
    places = {}
    for one in opened.iterfind(f".//{{*}}page[{page}]//{{*}}g/*"):
        name = one.get(f"{DRAWING}name")
        if "→" not in name:
            continue
        if one.tag == f"{DRAWING}connector":
            x1, y1, x2, y2 = (length(one, key) for key in ("x1", "y1", "x2", "y2"))
            places[name] = [min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2)]
        else:
            places[name] = [length(one, key) for key in ("x", "y", "width", "height")]
    return places


def length(element, key):
    """Return a length of LibreOffice's in points."""
    return float(element.get(f"{VECTOR}{key}").removesuffix("cm")) / 2.54 * 72


def test_every_edge_is_drawn_where_it_was_laid_out(opened, full_deck):
    """Whether LibreOffice takes the glued connector and routes it itself, or the line drawn in its stead."""
    shape = full_deck.slides[9].shapes[1]
    drawn = drawn_edges(opened, 10)
    visible = [edge for edge in shape.graph.edges if edge.style is not LineStyle.INVISIBLE]
    assert len(drawn) == len(visible)
    for edge in visible:
        across, down = zip(*edge.route, strict=True)
        left, top = shape.box.x.points + min(across), shape.box.y.points + min(down)
        expected = [left, top, max(across) - min(across), max(down) - min(down)]
        # A round head stands 3 pt before the end of its route.
        assert drawn[f"{edge.start} → {edge.end}"] == pytest.approx(expected, abs=3.2), edge


def test_a_countdown_keeps_its_animation(opened):
    [wipe] = opened.iterfind(f".//{{*}}page[11]//{{*}}transitionFilter[@{ANIMATION}mode='out']")
    assert wipe.get(f"{ANIMATION}dur") == "480s"
    bar = wipe.get(f"{ANIMATION}targetElement")
    [name] = opened.xpath("//@draw:name[../@draw:id=$bar]", namespaces={"draw": DRAWING[1:-1]}, bar=bar)
    assert name == "타이머"
