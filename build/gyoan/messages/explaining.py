"""The catalogue: what `gyoan explain` says beside the summaries of the codes and its pages."""

from __future__ import annotations

from gyoan.model.message import Wording

READING = Wording("what the file says", "원문 읽기")
TIME = Wording("time", "시간")
DIAGRAMS = Wording("diagrams and the tools that draw them", "다이어그램과 그리는 도구")
LAYOUT = Wording("what slides and pages show", "슬라이드와 쪽의 모양")
FILES = Wording("files, settings, themes, outputs", "파일, 설정, 테마, 결과물")
WHY = Wording("Why it matters", "알리는 이유")
EXAMPLE = Wording("Example", "예")
REMEDY = Wording("What to do", "해결 방법")
UNKNOWN_CODE = Wording(
    "gyoan explain: error: there is no code '{text}'; there are {known}",
    "gyoan explain: 오류: '{text}' 코드는 없습니다. 있는 코드: {known}",
)
