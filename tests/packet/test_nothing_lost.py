"""What a person entered is in their packet, what they did not is said to be missing."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.i18n import PSEUDO, translator
from ldn_prep.packet.build import build_content
from ldn_prep.packet.content import Charts, PacketContent, Questions, Section, texts_of
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.text import render_text
from ldn_prep.records import (
    Allergy,
    Dosage,
    DosageBasis,
    DosageTiming,
    JournalEntry,
    ListState,
    Medication,
    MedicationStatus,
    PartialDate,
    PegWeek,
    Person,
    PersonRecords,
    Quantity,
    TimeOfDay,
    Visit,
    VisitStatus,
    Weekday,
)
from ldn_prep.wording import describe_how, describe_medication_name
from tests.packet.realistic import MADE_AT, ON, PERSON, realistic_packet, realistic_records

t = translator()
NOBODY = Person(name="Tom Bauer")
IN_USE = (MedicationStatus.TAKING, MedicationStatus.PLANNED, MedicationStatus.PAUSED)


def build(records: PersonRecords, **options: object) -> PacketContent:
    chosen = PacketOptions(**options)  # type: ignore[arg-type]
    return build_content(records, chosen, on=ON, made_at=MADE_AT, number=1)


def text_of(value: object) -> str:
    return "\n".join(texts_of(value))


def section(content: PacketContent, key: str) -> Section:
    return next(each for each in content.sections if each.key == key)


names = st.text(min_size=1, max_size=30).map(str.strip).filter(bool)
quantities = st.builds(
    Quantity, st.integers(1, 500).map(Decimal), st.sampled_from(["mg", "tablets", "mL"])
)
dosages = st.builds(
    Dosage,
    person_id=st.just("p"),
    medication_id=st.just(""),
    basis=st.sampled_from(DosageBasis),
    amount_as_typed=st.sampled_from(["", "1 tablet", "4.5mg", "2", "half a dose"]),
    timing=st.sampled_from(DosageTiming),
    times_of_day=st.lists(st.sampled_from(TimeOfDay), unique=True).map(tuple),
    bedtime=st.none() | quantities,
    every_hours=st.none() | st.just(Decimal(8)),
    days_of_week=st.lists(st.sampled_from(Weekday), unique=True).map(tuple),
    as_needed=st.booleans(),
    as_needed_for=st.sampled_from(["", "pain"]),
    meal_words=st.sampled_from(["", "1 hour before food"]),
    free_text=st.sampled_from(["", "as the label says"]),
)
medications = st.builds(
    Medication,
    person_id=st.just("p"),
    name_as_typed=names,
    is_ldn=st.booleans(),
    strength_as_typed=st.sampled_from(["", "5 mg", "1 mg/mL"]),
    status=st.sampled_from(MedicationStatus),
    started=st.none() | st.just(PartialDate(2024)),
    reason=st.sampled_from(["", "sleep"]),
)


@given(st.lists(st.tuples(medications, st.none() | dosages), max_size=12))
def test_every_medicine_in_use_and_how_it_is_taken_is_in_the_packet(
    listed: list[tuple[Medication, Dosage | None]],
) -> None:
    for rank, (medication, dosage) in enumerate(listed):
        medication.rank = rank
        if dosage is not None:
            dosage.medication_id = medication.id
    records = PersonRecords(
        person=NOBODY,
        medications=tuple(medication for medication, _ in listed),
        dosages=tuple(dosage for _, dosage in listed if dosage is not None),
    )
    content = build(records)
    texts = [text_of(row) for block in section(content, "medicines").blocks
             for row in getattr(block, "rows", ())]  # fmt: skip
    for medication, dosage in listed:
        if medication.status not in IN_USE:
            continue
        rows = [row for row in texts if describe_medication_name(medication, t) in row]
        assert rows
        basis = dosage.basis if dosage else DosageBasis.PRESCRIBED
        assert any(describe_how(records, medication, basis, t) in row for row in rows)
        assert any(medication.reason in row for row in rows)


def test_what_is_taken_otherwise_than_prescribed_stands_beside_it() -> None:
    records = realistic_records()
    medication = records.medications[2]
    medication.taken_differently_because = "it makes me dizzy"
    taken = Dosage(
        person_id=PERSON.id,
        medication_id=medication.id,
        basis=DosageBasis.TAKEN,
        amount_as_typed="half a tablet",
        timing=DosageTiming.TIMES_OF_DAY,
        times_of_day=(TimeOfDay.BEDTIME,),
    )
    words = text_of(
        section(build(replace(records, dosages=(*records.dosages, taken))), "medicines")
    )
    assert "1 tablet in the morning" in words
    assert "half a tablet at bedtime" in words
    assert "it makes me dizzy" in words


def test_stopped_lately_is_listed_with_its_reason_and_long_ago_is_not() -> None:
    stopped = [
        Medication(
            person_id=PERSON.id,
            name_as_typed=name,
            status=MedicationStatus.STOPPED,
            stopped=when,
            stop_reason=f"reason of {name}",
        )
        for name, when in (
            ("Lately", PartialDate(2026, 9)),
            ("Sometime", None),
            ("Last year", PartialDate(2025)),
            ("Long ago", PartialDate(2024, 11, 1)),
        )
    ]
    words = text_of(section(build(PersonRecords(NOBODY, medications=tuple(stopped))), "medicines"))
    for name in ("Lately", "Sometime", "Last year"):
        assert name in words
        assert f"reason of {name}" in words
    assert "Long ago" not in words


@pytest.mark.parametrize(
    ("state", "listed", "said"),
    [
        (ListState.NOT_ASKED, (), "Not asked"),
        (ListState.LISTED, (), "Not asked"),
        (ListState.NONE_REPORTED, (), "None reported"),
        (ListState.NOT_ASKED, ("Latex",), "Latex"),
    ],
)
def test_allergies_say_which_of_three_things_an_empty_list_means(
    state: ListState, listed: tuple[str, ...], said: str
) -> None:
    person = Person(name="Tom Bauer", allergies_state=state)
    allergies = tuple(Allergy(person_id=person.id, substance=each) for each in listed)
    content = build(PersonRecords(person, allergies=allergies))
    (value,) = (
        text_of(value)
        for block in content.sections[0].blocks
        for label, value in getattr(block, "rows", ())
        if label == "Allergies"
    )
    assert value == said


def test_an_empty_packet_says_of_everything_that_it_is_not_there() -> None:
    content = build(PersonRecords(NOBODY))
    for key, said in (
        ("medicines", "not asked"),
        ("questions", "No questions for the prescriber were entered"),
        ("trends", "No scores were recorded"),
    ):
        assert said in text_of(section(content, key))
    assert content.furniture.birth == "Birth date not given"
    words = text_of(content).lower()
    assert "none reported" not in words
    assert "no allergies" not in words


def test_nothing_calls_itself_safe_or_recommended() -> None:
    for content in (realistic_packet(), build(PersonRecords(NOBODY))):
        words = text_of(content).lower().split()
        assert not {"safe", "unsafe", "recommend", "recommended"} & set(words)


def test_a_missing_day_is_nowhere_a_score() -> None:
    records = realistic_records()
    recorded = {entry.on for entry in records.entries}
    for block in section(build(records, range_days=None), "trends").blocks:
        for chart in block.items if isinstance(block, Charts) else ():
            assert {dot.on for dot in chart.dots} == recorded
            assert len(chart.lines) == 2  # eleven days without the journal leave out a week
            assert f"{len(recorded)} of 90" in chart.description


def test_a_private_note_is_never_printed() -> None:
    note = "my own business"
    entry = JournalEntry(person_id=PERSON.id, on=ON, note=note, is_note_private=True)
    assert note not in text_of(build(PersonRecords(NOBODY, entries=(entry,))))


def test_peg_weeks_are_printed_with_their_source_and_no_mean_of_a_part() -> None:
    weeks = (
        PegWeek(person_id=PERSON.id, on=ON - timedelta(days=7), pain=7, enjoyment=6, activity=3),
        PegWeek(person_id=PERSON.id, on=ON, pain=5, enjoyment=None, activity=0),
        PegWeek(person_id=PERSON.id, on=ON - timedelta(days=400), pain=9, enjoyment=9, activity=9),
    )
    words = text_of(section(realistic_packet(peg_weeks=weeks), "trends"))
    assert "Krebs" in words
    assert "5.3" in words
    assert "not all answered" in words
    assert "18 October 2025" not in words
    assert "Krebs" not in text_of(realistic_packet())


def test_question_marks_and_answers() -> None:
    records = realistic_records()
    first, second = records.questions[4:6]
    first.asked_on, first.answer = date(2026, 11, 1), "Call for a rash."
    second.carried_from = "another"
    words = asked_in(build(records))
    assert "Call for a rash." in words
    assert "1 November 2026" in words
    assert words.count("carried over") == 1
    assert words.count("must ask") == sum(each.is_must_ask for each in records.questions)
    for question in records.questions:
        assert question.wording in words


QUESTION_SECTIONS = ("questions", "questions_pharmacist")


def asked_in(content: PacketContent) -> str:
    return "\n".join(text_of(each) for each in content.sections if each.key in QUESTION_SECTIONS)


def test_must_asks_come_first_and_the_pharmacist_has_a_page_apart() -> None:
    content = build(realistic_records())
    for key, count in zip(QUESTION_SECTIONS, (7, 2), strict=True):
        made = section(content, key)
        asked = [
            each for block in made.blocks if isinstance(block, Questions) for each in block.items
        ]
        assert made.starts_page is (key == "questions_pharmacist")
        assert [item.number for item in asked] == list(range(1, count + 1))
        marked = [bool(item.marks) for item in asked]
        assert marked == sorted(marked, reverse=True)


def test_a_page_for_the_pharmacist_says_what_it_is_about() -> None:
    words = text_of(section(build(realistic_records()), "questions_pharmacist"))
    assert "3 mg at bedtime" in words
    assert "Penicillin" in words


def test_answers_of_earlier_visits_stay_at_home() -> None:
    records = realistic_records()
    old, last = (
        Visit(person_id=PERSON.id, on=ON - timedelta(days=days), status=VisitStatus.HELD)
        for days in (200, 20)
    )
    for question, visit in zip(records.questions[:2], (old, last), strict=True):
        question.answer, question.visit_id = f"Answered {visit.on}", visit.id
    words = asked_in(build(replace(records, visits=(old, last, *records.visits))))
    assert f"Answered {old.on}" not in words
    assert f"Answered {last.on}" in words


@pytest.mark.parametrize("records", [realistic_records(), PersonRecords(NOBODY)])
def test_no_sentence_escapes_translation(records: PersonRecords) -> None:
    """In the stretched language every text is stretched, a person's own words, or numbers."""
    values = (
        value
        for each in (records.person, *records.visits, *_all(records))
        for value in vars(each).values()
    )
    typed = _words(" ".join(str(value) for value in values)) | {"units"}
    content = build(records, language=PSEUDO)
    parts = [(each.title, each.blocks) for each in content.sections]
    for text in texts_of((content.title, content.furniture, *parts)):
        assert "⟦" in text or _words(text) <= typed, text


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text))


def _all(records: PersonRecords) -> list[object]:
    kinds = ("allergies", "conditions", "contacts", "medications", "compounded", "questions")
    return [each for kind in kinds for each in getattr(records, kind)]


def test_plain_text_holds_every_medicine_and_question() -> None:
    records = realistic_records()
    words = " ".join(render_text(build(records)).split())
    for medication in records.medications:
        assert medication.name_as_typed in words
    for question in records.questions:
        assert question.wording in words


def test_furniture_names_person_packet_and_day() -> None:
    furniture = realistic_packet().furniture
    assert furniture.name == "Rosa Martinez"
    assert furniture.birth == "Born 3 March 1961"
    assert furniture.number == "Packet 7"
    assert furniture.made == "Made 22 November 2026"
    assert furniture.page_label == "Page {page} of {pages}"


@pytest.mark.parametrize(
    ("days", "said"), [(90, "Dots are recorded days"), (365, "median of a week"), (None, "month")]
)
def test_a_long_range_is_summed_up_and_says_so(days: int | None, said: str) -> None:
    records = realistic_records()
    early = JournalEntry(person_id=PERSON.id, on=ON - timedelta(days=2000))
    score = replace(records.scores[0], id="early", entry_id=early.id)
    records = replace(records, entries=(early, *records.entries), scores=(score, *records.scores))
    made = section(build(records, range_days=days), "trends")
    (charts,) = (block for block in made.blocks if isinstance(block, Charts))
    assert said in charts.legend
    assert all(len(chart.dots) <= 200 for chart in charts.items)
