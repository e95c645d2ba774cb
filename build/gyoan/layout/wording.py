"""Words that slides and pages share."""

from __future__ import annotations

from gyoan.model.blocks import AsideKind

ASIDE_TITLES = {
    AsideKind.NOTE: "참고",
    AsideKind.TIP: "팁",
    AsideKind.IMPORTANT: "중요",
    AsideKind.WARNING: "주의",
    AsideKind.CAUTION: "경고",
    AsideKind.DETAILS: "자세히",
}
"""The title of an aside that has none of its own."""
