"""Words that labels, titles of boxes and heads of tables have: notices, definitions, what names rows."""

from __future__ import annotations

NOTICES = "중요|주의|경고|참고|유의|팁|꿀팁|알림|note|tip|important|warning|caution|notice"
OF_NOTICES = "사항|하세요|점"
"""What such a word may go on with: `주의 사항`."""
DEFINING = ("정의", "용어", "Definition")
"""Begin what says what a word means."""
HEADS_OF_ROWS = ("", "구분", "항목", "기준")
"""What stands above a column that names the rows."""
