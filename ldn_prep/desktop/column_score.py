"""A column as a score: which measure, and what its numbers or words stand for. Never guessed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions.journal_importing import (
    ColumnFound,
    Goal,
    Scale,
    Target,
    Tracked,
    find_number,
)
from ldn_prep.desktop import theme
from ldn_prep.desktop.column_words import ColumnWords
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import ChoiceField, FieldRow, Pair, SegmentField, Text, TextField
from ldn_prep.i18n import Translator
from ldn_prep.records import Direction, Measure
from ldn_prep.wording import describe_measure, label_of


class ColumnScore(QWidget):
    changed = Signal()

    def __init__(
        self, found: ColumnFound, proposed: Target | None, measures: tuple[Measure, ...],
        t: Translator,
    ):  # fmt: skip
        super().__init__()
        self._t, self._measures = t, measures
        self._new_name = found.name.split(": ", 1)[-1]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.WIDE, 0, 0, Space.NORMAL)
        self._layout.setSpacing(Space.NORMAL)
        self._add_measure(found, proposed)
        self._add_scale(found, proposed)
        self._words = ColumnWords(found.words, t)
        self._words.changed.connect(self._take)
        self._layout.addWidget(self._words)
        self._missing = Text("", "hint")
        self._layout.addWidget(self._missing)
        self._show()

    @property
    def target(self) -> Target | None:
        """None while something is still to be said."""
        return None if self._what_is_missing() else self._target()

    def _add_measure(self, found: ColumnFound, proposed: Target | None) -> None:
        t = self._t
        known = [(each.id, describe_measure(each, t).name) for each in self._measures]
        new = ("", t("New: {name}", name=self._new_name))
        self._measure = ChoiceField(
            t("{column}: which measure", column=found.name),
            [(None, t("Choose one")), *known, new],
        )
        self._measure.show_value(proposed.tracked.measure_id if proposed else None)
        self._direction = SegmentField(
            t("Which way?"), [(each, label_of(each, t)) for each in Direction]
        )
        self._way = FieldRow(t("Which way?"), self._direction)
        self._measure.edited.connect(lambda _value: self._take())
        self._direction.edited.connect(lambda _value: self._take())
        self._measure.setMaximumWidth(theme.em(24))
        self._layout.addWidget(FieldRow(t("Which measure it is"), self._measure))
        self._layout.addWidget(self._way)

    def _add_scale(self, found: ColumnFound, proposed: Target | None) -> None:
        self._low, self._high = TextField(), TextField()
        self._low_row = FieldRow(self._t("The number that means 0 here"), self._low)
        self._high_row = FieldRow(self._t("The number that means 10 here"), self._high)
        scale = proposed.scale if proposed else None
        if scale is not None:
            self._low.setText(format(scale.low, "f"))
            self._high.setText(format(scale.high, "f"))
        for field in (self._low, self._high):
            field.textEdited.connect(lambda _text: self._take())
            field.setMaximumWidth(theme.em(10))
        self._pair = Pair(self._low_row, self._high_row)
        self._has_numbers = found.low is not None
        self._layout.addWidget(self._pair)
        self._pair.setVisible(self._has_numbers)

    def _take(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._way.setVisible(self._measure.value() == "")
        low, high = self._ends()
        for row, name in ((self._low_row, low), (self._high_row, high)):
            row.label.setText(name)
            row.field.setAccessibleName(name)
        self._missing.show_text(self._what_is_missing())

    def _ends(self) -> tuple[str, str]:
        t = self._t
        measure = next((m for m in self._measures if m.id == self._measure.value()), None)
        words = describe_measure(measure, t) if measure else None
        if words is None or not words.low or not words.high:
            return t("The number that means 0 here"), t("The number that means 10 here")
        return (
            t("The number that means “{words}”", words=words.low),
            t("The number that means “{words}”", words=words.high),
        )

    def _what_is_missing(self) -> str:
        t = self._t
        if self._measure.value() is None:
            return t("Please choose the measure.")
        if self._measure.value() == "" and self._direction.value() is None:
            return t("Please say whether a high number is good or bad.")
        if not self._words.are_all_numbers:
            return t("A word stands for a whole number from 0 to 10.")
        if self._has_numbers and self._scale() is None:
            return t("Please say what the lowest and the highest number of the app mean.")
        if not self._has_numbers and not self._words.numbers:
            return t("Please give at least one word its number.")
        return ""

    def _target(self) -> Target:
        chosen = self._measure.value()
        new = Tracked(name=self._new_name, direction=self._direction.value())
        tracked = Tracked(chosen) if chosen else new
        return Target(Goal.SCORE, tracked, self._scale(), self._words.numbers)

    def _scale(self) -> Scale | None:
        low, high = find_number(self._low.text()), find_number(self._high.text())
        if low is None or high is None or low == high:
            return None
        return Scale(low, high)
