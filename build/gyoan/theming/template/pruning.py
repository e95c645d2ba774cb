"""What a template's parts may carry over into a deck: no macros, no links out of the file, no embedded programs."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from gyoan.theming.template.documents import MC, A, P, R, elements

_SHAPES = frozenset(
    {f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")} | {f"{MC}AlternateContent"}
)
_WHOLE = frozenset({*_SHAPES, f"{P}bg", f"{P}custDataLst", f"{P}controls"})
"""What goes as a whole where something in it leads to a part that is not taken over."""
_MOVING = (f"{P}timing", f"{P}transition", f"{P}controls", f"{P}custDataLst")
"""What a template's animations need, whose sounds and videos are not taken over."""
_RUNNING = frozenset(
    {f"{P}{name}" for name in ("oleObj", "control", "contentPart")}
    | {f"{A}{name}" for name in ("audioCd", "wavAudioFile", "audioFile", "videoFile", "quickTimeFile")}
)
"""What opens or plays something, whether or not it says what."""
_HARMLESS = ("ppaction://hlinkshowjump", "ppaction://noaction")
"""What a link may do besides leading to a part: turn to another slide of the same deck."""
_RUN_LINKS = frozenset({f"{A}{name}" for name in ("hlinkClick", "hlinkHover", "hlinkMouseOver")})


def prune_part(root: etree._Element, kept: Mapping[str, str]) -> None:
    """Take out of a part whatever refers to something that is not `kept`, and give the rest its new ids."""
    for moving in [one for one in elements(root) if one.tag in _MOVING]:
        _remove(moving)
    for element in list(elements(root)):
        named = ((str(key), str(value)) for key, value in element.attrib.items())
        references = {key: value for key, value in named if key.startswith(R) and value}
        if (
            any(value not in kept for value in references.values())
            or element.tag in _RUNNING
            or starts_program(element)
        ):
            _remove(_served(element))
            continue
        for key, value in references.items():
            element.set(key, kept[value])
    _drop_unchosen(root)


def starts_program(element: etree._Element) -> bool:
    """Return whether a link starts a macro, a program or an embedded object, wherever it leads."""
    action = element.get("action", "").strip().lower()
    return element.tag in _RUN_LINKS and bool(action) and not action.startswith(_HARMLESS)


def _served(element: etree._Element) -> etree._Element:
    """Return what is of no use without `element`: the link itself, the shape that shows it, or the background.

    A vector picture has a bitmap beside it, which stays.
    """
    if element.tag in _RUN_LINKS or element.tag.endswith("}svgBlip"):
        return element
    return next((one for one in (element, *element.iterancestors()) if one.tag in _WHOLE), element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _drop_unchosen(root: etree._Element) -> None:
    """Take out alternatives of which pruning left nothing to choose."""
    for alternative in [one for one in elements(root) if one.tag == f"{MC}AlternateContent"]:
        if not any(len(branch) for branch in alternative):
            _remove(alternative)
