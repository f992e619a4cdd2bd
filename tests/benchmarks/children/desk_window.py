"""The window of a front desk during a batch: how long a timer of 5 ms ever had to wait."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

os.environ["LDN_PREP_DATA"] = mkdtemp()

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ldn_prep import clock
from ldn_prep.actions.batch_orders import Wishes
from ldn_prep.actions.day_list import list_day
from ldn_prep.desktop.app import Starter
from ldn_prep.desktop.front_desk_list import DayList
from ldn_prep.desktop.front_desk_work import FrontDeskWork
from ldn_prep.desktop.window import Window
from ldn_prep.records import PacketWay
from ldn_prep.settings import LoadedSettings, Settings

TICK_MS, LONG_MS = 5, 50
PLACES = ("visit", "medicines", "questions", "journal")


class Stalls(QObject):
    def __init__(self) -> None:
        super().__init__()
        self._last, self._waits = time.perf_counter(), list[float]()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._waits.append((now - self._last) * 1000 - TICK_MS)
        self._last = now

    def forget(self) -> None:
        """What the benchmark itself held up."""
        self._waits = []

    def tell(self, name: str, since: float) -> None:
        waits, self._waits = sorted(self._waits), []
        longest = ", ".join(f"{each:.0f}" for each in waits[-3:][::-1])
        seconds, often = time.perf_counter() - since, sum(each > LONG_MS for each in waits)
        over = f"over {LONG_MS} ms: {often} times in {seconds:.1f} s"
        sys.stdout.write(f"window: {name}\tlongest stalls {longest} ms, {over}\n")
        sys.stdout.flush()


class Morning:
    """One part after the other, each with its own longest stalls."""

    def __init__(self, path: Path, folder: Path):
        self._folder = folder
        settings = Settings(place="desk", desk_folder=str(folder))
        self._starter, self._stalls = Starter(app, path, LoadedSettings(settings)), Stalls()

    def run(self) -> None:
        self._open()
        visits = [each.visit_id for each in list_day(self._window.desk.store, clock.today())]
        _wait(lambda: False, 0.5)
        self._stalls.forget()
        self._make(f"a batch of {len(visits)}, the page looked at", visits, lambda: None)
        self._part("reading the list again after it", lambda: _wait(lambda: False, 3))
        self._make("another batch, eight people looked at meanwhile", visits, self._look_around)
        self._part("the same eight people without a batch", self._look_around)
        self._starter.shell.close()

    @property
    def _window(self) -> Window:
        assert self._starter.window is not None
        return self._starter.window

    def _open(self) -> None:
        self._starter.shell.show()
        self._part("opening the store", lambda: _wait(lambda: bool(self._starter.window), 300))
        self._part("the first page, and the list of the day", self._wait_for_list)

    def _wait_for_list(self) -> None:
        _wait(lambda: any(each.model().rowCount() for each in self._lists()), 60)
        _wait(lambda: False, 2)

    def _lists(self) -> list[DayList]:
        return self._starter.shell.findChildren(DayList)

    def _make(self, name: str, visits: list[str], meanwhile: Callable[[], object]) -> None:
        work, began = FrontDeskWork.of(self._window.desk), _now()
        work.start(clock.today(), visits, Wishes(PacketWay.SAVED, self._folder, again=True))
        meanwhile()
        _wait(lambda: not work.is_running, 300)
        self._stalls.tell(name, began)

    def _part(self, name: str, step: Callable[[], object]) -> None:
        began = _now()
        step()
        self._stalls.tell(name, began)

    def _look_around(self) -> None:
        for person in self._window.desk.people[:8]:
            self._window.choose_person(person.id)
            for place in PLACES:
                self._window.go(place)
                _wait(lambda: False, 0.25)


def _wait(until: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        app.processEvents()
        time.sleep(0.0005)


def _now() -> float:
    return time.perf_counter()


if __name__ == "__main__":
    app = QApplication([])
    sys.setswitchinterval(0.001)  # as the program does
    Morning(Path(sys.argv[1]), Path(sys.argv[2])).run()
