"""What no slide can play is a link there, with the code that leads a phone to it, in its place."""

from __future__ import annotations

import pytest

from cases_built import built
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.model.codes import Code
from gyoan.model.deck import PictureShape, TextBox
from gyoan.model.theme import Theme
from layout.decks import slide_text, text_of

VIDEO = '<video src="https://example.org/a.mp4" title="설치 과정" controls></video>'
HEAD = "# 제목\n\n## 하나 (5분)\n\n"


def codes(markdown: str, theme: Theme) -> list[str]:
    """Return the addresses of the QR codes on the slides of `markdown`."""
    slides = built(markdown, theme).deck.slides
    return [shape.link for slide in slides for shape in slide.shapes if isinstance(shape, PictureShape) and shape.link]


@pytest.mark.parametrize(
    "markdown",
    [
        f"{VIDEO}\n",
        f"- 항목\n\n  {VIDEO}\n",
        f"- {VIDEO}\n- 둘\n",
        f"> 인용\n>\n> {VIDEO}\n",
        f"> [!NOTE]\n> 알림\n>\n> {VIDEO}\n",
        f"<details>\n<summary>열기</summary>\n\n{VIDEO}\n\n</details>\n",
        '<video title="설치 과정">\n<source src="https://example.org/a.mp4">\n</video>\n',
        VIDEO.replace("controls", 'poster="없음.png"') + "\n",
    ],
)
def test_a_film_is_a_link_with_its_code_wherever_it_stands(theme: Theme, markdown: str) -> None:
    session = built(f"{HEAD}앞의 글.\n\n{markdown}\n뒤의 글.\n", theme)

    assert codes(f"{HEAD}앞의 글.\n\n{markdown}\n뒤의 글.\n", theme) == ["https://example.org/a.mp4"]
    shown = "\n".join(map(slide_text, session.deck.slides))
    assert shown.index("앞의 글") < shown.index("설치 과정") < shown.index("뒤의 글")
    assert [one.code for one in session.read.diagnostics] == [Code.UNKNOWN_HTML]


@pytest.mark.parametrize("name", ["audio", "iframe"])
def test_so_are_sounds_and_pages(theme: Theme, name: str) -> None:
    assert codes(f'{HEAD}<{name} src="https://example.org/x"></{name}>\n', theme) == ["https://example.org/x"]


@pytest.mark.parametrize(
    "markdown",
    [
        '<video src="local.mp4"></video>\n',
        "[영상: 설치](https://example.org/a.mp4)\n",
        f"글 속의 {VIDEO} 영상.\n",
        '<video src="https://example.org/' + "a" * 300 + '"></video>\n',
    ],
)
def test_what_no_phone_can_open_and_plain_links_are_links_without_a_code(theme: Theme, markdown: str) -> None:
    slides = built(f"{HEAD}{markdown}", theme).deck.slides

    assert codes(f"{HEAD}{markdown}", theme) == []
    texts = [text_of(shape) for slide in slides for shape in slide.shapes if isinstance(shape, TextBox)]
    assert any("영상" in text for text in texts)
