"""What a click on a slide lets appear: PowerPoint's own "appear" entrance, shape by shape in the slide's main sequence.

The nesting of the nodes is the one PowerPoint writes (ECMA-376, 19.5): a click, what starts with it, an effect.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gyoan.text_formats.xml import Value, Xml, tag, text

_APPEAR = 1
"""PowerPoint's number of the effect."""


def main_sequence(shapes: Sequence[int], numbers: Iterator[int]) -> Xml:
    """Return the sequence that shows `shapes`, given by their ids, one with each click on the slide."""
    number = next(numbers)
    steps = tag("p:childTnLst", *(_step(shape, numbers) for shape in shapes))
    node = tag("p:cTn", steps, id=number, dur="indefinite", nodeType="mainSeq")
    back, on = (tag("p:cond", tag("p:tgtEl", tag("p:sldTgt")), evt=event, delay="0") for event in ("onPrev", "onNext"))
    return tag("p:seq", node, tag("p:prevCondLst", back), tag("p:nextCondLst", on), concurrent=True, nextAc="seek")


def build_list(shapes: Sequence[int]) -> Xml:
    """Return the list of the shapes that appear as a whole, their text with them."""
    return tag("p:bldLst", *(tag("p:bldP", spid=shape, grpId=0, animBg=True) for shape in shapes))


def _step(shape: int, numbers: Iterator[int]) -> Xml:
    click, group, effect, moment = (next(numbers) for _ in range(4))
    at_click = tag("p:stCondLst", tag("p:cond", delay="indefinite"))
    kind: dict[str, Value] = {"presetID": _APPEAR, "presetClass": "entr", "presetSubtype": 0, "grpId": 0}
    shown = at_once(effect, _shown(shape, moment), nodeType="clickEffect", **kind)
    return tag("p:par", tag("p:cTn", at_click, tag("p:childTnLst", at_once(group, shown)), id=click, fill="hold"))


def _shown(shape: int, number: int) -> Xml:
    start = tag("p:stCondLst", tag("p:cond", delay="0"))
    moment = tag("p:cTn", start, id=number, dur=1, fill="hold")
    attribute = tag("p:attrNameLst", tag("p:attrName", text("style.visibility")))
    return tag("p:set", tag("p:cBhvr", moment, target(shape), attribute), tag("p:to", tag("p:strVal", val="visible")))


def at_once(number: int, children: Xml, **kind: Value) -> Xml:
    """Return `children` as a node that starts with what it stands in."""
    start = tag("p:stCondLst", tag("p:cond", delay="0"))
    return tag("p:par", tag("p:cTn", start, tag("p:childTnLst", children), id=number, fill="hold", **kind))


def target(shape: int) -> Xml:
    """Return the shape, given by its id, that something happens to."""
    return tag("p:tgtEl", tag("p:spTgt", spid=shape))
