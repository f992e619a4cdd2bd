"""Questions the records suggest: each with its reasons, none twice, and honest when they go."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.actions.suggesting import describe_reason, find_suggestions, find_trend_facts
from ldn_prep.catalogue import point_rules, question_bank
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
    Question,
    QuestionOrigin,
    Score,
    SideEffect,
    StandardMeasure,
    TimeOfDay,
    VisitKind,
    values_of,
)
from ldn_prep.review.suggesting import (
    MOST_SUGGESTED,
    Reason,
    TrendFacts,
    find_signals,
    find_withdrawn,
    suggest_questions,
)
from tests.review.build import TODAY, day, dosage, ldn, medicine, records_of

FIVE_GROUPS = {"plan", "starting", "monitoring", "avoiding", "pharmacy"}


def signals_of(*medications: Medication, **more: object) -> Mapping[str, Reason]:
    return find_signals(records_of(*medications, **more), TODAY)  # type: ignore[arg-type]


def ago(days: int) -> PartialDate:
    return PartialDate.of(TODAY - timedelta(days=days))


def said(reason: Reason) -> str:
    return describe_reason(reason, translator())


def picked(key: str, **fields: object) -> Question:
    return Question(
        person_id="p", wording="?", origin=QuestionOrigin.BANK, origin_key=key, **fields
    )


def suggested(records: PersonRecords, kind: VisitKind = VisitKind.NOT_SAID) -> list[str]:
    return [each.question.key for each in find_suggestions(records, TODAY, kind)]


# what the records say


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


def journal(*days_ago: int, **fields: object) -> tuple[JournalEntry, ...]:
    return tuple(
        JournalEntry(person_id="p", on=TODAY - timedelta(days=each), **fields)  # type: ignore[arg-type]
        for each in days_ago
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


# what the journal shows


def scored(before: int, now: int, days: int = 7, **kind: object) -> PersonRecords:
    """`days` days with one score ending 30 days ago, and as many ending today."""
    fields = {"standard": StandardMeasure.SLEEP, "direction": Direction.HIGHER_IS_BETTER, **kind}
    measure = Measure(person_id="p", **fields)  # type: ignore[arg-type]
    values = dict.fromkeys(range(days), now) | {30 + each: before for each in range(days)}
    entries = {each: journal(each)[0] for each in values}
    scores = [
        Score(person_id="p", entry_id=entries[each].id, measure_id=measure.id, value=value)
        for each, value in values.items()
    ]
    return records_of(
        ldn(), measures=(measure,), entries=tuple(entries.values()), scores=tuple(scores)
    )


PAIN = {"standard": StandardMeasure.PAIN, "direction": Direction.HIGHER_IS_WORSE}


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
    assert "timing.sleep_lower" in suggested(scored(6, 4))
    better = find_signals(records_of(), TODAY, TrendFacts(better=(StandardMeasure.PAIN, "Fog")))
    assert said(better["journal_better"]).endswith("Pain and Fog.")
    assert "Pain" not in describe_reason(better["journal_better"], translator(PSEUDO))


# what is suggested


def test_an_opioid_comes_before_everything_else() -> None:
    records = records_of(ldn(status=MedicationStatus.PLANNED), medicine("Percocet"))
    first = find_suggestions(records, TODAY, VisitKind.FIRST_TALK)[0]
    assert first.question.key == "avoiding.opioids"
    assert said(first.reasons[0]) == "Because your list holds Percocet."


@pytest.mark.parametrize(
    "medications",
    [(), (ldn(status=MedicationStatus.THINKING_ABOUT),), (ldn(status=MedicationStatus.PLANNED),)],
    ids=["nothing entered", "thinking about it", "planned"],
)
def test_a_first_talk_is_offered_every_group_of_questions(medications) -> None:
    found = find_suggestions(records_of(*medications), TODAY, VisitKind.FIRST_TALK)
    assert {each.question.topic for each in found} >= FIVE_GROUPS


def test_a_question_on_the_list_is_not_offered_again_even_when_answered() -> None:
    records = records_of(medicine("Percocet"))
    assert "avoiding.opioids" in suggested(records)
    waits = records_of(medicine("Percocet"), questions=(picked("avoiding.opioids"),))
    assert "avoiding.opioids" not in suggested(waits)
    answered = picked("avoiding.opioids", answer="Ten days")
    assert "avoiding.opioids" not in suggested(
        records_of(medicine("Percocet"), questions=(answered,))
    )


def test_the_same_words_typed_by_hand_are_not_offered_again() -> None:
    bank = {each.key: each for each in question_bank()}
    typed = Question(person_id="p", wording=bank["avoiding.opioids"].wording.upper())
    records = records_of(medicine("Percocet"), questions=(typed,))
    assert "avoiding.opioids" not in suggested(records)


def test_a_point_asked_in_its_own_question_suggests_nothing_more() -> None:
    point = Question(person_id="p", wording="?", origin=QuestionOrigin.POINT, origin_key="opioid")
    found = find_suggestions(
        records_of(medicine("Percocet"), questions=(point,)), TODAY, VisitKind.NOT_SAID
    )
    assert "opioid" not in {reason.signal for each in found for reason in each.reasons}


@pytest.mark.parametrize("kind", [each for each in VisitKind if each is not VisitKind.NOT_SAID])
def test_only_questions_for_that_kind_of_visit_are_suggested(kind: VisitKind) -> None:
    records = records_of(ldn(started=ago(5)), medicine("Percocet"), medicine("Humira"))
    found = find_suggestions(records, TODAY, kind)
    assert found
    assert all(kind in each.question.kinds for each in found)


# what is withdrawn


def test_a_question_is_withdrawn_when_what_suggested_it_is_gone() -> None:
    question = picked("avoiding.opioids", suggested_by="opioid")
    still = records_of(medicine("Percocet"), questions=(question,))
    assert find_withdrawn(still, find_signals(still, TODAY)) == ()
    gone = records_of(questions=(question,))
    (found, reason), *more = find_withdrawn(gone, find_signals(gone, TODAY))
    assert found is question
    assert said(reason) == "When this was suggested, your list held an opioid; it no longer does."
    assert more == []


@pytest.mark.parametrize(
    "question",
    [
        picked("avoiding.opioids"),
        picked("avoiding.opioids", suggested_by="opioid", answer="Ten days"),
        picked("avoiding.opioids", suggested_by="opioid", asked_on=date(2026, 5, 1)),
        picked("avoiding.opioids", suggested_by="a signal of another version"),
        Question(person_id="p", wording="Mine?", suggested_by="opioid"),
    ],
    ids=["picked by hand", "answered", "asked", "unknown signal", "own words"],
)
def test_what_was_not_suggested_or_is_done_is_never_withdrawn(question: Question) -> None:
    records = records_of(questions=(question,))
    assert find_withdrawn(records, find_signals(records, TODAY)) == ()


def test_another_signal_for_the_same_question_keeps_it() -> None:
    question = picked("avoiding.opioids", suggested_by="opioid")
    records = records_of(medicine("kratom"), questions=(question,))
    assert find_withdrawn(records, find_signals(records, TODAY)) == ()


def test_a_question_that_left_the_bank_can_be_withdrawn_by_its_own_signal() -> None:
    question = picked("avoiding.no_longer_there", suggested_by="opioid")
    records = records_of(questions=(question,))
    assert [each for each, _ in find_withdrawn(records, find_signals(records, TODAY))] == [question]


# whatever the records hold

NAMES = ["Percocet", "oxycodne", "kratom", "Imodium", "LDN", "naltrexone 50 mg", "Xanax", "Humira",
         "Norvasc", "zzyzx", "Synthroid", "kava", "{braces}", "%s"]  # fmt: skip
DAYS = st.sampled_from([None, day("2026"), day("2026-11"), ago(3), ago(60), ago(300), ago(-20)])
MEDICINES = st.lists(
    st.builds(
        lambda name, **fields: medicine(name, **fields),
        st.sampled_from(NAMES),
        status=st.sampled_from(MedicationStatus),
        is_ldn=st.booleans(),
        category=st.sampled_from(MedicationCategory),
        started=DAYS,
        stopped=DAYS,
        strength_as_typed=st.sampled_from(["", "1 mg/mL", "9 mg", "4"]),
        taken_differently_because=st.sampled_from(["", "I forgot"]),
    ),
    max_size=12,
)
PEOPLE = st.builds(
    lambda answers: Person(name="Ana", **answers),
    st.fixed_dictionaries(
        {
            key: st.sampled_from(Answer)
            for key in ("pregnancy", "breastfeeding", "liver", "kidney", "alcohol", "surgery")
        }
    ),
)
QUESTIONS = st.lists(
    st.one_of(
        st.builds(
            picked,
            st.sampled_from([each.key for each in question_bank()]),
            suggested_by=st.sampled_from(["", "opioid", "ldn_none", "immune"]),
            answer=st.sampled_from(["", "Yes."]),
        ),
        st.builds(
            lambda key: Question(
                person_id="p", wording="?", origin=QuestionOrigin.POINT, origin_key=key
            ),
            st.sampled_from(sorted(point_rules())),
        ),
    ),
    max_size=8,
)
TRENDS = st.builds(
    TrendFacts,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from([(), ("Fog",), tuple(StandardMeasure)]),
)
RECORDS = st.builds(
    lambda person, medications, questions: records_of(
        *medications, person=person, questions=tuple(questions)
    ),
    PEOPLE,
    MEDICINES,
    QUESTIONS,
)
KINDS = st.sampled_from(VisitKind)


@given(RECORDS, TRENDS, KINDS)
def test_suggestions_are_few_new_reasoned_and_for_this_visit(records, trends, kind) -> None:
    signals = find_signals(records, TODAY, trends)
    found = suggest_questions(records, signals, kind)
    listed = {each.origin_key for each in records.questions}
    keys = [each.question.key for each in found]
    assert len(keys) == len(set(keys)) <= MOST_SUGGESTED
    assert not listed & set(keys)
    for each in found:
        assert each.reasons
        assert {reason.signal for reason in each.reasons} <= set(each.question.suggested_by)
        assert all(reason == signals[reason.signal] for reason in each.reasons)
        assert kind is VisitKind.NOT_SAID or kind in each.question.kinds


@given(RECORDS, TRENDS, KINDS)
def test_opioids_stand_before_other_points_and_those_before_the_rest(records, trends, kind) -> None:
    rules = point_rules()
    places = []
    for each in suggest_questions(records, find_signals(records, TODAY, trends), kind):
        about = [rules[reason.signal] for reason in each.reasons if reason.signal in rules]
        places.append((not any(rule.is_opioid for rule in about), not about))
    assert places == sorted(places)


@given(RECORDS, TRENDS, KINDS)
def test_the_order_is_stable_and_nothing_is_changed(records, trends, kind) -> None:
    kept = [records.person, *records.medications, *records.questions]
    before = [values_of(each) for each in kept]
    signals = find_signals(records, TODAY, trends)
    found = suggest_questions(records, signals, kind)
    turned = dict(reversed(list(signals.items())))
    again = suggest_questions(records, turned, kind)
    assert [each.question for each in found] == [each.question for each in again]
    find_withdrawn(records, signals)
    assert found == suggest_questions(records, find_signals(records, TODAY, trends), kind)
    assert [values_of(each) for each in kept] == before


@given(RECORDS, st.data())
def test_a_medicine_that_is_taken_off_suggests_nothing(records, data) -> None:
    if not records.medications:
        return
    removed = data.draw(st.sampled_from(records.medications))
    left = [each for each in records.medications if each is not removed]
    before = find_signals(records, TODAY)
    after_records = records_of(*left, person=records.person, questions=records.questions)
    after = find_signals(after_records, TODAY)
    points = set(point_rules())
    assert set(after) & points <= set(before) & points
    for each in suggest_questions(after_records, after, VisitKind.NOT_SAID):
        assert all(removed.id not in reason.record_ids for reason in each.reasons)


@given(RECORDS, TRENDS)
def test_every_reason_can_be_said(records, trends) -> None:
    signals = find_signals(records, TODAY, trends)
    gone = [reason for _, reason in find_withdrawn(records, signals)]
    for reason in (*signals.values(), *gone):
        assert said(reason).endswith(".")
        assert "{" not in reason.message.format(**{key: "" for key, _ in reason.fields})


@given(RECORDS)
def test_what_is_withdrawn_was_suggested_waits_and_has_no_signal_left(records) -> None:
    signals = find_signals(records, TODAY)
    for question, reason in find_withdrawn(records, signals):
        assert question in records.questions
        assert not question.answer
        assert question.suggested_by == reason.signal
        assert reason.signal not in signals
