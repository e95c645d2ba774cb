"""A PDF file as text that can be read: what each page draws and where, what can be clicked, outline, tree of tags."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf

from export.pdf.conformance_fonts import unicode_of

_STEPS = {"m": "M", "l": "L", "c": "C", "h": "Z", "re": "R"}
"""The operators of a path, by the letters that SVG has for them; R is a rectangle."""
_PAINTED = {"f": "fill", "f*": "fill", "S": "stroke", "B": "both", "B*": "both", "n": "none", "W": "clip", "W*": "clip"}


@dataclass(frozen=True, slots=True)
class _State:
    """What was set for what is drawn."""

    fill: str = "#000000"
    stroke: str = "#000000"
    width: str = "1"
    cap: str = "0"
    join: str = "0"
    dashes: str = ""
    font: str = ""
    place: str = ""

    def line(self) -> str:
        dashed = f" dashes [{self.dashes}]" if self.dashes else ""
        return f"{self.stroke} wide {self.width} cap {self.cap} join {self.join}{dashed}"


@dataclass(slots=True)
class _Drawing:
    """Reads what one page draws."""

    page: pikepdf.Page
    state: _State = _State()
    saved: list[_State] = field(default_factory=list)
    path: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Yield each mark, text, path and picture, in what was saved and moved."""
        for one in pikepdf.parse_content_stream(self.page):
            name, said = str(one.operator), list(one.operands)
            yield from ("  " * len(self.saved) + line for line in self._read(name, said) if line)

    def _read(self, name: str, said: Sequence[Any]) -> Iterator[str]:
        match name:
            case "q":
                self.saved.append(self.state)
            case "Q":
                self.state = self.saved.pop()
            case "rg" | "RG":
                self.state = replace(self.state, **{"fill" if name == "rg" else "stroke": _color(said)})
            case "w" | "J" | "j":
                self.state = replace(self.state, **{{"w": "width", "J": "cap", "j": "join"}[name]: _numbers(said)})
            case "d":
                self.state = replace(self.state, dashes=_numbers(said[0]))
            case "Tf":
                self.state = replace(self.state, font=f"{said[0]} {_numbers(said[1:])}")
            case "Tm":
                self.state = replace(self.state, place=_numbers(said[4:]))
            case "Tj":
                yield f"text {self.state.place} “{self._decoded(said[0])}” {self._face()} {self.state.fill}"
                self.state = replace(self.state, place="after it")
            case "BDC":
                yield f"[{' '.join(_said(one) for one in said)}"
            case "EMC":
                yield "]"
            case "cm":
                yield f"in {_numbers(said)}"
            case "Do":
                picture = self.page.Resources.XObject[str(said[0])]
                yield f"picture {picture.Width}×{picture.Height}{' with opacity' if '/SMask' in picture else ''}"
            case _ if name in _STEPS:
                self.path.append(f"{_STEPS[name]} {_numbers(said)}".rstrip())
            case _ if name in _PAINTED:
                yield from self._painted(_PAINTED[name])
            case "BT" | "ET" | "TL" | "T*" | "gs":
                pass
            case _:
                yield f"{name} {_numbers(said)}"

    def _painted(self, how: str) -> Iterator[str]:
        if not self.path:
            return
        looks = {
            "fill": self.state.fill,
            "stroke": self.state.line(),
            "both": f"{self.state.fill}, {self.state.line()}",
        }
        yield f"{how} {' '.join(self.path)} {looks.get(how, '')}".rstrip()
        self.path.clear()

    def _font(self) -> pikepdf.Object:
        return self.page.Resources.Font[self.state.font.partition(" ")[0]]

    def _face(self) -> str:
        name = str(self._font().FontDescriptor.FontName)[1:]
        return f"{name[7:] if name[6:7] == '+' else name} {self.state.font.partition(' ')[2]}"

    def _decoded(self, codes: pikepdf.String) -> str:
        characters = unicode_of(self._font().ToUnicode.read_bytes().decode("ascii"))
        return "".join(characters[code] for code in bytes(codes))


def file_text(data: bytes) -> str:
    """Return all that a reader finds in a file."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return "\n".join(_file(document)) + "\n"


def _file(document: pikepdf.Pdf) -> Iterator[str]:
    root, numbers = document.Root, {page.objgen: number for number, page in enumerate(document.pages, 1)}
    shown = " ".join(
        f"{key[1:]} {_said(root[key])}" for key in ("/Lang", "/PageMode", "/ViewerPreferences", "/MarkInfo")
    )
    yield f"{document.pdf_version} {shown}"
    yield " ".join(f"{key} “{value}”" for key, value in sorted(document.docinfo.items()) if "Date" not in key)
    yield f"page numbers {_said(root.get('/PageLabels'))}"
    yield from (_said(one) for one in root.OutputIntents)
    profile = root.OutputIntents[0].DestOutputProfile
    yield f"profile of {profile.N} colours, else {_said(profile.Alternate)}; {_said(root.Metadata.Type)}"
    with document.open_outline() as outline:
        yield from _outline(outline.root, root, numbers, 0)
    for number, page in enumerate(document.pages, 1):
        yield from ("", f"== page {number} {_said(page.MediaBox)} Tabs {page.Tabs}", *_Drawing(page).lines())
        yield from (_annotation(one, numbers) for one in page.get("/Annots", ()))
    yield from (line for one in document.objects if _is_drawn_font(one) for line in _font(one))
    tree = root.StructTreeRoot
    yield from ("", "== tags", *_tags(tree.K, numbers, 0))
    parents = list(tree.ParentTree.Nums)
    for key, parent in zip(parents[::2], parents[1::2], strict=True):
        kinds = [one.S for one in parent] if isinstance(parent, pikepdf.Array) else [parent.S]
        yield f"{key}: {' '.join(str(kind)[1:] for kind in kinds)}"


def _is_drawn_font(of: pikepdf.Object) -> bool:
    return isinstance(of, pikepdf.Dictionary) and of.get("/Subtype") == "/Type3"


def _font(of: pikepdf.Object) -> Iterator[str]:
    """Yield all of a font whose characters are drawings."""
    yield f"\n== font of drawings {_said(of.FontBBox)} {_said(of.FontMatrix)} {_said(of.FontDescriptor)}"
    yield f"codes {_said(of.FirstChar)}-{_said(of.LastChar)} {_said(of.Encoding.Differences)} wide {_said(of.Widths)}"
    yield f"states {_said(of.Resources.ExtGState)}"
    yield f"characters {unicode_of(of.ToUnicode.read_bytes().decode('ascii'))}"
    for name, drawing in of.CharProcs.items():
        yield f"{name}: {drawing.read_bytes().decode('ascii')}"


def _outline(items: Sequence[Any], root: pikepdf.Object, numbers: dict[Any, int], depth: int) -> Iterator[str]:
    for item in items:
        target = item.destination
        found = root.Dests[str(target)] if isinstance(target, pikepdf.Name | pikepdf.String) else target
        opened = "" if item.is_closed else "open "
        yield f"{'  ' * depth}outline {opened}“{item.title}” {_destination(found, numbers)}"
        yield from _outline(item.children, root, numbers, depth + 1)


def _destination(target: pikepdf.Object, numbers: dict[Any, int]) -> str:
    page, *place = target.D if isinstance(target, pikepdf.Dictionary) else target
    return f"page {numbers[page.objgen]} {' '.join(_said(one) for one in place)}"


def _annotation(of: pikepdf.Object, numbers: dict[Any, int]) -> str:
    leads = _destination(of.Dest, numbers) if "/Dest" in of else f"{_said(of.A.S)} {of.A.URI}"
    rest = " ".join(f"{key[1:]} {_said(of[key])}" for key in ("/F", "/Border", "/StructParent"))
    return f"link {_said(of.Rect)} “{of.Contents}” {leads} {rest}"


def _tags(node: pikepdf.Object, numbers: dict[Any, int], depth: int) -> Iterator[str]:
    said = " ".join(f"{key[1:]} {_said(node[key])}" for key in ("/Alt", "/ID", "/A") if key in node)
    kids = node.get("/K", ())
    line, below = f"{'  ' * depth}{str(node.S)[1:]} {said}".rstrip(), []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int) or kid.get("/Type") in ("/MCR", "/OBJR"):
            page = numbers[(node if isinstance(kid, int) else kid).Pg.objgen]
            line += f" {page}:{kid if isinstance(kid, int) else kid.get('/MCID', 'link')}"
        else:
            below.append(kid)
    yield line
    for kid in below:
        yield from _tags(kid, numbers, depth + 1)


def _said(value: Any) -> str:
    match value:
        case pikepdf.Name():
            return str(value)[1:]
        case pikepdf.Stream():
            return "a stream"
        case pikepdf.Dictionary():
            return "{" + ", ".join(f"{key[1:]} {_said(one)}" for key, one in sorted(value.items())) + "}"
        case pikepdf.Array():
            return "[" + " ".join(_said(one) for one in value) + "]"
        case pikepdf.String():
            return f"“{value}”"
        case bool() | None:
            return str(value)
        case _:
            return f"{float(value):g}"


def _numbers(values: Sequence[Any]) -> str:
    return " ".join(f"{float(value):.7g}" for value in values)


def _color(values: Sequence[Any]) -> str:
    return "#" + "".join(f"{round(float(value) * 255):02X}" for value in values)
