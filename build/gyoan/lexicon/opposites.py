"""Pairs of words that set two things against each other, as patterns of the one and of the other."""

from __future__ import annotations

from gyoan.lexicon.hangul import SYLLABLES

OPPOSITES = (
    (r"장점|이점|강점|pros\b", r"단점|한계|제약|약점|cons\b"),
    (
        rf"(?:\b|[{SYLLABLES} ])전\b|이전|before|as-?is|기존|과거|전통",
        rf"(?:\b|[{SYLLABLES} ])후\b|이후|after|to-?be|개선|현재|미래|현대",
    ),
    (r"문제", r"해결"),
    (r"잘못|나쁜|bad|안티|지양|하지 ?말", r"올바|좋은|good|권장|지향|모범"),
    (r"\bdo\b|해야", r"\bdon'?t|말아야"),
    (r"찬성", r"반대"),
    (r"성공", r"실패"),
    (r"적합한", r"부적합한"),
)
