"""Reads, compares and brings in the files one after the other, each in a thread of its own.

It belongs to the desk, not to the page: what is being brought in when the page is left is finished,
and can be undone.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ldn_prep import log
from ldn_prep.actions.receiving import ReceivingPlan, newest_first, read_packet
from ldn_prep.actions.receiving_apart import (
    Brought,
    Whose,
    Wish,
    bring_in_apart,
    compare_apart,
    take_over,
)
from ldn_prep.actions.receiving_words import name_after
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.receiving_files import ReceivedFile, Stage
from ldn_prep.desktop.receiving_queue import Job, ReceivingQueue
from ldn_prep.errors import LdnPrepError
from ldn_prep.exchange.fhir import Received
from ldn_prep.exchange.fhir.faults import NeedsPassword
from ldn_prep.store import Ticket, ticket_for

_PAUSE_MS = 150  # several changes in a row are compared with once


class ReceivingWork(QObject):
    changed = Signal(object)
    """ReceivedFile: it got on."""
    listed = Signal()
    """Files were added."""
    brought = Signal(object)
    """The list of files that were brought in, in one step to undo."""

    def __init__(self, desk: Desk):
        super().__init__(desk)
        self._desk = desk
        self.files: list[ReceivedFile] = []
        self._queue = ReceivingQueue(self)
        self._queue.changed.connect(self.changed)
        self._queue.emptied.connect(self._finish)
        self._is_leaving = False
        self._brought: list[tuple[ReceivedFile, Brought]] = []
        self._again = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._again.timeout.connect(self._compare_all)
        desk.records_changed.connect(self._look_again)
        desk.people_changed.connect(self._look_again)

    @property
    def is_bringing(self) -> bool:
        return bool(self._brought) or any(each.stage is Stage.BRINGING for each in self.files)

    def add(self, paths: Iterable[Path]) -> None:
        """A file that is there already is read again."""
        wanted = list(dict.fromkeys(paths))
        known = {each.path for each in self.files}
        self.files += [ReceivedFile(path) for path in wanted if path not in known]
        self.listed.emit()
        for file in [each for each in self.files if each.path in wanted]:
            self.read(file)

    def read(self, file: ReceivedFile, password: str = "") -> None:
        file.answer, file.is_the_same_all_the_same = None, False
        file.fault, file.needs_password, file.was_brought = "", False, False
        file.chosen.clear()
        ticket, t = self._ticket(file), self._desk.t
        if ticket is None:
            return

        def work() -> ReceivingPlan:
            return compare_apart(ticket, read_packet(file.path, password=password), None, t)

        self._begin(file, Stage.READING, work, self._take_plan)

    def answer(self, file: ReceivedFile, answer: Whose) -> None:
        """Somebody said whose it is."""
        if answer != file.whose or file.answer is None:
            file.answer, file.is_the_same_all_the_same = answer, False
            file.chosen.clear()
            file.is_comparing = True
            self._compare(file)

    def choose(self, file: ReceivedFile, key: str, *, is_on: bool) -> None:
        """Whether the packet's words replace those here for one thing that differs."""
        (file.chosen.add if is_on else file.chosen.discard)(key)
        self.changed.emit(file)

    def confirm_same(self, file: ReceivedFile, *, is_on: bool) -> None:
        """The person chosen has another name or birth date, and is meant all the same."""
        file.is_the_same_all_the_same = is_on
        self.changed.emit(file)

    def bring_in(self, files: Sequence[ReceivedFile]) -> None:
        """Those that can be, the newest packet first; together they are one step to undo."""
        ready = [each for each in files if each.can_be_brought]
        wishes, t = [each.wish() for each in ready], self._desk.t
        for place in newest_first([each.plan.received for each in wishes]):
            file, wish = ready[place], wishes[place]
            ticket = self._ticket(file)
            if ticket is None:
                return
            file.fault = ""

            def work(ticket: Ticket = ticket, wish: Wish = wish) -> Brought:
                return bring_in_apart(ticket, wish, t)

            self._begin(file, Stage.BRINGING, work, self._take_brought)

    def stop_bringing(self) -> None:
        """The one being brought in is finished, the others stay where they were."""
        self._queue.drop(Stage.BRINGING)

    def leave(self) -> None:
        """Nothing more is begun; what is being brought in is finished first."""
        self._is_leaving = True
        self._again.stop()
        self._queue.clear()
        self.blockSignals(True)
        if not self._queue.is_at_work:
            self._finish()

    def _begin(
        self,
        file: ReceivedFile,
        stage: Stage,
        work: Callable[[], object],
        take: Callable[[ReceivedFile, object], None],
    ) -> None:
        file.turn += 1
        self._queue.add(Job(file, file.turn, stage, work, take, self._note_fault))

    def _note_fault(self, file: ReceivedFile, error: Exception) -> None:
        file.is_comparing = False
        file.stage = Stage.FAILED if file.received is None else Stage.READ
        file.fault = self._told(error)
        file.needs_password = isinstance(error, NeedsPassword)

    def _take_plan(self, file: ReceivedFile, plan: object) -> None:
        assert isinstance(plan, ReceivingPlan)  # noqa: S101
        file.take_plan(plan)
        here = plan.person.id if plan.person else None
        if file.answer is not None and file.answer.person_id != here:  # no longer in the store
            file.answer = None
        if file.brings or file.is_new_person:
            file.was_brought = False

    def _take_brought(self, file: ReceivedFile, brought: object) -> None:
        assert isinstance(brought, Brought)  # noqa: S101
        file.stage, file.was_brought = Stage.READ, True
        file.answer, file.is_comparing = Whose(brought.person_id), True
        file.chosen.clear()
        self._brought.append((file, brought))

    def _finish(self) -> None:
        """Everything asked for is done: what was brought in becomes one step to undo."""
        done, self._brought = self._brought, []
        if done:
            records = self._desk.records
            on_screen = records.person.id if records else ""
            said, brought = self._says(done), [each for _, each in done]
            self._desk.act(take_over, brought, on_screen, says=said)
            self._look_again()
            self.brought.emit([file for file, _ in done])
        if self._is_leaving:
            self.deleteLater()

    def _says(self, done: Sequence[tuple[ReceivedFile, Brought]]) -> str:
        t, file = self._desk.t, done[0][0]
        if len(done) > 1:
            return t.plural(
                "{count} packet was brought in.", "{count} packets were brought in.", len(done)
            )
        name = name_after(file.plan) if file.plan else ""
        return t("{name}: the packet was brought in.", name=name)

    def _look_again(self, *_what: object) -> None:
        if not self._is_leaving:
            self._again.start()

    def _compare_all(self) -> None:
        """What stands in the store changed: by us, by Undo, or in another window."""
        if self.is_bringing:  # it is looked at when all of that is done
            return
        for file in self.files:
            if file.stage is Stage.READ:
                self._compare(file)

    def _compare(self, file: ReceivedFile) -> None:
        received, answer, t = file.received, file.answer, self._desk.t
        ticket = self._ticket(file)
        if ticket is None or received is None:
            return

        def work(ticket: Ticket = ticket, received: Received = received) -> ReceivingPlan:
            return compare_apart(ticket, received, answer, t)

        self._begin(file, Stage.READ, work, self._take_plan)

    def _ticket(self, file: ReceivedFile) -> Ticket | None:
        try:
            return ticket_for(self._desk.store)
        except LdnPrepError as error:
            file.stage, file.fault = Stage.FAILED, self._told(error)
            self.changed.emit(file)
            return None

    def _told(self, error: Exception) -> str:
        t = self._desk.t
        if isinstance(error, LdnPrepError):
            return error.describe(t)
        return t(
            "This file could not be read. Nothing was changed. ({what})", what=log.fault(error)
        )
