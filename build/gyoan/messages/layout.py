"""The catalogue: what is said of what slides and pages show (GY4xx)."""

from __future__ import annotations

from gyoan.model.message import Wording

HIGH_TABLE_HEAD = Wording(
    "The table's head takes more than half a slide; slides show its rows as text",
    "표의 머리글이 슬라이드의 절반을 넘어, 슬라이드에는 행을 본문으로 표시합니다",
)
HIGH_TABLE_HEAD_HINT = Wording(
    "name each column in a few words and say the rest above the table",
    "열 이름은 몇 단어로 줄이고 나머지는 표 앞에 쓰세요",
)
LONG_HEADING = Wording(
    "The heading has {count} characters; its slides show the beginning as title",
    "제목이 {count}자라서 슬라이드에는 앞부분만 제목으로 표시합니다",
)
SHORT_TITLE = Wording(
    "say in a few words what the slide is about; the rest is text", "제목은 몇 마디로 줄이고 나머지는 본문에 쓰세요"
)
PICTURE_IN_FOOTNOTE = Wording(
    "A picture in a footnote stands on no slide, only in the handout",
    "각주 안의 그림은 슬라이드에 나오지 않고 유인물에만 있습니다",
)
PICTURE_IN_FOOTNOTE_HINT = Wording(
    "move it into the text if it is to be seen", "슬라이드에서도 보이게 하려면 본문으로 옮기세요"
)
LARGE_TABLE = Wording(
    "The table has {columns:column/columns} and {rows:row/rows}; it is cut over several slides",
    "표가 {columns}열 {rows}행이라 여러 슬라이드로 나눕니다",
)
TORN_TABLE = Wording(
    "The table's {columns} columns do not fit side by side; slides show them in {parts} parts, one after the other",
    "표가 {columns}열이라 한 장에 다 들어가지 않아, 열을 {parts}묶음으로 나누어 차례로 보여 줍니다",
)
SHOW_WHAT_MATTERS = Wording(
    "show on slides what matters; the handout has all of it",
    "슬라이드에는 중요한 것만 보여 주세요. 유인물에는 모두 실립니다",
)
WIDE_FORMULA = Wording(
    "The formula is too wide to be read on a slide; its source is shown",
    "수식이 너무 넓어 슬라이드에서 읽을 수 없으므로 원문을 표시합니다",
)
WIDE_FORMULA_HINT = Wording(
    "break it into rows: `\\begin{{aligned}} … \\\\ … \\end{{aligned}}`",
    "여러 줄로 나누세요: `\\begin{{aligned}} … \\\\ … \\end{{aligned}}`",
)
LONG_PARAGRAPH = Wording(
    "The paragraph has {words} words, {lines} lines on a slide; it is cut in pieces",
    "문단이 {words}어절, 슬라이드에서 {lines}줄이라 여러 조각으로 나눕니다",
)
WRITE_LIST = Wording(
    "write what is to be seen as a list, and what is to be said as notes",
    "보여 줄 것은 목록으로, 말로 할 것은 노트(<!-- 노트: … -->)로 쓰세요",
)
NAMELESS_PICTURE = Wording(
    "The picture '{name}' in a line of text has no alternative text; its name is shown",
    "글 속의 그림 '{name}'에 대체 텍스트가 없어 파일 이름을 표시합니다",
)
WRITE_ALTERNATIVE = Wording(
    "write what it shows between the square brackets", "무엇을 보여 주는 그림인지 대괄호 안에 쓰세요"
)
BOLD_LINES = Wording(
    "{count} bold lines divide the section '{title}'", "'{title}' 구간이 굵은 글씨 {count}줄로 나뉘어 있습니다"
)
WRITE_HEADINGS = Wording(
    "write them as headings ('{marks} …'), so that each has slides and minutes of its own",
    "제목('{marks} …')으로 쓰면 저마다 슬라이드와 시간을 갖게 됩니다",
)
MISSING_GLYPH = Wording(
    "No font has a glyph for {named}, so the handout shows its code point",
    "{named} 글자가 있는 글꼴이 없어 유인물에 문자 코드로 표시합니다",
)
MISSING_GLYPHS = Wording(
    "No font has a glyph for {named}, so the handout shows their code points",
    "{named} 글자가 있는 글꼴이 없어 유인물에 문자 코드로 표시합니다",
)
OTHER_CHARACTER = Wording(
    "write it in other characters, or name a font that has it in the theme",
    "다른 글자로 쓰거나, 그 글자가 있는 글꼴을 테마에 지정하세요",
)
OTHER_CHARACTERS = Wording(
    "write them in other characters, or name a font that has them in the theme",
    "다른 글자로 쓰거나, 그 글자들이 있는 글꼴을 테마에 지정하세요",
)
SMALL_TEXT = Wording(
    "The smallest text in the picture '{name}' is {slide:g} pt on its slide and {page:g} pt on paper",
    "그림 '{name}'의 가장 작은 글자가 슬라이드에서 {slide:g} pt, 종이에서 {page:g} pt입니다",
)
SMALL_TEXT_ON_SLIDE = Wording(
    "The smallest text in the picture '{name}' is {slide:g} pt on its slide",
    "그림 '{name}'의 가장 작은 글자가 슬라이드에서 {slide:g} pt입니다",
)
SMALL_TEXT_ON_PAPER = Wording(
    "The smallest text in the picture '{name}' is {page:g} pt on paper",
    "그림 '{name}'의 가장 작은 글자가 종이에서 {page:g} pt입니다",
)
LARGER_TEXT = Wording(
    "12 pt on a slide and 7 pt on paper can be read: show it wider, make its text larger, or show it in parts",
    "슬라이드에서는 12 pt, 종이에서는 7 pt부터 읽을 수 있습니다. "
    "그림을 더 넓게 넣거나 글자를 키우거나 여러 그림으로 나누세요",
)
WIDE_TABLE = Wording(
    "The table has {columns} columns, more than fit on a page; its words are torn",
    "표가 {columns}열이라 쪽의 너비에 들어가지 않아 낱말이 끊깁니다",
)
SPLIT_TABLE = Wording("make two tables of it, or write its rows as columns", "표를 둘로 나누거나 행과 열을 바꾸세요")
