"""The catalogue: what is said of the keys and values of settings (GY508, GY509)."""

from __future__ import annotations

from gyoan.model.message import Wording

WRITE_DURATION = Wording("write a duration like '50 min' or '1 h 30 min'", "'50분'이나 '1시간 30분'처럼 적으세요")
WRITE_SHORTER_DURATION = Wording("write at most 24 hours", "24시간까지 적을 수 있습니다")
WRITE_SLOT = Wording(
    "a session takes some time: write a duration like '50 min'",
    "한 차시의 길이는 0보다 길어야 합니다. '50분'처럼 적으세요",
)
WRITE_CLOCK = Wording(
    "write a time of day like '09:00', in course.toml in quotes",
    "'09:00'처럼 시각을 적으세요(course.toml에서는 따옴표 안에)",
)
WRITE_CLOCK_RANGE = Wording(
    "write a time of day from start to end, like '12:00-13:00'", "'12:00-13:00'처럼 시작과 끝 시각을 적으세요"
)
WRITE_GUTTER = Wording(
    "write up to {widest} millimetres like '8mm', or '8mm duplex' to print on both sides",
    "'8mm'처럼 {widest}밀리미터까지 적으세요. 양면으로 인쇄하면 '8mm duplex'라고 적습니다",
)
WRITE_EDITOR = Wording(
    "write the address that your editor opens, like 'vscode://file/{{path}}:{{line}}:{{column}}'",
    "편집기가 여는 주소를 'vscode://file/{{path}}:{{line}}:{{column}}'처럼 적으세요",
)
WRITE_NUMBER = Wording("write a number above 0", "0보다 큰 수를 적으세요")
WRITE_SCALE = Wording("write a number from {least} to {most}", "{least}에서 {most} 사이의 수를 적으세요")
WRITE_TEXT = Wording("write a text in quotes", "따옴표 안에 글로 적으세요")
WRITE_FLAG = Wording("write true or false", "true나 false로 적으세요")
WRITE_ONE_OF = Wording("write one of {names}", "다음 가운데 하나를 적으세요: {names}")
WRITE_SOME_OF = Wording(
    'write one or more of {names}, as ["…", "…"]', '다음 가운데 하나 이상을 ["…", "…"]처럼 적으세요: {names}'
)
WRITE_LANGUAGE = Wording(
    "write the language's code, like 'ko-KR' or 'en-US'", "'ko-KR'이나 'en-US'처럼 언어 코드를 적으세요"
)
WRITE_THIS_LANGUAGE = Wording("write the language's code: '{code}'", "언어 코드는 '{code}'입니다")
NO_WORDS_IN = Wording(
    "gyoan has no words in '{code}': what it prints beside the text, such as the agenda, is in English",
    "gyoan에는 '{code}' 언어의 말이 없어, 오늘의 순서처럼 본문 밖에 찍히는 말은 영어로 나옵니다",
)
SEVERAL_OUTPUTS = Wording(
    "The courses name different output folders ({names}); all of it goes to '{folder}'",
    "과정마다 결과 폴더가 다르게 적혀 있어({names}) 모두 '{folder}' 폴더에 만듭니다",
)
SEVERAL_OUTPUTS_HINT = Wording(
    "build one course at a time, or name a folder with -o", "과정을 하나씩 빌드하거나 -o로 폴더를 지정하세요"
)
WRITE_FOLDER = Wording(
    "write a folder below the one you work in, like 'slides'; -o takes any other",
    "작업하는 폴더 아래의 폴더를 'slides'처럼 적으세요. 다른 곳에 만들려면 -o를 쓰세요",
)

BAD_VALUE = Wording("The value of '{key}' cannot be used: {value}", "'{key}'의 값을 쓸 수 없습니다: {value}")
NO_SUCH_SETTING = Wording("There is no setting '{key}'", "'{key}' 설정은 없습니다")
DID_YOU_MEAN = Wording("did you mean '{name}'?", "혹시 '{name}'인가요?")
BELONGS_IN_TABLE = Wording("write it below [{table}]: {name}", "[{table}] 아래에 적으세요: {name}")
UNUSED_KEYS = Wording("gyoan makes no use of: {names}", "gyoan이 쓰지 않는 설정입니다: {names}")
OF_COURSES = Wording("only course.toml can say {keys}", "{keys} 설정은 course.toml에 적은 것만 읽습니다")
KEY_OF_TOO_MANY_PARTS = Wording("a key has more parts than can be meant", "점으로 이어진 키가 지나치게 깁니다")
NESTED_TOO_DEEP = Wording("values are nested too deep", "값이 지나치게 깊이 겹쳐 있습니다")
NUMBER_TOO_LONG = Wording("a number has too many digits", "수의 자릿수가 지나치게 많습니다")
TOO_MANY_VALUES = Wording("it holds too many values", "값이 지나치게 많습니다")
FRONT_MATTER_TOO_LARGE = Wording("it is larger than {size} kB", "{size} kB보다 큽니다")
MORE_OF_A_KIND = Wording("… and {count} more of this kind", "이런 문제가 {count}개 더 있습니다")
WRITE_WHOLE_NUMBER = Wording("write a whole number", "정수로 적으세요")
NO_TOML = Wording("The settings file cannot be read as TOML: {reason}", "설정 파일을 TOML로 읽을 수 없습니다: {reason}")
NO_TOML_HINT = Wording(
    'write settings as key = "value", texts in quotes', '키 = "값"처럼 적고, 글은 따옴표 안에 적으세요'
)
NO_COLON = Wording("this line has no `: ` behind its key", "키 뒤에 `: `이 없는 줄입니다")
SECOND_COLON = Wording("a value that holds `: ` has no quotation marks", "`: `이 든 값에 따옴표가 없습니다")
TAB_AS_INDENT = Wording("a line is indented by a tab: use spaces", "탭으로 들여 쓴 줄이 있습니다. 빈칸을 쓰세요")
CANNOT_BEGIN = Wording(
    "a value that begins with '{sign}' has no quotation marks", "'{sign}'로 시작하는 값에 따옴표가 없습니다"
)
QUOTE_LEFT_OPEN = Wording("a quotation mark is not closed", "따옴표가 닫히지 않았습니다")
BRACKET_LEFT_OPEN = Wording("a bracket is not closed", "괄호가 닫히지 않았습니다")
UNKNOWN_ESCAPE = Wording(
    "a `\\` in quotation marks begins a special character: write `/` or `\\\\`",
    "따옴표 안의 `\\`는 특수 문자로 읽습니다. `/`나 `\\\\`로 적으세요",
)
TEXT_BEHIND_VALUE = Wording("something else stands behind a value", "값 뒤에 다른 글이 더 있습니다")
LINES_DIFFER = Wording(
    "lines are indented differently, or do not have a key each", "들여쓰기가 서로 다르거나 키가 없는 줄이 있습니다"
)
NO_SUCH_DATE = Wording("there is no such date", "달력에 없는 날짜입니다")
VALUE_WITHOUT_QUOTES = Wording(
    "a text has no quotation marks, or a value is missing", "따옴표가 없는 글이거나 값이 없습니다"
)
NO_EQUALS_SIGN = Wording("there is no `=` behind a key", "키 뒤에 `=`가 없습니다")
NO_KEY = Wording(
    "this line does not begin with a key; one that is not of A-Z, a-z, 0-9, - and _ stands in quotation marks",
    "키로 시작하지 않는 줄입니다. 영문, 숫자, `-`, `_`가 아닌 키는 따옴표로 감쌉니다",
)
CONTROL_CHARACTER = Wording("it holds a control character", "제어 문자가 들어 있습니다")
SAID_TWICE = Wording("the same key stands here twice", "같은 키가 두 번 있습니다")

TEMPLATE_HAS_LOGO = Wording(
    "The logo is not put on the slides, whose template has looks of its own; it is on the handout",
    "슬라이드는 템플릿의 모양을 따르므로 로고를 넣지 않고 유인물에만 넣었습니다",
)
TEMPLATE_HAS_LOGO_HINT = Wording("put the logo into the template", "로고는 템플릿에 넣으세요")
