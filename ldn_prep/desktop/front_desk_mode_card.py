"""Front-desk mode, on and off: what it holds back, and where the account of it lies."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from ldn_prep.actions import desk_mode
from ldn_prep.actions.account import account_file, read_account
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import Card, FieldRow, QuietButton, Text, TextField, flow
from ldn_prep.errors import LdnPrepError


class ModeCard(Card):
    changed = Signal()

    def __init__(self, desk: Desk):
        t = desk.t
        super().__init__(t("Front-desk mode"))
        self._desk = desk
        self._words, self._account = Text(""), Text("", "hint")
        self._enter = QuietButton(t("Turn on front-desk mode"))
        self._leave = QuietButton(t("Leave front-desk mode"))
        self._secret = TextField(t("Passphrase"))
        self._secret.setEchoMode(TextField.EchoMode.Password)
        self._secret_row = FieldRow(t("Passphrase"), self._secret)
        self.add(self._words)
        self.add(self._secret_row)
        self.add(flow(self._enter, self._leave))
        self.add(self._account)
        self._enter.clicked.connect(lambda _on: self._turn_on())
        self._leave.clicked.connect(lambda _on: self._turn_off())
        self._secret.returnPressed.connect(self._turn_off)
        self.redraw()

    @property
    def is_on(self) -> bool:
        return desk_mode.is_desk_only(self._desk.store.path)

    def redraw(self) -> None:
        t, is_on = self._desk.t, self.is_on
        path = self._desk.store.path
        self._words.setText(
            t(
                "On: packets can be printed and saved, but nothing that patients wrote can be "
                "changed here. Who made which packet out, and when, is noted."
            )
            if is_on
            else t(
                "With this on, packets can be printed and saved, but nothing that patients wrote "
                "can be changed on this computer."
            )
        )
        self._enter.setVisible(not is_on)
        self._leave.setVisible(is_on)
        needs = is_on and desk_mode.needs_passphrase(self._desk.store)
        self._secret_row.setVisible(needs)
        lines = len(read_account(path))
        said = t.plural(
            "{count} packet is noted in {file}",
            "{count} packets are noted in {file}",
            lines,
            file=account_file(path).name,
        )
        self._account.show_text(said if lines else "")

    def _turn_on(self) -> None:
        self._try(lambda: desk_mode.enter_desk_mode(self._desk.store))
        self._leave.setFocus()

    def _turn_off(self) -> None:
        secret = self._secret.text()
        self._secret.clear()
        self._try(lambda: desk_mode.leave_desk_mode(self._desk.store, secret))

    def _try(self, step: Callable[[], None]) -> None:
        try:
            step()
        except LdnPrepError as error:
            self._desk.refused.emit(error.describe(self._desk.t))
        self.redraw()
        self.changed.emit()
