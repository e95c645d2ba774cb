"""Countdowns → a track with a bar on it, and the animation that empties the bar when it is clicked.

The animation is PowerPoint's own "wipe" exit, started by a click on the bar itself (a "trigger"), so that it runs
whatever else a click on the slide lets appear; no macro is needed. The nesting of the nodes is the one PowerPoint
writes (ECMA-376, 19.5).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from gyoan.export.pptx.paragraphs import TextSetting
from gyoan.export.pptx.shapes import Labels, ShapeLabel, panel
from gyoan.messages import shape_names
from gyoan.model.deck import Countdown, Panel, ShapeStyle
from gyoan.model.units import Duration
from gyoan.text_formats.xml import NOTHING, Value, Xml, joined, tag, text

_WIPE, _FROM_THE_RIGHT = 22, 2
"""PowerPoint's numbers of the effect and of its direction."""


def countdown(shape: Countdown, label: ShapeLabel, labels: Labels, setting: TextSetting) -> Xml:
    """Return the bar of `shape`, which has the id of `label`, on its track."""
    track = Panel(shape.box, ShapeStyle(fill=shape.track))
    paint = ShapeStyle(fill=shape.color, hatched=shape.hatched)
    bar = Panel(shape.box, paint, description=shape.description or label.name)
    behind = labels.new(shape_names.TIMER_GROUND())
    return joined(panel(track, behind, setting), panel(bar, label, setting))


def timing(bars: Sequence[tuple[int, Duration]], hidden: Sequence[int] = ()) -> Xml:
    """Return the animations of a slide, nothing where it has none.

    Every bar, given by its id, empties within its duration; the `hidden` shapes appear, one with each click.
    """
    if not bars and not hidden:
        return NOTHING
    numbers = itertools.count(1)
    root = next(numbers)
    shown = main_sequence(hidden, numbers) if hidden else NOTHING
    sequences = joined(shown, *(_sequence(bar, duration, numbers) for bar, duration in bars))
    children = tag("p:childTnLst", sequences)
    node = tag("p:cTn", children, id=root, dur="indefinite", restart="never", nodeType="tmRoot")
    built = build_list(hidden) if hidden else NOTHING
    return tag("p:timing", tag("p:tnLst", tag("p:par", node)), built)


def _sequence(bar: int, duration: Duration, numbers: Iterator[int]) -> Xml:
    """Return what a click on `bar` starts; another click while it runs changes nothing."""
    number, step, group, effect = itertools.islice(numbers, 4)
    clicked = tag("p:cond", target(bar), evt="onClick", delay="0")
    end = tag("p:endSync", tag("p:rtn", val="all"), evt="end", delay="0")
    node = tag(
        "p:cTn",
        tag("p:stCondLst", clicked),
        end,
        tag("p:childTnLst", at_once(step, at_once(group, _effect(effect, bar, duration, numbers)))),
        id=number,
        restart="whenNotActive",
        fill="hold",
        evtFilter="cancelBubble",
        nodeType="interactiveSeq",
    )
    return tag("p:seq", node, tag("p:nextCondLst", clicked), concurrent=True, nextAc="seek")


def _effect(number: int, bar: int, duration: Duration, numbers: Iterator[int]) -> Xml:
    """Return the effect with the id `number`: the bar is wiped off, and at the end it is gone."""
    milliseconds = duration.seconds * 1000
    wiping = tag("p:cBhvr", tag("p:cTn", id=next(numbers), dur=milliseconds), target(bar))
    wipe = tag("p:animEffect", wiping, transition="out", filter="wipe(right)")
    late = tag("p:stCondLst", tag("p:cond", delay=milliseconds - 1))
    moment = tag("p:cTn", late, id=next(numbers), dur=1, fill="hold")
    attribute = tag("p:attrNameLst", tag("p:attrName", text("style.visibility")))
    gone = tag("p:set", tag("p:cBhvr", moment, target(bar), attribute), tag("p:to", tag("p:strVal", val="hidden")))
    kind: dict[str, Value] = {"presetID": _WIPE, "presetClass": "exit", "presetSubtype": _FROM_THE_RIGHT}
    return at_once(number, joined(wipe, gone), nodeType="clickEffect", **kind)


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
