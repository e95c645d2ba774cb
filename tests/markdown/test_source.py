"""Bytes become text, or the reason why they cannot is told with its place."""

import pytest

from gyoan.markdown import read_session
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Severity
from markdown.lessons import said, session_of


def test_a_cp949_file_is_refused_at_its_first_korean_letter() -> None:
    outcome = read_session("# Title\n\nab 한글\n".encode("cp949"), "a.md")

    (diagnostic,) = outcome.diagnostics
    assert outcome.value is None
    assert (diagnostic.code, diagnostic.severity) == (Code.NOT_UTF8, Severity.ERROR)
    assert (diagnostic.span.line, diagnostic.span.column) == (3, 4)
    assert "CP949" in diagnostic.message
    assert "UTF-8" in diagnostic.hint
    assert diagnostic.source_line.startswith("ab ")


def test_the_place_of_a_bad_byte_counts_characters_before_it() -> None:
    outcome = read_session("한글 ".encode() + b"\xff\n", "a.md")

    assert (outcome.diagnostics[0].span.line, outcome.diagnostics[0].span.column) == (1, 4)


def test_a_utf16_file_is_named_as_what_it_is() -> None:
    outcome = read_session("# 제목".encode("utf-16"), "a.md")

    assert "UTF-16" in outcome.diagnostics[0].message


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x00\x01"])
def test_a_file_without_text_gives_an_error(data: bytes) -> None:
    outcome = read_session(data, "a.md")

    assert outcome.value is None
    assert outcome.diagnostics[-1].code is Code.EMPTY_FILE
    assert outcome.diagnostics[-1].severity is Severity.ERROR


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    plain = session_of("# 제목\n\n- 하나\n- 둘\n")

    assert session_of("\ufeff# 제목\r\n\r\n- 하나\r\n- 둘\r\n") == plain
    assert session_of("# 제목\r\r- 하나\r- 둘\r") == plain


def test_hangul_in_pieces_is_put_together() -> None:
    assert session_of("# \u1112\u1161\u11ab\u1100\u1173\u11af").plain_title == "한글"


def test_control_characters_are_left_out_and_counted() -> None:
    text = "# 제목\n\n앞\x07뒤 \x1b[31m빨강\n"

    outcome = read_session(text.encode(), "a.md")

    assert said(text) == ["GY112 warning 3:2"]
    assert "U+0007" in outcome.diagnostics[0].message
    assert "1 more" in outcome.diagnostics[0].message
    assert outcome.diagnostics[0].source_line == "앞\ufffd뒤 \ufffd[31m빨강"
    assert "앞뒤 [31m빨강" in str(session_of(text))


def test_half_a_surrogate_pair_is_left_out_and_a_whole_one_joined() -> None:
    assert session_of("# 앞\ud83d뒤").plain_title == "앞뒤"
    assert said("# 앞\ud83d뒤") == ["GY112 warning 1:4"]
    assert session_of("# 앞\ud83d\ude80뒤").plain_title == "앞🚀뒤"


def test_a_form_feed_parts_words_instead_of_joining_them() -> None:
    assert session_of("# 앞\x0c뒤").plain_title == "앞 뒤"
