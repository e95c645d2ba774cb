"""Attacks everything from a session's text to its files: every container in every other, at every depth.

The words of an input are numbered, so that each can be looked for: in the deck, its notes included, and in the handout.
"""

from __future__ import annotations

import functools
import itertools
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

from cases_built import Built, built
from fuzz.frame import Fuzzer
from gyoan.layout.text import Measure
from gyoan.model.codes import Code
from gyoan.model.deck import Slide, TextBox
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from gyoan.model.typeset import Fragment
from gyoan.model.units import Length
from gyoan.theming import load_theme
from gyoan.toolchain.tools import cache_folder, find_or_install
from layout.decks import slide_text

WORD = re.compile(r"낱말\d{5}")
DEEPEST = 7
"""Containers in containers."""
PROSE = "이 명령은 모든 네임스페이스의 파드를 보여 주고, 그다음에 할 일을 알려 줍니다."
UNBREAKABLE = ("1234567890", "가나다라마", "x_y-z", "https://example.com/a/", "𠮷👨‍💻", "ㆍ~", "\u0301가")
SLACK = Length.of_points(1)
"""So far may a shape reach beyond its slide: what is rounded."""
HEADS = ("", "실행합니다:", "**주의**:", "✅ 권장:", "❌ 피해야 할 방법:", "A → B → C", "[그림](https://a.io/b)")


@dataclass
class Writer:
    """Writes one session."""

    random: Random
    """What decides everything."""
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(10001))
    """Of its words."""
    left: int = 0
    """How many blocks may still be written; set with a session."""

    def word(self) -> str:
        """Return a word that stands nowhere else."""
        return f"낱말{next(self.numbers)}"

    def chance(self, share: float) -> bool:
        """Return whether something happens that happens in this share of cases."""
        return self.random.random() < share

    def some(self, most: int) -> range:
        """Return a number of things, mostly few."""
        return range(1 + int(most * self.random.random() ** 3))

    def text(self) -> str:
        """Return a stretch of text: a word, sentences, or something that no line can be broken in."""
        kind = self.random.randrange(9)
        if kind == 0:
            return f"{self.word()} {PROSE * len(self.some(30))}"
        if kind == 1:
            return f"{self.word()} {self.random.choice(UNBREAKABLE) * len(self.some(400))}"
        if kind == 2:
            return f"**{self.word()}**: {self.word()} `{self.word()}` *{self.word()}* ~~{self.word()}~~"
        if kind == 3:
            return f"{self.word()} {self.random.choice(HEADS)}"
        return " ".join(self.word() for _ in self.some(12))

    def blocks(self, depth: int) -> list[str]:
        """Return the lines of some blocks, an empty line behind each."""
        lines: list[str] = []
        for _ in self.some(5):
            if self.left <= 0:
                break
            self.left -= 1
            writers = LEAVES if depth >= DEEPEST or self.chance(0.45) else CONTAINERS
            lines += [*self.random.choice(writers)(self, depth), *([""] if self.chance(0.9) else [])]
        return lines or [self.text(), ""]

    def session(self) -> str:
        """Return the whole file."""
        self.left = len(self.some(60))
        lines = ["---", f"slot: {self.random.randint(10, 90)}분", "---", ""] if self.chance(0.1) else []
        lines += [f"# {self.text() if self.chance(0.3) else self.word()}", ""]
        lines += self.blocks(0) if self.chance(0.4) else []
        for _ in range(self.random.randint(1, 5)):
            level = self.random.choice((2, 2, 3, 4, 6))
            minutes = self.random.choice(("", " (5분)", " (0분)", " (90분)"))
            lines += [f"{'#' * level} {self.text() if self.chance(0.3) else self.word()}{minutes}", "", *self.blocks(0)]
        return "\n".join(lines) + "\n"


def _indented(lines: list[str], first: str, rest: str) -> list[str]:
    return [(first if not number else rest) + line for number, line in enumerate(lines)]


def _list(mark: str) -> Callable[[Writer, int], list[str]]:
    def written(writer: Writer, depth: int) -> list[str]:
        lines: list[str] = []
        for number, _ in enumerate(writer.some(12), 1):
            first = mark.format(number)
            inner = writer.blocks(depth + 1) if writer.chance(0.4) else []
            own = [] if inner and writer.chance(0.25) else [writer.text(), *([""] if writer.chance(0.5) else [])]
            lines += _indented([*own, *inner], first, " " * (writer.random.choice((len(first), 4, 2))))
        return lines

    return written


def _quote(writer: Writer, depth: int) -> list[str]:
    head = writer.random.choice(([], ["[!WARNING]"], ["[!NOTE] " + writer.word()]))
    return _indented([*head, *writer.blocks(depth + 1)], "> ", "> ")


def _details(writer: Writer, depth: int) -> list[str]:
    return ["<details>", f"<summary>{writer.word()}</summary>", "", *writer.blocks(depth + 1), "</details>"]


def _division(writer: Writer, depth: int) -> list[str]:
    return ['<div align="center">', "", *writer.blocks(depth + 1), "</div>"]


def _colons(writer: Writer, depth: int) -> list[str]:
    name = writer.random.choice(("note", "tip", "columns", "column"))
    return [f"::: {name}", "", *writer.blocks(depth + 1), ":::"]


def _footnote(writer: Writer, depth: int) -> list[str]:
    name = f"n{next(writer.numbers)}"
    return [f"{writer.word()}[^{name}]", "", *_indented(writer.blocks(depth + 1), f"[^{name}]: ", "    ")]


def _paragraph(writer: Writer, _depth: int) -> list[str]:
    return [writer.text() for _ in writer.some(4)]


def _code(writer: Writer, _depth: int) -> list[str]:
    if writer.chance(0.15):
        # A diagram is stood in for, so its words are not looked for.
        return ["```mermaid", "graph LR", *(f"  A{number} --> B" for number in writer.some(9)), "```"]
    language = writer.random.choice(("bash", "python", "yaml", "", "text", "output"))
    lines = [f"{' ' * writer.random.choice((0, 0, 4, 60))}{writer.text()}" for _ in writer.some(60)]
    return [f"```{language}", *lines, "```"]


def _indented_code(writer: Writer, _depth: int) -> list[str]:
    return [f"    {writer.text()}" for _ in writer.some(4)]


def _tree(writer: Writer, _depth: int) -> list[str]:
    marks = ("├── ", "│   ├── ", "│   │   └── ", "└── ", "• ", "  - ", "✅ ", "", "   ↓")
    return ["```", *(f"{writer.random.choice(marks)}{writer.text()}" for _ in writer.some(40)), "```"]


def _table(writer: Writer, _depth: int) -> list[str]:
    columns = len(writer.some(11))
    row = "| " + " | ".join(writer.text().replace("|", "/") for _ in range(columns)) + " |"
    rows = ["| " + " | ".join(writer.text() for _ in range(columns)) + " |" for _ in writer.some(30)]
    return [row, "|" + "---|" * columns, *rows]


def _figure(writer: Writer, _depth: int) -> list[str]:
    return [f"![{writer.word()}](missing.png)", "", f"*{writer.word()}*"]


def _bold_line(writer: Writer, _depth: int) -> list[str]:
    return [f"**{writer.word()}:**"]


def _heading(writer: Writer, _depth: int) -> list[str]:
    return [f"{'#' * writer.random.randint(2, 6)} {writer.word()}"]


def _rule(writer: Writer, _depth: int) -> list[str]:
    return [writer.random.choice(("---", "***", "<br>", "<!-- note: 말할 것 -->", "$$\nx\n$$"))]


CONTAINERS = (
    _list("- "),
    _list("{}. "),
    _list("- [ ] "),
    _list("-\t\t"),
    _quote,
    _details,
    _division,
    _colons,
    _footnote,
)
LEAVES = (
    _paragraph,
    _paragraph,
    _code,
    _indented_code,
    _tree,
    _table,
    _figure,
    _bold_line,
    _heading,
    _rule,
)


@functools.cache
def default_theme() -> Theme:
    """Return the default theme with its fonts, installed first where they are missing."""
    return load_theme("default", find_or_install(sys.stderr.write).packages, cache_folder(), ()).value


def made(random: Random) -> str:
    """Return a session."""
    return Writer(random).session()


def tried(markdown: str, theme: Theme | None = None) -> None:
    """Raise where the session is not composed as it is promised, or loses a word."""
    session = built(markdown, theme or default_theme(), editions=("student", "teacher"))
    faults = [found.message for found in session.diagnostics if found.code is Code.INTERNAL_FAULT]
    assert not faults, faults[0]
    words = set(WORD.findall(markdown))
    assert not (lost := words - _in_deck(session)), f"not in the deck: {len(lost)} words, {min(lost)}"
    assert not (lost := words - _on_pages(session)), f"not in the handout: {min(lost)}"
    assert set(session.files) == {"pptx", "handout.pdf", "teacher.pdf"}
    assert not (beyond := _beyond(session)), beyond
    assert not (burst := bursting(_slides(session), session.theme)), burst


def _slides(session: Built) -> tuple[Slide, ...]:
    """Return the slides as they were written."""
    deck = session.composed.value.deck
    assert deck is not None
    return deck.slides


def _beyond(session: Built) -> list[str]:
    """Return the shapes that reach beyond their slide."""
    style = session.theme.deck
    return [
        f"slide {number}: {shape.name} reaches beyond the slide"
        for number, slide in enumerate(_slides(session), 1)
        for shape in slide.shapes
        if (box := getattr(shape, "box", None)) is not None
        if min(box.x, box.y) < Length(0) - SLACK
        or box.x + box.width > style.width + SLACK
        or box.y + box.height > style.height + SLACK
    ]


def bursting(slides: Iterable[Slide], theme: Theme) -> list[str]:
    """Return the text boxes whose text is higher than they are, as slides themselves measure it."""
    measure = Measure(theme)
    return [
        f"slide {number}: text runs {more:.0f} pt out of {shape.name}"
        for number, slide in enumerate(slides, 1)
        for shape in slide.shapes
        if isinstance(shape, TextBox)
        if (more := _text_height(shape, measure) - shape.box.height.points) > SLACK.points
    ]


def _text_height(shape: TextBox, measure: Measure) -> float:
    """Return the height of a box's text, in points; code is measured by its own, lower lines."""
    inset = 2 * shape.inset.points
    if any(run.monospace for paragraph in shape.paragraphs for run in paragraph.runs):
        return 0.0
    return measure.height(shape.paragraphs, shape.box.width.points - inset) + inset


def _in_deck(session: Built) -> set[str]:
    texts = (f"{slide.title}\n{slide_text(slide)}\n{slide.notes}" for slide in _slides(session))
    graphs = (shape for slide in _slides(session) for shape in slide.shapes if not hasattr(shape, "paragraphs"))
    return set(WORD.findall("\n".join((*texts, *map(str, graphs)))))


def _on_pages(session: Built) -> set[str]:
    parts = tuple(session.composed.value.handouts["handout.pdf"].parts)
    return set(WORD.findall("".join(fragment.text for fragment, _ in found(parts, Fragment))))


SESSIONS = Fuzzer("sessions", made, tried, str.encode)
"""The fuzzer of sessions."""
