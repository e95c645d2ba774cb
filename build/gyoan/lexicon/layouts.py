"""What layouts of PowerPoint templates are called in English and Korean, as patterns."""

from __future__ import annotations

CLOSING = r"closing|thank|\bend\b|마무리|마지막|감사|맺음"
STATEMENT = r"statement|question|quote|질문|강조|인용"
SECTION = r"section|divider|chapter|구역|간지|섹션|장 제목|단원"
TWO_CONTENTS = r"two content|comparison|2 ?col|콘텐츠 2개|내용 2개|두 내용|2단|비교"
TITLE_ONLY = r"title only|제목만"
CONTENT = r"title (and|&) (content|text)|제목 ?(및|과) (내용|텍스트)|\bcontents?\b|\bbody\b|본문|내용"
COVER = r"title slide|cover|front|표지|제목 슬라이드|타이틀"
BLANK = r"blank|empty|빈 화면|빈 슬라이드|백지"
