"""What stands where: headers, whole rows, headings with their text, furniture, cards."""

from dataclasses import replace

import pytest

from ldn_prep.packet.content import (
    Facts,
    Heading,
    Line,
    PageSize,
    Paragraph,
    Point,
    Points,
    QuestionItem,
    Questions,
    Row,
    Section,
    cell,
)
from tests.packet.packet_reading import (
    FURNITURE,
    bare,
    chart,
    charts,
    opened,
    operators,
    packet,
    pages_of,
    rows_of,
    table,
)

_BOTH = pytest.mark.parametrize("large_print", [False, True])


def test_a_table_repeats_its_header_on_each_page() -> None:
    pages = pages_of(packet(table(*rows_of(80), titles=("Medicine head", "How head"))))
    assert len(pages) > 2
    assert all(page.count("Medicine head") == 1 for page in pages)


@pytest.mark.parametrize("lines", [2, 7, 20])
def test_a_row_is_never_torn(lines: int) -> None:
    rows = [
        (cell(*(f"row{place}line{line}" for line in range(lines))), cell("x"))
        for place in range(40)
    ]
    for page in pages_of(packet(table(*rows))):
        for place in range(40):
            assert page.count(f"row{place}line") in (0, lines)


def test_a_row_higher_than_a_page_is_cut_by_lines_and_loses_nothing() -> None:
    words = [f"word{place}" for place in range(2000)]
    pages = pages_of(packet(table((cell("before"), cell("x")), (cell("long"), cell(*words)))))
    assert len(pages) > 10
    printed = " ".join(pages).split()
    assert [word for word in printed if word.startswith("word")] == words
    assert sum("How" in page for page in pages) == len(pages)


@pytest.mark.parametrize("lines", range(16, 30))
def test_two_rows_that_fill_a_page_with_their_header_are_printed(lines: int) -> None:
    row = (cell(*(f"line{line}." for line in range(lines))), cell("x"))
    pages = pages_of(packet(table(row, row, row, titles=("Medicine " * 20, "How"))))
    assert "".join(pages).count(f"line{lines - 1}.") == 3


@_BOTH
def test_a_heading_stays_with_what_it_heads(large_print: bool) -> None:
    for count in range(20, 40):
        filler = tuple(Paragraph(Line(f"filler {place}")) for place in range(count))
        body = table(*rows_of(3))
        pages = pages_of(packet(*filler, Heading("The heading"), body, large_print=large_print))
        with_heading = next(page for page in pages if "The heading" in page)
        assert "Medicine number 1." in with_heading


def test_a_heading_before_a_long_table_leaves_no_page_empty() -> None:
    pages = pages_of(packet(Paragraph(Line("filler")), Heading("The heading"), table(*rows_of(60))))
    assert "The heading" in pages[0]
    assert "Medicine number 20." in pages[0]


@_BOTH
def test_a_question_with_its_room_to_write_stays_whole(large_print: bool) -> None:
    items = tuple(
        QuestionItem(
            place, f"Question {place}?", ("must ask",), f"Why {place}.", "", f"Notes {place}."
        )
        for place in range(1, 21)
    )
    for page in pages_of(packet(Questions(items), large_print=large_print)):
        for place in range(1, 21):
            parts = (f"Question {place}?", f"Why {place}.", f"Notes {place}.")
            assert len({part in page for part in parts}) == 1


@_BOTH
def test_every_page_carries_the_furniture_and_its_number(large_print: bool) -> None:
    pages = pages_of(packet(table(*rows_of(90)), large_print=large_print))
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        for text in ("Rosa Martinez", "Born 14 March 1961", "Packet 2026-0012"):
            assert text in page
        assert "Made 22 November 2026" in page
        assert "Reported by the patient, not verified" in page


def test_a_long_name_is_wrapped_on_each_page_and_complete() -> None:
    name = "Maria del Carmen Guadalupe " * 4 + "Fernandez-Montgomery"
    content = packet(table(*rows_of(40)), furniture=replace(FURNITURE, name=name))
    for page in pages_of(content):
        assert bare(name) in bare(page)


@_BOTH
def test_an_endless_name_is_shortened_and_given_in_full_on_page_one(large_print: bool) -> None:
    name = " ".join(f"name{place}" for place in range(300))
    content = packet(
        table(*rows_of(60)), furniture=replace(FURNITURE, name=name), large_print=large_print
    )
    pages = pages_of(content)
    assert "name299" in "".join(pages)
    assert all("name0" in page and "…" in page for page in pages)


def test_sections_begin_pages_only_where_they_ask_for_it() -> None:
    sections = (
        Section("a", "First", (Paragraph(Line("one")),)),
        Section("b", "Second", (Paragraph(Line("two")),), starts_page=False),
        Section("c", "Third", (Paragraph(Line("three")),)),
        Section("d", "Fourth", ()),
    )
    pages = pages_of(packet(sections=sections))
    assert [("Visit packet" in page, "Second" in page) for page in pages] == [
        (True, True),
        (False, False),
        (False, False),
    ]
    assert "Third" in pages[1]
    assert "Fourth" in pages[2]


def test_large_print_turns_rows_into_cards() -> None:
    row = Row((cell("codeine"), cell("10 mL as needed"), ()), ("Continue", "Stop"))
    block = table(row, titles=("Medicine", "How taken", "Decision"))
    (page,) = pages_of(packet(block, large_print=True))
    assert "codeine How taken: 10 mL as needed Decision: Continue Stop" in page


def test_a_card_stays_whole() -> None:
    rows = [(cell(f"Card {place}."), cell(f"value {place}.")) for place in range(60)]
    for page in pages_of(packet(table(*rows), large_print=True)):
        for place in range(60):
            assert (f"Card {place}." in page) == (f"value {place}." in page)


def test_large_print_uses_no_type_below_twelve_points() -> None:
    content = packet(
        Facts((("Visit", cell("Monday")),)),
        Points((Point("Title", "Fact", "Why", "Source", "Question"),)),
        table(*rows_of(2)),
        charts(chart()),
        large_print=True,
    )
    assert min(_sizes(operators(content))) >= 12
    assert min(_sizes(operators(replace(content, large_print=False)))) >= 9


def _sizes(text: str) -> list[float]:
    words = text.split()
    return [float(words[place - 1]) for place, word in enumerate(words) if word == "Tf"]


@pytest.mark.parametrize(("size", "wide"), [(PageSize.LETTER, 612), (PageSize.A4, 595)])
def test_paper_size(size: PageSize, wide: int) -> None:
    with opened(packet(Paragraph(Line("x")), page_size=size)) as file:
        assert int(file.pages[0].MediaBox[2]) == wide


@_BOTH
def test_a_chart_stays_whole_and_says_its_words(large_print: bool) -> None:
    names = [f"Measure {place}." for place in range(9)]
    items = [replace(chart(name), low_words=f"low of {name}") for name in names]
    for page in pages_of(packet(charts(*items), large_print=large_print)):
        for name in names:
            assert page.count(name) in (0, 2)


def test_dose_steps_too_short_for_their_words_get_a_key() -> None:
    from ldn_prep.packet.content import Band

    bands = (Band(0, 0.03, "0.5 mg at bedtime"), Band(0.03, 1, "1 mg in the morning"))
    (page,) = pages_of(packet(charts(replace(chart(), bands=bands))))
    assert "1 = 0.5 mg at bedtime · 2 = 1 mg in the morning" in page


def test_a_gap_in_the_journal_is_a_gap_in_the_line() -> None:
    whole = replace(chart(), lines=(((0, 0.5), (0.2, 0.5), (0.8, 0.5), (1, 0.5)),))
    gapped = replace(chart(), lines=(((0, 0.5), (0.2, 0.5)), ((0.8, 0.5), (1, 0.5))))
    assert _moves(packet(charts(gapped))) == _moves(packet(charts(whole))) + 1


def _moves(content: object) -> int:
    return operators(content).split().count("m")  # type: ignore[arg-type]


def test_a_wide_word_gets_room_from_columns_that_can_spare_it() -> None:
    block = table(
        (cell("hydroxychloroquine-sulfate"), cell("x"), cell("y")), titles=("A", "B", "C")
    )
    block = replace(
        block,
        columns=tuple(
            replace(c, share=s) for c, s in zip(block.columns, (0.1, 0.45, 0.45), strict=True)
        ),
    )
    (page,) = pages_of(packet(block))
    assert "hydroxychloroquine-sulfate" in page
