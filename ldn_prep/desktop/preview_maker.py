"""Makes the packet and its pictures in one worker thread; only the newest wish counts."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QSizeF, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage

from ldn_prep.actions.packets import MadePacket, preview_packet
from ldn_prep.desktop.pdf_pages import outline_pages, page_sizes, render_pages
from ldn_prep.desktop.preview_words import sections_by_page
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import find_uncovered
from ldn_prep.records import PersonRecords

_PAUSE_MS = 60


@dataclass(frozen=True, slots=True)
class Wish:
    """`packet` is given when only its pictures are wanted anew; `scale` is pixels per point.

    `pages` are the ones to draw, from 0, in that order.
    """

    number: int
    records: PersonRecords
    options: PacketOptions
    scale: float
    pages: tuple[int, ...]
    packet: MadePacket | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """`sizes` of the pages are in points; `uncovered` are the characters no face holds.

    `sections` are for each page the keys of those that begin on it.
    """

    packet: MadePacket
    sizes: tuple[QSizeF, ...]
    sections: tuple[tuple[str, ...], ...]
    uncovered: tuple[str, ...]


class PreviewMaker(QObject):
    """`made` brings the packet, then `drawn` one page after the other."""

    made = Signal(object)
    """Preview"""
    drawn = Signal(int, QImage)
    """(page index, picture)"""
    failed = Signal(object)

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._bench = _Bench(self)
        self._bench.made.connect(self._take_packet)
        self._bench.drawn.connect(self._take_page)
        self._bench.failed.connect(self._take_fault)
        self._wish: Wish | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._start)
        self.packet: MadePacket | None = None
        """The packet of the newest wish; None while it is being made."""

    def ask(
        self,
        records: PersonRecords,
        options: PacketOptions,
        scale: float,
        pages: tuple[int, ...],
    ) -> None:
        """A new packet, of which those pages are drawn."""
        self.packet = None
        self._next(records, options, scale, pages, None)

    def draw(self, scale: float, pages: tuple[int, ...]) -> None:
        """Pages of the packet that is there; nothing while another one is being made."""
        if self._wish is not None and self.packet is not None and pages:
            self._next(self._wish.records, self._wish.options, scale, pages, self.packet)

    def _next(
        self,
        records: PersonRecords,
        options: PacketOptions,
        scale: float,
        pages: tuple[int, ...],
        packet: MadePacket | None,
    ) -> None:
        number = self._bench.newest = self._bench.newest + 1
        self._wish = Wish(number, records, options, scale, pages, packet)
        self._timer.start()

    def stop(self) -> None:
        """Waits for the page being drawn; nothing is told any more."""
        self._timer.stop()
        self._bench.newest += 1
        self._pool.clear()
        self._pool.waitForDone()

    @property
    def scale(self) -> float:
        """Of the pictures being drawn, in pixels per point."""
        return self._wish.scale if self._wish is not None else 1

    def _start(self) -> None:
        if self._wish is not None:
            self._pool.clear()
            self._pool.start(_Task(self._bench, self._wish))

    def _take_packet(self, number: int, preview: Preview) -> None:
        if number == self._bench.newest:
            self.packet = preview.packet
            self.made.emit(preview)

    def _take_page(self, number: int, index: int, picture: QImage) -> None:
        if number == self._bench.newest:
            self.drawn.emit(index, picture)

    def _take_fault(self, number: int, error: Exception) -> None:
        if number == self._bench.newest:
            self.failed.emit(error)


class _Bench(QObject):
    """What worker and window share: signals, and the number of the newest wish."""

    made = Signal(int, object)
    drawn = Signal(int, int, QImage)
    failed = Signal(int, object)
    newest = 0


class _Task(QRunnable):
    def __init__(self, bench: _Bench, wish: Wish):
        super().__init__()
        self._bench, self._wish = bench, wish

    def run(self) -> None:
        try:
            self._make()
        except Exception as error:  # a worker has nobody to raise to: the window tells it
            self._bench.failed.emit(self._wish.number, error)

    def _make(self) -> None:
        wish = self._wish
        packet = wish.packet
        if packet is None:
            packet = preview_packet(wish.records, wish.options, with_data=False)
            self._bench.made.emit(wish.number, _describe(packet))
        for index, picture in render_pages(packet.pdf, wish.scale, wish.pages):
            if self._bench.newest != wish.number:
                return
            self._bench.drawn.emit(wish.number, index, picture)


def _describe(packet: MadePacket) -> Preview:
    sizes = page_sizes(packet.pdf)
    starts = outline_pages(packet.pdf)
    sections = sections_by_page(packet.content.sections, starts, len(sizes))
    return Preview(packet, sizes, sections, find_uncovered(packet.content))
