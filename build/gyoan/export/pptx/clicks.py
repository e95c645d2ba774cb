"""What a click on a slide lets appear → PowerPoint's own "appear" effects, in its main sequence (ECMA-376, 19.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gyoan.model.values import dataclass
from gyoan.text_formats.xml import NOTHING, Value, Xml, joined, tag, text

_APPEAR = 1
"""PowerPoint's number of the effect."""


@dataclass(frozen=True, slots=True)
class ShownByClick:
    """A shape, or a paragraph of its text."""

    shape: int
    """The shape's id."""
    paragraph: int | None = None
    """Which of its paragraphs, from 0; None for all of it."""
    of_text: bool = True
    """Whether it is a box of text, which PowerPoint lists beside."""


def main_sequence(clicks: Sequence[Sequence[ShownByClick]], numbers: Iterator[int]) -> Xml:
    """Return the sequence of what `clicks` on the slide show, one after another."""
    number = next(numbers)
    steps = tag("p:childTnLst", *(_step(shown, numbers) for shown in clicks))
    node = tag("p:cTn", steps, id=number, dur="indefinite", nodeType="mainSeq")
    back, on = (tag("p:cond", tag("p:tgtEl", tag("p:sldTgt")), evt=event, delay="0") for event in ("onPrev", "onNext"))
    return tag("p:seq", node, tag("p:prevCondLst", back), tag("p:nextCondLst", on), concurrent=True, nextAc="seek")


def build_list(clicks: Sequence[Sequence[ShownByClick]]) -> Xml:
    """Return the list of the boxes of text that appear, those as a whole with what they stand on."""
    texts = {one.shape: one.paragraph is None for shown in clicks for one in shown if one.of_text}
    built = (
        tag("p:bldP", spid=shape, grpId=0, animBg=True) if whole else tag("p:bldP", spid=shape, grpId=0, build="p")
        for shape, whole in texts.items()
    )
    return tag("p:bldLst", *built) if texts else NOTHING


def at_once(number: int, children: Xml, **kind: Value) -> Xml:
    """Return `children` as a node that starts with what it stands in."""
    start = tag("p:stCondLst", tag("p:cond", delay="0"))
    return tag("p:par", tag("p:cTn", start, tag("p:childTnLst", children), id=number, fill="hold", **kind))


def target(shape: int, paragraph: int | None = None) -> Xml:
    """Return the shape, given by its id, or its paragraph, that something happens to."""
    if paragraph is None:
        return tag("p:tgtEl", tag("p:spTgt", spid=shape))
    part = tag("p:txEl", tag("p:pRg", st=paragraph, end=paragraph))
    return tag("p:tgtEl", tag("p:spTgt", part, spid=shape))


def _step(shown: Sequence[ShownByClick], numbers: Iterator[int]) -> Xml:
    """Return one click: its first effect waits for it, the others come with that."""
    click, group = next(numbers), next(numbers)
    at_click = tag("p:stCondLst", tag("p:cond", delay="indefinite"))
    effects = [_effect(one, numbers, "withEffect" if at else "clickEffect") for at, one in enumerate(shown)]
    inner = tag("p:childTnLst", at_once(group, joined(*effects)))
    return tag("p:par", tag("p:cTn", at_click, inner, id=click, fill="hold"))


def _effect(shown: ShownByClick, numbers: Iterator[int], starts: str) -> Xml:
    effect, moment = next(numbers), next(numbers)
    kind: dict[str, Value] = {"presetID": _APPEAR, "presetClass": "entr", "presetSubtype": 0, "grpId": 0}
    return at_once(effect, _appearing(shown, moment), nodeType=starts, **kind)


def _appearing(shown: ShownByClick, number: int) -> Xml:
    start = tag("p:stCondLst", tag("p:cond", delay="0"))
    moment = tag("p:cTn", start, id=number, dur=1, fill="hold")
    attribute = tag("p:attrNameLst", tag("p:attrName", text("style.visibility")))
    behavior = tag("p:cBhvr", moment, target(shown.shape, shown.paragraph), attribute)
    return tag("p:set", behavior, tag("p:to", tag("p:strVal", val="visible")))
