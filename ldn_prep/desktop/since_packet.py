"""What changed on the medicine list since the last packet: one quiet line that unfolds."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import Text, ToggleButton
from ldn_prep.i18n import Translator
from ldn_prep.packet.changes import describe_medicine_changes
from ldn_prep.records import PersonRecords


class SincePacket(QWidget):
    """Takes no room before the first packet."""

    def __init__(self, t: Translator):
        super().__init__()
        self._t = t
        self._unfold, self._nothing = ToggleButton(""), Text("", "hint")
        self._changes = Text("")
        self._unfold.toggled.connect(self._changes.setVisible)
        self._changes.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        for part in (self._unfold, self._nothing, self._changes):
            layout.addWidget(part)

    def show_records(self, records: PersonRecords) -> None:
        t, changes = self._t, describe_medicine_changes(records, self._t)
        self.setVisible(changes is not None)
        if changes is None:
            return
        number = records.packets[-1].number
        said = t("Nothing changed here since packet {number}.", number=number)
        self._nothing.show_text("" if changes else said)
        words = t.plural(
            "{count} change since packet {number}",
            "{count} changes since packet {number}",
            len(changes),
            number=number,
        )
        self._unfold.rename(words)
        self._unfold.setVisible(bool(changes))
        self._changes.setText("\n".join(f"• {each}" for each in changes))
        self._changes.setVisible(bool(changes) and self._unfold.isChecked())
