"""Which day, and whose visits: today and tomorrow a click away, any other day typed."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ldn_prep import clock
from ldn_prep.desktop.widgets import ChoiceField, DateField, FlowLayout, ToggleButton
from ldn_prep.i18n import Translator


class DayBar(QWidget):
    day_chosen = Signal(object)
    """date"""
    clinician_chosen = Signal(str)
    """"" for all."""

    def __init__(self, t: Translator):
        super().__init__()
        self._t = t
        self._today, self._tomorrow = ToggleButton(t("Today")), ToggleButton(t("Tomorrow"))
        self._other = DateField(t, t("Another day"), needs_day=True)
        self._whose = ChoiceField(t("Clinician"), (("", t("All clinicians")),))
        self._other.line.setPlaceholderText(t("Another day"))
        layout = FlowLayout(self)
        for part in (self._today, self._tomorrow, self._other, self._whose):
            layout.addWidget(part)
        self._today.clicked.connect(lambda _on: self._choose(clock.today()))
        self._tomorrow.clicked.connect(lambda _on: self._choose(clock.today() + timedelta(1)))
        self._other.line.editingFinished.connect(self._choose_typed)
        self._whose.activated.connect(
            lambda _index: self.clinician_chosen.emit(str(self._whose.value() or ""))
        )

    def show_day(self, on: date) -> None:
        today = clock.today()
        self._today.setChecked(on == today)
        self._tomorrow.setChecked(on == today + timedelta(1))
        if on not in (today, today + timedelta(1)):
            self._other.show_value(on)
        elif not self._other.line.hasFocus():
            self._other.show_value(None)

    def show_clinicians(self, names: Sequence[str], chosen: str) -> None:
        self._whose.offer((("", self._t("All clinicians")), *((name, name) for name in names)))
        self._whose.show_value(chosen)
        self._whose.setVisible(len(names) > 1 or bool(chosen))

    def _choose(self, on: date) -> None:
        self.show_day(on)
        self.day_chosen.emit(on)

    def _choose_typed(self) -> None:
        value = self._other.value()
        if isinstance(value, date):
            self._choose(value)
