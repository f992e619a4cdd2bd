"""What the settings menu offers about the passphrase."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ldn_prep.i18n import Translator
from ldn_prep.settings import LOCK_MINUTES

if TYPE_CHECKING:
    from ldn_prep.desktop.window import Window


def add_lock_actions(menu: QMenu, window: "Window") -> None:
    t = window.desk.t
    if window.guard.has_lock:
        menu.addAction(t("Lock now") + "\tCtrl+L", window.guard.lock)
        menu.addAction(t("Passphrase and recovery sheet…"), window.guard.show_settings)
    else:
        menu.addAction(t("Lock with a passphrase…"), window.guard.show_settings)


def lock_choices(t: Translator) -> list[tuple[int, str]]:
    """Minutes of idleness, and what to call them."""
    return [
        (
            minutes,
            t.plural("After {count} minute", "After {count} minutes", minutes)
            if minutes
            else t("Never"),
        )
        for minutes in LOCK_MINUTES
    ]
