"""Pictures → `p:pic`, the vector beside the pixels where there is one; the same bytes are stored once."""

from __future__ import annotations

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from gyoan.export.pptx.faults import DeckError
from gyoan.export.pptx.paint import place
from gyoan.export.pptx.paragraphs import TextSetting
from gyoan.export.pptx.shapes import ShapeLabel, identity
from gyoan.model.deck import PictureShape
from gyoan.model.picture import UNCROPPED, Crop
from gyoan.text_formats.drawingml_units import WHOLE
from gyoan.text_formats.xml import NOTHING, Xml, tag

_SIGNATURES = {b"\x89PNG\r\n\x1a\n": ("png", "image/png"), b"\xff\xd8\xff": ("jpg", "image/jpeg")}
_SVG_SIGNATURES = ("svg", "image/svg+xml")


class Media:
    """The pictures of a package, one part for each that differs."""

    def __init__(self, package: Package) -> None:
        """Start without any."""
        self._package = package
        self._parts: dict[bytes, Part] = {}

    def pixels(self, data: bytes) -> Part:
        """Return the part of a PNG or JPEG."""
        for signature, (extension, content_type) in _SIGNATURES.items():
            if data.startswith(signature):
                return self._part(data, extension, content_type)
        raise DeckError("a picture of the deck is neither PNG nor JPEG")

    def vector(self, svg: str) -> Part:
        """Return the part of an SVG."""
        return self._part(svg.encode(), *_SVG_SIGNATURES)

    def _part(self, data: bytes, extension: str, content_type: str) -> Part:
        if data not in self._parts:
            name = PackURI(f"/ppt/media/image{len(self._parts) + 1}.{extension}")
            self._parts[data] = Part(name, content_type, self._package, data)
        return self._parts[data]


def picture(shape: PictureShape, label: ShapeLabel, slide: Part, media: Media, setting: TextSetting) -> Xml:
    """Return the picture `shape` and relate its parts to `slide`; without a description it is a decoration."""
    click = setting.click(shape.link)
    decorative = not shape.description and not shape.link
    locks = tag("p:cNvPicPr", tag("a:picLocks", noChangeAspect=True))
    named = identity(label, shape.description, click, decorative=decorative)
    pixels = slide.relate_to(media.pixels(shape.data), RT.IMAGE)
    vector = _vector_extension(slide.relate_to(media.vector(shape.svg), RT.IMAGE)) if shape.svg else NOTHING
    stretched = tag("a:stretch", tag("a:fillRect"))
    rectangle = tag("a:prstGeom", tag("a:avLst"), prst="rect")
    return tag(
        "p:pic",
        tag("p:nvPicPr", named, locks, tag("p:nvPr")),
        tag("p:blipFill", tag("a:blip", vector, r_embed=pixels), _source_rectangle(shape.crop), stretched),
        tag("p:spPr", place(shape.box), rectangle),
    )


def _source_rectangle(crop: Crop) -> Xml:
    """Return what is cut off, in thousandths of a percent of the picture, as PowerPoint's own cropping says it."""
    if crop == UNCROPPED:
        return NOTHING
    left, top, right, bottom = (round(share * WHOLE) for share in (crop.left, crop.top, crop.right, crop.bottom))
    return tag("a:srcRect", l=left, t=top, r=right, b=bottom)


def _vector_extension(relationship: str) -> Xml:
    namespace = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    blip = tag("asvg:svgBlip", xmlns_asvg=namespace, r_embed=relationship)
    return tag("a:extLst", tag("a:ext", blip, uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"))
