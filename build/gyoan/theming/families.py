"""A theme whose pages are set in another font than its slides are measured with."""

from __future__ import annotations

from pathlib import Path

from gyoan.model.paper import FAMILIES
from gyoan.model.theme import Face, Theme
from gyoan.theming.advances import Check, unchecked
from gyoan.theming.fonts import FontStore


def set_in(theme: Theme, family: str, packages: Path, cache: Path, check: Check = unchecked) -> Theme:
    """Return the theme with pages set in `family`, one of `FAMILIES`, whose files are below `packages`.

    Raises `UnusableFontError` where they cannot be used, and what `check` raises for one of them.
    """
    store, files = FontStore(packages, cache, check), FAMILIES[family]
    regular, bold = (
        store.typeface({"name": family, "file": file}, face, packages)
        for face, file in zip((Face.BODY, Face.BODY_BOLD), files, strict=True)
    )
    return theme if regular.path == theme.faces[Face.BODY].path else theme.in_family(regular, bold)
