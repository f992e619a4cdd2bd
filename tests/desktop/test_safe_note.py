"""While a dose is typed the line beneath says how it will print, and why."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ldn_prep.desktop.widgets import FieldRow, LongTextField, TextField
from ldn_prep.desktop.widgets.safe_note import SafeNote, attach_safe_note
from ldn_prep.i18n import translator

t = translator()


@pytest.fixture
def row(qtbot: QtBot) -> FieldRow:
    made = FieldRow("Strength", TextField(), "With its unit: 50 mg")
    qtbot.addWidget(made)
    return made


def _type(qtbot: QtBot, field: QWidget, text: str) -> None:
    qtbot.keyClicks(field, text)


def test_it_says_how_it_will_print_and_why(qtbot: QtBot, row: FieldRow) -> None:
    note = attach_safe_note(row, t)
    _type(qtbot, row.field, ".5ug")
    assert not note.isHidden()
    assert note.text().startswith("Will print: 0.5 mcg")
    assert "µg is misread as mg." in note.text()
    assert "A point without a zero before it is overlooked." in note.text()


def test_it_takes_no_room_while_nothing_changes(qtbot: QtBot, row: FieldRow) -> None:
    note = attach_safe_note(row, t)
    _type(qtbot, row.field, "4.5 mg")
    assert note.isHidden()
    assert row.field.accessibleDescription() == "With its unit: 50 mg"
    row.field.setText("4.50 mg")
    assert not note.isHidden()
    row.field.setText("")
    assert note.isHidden()


def test_the_field_tells_assistive_technology(qtbot: QtBot, row: FieldRow) -> None:
    attach_safe_note(row, t)
    _type(qtbot, row.field, "2 cc")
    assert row.field.accessibleDescription().startswith("With its unit: 50 mg Will print: 2 mL")


def test_what_can_be_read_two_ways_is_asked_about(qtbot: QtBot, row: FieldRow) -> None:
    note = attach_safe_note(row, t)
    _type(qtbot, row.field, "1 drop OD")
    assert note.text() == "OD is read as daily or as right eye. Please write it in words."


def test_it_speaks_of_the_packets_language(qtbot: QtBot, row: FieldRow) -> None:
    note = attach_safe_note(row, t, "es")
    _type(qtbot, row.field, "5 mg QD")
    assert "5 mg a diario" in note.text()
    note.show_language("en")
    assert "5 mg daily" in note.text()


def test_a_strength_keeps_the_dash_of_a_combination(qtbot: QtBot, row: FieldRow) -> None:
    note = attach_safe_note(row, t, is_strength=True)
    _type(qtbot, row.field, "10-20 mg")
    assert note.text() == ""


def test_a_field_of_several_lines_has_one_too(qtbot: QtBot) -> None:
    field = LongTextField("In my own words")
    note = SafeNote(field, t)
    qtbot.addWidget(field)
    qtbot.addWidget(note)
    _type(qtbot, field, "1 tablet BID")
    assert "1 tablet twice a day" in note.text()


def test_only_text_has_a_note(qtbot: QtBot) -> None:
    other = FieldRow("Kind", QWidget())
    qtbot.addWidget(other)
    with pytest.raises(TypeError):
        attach_safe_note(other, t)
