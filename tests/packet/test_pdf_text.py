"""Every text of a packet stands in its PDF, as typed, whatever it is made of."""

import unicodedata
from dataclasses import replace

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
    Tone,
    cell,
    texts_of,
)
from ldn_prep.packet.pdf import find_uncovered
from tests.packet.packet_reading import (
    FURNITURE,
    actual_texts,
    bare,
    chart,
    charts,
    packet,
    pages_of,
    table,
    text_of,
)

_LETTERS = st.characters(
    min_codepoint=0x20,
    max_codepoint=0x4FF,
    categories=("Lu", "Ll", "Nd", "Po", "Ps", "Pe", "Sm", "Sc", "Zs"),
)
_MARKUP = st.sampled_from(
    ["<b>", "</b>", "&amp;", "<para>", '<img src="/etc/passwd">', "{page}", "\\(", "%s", "<!--"]
)
_TEXTS = st.lists(st.one_of(st.text(_LETTERS, max_size=60), _MARKUP), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(_TEXTS, st.booleans())
def test_arbitrary_text_is_printed_as_typed(texts: list[str], large_print: bool) -> None:
    blocks = (
        Facts(tuple((text, cell(text)) for text in texts)),
        table(*((cell(text), cell(text)) for text in texts)),
    )
    content = packet(*blocks, large_print=large_print)
    missing = set(find_uncovered(content))
    printed = bare(unicodedata.normalize("NFKC", text_of(content)))
    for text in texts:
        for part in _without(text, missing):
            assert bare(unicodedata.normalize("NFKC", part)) in printed


def _without(text: str, missing: set[str]) -> list[str]:
    return "".join("\0" if char in missing else char for char in text).split("\0")


def _every_block() -> tuple:
    return (
        Heading("Points to raise"),
        Points((Point("Opioid: codeine", "Last taken.", "It blocks.", "Label.", "Is it safe?"),)),
        Paragraph(Line("A quiet line.", Tone.QUIET)),
        Bullets((cell("first thing"), cell("second thing")), numbered=True),
        Bullets((cell("a dot"),)),
        Facts((("Visit", cell("Follow-up", "on Monday")),)),
        table(Row((cell("codeine", "syrup"), ()), ("Continue", "Stop"))),
        Questions(
            (
                QuestionItem(1, "When do we stop?", ("must ask",), "Because.", "", "Notes"),
                QuestionItem(2, "What next?", (), "", "Three weeks.", "Answer"),
            )
        ),
        Strip((StripItem("Pain", "lower is better", "before", "7", "now", "5", "13 days"),)),
        charts(chart("Pain"), chart("Sleep")),
    )


@pytest.mark.parametrize("large_print", [False, True])
def test_every_kind_of_block_prints_all_its_texts(large_print: bool) -> None:
    content = packet(*_every_block(), large_print=large_print)
    printed = text_of(content)
    unseen = {"one", "en", "LDN Visit Prep", "A table", "Page {page} of {pages}"}
    unseen |= {"Pain in words.", "Sleep in words."}
    if large_print:
        unseen.add("Medicine")
    assert [text for text in texts_of(content) if text not in unseen | {""}] == [
        text for text in texts_of(content) if text and text not in unseen and text in printed
    ]


def test_a_wrapped_name_and_dose_reads_with_spaces() -> None:
    words = "naltrexone hydrochloride 4.5 mg capsule taken nightly at bedtime for three months"
    printed = text_of(packet(table((cell(words), cell(words)))))
    assert printed.count(words) == 2


def test_a_number_stays_on_the_line_of_its_unit() -> None:
    for padding in range(60):
        text = "x" * padding + " take 4.5 mg now"
        for page in _raw_lines(text):
            assert not page.rstrip().endswith("4.5")


def _raw_lines(text: str) -> list[str]:
    import pypdfium2

    from ldn_prep.packet.pdf import render_pdf
    from tests.packet.packet_reading import MADE_AT

    document = pypdfium2.PdfDocument(render_pdf(packet(Paragraph(Line(text))), MADE_AT))
    lines: list[str] = document[0].get_textpage().get_text_range().splitlines()
    document.close()
    return lines


def test_an_uncovered_character_is_named_and_reported() -> None:
    content = packet(Paragraph(Line("take 한 and 글 and 한")))
    assert find_uncovered(content) == ("한", "글")
    assert "take [U+D55C] and [U+AE00] and [U+D55C]" in text_of(content)


@pytest.mark.parametrize("text", ["王小明医生", "當歸 9 g", "かんぽう「葛根湯」", "(甘草片)"])
def test_chinese_and_japanese_names_are_printed(text: str) -> None:
    content = packet(Paragraph(Line(text)), furniture=replace(FURNITURE, name=text))
    assert find_uncovered(content) == ()
    (page,) = pages_of(content)
    assert page.count(text) == 2


@pytest.mark.parametrize("text", ["≥ 4 hours → ½ tablet", "Ελένη", "Дмитрий", "Nguyễn", "☐ 😀"])
def test_covered_characters_are_not_reported(text: str) -> None:
    assert find_uncovered(packet(Paragraph(Line(text)))) == ()


def test_a_fallback_face_keeps_the_text() -> None:
    assert "tick ☐ this" in text_of(packet(Paragraph(Line("tick ☐ this"))))


@pytest.mark.parametrize(
    "text",
    ["محمد علي الحسيني", "שלום עולם", "Dr. כהן at 10:40", "لاختبار", "הכדור: 4.5 mg ביום"],
)
def test_right_to_left_text_can_be_copied_as_typed(text: str) -> None:
    assert text in text_of(packet(Paragraph(Line(text))))


def test_a_right_to_left_paragraph_wraps_in_reading_order() -> None:
    words = (
        "هذا نص طويل باللغة العربية لاختبار التفاف الأسطر في الفقرة عندما تكون الجملة أطول من السطر"
    )
    assert words in text_of(packet(Paragraph(Line(words))))


def test_stacked_marks_say_what_they_stand_for() -> None:
    content = packet(Paragraph(Line("x\u0323\u0302")))
    assert "x\u0323\u0302" in actual_texts(content)
    assert "x\u0323\u0302" in text_of(content)


def test_right_to_left_letters_are_joined_and_run_from_the_right() -> None:
    """The first letter of a Hebrew word stands right of the last."""
    import pypdfium2

    from ldn_prep.packet.pdf import render_pdf
    from tests.packet.packet_reading import MADE_AT

    document = pypdfium2.PdfDocument(render_pdf(packet(Paragraph(Line("שלומ"))), MADE_AT))
    page = document[0].get_textpage()
    left = {}
    for place in range(page.count_chars()):
        left[page.get_text_range(place, 1)] = page.get_charbox(place)[0]
    document.close()
    assert left["ש"] > left["ל"] > left["ו"] > left["מ"]


def test_combining_marks_are_composed() -> None:
    assert "café" in text_of(packet(Paragraph(Line("cafe\u0301"))))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b\x1bc", "abc"),
        ("one\ttwo", "one two"),
        ("5 mg\u202e gm 05", "5 mg gm 05"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\ud83d\ude00 paired", "😀 paired"),
        ("a\ud800b", "a�b"),
    ],
)
def test_text_that_could_hide_or_act_is_cleaned(typed: str, printed: str) -> None:
    content = packet(Paragraph(Line(typed)), title=typed)
    shown = printed.replace("😀 ", "")  # pdfium leaves out characters beyond U+FFFF
    assert shown in text_of(content)


def test_more_characters_than_one_font_subset_holds() -> None:
    alphabet = "".join(chr(code) for code in range(0xA1, 0x250) if code != 0xAD)
    greek = "".join(chr(code) for code in range(0x391, 0x3CA) if code != 0x3A2)
    printed = bare("".join(pages_of(packet(Paragraph(Line(alphabet)), Paragraph(Line(greek))))))
    assert greek in printed
    assert "ŐőŒœŔŕ" in printed
