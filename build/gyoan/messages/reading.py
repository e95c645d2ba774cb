"""The catalogue: what is said of a source's text: headings, fences, comments, HTML (GY1xx)."""

from __future__ import annotations

from gyoan.model.message import Wording

SLIP_MENDED_HINT = Wording(
    "it is read as it was meant; `gyoan check --fix` mends the file",
    "의도대로 고쳐 읽었습니다. `gyoan check --fix`로 파일을 고칠 수 있습니다",
)
GLUED_HEADING = Wording(
    "A heading needs a blank behind `{mark}`",
    "제목은 `{mark}` 뒤에 빈칸이 있어야 합니다",
)
GLUED_HEADING_HINT = Wording("write `{line}`, with blank lines around it", "앞뒤로 한 줄씩 띄우고 `{line}`처럼 쓰세요")
GLUED_MARKER = Wording(
    "A list's entry needs a blank behind `{marker}`",
    "목록의 항목은 `{marker}` 뒤에 빈칸이 있어야 합니다",
)
GLUED_MARKER_HINT = Wording("for an entry, write `{line}`", "항목이라면 `{line}`처럼 쓰세요")
LOOSE_EMPHASIS = Wording(
    "A blank inside `**` keeps the text from being emphasised, and the stars are shown",
    "`**` 안쪽에 빈칸이 있어 강조되지 않고 별표가 그대로 보입니다",
)
LOOSE_EMPHASIS_HINT = Wording("write `{line}`", "`{line}`처럼 쓰세요")
GLUED_TABLE = Wording(
    "A table needs a blank line between it and the list above",
    "목록 바로 아래의 표는 한 줄 띄워야 합니다",
)
GLUED_TABLE_HINT = Wording("put a blank line above the table", "표 위에 빈 줄을 넣으세요")
NO_DELIMITER_ROW = Wording(
    "These rows are no table: the row of dashes below the head is missing",
    "머리글 아래 구분 줄이 없어 표로 읽을 수 없습니다",
)
NO_DELIMITER_ROW_HINT = Wording("put `{row}` below the first row", "첫 줄 아래에 `{row}` 줄을 넣으세요")
BLANK_IN_ADDRESS = Wording(
    "The address `{address}` holds a blank, so Markdown sees no picture",
    "주소 `{address}`에 빈칸이 있어 그림으로 읽히지 않습니다",
)
BLANK_IN_ADDRESS_HINT = Wording("write `(<{address}>)`", "`(<{address}>)`처럼 쓰세요")
SHALLOW_CHILD = Wording(
    "Indented by {blanks}, these entries do not belong to the numbered one above",
    "{blanks}칸만 들여 써서 위 번호 항목에 속하지 않습니다",
)
SHALLOW_CHILD_HINT = Wording("indent them by {blanks}", "{blanks}칸을 들여 쓰세요")
MISSPELT_COMMENT = Wording(
    "Comments that begin with `{word}:` are not read",
    "`{word}:`로 시작하는 주석은 읽지 않습니다",
)
MISSPELT_COMMENT_HINT = Wording("did you mean `{word}:`?", "혹시 `{word}:`를 쓰려고 하셨나요?")
UNREAD_COMMENT_HINT = Wording(
    "`answer:`, `note:` and `time:` are read; any other comment is for its author alone",
    "읽는 것은 `answer:`, `note:`, `time:`뿐이고 다른 주석은 쓴 사람만 봅니다",
)
