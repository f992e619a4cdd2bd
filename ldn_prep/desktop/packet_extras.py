"""What a packet may hold besides its pages' words: its data as a file, and the list as a code."""

from PySide6.QtCore import Signal

from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import Card, Text, column
from ldn_prep.i18n import Translator
from ldn_prep.packet.choices import Choices


class PacketExtras(Card):
    """`edited` brings the name of the choice and whether it counts now."""

    edited = Signal(str, bool)

    def __init__(self, t: Translator):
        super().__init__(t("For other programs"))
        self._data = self._add(
            "carries_data",
            t("My records as a data file inside the PDF"),
            t(
                "Another copy of this program can read the file and bring everything in. It holds "
                "more than the pages show: the whole journal, every visit and question, phone "
                "numbers, and what you leave out above. Private notes are never in it. Paper "
                "never holds it."
            ),
        )
        self._code = self._add(
            "has_list_code",
            t("The medicine list as a code to scan"),
            t(
                "A phone or a scanner at the clinic can read the printed list as plain text. "
                "Whoever has the page can read the code. A long list takes several codes."
            ),
        )

    def show_chosen(self, chosen: Choices) -> None:
        self._data.box.setChecked(chosen.carries_data)
        self._code.box.setChecked(chosen.has_list_code)

    def _add(self, name: str, words: str, told: str) -> TickRow:
        row = TickRow(words)
        row.box.setAccessibleDescription(told)
        row.edited.connect(lambda on: self.edited.emit(name, on))
        self.add(column(row, Text(told, "hint"), gap=Space.HAIR))
        return row
