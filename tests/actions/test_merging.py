"""Two entries of one medicine become one, and not a word of either is lost."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.actions import dosages, medications, merging, people, unread
from ldn_prep.actions import medication_history as history
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.actions.undoing import undo
from ldn_prep.catalogue import recognise
from ldn_prep.errors import NotAccepted, NotFound
from ldn_prep.records import (
    DosageBasis,
    DosageTiming,
    EntrySource,
    Medication,
    MedicationStatus,
    PartialDate,
    PersonRecords,
    TimeOfDay,
)
from ldn_prep.review.look_alikes import find_look_alikes

TEXTS = (
    "name_as_typed",
    "strength_as_typed",
    "form",
    "route",
    "reason",
    "prescriber",
    "pharmacy",
    "stop_reason",
    "taken_differently_because",
    "note",
)
words = st.text("abcdeéñщ漢😀 \u202e<&'\"", max_size=12).filter(lambda text: bool(text.strip()))
entries = st.fixed_dictionaries({"name_as_typed": words}, optional=dict.fromkeys(TEXTS[1:], words))
dosage_words = st.none() | st.fixed_dictionaries(
    {},
    optional={
        "amount_as_typed": st.sampled_from(["1 tablet", "2", "half", "5 mg QD"]),
        "timing": st.sampled_from(DosageTiming),
        "times_of_day": st.sets(st.sampled_from(TimeOfDay)).map(tuple),
        "bedtime_as_typed": st.sampled_from(["2 tablets", "a few"]),
        "every_hours_as_typed": st.sampled_from(["8", "often"]),
        "as_needed_for": words,
        "max_per_day_as_typed": st.sampled_from(["4 tablets"]),
        "meal_words": words,
        "free_text": words,
    },
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, str]]:
    store = start_store(tmp_path_factory.mktemp("merging") / "ldn-prep.store")
    yield store, people.add_person(store, "Ana Quispe").added[0]
    store.close()


@pytest.fixture
def pair(store: Store, person_id: str) -> tuple[str, str]:
    kept = medications.add_medication(store, person_id, "Percocet", prescriber="Dr Osei")
    other = medications.add_medication(
        store, person_id, "percocet", prescriber="Dr Lee", reason="back pain", form="tablet"
    )
    return kept.added[0], other.added[0]


def merged(store: Store, person_id: str, kept: str, other: str) -> tuple[PersonRecords, Medication]:
    merging.merge_medications(store, kept, other)
    records = store.load_person(person_id)
    (medication,) = (each for each in records.medications if each.id == kept)
    assert other not in {each.id for each in records.medications}
    return records, medication


@given(entries, entries, dosage_words, dosage_words)
def test_every_word_of_both_is_in_the_entry_or_its_note(
    shared: tuple[Store, str],
    one: dict[str, Any],
    two: dict[str, Any],
    how: dict[str, Any] | None,
    other_how: dict[str, Any] | None,
) -> None:
    store, person_id = shared
    ids = []
    for fields, dosage in ((one, how), (two, other_how)):
        more = {key: value for key, value in fields.items() if key != "name_as_typed"}
        added = medications.add_medication(store, person_id, fields["name_as_typed"], **more)
        ids.append(added.added[0])
        if dosage is not None:
            dosages.set_dosage(store, ids[-1], **dosage)
    before = store.load_person(person_id)
    typed = [text for each in ids for text in _typed(before, each)]

    store.history.seal()
    records, _ = merged(store, person_id, *ids)
    kept = _fold(" \n ".join(_typed(records, ids[0])))
    assert [text for text in typed if _fold(text) not in kept] == []

    undo(store)
    assert store.load_person(person_id) == before


def _typed(records: PersonRecords, medication_id: str) -> list[str]:
    """Every text a person typed into one medicine and how it is taken."""
    (medication,) = (each for each in records.medications if each.id == medication_id)
    found = [getattr(medication, name) for name in TEXTS]
    for basis in DosageBasis:
        dosage = records.find_dosage(medication_id, basis)
        if dosage is not None:
            found += [dosage.amount_as_typed, dosage.as_needed_for, dosage.max_per_day_as_typed]
            found += [dosage.meal_words, dosage.free_text, *records.unread_of(dosage.id).values()]
            found += [str(each) for each in (dosage.bedtime, dosage.every_hours) if each]
    return [text for text in found if text.strip()]


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def test_blanks_are_filled_and_contradictions_noted(
    store: Store, person_id: str, pair: tuple[str, str]
) -> None:
    _, medication = merged(store, person_id, *pair)
    assert medication.name_as_typed == "Percocet"
    assert (medication.reason, medication.form) == ("back pain", "tablet")
    assert medication.prescriber == "Dr Osei"
    assert medication.note == "Prescribed by, also typed: Dr Lee"


def test_the_note_is_in_the_language_of_the_packet(store: Store, pair: tuple[str, str]) -> None:
    person_id = store.load_people()[0].id
    people.change_person(store, person_id, language="en-XA")
    _, medication = merged(store, person_id, *pair)
    assert medication.note.startswith("⟦")
    assert "Dr Lee" in medication.note


def test_steps_changes_dosage_and_pharmacy_details_move_along(
    store: Store, person_id: str, pair: tuple[str, str]
) -> None:
    kept, other = pair
    dosages.set_dosage(store, other, amount_as_typed="1 tablet")
    dosages.add_dose_step(store, other, amount_as_typed="5 mg")
    history.change_dose(store, other, PartialDate(2026, 5), "too strong", "2 tablets")
    medications.set_compounded_details(store, other, filler="Avicel")
    records, _ = merged(store, person_id, kept, other)
    dosage = records.find_dosage(kept, DosageBasis.PRESCRIBED)
    assert dosage is not None
    assert dosage.amount_as_typed == "1 tablet"
    assert [step.amount_as_typed for step in records.steps_of(kept)] == ["5 mg"]
    assert [change.before for change in records.changes_of(kept)] == ["2 tablets"]
    details = records.find_compounded(kept)
    assert details is not None
    assert details.filler == "Avicel"


def test_what_stands_in_both_is_there_once(
    store: Store, person_id: str, pair: tuple[str, str]
) -> None:
    for each in pair:
        dosages.set_dosage(store, each, amount_as_typed="1 tablet")
        dosages.add_dose_step(store, each, amount_as_typed="5 mg")
        medications.change_medication(store, each, prescriber="Dr Osei", note="with food")
    records, medication = merged(store, person_id, *pair)
    assert len(records.steps_of(pair[0])) == 1
    assert medication.note == "with food"


def test_the_last_day_it_was_taken_is_the_later_one(
    store: Store, person_id: str, pair: tuple[str, str]
) -> None:
    kept, other = pair
    medications.change_medication(store, kept, last_taken=PartialDate(2026, 5, 1))
    medications.change_medication(store, other, last_taken=PartialDate(2026, 5, 20))
    _, medication = merged(store, person_id, kept, other)
    assert medication.last_taken == PartialDate(2026, 5, 20)
    assert "1 May 2026" in medication.note


def test_words_that_were_no_date_are_kept(
    store: Store, person_id: str, pair: tuple[str, str]
) -> None:
    kept, other = pair
    of_two = {each.id: each for each in store.load_person(person_id).medications}
    unread.keep_unread(store, of_two[other], "started", "last spring")
    unread.keep_unread(store, of_two[other], "last_taken", "at Easter")
    medications.change_medication(store, kept, last_taken=PartialDate(2026, 5))
    records, medication = merged(store, person_id, kept, other)
    assert records.unread_of(kept) == {"started": "last spring"}
    assert "at Easter" in medication.note


def test_status_and_source_are_noted_where_they_differ(
    store: Store, person_id: str, pair: tuple[str, str]
) -> None:
    kept, other = pair
    medications.change_medication(store, kept, source=EntrySource.LABEL)
    medications.change_medication(
        store, other, source=EntrySource.MEMORY, status=MedicationStatus.PLANNED
    )
    _, medication = merged(store, person_id, kept, other)
    assert medication.source is EntrySource.LABEL
    assert medication.status is MedicationStatus.TAKING
    assert "Planned" in medication.note
    assert "Memory" in medication.note


def test_kept_apart_is_not_asked_again_and_undone(
    store: Store, person_id: str, pair: tuple[str, str]
) -> None:
    assert len(find_look_alikes(store.load_person(person_id).medications)) == 1
    merging.keep_apart(store, *pair)
    assert find_look_alikes(store.load_person(person_id).medications) == ()
    undo(store)
    assert len(find_look_alikes(store.load_person(person_id).medications)) == 1


def test_two_people_are_never_made_one(store: Store, person_id: str, pair: tuple[str, str]) -> None:
    tom = people.add_person(store, "Tom Bauer").added[0]
    his = medications.add_medication(store, tom, "Percocet").added[0]
    before = store.load_person(person_id), store.load_person(tom)
    for act in (merging.merge_medications, merging.keep_apart):
        with pytest.raises(NotFound):
            act(store, pair[0], his)
        with pytest.raises(NotAccepted):
            act(store, pair[0], pair[0])
    assert (store.load_person(person_id), store.load_person(tom)) == before


def test_notes_too_long_for_one_are_left_as_they_are(
    store: Store, person_id: str, pair: tuple[str, str]
) -> None:
    for each, letter in zip(pair, "ab", strict=True):
        medications.change_medication(store, each, note=letter * 15_000)
    before = store.load_person(person_id)
    with pytest.raises(NotAccepted):
        merging.merge_medications(store, *pair)
    assert store.load_person(person_id) == before


def entry(name: str, **fields: object) -> Medication:
    found = recognise(name)
    made: dict[str, Any] = {"ingredients": found.ingredients, **fields}
    return Medication(person_id="p", name_as_typed=name, **made)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (entry("Percocet"), entry(" percocet ")),
        (entry("Grandma's tea"), entry("grandma's  tea")),
        (entry("Norvasc"), entry("amlodipine")),
        (entry("Norvasc", strength_as_typed="5 mg"), entry("amlodipine 5.0 mg")),
        (entry("Norvasc", form="tablet"), entry("Norvasc", form="Tablets")),
        (entry("Norvasc"), entry("Norvasc", status=MedicationStatus.PAUSED)),
    ],
)
def test_look_alikes(one: Medication, two: Medication) -> None:
    assert find_look_alikes([one, entry("Levothyroxine"), two]) == ((one, two),)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (entry("Norvasc", strength_as_typed="5 mg"), entry("Norvasc", strength_as_typed="10 mg")),
        (entry("Norvasc 5 mg"), entry("amlodipine", strength_as_typed="10 mg")),
        (entry("Diclofenac", form="gel"), entry("Diclofenac", form="tablet")),
        (entry("Percocet"), entry("oxycodone")),
        (entry("Norvasc"), entry("Norvasc", status=MedicationStatus.STOPPED)),
        (entry("LDN", is_ldn=True), entry("naltrexone", strength_as_typed="50 mg")),
        (entry("Zorbex"), entry("Zorbax")),
    ],
)
def test_not_alike(one: Medication, two: Medication) -> None:
    assert find_look_alikes([one, two]) == ()


def test_a_merged_entry_of_today_is_checked_when_either_was(
    store: Store, person_id: str, pair: tuple[str, str]
) -> None:
    history.check_medication(store, pair[1], date(2026, 5, 20))
    _, medication = merged(store, person_id, *pair)
    assert medication.checked_on == date(2026, 5, 20)
