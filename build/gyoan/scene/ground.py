"""What the slides of a deck are drawn with: their colours and faces, and where links lead in the output."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gyoan.model.colors import ColorSlot
from gyoan.model.deck import SlideJump
from gyoan.model.expressions import expression
from gyoan.model.graph import Tint
from gyoan.model.inline import ABSOLUTE
from gyoan.model.values import dataclass
from gyoan.scene.paints import color_of
from gyoan.typesetting.inks import Inks

_BESIDE = expression(r"(?![/\\])[^:]+")
"""A relative path: without a colon it has no scheme."""


@dataclass(frozen=True, slots=True, eq=False)
class SlideGround:
    """What is the same for everything on all slides of a deck."""

    inks: Inks
    """Colours and faces."""
    target: Callable[[str | SlideJump | None], str]
    """Returns where a link of a slide leads in the output; empty for nowhere."""

    def color(self, slot: ColorSlot, alpha: int = 100) -> str:
        """Return the six hexadecimal digits of `slot`, as it looks on the slide at this opacity in per cent."""
        return color_of(Tint(slot, alpha / 100), self.inks)


def leading(places: Mapping[str, str], *, beside: bool = False) -> Callable[[str | SlideJump | None], str]:
    """Return what tells where links of slides lead in a file that has the slides at `places`, by their identity.

    Addresses are kept and, with `beside`, what lies beside the file: the slides of other sessions.
    """

    def target(link: str | SlideJump | None) -> str:
        if isinstance(link, SlideJump):
            return f"#{places[link.identity]}" if link.identity in places else ""
        kept = link and (link.lower().startswith(ABSOLUTE) or (beside and _BESIDE.fullmatch(link)))
        return link if link and kept else ""

    return target
