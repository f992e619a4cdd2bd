"""Packets for many visits in one go: on all cores, with progress, pause, cancel and going on later.

The processes load, lay out, write and note each packet themselves; this side only hands out the
next orders, a few at a time, so that memory stays flat however many there are.
"""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from dataclasses import dataclass, field, replace

from ldn_prep.actions import batch_work
from ldn_prep.actions.batch_orders import Order, Outcome, Plan, State, Wishes
from ldn_prep.actions.packets import keep_record
from ldn_prep.errors import N_, LdnPrepError
from ldn_prep.i18n import translator
from ldn_prep.store import Store, Ticket, open_beside

_TICK = 0.1  # seconds until a pause, a cancel or a printed packet is looked for
_FEW = 3  # so few that starting a process takes longer than making them
_MOST_AT_PRINTER = 3
_MOST_BREAKS = 4  # in a row, without a packet in between: it is not one packet's fault
_STOPPED = N_("The program stopped while it made this packet.")
_NOT_PRINTED = N_("The printer did not take it.")


@dataclass(slots=True)
class Progress:
    """`outcomes` hold no pages. `left` are the orders nobody got to, in order."""

    total: int
    outcomes: list[Outcome] = field(default_factory=list)
    left: tuple[Order, ...] = ()

    @property
    def done(self) -> int:
        return len(self.outcomes)

    def with_state(self, state: State) -> tuple[Outcome, ...]:
        return tuple(each for each in self.outcomes if each.state is state)

    @property
    def went_well(self) -> bool:
        return not self.left and not self.with_state(State.FAILED)

    @property
    def rest(self) -> tuple[str, ...]:
        """Visits that are still to be done: what failed and what nobody got to."""
        failed = tuple(each.order.visit_id for each in self.with_state(State.FAILED))
        return (*failed, *(order.visit_id for order in self.left))


class Batch:
    """`run` in a thread of its own (or the only one); everything else may be called from any.

    For packets that are printed, `to_print` is handed each one's outcome with its pages; say with
    `was_printed` what came of it, and only then it is kept as printed.
    """

    def __init__(
        self,
        ticket: Ticket,
        plan: Plan,
        wishes: Wishes,
        *,
        tell: Callable[[Progress, Outcome], object] = lambda _progress, _outcome: None,
        to_print: Callable[[Outcome], object] = lambda _outcome: None,
        workers: int | None = None,
    ):
        self._ticket, self._wishes = ticket, wishes
        self._tell, self._to_print = tell, to_print
        self._workers = _workers_for(len(plan.orders)) if workers is None else workers
        self._waiting, self._suspects = deque(plan.orders), deque[Order]()
        self._running: dict[Future[Outcome], Order] = {}
        self._at_printer: dict[str, Outcome] = {}
        self._printed: deque[tuple[str, bool]] = deque()
        self._woken, self._go = threading.Event(), threading.Event()
        self._go.set()
        self._is_cancelled, self._breaks = False, 0
        self._t = translator(wishes.language)
        self.progress = Progress(len(plan.orders) + len(plan.stood), list(plan.stood))

    def pause(self) -> None:
        """What is being made is finished; nothing else is begun."""
        self._go.clear()

    def go_on(self) -> None:
        self._go.set()
        self._woken.set()

    def cancel(self) -> None:
        """As `pause`, for good: `run` returns as soon as what was begun is done."""
        self._is_cancelled = True
        self._woken.set()

    def was_printed(self, visit_id: str, *, is_whole: bool) -> None:
        self._printed.append((visit_id, is_whole))
        self._woken.set()

    def run(self) -> Progress:
        """Returns when all is done or it was cancelled. Raises StoreError before anything began."""
        store = open_beside(self._ticket)
        try:
            store.back_up_if_due()
            self._run(store)
        finally:
            store.close()
            self.progress.left = (*self._running.values(), *self._suspects, *self._waiting)
        return self.progress

    def _run(self, store: Store) -> None:
        pool = self._start_pool() if self._waiting else None
        try:
            while pool is not None and self._has_more():
                is_sound = self._hand_out(pool)
                if not is_sound or self._take_finished():
                    pool.shutdown(wait=True)
                    pool = self._start_pool()
                self._keep_printed(store)
        finally:
            if pool is not None:
                self._end_pool(pool)

    def _has_more(self) -> bool:
        is_wanted = bool(self._waiting or self._suspects) and not self._is_cancelled
        return is_wanted or bool(self._running or self._at_printer)

    def _hand_out(self, pool: Executor) -> bool:
        """False when no process can be begun here: then a thread has to do."""
        if self._is_cancelled or not self._go.is_set():
            return True
        source = self._suspects or self._waiting
        most = 1 if self._suspects else self._workers + 1
        while (
            source
            and len(self._running) < most
            and len(self._running) + len(self._at_printer) < self._workers + _MOST_AT_PRINTER
        ):
            try:
                future = pool.submit(batch_work.make, source[0])
            except BrokenExecutor:  # seen when the ones at work are taken
                return bool(self._running) or self._give_up_processes()
            except (OSError, RuntimeError):
                return self._give_up_processes()
            self._running[future] = source.popleft()
        return True

    def _give_up_processes(self) -> bool:
        self._waiting.extendleft(reversed(self._running.values()))
        self._running.clear()
        self._workers = 0
        self._note_break()
        return False

    def _take_finished(self) -> bool:
        """True when a process died: the pool has to be begun anew."""
        if not self._running:
            self._woken.wait(_TICK)
            self._woken.clear()
            return False
        finished, _ = wait(self._running, _TICK, FIRST_COMPLETED)
        broken = [future for future in finished if not self._take(future)]
        return bool(broken) and self._gather_suspects()

    def _take(self, future: "Future[Outcome]") -> bool:
        """False when its process died."""
        try:
            outcome = future.result()
        except BrokenExecutor:
            return False
        self._running.pop(future)
        self._breaks = 0
        if outcome.record is not None:
            self._at_printer[outcome.order.visit_id] = outcome
            self._to_print(outcome)
        else:
            self._end(outcome)
        return True

    def _gather_suspects(self) -> bool:
        """Who was at work when a process died is tried again, one at a time, so that the one to
        blame fails alone."""
        orders = list(self._running.values())
        self._running.clear()
        self._note_break()
        if len(orders) == 1:
            self._end(Outcome(orders[0], State.FAILED, reason=self._t(_STOPPED)))
        else:
            self._suspects.extend(orders)
        return True

    def _note_break(self) -> None:
        self._breaks += 1
        self._is_cancelled = self._is_cancelled or self._breaks >= _MOST_BREAKS

    def _keep_printed(self, store: Store) -> None:
        while self._printed:
            visit_id, is_whole = self._printed.popleft()
            outcome = self._at_printer.pop(visit_id, None)
            if outcome is not None and self._is_cancelled and not is_whole:
                self._waiting.appendleft(outcome.order)
            elif outcome is not None:
                self._end(self._keep(store, outcome, is_whole=is_whole))

    def _keep(self, store: Store, outcome: Outcome, *, is_whole: bool) -> Outcome:
        bare = replace(outcome, pdf=b"", record=None)
        if not is_whole or outcome.record is None:
            return replace(bare, state=State.FAILED, reason=self._t(_NOT_PRINTED))
        try:
            keep_record(store, outcome.record)
        except LdnPrepError as error:
            return replace(bare, state=State.FAILED, reason=error.describe_briefly(self._t))
        store.history.clear()
        return bare

    def _end(self, outcome: Outcome) -> None:
        self.progress.outcomes.append(outcome)
        self._tell(self.progress, outcome)

    def _start_pool(self) -> Executor:
        if self._workers == 0:
            return ThreadPoolExecutor(1, "packets", batch_work.begin, (self._ticket, self._wishes))
        return ProcessPoolExecutor(
            self._workers,
            multiprocessing.get_context("spawn"),
            batch_work.begin_process,
            (self._ticket, self._wishes),
        )

    def _end_pool(self, pool: Executor) -> None:
        if isinstance(pool, ThreadPoolExecutor):
            pool.submit(batch_work.end)
        pool.shutdown(wait=True)


def _workers_for(orders: int) -> int:
    """0 stands for one thread of this process."""
    return 0 if orders <= _FEW else min(orders, os.cpu_count() or 1)
