"""The catalogue: what is said of a source's text: headings, fences, comments, HTML (GY1xx)."""

from __future__ import annotations

from gyoan.model.message import Wording

SLIP_MENDED_HINT = Wording(
    "it is read as it was meant; `gyoan check --fix` mends the file",
    "의도대로 고쳐 읽었습니다. `gyoan check --fix`로 파일을 고칠 수 있습니다",
)
GLUED_HEADING = Wording("A heading needs a blank behind `{mark}`", "제목은 `{mark}` 뒤에 빈칸이 있어야 합니다")
GLUED_HEADING_HINT = Wording("write `{line}`, with blank lines around it", "앞뒤로 한 줄씩 띄우고 `{line}`처럼 쓰세요")
GLUED_MARKER = Wording(
    "A list's entry needs a blank behind `{marker}`", "목록의 항목은 `{marker}` 뒤에 빈칸이 있어야 합니다"
)
GLUED_MARKER_HINT = Wording("for an entry, write `{line}`", "항목이라면 `{line}`처럼 쓰세요")
LOOSE_EMPHASIS = Wording(
    "A blank inside `**` keeps the text from being emphasised, and the stars are shown",
    "`**` 안쪽에 빈칸이 있어 강조되지 않고 별표가 그대로 보입니다",
)
UNEVEN_EMPHASIS = Wording(
    "Text to emphasise needs as many `*` behind it as before it",
    "강조하려면 글 앞뒤의 `*` 개수가 같아야 합니다",
)
HIDDEN_SIGN = Wording(
    "The `{sign}` here is read as emphasis and would not be shown",
    "여기 쓴 `{sign}` 기호가 강조 표시로 읽혀 화면에서 사라집니다",
)
GLUED_TASK = Wording(
    "A task is written `- [ ] …`: a blank before the brackets, in them and behind them",
    "할 일은 `- [ ] …`처럼 대괄호 앞뒤와 안에 빈칸을 두고 씁니다",
)
GLUED_TASK_HINT = Wording("for a task, write `{line}`", "할 일이라면 `{line}`처럼 쓰세요")
GLUED_TABLE = Wording(
    "A table needs a blank line between it and the list above", "목록 바로 아래의 표는 한 줄 띄워야 합니다"
)
NO_DELIMITER_ROW = Wording(
    "These rows are no table: the row of dashes below the head is missing",
    "머리글 아래 구분 줄이 없어 표로 읽을 수 없습니다",
)
NO_DELIMITER_ROW_HINT = Wording("put `{row}` below the first row", "첫 줄 아래에 `{row}` 줄을 넣으세요")
TABBED_TABLE = Wording("Rows whose cells tabs part are read as a table", "탭으로 칸을 나눈 줄들을 표로 읽었습니다")
UNEVEN_TABS = Wording(
    "Tabs part these lines into different numbers of cells, so they are text and no table",
    "탭으로 나눈 칸 수가 줄마다 달라 표가 아니라 글로 읽었습니다",
)
WRITE_BARS = Wording(
    "a table of Markdown has bars (`| a | b |`), and a row of dashes below the head (`| --- | --- |`)",
    "마크다운의 표는 `| 가 | 나 |`처럼 쓰고 머리글 아래에 `| --- | --- |` 줄을 넣습니다",
)
UNEVEN_HEAD = Wording(
    "The head has {cells} cells and the row of dashes {dashes}, so Markdown sees no table",
    "머리글은 {cells}칸, 구분 줄은 {dashes}칸이라 표로 읽히지 않습니다",
)
BLANK_IN_ADDRESS = Wording(
    "The address `{address}` holds a blank, so Markdown sees no picture",
    "주소 `{address}`에 빈칸이 있어 그림으로 읽히지 않습니다",
)
SHALLOW_CHILD = Wording(
    "Indented by {blanks}, these entries do not belong to the numbered one above",
    "{blanks}칸만 들여 써서 위 번호 항목에 속하지 않습니다",
)
MISSPELT_COMMENT = Wording(
    "Comments that begin with `{word}:` are not read", "`{word}:`로 시작하는 주석은 읽지 않습니다"
)
MISSPELT_COMMENT_HINT = Wording("did you mean `{word}:`?", "혹시 `{word}:`를 쓰려고 하셨나요?")
UNREAD_COMMENT_HINT = Wording(
    "`answer:`, `note:` and `time:` are read; any other comment is for its author alone",
    "읽는 것은 `answer:`, `note:`, `time:`뿐이고 다른 주석은 쓴 사람만 봅니다",
)
UNMARKED_FOOTNOTE = Wording(
    "Nothing in the text has the mark `[^{label}]` of this footnote", "이 각주의 표시 `[^{label}]`가 본문에 없습니다"
)
UNMARKED_FOOTNOTE_HINT = Wording(
    "it stands at the handout's end and in the notes of the last slide; put its mark where it belongs",
    "유인물 끝과 마지막 슬라이드의 발표자 노트에 두었습니다. 본문의 알맞은 곳에 표시를 넣으세요",
)
UNDEFINED_FOOTNOTE = Wording(
    "No footnote `[^{label}]:` is in the file, so its mark is shown as typed",
    "파일에 `[^{label}]:` 각주가 없어 표시를 글자 그대로 보여 줍니다",
)
UNDEFINED_FOOTNOTE_HINT = Wording(
    "add a line `[^{label}]: …`, or write the note where it is called: `^[…]`",
    "`[^{label}]: …` 줄을 더하거나, 쓰는 자리에 `^[…]`로 바로 쓰세요",
)
UNREADABLE_TIME_COMMENT = Wording(
    "The time '{time}' in the comment cannot be read", "주석에 적힌 시간을 읽을 수 없습니다: '{time}'"
)
TIME_COMMENT = Wording(
    "write it like `<!-- time: 90s -->`", "`<!-- time: 90s -->`나 `<!-- time: 2분 30초 -->`처럼 쓰세요"
)
UNREADABLE_DURATION = Wording(
    "{text} cannot be read as a duration and stays in the title",
    "{text:을/를} 시간으로 읽을 수 없어 제목에 남겨 둡니다",
)
BARE_DURATION = Wording(
    "'{text}' at the end of the heading is not read as its time",
    "제목 끝의 {text:을/를} 구간의 시간으로 읽지 않았습니다",
)
IN_BRACKETS = Wording(
    "if it is the time of this section, write it in brackets: `({text})`",
    "이 구간의 시간이면 괄호에 쓰세요: `({text})`",
)
ONE_NUMBER = Wording(
    "write one number with its unit: `(10 min)`, `(1 h 30 min)`, `(90 s)`",
    "숫자 하나와 단위를 쓰세요: `(10분)`, `(1시간 30분)`, `(90초)`",
)

DEEP_TREE = Wording(
    "The tree is nested deeper than {levels} levels; what lies deeper stands on the last of them",
    "트리가 {levels}단계보다 깊어서, 더 깊은 항목은 마지막 단계에 둡니다",
)
SPLIT_TREE = Wording("split the tree in two", "트리를 둘로 나누세요")
DEEP_LISTS = Wording(
    "Lists and quotes are nested deeper than {levels} levels; what lies deeper is shown flat",
    "목록과 인용이 {levels}단계보다 깊어서, 더 깊은 것은 한 단계로 표시합니다",
)
OWN_LIST = Wording(
    "take the innermost levels out into a list of their own", "가장 안쪽 단계를 따로 떼어 별도의 목록으로 만드세요"
)

UNCLOSED_FENCE = Wording(
    "The code fence {fence} is never closed and holds {rest}", "{fence} 코드 블록을 닫지 않아 {rest} 코드로 읽힙니다"
)
LINE_BELOW = Wording("the line below it", "아래 한 줄이")
LINES_BELOW = Wording("the {count} lines below it", "아래 {count}줄이")
NOTHING_BELOW = Wording("nothing", "빈 블록이")
CLOSE_OR_ONE_TOO_MANY = Wording(
    "put a line {mark} where the code ends; a line {mark} too many above has the same effect",
    "코드가 끝나는 곳에 {mark} 줄을 넣으세요. 위에 {mark} 줄이 하나 더 있어도 이렇게 됩니다",
)
FENCE_INSIDE = Wording(
    "A code fence begins inside the one of line {line}, so neither is read as it is meant",
    "{line}행의 코드 블록 안에서 다른 코드 블록이 시작되어 둘 다 뜻대로 읽히지 않습니다",
)
ONE_TOO_MANY = Wording(
    "the {mark} of line {first} is one too many, or one is missing above line {line}",
    "{first}행의 {mark}가 필요 없거나, {line}행 위에 하나가 빠졌습니다",
)
FENCE_ENDED_EARLY = Wording(
    "The code fence {fence} is never closed; it ends before line {line}, a heading",
    "{fence} 코드 블록을 닫지 않아 제목이 있는 {line}행 앞에서 끝냅니다",
)
FENCE_ENDED_AT_PROSE = Wording(
    "The code fence {fence} is never closed; it ends before line {line}, where prose begins",
    "{fence} 코드 블록을 닫지 않아 글이 시작되는 {line}행 앞에서 끝냅니다",
)
FENCE_ENDED_IN_BOX = Wording(
    "The code fence {fence} is never closed; it ends before line {line}, with what holds it",
    "{fence} 코드 블록을 닫지 않아 그 블록을 담은 상자나 항목이 끝나는 {line}행 앞에서 끝냅니다",
)
FENCE_NESTED = Wording(
    "The code holds other code between {mark}; it is read as one block up to line {line}",
    "{mark} 안에 다른 {mark} 코드가 있어 {line}행까지를 한 블록으로 읽었습니다",
)
LENGTHEN_FENCE = Wording(
    "write {mark} where the outer code begins and where it ends",
    "바깥 코드를 {mark}로 시작하고 {mark}로 끝내세요",
)
CLOSE_FENCE = Wording("put a line {mark} where the code ends", "코드가 끝나는 곳에 {mark} 줄을 넣으세요")
LOOSE_FENCES = Wording(
    "The lines of {count:code fence/code fences} in lists are not indented with them; they are read as if they were",
    "목록 안의 코드 블록 {count}개는 줄을 들여 쓰지 않아, 들여 쓴 것으로 읽습니다",
)
STRAY_FENCE = Wording(
    "The {mark} closes nothing and would hide the headings below it; it was left out",
    "여는 짝이 없는 {mark}입니다. 그대로 두면 아래 제목들이 가려지므로 뺐습니다",
)
DELETE_FENCE = Wording(
    "delete this line, or write the missing beginning of the code above it",
    "이 줄을 지우거나, 위에 빠진 코드 블록의 시작을 쓰세요",
)

SECOND_TITLE = Wording(
    "A session has one `#` heading; this one is read as `##`",
    "`#` 제목은 차시에 하나뿐이므로 이 제목은 `##`로 읽습니다",
)
WRITE_SECTION = Wording(
    "write `##` here, or move what follows to a session of its own",
    "여기에 `##`를 쓰거나, 이다음 내용을 별도의 차시로 옮기세요",
)
OWN_CONTENTS = Wording(
    "A list of links to this file's own headings is left out: the agenda and the handout have one",
    "이 파일의 제목들로 가는 링크만 있는 목차는 뺐습니다. 순서 슬라이드와 유인물에 목차가 있습니다",
)
NAVIGATION = Wording(
    "Links to other pages of a site ({count:line/lines}: previous, next, home, other languages) are left out",
    "사이트 안에서 이동하는 링크({count}줄: 이전, 다음, 홈, 다른 언어)는 뺐습니다",
)
SEVERAL_TITLES = Wording(
    "The file has {count:more `#` heading/more `#` headings} than its title; each is read as a section",
    "제목 말고도 `#` 제목이 {count}개 있어, 각각 구간으로 읽습니다",
)
NO_TITLE = Wording(
    "The session has no `#` heading; `{name}` is used as its title",
    "차시에 `#` 제목이 없어 파일 이름을 제목으로 씁니다: `{name}`",
)
WRITE_TITLE = Wording("write `# Session 1: Title` as its first line", "첫 줄에 `# 1차시: 제목`을 쓰세요")
IDENTITY_CONFLICT = Wording(
    "{first} says {part} {value}, {second} says {part} {other}",
    "{first}에는 {value}{part}, {second}에는 {other}{part}라고 적혀 있습니다",
)
WEEK = Wording("week", "주 차")
DAY = Wording("day", "일 차")
SESSION = Wording("session", "차시")
THE_HEADING = Wording("the heading", "제목")
THE_FRONT_MATTER = Wording("the front matter", "머리말")
THE_POSITION = Wording("the position sentence", "과정에서의 위치를 적은 문장")
THE_PATH = Wording("the path", "경로")
FIRST_IS_USED = Wording(
    "{first} counts: {part} {value}; correct one of the two if that is wrong",
    "{first}의 {value}{part}를 따릅니다. 아니면 둘 중 하나를 고치세요",
)

ROW_TOO_LONG = Wording(
    "The row has {found:cell/cells}, the table's head {columns}; the last cell holds what is too much",
    "이 행은 {found}칸, 표의 머리글은 {columns}칸이라 남는 내용을 마지막 칸에 넣었습니다",
)
ESCAPE_BAR = Wording(
    "write `\\|` for a `|` inside a cell, or give the head as many cells",
    "칸 안의 `|`는 `\\|`로 쓰거나, 머리글에도 같은 수의 칸을 두세요",
)
BAD_CHARACTER = Wording(
    "The character {character} cannot be shown and was left out", "표시할 수 없는 문자 {character:을/를} 뺐습니다"
)
BAD_CHARACTERS = Wording(
    "The character {character} and {others} more cannot be shown and were left out",
    "표시할 수 없는 문자 {character} 외 {others}개를 뺐습니다",
)
DELETE_CHARACTER = Wording(
    "delete it; it often comes along when text is copied from a terminal or a PDF",
    "지우세요. 터미널이나 PDF에서 복사할 때 딸려 오곤 합니다",
)
NOT_UTF8 = Wording("The byte {byte} is not UTF-8", "UTF-8이 아닌 바이트 {byte:이/가} 있습니다")
NOT_UTF8_BUT = Wording(
    "The byte {byte} is not UTF-8; the file looks like {encoding}",
    "UTF-8이 아닌 바이트 {byte:이/가} 있습니다. {encoding} 파일로 보입니다",
)
SAVE_AS_UTF8 = Wording(
    "save the file as UTF-8: in VS Code `Save with Encoding` → `UTF-8`, in Notepad `Save as` → `Encoding: UTF-8`",
    "파일을 UTF-8로 저장하세요: VS Code는 `인코딩하여 저장` → `UTF-8`, 메모장은 `다른 이름으로 저장` → `인코딩: UTF-8`",
)
EMPTY = Wording("The file holds no text", "파일에 글이 없습니다")
WRITE_SOMETHING = Wording(
    "write `# Session 1: Title` as its first line, or begin its name with `_` so that it is no session",
    "첫 줄에 `# 1차시: 제목`을 쓰거나, 차시가 아니면 파일 이름을 `_`로 시작하세요",
)
LIST_AS_SETTINGS = Wording(
    "The front matter is a list, not settings; it is shown as text", "머리말이 설정이 아니라 목록이라 글로 표시합니다"
)
WRITE_KEYS_NOT_LIST = Wording(
    "write `key: value` lines between the two `---`; a list that is meant as text has a blank line above it",
    "두 `---` 사이에 `키: 값` 줄을 쓰세요. 글로 쓴 목록이면 그 위에 빈 줄을 두세요",
)
BAD_YAML = Wording("The front matter cannot be read as YAML: {problem}", "머리말을 YAML로 읽을 수 없습니다: {problem}")
WRITE_KEYS = Wording(
    'write `key: value` lines between the two `---`, with "…" around values that hold `: ` or `#`',
    '두 `---` 사이에 `키: 값` 줄을 쓰고, `: `나 `#`가 든 값은 "…"로 감싸세요',
)

UNKNOWN_SYNTAX = Wording("Syntax `{kind}` is shown as its text", "`{kind}` 문법은 글자 그대로 표시합니다")
UNKNOWN_INLINE = Wording(
    "Inline syntax `{kind}` is shown as its text", "글 속의 `{kind}` 문법은 글자 그대로 표시합니다"
)
AS_TYPED = Wording("{typed} is shown as typed", "{typed:을/를} 쓴 그대로 표시합니다")
IN_BACKTICKS = Wording(
    "write `{typed}` in backticks to say so", "글자 그대로 보여 줄 것이면 역따옴표로 감싸 `{typed}`처럼 쓰세요"
)
UNKNOWN_TAG = Wording("The HTML tag {typed} is shown as typed", "HTML 태그 {typed:을/를} 쓴 그대로 표시합니다")
UNKNOWN_TAGS = Wording(
    "HTML such as {typed} ({count:place/places}) is left out; what it holds is shown as text",
    "{typed} 같은 HTML({count}곳)은 빼고 내용만 글로 보여 줍니다",
)
TAGS_AS_TYPED = Wording(
    "{typed} and the like ({count:place/places}) are shown as typed",
    "{typed} 같은 표시({count}곳)는 쓴 그대로 표시합니다",
)
UNKNOWN_ELEMENT = Wording(
    "The HTML element <{name}> is shown as its text", "HTML 요소 <{name}>의 내용을 글로 표시합니다"
)
WRITE_MARKDOWN = Wording("write it in Markdown instead", "마크다운으로 쓰세요")

UNCLOSED = Wording(
    "{opening} is never closed; the text below it is read on as if it were",
    "{opening:이/가} 닫히지 않았습니다. 그 아래의 글은 닫힌 것으로 보고 계속 읽었습니다",
)
UNCLOSED_HINT = Wording("close it where it ends: {closing}", "끝나는 곳에 {closing:을/를} 쓰세요")

UNKNOWN_BOX = Wording(
    "{syntax} boxes have names that gyoan does not know, such as `{name}` ({count:place/places}): their text is shown",
    "{syntax} 상자에 gyoan이 모르는 이름이 있습니다(`{name}` 등 {count}곳). 글은 그대로 표시합니다",
)
FOREIGN_MARKS = Wording(
    "{syntax} is another tool's syntax ({count:place/places}): what it says is shown as plain text, its marks are not",
    "{syntax:은/는} 다른 도구의 문법입니다({count}곳). 내용만 글로 나오고 기호는 나오지 않습니다",
)
FOREIGN_LINES = Wording(
    "{syntax} speaks to another tool ({count:place/places}) and is left out",
    "{syntax:은/는} 다른 도구의 설정이라 뺐습니다({count}곳)",
)
CITED = Wording(
    "Citations ({count:place/places}) are shown as their keys, without a list of references",
    "인용({count}곳)은 참고 문헌 목록 없이 인용 키로 보여 줍니다",
)
NOT_RUN = Wording(
    "Code that another tool runs ({count:cell/cells}) is shown and not run",
    "다른 도구가 실행하는 코드 셀({count}개)은 실행하지 않고 코드만 보여 줍니다",
)
OTHER_TASKS = Wording(
    "Tasks marked [/] or [-] ({count:task/tasks}) are shown as open",
    "[/]나 [-]로 표시한 할 일({count}개)은 하지 않은 일로 보여 줍니다",
)
RULES_INSIDE = Wording(
    "A rule inside a list's entry ({count:place/places}) is not drawn on slides",
    "목록 항목 안의 가로줄({count}곳)은 슬라이드에 그리지 않습니다",
)
LOCAL_LINKS = Wording(
    "Links to files on this computer ({count:link/links}) lead nowhere elsewhere; only their text is shown",
    "이 컴퓨터의 파일로 가는 링크({count}개)는 다른 곳에서 열리지 않아 글자만 보여 줍니다",
)
OTHER_TABS = Wording(
    "Of tabs the first is on the slide; the others ({count:tab/tabs}) are in its notes and in the handout",
    "탭은 첫째 것만 슬라이드에 있고, 나머지({count}개)는 발표자 노트와 유인물에 있습니다",
)
PRIVATE_COMMENTS = Wording(
    "%% … %% is a comment for nobody ({count:place/places}) and is left out",
    "%% … %%는 아무에게도 보이지 않는 주석이라 뺐습니다({count}곳)",
)
PRIVATE_NOTES = Wording(
    "{syntax} is read as notes for the lecturer ({count:place/places}), seen in speaker notes and by teachers",
    "{syntax:을/를} 강의 노트로 읽었습니다({count}곳). 발표자 노트와 강사용 유인물에만 나옵니다",
)
PRIVATE_ANSWERS = Wording(
    "`{syntax}:` is read as an answer ({count:place/places}), seen in speaker notes and by teachers",
    "`{syntax}:` 줄({count}곳)을 문제의 답으로 읽었습니다. 발표자 노트와 강사용 유인물에만 나옵니다",
)
SHOWN_ANSWERS = Wording(
    "`{syntax}:` stands where everybody sees it ({count:place/places}); `<!-- answer: … -->` is for teachers alone",
    "`{syntax}:` 줄({count}곳)은 누구에게나 보입니다. 강사만 보게 하려면 `<!-- 답: … -->`로 쓰세요",
)
SHOWN_ANSWER_BOXES = Wording(
    "Everybody sees what `{title}` holds ({count:place/places}); with the title `Answer` it is for teachers alone",
    "`{title}` 상자({count}곳)의 내용은 누구에게나 보입니다. 강사만 보게 하려면 제목을 `정답`으로 쓰세요",
)
FORMULAS = Wording(
    "Formulas ({count:place/places}) are shown as their source", "수식({count}곳)을 원문 그대로 표시합니다"
)
UNDRAWN = Wording(
    "{language} diagrams ({count:place/places}) are shown as their source",
    "{language} 다이어그램({count}곳)을 원문 그대로 표시합니다",
)
MEDIA = Wording(
    "<{element}> cannot play on a page ({count:place/places}): its picture or a link stands in its place",
    "<{element}> 요소는 인쇄물에서 재생할 수 없어({count}곳) 그림이나 링크로 바꾸었습니다",
)
NO_ADDRESS = Wording(
    "<{element}> names no file ({count:place/places}) and is left out",
    "<{element}>에 파일 주소가 없어 뺐습니다({count}곳)",
)

HIDDEN_SLIDES = Wording(
    "Slides that their author hides ({count:slide/slides}) are left out", "숨긴 슬라이드({count}장)는 뺐습니다"
)
ELSEWHERE = Wording(
    "{syntax} stands for what is not in this file ({count:place/places}): its name is shown",
    "{syntax:은/는} 이 파일에 없는 것을 가리킵니다({count}곳). 이름만 보여 줍니다",
)
BAD_SLIDE_KEYS = Wording(
    "The front matter of a slide cannot be read as YAML and is left out",
    "슬라이드 머리말을 YAML로 읽을 수 없어 뺐습니다",
)
READ_AS = Wording("Read as {dialect}", "읽은 방식: {dialect}")
READ_AS_HINT = Wording(
    "for plain Markdown write `dialect: markdown` in the front matter",
    "보통 마크다운으로 읽으려면 머리말에 `dialect: markdown`을 쓰세요",
)
SEVERAL_DIALECTS = Wording(
    "Marks of {others} are here, too; the file is read as {dialect}",
    "{others}의 문법도 있지만 {dialect:으로/로} 읽습니다",
)
