"""The catalogue: what the guide says that its examples make."""

from __future__ import annotations

from gyoan.model.message import Message, Wording

_MADE = {
    "title": Wording("the title slide", "제목 슬라이드"),
    "bullets": Wording("a slide with bullets", "글머리표 슬라이드"),
    "minutes": Wording("{value} minutes", "{value}분"),
    "pin": Wording("{value} seconds for the block", "바로 아래 내용에 {value}초"),
    "objectives": Wording("objectives", "학습 목표"),
    "discussion": Wording("a discussion", "토론"),
    "practice": Wording("an exercise", "실습"),
    "checkpoint": Wording("a quiz", "확인 문제"),
    "summary": Wording("a summary", "정리"),
    "references": Wording("references with QR codes", "QR 코드가 있는 참고 자료"),
    "next": Wording("what comes next", "다음 차시 안내"),
    "closing": Wording("a closing", "맺음말"),
    "position": Wording("the place in the course, on the title slide", "과정에서의 위치(제목 슬라이드에)"),
    "information": Wording("information on the session, not timed", "차시 안내(시간 없음)"),
    "activity": Wording("a slide that stays up while the class works", "활동하는 동안 띄워 두는 슬라이드"),
    "countdown": Wording("a timer", "타이머"),
    "table": Wording("a table", "표"),
    "comparison": Wording("a comparison", "비교"),
    "definition": Wording("definitions", "용어 풀이"),
    "cards": Wording("cards", "카드"),
    "code": Wording("code in colour", "색을 입힌 코드"),
    "diagram": Wording("a diagram of shapes", "도형으로 된 다이어그램"),
    "outline": Wording("an outline", "계층 목록"),
    "figure": Wording("a picture", "그림"),
    "quote": Wording("a quotation", "인용"),
    "callout": Wording("a box", "강조 상자"),
    "footnote": Wording("a footnote", "각주"),
    "note": Wording("speaker notes", "발표자 노트"),
    "answer": Wording("a blank for students, an answer for the lecturer", "학생용에는 빈칸, 강사용에는 답"),
    "quiz": Wording("boxes to tick; the answer is the lecturer's", "표시할 네모 칸(답은 강사용에만)"),
    "nothing": Wording("nothing", "아무것도 나오지 않음"),
    "settings": Wording("settings of this session", "이 차시의 설정"),
}


def made(name: str) -> Message:
    """Return what `name` is called that an example makes: `minutes 12`, `note`; raises `KeyError` for any other."""
    kind, _, value = name.partition(" ")
    return _MADE[kind](value=value)
