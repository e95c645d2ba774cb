"""What a page's content says: which marks it holds, what is drawn outside of them, which codes of which font."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf


def words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


PAINTING = words("Tj TJ ' \" f F f* B B* b b* S s Do sh")
KNOWN = PAINTING | words(
    "q Q cm w J j M d ri i gs m l c v y h re n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* rg RG g G BMC BDC EMC"
)
DEEPEST = 28
OUTSIDE, ARTIFACT = "outside", "artifact"


@dataclass
class Content:
    """A page's content as far as it matters."""

    faults: list[str] = field(default_factory=list)
    marks: list[tuple[str, int]] = field(default_factory=list)
    """Tag and number of each mark that belongs to the structure tree."""
    shown: dict[str, tuple[pikepdf.Dictionary, set[int]]] = field(default_factory=dict)
    """Each font by its name, with the codes that are shown."""


def content_of(page: pikepdf.Page) -> Content:
    """Return what the content of `page` says."""
    return _Reader(page).read()


@dataclass
class _Reader:
    page: pikepdf.Page
    content: Content = field(default_factory=Content)
    open: list[str] = field(default_factory=list)
    depth: int = 0
    font: str = ""

    def read(self) -> Content:
        for item in pikepdf.parse_content_stream(self.page):
            self.content.faults += self._step(str(item.operator), list(item.operands))
        if self.open or self.depth:
            self.content.faults.append("A 6.2.2: marks or states left open")
        return self.content

    def _step(self, operator: str, operands: list[pikepdf.Object]) -> Iterator[str]:
        if operator not in KNOWN:
            yield f"A 6.2.2: operator {operator}"
        if operator in PAINTING and (not self.open or self.open[-1] == OUTSIDE):
            yield f"UA 7.1-3: {operator} outside of all marks"
        match operator:
            case "q" | "Q":
                self.depth += 1 if operator == "q" else -1
                if not 0 <= self.depth <= DEEPEST:
                    yield "A 6.1.13: states nested too deep"
            case "BMC" | "BDC":
                yield from self._opened(operands)
            case "EMC":
                if not self.open:
                    yield "A 6.2.2: a mark ends that never began"
                self.open = self.open[:-1]
            case "Tf":
                self.font = str(operands[0])
            case "Tj" | "'" | "TJ" | '"':
                self._show(operands[-1])
            case "Tr" if int(operands[0]) > 2:  # type: ignore[call-overload]
                yield "A 6.2.11: text that is not drawn"

    def _opened(self, operands: list[pikepdf.Object]) -> Iterator[str]:
        tag = str(operands[0])
        entries = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
        number = entries.get("/MCID")
        kind = ARTIFACT if tag == "/Artifact" else OUTSIDE if number is None else tag
        if self.open and kind != OUTSIDE:
            yield f"UA 7.1-1, 7.1-2: {tag} inside of {self.open[-1]}"
        self.open.append(self.open[-1] if kind == OUTSIDE and self.open else kind)
        if number is not None:
            self.content.marks.append((tag, int(number)))

    def _show(self, text: pikepdf.Object) -> None:
        strings = text if isinstance(text, pikepdf.Array) else [text]
        codes = {code for part in strings if isinstance(part, pikepdf.String) for code in bytes(part)}
        font = self.page.obj.Resources.Font[self.font]
        # A font of drawings has no name of its own.
        name = str(font.get("/BaseFont", self.font))
        self.content.shown.setdefault(name, (font, set()))[1].update(codes)
