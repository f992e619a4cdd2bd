"""What the program remembers between starts: sizes and choices, never health data.

A file that cannot be read is kept beside as `settings.json.broken` and defaults are used; the
caller is told, so that nothing is replaced in silence.
"""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

LOCK_MINUTES = (5, 15, 30, 0)
"""The choices of `lock_minutes`, in the order they are offered."""


PAGE_SIZES = ("letter", "a4")
_FARTHEST = 100_000  # pixels: no screen reaches there, and more does not fit a window's numbers


@dataclass(frozen=True, slots=True)
class Settings:
    """`person_id` and `place` are where the window reopens; `text_size` is a percentage.

    `theme` is "system", "light", "dark" or "contrast"; `geometry` is the window's (x, y, w, h).
    `front_desk` shows that place for few people, too; `desk_folder` is where its PDFs go.
    `recent_people` are ids, the last one used first. `lock_minutes` of idleness lock a store that
    has a passphrase; 0 is never. `copies_daily` puts a copy of the store into `copy_folder` once a
    day; `copied_on` is the day it was last done, as text.
    """

    language: str = "en"
    theme: str = "system"
    text_size: int = 100
    page_size: str = "letter"
    large_print: bool = False
    person_id: str = ""
    place: str = "visit"
    geometry: tuple[int, int, int, int] | None = None
    packet_folder: str = ""
    front_desk: bool = False
    desk_folder: str = ""
    recent_people: tuple[str, ...] = ()
    lock_minutes: int = 15
    copies_daily: bool = False
    copy_folder: str = ""
    copied_on: str = ""


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    settings: Settings
    was_broken: bool = False


def load_settings(path: Path) -> LoadedSettings:
    """Never raises: a missing file gives defaults, a broken one is set aside."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return LoadedSettings(_accepted(found))
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except (OSError, ValueError, TypeError, AttributeError):
        _set_aside(path)
        return LoadedSettings(Settings(), was_broken=True)


def save_settings(path: Path, settings: Settings) -> bool:
    """Writes beside, then replaces; False when the folder cannot be written."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        os.replace(part, path)
    except OSError:
        return False
    return True


def _accepted(found: dict[str, Any]) -> Settings:
    """Known fields of the right type; an unknown or odd one falls back to its default."""
    default = Settings()
    kept: dict[str, Any] = {}
    for field in fields(Settings):
        value = found.get(field.name, getattr(default, field.name))
        if field.name == "geometry":
            kept[field.name] = _accepted_geometry(value)
        elif field.name == "recent_people":
            kept[field.name] = _accepted_texts(value)
        elif type(value) is type(getattr(default, field.name)):
            kept[field.name] = value
    accepted = replace(default, **kept)
    if accepted.page_size not in PAGE_SIZES:
        accepted = replace(accepted, page_size=default.page_size)
    if accepted.lock_minutes not in LOCK_MINUTES:
        accepted = replace(accepted, lock_minutes=default.lock_minutes)
    return replace(accepted, text_size=min(200, max(100, accepted.text_size)))


def _accepted_geometry(value: object) -> tuple[int, int, int, int] | None:
    if not isinstance(value, list | tuple) or len(value) != 4:
        return None
    if not all(type(each) is int and abs(each) <= _FARTHEST for each in value):
        return None
    return value[0], value[1], value[2], value[3]


def _accepted_texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        return ()
    return tuple(each for each in value if isinstance(each, str))


def _set_aside(path: Path) -> None:
    try:
        os.replace(path, path.with_name(path.name + ".broken"))
    except OSError:
        return
