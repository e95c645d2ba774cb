"""Where a bare address ends: `http://localhost:8080으로` is an address with a Korean particle behind it."""

from __future__ import annotations

import re

_PARTICLES = "은|는|이|가|을|를|에|의|와|과|도|로|만|으로|에서|에게|부터|까지|처럼|라는|이라는|입니다|이다|에서는|에는"
_BEHIND_A_WORD = re.compile(r"(?<=[A-Za-z0-9_#)%-])[가-힣][^/?&=#]*$")
_BEHIND_A_SLASH = re.compile(rf"(?<=[/=])(?:{_PARTICLES})$")


def split_particle(address: str) -> tuple[str, str]:
    """Return the address proper and what a Korean sentence hung on it.

    Hangul straight after a letter or digit is a particle; after `/` it is part of a path
    (`https://ko.wikipedia.org/wiki/쿠버네티스`), unless it is a bare particle.
    """
    match = _BEHIND_A_WORD.search(address) or _BEHIND_A_SLASH.search(address)
    return (address[: match.start()], match[0]) if match else (address, "")
