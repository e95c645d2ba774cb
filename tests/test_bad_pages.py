"""What a page cannot hold or a font cannot draw, through a whole build: it is told, and the page still reads."""

from __future__ import annotations

import io
import json
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image

from export.pdf.conformance import faults
from gyoan.cli import main
from listening import listening

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("toolchain", "one_browser")]

LEAST = 6.4
"""No print is smaller, in points."""
SCRIPT = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">
<script>fetch("{ear}/script")</script><style>@import url({ear}/style);</style>
<image xlink:href="{ear}/image" width="9" height="9"/><rect width="90" height="50" onload="fetch('{ear}/load')"/>
<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="{ear}/frame"/></foreignObject>
</svg>"""
ENTITY = """<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY far SYSTEM "{ear}/entity">]>
<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text y="50">&file;&far;</text></svg>"""


@dataclass(frozen=True)
class Case:
    """A session with one piece of bad input."""

    text: str
    codes: tuple[str, ...] = ()
    """What it is told."""
    found: tuple[str, ...] = ()
    """What can be read on its pages, white space aside."""
    files: dict[str, bytes | str] = field(default_factory=dict)
    pages: int = 1


def png(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (width, height), 128).save(buffer, "PNG")
    return buffer.getvalue()


def claimed(width: int, height: int) -> bytes:
    """Return a PNG of few bytes that says it has so many pixels."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


WIDE = "\n".join("|" + "|".join(f"칸{number}" for number in range(40)) + "|" for _ in range(3))
CASES = {
    "a cell longer than a page": Case(
        "| 이름 | 설명 |\n|---|---|\n| 하나 | " + " ".join(f"설명{n}" for n in range(1200)) + " |\n| 둘 | 끝 |",
        found=("설명0", "설명1199"),
        pages=3,
    ),
    "40 columns": Case(WIDE.replace("\n", "\n|" + "---|" * 40 + "\n", 1), ("GY402",), ("칸39",)),
    "a line of 300 columns": Case("```bash\n" + "가나" * 75 + "끝\n```", found=("↪", "끝")),
    "a word of 300 letters": Case("가" + "a" * 300 + "끝", found=("끝",)),
    "a picture of 20,000 pixels": Case("![긴 그림](a.png)", found=("긴그림",), files={"a.png": png(20_000, 900)}),
    "too many pixels": Case("![폭탄](a.png)", ("GY503",), ("폭탄",), {"a.png": claimed(20_000, 20_000)}),
    "a damaged PNG": Case("![깨짐](a.png)", ("GY503",), ("깨짐",), {"a.png": png(300, 200)[:60]}),
    "an empty file": Case("![빈 것](a.png)", ("GY503",), ("빈것",), {"a.png": b""}),
    "a damaged SVG": Case("![깨짐](a.svg)", ("GY503",), ("깨짐",), {"a.svg": "<svg><rect width=></svg>"}),
    "an SVG with a script": Case("![대본](a.svg)", found=("대본",), files={"a.svg": SCRIPT}),
    "an SVG with an entity": Case("![개체](a.svg)", found=("개체",), files={"a.svg": ENTITY}),
    "a link of 2,000 characters": Case(
        f"[긴 링크](https://example.com/{'a' * 1980}) 그리고 https://example.com/{'b' * 1980}",
        found=("긴링크", "b" * 40),
        pages=2,
    ),
    "Hanja": Case("한자 漢字와 드문 龘", found=("漢字", "龘")),
    "Yi": Case("이 문자 ꀀ", ("GY401",), ("[U+A000]",)),
    "Arabic": Case("아랍 문자 مرحبا", ("GY401",), ("[U+0645]",)),
    "Arabic in code": Case("```\nم = 1\n```", ("GY401",), ("[U+0645]=1",)),
    "combining marks": Case("결합 e\u0301 a\u0302 1\u0308 \u1112\u1161\u11ab", found=("é", "â", "한")),
    "private use": Case("사설 \ue0a0", ("GY401",), ("[U+E0A0]",)),
    "half a pair of surrogates": Case("짝 &#xD800; 없음", ("GY401",), ("없음",)),
    "control characters": Case("제\x00어\x1b문\x7f자", ("GY112",), ("제어문자",)),
    "unseen characters": Case("보\u200b이\u2060지\ufeff 않\u202e는\u202c", found=("보이지", "않는")),
}


@pytest.fixture(scope="module")
def asked() -> Iterator[tuple[str, list[str]]]:
    """Return the address of a server on this machine, and the list of what it was asked for."""
    with listening() as server:
        yield server


@pytest.fixture(scope="module")
def built(one_browser: None, tmp_path_factory: pytest.TempPathFactory, asked: tuple[str, list[str]]) -> Path:
    """Return a folder with the handout of each case and the build's report."""
    folder = tmp_path_factory.mktemp("bad")
    for number, case in enumerate(CASES.values()):
        place = folder / f"part_{number:02}"
        place.mkdir()
        text = f"# 제목\n\n## 절 (10분)\n앞의 글입니다.\n\n{case.text}\n\n뒤의 글입니다.\n"
        (place / "session_01.md").write_bytes(text.encode())
        for name, content in case.files.items():
            data = content if isinstance(content, bytes) else content.replace("{ear}", asked[0]).encode()
            (place / name).write_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["build", ".", "-o", "out", "--formats", "pdf", "--jobs", "1", "--report", "report.json"]) == 1
    return folder


def handout(built: Path, name: str) -> bytes:
    return (built / "out" / f"part_{list(CASES).index(name):02}" / "session_01.handout.pdf").read_bytes()


@pytest.mark.parametrize("name", CASES)
def test_each_is_told_with_its_line_and_nothing_else_is(built: Path, name: str) -> None:
    place = f"part_{list(CASES).index(name):02}"
    told = json.loads((built / "report.json").read_text(encoding="utf-8"))["diagnostics"]
    mine = [one for one in told if place in one["path"] and one["severity"] != "info"]
    assert tuple(one["code"] for one in mine) == CASES[name].codes
    assert all(one["line"] in (6, 7) for one in mine)


@pytest.mark.parametrize("name", CASES)
def test_the_page_still_reads(built: Path, name: str) -> None:
    case = CASES[name]
    with pdfplumber.open(io.BytesIO(handout(built, name))) as document:
        chars = [(char, page) for page in document.pages for char in page.chars]
        assert len(document.pages) == case.pages
    text = "".join(char["text"] for char, _ in chars).replace(" ", "")
    assert [words for words in ("앞의글입니다.", *case.found, "뒤의글입니다.") if words not in text] == []
    assert not {"\ufffd", "■", "□"} & set(text)
    seen = [(char, page) for char, page in chars if char["text"].strip()]
    assert min(char["size"] for char, _ in seen) >= LEAST
    assert all(char["x0"] >= 0 and char["x1"] <= page.width for char, page in seen)
    assert all(char["top"] >= 0 and char["bottom"] <= page.height for char, page in seen)


@pytest.mark.parametrize("name", CASES)
def test_the_file_keeps_all_rules(built: Path, name: str) -> None:
    assert faults(handout(built, name)) == []


def test_nothing_was_fetched(built: Path, asked: tuple[str, list[str]]) -> None:
    assert built.is_dir()
    assert asked[1] == []
