"""Typed lines in a plain fence: blank lines end groups, lines with a colon head them, and marks stay what they are."""

import pytest

from gyoan.model.blocks import OutlineItem
from markdown.lessons import outline
from markdown.session_dump import inlines


def lines(items: tuple[OutlineItem, ...], indent: str = "") -> list[str]:
    """Return the items as lines with their marks, those below others further in."""
    result: list[str] = []
    for item in items:
        mark = f"{item.number}. " if item.number is not None else f"{item.marker} " if item.marker else ""
        result += [indent + mark + inlines(item.label), *lines(item.children, indent + "  ")]
    return result


def read(text: str) -> list[str]:
    return lines(outline(text).items)


def test_a_head_with_a_cross_heads_its_own_group() -> None:
    text = "✅ 올바른 방법:\nDNS 검증\n- 자동 갱신\n- 빠름\n\n❌ 피해야 할 방법:\n우편 검증\n- 손으로 승인"

    assert read(text) == [
        "✅ 올바른 방법:",
        "  DNS 검증",
        "  • 자동 갱신",
        "  • 빠름",
        "❌ 피해야 할 방법:",
        "  우편 검증",
        "  • 손으로 승인",
    ]


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_head_with_a_cross_heads_its_own_group_with_and_without_blank_lines(blank: str) -> None:
    assert read(f"✅ 좋음:\n- 가\n- 나{blank}❌ 나쁨:\n- 다") == ["✅ 좋음:", "  • 가", "  • 나", "❌ 나쁨:", "  • 다"]


def test_a_head_apart_from_its_list_is_no_title_of_the_next_group() -> None:
    assert read("✅ 좋음:\n\n- 가\n- 나\n\n❌ 나쁨:\n\n- 다") == ["✅ 좋음:", "  • 가", "  • 나", "❌ 나쁨:", "  • 다"]


def test_a_head_directly_below_a_head_and_those_after_it_lie_below_it() -> None:
    text = "비용:\n서버:\n- 하나: 1원\n저장:\n- 둘: 2원\n\n기간:\n- 한 달"

    assert read(text) == ["비용:", "  서버:", "    • 하나: 1원", "  저장:", "    • 둘: 2원", "기간:", "  • 한 달"]


def test_heads_below_one_with_an_emoji_lie_below_it() -> None:
    text = "✅ 좋음:\nDNS 검증\n장점:\n- 가\n단점:\n- 나\n\n❌ 나쁨:\n- 다"

    assert read(text) == ["✅ 좋음:", "  DNS 검증", "  장점:", "    • 가", "  단점:", "    • 나", "❌ 나쁨:", "  • 다"]


def test_lines_that_stand_alone_before_groups_are_parts_where_there_are_several() -> None:
    text = "✅ 좋은 예\n\n도메인:\n- 가\n- 나\n\n❌ 나쁜 예\n\n우편:\n- 다\n- 라"

    assert read(text) == [
        "✅ 좋은 예",
        "  도메인:",
        "    • 가",
        "    • 나",
        "❌ 나쁜 예",
        "  우편:",
        "    • 다",
        "    • 라",
    ]


def test_one_line_that_stands_alone_before_all_groups_names_the_whole() -> None:
    named = outline("비교\n\n이전:\n- 가\n- 나\n\n이후:\n- 다")

    assert inlines(named.title) == "비교"
    assert lines(named.items) == ["이전:", "  • 가", "  • 나", "이후:", "  • 다"]


def test_a_line_after_a_list_is_the_groups_and_one_after_a_blank_line_is_not() -> None:
    text = "현재:\n- 크기: 100GB\n- 백업: 무료\n합계: 10원\n\n이후:\n- 크기: 200GB\n\n절감: 5원"

    assert read(text) == [
        "현재:",
        "  • 크기: 100GB",
        "  • 백업: 무료",
        "  합계: 10원",
        "이후:",
        "  • 크기: 200GB",
        "절감: 5원",
    ]


def test_a_line_between_lists_stays_a_line() -> None:
    assert read("- 하나\n- 둘\n그 밖에\n- 셋") == ["• 하나", "• 둘", "그 밖에", "• 셋"]


def test_numbers_are_numbers_and_what_stands_below_them_stays_there() -> None:
    text = "1. 인증서 요청\n2. 기록 추가\n   - 이름\n   - 값\n3. 확인\n최대 열 개까지 무료"

    assert read(text) == ["1. 인증서 요청", "2. 기록 추가", "  • 이름", "  • 값", "3. 확인", "최대 열 개까지 무료"]


def test_blank_lines_between_numbers_do_not_end_their_list() -> None:
    assert read("순서:\n1. 가입\n\n2. 확인\n\n3. 시작\n\n다음:\n1. 설치") == [
        "순서:",
        "  1. 가입",
        "  2. 확인",
        "  3. 시작",
        "다음:",
        "  1. 설치",
    ]


def test_a_turn_keeps_all_that_is_indented_below_it() -> None:
    text = "나: 단추를 만들어 줘:\n    - 첫째 단추\n    - 둘째 단추\n\n    조건: 파란색\n\n도우미: [만들었습니다]"

    assert read(text) == [
        "나: 단추를 만들어 줘:",
        "  • 첫째 단추",
        "  • 둘째 단추",
        "  조건: 파란색",
        "도우미: [만들었습니다]",
    ]


def test_lines_with_ticks_and_crosses_are_lines_of_their_group() -> None:
    assert read("장점:\n✅ 빠름\n✅ 쉬움\n\n단점:\n❌ 비쌈") == [
        "장점:",
        "  ✅ 빠름",
        "  ✅ 쉬움",
        "단점:",
        "  ❌ 비쌈",
    ]


def test_a_line_with_an_emoji_heads_lines_without_one() -> None:
    assert read("✅ 장점\n빠르다\n쉽다\n\n❌ 단점\n비싸다") == ["✅ 장점", "  빠르다", "  쉽다", "❌ 단점", "  비싸다"]


def test_lines_that_divide_lists_head_them_where_there_are_several() -> None:
    assert read("개발\n- 가\n- 나\n운영\n- 다") == ["개발", "  • 가", "  • 나", "운영", "  • 다"]
    assert read("환경:\n개발\n- 가\n운영\n- 나\n\n비용:\n- 다")[:5] == [
        "환경:",
        "  개발",
        "    • 가",
        "  운영",
        "    • 나",
    ]


def test_a_row_after_a_list_stands_beside_its_head_where_rows_opened_the_group() -> None:
    assert read("역할: 조수\n조건:\n1. 짧게\n2. 쉽게\n형식: 표\n- 하나") == [
        "역할: 조수",
        "조건:",
        "  1. 짧게",
        "  2. 쉽게",
        "형식: 표",
        "• 하나",
    ]


def test_a_number_with_entries_below_it_is_no_title() -> None:
    assert read("1. 요청\n- 이름\n- 값") == ["1. 요청", "  • 이름", "  • 값"]


def test_a_head_above_the_next_head_alone_is_a_line() -> None:
    assert read("가:\n- 하나\n- 둘\n\n나:\n\n다:\n- 셋") == ["가:", "  • 하나", "  • 둘", "나:", "다:", "  • 셋"]
