"""Plain fences of one section are read alike, and Korean rows and prose keep their lines."""

import pytest

from gyoan.model.blocks import Blocks
from markdown.lessons import dumped, sections_of

LIST = "```\n현재:\n- 크기: 100GB\n- 백업: 무료\n```\n"
UNSURE = "```\ngp2 (100GB):\n$0.115 × 100 = $11.50/월\n절감액: $1/월\n```\n"
ROWS = "```\n대기: 30초\n복구: 자동\n```\n"
PROSE = "```\n오늘은 서버를 만들고\n내일은 지웁니다.\n```\n"
FLOW = "```\n서비스 → 저장소 → 버킷\n```\n"


def names(blocks: Blocks) -> list[str]:
    return [type(block).__name__ for block in blocks]


def section(*fences: str) -> list[str]:
    (one,) = sections_of("## 값 (5분)\n\n" + "\n".join(fences))
    return names(one.blocks)


def test_a_fence_that_may_be_groups_is_read_as_its_sibling_is() -> None:
    assert section(UNSURE) == ["CodeBlock"]
    assert section(LIST, UNSURE) == ["Outline", "Outline"]
    assert section(UNSURE, LIST) == ["Outline", "Outline"]


def test_a_sibling_in_another_section_decides_nothing() -> None:
    one, two = sections_of(f"## 하나 (5분)\n\n{LIST}\n## 둘 (5분)\n\n{UNSURE}")

    assert (names(one.blocks), names(two.blocks)) == (["Outline"], ["CodeBlock"])


def test_a_fence_in_a_list_item_is_a_sibling_too() -> None:
    (one,) = sections_of(f"## 하나 (5분)\n\n- 항목\n\n  ```\n  현재:\n  - 크기\n  - 백업\n  ```\n\n{UNSURE}")

    assert names(one.blocks)[1] == "Outline"


@pytest.mark.parametrize("code", ["kubectl get pods", "[INFO] 시작했습니다", "metadata:\n  name: web", "$ ls"])
def test_beside_code_rows_and_prose_stay_as_they_stand_but_lists_are_lists(code: str) -> None:
    assert section(PROSE, ROWS) == ["Paragraph", "Outline"]
    assert section(f"```\n{code}\n```\n", PROSE, ROWS, LIST) == ["CodeBlock", "CodeBlock", "CodeBlock", "Outline"]


def test_code_with_a_language_is_no_sibling() -> None:
    assert section("```bash\nkubectl get pods\n```\n", PROSE) == ["CodeBlock", "Paragraph"]


@pytest.mark.parametrize("text", ["name: 홍길동\nteam: 운영", "metadata:\n  name: 웹", "하나   둘:\n셋   넷", "A:\nB:"])
def test_settings_columns_and_what_is_hardly_korean_stay_as_they_stand_beside_a_list(text: str) -> None:
    assert section(LIST, f"```\n{text}\n```\n") == ["Outline", "CodeBlock"]


def test_beside_a_way_through_menus_chains_are_ways_too() -> None:
    assert section(FLOW) == ["Flow"]
    assert section("```\nAWS Console → S3 → Buckets\n```\n", FLOW) == ["CodeBlock", "CodeBlock"]


def test_rows_have_keys_that_stand_out_and_keep_their_groups() -> None:
    text = "차단기:\n  실패 임계값: 5회\n  복구: 10% → 50%\n\n결제:\n  대기: 60초\n  알림: 즉시"

    assert dumped(f"```\n{text}\n```\n") == [
        "Outline",
        "  | 차단기:",
        "    | <b>실패 임계값</b>: 5회",
        "    | <b>복구</b>: 10% → 50%",
        "  | 결제:",
        "    | <b>대기</b>: 60초",
        "    | <b>알림</b>: 즉시",
    ]


def test_prose_is_paragraphs_in_the_lines_of_its_author() -> None:
    assert dumped("```\n오늘은 서버를 만들고\n내일은 **반드시** 지웁니다.\n\n다음 날은 쉽니다.\n```\n") == [
        "paragraph | 오늘은 서버를 만들고 ⏎ 내일은 <b>반드시</b> 지웁니다.",
        "paragraph | 다음 날은 쉽니다.",
    ]


def test_paragraphs_of_prose_know_their_lines_and_the_first_begins_where_the_fence_does() -> None:
    (one,) = sections_of("## 하나 (5분)\n\n```\n첫 줄입니다.\n\n둘째 줄입니다.\n```\n")

    assert [(block.span.line, block.span.end_line) for block in one.blocks] == [(5, 6), (8, 8)]
