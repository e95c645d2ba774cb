"""What a reader sees of a laid-out graph on a page, in colour and in black and white."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import hypot

import pytest

from gyoan.layout.handout.styles import Styles
from gyoan.model.colors import ColorSlot, contrast
from gyoan.model.graph import ArrowHead, Band, Cluster, Edge, Graph, Label, LineStyle, NodeShape, Rgb, Tint, scaled
from gyoan.model.handout import Artwork, Image
from gyoan.model.scene import Contour, Trace, Words, hotspots, plain_marks
from gyoan.model.theme import Theme
from gyoan.model.units import Place, Point
from gyoan.scene.graphs import draw_graph
from gyoan.scene.paints import visible_color
from layout.handout.graphs import ALL_SHAPES, MARKDOWN, TWO, drawings, drawn, node
from layout.handout.handouts import blocks_of, handout_of, items_of, text_of
from scene.drawn import traces_in, words_in

A, B = TWO.nodes
(ARROW,) = TWO.edges


def traces(graph: Graph, theme: Theme) -> list[Trace]:
    return traces_in(draw_graph(graph, Styles(theme)))


def words(graph: Graph, theme: Theme) -> dict[str, Words]:
    return {mark.line.text: mark for mark in words_in(draw_graph(graph, Styles(theme)))}


def points(contour: Contour) -> list[Point]:
    return [contour.start, *(step[-1] for step in contour.steps)]


def edge_traces(edge: Edge, theme: Theme) -> list[Trace]:
    """Return the marks of an edge between the two boxes: what a graph without it does not have."""
    without = traces(Graph((), TWO.nodes, ()), theme)
    return [mark for mark in traces(Graph((), TWO.nodes, (edge,)), theme) if mark not in without]


def artworks(graph: Graph, width: float, height: float, theme: Theme) -> list[Artwork]:
    handout = handout_of(MARKDOWN, theme, drawings(drawn(graph, width, height)))
    assert items_of(handout, Image) == []
    return [item for item in items_of(handout, Artwork) if isinstance(item, Artwork)]


def test_a_graph_is_shown_at_its_size_with_its_words(theme: Theme) -> None:
    (artwork,) = artworks(TWO, 300, 40, theme)
    assert (artwork.width.points, artwork.height.points, artwork.turned) == (300, 40, False)
    assert artwork.x.points == pytest.approx((Styles(theme).width - 300) / 2, abs=0.1)
    assert artwork.alt == "흐름도: 요청에서 답으로"


def test_the_lines_of_a_label_stand_around_the_middle_of_their_box(theme: Theme) -> None:
    said = words(TWO, theme)
    first, second = said["요청을"], said["받는다"]
    assert (first.middle + second.middle) / 2 == pytest.approx(20)
    assert second.middle - first.middle == pytest.approx(1.36 * 10)
    for line in (first.line, second.line):
        ends = line.fragments[0].x.points, (line.fragments[-1].x + line.fragments[-1].width).points
        assert sum(ends) / 2 == pytest.approx(50, abs=0.1)


def test_words_come_in_the_order_of_the_source_and_edge_labels_last(theme: Theme) -> None:
    assert [text.strip() for text in words(TWO, theme)] == ["요청을", "받는다", "답한다", "전달"]


def test_a_label_too_wide_for_its_box_is_set_smaller_instead_of_leaving_it(theme: Theme) -> None:
    said = words(Graph((), (node("가", 0, 0, "아주 긴 이름표라서 들어가지 않는다"),), ()), theme)
    (line,) = (one.line for one in said.values())
    assert line.fragments[0].x.points >= 0
    assert (line.fragments[-1].x + line.fragments[-1].width).points <= 100.01


def test_a_page_shows_a_box_of_every_shape_with_its_text(theme: Theme) -> None:
    assert len(words(ALL_SHAPES, theme)) == len(NodeShape) + 1
    for shape in set(NodeShape) - {NodeShape.PLAIN}:
        assert traces(Graph((), (node("가", 0, 0, shape=shape),), ()), theme), shape
    assert not traces(Graph((), (node("가", 0, 0, shape=NodeShape.PLAIN),), ()), theme)


def test_an_edge_ends_at_the_outlines_of_what_it_joins(theme: Theme) -> None:
    line, head = edge_traces(replace(ARROW, label=None), theme)
    assert line.contour.start == pytest.approx((100, 20))
    assert head.contour.start == pytest.approx((200, 20))
    assert max(x for x, _ in points(head.contour)) == pytest.approx(200)
    assert 190 < points(line.contour)[-1][0] < 199


def test_an_edge_is_led_on_into_a_notch(theme: Theme) -> None:
    flag = replace(B, shape=NodeShape.FLAG)
    graph = Graph((), (A, flag), (replace(ARROW, label=None),))
    tips = [mark.contour.start for mark in traces(graph, theme) if mark.fill and not mark.line]
    assert tips == [pytest.approx((200 + 0.25 * 40, 20))]


@pytest.mark.parametrize(("width", "length"), [(1.0, 60.0), (3.0, 60.0), (3.0, 9.0)])
def test_the_round_head_of_an_edge_is_a_circle_that_ends_where_the_edge_does(
    theme: Theme, width: float, length: float
) -> None:
    ending = ((110.0, 20.0), (110.0, 20.0 + length))
    line, head = edge_traces(
        Edge("", "", ending, end_head=ArrowHead.CIRCLE, line_points=width, style=LineStyle.SOLID), theme
    )
    xs, ys = zip(*points(head.contour), strict=True)
    across = max(xs) - min(xs)
    assert max(ys) - min(ys) == pytest.approx(across)
    assert (min(xs) + max(xs)) / 2 == pytest.approx(110)
    assert max(ys) == pytest.approx(20 + length)
    assert width < across <= length
    assert points(line.contour)[-1] == pytest.approx((110, 20 + length - across / 2))


def test_each_head_looks_different_and_none_is_none(theme: Theme) -> None:
    marks = {
        head: edge_traces(replace(ARROW, label=None, end_head=head, start_head=ArrowHead.NONE), theme)
        for head in ArrowHead
    }
    assert [len(marks[head]) for head in (ArrowHead.NONE, ArrowHead.ARROW, ArrowHead.CIRCLE, ArrowHead.CROSS)] == [
        1,
        2,
        2,
        3,
    ]
    assert marks[ArrowHead.ARROW][1].fill
    assert marks[ArrowHead.CROSS][1].line


def test_a_head_is_seen_even_where_its_last_stretch_is_short(theme: Theme) -> None:
    route = ((50.0, 40.0), (50.0, 60.0), (198.5, 60.0), (198.5, 20.0), (200.0, 20.0))
    *_, head = edge_traces(replace(ARROW, label=None, route=route), theme)
    xs = [x for x, _ in points(head.contour)]
    assert max(xs) - min(xs) > 3


def test_lines_are_dashed_thick_or_not_there_as_the_source_says(theme: Theme) -> None:
    def line(style: LineStyle) -> list[Trace]:
        return edge_traces(replace(ARROW, label=None, style=style), theme)

    (solid, _), (dashed, _), (thick, _) = (line(style) for style in list(LineStyle)[:3])
    assert dashed.dashes
    assert not solid.dashes
    assert thick.points > 1.5 * solid.points
    assert line(LineStyle.INVISIBLE) == []


def test_the_corners_of_a_line_are_softened(theme: Theme) -> None:
    route = ((50.0, 40.0), (50.0, 80.0), (250.0, 80.0), (250.0, 40.0))
    line, _ = edge_traces(replace(ARROW, label=None, route=route), theme)
    assert sum(len(step) == 3 for step in line.contour.steps) == 2
    longest = max(hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(points(line.contour)))
    assert longest == pytest.approx(192)


def test_an_edge_label_stands_on_a_patch_of_what_is_behind_it(theme: Theme) -> None:
    frame = Cluster("틀", Place(-10, -10, 320, 60), Label((), 10), fill=Rgb("E3F2FD"))
    *_, patch = traces(replace(TWO, clusters=(frame,)), theme)
    assert patch.fill == "E3F2FD"
    assert not patch.line
    xs, ys = zip(*points(patch.contour), strict=True)
    assert min(xs) < 150 < max(xs)
    assert min(ys) < 20 < max(ys)


def test_every_box_has_an_outline_that_is_seen_in_print(theme: Theme) -> None:
    pale = replace(A, fill=Rgb("FFFFFF"), line=Rgb("FFFFFF"))
    bare = replace(B, fill=Rgb("FFF59D"), line=None)
    outlines = [mark for mark in traces(Graph((), (pale, bare), ()), theme) if mark.line]
    assert len(outlines) == 2
    assert all(contrast(mark.line, "FFFFFF") >= 3 for mark in outlines)


def test_a_box_without_fill_and_line_stays_bare(theme: Theme) -> None:
    assert traces(Graph((), (replace(A, fill=None, line=None),), ()), theme) == []


def test_a_line_over_light_and_dark_frames_is_seen_on_both() -> None:
    shade = visible_color("566273", ("FFFFFF", "263238"), 3.0)
    assert min(contrast(shade, "FFFFFF"), contrast(shade, "263238")) >= 3
    assert visible_color("1F5FBF", ("FFFFFF",), 3.0) == "1F5FBF"


def test_a_title_stands_where_its_place_is_or_at_the_top(theme: Theme) -> None:
    frame = Cluster("틀", Place(0, 0, 300, 100), Label(("제목",), 10))
    moved = replace(frame, title_place=Place(200, 4, 80, 14))
    top, right = (words(Graph((one,), (), ()), theme)["제목"] for one in (frame, moved))
    assert top.middle == pytest.approx(4.5 + 6.8)
    assert right.middle == pytest.approx(11)
    assert right.line.fragments[0].x > top.line.fragments[0].x


def wide(points_: float, own: float) -> Graph:
    """Return a graph 470 × 100 pt with labels of `points_`."""
    label = Label(("이름",), points_)
    return Graph((), tuple(replace(node(str(x), x, 0), label=label) for x in (0, own - 100)), ())


def test_a_graph_is_turned_where_only_that_makes_its_labels_readable(theme: Theme) -> None:
    (artwork,) = artworks(wide(5.6, 470), 470, 100, theme)
    assert artwork.turned
    assert artwork.height.points == pytest.approx(470 * 7 / 5.6, abs=1)
    assert artwork.width.points == pytest.approx(100 * 7 / 5.6, abs=1)


def test_a_graph_that_stays_unreadable_even_turned_is_left_upright(theme: Theme) -> None:
    (artwork,) = artworks(wide(4.0, 470), 470, 100, theme)
    assert not artwork.turned
    assert artwork.width.points == pytest.approx(Styles(theme).width, abs=2)


def test_a_graph_is_enlarged_only_as_far_as_its_labels_need(theme: Theme) -> None:
    (small,) = artworks(wide(5.0, 200), 200, 100, theme)
    (large,) = artworks(wide(9.0, 200), 200, 100, theme)
    assert (small.width.points, small.turned) == (pytest.approx(280), False)
    assert large.width.points == pytest.approx(200)
    assert small.least_scale == 1.0
    assert large.least_scale == pytest.approx(7 / 9)


def test_a_graph_too_large_for_the_page_is_fitted_to_it(theme: Theme) -> None:
    (artwork,) = artworks(wide(20.0, 1000), 1000, 3000, theme)
    assert artwork.height.points < Styles(theme).height


def test_parts_follow_each_other_with_their_numbers(theme: Theme) -> None:
    part = drawn(TWO, 300, 40)
    whole = replace(part, graph=None, parts=(part, part, part))
    handout = handout_of(MARKDOWN, theme, drawings(whole))
    assert len(items_of(handout, Artwork)) == 3
    captions = [text_of(block) for block in blocks_of(handout.items) if block.tag.value == "Caption"]
    assert captions == ["(1/3)", "(2/3)", "(3/3)"]
    assert all(item.keep_with_next for item in items_of(handout, Artwork) if isinstance(item, Artwork))


def test_a_box_with_a_link_can_be_clicked(theme: Theme) -> None:
    graph = replace(TWO, nodes=(replace(A, link="https://example.com"), B))
    (spot,) = hotspots(draw_graph(graph, Styles(theme)))
    assert (spot.link, spot.place, spot.words) == ("https://example.com", A.place, "요청을 받는다")


def test_an_edge_without_a_route_is_no_reason_to_fail(theme: Theme) -> None:
    assert edge_traces(replace(ARROW, label=None, route=()), theme) == []
    assert edge_traces(replace(ARROW, label=None, route=((200, 20), (200, 20))), theme)


def test_lines_run_over_what_is_at_the_back(theme: Theme) -> None:
    line = replace(node("뒤", 0, 0, ""), at_back=True)
    (outline,) = traces(Graph((), (line,), ()), theme)
    marks = list(plain_marks(draw_graph(Graph((), (A, line, B), (ARROW,)), Styles(theme))))
    shafts = [number for number, mark in enumerate(marks) if isinstance(mark, Trace) and not mark.contour.closed]
    assert marks.index(outline) < shafts[0]


def test_a_lifeline_is_one_upright_line(theme: Theme) -> None:
    life = replace(node("선", 0, 0, "", shape=NodeShape.LIFELINE), fill=None, line_style=LineStyle.DASHED)
    (line,) = traces(Graph((), (life,), ()), theme)
    assert points(line.contour) == [(50, 0), (50, 40)]
    assert line.dashes


def test_a_person_stands_above_its_name(theme: Theme) -> None:
    graph = Graph((), (replace(node("학생", 0, 0, shape=NodeShape.PERSON), place=Place(0, 0, 100, 60)),), ())
    foot = max(y for trace in traces(graph, theme) for _, y in points(trace.contour))
    assert foot == pytest.approx(60 - 13.6)
    assert words(graph, theme)["학생"].middle == pytest.approx(60 - 6.8)
    assert all(trace.fill for trace in traces(graph, theme))


def test_lines_of_a_label_may_begin_at_the_left(theme: Theme) -> None:
    listed = replace(A, label=Label(("이름", "긴 이름표"), 10, at_start=True))
    starts = {line.line.fragments[0].x.points for line in words(Graph((), (listed,), ()), theme).values()}
    assert starts == {5.0}


def test_the_patch_behind_a_label_that_begins_at_the_left_is_where_its_words_are(theme: Theme) -> None:
    edge = replace(ARROW, label=Label(("[실패]",), 10, at_start=True), label_place=Place(110, 12, 80, 16))
    patch = traces(Graph((), (A, B), (edge,)), theme)[-1]
    left = min(x for x, _ in points(patch.contour))
    right = max(x for x, _ in points(patch.contour))
    assert left == pytest.approx(110 - 1.8)
    assert right < 160


def test_a_curved_line_swings_from_end_to_end(theme: Theme) -> None:
    edge = replace(ARROW, route=((100, 20), (150, 20), (150, 90), (200, 90)), end_head=ArrowHead.NONE, curved=True)
    (line,) = (one for one in traces(Graph((), (A, B), (replace(edge, label=None),)), theme) if not one.contour.closed)
    assert [len(step) for step in line.contour.steps] == [3, 3]
    assert line.contour.steps[0][-1] == (150, 55)


def test_a_line_in_the_open_is_drawn_as_it_is(theme: Theme) -> None:
    line = Edge("", "", ((0, 60), (200, 60)), end_head=ArrowHead.NONE)
    (trace,) = traces(Graph((), (), (line,)), theme)
    assert points(trace.contour) == [(0, 60), (200, 60)]


def test_a_frame_may_have_a_dashed_outline(theme: Theme) -> None:
    frame = Cluster("틀", Place(0, 0, 100, 80), Label((), 10), line_style=LineStyle.DASHED)
    assert traces(Graph((frame,), (), ()), theme)[0].dashes
    assert not traces(Graph((replace(frame, line_style=LineStyle.SOLID),), (), ()), theme)[0].dashes


def test_a_bare_label_has_no_patch_behind_it(theme: Theme) -> None:
    bare = replace(ARROW, bare_label=True)
    patched, plain = (traces(Graph((), (A, B), (edge,)), theme) for edge in (ARROW, bare))
    assert len(patched) == len(plain) + 1
    assert "전달" in words(Graph((), (A, B), (bare,)), theme)


BAND = Band((100, 10), (200, 60), 20, Tint(ColorSlot.PRIMARY, 0.35), "흐름")


def test_a_band_is_a_light_area_with_an_edge_that_can_be_followed(theme: Theme) -> None:
    (mark,) = traces(Graph((), (), (), (BAND,)), theme)
    assert points(mark.contour) == [(100, 10), (200, 60), (200, 80), (100, 30)]
    assert contrast(mark.fill, "FFFFFF") < contrast(mark.line, "FFFFFF")


def test_a_band_grows_with_its_graph(theme: Theme) -> None:
    (mark,) = traces(scaled(Graph((), (), (), (BAND,)), 2), theme)
    assert points(mark.contour) == [(200, 20), (400, 120), (400, 160), (200, 60)]
