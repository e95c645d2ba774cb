"""What a file says of itself for archives and assistive software: its metadata in XMP and what its colours are.

What it claims, PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), is what `tests/export/pdf/conformance.py` checks; see
docs/accessibility.md.
"""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.color_profile import srgb_profile
from gyoan.model.pages import Handout

PRODUCER = "gyoan"
_COLORS = "sRGB IEC61966-2.1"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
"""PDF/A knows no `pdfuaid`, so the packet has to describe it."""


def add_metadata(canvas: Canvas, handout: Handout) -> None:
    """Add the metadata and the meaning of its colours to a canvas's document."""
    inside: Any = canvas._doc  # type: ignore[attr-defined]  # no public way in
    catalog = inside.Catalog
    catalog.Metadata = _stream(metadata(handout), Type="Metadata", Subtype="XML")
    profile = _stream(srgb_profile(), N=3, Alternate="DeviceRGB")
    profile.filters = [pdfdoc.PDFZCompress]
    intent = {
        "Type": pdfdoc.PDFName("OutputIntent"),
        "S": pdfdoc.PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": pdfdoc.PDFString(_COLORS),
        "Info": pdfdoc.PDFString(_COLORS),
        "DestOutputProfile": inside.Reference(profile, "ColorProfile"),
    }
    # reportlab knows no such entry.
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)])


def metadata(handout: Handout) -> bytes:
    """Return a document's metadata as an XMP packet."""
    values = {"title": handout.title, "language": handout.language, "producer": PRODUCER}
    packet = _PACKET.format_map({name: escape(value) for name, value in values.items()})
    return packet.encode()


def _stream(content: bytes, **entries: str | int) -> pdfdoc.PDFStream:
    stream = pdfdoc.PDFStream(content=content)
    for name, value in entries.items():
        stream.dictionary[name] = pdfdoc.PDFName(value) if isinstance(value, str) else value
    return stream
