"""The packet: few choices, the pages as they will print, and save, print or open."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ldn_prep.actions.packets import MadePacket
from ldn_prep.desktop import theme
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.packet_choices import PacketChoices
from ldn_prep.desktop.packet_steps import PacketSteps
from ldn_prep.desktop.page import Page
from ldn_prep.desktop.preview_bar import PreviewBar
from ldn_prep.desktop.preview_maker import Preview, PreviewMaker
from ldn_prep.desktop.preview_view import PreviewView
from ldn_prep.desktop.preview_words import describe_pages
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Card, PageFrame, Text
from ldn_prep.errors import LdnPrepError
from ldn_prep.records import PersonRecords
from ldn_prep.store import Changes

_SIDE_BY_SIDE_EMS = 46
_CHOICES_EMS = 22
_LAID_OUT_MS = 50


class PacketPage(Page):
    key = "packet"
    icon = "packet"

    def __init__(self, desk: Desk):
        super().__init__(desk)
        t = self.t
        self._records: PersonRecords | None = None
        self._then: Callable[[MadePacket], object] | None = None
        self._maker, self._view = PreviewMaker(self), PreviewView(t)
        self._bar, self._choices = PreviewBar(t, self._view), PacketChoices(desk)
        self._steps = PacketSteps(desk, self, self._choices)
        self._uncovered = Text("", "body")
        self._warning = Card(look="warning")
        self._warning.add(self._uncovered)
        self._warning.hide()
        self._left = self._make_left()
        self._right = self._make_right()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self._left)
        self._halves.addWidget(self._right, 1)
        self._choices.changed.connect(self._ask)
        self._view.pages_wanted.connect(
            lambda: self._maker.draw(self._view.scale(), self._view.wanted())
        )
        self._maker.made.connect(self._take_preview)
        self._maker.drawn.connect(
            lambda index, picture: self._view.show_page(index, picture, self._maker.scale)
        )
        self._maker.failed.connect(self._take_fault)
        self._steps.packet_wanted.connect(self._give_packet)
        self._steps.part_opened.connect(self._bring_into_view)

    @property
    def title(self) -> str:
        return self.t("Packet")

    def status(self, records: PersonRecords) -> str:
        if not records.packets:
            return self.t("No packet made yet.")
        return self.t("Packet {number} was the last one.", number=records.packets[-1].number)

    def show_records(self, records: PersonRecords, changes: Changes | None) -> None:
        if changes is None:
            self._steps.forget()
        self._records = records
        self._left.set_title(self.t("Packet for {name}", name=records.person.name))
        self._choices.show_records(records)
        self._ask()

    def go_to(self, hint: str) -> None:
        self._steps.take(hint)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._maker.stop()
        self._then = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.em(_SIDE_BY_SIDE_EMS)
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._left.setMaximumWidth(theme.em(_CHOICES_EMS) if is_wide else 16_777_215)
        self._halves.setStretch(0, 2 if is_wide else 1)
        self._halves.setStretch(1, 3 if is_wide else 1)

    def _bring_into_view(self, part: QWidget) -> None:
        QTimer.singleShot(_LAID_OUT_MS, part, lambda: self._left.bring_into_view(part))

    def _make_left(self) -> PageFrame:
        frame = PageFrame("")
        frame.add(self._steps)
        frame.add(self._warning)
        frame.add(self._choices)
        frame.content.addStretch(1)
        return frame

    def _make_right(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, Space.SMALL, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(self._bar)
        layout.addWidget(self._view, 1)
        return holder

    def _ask(self) -> None:
        if self._records is not None and self.isVisible():
            self._maker.ask(
                self._records,
                self._choices.options(),
                self._view.scale(),
                self._view.near(),
            )

    def _take_preview(self, preview: Preview) -> None:
        descriptions = describe_pages(preview.sections, self.t)
        self._view.show_sizes(preview.sizes, descriptions)
        self._bar.show_pages(descriptions)
        self._tell_uncovered(preview.uncovered)
        then, self._then = self._then, None
        if then is not None:
            then(preview.packet)

    def _tell_uncovered(self, characters: tuple[str, ...]) -> None:
        self._warning.setVisible(bool(characters))
        self._uncovered.setText(
            self.t(
                "These characters cannot be printed and appear as a code instead: {characters}",
                characters=" ".join(characters),
            )
        )

    def _give_packet(self, then: Callable[[MadePacket], object]) -> None:
        """Hands over the packet on screen, or the one being made as soon as it stands."""
        if self._maker.packet is not None:
            then(self._maker.packet)
        else:
            self._then = then

    def _take_fault(self, error: Exception) -> None:
        self._then = None
        if isinstance(error, LdnPrepError):
            self.desk.refused.emit(error.describe(self.t))
        else:
            self.desk.report_fault(error)
