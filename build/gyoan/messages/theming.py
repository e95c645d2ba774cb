"""The catalogue: what is said of themes, their colours and their fonts."""

from __future__ import annotations

from gyoan.model.message import Wording

FONT_UNREADABLE = Wording("its file cannot be read", "글꼴 파일을 읽을 수 없습니다")
FONT_WITHOUT_HANGUL = Wording("it has no Hangul", "한글이 없습니다")
FONT_WITHOUT_COLOUR = Wording(
    "it has no drawings in colour (an OpenType COLR table)", "색이 있는 그림(OpenType의 COLR 표)이 없습니다"
)
NO_FONT_FILE = Wording(
    "there is no file '{file}' in the theme's folder or the installed fonts",
    "테마 폴더와 설치된 글꼴에 '{file}' 파일이 없습니다",
)
FONT_OF_CFF = Wording(
    "its outlines are those of OpenType (CFF), which cannot be embedded in the handout",
    "윤곽선이 OpenType(CFF) 방식이라 유인물에 넣을 수 없습니다",
)
NO_TRUETYPE = Wording("its file is no TrueType font", "TrueType 글꼴 파일이 아닙니다")
FONT_DAMAGED = Wording("its file is damaged", "글꼴 파일이 손상되었습니다")
FONT_NOT_EMBEDDED = Wording(
    "it cannot be embedded in the handout ({reason})", "유인물에 넣을 수 없는 글꼴입니다({reason})"
)
NOT_PERMITTED = Wording("its maker does not permit that", "글꼴을 만든 곳에서 허용하지 않습니다")
FONT_CANNOT_BE_USED = Wording(
    "The font '{name}' cannot be used: {reason}; another theme's stands in",
    "'{name}' 글꼴을 쓸 수 없어 다른 테마의 글꼴을 씁니다: {reason}",
)
FILE_OF_FONT = Wording(
    "name a TrueType file (.ttf) of a Korean font, in the theme's folder or below the installed fonts",
    "테마 폴더나 설치된 글꼴에 있는 한글 글꼴의 TrueType 파일(.ttf)을 지정하세요",
)
FILE_OF_EMOJI = Wording(
    "name a TrueType file (.ttf) of emoji in colour, in the theme's folder or below the installed fonts",
    "테마 폴더나 설치된 글꼴에 있는 색 이모지의 TrueType 파일(.ttf)을 지정하세요",
)
EXTEND_IN_CIRCLE = Wording(
    "The themes extend each other in a circle: {circle}", "테마들이 서로를 바탕으로 삼고 있습니다: {circle}"
)
LET_ONE_EXTEND = Wording("let one of them extend 'default'", "그중 하나는 'default'를 바탕으로 삼게 하세요")
NO_THEME_TO_EXTEND = Wording(
    "There is no theme called '{name}' to extend, so '{fallback}' is extended",
    "바탕으로 삼을 '{name}' 테마가 없어 '{fallback}' 테마를 씁니다",
)
NO_THEME = Wording(
    "There is no theme called '{name}', so '{fallback}' is used", "'{name}' 테마가 없어 '{fallback}' 테마를 씁니다"
)
DID_YOU_MEAN = Wording("did you mean '{name}'?", "혹시 '{name}'인가요?")
KNOWN = Wording("known: {names}", "쓸 수 있는 이름: {names}")
LACKS_MORE_KEYS = Wording(
    "The theme lacks {names} and {others} more; the values of '{fallback}' are used",
    "테마에 {names} 외 {others}개가 없어 '{fallback}'의 값을 씁니다",
)
ADD_KEYS = Wording(
    'add the missing keys, or begin the file with extends = "{fallback}"',
    '빠진 항목을 쓰거나, 파일을 extends = "{fallback}"로 시작하세요',
)
WRITE_DIGITS = Wording("write one in digits", "하나는 16진수로 쓰세요")
NARROW_PAGE = Wording(
    "The margins leave {wide:g} × {high:g} mm of the page; the default theme's margins are used",
    "여백을 빼면 쪽에 {wide:g} × {high:g} mm만 남아 기본 테마의 여백을 씁니다",
)
LEAVE_AT_LEAST = Wording("leave at least {wide:g} × {high:g} mm", "적어도 {wide:g} × {high:g} mm를 남기세요")
WRITE_NUMBER_OF = Wording(
    "write a number of {unit} from {least:g} to {most:g}", "{least:g}에서 {most:g}까지의 수를 쓰세요(단위: {unit})"
)
INCHES = Wording("inches", "인치")
MILLIMETRES = Wording("millimetres", "밀리미터")
POINTS = Wording("points", "포인트")
LINES = Wording("lines", "줄")
WRITE_ONE_OF = Wording("write one of {names}", "다음 가운데 하나를 쓰세요: {names}")
WRITE_NAME = Wording("write a name in quotes", "이름을 따옴표 안에 쓰세요")
WRITE_COLOUR = Wording(
    'write six hexadecimal digits, like "1F5FBF", or the name of another colour: {names}',
    '"1F5FBF"처럼 16진수 여섯 자리나 다른 색의 이름을 쓰세요: {names}',
)
WRITE_FONT = Wording(
    'write {{ name = "Noto Sans KR", file = "folder/NotoSansKR.ttf" }}',
    '{{ name = "Noto Sans KR", file = "폴더/NotoSansKR.ttf" }}처럼 쓰세요',
)
WRITE_FLAG = Wording("write true or false", "true나 false를 쓰세요")
HARD_TO_READ = Wording(
    "Text in '{ink}' is hard to read on '{ground}': contrast {ratio:.1f} : 1",
    "'{ground}' 바탕에서 '{ink}' 글자를 읽기 어렵습니다: 명암비 {ratio:.1f} : 1",
)
COLOURS_APART = Wording(
    "choose colours further apart; {least} : 1 is the least that can be read well",
    "차이가 더 큰 색을 고르세요. 잘 읽히려면 적어도 {least} : 1이어야 합니다",
)
NO_KEY = Wording("There is no key '{key}' in a theme", "테마에는 '{key}' 항목이 없습니다")
BAD_VALUE = Wording("The value of '{key}' cannot be used: {value}", "'{key}'의 값을 쓸 수 없습니다: {value}")
LACKS_KEYS = Wording(
    "The theme lacks {names}; the values of '{fallback}' are used",
    "테마에 {names:이/가} 없어 '{fallback}'의 값을 씁니다",
)
COLOURS_IN_CIRCLE = Wording(
    "The colours of '{table}' name each other in a circle: {circle}", "'{table}'의 색들이 서로를 가리킵니다: {circle}"
)
