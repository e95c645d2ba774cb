"""Which lines of a plain fence are chains of arrows, and which steps these have.

Two habits are read: steps in a row (`요청 → 처리 → 응답`), and steps one below the other with an arrow on a line of its
own between them. Lines above, between and below chains are remarks: they name them. A fence is read as flows only where
nothing else could be meant. So there are none where ways part (two arrows side by side, `A → B | C`, both habits in one
fence), where an arrow says how a value changes (`30분 → 즉시`), in formulas, in lists, and where the steps are menus to
be clicked through (`AWS Console → EC2 → Launch Instance`): all that stays as it stands.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from gyoan.lexicon import programs
from gyoan.markdown.plain_marks import BULLET, HANGUL, announces
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RIGHT = expression(r"\s*(?:[→⇒⟶⟹➔➜➞]|➡\ufe0f?)\s*|\s+(?:-{1,2}>|=>)\s+")
_ARROW = expression("[→⇒⟶⟹➔➜➞➡↓⬇▼⇓]|->|=>")
"""What no chain is without."""
_TYPED = expression(r"\s(?:-{1,2}>|=>)\s")
"""An arrow of ASCII characters, which in code is none."""
_DOWN = expression(r"\s*(?:[│┃|]\s*)?[↓⬇▼⇓]\ufe0f?(?:\s+(?P<label>[^↓⬇▼⇓]*[^\s↓⬇▼⇓]))?\s*")
_STEM = expression(r"\s*[│┃|]\s*")
_PARTING = expression(r"[←↔⇄⇆↑↓⬆⬇▲▼↗↘↙↖│┃├└|{};=]|//|\s:\s|\w\[|\S\s{2,}\S")
"""In a step: other arrows, alternatives, formulas, comments, Mermaid's boxes, columns."""
_LABELLED = expression(r"(?P<label>[^:：]{1,24}[:：])\s+(?P<step>\S.*)")
_BRACKETS = expression(r"\[\s*([^\[\]]+?)\s*\]")
_MENU = expression(programs.FIRST_STEPS, re.IGNORECASE)
"""The first step of a way through menus."""
_CLICKED = expression(programs.STEPS, re.IGNORECASE)
"""Any step of such a way."""
_LONGEST = 40
"""A step of more characters is a sentence."""
_MOST_LINES, _MOST_UNNAMED = 4, 2
"""Lines of a step; chains below each other that nothing names: more of them are a drawing, and a table."""
_WORD = expression(r"[^\W\d_]")
_MOST_ROWS, _WIDEST = 100, 300
"""Lines of a fence, and columns of a line: what is larger is no chain."""
_FEWEST, _MOST = 3, 20
"""Steps of a chain in a row: two are a change as often as a way; and of any chain, at the most."""


@dataclass(slots=True, eq=False)
class ChainStep:
    """A step while it is being read."""

    texts: list[str]
    """Its lines."""
    index: int
    """Which line of the fence the first of them is, from 0."""
    arrow: str = ""
    """What stands beside the arrow that leads to it."""


@dataclass(slots=True, eq=False)
class Chain:
    """A chain while it is being read."""

    steps: list[ChainStep] = field(default_factory=list)
    """Its steps."""
    upright: bool = False
    """Whether they stand one below the other."""
    is_open: bool = False
    """Whether its last line ends with an arrow."""


@dataclass(frozen=True, slots=True)
class ChainRemark:
    """A line beside a chain."""

    text: str
    """The line."""
    index: int
    """Which line of the fence it is, from 0."""


ChainPart: TypeAlias = Chain | ChainRemark


def find_chains(lines: Sequence[str]) -> tuple[ChainPart, ...]:
    """Return the chains and remarks that all of `lines` make up, in order; empty where they are anything else."""
    if not any(map(_ARROW.search, lines)) or len(lines) > _MOST_ROWS or max(map(len, lines)) > _WIDEST:
        return ()
    upright = any(map(_DOWN.fullmatch, lines))
    parts = tuple((_upright if upright else _rows)(lines) or ())
    chains = [part for part in parts if isinstance(part, Chain)]
    if not chains or len(parts) > 2 * len(chains) + 1 or not all(map(_is_plain, chains)):
        return ()
    if any(isinstance(part, ChainRemark) and not _WORD.search(part.text) for part in parts) or _is_table(parts):
        return ()
    if not upright and 2 * sum(len(chain.steps) >= _FEWEST for chain in chains) <= len(chains):
        return ()
    return () if is_menu_path(lines) else tuple(_unframed(part) for part in parts)


def _is_table(parts: Sequence[ChainPart]) -> bool:
    """Return whether chains stand one below the other without names: what leads where, in columns."""
    unnamed = sum(
        isinstance(part, Chain) and not isinstance(before, ChainRemark)
        for before, part in zip((None, *parts), parts, strict=False)
    )
    return unnamed > _MOST_UNNAMED


def is_menu_path(lines: Sequence[str]) -> bool:
    """Return whether an arrow in `lines` leads from menu to menu: what is clicked stays as it stands."""
    for line in lines:
        texts = [text.strip(" []\"'") for text in _RIGHT.split(line.strip()) if text.strip()]
        if len(texts) > 1 and (_MENU.fullmatch(texts[0]) or any(map(_CLICKED.fullmatch, texts))):
            return True
    return any(map(_DOWN.fullmatch, lines)) and any(_CLICKED.fullmatch(line.strip(" []\"'")) for line in lines)


def _is_plain(chain: Chain) -> bool:
    """Return whether the steps of `chain` are what can stand in boxes."""
    texts = [text for step in chain.steps for text in step.texts]
    if any(BULLET.fullmatch(text) and not text[0].isdigit() for text in texts) or not any(map(_WORD.search, texts)):
        return False
    short = all(len(text) <= _LONGEST and not _PARTING.search(text) for text in texts)
    return short and 1 < len(chain.steps) <= _MOST and all(len(step.texts) <= _MOST_LINES for step in chain.steps)


def _unframed(part: ChainPart) -> ChainPart:
    """Return a chain without the brackets around each of its steps, which stand for boxes."""
    if isinstance(part, Chain):
        framed = [_BRACKETS.fullmatch(step.texts[0]) for step in part.steps if len(step.texts) == 1]
        if all(framed) and len(framed) == len(part.steps):
            for step, match in zip(part.steps, framed, strict=True):
                step.texts = [match[1]] if match else step.texts
    return part


def _rows(lines: Sequence[str]) -> list[ChainPart] | None:
    """Return what lines with arrows in them make up; None where that is no chains."""
    parts: list[ChainPart] = []
    chain: Chain | None = None
    for index, line in enumerate(lines):
        text = line.strip()
        arrows = len(_RIGHT.findall(f" {text} ")) if text else 0
        if arrows and (BULLET.fullmatch(line) or (_TYPED.search(f" {text} ") and not _is_korean(text))):
            return None
        if not arrows:
            if chain is not None and chain.is_open:
                return None
            chain = None
            parts += [ChainRemark(text, index)] if text else []
            continue
        chain = _extended(chain, f" {text} ", index, arrows, parts)
        if chain is None:
            return None
    return None if chain is not None and chain.is_open else parts


def _extended(chain: Chain | None, text: str, index: int, arrows: int, parts: list[ChainPart]) -> Chain | None:
    """Return the chain that goes on or begins with `text`; None where its arrow says what follows from a line."""
    first, *others = (piece.strip() for piece in _RIGHT.split(text))
    last = others.pop()
    begins = bool(first) and not (chain is not None and chain.is_open)
    if not begins and (chain is None or (not first and not chain.is_open and arrows == 1)):
        return None
    if begins or chain is None:
        labelled = _LABELLED.fullmatch(first)
        if labelled and not any(":" in piece or "：" in piece for piece in (*others, last)):
            parts.append(ChainRemark(labelled["label"], index))
            first = labelled["step"]
        chain = Chain()
        parts.append(chain)
    texts = [first, *others, last]
    chain.steps += [ChainStep([piece], index) for piece in texts if piece]
    chain.is_open = not last
    return chain if all(texts[1:-1]) else None


def _is_korean(text: str) -> bool:
    pieces = [piece for piece in _RIGHT.split(f" {text} ") if piece.strip()]
    return 2 * sum(bool(HANGUL.search(piece)) for piece in pieces) > len(pieces)


def _upright(lines: Sequence[str]) -> list[ChainPart] | None:
    """Return what lines with arrows between them make up; None where that is no chains."""
    parts: list[ChainPart] = []
    chain: Chain | None = None
    arrow: str | None = None
    for segment, following in _segments(lines):
        if not segment or any(_RIGHT.search(text) for block in segment for _, text in block):
            return None
        rest = segment
        if chain is not None:
            chain.steps.append(_step(segment[0], arrow or ""))
            rest = segment[1:]
        if following is None:
            parts += _remarks(rest)
        elif rest:
            *before, last = rest
            parts += _remarks(before)
            if len(last) > 1 and announces(last[0][1]):
                parts += _remarks([last[:1]])
                last = last[1:]
            chain = Chain([_step(last, "")], upright=True)
            parts.append(chain)
        arrow = following
    return parts


def _remarks(blocks: Sequence[Sequence[tuple[int, str]]]) -> list[ChainRemark]:
    return [ChainRemark(text, index) for block in blocks for index, text in block]


def _segments(lines: Sequence[str]) -> Iterator[tuple[list[list[tuple[int, str]]], str | None]]:
    """Yield the blocks of lines before each arrow with what stands beside it, and those after the last with None."""
    blocks: list[list[tuple[int, str]]] = [[]]
    for index, line in enumerate(lines):
        down = _DOWN.fullmatch(line)
        if down:
            yield [block for block in blocks if block], down["label"] or ""
            blocks = [[]]
        elif not line.strip() or _STEM.fullmatch(line):
            blocks += [[]] if blocks[-1] else []
        else:
            blocks[-1].append((index, line.strip()))
    yield [block for block in blocks if block], None


def _step(block: Sequence[tuple[int, str]], arrow: str) -> ChainStep:
    return ChainStep([text for _, text in block], block[0][0], arrow)
