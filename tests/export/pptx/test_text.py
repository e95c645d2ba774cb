"""Text: what a lecturer sees in PowerPoint's paragraph and font dialogs."""

import pytest

from gyoan.export.pptx.paragraphs import TextSetting, number_paragraph, paragraphs
from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Bullet, PlaceholderRole, Run, TextBox, TextParagraph
from gyoan.model.units import Box, Length
from gyoan.typesetting.line_heights import PITCH
from tried import some

ALL_RUNS = "//a:r/a:rPr | //a:fld/a:rPr | //a:endParaRPr"


@pytest.fixture
def shown(export, make):
    """Return a function from paragraphs to what a path finds on the slide that shows them."""

    def shown(*paragraphs, path):
        return export(make.slide("글", make.body(*paragraphs))).slide(1, f"//p:sp[p:nvSpPr/p:nvPr/p:ph/@idx]{path}")

    return shown


def test_every_piece_of_text_says_that_it_is_korean(full):
    for name in [*some(full.names("ppt/slides/")), *some(full.names("ppt/notesSlides/"))]:
        for properties in some(full.find(name, ALL_RUNS)):
            assert properties.get("lang") == "ko-KR", name
            assert properties.get("altLang") == "en-US", name


def test_the_deck_decides_the_language(export, make):
    package = export(make.deck(make.slide("글", notes="note"), language="en-GB"))
    assert {found.get("lang") for found in package.slide(1, ALL_RUNS)} == {"en-GB"}
    assert package.find("docProps/core.xml", "string(//dc:language)") == "en-GB"


def test_no_word_is_broken_inside(full):
    for name in some(full.names("ppt/slides/")):
        for properties in some(full.find(name, "//a:pPr")):
            assert properties.get("eaLnBrk") == "0"
            assert properties.get("latinLnBrk") == "0"
            assert properties.get("hangingPunct") == "1"


def test_text_that_a_lecturer_adds_is_not_broken_inside_words_either(full):
    levels = full.find("ppt/slideMasters/slideMaster1.xml", "//p:txStyles/*/*")
    levels += full.find("ppt/presentation.xml", "//p:defaultTextStyle/*[not(self::a:defPPr)]")
    assert len(levels) == 1 + 9 + 9 + 9
    assert {level.get("eaLnBrk") for level in levels} == {"0"}


def test_a_run_keeps_its_looks(shown, make):
    run = Run("글", 18.5, ColorSlot.EMPHASIS, bold=True, italic=True, strike=True, underline=True, baseline=-25)
    [properties] = shown(make.line(run), path="//a:r/a:rPr")
    looks = {key: properties.get(key) for key in ("sz", "b", "i", "strike", "u", "baseline")}
    assert looks == {"sz": "1850", "b": "1", "i": "1", "strike": "sngStrike", "u": "sng", "baseline": "-25000"}
    assert properties.find("{*}solidFill/{*}schemeClr").get("val") == "accent6"


def test_plain_text_is_plain_even_where_the_master_is_bold(shown, make):
    [properties] = shown(make.line("글"), path="//a:r/a:rPr")
    assert (properties.get("b"), properties.get("i")) == ("0", "0")
    assert properties.get("u") is properties.get("strike") is properties.get("baseline") is None


def test_text_takes_its_typeface_from_the_theme_and_code_its_own(shown, make):
    plain, code = shown(make.line("글", Run("kubectl", 16, monospace=True)), path="//a:r/a:rPr")
    assert plain.find("{*}latin") is None
    assert {code.find(f"{{*}}{script}").get("typeface") for script in ("latin", "ea", "cs")} == {"Consolas"}
    assert code.get("noProof") == "1"


def test_what_an_author_broke_is_a_paragraph_a_line_since_readers_join_the_words_at_a_break(shown, make):
    runs = Run("하나 ", 20), Run("둘\n셋\r\n\v넷", 20, bold=True), Run(" 다섯", 20)
    paragraphs = shown(make.line(*runs, space_before=Length.of_points(9)), path="//a:p")
    assert ["".join(part.itertext()) for part in paragraphs] == ["하나 둘", "셋", "", "넷 다섯"]
    assert shown(make.line(*runs), path="//a:br") == []
    weights = [[run.get("b") for run in part.iterfind("{*}r/{*}rPr")] for part in paragraphs]
    assert weights == [["0", "1"], ["1"], [], ["1", "0"]]
    spaces = [part.find("{*}pPr/{*}spcBef/{*}spcPts").get("val") for part in paragraphs]
    assert spaces == ["900", "0", "0", "0"]


@pytest.mark.parametrize(("title", "spaced"), [("하나", 0), ("하나\n둘", 2), ("하나\n둘\n셋", 3)])
def test_the_lines_of_a_title_that_looks_like_its_template_have_no_space_between_them(title, spaced):
    setting = TextSetting("ko-KR", "Consolas", lambda link, ink="": "", inherits=True)
    written = paragraphs([TextParagraph((Run(title, 20),))], setting)
    assert written.count("<a:p>") == max(spaced, 1)
    for side in ("Bef", "Aft"):
        assert (
            written.count(f'<a:spc{side}><a:spcPts val="0"/></a:spc{side}>')
            == written.count(f"<a:spc{side}>")
            == spaced
        )


def test_a_slide_s_number_is_one_field_whatever_stands_behind_it():
    setting = TextSetting("ko-KR", "Consolas", lambda link, ink="": "")
    written = number_paragraph(TextParagraph((Run("3", 10), Run(" / 9", 10))), setting)
    assert (written.count("<a:fld "), written.count("<a:r>")) == (1, 0)


def test_the_lines_of_an_item_stand_below_its_text_and_do_not_end_the_counting(shown, make):
    step = Length.of_points(22)
    items = [
        make.line(text, bullet=Bullet(number=number), indent=step, hanging=step, level=1)
        for number, text in ((1, "하나\n더"), (2, "둘"))
    ]
    first, more, second = (part.find("{*}pPr") for part in shown(*items, path="//a:p"))
    assert [part.get("indent") for part in (first, more, second)] == ["-279400", "0", "-279400"]
    assert {part.get("marL") for part in (first, more, second)} == {"279400"}
    assert [part.get("lvl") for part in (first, more, second)] == ["1", "2", "1"]
    assert more.find("{*}buNone") is not None
    assert [part.find("{*}buAutoNum").get("startAt") for part in (first, second)] == [None, None]


def test_characters_that_xml_cannot_carry_are_still_shown(shown, make):
    [content] = shown(make.line("색: \x1b[31m\x00 <b>&\ufffe"), path="//a:t")
    assert content.text == "색: ␛[31m␀ <b>&\ufffd"


def test_indents_spacing_and_alignment_are_written_as_they_are(shown):
    paragraph = TextParagraph(
        (Run("글", 20),),
        level=2,
        indent=Length.of_points(40),
        hanging=Length.of_points(15),
        align=Alignment.CENTER,
        space_before=Length.of_points(7.5),
        line_spacing=1.35,
    )
    [properties] = shown(paragraph, path="//a:pPr")
    assert dict(properties.attrib).items() >= {"marL": "508000", "indent": "-190500", "lvl": "2", "algn": "ctr"}.items()
    assert properties.find("{*}lnSpc/{*}spcPct").get("val") == "135000"
    assert properties.find("{*}spcBef/{*}spcPts").get("val") == "750"
    assert properties.find("{*}buNone") is not None


def test_running_text_has_a_percentage_and_only_labels_and_code_a_distance(full):
    """Layout reckons with more than fonts ask for: said exactly, one line more than reckoned would leave its box."""
    seen = {"spcPct": 0, "spcPts": 0}
    for part in full.names("ppt/slides/slide"):
        root = full.xml(part)
        for paragraph in root.iterfind(".//{*}p[{*}pPr]"):
            spaces = paragraph.findall("{*}pPr/{*}lnSpc/*")
            if not spaces:
                continue
            [kind] = [one.tag.rpartition("}")[2] for one in spaces]
            in_diagram = any(one.tag.endswith("}grpSp") for one in paragraph.iterancestors())
            fonts = [run.find("{*}rPr/{*}latin") for run in paragraph.iterfind("{*}r")]
            is_code = bool(fonts) and all(font is not None and font.get("typeface") == "Consolas" for font in fonts)
            assert kind == "spcPct" or in_diagram or is_code, "".join(paragraph.itertext())
            seen[kind] += 1
    assert seen["spcPct"] > 20
    assert seen["spcPts"] > 10


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize("others", [(), (Run(" 12", 15, monospace=True),), (Run("#", 20, monospace=True),)])
def test_lines_of_code_are_as_far_apart_as_they_were_laid_out_but_where_a_lecturer_types(export, make, typed, others):
    line = TextParagraph((Run("ls -l", 20, monospace=True), *others), line_spacing=0.95)
    role = PlaceholderRole.BODY if typed else None
    package = export(make.slide("하나", TextBox(Box.of_points(60, 120, 400, 200), (line,), role)))
    [spacing] = package.slide(1, "//a:p[a:r/a:t='ls -l']/a:pPr/a:lnSpc/*")
    assert (spacing.tag.endswith("spcPct"), int(spacing.get("val"))) == (typed, 95000 if typed else 2318)


def test_lines_of_a_label_are_as_far_apart_as_they_are_drawn(full):
    slides = [full.xml(name) for name in full.names("ppt/slides/slide")]
    labels = [one for root in slides for one in root.iterfind(".//{*}grpSp//{*}p[{*}r]")]
    pitches = {
        (int(one.find("{*}r/{*}rPr").get("sz")), int(one.find("{*}pPr/{*}lnSpc/{*}spcPts").get("val")))
        for one in labels
        if one.find("{*}pPr/{*}lnSpc/{*}spcPts") is not None
    }
    assert pitches
    for size, pitch in pitches:
        assert abs(pitch - size * PITCH.label) <= 10 * PITCH.label


def test_a_bullet_is_a_real_one_in_its_own_colour(shown, make):
    bullet = Bullet("✓", color=ColorSlot.POSITIVE)
    [properties] = shown(make.line("글", bullet=bullet), path="//a:pPr")
    assert properties.find("{*}buChar").get("char") == "✓"
    assert properties.find("{*}buClr/{*}schemeClr").get("val") == "accent3"


def numbers(shown, make, *items):
    """Return (style, start) of each item; an item is a number, a level and a number, or None for no number."""
    paragraphs = []
    for item in items:
        level, number = item if isinstance(item, tuple) else (0, item)
        bullet = None if number is None else Bullet(number=number)
        paragraphs.append(make.line("항목", level=level, bullet=bullet))
    found = shown(*paragraphs, path="//a:pPr")
    counted = [properties.find("{*}buAutoNum") for properties in found]
    return [None if one is None else (one.get("type"), int(one.get("startAt", "1"))) for one in counted]


def test_a_numbered_list_counts_by_itself(shown, make):
    assert numbers(shown, make, 1, 2, 3) == [("arabicPeriod", 1)] * 3


def test_a_list_that_starts_later_names_its_first_number_in_every_item(shown, make):
    assert numbers(shown, make, 4, 5, 6) == [("arabicPeriod", 4)] * 3


def test_a_list_goes_on_below_its_sublist_but_not_below_other_text(shown, make):
    assert numbers(shown, make, 1, (1, 1), (1, 2), 2) == [("arabicPeriod", 1)] * 4
    assert numbers(shown, make, 1, 2, None, 3) == [("arabicPeriod", 1), ("arabicPeriod", 1), None, ("arabicPeriod", 3)]


def test_every_sublist_starts_again(shown, make):
    assert numbers(shown, make, 1, (1, 1), (1, 2), 2, (1, 1)) == [("arabicPeriod", 1)] * 5


def test_a_second_list_right_below_the_first_starts_again(shown, make):
    first, second = [("arabicPeriod", 1)] * 2, [("arabicParenR", 1)] * 2
    assert numbers(shown, make, 1, 2, 1, 2) == first + second


def test_a_number_that_powerpoint_cannot_count_from_is_shown_all_the_same(shown, make):
    [properties] = shown(make.line("항목", bullet=Bullet(number=0)), path="//a:pPr")
    assert properties.find("{*}buChar").get("char") == "0"


def test_an_empty_line_is_as_high_as_the_text_around_it(shown, make):
    paragraphs = (TextParagraph(()), make.line("글", points=14), TextParagraph(()), make.line("글", points=24))
    sizes = [found.get("sz") for found in shown(*paragraphs, path="//a:endParaRPr")]
    assert sizes == ["1400", "1400", "1400", "2400"]


def test_text_is_wrapped_and_never_shrunk(full):
    for name in some(full.names("ppt/slides/")):
        for properties in some(full.find(name, "//p:sp[not(ancestor::p:grpSp)]/p:txBody/a:bodyPr")):
            assert properties.get("wrap") == "square"
            assert [child.tag.rpartition("}")[2] for child in properties] == ["noAutofit"]


def test_free_space_inside_a_box_is_the_same_on_all_sides(export, make):
    text_box = TextBox(Box.of_points(0, 100, 100, 100), (make.line("글"),), inset=Length.of_points(9))
    [properties] = export(make.slide("글", text_box)).slide(1, "//p:sp[2]//a:bodyPr")
    assert {properties.get(side) for side in ("lIns", "tIns", "rIns", "bIns")} == {"114300"}


def test_code_is_in_a_monospaced_font_for_latin_and_korean_letters_alike(full):
    looks = [
        tuple(
            (font.get("typeface"), font.get("pitchFamily"), font.get("charset"))
            for font in fonts
            if font.get("typeface")
        )
        for name in some(full.names("ppt/slides/"))
        for fonts in full.find(name, "//a:rPr[a:latin/@pitchFamily='49']")
    ]
    assert looks
    for (latin, *latin_rest), (korean, *korean_rest), (other, *other_rest) in looks:
        assert latin == korean == other
        # 0 is the Latin character set, and -127 (129 without its sign) that of Hangul.
        assert (latin_rest, korean_rest, other_rest) == (["49", "0"], ["49", "-127"], ["49", "0"])
