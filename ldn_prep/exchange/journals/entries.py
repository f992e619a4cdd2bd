"""A row's cells as what they say: which column, the value in it, and how a note would put it."""

import html
import re
from collections.abc import Callable, Collection, Iterator
from typing import Final, NamedTuple

from ldn_prep.exchange.guarding import without_guard
from ldn_prep.exchange.journals.choices import fold
from ldn_prep.exchange.journals.looking import Layout, Look

Cells = tuple[str, ...]

NOTE_COLUMNS: Final = frozenset({"note", "notes", "notas", "nota", "comment", "comments"})
MOOD, SCALE, ACTIVITIES, NOTE = "mood", "scale", "activities", "note"
SYMPTOM, FACTORS, NOTES = "Symptom", "Factors", "notes"
_DAYLIO_READ: Final = ("time", "mood", "activities", "scales", "note_title", "note")
_BEARABLE_READ: Final = ("time of day", "category", "rating/amount", "detail", "notes")
_BY_DETAIL: Final = frozenset({"symptom", "custom", "health measurements"})
_GRADE: Final = re.compile(
    r"\s*\(\s*(none|mild|moderate|severe|unbearable)\s*\)\s*$", re.IGNORECASE
)
_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_BREAK: Final = re.compile(r"<br\s*/?>|</(?:p|div|li)>", re.IGNORECASE)
_TAG: Final = re.compile(r"</?(?:p|div|span|b|i|u|ul|ol|li|strong|em|font)(?:\s[^<>]*)?>", re.I)


class Said(NamedTuple):
    """`words` is the value as a day's note would put it."""

    column: str
    value: str
    words: str


ReadEntry = Callable[[Cells], Iterator[Said]]


def columns_read(look: Look, wanted: Collection[str]) -> tuple[int, ...]:
    """Places of the cells that are kept of a row; the first one is the time, where there is one."""
    if look.layout is Layout.TABLE:
        return tuple(n for n, name in enumerate(look.columns) if name in wanted)
    names = _DAYLIO_READ if look.layout is Layout.DAYLIO else _BEARABLE_READ
    places = (look.find_column(name) for name in names)
    return tuple(place for place in places if place is not None)


def reader_of(look: Look, places: tuple[int, ...]) -> ReadEntry:
    """What reads the cells at these places."""
    if look.layout is Layout.TABLE:
        return _table_reader([look.columns[place] for place in places])
    names = [fold(look.columns[place]) for place in places]
    named = _read_daylio if look.layout is Layout.DAYLIO else _read_bearable
    return lambda cells: named(dict(zip(names, cells, strict=True)))


def clean(text: str) -> str:
    """Without signs no one can see; lines end in one way."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", lines).strip()


def _table_reader(names: list[str]) -> ReadEntry:
    is_note = [fold(name) in NOTE_COLUMNS for name in names]

    def read(cells: Cells) -> Iterator[Said]:
        for name, plain, cell in zip(names, is_note, cells, strict=True):
            if cell and (value := without_guard(cell).strip()):
                yield Said(name, value, value if plain else f"{name}: {value}")

    return read


def _read_daylio(cells: dict[str, str]) -> Iterator[Said]:
    mood = cells.get("mood", "").strip()
    if mood:
        yield Said(MOOD, mood, f"{MOOD}: {mood}")
    for part in cells.get("scales", "").split("|"):
        name, _, value = part.rpartition(":")
        if name.strip() and value.strip():
            yield Said(
                f"{SCALE}: {name.strip()}", value.strip(), f"{name.strip()}: {value.strip()}"
            )
    activities = ", ".join(
        each.strip() for each in cells.get("activities", "").split("|") if each.strip()
    )
    if activities:
        yield Said(ACTIVITIES, activities, activities)
    note = "\n".join(
        words for each in ("note_title", "note") if (words := _plain(cells.get(each, "")))
    )
    if note:
        yield Said(NOTE, note, note)


def _read_bearable(cells: dict[str, str]) -> Iterator[Said]:
    category, rating = cells["category"].strip(), cells["rating/amount"].strip()
    detail, notes = cells["detail"].strip(), cells.get("notes", "").strip()
    name = _GRADE.sub("", detail)
    if category:
        is_named = fold(category) in _BY_DETAIL and bool(name)
        column = f"{category}: {name}" if is_named else category
        grade = _GRADE.search(detail)
        value = rating or (grade[1] if grade else "") or detail
        words = _words(category, rating, detail, has_grade=grade is not None)
        if value:
            yield Said(column, value, words)
    if notes:
        yield Said(NOTES, notes, notes)


def _words(category: str, rating: str, detail: str, *, has_grade: bool) -> str:
    if has_grade or not rating:
        return detail
    return f"{category}: {rating} ({detail})" if detail else f"{category}: {rating}"


def _plain(text: str) -> str:
    """Daylio writes notes with marks of a web page."""
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", text))).strip()
