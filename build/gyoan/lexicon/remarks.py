"""What begins comments and boxes for the lecturer alone, and comments that people write to themselves."""

from __future__ import annotations

_ANSWERS, _EXPLANATIONS = ("답", "정답"), ("풀이", "해설")
ANSWERS = (*_ANSWERS, *_EXPLANATIONS)
"""Boxes of answers, by class or title."""
TITLED_ANSWERS = rf"(?:{'|'.join(sorted(ANSWERS, key=len, reverse=True))}|answers?|solutions?)(?:\s*\d+\s*번?)?"
"""Their titles: `정답 1번`."""
COMMENTED_ANSWERS = ("answer", *_ANSWERS, "해답")
COMMENTED_NOTES = ("note", "notes", "노트", "메모", "강의 노트")
TO_ONESELF = ("todo", "fixme", "xxx", "hack", "author", "date", "source", "출처", "참고", "작성자", "수정")
_LECTURERS = "teacher|instructor|lecturer|presenter|speaker"
TITLED_NOTES = (
    r"(?:(?:강사|교사|교수자|발표자|진행자)(?:용|를 위한)?\s*(?:노트|메모|안내|참고|자료)?"
    rf"|for\s+(?:the\s+)?(?:{_LECTURERS})s?(?:\s+only)?|(?:{_LECTURERS})(?:'?s)?\s+notes?)"
)
"""Titles of boxes for the lecturer: `강사용`, `For teachers`, `Instructor notes`."""
