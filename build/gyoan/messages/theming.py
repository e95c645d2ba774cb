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
FONT_CANNOT_BE_USED = Wording(
    "The font '{name}' cannot be used: {reason}; another theme's stands in",
    "글꼴 '{name}'을 쓸 수 없어 다른 테마의 글꼴을 씁니다: {reason}",
)
