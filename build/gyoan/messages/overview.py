"""The catalogue: the words of a course's page, and what is said of the file."""

from __future__ import annotations

from gyoan.model.message import Wording

OUTPUT_NAMES = {
    "html": Wording("Slides (HTML)", "슬라이드 HTML"),
    "pptx": Wording("Slides (PPTX)", "슬라이드 PPTX"),
    "deck.pdf": Wording("Slides (PDF)", "슬라이드 PDF"),
    "png/01.png": Wording("Slides (PNG)", "슬라이드 PNG"),
    "handout.pdf": Wording("Handout (PDF)", "유인물 PDF"),
    "slides.pdf": Wording("Handout of slides (PDF)", "슬라이드 유인물 PDF"),
    "teacher.pdf": Wording("Teacher's edition (PDF)", "강사용 PDF"),
}
"""What an output is called on the page, by the end of its name, in the order in which they stand there."""

SEARCH = Wording("Search titles and text", "제목과 본문에서 찾기")
FOUND_SLIDES = Wording("{count} found in {sessions}", "{sessions}개 차시에서 {count}곳을 찾았습니다")
FOUND_MANY = Wording("The first {count} are shown", "처음 {count}곳만 표시합니다")
FOUND_NONE = Wording("Nothing is found for this", "찾는 말이 없습니다")
FOUND_IN_TITLES = Wording(
    "This browser can only search titles of sessions", "이 브라우저에서는 차시 제목만 찾을 수 있습니다"
)
PARTS_OF_COURSE = Wording("Weeks", "주차")
TO_CHECK = Wording("To look at", "살펴볼 차시")
OF_COURSE = Wording("About the course", "과정 알림")
BOOKS = Wording("Books of handouts", "유인물 모음")
OUTPUTS_OF = Wording("Outputs of '{title}'", "'{title}' 결과물")
SLIDES_OF = Wording("Some slides of '{title}'", "'{title}' 슬라이드 몇 장")
RUN_SHEET = Wording("Run sheet", "진행표")
RUN_SHEET_OF = Wording("Run sheet, {day}", "{day} 진행표")
BOOK_NAME = Wording("{name} ({count:session/sessions})", "{name} ({count}개 차시)")
COUNT_SLIDES = Wording("{count:slide/slides}", "슬라이드 {count}장")
COUNT_PAGES = Wording("{count:page/pages}", "유인물 {count}쪽")
UNDER = Wording("{length} under", "{length} 부족")
NO_SLOT = Wording("no slot known", "배정 시간 없음")
NO_PLAN = Wording("no time planned", "계획한 시간 없음")
SEVERITIES = {
    "error": Wording("{count:error/errors}", "오류 {count}개"),
    "warning": Wording("{count:warning/warnings}", "경고 {count}개"),
    "info": Wording("{count:note/notes}", "알림 {count}개"),
}
"""How many findings there are, by how severe they are."""
AT_LINE = Wording("line {line}", "{line}번째 줄")
FAILED = Wording("Could not be built", "만들지 못했습니다")
FAILED_BUT_OLD = Wording(
    "Could not be built: these outputs are of an earlier build",
    "이번에는 만들지 못해 예전 결과물이 남아 있습니다",
)
UNREAD = Wording("Sessions that cannot be read", "읽을 수 없는 차시")
NO_SESSIONS = Wording("There are no sessions", "차시가 없습니다")

EDITED = Wording(
    "'{page}' was changed by hand or is not gyoan's; it is kept as '{kept}'",
    "'{page}' 파일이 빌드 뒤에 수정되었거나 gyoan이 만든 것이 아니어서 '{kept}'라는 이름으로 남겨 두었습니다",
)
EDITED_HINT = Wording(
    "the course's page is written anew by each build of the course: keep pages of your own under another name",
    "과정 페이지는 과정을 빌드할 때마다 새로 씁니다. 직접 만든 페이지는 다른 이름으로 두세요",
)
NAME_TAKEN = Wording(
    "'{page}' is the output of a session, so there is no page of the course",
    "'{page}': 차시의 결과물과 이름이 같아 과정 페이지를 만들지 않았습니다",
)
NAME_TAKEN_HINT = Wording("give that session's file another name", "그 차시 파일의 이름을 바꾸세요")
