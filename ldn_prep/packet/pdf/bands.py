"""The story of a page as bands: strips of paper that never break inside.

A `Stack` is one block of the packet; it breaks between bands, keeps glued ones together and
repeats a table's header.
"""

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from reportlab.platypus import Flowable

from ldn_prep.packet.pdf.pen import Pen
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid

_FUZZ = 1e-3


@dataclass(slots=True)
class Band(ABC):
    height: float
    glued: bool = field(default=False, kw_only=True)
    """Must stand on the same page as the next band."""

    @abstractmethod
    def paint(self, pen: Pen, top: float) -> None:
        """Draws into the strip below `top`, from x = 0."""


@dataclass(slots=True)
class Gap(Band):
    """White space, dropped at the head of a page."""

    def paint(self, pen: Pen, top: float) -> None:
        pass


@dataclass(slots=True)
class TextBand(Band):
    lines: Sequence[Laid]
    x: float = 0
    tag: Tag | None = None

    def paint(self, pen: Pen, top: float) -> None:
        with pen.marking(self.tag):
            pen.lines(self.lines, self.x, top)


def text_bands(lines: Sequence[Laid], x: float = 0, tag: Tag | None = None) -> list[Band]:
    """A band for each line; the first two and the last two stay together."""
    return keep_ends([TextBand(line.face.leading, (line,), x, tag) for line in lines])


def keep_ends(bands: Sequence[Band]) -> list[Band]:
    """No first or last band alone on a page."""
    for place in (0, len(bands) - 2):
        if 0 <= place < len(bands) - 1:
            bands[place].glued = True
    return list(bands)


def glue(bands: Sequence[Band], room: float, to_next: bool = False) -> list[Band]:
    """The bands as one piece if that fits on a page, and with what follows if `to_next`."""
    whole = sum(band.height for band in bands) <= room
    for band in bands[:-1] if whole else bands[:1]:
        band.glued = True
    if bands and to_next:
        bands[-1].glued = True
    return list(bands)


@dataclass(slots=True)
class Header:
    """A band that is drawn again when the bands after `place` continue on another page."""

    band: Band
    place: int


class Stack(Flowable):
    """Bands below each other, broken over pages where it is allowed."""

    def __init__(self, bands: Sequence[Band], room: float, space_before: float = 0):
        """`room` is the height of an empty page; no band may be higher."""
        super().__init__()
        self.bands = bands
        self.reach = list(accumulate((band.height for band in bands), initial=0.0))
        self.start, self.stop = 0, len(bands)
        self.header: Header | None = None
        self.spaceBefore = space_before
        _loosen(bands, room)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        self.width = aW
        self.height = self._repeated() + self.reach[self.stop] - self.reach[self.start]
        return self.width, self.height

    def split(self, aW: float, aH: float, /) -> list[Flowable]:  # noqa: N803
        cut = self._cut(aH)
        if cut == self.start:
            return []
        following = next(
            (at for at in range(cut, self.stop) if not isinstance(self.bands[at], Gap)), self.stop
        )
        pieces = [self._piece(self.start, cut), self._piece(following, self.stop)]
        return [piece for piece in pieces if piece.stop > piece.start]

    def draw(self) -> None:
        pen, top = Pen(self.canv), self.height
        if self.header and self._repeated():
            with pen.artifact():
                self.header.band.paint(pen, top)
            top -= self.header.band.height
        for band in self.bands[self.start : self.stop]:
            band.paint(pen, top)
            top -= band.height

    def _repeated(self) -> float:
        return self.header.band.height if self.header and self.start > self.header.place else 0

    def _cut(self, height: float) -> int:
        """The last place before which everything fits and nothing glued is torn."""
        end = self.reach[self.start] + height - self._repeated() + _FUZZ
        cut = min(bisect_right(self.reach, end) - 1, self.stop)
        while cut > self.start and self.bands[cut - 1].glued:
            cut -= 1
        return max(cut, self.start)

    def _piece(self, start: int, stop: int) -> "Stack":
        piece = Stack((), 0, self.spaceBefore)
        piece.bands, piece.reach, piece.header = self.bands, self.reach, self.header
        piece.start, piece.stop = start, stop
        return piece


def _loosen(bands: Sequence[Band], room: float) -> None:
    """Unglues what is too high for one page; a heading still stays with its first lines if a page
    can hold them."""
    start = 0
    for end, band in enumerate(bands):
        if band.glued and end < len(bands) - 1:
            continue
        _loosen_group(bands[start : end + 1], room)
        start = end + 1


def _loosen_group(group: Sequence[Band], room: float) -> None:
    if sum(member.height for member in group) <= room:
        return
    reach = accumulate(member.height for member in group[1:])
    for place, (member, height) in enumerate(zip(group[:-1], reach, strict=True)):
        if place > 1 or group[0].height + height > room:
            member.glued = False
