"""A backup at the start of each day's first change, and the thinning of earlier ones."""

from contextlib import closing
from datetime import date
from pathlib import Path

from ldn_prep import clock, errors
from ldn_prep.store.backing_up import back_up, thin_out
from ldn_prep.store.backups import Reason, find_backups
from ldn_prep.store.connecting import connect
from ldn_prep.store.counting import count
from ldn_prep.store.damage import StoreDamaged
from ldn_prep.store.faults import translated


class DailyBackup:
    """`fault` tells why today's could not be written: a change is kept all the same."""

    def __init__(self, path: Path):
        self._path = path
        self._tried_on: date | None = None
        self.fault: errors.StoreError | None = None

    def make_if_due(self) -> None:
        """Raises StoreDamaged, and nothing else: what is damaged must not be written to."""
        today = clock.today()
        if today == self._tried_on:
            return
        try:
            self._make(today)
            self.fault = None
        except StoreDamaged:
            raise
        except errors.StoreError as error:
            self.fault = error
        self._tried_on = today

    def _make(self, today: date) -> None:
        is_made = any(each.day == today for each in find_backups(self._path))
        if not is_made and self._holds_people():
            back_up(self._path, Reason.DAILY)
            thin_out(self._path)

    def _holds_people(self) -> bool:
        with translated(self._path), closing(connect(self._path)) as connection:
            return count(connection, "person") > 0
