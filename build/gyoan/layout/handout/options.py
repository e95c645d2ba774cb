"""What a handout is to be like, beyond its theme."""

from __future__ import annotations

from gyoan.model.cover import NO_COVER, Cover
from gyoan.model.handout import Edition
from gyoan.model.values import dataclass

LINES, GRID, NO_NOTES = "lines", "grid", "none"
FOOTNOTES, INLINE, NO_URLS = "footnotes", "inline", "none"


@dataclass(frozen=True, slots=True)
class HandoutOptions:
    """What a handout is to be like."""

    edition: Edition = Edition.STUDENT
    """Whom it is for."""
    notes: str = NO_NOTES
    """What there is to write on after each section: `lines`, `grid` or `none`."""
    urls: str = FOOTNOTES
    """How addresses of links are printed: `footnotes`, `inline` or `none`."""
    qr: bool = True
    """Whether the addresses of a section are printed as a QR code, too."""
    cover: Cover = NO_COVER
    """What its head and every foot show beside the session's own text."""
    per_page: int = 3
    """How many slides a page of their handout has: 2, 3, 4 or 6."""

    @property
    def for_teacher(self) -> bool:
        """Whether answers and notes are shown."""
        return self.edition is Edition.TEACHER
