"""Characters that no theme's font has, from a session to its pages: borrowed from fonts fetched when first needed."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pdfplumber
import pytest

from conftest import end_without
from export.pdf.conftest import write_font
from gyoan.course.books import bind
from gyoan.course.building.orders import Workshop
from gyoan.course.building.session_build import Built
from gyoan.course.building.sessions import Request, finished_sessions
from gyoan.course.building.theme_sources import theme_of
from gyoan.course.discovery import find_sessions
from gyoan.diagrams.style import DiagramStyle
from gyoan.layout.text import Measure
from gyoan.model.codes import Code
from gyoan.model.further_faces import asked_in_turn, files_of
from gyoan.model.message import verbatim
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.font_packages import install_family
from gyoan.toolchain.tools import Toolchain, cache_folder
from pdf_text import texts_of_pages
from test_handout_fonts import NoDiagrams, fonts_of

pytestmark = pytest.mark.toolchain

LENT: Mapping[str, str] = {
    "Noto Sans JP": "あ漢単開変数図を",
    "Noto Sans SC": "漢単开说这",
    "Noto Sans Thai": "กขค",
    "Noto Sans Math": "𝐀ℝ⟶",
    "Noto Sans": "₂ːčé",
}
"""What stand-ins for some of the fonts have."""


@dataclass
class Lender:
    """A stand-in for npm that has some of the fonts."""

    folder: Path
    asked: list[str] = field(default_factory=list)

    def __call__(self, name: str) -> Path:
        self.asked.append(name)
        if name not in LENT:
            raise ToolchainError(verbatim("npm failed"))
        for file in files_of(name):
            path = self.folder / name / "node_modules" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            weight = "Bold" if "Bold" in file else ""
            write_font(path, f"{name.replace(' ', '')}{weight}", dict.fromkeys([0x20, *map(ord, LENT[name])], 1000))
        return self.folder / name / "node_modules"


def offline(_: str) -> Path:
    raise ToolchainError(verbatim("the network cannot be reached"))


@pytest.fixture
def lender(tmp_path: Path) -> Lender:
    return Lender(tmp_path / "lent")


@dataclass
class Desk:
    """Where sessions are built."""

    folder: Path
    widths: Path
    toolchain: Toolchain

    def built(self, family: object, *sessions: str, **settings: object) -> list[Built]:
        """Return the sessions built."""
        for number, text in enumerate(sessions, start=1):
            (self.folder / f"session_{number}.md").write_text(text, encoding="utf-8")
        workshop = Workshop(lambda *_: NoDiagrams(), lambda: self.toolchain.packages, self.widths, family)  # type: ignore[arg-type, return-value]
        files = find_sessions([self.folder]).value
        request = Request(files, self.folder / "out", lambda one: replace(one, **settings), jobs=1)  # type: ignore[arg-type]
        return list(finished_sessions(request, workshop))

    def pages(self, number: int = 1) -> bytes:
        """Return a session's handout."""
        return (self.folder / "out" / f"session_{number}.handout.pdf").read_bytes()

    def text(self, number: int = 1) -> str:
        """Return the words of a session's handout."""
        return "".join(texts_of_pages(self.pages(number)))


@pytest.fixture
def desk(tmp_path: Path, widths: Path, toolchain: Toolchain) -> Desk:
    folder = tmp_path / "course"
    folder.mkdir()
    return Desk(folder, widths, toolchain)


MIXED = """# 単 제목

## 変 구간 (5분)

한국어 **単** 과 `変数` 그리고 说明, 漢字.

| 単 | 说 |
| --- | --- |
| 変 | **这** |

```text
単 = 1
```
"""


def test_each_character_is_set_in_the_first_font_that_has_it_wherever_it_stands(desk: Desk, lender: Lender) -> None:
    (one,) = desk.built(lender, MIXED)
    assert one.diagnostics == ()
    assert lender.asked == ["Noto Sans SC", "Noto Sans JP"]
    assert {"NotoSansSC", "NotoSansSCBold", "NotoSansJP", "NotoSansKR-Regular"} <= fonts_of(desk.pages())
    assert "U+" not in desk.text()
    for word in ("単 제목", "変 구간", "変数", "说明", "漢字", "这", "単 = 1"):
        assert word in desk.text()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("한국어와 漢字, かな, ꙋ 아닌 Русский", []),
        ("単語を 這", ["Noto Sans JP"]),
        ("単 하나", ["Noto Sans JP"]),
        ("说 하나", ["Noto Sans SC"]),
        ("単と说", ["Noto Sans JP", "Noto Sans SC"]),
        ("태국어 กข", ["Noto Sans Thai"]),
        ("행렬 𝐀", ["Noto Sans Math"]),
        ("①②③ ½ ㎏ ﬁ ﾊﾟ", []),
        ("물은 H₂O", ["Noto Sans"]),
        ("fifteen /tiːn/", ["Noto Sans"]),
        ("├── 나무, ⇄ ▤", []),
        ("עברית 𒀀 \ue000 \u0007", []),
    ],
)
def test_a_font_is_fetched_only_where_a_character_needs_it(
    desk: Desk, lender: Lender, text: str, asked: list[str]
) -> None:
    desk.built(lender, f"# 제목\n\n## 절 (5분)\n\n{text.replace('ꙋ ', '')}\n")
    assert lender.asked == asked


def test_letters_of_words_are_never_borrowed_from_the_font_of_code(desk: Desk, lender: Lender) -> None:
    text = "# 제목\n\n## 절 (5분)\n\n**H₂** 와 tiːn 그리고 č\n\n```text\nx₂ = 1\n```\n"
    desk.built(lender, text)
    with pdfplumber.open(io.BytesIO(desk.pages())) as document:
        fonts = [(char["text"], char["fontname"].partition("+")[2]) for char in document.pages[0].chars]
    assert [font for character, font in fonts if character in "ːč"] == ["NotoSans", "NotoSans"]
    assert [font for character, font in fonts if character == "₂"] == ["NotoSansBold", "D2Coding"]


def test_where_they_cannot_be_had_words_are_printed_as_they_can_be(desk: Desk) -> None:
    (one,) = desk.built(offline, "# 제목\n\n## 절 (5분)\n\nH₂O\n")
    assert one.diagnostics == ()
    assert "H₂O" in desk.text()


def test_without_a_network_it_is_said_what_to_do_and_the_handout_has_code_points(desk: Desk) -> None:
    (one,) = desk.built(offline, MIXED)
    told = [found for found in one.diagnostics if found.code is Code.FURTHER_FONT]
    assert [found.span.line for found in told] == [1]
    assert "Noto Sans SC', which has 単変数说这, cannot be had: the network cannot be reached" in told[0].message
    assert all("build with a network" in found.hint for found in told)
    assert "[U+5358]" in desk.text()
    assert Code.MISSING_GLYPH in {found.code for found in one.diagnostics}


def test_a_damaged_font_is_said_with_how_to_have_it_fetched_anew(desk: Desk, lender: Lender) -> None:
    def damaged(name: str) -> Path:
        packages = lender(name)
        (packages / files_of(name)[0]).write_bytes(b"\x00\x01\x00\x00")
        return packages

    (one,) = desk.built(damaged, "# 単\n\n## 절 (5분)\n\n글\n")
    (told,) = [found for found in one.diagnostics if found.code is Code.FURTHER_FONT]
    assert (told.span.line, lender.asked) == (1, ["Noto Sans JP"])
    assert told.hint.startswith(f"remove {lender.folder}")
    assert "[U+5358]" in desk.text()


def test_pages_of_a_japanese_session_are_set_in_a_japanese_font_those_of_a_korean_one_are_not(
    desk: Desk, lender: Lender
) -> None:
    text = "# 制目\n\n## 節 (5分)\n\n漢字を 単 가\n"
    desk.built(lender, text.replace("節", "節を"), f"---\nlanguage: ja\n---\n{text}")
    korean, japanese = fonts_of(desk.pages(1)), fonts_of(desk.pages(2))
    assert {"NotoSansKR-Regular", "NotoSansJP"} <= korean
    assert {"NotoSansJPBold", "NotoSansKR-Bold"} <= japanese
    with pdfplumber.open(io.BytesIO(desk.pages(1))) as document:
        fonts = {char["text"]: char["fontname"].partition("+")[2] for char in document.pages[0].chars}
    assert (fonts["漢"], fonts["単"]) == ("NotoSansKR-Regular", "NotoSansJP")
    with pdfplumber.open(io.BytesIO(desk.pages(2))) as document:
        fonts = {char["text"]: char["fontname"].partition("+")[2] for char in document.pages[0].chars}
    assert (fonts["漢"], fonts["가"]) == ("NotoSansJP", "NotoSansKR-Regular")


def test_a_book_has_the_fonts_of_all_its_sessions(desk: Desk, lender: Lender) -> None:
    texts = [f"# 제목\n\n## 절 (5분)\n\n{text}\n" for text in ("글", "単を", "กข")]
    built = desk.built(lender, *texts, books=("course",))
    (book,) = bind(built, ("course",), desk.folder / "out")
    assert (book.sessions, book.diagnostics) == (3, ())
    assert {"NotoSansJP", "NotoSansThai"} <= fonts_of(book.path.read_bytes())


def test_slides_are_measured_with_the_fonts_that_are_borrowed_from(desk: Desk, lender: Lender) -> None:
    (one,) = desk.built(lender, "# 제목\n\n## 절 (5분)\n\n単を\n")
    assert one.theme_source is not None
    borrowed, own = (Measure(theme_of(source)) for source in (one.theme_source, replace(one.theme_source, further=())))
    assert borrowed.width("単", 10.0) == pytest.approx(10.2)
    assert own.width("単", 10.0) > 13
    assert borrowed.width("가나 ab", 10.0, bold=True) == own.width("가나 ab", 10.0, bold=True)


def test_diagrams_are_drawn_with_them_where_a_label_needs_them(desk: Desk, lender: Lender) -> None:
    (one,) = desk.built(lender, "# 제목\n\n## 절 (5분)\n\n単を\n")
    assert one.theme is not None
    style = DiagramStyle.of_theme(one.theme)
    assert [font.family for font in style.fonts if "JP" in font.family] == ["Noto Sans JP", "Noto Sans JP"]
    assert style.families.endswith('"Noto Sans JP", sans-serif')


def test_the_same_session_gives_the_same_bytes(desk: Desk, lender: Lender) -> None:
    desk.built(lender, MIXED)
    first = desk.pages()
    desk.built(lender, MIXED)
    assert desk.pages() == first


@pytest.mark.parametrize(
    ("characters", "kana", "tag", "first"),
    [
        ("単", False, "ko-KR", "Noto Sans JP"),
        ("単说", False, "ko-KR", "Noto Sans SC"),
        ("単说", True, "ko-KR", "Noto Sans JP"),
        ("说", True, "ja-JP", "Noto Sans JP"),
        ("単", True, "zh-CN", "Noto Sans SC"),
    ],
)
def test_which_font_is_asked_first_follows_the_language_and_its_letters(
    characters: str, kana: bool, tag: str, first: str
) -> None:
    assert next(asked_in_turn(characters, has_kana=kana, tag=tag)).name == first


@pytest.mark.parametrize(
    ("case", "words"),
    [
        pytest.param(
            "o09_japanese_kanji",
            ("状態を確認して記録します", "実験する", "这里说明开始的步骤"),
            marks=pytest.mark.thorough,
        ),
        pytest.param(
            "d03_cjk_breaks",
            ("単語の間に空白を入れない", "例如逗号、句号、问号", "長い説明文"),
            marks=pytest.mark.thorough,
        ),
        ("b15_emoji", ("옛글 ᄒᆞᆫ글", "漢字 かな カナ")),
    ],
)
def test_what_npm_has_sets_old_hangul_japanese_and_chinese(desk: Desk, case: str, words: tuple[str, ...]) -> None:
    def fetched(name: str) -> Path:
        return install_family(name, files_of(name), lambda _: None, cache_folder())

    source = Path(__file__).parent / "cases" / f"{case}.md"
    (one,) = desk.built(fetched, source.read_text(encoding="utf-8"))
    if lost := [found for found in one.diagnostics if found.code is Code.FURTHER_FONT]:
        end_without(f"a font cannot be fetched: {lost[0].message}")
    assert Code.MISSING_GLYPH not in {found.code for found in one.diagnostics}
    assert "U+" not in desk.text()
    for word in words:
        assert word in desk.text()
