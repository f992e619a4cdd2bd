"""The one place for the look: colours, type scale, spacing, radius, and their style sheet.

Pages ask here for a colour or a space and set none of their own. Knows no records.
"""

from enum import IntEnum
from string import Template

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ldn_prep import paths
from ldn_prep.desktop.colours import DARK, LIGHT, PALETTES, Colours

FAMILY = "Inter"
BODY_POINTS = 12.0
SIZES = (100, 125, 150, 175, 200)
"""Text sizes in per cent, as Ctrl+plus steps through them."""

_SCALE = {"title": 1.75, "section": 1.25, "lead": 1.08, "body": 1.0, "hint": 0.92}
_RADIUS = 6
_on_screen: list[Colours] = [LIGHT]


class Space(IntEnum):
    """Distances in pixels at normal text; few, so that pages share one rhythm."""

    HAIR = 4
    SMALL = 8
    NORMAL = 12
    WIDE = 20
    SECTION = 28


def colours() -> Colours:
    """The palette on screen now, for what is painted by hand."""
    return _on_screen[0]


def em(count: float) -> int:
    """`count` times the body text's size, in pixels at the current text size."""
    return round(count * points(1.0) * QApplication.primaryScreen().logicalDotsPerInchY() / 72)


def points(scale: float) -> float:
    return round(QApplication.font().pointSizeF() * scale, 1)


def font(role: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of the type scale, for what is painted by hand."""
    found = QFont(QApplication.font())
    found.setPointSizeF(points(_SCALE[role]))
    found.setWeight(weight)
    return found


def load_fonts() -> None:
    for path in sorted((paths.resources() / "fonts" / "inter").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def apply_theme(app: QApplication, theme: str, text_size: int) -> None:
    """Dresses the whole program anew. `theme` is as in settings, `text_size` a percentage."""
    _on_screen[0] = found = _choose(app, theme)
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    body = QFont(FAMILY)
    body.setPointSizeF(BODY_POINTS * text_size / 100)
    app.setFont(body)
    app.setPalette(_palette(found))
    app.setStyleSheet(_style_sheet(found))  # after the font: a sheet set before keeps the old size


def _choose(app: QApplication, theme: str) -> Colours:
    if theme in PALETTES:
        return PALETTES[theme]
    is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(c.ground))
    pairs = {
        role.Window: c.ground,
        role.WindowText: c.text,
        role.Base: c.card,
        role.AlternateBase: c.ground,
        role.Text: c.text,
        role.Button: c.card,
        role.ButtonText: c.text,
        role.PlaceholderText: c.muted,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.ToolTipBase: c.card,
        role.ToolTipText: c.text,
        role.Link: c.accent,
    }
    for each, colour in pairs.items():
        palette.setColor(each, QColor(colour))
    return palette


def _style_sheet(c: Colours) -> str:
    folder = paths.resources() / "style"
    QDir.setSearchPaths("style", [str(folder)])
    values = {name: getattr(c, name) for name in Colours.__slots__}
    values |= {f"size_{role}": f"{points(scale)}pt" for role, scale in _SCALE.items()}
    values |= {"radius": f"{_RADIUS}px", "radius_card": f"{_RADIUS * 2}px"}
    sheets = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.qss"))]
    return Template("\n".join(sheets)).substitute(values)
