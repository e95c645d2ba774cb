"""What captions say that they caption: `그림 3.`, `Table 1:`, `코드:`."""

from __future__ import annotations

FIGURES = r"그림|사진|도표|figure|fig\.?|diagram"
_TABLE = "표|table"
TABLES = rf"{_TABLE}|tab\.?"
OF_TABLES = rf"{_TABLE}|tab\b"
"""How a caption of a table begins, whatever it goes on with."""
ANY = rf"{FIGURES}|{TABLES}|코드|소스|예제|예시|목록|출력|listing|code|example"
