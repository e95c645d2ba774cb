"""The diagnostic codes: 1xx reading, 2xx time, 3xx diagrams, 4xx layout, 5xx files and settings."""

from __future__ import annotations

from enum import Enum, unique

from gyoan.model.message import Message


@unique
class Code(Enum):
    """A diagnostic code; `summary` says in one sentence what it means to a lecturer."""

    summary: Message

    def __new__(cls, value: str, english: str, korean: str) -> Code:
        """Make the member whose value is the code alone."""
        member = object.__new__(cls)
        member._value_ = value
        member.summary = Message(english, korean)
        return member

    NOT_UTF8 = (
        "GY101",
        "The file is not UTF-8, so its text cannot be read.",
        "파일이 UTF-8이 아니라서 글자를 읽을 수 없습니다.",
    )
    EMPTY_FILE = ("GY102", "The file holds no text.", "파일에 글이 없습니다.")
    NO_TITLE = (
        "GY103",
        "The session has no `#` heading; its file name is used as the title.",
        "차시에 `#` 제목이 없어 파일 이름을 제목으로 씁니다.",
    )
    UNCLOSED_FENCE = (
        "GY104",
        "A code fence is never closed, so that what stands below it may be read as code.",
        "닫지 않은 코드 블록이 있어 그 아래의 글까지 코드로 읽힐 수 있습니다.",
    )
    SECOND_TITLE = (
        "GY105",
        "The session has a second `#` heading, which is read as a section.",
        "차시에 `#` 제목이 또 있어 구간의 제목으로 읽습니다.",
    )
    UNKNOWN_SYNTAX = (
        "GY106",
        "A construct that gyoan does not know is shown as its text.",
        "gyoan이 모르는 문법이라 글자 그대로 표시합니다.",
    )
    UNKNOWN_HTML = (
        "GY107",
        "HTML that gyoan does not know is shown as its text.",
        "gyoan이 모르는 HTML이라 글자 그대로 표시합니다.",
    )
    BAD_FRONT_MATTER = ("GY108", "The YAML front matter cannot be read.", "YAML 머리말을 읽을 수 없습니다.")
    IDENTITY_CONFLICT = (
        "GY109",
        "Two places name the week, day or number of the session differently.",
        "주차, 일차, 차시가 두 곳에서 서로 다릅니다.",
    )
    BAD_DURATION = ("GY110", "A duration in a heading cannot be read.", "제목에 적힌 시간을 읽을 수 없습니다.")
    TOO_DEEP = (
        "GY111",
        "Lists or quotes are nested deeper than gyoan follows; the rest is shown flat.",
        "목록이나 인용이 너무 깊어서, 더 깊은 단계는 한 단계로 표시합니다.",
    )
    BAD_CHARACTER = (
        "GY112",
        "A control character or half a surrogate pair was left out.",
        "제어 문자나 깨진 글자를 뺐습니다.",
    )
    UNCLOSED = (
        "GY113",
        "A comment, box, formula or front matter is opened and never closed; reading goes on behind it.",
        "주석, 상자, 수식, 머리말을 열고 닫지 않았습니다. 그 뒤부터 계속 읽습니다.",
    )
    GLUED_HEADING = (
        "GY120",
        "A heading lacks the blank behind its `#`; it is read as one where that is sure.",
        "제목의 `#` 뒤에 빈칸이 없습니다. 확실하면 제목으로 읽습니다.",
    )
    GLUED_MARKER = (
        "GY121",
        "A list's entry lacks the blank behind its `-` or number, or a task one around its box.",
        "목록 항목의 `-`나 번호 뒤, 또는 할 일의 대괄호 앞뒤나 안에 빈칸이 없습니다.",
    )
    LOOSE_EMPHASIS = (
        "GY122",
        "`**` is not read as meant: a blank inside, more stars on one side, or signs of arithmetic taken for emphasis.",
        "`**`가 뜻대로 읽히지 않습니다. 안쪽에 빈칸이 있거나, 앞뒤 개수가 다르거나, 계산 기호가 강조로 읽힙니다.",
    )
    GLUED_TABLE = (
        "GY123",
        "A table stands right below a list's entry, without a blank line between them.",
        "표와 위의 목록 사이에 빈 줄이 없습니다.",
    )
    NO_DELIMITER_ROW = (
        "GY124",
        "Rows are no table in Markdown: tabs part their cells, or the row of dashes is missing or has other columns.",
        "칸을 탭으로 나누었거나, 구분 줄이 없거나, 칸 수가 머리글과 달라 마크다운의 표가 아닙니다.",
    )
    BLANK_IN_ADDRESS = (
        "GY125",
        "A picture's address holds a blank and no `<` and `>` around it.",
        "그림 주소에 빈칸이 있는데 `<`와 `>`로 감싸지 않았습니다.",
    )
    SHALLOW_CHILD = (
        "GY126",
        "Entries below a numbered one are indented too little to belong to it.",
        "번호 항목 아래의 항목을 덜 들여 써서 그 항목에 속하지 않습니다.",
    )
    MISSPELT_COMMENT = (
        "GY127",
        "A comment begins with a word that is not read, though perhaps meant to be.",
        "읽지 않는 낱말로 시작하는 주석입니다. 잘못 쓴 것일 수 있습니다.",
    )
    LONE_FOOTNOTE = (
        "GY128",
        "A footnote lacks its mark in the text, or a mark its footnote.",
        "각주에 표시가 없거나, 표시에 각주가 없습니다.",
    )
    READ_AS = (
        "GY129",
        "A file is read as the tool reads it that it is written for.",
        "다른 도구에 맞춰 쓴 파일을 그 도구의 방식으로 읽습니다.",
    )

    PARTS_EXCEED_SECTION = (
        "GY201",
        "The minutes of a section's parts exceed those of the section.",
        "구간 안의 시간을 더하면 그 구간의 시간보다 깁니다.",
    )
    SLOT_MISMATCH = (
        "GY202",
        "The session is longer or shorter than its slot.",
        "차시의 시간이 배정 시간보다 길거나 짧습니다.",
    )
    UNTIMED_SECTION = ("GY203", "A section with content has no minutes.", "내용이 있는 구간에 시간이 없습니다.")
    DENSE_SECTION = ("GY204", "A section holds more than its minutes allow.", "구간의 내용이 시간에 비해 많습니다.")
    TIME_CONFLICT = ("GY205", "Two statements of time disagree.", "두 곳에 적힌 시간이 서로 다릅니다.")
    SLOT_OVERLAP = ("GY206", "Slots of a day overlap or leave a gap.", "하루의 차시들이 겹치거나 사이가 빕니다.")

    DECK_CHANGED = (
        "GY207",
        "A rehearsed deck is not the one that was built.",
        "예행연습한 슬라이드가 빌드한 그대로가 아닙니다.",
    )

    UNKNOWN_DIAGRAM = (
        "GY301",
        "Mermaid knows no diagram of this type; the source is shown instead.",
        "Mermaid가 모르는 종류의 다이어그램이라 원문을 그대로 표시합니다.",
    )
    BAD_DIAGRAM = (
        "GY302",
        "Mermaid cannot read the diagram; the source is shown instead.",
        "Mermaid가 읽을 수 없는 다이어그램이라 원문을 그대로 표시합니다.",
    )
    SLOW_DIAGRAM = (
        "GY303",
        "A diagram took too long to draw; the source is shown instead.",
        "그리는 데 너무 오래 걸리는 다이어그램이라 원문을 그대로 표시합니다.",
    )
    NO_TOOLCHAIN = (
        "GY304",
        "Node, the browser or mermaid-cli is missing or stopped half-way.",
        "Node, 브라우저, mermaid-cli 가운데 없거나 도중에 멈춘 것이 있습니다.",
    )
    REPAIRED_DIAGRAM = (
        "GY305",
        "A diagram was drawn after a small repair of its source.",
        "다이어그램의 원문을 조금 고쳐서 그렸습니다.",
    )
    SMALL_LABELS = (
        "GY306",
        "The labels of a diagram, or the text in a picture, are too small to read.",
        "다이어그램이나 그림의 글자가 너무 작아 읽기 어렵습니다.",
    )

    MISSING_GLYPH = (
        "GY401",
        "No font has a glyph for a character, so its code point is shown.",
        "어느 글꼴에도 없는 글자라 문자 코드로 표시합니다.",
    )
    OVERSIZED = (
        "GY402",
        "Something is larger than a slide or page and was cut into pieces.",
        "슬라이드나 쪽보다 커서 여러 조각으로 나누었습니다.",
    )
    NO_ALTERNATIVE_TEXT = (
        "GY403",
        "A picture in a line of text has no alternative text; its name is shown.",
        "글 속의 그림에 대체 텍스트가 없어 파일 이름을 표시합니다.",
    )
    BOLD_HEADINGS = (
        "GY404",
        "Many bold lines stand where headings would give slides a title and minutes.",
        "제목이 있어야 할 자리에 굵은 글씨가 많습니다. 제목이 있어야 슬라이드의 제목과 시간이 정해집니다.",
    )

    MISSING_PICTURE = (
        "GY501",
        "A picture's file does not exist; its text is shown instead.",
        "그림 파일이 없어 대체 텍스트를 표시합니다.",
    )
    REMOTE_PICTURE = (
        "GY502",
        "A picture on the network is never fetched; a link is shown instead.",
        "인터넷에 있는 그림은 받아 오지 않고 링크로 표시합니다.",
    )
    BAD_PICTURE = (
        "GY503",
        "A picture's file cannot be read as a picture; its text is shown instead.",
        "그림으로 읽을 수 없는 파일이라 대체 텍스트를 표시합니다.",
    )
    OUTSIDE_COURSE = (
        "GY504",
        "A picture lies outside the course folder; its text is shown instead.",
        "그림이 과정 폴더 밖에 있어 대체 텍스트를 표시합니다.",
    )
    CANNOT_WRITE = (
        "GY505",
        "An output cannot be written; the last good one is still in place.",
        "결과물을 쓸 수 없습니다. 마지막으로 성공한 결과물은 그대로 있습니다.",
    )
    CANNOT_READ = ("GY506", "A source file or folder cannot be read.", "원본 파일이나 폴더를 읽을 수 없습니다.")
    NO_SESSIONS = ("GY507", "A folder holds no sessions.", "폴더에 차시가 없습니다.")
    UNKNOWN_SETTING = (
        "GY508",
        "A settings file holds a key that gyoan does not know.",
        "설정 파일에 gyoan이 모르는 항목이 있습니다.",
    )
    BAD_SETTING = ("GY509", "A setting's value cannot be used.", "설정 값을 쓸 수 없습니다.")
    UNKNOWN_THEME = ("GY510", "There is no theme of this name.", "그런 이름의 테마가 없습니다.")
    DEAD_LINK = (
        "GY511",
        "A link leads to a file or heading that does not exist.",
        "링크가 가리키는 파일이나 제목이 없습니다.",
    )
    BAD_THEME = (
        "GY512",
        "A theme's file says something that cannot be used; the theme it extends steps in.",
        "테마 파일에 쓸 수 없는 내용이 있어 그 바탕이 되는 테마의 것을 씁니다.",
    )
    BAD_FONT = (
        "GY513",
        "A font that a theme or a handout asks for cannot be used; another one steps in.",
        "테마나 유인물이 지정한 글꼴을 쓸 수 없어 다른 글꼴을 씁니다.",
    )
    LOW_CONTRAST = (
        "GY514",
        "Text in a theme's colour is hard to read on what is behind it.",
        "테마의 글자 색이 바탕색과 비슷해 읽기 어렵습니다.",
    )
    BAD_TEMPLATE = (
        "GY515",
        "The PowerPoint template cannot be used; the theme's own is used instead.",
        "파워포인트 템플릿을 쓸 수 없어 테마의 레이아웃을 씁니다.",
    )
    TEMPLATE_GAP = (
        "GY516",
        "The PowerPoint template lacks something; what stands in for it is named.",
        "파워포인트 템플릿에 없는 것이 있어 무엇으로 대신했는지 알립니다.",
    )
    TEMPLATE_CONTENT = (
        "GY517",
        "Something in the PowerPoint template is not taken over, such as macros.",
        "매크로처럼 파워포인트 템플릿에서 가져오지 않은 것이 있습니다.",
    )
    EDITED_DECK = (
        "GY518",
        "A deck or the course's page was changed by hand since the last build; it is kept beside the new one.",
        "지난 빌드 뒤에 손으로 고친 슬라이드나 과정 페이지가 있어 새로 만든 것 옆에 남겨 두었습니다.",
    )
    INCOMPLETE_BOOK = ("GY519", "A session is missing from a book of handouts.", "유인물 묶음에 빠진 차시가 있습니다.")
    NAMED_APART = (
        "GY520",
        "Two sessions would have outputs of one name; those of one carry another.",
        "두 차시의 결과물 이름이 같아 하나의 이름을 바꾸었습니다.",
    )
    OTHER_CAPITALS = (
        "GY521",
        "A file is spelled with other capitals than its folder has; elsewhere it would not be found.",
        "파일 이름의 대소문자가 실제와 다릅니다. 다른 컴퓨터에서는 찾지 못할 수 있습니다.",
    )
    PICTURE_AS_TEXT = (
        "GY522",
        "A picture in a heading or a link is shown as its words.",
        "제목이나 링크 안의 그림은 글로만 표시합니다.",
    )
    SAVED_DECK = (
        "GY523",
        "A deck was saved since the last build, with nothing changed but the times of slides.",
        "지난 빌드 뒤에 다시 저장한 슬라이드가 있지만 바뀐 것은 슬라이드 시간뿐입니다.",
    )
    FURTHER_FONT = (
        "GY524",
        "A font with characters that no other has, or made for the session's language, cannot be fetched.",
        "다른 글꼴에 없는 글자가 있거나 차시의 언어에 맞는 글꼴을 받아 올 수 없습니다.",
    )
    STALE_OUTPUTS = (
        "GY525",
        "The output folder holds outputs of sessions that are gone, or of formats that are not asked for.",
        "없어진 차시의 결과물이나 이제 만들지 않는 형식의 결과물이 남아 있습니다.",
    )
    NO_RECORD = (
        "GY526",
        "What was built cannot be noted in the cache folder, so the next build makes everything again.",
        "무엇을 만들었는지 캐시 폴더에 적어 둘 수 없어 다음에도 모두 다시 만듭니다.",
    )
    INTERNAL_FAULT = (
        "GY599",
        "A fault of gyoan itself: what it happened in is shown in another way or left out, all else is built.",
        "gyoan 자체의 문제입니다. 문제가 난 부분만 다르게 보이거나 빠지고, 나머지는 모두 만듭니다.",
    )
