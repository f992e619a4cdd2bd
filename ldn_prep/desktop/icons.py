"""The program's own icons, drawn in the colours of the theme on screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ldn_prep import paths
from ldn_prep.desktop import theme

_SHARPNESS = 2  # twice the pixels, for screens that show them


def icon(name: str, colour: str = "", checked: str = "") -> QIcon:
    """`colour` and `checked` are values of the palette; the accent when not given."""
    found = QIcon()
    plain = colour or theme.colours().accent
    found.addPixmap(pixmap(name, plain, 1.5), QIcon.Mode.Normal, QIcon.State.Off)
    found.addPixmap(pixmap(name, checked or plain, 1.5), QIcon.Mode.Normal, QIcon.State.On)
    muted = pixmap(name, theme.colours().muted, 1.5)
    found.addPixmap(muted, QIcon.Mode.Disabled, QIcon.State.Off)
    return found


def icon_size(ems: float = 1.25) -> QSize:
    return QSize(theme.em(ems), theme.em(ems))


def pixmap(name: str, colour: str, ems: float) -> QPixmap:
    """The icon as a square of `ems` times the body text."""
    return _drawn(name, colour, theme.em(ems))


@cache
def _drawn(name: str, colour: str, side: int) -> QPixmap:
    picture = QPixmap(side * _SHARPNESS, side * _SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(_SHARPNESS)
    return picture


def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@cache
def _source(name: str) -> str:
    path = paths.resources() / "icons" / f"{name}.svg"
    return path.read_text(encoding="utf-8")
