"""Where everything stands in charts of every kind, and what is drawn of them: as it was read once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from golden_files import compare
from gyoan.layout.handout.styles import Styles
from gyoan.model.theme import Theme
from gyoan.scene.charts.drawing import draw_plan, plan_chart
from scene.charts.gallery import GALLERY
from scene.charts.measuring import width
from scene.charts.told import marks_text, plan_text

GOLDEN = Path(__file__).parent / "golden"
DRAWN = {
    *("a pie with a title", "a whole and nothing", "thin slices with values", "long names with values"),
    *("bars of two series", "lying losses", "seven signs", "slanted names in little room"),
    *("lying bars with long names", "losses", "lines named at their ends", "a line with gaps"),
    *("lines beyond a stated axis", "values asked for", "bars in English"),
    *("two lines around five axes", "a radar on a page", "a legend of two columns", "a legend of two lines"),
    *("names crowded on both sides", "lying bars of less than one, the first without a name"),
    *("a radar around zero", "a radar without legend"),
}
"""Charts of which is shown what is drawn, too."""


@pytest.mark.parametrize("kind", GALLERY)
def test_everything_in_a_chart_stands_where_it_stood(kind: str, theme: Theme, renew_golden: bool) -> None:
    compare("\n".join(told(kind, theme)), GOLDEN / f"{kind}.txt", renew=renew_golden)


def told(kind: str, theme: Theme) -> Iterator[str]:
    for name, shown in GALLERY[kind].items():
        plan = plan_chart(shown.chart, *shown.frame, width, shown.language)
        yield f"== {name}"
        yield from plan_text(plan)
        if name in DRAWN:
            yield from ("-- drawn", *marks_text(draw_plan(plan, Styles(theme))))
        yield ""
