"""Finding controls by the name assistive technology says, and using them as a person does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot


def named(root: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """The visible control of that name; fails when there is none, or more than one."""
    found = all_named(root, name, kind)
    assert len(found) == 1, f"{len(found)} visible controls are named {name!r}"
    return found[0]


def all_named(root: QWidget, name: str, kind: type[QWidget] = QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(kind)
        if widget.accessibleName() == name and widget.isVisible() and is_reachable(widget)
    ]


def is_reachable(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def press(qtbot: QtBot, root: QWidget, name: str) -> None:
    """Clicks the button of that name, keyboard style: focus, then space."""
    button = named(root, name, QAbstractButton)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def type_into(qtbot: QtBot, root: QWidget, name: str, text: str) -> QWidget:
    """Replaces what stands in a field, as a person would."""
    field = named(root, name)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)
    return field


def shortcut(qtbot: QtBot, root: QWidget, key: Qt.Key, *, shift: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier
    if shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    target = QApplication.focusWidget() or root
    qtbot.keyClick(target, key, modifiers)


def words_of(root: QWidget) -> list[str]:
    """Every text in view under a widget."""
    found = []
    for widget in root.findChildren(QWidget):
        text = getattr(widget, "text", None)
        if widget.isVisible() and callable(text) and isinstance(text(), str):
            found.append(text())
    return found


def leave_field(qtbot: QtBot) -> None:
    qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Tab)
