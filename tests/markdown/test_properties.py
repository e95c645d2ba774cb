"""Nothing is lost and nothing breaks, whatever is written."""

from hypothesis import HealthCheck, given, settings

from examples import examples
from gyoan.markdown import read_session
from gyoan.model.diagnostic import Severity
from markdown.generated import WORD, all_text, hostile_text, sessions
from markdown.session_dump import dump

MANY = settings(max_examples=examples(3), deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(sessions())
def test_every_word_of_the_source_is_in_the_session_once(session: tuple[str, list[str]]) -> None:
    markdown, words = session

    read = read_session(markdown.encode(), "week_01/day_01/session_01.md").value

    assert read is not None
    assert sorted(WORD.findall(all_text(read))) == words


@MANY
@given(hostile_text())
def test_any_text_is_read_without_an_exception(text: str) -> None:
    outcome = read_session(text.encode("utf-8", "surrogatepass"), "session_01.md")

    assert outcome.value is not None or any(one.severity is Severity.ERROR for one in outcome.diagnostics)
    if outcome.value is not None:
        dump(outcome.value, outcome.diagnostics).encode("utf-8")


@MANY
@given(hostile_text())
def test_every_diagnostic_has_a_place_inside_the_file(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    for diagnostic in read_session(data, "session_01.md").diagnostics:
        assert 1 <= diagnostic.span.line <= len(lines)
        assert diagnostic.span.column >= 1
        assert diagnostic.message
        assert not diagnostic.message.endswith(".")


@MANY
@given(hostile_text())
def test_the_same_text_reads_the_same_twice(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")

    assert read_session(data, "session_01.md") == read_session(data, "session_01.md")
