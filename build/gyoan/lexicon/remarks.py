"""What begins comments and boxes for the lecturer alone, and comments that people write to themselves."""

from __future__ import annotations

_ANSWERS, _EXPLANATIONS = ("답", "정답"), ("풀이", "해설")
ANSWERS = (*_ANSWERS, *_EXPLANATIONS)
"""Boxes of answers, by class or title."""
_AND_EXPLANATION = r"(?:\s*(?:및|과|와|/|·)\s*(?:해설|풀이))?"
ANSWERING = rf"(?:모범\s*)?(?:{'|'.join(ANSWERS)}|답안|해답|answers?|solutions?){_AND_EXPLANATION}"
"""What begins the answer to a question of a quiz: `답`, `정답 및 해설`."""
UNMISTAKABLE_ANSWERS = rf"(?:정답|해답|모범\s*답안?){_AND_EXPLANATION}"
"""What begins one below any question."""
TITLED_ANSWERS = rf"(?:{'|'.join(sorted(ANSWERS, key=len, reverse=True))}|answers?|solutions?)(?:\s*\d+\s*번?)?"
"""Their titles: `정답 1번`."""
SPEAKING_OF_ANSWERS = (
    rf"(?:(?:모범|예시|예상|참고)\s*)?(?:{'|'.join(ANSWERS)}|답안|해답){_AND_EXPLANATION}\s*(?:예시|보기|확인(?:하기)?|열기|펼치기)?"
    r"|(?:(?:show|see|view|reveal|check)\s+)?(?:the\s+|an?\s+)?(?:(?:sample|model|example|possible|suggested)\s+)?"
    r"(?:answers?|solutions?)(?:\s+(?:key|sketch))?"
)
"""Titles of boxes that everybody sees, with answers in them: `정답 보기`, `Sample solution`."""
COMMENTED_ANSWERS = ("answer", *_ANSWERS, "해답")
TO_ONESELF = ("todo", "fixme", "xxx", "hack", "author", "date", "source", "출처", "참고", "작성자", "수정")
_TEACHING, _PRESENTING = ("강사", "교사", "교수자", "교수", "진행자", "퍼실리테이터"), ("발표자",)
_TEACHERS, _PRESENTERS = ("teacher", "instructor", "lecturer", "facilitator", "trainer"), ("presenter", "speaker")
_WRITTEN = ("노트", "메모")
_LEADING = ("진행", "수업 진행", "강의 진행")
COMMENTED_NOTES = (
    *("note", "notes", *_WRITTEN),
    *(f"{who} {what}" for who in (*_TEACHING, *_PRESENTING, *_LEADING, "강의") for what in _WRITTEN),
    *(f"{who} {what}" for who in (*_TEACHERS, *_PRESENTERS) for what in ("note", "notes")),
)
"""What begins comments for the lecturer: `메모`, `강의 노트`, `Instructor note`."""


def _any(*words: str) -> str:
    return "(?:" + "|".join(words).replace(" ", r"\s*") + ")"


_WHO, _FOR_WHOM = _any(*_TEACHING, *_PRESENTING), _any(*_TEACHERS, *_PRESENTERS)
_NOTES = r"(?:'?s|s['’]|’s)?\s+notes?"
UNMISTAKABLE_NOTES = _any(
    rf"{_any(*_TEACHING, *_LEADING)}\s*{_any(*_WRITTEN)}",
    r"발표자\s*메모",
    rf"{_any(*_TEACHERS)}{_NOTES}",
    rf"notes?\s+(?:to|for)\s+(?:the\s+)?{_FOR_WHOM}s?",
)
"""What begins a paragraph for the lecturer, and can begin none for anybody else: `강사 메모`, `Instructor note`."""
LABELLED_NOTES = _any(
    UNMISTAKABLE_NOTES,
    rf"{_WHO}\s*참고(?:\s*사항)?",
    rf"{_WHO}(?:용|를\s+위한)(?:\s*(?:노트|메모|안내|참고|자료))?",
    r"발표자\s*노트",
    rf"for\s+(?:the\s+)?{_FOR_WHOM}s?(?:\s+only)?",
    rf"{_any(*_PRESENTERS)}{_NOTES}",
)
"""What begins a quotation for the lecturer: these too, and `강사용`, `발표자 노트`, `Speaker notes`."""
TITLED_NOTES = _any(LABELLED_NOTES, rf"{_WHO}\s*(?:안내|참고|자료)?")
"""Titles of boxes for the lecturer: these too, and `강사`, `교사 안내`."""
