"""What is counted and measured, behind a number."""

from __future__ import annotations

from gyoan.lexicon.hangul import SYLLABLES

OF_COUNTS = (
    "%|℃|원|명|개|회|번|장|쪽|권|대|건|배|년|월|일|주|시|분|초|시간|단계|가지|[kKMGTP]?i?[Bb]|[KMGT]bps|ms|ns|us|"
    "s|Hz|MHz|GHz|px|pt|cm|mm|km|kg|g|vCPU|CPU|코어"
)
"""Units that stay on the line of their number."""
SHORT = rf"%p?|[A-Za-z{SYLLABLES}]{{1,3}}|[A-Za-z{SYLLABLES}]{{1,3}}/[A-Za-z{SYLLABLES}]{{1,2}}"
"""What may stand behind the number of a cell that is a figure."""
ANY = rf"[{SYLLABLES}]+"
SPANS = {"일": "d", "주": "w", "시간": "h", "분": "m", "개월": "M", "days": "d", "day": "d", "weeks": "w", "week": "w"}
"""How long a task of a Gantt chart takes, in words → Mermaid's letter."""
