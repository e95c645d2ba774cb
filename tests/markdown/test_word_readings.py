"""How a word is read stands behind it in brackets, whatever its author closed; a tag that is spoken of stays."""

import pytest

from markdown.lessons import said, shown


@pytest.mark.parametrize(
    ("markdown", "meaning"),
    [
        ("<ruby>会計<rt>かいけい</rt></ruby>する", "会計(かいけい)する"),
        ("<ruby>持<rt>も</rt></ruby>ち<ruby>帰<rt>かえ</rt></ruby>り", "持(も)ち帰(かえ)り"),
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>", "漢(かん)字(じ)"),
        ("<ruby>漢<rt>かん<rb>字<rt>じ</ruby>", "漢(かん)字(じ)"),
        ("<ruby><b>漢字</b><rt>한자</rt></ruby>를", "<b>漢字</b>(한자)를"),
    ],
)
def test_a_reading_stands_in_brackets_behind_its_word(markdown: str, meaning: str) -> None:
    assert shown(markdown) == meaning
    assert not any("GY107" in one for one in said(markdown))


@pytest.mark.parametrize("markdown", ["<rt> 태그는 읽는 법을 적는다", "<ruby> 안에 적는다"])
def test_a_tag_that_is_spoken_of_stays(markdown: str) -> None:
    assert markdown in shown(markdown)
