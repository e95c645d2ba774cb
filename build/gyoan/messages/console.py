"""The catalogue: what building and checking say besides diagnostics: progress, results, counts, `prune`."""

from __future__ import annotations

from gyoan.model.message import Wording

ERROR = Wording("error", "오류")
WARNING = Wording("warning", "경고")
INFO = Wording("info", "알림")
HINT = Wording("hint: {hint}", "도움말: {hint}")

UNDERWAY = Wording(
    "{name}: {done} of {all:session/sessions} done after {seconds} s",
    "{name} 만드는 중: {all}개 차시 중 {done}개 완료, {seconds}초 지남",
)
UNDERWAY_MORE = Wording(
    "{name}: {more}; {done} of {all:session/sessions} done after {seconds} s",
    "{name} 만드는 중: {more}, {all}개 차시 중 {done}개 완료, {seconds}초 지남",
)
DRAWN = Wording("{drawn} of {all:diagram/diagrams}", "다이어그램 {all}개 중 {drawn}개")
LEFT_TO_DO = Wording("about {seconds} s left", "약 {seconds}초 남음")
BUILDING = Wording("building", "만드는 중")
LOOKING_FOR_FONTS = Wording("looking for the fonts", "글꼴을 찾는 중")
LOOKING_FOR_TOOLS = Wording("looking for Node, Mermaid and a browser", "Node, Mermaid, 브라우저를 찾는 중")
LOOKING_FOR_MERMAID_CLI = Wording("looking for mermaid-cli", "mermaid-cli를 찾는 중")
LOOKING_FOR_FONT = Wording("looking for the font {name}", "글꼴 {name:을/를} 찾는 중")
WRITTEN = Wording(
    "{path} -> {folder}/ ({slides:slide/slides}, {pages:page/pages}, {seconds:.1f} s)",
    "{path} -> {folder}/ (슬라이드 {slides}장, {pages}쪽, {seconds:.1f}초)",
)
BOUND = Wording("{path} ({sessions:session/sessions})", "{path} ({sessions}개 차시)")
BUILT = Wording("built {done:session/sessions}; {found}", "{done}개 차시를 만들었습니다. {found}")
WATCHING = Wording(
    "watching {sessions:session/sessions}; {found}; Ctrl-C ends it",
    "{sessions}개 차시를 지켜보는 중입니다. {found}. Ctrl-C로 끝냅니다",
)
BUILT_REST = Wording(
    "built {done:session/sessions}, {kept} unchanged; {found}",
    "{done}개 차시를 만들고 {kept}개는 그대로 두었습니다. {found}",
)
BUILT_SOME = Wording(
    "built {done} of {all:session/sessions}; {found}", "{all}개 차시 중 {done}개를 만들었습니다. {found}"
)
CHECKED = Wording("checked {done:session/sessions}; {found}", "{done}개 차시를 확인했습니다. {found}")
FOUND = Wording("{errors:error/errors}, {warnings:warning/warnings}", "오류 {errors}개, 경고 {warnings}개")
ERRORS = Wording("{errors:error/errors}", "오류 {errors}개")

REMOVED_DRAWINGS = Wording(
    "removed {count:drawing/drawings} not used for {days:day/days}: {size}",
    "{days}일 동안 쓰지 않은 그림 {count}개를 지웠습니다: {size}",
)
REMOVED_ALL_DRAWINGS = Wording("removed {count:drawing/drawings}: {size}", "그림 {count}개를 지웠습니다: {size}")
REMOVED_TOOLS = Wording(
    "removed {count:folder/folders} of tools that this version does not use: {size}",
    "이 버전이 쓰지 않는 도구 폴더 {count}개를 지웠습니다: {size}",
)
REMOVED_RECORDS = Wording(
    "removed what was noted of {count:course/courses}: {size}", "과정 {count}개를 빌드한 기록을 지웠습니다: {size}"
)
NOTHING_UNUSED = Wording(
    "nothing to remove: no drawings not used for {days:day/days}, no tools of other versions",
    "지울 것이 없습니다. {days}일 동안 쓰지 않은 그림도, 다른 버전의 도구도 없습니다",
)
NOTHING_TO_REMOVE = Wording(
    "nothing to remove: no drawings, no tools of other versions",
    "지울 것이 없습니다. 그림도, 다른 버전의 도구도 없습니다",
)
LEFT = Wording("{size} are left in {folder}", "{folder}에 {size:이/가} 남아 있습니다")

NOTHING_TO_MEND = Wording("there is nothing to mend", "고칠 곳이 없습니다")
NOT_YET_MENDED = Wording(
    "nothing is written yet: add --yes to change {files:file/files}",
    "아직 파일에 쓰지 않았습니다. --yes를 붙이면 파일 {files}개를 고칩니다",
)
MENDED = Wording("{path} is mended", "{path:을/를} 고쳤습니다")
