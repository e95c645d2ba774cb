"""`{%youtube ID %}`, `{{< vimeo ID >}}`, `{% include youtube.html id="…" %}`, `{% embed url="…" %}` → an address."""

from __future__ import annotations

import re

from gyoan.model.expressions import expression

_PLAYER = expression(
    r"(?:\{\{[<%]|\{%)\s*(?:include\s+)?(?P<site>youtube|vimeo|embed|video)(?:\.html)?\s+"
    r"(?:[^%>]{0,200}?\b(?:id|url|src|videoId)=)?(?P<quote>[\"']?)(?P<named>[^\s\"'%<>{}]{4,300})(?P=quote)"
    r"(?:\s[^%>]{0,200})?\s*[%>]\}\}?",
    re.IGNORECASE,
)
_IDENTITY = expression(r"[\w-]{5,20}", re.ASCII)
_SITES = {"youtube": "https://youtu.be/", "vimeo": "https://vimeo.com/"}


def played_by(mark: str) -> str:
    """Return the address of the film that a template's mark shows; empty where it shows none, or another tool's own."""
    player = _PLAYER.fullmatch(mark.strip())
    if player is None:
        return ""
    named = player["named"]
    if named.startswith(("https://", "http://")):
        return named
    site = _SITES.get(player["site"].lower(), "")
    return site + named if site and _IDENTITY.fullmatch(named) else ""
