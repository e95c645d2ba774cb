"""A whole session of the house style, built, written and opened again with python-pptx: its slides by kind."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from gyoan.export.pptx import export_pptx
from gyoan.model.deck import Deck, SlideKind
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from layout.decks import deck_of

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100"
    "18dd8db00000000049454e44ae426082"
)
SEED = Path(__file__).parents[3] / "shared/corpus/plan_a/week_03/day_05/session_08.md"
SESSION = """# Session 8: 파드에서 서비스까지

## 📍 교과과정에서의 위치
이 세션은 **Week 3 > Day 5 > Session 8**로, 한 주를 마무리합니다.

## 학습 목표 (5분)
- **파드**와 **서비스**의 관계를 설명한다
- 장애를 빠르게 찾는 순서를 익힌다
- 스스로 점검표를 만든다

## 1. 파드의 자리 (15분)

### 용어
- **파드**: 함께 사는 컨테이너의 묶음
- **노드**: 파드가 사는 기계
- **서비스**: 파드를 찾아 주는 이름

### 흐름
```mermaid
graph TB
    A[요청] --> B[서비스] --> C[파드]
```

**읽는 법**:
- 위에서 아래로 흐른다
- 서비스가 파드를 고른다

### 두 방법
**장점**:
- 이름이 바뀌지 않는다
- 파드를 세지 않아도 된다

**단점**:
- 한 단계를 더 거친다

### 확인
```bash
kubectl get pods --all-namespaces
kubectl describe service web
kubectl logs deploy/web --tail=20
kubectl get events --sort-by=.lastTimestamp
kubectl top pods
```

### 남은 말
> "보이지 않는 것은 고칠 수 없다."
>
> — 어느 운영자

## 💬 그룹 토론: 우리 팀의 점검 (10분)

### 토론 주제 (2분)
**"밤에 알림이 오면 가장 먼저 무엇을 보아야 하며, 왜 그것이 먼저인가?"**

### 토론 진행 (8분)
- 각자 점검할 것을 적는다
- 모아서 순서를 정한다
- 까닭을 한 문장으로 말한다

## 🔑 핵심 정리
- 서비스는 이름이다
- 파드는 바뀐다

## 📚 참고 자료
- [서비스 안내서](https://example.com/service)
- [파드 안내서](https://example.org/pod)

## 다음 세션 예고
다음 시간에는 배포를 자동으로 되돌리는 법을 배웁니다.
"""


def kinds(deck: Deck) -> list[str]:
    return [slide.kind.value for slide in deck.slides]


def test_the_deck_of_a_rich_session_walks_through_the_kinds_it_promises(theme: Theme) -> None:
    source = "graph TB\n    A[요청] --> B[서비스] --> C[파드]"
    drawing = Drawing(Length.of_points(240), Length.of_points(370), PNG, "", 18.0, "흐름도: 요청에서 파드로")
    deck = deck_of(SESSION, theme, {(source, FrameName.SLIDE): drawing})

    assert kinds(deck) == [
        "title",
        "agenda",
        "objectives",
        "opener",
        "definition",
        "diagram",
        "comparison",
        "code",
        "quote",
        "statement",
        "activity",
        "summary",
        "references",
        "closing",
    ]
    slides = list(Presentation(BytesIO(export_pptx(deck, theme))).slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == [slide.title for slide in deck.slides]
    assert len(set(titles)) == len(titles)
    for slide, laid_out in zip(slides, deck.slides, strict=True):
        assert slide.notes_slide.notes_text_frame.text.strip()
        pictures = [shape for shape in slide.shapes if shape.shape_type == 13]
        assert all(shape._element.nvPicPr.cNvPr.get("descr") for shape in pictures)
        assert len(list(slide.shapes)) >= len(laid_out.shapes) - 1
    assert sum(slide.duration.seconds for slide in deck.slides) == 30 * 60


@pytest.mark.skipif(not SEED.exists(), reason="there is no folder ../shared beside this checkout")
def test_the_seed_session_has_its_trees_as_cards_and_its_question_as_a_statement(theme: Theme) -> None:
    deck = deck_of(SEED.read_text(encoding="utf-8"), theme)

    counted = {kind: sum(slide.kind is kind for slide in deck.slides) for kind in SlideKind}
    assert counted[SlideKind.CARDS] >= 10
    assert counted[SlideKind.STATEMENT] == 1
    assert counted[SlideKind.ACTIVITY] == 1
    assert counted[SlideKind.REFERENCES] == 1
    assert [slide.kind.value for slide in deck.slides[:3]] == ["title", "agenda", "objectives"]
    assert [slide.kind.value for slide in deck.slides[-3:]] == ["summary", "references", "closing"]
    presentation = Presentation(BytesIO(export_pptx(deck, theme)))
    assert [slide.shapes.title.text_frame.text for slide in presentation.slides] == [s.title for s in deck.slides]
