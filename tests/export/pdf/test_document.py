"""What a reader, a listener and a machine find in a handout's PDF file."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from PIL import Image
from reportlab.pdfbase import pdfmetrics

from export.pdf.conftest import write_font
from gyoan.export.pdf.fonts import register_fonts
from gyoan.layout.handout import layout_handout
from gyoan.markdown import read_session
from gyoan.model.drawing import Drawing, Drawings, FrameName
from gyoan.model.paper import Gutter, on_sheet
from gyoan.model.picture import Pictures
from gyoan.model.theme import Face, Theme
from gyoan.model.units import Length
from gyoan.schedule import plan
from paged import pdf_of_handout
from pdf_text import texts_of_pages
from tried import some

SESSION = """# Session 8: 운영 점검과 마무리

## 🎯 학습 목표 (5분)
- **점검 항목**을 `안다` 그리고 [안내서](https://example.com/길)를 읽는다
- [x] 백업
- [ ] 복구 연습

### 하위 절
[위로](#-학습-목표-5분)

| 항목 | 기준 |
|---|---|
| 배포 | 성공 |

```bash
kubectl get pods
```

## 정리 (3분)
> 끝
"""


def pdf_of(markdown: str, theme: Theme, drawings: Drawings | None = None, pictures: Pictures | None = None) -> bytes:
    """Return the handout of a session."""
    session = read_session(markdown.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    handout = layout_handout(session, plan(session).value, drawings or {}, pictures or {}, theme).value
    return pdf_of_handout(handout, theme)


def open_pdf(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def pages_as_seen(data: bytes) -> list[str]:
    """Return the text of each page from its upper edge down, whatever the order in which it is read."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return [page.extract_text() for page in document.pages]


def page_texts(data: bytes) -> list[str]:
    return texts_of_pages(data)


def picture(mode: str, kind: str = "PNG") -> bytes:
    """Return a small picture of four colours."""
    image = Image.new("RGB", (4, 2), "white")
    for x, color in enumerate(["red", "lime", "blue", "black"]):
        image.putpixel((x, 0), tuple(Image.new("RGB", (1, 1), color).tobytes()))  # type: ignore[arg-type]
    buffer = io.BytesIO()
    image.convert(mode).save(buffer, kind)
    return buffer.getvalue()


def diagram(data: bytes) -> Drawings:
    drawn = Drawing(Length.of_points(40), Length.of_points(20), data, "", 9.0, "네 가지 색")
    return {("graph TB", FrameName.PAGE): drawn}


DIAGRAM = "# 제목\n\n## 절\n```mermaid\ngraph TB\n```\n"


def test_every_word_can_be_read_again(theme: Theme) -> None:
    text = "".join(page_texts(pdf_of(SESSION, theme)))
    for word in ("운영", "점검과", "3주 차", "8차시", "학습", "5분", "안내서", "백업", "kubectl", "끝"):
        assert word in text


def test_words_are_apart_for_those_who_listen_or_copy(theme: Theme) -> None:
    with pdfplumber.open(io.BytesIO(pdf_of(SESSION + "\n" + "낱말 " * 100, theme))) as document:
        written = "".join(char["text"] for page in document.pages for char in page.chars)
    assert "목표 5분" in written
    assert "낱말낱말" not in written


def test_an_emoji_is_extracted_as_itself(theme: Theme) -> None:
    assert "🎯" in "".join(page_texts(pdf_of(SESSION, theme)))


def test_all_fonts_are_embedded_and_say_their_characters(theme: Theme) -> None:
    with open_pdf(pdf_of(SESSION, theme)) as document:
        fonts = [font for page in document.pages for font in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in fonts)


def test_the_file_names_its_language_and_title_and_no_author(theme: Theme) -> None:
    with open_pdf(pdf_of(SESSION, theme)) as document:
        assert str(document.Root.Lang) == "ko-KR"
        assert str(document.docinfo["/Title"]) == "운영 점검과 마무리"
        assert str(document.docinfo["/Author"]) == ""
        assert document.Root.ViewerPreferences.DisplayDocTitle


def test_the_outline_nests_as_the_headings_do(theme: Theme) -> None:
    with open_pdf(pdf_of(SESSION, theme)) as document, document.open_outline() as outline:
        tree = [(item.title, [child.title for child in item.children]) for item in outline.root]
        assert not outline.root[0].is_closed
    assert tree == [("🎯 학습 목표 (5분)", ["하위 절"]), ("정리 (3분)", [])]


def test_pages_are_numbered_and_carry_the_title_from_the_second_on(theme: Theme) -> None:
    first, *rest = pages_as_seen(pdf_of("# 긴 제목\n\n## 절\n" + "글입니다.\n\n" * 150, theme))
    assert first.count("긴 제목") == 1
    assert first.endswith(f"1 / {len(rest) + 1}")
    assert rest[0].startswith("긴 제목")
    assert rest[-1].endswith(f"{len(rest) + 1} / {len(rest) + 1}")


def test_the_contents_of_a_long_handout_name_parts_of_parts_with_their_pages(theme: Theme) -> None:
    text = "글입니다.\n\n" * 90
    pages = pages_as_seen(pdf_of(f"# 제목\n\n## 하나\n### 첫 부분\n{text}\n## 둘\n### 뒷부분\n{text}{text}", theme))
    row = next(line for line in pages[0].splitlines() if line.startswith("뒷부분"))
    assert "뒷부분" in pages[int(row.split()[-1]) - 1].splitlines()


def test_the_contents_of_a_short_handout_name_parts_alone(theme: Theme) -> None:
    assert sum("하위 절" in line for line in page_texts(pdf_of(SESSION, theme))[0].splitlines()) == 1


def test_code_that_goes_on_says_so(theme: Theme) -> None:
    code = "\n".join(f"line {number}" for number in range(120))
    _, second, *_ = page_texts(pdf_of(f"# 제목\n\n## 절\n```\n{code}\n```\n", theme))
    assert "(계속)" in second


def test_links_are_addresses_that_a_browser_understands(theme: Theme) -> None:
    with open_pdf(pdf_of(SESSION, theme)) as document:
        addresses = {str(note.A.URI) for note in annotations(document) if "/A" in note}
    assert addresses == {"https://example.com/%EA%B8%B8"}


def test_a_long_address_is_in_the_file_once_for_all_the_lines_of_its_link(theme: Theme) -> None:
    long, short = (f"https://example.com/{'path/' * count}" for count in (400, 3))
    with open_pdf(pdf_of(f"# 제목\n\n## 절\n<{long}> 그리고 <{short}>, 다시 [여기]({long})\n", theme)) as document:
        notes = annotations(document)
        addresses = {str(note.A.URI): note.A.objgen for note in notes}
        opened = {note.A.objgen for note in notes if str(note.A.URI) == long}
    assert set(addresses) == {long, short}
    assert len(opened) == 1
    assert opened != {(0, 0)}
    assert len(notes) > 10


def test_a_link_into_the_session_leads_to_a_page(theme: Theme) -> None:
    with open_pdf(pdf_of(SESSION, theme)) as document:
        (upwards,) = [note for note in annotations(document) if str(note.get("/Contents", "")) == "위로"]
        assert upwards.Dest[0].objgen == document.pages[0].objgen


def is_content(item: pikepdf.ContentStreamInstruction) -> bool:
    """Return whether what is marked belongs to the structure tree."""
    return "/MCID" in item.operands[1]


def annotations(document: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [note for page in document.pages for note in page.get("/Annots", [])]


def structure(node: pikepdf.Object) -> list[object]:
    """Return the tags below a node of the structure tree, nested."""
    kids = node.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    nodes = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [[str(kid.S)[1:], *structure(kid)] for kid in nodes]


def test_a_link_is_there_in_print_and_never_hidden(theme: Theme) -> None:
    with open_pdf(pdf_of("# 제목\n\n[글](https://a.example/b)\n", theme)) as document:
        # PDF 32000-1, 12.5.3: of the flags the third alone.
        assert {int(note.F) for note in annotations(document)} == {4}


def test_the_structure_tree_says_what_everything_is(theme: Theme) -> None:
    with open_pdf(pdf_of(SESSION, theme)) as document:
        ((_, *tags),) = structure(document.Root.StructTreeRoot)
        assert bool(document.Root.MarkInfo.Marked)
    names = [tag[0] for tag in tags]
    assert names[:2] == ["P", "H1"]
    assert ["TOC", ["TOCI", ["Link"]], ["TOCI", ["Link"]]] in tags
    assert [name for name in names if name.startswith("H")] == ["H1", "H2", "H3", "H2"]
    assert ["Table", ["TR", ["TH"], ["TH"]], ["TR", ["TH"], ["TD"]]] in tags
    assert ["BlockQuote", ["P"]] in tags


def test_every_mark_on_a_page_belongs_to_the_structure_tree(theme: Theme) -> None:
    with open_pdf(pdf_of(SESSION, theme)) as document:
        numbers = document.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(numbers[place]): numbers[place + 1] for place in range(0, len(numbers), 2)}
        for page in some(document.pages):
            operators = pikepdf.parse_content_stream(page)
            marks = [item.operands[1].MCID for item in operators if str(item.operator) == "BDC" and is_content(item)]
            assert [int(mark) for mark in marks] == list(range(len(parents[int(page.StructParents)])))
            opened = sum(str(item.operator) in {"BDC", "BMC"} for item in operators)
            assert opened == sum(str(item.operator) == "EMC" for item in operators)


def test_the_lines_of_a_paragraph_are_one_mark(theme: Theme) -> None:
    with open_pdf(pdf_of("# 제목\n\n" + "낱말 " * 200, theme)) as document:
        operators = pikepdf.parse_content_stream(document.pages[0])
    marks = [item for item in operators if str(item.operator) == "BDC" and is_content(item)]
    assert [str(item.operands[0]) for item in marks] == ["/P", "/H1", "/P"]


def test_a_box_to_tick_is_heard_and_copied(theme: Theme) -> None:
    with open_pdf(pdf_of(SESSION, theme)) as document:
        operators = pikepdf.parse_content_stream(document.pages[0])
        texts = [str(item.operands[1].get("/ActualText", "")) for item in operators if str(item.operator) == "BDC"]
    assert [text for text in texts if text and "QR" not in text] == ["☑ ", "☐ "]


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("RGB", "PNG"), ("P", "PNG"), ("L", "PNG"), ("RGBA", "PNG"), ("1", "PNG"), ("RGB", "JPEG")],
)
def test_a_picture_is_shown_as_it_is(theme: Theme, mode: str, kind: str) -> None:
    data = picture(mode, kind)
    with open_pdf(pdf_of(DIAGRAM, theme, diagram(data))) as document:
        objects = [thing for page in document.pages for thing in page.Resources.get("/XObject", {}).values()]
        images = [thing for thing in objects if thing.Subtype == "/Image"]
        shown = next(image for image in images if "/SMask" in image or len(images) == 1)
        pixels = pikepdf.PdfImage(shown).as_pil_image().convert("RGB")
    assert pixels.tobytes() == Image.open(io.BytesIO(data)).convert("RGB").tobytes()


def test_a_picture_has_its_words(theme: Theme) -> None:
    with open_pdf(pdf_of(DIAGRAM, theme, diagram(picture("RGB")))) as document:
        (document_node,) = [document.Root.StructTreeRoot.K]
        (figure,) = [kid for kid in document_node.K if str(kid.S) == "/Figure"]
        assert str(figure.Alt) == "네 가지 색"


def test_a_picture_shown_twice_is_stored_once(theme: Theme) -> None:
    data = pdf_of(DIAGRAM + "\n```mermaid\ngraph TB\n```\n", theme, diagram(picture("RGB")))
    assert data.count(b"/Subtype /Image") == 1


def test_two_fonts_that_have_one_name_inside_are_both_in_the_file(theme: Theme, tmp_path: Path) -> None:
    other = write_font(tmp_path / "other.ttf", "Body", dict.fromkeys(range(0x20, 0x2600), 300))
    shared = replace(theme, faces={**theme.faces, Face.CODE: other})
    data = pdf_of("# 제목\n\n가나다 abc\n\n```\nkubectl get\n```\n", shared)
    with pdfplumber.open(io.BytesIO(data)) as document:
        letters = document.pages[0].chars
    code = {char["fontname"] for char in letters if char["text"] == "k"}
    prose = {char["fontname"] for char in letters if char["text"] == "가"}
    assert len(code) == len(prose) == 1
    assert {name.partition("+")[2] for name in code | prose} == {"Body", "Body-1"}
    assert code != prose


def test_of_very_many_fonts_those_used_last_stay_parsed(theme: Theme, tmp_path: Path) -> None:
    for number in range(40):
        body = write_font(tmp_path / f"own{number}.ttf", f"Own{number}", {0x20: 300, 0xAC00: 500})
        register_fonts(replace(theme, faces={**theme.faces, Face.BODY: body}))
    own = [name for name in pdfmetrics.getRegisteredFontNames() if name.startswith("own")]
    assert "own39" in own
    assert "own0" not in own
    assert "가" in "".join(page_texts(pdf_of("# 제목\n\n가나다\n", theme)))


def test_the_same_session_gives_the_same_bytes(theme: Theme) -> None:
    assert pdf_of(SESSION, theme) == pdf_of(SESSION, theme)


def test_nothing_in_the_file_says_where_the_fonts_lie(theme: Theme) -> None:
    data = pdf_of(SESSION, theme)
    folder = str(next(iter(theme.faces.values())).path.parent)
    assert folder.encode() not in data


def test_a_theme_may_have_other_paper(theme: Theme) -> None:
    b5 = replace(theme, page=replace(theme.page, width=Length.of_millimetres(182), height=Length.of_millimetres(257)))
    with open_pdf(pdf_of(SESSION, b5)) as document:
        assert [round(float(edge)) for edge in document.pages[0].MediaBox] == [0, 0, 516, 729]
    with pdfplumber.open(io.BytesIO(pdf_of(SESSION, b5))) as opened:
        assert all(char["x1"] < 516 - 60 for page in opened.pages for char in page.chars)


def test_a_gutter_for_both_sides_changes_sides(theme: Theme) -> None:
    sheet = on_sheet(theme, "B5", Gutter(Length.of_millimetres(10), mirrored=True))
    text = "\n\n".join(["글 " * 400] * 4)
    with pdfplumber.open(io.BytesIO(pdf_of(f"# 제목\n\n## 절\n{text}\n", sheet))) as document:
        odd, even = (min(char["x0"] for char in page.chars) for page in document.pages[:2])
        assert float(document.pages[0].width) == pytest.approx(Length.of_millimetres(182).points, abs=0.01)
    assert odd - even == pytest.approx(Length.of_millimetres(10).points, abs=0.1)


def test_what_stands_in_an_entry_of_a_list_belongs_to_the_entry(theme: Theme) -> None:
    steps = "1. 설치\n\n   ```bash\n   apt install\n   ```\n\n   설치를 기다린다.\n2. 실행\n   - 확인\n"
    with open_pdf(pdf_of(f"# 제목\n\n## 절\n{steps}", theme)) as document:
        ((_, *tags),) = structure(document.Root.StructTreeRoot)
    (steps_,) = [tag for tag in tags if tag[0] == "L"]
    inner = ["L", ["LI", ["Lbl"], ["LBody"]]]
    assert steps_ == [
        "L",
        ["LI", ["Lbl"], ["LBody", ["Div", ["P", ["Code"]]], ["P"]]],
        ["LI", ["Lbl"], ["LBody", inner]],
    ]


def test_an_entry_that_goes_on_overleaf_stays_one_entry_with_one_label(theme: Theme) -> None:
    data = pdf_of("# 제목\n\n## 절\n- " + "낱말 " * 2500, theme)
    with open_pdf(data) as document:
        assert len(document.pages) > 1
        ((_, *tags),) = structure(document.Root.StructTreeRoot)
    assert ["L", ["LI", ["Lbl"], ["LBody"]]] in tags
    assert "".join(page_texts(data)).count("•") == 1


def test_the_numbers_of_lines_are_not_copied_with_the_code(theme: Theme) -> None:
    """Readers that know of text in place of what is drawn leave them out, as poppler does."""
    data = pdf_of("# 제목\n\n## 절\n```bash\n" + "kubectl get pods\n" * 14 + "```\n", theme)
    with open_pdf(data) as document:
        streams = b"".join(page.Contents.read_bytes() for page in document.pages)
    assert streams.count(b"/ActualText ()") == 14


def contents_of(sections: int, theme: Theme) -> tuple[str, str]:
    """Return the text of the first two pages of a long session with so many sections of two parts."""
    parts = "".join(f"### 세부 {part}\n" + "낱말 " * 200 + "\n" for part in "가나")
    texts = page_texts(pdf_of("# 제목\n\n" + f"## 큰절\n{parts}" * sections, theme))
    return texts[0], texts[1]


def test_a_long_handout_lists_parts_of_parts(theme: Theme) -> None:
    assert "세부" in contents_of(8, theme)[0]


def test_a_table_of_contents_leaves_out_parts_of_parts_rather_than_go_on_overleaf(theme: Theme) -> None:
    first, second = contents_of(24, theme)
    assert first.count("큰절") >= 24
    assert "세부" not in first.split("큰절", 24)[0]
    assert second.count("큰절") <= 2


def test_signs_that_mean_something_in_a_file_are_written_as_they_are(theme: Theme) -> None:
    (text,) = page_texts(pdf_of("# 제목\n\n경로는 (C:\\\\temp\\\\a) 이고 ) 와 ( 는 짝이 없다\n", theme))
    assert "경로는 (C:\\temp\\a) 이고 ) 와 ( 는 짝이 없다" in text


def test_a_color_is_not_repeated_for_words_of_one_line(theme: Theme) -> None:
    with open_pdf(pdf_of("# 제목\n\n하나 **둘** 셋\n", theme)) as document:
        operators = [str(item.operator) for item in pikepdf.parse_content_stream(document.pages[0])]
    lines = [part.split("ET")[0] for part in " ".join(operators).split("BT")]
    assert [line.count("rg") for line in lines if line.count("Tj") >= 3] == [1]


def test_code_that_goes_on_overleaf_has_dashed_edges_there(theme: Theme) -> None:
    def dashes(lines: int) -> list[int]:
        with open_pdf(pdf_of("# 제목\n\n## 절\n```bash\n" + "ls -l\n" * lines + "```\n", theme)) as document:
            pages = [pikepdf.parse_content_stream(page) for page in document.pages]
        return [sum(str(item.operator) == "d" and len(item.operands[0]) > 0 for item in page) for page in pages]

    assert dashes(20) == [0]
    assert dashes(100) == [1, 1]
