"""Countdowns: a bar that empties in exactly the activity's time once it is clicked."""

from gyoan.model.deck import Countdown
from gyoan.model.units import Box, Duration

BOX = Box.of_points(80, 440, 800, 24)


def bar(package, slide=1):
    """Return id, name and description of a slide's timer."""
    [found] = package.slide(slide, "//p:cNvPr[@name='타이머']")
    return dict(found.attrib)


def test_the_bar_is_wiped_off_from_the_right_in_exactly_the_activitys_time(full):
    [wipe] = full.slide(11, "//p:animEffect")
    assert (wipe.get("transition"), wipe.get("filter")) == ("out", "wipe(right)")
    assert wipe.find("{*}cBhvr/{*}cTn").get("dur") == "480000"
    assert wipe.find(".//{*}spTgt").get("spid") == bar(full, 11)["id"]
    [effect] = full.slide(11, "//p:cTn[@presetID]")
    assert [effect.get(f"preset{key}") for key in ("ID", "Class", "Subtype")] == ["22", "exit", "2"]


def test_at_the_end_the_bar_is_gone(full):
    [hide] = full.slide(11, "//p:set")
    assert hide.find(".//{*}cond").get("delay") == "479999"
    assert hide.find(".//{*}spTgt").get("spid") == bar(full, 11)["id"]
    assert hide.find("{*}to/{*}strVal").get("val") == "hidden"


def test_a_click_on_the_bar_starts_it_and_nothing_else_does(full):
    [sequence] = full.slide(11, "//p:seq")
    assert sequence.find("{*}cTn").get("nodeType") == "interactiveSeq"
    triggers = full.slide(11, "//p:cond[@evt='onClick']//p:spTgt/@spid")
    assert set(triggers) == {bar(full, 11)["id"]}
    assert full.slide(11, "//p:cTn[@nodeType='mainSeq']") == []


def test_only_a_slide_with_a_countdown_is_animated(full, full_deck):
    animated = [number for number in range(1, len(full_deck.slides) + 1) if full.slide(number, "/p:sld/p:timing")]
    assert animated == [11]


def test_the_bar_is_described_and_its_track_is_a_decoration(export, make):
    package = export(make.slide("하나", Countdown(BOX, Duration(180), description="타이머 3분")))
    assert bar(package)["descr"] == "타이머 3분"
    track, front = package.slide(1, "//p:sp[.//p:cNvPr[starts-with(@name, '타이머')]]")
    assert track.find(".//{*}decorative") is not None
    assert [one.find("{*}spPr/{*}solidFill/{*}schemeClr").get("val") for one in (track, front)] == ["bg2", "accent4"]
    places = [[dict(child.attrib) for child in one.find(".//{*}xfrm")] for one in (track, front)]
    assert places[0] == places[1]


def test_two_countdowns_run_by_themselves(export, make):
    package = export(make.slide("하나", Countdown(BOX, Duration(60)), Countdown(BOX, Duration(90))))
    assert package.slide(1, "//p:animEffect//p:cTn/@dur") == ["60000", "90000"]
    wiped = package.slide(1, "//p:animEffect//p:spTgt/@spid")
    assert wiped == package.slide(1, "//p:cNvPr[@descr]/@id")
    assert len(package.slide(1, "//p:seq")) == 2


def test_a_countdown_of_no_time_stands_still(export, make):
    package = export(make.slide("하나", Countdown(BOX, Duration(0), description="타이머")))
    assert package.slide(1, "/p:sld/p:timing") == []
    assert bar(package)["descr"] == "타이머"
