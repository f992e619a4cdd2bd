"""The PEG, once a week: pain, enjoyment of life, general activity, in the scale's own words.

Source: Krebs EE et al., J Gen Intern Med 2009;24:733-738; free to use.
"""

from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ldn_prep.actions import journal
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.score_field import ScoreField
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, Text, ToggleButton, column, flow
from ldn_prep.errors import N_
from ldn_prep.records import PegWeek, PersonRecords
from ldn_prep.wording import describe_date

_WEEK = timedelta(days=7)
ITEMS = (
    (
        "pain",
        N_("What number best describes your pain on average in the past week?"),
        N_("no pain"),
        N_("pain as bad as you can imagine"),
    ),
    (
        "enjoyment",
        N_(
            "What number best describes how, during the past week, pain has interfered with your "
            "enjoyment of life?"
        ),
        N_("does not interfere"),
        N_("completely interferes"),
    ),
    (
        "activity",
        N_(
            "What number best describes how, during the past week, pain has interfered with your "
            "general activity?"
        ),
        N_("does not interfere"),
        N_("completely interferes"),
    ),
)


class PegCard(Card):
    """Folded until it is wanted; answers within a week belong to the same week."""

    def __init__(self, desk: Desk):
        super().__init__(desk.t("Once a week: three questions about pain (PEG)"))
        self._desk, self._on, t = desk, date.min, desk.t
        self.fields: dict[str, ScoreField] = {}
        self._said = Text("", "muted")
        self._unfold = ToggleButton(t("Answer the three questions"))
        self._unfold.toggled.connect(self._open)
        self._inside = column(*(self._row(*item) for item in ITEMS), gap=Space.NORMAL)
        self._inside.hide()
        for part in (self._said, flow(self._unfold), self._inside):
            self.add(part)

    def show_day(self, records: PersonRecords, day: date) -> None:
        week = find_week(records, day)
        self._on = week.on if week else day
        for name, field in self.fields.items():
            field.show_value(getattr(week, name) if week else None)
        self._said.setText(self._in_words(records, week))

    def _in_words(self, records: PersonRecords, week: PegWeek | None) -> str:
        t = self._desk.t
        if week is not None:
            return t("Answered for the week up to {day}.", day=describe_date(week.on, t))
        before = [each.on for each in records.peg_weeks if each.on < self._on]
        if before:
            return t("Last answered on {day}.", day=describe_date(before[-1], t))
        return t("Not answered yet. It is short, and prescribers know it.")

    def _row(self, name: str, question: str, low: str, high: str) -> QWidget:
        t = self._desk.t
        field = ScoreField(t, t(question), t(low), t(high))
        field.scored.connect(partial(self._record, name))
        self.fields[name] = field
        return column(Text(t(question), "label"), field, gap=Space.HAIR)

    def _record(self, name: str, value: int | None) -> None:
        records = self._desk.records
        if records is not None:
            items: dict[str, Any] = {name: value}
            self._desk.act(journal.record_peg, records.person.id, self._on, **items)

    def _open(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        if is_open:
            self.fields["pain"].setFocus()


def find_week(records: PersonRecords, day: date) -> PegWeek | None:
    """The answers given on that day or in the six days before it."""
    found = [each for each in records.peg_weeks if day - _WEEK < each.on <= day]
    return found[-1] if found else None
