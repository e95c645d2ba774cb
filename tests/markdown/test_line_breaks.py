"""A newline in a paragraph parts statements where the author means it, and folds a long line where not."""

import pytest

from gyoan.model.inline import plain_text
from markdown.lessons import line_of, shown


@pytest.mark.parametrize(
    ("markdown", "meaning"),
    [
        ("**시간**: 열 시\n**목표**: 이해", "<b>시간</b>: 열 시 ⏎ <b>목표</b>: 이해"),
        ("**시간:** 열 시\n**목표:** 이해", "<b>시간:</b> 열 시 ⏎ <b>목표:</b> 이해"),
        ("앞 문장\n**제목 줄**\n뒤 문장", "앞 문장 ⏎ <b>제목 줄</b> ⏎ 뒤 문장"),
        ("📌 **예시**\n현재 네 개", "📌 <b>예시</b> ⏎ 현재 네 개"),
        ("⚠️ **주의**\n`ls`를 칩니다", "⚠️ <b>주의</b> ⏎ `ls`를 칩니다"),
        ("**하나** 첫째\n**둘** 둘째", "<b>하나</b> 첫째 ⏎ <b>둘</b> 둘째"),
        ("✅ 하나\n✅ 둘", "✅ 하나 ⏎ ✅ 둘"),
        ("앞\n• 하나\n뒤", "앞 ⏎ • 하나 뒤"),
        ("순서는\n2. 둘째", "순서는 ⏎ 2. 둘째"),
        ("Q: 왜?\nA: 그래서.", "Q: 왜? ⏎ A: 그래서."),
        ("Tom: Hi, Ann.\nAnn: Hello!", "Tom: Hi, Ann. ⏎ Ann: Hello!"),
        ("店員：いらっしゃいませ。\nお客：はい、二つ。", "店員：いらっしゃいませ。 ⏎ お客：はい、二つ。"),
    ],
)
def test_statements_stay_on_lines_of_their_own(markdown: str, meaning: str) -> None:
    assert shown(markdown) == meaning


@pytest.mark.parametrize(
    ("markdown", "meaning"),
    [
        ("길게 이어지는\n문장입니다", "길게 이어지는 문장입니다"),
        ("이것은\n**중요한** 말입니다", "이것은 <b>중요한</b> 말입니다"),
        ("**여러 줄에\n걸친** 강조", "<b>여러 줄에 걸친</b> 강조"),
        ("📌 그리고 **예시**\n현재", "📌 그리고 <b>예시</b> 현재"),
        ("(**예시**)\n현재", "(<b>예시</b>) 현재"),
        ("📌 **예시**는\n현재", "📌 <b>예시</b>는 현재"),
        ("시각은\n10:30입니다", "시각은 10:30입니다"),
    ],
)
def test_a_folded_line_is_one_line(markdown: str, meaning: str) -> None:
    assert shown(markdown) == meaning


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("大切さを学び、\n一人で\n学ぶ", "大切さを学び、一人で学ぶ"),
        ("目的\n**次**に", "目的次に"),
        ("한국어\n줄", "한국어 줄"),
        ("漢字와\n漢字", "漢字와 漢字"),
        ("次の三つ：\n水、火、風：これだけ", "次の三つ：水、火、風：これだけ"),
        ("目的\nabc", "目的 abc"),
    ],
)
def test_lines_of_languages_without_blanks_are_joined_without_one(markdown: str, text: str) -> None:
    assert plain_text(line_of(markdown)) == text
