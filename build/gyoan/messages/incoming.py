"""The catalogue: what is said of files that come in or do not: sessions, settings, pictures, templates, links."""

from __future__ import annotations

from gyoan.model.message import Wording

# What keeps a file from coming in: each ends a sentence that names the file.
LEADS_OUTSIDE = Wording(
    "it leads outside of the folder of its course or theme", "링크가 과정 폴더나 테마 폴더 밖을 가리킵니다"
)
NO_REGULAR_FILE = Wording("it is {what}, no regular file", "일반 파일이 아니라 {what}입니다")
A_FOLDER = Wording("a folder", "폴더")
A_PIPE = Wording("a named pipe", "이름 있는 파이프")
A_SOCKET = Wording("a socket", "소켓")
A_DEVICE = Wording("a device", "장치")
A_SPECIAL_FILE = Wording("a special file", "특수 파일")
TOO_LARGE = Wording("it is larger than {size} MB", "{size} MB보다 큽니다")
NOT_UTF8 = Wording("it is no UTF-8 text", "UTF-8 텍스트가 아닙니다")

COPY_INSIDE = Wording(
    "copy the file itself into the course, instead of a link to it", "링크 대신 파일 자체를 과정 폴더에 복사하세요"
)
NAME_A_FILE = Wording("put a regular file in its place", "그 자리에 일반 파일을 두세요")
MAKE_SMALLER = Wording("make it smaller", "파일을 더 작게 만드세요")
SAVE_AS_UTF8 = Wording("save it as UTF-8", "UTF-8로 저장하세요")
CHECK_THE_NAME = Wording("check the name", "이름을 확인하세요")
CHECK_THE_LINKS = Wording("put the file itself in place of its link", "링크 자리에 파일 자체를 두세요")
CHECK_PERMISSIONS = Wording("check who may read it", "파일의 읽기 권한을 확인하세요")
CLOSE_IT_ELSEWHERE = Wording("close it in the other program", "그 프로그램에서 파일을 닫으세요")
CLOSE_PROGRAMS = Wording("close other programs, and try again", "다른 프로그램을 닫고 다시 해 보세요")
CHECK_THE_DISK = Wording("check the disk that holds it", "파일이 있는 디스크를 확인하세요")

SESSION_REFUSED = Wording("The file cannot be read: {why}", "파일을 읽을 수 없습니다: {why}")
SETTINGS_REFUSED = Wording("The settings file cannot be read: {why}", "설정 파일을 읽을 수 없습니다: {why}")
THEME_REFUSED = Wording(
    "The theme's file cannot be read, so '{theme}' is used: {why}",
    "테마 파일을 읽을 수 없어 '{theme}' 테마를 대신 씁니다: {why}",
)
PICTURE_MISSING = Wording("There is no picture '{name}'", "'{name}' 그림이 없습니다")
PICTURE_ELSEWHERE = Wording(
    "The picture '{name}' is not beside this file; the only one of that name in the course, '{place}', is shown",
    "'{name}' 그림이 이 파일 옆에 없어, 과정에서 이름이 같은 하나뿐인 '{place}' 그림을 씁니다",
)
WRITE_PLACE = Wording(
    "write its way from this file, so that other tools find it, too",
    "다른 도구도 찾도록 이 파일에서 그림까지의 경로를 쓰세요",
)
PICTURE_OUTSIDE = Wording(
    "The picture '{name}' lies outside the course folder", "'{name}' 그림이 과정 폴더 밖에 있습니다"
)
PICTURE_OUTSIDE_HINT = Wording(
    "copy it into the course, or put a course.toml into the folder that holds both",
    "그림을 과정 폴더에 복사하거나, 둘 다 들어 있는 폴더에 course.toml을 두세요",
)
PICTURE_ON_ONE_COMPUTER = Wording(
    "The picture '{name}' is named by its place on one computer, where others do not find it",
    "'{name}' 그림은 한 컴퓨터에만 있는 경로로 적혀 있어 다른 곳에서는 찾을 수 없습니다",
)
COPY_PICTURE = Wording(
    "copy the file into the course and write: images/{name}",
    "파일을 과정 폴더에 복사하고 이렇게 적으세요: images/{name}",
)
PICTURE_REFUSED = Wording("The picture '{name}' cannot be read: {why}", "'{name}' 그림을 읽을 수 없습니다: {why}")
DID_YOU_MEAN = Wording("did you mean '{name}'?", "혹시 '{name}'인가요?")
PUT_FILE_THERE = Wording("check the name, or put the file there", "이름을 확인하거나 그 자리에 파일을 두세요")
TEMPLATE_MISSING = Wording("There is no template '{name}'", "'{name}' 템플릿이 없습니다")
TEMPLATE_OUTSIDE = Wording(
    "The template '{name}' lies outside the course folder", "'{name}' 템플릿이 과정 폴더 밖에 있습니다"
)
TEMPLATE_REFUSED = Wording("The template '{name}' cannot be read: {why}", "'{name}' 템플릿을 읽을 수 없습니다: {why}")
THEMES_OWN_INSTEAD = Wording(
    "{what}; the theme's own layouts are used instead", "{what}. 테마의 레이아웃을 대신 씁니다"
)
COPY_INTO_COURSE = Wording("copy it into the course", "과정 폴더에 복사하세요")
PATH_FROM_COURSE = Wording(
    "write the path from the folder of course.toml", "course.toml이 있는 폴더에서 시작하는 경로를 쓰세요"
)
DEAD_LINK = Wording(
    "The link to '{target}' leads nowhere; its text is shown without it",
    "'{target}' 링크가 가리키는 곳이 없어 링크 없이 글만 표시합니다",
)
NO_PICTURE = Wording("The file '{name}' cannot be read as a picture", "'{name}' 파일을 그림으로 읽을 수 없습니다")
SAVE_PICTURE_AGAIN = Wording(
    "open it in a picture program and save it again as PNG, JPEG or SVG",
    "그림 프로그램에서 열어 PNG, JPEG 또는 SVG로 다시 저장하세요",
)
PICTURE_DRAWS_TOO_MUCH = Wording(
    "'{name}' asks for more than {most} shapes, by <use> of what itself uses others",
    "'{name}' 그림은 <use>를 거듭 써서 도형이 {most}개가 넘습니다",
)
SAVE_AS_BITMAP = Wording("save it as PNG", "PNG로 저장하세요")
PICTURE_OF_TOO_MANY_PIXELS = Wording(
    "The picture '{name}' has more pixels than can be read safely",
    "'{name}' 그림의 픽셀이 너무 많아 안전하게 읽을 수 없습니다",
)
FEWER_PIXELS = Wording(
    "make it smaller; {edge} pixels along its longer side are enough",
    "크기를 줄이세요. 긴 변이 {edge}픽셀이면 충분합니다",
)
THEME_IS_NO_TOML = Wording(
    "The theme's file cannot be read as TOML, so '{theme}' is used: {reason}",
    "테마 파일을 TOML로 읽을 수 없어 '{theme}' 테마를 대신 씁니다: {reason}",
)
WRITE_VALUES = Wording('write values as key = "value"', '키 = "값"처럼 적으세요')
OTHER_CAPITALS = Wording(
    "'{name}' is spelled '{spelled}' in its folder", "'{name}' 파일의 실제 이름은 '{spelled}'입니다"
)
WRITE_AS_SPELLED = Wording(
    "write '{spelled}': other systems tell capitals from small letters",
    "원문에도 '{spelled}'라고 쓰세요. 대소문자를 구별하는 컴퓨터에서는 찾지 못합니다",
)
NO_EMBEDDED_PICTURE = Wording(
    "The picture in the address '{address}' cannot be read", "주소 '{address}'에 담긴 그림을 읽을 수 없습니다"
)
PICTURE_AS_TEXT = Wording(
    "The picture '{name}' stands in a heading or a link, where only its words are shown",
    "'{name}' 그림이 제목이나 링크 안에 있어 글로만 표시합니다",
)
PICTURE_ON_ITS_OWN_LINE = Wording("put it on a line of its own", "그림을 따로 한 줄에 쓰세요")
