"""The words of authors that this stage recognises; what it says itself stands in the catalogue of messages."""

from __future__ import annotations

SENTENCE_ENDINGS = "다요죠까"
"""The last letters of Korean sentences."""
SPANS = {"일": "d", "주": "w", "시간": "h", "분": "m", "개월": "M", "days": "d", "day": "d", "weeks": "w", "week": "w"}
"""How long a task of a Gantt chart takes, in words → Mermaid's letter."""
HANGUL_UNIT = r"[가-힣]+"
"""What is counted or measured, behind a number."""
