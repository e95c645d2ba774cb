"""What browsers read is no text; what they play is a link."""

import pytest

from gyoan.model.blocks import Figure, Paragraph
from gyoan.model.inline import Link
from markdown.generated import all_text
from markdown.lessons import HEAD, blocks_of, said, session_of

HIDDEN = {
    "on a line": "<{0}>숨은 글</{0}>",
    "over lines": "<{0}>\n숨은 글\n</{0}>",
    "over blank lines": "<{0}>\n숨은 글\n\n숨은 둘\n\n- 숨은 셋\n</{0}>",
    "with attributes": '<{0} class="a" id=b>\n\n## 숨은 제목\n\n</{0}>',
    "in a box": "<div>\n<{0}>\n숨은 글\n\n숨은 둘\n</{0}>\n</div>",
    "in a line": "앞 <{0}>숨은 글</{0}> 뒤",
    "behind text": "<div>앞<{0}>숨은 글</{0}></div>",
}


@pytest.mark.parametrize("name", ["style", "script", "template", "object", "iframe", "STYLE", "Script"])
@pytest.mark.parametrize("form", HIDDEN.values(), ids=HIDDEN)
@pytest.mark.parametrize("indent", ["", "> ", "  "])
def test_no_word_of_a_hidden_element_is_text(name: str, form: str, indent: str) -> None:
    inner = "".join(f"{indent}{line}\n" for line in form.format(name).split("\n"))
    lead = "- 항목\n\n" if indent == "  " else ""
    text = f"# 제목\n\n{lead}{inner}\n## 둘\n\n보이는 글\n"

    assert "숨은" not in all_text(session_of(text))
    assert "보이는 글" in all_text(session_of(text))
    assert [finding for finding in said(text) if " error " in finding] == []


def test_what_code_says_of_hidden_elements_stays() -> None:
    text = "`<style>`은 꾸밈입니다.\n\n```html\n<style>\n.a {}\n</style>\n```\n"

    assert ".a {}" in all_text(session_of(HEAD + text))


def test_a_sentence_about_a_tag_is_shown() -> None:
    assert "태그는 실행됩니다" in all_text(session_of(HEAD + "<script> 태그는 실행됩니다.\n\n다음 글\n"))


@pytest.mark.parametrize("place", ["{}\n", "앞 {} 뒤\n", "- {}\n", "<div>{}</div>\n"])
@pytest.mark.parametrize(
    "element",
    [
        '<video src="a.mp4" controls></video>',
        '<video controls>\n<source src="a.mp4">\n재생할 수 없습니다\n</video>',
        '<AUDIO src="a.mp4" />',
        '<iframe src="a.mp4">없음</iframe>',
        '<embed src="a.mp4">',
    ],
)
def test_what_is_played_elsewhere_is_a_link_and_told(place: str, element: str) -> None:
    text = HEAD + place.format(element.replace("\n", "\n  ") if place.startswith("-") else element)
    session = session_of(text)

    assert "Link(content=(Text(text='" in str(session)
    assert "target='a.mp4'" in str(session)
    assert "재생할 수 없습니다" not in all_text(session)
    assert [finding.split()[0] for finding in said(text)] == ["GY107"]


def test_a_poster_stands_for_its_film() -> None:
    (figure,) = blocks_of('<video src="a.mp4" poster="a.png" title="설치"></video>\n')

    assert isinstance(figure, Figure)
    assert (figure.target, figure.alt, figure.link) == ("a.png", "설치", "a.mp4")


def test_a_film_that_is_never_closed_is_a_link_all_the_same() -> None:
    blocks = blocks_of('<video src="a.mp4">\n\n다음 글\n')

    assert [isinstance(block, Paragraph) for block in blocks] == [True, True]
    assert isinstance(blocks[0], Paragraph)
    assert isinstance(blocks[0].content[0], Link)


@pytest.mark.parametrize(
    ("inside", "outside"),
    [("- 항목\n\n  <style>\n  숨은 글\n", "\n밖의 글\n\n</style>\n"), ("> <style>\n> 숨은 글\n", "\n밖의 글\n")],
)
def test_what_is_not_closed_in_its_list_or_quote_hides_nothing_outside_of_it(inside: str, outside: str) -> None:
    assert "밖의 글" in all_text(session_of(f"# 제목\n\n{inside}{outside}"))
