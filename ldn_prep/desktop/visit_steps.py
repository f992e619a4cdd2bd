"""What can be done with a visit as a whole: it took place, it did not, the next one, a calendar."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import calendars, visits
from ldn_prep.desktop import dialogs
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import PlainButton, QuietButton, flow
from ldn_prep.errors import LdnPrepError
from ldn_prep.records import Visit
from ldn_prep.store import Changes, Store


class VisitSteps(QWidget):
    added = Signal(str)
    """The id of another planned visit, to be shown."""

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, t = desk, desk.t
        self._visit: Visit | None = None
        self._over = QuietButton(t("This visit is over"), "check")
        self._next = QuietButton(t("Plan the next visit"), "plus")
        self._calendar = PlainButton(t("Save for my calendar"), "save")
        self._cancel = PlainButton(t("This visit does not take place"))
        self._another = PlainButton(t("Add another visit"), "plus")
        for button, step in (
            (self._over, self._close),
            (self._next, self._follow),
            (self._calendar, self._save),
            (self._cancel, self._call_off),
            (self._another, self._add),
        ):
            button.clicked.connect(lambda _checked, step=step: step())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(flow(self._over, self._next, self._calendar, self._another, self._cancel))

    def show_visit(self, visit: Visit, *, has_come: bool) -> None:
        self._visit = visit
        self._over.setVisible(has_come)
        self._next.setVisible(has_come)
        self._calendar.setVisible(visit.on is not None)

    def _close(self) -> None:
        self._take(
            visits.close_visit,
            self._desk.t(
                "{name}: the visit is closed. Questions without an answer wait for the next one.",
                name=self._name,
            ),
        )

    def _follow(self) -> None:
        self._take(
            visits.follow_visit,
            self._desk.t(
                "{name}: the next visit is planned. Questions without an answer wait for it.",
                name=self._name,
            ),
        )

    def _add(self) -> None:
        if self._visit is not None:
            changes = self._desk.act(visits.add_visit, self._visit.person_id)
            if changes:
                self.added.emit(changes.added[0])

    def _call_off(self) -> None:
        says = self._desk.t(
            "{name}: the visit is called off. It stands among the earlier visits.", name=self._name
        )
        self._take(visits.cancel_visit, says)

    def _save(self) -> None:
        if self._visit is None:
            return
        t, folder = self._desk.t, Path(self._desk.settings.packet_folder or Path.home())
        path = dialogs.ask_save_path(
            self, t("Save for my calendar"), folder / t("visit.ics"), t("Calendar file (*.ics)")
        )
        if path is None:
            return
        try:
            calendars.save_calendar(self._visit, path, t)
        except LdnPrepError as error:
            self._desk.refused.emit(error.describe(t))
        else:
            self._desk.done.emit(t("Saved for the calendar: {name}", name=path.name))

    def _take(self, action: Callable[[Store, str], Changes], says: str) -> None:
        if self._visit is not None:
            self._desk.act(action, self._visit.id, says=says)

    @property
    def _name(self) -> str:
        return self._desk.records.person.name if self._desk.records else ""
