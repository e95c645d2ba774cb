"""What keeps a file from being PDF/UA-1 and PDF/A-2a, as far as a machine can tell.

The numbers in front of the faults are clauses of ISO 14289-1 (UA) and ISO 19005-2 (A). The rules are stricter where
that makes them short: what a handout never needs, such as form fields, actions but links and form XObjects, is a fault.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf
from lxml import etree

from export.pdf.conformance_content import Content, content_of, words
from export.pdf.conformance_fonts import font_faults
from export.pdf.conformance_structure import structure_faults

CATALOG = words(
    "/Type /Pages /Lang /Outlines /PageMode /MarkInfo /StructTreeRoot /ViewerPreferences /Metadata /OutputIntents"
    " /PageLabels"
)
PAGE = words("/Type /Parent /Contents /Resources /MediaBox /Rotate /StructParents /Tabs /Annots")
LINK = words("/Type /Subtype /Rect /Border /Contents /F /StructParent /A /Dest")
IMAGE = words("/Type /Subtype /Width /Height /BitsPerComponent /ColorSpace /Filter /DecodeParms /SMask /Length /Decode")
FORBIDDEN = words("/JS /JavaScript /AA /EF /OC /OCProperties /XFA /TR /HTP /Alternates /OPI")
STATE = {"/Type", "/ca", "/CA", "/SMask", "/BM"}
PRINTED = 4
LONGEST_STRING, LONGEST_NAME, LARGEST = 32767, 127, 2**31 - 1
NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
}


def faults(data: bytes) -> list[str]:
    """Return what is wrong with a file, without repetitions."""
    with pikepdf.open(io.BytesIO(data)) as document:
        contents = [content_of(page) for page in document.pages]
        found = [
            *_file_faults(data, document),
            *_object_faults(document),
            *_catalog_faults(document),
            *_metadata_faults(document),
            *_color_faults(document),
            *(fault for page, content in zip(document.pages, contents, strict=True) for fault in _page(page, content)),
            *structure_faults(document, contents),
            *font_faults(contents),
        ]
    return list(dict.fromkeys(found))


def _file_faults(data: bytes, document: pikepdf.Pdf) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", data):
        yield "A 6.1.2: no header with a comment of four high bytes below it"
    yield from (f"A 6.1: {problem}" for problem in document.check_pdf_syntax())
    if not re.search(rb"%%EOF\r?\n?$", data):
        yield "A 6.1.3: data after the end"
    if "/Encrypt" in document.trailer or document.is_encrypted:
        yield "A 6.1.3: encrypted"
    if len(document.trailer.get("/ID", [])) != 2:
        yield "A 6.1.3: no identifier"
    for number in re.finditer(rb"(?:^|[\r\n])(\d+\s+\d+\s+obj)(.?)", data):
        if not re.fullmatch(rb"\d+ \d+ obj", number[1]) or number[2] not in b"\r\n":
            yield f"A 6.1.9: object begins with {number[0]!r}"
    for end in re.finditer(rb"(.)endobj(.)", data, re.DOTALL):
        if end[1] not in b"\r\n" or end[2] not in b"\r\n":
            yield "A 6.1.9: endobj does not stand alone"


def _object_faults(document: pikepdf.Pdf) -> Iterator[str]:
    for thing in document.objects:
        yield from _value_faults(thing, 0)


def _value_faults(thing: object, depth: int) -> Iterator[str]:
    match thing:
        case pikepdf.Stream():
            yield from _stream_faults(thing)
            yield from _entry_faults(thing, depth)
        case pikepdf.Dictionary():
            yield from _entry_faults(thing, depth)
        case pikepdf.Array():
            for item in thing:
                yield from _value_faults(item, depth + 1) if not _is_indirect(item) else ()
        case pikepdf.String() if len(bytes(thing)) > LONGEST_STRING:
            yield "A 6.1.13: string too long"
        case pikepdf.Name() if len(str(thing).encode()) > LONGEST_NAME + 1:
            yield f"A 6.1.13: name too long: {thing}"
        case int() if abs(thing) > LARGEST:
            yield "A 6.1.13: number too large"


def _is_indirect(thing: object) -> bool:
    return isinstance(thing, pikepdf.Object) and thing.is_indirect


def _entry_faults(thing: pikepdf.Dictionary | pikepdf.Stream, depth: int) -> Iterator[str]:
    if "/S" in thing and thing.get("/Type") == "/Action" and thing.S not in ("/URI", "/GoTo"):
        yield f"A 6.5.1: action {thing.S}"
    for key in thing.keys():  # noqa: SIM118  (pikepdf's dictionaries are no mappings)
        if key in FORBIDDEN:
            yield f"A 6.1-6.9: entry {key}"
        if len(key.encode()) > LONGEST_NAME + 1:
            yield f"A 6.1.13: name too long: {key}"
        if not _is_indirect(thing[key]):
            yield from _value_faults(thing[key], depth + 1)


def _stream_faults(stream: pikepdf.Stream) -> Iterator[str]:
    for key in ("/F", "/FFilter", "/FDecodeParms"):
        if key in stream:
            yield f"A 6.1.7.1: stream with {key}"
    filters = stream.get("/Filter", pikepdf.Array())
    for name in [filters] if isinstance(filters, pikepdf.Name) else filters:
        if name not in ("/FlateDecode", "/DCTDecode"):
            yield f"A 6.1.7.2: filter {name}"


def _catalog_faults(document: pikepdf.Pdf) -> Iterator[str]:
    root = document.Root
    for key in set(root.keys()) - CATALOG:
        yield f"A 6: catalog entry {key}"
    marks = root.get("/MarkInfo", pikepdf.Dictionary())
    if not marks.get("/Marked", False) or marks.get("/Suspects", False):
        yield "UA 7.1-4, A 6.7.2: not marked, or suspect"
    if not root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False):
        yield "UA 7.1-10: the window does not show the title"
    if not re.fullmatch(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", str(root.get("/Lang", ""))):
        yield "UA 7.2-29, A 6.7.4: no language"


def _metadata_faults(document: pikepdf.Pdf) -> Iterator[str]:
    if "/Metadata" not in document.Root:
        yield "UA 7.1-8, A 6.6.2.1: no metadata"
        return
    stream = document.Root.Metadata
    if (stream.get("/Type"), stream.get("/Subtype")) != ("/Metadata", "/XML") or "/Filter" in stream:
        yield "A 6.6.2.1: no plain metadata stream"
    packet = stream.read_bytes()
    if re.search(rb"<\?xpacket begin[^?]*(?:bytes|encoding)=", packet) or not packet.startswith(b"<?xpacket begin="):
        yield "A 6.6.2.1: packet header"
    tree = etree.fromstring(packet)

    def text(path: str) -> str:
        return "".join(tree.xpath(f"//{path}/text()", namespaces=NAMESPACES))

    wanted = {
        "pdfuaid:part": "1",
        "pdfaid:part": "2",
        "pdfaid:conformance": "A",
        "dc:title/rdf:Alt/rdf:li[@xml:lang='x-default']": str(document.docinfo.get("/Title", "")),
        "pdf:Producer": str(document.docinfo.get("/Producer", "")),
        "xmp:CreatorTool": str(document.docinfo.get("/Creator", "")),
        "dc:language/rdf:Bag/rdf:li": str(document.Root.get("/Lang", "")),
    }
    for path, value in wanted.items():
        if not value or text(path) != value:
            yield f"UA 5, 7.1-9, A 6.6.4: {path} is {text(path)!r}, not {value!r}"
    described = set(tree.xpath("//pdfaSchema:namespaceURI/text()", namespaces=NAMESPACES))
    predefined = {NAMESPACES[prefix] for prefix in ("dc", "pdf", "xmp", "pdfaid", "pdfaExtension")}
    for entry in tree.xpath("//rdf:Description/*", namespaces=NAMESPACES):
        if etree.QName(entry).namespace not in described | predefined:
            yield f"A 6.6.2.3.1: {entry.tag} is not described"


def _color_faults(document: pikepdf.Pdf) -> Iterator[str]:
    intents = list(document.Root.get("/OutputIntents", []))
    if [intent.get("/S") for intent in intents] != ["/GTS_PDFA1"]:
        yield "A 6.2.3: not one output intent"
        return
    stream = intents[0].DestOutputProfile
    profile = stream.read_bytes()
    if profile[12:20] != b"mntrRGB " or profile[36:40] != b"acsp" or profile[8] > 4 or int(stream.N) != 3:
        yield "A 6.2.3: no profile of an RGB screen"
    if int.from_bytes(profile[:4], "big") != len(profile):
        yield "A 6.2.3: the profile's size is wrong"


def _page(page: pikepdf.Page, content: Content) -> Iterator[str]:
    yield from content.faults
    for key in set(page.obj.keys()) - PAGE:
        yield f"A 6: page entry {key}"
    if not all(3 <= float(edge) <= 14400 for edge in page.MediaBox[2:]):
        yield "A 6.1.13: page size"
    if page.obj.get("/Annots") and page.obj.get("/Tabs") != "/S":
        yield "UA 7.18.3: tab order"
    for note in page.obj.get("/Annots", []):
        yield from _annotation_faults(note)
    resources = page.obj.get("/Resources", pikepdf.Dictionary())
    if "/Resources" not in page.obj.keys():  # noqa: SIM118
        yield "A 6.2.2: no resources of its own"
    for thing in resources.get("/XObject", pikepdf.Dictionary()).values():
        yield from _image_faults(thing)
    for state in resources.get("/ExtGState", pikepdf.Dictionary()).values():
        if not set(state.keys()) <= STATE or state.get("/BM", "/Normal") != "/Normal":
            yield f"A 6.2.5, 6.2.10: graphics state {sorted(state.keys())}"


def _annotation_faults(note: pikepdf.Dictionary) -> Iterator[str]:
    if note.get("/Subtype") != "/Link":
        yield f"A 6.3.1, UA 7.18.1: annotation {note.get('/Subtype')}"
    for key in set(note.keys()) - LINK:
        yield f"A 6.3: annotation entry {key}"
    if int(note.get("/F", 0)) != PRINTED:
        yield "A 6.3.2: annotation not printed"
    if not str(note.get("/Contents", "")).strip():
        yield "UA 7.18.5-2: link without words"


def _image_faults(image: pikepdf.Object) -> Iterator[str]:
    if image.get("/Subtype") != "/Image":
        yield "UA 7.20: XObject that is no picture"
        return
    for key in set(image.keys()) - IMAGE:
        yield f"A 6.2.8: picture entry {key}"
    if int(image.BitsPerComponent) not in (1, 2, 4, 8):
        yield "A 6.2.8: bits of a colour"
    space = image.ColorSpace
    if isinstance(space, pikepdf.Array):
        space = space[1] if space[0] == "/Indexed" else space[0]
    if space not in ("/DeviceRGB", "/DeviceGray"):
        yield f"A 6.2.4: colours {space}"
    if "/SMask" in image:
        yield from _image_faults(image.SMask)
