"""Buttons: one loud kind, one quiet, one plain, one that is only an icon. All have a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ldn_prep.desktop import icons, theme


def safe(text: str) -> str:
    """Text for a button or menu, where "&" would be taken for a shortcut."""
    return text.replace("&", "&&")


class _Button(QPushButton):
    look = ""

    def __init__(self, text: str, icon: str = "", *, name: str = ""):
        super().__init__(safe(text))
        self.setProperty("look", self.look)
        self.setAccessibleName(name or text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if icon:
            self.setIcon(icons.icon(icon, self._icon_colour()))
            self.setIconSize(icons.icon_size())

    def _icon_colour(self) -> str:
        return theme.colours().accent

    def rename(self, text: str, name: str = "") -> None:
        self.setText(safe(text))
        self.setAccessibleName(name or text)


class PrimaryButton(_Button):
    """The one step a page asks for; at most one in view."""

    look = "primary"

    def _icon_colour(self) -> str:
        return theme.colours().on_accent


class QuietButton(_Button):
    look = "quiet"


class PlainButton(_Button):
    """Looks like text until pointed at: for rows of a list and small steps."""

    look = "plain"


class LinkButton(PlainButton):
    """Stands flush with the words it belongs to."""

    look = "link"


class ToggleButton(PlainButton):
    """A plain button that stays down while it is chosen."""

    def __init__(self, text: str, icon: str = "", *, name: str = ""):
        super().__init__(text, icon, name=name)
        self.setCheckable(True)


class IconButton(_Button):
    """An icon alone: `name` is what assistive technology says and the tool tip shows."""

    look = "icon"

    def __init__(self, icon: str, name: str, *, checked_icon: str = ""):
        super().__init__("", icon, name=name)
        self.setToolTip(name)
        self._icons = (icon, checked_icon or icon)
        self.setCheckable(bool(checked_icon))
        self.toggled.connect(self._redraw)

    def rename(self, text: str, name: str = "") -> None:
        """Only the name changes: there is no text to show."""
        self.setAccessibleName(name or text)
        self.setToolTip(name or text)

    def _redraw(self, is_on: bool) -> None:
        self.setIcon(icons.icon(self._icons[is_on]))
