"""The plain text holds every text of the packet, in lines of the asked width."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_prep.packet.content import (
    Bullets,
    Facts,
    Heading,
    Line,
    Paragraph,
    Point,
    Points,
    QuestionItem,
    Questions,
    Row,
    Strip,
    StripItem,
    cell,
    texts_of,
)
from ldn_prep.packet.text import render_text
from tests.packet.packet_reading import bare, chart, charts, packet, table


def _every_block() -> tuple:
    return (
        Heading("Points to raise"),
        Points((Point("Opioid: codeine", "Last taken.", "It blocks.", "Label.", "Is it safe?"),)),
        Paragraph(Line("A line.")),
        Bullets((cell("first thing"), cell("second thing")), numbered=True),
        Facts((("Visit", cell("Follow-up", "on Monday")),)),
        table(Row((cell("codeine", "syrup"), ()), ("Continue", "Stop"))),
        Questions((QuestionItem(1, "When?", ("must ask",), "Because.", "", "Notes"),)),
        Questions((QuestionItem(2, "What?", (), "", "Three weeks.", "Answer"),)),
        Strip((StripItem("Pain", "lower is better", "before", "7", "now", "5", "13 days"),)),
        charts(chart("Pain"), chart("Sleep")),
    )


@pytest.mark.parametrize("width", [40, 78, 200])
def test_every_text_is_there_within_the_width(width: int) -> None:
    content = packet(*_every_block())
    written = render_text(content, width)
    flat = " ".join(written.split())
    unseen = {"one", "en", "LDN Visit Prep", "A table", "Page {page} of {pages}"}
    unseen |= {tick.label for tick in chart().x_ticks}
    assert [text for text in texts_of(content) if text not in unseen and text not in flat] == []
    assert max(map(len, written.splitlines())) <= width


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=5), st.integers(20, 100))
def test_arbitrary_text_is_written(texts: list[str], width: int) -> None:
    rows = [(cell(text), cell(text)) for text in texts]
    content = packet(Facts(tuple((t, cell(t)) for t in texts)), table(*rows), table(*rows[:1]))
    written = render_text(content, width)
    assert all(char == "\n" or char.isprintable() or char.isspace() for char in written) or texts


def test_a_narrow_table_is_aligned() -> None:
    written = render_text(
        packet(table((cell("codeine"), cell("10 mL")), (cell("LDN"), cell("3 mg"))))
    )
    assert "codeine   10 mL\nLDN       3 mg" in written


def test_a_wide_table_becomes_labelled_lines() -> None:
    block = table((cell("codeine " * 6), cell("10 mL every six hours " * 4)))
    written = render_text(packet(block))
    assert "Medicine: codeine" in written
    assert "How: 10 mL every" in written


def test_an_empty_row_leaves_room_to_write() -> None:
    assert "________" in render_text(packet(table(Row(((), ())))))


def test_an_open_question_leaves_room_and_an_answered_one_does_not() -> None:
    opened = QuestionItem(1, "When?", (), "", "", "Notes")
    answered = QuestionItem(1, "When?", (), "", "Soon.", "Answer")
    assert render_text(packet(Questions((opened,)))).count("_" * 60) == 2
    assert "____" not in render_text(packet(Questions((answered,))))


def test_boxes_have_labels() -> None:
    row = Row((cell("codeine"), ()), ("Continue", "Stop"))
    written = render_text(packet(table(row)))
    assert "[ ] Continue" in written
    assert "[ ] Stop" in written


def test_furniture_stands_once() -> None:
    content = packet(*(Heading(f"Heading {place}") for place in range(100)))
    assert render_text(content).count("Rosa Martinez") == 1


def test_a_chart_is_told_in_words() -> None:
    written = render_text(packet(charts(chart())))
    assert "Pain (higher is worse)" in written
    assert "Pain in words." in written
    assert "0 = no pain · 10 = worst pain" in written


def test_a_word_wider_than_the_line_is_complete() -> None:
    word = "".join(f"{place:04d}" for place in range(500))
    written = render_text(packet(Paragraph(Line(word))))
    assert word in bare(written)
    assert max(map(len, written.splitlines())) <= 78


def test_a_number_keeps_its_unit() -> None:
    for padding in range(5, 90):
        written = render_text(packet(Paragraph(Line("x " * padding + "4.5 mg nightly"))))
        assert "4.5 mg" in written


def test_controls_and_order_marks_are_gone() -> None:
    written = render_text(packet(Paragraph(Line("a\x1b[31m\u202eb\ud800"))))
    assert "a[31mb\ufffd" in written
