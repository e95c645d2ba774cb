"""Session + schedule + drawings + pictures + theme → Handout: everything about the pages but where they end."""

from __future__ import annotations

from gyoan.layout.handout.composition import layout_handout
from gyoan.layout.handout.finishing import Shown, finished
from gyoan.layout.handout.options import HandoutOptions

__all__ = ["HandoutOptions", "Shown", "finished", "layout_handout"]
