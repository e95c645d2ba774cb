"""Cases that have long been right, so that they stay so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browsers import Browsers
from cases_built import Built, case
from diagrams.drawn import drawing_of
from diagrams.places import texts
from drawing_style import usual_style
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.deck import Run
from gyoan.model.session import walk_blocks
from gyoan.model.theme import Theme
from gyoan.toolchain.tools import Toolchain
from layout.decks import paragraphs, slide_text
from tried import some


def shown(built: Built) -> str:
    """Return all text on the slides, in reading order."""
    return "\n".join(map(slide_text, built.deck.slides))


def runs(built: Built) -> Iterator[Run]:
    """Yield the runs of text on the slides."""
    for slide in built.deck.slides:
        for shape in slide.shapes:
            for paragraph in paragraphs(shape):
                yield from paragraph.runs


def test_lists_before_and_after_a_table_keep_their_sides(theme: Theme) -> None:
    text = shown(case("b02", theme))

    lines = ("표 앞의 첫 항목", "표 앞의 둘째 항목", "요금제\n", "1TB", "표 뒤의 항목", "표 뒤의 마지막 항목")
    places = [text.index(line) for line in lines]
    assert places == sorted(places)


def test_cells_with_long_tokens_stay_on_their_slides_whole(theme: Theme) -> None:
    built = case("b04", theme)

    text = "".join(shown(built).split())
    for token in ("FactoryBean", "7852b855", "version=20260302", "example-company.co.kr"):
        assert token in text
    for slide in built.deck.slides:
        for shape in slide.shapes:
            assert shape.box.right.points <= theme.deck.width.points + 0.1
            assert shape.box.bottom.points <= theme.deck.height.points + 0.1


def test_bold_before_a_particle_is_bold_and_leaves_no_stars(theme: Theme) -> None:
    built = case("b06", theme)

    assert "*" not in shown(built)
    bold = "".join(run.text for run in runs(built) if run.bold)
    for words in (
        "쿠버네티스(Kubernetes)",
        "읽기 전용",
        "95%",
        "(괄호로 시작)",
        "「홑낫표」",
        "단위(unit)",
        "인용(quote)",
    ):
        assert words.replace(" ", "") in bold.replace("\u00a0", "").replace(" ", "")


def test_a_file_of_the_windows_editor_keeps_tabs_fences_and_writing_from_right_to_left(theme: Theme) -> None:
    built = case("b18", theme)

    text = shown(built)
    assert built.session.plain_title == "윈도 메모장 파일"
    assert not any(isinstance(block, Diagram) for block in walk_blocks(built.session))
    for words in ("\n    gcc -o a a.c", "flowchart LR", "مرحبا بالعالم", "שלום עולם!", "नमस्ते"):
        assert words in text
    assert "억지 줄바꿈\n역빗금 줄바꿈" in text.replace("\v", "\n")


LABELS = {
    "b08": ("요청 접수 (API)", "준비 (Terraform + Helm)", "말 “따옴표” 말", "예 (승인)", "Let's do it", "끝"),
    "b11": ("아이디; 비밀번호 보냄", "암호는 보내지 않음; 해시만 보냄", "다시: 하세요", "30초마다"),
    "b17": ("네트워크", "데이터 링크", "기호 (괄호)"),
    "d01": ("주문항목", "넣는다", "실행중", "시작 (명령)", "울기()", "상속"),
}
"""Texts that a lecturer wrote into the diagrams of these cases."""


@pytest.fixture(scope="module")
def studio(
    toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory, browsers: Browsers
) -> Iterator[DiagramRenderer]:
    """Return a studio with an empty cache."""
    with browsers.shared():
        drawer = DiagramRenderer(lambda: toolchain, tmp_path_factory.mktemp("guards"), usual_style(toolchain))
    with drawer:
        yield drawer


@pytest.mark.toolchain
@pytest.mark.parametrize("name", LABELS)
def test_diagrams_with_names_and_marks_of_their_own_are_drawn_with_them(
    studio: DiagramRenderer, name: str, theme: Theme
) -> None:
    sources = [block.source for block in walk_blocks(case(name, theme).session) if isinstance(block, Diagram)]

    drawn = "".join(_words(studio, source) for source in sources)
    for label in some(LABELS[name]):
        assert label.replace(" ", "") in drawn


def _words(studio: DiagramRenderer, source: str) -> str:
    """Return the texts of a diagram without their spaces: those of its shapes, or else what is said in their place."""
    drawing = drawing_of(studio, source)
    said = texts(drawing.graph) if drawing.graph else [drawing.alt]
    return "\n".join("".join(text.split()) for text in said)
