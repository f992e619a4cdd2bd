"""How the marks of people are drawn: eight shapes in eight colours, with the initials inside.

The shape alone tells two people apart in black and white; initials reach 4.5 to 1 on their ground.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QIcon,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from ldn_prep.actions.people_marks import MARKS
from ldn_prep.desktop import person_shapes, theme
from ldn_prep.errors import N_

_SHARPNESS = 2  # twice the pixels, for screens that show them
_LETTERS = 0.42  # of the mark's height
_ROOM = 0.62  # of its width, where even a diamond has room
_TINT = 0.14


@dataclass(frozen=True, slots=True)
class MarkLook:
    """`words` name it for assistive technology; `dark` is the colour in the dark theme."""

    words: str
    light: str
    dark: str
    outline: Callable[[], QPainterPath]


_LOOKS: Final = dict(
    zip(
        MARKS,
        (
            MarkLook(N_("blue circle"), "#1F5FA8", "#8CBDF2", person_shapes.circle),
            MarkLook(N_("rust square"), "#A33B0A", "#F2A27A", person_shapes.square),
            MarkLook(N_("green diamond"), "#1B6E3A", "#8CCB9B", person_shapes.diamond),
            MarkLook(N_("purple hexagon"), "#6B3FA0", "#C3A6EE", person_shapes.hexagon),
            MarkLook(N_("rose shield"), "#A8285F", "#F09ABF", person_shapes.shield),
            MarkLook(N_("olive house"), "#685600", "#D8C66A", person_shapes.house),
            MarkLook(N_("gray flower"), "#46545C", "#B7C3C9", person_shapes.flower),
            MarkLook(N_("brown ticket"), "#6B4226", "#CFAE93", person_shapes.ticket),
        ),
        strict=True,
    )
)


def words_of_mark(mark: str) -> str:
    """A message id: "blue circle"."""
    return _look(mark).words


def colour_of(mark: str) -> str:
    """The mark's colour in the theme on screen; in high contrast everyone's is the text's."""
    colours = theme.colours()
    if colours.name == "contrast":
        return colours.text
    return _look(mark).dark if colours.is_dark else _look(mark).light


def tint_of(mark: str) -> str:
    """A trace of the mark's colour over the page's ground, under words."""
    over, ground = QColor(colour_of(mark)), QColor(theme.colours().ground)
    share = 0 if theme.colours().name == "contrast" else _TINT
    pairs = (
        (over.red(), ground.red()),
        (over.green(), ground.green()),
        (over.blue(), ground.blue()),
    )
    return QColor(*(round(a * share + b * (1 - share)) for a, b in pairs)).name()


def pixmap(mark: str, initials: str, side: int) -> QPixmap:
    """The mark with the initials in it, `side` pixels high and wide."""
    colours = theme.colours()
    is_hollow = colours.name == "contrast"
    letters = colours.text if is_hollow else (colours.ground if colours.is_dark else "#FFFFFF")
    paints = _Paints(colour_of(mark), letters, is_hollow)
    return _drawn(mark, initials, side, paints)


def icon(mark: str, initials: str, side: int = 0) -> QIcon:
    return QIcon(pixmap(mark, initials, side or theme.em(1.6)))


@dataclass(frozen=True, slots=True)
class _Paints:
    colour: str
    letters: str
    is_hollow: bool


@cache
def _drawn(mark: str, initials: str, side: int, paints: "_Paints") -> QPixmap:
    whole = side * _SHARPNESS
    picture = QPixmap(whole, whole)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = whole * 0.06
    painter.save()
    painter.translate(edge, edge)
    painter.scale(whole - 2 * edge, whole - 2 * edge)
    colour, is_hollow = QColor(paints.colour), paints.is_hollow
    painter.setPen(QPen(colour, 0.06) if is_hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if is_hollow else colour)
    painter.drawPath(_look(mark).outline())
    painter.restore()
    font = QFont(theme.FAMILY)
    font.setWeight(QFont.Weight.Bold)
    font.setPixelSize(max(1, round(whole * _LETTERS)))
    width = QFontMetricsF(font).horizontalAdvance(initials)
    fits = min(1.0, whole * _ROOM / width) if width else 1.0
    font.setPixelSize(max(1, round(whole * _LETTERS * fits)))
    painter.setFont(font)
    painter.setPen(QColor(paints.letters))
    painter.drawText(QRectF(picture.rect()), Qt.AlignmentFlag.AlignCenter, initials)
    painter.end()
    picture.setDevicePixelRatio(_SHARPNESS)
    return picture


def _look(mark: str) -> MarkLook:
    return _LOOKS.get(mark, _LOOKS[MARKS[0]])
