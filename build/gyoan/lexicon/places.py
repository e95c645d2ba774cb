"""What weeks, days and sessions are called, in headings, paths and on the command line."""

from __future__ import annotations

WEEK, DAY, ORDINAL = "주", "일", "차"
"""`3주 차`, `3주차`, `5일 차`."""
LESSON = "세션"
"""A session by its borrowed name, whose number stands before or behind it."""
SESSIONS = f"교시|{LESSON}|차시"
"""What the number of a session stands before in headings: `2교시`."""
TYPED_SESSIONS = "차시|교시|강|회"
"""The same on the command line."""
ACTIVITIES = "Lab|Challenge|Hands|실습|과제"
"""What may stand behind a session's number without a colon."""
THIS_SESSION = rf"(?:이|이번|본)\s?(?:{LESSON}|차시|강의|수업|시간)[은는]\s*|This (?:session|lecture) is\s+"
"""The beginning of a sentence that places its session in the course."""
CLAUSE_END, SENTENCE_END = "으로|로|이며|이고", "입니다"
"""How the part of such a sentence ends that says where."""
FOLDERS = (
    "(week|day|month|session|part|module|chapter|lesson)"
    rf"[ _-]*\d*.*|\d+({WEEK}{ORDINAL}?|{DAY}{ORDINAL}?|월|강|장|과)?"
    "|january|february|march|april|may|june|july|august|september|october|november|december"
)
"""What folders are called that are parts of a course and not whole ones."""
FIRST_STEPS = {"ko": "첫걸음.md", "en": "FIRST_STEPS.md"}
"""The file that says how to go on in a new course, by language; never a session."""
WHOSE = (
    rf"(?:(?:오늘의?|이번|본|우리|전체|학습|강의|수업|{LESSON}|\d+{WEEK}{ORDINAL}|\d+{DAY}{ORDINAL}"
    r"|(?:Week|Day|Session) ?\d*)\s+)+"
)
"""What a section's name may belong to: `오늘 세션 성과`, `Week 1 핵심 키워드`."""
