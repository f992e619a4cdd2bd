"""The sheets that are printed only when they were chosen, and what is chosen of the journal."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import page
import pikepdf
import pytest

from ldn_prep.i18n import translator
from ldn_prep.packet.build import build_content
from ldn_prep.packet.content import (
    DayGrid,
    PacketContent,
    PageSize,
    Questions,
    Section,
    Strip,
    WalletCard,
    texts_of,
)
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import render_pdf
from ldn_prep.packet.text import render_text
from ldn_prep.records import (
    CareContact,
    ContactRole,
    JournalEntry,
    MedicationStatus,
    PacketSheet,
    Person,
    PersonRecords,
    Question,
    QuestionOrigin,
    Visit,
    VisitStatus,
)
from tests.packet.packet_reading import pages_of
from tests.packet.realistic import MADE_AT, ON, PERSON, realistic_records
from tests.packet.tag_reading import check_sense, check_structure, elements_of

_EVERY_SHEET = tuple(PacketSheet)
_BOTH_PAPERS = pytest.mark.parametrize("size", list(PageSize))
_BOTH_PRINTS = pytest.mark.parametrize("large", [False, True])


def _build(records: PersonRecords | None = None, **chosen: Any) -> PacketContent:
    return build_content(
        records or realistic_records(), PacketOptions(**chosen), on=ON, made_at=MADE_AT, number=7
    )


def _find(content: PacketContent, key: str) -> Section:
    return next(each for each in content.sections if each.key == key)


def _words(section: Section) -> str:
    return " ".join(texts_of(section))


def _noted(*notes: tuple[int, str, bool]) -> PersonRecords:
    """Notes by how many days ago, with whether they are private."""
    records = realistic_records()
    entries = tuple(
        JournalEntry(
            person_id=PERSON.id, on=ON - timedelta(days=ago), note=note, is_note_private=private
        )
        for ago, note, private in notes
    )
    return replace(records, entries=entries, scores=(), side_effects=())


def _printed(section_key: str, content: PacketContent) -> list[str]:
    """The pages that hold a section alone."""
    alone = replace(content, sections=(_find(content, section_key),))
    return pages_of(alone)


def test_no_sheet_is_printed_unasked() -> None:
    keys = {each.key for each in _build().sections}
    assert keys.isdisjoint(sheet.value for sheet in PacketSheet)


@pytest.mark.parametrize("sheet", _EVERY_SHEET)
def test_each_sheet_is_printed_alone_when_it_is_chosen(sheet: PacketSheet) -> None:
    records = _noted((3, "slept through", False))
    usual = [each.key for each in _build(records).sections]
    more = [each.key for each in _build(records, sheets=(sheet,)).sections]
    assert [key for key in more if key not in usual] == [sheet.value]


@_BOTH_PRINTS
@_BOTH_PAPERS
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_mark_of_every_sheet_is_tagged(large: bool, size: PageSize, language: str) -> None:
    content = _build(sheets=_EVERY_SHEET, large_print=large, page_size=size, language=language)
    data = render_pdf(content, MADE_AT)
    with pikepdf.open(BytesIO(data)) as file:
        check_structure(file)
        check_sense(file)
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    assert [str(failure) for failure in report.failures] == []


@pytest.mark.parametrize(("large", "pages"), [(False, 1), (True, 1)])
def test_blank_medicine_lines_fill_one_page_with_the_lists_columns(large: bool, pages: int) -> None:
    content = _build(sheets=(PacketSheet.BLANK_MEDICINES,), large_print=large)
    made = _printed("blank_medicines", content)
    assert len(made) == pages
    for words in ("Medicine", "How I take it", "For, prescribed by", "Decision", "Continue"):
        assert words in made[0]
    assert made[0].count("Continue") >= (2 if large else 8)


@_BOTH_PAPERS
def test_blank_lines_take_what_a_page_has_left(size: PageSize) -> None:
    content = _build(sheets=(PacketSheet.BLANK_QUESTIONS,), page_size=size)
    (only,) = _printed("blank_questions", content)
    assert only.count("Answer") == 4


def test_the_heads_of_blank_columns_are_heads_for_a_screen_reader() -> None:
    content = _build(sheets=(PacketSheet.BLANK_MEDICINES, PacketSheet.BLANK_JOURNAL))
    sections = tuple(each for each in content.sections if each.key.startswith("blank"))
    data = render_pdf(replace(content, sections=sections), MADE_AT)
    with pikepdf.open(BytesIO(data)) as file:
        tables = [each for each in elements_of(file) if each.S == "/Table"]
        for table in tables:
            assert {str(cell.S) for cell in table.K[0].K} == {"/TH"}
        assert len(tables[1].K) == 32


@_BOTH_PAPERS
def test_a_month_of_journal_fits_one_page(size: PageSize) -> None:
    content = _build(sheets=(PacketSheet.BLANK_JOURNAL,), page_size=size)
    (only,) = _printed("blank_journal", content)
    (grid,) = (each for each in _find(content, "blank_journal").blocks if isinstance(each, DayGrid))
    assert len(grid.days) == 31
    assert all(day.label in only for day in grid.days)
    assert only.count("0 to 10") == 1 + len(realistic_records().measures)
    for words in ("LDN dose", "Side effects", "Note"):
        assert words in only


def test_the_month_begins_tomorrow_and_marks_its_weeks() -> None:
    content = _build(sheets=(PacketSheet.BLANK_JOURNAL,))
    (grid,) = (each for each in _find(content, "blank_journal").blocks if isinstance(each, DayGrid))
    assert grid.days[0].label == "Mon 23"
    begins = [place for place, day in enumerate(grid.days) if day.begins_week]
    assert begins == list(range(0, 31, 7))


def test_in_large_print_no_day_and_no_measure_of_the_month_is_lost() -> None:
    content = _build(sheets=(PacketSheet.BLANK_JOURNAL,), large_print=True)
    printed = " ".join(_printed("blank_journal", content))
    grids = [each for each in _find(content, "blank_journal").blocks if isinstance(each, DayGrid)]
    labels = [day.label for grid in grids for day in grid.days]
    assert len(labels) == 31
    assert all(label in printed for label in labels)
    for name in ("Pain", "Sleep", "Energy", "Function"):
        assert name in printed


def test_private_notes_are_not_printed_and_the_others_stand_by_date() -> None:
    records = _noted((3, "slept through", False), (9, "argued with Tom", True), (5, "rain", False))
    words = _words(_find(_build(records, sheets=(PacketSheet.JOURNAL_NOTES,)), "journal_notes"))
    assert "argued" not in words
    assert words.index("rain") < words.index("slept through")
    assert "17 November 2026" in words


def test_a_journal_without_notes_prints_a_sentence_and_no_empty_section() -> None:
    content = _build(realistic_records(), sheets=(PacketSheet.JOURNAL_NOTES,))
    assert "journal_notes" not in {each.key for each in content.sections}
    assert "Notes from the journal: none to print" in _words(_find(content, "how_made"))
    assert "none to print" not in _words(_find(_build(realistic_records()), "how_made"))


def test_notes_keep_to_the_range() -> None:
    records = _noted((3, "near", False), (60, "far", False))
    chosen = {"sheets": (PacketSheet.JOURNAL_NOTES,)}
    near = _words(_find(_build(records, range_days=30, **chosen), "journal_notes"))
    whole = _words(_find(_build(records, range_days=None, **chosen), "journal_notes"))
    assert "near" in near
    assert "far" not in near
    assert "far" in whole


def _card(records: PersonRecords) -> WalletCard:
    section = _find(_build(records, sheets=(PacketSheet.EMERGENCY_CARD,)), "emergency_card")
    (card,) = (each for each in section.blocks if isinstance(each, WalletCard))
    return card


def _told(card: WalletCard) -> dict[str, str]:
    return dict(card.rows)


def test_the_card_holds_facts_and_no_advice() -> None:
    contacts = (
        CareContact(
            person_id=PERSON.id, name="Leo Martinez", phone="555 0199", role=ContactRole.EMERGENCY
        ),
    )
    card = _card(replace(realistic_records(), contacts=contacts))
    assert card.name == "Rosa Martinez"
    assert card.birth == "Born 3 March 1961"
    assert card.statement == "I take naltrexone, which blocks opioid pain medicines."
    assert "mg" in _told(card)["Dose"]
    assert _told(card)["Emergency contact"] == "Leo Martinez, 555 0199"
    assert _told(card)["Pharmacy"] == "not given"


@pytest.mark.parametrize(
    "status", [each for each in MedicationStatus if each is not MedicationStatus.TAKING]
)
def test_no_card_says_naltrexone_is_taken_when_it_is_not(status: MedicationStatus) -> None:
    records = realistic_records()
    for each in records.find_ldn():
        each.status = status
    section = _find(_build(records, sheets=(PacketSheet.EMERGENCY_CARD,)), "emergency_card")
    assert "I take naltrexone" not in _words(section)
    assert "No naltrexone is marked as taken now" in _words(section)


def test_what_is_too_long_for_a_card_stands_in_full_below_it() -> None:
    long_name = "Doctor " + "Maximiliana " * 12
    contacts = (
        CareContact(person_id=PERSON.id, name=long_name, role=ContactRole.PRESCRIBER),
        CareContact(person_id=PERSON.id, name="Pharmacy " * 20, role=ContactRole.PHARMACY),
        CareContact(person_id=PERSON.id, name="Contact " * 20, role=ContactRole.EMERGENCY),
    )
    records = replace(realistic_records(), contacts=contacts)
    content = _build(records, sheets=(PacketSheet.EMERGENCY_CARD,))
    printed = " ".join(_printed("emergency_card", content))
    assert "…" in printed
    assert " ".join(long_name.split()) in printed


def test_the_front_desk_is_told_what_is_missing_and_asks_openly() -> None:
    nobody = PersonRecords(Person(name="Ana"))
    words = _words(_find(_build(nobody, sheets=(PacketSheet.FRONT_DESK,)), "front_desk"))
    for told in (
        "Birth date not given.",
        "Not asked: medicines, allergies",
        "No visit was entered.",
    ):
        assert told in words
    assert "what else do you take" in words
    assert "This is the first packet." in words


def test_the_front_desk_sees_how_many_points_there_are_and_not_which() -> None:
    content = _build(sheets=(PacketSheet.FRONT_DESK,))
    words = _words(_find(content, "front_desk"))
    assert "points to raise with the prescriber: see page 1." in words
    assert "Percocet" not in words


def test_a_measure_left_out_is_named_and_printed_nowhere_else() -> None:
    records = realistic_records()
    pain = records.measures[0]
    content = _build(records, measures_left_out=(pain.id,))
    (strip,) = (each for each in content.sections[0].blocks if isinstance(each, Strip))
    assert [each.label for each in strip.items] == ["Sleep", "Energy", "Function"]
    assert "Measures of the journal left out by choice: Pain." in _words(_find(content, "how_made"))


def test_with_every_measure_left_out_nothing_is_said_to_be_missing() -> None:
    records = realistic_records()
    content = _build(records, measures_left_out=tuple(each.id for each in records.measures))
    text = render_text(content)
    assert "No measure was chosen for this packet." in text
    assert "Nothing was recorded in the journal." not in text
    assert "No scores were recorded" not in text


def test_since_the_last_visit_begins_on_its_day() -> None:
    held = Visit(person_id=PERSON.id, on=date(2026, 10, 27), status=VisitStatus.HELD)
    records = replace(realistic_records(), visits=(held,))
    words = _words(_find(_build(records, since_last_visit=True), "trends"))
    assert "27 October 2026 to 22 November 2026" in words


def test_since_a_visit_that_never_was_is_the_whole_journal() -> None:
    records = replace(realistic_records(), visits=())
    since, whole = (_build(records, **how) for how in ({"since_last_visit": True},
                                                       {"range_days": None}))  # fmt: skip
    assert _words(_find(since, "trends")) == _words(_find(whole, "trends"))


def _asked(wording: str, key: str) -> PersonRecords:
    asked = Question(
        person_id=PERSON.id, wording=wording, origin=QuestionOrigin.BANK, origin_key=key
    )
    return replace(realistic_records(), questions=(asked,))


def _bank() -> tuple[str, str, str]:
    """A key of the bank, its English wording and its Spanish one."""
    from ldn_prep.catalogue.questions import question_bank

    found = question_bank()[0]
    return found.key, found.wording, translator("es")(found.wording)


def _item(content: PacketContent) -> tuple[str, str]:
    section = next(each for each in content.sections if each.key.startswith("questions"))
    (block,) = (each for each in section.blocks if isinstance(each, Questions))
    return block.items[0].text, block.items[0].own_words


def test_a_bank_question_speaks_the_packets_language_with_the_own_words_below() -> None:
    key, english, spanish = _bank()
    content = _build(_asked(spanish, key))
    assert _item(content) == (english, spanish)
    assert english in render_text(content)
    assert spanish in " ".join(pages_of(content))
    assert _item(_build(_asked(spanish, key), adds_own_words=False)) == (english, "")


def test_a_question_the_person_changed_is_never_translated() -> None:
    key, _, spanish = _bank()
    changed = f"{spanish} ¿Y después?"
    assert _item(_build(_asked(changed, key))) == (changed, "")
    assert _item(_build(_asked("¿Por qué?", "")))[0] == "¿Por qué?"


def test_in_one_language_nothing_is_printed_twice() -> None:
    key, english, _ = _bank()
    assert _item(_build(_asked(english, key))) == (english, "")


@pytest.mark.parametrize("width", [40, 78])
def test_every_sheet_reads_as_plain_text(width: int) -> None:
    text = render_text(_build(sheets=_EVERY_SHEET), width)
    assert max(map(len, text.splitlines())) <= width
    for words in ("Mon 23", "I take naltrexone", "What is your full name?", "Question:"):
        assert words in " ".join(text.split())


def test_short_sections_share_a_page() -> None:
    pages = pages_of(_build())
    for words in ("How this packet was made", "Contacts"):
        (found,) = (each for each in pages if words in each)
        assert len(found) > 600
