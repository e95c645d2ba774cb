"""Links to addresses and to other slides → `a:hlinkClick` and its relationship."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlsplit, urlunsplit

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part

from gyoan.export.pptx.faults import DeckError
from gyoan.model.deck import SlideJump
from gyoan.model.expressions import expression
from gyoan.text_formats.xml import NOTHING, Xml, tag

_URI_CHARACTERS = "!$%&'()*+,-./:;=?@_~"
"""What may stand in a URI's path, query or fragment; PowerPoint offers to repair a file with anything else."""
_STRAY_PERCENT = expression("%(?![0-9A-Fa-f]{2})")
_NO_HOST_CHARACTERS = expression(r"[\s<>{}|\\^`\"]")


OWN_INK = tag(
    "a:extLst",
    tag(
        "a:ext",
        tag("ahyp:hlinkClr", xmlns_ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor", val="tx"),
        uri="{A12FA001-AC4F-418D-AE19-62706E023703}",
    ),
)
"""What PowerPoint writes where a link has the colour of its text."""


class LinkWriter:
    """Writes the links of one slide."""

    def __init__(self, slide: Part, slides: Mapping[str, Part]) -> None:
        """Relate links to `slide`; `slides` are all slides of the deck by identity."""
        self._slide = slide
        self._slides = slides

    def __call__(self, link: str | SlideJump, ink: Xml = NOTHING) -> Xml:
        """Return the click action of `link`, or nothing where its address is none that a file may hold.

        `ink` is `OWN_INK` for text that keeps its colour, in place of the theme's colour of links.
        """
        if isinstance(link, SlideJump):
            return self._jump(link)
        address = uri(link)
        if not address:
            return NOTHING
        relationship = self._slide.relate_to(address, RT.HYPERLINK, is_external=True)
        return tag("a:hlinkClick", ink, r_id=relationship)

    def _jump(self, jump: SlideJump) -> Xml:
        if jump.identity not in self._slides:
            raise DeckError(f"a link leads to slide '{jump.identity}', which the deck does not have")
        relationship = self._slide.relate_to(self._slides[jump.identity], RT.SLIDE)
        return tag("a:hlinkClick", r_id=relationship, action="ppaction://hlinksldjump")


def uri(address: str) -> str:
    """Return `address` with everything escaped that a URI cannot hold; empty where it leads nowhere from a deck.

    That is what is no absolute URI, but for the decks of other sessions of the course, which lie beside it.
    """
    try:
        parts = urlsplit(address.strip())
        host = _host(parts.netloc)
        is_absolute = bool(parts.scheme and (host or parts.path)) and (parts.port is None or bool(parts.hostname))
    except ValueError:
        return ""
    path, query, fragment = (_escaped(piece) for piece in (parts.path, parts.query, parts.fragment))
    is_deck = not (parts.scheme or host) and path.endswith(".pptx") and not path.startswith("/")
    return urlunsplit((parts.scheme, host, path, query, fragment)) if is_absolute or is_deck else ""


def _host(netloc: str) -> str:
    """Return a host that may have Hangul in it as DNS knows it; raises ValueError where there is none such."""
    host = netloc if netloc.isascii() else netloc.encode("idna").decode()
    if _NO_HOST_CHARACTERS.search(host):
        raise ValueError(host)
    return host


def _escaped(piece: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", piece), safe=_URI_CHARACTERS)
