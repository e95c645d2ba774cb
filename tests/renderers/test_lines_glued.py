"""What a deck says of lines that meet in every way: each is found by its name, and those that can be are glued."""

from __future__ import annotations

from pathlib import Path
from shutil import copy
from typing import Any

import pptx
import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from gyoan.toolchain.tools import Toolchain
from renderers.__main__ import built

POINT = 12_700
Glue = tuple[str | None, str | None]
"""What the start and the end of a line are glued to."""

pytestmark = [pytest.mark.toolchain, pytest.mark.thorough]


@pytest.fixture(scope="module")
def diagrams(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return the diagrams of a deck, each a group of shapes, by their slides' titles."""
    folder = tmp_path_factory.mktemp("edges")
    _, file = built(Path(copy(Path(__file__).with_name("edges.md"), folder)), folder)
    return {
        slide.shapes.title.text.partition(". ")[2]: shape
        for slide in pptx.Presentation(str(file.path)).slides
        for shape in slide.shapes
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP
    }


def lines(diagram: Any) -> dict[str, Glue]:
    """Return the lines of a diagram by their names."""
    names = {shape.shape_id: shape.name for shape in diagram.shapes}

    def joined(line: Any, end: str) -> str | None:
        found = [names[int(one.get("id"))] for one in line._element.iter(f"{{*}}{end}")]
        return found[0] if found else None

    return {one.name: (joined(one, "stCxn"), joined(one, "endCxn")) for one in diagram.shapes if " → " in one.name}


def glued(*names: str) -> dict[str, Glue]:
    """Return lines that are glued to both boxes of their names."""
    return {name: (name.partition(" → ")[0], name.partition(" → ")[2]) for name in names}


def test_all_lines_of_a_box_with_twelve_are_glued(diagrams):
    away = [f"중심 → {letter}{number}" for letter in "AB" for number in range(1, 5)]
    assert lines(diagrams["한 상자에 열두 선"]) == glued(*away, *(f"C{number} → 중심" for number in range(1, 5)))


def test_a_line_to_its_own_box_is_drawn_point_by_point_from_its_side_to_its_side(diagrams):
    diagram = diagrams["자신에게, 둘 사이에 둘"]
    assert lines(diagram)["준비 → 준비"] == (None, None)
    [loop], [box] = ([one for one in diagram.shapes if one.name == name] for name in ("준비 → 준비", "준비"))
    assert loop.shape_type == MSO_SHAPE_TYPE.FREEFORM
    assert loop.top + loop.height == pytest.approx(box.top, abs=POINT)
    assert box.left <= loop.left < loop.left + loop.width <= box.left + box.width


def test_two_lines_between_the_same_boxes_are_both_found_and_the_straight_one_is_glued(diagrams):
    found = lines(diagrams["자신에게, 둘 사이에 둘"])
    assert (found["준비 → 서버"], found["서버 → 준비"]) == (("준비", "서버"), (None, None))


def test_a_line_is_glued_to_shapes_with_sites_of_their_own_but_for_heads_that_stand_before_them(diagrams):
    found = lines(diagrams["자신에게, 둘 사이에 둘"])
    names = "서버 → 저장소", "저장소 → 하위 작업", "하위 작업 → 판단"
    assert [found[name] for name in names] == [("서버", "저장소"), ("저장소", None), ("하위 작업", None)]
    slanted = lines(diagrams["틀로 가는 선"])
    assert slanted["깃발 → 뒤집힌 사다리"] == ("깃발", "뒤집힌 사다리")


def test_lines_are_glued_to_a_frame_and_within_one_that_has_a_direction_of_its_own(diagrams):
    found = lines(diagrams["틀로 가는 선"])
    expected = glued("사용자 → 클러스터", "클러스터 → 기록", "파드 하나 → 파드 둘", "파드 둘 → 파드 셋")
    assert {name: found[name] for name in expected} == expected
