"""What cannot be kept is refused with a sentence, and nothing else changes."""

from collections.abc import Callable
from datetime import date

import pytest

from ldn_prep.actions import health, journal, medications, people, questions, visits
from ldn_prep.actions.stores import Store
from ldn_prep.errors import NotAccepted, NotFound
from ldn_prep.i18n import translator
from ldn_prep.records import PartialDate

TODAY = date(2026, 5, 22)
Refused = Callable[[Store, str], object]

NOT_ACCEPTED: dict[str, Refused] = {
    "empty name": lambda s, p: people.change_person(s, p, name="  "),
    "endless name": lambda s, p: people.add_person(s, "x" * 5_000),
    "empty medicine": lambda s, p: medications.add_medication(s, p, "\u0007"),
    "endless medicine": lambda s, p: medications.add_medication(s, p, "x" * 5_000),
    "stop before start": lambda s, p: medications.add_medication(
        s, p, "x", started=PartialDate(2026, 5), stopped=PartialDate(2025)
    ),
    "empty question": lambda s, p: questions.add_question(s, p, "\n"),
    "empty allergy": lambda s, p: health.add_allergy(s, p, ""),
    "four wishes": lambda s, p: visits.add_visit(s, p, wishes=("a", "b", "c", "d")),
    "score of 11": lambda s, p: journal.record_score(s, p, TODAY, _pain(s, p), 11),
    "score of -1": lambda s, p: journal.record_score(s, p, TODAY, _pain(s, p), -1),
    "tomorrow": lambda s, p: journal.record_score(s, p, date(2026, 5, 23), _pain(s, p), 1),
    "peg of 11": lambda s, p: journal.record_peg(s, p, TODAY, pain=11),
}
NOT_FOUND: dict[str, Refused] = {
    "person": lambda s, p: people.change_person(s, "nobody", liver_note="x"),
    "medicine of nobody": lambda s, p: medications.add_medication(s, "nobody", "x"),
    "medicine": lambda s, p: medications.stop_medication(s, "nothing", None),
    "question": lambda s, p: questions.move_question(s, "nothing", 1),
    "journal of nobody": lambda s, p: journal.record_day(s, "nobody", TODAY, note="x"),
    "measure": lambda s, p: journal.record_score(s, p, TODAY, "nothing", 3),
}


def _pain(store: Store, person_id: str) -> str:
    return store.load_person(person_id).measures[0].id


@pytest.mark.parametrize("name", NOT_ACCEPTED)
def test_refused_with_a_sentence_and_nothing_changed(
    store: Store, person_id: str, name: str
) -> None:
    before = store.load_person(person_id), store.load_people()
    with pytest.raises(NotAccepted) as refused:
        NOT_ACCEPTED[name](store, person_id)
    sentence = refused.value.describe(translator())
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert (store.load_person(person_id), store.load_people()) == before


@pytest.mark.parametrize("name", NOT_FOUND)
def test_what_is_not_there_is_said_and_nothing_changed(
    store: Store, person_id: str, name: str
) -> None:
    before = store.load_person(person_id), store.load_people()
    with pytest.raises(NotFound):
        NOT_FOUND[name](store, person_id)
    assert (store.load_person(person_id), store.load_people()) == before


def test_a_bank_question_is_not_asked_twice(store: Store, person_id: str) -> None:
    assert questions.add_question(store, person_id, "How?", origin_key="bank.how")
    assert not questions.add_question(store, person_id, "How?", origin_key="bank.how")
    assert len(store.load_person(person_id).questions) == 1


@pytest.mark.parametrize("name", ["Zoë Ñandú", "王小明", "מרים", "O'Brien <b>", "😀 Ana"])
def test_any_name_is_kept_as_typed(store: Store, name: str) -> None:
    added = people.add_person(store, name).added[0]
    assert store.load_person(added).person.name == name
