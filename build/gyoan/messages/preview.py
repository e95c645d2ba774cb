"""The catalogue: what `gyoan preview` says on a terminal, and what its page says by itself."""

from __future__ import annotations

from gyoan.model.message import Wording

NEEDS_MORE = Wording(
    'the preview needs a web server, which is not installed: pip install "gyoan[preview]"',
    '미리보기에 쓰는 웹 서버가 설치되어 있지 않습니다. 이렇게 설치하세요: pip install "gyoan[preview]"',
)
PREVIEWING = Wording("preview: {address} (Ctrl-C ends it)", "미리보기: {address} (Ctrl-C로 끝냅니다)")
PORT_TAKEN = Wording("port {port} is taken: {other} is used", "{port}번 포트는 이미 쓰고 있어 {other}번을 씁니다")
NO_PORT = Wording("no port can be opened: {reason}", "포트를 열 수 없습니다: {reason}")

MINUTES = Wording("{planned} min", "{planned}분")
MINUTES_OF = Wording("{planned} of {slot} min", "{planned}/{slot}분")
HANDOUT = Wording("Handout", "유인물")
TEACHERS = Wording("Teacher's edition", "강사용 유인물")
OF_SLIDES = Wording("Handout of slides", "슬라이드 유인물")
PAPERS = {"handout": HANDOUT, "teacher": TEACHERS, "slides": OF_SLIDES}
"""What the handouts are called, by the ends of their files' names."""

TITLE = Wording("Preview", "미리보기")
COURSE = Wording("Course", "과정")
SESSIONS = Wording("Sessions", "차시")
SEARCH = Wording("Title or slide number (/)", "제목이나 슬라이드 번호 (/)")
FOLLOW = Wording("Follow edits", "고친 곳 따라가기")
DECK = Wording("PowerPoint", "파워포인트")
OVERVIEW = Wording("Course at a glance", "과정 한눈에 보기")
DOWNLOAD = Wording("Files", "파일")
DRAWING = Wording("It is being drawn.", "그리는 중입니다.")
SLIDE = Wording("Slide", "슬라이드")
PREVIOUS = Wording("Previous slide", "이전 슬라이드")
NEXT = Wording("Next slide", "다음 슬라이드")
PAGE = Wording("Page of the handout", "유인물 쪽")
NOTES = Wording("Speaker notes", "발표자 노트")
FINDINGS = Wording("Findings", "알림")
OPEN_SOURCE = Wording("Open the source", "원문 열기")
NO_SCRIPT = Wording(
    "The preview needs JavaScript; `gyoan build --formats html` makes slides that do not.",
    "미리보기에는 자바스크립트가 필요합니다. `gyoan build --formats html`로 만든 슬라이드는 없어도 됩니다.",
)
ON_PAGE = {
    "TITLE": TITLE,
    "COURSE": COURSE,
    "SESSIONS": SESSIONS,
    "SEARCH": SEARCH,
    "FOLLOW": FOLLOW,
    "DECK": DECK,
    "HANDOUT": HANDOUT,
    "TEACHERS": TEACHERS,
    "OVERVIEW": OVERVIEW,
    "DOWNLOAD": DOWNLOAD,
    "DRAWING": DRAWING,
    "SLIDE": SLIDE,
    "PREVIOUS": PREVIOUS,
    "NEXT": NEXT,
    "PAGE": PAGE,
    "NOTES": NOTES,
    "FINDINGS": FINDINGS,
    "OPEN_SOURCE": OPEN_SOURCE,
    "NO_SCRIPT": NO_SCRIPT,
}
"""What stands in the page from the beginning, by the names that it has there."""

LOST = Wording(
    "The preview does not answer: it was ended, or this machine was asleep. It is tried again.",
    "미리보기가 응답하지 않습니다. 끝났거나 컴퓨터가 잠들었습니다. 다시 연결해 보는 중입니다.",
)
FAILED = Wording(
    "What is written now cannot be shown: this is what it was before.",
    "지금 쓴 내용은 보여 줄 수 없어 이전 모습을 보여 줍니다.",
)
NEVER_SHOWN = Wording("What is written cannot be shown yet.", "쓴 내용을 아직 보여 줄 수 없습니다.")
NO_SESSIONS = Wording("There are no sessions.", "차시가 없습니다.")
NO_NOTES = Wording("No notes.", "노트가 없습니다.")
NO_PAGES = Wording("No handout is asked for.", "유인물을 만들지 않습니다.")
NO_FINDINGS = Wording("Nothing is wrong.", "이상이 없습니다.")
NOTHING_FOUND = Wording("Nothing found.", "찾지 못했습니다.")
OF_PAGE = {
    "lost": LOST,
    "failed": FAILED,
    "neverShown": NEVER_SHOWN,
    "noSessions": NO_SESSIONS,
    "drawing": DRAWING,
    "noNotes": NO_NOTES,
    "noPages": NO_PAGES,
    "noFindings": NO_FINDINGS,
    "nothingFound": NOTHING_FOUND,
    "slide": SLIDE,
    "page": PAGE,
}
"""What the page says in the course of things, by the names that its scripts know."""
