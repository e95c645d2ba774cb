"""As many different diagrams as one likes, in the mix that a course of lectures has: mostly flowcharts."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator

THINGS = (
    *("요청", "응답", "이벤트 기록", "주문 내역", "결제 승인", "재고 확인", "사용자 인증", "접근 토큰", "배송 준비"),
    *(
        "로그 수집기",
        "메시지 큐",
        "작업 스케줄러",
        "API 게이트웨이",
        "읽기 복제본",
        "캐시 서버",
        "검색 색인",
        "알림 발송",
    ),
    *("서비스 메시", "배포 파이프라인", "상태 점검", "자동 확장", "비밀 값 저장소", "관측 지표", "장애 복구 절차"),
    *("PostgreSQL 기본 서버", "Redis 세션 저장", "Kafka 토픽 구독", "CDN 경로 선택", "TLS 인증서 갱신"),
)
GROUPS = ("준비 단계", "수집 계층", "처리 계층", "저장 계층", "운영 환경", "개발 환경", "외부 연동", "하루 일정")
WORDS = ("예", "아니요", "재시도", "성공", "실패", "3초 이내", "JSON", "비동기 호출")
SHAPES = ('["{}"]', "[{}]", "({})", "([{}])", "[({})]", "(({}))", "{{{}}}", "[/{}/]")
COLORS = ("#e3f2fd", "#fff3e0", "#e8f5e9", "#fce4ec", "#263238")
DIRECTIONS = ("TB", "TB", "TB", "TB", "LR")


def flowchart(dice: random.Random) -> str:
    """Return a flowchart like a lecture's: a few clusters, about a dozen boxes, some styles and texts on lines."""
    lines = [f"graph {dice.choice(DIRECTIONS)}"]
    count = min(40, max(3, int(dice.lognormvariate(2.4, 0.45))))
    names = [f"N{number}" for number in range(count)]
    clusters = dice.choice((0, 0, 1, 2, 2, 3, 4)) if count > 5 else 0
    groups = list(_shares(names, clusters))
    for number, group in enumerate(groups):
        boxes = [f"    {name}{_shaped(dice)}" for name in group]
        lines += [f'  subgraph G{number}["{dice.choice(GROUPS)} {number + 1}"]', *boxes, "  end"] if clusters else boxes
    lines += _links(dice, groups)
    for name in dice.sample(names, k=min(len(names), dice.choice((0, 0, 1, 3, 5)))):
        lines.append(f"  style {name} fill:{dice.choice(COLORS)},stroke:#37474f")
    return "\n".join(lines)


def _shaped(dice: random.Random) -> str:
    text = " ".join(dice.sample(THINGS, k=dice.choice((1, 1, 1, 2))))
    if dice.random() < 0.3:
        text += f"<br/>{dice.choice(THINGS)} {dice.randint(1, 99)}개"
    return dice.choice(SHAPES).format(text)


def _shares(names: list[str], clusters: int) -> Iterator[list[str]]:
    """Yield the names in runs, one a cluster; all in one where there are none."""
    size = -(-len(names) // max(1, clusters))
    for start in range(0, len(names), size):
        yield names[start : start + size]


def _links(dice: random.Random, groups: list[list[str]]) -> Iterator[str]:
    """Yield lines that make chains and trees inside each cluster, join one to the next, and now and then go back."""
    talkative = dice.random() < 0.25
    bushy = dice.random() < 0.4

    def link(start: str, end: str) -> str:
        text = f"|{dice.choice(WORDS)}|" if talkative and dice.random() < 0.5 else ""
        return f"  {start} {dice.choice(('-->', '-->', '-->', '-.->', '==>'))}{text} {end}"

    for before, group in zip([[], *groups], groups, strict=False):
        if before and dice.random() < 0.6:
            yield link(before[-1], group[0])
        for number in range(1, len(group)):
            if dice.random() < 0.85:
                yield link(group[(number - 1) // 2 if bushy else number - 1], group[number])
    if dice.random() < 0.2:
        yield link(groups[-1][-1], groups[0][0])


def sequence(dice: random.Random) -> str:
    """Return a sequence diagram."""
    people = dice.sample(THINGS, k=dice.randint(2, 5))
    lines = ["sequenceDiagram", *(f"  participant P{number} as {name}" for number, name in enumerate(people))]
    for _ in range(dice.randint(4, 12)):
        start, end = dice.sample(range(len(people)), k=2)
        lines.append(f"  P{start}{dice.choice(('->>', '-->>'))}P{end}: {dice.choice(THINGS)} {dice.choice(WORDS)}")
    return "\n".join(lines)


def mindmap(dice: random.Random) -> str:
    """Return a mind map."""
    lines = ["mindmap", f"  root(({dice.choice(THINGS)}))"]
    for _ in range(dice.randint(3, 5)):
        lines += [f"    {dice.choice(THINGS)}", *(f"      {dice.choice(THINGS)}" for _ in range(dice.randint(1, 3)))]
    return "\n".join(lines)


def timeline(dice: random.Random) -> str:
    """Return a timeline."""
    lines = ["timeline", "  title 배운 순서"]
    lines += [f"  {week}주차 : {dice.choice(THINGS)} : {dice.choice(THINGS)}" for week in range(1, dice.randint(4, 7))]
    return "\n".join(lines)


def states(dice: random.Random) -> str:
    """Return a state diagram."""
    names = [f"상태{number}" for number in range(dice.randint(3, 7))]
    lines = ["stateDiagram-v2", f"  [*] --> {names[0]}"]
    lines += [f"  {a} --> {b}: {dice.choice(WORDS)}" for a, b in itertools.pairwise(names)]
    return "\n".join([*lines, f"  {names[-1]} --> [*]"])


def pie(dice: random.Random) -> str:
    """Return a pie chart."""
    parts = [f'  "{thing}" : {dice.randint(5, 60)}' for thing in dice.sample(THINGS, k=dice.randint(3, 6))]
    return "\n".join(["pie title 하루의 비율", *parts])


def gantt(dice: random.Random) -> str:
    """Return a Gantt chart."""
    lines = ["gantt", "  dateFormat YYYY-MM-DD", "  title 과정 일정"]
    for number, group in enumerate(GROUPS[:3]):
        lines += [f"  section {group}", f"  {dice.choice(THINGS)} :2024-03-{number * 7 + 1:02}, {dice.randint(2, 6)}d"]
    return "\n".join(lines)


MIX: tuple[tuple[Callable[[random.Random], str], int], ...] = (
    (sequence, 16),
    (mindmap, 80),
    (timeline, 100),
    (states, 100),
    (pie, 400),
    (gantt, 400),
)
"""One diagram in so many is of this kind; all others are flowcharts."""


def many_diagrams(count: int, seed: int = 7) -> list[str]:
    """Return `count` sources, no two alike, kinds spread evenly; the same for the same seed."""
    sources: list[str] = []
    for number in range(count):
        dice = random.Random(f"{seed} {number}")
        kind = next((make for offset, (make, every) in enumerate(MIX) if number % every == offset + 1), flowchart)
        sources.append(f"{kind(dice)}\n%% {number}")
    return sources
