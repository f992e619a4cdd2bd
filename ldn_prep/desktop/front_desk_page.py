"""The front desk: who comes, what is missing, and a morning's packets in one go."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.actions.batch_orders import Outcome
from ldn_prep.actions.day_list import DayVisit, list_clinicians, of_clinician
from ldn_prep.desktop import theme
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.front_desk_batch_card import BatchCard
from ldn_prep.desktop.front_desk_blank_card import BlankCard
from ldn_prep.desktop.front_desk_day_bar import DayBar
from ldn_prep.desktop.front_desk_list import DayList
from ldn_prep.desktop.front_desk_loader import DayLoader
from ldn_prep.desktop.front_desk_mode_card import ModeCard
from ldn_prep.desktop.front_desk_rows import DayRows
from ldn_prep.desktop.front_desk_work import FrontDeskWork
from ldn_prep.desktop.page import Page
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.visit_list_card import VisitListCard
from ldn_prep.desktop.widgets import PlainButton, Text, column, flow
from ldn_prep.errors import LdnPrepError
from ldn_prep.records import PersonRecords
from ldn_prep.store import Changes
from ldn_prep.wording import describe_date, describe_weekday

_LIST_EMS = 17


class FrontDeskPage(Page):
    key = "desk"
    icon = "desk"
    is_about_person = False

    def __init__(self, desk: Desk):
        super().__init__(desk)
        t = self.t
        self._on, self._clinician = clock.today(), ""
        self._visits: tuple[DayVisit, ...] = ()
        self._ticked_for: tuple[date, str] | None = None
        self._work, self._loader = FrontDeskWork.of(desk), DayLoader(desk, self)
        self._title, self._status = Text(t("Front desk"), "title"), Text("", "status")
        self._bar, self._rows = DayBar(t), DayRows(t, self)
        self._list = DayList(self._rows, t("Visits of the day"))
        self._none = Text("", "lead")
        self._batch, self._blank = BatchCard(desk, self), BlankCard(desk, self)
        self._mode = ModeCard(desk)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._list)
        self._bar.show_day(self._on)
        self._loader.ask(self._on)

    @property
    def title(self) -> str:
        return self.t("Front desk")

    def status(self, _records: PersonRecords) -> str:
        if self._on != clock.today() or self._ticked_for is None:
            return ""
        return self._describe_counts()

    def show_records(self, _records: PersonRecords, changes: Changes | None) -> None:
        """Entries changed: the list says what is missing, so it is read again."""
        if not self._work.is_running:
            self._loader.ask(self._on, at_once=changes is None)

    def begin(self) -> None:
        self._mode.redraw()
        self._list.setFocus()

    def _lay_out(self) -> None:
        t, inner = self.t, QWidget()
        inner.setObjectName("column")
        self._list.setMinimumHeight(theme.em(_LIST_EMS))
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(Space.SECTION, Space.WIDE, Space.SECTION, Space.SECTION)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(column(self._title, self._status, gap=Space.HAIR))
        layout.addWidget(self._bar)
        self._tick_open = PlainButton(t("Tick those not out yet"))
        self._tick_all, self._tick_none = PlainButton(t("Tick all")), PlainButton(t("Tick none"))
        self._ticks = flow(self._tick_open, self._tick_all, self._tick_none)
        layout.addWidget(self._none)
        layout.addWidget(self._batch)
        layout.addWidget(self._ticks)
        layout.addWidget(self._list, 1)
        layout.addWidget(VisitListCard(self.desk, self))
        layout.addWidget(self._blank)
        layout.addWidget(self._mode)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _connect(self) -> None:
        self._bar.day_chosen.connect(self._choose_day)
        self._bar.clinician_chosen.connect(self._choose_clinician)
        self._loader.loaded.connect(self._take_day)
        self._loader.failed.connect(self._tell_fault)
        self._list.opened.connect(self._open)
        self._rows.ticked.connect(self._show_chosen)
        self._work.moved.connect(self._take_outcome)
        self._work.changed.connect(self._take_work)
        self._work.ended.connect(self._take_end)
        self._tick_open.clicked.connect(lambda _on: self._tick_those_not_out())
        self._tick_all.clicked.connect(lambda _on: self._rows.tick(self._listed_ids()))
        self._tick_none.clicked.connect(lambda _on: self._rows.tick(()))

    def _choose_day(self, on: object) -> None:
        if isinstance(on, date) and on != self._on:
            self._on, self._clinician = on, ""
            self._rows.forget_outcomes()
            self._loader.ask(on)

    def _choose_clinician(self, name: str) -> None:
        self._clinician = name
        self._show_visits()

    def _take_day(self, on: object, visits: object) -> None:
        if on != self._on or not isinstance(visits, tuple):
            return
        self._visits = visits
        self._bar.show_clinicians(list_clinicians(visits), self._clinician)
        self._show_visits()

    def _show_visits(self) -> None:
        shown = of_clinician(self._visits, self._clinician)
        self._rows.show_visits(shown)
        if self._ticked_for != (self._on, self._clinician):
            self._ticked_for = (self._on, self._clinician)
            self._tick_those_not_out()
        if shown and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._rows.index(0))
        self._show_words()

    def _show_words(self) -> None:
        day = self.t(
            "{weekday}, {date}",
            weekday=describe_weekday(self._on, self.t),
            date=describe_date(self._on, self.t),
        )
        words = self.t("{day}: {counts}", day=day, counts=self._describe_counts())
        self._status.show_text(words)
        is_empty = not self._rows.visits
        empty = self.t(
            "Visits entered for this day stand here: on a person's Visit page, or out of the "
            "clinic's own list."
        )
        self._none.show_text(empty if is_empty else "")
        for part in (self._list, self._ticks, self._batch):
            part.setVisible(not is_empty or (part is self._batch and self._work.is_running))
        self.status_changed.emit()

    def _describe_counts(self) -> str:
        t, shown = self.t, self._rows.visits
        if not shown:
            return t("No visits.")
        visits = t.plural("{count} visit", "{count} visits", len(shown))
        out = sum(each.is_done for each in shown)
        lacking = sum(bool(each.gaps) for each in shown)
        return t(
            "{visits}. Packets out: {out}. Something missing: {lacking}.",
            visits=visits,
            out=out,
            lacking=lacking,
        )

    def _tick_those_not_out(self) -> None:
        self._rows.tick([each.visit_id for each in self._rows.visits if not each.is_done])

    def _listed_ids(self) -> list[str]:
        return [each.visit_id for each in self._rows.visits]

    def _show_chosen(self) -> None:
        self._batch.show_chosen(self._on, self._rows.chosen)

    def _open(self, person_id: str) -> None:
        if self.desk.records is None or self.desk.records.person.id != person_id:
            self.desk.choose_person(person_id)
        self.desk.place_wanted.emit("visit", "")

    def _take_outcome(self, outcome: object) -> None:
        if isinstance(outcome, Outcome):
            self._rows.show_outcome(outcome)

    def _take_work(self) -> None:
        if self._work.is_running and self._work.progress is None:
            self._rows.forget_outcomes()

    def _take_end(self) -> None:
        progress = self._work.progress
        if progress is None:
            return
        failed = {each.order.visit_id for each in self._work.failed_ones}
        self._rows.forget_outcomes(but=failed)
        if self._work.on == self._on:
            self._rows.tick(self._work.rest)
        self._loader.ask(self._on)

    def _tell_fault(self, error: object) -> None:
        if isinstance(error, LdnPrepError):
            self.desk.refused.emit(error.describe(self.t))
        elif isinstance(error, Exception):
            self.desk.report_fault(error)
