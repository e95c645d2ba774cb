"""What a reader, a listener and a machine find of a graph in a handout's PDF file."""

from __future__ import annotations

import hashlib
import io
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest

from export.pdf.test_document import annotations, open_pdf, pdf_of
from gyoan.layout.handout import layout_handout
from gyoan.markdown import read_session
from gyoan.model.drawing import Drawings
from gyoan.model.graph import Graph, Label
from gyoan.model.theme import Theme
from gyoan.model.units import Place
from gyoan.schedule import plan
from layout.handout.graphs import MARKDOWN, TWO, drawings, drawn, node
from paged import pdf_of_handout

pytestmark = pytest.mark.long


def page_of(data: bytes) -> Any:
    """Return the page with the graph, closed but with what was read of it."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        page = document.pages[0]
        return page.extract_words(), page.chars, page.images, page.rects + page.curves + page.lines, page


def two(theme: Theme) -> bytes:
    return pdf_of(MARKDOWN, theme, drawings(drawn(TWO, 300, 40)))


def word(words: list[dict[str, Any]], text: str) -> tuple[float, float]:
    """Return the middle of a word."""
    found = next(one for one in words if one["text"] == text)
    return (found["x0"] + found["x1"]) / 2, (found["top"] + found["bottom"]) / 2


def test_labels_can_be_selected_where_they_stand_and_no_picture_is_there(theme: Theme) -> None:
    words, _, images, _, _ = page_of(two(theme))
    assert images == []
    left = (theme.page.width.points - 300) / 2
    (x1, y1), (x2, y2), (x3, _) = (word(words, text) for text in ("요청을", "답한다", "전달"))
    assert (x1, x3, x2) == pytest.approx((left + 50, left + 150, left + 250), abs=0.5)
    assert y2 - y1 == pytest.approx(13.6 / 2, abs=0.5)


def test_an_arrow_ends_at_its_box(theme: Theme) -> None:
    *_, marks, _ = page_of(two(theme))
    boxes = sorted((mark["x0"], mark["x1"]) for mark in marks if mark["x1"] - mark["x0"] == pytest.approx(100, abs=0.1))
    line = next(mark for mark in marks if mark["height"] < 0.1 and 80 < mark["width"] < 100)
    assert line["x0"] == pytest.approx(boxes[0][1], abs=0.1)
    assert boxes[1][0] - 10 < line["x1"] < boxes[1][0]
    assert any(mark["x1"] == pytest.approx(boxes[1][0], abs=0.1) and mark["width"] < 10 for mark in marks)


def test_words_of_a_graph_are_apart_for_those_who_copy(theme: Theme) -> None:
    _, chars, *_ = page_of(two(theme))
    assert "요청을 받는다 답한다 전달 " in "".join(char["text"] for char in chars)


def test_a_graph_is_one_tagged_figure_with_its_words(theme: Theme) -> None:
    with open_pdf(two(theme)) as document:
        figures = [kid for kid in document.Root.StructTreeRoot.K.K if str(kid.S) == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == ["흐름도: 요청에서 답으로"]
        operators = [(str(item.operator), item.operands) for item in pikepdf.parse_content_stream(document.pages[0])]
    (start,) = [place for place, (name, said) in enumerate(operators) if name == "BDC" and str(said[0]) == "/Figure"]
    end = next(place for place, (name, _) in enumerate(operators) if place > start and name == "EMC")
    assert sum(name == "Tj" for name, _ in operators[start:end]) == 4


def test_marks_and_saved_states_are_nested_in_each_other(theme: Theme) -> None:
    with open_pdf(two(theme)) as document:
        operators = [str(item.operator) for item in pikepdf.parse_content_stream(document.pages[0])]
    opened: list[str] = []
    for name in operators:
        if name in {"q", "BDC", "BMC", "BT"}:
            opened.append(name)
        elif name in {"Q", "EMC", "ET"}:
            assert opened.pop() in {"Q": "q", "EMC": "BDC BMC", "ET": "BT"}[name]
    assert opened == []


def test_an_emoji_in_a_label_comes_from_the_emoji_face(theme: Theme) -> None:
    graph = Graph((), (node("가", 0, 0, "답한다 🎯"),), ())
    _, chars, *_ = page_of(pdf_of(MARKDOWN, theme, drawings(drawn(graph, 100, 40))))
    (emoji,) = (char for char in chars if char["text"] == "🎯")
    assert "Faces" in emoji["fontname"]


def test_a_turned_graph_reads_upwards(theme: Theme) -> None:
    small = Label(("왼쪽",), 5.6), Label(("오른쪽",), 5.6)
    graph = Graph(
        (), tuple(replace(node(str(x), x, 0), label=label) for x, label in zip((0, 370), small, strict=True)), ()
    )
    data = pdf_of(MARKDOWN, theme, drawings(drawn(graph, 470, 100)))
    _, chars, *_ = page_of(data)
    turned = {char["text"]: char for char in chars if not char["upright"]}
    assert set("왼쪽오른쪽") <= set(turned)
    assert turned["왼"]["top"] > turned["오"]["bottom"] + 300
    assert all(char["x0"] > 0 and char["x1"] < theme.page.width.points for char in turned.values())


def test_a_link_on_a_box_covers_it(theme: Theme) -> None:
    graph = replace(TWO, nodes=(replace(TWO.nodes[0], link="https://example.com/a"), TWO.nodes[1]))
    with open_pdf(pdf_of(MARKDOWN, theme, drawings(drawn(graph, 300, 40)))) as document:
        (spot,) = [note for note in annotations(document) if "/A" in note]
        x1, y1, x2, y2 = (float(edge) for edge in spot.Rect)
        assert str(spot.A.URI) == "https://example.com/a"
    left = (theme.page.width.points - 300) / 2
    assert (x1, x2, y2 - y1) == pytest.approx((left, left + 100, 40), abs=0.2)


@pytest.mark.parametrize("linked", [0, 1])
def test_a_link_on_a_box_lies_over_the_words_of_that_box(linked: int, theme: Theme) -> None:
    nodes = (replace(TWO.nodes[0], place=Place(30, 10, 90, 30)), replace(TWO.nodes[1], place=Place(180, 60, 90, 30)))
    nodes = tuple(replace(one, link="https://example.com/a") if at == linked else one for at, one in enumerate(nodes))
    data = pdf_of(MARKDOWN, theme, drawings(drawn(replace(TWO, nodes=nodes, edges=()), 300, 100)))
    with open_pdf(data) as document:
        (spot,) = [note for note in annotations(document) if "/A" in note]
        x1, y1, x2, y2 = (float(edge) for edge in spot.Rect)
    words, *_ = page_of(data)
    height = theme.page.height.points
    for at, one in enumerate(nodes):
        x, y = word(words, one.label.lines[0])
        assert (x1 < x < x2 and y1 < height - y < y2) is (at == linked)


def test_a_link_to_another_handout_is_relative(theme: Theme) -> None:
    with open_pdf(pdf_of("# 제목\n\n## 절\n[다음](../day_02/session_01.handout.pdf)\n", theme)) as document:
        addresses = [str(note.A.URI) for note in annotations(document) if "/A" in note]
    assert addresses == ["../day_02/session_01.handout.pdf"]


def made(drawn_: Drawings, theme: Theme) -> str:
    """Return the digest of a handout's file."""
    session = read_session(MARKDOWN.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    handout = layout_handout(session, plan(session).value, drawn_, {}, theme).value
    return hashlib.sha256(pdf_of_handout(handout, theme)).hexdigest()


PROGRAM = """
import pickle, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from export.pdf.test_artworks import made
print(made(*pickle.loads(Path(sys.argv[2]).read_bytes())))
"""


@pytest.mark.thorough
def test_the_bytes_do_not_depend_on_the_hash_seed(theme: Theme, tmp_path: Path) -> None:
    drawn_ = drawings(drawn(TWO, 300, 40))
    (tmp_path / "arguments").write_bytes(pickle.dumps((drawn_, theme)))
    command = [sys.executable, "-c", PROGRAM, str(Path(__file__).parents[2]), str(tmp_path / "arguments")]
    digests = {
        subprocess.run(command, env={"PYTHONHASHSEED": seed}, check=True, capture_output=True, encoding="utf-8").stdout
        for seed in ("0", "1", "77")
    }
    assert digests == {f"{made(drawn_, theme)}\n"}
