"""The journal: one day in twenty seconds with the keyboard alone, and how it has been."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout

from ldn_prep import clock
from ldn_prep.actions import journal
from ldn_prep.desktop.charts_card import ChartsCard
from ldn_prep.desktop.day_chooser import DayChooser, describe_recent
from ldn_prep.desktop.day_details import DoseCard, NoteCard
from ldn_prep.desktop.day_scores import ScoresCard
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.journal_days import find_day
from ldn_prep.desktop.journal_files_card import JournalFilesCard
from ldn_prep.desktop.measure_adder import MeasureAdder
from ldn_prep.desktop.page import Page
from ldn_prep.desktop.peg_card import PegCard
from ldn_prep.desktop.side_effects_card import SideEffectsCard
from ldn_prep.desktop.widgets import Card, PageFrame, PlainButton, flow, flush_all
from ldn_prep.records import PersonRecords
from ldn_prep.store import Changes
from ldn_prep.wording import describe_date

_COLUMN_EMS = 60


class JournalPage(Page):
    key = "journal"
    icon = "journal"

    def __init__(self, desk: Desk):
        super().__init__(desk)
        self._day = clock.today()
        self._frame = PageFrame("", column_ems=_COLUMN_EMS)
        self._chooser = DayChooser(desk)
        self._chooser.day_chosen.connect(self._choose)
        self._scores, self._dose = ScoresCard(desk), DoseCard(desk)
        self._effects, self._note = SideEffectsCard(desk), NoteCard(desk)
        self._peg, self._charts = PegCard(desk), ChartsCard(desk)
        self._files = JournalFilesCard(desk, self)
        self._clear = PlainButton(self.t("Clear this day"), "trash")
        self._clear.clicked.connect(self._clear_day)
        self._lay_out()

    @property
    def title(self) -> str:
        return self.t("Journal")

    def status(self, records: PersonRecords) -> str:
        if not records.entries:
            return self.t("No days recorded yet")
        return describe_recent(records, self.desk)

    def show_records(self, records: PersonRecords, changes: Changes | None) -> None:
        self._frame.set_title(self.t("Journal: {name}", name=records.person.name))
        self._frame.set_status(self._status_line(records))
        if changes is None:
            self._day = clock.today()
        self._show_day(records)
        self._charts.show_records(records, changes)
        self._files.show_has_days(bool(records.entries))

    def begin(self) -> None:
        self._scores.enter()

    def go_to(self, hint: str) -> None:
        """`hint` is a day as year-month-day, or "today"."""
        try:
            self._choose(date.fromisoformat(hint))
        except ValueError:
            self._choose(clock.today())
        self._scores.enter()

    def _status_line(self, records: PersonRecords) -> str:
        if records.entries:
            return self.status(records)
        return self.t("A few numbers a day show how it has been. Start with today: press a number.")

    def _choose(self, day: date) -> None:
        flush_all()
        self.desk.leave_field()
        self._day = min(day, clock.today())
        if self.desk.records is not None:
            self._show_day(self.desk.records)

    def _show_day(self, records: PersonRecords) -> None:
        day = find_day(records, self._day)
        self._chooser.show_day(records, self._day)
        self._scores.show_day(records.measures, day)
        for card in (self._dose, self._effects, self._note):
            card.show_day(records.person.id, day)
        self._peg.show_day(records, self._day)
        self._clear.setVisible(day.entry is not None)

    def _clear_day(self) -> None:
        records = self.desk.records
        if records is not None:
            flush_all()
            says = self.t(
                "{name}: {day} was cleared.",
                name=records.person.name,
                day=describe_date(self._day, self.t),
            )
            self.desk.act(journal.clear_day, records.person.id, self._day, says=says)

    def _lay_out(self) -> None:
        chooser = Card()
        chooser.add(self._chooser)
        self._scores.add(MeasureAdder(self.desk))
        parts = (chooser, self._scores, self._dose, self._effects, self._note)
        for part in (*parts, flow(self._clear), self._peg, self._charts, self._files):
            self._frame.add(part)
        self._frame.content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
