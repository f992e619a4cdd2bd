"""Every action on a person's records, each with arguments as odd as a door could ever hand it."""

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from ldn_prep.actions import (
    dosages,
    health,
    journal,
    journal_days,
    medication_history,
    medications,
    merging,
    packet_choices,
    people,
    questions,
    unread,
    visits,
)
from ldn_prep.actions.medication_fields import MedicationDetails, MedicationFields
from ldn_prep.actions.stores import Store
from ldn_prep.records import (
    Direction,
    DosageBasis,
    MedicationStatus,
    PersonRecords,
    Record,
    SideEffectSeverity,
)
from ldn_prep.store import Changes
from tests.fuzz.drawn_values import days, fields_of, names, partial_dates, texts

UNKNOWN_ID = "nobody"


class Chooser:
    """Draws arguments, and the entries of one person they point at."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any], records: PersonRecords):
        self.draw, self.records = draw, records
        self.person = records.person.id

    def one_of(self, rows: Sequence[Record]) -> str:
        """The id of one of them; of an entry that is not there when there are none."""
        return str(self.draw(st.sampled_from([each.id for each in rows] or [UNKNOWN_ID])))

    def fields(self, declared: type, **given: st.SearchStrategy[Any]) -> dict[str, Any]:
        return dict(self.draw(fields_of(declared, **given)))

    @property
    def name(self) -> str:
        return str(self.draw(names))

    @property
    def text(self) -> str:
        return str(self.draw(texts))

    @property
    def day(self) -> Any:
        return self.draw(days)

    @property
    def half_known_day(self) -> Any:
        return self.draw(st.none() | partial_dates)

    @property
    def places(self) -> int:
        return int(self.draw(st.integers(-3, 3)))

    @property
    def medication(self) -> str:
        return self.one_of(self.records.medications)

    @property
    def question(self) -> str:
        return self.one_of(self.records.questions)

    @property
    def visit(self) -> str:
        return self.one_of(self.records.visits)

    @property
    def measure(self) -> str:
        return self.one_of(self.records.measures)

    def question_fields(self, declared: type) -> dict[str, Any]:
        known = [None, *(each.id for each in self.records.visits)]
        return self.fields(declared, visit_id=st.sampled_from(known))

    def days(self) -> list[journal_days.RecordedDay]:
        measure = self.measure
        one = st.builds(
            journal_days.RecordedDay,
            on=days,
            scores=st.dictionaries(st.just(measure), st.integers(0, 10), max_size=1),
            side_effects=st.dictionaries(names, st.sampled_from(SideEffectSeverity), max_size=2),
            fields=fields_of(journal.DayFields),
        )
        return list(self.draw(st.lists(one, max_size=3)))


Act = Callable[[Store, Chooser], Changes]

_PEOPLE: dict[str, Act] = {
    "add a person": lambda s, c: people.add_person(s, c.name, **c.fields(people.PersonDetails)),
    "change a person": lambda s, c: people.change_person(
        s, c.person, **c.fields(people.PersonFields)
    ),
    "remove a person": lambda s, c: people.mark_person_in_error(s, c.person),
    "choices": lambda s, c: packet_choices.remember_choices(
        s, c.person, **c.fields(packet_choices.ChoiceFields)
    ),
    "words not read": lambda s, c: unread.keep_unread(s, c.records.person, "born", c.text),
}
_HEALTH: dict[str, Act] = {
    "add an allergy": lambda s, c: health.add_allergy(
        s, c.person, c.name, **c.fields(health.AllergyDetails)
    ),
    "change an allergy": lambda s, c: health.change_allergy(
        s, c.one_of(c.records.allergies), **c.fields(health.AllergyFields)
    ),
    "delete an allergy": lambda s, c: health.mark_allergy_in_error(
        s, c.one_of(c.records.allergies)
    ),
    "add a condition": lambda s, c: health.add_condition(
        s, c.person, c.name, **c.fields(health.ConditionDetails)
    ),
    "change a condition": lambda s, c: health.change_condition(
        s, c.one_of(c.records.conditions), **c.fields(health.ConditionFields)
    ),
    "delete a condition": lambda s, c: health.mark_condition_in_error(
        s, c.one_of(c.records.conditions)
    ),
    "add a contact": lambda s, c: health.add_contact(
        s, c.person, c.name, **c.fields(health.ContactDetails)
    ),
    "change a contact": lambda s, c: health.change_contact(
        s, c.one_of(c.records.contacts), **c.fields(health.ContactFields)
    ),
    "delete a contact": lambda s, c: health.mark_contact_in_error(s, c.one_of(c.records.contacts)),
}
_MEDICINES: dict[str, Act] = {
    "add a medicine": lambda s, c: medications.add_medication(
        s, c.person, c.name, **c.fields(MedicationDetails)
    ),
    "type a medicine": lambda s, c: medications.add_typed(s, c.person, c.text),
    "rename": lambda s, c: medications.rename_medication(s, c.medication, c.text),
    "change a medicine": lambda s, c: medications.change_medication(
        s, c.medication, **c.fields(MedicationFields)
    ),
    "delete a medicine": lambda s, c: medications.mark_medication_in_error(s, c.medication),
    "move a medicine": lambda s, c: medications.move_medication(s, c.medication, c.places),
    "check the list": lambda s, c: medications.check_medication_list(s, c.person, c.day),
    "compounded": lambda s, c: medications.set_compounded_details(
        s, c.medication, **c.fields(medications.CompoundedFields)
    ),
    "stop": lambda s, c: medications.stop_medication(s, c.medication, c.half_known_day, c.text),
    "pause": lambda s, c: medication_history.pause_medication(
        s, c.medication, c.half_known_day, c.text
    ),
    "restart": lambda s, c: medications.restart_medication(
        s, c.medication, c.half_known_day, c.text
    ),
    "status": lambda s, c: medication_history.change_status(
        s, c.medication, c.draw(st.sampled_from(MedicationStatus))
    ),
    "change the dose": lambda s, c: medication_history.change_dose(
        s, c.medication, c.half_known_day, c.text, c.text
    ),
    "correct the story": lambda s, c: medication_history.correct_change(
        s, c.one_of(c.records.medication_changes), **c.fields(medication_history.ChangeFields)
    ),
    "delete from the story": lambda s, c: medication_history.mark_change_in_error(
        s, c.one_of(c.records.medication_changes)
    ),
    "merge": lambda s, c: merging.merge_medications(s, c.medication, c.medication),
    "keep apart": lambda s, c: merging.keep_apart(s, c.medication, c.medication),
    "dosage": lambda s, c: dosages.set_dosage(
        s,
        c.medication,
        c.draw(st.sampled_from(DosageBasis)),
        **c.fields(dosages.DosageFields),
    ),
    "remove dosage": lambda s, c: dosages.remove_dosage(
        s, c.medication, c.draw(st.sampled_from(DosageBasis))
    ),
    "add a step": lambda s, c: dosages.add_dose_step(
        s, c.medication, **c.fields(dosages.DoseStepFields)
    ),
    "change a step": lambda s, c: dosages.change_dose_step(
        s, c.one_of(c.records.dose_steps), **c.fields(dosages.DoseStepFields)
    ),
    "delete a step": lambda s, c: dosages.mark_dose_step_in_error(
        s, c.one_of(c.records.dose_steps)
    ),
}
_VISITS: dict[str, Act] = {
    "add a question": lambda s, c: questions.add_question(
        s, c.person, c.text, **c.question_fields(questions.QuestionDetails)
    ),
    "change a question": lambda s, c: questions.change_question(
        s, c.question, **c.question_fields(questions.QuestionFields)
    ),
    "delete a question": lambda s, c: questions.mark_question_in_error(s, c.question),
    "move a question": lambda s, c: questions.move_question(s, c.question, c.places),
    "add a visit": lambda s, c: visits.add_visit(s, c.person, **c.fields(visits.VisitFields)),
    "change a visit": lambda s, c: visits.change_visit(s, c.visit, **c.fields(visits.VisitFields)),
    "close a visit": lambda s, c: visits.close_visit(s, c.visit),
    "cancel a visit": lambda s, c: visits.cancel_visit(s, c.visit),
    "reopen a visit": lambda s, c: visits.reopen_visit(s, c.visit),
    "follow a visit": lambda s, c: visits.follow_visit(s, c.visit),
    "delete a visit": lambda s, c: visits.mark_visit_in_error(s, c.visit),
}
_JOURNAL: dict[str, Act] = {
    "score": lambda s, c: journal.record_score(
        s, c.person, c.day, c.measure, c.draw(st.none() | st.integers(-1, 11))
    ),
    "day": lambda s, c: journal.record_day(s, c.person, c.day, **c.fields(journal.DayFields)),
    "days": lambda s, c: journal_days.record_days(s, c.person, c.days()),
    "side effect": lambda s, c: journal.record_side_effect(s, c.person, c.day, c.name),
    "remove a side effect": lambda s, c: journal.remove_side_effect(
        s, c.one_of(c.records.side_effects)
    ),
    "clear a day": lambda s, c: journal.clear_day(s, c.person, c.day),
    "add a measure": lambda s, c: journal.add_measure(
        s,
        c.person,
        c.name,
        c.draw(st.sampled_from(Direction)),
        **c.fields(journal.MeasureDetails),
    ),
    "change a measure": lambda s, c: journal.change_measure(
        s, c.measure, **c.fields(journal.MeasureFields)
    ),
    "delete a measure": lambda s, c: journal.mark_measure_in_error(s, c.measure),
    "peg": lambda s, c: journal.record_peg(s, c.person, c.day, **c.fields(journal.PegFields)),
}
ACTIONS: dict[str, Act] = {**_PEOPLE, **_HEALTH, **_MEDICINES, **_VISITS, **_JOURNAL}
