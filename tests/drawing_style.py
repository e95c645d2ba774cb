"""The look that tests draw diagrams with: the default one, its labels measured in the tools' own font."""

from __future__ import annotations

from gyoan.diagrams.style import DiagramStyle
from gyoan.theming.advances import read_advances
from gyoan.toolchain.tools import Toolchain, cache_folder
from gyoan.typesetting.margins import KEPT
from gyoan.typesetting.ruler import Ruler


def usual_ruler(toolchain: Toolchain) -> Ruler:
    """Return what labels are measured by where no theme has other fonts."""
    regular, bold = (
        next(font.file for font in toolchain.fonts if font.weight == weight and font.family == "Noto Sans KR")
        for weight in (400, 700)
    )
    cache = cache_folder() / "advances"
    return Ruler([[read_advances(file, cache)] for file in (regular, bold)], KEPT)


def usual_style(toolchain: Toolchain) -> DiagramStyle:
    """Return the default look."""
    return DiagramStyle(ruler=usual_ruler(toolchain))
