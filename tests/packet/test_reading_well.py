"""What makes a packet readable: nothing said twice, notes across the page, years named."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ldn_prep.i18n import translator
from ldn_prep.packet.build import build_content
from ldn_prep.packet.content import Charts, PacketContent, Strip, texts_of
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf.direction import levels_of, runs_from_right
from ldn_prep.packet.sections.trends import build_charts
from ldn_prep.records import EntrySource, PersonRecords
from tests.packet.eight_people import three_medicines, with_medicines
from tests.packet.packet_reading import pages_of
from tests.packet.realistic import MADE_AT, ON, realistic_records

t = translator()


def build(records: PersonRecords, **options: object) -> PacketContent:
    chosen = PacketOptions(**options)  # type: ignore[arg-type]
    return build_content(records, chosen, on=ON, made_at=MADE_AT, number=7)


def words(content: PacketContent, key: str) -> str:
    return "\n".join(texts_of(next(each for each in content.sections if each.key == key)))


def test_one_source_is_named_once_and_two_are_named_in_each_row() -> None:
    records = three_medicines()
    assert words(build(records), "medicines").count("the label") == 1
    records.medications[0].source = EntrySource.MEMORY
    said = words(build(records), "medicines")
    assert said.count("from: the label") == len(records.medications) - 1
    assert said.count("from: memory") == 1


def test_a_long_note_stands_below_the_list_and_a_short_one_in_its_row() -> None:
    records = three_medicines()
    records.medications[0].note = "It made me dizzy at first. " * 20
    records.medications[1].note = "with breakfast"
    said = words(build(records), "medicines")
    assert said.count("It made me dizzy") == 20
    assert said.count("note: see below the list") == 1
    below = said.split("Notes on the medicines")[1]
    assert "It made me dizzy" in below
    assert "with breakfast" not in below


@pytest.mark.parametrize("name", ["شيرين", "שירה"])
def test_a_number_after_a_name_from_the_right_keeps_its_order(name: str) -> None:
    text = f"called {name}, 555 0142"
    assert not runs_from_right(text)
    assert set(levels_of(text)[text.index(",") :]) == {0}


def test_a_sentence_runs_as_most_of_its_letters_do() -> None:
    assert not runs_from_right("אקמול: not recognised by this program.")
    assert runs_from_right("אקמול של סבתא, Dr Lee")
    assert len(levels_of("אקמול: one, two (שלום) three.")) == len("אקמול: one, two (שלום) three.")


def ticks(days: int) -> list[str]:
    first = date(2026, 11, 22) - timedelta(days=days)
    pictures = build_charts(realistic_records(), t, first, date(2026, 11, 22))
    return [tick.label for tick in pictures.items[0].x_ticks]


def test_a_new_year_is_named_on_the_time_axis() -> None:
    assert ticks(90) == ["Sep", "Oct", "Nov"]
    assert any("2026" in label for label in ticks(360))
    assert ticks(1000) == ["Jul 2024", "Jan 2025", "Jul", "Jan 2026", "Jul"]
    assert ticks(3650)[-1] == "2026"
    assert all(label.isdigit() for label in ticks(3650))


@pytest.mark.parametrize("days", [1, 20, 40, 90, 200, 390, 410, 700, 1090, 1110, 2000, 4000])
def test_the_time_axis_is_never_without_a_date_and_never_crowded(days: int) -> None:
    assert 1 <= len(ticks(days)) <= 10


def test_what_the_charts_mean_stands_with_them() -> None:
    content = build(realistic_records())
    trends = next(each for each in content.sections if each.key == "trends")
    (pictures,) = (each for each in trends.blocks if isinstance(each, Charts))
    assert "recorded on 66 of 90 days" in pictures.intro
    assert "not a validated scale" in pictures.legend
    pages = pages_of(content)
    with_charts = next(page for page in pages if pictures.intro in page)
    assert "not a validated scale" in with_charts


def test_questions_come_before_long_reasons_and_the_strip_stays_as_long_as_it_can() -> None:
    usual = build(realistic_records())
    assert "My top questions (5 of 9)" in words(usual, "at_a_glance")
    assert any(isinstance(each, Strip) for each in usual.sections[0].blocks)
    crowded = build(with_medicines(realistic_records(), 40))
    said = words(crowded, "at_a_glance")
    assert "My top questions (3 of 9)" in said
    assert "Pain: 7 (before LDN), now 5" in said


def test_few_questions_get_more_room_to_write_on_the_same_pages() -> None:
    records = realistic_records()
    few = build(replace(records, questions=records.questions[:2]))
    assert len(pages_of(few)) <= len(pages_of(build(records)))
