"""Every control can be reached by keyboard and has a name that assistive technology says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from ldn_prep.actions.stores import Store
from ldn_prep.desktop.places import PLACES
from ldn_prep.desktop.window import Window
from tests.desktop.conftest import OpenWindow
from tests.support.filling import fill_everything


def _controls(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def _name_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):  # its Name is always its text
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


@pytest.mark.parametrize("place", [place.key for place in PLACES])
@pytest.mark.parametrize("is_filled", [False, True], ids=["empty", "filled"])
def test_every_control_has_a_name(
    open_window: OpenWindow, store: Store, ann: str, qtbot: QtBot, *, place: str, is_filled: bool
) -> None:
    if is_filled:
        fill_everything(store, ann)
    window = open_window(place=place)
    qtbot.wait(50)
    nameless = [
        type(each).__name__ for each in _controls(window.shell) if not _name_of(each).strip()
    ]
    assert nameless == []


@pytest.mark.parametrize("place", [place.key for place in PLACES])
def test_tab_reaches_every_control_and_returns(
    open_window: OpenWindow, store: Store, ann: str, qtbot: QtBot, place: str
) -> None:
    fill_everything(store, ann)
    window = open_window(place=place)
    qtbot.wait(50)
    reached = _walk(window, qtbot)
    missed = [
        each.accessibleName() or type(each).__name__
        for each in _controls(window.shell)
        if each not in reached and not _is_in_a_group_with(each, reached)
    ]
    assert missed == []


def test_first_run_controls_have_names(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    assert all(_name_of(each).strip() for each in _controls(window.shell))


def _walk(window: Window, qtbot: QtBot) -> set[QWidget]:
    reached: set[QWidget] = set()
    window.shell.rail.switcher.setFocus()
    for _ in range(600):
        here = QApplication.focusWidget()
        assert here is not None
        if here in reached:
            break
        reached.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    return reached


def _is_in_a_group_with(widget: QWidget, reached: set[QWidget]) -> bool:
    """Tab enters a group of answers once; arrow keys move in it."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and any(button in reached for button in group.buttons())
