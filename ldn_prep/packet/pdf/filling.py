"""Blocks that take the room the page has left: empty rows for a pen, and rows that stretch.

Their rows are laid out when the page is known, and join the structure only when they are drawn.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportlab.platypus import Flowable

from ldn_prep.packet.pdf.bands import Band, Stack
from ldn_prep.packet.pdf.pen import Pen


@dataclass(frozen=True, slots=True)
class Filling:
    """Rows below `head`: `count` of them, or as many as fit where it is None, at least `fewest`.

    Each is between `low` and `high` points high; `make` gives the row at a place, from 0.
    """

    head: Sequence[Band]
    make: Callable[[int, float], Sequence[Band]]
    low: float
    high: float
    count: int | None = None
    fewest: int = 1


@dataclass(slots=True)
class _Row(Band):
    place: int
    make: Callable[[int, float], Sequence[Band]]

    def paint(self, pen: Pen, top: float) -> None:
        for band in self.make(self.place, self.height):
            band.paint(pen, top)
            top -= band.height


class FillingStack(Stack):
    """Stands on one page whenever a page can hold it."""

    def __init__(
        self, above: Sequence[Band], filling: Filling, room: float, space_before: float = 0
    ):
        self._above, self._filling, self._room = [*above, *filling.head], filling, room
        super().__init__(self._above, room, space_before)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        self._fill(min(aH, self._room))
        return super().wrap(aW, aH)

    def split(self, aW: float, aH: float, /) -> list[Flowable]:  # noqa: N803
        """Goes to the next page whole; what no page can hold is broken like any stack."""
        return super().split(aW, aH) if aH > self._room - 1 else []

    def _fill(self, height: float) -> None:
        rows = self._filling
        free = height - sum(band.height for band in self._above)
        count = rows.count or max(rows.fewest, int(free / rows.low))
        step = max(rows.low, min(rows.high, free / count))
        filled = [_Row(step, place, rows.make) for place in range(count)]
        self.bands = [*self._above, *filled]
        self.reach = list(accumulate((band.height for band in self.bands), initial=0.0))
        self.start, self.stop = 0, len(self.bands)
