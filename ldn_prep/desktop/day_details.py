"""The LDN dose and the note of one day. Both may stay empty."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ldn_prep.actions import journal
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.journal_days import JournalDay
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.time_field import TimeRow
from ldn_prep.desktop.widgets import (
    Card,
    FieldRow,
    LongTextField,
    Pair,
    SegmentField,
    TextField,
)
from ldn_prep.records import JournalEntry, LdnTaken
from ldn_prep.store import Changes
from ldn_prep.wording import label_of


class DoseCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("LDN on this day"))
        self._desk = desk
        states = [(each, label_of(each, t)) for each in LdnTaken]
        self._taken = SegmentField(t("LDN"), states, quiet=[LdnTaken.NOT_SAID])
        self._dose, self._at = TextField(), TimeRow(t, t("Taken at"))
        self.add(self._taken)
        dose = FieldRow(t("Dose, with unit"), self._dose, t("Such as 3 mg"))
        self._more = Pair(dose, self._at)
        self.add(self._more)

    def show_day(self, person_id: str, day: JournalDay) -> None:
        entry = day.entry or JournalEntry(person_id=person_id, on=day.on)
        owner = f"{person_id} {day.on}"
        keep = _keeping(self._desk, person_id, day.on)
        self._taken.bind(owner, entry.ldn_taken, lambda value: keep(ldn_taken=value))
        self._dose.bind(owner, entry.dose_as_typed, lambda value: keep(dose_as_typed=value))
        self._at.bind(owner, entry.taken_at, lambda value: keep(taken_at=value))
        has_more = bool(entry.dose_as_typed) or entry.taken_at is not None
        self._more.setVisible(entry.ldn_taken is LdnTaken.TAKEN or has_more)


class NoteCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("Note"))
        self._desk = desk
        self._note = LongTextField(t("Note"), lines=2)
        self._private = TickRow(t("Private: never printed"))
        self.add(self._note)
        self.add(self._private)

    def show_day(self, person_id: str, day: JournalDay) -> None:
        entry = day.entry or JournalEntry(person_id=person_id, on=day.on)
        owner, keep = f"{person_id} {day.on}", _keeping(self._desk, person_id, day.on)
        self._note.bind(owner, entry.note, lambda value: keep(note=value))
        self._private.bind(owner, entry.is_note_private, lambda on: keep(is_note_private=on))


def _keeping(desk: Desk, person_id: str, on: date) -> Callable[..., Changes | None]:
    def keep(**fields: Any) -> Changes | None:
        return desk.act(journal.record_day, person_id, on, **fields)

    return keep
