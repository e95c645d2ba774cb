"""Words that labels have: captions, titles of boxes, definitions, heads of tables."""

from __future__ import annotations

NOTICES = "중요|주의|경고|참고|유의|팁|꿀팁|알림|note|tip|important|warning|caution|notice"
OF_NOTICES = "사항|하세요|점"
"""What such a word may go on with: `주의 사항`."""
DEFINING = ("정의", "용어", "Definition")
"""Begin what says what a word means."""
HEADS_OF_ROWS = ("", "구분", "항목", "기준")
"""What stands above a column that names the rows."""
FIGURES = r"그림|사진|도표|figure|fig\.?|diagram"
_TABLE = "표|table"
TABLES = rf"{_TABLE}|tab\.?"
OF_TABLES = rf"{_TABLE}|tab\b"
"""How a caption of a table begins, whatever it goes on with."""
CAPTIONED = rf"{FIGURES}|{TABLES}|코드|소스|예제|예시|목록|출력|listing|code|example"
"""What captions say that they caption: `그림 3.`, `Table 1:`, `코드:`."""
