"""Lines of plain text: wrapping, hanging indents, labels with values."""

from collections.abc import Iterator, Sequence
from textwrap import TextWrapper
from typing import Final

from ldn_prep.packet.clean import BREAK, clean
from ldn_prep.packet.content import Cell

INDENT: Final = "   "
HELD: Final = "\u00a0"
"""A space at which no line may end; written as a plain space."""


def underlined(text: str, line: str, width: int) -> str:
    shown = wrapped(text, width)
    longest = max(map(len, shown.split("\n")))
    return f"{shown}\n{line * longest}" if shown else ""


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> str:
    """A paragraph (or several, one to a line of the text) with the given indents."""
    lines: list[str] = []
    for part in clean(text).split("\n"):
        lead = rest if lines else first
        lines += _filled(part, width, lead, rest) or [lead.rstrip()]
    return "\n".join(lines)


def _filled(text: str, width: int, first: str, rest: str) -> list[str]:
    room = max(width - max(len(first), len(rest)), 10)
    words = (word for words in BREAK.split(text) for word in _short(words, room))
    wrapper = TextWrapper(
        max(width, room + len(rest)),
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
    )
    return [line.replace(HELD, " ").rstrip() for line in wrapper.wrap(" ".join(words))]


def _short(words: str, room: int) -> Iterator[str]:
    """Words that must stay together, unless that is wider than a line."""
    if len(words) <= room:
        yield words.replace(" ", HELD)
        return
    for word in words.split(" "):
        yield from (word[start : start + room] for start in range(0, len(word), room))


def lines_of(cell: Cell) -> list[str]:
    return [part for line in cell for part in clean(line.text).split("\n") if part]


def labelled(label: str, values: Sequence[str], width: int, indent: str = "") -> str:
    """`label: value`, further values below the first."""
    first, *others = values or ["_" * 20]
    hang = indent + INDENT
    lines = [wrapped(f"{label}: {first}", width, indent, hang)]
    return "\n".join([*lines, *(wrapped(text, width, hang, hang) for text in others)])
