"""Which day is written on: today to begin with, one back or on, or any of the strip."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.desktop.day_strip import DAYS, DayStrip
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.journal_days import find_recent
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    DateField,
    FieldRow,
    IconButton,
    PlainButton,
    Text,
    ToggleButton,
    flow,
)
from ldn_prep.i18n import Translator
from ldn_prep.records import PersonRecords
from ldn_prep.trends.rhythm import Rhythm, SuggestedRhythm, suggest_rhythm
from ldn_prep.wording import describe_date, describe_weekday


class DayChooser(QWidget):
    day_chosen = Signal(object)

    def __init__(self, desk: Desk):
        super().__init__()
        t = self._t = desk.t
        self._day = clock.today()
        self._heading = Text("", "section", wraps=False)
        self._back = IconButton("arrow-left", t("One day back"))
        self._on = IconButton("arrow-right", t("One day on"))
        self._today = PlainButton(t("Today"))
        self._yesterday = PlainButton(t("Yesterday"))
        self._other = DateField(t, t("Another day"), needs_day=True)
        self._rhythm = Text("", "hint")
        self.strip = DayStrip(t)
        self.strip.day_chosen.connect(self.day_chosen)
        self._back.clicked.connect(lambda _on: self._step(-1))
        self._on.clicked.connect(lambda _on: self._step(1))
        self._today.clicked.connect(lambda _on: self.day_chosen.emit(clock.today()))
        self._yesterday.clicked.connect(
            lambda _on: self.day_chosen.emit(clock.today() - timedelta(days=1))
        )
        self._lay_out()

    def show_day(self, records: PersonRecords, day: date) -> None:
        t, today = self._t, clock.today()
        self._day = day
        self._heading.setText(
            t("{weekday}, {date}", weekday=describe_weekday(day, t), date=describe_date(day, t))
        )
        self._on.setEnabled(day < today)
        self._other.bind(records.person.id, day, self._choose)
        self._rhythm.setText(describe_rhythm(suggest_rhythm(records, today), t))
        self.strip.show_days(today, find_recent(records, today, DAYS), day)

    def _lay_out(self) -> None:
        t = self._t
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        other = FieldRow(t("Another day"), self._other)
        other.hide()
        unfold = ToggleButton(t("Another day"), name=t("Choose another day"))
        unfold.toggled.connect(other.setVisible)
        layout.addWidget(self._heading)
        layout.addWidget(flow(self._back, self._on, self._today, self._yesterday, unfold))
        layout.addWidget(self.strip)
        layout.addWidget(self._rhythm)
        layout.addWidget(other)

    def _step(self, days: int) -> None:
        self.day_chosen.emit(min(clock.today(), self._day + timedelta(days=days)))

    def _choose(self, day: date | None) -> bool:
        if day is not None and day != self._day:
            self.day_chosen.emit(day)
        return True


def describe_rhythm(suggested: SuggestedRhythm, t: Translator) -> str:
    """How often helps now, without a word about days that are missing."""
    if suggested.until is None:
        return t("About once a week is enough now, or whenever something changes.")
    until = describe_date(suggested.until, t)
    if suggested.rhythm is Rhythm.DAILY_AFTER_START:
        return t("LDN is new: a line a day helps until {day}.", day=until)
    return t("The dose is new: a line a day helps until {day}.", day=until)


def describe_recent(records: PersonRecords, desk: Desk) -> str:
    count = len(find_recent(records, clock.today(), DAYS))
    return desk.t("{count} of the last {days} days", count=count, days=DAYS)
