"""Links through a site: left out where they stand alone, told once."""

import pytest

from gyoan.markdown import read_session
from gyoan.model.blocks import Paragraph
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.inline import plain_text
from gyoan.model.session import Session, walk_blocks


def read(markdown: str, heading: str = "하나") -> tuple[Session, tuple[Diagnostic, ...]]:
    outcome = read_session(f"# 제목\n\n## {heading}\n\n{markdown}\n\n## 뒤\n\n글\n".encode(), "session.md")
    assert outcome.value is not None
    return outcome.value, outcome.diagnostics


def words(session: Session) -> list[str]:
    return [plain_text(block.content) for block in walk_blocks(session) if isinstance(block, Paragraph)]


@pytest.mark.parametrize("around", ["{}", '<div align="center">\n\n{}\n\n</div>', "**{}**"])
@pytest.mark.parametrize(
    "links",
    [
        "[← 이전: 소개](a.md) | [다음: 설치 →](b.md)",
        "[⬅️ 이전 차시](../a/README.md) · [🏠 홈](/index.md) · [📚 전체 과정](/course.md)",
        "[뒤로](https://github.com/a/b)/[위로](#제목)",
        '<a href="a.md">Previous</a> | <a href="b.md">Next chapter: Loops</a>',
        "[목차로 돌아가기](README.md)",
        "[⬆ Back to top](#제목)",
        "[English](./README.md) | 한국어",
        "[EN](README.md) · [KO](README.ko.md) · [简体中文](README.zh.md)",
    ],
)
def test_links_through_a_site_are_left_out_and_told(around: str, links: str) -> None:
    session, told = read(f"본문\n\n{around.format(links)}")

    assert words(session) == ["본문", "글"]
    (found,) = told
    assert (found.code.value, found.severity.value) == ("GY106", "info")
    assert found.span.line == 7 + 2 * around.startswith("<div")


@pytest.mark.parametrize(
    "links",
    [
        "[다음](https://www.daum.net)",
        "[Next](https://nextjs.org) | [Home](https://example.com)",
        "[설치 안내](a.md) | [실습 자료](b.md)",
        "다음 시간에는 [이전 차시](a.md)를 복습합니다.",
        "[이전](a.md)에서 배운 것",
        "- [뒤로](a.md)\n- [배열](b.md)",
        "[C](c.md) | [Go](go.md)",
        "한국어 | English",
        "[한국어](https://ko.wikipedia.org) | [English](https://en.wikipedia.org)",
        "[이전](a.md) | [공식 문서](https://example.com)",
        "[다음](b.md)",
        "[위로](#제목)",
        "[다음](b.md) [같은 날](c.md)",
        "[가](a.md) [다음](b.md)",
    ],
)
def test_links_that_say_something_stay(links: str) -> None:
    session, told = read(f"본문\n\n{links}")

    assert len(words(session)) > 2
    assert not [found for found in told if found.code.value == "GY106"]


def test_the_next_session_stays_where_its_section_says_nothing_else() -> None:
    session, told = read("[다음 차시: 배열](b.md)", "다음 시간")

    assert "다음 차시: 배열" in words(session)
    assert not told


def test_a_section_of_navigation_goes_with_its_links() -> None:
    session, (told,) = read("[← 이전](a.md) | [다음 →](b.md)\n\n[홈](/)", "⬅️ 이전/다음 네비게이션")

    assert [section.plain_title for section in session.sections] == ["뒤"]
    assert "2 lines" in str(told.message)


def test_a_section_on_navigation_stays() -> None:
    session, _ = read("React의 내비게이션을 만듭니다.", "내비게이션")

    assert len(session.sections) == 2


def test_navigation_above_the_first_section_is_left_out() -> None:
    outcome = read_session("# 제목\n\n[English](README.md) | **한국어**\n\n소개\n\n## 하나\n\n글\n".encode(), "a.md")

    assert outcome.value is not None
    assert words(outcome.value) == ["소개", "글"]
