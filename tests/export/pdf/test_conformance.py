"""A handout keeps what its metadata promise: PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from PIL import Image, ImageCms

from export.pdf.conformance import faults
from export.pdf.test_document import open_pdf, pdf_of, picture
from gyoan.export.pdf import export_pdf
from gyoan.export.pdf.color_profile import srgb_profile
from gyoan.layout.handout import HandoutOptions, finished, layout_handout, paged
from gyoan.markdown import read_session
from gyoan.model.drawing import Drawing, Drawings, FrameName
from gyoan.model.handout import Edition
from gyoan.model.picture import Picture
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.schedule import plan
from gyoan.theming import load_theme
from gyoan.toolchain.tools import Toolchain
from layout.handout.graphs import TWO, drawn
from paged import pdf_of_handout
from tried import some

ROWS = "\n".join(f"| 항목 {number} | | 기준 {number} |" for number in range(60))
CODE = "\n".join(f"echo 단계 {number}  # 설명" for number in range(90))
RICH = f"""# 운영 점검 <과> 마무리 & 🎯

## 첫 절 (5분)
머리말입니다. [안내서](https://example.com/길)와 [아래](#둘째-절-3분), ~~지운 말~~, `명령`, 각주[^1], 각주[^둘].

##### 두 단계를 건너뛴 제목
1. 하나
   - 속 하나
     1. 더 속
   - 속 둘
2. 둘

   이어지는 문단

   ```bash
   ls
   ```
3. 셋

- [x] 한 일
- [ ] 할 일
- 보통 항목

### 다시 얕은 제목
<!-- answer: 정답 -->
<!-- 강사의 말 -->

| 이름 | 값 | 비고 |
|:---|---:|---|
{ROWS}

## 둘째 절 (3분)
> ### 인용 안의 제목
> 인용한 말
> - 인용 속 목록

```bash
{CODE}
```

![](없음.png)

![사진](사진.jpg)

![사진](비침.png)

| 그림 | 말 |
| --- | --- |
| ![사진](사진.jpg) 옆의 말 | 값[^둘] |

<table>
<tr><th>가</th><th colspan="2">나</th></tr>
<tr><td rowspan="2">함께</td><td>1</td><td>2</td></tr>
<tr><td colspan="2"><img src="비침.png" alt="비침"></td></tr>
</table>

```mermaid
graph TB
```

```mermaid
graph LR
```

```
과정/
├── 준비
│   ├── 설치
│   └── 확인
└── 정리
```

[^1]: 첫 각주 [주소](https://example.com/)
[^둘]: 둘째 각주
"""


def rich(theme: Theme, options: HandoutOptions | None = None) -> bytes:
    """Return a handout with everything that a handout can hold."""
    options = options or HandoutOptions()
    drawings: Drawings = {
        ("graph TB", FrameName.PAGE): drawn(TWO, 300, 40, alt="흐름도"),
        ("graph LR", FrameName.PAGE): Drawing(
            Length.of_points(40), Length.of_points(20), picture("RGBA"), "", 9.0, "네 가지 색"
        ),
    }
    shown = {"사진.jpg": Picture(picture("L", "JPEG"), 4, 2), "비침.png": Picture(picture("P"), 4, 2)}
    session = read_session(RICH.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    schedule = plan(session).value
    handout = layout_handout(session, schedule, drawings, shown, theme, options).value
    return export_pdf(finished(paged(handout, theme.page), session, schedule, theme, options, {}), theme)


@pytest.fixture(scope="module")
def data(theme: Theme) -> bytes:
    return rich(theme)


def test_a_handout_of_everything_keeps_all_rules(data: bytes) -> None:
    assert faults(data) == []


def test_the_teachers_edition_with_lines_to_write_on_keeps_all_rules(theme: Theme) -> None:
    assert faults(rich(theme, HandoutOptions(Edition.TEACHER, notes="lines"))) == []


def test_a_handout_of_nothing_keeps_all_rules(theme: Theme) -> None:
    assert faults(pdf_of("# 제목\n", theme)) == []


def faults_with_real_fonts(path: Path, toolchain: Toolchain, widths: Path) -> list[str]:
    theme = load_theme("default", toolchain.packages, widths).value
    session = read_session(path.read_bytes(), path.as_posix()).value
    assert session is not None
    handout = layout_handout(session, plan(session).value, {}, {}, theme).value
    return faults(pdf_of_handout(handout, theme))


@pytest.mark.toolchain
@pytest.mark.thorough
def test_a_session_of_the_sample_course_with_real_fonts_keeps_all_rules(
    toolchain: Toolchain, project_root: Path, widths: Path
) -> None:
    (path,) = (project_root / "source").rglob("session_07.md")
    assert faults_with_real_fonts(path, toolchain, widths) == []


@pytest.mark.toolchain
def test_real_sessions_with_real_fonts_keep_all_rules(toolchain: Toolchain, shared_folder: Path, widths: Path) -> None:
    for path in some(sorted((shared_folder / "corpus").rglob("*.md"))[::4]):
        assert (path.name, faults_with_real_fonts(path, toolchain, widths)) == (path.name, [])


def elements(document: pikepdf.Pdf, kind: str) -> list[pikepdf.Dictionary]:
    return [thing for thing in document.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == kind]


def first_link(document: pikepdf.Pdf) -> pikepdf.Dictionary:
    return next(note for page in document.pages for note in page.get("/Annots", []))


def _draw_outside_of_marks(document: pikepdf.Pdf) -> None:
    document.pages[0].contents_add(b"0 0 9 9 re f")


def _use_ink(document: pikepdf.Pdf) -> None:
    document.pages[0].contents_add(b"/Artifact BMC 0 0 0 1 k 0 0 9 9 re f EMC")


def _swap_marks(document: pikepdf.Pdf) -> None:
    parents = document.Root.StructTreeRoot.ParentTree.Nums[1::2]
    marks = next(kids for kids in parents if isinstance(kids, pikepdf.Array))
    marks[0] = marks[1]


def _narrow(document: pikepdf.Pdf) -> None:
    for font in document.pages[0].Resources.Font.values():
        font.Widths = pikepdf.Array([400] * len(font.Widths))


BREACHES: dict[str, tuple[Callable[[pikepdf.Pdf], object], str]] = {
    "no metadata": (lambda pdf: pdf.Root.__delitem__("/Metadata"), "UA 7.1-8"),
    "another title": (lambda pdf: pdf.docinfo.__setitem__("/Title", "다른"), "7.1-9"),
    "not marked": (lambda pdf: pdf.Root.__delitem__("/MarkInfo"), "UA 7.1-4"),
    "no language": (lambda pdf: pdf.Root.__delitem__("/Lang"), "UA 7.2-29"),
    "no profile": (lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "A 6.2.3"),
    "JavaScript": (lambda pdf: pdf.Root.__setitem__("/OpenAction", pikepdf.Dictionary(JS="x")), "entry /JS"),
    "a picture without words": (lambda pdf: elements(pdf, "/Figure")[0].__delitem__("/Alt"), "UA 7.3"),
    "a skipped level": (lambda pdf: elements(pdf, "/H2")[0].__setitem__("/S", pikepdf.Name.H5), "UA 7.4.2"),
    "a head without scope": (lambda pdf: elements(pdf, "/TH")[0].__delitem__("/A"), "UA 7.5"),
    "a missing cell": (lambda pdf: elements(pdf, "/TR")[1].K.__delitem__(0), "UA 7.2-15"),
    "a bare list": (lambda pdf: elements(pdf, "/LI")[0].__setitem__("/S", pikepdf.Name.P), "UA 7.2: "),
    "a made up tag": (lambda pdf: elements(pdf, "/Code")[0].__setitem__("/S", pikepdf.Name.Source), "UA 7.1-5"),
    "a footnote without name": (lambda pdf: elements(pdf, "/Note")[0].__delitem__("/ID"), "UA 7.9"),
    "a link without words": (lambda pdf: first_link(pdf).__delitem__("/Contents"), "UA 7.18.5-2"),
    "a lost link": (lambda pdf: first_link(pdf).__delitem__("/StructParent"), "UA 7.18.5-1"),
    "a link not printed": (lambda pdf: first_link(pdf).__setitem__("/F", 0), "A 6.3.2"),
    "no tab order": (lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"), "UA 7.18.3"),
    "unmarked drawing": (_draw_outside_of_marks, "UA 7.1-3"),
    "colours of print": (_use_ink, "A 6.2.2: operator k"),
    "confused marks": (_swap_marks, "UA 7.1: a mark"),
    "other widths": (_narrow, "UA 7.21.5"),
}


@pytest.mark.parametrize("breach", BREACHES)
@pytest.mark.sampled(4)
def test_a_broken_rule_is_noticed(data: bytes, breach: str) -> None:
    change, expected = BREACHES[breach]
    buffer = io.BytesIO()
    with open_pdf(data) as document:
        change(document)
        document.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    assert [fault for fault in faults(buffer.getvalue()) if expected in fault]


def tree(node: pikepdf.Dictionary) -> list[object]:
    """Return the tags below a node of the structure tree, nested."""
    kids = node.get("/K", pikepdf.Array())
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [[str(kid.S)[1:], *tree(kid)] for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def body(markdown: str, theme: Theme) -> list[object]:
    """Return the tags of a session's only section."""
    with open_pdf(pdf_of(f"# 제목\n\n## 절\n{markdown}\n", theme)) as document:
        ((_, *tags),) = tree(document.Root.StructTreeRoot)
    return tags[tags.index(["H2"]) + 1 :]


def test_an_entry_has_a_label_and_a_text_and_holds_the_list_below_it(theme: Theme) -> None:
    inner = ["L", ["LI", ["Lbl"], ["LBody"]]]
    outer = ["L", ["LI", ["Lbl"], ["LBody", inner]], ["LI", ["Lbl"], ["LBody"]]]
    assert body("1. 하나\n   - 속\n2. 둘\n", theme) == [outer]


def test_a_list_says_whether_it_is_numbered(theme: Theme) -> None:
    with open_pdf(pdf_of("# 제목\n\n## 절\n1. 하나\n2. 둘\n\n- 점\n- 점\n", theme)) as document:
        assert [str(one.A.ListNumbering) for one in elements(document, "/L")] == ["/Decimal", "/Disc"]


def test_a_box_to_tick_is_the_label_of_its_entry(theme: Theme) -> None:
    assert body("- [ ] 할 일\n", theme) == [["L", ["LI", ["Lbl"], ["LBody"]]]]


def test_no_level_of_headings_is_skipped_and_the_way_back_up_is_free(theme: Theme) -> None:
    deep = body("##### 깊은\n글\n### 얕은\n글\n", theme)
    assert [one for one in deep if one != ["P"]] == [["H3"], ["H3"]]


def test_an_empty_cell_is_a_cell(theme: Theme) -> None:
    (table,) = body("| 가 | 나 |\n|---|---|\n| | 둘 |\n", theme)
    assert table == ["Table", ["TR", ["TH"], ["TH"]], ["TR", ["TD"], ["TD"]]]


def test_a_cell_that_takes_several_is_one_and_holds_its_picture(theme: Theme) -> None:
    rows = '<tr><td rowspan="2">가</td><td>나</td></tr><tr><td>다</td></tr><tr><td colspan="2">라</td></tr>'
    (table,) = body(f"<table><tr><th>하나</th><th>둘</th></tr>{rows}</table>\n", theme)
    assert table == ["Table", ["TR", ["TH"], ["TH"]], ["TR", ["TD"], ["TD"]], ["TR", ["TD"]], ["TR", ["TD"]]]


def test_a_cell_over_many_rows_says_its_text_again_overleaf_and_is_read_once(theme: Theme) -> None:
    rows = "".join(f"<tr>{'<td rowspan=90>함께</td>' * (not at)}<td>값 {at}</td></tr>" for at in range(90))
    markdown = f"# 제목\n\n## 절\n\n<table><tr><th>하나</th><th>둘</th></tr>{rows}</table>\n"
    with pdfplumber.open(io.BytesIO(pdf_of(markdown, theme))) as document:
        assert len(document.pages) > 2
        assert all("함께" in page.extract_text() for page in document.pages)
    (table,) = body(markdown.split("## 절\n\n")[1], theme)
    assert sum(row == ["TR", ["TD"], ["TD"]] for row in table[2:]) == 1


def test_a_head_that_is_repeated_is_read_once(theme: Theme) -> None:
    rows = "\n".join(f"| {number} | 값 |" for number in range(90))
    (table,) = body(f"| 가 | 나 |\n|---|---|\n{rows}\n", theme)
    assert table[:2] == ["Table", ["TR", ["TH"], ["TH"]]]
    assert sum(row == ["TR", ["TD"], ["TD"]] for row in table[2:]) == 90


def test_page_numbers_and_running_heads_are_no_content(theme: Theme) -> None:
    with open_pdf(pdf_of("# 긴 제목\n\n## 절\n" + "글입니다.\n\n" * 150, theme)) as document:
        operators = pikepdf.parse_content_stream(document.pages[1])
        marks = [item.operands for item in operators if str(item.operator) == "BDC"]
    kinds = {str(entries.get("/Subtype")) for tag, entries in marks if tag == "/Artifact"}
    assert kinds == {"/Header", "/Footer", "None"}


def test_a_picture_says_where_it_stands(data: bytes) -> None:
    with open_pdf(data) as document:
        boxes = [[float(edge) for edge in figure.A.BBox] for figure in elements(document, "/Figure")]
        width, height = (float(edge) for edge in document.pages[0].MediaBox[2:])
    assert len(boxes) == 6
    assert all(0 < left < right < width and 0 < bottom < top < height for left, bottom, right, top in boxes)


def test_a_title_of_markup_is_a_title(theme: Theme) -> None:
    with open_pdf(pdf_of("# 가 <b> & 나\n", theme)) as document:
        assert "가 &lt;b&gt; &amp; 나" in document.Root.Metadata.read_bytes().decode()


def test_the_profile_means_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    colors = Image.frombytes("RGB", (256, 1), bytes(part for code in range(256) for part in (code, 255 - code, 77)))
    same = ImageCms.profileToProfile(colors, profile, ImageCms.createProfile("sRGB"))
    assert same is not None
    assert all(abs(one - other) <= 1 for one, other in zip(colors.tobytes(), same.tobytes(), strict=True))
