"""Tests of diagrams in words."""

from __future__ import annotations

from gyoan.diagrams.alt import describe, describe_messages, describe_outline, plain_label
from gyoan.model.message import Language

KOREAN = Language.KOREAN


def graph(labels: dict[str, str], *edges: tuple[str, ...], **shapes: str) -> dict[str, object]:
    nodes = [
        {"id": name, "label": label, "shape": shapes.get(name, "rect"), "parentId": None}
        for name, label in labels.items()
    ]
    return {
        "nodes": nodes,
        "edges": [{"start": start, "end": end, "label": "".join(label)} for start, end, *label in edges],
    }


def test_a_flowchart_is_told_step_by_step() -> None:
    steps = graph({"A": "시작", "B": "검사", "C": "배포", "D": "중단"}, ("A", "B"), ("B", "C"), ("B", "D"))
    assert describe("graph", "", steps, [], KOREAN) == "흐름도: 시작에서 검사로. 검사에서 배포, 중단으로"


def test_what_is_written_at_lines_is_told_answers_as_conditions() -> None:
    labels = {"A": "반응이 있는가?", "B": "관찰", "C": "119 신고"}

    def told(*edges: tuple[str, ...], **shapes: str) -> str:
        return describe("graph", "", graph(labels, *edges, **shapes), [], KOREAN).removeprefix("흐름도: ")

    assert told(("A", "B", "있음"), ("A", "C", "아니<br/>오")) == (
        "'반응이 있는가?'에서 있음이면 관찰로, 아니 오면 119 신고로"
    )
    assert told(("B", "C", "승인"), ("B", "A")) == "관찰에서 119 신고로(승인), '반응이 있는가?'로"
    assert told(("B", "C", "예"), B="diam") == "관찰에서 예면 119 신고로"
    assert told(("B", "C", "예"), ("B", "C", "예"), ("B", "C", "늘"), B="diam") == (
        "관찰에서 예면 119 신고로, 늘이면 119 신고로"
    )
    assert told(("A", "B"), ("A", "C")) == "'반응이 있는가?'에서 관찰, 119 신고로"


def test_the_particle_fits_the_last_sound() -> None:
    def toward(label: str) -> str:
        return describe("graph", "", graph({"A": "가", "B": label}, ("A", "B")), [], KOREAN).rsplit("에서 ")[-1]

    assert toward("서버") == "서버로"
    assert toward("교실") == "교실로"
    assert toward("웹") == "웹으로"
    assert toward("Pod 3") == "Pod 3으로"
    assert toward("끝(완료)") == "끝(완료)로"


def test_starts_ends_and_notes_of_states_are_named() -> None:
    states = graph(
        {"s": "", "대기": "대기", "e": "", "n": "설명"},
        ("s", "대기"),
        ("대기", "e"),
        ("대기", "n"),
        s="stateStart",
        e="stateEnd",
        n="note",
    )
    assert describe("stateDiagram-v2", "", states, [], KOREAN) == "상태 다이어그램: 시작에서 대기로. 대기에서 끝으로"


def test_other_kinds_are_told_by_their_labels_in_the_order_of_the_source() -> None:
    source = 'pie title 하루\n"일" : 8\n"잠" : 7'
    assert describe("pie", source, None, ["53%", "잠", "일", "하루", "일"], KOREAN) == "원 그래프: 하루, 일, 잠, 53%"


def test_a_graph_without_edges_is_told_by_its_labels() -> None:
    assert describe("graph", "A[가] B[나]", graph({"A": "가", "B": "나"}), ["나", "가"], KOREAN) == "흐름도: 가, 나"


def test_a_long_description_ends_at_a_whole_phrase() -> None:
    labels = [f"{number}번째 라벨" for number in range(100)]
    told = describe("mindmap", " ".join(labels), None, labels, KOREAN)
    assert len(told) <= 300
    assert told.endswith("라벨 …")


def test_an_unknown_kind_is_a_diagram() -> None:
    assert describe("새것", "", None, [], KOREAN) == "다이어그램"
    assert describe("Flowchart", "", None, [], KOREAN) == "흐름도"


def test_tags_and_markdown_are_not_read_out() -> None:
    assert plain_label("첫<br/>**둘째** `셋`") == "첫 둘째 셋"


def test_a_message_is_sent_quoted_or_given_back() -> None:
    def told(text: str, *, dashed: bool = False, to: str = "서버", person: bool = False) -> str:
        sender, receiver = {"name": "앱", "person": False}, {"name": to, "person": person}
        step = {"from": sender, "to": receiver, "text": text, "dashed": dashed}
        return describe_messages("sequenceDiagram", [step], KOREAN).removeprefix("시퀀스 다이어그램: ")

    assert told("로그인") == "앱이 서버에 '로그인'을 보냄"
    assert told("GET /items") == "앱이 서버에 'GET /items'를 보냄"
    assert told("kubectl") == "앱이 서버에 'kubectl'을 보냄"
    assert told("토큰을 확인한다") == "앱이 서버에 '토큰을 확인한다'라고 전함"
    assert told("200 OK", dashed=True, to="학생", person=True) == "앱이 학생에게 '200 OK'를 돌려줌"
    assert told("") == "앱이 서버에 신호를 보냄"
    assert told("다시 센다", to="앱") == "앱 내부: '다시 센다'"


def test_ends_of_a_state_in_another_are_told_with_its_name() -> None:
    states = graph(
        {"주문": "주문 처리", "s": "", "e": "", "대기": ""}, ("s", "대기"), ("대기", "e"), s="stateStart", e="stateEnd"
    )
    for node in states["nodes"]:  # type: ignore[attr-defined]
        node["parentId"] = "" if node["id"] == "e" else "주문"
    assert describe("stateDiagram", "", states, [], KOREAN) == (
        "상태 다이어그램: 주문 처리의 시작에서 대기로. 대기에서 끝으로"
    )


def test_who_leads_to_the_same_twice_is_told_once_and_what_nobody_drew_by_its_name() -> None:
    steps = graph({"A": "하나", "B": "둘"}, ("A", "B"), ("A", "B"), ("A", "틀"), ("틀", "A"))
    assert describe("graph", "", steps, [], KOREAN) == "흐름도: 하나에서 둘, 틀로. 틀에서 하나로"


def test_lines_from_a_note_and_to_one_are_not_steps() -> None:
    steps = graph({"A": "하나", "B": "둘", "n": "쪽지"}, ("n", "A"), ("A", "B"), ("B", "n"), n="noteRound")
    assert describe("graph", "", steps, [], KOREAN) == "흐름도: 하나에서 둘로"


def test_numbers_along_axes_are_not_told_but_those_of_other_kinds_are() -> None:
    labels = ["10", "1,000.5", "3월", ""]
    assert describe("xychart-beta", "", None, labels, KOREAN) == "막대·꺾은선그래프: 3월"
    assert describe("timeline", "", None, labels, KOREAN) == "연대표: 10, 1,000.5, 3월"


def test_headings_are_told_with_what_belongs_to_each() -> None:
    outline = [("2010", ["가상 머신"]), ("2015", ["컨테이너", "쿠버네티스"]), ("", []), ("오늘", [])]
    assert describe_outline("timeline", outline, KOREAN) == "연대표: 2010: 가상 머신. 2015: 컨테이너, 쿠버네티스. 오늘"
    assert describe_outline("timeline", [], KOREAN) == describe_messages("timeline", [], KOREAN) == "연대표"


def test_a_description_is_as_long_as_a_breath_with_its_kind_and_not_a_character_longer() -> None:
    for length in (294, 295, 296, 300, 400):
        for told in (
            describe("mindmap", "", None, ["가" * length], KOREAN),
            describe_outline("mindmap", [("가" * length, [])], KOREAN),
            describe_messages("mindmap", [message("가" * (length - 13))], KOREAN),
        ):
            assert len(told) <= 300
            assert told.endswith("…") is (length > 300 - len("마인드맵: "))
            assert len(told) >= min(length + len("마인드맵: "), 298)


def test_a_description_is_cut_inside_a_phrase_only_where_that_is_most_of_it() -> None:
    just = ["가" * 147, "나" * 250]
    assert describe("mindmap", "가나", None, just, KOREAN) == f"마인드맵: {'가' * 147}, {'나' * 143} …"
    half, short = ["가" * 200, "나" * 200], ["가" * 100, "나" * 250]
    assert describe("mindmap", "가나", None, half, KOREAN) == f"마인드맵: {'가' * 200} …"
    assert describe("mindmap", "가나", None, short, KOREAN) == f"마인드맵: {'가' * 100}, {'나' * 190} …"


def test_an_answer_that_is_a_sentence_is_quoted() -> None:
    step = {
        "from": {"name": "앱", "person": False},
        "to": {"name": "나", "person": True},
        "text": "됩니다",
        "dashed": True,
    }
    assert describe_messages("sequenceDiagram", [step], KOREAN).endswith("앱이 나에게 '됩니다'라고 답함")
    english = describe_messages("sequenceDiagram", [{**step, "text": "Done!", "dashed": False}], Language.ENGLISH)
    assert english == "Sequence diagram: 앱 tells 나: 'Done!'"


def test_labels_that_the_source_does_not_name_are_told_last() -> None:
    assert describe("mindmap", "가나다", None, ["라", "다", "가"], KOREAN) == "마인드맵: 가, 다, 라"


def message(text: str) -> dict[str, object]:
    """Return what an app tells a server."""
    sender, receiver = {"name": "앱", "person": False}, {"name": "서버", "person": False}
    return {"from": sender, "to": receiver, "text": text, "dashed": False}
