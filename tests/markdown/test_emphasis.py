"""Bold beside Hangul reads as lecturers mean it, and multiplication stays multiplication."""

import pytest

from gyoan.model.inline import Emphasis, LineBreak, Strikethrough, Strong, Text
from markdown.lessons import line_of, shown


@pytest.mark.parametrize(
    ("markdown", "meaning"),
    [
        ('**"인용"**을 보면', '<b>"인용"</b>을 보면'),
        ("**“인용”**을 보면", "<b>“인용”</b>을 보면"),
        ("**(필수)**입니다", "<b>(필수)</b>입니다"),
        ("**컨테이너(Container)**는", "<b>컨테이너(Container)</b>는"),
        ("**Week 1**의 내용", "<b>Week 1</b>의 내용"),
        ("**중요:**반드시", "<b>중요:</b>반드시"),
        ('이것이**"핵심"**이다', '이것이<b>"핵심"</b>이다'),
        ("결과는**(예상대로)** 좋다", "결과는<b>(예상대로)</b> 좋다"),
        ('**"하나"**와 **"둘"**을', '<b>"하나"</b>와 <b>"둘"</b>을'),
        ("**`docker ps`**로 확인", "<b>`docker ps`</b>로 확인"),
        ("**완료! ✅**입니다", "<b>완료! ✅</b>입니다"),
        ("**[링크](a.md)**를 본다", "<b>[링크](a.md)</b>를 본다"),
        ('***"둘 다"***를', '<em><b>"둘 다"</b></em>를'),
        ('*"기울임"*을', '<em>"기울임"</em>을'),
        ("~~(취소)~~합니다", "<s>(취소)</s>합니다"),
        ("**굵게**입니다", "<b>굵게</b>입니다"),
        ("가**나**다", "가<b>나</b>다"),
    ],
)
def test_bold_closes_before_a_particle(markdown: str, meaning: str) -> None:
    assert shown(markdown) == meaning


@pytest.mark.parametrize(
    "markdown",
    [
        "2 ** 3 ** 4",
        "2 * 3 * 4",
        "단가*(수량)*할인",
        '**"quoted"**and',
        "** 굵지 않음 **",
        "10~20분, 30~40분",
        "snake_case_name",
        "끝나지 않는 **별",
    ],
)
def test_what_is_no_emphasis_stays_as_typed(markdown: str) -> None:
    assert line_of(markdown) == (Text(markdown),)


def test_stars_in_code_are_code() -> None:
    assert shown('`**"코드"**`을') == '`**"코드"**`을'


def test_marks_nest() -> None:
    (strong,) = line_of("**굵고 *기울고 ~~지운~~* 글**")

    assert strong == Strong((Text("굵고 "), Emphasis((Text("기울고 "), Strikethrough((Text("지운"),)))), Text(" 글")))


def test_two_blanks_a_backslash_and_a_tag_break_the_line() -> None:
    assert line_of("하나  \n둘\\\n셋<br/>넷<br>\n다섯") == (
        Text("하나"),
        LineBreak(),
        Text("둘"),
        LineBreak(),
        Text("셋"),
        LineBreak(),
        Text("넷"),
        LineBreak(),
        Text("다섯"),
    )
