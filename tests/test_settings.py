"""Settings: remembered, never replaced in silence, never in the way of starting."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.settings import Settings, load_settings, save_settings


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    wanted = Settings(theme="dark", text_size=150, geometry=(1, 2, 800, 600), place="journal")
    assert save_settings(tmp_path / "new" / "settings.json", wanted)
    assert load_settings(tmp_path / "new" / "settings.json").settings == wanted


def test_no_file_gives_defaults(tmp_path: Path) -> None:
    loaded = load_settings(tmp_path / "settings.json")
    assert loaded.settings == Settings()
    assert not loaded.was_broken


def test_a_broken_file_is_kept_beside_and_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{half", encoding="utf-8")
    assert load_settings(path).was_broken
    assert (tmp_path / "settings.json.broken").read_text(encoding="utf-8") == "{half"


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_odd_values_fall_back_one_by_one(tmp_path: Path, odd: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", "text_size": odd, "geometry": odd}))
    loaded = load_settings(path).settings
    assert loaded.theme == "dark"
    assert 100 <= loaded.text_size <= 200


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert not save_settings(tmp_path / "file" / "settings.json", Settings())
