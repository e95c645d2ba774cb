"""Tests of sequence diagrams as native shapes, drawn for real: read by Mermaid in a browser, placed by ourselves."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import Path

import pytest

from diagrams.drawn import PAGE, SLIDE, drawing_of, graph_of
from diagrams.places import holds, overlap, texts, words
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.export.pptx.graphs import graph_group
from gyoan.export.pptx.paragraphs import TextSetting
from gyoan.export.pptx.shapes import Labels, ShapeLabel
from gyoan.model.deck import GraphShape
from gyoan.model.drawing import DrawingFrame, FrameName
from gyoan.model.graph import ArrowHead, Edge, Graph, LineStyle, Node, NodeShape, Rgb
from gyoan.model.units import Box, Place
from gyoan.text_formats.xml import NOTHING
from tried import some
from worker.lectures import ORDER

pytestmark = pytest.mark.toolchain


FRAMES = """sequenceDiagram
  participant U as 수강생
  participant S as 서버
  participant W as 작업자
  loop 5초마다
    U->>S: 상태를 물어본다
    alt 끝났으면
      S-->>U: 결과
    else 아직이면
      S-->>U: 진행률
    end
  end
  par 알림 보내기
    S->>W: 메일 발송
  and 통계 쌓기
    S->>W: 집계 요청
  end
  opt 야간에만
    W->>W: 기록을 정리한다
  end
  rect rgb(255, 240, 220)
    U->>S: 나가기
    Note right of S: 세션을 지운다
    Note left of U: 화면을 닫는다
  end
"""

LIFE = """sequenceDiagram
  participant 관리자
  participant K as 조정자
  관리자->>K: 배포
  create participant P as 새 일꾼
  K->>P: 시작
  P-->>K: 준비됨
  destroy P
  K-xP: 종료 신호
  K-->>관리자: 삭제 완료
"""

LONG = "\n".join(
    [
        "sequenceDiagram",
        *(f"  participant P{number} as 서비스 {number}" for number in range(6)),
        *(f"  P{turn % 6}->>P{(turn * 2 + 1) % 6}: {turn}번째 요청을 보낸다" for turn in range(24)),
        "  loop 세 번까지",
        *(f"    P{turn % 5}->>P{turn % 5 + 1}: {turn}번째 시도" for turn in range(24, 44)),
        "  end",
    ]
)

FAR = """sequenceDiagram
  participant A as 가
  participant B as 나
  participant C as 다
  A->>C: 가운데를 건너뛰어 멀리 보내는 말
  C-->>A: 답
"""

WORD = "sequenceDiagram\n  가->>나: deploymentController"

SAMPLES = {
    "a long word": WORD,
    "an order": ORDER,
    "frames": FRAMES,
    "birth and death": LIFE,
    "over another": FAR,
    "a long one": LONG,
}


def head(graph: Graph, name: str) -> Node:
    return next(one for one in graph.nodes if words(one.label) == name)


def message(graph: Graph, text: str) -> Edge:
    return next(one for one in graph.edges if one.label and words(one.label) == text)


def lifeline(graph: Graph, name: str) -> Node:
    return next(one for one in graph.nodes if one.shape is NodeShape.LIFELINE and one.name == name)


def middle(place: Place) -> float:
    return place.x + place.width / 2


def said(graph: Graph) -> Counter[str]:
    """Return every text of a graph and how often it is there."""
    labels = [one.label for one in graph.nodes] + [one.title for one in graph.clusters]
    labels += [one.label for one in graph.edges if one.label]
    return Counter(words(label) for label in labels if any(label.lines))


def test_every_participant_message_note_and_condition_is_there_once(studio: DiagramRenderer) -> None:
    heads = ["주문이 도착하기까지", "손님 쪽", "손님", "모바일 앱", "주문 API", "주문 저장소"]
    calls = ["주문 버튼을 누른다", "POST /orders", "한 트랜잭션 안에서", "재고를 확인한다", "주문을 적는다"]
    assert said(graph_of(studio, ORDER)) == Counter([*heads, *calls, "주문 번호", "201 Created", "완료 화면"])
    conditions = ["[5초마다]", "[끝났으면]", "[아직이면]", "[알림 보내기]", "[통계 쌓기]", "[야간에만]"]
    spoken = ["상태를 물어본다", "결과", "진행률", "메일 발송", "집계 요청", "기록을 정리한다", "나가기"]
    others = ["수강생", "서버", "작업자", "loop", "alt", "par", "opt", "세션을 지운다", "화면을 닫는다"]
    assert said(graph_of(studio, FRAMES)) == Counter([*conditions, *spoken, *others])


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("frame", [SLIDE, PAGE], ids=["slide", "page"])
def test_nothing_leaves_the_drawing_and_the_drawing_stays_in_its_frame(
    studio: DiagramRenderer, name: str, frame: DrawingFrame
) -> None:
    whole = drawing_of(studio, SAMPLES[name], frame.name)
    for drawing in (whole, *whole.parts):
        assert drawing.graph is not None
        width, height = drawing.width.points, drawing.height.points
        assert width <= frame.width.points + 0.1
        assert height <= frame.height.points + 0.1
        places = [one.place for one in (*drawing.graph.nodes, *drawing.graph.clusters)]
        places += [edge.label_place for edge in drawing.graph.edges if edge.label_place]
        places += [Place(x, y, 0, 0) for edge in drawing.graph.edges for x, y in edge.route]
        assert all(holds(Place(0, 0, width, height), place) for place in places)


def test_messages_join_the_lifelines_of_those_who_speak_and_listen(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, FRAMES)
    for text, sender, receiver in (
        ("상태를 물어본다", "수강생", "서버"),
        ("집계 요청", "서버", "작업자"),
        ("결과", "서버", "수강생"),
    ):
        edge = message(graph, text)
        start, end = lifeline(graph, sender), lifeline(graph, receiver)
        assert (edge.start, edge.end) == (start.identity, end.identity)
        assert edge.route[0][0] == pytest.approx(middle(start.place), abs=0.1)
        assert edge.route[-1][0] == pytest.approx(middle(end.place), abs=0.1)
        assert middle(start.place) == pytest.approx(middle(head(graph, sender).place), abs=0.1)


@pytest.mark.parametrize("name", SAMPLES)
def test_what_happens_later_stands_lower(studio: DiagramRenderer, name: str) -> None:
    graph = graph_of(studio, SAMPLES[name])
    spoken = [line.split(":", 1)[1].strip() for line in SAMPLES[name].splitlines() if re.search(r"(>>|-x)", line)]
    heights = [max(y for _, y in message(graph, text).route) for text in spoken]
    assert all(later - earlier > 4 for earlier, later in itertools.pairwise(heights))


@pytest.mark.parametrize("name", SAMPLES)
def test_no_two_texts_lie_on_each_other(studio: DiagramRenderer, name: str) -> None:
    whole = drawing_of(studio, SAMPLES[name])
    for drawing in (whole, *whole.parts):
        assert drawing.graph is not None
        places = [one.place for one in drawing.graph.nodes if any(one.label.lines)]
        places += [one.title_place for one in drawing.graph.clusters if one.title_place]
        places += [edge.label_place for edge in drawing.graph.edges if edge.label_place]
        for one, other in itertools.combinations(places, 2):
            assert not overlap(one, other)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_line_of_a_message_runs_through_a_text(studio: DiagramRenderer, name: str) -> None:
    graph = graph_of(studio, SAMPLES[name])
    places = [one.place for one in graph.nodes if one.shape is NodeShape.NOTE]
    places += [edge.label_place for edge in graph.edges if edge.label_place]
    for edge in graph.edges:
        for (ax, ay), (bx, by) in itertools.pairwise(edge.route):
            stretch = Place(min(ax, bx), min(ay, by) - 0.2, abs(ax - bx), abs(ay - by) + 0.4)
            assert not any(overlap(stretch, place, 0.1) for place in places)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_text_that_a_lifeline_crosses_has_a_patch_behind_it(studio: DiagramRenderer, name: str) -> None:
    graph = graph_of(studio, SAMPLES[name])
    lines = [one.place for one in graph.nodes if one.shape is NodeShape.LIFELINE]
    for edge in graph.edges:
        place = edge.label_place
        if place and edge.bare_label:
            assert not any(place.x < middle(line) < place.x + place.width for line in lines)


def test_only_a_text_that_a_lifeline_crosses_has_one(studio: DiagramRenderer) -> None:
    assert all(edge.bare_label for edge in graph_of(studio, ORDER).edges if edge.label)
    assert [edge.bare_label for edge in graph_of(studio, FAR).edges] == [False, True]


CROWDED = "sequenceDiagram\n" + "".join(
    f"  {one}->>{other}: 요청한 자료를 차례로 살펴보고 보낸다\n"
    for one, other in itertools.pairwise("가나다라마바사아자차")
)
"""As wide as its frame: nothing is pulled apart."""


@pytest.mark.parametrize("source", [ORDER, CROWDED])
def test_a_message_has_room_for_hangul_an_em_wide_between_the_bars_of_its_lifelines(
    studio: DiagramRenderer, source: str
) -> None:
    messages = [one for one in graph_of(studio, source).edges if one.label and one.end and one.start != one.end]
    for edge in some(messages):
        assert edge.label is not None
        em = edge.label.points
        widest = max(sum(1.0 if letter > "\u1100" else 0.62 for letter in line) for line in edge.label.lines)
        assert (widest + 0.7) * em <= abs(edge.route[-1][0] - edge.route[0][0])


@pytest.mark.parametrize("name", SAMPLES)
def test_the_text_of_a_message_stands_above_its_line_and_is_no_wider(studio: DiagramRenderer, name: str) -> None:
    graph = graph_of(studio, SAMPLES[name])
    for edge in graph.edges:
        if edge.end and edge.start != edge.end and edge.label_place:
            left, right = sorted((edge.route[0][0], edge.route[-1][0]))
            place = edge.label_place
            assert left < place.x
            assert place.x + place.width < right
            assert place.y + place.height <= edge.route[0][1]


def test_whatever_is_looked_at_one_by_one_is_among_the_samples(studio: DiagramRenderer) -> None:
    graphs = [graph_of(studio, source) for source in SAMPLES.values()]
    edges = [edge for graph in graphs for edge in graph.edges if edge.label_place]
    assert [edge for edge in edges if edge.bare_label]
    assert [edge for edge in edges if edge.end and edge.start != edge.end]
    assert {NodeShape.NOTE, NodeShape.LIFELINE} <= {node.shape for graph in graphs for node in graph.nodes}
    assert [graph for graph in graphs if graph.clusters]
    assert [source for source in SAMPLES.values() if drawing_of(studio, source).parts]


def test_a_frame_holds_what_happens_in_it_and_nothing_else(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, FRAMES)
    frames = {words(one.title): one for one in graph.clusters}
    loop, inner, both = (frames[name].place for name in ("[5초마다]", "[끝났으면]", "[알림 보내기]"))
    assert holds(loop, inner, -1)
    for text, inside in (
        ("상태를 물어본다", [loop]),
        ("결과", [loop, inner]),
        ("진행률", [loop, inner]),
        ("메일 발송", [both]),
    ):
        edge = message(graph, text)
        assert edge.label_place
        points = [Place(x, y, 0, 0) for x, y in edge.route]
        for frame in (loop, inner, both):
            assert all(holds(frame, point, 0) for point in (edge.label_place, *points)) == (frame in inside)
    assert not overlap(loop, both)


def test_sections_of_a_frame_are_told_apart_by_dashed_lines(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, FRAMES)
    line = message(graph, "[아직이면]")
    assert (line.start, line.end, line.style, line.end_head) == ("", "", LineStyle.DASHED, ArrowHead.NONE)
    assert message(graph, "결과").route[0][1] < line.route[0][1] < message(graph, "진행률").route[0][1]


def test_notes_stand_beside_or_over_their_lifelines(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, FRAMES)
    right, left = head(graph, "세션을 지운다").place, head(graph, "화면을 닫는다").place
    assert right.x > middle(lifeline(graph, "서버").place)
    assert left.x + left.width < middle(lifeline(graph, "수강생").place)
    graph = graph_of(studio, ORDER)
    over = head(graph, "한 트랜잭션 안에서").place
    for name in ("주문 API", "주문 저장소"):
        assert over.x < middle(lifeline(graph, name).place) < over.x + over.width


def test_activations_are_bars_from_the_call_to_the_answer(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, ORDER)
    bars = {one.name: one for one in graph.nodes if one.shape is NodeShape.BAR}
    assert set(bars) == {"모바일 앱", "주문 API", "주문 저장소"}
    call, answer = message(graph, "POST /orders"), message(graph, "201 Created")
    bar = bars["주문 API"]
    assert call.end == answer.start == bar.identity
    assert (call.route[-1][0], answer.route[0][0]) == (pytest.approx(bar.place.x, abs=0.1),) * 2
    ends = bar.place.y, bar.place.y + bar.place.height
    assert ends == (pytest.approx(call.route[0][1], abs=0.1), pytest.approx(answer.route[0][1], abs=0.1))
    assert bar.at_back


def test_a_message_to_oneself_is_a_loop_with_its_text_beside_it(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, FRAMES)
    edge = message(graph, "기록을 정리한다")
    assert edge.start == edge.end == lifeline(graph, "작업자").identity
    assert len(edge.route) == 4
    assert edge.label is not None
    assert edge.label_place is not None
    assert edge.label.at_start
    assert edge.label_place.x > max(x for x, _ in edge.route)


def test_a_participant_is_born_where_it_is_created_and_ends_where_it_is_destroyed(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, LIFE)
    born, line = head(graph, "새 일꾼").place, lifeline(graph, "새 일꾼").place
    first, last = message(graph, "시작"), message(graph, "종료 신호")
    assert born.y + born.height / 2 == pytest.approx(first.route[0][1], abs=0.1)
    assert first.route[-1][0] == pytest.approx(born.x, abs=0.1)
    assert line.y == pytest.approx(born.y + born.height, abs=0.1)
    [cross] = [one for one in graph.nodes if one.shape is NodeShape.CROSS]
    assert line.y + line.height == pytest.approx(last.route[0][1], abs=0.1)
    assert cross.place.y < last.route[0][1] < cross.place.y + cross.place.height
    assert line.y + line.height < lifeline(graph, "관리자").place.y + lifeline(graph, "관리자").place.height


def test_kinds_of_messages_look_different(studio: DiagramRenderer) -> None:
    kinds = {
        "->": (LineStyle.SOLID, ArrowHead.NONE, ArrowHead.NONE),
        "-->": (LineStyle.DASHED, ArrowHead.NONE, ArrowHead.NONE),
        "->>": (LineStyle.SOLID, ArrowHead.NONE, ArrowHead.ARROW),
        "-->>": (LineStyle.DASHED, ArrowHead.NONE, ArrowHead.ARROW),
        "-)": (LineStyle.SOLID, ArrowHead.NONE, ArrowHead.OPEN),
        "--)": (LineStyle.DASHED, ArrowHead.NONE, ArrowHead.OPEN),
        "<<->>": (LineStyle.SOLID, ArrowHead.ARROW, ArrowHead.ARROW),
        "<<-->>": (LineStyle.DASHED, ArrowHead.ARROW, ArrowHead.ARROW),
    }
    source = "sequenceDiagram\n" + "\n".join(f"  가{sign}나: {number}째 말" for number, sign in enumerate(kinds))
    edges = graph_of(studio, source).edges
    assert [(edge.style, edge.start_head, edge.end_head) for edge in edges] == list(kinds.values())


def test_a_lost_message_ends_in_a_cross_before_the_lifeline(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, "sequenceDiagram\n  가-x나: 잃은 말")
    [cross] = [one.place for one in graph.nodes if one.shape is NodeShape.CROSS]
    end = message(graph, "잃은 말").route[-1]
    assert cross.x + cross.width <= end[0] + 0.5
    assert cross.y + cross.height / 2 == pytest.approx(end[1], abs=0.1)


def test_messages_are_numbered_where_the_source_says_so(studio: DiagramRenderer) -> None:
    source = "sequenceDiagram\n  autonumber 10 5\n  가->>나: 하나\n  나->>가: 둘\n  autonumber off\n  가->>나: 셋"
    edges = graph_of(studio, source).edges
    assert [words(edge.label) for edge in edges if edge.label] == ["10. 하나", "15. 둘", "셋"]


def test_an_actor_is_a_person_and_a_box_stands_around_its_members(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, ORDER)
    assert head(graph, "손님").shape is NodeShape.PERSON
    assert head(graph, "모바일 앱").shape is NodeShape.ROUNDED
    [box] = [one for one in graph.clusters if words(one.title) == "손님 쪽"]
    assert box.fill == Rgb("E6F0FF")
    inside = {
        name for name in ("손님", "모바일 앱", "주문 API", "주문 저장소") if holds(box.place, head(graph, name).place)
    }
    assert inside == {"손님", "모바일 앱"}


def test_a_coloured_stretch_keeps_its_colour_behind_what_happens_there(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, FRAMES)
    [area] = [one for one in graph.clusters if one.fill == Rgb("FFF0DC")]
    for text in ("세션을 지운다", "화면을 닫는다"):
        assert holds(area.place, head(graph, text).place)
    assert area.line is None


def test_links_of_participants_lead_nowhere(studio: DiagramRenderer) -> None:
    source = "sequenceDiagram\n  participant 가\n  link 가: 함정 @ javascript:alert(1)\n  가->>가: 생각한다"
    graph = graph_of(studio, source)
    assert {one.link for one in graph.nodes} == {""}
    assert said(graph) == Counter(["가", "생각한다"])


def test_a_long_sequence_comes_in_readable_parts_with_every_message_once(studio: DiagramRenderer) -> None:
    whole = drawing_of(studio, LONG)
    assert whole.label_points < 12
    assert len(whole.parts) >= 2
    assert all(part.label_points >= 12 for part in whole.parts)
    graphs = [part.graph for part in whole.parts if part.graph]
    spoken = [words(edge.label) for graph in graphs for edge in graph.edges if edge.label and edge.end]
    assert spoken == [line.split(": ")[1] for line in LONG.splitlines() if ">>" in line]
    for graph in graphs:
        heads = [words(one.label) for one in graph.nodes if one.shape is NodeShape.ROUNDED]
        assert len(heads) == len(set(heads)) >= 2
    first = "서비스 0이 서비스 1에 '0번째 요청을 보낸다'라고 전함"
    assert [first in part.alt for part in whole.parts] == [True, *[False] * (len(whole.parts) - 1)]


def test_a_frame_that_is_cut_goes_on_in_the_next_part(studio: DiagramRenderer) -> None:
    spoken = "\n".join(f"  가->>나: {turn}번째 시도를 적어 둔다" for turn in range(40))
    parts = drawing_of(studio, f"sequenceDiagram\n  loop 될 때까지\n{spoken}\n  end").parts
    titles = [words(one.title) for part in parts if part.graph for one in part.graph.clusters]
    assert titles == ["[될 때까지]", *["[될 때까지] (계속)"] * (len(parts) - 1)]
    assert len(parts) >= 2


def test_alternative_text_tells_who_says_what_to_whom(studio: DiagramRenderer) -> None:
    phrases = drawing_of(studio, ORDER).alt.removeprefix("시퀀스 다이어그램: ").split(". ")
    assert phrases[:3] == [
        "손님이 모바일 앱에 '주문 버튼을 누른다'라고 전함",
        "모바일 앱이 주문 API에 'POST /orders'를 보냄",
        "주문 API 내부: '재고를 확인한다'",
    ]
    assert "주문 저장소가 주문 API에 '주문 번호'를 돌려줌" in phrases
    assert "모바일 앱이 손님에게 '완료 화면'을 돌려줌" in phrases


@pytest.mark.parametrize(
    "source",
    [
        "sequenceDiagram\n  participant 혼자",
        "sequenceDiagram\n  Note over 혼자: 생각만 한다",
        "sequenceDiagram\n  가->>나:",
        "sequenceDiagram\n  loop\n  가->>나: 말\n  end",
        "sequenceDiagram\n  loop 빈 틀\n  end\n  가->>나: 말",
        "sequenceDiagram\n  가->>나: 말\n  activate 나\n  deactivate 나",
        f"sequenceDiagram\n  가->>나: {'긴 말 ' * 1600}",
    ],
)
def test_what_is_unusual_is_drawn_too(studio: DiagramRenderer, source: str) -> None:
    shown = "".join("".join(text.split()) for text in texts(graph_of(studio, source)))
    for word in some(set(re.findall(r"[가-힣]+", source))):
        assert word in shown


def test_the_deck_has_every_message_as_a_line_between_two_lifelines(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, FRAMES)
    shape = GraphShape(Box.of_points(0, 0, 874, 382), graph, "시퀀스")
    setting = TextSetting("ko-KR", "Consolas", lambda link, ink=NOTHING: NOTHING)
    xml = str(graph_group(shape, ShapeLabel(1, "다이어그램"), Labels("ko-KR"), setting))
    lines = [re.sub(r" \d+$", "", name) for name in re.findall(r'name="([^"]* → [^"]*)"', xml)]
    assert Counter(lines) == Counter({"수강생 → 서버": 2, "서버 → 수강생": 2, "서버 → 작업자": 2, "작업자 → 작업자": 1})
    connectors = [one for one in re.findall(r"<p:cxnSp>.*?</p:cxnSp>", xml, re.DOTALL) if " → " in one]
    assert len(connectors) == 6  # the message to oneself has corners
    # Glued to a lifeline, LibreOffice draws a diagonal.
    assert not any("stCxn" in one for one in connectors)
    for text in said(graph):
        assert xml.count(f"<a:t>{text}</a:t>") == 1


@pytest.mark.parametrize("name", SAMPLES)
def test_sequences_can_be_read(studio: DiagramRenderer, name: str) -> None:
    slide = drawing_of(studio, SAMPLES[name])
    assert min(one.label_points for one in slide.parts or (slide,)) >= 14
    assert drawing_of(studio, SAMPLES[name], FrameName.PAGE).label_points >= 7


def test_the_sequences_of_real_sessions_can_be_read(studio: DiagramRenderer, shared_folder: Path) -> None:
    fences = re.compile(r"^```mermaid[ \t]*\n(\s*sequenceDiagram.*?)^```", re.MULTILINE | re.DOTALL)
    texts = [path.read_text(encoding="utf-8") for path in sorted((shared_folder / "corpus").rglob("*.md"))]
    sources = [source for text in texts for source in fences.findall(text)]
    slides = [drawing_of(studio, source) for source in sources]
    assert min(one.label_points for drawing in slides for one in drawing.parts or (drawing,)) >= 14
    assert min(drawing_of(studio, source, FrameName.PAGE).label_points for source in sources) >= 7
