"""A settings file with anything in it: the program starts, with what can be used of it."""

import json
from pathlib import Path
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ldn_prep.desktop.shell import Shell
from ldn_prep.i18n import translator
from ldn_prep.settings import Settings, load_settings, save_settings
from tests.fuzz import share_of_profile

_leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
_values = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)
_known = st.fixed_dictionaries({}, optional=dict.fromkeys(Settings.__slots__, _values))


@given(st.binary(max_size=60) | _values.map(json.dumps).map(str.encode))
def test_any_file_at_all_gives_settings(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert isinstance(load_settings(path).settings, Settings)


@given(_known)
def test_what_was_accepted_is_kept_to_the_letter(tmp_path: Path, found: dict[str, Any]) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    accepted = load_settings(path)
    assert not accepted.was_broken
    assert save_settings(path, accepted.settings)
    assert load_settings(path).settings == accepted.settings


_windows = st.fixed_dictionaries(
    {
        "geometry": st.tuples(*[st.integers()] * 4),
        "text_size": st.integers(),
        "place": st.text(max_size=5),
        "language": st.text(max_size=5),
    }
)
_FAR = (2**40, -(2**40), 2**70, -5)


@share_of_profile(0.5)
@given(_windows)
@example({"geometry": _FAR, "text_size": 2**70, "place": "visit", "language": "en"})
def test_a_window_opens_with_any_of_them(
    qapp: QApplication, tmp_path: Path, found: dict[str, Any]
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    settings = load_settings(path).settings
    shell = Shell(translator(settings.language), settings)
    assert shell.width() > 0
    shell.deleteLater()
    qapp.sendPostedEvents(shell, QEvent.Type.DeferredDelete)
