"""Session + schedule + drawings + pictures + theme → Galley → pages → Handout.

Content is set in lines (`composition`), lines are filled into pages (`pages`), pages are bound (`finishing`, `book`).
"""

from __future__ import annotations

from gyoan.layout.handout.composition import layout_handout
from gyoan.layout.handout.finishing import finished
from gyoan.layout.handout.options import HandoutOptions
from gyoan.layout.handout.pages import paged

__all__ = ["HandoutOptions", "finished", "layout_handout", "paged"]
