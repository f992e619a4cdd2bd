"""A time of day, typed in one's own way. Nothing is guessed: 9 could be morning or evening."""

import re
from datetime import time

from ldn_prep.desktop.widgets import FieldRow, TextField
from ldn_prep.desktop.widgets.keeper import Save
from ldn_prep.i18n import Translator
from ldn_prep.wording import describe_time

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?", re.IGNORECASE)


def find_time(text: str) -> time | None:
    """ "21:30", "9:30 pm", "9 pm", "9:30"; None for a bare hour, which could be two times."""
    match = _CLOCK.fullmatch(text.strip())
    if not match or not (match[2] or match[3]):
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeRow(FieldRow):
    def __init__(self, t: Translator, label: str):
        self._t, self._line = t, TextField()
        super().__init__(label, self._line, t("21:30 or 9:30 pm"))

    def bind(self, owner: str, value: time | None, save: Save) -> None:
        def keep(text: str) -> object:
            found = find_time(text)
            is_unclear = found is None and bool(text.strip())
            advice = self._t("Not kept yet: write it like 21:30 or 9:30 pm.")
            self.show_error(advice if is_unclear else "")
            return None if is_unclear else save(found)

        shown = "" if value is None else describe_time(value, self._t)
        if find_time(self._line.text()) != value or value is None or not self._line.hasFocus():
            self._line.bind(owner, shown, keep)
