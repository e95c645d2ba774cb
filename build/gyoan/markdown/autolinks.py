"""Bare addresses in running text: `https://kubernetes.io`, `www.cncf.io`.

Not markdown-it's plugin: it searches all text so far at every colon, which takes minutes for a long line, and takes
Korean particles into the address. An address ends at a blank, a quote or an angle bracket, without the punctuation
that closes a sentence, and before a particle that the sentence hangs on it: `http://localhost:8080으로 접속`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import PARTICLES, SYLLABLES
from gyoan.model.inline import Link, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = re.compile(r"(?<![A-Za-z0-9_@/.])(?:https?://|www\.)[^\s<>\"'`|\\^{}「」『』“”‘’《》〈〉]+", re.IGNORECASE)
_BEHIND_A_WORD = re.compile(rf"(?<=[A-Za-z0-9_#)%-])[{SYLLABLES}].*")
_BEHIND_A_SLASH = re.compile(rf"(?<=[/=])(?:{PARTICLES})(?![{SYLLABLES}]).*")
_CLOSING = "?!.,:;*_~)]。，"
_WITHOUT_HOST = re.compile(r"(?:https?://|www\.)?[\W_]*", re.IGNORECASE)


def link_addresses(text: str) -> Iterator[Text | Link]:
    """Yield `text` with its addresses as links."""
    position = 0
    if "://" in text or "www." in text:
        for match in _ADDRESS.finditer(text):
            address = address_proper(match[0])
            if _WITHOUT_HOST.fullmatch(address):
                continue
            if match.start() > position:
                yield Text(text[position : match.start()])
            yield Link((Text(address),), address if "://" in address else f"http://{address}")
            position = match.start() + len(address)
    if position < len(text):
        yield Text(text[position:])


def address_proper(run: str) -> str:
    """Return the address at the head of `run`, without particle and closing punctuation.

    Hangul straight after a letter or digit is a particle; after `/` it is part of a path
    (`https://ko.wikipedia.org/wiki/쿠버네티스`), unless it is a bare particle.
    """
    particle = _BEHIND_A_WORD.search(run) or _BEHIND_A_SLASH.search(run)
    end = particle.start() if particle and "/" not in particle[0] else len(run)
    opening, closing = run.count("(", 0, end), run.count(")", 0, end)
    while end and run[end - 1] in _CLOSING:
        if run[end - 1] == ")":
            if closing <= opening:
                break
            closing -= 1
        end -= 1
    return run[:end]
