"""The catalogue of words that gyoan itself prints on slides and pages: in the session's language, not the user's."""

from __future__ import annotations

from gyoan.model.message import Wording

AGENDA = Wording("Agenda", "오늘의 순서")
INTRODUCTION = Wording("Introduction", "들어가며")
OPENING = Wording("Opening", "시작")
UNTIMED = Wording("No time set", "시간 미정")
NO_TIME = Wording("–", "–")
"""In place of minutes, where there is no room for words."""
NEXT = Wording("Next: {title}", "다음: {title}")
TIME_LINE = Wording("⏱ {duration} · {start} → {end} · {left} left", "⏱ {duration} · {start} → {end} · 남은 시간 {left}")
UNTIL = Wording("until {time}", "{time}까지")
UNTIMED_LINE = Wording("⏱ No time set", "⏱ 시간 미정")
SKIP = Wording(
    "Short of time: skip slide {slides} of the next section (saves {time})",
    "시간이 부족하면: 다음 구간의 {slides:을/를} 건너뛰세요({time} 절약)",
)
SKIP_LATE = Wording(
    "More than {late} late: skip slide {slides} of the next section (saves {time})",
    "{late} 넘게 늦었다면: 다음 구간의 {slides:을/를} 건너뛰세요({time} 절약)",
)
SKIP_FOR_SLOT = Wording(
    "To end with the slot ({over} less than planned): skip slide {slides} (saves {time})",
    "배정 시간에 마치려면(계획보다 {over} 적음): {slides:을/를} 건너뛰세요({time} 절약)",
)
SKIPPED_SLIDE = Wording("{number} '{title}'", "{number}번 슬라이드 '{title}'")
TIMER = Wording("Timer, {duration}: click to start", "타이머 {duration}: 누르면 시작합니다")
ANSWER = Wording("Answer", "답")
TAB = Wording("Tab", "탭")
NOTE = Wording("Lecturer's note", "강의 노트")
WHOLE_TITLE = Wording("Whole title: {title}", "전체 제목: {title}")
NUMBERED_FIGURE = Wording("Figure {number}. ", "그림 {number}. ")
NUMBERED_TABLE = Wording("Table {number}. ", "표 {number}. ")
MORE_LINES = Wording("… {count:more line/more lines} · all of it: handout", "… 아래 {count}줄 더 · 전체 코드: 유인물")

CONTENTS = Wording("Contents", "차례")
ELAPSED = Wording("After", "경과")
START = Wording("Start", "시작")
TIME = Wording("Time", "시간")
PAGE = Wording("Page", "쪽")
SLIDE = Wording("Slide", "슬라이드")
ORDER = Wording("Section", "순서")
RUN_SHEET = Wording("Run sheet", "진행표")
BEFORE_STARTING = Wording("Before you start", "시작하기 전에")
PLANNED = Wording("planned {duration}", "계획 {duration}")
SLOT = Wording("slot {duration}", "배정 {duration}")
SLOT_AND_PLAN = Wording("{slot} slot · {planned} planned", "배정 {slot} · 계획 {planned}")
EXACT = Wording("exact", "꼭 맞음")
SPARE = Wording("{duration} to spare", "여유 {duration}")
OVER = Wording("{duration} over", "{duration} 초과")
TITLE_ON_PAGE = Wording("{title} (page {page})", "{title} ({page}쪽)")
MEMO = Wording("Notes", "메모")
TEACHERS = Wording("Teacher's edition", "강사용")
COLLECTED = Wording("Handouts", "유인물 모음")
SESSIONS = Wording("{count:session/sessions}", "{count}개 차시")
DAY_OF_SESSIONS = Wording("{day} · {count:session/sessions}", "{day} · {count}개 차시")
LINKS = Wording("Links", "링크")
REFERENCES = Wording("References", "참고 자료")
CONTINUED = Wording("(continued)", "(계속)")
SLIDE_NUMBER = Wording("Slide {number}", "슬라이드 {number}")
PREVIOUS_SLIDE = Wording("Previous slide", "이전 슬라이드")
NEXT_SLIDE = Wording("Next slide", "다음 슬라이드")
ALL_SLIDES = Wording("All slides", "모든 슬라이드 보기")
FULL_SCREEN = Wording("Full screen", "전체 화면")
THROUGH_SLIDES = Wording("Slide navigation", "슬라이드 이동")
SLIDE_TITLED = Wording("Slide {number}: {title}", "슬라이드 {number}: {title}")
TITLE_OF_SLIDES = Wording("{title} (slides)", "{title} (슬라이드)")
GO_TO = Wording("[{number}] go to", "[{number}] 바로 가기")
ADDRESSES = Wording("[{first}]–[{last}] addresses", "[{first}]–[{last}] 주소 목록")
QR_CODE = Wording("QR code: {caption}", "QR 코드: {caption}")
LONG_DURATION = Wording("{duration} ({minutes} min)", "{duration}({minutes}분)")
UNDRAWN = Wording(
    "This diagram cannot be drawn, so its source is shown.", "그릴 수 없는 다이어그램이라 원문을 그대로 표시합니다."
)
UNDRAWN_SLOW = Wording(
    "This diagram takes too long to draw, so its source is shown.",
    "그리는 데 너무 오래 걸리는 다이어그램이라 원문을 그대로 표시합니다.",
)
BARS = Wording("Bars", "막대")
LINE = Wording("Line", "선")
VALUES = Wording("Value", "값")
"""The numbers of a pie without a title, in the sheet behind it."""

FOOTNOTE = Wording("Footnote {number}: {text}", "각주 {number}: {text}")
NOTE_ASIDE = Wording("Note", "참고")
TIP_ASIDE = Wording("Tip", "팁")
IMPORTANT_ASIDE = Wording("Important", "중요")
WARNING_ASIDE = Wording("Warning", "주의")
CAUTION_ASIDE = Wording("Caution", "경고")
DETAILS_ASIDE = Wording("Details", "자세히")
OBJECTIVES_ASIDE = Wording("Objectives", "학습 목표")
EXERCISE_ASIDE = Wording("Exercise", "연습")
CHALLENGE_ASIDE = Wording("Challenge", "도전")
DISCUSSION_ASIDE = Wording("Discussion", "토론")
KEY_POINTS_ASIDE = Wording("Key points", "핵심")
PREREQUISITES_ASIDE = Wording("Before you start", "준비")
QUESTION_ASIDE = Wording("Question", "질문")
PRACTICE_ASIDE = Wording("Practice", "실습")
DEMONSTRATION_ASIDE = Wording("Demonstration", "시연")
TESTIMONIAL_ASIDE = Wording("In their words", "들은 말")
TABLE_IN_WORDS = Wording("Table: {heads}", "표: {heads}")
TERMS_IN_WORDS = Wording("Terms and their meanings: {terms}", "용어와 설명: {terms}")
FLOW_IN_WORDS = Wording("Flowchart, in order: {steps}", "흐름도, 순서대로: {steps}")
PICTURE = Wording("Picture", "그림")
LINK = Wording("Link", "링크")
VIDEO = Wording("Video", "영상")
AUDIO = Wording("Audio", "소리")
WEB_PAGE = Wording("Web page", "웹 페이지")
MATERIAL = Wording("Material", "자료")
REFERENCE_TO = {
    "fig": Wording("figure", "그림"),
    "tab": (_TABLE := Wording("table", "표")),
    "tbl": _TABLE,
    "sec": Wording("section", "절"),
    "chap": Wording("chapter", "장"),
    "eq": Wording("equation", "식"),
    "lst": Wording("listing", "코드"),
    "thm": Wording("theorem", "정리"),
}
"""What a reference reads as when nothing says what it names, by what its label begins with."""

DATE = Wording("{day} {month} {year}", "{year}년 {month} {day}일")
MONTHS = (
    *(Wording("January", "1월"), Wording("February", "2월"), Wording("March", "3월"), Wording("April", "4월")),
    *(Wording("May", "5월"), Wording("June", "6월"), Wording("July", "7월"), Wording("August", "8월")),
    *(
        Wording("September", "9월"),
        Wording("October", "10월"),
        Wording("November", "11월"),
        Wording("December", "12월"),
    ),
)
