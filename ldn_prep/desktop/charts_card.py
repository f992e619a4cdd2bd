"""The journal as it will print: charts over a chosen range."""

from datetime import timedelta

from PySide6.QtCore import QTimer

from ldn_prep import clock
from ldn_prep.desktop.chart_view import ChartView
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import Card, SegmentField, Text
from ldn_prep.packet.sections.trends import build_charts
from ldn_prep.records import (
    DoseStep,
    JournalEntry,
    Measure,
    Medication,
    PersonRecords,
    Score,
    SideEffect,
)
from ldn_prep.store import Changes

RANGES = (30, 90, 180, 365)
_SHOWN = (DoseStep, JournalEntry, Measure, Medication, Score, SideEffect)
_PAUSE_MS = 150  # typing a score must not wait for the charts


class ChartsCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("How it has been"))
        self._desk = desk
        ranges = [(days, t.plural("{count} day", "{count} days", days)) for days in RANGES]
        self._range = SegmentField(t("How far back"), ranges)
        self._range.show_value(90)
        self._range.edited.connect(lambda _days: self._draw())
        self._view = ChartView(t)
        self._nothing = Text(t("Your charts appear here when days are recorded."), "muted")
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._draw)
        for part in (self._range, self._nothing, self._view):
            self.add(part)

    def show_records(self, records: PersonRecords, changes: Changes | None) -> None:
        if changes is None:
            self._timer.stop()
            self._draw()
        elif changes.touches(*_SHOWN):
            self._timer.start()

    def _draw(self) -> None:
        records = self._desk.records
        if records is None:
            return
        last = clock.today()
        first = last - timedelta(days=self._range.value() - 1)
        charts = build_charts(records, self._desk.t, first, last)
        self._view.show_charts(charts)
        self._view.setVisible(bool(charts.items))
        self._nothing.setVisible(not charts.items)
        self._range.setVisible(bool(records.scores))
