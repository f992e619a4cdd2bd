"""The batch at work, apart from the page: it goes on when the page is dressed anew or left."""

import threading
from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from ldn_prep import log
from ldn_prep.actions.batch import Batch, Progress
from ldn_prep.actions.batch_orders import Outcome, Plan, State, Wishes, plan_day
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.front_desk_printing import PrintQueue
from ldn_prep.errors import LdnPrepError
from ldn_prep.records import Packet
from ldn_prep.store import Changes, Ticket, open_beside, ticket_for

_LONGEST_WAIT = 20.0  # seconds for what was begun, when the window closes


class FrontDeskWork(QObject):
    """One batch at a time. `progress` is of the last one, None before the first."""

    moved = Signal(object)
    """The Outcome of one packet."""
    changed = Signal()
    """Begun, paused, going on, ended."""
    ended = Signal()
    failed = Signal(object)
    """The exception that kept the whole batch from beginning."""
    _told = Signal(object)
    _to_print = Signal(object)
    _over = Signal(object)

    def __init__(self, desk: Desk):
        super().__init__(desk)
        self._desk = desk
        self._batch: Batch | None = None
        self._thread: threading.Thread | None = None
        self._queue: PrintQueue | None = None
        self.progress: Progress | None = None
        self.wishes: Wishes | None = None
        self.on = date.min
        self.is_paused = self.is_stopping = False
        self._told.connect(self._take_told)
        self._to_print.connect(self._print)
        self._over.connect(self._end)

    @staticmethod
    def of(desk: Desk) -> "FrontDeskWork":
        """The one that belongs to this desk."""
        found = desk.findChild(FrontDeskWork)
        return found if isinstance(found, FrontDeskWork) else FrontDeskWork(desk)

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    def start(
        self,
        on: date,
        visit_ids: Collection[str],
        wishes: Wishes,
        printer: QPrinter | None = None,
    ) -> None:
        """Raises StoreError, e.g. when the store is locked."""
        if self.is_running:
            return
        ticket = ticket_for(self._desk.store)
        self.progress, self.wishes, self.on = None, wishes, on
        self.is_paused = self.is_stopping = False
        if printer is not None:
            self._queue = PrintQueue(printer, self)
            self._queue.printed.connect(self._was_printed)
        chosen = frozenset(visit_ids)
        self._thread = threading.Thread(
            target=self._run, args=(ticket, on, chosen, wishes), name="packets", daemon=True
        )
        self._desk.is_making_packets = True
        self._thread.start()
        self.changed.emit()

    def pause(self) -> None:
        self.is_paused = True
        if self._batch is not None:
            self._batch.pause()
        self.changed.emit()

    def go_on(self) -> None:
        self.is_paused = False
        if self._batch is not None:
            self._batch.go_on()
        self.changed.emit()

    def cancel(self) -> None:
        self.is_stopping = True
        if self._batch is not None:
            self._batch.cancel()
        if self._queue is not None:
            self._queue.stop()
        self.changed.emit()

    def close_down(self) -> None:
        """The window closes: what was begun is finished, the rest can be done another time."""
        if self._thread is not None:
            thread = self._thread
            self.cancel()
            if self._queue is not None:
                self._queue.stop(at_once=True)
            thread.join(_LONGEST_WAIT)

    def _run(self, ticket: Ticket, on: date, visit_ids: Collection[str], wishes: Wishes) -> None:
        """In the thread."""
        try:
            plan = self._plan(ticket, on, visit_ids, wishes)
            batch = Batch(
                ticket,
                plan,
                wishes,
                tell=lambda _progress, outcome: self._told.emit(outcome),
                to_print=self._to_print.emit,
            )
            self._batch, self.progress = batch, batch.progress
            if self.is_paused:
                batch.pause()
            if self.is_stopping:
                batch.cancel()
            batch.run()
        except Exception as error:  # told as a sentence, whatever it is
            if not isinstance(error, LdnPrepError):
                log.fault(error)
            self._over.emit(error)
        else:
            self._over.emit(None)

    def _plan(self, ticket: Ticket, on: date, visit_ids: Collection[str], wishes: Wishes) -> Plan:
        store = open_beside(ticket)
        try:
            return plan_day(store, on, wishes, visit_ids)
        finally:
            store.close()

    def _take_told(self, outcome: object) -> None:
        if isinstance(outcome, Outcome):
            self.moved.emit(outcome)

    def _print(self, outcome: object) -> None:
        if not isinstance(outcome, Outcome) or self._batch is None:
            return
        if self._queue is None or self.is_stopping:
            self._was_printed(outcome.order.visit_id, False)
            return
        title = self._desk.t("Visit packet {number}", number=outcome.number)
        self._queue.add(outcome.order.visit_id, title, outcome.pdf)

    def _was_printed(self, visit_id: str, is_whole: bool) -> None:
        if self._batch is not None:
            self._batch.was_printed(visit_id, is_whole=is_whole)

    def _end(self, error: object) -> None:
        thread, self._thread, self._batch = self._thread, None, None
        if thread is not None:
            thread.join()
        if self._queue is not None:
            self._queue.deleteLater()
            self._queue = None
        self.is_paused = self.is_stopping = False
        self._take_in_packets()
        self.changed.emit()
        if error is not None:
            self.failed.emit(error)
        self.ended.emit()

    def _take_in_packets(self) -> None:
        """The store was written to by our own processes: only the person on screen is read again,
        and only when a packet of theirs was made."""
        desk = self._desk
        desk.is_making_packets = False
        try:
            desk.store.was_changed_elsewhere()
        except LdnPrepError as error:
            desk.refused.emit(error.describe(desk.t))
            return
        if desk.records is None or self.progress is None:
            return
        person_id = desk.records.person.id
        made = self.progress.with_state(State.MADE)
        rows = frozenset(
            (Packet, each.packet_id) for each in made if each.order.person_id == person_id
        )
        if rows:
            changes = Changes(rows, frozenset({person_id}))
            desk.act(lambda _store: changes)

    @property
    def rest(self) -> tuple[str, ...]:
        """Visits of the last batch that are still to be done."""
        return self.progress.rest if self.progress is not None and not self.is_running else ()

    @property
    def failed_ones(self) -> tuple[Outcome, ...]:
        return self.progress.with_state(State.FAILED) if self.progress is not None else ()
