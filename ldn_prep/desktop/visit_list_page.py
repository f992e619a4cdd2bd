"""A scheduler's list of appointments, brought in: its columns, and whose each one is."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.actions.visit_list import (
    BroughtIn,
    Choice,
    Match,
    bring_in_visits,
    match_people,
    read_appointments,
    read_heading,
    sure_choices,
)
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.visit_list_columns import VisitListColumns
from ldn_prep.desktop.visit_list_row import VisitListRow
from ldn_prep.desktop.widgets import (
    Card,
    Line,
    PageFrame,
    PrimaryButton,
    QuietButton,
    Text,
    clear_layout,
    flow,
)
from ldn_prep.errors import LdnPrepError
from ldn_prep.store import Changes, Store
from ldn_prep.wording import describe_time

_COLUMN_EMS = 60
_MOST_FAULTS = 20


class VisitListPage(QWidget):
    """Leaving it changes nothing."""

    def __init__(self, desk: Desk, path: Path):
        super().__init__()
        self._desk, self._path, t = desk, path, desk.t
        self._matches: list[Match] = []
        self._rows: list[VisitListRow] = []
        self._frame = PageFrame(t("Bring in a list of visits"), column_ems=_COLUMN_EMS)
        self._frame.set_status(path.name)
        self._fault = Text("", "error")
        self._fault.hide()
        self._people = Card(t("Whose each visit is"))
        self._people.hide()
        self._not_read = Card(t("Not read"))
        self._not_read.hide()
        self._bring = PrimaryButton(t("Plan the visits"), "check")
        self._bring.setEnabled(False)
        self._bring.clicked.connect(lambda _checked: self._bring_in())
        self._leave = QuietButton(t("Cancel"))
        self._leave.clicked.connect(lambda _checked: self._desk.page_left.emit())
        self.setFocusProxy(self._leave)
        self._lay_out()
        self._open()

    def _open(self) -> None:
        try:
            heading = read_heading(self._path)
        except LdnPrepError as error:
            self._tell_fault(error)
            return
        self._columns = VisitListColumns(heading, self._desk.t)
        self._frame.content.insertWidget(2, self._columns)
        self._columns.changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        parts, order, t = self._columns.parts, self._columns.order, self._desk.t
        try:
            listed = read_appointments(self._path, parts, order) if parts else None
        except LdnPrepError as error:
            self._tell_fault(error)
            return
        self._columns.ask_order(listed.doubtful if listed else "")
        is_open = listed is None or (listed.doubtful and order is None)
        self._matches = (
            []
            if is_open or listed is None
            else match_people(listed.appointments, self._desk.people)
        )
        self._show_matches()
        faults = () if is_open or listed is None else listed.faults
        clear_layout(self._not_read.body, keep=1)
        for fault in faults[:_MOST_FAULTS]:
            self._not_read.add(Text(fault.describe(t), "muted"))
        if len(faults) > _MOST_FAULTS:
            count = len(faults) - _MOST_FAULTS
            self._not_read.add(Text(t.plural("and {count} more", "and {count} more", count)))
        self._not_read.setVisible(bool(faults))

    def _show_matches(self) -> None:
        clear_layout(self._people.body, keep=1)
        self._rows = [VisitListRow(each, self._desk.people, self._desk.t) for each in self._matches]
        for number, row in enumerate(self._rows):
            if number:
                self._people.add(Line())
            self._people.add(row)
            row.changed.connect(self._count)
        self._people.setVisible(bool(self._rows))
        self._count()

    def _count(self) -> None:
        t, count = self._desk.t, len(self._choices())
        self._bring.rename(t.plural("Plan {count} visit", "Plan {count} visits", count))
        self._bring.setEnabled(count > 0)

    def _choices(self) -> list[Choice]:
        decided = {
            row.match.appointment.line: row.choice for row in self._rows if row.choice is not None
        }
        return sure_choices(self._matches, decided)

    def _bring_in(self) -> None:
        t, choices = self._desk.t, self._choices()
        done: list[BroughtIn] = []

        def act(store: Store) -> Changes:
            done.append(bring_in_visits(store, choices, self._columns.day or clock.today()))
            return done[0].changes

        if self._desk.act(act) is None:
            return
        said = [t.plural("{count} visit was planned.", "{count} visits were planned.",
                         done[0].planned)]  # fmt: skip
        said += [
            t(
                "{name}: {at} was planned and stays; the list says {other}.",
                name=each.name,
                at=describe_time(at, t),
                other=describe_time(each.at, t) if each.at else "",
            )
            for each, at in done[0].kept
        ]
        self._desk.page_left.emit()
        self._desk.done.emit(" ".join(said))

    def _tell_fault(self, error: LdnPrepError) -> None:
        self._fault.show_text(error.describe(self._desk.t))
        self._bring.hide()

    def _lay_out(self) -> None:
        for part in (self._fault, self._people, self._not_read):
            self._frame.add(part)
        self._frame.add(flow(self._bring, self._leave))
        self._frame.content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
