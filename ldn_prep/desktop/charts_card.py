"""The journal as it will print: charts over a chosen range, closer or wider with wheel and keys."""

from datetime import date, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ldn_prep import clock
from ldn_prep.desktop.chart_range import ChartRange
from ldn_prep.desktop.chart_view import ChartView
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import Card, IconButton, QuietButton, SegmentField, Text, flow
from ldn_prep.packet.sections.trends import build_charts
from ldn_prep.records import (
    DoseStep,
    JournalEntry,
    Measure,
    Medication,
    PersonRecords,
    Score,
    SideEffect,
    Visit,
    VisitStatus,
)
from ldn_prep.store import Changes
from ldn_prep.trends import Series, build_all_series
from ldn_prep.wording import describe_span

ALL, SINCE_VISIT = 0, -1
RANGES = (30, 90, 180, 365)
_SHOWN = (DoseStep, JournalEntry, Measure, Medication, Score, SideEffect, Visit)
_PAUSE_MS = 150  # typing a score must not wait for the charts


class ChartsCard(Card):
    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("How it has been"))
        self._desk = desk
        self._series: dict[str, Series] = {}
        self._shown: ChartRange | None = None
        ranges = [(days, t.plural("{count} day", "{count} days", days)) for days in RANGES]
        ranges += [(ALL, t("All")), (SINCE_VISIT, t("Since the last visit"))]
        self._range = SegmentField(t("How far back"), ranges)
        self._range.show_value(90)
        self._range.edited.connect(lambda _days: self._draw())
        self._span = Text("", "muted")
        self._view = ChartView(t)
        self._view.zoomed.connect(self._zoom)
        self._view.moved.connect(self._move)
        self._nothing = Text(t("Your charts appear here when days are recorded."), "muted")
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._read)
        self._tools = self._tool_row()
        for part in (self._range, self._tools, self._span, self._nothing, self._view):
            self.add(part)

    def show_records(self, records: PersonRecords, changes: Changes | None) -> None:
        if changes is None:
            self._timer.stop()
            self._read()
        elif changes.touches(*_SHOWN):
            self._timer.start()

    def _tool_row(self) -> QWidget:
        t = self._desk.t
        earlier = IconButton("arrow-left", t("Earlier"))
        later = IconButton("arrow-right", t("Later"))
        closer, wider = IconButton("plus", t("Less time")), IconButton("minus", t("More time"))
        back = QuietButton(t("Back to the range"))
        earlier.clicked.connect(lambda _on: self._move(-1))
        later.clicked.connect(lambda _on: self._move(1))
        closer.clicked.connect(lambda _on: self._zoom(0.5, 1.5))
        wider.clicked.connect(lambda _on: self._zoom(0.5, 1 / 1.5))
        back.clicked.connect(lambda _on: self._draw())
        return flow(earlier, later, closer, wider, back)

    def _read(self) -> None:
        """The journal is read once for all ranges; zooming only cuts it."""
        records = self._desk.records
        if records is not None:
            first = min((entry.on for entry in records.entries), default=clock.today())
            self._series = build_all_series(records, min(first, clock.today()), clock.today())
            self._draw()

    def _draw(self) -> None:
        records, today = self._desk.records, clock.today()
        if records is None:
            return
        earliest = min((entry.on for entry in records.entries), default=today)
        first = self._first_day(records, earliest, today)
        self._show(ChartRange(first, today, min(first, earliest), today))

    def _first_day(self, records: PersonRecords, earliest: date, today: date) -> date:
        chosen = self._range.value()
        if chosen == ALL:
            return earliest
        if chosen == SINCE_VISIT:
            held = [v.on for v in records.visits if v.on and v.status is VisitStatus.HELD]
            return min(max(held), today) if held else earliest
        return today - timedelta(days=chosen - 1)

    def _zoom(self, share: float, closer: float) -> None:
        if self._shown is not None:
            self._show(self._shown.zoomed(share, closer))

    def _move(self, direction: int) -> None:
        if self._shown is not None:
            self._show(self._shown.moved(direction))

    def _show(self, shown: ChartRange) -> None:
        records, t = self._desk.records, self._desk.t
        if records is None:
            return
        self._shown = shown
        cut = {key: each.between(shown.first, shown.last) for key, each in self._series.items()}
        charts = build_charts(records, t, shown.first, shown.last, cut)
        self._view.show_charts(charts)
        self._view.setVisible(bool(charts.items))
        self._span.setText(describe_span(shown.first, shown.last, t))
        self._nothing.setText(
            t("Nothing was recorded in this time.")
            if records.scores
            else t("Your charts appear here when days are recorded.")
        )
        self._nothing.setVisible(not charts.items)
        for part in (self._range, self._tools, self._span):
            part.setVisible(bool(records.scores))
