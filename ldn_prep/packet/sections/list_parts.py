"""A list in as few codes as hold it, about equally long: a short code is easier to scan."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

MOST_BYTES: Final = 666
"""Of one code: version 20 at error correction M (ISO/IEC 18004, table 7), 5 cm on paper."""
MOST_CODES: Final = 9
"""More are not scanned one after the other without a slip."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list, and the title of the group it stands in."""

    group: str
    words: str

    def size(self, before: "Entry | None") -> int:
        """Bytes it adds to a code, with its group's title where another group stands before."""
        title = 0 if before is not None and before.group == self.group else size_of(self.group)
        return title + size_of(self.words)


def write_part(part: Sequence[Entry]) -> str:
    """Its lines below the title of their group, each with a line's end."""
    groups = groupby(part, key=lambda entry: entry.group)
    return "".join(
        f"{each}\n" for group, rest in groups for each in (group, *(entry.words for entry in rest))
    )


def balanced(entries: Sequence[Entry], room: int) -> list[list[Entry]] | None:
    """As few parts as fit into `room` bytes each, about equally long; None where they do not."""
    parts = _split(entries, room)
    if parts is None or len(parts) > MOST_CODES:
        return None
    low, high = 0, room
    while low < high:
        middle = (low + high) // 2
        tried = _split(entries, middle)
        if tried is not None and len(tried) == len(parts):
            parts, high = tried, middle
        else:
            low = middle + 1
    return parts


def _split(entries: Sequence[Entry], room: int) -> list[list[Entry]] | None:
    parts: list[list[Entry]] = []
    used = 0
    for entry in entries:
        before = parts[-1][-1] if parts else None
        size = entry.size(before)
        if before is None or used + size > room:
            size, used = entry.size(None), 0
            parts.append([])
        if size > room:
            return None
        parts[-1].append(entry)
        used += size
    return parts


def size_of(line: str) -> int:
    """Bytes, with the line's end."""
    return len(line.encode("utf-8")) + 1
