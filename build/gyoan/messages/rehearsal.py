"""The catalogue: what is said of rehearsed decks: their times, what was done to them, new minutes."""

from __future__ import annotations

from gyoan.model.message import Wording

PROTECTED = Wording("it is protected by a password, or an old .ppt file", "암호가 걸려 있거나 옛 .ppt 파일입니다")
DAMAGED = Wording("it is damaged", "손상된 파일입니다")
NO_POWERPOINT = Wording("it is no PowerPoint file", "파워포인트 파일이 아닙니다")
UNPACKS_TOO_LARGE = Wording(
    "it unpacks to far more than a deck holds", "압축을 풀면 슬라이드라고 볼 수 없을 만큼 큽니다"
)
DECK_UNREADABLE = Wording("The deck cannot be read: {reason}", "슬라이드를 읽을 수 없습니다: {reason}")
SAVE_AS_PPTX = Wording(
    "save it in PowerPoint as .pptx, without a password", "파워포인트에서 암호 없이 .pptx로 저장하세요"
)
ONE_SESSION = Wording(
    "A deck has one session, not a folder of them",
    "슬라이드 파일 하나에는 차시 하나가 들어 있습니다. 폴더는 지정할 수 없습니다",
)
NAME_MARKDOWN = Wording("name its Markdown file", "그 차시의 마크다운 파일을 지정하세요")

OTHER_SESSION = Wording(
    "The deck was built from another session than '{path}', or from one with other headings",
    "'{path}' 파일이 아닌 다른 차시나, 제목이 다른 파일로 만든 슬라이드입니다",
)
NAME_SESSION = Wording(
    "name the session it was built from: --source FILE", "어느 차시로 만들었는지 지정하세요: --source 파일"
)
NO_SLIDE_OF_OURS = Wording(
    "The deck holds no slide that gyoan built, so its times belong to no section",
    "gyoan이 만든 슬라이드가 없어 시간이 어느 구간의 것인지 알 수 없습니다",
)
REHEARSE_OURS = Wording(
    "rehearse the deck that `gyoan build` wrote; slides copied into another deck lose where they come from",
    "`gyoan build`가 만든 파일로 예행연습하세요. 다른 파일에 복사한 슬라이드는 출처를 잃습니다",
)
NO_REHEARSAL = Wording(
    "The deck holds no rehearsal: its slides still have the times they were built with",
    "예행연습한 시간이 없습니다. 슬라이드의 시간이 빌드할 때 그대로입니다",
)
HOW_TO_REHEARSE = Wording(
    "in PowerPoint choose Slide Show → Rehearse Timings, keep the timings at the end, and save the deck",
    "파워포인트에서 슬라이드 쇼 → 예행연습을 하고, 끝날 때 시간을 저장한 뒤 파일을 저장하세요",
)
SLIDE = Wording("Slide {number}", "슬라이드 {number}")
TITLED_SLIDE = Wording("Slide {number} '{title}'", "슬라이드 {number} '{title}'")
HEADING_GONE = Wording(
    "{slide} comes from a heading that the session no longer has",
    "{slide}: 이 슬라이드의 제목이 지금은 차시에 없습니다",
)
ADDED_BY_HAND = Wording("{slide} was added by hand", "{slide}: 손으로 추가한 슬라이드입니다")
COUNTS_FOR = Wording(
    "{what}; its {time} count for '{section}', which is around it",
    "{what}. 그 시간({time})은 앞뒤의 '{section}' 구간에 더합니다",
)
COUNTS_FOR_NONE = Wording(
    "{what}; its {time} count for no section", "{what}. 그 시간({time})은 어느 구간에도 더하지 않습니다"
)
BUILD_AND_REHEARSE = Wording(
    "build the deck anew, and rehearse that", "슬라이드를 다시 빌드하고 그것으로 예행연습하세요"
)
MOVE_INTO_SECTION = Wording(
    "move it into a section to have it counted there", "구간 안으로 옮기면 그 구간의 시간으로 더합니다"
)
COPY = Wording(
    "{slide} is a copy of slide {original}; the times of both count for their section",
    "{slide}: 슬라이드 {original}의 사본이라 두 시간을 모두 그 구간에 더합니다",
)
MOVED = Wording(
    "{slide} was moved; its time counts for the section it is from", "{slide}: 옮겨졌지만 시간은 원래 구간에 더합니다"
)
DELETED = Wording(
    "Slides of '{section}' were deleted; its spoken time is that of the slides still there",
    "'{section}' 구간의 슬라이드를 지웠습니다. 남은 슬라이드의 시간만 더합니다",
)
ABSENT = Wording("The deck has no slide of '{section}'", "'{section}' 구간의 슬라이드가 하나도 없습니다")
KEEPS_MINUTES = Wording(
    "they were deleted, or the section is newer than the deck; its minutes stay as they are",
    "지웠거나 빌드한 뒤에 생긴 구간입니다. 시간은 그대로 둡니다",
)
UNVISITED = Wording(
    "Slide {numbers} has no recorded time; the rehearsal did not come by",
    "슬라이드 {numbers}: 예행연습 때 지나가지 않아 기록된 시간이 없습니다",
)
UNVISITED_MANY = Wording(
    "Slides {numbers} have no recorded time; the rehearsal did not come by",
    "슬라이드 {numbers}: 예행연습 때 지나가지 않아 기록된 시간이 없습니다",
)
SECTIONS_MARKED = Wording(
    "their sections are marked, and keep their minutes", "해당 구간에 표시를 하고 시간은 그대로 둡니다"
)
HIDDEN = Wording(
    "Slide {numbers} is hidden in the show; what time it may have is not counted",
    "슬라이드 {numbers}: 슬라이드 쇼에서 숨겨져 시간을 더하지 않습니다",
)
HIDDEN_MANY = Wording(
    "Slides {numbers} are hidden in the show; what time they may have is not counted",
    "슬라이드 {numbers}: 슬라이드 쇼에서 숨겨져 시간을 더하지 않습니다",
)
REPLANNED = Wording(
    "The deck was built when '{section}' had {then}; the session gives it {now} now, which is compared",
    "빌드할 때 '{section}' 구간은 {then}이었고 지금은 {now}입니다. 지금의 시간과 비교합니다",
)
NO_TIME = Wording("no time", "시간 미정")
BUILD_BEFORE_NEXT = Wording(
    "build the deck anew before the next rehearsal", "다음 예행연습 전에 슬라이드를 다시 빌드하세요"
)

BOTH_OPTIONS = Wording(
    "--yes writes what --apply proposes: give both",
    "--yes는 --apply와 함께 쓰세요. --apply가 제안한 내용을 파일에 씁니다",
)
NO_SESSION_OF_DECK = Wording(
    "no session belongs to '{deck}' by its place: name the Markdown file it was built from, --source FILE",
    "'{deck}'의 위치로는 차시를 찾을 수 없습니다. --source로 마크다운 파일을 지정하세요",
)
NOTHING_TO_CHANGE = Wording("there are no minutes to change in the headings", "제목에서 바꿀 시간이 없습니다")
NOT_READ_BACK = Wording(
    "a changed heading would not be read as it is meant, so nothing is written: change it by hand",
    "제목을 바꾸면 뜻대로 읽히지 않아 파일을 고치지 않았습니다. 직접 고치세요",
)
NOT_WRITTEN_YET = Wording(
    "nothing is written yet: add --yes to change the file", "아직 파일을 고치지 않았습니다. 고치려면 --yes를 붙이세요"
)
CHANGED = Wording(
    "{path} is changed; build its deck anew before the next rehearsal",
    "{path:을/를} 고쳤습니다. 다음 예행연습 전에 슬라이드를 다시 빌드하세요",
)
STATED_ELSEWHERE = Wording(
    "The heading of '{section}' does not state its {minutes} itself",
    "'{section}'의 제목에는 {minutes:이/가} 적혀 있지 않습니다",
)
WRITE_IN_LIST = Wording(
    "write {minutes} where the minutes stand, in the session's list of times",
    "시간이 적힌 곳(시간 배분)에 {minutes:을/를} 쓰세요",
)

SECTION = Wording("Section", "구간")
SLIDES = Wording("Slides", "슬라이드")
PLANNED = Wording("Planned", "계획")
REHEARSED = Wording("Spoken", "연습")
DIFFERENCE = Wording("Off", "차이")
TOTAL = Wording("Total", "합계")
OPENING = Wording("(title and agenda)", "(제목·순서)")
STRANGE = Wording("(slides not of the session)", "(원문에 없는 슬라이드)")
UNTIMED = Wording("no time", "시간 미정")
INCOMPLETE = Wording(
    "? some slides have no recorded time, so their sections' times are not whole",
    "? 기록이 없는 슬라이드가 있어 그 구간의 시간이 다 들어 있지 않습니다",
)
OVER_SLOT = Wording(
    "spoken like this, the session is {time} over its slot ({slot})",
    "연습대로라면 배정 시간({slot})을 {time} 초과합니다",
)
IN_SLOT = Wording(
    "spoken like this, the session takes exactly its slot ({slot})", "연습대로라면 배정 시간({slot})에 꼭 맞습니다"
)
UNDER_SLOT = Wording(
    "spoken like this, the session leaves {time} of its slot ({slot})",
    "연습대로라면 배정 시간({slot})에서 {time} 남습니다",
)
KEPT = Wording(
    "activities keep their minutes though the rehearsal was shorter: {names}",
    "학생 활동 구간은 연습이 짧아도 계획을 그대로 둡니다: {names}",
)
