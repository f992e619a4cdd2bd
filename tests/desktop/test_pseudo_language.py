"""In the stretched pseudo-language nothing is hard-coded and nothing is cut off, at any size."""

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ldn_prep.actions.stores import Store
from ldn_prep.desktop.places import PLACES
from ldn_prep.desktop.rail_menu_button import MenuButton
from ldn_prep.i18n import PSEUDO
from tests.desktop.conftest import OpenWindow
from tests.support.filling import fill_everything

OWN = frozenset(
    {
        "Ann Lee",
        "Penicillin",
        "Rash",
        "Fibromyalgia",
        "Knee",
        "Dr Ruiz",
        "Percocet",
        "Naltrexone",
        "Gabapentin",
        "Made me dizzy",
        "5 mg",
        "1.5 mg",
        "What would count as success?",
        "Sleep through",
        "A good day",
        "Vivid dreams",
        "English",
        "Español",
        "en-XA",
        "en",
    }
)
"""What the person typed, and languages under their own names."""


@pytest.mark.parametrize("place", [place.key for place in PLACES])
@pytest.mark.parametrize("is_filled", [False, True], ids=["empty", "filled"])
def test_every_word_comes_from_the_catalogue(
    open_window: OpenWindow, store: Store, ann: str, qtbot: QtBot, *, place: str, is_filled: bool
) -> None:
    if is_filled:
        fill_everything(store, ann)
    window = open_window(place=place, language=PSEUDO)
    qtbot.wait(50)
    foreign = [words for words in _words(window.shell) if not _is_translated(words)]
    assert foreign == []


@pytest.mark.parametrize("place", [place.key for place in PLACES])
@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("language", ["en", PSEUDO])
def test_no_label_is_cut_off(
    open_window: OpenWindow,
    store: Store,
    ann: str,
    qtbot: QtBot,
    *,
    place: str,
    size: int,
    language: str,
) -> None:
    fill_everything(store, ann)
    window = open_window(place=place, language=language, text_size=size)
    window.shell.resize(1180, 800)

    def nothing_is_cut() -> None:
        assert [
            f"{type(each).__name__} {each.text()!r}: {each.size()} < {each.sizeHint()}"
            for each in _texts(window.shell)
            if _is_cut(each)
        ] == []

    qtbot.wait(50)
    qtbot.waitUntil(nothing_is_cut)  # large text takes the layout a few rounds
    window.desk.change_settings(text_size=100)


def _texts(root: QWidget) -> list[QLabel | QAbstractButton]:
    found = [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]
    return [each for each in found if each.isVisible() and each.text()]


def _is_cut(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget.parent(), MenuButton):  # a long name is shortened, whole in its tip
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        is_low = widget.heightForWidth(widget.width()) > widget.height() + 1
        return is_low or widget.minimumSizeHint().width() > widget.width() + 1
    return widget.width() < widget.sizeHint().width() or widget.height() < (
        widget.sizeHint().height()
    )


def _words(root: QWidget) -> list[str]:
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        elif isinstance(widget, QLineEdit):
            found += [widget.text(), widget.placeholderText()]
        elif isinstance(widget, QPlainTextEdit):
            found += [widget.toPlainText(), widget.placeholderText()]
        elif isinstance(widget, QComboBox):
            found += [widget.itemText(index) for index in range(widget.count())]
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    return [words for words in found if words.strip()]


def _is_translated(words: str) -> bool:
    """Within ⟦ ⟧, or the person's own, or without a letter."""
    rest = words
    for own in sorted(OWN, key=len, reverse=True):
        rest = rest.replace(own, "")
    depth = 0
    for letter in rest:
        depth += {"⟦": 1, "⟧": -1}.get(letter, 0)
        if letter.isalpha() and depth == 0:
            return False
    return True


def test_the_pseudo_language_is_not_offered(open_window: OpenWindow, ann: str) -> None:
    window = open_window()
    assert QApplication.instance() is not None
    texts = [action.text() for action in window.shell.rail.settings.menu().actions()]
    assert PSEUDO not in texts
