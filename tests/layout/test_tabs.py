"""Of tabs the first is on the slide; the others are in its notes and on pages, by the rule `tabs`."""

import pytest
from tests.cases_built import Built, built

from gyoan.layout.deck.word_account import SLIDES, account
from gyoan.model.handout import Edition
from gyoan.model.theme import Theme
from gyoan.model.words import WordRule
from paged import made_up

FIRST, SECOND = "터미널에서 켭니다.", "설정에서 고릅니다.\n\n- 관리자로"
MKDOCS = f'=== "리눅스"\n\n    {FIRST}\n\n=== "윈도"\n\n    ' + SECOND.replace("\n- ", "\n    - ")
QUARTO = f"::: {{.panel-tabset}}\n\n## 리눅스\n\n{FIRST}\n\n## 윈도\n\n{SECOND}\n\n:::"
MYST = f"::::{{tab-set}}\n\n:::{{tab-item}} 리눅스\n{FIRST}\n:::\n\n:::{{tab-item}} 윈도\n{SECOND}\n:::\n::::"
SPELLINGS = [MKDOCS, QUARTO, MYST]


def tabbed(tabs: str, theme: Theme) -> Built:
    return built(f"# 설치\n\n## 켜기 (10분)\n\n먼저 엽니다.\n\n{tabs}\n\n뒤에 옵니다.\n", theme)


@pytest.mark.parametrize("tabs", SPELLINGS)
def test_the_first_tab_is_on_the_slide_and_the_others_in_its_notes(tabs: str, theme: Theme) -> None:
    slides = tabbed(tabs, theme).deck.slides
    shown = str([slide.shapes for slide in slides])
    notes = [slide.notes for slide in slides if "설정에서 고릅니다" in slide.notes]

    assert all(word in shown for word in ("리눅스", "터미널에서 켭니다", "뒤에 옵니다"))
    assert not any(word in shown for word in ("윈도", "설정에서", "관리자로", "===", "tab-", ":::"))
    assert len(notes) == 1
    assert "탭: 윈도" in notes[0]
    assert "관리자로" in notes[0]


@pytest.mark.parametrize("tabs", SPELLINGS)
def test_every_word_of_tabs_is_accounted_for(tabs: str, theme: Theme) -> None:
    one = tabbed(tabs, theme)
    counted = dict(account(one.session, one.deck, {Edition.STUDENT: made_up(one.handout, one.theme.page)}).outputs)

    assert counted[SLIDES].left == 0
    assert dict(counted[SLIDES].by_rule)[WordRule.TABS] == 4
    assert (counted["student"].left, counted["student"].by_rule) == (0, ())


def test_a_tab_alone_and_tabs_apart_are_all_shown(theme: Theme) -> None:
    apart = MKDOCS.replace('=== "윈도"', '그 밖에는:\n\n=== "윈도"')

    assert "설정에서 고릅니다" in str([slide.shapes for slide in tabbed(apart, theme).deck.slides])


def test_an_answer_in_a_tab_is_no_tab_for_students(theme: Theme) -> None:
    one = tabbed(MKDOCS.replace('"윈도"', '"정답"'), theme)

    assert "설정에서" not in str(one.handout)
    assert any("답: 설정에서" in slide.notes for slide in one.deck.slides)
