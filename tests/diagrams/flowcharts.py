"""Flowcharts to draw: small ones with one special thing each, made-up ones, and those of real sessions."""

from __future__ import annotations

import random
import re
from pathlib import Path

from diagrams.many import flowchart

TREES = "\n".join(
    f"  d{day}[{day}일차] --> t{day}a[이론 {day}]\n  d{day} --> t{day}b[실습 {day}]\n  d{day} --> t{day}c[과제 {day}]"
    for day in range(1, 6)
)
WEEK = f"graph TB\n subgraph 한 주의 여정\n{TREES}\n end"

FLOWCHARTS = {
    "one box": "graph TD\n  a[혼자]",
    "a chain": "graph LR\n" + "\n".join(f"  n{i}[단계 {i}] --> n{i + 1}[단계 {i + 1}]" for i in range(14)),
    "a cycle": "graph TD\n  a[계획] --> b[실행] --> c[점검] --> d[개선] --> a",
    "a loop to itself": "graph LR\n  a[재시도] --> a\n  a --> b[성공]",
    "several lines between two boxes": "graph LR\n  a[앞] --> b[뒤]\n  a -->|둘째| b\n  a -.-> b\n  b ==>|되돌아| a",
    "a decision": "graph TD\n  a[시작] --> b{준비됐나요?}\n  b -->|예| c[실습]\n  b -->|아니요| d[복습]\n  d --> b",
    "lines to frames": (
        "flowchart TB\n subgraph 하나\n  a1[가] --> a2[나]\n end\n subgraph 둘\n  b1[다] --> b2[라]\n end\n"
        " 하나 --> 둘\n 둘 --> c[끝]\n a1 --> b2\n c --> 하나"
    ),
    "a line to its own frame": "flowchart TB\n subgraph 바깥\n  a[가] --> b[나]\n end\n b --> 바깥",
    "frames in frames": (
        "flowchart LR\n subgraph 밖\n  subgraph 안\n   subgraph 속\n    a[가] --> b[나]\n   end\n   b --> c[다]\n"
        "  end\n  c --> d[라]\n end\n d --> e[마]\n e --> a"
    ),
    "an empty frame": "flowchart TB\n subgraph 빈곳\n end\n a[가] --> b[나]",
    "frames in a row": (
        "graph TB\n subgraph 준비\n  a[자료 수집] --> b[정리] --> c[검토]\n end\n"
        " subgraph 실행\n  d[설치] --> e[설정] --> f[시험]\n end\n subgraph 마무리\n  g[보고] --> h[회고]\n end\n"
        " c -->|넘김| d\n f -->|완료| g\n h -.-> a"
    ),
    "boxes without lines": "graph TD\n" + "\n".join(f"  n{i}[항목 {i}]" for i in range(1, 12)),
    "pairs in frames": "graph TB\n"
    + "\n".join(
        f" subgraph 묶음 {g}\n"
        + "\n".join(f"  g{g}a{i}[이름 {i}] --> g{g}b{i}[긴 설명이 달린 값 {i}]" for i in range(4))
        + "\n end"
        for g in range(3)
    ),
    "a circle below a turn": (
        "graph TB\n subgraph 하루\n  a([일정 계획]) --> b[(이벤트 기록<br/>주문 내역)]\n  b --> c([점검 준비])\n"
        "  c --> d((요청<br/>인증서 갱신 64개))\n end\n subgraph 수집\n  e[토큰]\n end\n a --> e"
    ),
    "a long way of decisions": (
        "graph TB\n a[시작] --> b{형식이 맞나요?}\n b -->|예| c{크기가 작나요?}\n b -->|아니요| x[돌려보내기]\n"
        " c -->|예| d{예산이 있나요?}\n c -->|아니요| y[나누기]\n d -->|예| e{급한가요?}\n d -->|아니요| z[미루기]\n"
        " e -->|예| f[바로 처리]\n e -->|아니요| g[순서대로]\n f --> h{방식 선택}\n g --> h\n"
        " h --> i[가]\n h --> j[나]\n h --> k[다]"
    ),
    "many to many": "graph LR\n  a & b & c --> d & e & f\n  d --> g\n  e --> g\n  f --> g",
    "five trees": WEEK,
    "lines of every style": "graph LR\n  a --- b\n  b -.-> c\n  c ==> d\n  d ~~~ e\n  e <--> f\n  f x--x g\n  g o--o h",
}
"""Sources by what is special about them."""


def made_up(count: int) -> list[str]:
    """Return so many made-up flowcharts; the same each time."""
    return [flowchart(random.Random(f"흐름 {number}")) for number in range(count)]


def real(shared_folder: Path) -> list[str]:
    """Return the flowcharts of real sessions."""
    fences = re.compile(r"^```mermaid[ \t]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
    texts = [path.read_text(encoding="utf-8") for path in sorted((shared_folder / "corpus").rglob("*.md"))]
    sources = [source for text in texts for source in fences.findall(text) if source.split()[:1]]
    return list(dict.fromkeys(one for one in sources if one.split()[0] in ("graph", "flowchart")))
