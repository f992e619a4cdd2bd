"""Page one is the page that gets read: what must be on it is, and it stays one page."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ldn_prep.catalogue import point_rules
from ldn_prep.i18n import translator
from ldn_prep.packet.build import build_content
from ldn_prep.packet.changes import describe_changes, snapshot
from ldn_prep.packet.content import PacketContent, PageSize, Strip, texts_of
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import (
    Allergy,
    Answer,
    Dosage,
    DosageBasis,
    Medication,
    MedicationStatus,
    Packet,
    Person,
    PersonRecords,
    Visit,
    VisitStatus,
)
from tests.packet.packet_reading import bare, pages_of
from tests.packet.realistic import MADE_AT, ON, PERSON, realistic_packet, realistic_records

t = translator()
LONG = (
    "Is there anything I should know about this that I have not thought of asking, and who knows?"
)


def page_one(records: PersonRecords, **options: object) -> str:
    content = build_content(
        records,
        PacketOptions(**options),  # type: ignore[arg-type]
        on=ON,
        made_at=MADE_AT,
        number=1,
    )
    return "\n".join(texts_of(content.sections[0]))


def medicine(name: str, **fields: object) -> Medication:
    return Medication(person_id=PERSON.id, name_as_typed=name, **fields)  # type: ignore[arg-type]


def words_of(content: PacketContent) -> str:
    return "\n".join(texts_of(content))


def crowded() -> PersonRecords:
    """More of everything: long questions, many points, many allergies, long wishes."""
    records = realistic_records()
    for question in records.questions:
        question.wording = f"{question.wording} {LONG}"
    visit = replace(records.visits[0], wishes=(LONG, LONG, LONG))
    extra = tuple(medicine(name) for name in ("Prednisone", "Kratom", "Lorazepam", "Imodium"))
    allergies = tuple(
        Allergy(person_id=PERSON.id, substance=f"Allergen {n}", reaction="hives") for n in range(8)
    )
    return replace(
        records,
        medications=(*records.medications, *extra),
        allergies=(*records.allergies, *allergies),
        visits=(visit,),
    )


@pytest.mark.parametrize("size", list(PageSize))
def test_a_realistic_person_fits_on_one_page(size: PageSize) -> None:
    first, second, *_ = pages_of(realistic_packet(PacketOptions(page_size=size)))
    for shown in ("Follow-up", "Percocet", "3 mg at bedtime", "Penicillin", "Pain", "Function"):
        assert shown in first
    assert second.count("Medicines and supplements") == 1


@pytest.mark.parametrize(
    "more",
    [
        ("Tramadol 50 mg",),
        ("Kratom",),
        ("Prednisone", "Lorazepam", "Zolpidem", "Methotrexate", "Naloxone nasal spray"),
    ],
)
def test_more_points_still_fit_on_one_page(more: tuple[str, ...]) -> None:
    records = realistic_records()
    listed = (*records.medications, *(medicine(name) for name in more))
    more_points = replace(records, medications=listed)
    content = build_content(more_points, PacketOptions(), on=ON, made_at=MADE_AT, number=1)
    first, second, *_ = pages_of(content)
    assert "Function" in first
    assert "Medicines and supplements" in second


def test_page_one_leads_with_opioids_however_crowded_it_is() -> None:
    records = crowded()
    first = pages_of(build_content(records, PacketOptions(), on=ON, made_at=MADE_AT, number=1))[0]
    for name in ("Percocet", "Kratom", "Imodium"):
        assert name in first


TYPED = [
    ("perc", "opioid_likely"),
    ("oxycodne", "opioid_likely"),
    ("cocodamol", "opioid"),
    ("Mersyndol", "opioid"),
    ("kratom tea", "opioid_like"),
    ("Tylenol #3", "opioid"),
    ("Suboxone film", "opioid"),
    ("lomotil", "gut_opioid"),
]


@pytest.mark.parametrize(("typed", "key"), TYPED)
@pytest.mark.parametrize("is_crowded", [False, True])
def test_an_opioid_stands_on_page_one_with_reason_and_source(
    typed: str, key: str, is_crowded: bool
) -> None:
    records = crowded() if is_crowded else PersonRecords(PERSON)
    records = replace(records, medications=(*records.medications, medicine(typed)))
    content = build_content(records, PacketOptions(), on=ON, made_at=MADE_AT, number=1)
    first = bare(pages_of(content)[0])
    rule = point_rules()[key]
    assert bare(typed) in first
    assert bare(rule.source) in first
    assert bare(rule.brief) in first or bare(rule.why) in first


def test_all_of_them_at_once_are_on_page_one() -> None:
    listed = tuple(medicine(typed) for typed, _ in TYPED)
    content = build_content(
        PersonRecords(PERSON, medications=listed), PacketOptions(), on=ON, made_at=MADE_AT, number=1
    )
    first = bare(pages_of(content)[0])
    assert all(bare(typed) in first for typed, _ in TYPED)
    assert all(bare(point_rules()[key].source) in first for _, key in TYPED)


def test_an_opioid_is_on_page_one_in_large_print_too() -> None:
    options = PacketOptions(large_print=True)
    for records in (realistic_records(), crowded()):
        content = build_content(records, options, on=ON, made_at=MADE_AT, number=1)
        first = pages_of(content)[0]
        assert "Opioid on the list" in first
        assert "Percocet" in first.split("Opioid on the list")[1]


def test_large_print_begins_with_the_same_words() -> None:
    normal, large = realistic_packet(), realistic_packet(PacketOptions(large_print=True))
    assert normal.sections == large.sections


def test_no_opioid_says_what_was_looked_at_and_never_more() -> None:
    known = page_one(PersonRecords(PERSON, medications=(medicine("Amlodipine 5 mg"),)))
    assert "No opioid was found" in known
    unknown = page_one(PersonRecords(PERSON, medications=(medicine("Zorbex Forte"),)))
    assert "No opioid was found" in unknown
    assert "Not recognised: Zorbex Forte" in unknown
    assert "no medicine was entered" in page_one(PersonRecords(PERSON))


def test_the_top_questions_are_five_at_most_and_the_rest_are_counted() -> None:
    records = realistic_records()
    words = page_one(replace(records, medications=(), dosages=(), dose_steps=(), compounded=()))
    shown = [each for each in records.questions if each.wording in words]
    assert shown == list(records.questions[:5])
    assert "9" in words


def test_answered_questions_leave_page_one() -> None:
    records = realistic_records()
    records.questions[0].answer = "Two weeks without it first."
    assert records.questions[0].wording not in page_one(records)


def test_the_strip_shows_no_number_for_a_measure_that_was_not_recorded_lately() -> None:
    records = realistic_records()
    early = {entry.id for entry in records.entries if (ON - entry.on).days > 20}
    content = realistic_packet(
        entries=records.entries,
        measures=records.measures,
        scores=tuple(score for score in records.scores if score.entry_id in early),
    )
    (strip,) = (block for block in content.sections[0].blocks if isinstance(block, Strip))
    assert len(strip.items) == 4
    for item in strip.items:
        assert item.now == "not recorded"
        assert item.before.isdigit()
        assert "too few to compare" in item.days


def test_the_chosen_visit_is_shown_else_the_next_planned_one() -> None:
    def visit(whom: str, day: int, status: VisitStatus = VisitStatus.PLANNED) -> Visit:
        on = ON.replace(day=day)
        return Visit(person_id=PERSON.id, with_whom=whom, on=on, status=status)

    past, cancelled = (
        visit("Dr Past", 1, VisitStatus.HELD),
        visit("Dr No", 23, VisitStatus.CANCELLED),
    )
    records = PersonRecords(PERSON, visits=(past, cancelled, visit("Dr Next", 28)))
    assert "Dr Next" in page_one(records)
    assert "Dr Past" in page_one(records, visit_id=past.id)
    assert "Dr Next" not in page_one(records, visit_id=past.id)


def test_first_packet_says_so_and_an_unchanged_one_too() -> None:
    records = realistic_records()
    assert "This is the first packet" in page_one(records)
    again = replace(records, packets=(_packet(records),))
    assert describe_changes(again, t) == ()
    assert "first packet" not in page_one(again)


def test_changes_name_what_is_new_stopped_changed_and_gone() -> None:
    before = realistic_records()
    kept = _packet(before)
    records = realistic_records()
    started = medicine("Tramadol")
    stopped, changed, gone = records.medications[1:4]
    old_ids = {
        new.id: old.id for new, old in zip(records.medications, before.medications, strict=True)
    }
    for medication in records.medications:
        medication.id = old_ids[medication.id]
    for record in (*records.dosages, *records.dose_steps, *records.compounded):
        record.medication_id = old_ids[record.medication_id]
    stopped.status, stopped.stop_reason = MedicationStatus.STOPPED, "palpitations"
    dosage = records.find_dosage(changed.id, DosageBasis.PRESCRIBED)
    assert isinstance(dosage, Dosage)
    dosage.amount_as_typed = "2 tablets"
    now = replace(
        records,
        medications=(*(m for m in records.medications if m is not gone), started),
        packets=(kept,),
    )
    changes = describe_changes(now, t)
    assert changes is not None
    words = "\n".join(changes)
    assert "Tramadol" in words
    assert "palpitations" in words
    assert "2 tablets" in words
    assert gone.name_as_typed in words
    assert records.medications[4].name_as_typed not in words


@pytest.mark.parametrize("values", ["{}", "", "[]", "not json"])
def test_a_packet_without_values_says_so_and_calls_nothing_new(values: str) -> None:
    records, made_at = realistic_records(), datetime(2026, 1, 1, tzinfo=UTC)
    empty = Packet(person_id=PERSON.id, number=1, made_at=made_at, values=values)
    changes = describe_changes(replace(records, packets=(empty,)), t)
    assert changes == ("The last packet kept nothing to compare with.",)


def test_changes_of_steps_allergies_and_answers_are_told() -> None:
    records = realistic_records()
    kept = _packet(records)
    pollen = Allergy(person_id=PERSON.id, substance="Pollen")
    now = replace(
        records,
        person=replace(PERSON, alcohol=Answer.YES),
        dose_steps=records.dose_steps[:2],
        allergies=(records.allergies[0], pollen),
        packets=(kept,),
    )
    assert describe_changes(now, t) == (
        "Changed: Naltrexone (low dose), LDN, the dose steps",
        "New allergy: Pollen",
        "Allergy taken off the list: Codeine",
        "Alcohol: now Yes",
    )


def test_a_person_is_only_in_their_own_packet() -> None:
    other = Person(name="Tom Bauer")
    assert "Rosa" not in words_of(
        build_content(PersonRecords(other), PacketOptions(), on=ON, made_at=MADE_AT, number=1)
    )


def _packet(records: PersonRecords) -> Packet:
    made_at = datetime(2026, 8, 1, tzinfo=UTC)
    return Packet(person_id=PERSON.id, number=1, made_at=made_at, values=snapshot(records))
