"""Tests of the kinds of diagram that are no flowcharts as native shapes, drawn for real."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest

from diagrams.drawn import drawing_of, graph_of
from diagrams.kinds import LABELS, SOURCES
from diagrams.places import distance, least_width, overlap, texts
from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.diagrams.contrast import Palette
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.colors import ColorSlot, contrast
from gyoan.model.drawing import DrawingFrame
from tried import some

pytestmark = pytest.mark.toolchain


@pytest.mark.parametrize("kind", SOURCES)
def test_every_label_is_there_once(studio: DiagramRenderer, kind: str, frame: DrawingFrame) -> None:
    expected = itertools.chain(*(one.split() if isinstance(one, str) else one for one in LABELS[kind]))
    shown = Counter(" ".join(text.split()) for text in texts(graph_of(studio, SOURCES[kind], frame.name)))
    assert shown == Counter(expected)


@pytest.mark.parametrize("kind", SOURCES)
def test_all_stands_inside_the_drawing_and_the_drawing_in_its_frame(
    studio: DiagramRenderer, kind: str, frame: DrawingFrame
) -> None:
    drawing = drawing_of(studio, SOURCES[kind], frame.name)
    assert drawing.graph is not None
    width, height = drawing.width.points, drawing.height.points
    assert width <= frame.width.points + 0.1
    assert height <= frame.height.points + 0.1
    for one in (*drawing.graph.nodes, *drawing.graph.clusters):
        assert one.place.x >= 0
        assert one.place.y >= 0
        assert one.place.x + one.place.width <= width + 0.1
        assert one.place.y + one.place.height <= height + 0.1


@pytest.mark.parametrize("kind", SOURCES)
def test_no_two_boxes_lie_on_each_other(studio: DiagramRenderer, kind: str, frame: DrawingFrame) -> None:
    graph = graph_of(studio, SOURCES[kind], frame.name)
    places = [node.place for node in graph.nodes if not node.at_back]
    places += [edge.label_place for edge in graph.edges if edge.label_place]
    places += [cluster.title_place for cluster in graph.clusters if cluster.title_place]
    assert not [pair for pair in itertools.combinations(places, 2) if overlap(*pair)]


@pytest.mark.parametrize("kind", SOURCES)
def test_text_fits_into_its_box(studio: DiagramRenderer, kind: str, frame: DrawingFrame) -> None:
    for node in some(graph_of(studio, SOURCES[kind], frame.name).nodes):
        assert node.place.height >= len(node.label.lines) * node.label.points * 1.44
        assert node.place.width >= least_width(node.label)


@pytest.mark.parametrize("kind", SOURCES)
def test_every_line_ends_at_the_border_of_what_it_joins(
    studio: DiagramRenderer, kind: str, frame: DrawingFrame
) -> None:
    graph = graph_of(studio, SOURCES[kind], frame.name)
    places = {one.identity: one.place for one in (*graph.nodes, *graph.clusters)}
    for edge in graph.edges:
        if not edge.start + edge.end:
            continue
        for identity, point in ((edge.start, edge.route[0]), (edge.end, edge.route[-1])):
            assert distance(places[identity], point) <= 0.3


def test_lines_that_join_are_among_the_samples(studio: DiagramRenderer) -> None:
    joined = [kind for kind, source in SOURCES.items() if any(one.start for one in graph_of(studio, source).edges)]
    assert len(joined) >= 5


@pytest.mark.parametrize("kind", SOURCES)
def test_labels_are_large_and_can_be_read_on_their_colours(studio: DiagramRenderer, kind: str) -> None:
    graph, palette = graph_of(studio, SOURCES[kind]), Palette(DEFAULT_SLOTS)
    assert graph.smallest_label >= 13
    for node in graph.nodes:
        behind = node.fill if node.fill is not None else ColorSlot.BACKGROUND
        assert contrast(palette.hexadecimal(node.label.color), palette.hexadecimal(behind)) >= 4.5


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("states", "상태 다이어그램: 시작에서 접수로. 접수에서 심사로(서류 도착). 심사에서 갈림으로. 갈림에서 점수 80"),
        ("mind map", "마인드맵: 중심 주제 우리 정원. 꽃: 장미, 국화. 나무: 소나무, 솔방울, 송홧가루, 단풍나무."),
        ("timeline", "연대표: 우리 도서관의 발자취. 문을 열다, 1998: 마을 문고로 시작, 책 이천 권. 2003: 새 건물."),
        ("classes", "클래스 다이어그램: 주문: +int 번호, -List<상품> 목록, +합계() : int. «interface» 결제: +승인()."),
        (
            "entities",
            "개체 관계도: 회원. 대출. 책: string 등록번호 PK 일련 번호, string 제목. 회원 1 – 대출 0..N: 신청",
        ),
        ("kanban", "칸반 보드: 할 일: 안내문 쓰기 31 · 민수, 의자 고치기. 완료: 책장 옮기기"),
        ("journey", "사용자 여정: 도서관 나들이. 가는 길, 버스 타기: ●●○○○, 아이. 도서관에서, 책 고르기: ●●●●●"),
        ("blocks", "블록 다이어그램: 큰 문. 책 창고. 묶음: 열람실, 강의실. 큰 문 – 책 창고. 큰 문 – 열람실: 걸어서"),
        (
            "packet",
            "패킷 다이어그램: 머리말. 0–3 판. 4–15 전체 길이. 16–31 식별 번호. 32 급. 33 긴급. 34–63 남은 것. 64–127",
        ),
        ("tree map", "트리맵: 씀씀이 75.5: 책 40, 전기 20, 행사 15.5. 행사 15.5: 강연 10, 전시 5.5"),
        (
            "requirements",
            "요구 사항 다이어그램: «Functional Requirement» 대출: ID: 1.1, 회원은 책을 다섯 권까지 빌릴 수 있다.",
        ),
        ("gantt", "간트 차트: 이사 계획. 준비: 상자 모으기, 책 싸기. 이사: 옮기기, 여는 날"),
    ],
)
def test_the_alternative_text_says_what_belongs_to_what(studio: DiagramRenderer, kind: str, said: str) -> None:
    assert drawing_of(studio, SOURCES[kind]).alt.startswith(said)
