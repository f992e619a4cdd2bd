"""The scores of one day: a row of boxes for each measure, and own measures to add."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import journal
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.journal_days import JournalDay
from ldn_prep.desktop.score_field import ScoreField
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, IconButton, Text, clear_layout, row
from ldn_prep.records import Measure
from ldn_prep.wording import MeasureWords, describe_measure


class ScoresCard(Card):
    """Fields keep their widget from day to day; they are made anew when the measures change."""

    def __init__(self, desk: Desk):
        super().__init__(desk.t("How was this day?"))
        self._desk, self._on = desk, date.min
        self.fields: dict[str, ScoreField] = {}
        self._shown: tuple[MeasureWords, ...] = ()
        self.add(
            Text(
                desk.t("Type a number or click it. Down goes to the next one, Delete empties it."),
                "hint",
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.NORMAL)
        self.body.addLayout(self._rows)

    def show_day(self, measures: tuple[Measure, ...], day: JournalDay) -> None:
        self._on = day.on
        words = tuple(describe_measure(measure, self._desk.t) for measure in measures)
        if words != self._shown or list(self.fields) != [each.id for each in measures]:
            self._rebuild(measures, words)
        for measure in measures:
            self.fields[measure.id].show_value(day.scores.get(measure.id))

    def _rebuild(self, measures: tuple[Measure, ...], words: tuple[MeasureWords, ...]) -> None:
        clear_layout(self._rows)
        self._shown, self.fields = words, {}
        for measure, said in zip(measures, words, strict=True):
            field = ScoreField(self._desk.t, said.name, said.low, said.high)
            field.scored.connect(partial(self._record, measure.id))
            self.fields[measure.id] = field
            made = self._row(measure, said, field)
            self._rows.addWidget(made)
            made.show()

    def enter(self) -> None:
        """Puts the focus on the first score."""
        for field in list(self.fields.values())[:1]:
            field.setFocus()

    def _row(self, measure: Measure, said: MeasureWords, field: ScoreField) -> QWidget:
        t, made = self._desk.t, QWidget()
        label = Text(said.name, "label")
        label.setBuddy(field)
        head: QWidget = label
        if measure.standard is None:
            delete = IconButton("trash", t("Delete the measure {name}", name=said.name))
            delete.clicked.connect(lambda _on: self._delete(measure.id, said.name))
            head = row(label, delete, stretch=0)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(head)
        layout.addWidget(field)
        return made

    def _record(self, measure_id: str, value: int | None) -> None:
        records = self._desk.records
        if records is not None:
            self._desk.act(journal.record_score, records.person.id, self._on, measure_id, value)

    def _delete(self, measure_id: str, name: str) -> None:
        records = self._desk.records
        says = self._desk.t(
            "{name}: the measure {measure} was deleted.",
            name=records.person.name if records else "",
            measure=name,
        )
        self._desk.act(journal.mark_measure_in_error, measure_id, says=says)
