"""What else than a course decides outputs: every library is known to have a say in them, or none."""

import re
import tomllib
from pathlib import Path

from gyoan.course.own_code import DECISIVE

PROJECT = Path(__file__).parents[2]
WITHOUT_A_SAY = {
    "filelock": "keeps installations apart",
    "icalendar": "writes calendars, which every call makes anew",
    "platformdirs": "finds the cache",
    "rich": "speaks to terminals",
    "watchfiles": "tells of changes",
}


def test_of_each_library_it_is_known_whether_it_decides_what_outputs_look_like() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[<>=\[ ]", one)[0].lower() for one in project["dependencies"]}

    assert needed <= DECISIVE | WITHOUT_A_SAY.keys()
    assert not DECISIVE & WITHOUT_A_SAY.keys()
    assert needed >= DECISIVE
