"""Slips in sequence diagrams: what each rule mends in a head or a message, and what it leaves."""

from __future__ import annotations

import pytest

from gyoan.diagrams.repair.sequence import escaped, keyword, noted, spoken, straight, without_end


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("A->>B: 하나; 둘", "A->>B: 하나#59; 둘"),
        ("A->>B: #35; 그리고 # 하나;", "A->>B: #35; 그리고 #35; 하나#59;"),
        ("A->>B: #quot;하나#quot;;", "A->>B: #quot;하나#quot;#59;"),
        ("Note over A: 하나; 둘", "Note over A: 하나#59; 둘"),
        ("A::B", "A::B"),
        ("loop 하나; 둘", "loop 하나; 둘"),
    ],
)
def test_signs_that_would_end_a_message_are_escaped_and_entities_stay(written: str, mended: str) -> None:
    assert escaped(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("A->>B： 시각： 3시", "A->>B: 시각： 3시"),
        ("A → B: 말", "A ->> B: 말"),
        ("A→B→C: 말", "A->>B→C: 말"),
        ("A->>나→라: 말", "A->>나→라: 말"),
        ("A => B: 가 => 나", "A ->> B: 가 => 나"),
        ("A ..> B: 말", "A -->> B: 말"),
        ("A --->> B: 말", "A -->> B: 말"),
        ("A <- B: 말", "B->>A: 말"),
        ("  A <-- B: 말", "  B->>A: 말"),
        ("A -> B: 가 <- 나", "A -> B: 가 <- 나"),
        ("A ← B: 말", "B->>A: 말"),
        ("A: 말", "A: 말"),
    ],
)
def test_an_arrow_is_as_mermaid_wants_it_and_what_is_said_stays(written: str, mended: str) -> None:
    assert straight(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("A->>B 안녕", "A->>B: 안녕"),
        ("  A-->>-B 안녕 ;", "  A-->>-B: 안녕"),
        ("A->>B", "A->>B:"),
        ("A->>B: 안녕", "A->>B: 안녕"),
        ("A 안녕", "A 안녕"),
    ],
)
def test_a_message_has_its_colon(written: str, mended: str) -> None:
    assert spoken(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("note Right of A: 말", "Note right of A: 말"),
        ("  Note over A 긴 말", "  Note over A: 긴 말"),
        ("note A: 말", "Note over A: 말"),
        ("note A, B: 말", "Note over A, B: 말"),
        ("note 그냥 하는 말: 둘", "note 그냥 하는 말: 둘"),
        ("notes over A: 말", "notes over A: 말"),
    ],
)
def test_a_note_has_its_place_and_its_colon(written: str, mended: str) -> None:
    assert noted(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("END IF", "end"),
        ("  endloop;", "  end"),
        ("if 성공", "alt 성공"),
        ("if->>B: 말", "if->>B: 말"),
        ("elif 실패", "else 실패"),
        ("while 남음", "loop 남음"),
        ("Participant A", "participant A"),
        ("NOTE over A: 말", "Note over A: 말"),
        ("Loop->>B: 말", "Loop->>B: 말"),
        ("ending", "ending"),
    ],
)
def test_words_for_branches_and_people_are_mermaid_s(written: str, mended: str) -> None:
    assert keyword(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("participant End", "participant end_"),
        ("A->>end: end", "A->>end_: end"),
        ("end->>A: 말", "end_->>A: 말"),
        ("Note over A, end: 말", "Note over A, end_: 말"),
        ("end", "end"),
        ("A->>ending: 말", "A->>ending: 말"),
        ("loop 말 end", "loop 말 end"),
    ],
)
def test_nobody_is_called_as_the_word_that_closes_blocks(written: str, mended: str) -> None:
    assert without_end(written) == mended
