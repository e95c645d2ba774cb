"""A template's pictures → what their bytes are: the file's own word for it counts for nothing."""

from __future__ import annotations

from lxml import etree

from gyoan.bitmaps.metadata import format_of, without_metadata
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass
from gyoan.theming.template.documents import TemplateError, elements, parsed

_TYPES = {
    "PNG": ("image/png", ".png"),
    "JPEG": ("image/jpeg", ".jpg"),
    "GIF": ("image/gif", ".gif"),
    "BMP": ("image/bmp", ".bmp"),
    "TIFF": ("image/tiff", ".tiff"),
    "EMF": ("image/x-emf", ".emf"),
    "WMF": ("image/x-wmf", ".wmf"),
    "SVG": ("image/svg+xml", ".svg"),
}
"""What PowerPoint shows, by what it is called here."""
_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "object", "embed", "handler", "listener", "audio", "video"})
_LEADING_AWAY = expression(r"(?i)@import|javascript:|url\(\s*['\"]?(?!#)")
_OWN_PICTURE = expression(r"data:image/(?:png|jpeg|gif);base64,")


@dataclass(frozen=True, slots=True)
class TemplatePicture:
    """A picture of the template."""

    content: bytes
    """Its bytes."""
    content_type: str
    """What they are."""
    ending: str
    """The end of its name."""


def picture_of(data: bytes) -> TemplatePicture | None:
    """Return the picture in `data`, without what it tells besides; None for what is none, or would run or fetch."""
    kind = _kind(data)
    if kind is None:
        return None
    return TemplatePicture(without_metadata(data) or data, *_TYPES[kind])


def _kind(data: bytes) -> str | None:
    kind = format_of(data)
    if kind in _TYPES:
        return kind
    if data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF":
        return "EMF"
    if data[:4] == b"\xd7\xcd\xc6\x9a" or data[:4] == b"\x01\0\x09\0":
        return "WMF"
    return "SVG" if _is_still(data) else None


def _is_still(data: bytes) -> bool:
    """Return whether `data` is an SVG that only shows something: no script, nothing from elsewhere."""
    if b"<svg" not in data[:4096] and b":svg" not in data[:4096]:
        return False
    try:
        root = parsed(data, "picture")
    except TemplateError:
        return False
    return root.tag == f"{_SVG}svg" and not any(_acts(one) for one in elements(root))


def _acts(element: etree._Element) -> bool:
    name = etree.QName(element)
    if name.localname in _ACTIVE or (name.localname == "style" and _LEADING_AWAY.search(element.text or "")):
        return True
    return any(_is_active(etree.QName(str(key)).localname, str(value)) for key, value in element.attrib.items())


def _is_active(attribute: str, value: str) -> bool:
    if attribute.lower().startswith("on"):
        return True
    if attribute in {"href", "src"}:
        return not value.lstrip().startswith("#") and not _OWN_PICTURE.match(value.lstrip())
    return bool(_LEADING_AWAY.search(value))
