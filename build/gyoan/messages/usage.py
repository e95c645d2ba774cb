"""The catalogue: what commands and options do, as `--help` says it, and what a command line gets wrong."""

from __future__ import annotations

from gyoan.model.message import Wording

PROGRAM = Wording(
    "Turn Markdown lecture sessions into timed decks and Korean handouts.",
    "마크다운으로 쓴 차시를 시간까지 배분된 슬라이드와 한국어 유인물로 만듭니다.",
)
BUILD = Wording("write deck and handout of each session", "차시마다 슬라이드와 유인물을 만듭니다")
CHECK = Wording(
    "read, plan and draw each session; write nothing",
    "차시마다 읽고 시간을 계획하고 그림을 그려 보기만 하고, 파일은 쓰지 않습니다",
)
SCHEDULE = Wording(
    "show when sessions begin and end, and which do not fit",
    "차시가 언제 시작하고 끝나는지, 배정 시간에 맞지 않는 차시는 무엇인지 보여 줍니다",
)
REHEARSE = Wording(
    "compare the times of a rehearsed deck with the plan", "예행연습한 슬라이드의 시간을 계획과 비교합니다"
)
PRUNE = Wording(
    "remove drawings and tools from the cache that are not used any more",
    "더 쓰지 않는 그림과 도구를 캐시에서 지웁니다",
)
DOCTOR = Wording(
    "say what is installed, what is missing, what to do about it",
    "무엇이 설치되어 있고 무엇이 없는지, 어떻게 하면 되는지 알려 줍니다",
)
INIT = Wording("make a course to start from", "시작할 과정을 만듭니다")
NEW = Wording("write a session to fill, its minutes shared out", "시간이 나누어진 빈 차시를 만듭니다")
GUIDE = Wording("show on one page how sessions are written", "차시 쓰는 법을 한 쪽으로 보여 줍니다")
EXPLAIN = Wording(
    "say what a code like GY204 means and what to do about it", "GY204 같은 코드의 뜻과 해결 방법을 알려 줍니다"
)

A_COMMAND = Wording("COMMAND", "명령")
A_PATH = Wording("PATH", "경로")
A_NAME = Wording("NAME", "이름")
A_FOLDER = Wording("DIR", "폴더")
A_FILE = Wording("FILE", "파일")
A_JSON_FILE = Wording("FILE.json", "파일.json")
A_DECK = Wording("DECK.pptx", "슬라이드.pptx")
A_LIST = Wording("LIST", "목록")
A_SLOT = Wording("50min", "50분")
A_TITLE = Wording("TITLE", "제목")
A_PERSON = Wording("NAME", "이름")
A_TEMPLATE = Wording("FILE.pptx", "파일.pptx")
AN_IDENTITY = Wording('"WEEK DAY SESSION"', '"주 일 차시"')
A_CODE = Wording("CODE", "코드")

VERSION = Wording("show the version and exit", "버전을 표시하고 끝냅니다")
LANG = Wording("language of messages; that of the system if not given", "메시지의 언어. 없으면 시스템의 언어")
PATHS = Wording("a file or folder; without one, source/", "파일이나 폴더. 없으면 source/")
THEME = Wording("the theme to use, whatever the settings say", "설정과 상관없이 쓸 테마")
WATCH = Wording("build sessions again whenever their files change", "파일이 바뀔 때마다 차시를 다시 만듭니다")
PREVIEW = Wording("show sessions in the browser as they are written", "차시를 쓰는 동안 브라우저에서 보여 줍니다")
PORT = Wording("the port to use; 8765 or the next free one if not given", "쓸 포트. 없으면 8765나 그다음 빈 포트")
OPEN = Wording("open the browser", "브라우저를 엽니다")
FORCE = Wording("draw every diagram anew", "모든 다이어그램을 새로 그립니다")
ALL_ANEW = Wording(
    "make everything anew, diagrams too, whatever earlier builds have made",
    "이전에 만든 것과 상관없이 다이어그램까지 모두 새로 만듭니다",
)
CLEAN = Wording(
    "remove outputs of sessions that are gone and of formats that are not asked for, unless they were changed by hand",
    "없어진 차시의 결과물과 이제 만들지 않는 형식의 결과물을 지웁니다. 손으로 고친 것은 남깁니다",
)
STRICT = Wording("exit with 1 where there is a warning, too", "경고가 있어도 종료 코드 1로 끝냅니다")
OUTPUT = Wording("output folder; outputs/ if not given", "결과를 둘 폴더. 없으면 outputs/")
FORMATS = Wording(
    "what to make, with commas between; of {known} ({usual} if not given)",
    "만들 형식을 쉼표로 나누어 적습니다. 가능한 값: {known}. 없으면 {usual}",
)
EDITION = Wording(
    "the handouts to write: the students' (the default), the teacher's with answers and run sheet, or both",
    "만들 유인물: 학생용(기본값), 답과 진행표가 있는 강사용, 또는 둘 다",
)
HANDOUT = Wording(
    "what handouts show: the session's text on pages (the default), its slides, or both",
    "유인물의 내용: 본문(기본값), 슬라이드, 또는 둘 다",
)
PER_PAGE = Wording(
    "slides on a page of their handout; 3 if not given, with lines to write on beside them",
    "슬라이드 유인물 한 쪽에 담을 장 수. 없으면 3장이고, 옆에 필기할 줄이 있습니다",
)
SCALE = Wording(
    "how large PNGs are: 1 for 1280 pixels across, 1.5 if not given",
    "PNG의 크기. 1이면 너비 1280픽셀이고, 없으면 1.5입니다",
)
JOBS = Wording("processes at the most; one a processor if not given", "동시에 쓸 프로세스 수. 없으면 프로세서마다 하나")
CLUSTER = Wording(
    "have the workers of the Dask scheduler at this address compose",
    "이 주소의 Dask 스케줄러에 딸린 워커들이 만들게 합니다",
)
BOOK = Wording(
    "bind the handouts, too: one PDF for each day, week or course, as day or day,week",
    "유인물을 묶어 하루, 한 주, 전체 과정의 PDF도 만듭니다. 예: day 또는 day,week",
)
AUTOPLAY = Wording("let the deck advance by itself", "슬라이드가 저절로 넘어가게 합니다")
REPORT = Wording("write what became of each session", "차시마다 어떻게 되었는지 기록합니다")
NO_DIAGRAMS = Wording(
    "leave diagrams unread: no Node, no browser", "다이어그램은 읽지 않습니다. Node와 브라우저가 필요 없습니다"
)
CHECK_JSON = Wording("print diagnostics as data on standard output", "진단을 데이터로 표준 출력에 씁니다")
START = Wording("start of days that state none", "시작 시각이 없는 날의 시작 시각")
SLOT = Wording("length of sessions that state none", "배정 시간이 없는 차시의 배정 시간")
DATE = Wording("the first day, for --html and --ics", "첫날의 날짜(--html, --ics에 씁니다)")
SCHEDULE_JSON = Wording("print the schedule as data", "일정을 데이터로 출력합니다")
HTML = Wording("write it as a page to read and print, too", "읽고 인쇄할 수 있는 페이지로도 만듭니다")
ICS = Wording("write it as a calendar, too", "캘린더 파일로도 만듭니다")
DECK = Wording("the deck, saved with rehearsed timings", "예행연습한 시간을 저장한 슬라이드")
DECK_SOURCE = Wording("its session; found by its place if not given", "그 차시의 파일. 없으면 위치를 보고 찾습니다")
APPLY = Wording("propose new minutes as a diff of the session", "제목에 적을 새 시간을 제안합니다")
YES = Wording("write what --apply proposes", "--apply가 제안한 내용을 파일에 씁니다")
LIST_JSON = Wording("print the list as data", "목록을 데이터로 출력합니다")
DAYS = Wording("keep drawings used within N days; 30 if not given", "N일 안에 쓴 그림은 남깁니다. 없으면 30")
ALL = Wording("remove all drawings, whenever they were used", "언제 썼든 모든 그림을 지웁니다")
NEW_FOLDER = Wording("the folder to make; this one if not given", "만들 폴더. 없으면 지금 폴더")
COURSE_TITLE = Wording("title of the course", "과정 이름")
COURSE_SLOT = Wording("length of a session", "한 차시의 길이")
COURSE_START = Wording("start of the first session of a day", "하루 첫 차시의 시작 시각")
COURSE_THEME = Wording("default, dark or print", "default, dark, print 가운데 하나")
COURSE_TEMPLATE = Wording("a PowerPoint file whose looks to take", "모양을 가져올 파워포인트 파일")
COURSE_TEACHER = Wording("who gives the course", "강의하는 사람")
IDENTITY = Wording(
    'which session it is, as "week 3 day 5 session 9" or 3-5-9', '몇 번째 차시인지. 예: "3주 5일 9차시", 3-5-9'
)
SESSION_TITLE = Wording("its title", "차시의 제목")
SESSION_SLOT = Wording("its length; the course's if not given", "차시의 길이. 없으면 과정의 설정")
GUIDE_JSON = Wording("print it as data", "데이터로 출력합니다")
CODE = Wording("the code, as GY204, gy204 or 204", "코드. 예: GY204, gy204, 204")

UNKNOWN_THEME = Wording("there is no theme '{name}'; known: {known}", "'{name}' 테마는 없습니다. 가능한 값: {known}")
UNKNOWN_FORMAT = Wording("unknown format '{name}'; known: {known}", "'{name}' 형식은 없습니다. 가능한 값: {known}")
UNKNOWN_BOOK = Wording("unknown book '{name}'; known: {known}", "'{name}' 묶음은 없습니다. 가능한 값: {known}")
NO_WHOLE_NUMBER = Wording("'{text}' is no whole number above 0", "'{text}': 0보다 큰 정수를 쓰세요")
NO_PORT_NUMBER = Wording("'{text}' is no port: 0 to {most}", "'{text}': 0에서 {most} 사이의 포트 번호를 쓰세요")
UNUSABLE = Wording("'{text}' cannot be used: {reason}", "쓸 수 없는 값 '{text}'입니다: {reason}")
UNUSABLE_CHOICE = Wording("{key}={value} cannot be used: {reason}", "쓸 수 없는 값 {key}={value}입니다: {reason}")
NO_DATE = Wording("'{text}' is no date like 2025-09-01", "'{text}': 2025-09-01 같은 날짜를 쓰세요")
WRONG_USAGE = Wording("gyoan {command}: error: {reason}", "gyoan {command}: 오류: {reason}")
"""Behind what `argparse` says in the same form."""
FAULT = Wording("gyoan: error: {reason}", "gyoan: 오류: {reason}")
OUTPUT_LOST = Wording("standard output cannot be written: {reason}", "표준 출력에 쓸 수 없습니다: {reason}")
INTERRUPTED = Wording(
    "interrupted; outputs that were not finished are as they were",
    "중단했습니다. 끝나지 않은 결과물은 이전 그대로입니다",
)

CHECK_FORMAT = Wording(
    "print findings for another program: gcc for editors, github for annotations, json",
    "다른 프로그램이 읽을 형식으로 출력합니다: 편집기는 gcc, 주석 표시는 github, 자료는 json",
)
FIX = Wording(
    "show as a diff what can be mended in the sessions", "차시에서 고칠 수 있는 곳을 고치기 전후로 보여 줍니다"
)
FIX_YES = Wording("write what --fix shows", "--fix로 보여 준 내용을 파일에 씁니다")
YES_WITHOUT_FIX = Wording(
    "gyoan check: error: --yes writes what --fix shows: give both",
    "gyoan check: 오류: --yes는 --fix로 보여 준 내용을 파일에 씁니다. 둘을 함께 쓰세요",
)
UNKNOWN_OPTIONS = Wording("there is no such option or argument here: {names}", "알 수 없는 항목입니다: {names}")
MEANT_OPTION = Wording("(did you mean {name}?)", "(혹시 {name}인가요?)")
