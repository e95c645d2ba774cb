"""How small the smallest text in an SVG picture is, as a part of the picture's width, told without drawing it.

It is known where text is text: paths that look like letters are none. What is not shown counts as little: what is
hidden, has no fill, or is only kept to be used elsewhere. Sizes come from attributes, styles and classes, and through
view boxes and transforms of all that holds the text; what cannot be understood is left out, not guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.parsers import expat

from gyoan.course.vector_styles import NORMAL, Rules, font_size, length, numbers, own_style, stretch
from gyoan.model.values import dataclass

_MOST_LOOKED_AT = 20_000
"""Elements that are looked at, those that are drawn again counted each time: no more are searched for text."""
LEAST_SHARE = 1 / 500
"""Smaller text is not there to be read: names for those who listen, or what a program left behind."""
_KEPT = frozenset(
    (
        *("defs", "symbol", "clippath", "mask", "marker", "pattern", "lineargradient", "radialgradient", "filter"),
        *("metadata", "title", "desc", "script", "style"),
    )
)
"""Elements that show nothing where they stand."""
_LETTERED = ("text", "foreignobject")
"""Elements in which what is written is shown."""
_USUAL_WIDTH = 300.0
"""The width of a picture that says none (CSS 2, 10.3.2)."""
_SIZE = ("width", "height")


@dataclass(frozen=True, slots=True, eq=False)
class SvgElement:
    """An element of a picture."""

    name: str
    """Its name without a prefix, in small letters."""
    attributes: Mapping[str, str]
    """Its attributes, names without a prefix."""
    parts: list[SvgElement | str]
    """The elements and the text in it."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What an element takes over from those that hold it."""

    scale: float
    """How large a unit of its own is, in the picture's own width."""
    size: float = NORMAL
    """The size of text, in units."""
    lettered: bool = False
    """Whether what is written in it is shown."""
    visible: bool = True
    """Whether it is seen unless it says otherwise."""
    filled: bool = True
    """Whether letters have a colour inside."""
    stroked: bool = False
    """Whether they have an outline."""
    used: frozenset[str] = frozenset()
    """The names of what is being drawn once more."""


def smallest_text(svg: str) -> float:
    """Return the size of the smallest visible text as a part of the picture's width; 0 where there is none."""
    try:
        root = _read(svg)
    except expat.ExpatError:
        return 0.0
    if root is None or root.name != "svg":
        return 0.0
    width, height = (length(root.attributes.get(key, ""), 0.0) for key in _SIZE)
    box = numbers(root.attributes.get("viewbox", ""))
    shape = box[2] / box[3] if len(box) == 4 and min(box[2:]) > 0 else 0.0
    across = width or (height * shape if height and shape else box[2] if shape else _USUAL_WIDTH)
    # What has another shape than its view box stands whole inside it.
    scale = min(across / box[2], (height or across / shape) / box[3]) if shape else 1.0
    shares = (size / across for size in _sizes(root, _Place(scale)))
    return min((share for share in shares if share >= LEAST_SHARE), default=0.0)


def _read(svg: str) -> SvgElement | None:
    """Return the picture's root; raises `ExpatError` where it is no XML."""
    top = SvgElement("", {}, [])
    path = [top]

    def begins(name: str, attributes: dict[str, str]) -> None:
        own = {key.rpartition(":")[2].lower(): value for key, value in attributes.items()}
        element = SvgElement(name.rpartition(":")[2].lower(), own, [])
        path[-1].parts.append(element)
        path.append(element)

    def ends(_name: str) -> None:
        path.pop()

    def says(text: str) -> None:
        if text.strip():
            path[-1].parts.append(text)

    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begins, ends, says
    parser.Parse(svg.encode(), True)  # noqa: FBT003  (expat takes it by place)
    return next((part for part in top.parts if isinstance(part, SvgElement)), None)


def _sizes(root: SvgElement, place: _Place) -> Iterator[float]:
    """Yield the size of each visible text, in units of the picture's width; files nest too deep for recursion."""
    everything = list(_all(root))
    named = {element.attributes["id"]: element for element in reversed(everything) if "id" in element.attributes}
    sheets = [part for element in everything if element.name == "style" for part in element.parts]
    rules = Rules("".join(part for part in sheets if isinstance(part, str)))
    pending: list[tuple[SvgElement, _Place]] = [(root, place)]
    drawn = 0
    while pending and drawn < _MOST_LOOKED_AT:
        element, outside = pending.pop()
        drawn += 1
        inside = _inside(element, outside, rules, is_root=element is root)
        if inside is None:
            continue
        if any(isinstance(part, str) for part in element.parts) and _is_seen(inside):
            yield inside.size * inside.scale
        children = [part for part in element.parts if isinstance(part, SvgElement)]
        pending += [(child, inside) for child in (children[:1] if element.name == "switch" else children)]
        pending += _drawn_again(element, inside, named)


def _all(root: SvgElement) -> Iterator[SvgElement]:
    pending = [root]
    while pending:
        element = pending.pop()
        yield element
        pending += [part for part in reversed(element.parts) if isinstance(part, SvgElement)]


def _is_seen(place: _Place) -> bool:
    return place.lettered and place.visible and (place.filled or place.stroked)


def _drawn_again(
    element: SvgElement, place: _Place, named: Mapping[str, SvgElement]
) -> Iterator[tuple[SvgElement, _Place]]:
    """Yield what a `<use>` draws; what uses itself is drawn by none."""
    address = element.attributes.get("href", "")
    target = named.get(address[1:]) if element.name == "use" and address.startswith("#") else None
    if target is None or address in place.used:
        return
    inside = replace(place, used=place.used | {address})
    if target.name == "symbol":
        sized = {**target.attributes, **{key: element.attributes[key] for key in _SIZE if key in element.attributes}}
        yield SvgElement("svg", sized, target.parts), inside
    else:
        yield target, inside


def _inside(element: SvgElement, place: _Place, rules: Rules, *, is_root: bool) -> _Place | None:
    """Return what the parts of an element take over; None where it shows nothing."""
    if element.name in _KEPT:
        return None
    style = own_style(element.name, element.attributes, rules)
    if style.get("display") == "none" or _is_zero(style.get("opacity")):
        return None
    scale = place.scale * stretch(style.get("transform", ""))
    if element.name == "svg" and not is_root:
        scale *= _into(element.attributes)
    return replace(
        place,
        scale=scale,
        size=font_size(style, place.size),
        lettered=place.lettered or element.name in _LETTERED,
        visible=style.get("visibility", "visible" if place.visible else "hidden") == "visible",
        filled=_has_paint(style, "fill", inherited=place.filled),
        stroked=_has_paint(style, "stroke", inherited=place.stroked),
    )


def _into(attributes: Mapping[str, str]) -> float:
    """Return how much a picture in a picture is made larger."""
    box = numbers(attributes.get("viewbox", ""))
    width, height = (length(attributes.get(key, ""), 0.0) for key in _SIZE)
    if len(box) != 4 or box[2] <= 0 or box[3] <= 0 or not (width or height):
        return 1.0
    return min((size / own for size, own in ((width, box[2]), (height, box[3])) if size), default=1.0)


def _has_paint(style: Mapping[str, str], kind: str, *, inherited: bool) -> bool:
    if _is_zero(style.get(f"{kind}-opacity")):
        return False
    return style[kind] not in ("none", "transparent") if kind in style else inherited


def _is_zero(value: str | None) -> bool:
    """Return whether a value is written and nought."""
    found = numbers(value or "")
    return bool(found) and found[0] == 0
