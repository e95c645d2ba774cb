"""What each strip is to a reader who cannot see it: nodes of the structure tree, found while the flow is cut up."""

from __future__ import annotations

from gyoan.model.handout import StructureTag, TextBlock
from gyoan.model.pages import StructureElement, StructurePath
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class _List:
    """A list that is not ended yet."""

    level: int
    path: StructurePath
    body: StructurePath
    """Its last entry's."""


class Nesting:
    """Finds the path of one text block after the other; entries of lists that follow each other share their list."""

    def __init__(self, above: StructurePath) -> None:
        """Start below `above`."""
        self.above = above
        self._lists: list[_List] = []
        self._contents: StructurePath = ()

    def path(self, block: TextBlock, within: int = 0) -> StructurePath:
        """Return the path of the next block, which stands in so many entries of lists."""
        match block.tag:
            case StructureTag.LIST_ITEM:
                return self._entry(block.level + within, numbered=_is_numbered(block))
            case StructureTag.TOC_ITEM:
                self._contents = self._contents or (*self.above, StructureElement("TOC"))
                return (*self._contents, StructureElement(StructureTag.TOC_ITEM.value))
            case StructureTag.NOTE:
                return (*self.holder(within), StructureElement(StructureTag.NOTE.value), StructureElement("P"))
            case StructureTag.CODE:
                return (*self.holder(within), StructureElement("P"), StructureElement(StructureTag.CODE.value))
            case _:
                return (*self.holder(within), StructureElement(block.tag.value))

    def holder(self, within: int) -> StructurePath:
        """Return the path of what holds the next item, which stands in so many entries: all deeper lists end here."""
        while self._lists and self._lists[-1].level >= within:
            self._lists.pop()
        self._contents = ()
        return self._lists[-1].body if self._lists else self.above

    def _entry(self, level: int, *, numbered: bool) -> StructurePath:
        while self._lists and self._lists[-1].level > level:
            self._lists.pop()
        last = self._lists.pop().path if self._lists and self._lists[-1].level == level else ()
        if last and last[-1].numbered is numbered:
            path = last
        else:
            path = (*(self._lists[-1].body if self._lists else self.above), StructureElement("L", numbered=numbered))
        body = (*path, StructureElement("LI"), StructureElement("LBody"))
        self._lists.append(_List(level, path, body))
        return body


def _is_numbered(block: TextBlock) -> bool:
    label = "".join(piece.text for piece in block.lines[0].fragments[: block.label])
    return any(character.isdigit() for character in label)
