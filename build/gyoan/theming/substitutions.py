"""What a font puts in place of glyphs that stand side by side (OpenType's GSUB table), as far as jamo need it.

Old syllables of Hangul are written as their letters, and fonts say how these become one block: by ligatures for those
that books have, and by letters of other shapes for all others. That takes single substitutions, ligatures and chained
contexts by coverage; lookups of other kinds do nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from fontTools.ttLib import TTFont

OF_JAMO = ("ljmo", "vjmo", "tjmo")
"""The features for letters at the beginning, in the middle and at the end of a syllable."""
_OF_ALL = "ccmp"
_SCRIPT, _LANGUAGE = "hang", "KOR "

Lettered: TypeAlias = tuple[str, str]
"""A glyph and which of the features `OF_JAMO` it is subject to."""


class Substitutions:
    """The substitutions of a font for Hangul."""

    def __init__(self, font: TTFont) -> None:
        """Read which there are."""
        table = font["GSUB"].table if "GSUB" in font else None
        self._lookups: Sequence[Any] = table.LookupList.Lookup if table and table.LookupList else ()
        self._features: Mapping[int, str] = dict(_features(table)) if table else {}

    @property
    def shape_jamo(self) -> bool:
        """Whether letters are made one block of."""
        return {*OF_JAMO} <= {*self._features.values()}

    def applied(self, letters: Sequence[Lettered]) -> list[str]:
        """Return the glyphs that stand for the letters of a syllable."""
        glyphs = list(letters)
        for index, feature in sorted(self._features.items()):
            place = 0
            while place < len(glyphs):
                if feature in (_OF_ALL, glyphs[place][1]):
                    self._apply(index, glyphs, place)
                place += 1
        return [glyph for glyph, _ in glyphs]

    def _apply(self, index: int, glyphs: list[Lettered], place: int) -> None:
        """Put in place what a lookup has for the glyph at `place` and those behind it."""
        for subtable in self._lookups[index].SubTable:
            rule = getattr(subtable, "ExtSubTable", subtable)
            if _changes(rule, glyphs, place):
                return
            if getattr(rule, "Format", 0) == 3 and hasattr(rule, "BacktrackCoverage") and _stands(rule, glyphs, place):
                for record in rule.SubstLookupRecord:
                    if place + record.SequenceIndex < len(glyphs):
                        self._changed(record.LookupListIndex, glyphs, place + record.SequenceIndex)
                return

    def _changed(self, index: int, glyphs: list[Lettered], place: int) -> None:
        """Apply a lookup that a context asks for; contexts within contexts are not followed."""
        for subtable in self._lookups[index].SubTable:
            if _changes(getattr(subtable, "ExtSubTable", subtable), glyphs, place):
                return


def _features(table: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401  (fontTools has no types)
    """Yield the lookups that Korean text is subject to, with their features."""
    scripts = {record.ScriptTag: record.Script for record in table.ScriptList.ScriptRecord}
    if _SCRIPT not in scripts:
        return
    languages = {record.LangSysTag: record.LangSys for record in scripts[_SCRIPT].LangSysRecord}
    system = languages.get(_LANGUAGE) or scripts[_SCRIPT].DefaultLangSys
    for number in system.FeatureIndex if system else ():
        record = table.FeatureList.FeatureRecord[number]
        if record.FeatureTag in (_OF_ALL, *OF_JAMO):
            yield from ((index, record.FeatureTag) for index in record.Feature.LookupListIndex)


def _changes(rule: Any, glyphs: list[Lettered], place: int) -> bool:  # noqa: ANN401  (as above)
    """Put in place what a single substitution or a ligature has; return whether it has anything."""
    glyph, feature = glyphs[place]
    if glyph in getattr(rule, "mapping", {}):
        glyphs[place] = rule.mapping[glyph], feature
        return True
    for ligature in getattr(rule, "ligatures", {}).get(glyph, ()):
        rest = glyphs[place + 1 : place + 1 + len(ligature.Component)]
        if [other for other, _ in rest] == list(ligature.Component):
            glyphs[place : place + 1 + len(rest)] = [(ligature.LigGlyph, feature)]
            return True
    return False


def _stands(rule: Any, glyphs: Sequence[Lettered], place: int) -> bool:  # noqa: ANN401  (as above)
    """Return whether the glyphs around `place` are those that a context asks for."""
    before = [glyph for glyph, _ in reversed(glyphs[:place])]
    after = [glyph for glyph, _ in glyphs[place:]]
    wanted = (*rule.InputCoverage, *rule.LookAheadCoverage)
    if len(before) < len(rule.BacktrackCoverage) or len(after) < len(wanted):
        return False
    pairs = (*zip(rule.BacktrackCoverage, before, strict=False), *zip(wanted, after, strict=False))
    return all(glyph in coverage.glyphs for coverage, glyph in pairs)
