"""A person with something of everything, so that pages show all they can show."""

from datetime import date, timedelta

from ldn_prep.actions import dosages, health, journal, medications, people, questions, visits
from ldn_prep.actions.stores import Store
from ldn_prep.records import Answer, PartialDate, SideEffectSeverity, TimeOfDay, VisitKind

DAY = date(2026, 5, 22)


def fill_everything(store: Store, person_id: str) -> None:
    people.change_person(
        store,
        person_id,
        born=PartialDate(1961, 3, 4),
        surgery=Answer.YES,
        surgery_on=PartialDate(2026, 8),
        surgery_note="Knee",
        liver=Answer.NO,
    )
    visits.add_visit(
        store,
        person_id,
        on=DAY + timedelta(days=14),
        with_whom="Dr Ruiz",
        kind=VisitKind.FIRST_TALK,
        wishes=("Sleep through",),
    )
    health.add_allergy(store, person_id, "Penicillin", reaction="Rash")
    health.add_condition(store, person_id, "Fibromyalgia", is_ldn_hope=True)
    _fill_medicines(store, person_id)
    questions.add_question(store, person_id, "What would count as success?", is_must_ask=True)
    _fill_journal(store, person_id)


def _fill_medicines(store: Store, person_id: str) -> None:
    medications.add_medication(store, person_id, "Percocet", strength_as_typed="5 mg")
    ldn = medications.add_medication(
        store, person_id, "Naltrexone", is_ldn=True, strength_as_typed="1.5 mg"
    ).added[0]
    dosages.set_dosage(store, ldn, amount_as_typed="1.5 mg", times_of_day=(TimeOfDay.BEDTIME,))
    dosages.add_dose_step(store, ldn, starts=PartialDate(2026, 5, 1), amount_as_typed="1.5 mg")
    stopped = medications.add_medication(store, person_id, "Gabapentin").added[0]
    medications.stop_medication(store, stopped, PartialDate(2026, 4), "Made me dizzy")


def _fill_journal(store: Store, person_id: str) -> None:
    measures = store.load_person(person_id).measures
    for back in range(20):
        day = DAY - timedelta(days=back)
        for place, measure in enumerate(measures):
            journal.record_score(store, person_id, day, measure.id, (back + place) % 11)
    journal.record_day(store, person_id, DAY, note="A good day", dose_as_typed="1.5 mg")
    journal.record_side_effect(store, person_id, DAY, "Vivid dreams", SideEffectSeverity.MILD)
