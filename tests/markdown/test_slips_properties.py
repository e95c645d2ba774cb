"""What must hold of mending for any text: it ends, it changes nothing else, and nothing that was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gyoan.markdown import read_session
from gyoan.markdown.slips.fixing import fixed
from gyoan.model.codes import Code
from markdown.session_dump import dump
from markdown.test_slips import without_places

SLIPS = (
    "##둘 (10분)",
    "###셋",
    "-항목",
    "-둘째 항목",
    "1.항목",
    "2.둘째",
    "**굵게 **글자",
    "** 굵게** 글자",
    "- 목록",
    "| 가 | 나 |",
    "| --- | --- |",
    "| 1 | 2 |",
    "![](a b.png)",
    "1. 하나",
    "  - 아래",
    "   - 아래",
    "<!-- anwser: 답 -->",
    "## 하나（１０분）",
)
MEANT = (
    "글입니다.",
    "-5도까지 내려갑니다.",
    "기온은 -5도, 습도는 1.5배입니다.",
    "1.5배 빨라집니다.",
    "#태그 #서버",
    "C#을 배웁니다.",
    "010-1234-5678로 전화하세요.",
    "2024.03.05 회의",
    "3.1운동은 1919년입니다.",
    "6.25전쟁과 8.15광복",
    "1.0.3 버전",
    "-v 옵션을 줍니다.",
    "--help를 씁니다.",
    ":-) 반갑습니다 (^^)",
    "a*b*c = 2 ** 3 ** 2",
    "un*believ*able, 3*가지* 방법",
    "가격* 및 수량**",
    "- [x](a.md)에서 봅니다.",
    "- [] 는 빈 목록",
    "`-[ ] 할 일`과 `2*3*4`",
    "함수 f(**kwargs)는 **사전**을 받습니다.",
    '**10**개, **20** 개, **"인용"**은',
    "a | b | c 중 하나",
    "ls | grep a | wc -l",
    "|x|는 절댓값입니다.",
    "#!/bin/bash",
    "- [ ] 할 일",
    "-∞에서 ∞까지",
    "<!-- TODO: 나중에 -->",
    "<!-- note: 천천히 -->",
    "각주[^1]와 `[^a-z]+`",
)
FENCED = ("```", "##아님", "-아님", "**아님 **", "```")
lines = st.lists(st.sampled_from((*SLIPS, *MEANT, "", "", "> 인용", "    코드", *FENCED)), max_size=14)
ends = st.sampled_from(["\n", "\r\n", "\r"])


@given(lines, ends, st.booleans(), st.booleans())
def test_a_mended_file_is_not_mended_again(text: list[str], end: str, marked: bool, ended: bool) -> None:
    data = ("\ufeff" * marked + end.join(["# 차시", "", *text]) + end * ended).encode()
    once = fixed(data, "a.md")
    assert fixed(once, "a.md") == once


@given(lines, ends)
def test_mending_changes_only_the_lines_that_are_told(text: list[str], end: str) -> None:
    data = end.join(["# 차시", "", *text]).encode()
    once = fixed(data, "a.md")
    told = [one for one in read_session(data, "a.md").diagnostics if one.code.value.startswith("GY12")]
    if not told:
        assert once == data
    lines_before, lines_after = data.decode().split(end), once.decode().split(end)
    told_lines = {line for one in told for line in range(one.span.line, one.span.end_line + 1)}
    kept = [line for number, line in enumerate(lines_before, 1) if number not in told_lines]
    after = iter(lines_after)
    assert all(any(line == other for other in after) for line in kept)


@given(st.lists(st.sampled_from((*MEANT, "", "")), max_size=14), ends)
def test_what_is_meant_is_left_byte_for_byte(text: list[str], end: str) -> None:
    data = end.join(["# 차시", "", *text, ""]).encode()
    assert fixed(data, "a.md") == data


@pytest.mark.parametrize("line", MEANT)
@pytest.mark.parametrize("around", ["{}", "글\n{}\n글", "- {}\n- 둘", "> {}", "앞\n\n{}\n\n뒤"])
def test_what_is_meant_is_no_slip(line: str, around: str) -> None:
    outcome = read_session(f"# 차시\n\n## 절\n\n{around.format(line)}\n\n[^1]: 각주\n".encode(), "a.md")
    found = [one.code for one in outcome.diagnostics if one.code.value.startswith("GY12")]
    told = {Code.LONE_FOOTNOTE} if "[^1]" not in line else set()
    assert [code for code in found if code not in told | {Code.MISSPELT_COMMENT}] == []


@given(lines)
def test_a_mended_file_reads_like_the_one_before(text: list[str]) -> None:
    data = "\n".join(["# 차시", "", *text]).encode()
    once = fixed(data, "a.md")
    if once.count(b"\n") != data.count(b"\n"):
        return  # a blank line moved the places
    before, after = read_session(data, "a.md").value, read_session(once, "a.md").value
    assert before is not None
    assert after is not None
    assert said(dump(before)) == said(dump(after))


def said(dumped: str) -> list[str]:
    """Return the lines of a dump that say something, without places: a repaired fence ends at its last line of code."""
    return [line for line in without_places(dumped).splitlines() if line.strip(" >")]
