"""A slide that shows the beginning of long code names the page of the handout that has all of it."""

from __future__ import annotations

from gyoan.export.pdf import anchor_pages
from gyoan.layout.handout import layout_handout
from gyoan.layout.handout.code import code_anchor
from gyoan.markdown import read_session
from gyoan.model.theme import Theme
from gyoan.schedule import plan

PAGES_OF_TEXT = "\n\n".join(f"{number}번째 문단은 앞 문단을 이어 조금 길게 말한다." for number in range(120))
CODE = "\n".join(f"echo {number}" for number in range(60))


def test_long_code_has_a_page_and_short_code_needs_none(theme: Theme) -> None:
    source = f"# 제목\n\n## 본문 (10분)\n```bash\nshort\n```\n\n{PAGES_OF_TEXT}\n\n```bash\n{CODE}\n```\n"
    session = read_session(source.encode(), "session.md").value
    assert session is not None

    handout = layout_handout(session, plan(session).value, {}, {}, theme).value
    pages = anchor_pages(handout, theme)

    line = source[: source.index(CODE)].count("\n")
    assert pages[code_anchor(line)] > 2
    assert code_anchor(4) not in pages
