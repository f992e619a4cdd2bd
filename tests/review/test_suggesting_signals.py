"""What in a person's records is a signal, and the sentence that says so; never from half a fact."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from ldn_prep.actions.suggesting import describe_reason, find_suggestions, find_trend_facts
from ldn_prep.i18n import PSEUDO, translator
from ldn_prep.records import (
    Answer,
    CareContact,
    CompoundedDetails,
    Condition,
    ContactRole,
    Direction,
    DosageBasis,
    DoseStep,
    JournalEntry,
    LdnTaken,
    Measure,
    Medication,
    MedicationCategory,
    MedicationChange,
    MedicationChangeKind,
    MedicationStatus,
    PartialDate,
    Person,
    PersonRecords,
    Score,
    SideEffect,
    StandardMeasure,
    TimeOfDay,
    VisitKind,
)
from ldn_prep.review.suggesting import (
    Reason,
    TrendFacts,
    find_signals,
)
from tests.review.build import TODAY, day, dosage, ldn, medicine, records_of


def signals_of(*medications: Medication, **more: Any) -> Mapping[str, Reason]:
    return find_signals(records_of(*medications, **more), TODAY)


def ago(days: int) -> PartialDate:
    return PartialDate.of(TODAY - timedelta(days=days))


def said(reason: Reason) -> str:
    return describe_reason(reason, translator())


@pytest.mark.parametrize("status", [each for each in MedicationStatus if each != "cannot_take"])
def test_where_ldn_stands_is_a_signal(status: MedicationStatus) -> None:
    found = signals_of(ldn(status=status))
    assert f"ldn_{status.value}" in found
    assert "ldn_none" not in found


def test_without_an_entry_ldn_is_missing_and_an_entry_in_use_speaks_first() -> None:
    assert "ldn_none" in signals_of(medicine("Norvasc"))
    both = signals_of(ldn(status=MedicationStatus.STOPPED), ldn())
    assert "ldn_taking" in both
    assert "ldn_stopped" not in both
    assert "ldn_none" not in signals_of(ldn(status=MedicationStatus.CANNOT_TAKE))


def test_a_point_names_its_medicines() -> None:
    found = signals_of(medicine("Percocet"), medicine("tramadol"), medicine("Norvasc"))
    assert said(found["opioid"]) == "Because your list holds Percocet and tramadol."
    assert len(found["opioid"].record_ids) == 2


def test_every_point_to_raise_is_a_signal() -> None:
    person = Person(name="Ana", pregnancy=Answer.YES, surgery=Answer.YES, alcohol=Answer.YES)
    found = signals_of(medicine("Humira"), medicine("zzyzx"), person=person)
    assert {"pregnancy", "surgery", "alcohol", "immune", "unrecognised"} <= set(found)


def test_two_entries_taken_differently_are_one_reason() -> None:
    entries = [ldn(name, taken_differently_because="It upset me") for name in ("LDN", "LDN drops")]
    found = signals_of(*entries)
    assert said(found["ldn_taken_differently"]) == (
        "Because you take LDN and LDN drops in another way than prescribed."
    )


def test_a_dose_a_step_or_own_words_are_a_dose() -> None:
    entry = ldn(status=MedicationStatus.PLANNED)
    assert "ldn_no_dose" in signals_of(entry)
    for words in ({"amount": "1.5 mg"}, {"free_text": "as my doctor said"}):
        assert "ldn_no_dose" not in signals_of(entry, dosages=(dosage(entry, **words),))
    step = DoseStep(person_id="p", medication_id=entry.id)
    assert "ldn_no_dose" not in signals_of(entry, dose_steps=(step,))
    assert "ldn_no_dose" not in signals_of(ldn(status=MedicationStatus.THINKING_ABOUT))


@pytest.mark.parametrize(
    ("starts", "is_in_steps"),
    [(None, True), (ago(-7), True), (ago(5), True), (ago(90), False), (day("2026-12"), True)],
)
def test_steps_count_while_they_go_on(starts: PartialDate | None, is_in_steps: bool) -> None:
    entry = ldn()
    steps = (DoseStep(person_id="p", medication_id=entry.id, starts=starts),)
    assert ("ldn_in_steps" in signals_of(entry, dose_steps=steps)) is is_in_steps


def test_a_liquid_is_known_by_its_form_or_its_strength() -> None:
    assert "ldn_liquid" in signals_of(ldn(strength_as_typed="1 mg/mL"))
    assert "ldn_liquid" in signals_of(ldn(form="Liquid"))
    assert "ldn_liquid" not in signals_of(ldn(form="capsule", strength_as_typed="1.5 mg"))
    entry = ldn()
    made = CompoundedDetails(person_id="p", medication_id=entry.id, dosage_form="gotas")
    assert "ldn_liquid" in signals_of(entry, compounded=(made,))


def test_a_pharmacy_can_be_named_in_three_places() -> None:
    entry = ldn()
    made = CompoundedDetails(person_id="p", medication_id=entry.id, prepared_by="Corner")
    contact = CareContact(person_id="p", name="Corner", role=ContactRole.COMPOUNDING_PHARMACY)
    assert "ldn_no_pharmacy" in signals_of(entry)
    assert "ldn_no_pharmacy" not in signals_of(entry, compounded=(made,))
    assert "ldn_no_pharmacy" not in signals_of(entry, contacts=(contact,))
    assert "ldn_no_pharmacy" not in signals_of(ldn(pharmacy="Corner"))


def test_the_time_as_taken_counts_before_the_one_prescribed() -> None:
    entry = ldn()
    prescribed = dosage(entry, "1 mg", times_of_day=(TimeOfDay.BEDTIME,))
    taken = dosage(entry, "1 mg", basis=DosageBasis.TAKEN, times_of_day=(TimeOfDay.MORNING,))
    assert "ldn_bedtime" in signals_of(entry, dosages=(prescribed,))
    both = signals_of(entry, dosages=(prescribed, taken))
    assert "ldn_morning" in both
    assert "ldn_bedtime" not in both
    steps = [
        DoseStep(person_id="p", medication_id=entry.id, starts=ago(days), time_of_day=time)
        for days, time in ((40, TimeOfDay.BEDTIME), (9, TimeOfDay.MORNING), (-9, TimeOfDay.NOON))
    ]
    assert "ldn_morning" in signals_of(entry, dose_steps=tuple(steps))


@pytest.mark.parametrize(
    ("started", "expected"),
    [
        *((ago(0), "ldn_new"), (ago(27), "ldn_new"), (ago(28), ""), (ago(84), "")),
        *((ago(85), "ldn_long"), (None, ""), (day("2026-11"), "ldn_new"), (day("2026"), "")),
        *((day("2025"), "ldn_long"), (day("2026-08"), "")),
    ],
)
def test_new_and_long_need_days_that_leave_no_doubt(
    started: PartialDate | None, expected: str
) -> None:
    found = set(signals_of(ldn(started=started))) & {"ldn_new", "ldn_long"}
    assert found == ({expected} if expected else set())


def test_a_change_of_dose_makes_it_new_and_an_undated_one_leaves_it_open() -> None:
    entry = ldn(started=ago(400))

    def with_change(on: PartialDate | None) -> set[str]:
        kind = MedicationChangeKind.DOSE_CHANGED
        change = MedicationChange(person_id="p", medication_id=entry.id, kind=kind, on=on)
        return {"ldn_new", "ldn_long"} & set(signals_of(entry, medication_changes=(change,)))

    assert with_change(ago(10)) == {"ldn_new"}
    assert with_change(ago(100)) == {"ldn_long"}
    assert with_change(None) == set()


def journal(*days_ago: int, **fields: Any) -> tuple[JournalEntry, ...]:
    return tuple(
        JournalEntry(person_id="p", on=TODAY - timedelta(days=each), **fields) for each in days_ago
    )


def test_three_missed_days_of_the_last_28_are_counted() -> None:
    missed = journal(0, 5, 27, 28, ldn_taken=LdnTaken.NOT_TAKEN)
    found = signals_of(ldn(), entries=missed)
    assert "on 3 of the last 28 days" in said(found["ldn_missed"])
    assert "ldn_missed" not in signals_of(ldn(), entries=missed[1:])
    assert "ldn_missed" not in signals_of(ldn(status=MedicationStatus.PAUSED), entries=missed)


def test_side_effects_of_the_last_28_days_are_named_the_most_frequent_first() -> None:
    entries = journal(1, 2, 40)
    effects = [
        SideEffect(person_id="p", entry_id=entries[place].id, name=name)
        for place, name in ((0, "Headache"), (0, "Vivid dreams"), (1, "Vivid dreams"), (2, "Rash"))
    ]
    found = signals_of(ldn(), entries=entries, side_effects=tuple(effects))
    assert said(found["journal_side_effects"]).endswith("Vivid dreams and Headache.")


def test_a_journal_of_empty_days_is_empty() -> None:
    assert "journal_empty" in signals_of()
    assert "journal_empty" in signals_of(entries=journal(1))
    assert "journal_empty" in signals_of(entries=journal(40, note="A good day"))
    assert "journal_empty" not in signals_of(entries=journal(1, note="A good day"))


def test_the_list_itself_is_a_signal() -> None:
    nine = [medicine(f"Norvasc {number}") for number in range(9)]
    assert "many_medicines" not in signals_of(*nine)
    more = signals_of(*nine, medicine("kelp", category=MedicationCategory.SUPPLEMENT))
    assert "10" in said(more["many_medicines"])
    assert "kelp" in said(more["supplements"])
    stopped = [medicine("x", status=MedicationStatus.STOPPED) for _ in range(20)]
    assert "many_medicines" not in signals_of(*stopped)


def test_conditions_and_the_hope_are_signals() -> None:
    assert "conditions_none" in signals_of()
    hoped = Condition(person_id="p", name="Fibromyalgia", is_ldn_hope=True)
    found = signals_of(conditions=(hoped, Condition(person_id="p", name="Asthma")))
    assert "conditions_none" not in found
    assert said(found["hope_named"]) == "Because you hope LDN helps with Fibromyalgia."


def scored(before: int, now: int, days: int = 7, **kind: Any) -> PersonRecords:
    """`days` days with one score ending 30 days ago, and as many ending today."""
    fields = {"standard": StandardMeasure.SLEEP, "direction": Direction.HIGHER_IS_BETTER, **kind}
    measure = Measure(person_id="p", **fields)
    values = dict.fromkeys(range(days), now) | {30 + each: before for each in range(days)}
    entries = {each: journal(each)[0] for each in values}
    scores = [
        Score(person_id="p", entry_id=entries[each].id, measure_id=measure.id, value=value)
        for each, value in values.items()
    ]
    return records_of(
        ldn(), measures=(measure,), entries=tuple(entries.values()), scores=tuple(scores)
    )


PAIN: dict[str, Any] = {"standard": StandardMeasure.PAIN, "direction": Direction.HIGHER_IS_WORSE}


@pytest.mark.parametrize(
    ("records", "facts"),
    [
        (scored(6, 4), TrendFacts(is_sleep_lower=True)),
        (scored(4, 6), TrendFacts(better=(StandardMeasure.SLEEP,))),
        (scored(5, 5), TrendFacts(is_unchanged=True)),
        (scored(4, 6, **PAIN), TrendFacts(is_pain_higher=True)),
        (scored(6, 4, **PAIN), TrendFacts(better=(StandardMeasure.PAIN,))),
        (scored(6, 4, days=6), TrendFacts()),
        (scored(6, 4, standard=None, name="Fog"), TrendFacts()),
        (scored(4, 6, standard=None, name="Walking"), TrendFacts(better=("Walking",))),
    ],
)
def test_the_journal_is_compared_where_both_sides_have_seven_days(
    records: PersonRecords, facts: TrendFacts
) -> None:
    assert find_trend_facts(records, TODAY) == facts


def test_a_change_in_the_journal_suggests_its_question_in_the_words_of_the_reader() -> None:
    found = find_suggestions(scored(6, 4), TODAY, VisitKind.FOLLOW_UP)
    assert "timing.sleep_lower" in {each.question.key for each in found}
    better = find_signals(records_of(), TODAY, TrendFacts(better=(StandardMeasure.PAIN, "Fog")))
    assert said(better["journal_better"]).endswith("Pain and Fog.")
    assert "Pain" not in describe_reason(better["journal_better"], translator(PSEUDO))
