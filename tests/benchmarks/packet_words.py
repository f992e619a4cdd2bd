"""A packet as plain parts that any document library can set: the same words, rows and dots."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ldn_prep.packet.content import (
    Charts,
    Facts,
    Heading,
    PacketContent,
    Questions,
    Table,
    texts_of,
)


@dataclass(frozen=True)
class Part:
    """`kind` is heading, words, table, chart or lines (two to write on)."""

    kind: str
    text: str = ""
    rows: list[list[str]] = field(default_factory=list)
    """Of a table, the titles of its columns first."""
    dots: list[tuple[float, float]] = field(default_factory=list)


def parts_of(content: PacketContent) -> Iterator[Part]:
    yield Part("heading", content.title)
    for section in content.sections:
        if section.title:
            yield Part("heading", section.title)
        for block in section.blocks:
            yield from _parts(block)


def _parts(block: Any) -> Iterator[Part]:
    if isinstance(block, Heading):
        yield Part("heading", block.text)
    elif isinstance(block, Table):
        yield Part("table", rows=[[column.title for column in block.columns], *_rows(block)])
    elif isinstance(block, Facts):
        yield Part("table", rows=[[label, _joined(value)] for label, value in block.rows])
    elif isinstance(block, Charts):
        for chart in block.items:
            dots = [(dot.x, dot.y) for dot in chart.dots]
            yield Part("chart", chart.title, dots=dots)
    elif isinstance(block, Questions):
        for item in block.items:
            yield Part("words", f"{item.number}. {item.text}")
            yield Part("words", item.why)
            yield Part("lines")
    else:
        yield from (Part("words", text) for text in texts_of(block) if text)


def _rows(block: Table) -> Iterator[list[str]]:
    for row in block.rows:
        cells = [_joined(cell) for cell in row.cells]
        yield [*cells[:-1], "\n".join(row.boxes) or cells[-1]]


def _joined(cell: Any) -> str:
    return "\n".join(line.text for line in cell)
