"""The fonts of diagrams, which are among those that every build needs."""

from __future__ import annotations

from html import escape
from pathlib import Path

from gyoan.model import paper
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font that the page loads."""

    family: str
    """Its name in style sheets."""
    weight: int
    """400 or 700."""
    file: Path
    """TrueType file."""


_FONTS = (
    *(("Noto Sans KR", weight, file) for weight, file in zip((400, 700), paper.FAMILIES["Noto Sans KR"], strict=True)),
    ("D2Coding", 400, "d2coding/src/d2coding.ttf"),
    ("Noto Emoji", 400, "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
)
FONT_FILES = (
    *(file for _, _, file in _FONTS),
    "d2coding/src/d2coding-bold.ttf",
    "@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf",
)
"""The files of the fonts that every build needs, below npm's packages."""
BASE_FAMILIES = (*dict.fromkeys(family for family, _, _ in _FONTS), "Noto Color Emoji")
"""What these are called."""
FAMILIES = '"Noto Sans KR", "Noto Emoji", "D2Coding", sans-serif'
"""The families in the order in which a character is looked for."""


def font_files(packages: Path) -> tuple[FontFile, ...]:
    """Return the fonts below `packages`: Noto Sans KR, and D2Coding and Noto Emoji for what it lacks."""
    return tuple(FontFile(family, weight, packages / file) for family, weight, file in _FONTS)


def fontconfig(folder: Path) -> str:
    """Return a fontconfig file that knows our fonts and no others.

    A browser on Linux reads it; so a character outside our fonts looks the same on every machine, and a
    machine without any font will do.
    """
    packages = folder / "node_modules"
    folders = dict.fromkeys(font.file.parent for font in font_files(packages))
    lines = "".join(f"<dir>{escape(str(path), quote=False)}</dir>" for path in folders)
    cache = f"<cachedir>{escape(str(folder / 'fontcache'), quote=False)}</cachedir>"
    return f'<?xml version="1.0"?>\n<fontconfig>{lines}{cache}</fontconfig>\n'
