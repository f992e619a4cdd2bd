"""Which optional sheets go into the packet, and which measures of the journal."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import Text, clear_layout
from ldn_prep.errors import N_
from ldn_prep.i18n import Translator
from ldn_prep.records import Measure, PacketSheet
from ldn_prep.wording import describe_measure

LABELS = (
    (PacketSheet.JOURNAL_NOTES, N_("Notes from the journal, without the private ones")),
    (PacketSheet.EMERGENCY_CARD, N_("Emergency card for the wallet, to cut out")),
    (PacketSheet.FRONT_DESK, N_("Sheet for the front desk")),
    (PacketSheet.BLANK_MEDICINES, N_("Empty lines for more medicines")),
    (PacketSheet.BLANK_QUESTIONS, N_("Empty lines for more questions")),
    (PacketSheet.BLANK_JOURNAL, N_("A month of journal to fill by hand")),
)


class _Ticks(QWidget):
    """Sentences with a tick each; `edited` brings what is ticked now, in the order shown."""

    edited = Signal(object)

    def __init__(self, title: str):
        super().__init__()
        self._title = title
        self._rows: dict[object, TickRow] = {}
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.HAIR)
        self.body.addWidget(Text(title, "label"))

    def add(self, key: object, words: str) -> None:
        row = TickRow(words, f"{self._title}: {words}")
        row.edited.connect(lambda _on: self.edited.emit(self.ticked()))
        self._rows[key] = row
        self.body.addWidget(row)

    def ticked(self) -> tuple[object, ...]:
        return tuple(key for key, row in self._rows.items() if row.is_on)

    def blank(self) -> tuple[object, ...]:
        return tuple(key for key, row in self._rows.items() if not row.is_on)

    def show_ticked(self, keys: Sequence[object]) -> None:
        for key, row in self._rows.items():
            row.box.setChecked(key in keys)

    def clear(self) -> None:
        self._rows.clear()
        clear_layout(self.body, keep=1)


class SheetTicks(_Ticks):
    def __init__(self, t: Translator):
        super().__init__(t("Sheets to add"))
        for sheet, words in LABELS:
            self.add(sheet, t(words))


class MeasureTicks(_Ticks):
    def __init__(self, t: Translator):
        super().__init__(t("Measures to print"))
        self._t = t
        self._shown: tuple[tuple[str, str], ...] = ()

    def offer(self, measures: tuple[Measure, ...]) -> None:
        """Rows are made anew only when a measure was added, renamed or taken away."""
        named = tuple((each.id, describe_measure(each, self._t).name) for each in measures)
        if named != self._shown:
            self._shown = named
            self.clear()
            for key, name in named:
                self.add(key, name)
        self.setVisible(bool(named))

    def left_out(self) -> tuple[str, ...]:
        return tuple(str(key) for key in self.blank())

    def show_left_out(self, ids: Sequence[str]) -> None:
        self.show_ticked([key for key, _ in self._shown if key not in ids])
