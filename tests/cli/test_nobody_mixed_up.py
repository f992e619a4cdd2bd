"""For any two people: nothing of the one is in the packet or the lists of the other."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_prep.actions import dosages, health, journal, medications, people, questions, visits
from ldn_prep.actions.packets import preview_packet, text_of
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.clock import today
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import ContactRole, PersonRecords
from tests.journeys.reading import text_of as text_of_pdf

_WORD = st.text("bcdfghjkmnpqrstvwz", min_size=3, max_size=8)


def _life(mark: str) -> st.SearchStrategy[dict[str, Any]]:
    """Everything a person types, each text with the person's own mark in it."""
    texts = st.lists(_WORD.map(lambda word: f"{mark}{word}"), min_size=1, max_size=3)
    kinds = ("medicine", "question", "allergy", "condition", "contact", "wish", "note", "effect")
    return st.fixed_dictionaries(dict.fromkeys(kinds, texts))


def _live(store: Store, name: str, life: dict[str, Any]) -> PersonRecords:
    person_id = people.add_person(store, name).added[0]
    for text in life["medicine"]:
        medication = medications.add_medication(store, person_id, text, reason=text).added[0]
        dosages.set_dosage(store, medication, free_text=text)
    for text in life["question"]:
        questions.add_question(store, person_id, text, why=text)
    for text in life["allergy"]:
        health.add_allergy(store, person_id, text)
    for text in life["condition"]:
        health.add_condition(store, person_id, text)
    for text in life["contact"]:
        health.add_contact(store, person_id, text, role=ContactRole.PRESCRIBER)
    visits.add_visit(store, person_id, on=today(), wishes=tuple(life["wish"]))
    for age, text in enumerate(life["note"]):
        journal.record_day(store, person_id, today() - timedelta(age), note=text)
    for text in life["effect"]:
        journal.record_side_effect(store, person_id, today(), text)
    return store.load_person(person_id)


@settings(max_examples=6)
@given(ana=_life("Qa"), tom=_life("Xt"))
def test_nothing_of_one_person_is_in_the_others_packet(
    tmp_path_factory: Any, ana: dict[str, Any], tom: dict[str, Any]
) -> None:
    path: Path = tmp_path_factory.mktemp("two") / "two.store"
    store = start_store(path)
    lives = {"Qaname": _live(store, "Qaname", ana), "Xtname": _live(store, "Xtname", tom)}
    store.close()
    for (name, records), (own, other) in zip(
        lives.items(), (("Qa", "Xt"), ("Xt", "Qa")), strict=True
    ):
        packet = preview_packet(records, PacketOptions())
        for text in (text_of(packet).decode(), text_of_pdf(packet.pdf)):
            assert name in text
            assert own in text
            assert other not in text


def test_the_lists_of_one_person_hold_nothing_of_the_other(
    say: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    path = tmp_path / "two.store"
    store = start_store(path)
    kinds = ("medicine", "question", "allergy", "condition", "contact", "wish", "note", "effect")
    for mark in ("Qa", "Xt"):
        _live(store, f"{mark}name", {kind: [f"{mark}{kind}"] for kind in kinds})
    store.close()
    for command in ("medicines", "questions", "journal"):
        for how in ((), ("--json",)):
            out = say(command, "--store", path, "--person", "Qaname", *how)[1]
            assert "Qa" in out
            assert "Xt" not in out
