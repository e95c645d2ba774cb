"""What the slides of a deck are drawn with: their colours and faces, and where links lead in the output."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gyoan.model.colors import ColorSlot
from gyoan.model.deck import SlideJump
from gyoan.model.graph import Tint
from gyoan.scene.paints import color_of
from gyoan.typesetting.inks import Inks


@dataclass(frozen=True, slots=True, eq=False)
class SlideGround:
    """What is the same for everything on all slides of a deck."""

    inks: Inks
    """Colours and faces."""
    target: Callable[[str | SlideJump | None], str]
    """Returns where a link of a slide leads in the output; empty for nowhere."""

    def color(self, slot: ColorSlot, alpha: int = 100) -> str:
        """Return the six hexadecimal digits of `slot`, as it looks on the slide at this opacity in per cent."""
        return color_of(slot if alpha >= 100 else Tint(slot, alpha / 100), self.inks)
