"""The catalogue: what `init` and `new` ask and say, what stands in a new session, and what to do next."""

from __future__ import annotations

from gyoan.model.message import Wording

ASK_TITLE = Wording("Title of the course", "과정 이름")
ASK_SLOT = Wording("Length of a session", "한 차시의 길이")
ASK_START = Wording("Start of the first session of a day", "하루 첫 차시의 시작 시각")
ASK_THEME = Wording("Theme ({names})", "테마 ({names})")
ASK_TEMPLATE = Wording("PowerPoint template of your own, or nothing", "우리 기관의 파워포인트 서식 파일(없으면 Enter)")
ASK_TEACHER = Wording("Who gives it, or nothing", "강의하는 사람(없으면 Enter)")
DEFAULT_TITLE = Wording("My course", "나의 강의")
DEFAULT_SLOT = Wording("50 min", "50분")

NO_EMPTY_FOLDER = Wording(
    "The folder '{folder}' holds something already ({names}), so nothing is written",
    "'{folder}' 폴더에 이미 파일이 있어({names}) 아무것도 쓰지 않았습니다",
)
NO_EMPTY_FOLDER_HINT = Wording(
    "  name a new folder: gyoan init my_course", "  새 폴더의 이름을 적으세요: gyoan init 나의_강의"
)
NO_FOLDER = Wording("'{folder}' is a file, not a folder", "'{folder}': 폴더가 아니라 파일입니다")
NO_TEMPLATE = Wording("There is no PowerPoint file '{path}'", "'{path}' 파워포인트 파일이 없습니다")
STARTED = Wording("{folder}: a course to start from. Next:", "{folder}: 과정을 만들었습니다. 이제 이렇게 하세요:")
STARTED_HERE = Wording("A course to start from is here. Next:", "이 폴더에 과정을 만들었습니다. 이제 이렇게 하세요:")
NEXT_BUILD = Wording("build the sample: slides and handout", "예제의 슬라이드와 유인물 만들기")
NEXT_READ = Wording("read on", "이어서 읽기")

NEW_SESSION = Wording(
    "{path} is written; fill it, then: gyoan build",
    "{path} 파일을 만들었습니다. 내용을 채우고 gyoan build를 실행하세요",
)
SESSION_EXISTS = Wording(
    "There is a session at '{path}' already, so nothing is written",
    "'{path}'에 이미 차시가 있어 아무것도 쓰지 않았습니다",
)
NO_IDENTITY = Wording(
    "'{text}' names no session: write it like \"week 3 day 5 session 9\" or 3-5-9",
    "'{text}'에는 차시의 번호가 없습니다. \"3주 5일 9차시\"나 3-5-9처럼 적으세요",
)
NO_TITLE = Wording("a session needs a title", "차시의 제목을 적으세요")

OBJECTIVES = Wording("## Objectives ({minutes} min)", "## 학습 목표 ({minutes}분)")
FIRST_TOPIC = Wording("## 1. First topic ({minutes} min)", "## 1. 첫째 주제 ({minutes}분)")
SECOND_TOPIC = Wording("## 2. Second topic ({minutes} min)", "## 2. 둘째 주제 ({minutes}분)")
DISCUSSION = Wording("## 💬 Discussion: a question ({minutes} min)", "## 💬 그룹 토론: 질문 ({minutes}분)")
SUMMARY = Wording("## 💡 Summary ({minutes} min)", "## 💡 핵심 정리 ({minutes}분)")
INTRODUCTION = Wording(
    "Say in a sentence or two what this session is about.\n\n"
    "<!-- The minutes behind the headings add up to the session. Comments like this one appear nowhere. -->",
    "이 차시에서 무엇을 왜 배우는지 한두 문장으로 적습니다.\n\n"
    "<!-- 제목 뒤의 시간을 모두 더하면 한 차시의 길이입니다. 이런 설명은 결과에 나오지 않습니다. -->",
)
OBJECTIVES_TEXT = Wording(
    "- **Goal**: what everybody can do afterwards\n- **Goal**: one more",
    "- **목표**: 마치고 나면 할 수 있는 일\n- **목표**: 하나 더",
)
FIRST_TOPIC_TEXT = Wording(
    "### A heading makes a slide\n\n- What to say\n  - a detail, an example",
    "### 소제목마다 슬라이드가 나옵니다\n\n- 말할 내용\n  - 자세한 설명이나 예",
)
SECOND_TOPIC_TEXT = Wording(
    "### Tables, code and diagrams are welcome\n\n- `gyoan guide` shows how they are written",
    "### 표, 코드, 다이어그램도 씁니다\n\n- 쓰는 법은 `gyoan guide`에 있습니다",
)
DISCUSSION_TEXT = Wording(
    "- **Question**: what do you think?\n\n<!-- answer: what you want to hear. For the lecturer alone. -->",
    "- **질문**: 어떻게 생각하나요?\n\n<!-- 답: 나왔으면 하는 답. 강사만 봅니다. -->",
)
SUMMARY_TEXT = Wording("- **First**: in one line\n- **Second**: in one line", "- **하나**: 한 줄로\n- **둘**: 한 줄로")

WELCOME = Wording(
    "gyoan turns Markdown sessions into timed PowerPoint decks and PDF handouts.",
    "gyoan은 마크다운으로 쓴 차시를 시간까지 배분된 파워포인트와 PDF 유인물로 만듭니다.",
)
HERE_IS_A_COURSE = Wording("There is a course in this folder. Next:", "이 폴더에 과정이 있습니다. 이렇게 하세요:")
HERE_ARE_SESSIONS = Wording(
    "There are Markdown files in this folder. Next:", "이 폴더에 마크다운 파일이 있습니다. 이렇게 하세요:"
)
HERE_IS_NOTHING = Wording(
    "There is no course in this folder yet. Next:", "이 폴더에는 아직 과정이 없습니다. 이렇게 하세요:"
)
DO_INIT = Wording("make a course to start from", "시작할 과정 만들기")
DO_BUILD = Wording("make slides and handouts", "슬라이드와 유인물 만들기")
DO_CHECK = Wording("see what to mend", "고칠 곳 보기")
DO_SCHEDULE = Wording("see the timetable", "시간표 보기")
DO_GUIDE = Wording("see how sessions are written", "차시 쓰는 법 보기")
DO_HELP = Wording("see all commands", "모든 명령 보기")
MY_COURSE = Wording("my_course", "나의_강의")
NO_SOURCE = Wording(
    "There is no source/ folder here, so there is nothing to build", "여기에는 source/ 폴더가 없어 만들 차시가 없습니다"
)
NO_SOURCE_HINT = Wording(
    "gyoan init makes a course to start from; gyoan build FILE.md builds a file of your own",
    "gyoan init으로 과정을 시작하거나, gyoan build 파일.md처럼 가진 파일을 지정하세요",
)
NO_SOURCE_BUT_FILES = Wording(
    "build the files of this folder with: gyoan build .", "이 폴더의 파일로 만들려면: gyoan build ."
)
UNKNOWN_COMMAND = Wording("gyoan: error: there is no command '{name}'", "gyoan: 오류: '{name}' 명령은 없습니다")
MEANT_COMMAND = Wording("did you mean: {line}", "혹시 이 명령인가요? {line}")
ALL_COMMANDS = Wording("commands: {names}", "쓸 수 있는 명령: {names}")
