"""Flows as drawn: every word in its box, every arrow from box to box, in one track where that can be read."""

import itertools

import pytest

from gyoan.layout.flows import FlowFrame, draw_flow, page_frame, slide_frame
from gyoan.model.blocks import Flow, FlowStep
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.graph import Graph
from gyoan.model.inline import Text
from gyoan.model.message import Language
from gyoan.model.units import Place

SPAN = SourceSpan("session.md", 3)
SLIDE = slide_frame(880, 390)
PAGE = page_frame(480, 280)


def width(text: str, points: float) -> float:
    return sum(1.0 if character > "\u1000" else 0.55 for character in text) * points


def flow(*labels: str, upright: bool = False, arrows: tuple[str, ...] = ()) -> Flow:
    said = itertools.chain(arrows, itertools.repeat(""))
    steps = tuple(
        FlowStep(((Text(label),),), SPAN, (Text(arrow),) if arrow else ())
        for label, arrow in zip(labels, said, strict=False)
    )
    return Flow(steps, SPAN, upright)


def drawn(one: Flow, frame: FlowFrame = SLIDE) -> Graph:
    graph = draw_flow(one, frame, width, Language.KOREAN).graph
    assert graph is not None
    return graph


LABELS = (
    "코드 커밋",
    "자동 빌드",
    "단위 테스트",
    "이미지 만들기",
    "취약점 검사",
    "스테이징 배포",
    "승인",
    "운영 배포",
    "감시",
)


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("frame", [SLIDE, PAGE], ids=["slide", "page"])
@pytest.mark.parametrize("count", range(2, 15))
def test_every_step_is_there_in_the_frame_apart_from_the_others_and_large_enough(
    count: int, frame: FlowFrame, upright: bool
) -> None:
    labels = list(itertools.islice(itertools.cycle(LABELS), count))
    graph = drawn(flow(*labels, upright=upright), frame)

    assert [" ".join(node.label.lines) for node in graph.nodes] == labels
    for node in graph.nodes:
        assert node.place.x + node.place.width <= frame.width + 0.1
        assert node.place.y + node.place.height <= frame.height + 0.1
        assert max(width(line, node.label.points) for line in node.label.lines) <= node.place.width
    for one, two in itertools.combinations(graph.nodes, 2):
        assert _apart(one.place, two.place)
    assert graph.smallest_label >= frame.least


def _apart(one: Place, two: Place) -> bool:
    beside = one.x + one.width < two.x or two.x + two.width < one.x
    return beside or one.y + one.height < two.y or two.y + two.height < one.y


@pytest.mark.parametrize("upright", [False, True])
def test_arrows_lead_from_each_step_to_the_next_and_end_on_their_outlines(upright: bool) -> None:
    graph = drawn(flow(*LABELS, upright=upright))

    assert [(edge.start, edge.end) for edge in graph.edges] == list(itertools.pairwise(n.identity for n in graph.nodes))
    places = {node.identity: node.place for node in graph.nodes}
    for edge in graph.edges:
        assert _on_outline(edge.route[0], places[edge.start])
        assert _on_outline(edge.route[-1], places[edge.end])
        for (x1, y1), (x2, y2) in itertools.pairwise(edge.route):
            assert abs(x1 - x2) < 0.01 or abs(y1 - y2) < 0.01


def _on_outline(point: tuple[float, float], place: Place) -> bool:
    x, y = point
    sides = abs(x - place.x) < 0.01 or abs(x - place.x - place.width) < 0.01
    ends = abs(y - place.y) < 0.01 or abs(y - place.y - place.height) < 0.01
    middle = abs(x - place.x - place.width / 2) < 0.01 or abs(y - place.y - place.height / 2) < 0.01
    return (sides or ends) and middle


def test_five_short_steps_stand_in_one_row_in_large_letters() -> None:
    graph = drawn(flow("인터넷", "로드밸런서", "웹 서버", "주문 서버", "데이터베이스"))

    assert len({node.place.y for node in graph.nodes}) == 1
    assert graph.smallest_label >= 18


def test_steps_written_one_below_the_other_are_drawn_so() -> None:
    graph = drawn(flow("하나", "둘", "셋", upright=True))

    assert len({node.place.x for node in graph.nodes}) == 1
    assert [node.place.y for node in graph.nodes] == sorted(node.place.y for node in graph.nodes)


def test_what_stands_at_an_arrow_stands_beside_it_in_the_gap() -> None:
    graph = drawn(flow("하나", "둘", "셋", upright=True, arrows=("", "5분 뒤")))

    (labelled, bare) = graph.edges
    assert bare.label is None
    assert labelled.label is not None
    assert labelled.label_place is not None
    assert labelled.label.lines == ("5분 뒤",)
    first, second = graph.nodes[0].place, graph.nodes[1].place
    assert first.y + first.height <= labelled.label_place.y
    assert labelled.label_place.y + labelled.label_place.height <= second.y
    assert labelled.label_place.x > labelled.route[0][0]


def test_a_word_wider_than_the_frame_is_torn_but_not_lost() -> None:
    word = "가" * 300
    graph = drawn(flow("하나", word, "셋"))

    assert "".join(graph.nodes[1].label.lines) == word


def test_line_breaks_of_the_author_are_kept() -> None:
    step = FlowStep(((Text("서버"),), (Text("(두 대)"),)), SPAN)
    graph = drawn(Flow((step, FlowStep(((Text("끝"),),), SPAN)), SPAN, upright=True))

    assert graph.nodes[0].label.lines == ("서버", "(두 대)")


def test_the_alternative_text_says_the_steps_in_order() -> None:
    assert draw_flow(flow("하나", "둘", "셋"), SLIDE, width, Language.KOREAN).alt == "흐름도, 순서대로: 하나, 둘, 셋"
