"""The file as a whole: nothing that makes PowerPoint offer a repair."""


def test_a_deck_with_one_of_everything_has_no_fault(full, faults):
    assert faults(full) == []


def test_a_deck_without_any_notes_has_no_fault(export, make, faults):
    assert faults(export(make.slide("하나"))) == []


def test_a_deck_without_slides_has_no_fault(export, make, faults):
    assert faults(export(make.deck(sections=()))) == []


def test_every_part_follows_the_schema(full, invalid_parts):
    assert invalid_parts(full) == []


def test_every_part_of_a_dark_deck_follows_the_schema(export, full_deck, dark_theme, invalid_parts):
    assert invalid_parts(export(full_deck, theme=dark_theme)) == []
