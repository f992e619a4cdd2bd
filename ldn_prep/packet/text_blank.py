"""Empty lines, a month to fill and the wallet card in plain text."""

from typing import Final

from ldn_prep.packet.clean import clean
from ldn_prep.packet.content import (
    BlankLines,
    BlankQuestions,
    BlankTable,
    DayGrid,
    Row,
    Table,
    WalletCard,
)
from ldn_prep.packet.text_lines import INDENT, labelled, wrapped
from ldn_prep.packet.text_tables import table

_ROWS: Final = 4
_QUESTIONS: Final = 3
_NOTES: Final = 4
_LINE: Final = "_" * 40


def blank_table(block: BlankTable, width: int) -> str:
    empty = Row(tuple(() for _ in block.columns), block.boxes)
    return table(Table(block.summary, block.columns, (empty,) * _ROWS), width)


def blank_questions(block: BlankQuestions, width: int) -> str:
    lines = (
        f"{label}: " + _LINE[: max(width - len(label) - 2, 8)]
        for label in (clean(block.label), clean(block.answer_label))
    )
    one = "\n".join(lines)
    return "\n\n".join([one] * _QUESTIONS)


def blank_lines(block: BlankLines, width: int) -> str:
    return "\n".join([wrapped(block.title, width), *[_LINE[:width]] * _NOTES])


def day_grid(block: DayGrid, width: int) -> str:
    """The days as lines with a place for each thing; the things are named once, in order."""
    names = [f"{column.title} ({column.scale})" if column.scale else column.title
             for column in block.columns]  # fmt: skip
    places = " ".join(["____"] * (len(names) - 1))
    lines = [wrapped(" | ".join(names), width)]
    for day in block.days:
        if day.begins_week:
            lines.append("")
        lines.append(wrapped(f"{day.label} {places}", width, "", INDENT))
    return "\n".join(lines)


def wallet_card(block: WalletCard, width: int) -> str:
    rows = [labelled(label, [value], width, INDENT) for label, value in block.rows]
    said = (block.name, block.birth, block.statement)
    above = [wrapped(text, width, INDENT, INDENT) for text in said if text]
    return "\n".join([*above, *rows, wrapped(block.closing, width, INDENT, INDENT)])
