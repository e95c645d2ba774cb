"""The catalogue: what is said of files, settings, themes, templates, pictures and outputs (GY5xx)."""

from __future__ import annotations

from gyoan.model.message import Wording

FONT_NEEDS_NETWORK = Wording(
    "it comes from npm, once: build with a network", "처음 한 번은 npm에서 받아 오니 인터넷에 연결하고 빌드하세요"
)
FETCH_FONT_ANEW = Wording(
    "remove {folder}, and the next build fetches it anew", "{folder:을/를} 지우면 다음 빌드가 다시 받아 옵니다"
)
NO_FONT = Wording(
    "The font '{name}' cannot be had, so the handout is set in the theme's own: {reason}",
    "'{name}' 글꼴을 쓸 수 없어 유인물을 테마의 글꼴로 만들었습니다: {reason}",
)
NO_FURTHER_FONT = Wording(
    "The font '{name}', which has {characters}, cannot be had: {reason}",
    "{characters} 글자가 있는 '{name}' 글꼴을 쓸 수 없습니다: {reason}",
)
NO_PREFERRED_FONT = Wording(
    "The font '{name}', made for the session's language, cannot be had: {reason}",
    "차시의 언어에 맞는 '{name}' 글꼴을 쓸 수 없습니다: {reason}",
)
NO_SESSIONS = Wording("The folder holds no sessions", "폴더에 차시가 없습니다")
WHAT_IS_SESSION = Wording(
    "a session is a Markdown file (.md) whose name does not begin with '_'",
    "이름이 '_'로 시작하지 않는 마크다운 파일(.md)이 차시입니다",
)
NO_MARKDOWN = Wording("This is no Markdown file", "마크다운 파일이 아닙니다")
NAME_SOURCE = Wording(
    "name the session's source, whose name ends in .md or .markdown, or its folder",
    "이름이 .md나 .markdown으로 끝나는 차시 파일이나 그 폴더를 지정하세요",
)
NO_SUCH_PATH = Wording("There is no such file or folder", "그런 파일이나 폴더가 없습니다")
CHECK_PATH = Wording(
    "check the path, or leave it out and source/ is meant", "경로를 확인하세요. 경로를 빼면 source/를 읽습니다"
)
CANNOT_WRITE = Wording("Cannot write '{path}': {reason}", "'{path}'에 쓸 수 없습니다: {reason}")
EDITED_DECK = Wording(
    "'{deck}' was changed by hand since gyoan wrote it; the changed deck is kept as '{kept}'",
    "'{deck}' 파일이 빌드 뒤에 수정되어, 수정된 파일을 '{kept}'라는 이름으로 남겨 두었습니다",
)
KEEP_EDITS = Wording(
    "the new deck has none of the changes: write into the Markdown what should stay, or teach from the kept deck",
    "새 슬라이드에는 고친 내용이 없습니다. 남길 내용은 마크다운에 쓰거나, 남겨 둔 슬라이드로 수업하세요",
)
SAVED_DECK = Wording(
    "'{deck}' was saved since gyoan wrote it, with nothing changed but the times of slides; the new deck replaces it",
    "'{deck}' 파일은 지난 빌드 뒤에 다시 저장되었지만 슬라이드 시간 말고는 바뀐 것이 없어, "
    "따로 남기지 않고 새 슬라이드로 바꿉니다",
)
REHEARSE_FIRST = Wording(
    "the new deck has the minutes of the Markdown: after a rehearsal run 'gyoan rehearse' before you build again",
    "새 슬라이드에는 마크다운에 적은 시간이 들어갑니다. "
    "예행연습을 했다면 다시 빌드하기 전에 'gyoan rehearse'를 실행하세요",
)
DID_YOU_MEAN_HEADING = Wording("did you mean '#{heading}'?", "혹시 '#{heading}'인가요?")
WRITE_HEADING_WORDS = Wording(
    "write the heading's words, with hyphens for spaces", "제목의 말을 쓰고 빈칸 자리에는 하이픈(-)을 넣으세요"
)
NETWORK_PICTURE = Wording(
    "The picture is on the network and is never fetched; a link stands in its place",
    "인터넷에 있는 그림은 받아 오지 않고 그 자리에 링크를 둡니다",
)
SAVE_PICTURE = Wording(
    "save it in the course's folder and name that file", "그림을 과정 폴더에 저장하고 그 경로를 쓰세요"
)
BOOK_LACKS_UNBUILT = Wording(
    "The book '{book}' lacks this session, which could not be built",
    "이 차시를 만들지 못해 '{book}' 묶음에서 빠졌습니다",
)
BUILD_WHEN_MENDED = Wording(
    "build it again when what is said about it is mended", "이 차시의 오류를 해결한 뒤 다시 빌드하세요"
)
BOOK_LACKS_OTHER_LOOK = Wording(
    "The book '{book}' lacks this session, whose pages look otherwise than those of its first session",
    "쪽의 모양이 첫 차시와 달라 이 차시가 '{book}' 묶음에서 빠졌습니다",
)
SAME_LOOK = Wording(
    "set theme, font, emoji, paper and gutter in course.toml, the same for all sessions of a book",
    "묶음의 모든 차시에 같도록 theme, font, emoji, paper, gutter를 course.toml에 쓰세요",
)
OUTPUT_FOLDER = Wording("the output folder", "결과 폴더")
FREE_OUTPUT = Wording(
    "close the file where it is open, free disk space, or choose another folder with -o; "
    "the outputs of the last good build are still in place",
    "열려 있는 파일을 닫거나, 디스크 공간을 비우거나, -o로 다른 폴더를 고르세요. "
    "마지막으로 성공한 빌드의 결과물은 그대로 있습니다",
)
