"""Reads a journal file in a thread of its own: its columns first, then what would come in."""

from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from ldn_prep import log
from ldn_prep.actions.journal_importing import (
    Gathered,
    JournalPlan,
    Look,
    ReadingChoices,
    find_columns,
    gather_all,
    look_at,
    plan_journal,
    read_journal,
)
from ldn_prep.errors import LdnPrepError
from ldn_prep.i18n import Translator
from ldn_prep.records import PersonRecords

_PAUSE_MS = 200  # choices come in quick turns; only the last is worth reading for


class Stopped(Exception):
    pass


class JournalFileReader(QObject):
    looked = Signal(object)
    """Look: the first rows, at once; without a date column nothing follows until one is named."""
    gathered = Signal(object, object)
    """(Gathered, tuple of ColumnFound)"""
    planned = Signal(object)
    """JournalPlan"""
    failed = Signal(object)
    progressed = Signal(int)
    """Percent of the file."""

    def __init__(self, parent: QObject, t: Translator):
        super().__init__(parent)
        self._t = t
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._newest = 0
        self._choices: tuple[Gathered, ReadingChoices, PersonRecords] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._plan)

    def read(self, source: Path | Look) -> None:
        """A path is looked at first; a Look with its date column is read on from there."""
        self._start(lambda number: self._read(source, number))

    def plan(self, gathered: Gathered, choices: ReadingChoices, records: PersonRecords) -> None:
        self._choices = gathered, choices, records
        self._timer.start()

    def stop(self) -> None:
        """Waits for the row being read; nothing is told any more."""
        self._timer.stop()
        self._newest += 1
        self._pool.waitForDone()

    def _plan(self) -> None:
        if self._choices is not None:
            gathered, choices, records = self._choices
            self._start(lambda number: self._work_out(gathered, choices, records, number))

    def _start(self, work: object) -> None:
        self._newest += 1
        self._pool.start(_Task(self, work, self._newest))

    def _read(self, source: Path | Look, number: int) -> None:
        look = source if isinstance(source, Look) else look_at(source)
        if not isinstance(source, Look):
            self.looked.emit(look)
        if look.date_column is not None:
            gathered = gather_all(look, lambda done, whole: self._tell(done, whole, number))
            columns = find_columns(gathered)
            if self.is_newest(number):
                self.gathered.emit(gathered, columns)

    def _work_out(
        self, gathered: Gathered, choices: ReadingChoices, records: PersonRecords, number: int
    ) -> None:
        plan: JournalPlan = plan_journal(records, read_journal(gathered, choices), self._t)
        if self.is_newest(number):
            self.planned.emit(plan)

    def _tell(self, done: int, whole: int, number: int) -> None:
        if not self.is_newest(number):
            raise Stopped
        self.progressed.emit(done * 100 // max(whole, 1))

    def is_newest(self, number: int) -> bool:
        return number == self._newest


class _Task(QRunnable):
    def __init__(self, reader: JournalFileReader, work: object, number: int):
        super().__init__()
        self._reader, self._work, self._number = reader, work, number

    def run(self) -> None:
        try:
            self._work(self._number)  # type: ignore[operator]
        except Stopped:
            pass
        except Exception as error:  # a worker has nobody to raise to: the window tells it
            if not isinstance(error, LdnPrepError):
                log.fault(error)
            if self._reader.is_newest(self._number):
                self._reader.failed.emit(error)
