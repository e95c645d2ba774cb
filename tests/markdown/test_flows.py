"""Chains of arrows in plain fences are flows, and what could be anything else stays as it stands."""

import pytest

from gyoan.model.blocks import CodeBlock, Flow, Paragraph
from gyoan.model.inline import plain_text
from markdown.lessons import blocks_of, dumped


def read(text: str) -> list[str]:
    """Return the blocks of a fence: flows with `>` or `v` between their steps, other text as it is."""
    return [_line(block) for block in blocks_of(f"```\n{text}\n```\n")]


def _line(block: object) -> str:
    if isinstance(block, Flow):
        arrows = [f" {'v' if block.upright else '>'}{plain_text(step.arrow)} " for step in block.steps[1:]]
        labels = [" / ".join(map(plain_text, step.lines)) for step in block.steps]
        return "".join(part for pair in zip(labels, [*arrows, ""], strict=True) for part in pair)
    if isinstance(block, Paragraph):
        return plain_text(block.content)
    return f"<{block.kind.value}>" if isinstance(block, CodeBlock) else type(block).__name__


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("커밋 → 빌드 → 배포", ["커밋 > 빌드 > 배포"]),
        ("커밋 -> 빌드 -> 배포", ["커밋 > 빌드 > 배포"]),
        ("커밋 ⇒ 빌드 ➡️ 배포", ["커밋 > 빌드 > 배포"]),
        ("Client → API Server → etcd", ["Client > API Server > etcd"]),
        ("[개발자] → [저장소] → [서버]", ["개발자 > 저장소 > 서버"]),
        ("커밋 → 빌드 →\n검사 → 배포", ["커밋 > 빌드 > 검사 > 배포"]),
        ("커밋 → 빌드\n→ 검사 → 배포", ["커밋 > 빌드 > 검사 > 배포"]),
        ("배포의 길:\n\n커밋 → 빌드 → 배포", ["배포의 길:", "커밋 > 빌드 > 배포"]),
        (
            "개발: 코드 → 빌드 → 검사\n운영: 배포 → 감시 → 대응",
            ["개발:", "코드 > 빌드 > 검사", "운영:", "배포 > 감시 > 대응"],
        ),
        ("1단계: 코드 → 2단계: 빌드 → 3단계: 배포", ["1단계: 코드 > 2단계: 빌드 > 3단계: 배포"]),
        ("만들기\n↓\n붙이기", ["만들기 v 붙이기"]),
        ("만들기\n   │\n   ▼\n붙이기", ["만들기 v 붙이기"]),
        ("만들기\n\n  ↓\n\n붙이기\n\n결과: 남는다", ["만들기 v 붙이기", "결과: 남는다"]),
        ("만들기\n  ↓ (5분)\n붙이기", ["만들기 v(5분) 붙이기"]),
        ("순서:\n만들기\n(두 개)\n↓\n붙이기", ["순서:", "만들기 / (두 개) v 붙이기"]),
        ("손님 → 주문 → 주방\n주방 → 요리 → 손님", ["손님 > 주문 > 주방", "주방 > 요리 > 손님"]),
        ("방식 가:\n하나\n↓\n둘\n\n방식 나:\n셋\n↓\n넷", ["방식 가:", "하나 v 둘", "방식 나:", "셋 v 넷"]),
    ],
)
def test_a_chain_is_a_flow_with_all_its_words_in_order(text: str, blocks: list[str]) -> None:
    assert read(text) == blocks


@pytest.mark.parametrize(
    "text",
    [
        "AWS Console → EC2 → 인스턴스",
        "EC2 → 인스턴스 → Launch Instance",
        "설정 → 네트워크 → 프록시",
        "파일 → 새로 만들기 → 프로젝트",
        "경로: 서비스 → 저장소 → 버킷",
        "저장소 → 버킷 → 만들기 버튼",
        "수집 → 저장\n ↓      ↓\n가공   검색",
        "수집\n↓        ↓\n가공     검색",
        "수집\n↓\n가공 → 검색\n↓\n저장",
        "수집 → 저장 | 폐기 → 검색",
        "수집 ↔ 저장 ↔ 검색",
        "수집 → 저장 ← 검색",
        "수집\n↑\n저장",
        "하나     둘\n↓\n셋",
        "합계 = 가 → 나 → 다",
        "let f = (x) => y => z",
        "f -> g -> h",
        "하나 →  → 셋",
        "하나 → 둘 →",
        "↓\n하나\n↓\n둘",
        "하나\n↓",
        "a → b\n→ 그래서 이렇게 된다",
        "→ 하나 → 둘",
        "김 → 함수 → 3\n이 → 함수 → 5\n박 → 함수 → 2",
        "김 → 함수 → 3\n...\n이 → 함수 → 5",
        "김 → 함수 → 3 // 겹침",
        "0001 → 0010 → 0100",
        "값 : 하나 → 둘 → 셋 : 넷",
        "왼  쪽 → 가운데 → 오른쪽",
        "문제:\n- 서버가 멈춤\n- 손으로 복구\n↓\n해결:\n- 자동으로 늘림",
        "flowchart LR\nA[요청] --> B[처리] --> C[응답]",
    ],
)
def test_what_is_no_plain_chain_stays_as_it_stands(text: str) -> None:
    assert read(text) in (["<code>"], ["<figure>"])


@pytest.mark.parametrize(
    "text",
    [
        "배포 시간: 30분 → 즉시",
        "- 커밋 → 빌드 → 배포\n- 하나 → 둘 → 셋",
        "이 문장은 아주 길어서 상자 안에 들어갈 수 없는 설명을 담고 있으니 흐름이 아니다 → 둘 → 셋",
        "하나\n둘\n셋\n넷\n커밋 → 빌드 → 배포",
    ],
)
def test_a_change_a_list_and_sentences_are_no_flow(text: str) -> None:
    assert not any(isinstance(block, Flow) for block in blocks_of(f"```\n{text}\n```\n"))


def chain(count: int, between: str = " → ") -> str:
    return between.join(f"단계 {number}" for number in range(1, count + 1))


@pytest.mark.parametrize(
    ("most", "more"),
    [
        ("가" * 40 + " → 둘 → 셋", "가" * 41 + " → 둘 → 셋"),
        ("하나\n둘\n셋\n넷\n↓\n끝", "하나\n둘\n셋\n넷\n다섯\n↓\n끝"),
        ("하나\n" + "│\n" * 97 + "▼\n끝", "하나\n" + "│\n" * 98 + "▼\n끝"),
        (f"이름:\n{chain(19, ' ' * 9 + '→')}{'가' * 34}", f"이름:\n{chain(19, ' ' * 9 + '→')}{'가' * 35}"),
        (chain(20), chain(21)),
        (chain(20, "\n↓\n"), chain(21, "\n↓\n")),
        (f"위:\n{chain(3)}\n아래:", f"위:\n{chain(3)}\n아래:\n끝:"),
        (f"{chain(3)}\n{chain(2)}\n다음:\n{chain(3)}", f"{chain(3)}\n{chain(2)}"),
        (f"{chain(3)}\n{chain(3)}", f"{chain(3)}\n하나 | 둘 → 셋 → 넷"),
    ],
)
def test_one_more_than_fits_in_boxes_is_no_flow(most: str, more: str) -> None:
    assert [line for line in read(most) if " > " in line or " v " in line]
    assert not [line for line in read(more) if " > " in line or " v " in line]


def test_steps_know_their_lines_and_the_first_block_begins_where_the_fence_does() -> None:
    assert dumped("```\n길:\n\n커밋\n↓ 5분\n빌드\n↓\n배포\n```\n") == [
        "paragraph | <b>길:</b>",
        "Flow down",
        "  커밋",
        "  (5분) 빌드",
        "  배포",
    ]
    name, flow = blocks_of("```\n길:\n\n커밋\n↓ 5분\n빌드\n↓\n배포\n```\n")
    assert isinstance(flow, Flow)
    assert (name.span.line, flow.span.line, flow.span.end_line) == (3, 6, 10)
    assert [step.span.line for step in flow.steps] == [6, 8, 10]


def test_very_long_lines_and_fences_are_read_in_one_go() -> None:
    assert read("→ " * 50_000) == ["<code>"]
    assert read("가\n↓\n" * 5_000 + "나") == ["<figure>"]


@pytest.mark.parametrize("text", ["커밋 → → 배포", "커밋 → 빌드 → → 배포"])
def test_arrows_with_nothing_between_them_are_no_flow(text: str) -> None:
    assert read(text) == ["<code>"]
