"""The catalogue of words that gyoan itself puts into diagrams, and with which it tells them to who cannot see them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from gyoan.messages import words
from gyoan.model.message import Language, Wording

FLOWCHART = Wording("Flowchart", "흐름도")
SEQUENCE = Wording("Sequence diagram", "시퀀스 다이어그램")
STATES = Wording("State diagram", "상태 다이어그램")
CLASSES = Wording("Class diagram", "클래스 다이어그램")
ENTITIES = Wording("Entity relationship diagram", "개체 관계도")
MINDMAP = Wording("Mind map", "마인드맵")
TIMELINE = Wording("Timeline", "연대표")
JOURNEY = Wording("User journey", "사용자 여정")
GANTT = Wording("Gantt chart", "간트 차트")
PIE = Wording("Pie chart", "원 그래프")
QUADRANTS = Wording("Quadrant chart", "사분면 차트")
REQUIREMENTS = Wording("Requirement diagram", "요구 사항 다이어그램")
GIT = Wording("Git graph", "Git 그래프")
C4 = Wording("C4 diagram", "C4 다이어그램")
SANKEY = Wording("Sankey diagram", "생키 다이어그램")
XY = Wording("Bar and line chart", "막대·꺾은선그래프")
BLOCKS = Wording("Block diagram", "블록 다이어그램")
PACKET = Wording("Packet diagram", "패킷 다이어그램")
ARCHITECTURE = Wording("Architecture diagram", "아키텍처 다이어그램")
KANBAN = Wording("Kanban board", "칸반 보드")
RADAR = Wording("Radar chart", "방사형 차트")
TREEMAP = Wording("Treemap", "트리맵")
OTHER = Wording("Diagram", "다이어그램")

PIE_CHART = Wording("Pie chart", "원 그래프")
BAR_CHART = Wording("Bar chart", "막대그래프")
LINE_CHART = Wording("Line chart", "꺾은선그래프")
BARS_AND_LINES = Wording("Bar and line chart", "막대·꺾은선그래프")
UPPER_RIGHT = Wording("upper right", "오른쪽 위")
UPPER_LEFT = Wording("upper left", "왼쪽 위")
LOWER_LEFT = Wording("lower left", "왼쪽 아래")
LOWER_RIGHT = Wording("lower right", "오른쪽 아래")
AXES = Wording("axes – {names}", "축 – {names}")

START = Wording("start", "시작")
END = Wording("end", "끝")
WITHIN = Wording("{name} of {parent}", "{parent}의 {name}")
"""The start or the end of a state that holds others."""
LEADS = Wording("{start} to {ends}", "{start}에서 {ends:으로/로}")
LEADS_BY = Wording("{start} to {ends}", "{start}에서 {ends}")
TO_END = Wording("{end}", "{end:으로/로}")
TO_END_IF = Wording("{end} if {label}", "{label:이면/면} {end:으로/로}")
TO_END_BY = Wording("{end} ({label})", "{end:으로/로}({label})")
INSIDE = Wording("inside {name}: '{text}'", "{name} 내부: '{text}'")
TO_PERSON = Wording("{name}", "{name}에게")
TO_THING = Wording("{name}", "{name}에")
SIGNALS = Wording("{sender} signals {receiver}", "{sender:이/가} {receiver} 신호를 보냄")
TELLS = Wording("{sender} tells {receiver}: '{text}'", "{sender:이/가} {receiver} '{text}'라고 전함")
ANSWERS = Wording("{sender} answers {receiver}: '{text}'", "{sender:이/가} {receiver} '{text}'라고 답함")
SENDS = Wording("{sender} sends {receiver} {what}", "{sender:이/가} {receiver} {what:을/를} 보냄")
RETURNS = Wording("{sender} returns {what} to {receiver}", "{sender:이/가} {receiver} {what:을/를} 돌려줌")

MIDDLE = Wording("central topic {topic}", "중심 주제 {topic}")
MORE = Wording("{count} more", "외 {count}개")
GROUP = Wording("group", "묶음")
COMMIT = Wording("commit", "커밋")
COMMIT_ON = Wording("commit on {branch}", "{branch} 커밋")
MERGE = Wording("merge of {branch}", "{branch} 병합")
MORNING = Wording("AM", "오전")
AFTERNOON = Wording("PM", "오후")

DRAWN: Mapping[str, Wording] = MappingProxyType(
    {
        "continued": words.CONTINUED,
        "middle": MIDDLE,
        "more": MORE,
        "group": GROUP,
        "commit": COMMIT,
        "commitOn": COMMIT_ON,
        "merge": MERGE,
        "end": END,
        "morning": MORNING,
        "afternoon": AFTERNOON,
    }
)
"""What the worker writes itself, by the names that it knows it by; it fills in the `{places}`."""


def drawn_in(language: Language) -> dict[str, str]:
    """Return the words that the worker writes itself, in `language`."""
    return {name: one.korean if language is Language.KOREAN else one.english for name, one in DRAWN.items()}
