"""Whatever the program says can be translated: no message escapes the collecting."""

import gettext
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ldn_prep import i18n
from ldn_prep.actions.packets import preview_packet
from ldn_prep.actions.stores import Store
from ldn_prep.desktop.places import PLACES
from ldn_prep.packet.options import PacketOptions
from tests.desktop.conftest import OpenWindow
from tests.desktop.test_pseudo_language import OWN
from tests.support import messages
from tests.support.filling import fill_everything


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """Every message id the program asks the catalogue for."""
    asked: set[str] = set()

    class Listening(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            asked.add(message)
            return message

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            asked.add(msgid1)
            return msgid1 if n == 1 else msgid2

    i18n.translator.cache_clear()
    monkeypatch.setattr(gettext, "NullTranslations", Listening)
    yield asked
    i18n.translator.cache_clear()


@pytest.mark.parametrize("is_filled", [False, True], ids=["empty", "filled"])
def test_every_message_of_window_and_packet_is_collected(
    said: set[str],
    open_window: OpenWindow,
    store: Store,
    ann: str,
    qtbot: QtBot,
    *,
    is_filled: bool,
) -> None:
    if is_filled:
        fill_everything(store, ann)
    for place in PLACES:
        window = open_window(place=place.key)
        qtbot.wait(30)
        window.shell.close()
    preview_packet(store.load_person(ann), PacketOptions())
    assert len(said) > 150
    assert said - _collected() - OWN == set()


def _collected() -> set[str]:
    ids = (message.id for message in messages.collect())
    return {each[0] if isinstance(each, tuple) else each for each in ids}
