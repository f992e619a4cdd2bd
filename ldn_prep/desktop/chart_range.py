"""Which days the charts show: a range that was chosen, closer or wider, earlier or later."""

from dataclasses import dataclass
from datetime import date, timedelta

LEAST_DAYS = 7


@dataclass(frozen=True, slots=True)
class ChartRange:
    """`first` to `last`, both included, inside `earliest` to `latest`."""

    first: date
    last: date
    earliest: date
    latest: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def is_all(self) -> bool:
        return (self.first, self.last) == (self.earliest, self.latest)

    def zoomed(self, share: float, closer: float) -> "ChartRange":
        """Closer (more than 1) or wider around a place of the axis, which stays where it is."""
        most = (self.latest - self.earliest).days + 1
        days = max(min(LEAST_DAYS, most), min(most, round(self.days / closer)))
        start = self.first + timedelta(days=round((self.days - days) * share))
        return self._starting(start, days)

    def moved(self, direction: int) -> "ChartRange":
        """Half of what is shown earlier (-1) or later (1)."""
        return self._starting(
            self.first + timedelta(days=direction * max(1, self.days // 2)), self.days
        )

    def _starting(self, start: date, days: int) -> "ChartRange":
        start = max(self.earliest, min(start, self.latest - timedelta(days=days - 1)))
        return ChartRange(start, start + timedelta(days=days - 1), self.earliest, self.latest)
