"""What becomes of diagrams that are no flowcharts in a deck and a handout: built from Markdown and read back."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from gyoan.cli import main
from pdf_text import texts_of_pages

pytestmark = pytest.mark.toolchain

DIAGRAMS = {
    "상태": "stateDiagram-v2\n  [*] --> 대기실\n  대기실 --> 진료실 : 호출\n  진료실 --> [*]",
    "생각": "mindmap\n  root((바다))\n    물고기\n      고등어\n      참치\n    바람\n      파도",
    "흐름": "timeline\n  title 배의 역사\n  1807 : 증기선\n  1912 : 큰 여객선",
    "객체": "classDiagram\n  class 항구 {\n    +부두 수\n  }\n  항구 --> 등대 : 비춘다",
    "일정": "gantt\n  dateFormat YYYY-MM-DD\n  axisFormat %m/%d\n  section 출항\n  짐 싣기 :2024-05-01, 2d",
    "할일": "kanban\n  준비\n    [그물 손질]",
}
WORDS = {
    "상태": ["대기실", "진료실", "호출"],
    "생각": ["바다", "물고기", "고등어", "참치", "바람", "파도"],
    "흐름": ["배의 역사", "1807", "증기선", "1912", "큰 여객선"],
    "객체": ["항구", "+부두 수", "등대", "비춘다"],
    "일정": ["출항", "짐 싣기", "05/01"],
    "할일": ["준비", "그물 손질"],
}
LINES = {
    "상태": [("시작", "대기실"), ("대기실", "진료실"), ("진료실", "끝")],
    "생각": [("바다", "물고기"), ("물고기", "고등어"), ("물고기", "참치"), ("바다", "바람"), ("바람", "파도")],
    "흐름": [("1807", "1912")],
    "객체": [("항구", "등대")],
}


@pytest.fixture(scope="module")
def outputs(toolchain: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the outputs of one session that has a section for each diagram."""
    folder = tmp_path_factory.mktemp("kinds")
    sections = [f"## {name}\n\n```mermaid\n{source}\n```\n" for name, source in DIAGRAMS.items()]
    (folder / "session_01.md").write_text("# 그림 모음\n\n" + "\n".join(sections), encoding="utf-8")
    assert main(["build", str(folder / "session_01.md"), "-o", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def slides(outputs: Path) -> dict[str, etree._Element]:
    """Return the group of native shapes by the title of its section."""
    found = {}
    with zipfile.ZipFile(outputs / "session_01.pptx") as deck:
        for name in deck.namelist():
            if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
                slide = etree.fromstring(deck.read(name))
                for group in slide.iterfind(".//{*}grpSp"):
                    found[_text(next(slide.iterfind(".//{*}sp")))] = group
    return found


@pytest.mark.parametrize("name", DIAGRAMS)
def test_each_label_is_the_text_of_one_native_shape(slides: dict[str, etree._Element], name: str) -> None:
    texts = [_text(shape) for shape in slides[name].iterfind("{*}sp")]
    assert sorted(text for text in texts if text in WORDS[name]) == sorted(WORDS[name])
    assert slides[name].find(".//{*}pic") is None


@pytest.mark.parametrize("name", LINES)
def test_each_line_is_glued_to_what_it_joins(slides: dict[str, etree._Element], name: str) -> None:
    shapes = {
        one.find(".//{*}cNvPr").get("id"): one.find(".//{*}cNvPr").get("name") for one in slides[name].iter("{*}sp")
    }
    joined = [
        tuple(shapes[connector.find(f".//{{*}}{end}Cxn").get("id")] for end in ("st", "end"))
        for connector in slides[name].iter("{*}cxnSp")
    ]
    assert joined == LINES[name]


def test_the_handout_says_all_of_it(outputs: Path) -> None:
    text = "".join("".join(page.split()) for page in texts_of_pages(outputs / "session_01.handout.pdf"))
    missing = [word for words in WORDS.values() for word in words if "".join(word.split()) not in text]
    assert missing == []


def _text(shape: etree._Element) -> str:
    return " ".join("".join(run.text or "" for run in shape.iter("{*}t")).split())
