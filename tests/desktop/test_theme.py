"""The look: contrast that tired eyes can read, live text size, and a start that loads nothing."""

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ldn_prep import paths
from ldn_prep.desktop import icons, theme
from ldn_prep.desktop.colours import PALETTES, Colours
from ldn_prep.desktop.widgets import PrimaryButton, Text

TEXT_ON_GROUND = (
    ("text", "ground"),
    ("text", "card"),
    ("text", "rail"),
    ("text", "soft"),
    ("text", "warning_soft"),
    ("muted", "ground"),
    ("muted", "card"),
    ("muted", "rail"),
    ("muted", "soft"),
    ("muted", "warning_soft"),
    ("accent", "card"),
    ("accent", "ground"),
    ("accent", "soft"),
    ("accent", "warning_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_over"),
    ("danger", "card"),
    ("danger", "ground"),
)
CONTROL_ON_GROUND = (("border", "card"), ("border", "ground"), ("accent", "rail"))


def _luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
@pytest.mark.parametrize(("front", "ground"), TEXT_ON_GROUND)
def test_text_reaches_four_and_a_half_to_one(palette: Colours, front: str, ground: str) -> None:
    assert contrast(getattr(palette, front), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
@pytest.mark.parametrize(("front", "ground"), CONTROL_ON_GROUND)
def test_controls_reach_three_to_one(palette: Colours, front: str, ground: str) -> None:
    assert contrast(getattr(palette, front), getattr(palette, ground)) >= 3


@pytest.mark.parametrize("name", [*PALETTES, "system"])
def test_every_theme_dresses(qapp: QApplication, name: str) -> None:
    theme.apply_theme(qapp, name, 100)
    assert "$" not in qapp.styleSheet()
    assert theme.colours() in PALETTES.values()


@pytest.mark.parametrize("palette", PALETTES)
def test_every_picture_of_a_style_sheet_exists(palette: str) -> None:
    folder = paths.resources() / "style"
    for kind in ("chevron", "tick", "mark"):
        assert (folder / f"{kind}-{palette}.svg").is_file()


def test_colours_are_colours() -> None:
    for palette in PALETTES.values():
        values = [getattr(palette, field.name) for field in fields(palette)]
        assert all(QColor(v).isValid() for v in values if isinstance(v, str) and v.startswith("#"))


def test_text_size_reaches_what_is_on_screen(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, "light", 100)
    label, title = Text("words"), Text("title", "title")
    for each in (label, title):
        qtbot.addWidget(each)
        each.show()
    small = label.sizeHint().height(), title.sizeHint().height()
    theme.apply_theme(qapp, "light", 200)
    assert label.sizeHint().height() >= 1.9 * small[0]
    assert title.sizeHint().height() >= 1.9 * small[1]
    theme.apply_theme(qapp, "light", 100)


def test_the_bundled_face_is_used(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, "light", 100)
    label = Text("words")
    qtbot.addWidget(label)
    label.show()
    assert QFontInfo(label.font()).family() == theme.FAMILY


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))
)
def test_every_icon_draws(qapp: QApplication, name: str) -> None:
    picture = icons.pixmap(name, "#000000", 2).toImage()
    assert any(
        picture.pixelColor(x, y).alpha()
        for x in range(picture.width())
        for y in range(picture.height())
    )


def test_void_calls_keep_their_count_of_none(qapp: QApplication, qtbot: QtBot) -> None:
    """PySide6 6.12 drops a reference to None per call on Python 3.11 and aborts in the end."""
    button = PrimaryButton("x")
    qtbot.addWidget(button)
    before = sys.getrefcount(None)
    for _ in range(500):
        button.setText("y")
        button.update()
    assert sys.getrefcount(None) > before - 100


FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from ldn_prep import paths
from ldn_prep.desktop.app import Starter
from ldn_prep.settings import load_settings
heavy = {"sqlalchemy", "reportlab", "pypdfium2", "ldn_prep.records", "ldn_prep.store"}
app = QApplication([])
starter = Starter(app, paths.store_file(), load_settings(paths.settings_file()))
seen = []
starter.shell.painted.connect(lambda: seen.append(heavy & set(sys.modules)))
starter.shell.show()
while starter.window is None:
    app.processEvents()
starter.shell.close()
print(seen)
"""


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "[set()]", done.stderr
    assert done.returncode == 0, done.stderr
