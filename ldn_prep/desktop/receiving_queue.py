"""What is to be done with the files, one after the other, each in a thread of its own."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ldn_prep.actions.receiving_apart import Brought
from ldn_prep.desktop.errand import Errand
from ldn_prep.desktop.receiving_files import ReceivedFile, Stage


@dataclass(frozen=True, slots=True)
class Job:
    """`take` is given what `work` made, `fail` why it could not."""

    file: ReceivedFile
    turn: int
    stage: Stage
    work: Callable[[], object]
    take: Callable[[ReceivedFile, object], None]
    fail: Callable[[ReceivedFile, Exception], None]


class ReceivingQueue(QObject):
    changed = Signal(object)
    """ReceivedFile: it got on."""
    emptied = Signal()

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._jobs: deque[Job] = deque()
        self.is_at_work = False

    def add(self, job: Job) -> None:
        """A file's newest job counts; what comes of an earlier one is not looked at."""
        is_read = job.stage is Stage.READING
        job.file.stage = Stage.WAITING if is_read else job.stage
        self._jobs.append(job)
        self.changed.emit(job.file)
        self._next()

    def drop(self, stage: Stage) -> None:
        """Takes out the jobs of that kind that were not begun; their files stay as read."""
        for job in [each for each in self._jobs if each.stage is stage]:
            self._jobs.remove(job)
            job.file.stage = Stage.READ
            self.changed.emit(job.file)

    def clear(self) -> None:
        self._jobs.clear()

    def _next(self) -> None:
        if self.is_at_work:
            return
        while self._jobs and self._jobs[0].turn != self._jobs[0].file.turn:
            self._jobs.popleft()
        if not self._jobs:
            self.emptied.emit()
            return
        self._start(self._jobs.popleft())

    def _start(self, job: Job) -> None:
        self.is_at_work = True
        if job.file.stage is not job.stage:
            job.file.stage = job.stage
            self.changed.emit(job.file)
        errand = Errand(self, job.work)
        errand.done.connect(lambda result: self._done(job, result))
        errand.failed.connect(lambda error: self._failed(job, error))
        errand.start()

    def _done(self, job: Job, result: object) -> None:
        self.is_at_work = False
        if job.turn == job.file.turn or isinstance(result, Brought):
            job.take(job.file, result)
            self.changed.emit(job.file)
        self._next()

    def _failed(self, job: Job, error: Exception) -> None:
        self.is_at_work = False
        if job.turn == job.file.turn:
            job.fail(job.file, error)
            self.changed.emit(job.file)
        self._next()
