"""The packet as plain text: the same values as the PDF, for reading aloud, e-mail or a notepad."""

from collections.abc import Callable
from typing import Any, Final

from ldn_prep.packet.clean import clean
from ldn_prep.packet.content import (
    BlankLines,
    BlankQuestions,
    BlankTable,
    Block,
    Bullets,
    Chart,
    Charts,
    DayGrid,
    Facts,
    Furniture,
    Heading,
    PacketContent,
    Paragraph,
    Point,
    Points,
    QuestionItem,
    Questions,
    ScanCodes,
    Section,
    Strip,
    StripItem,
    Table,
    WalletCard,
)
from ldn_prep.packet.text_blank import (
    blank_lines,
    blank_questions,
    blank_table,
    day_grid,
    wallet_card,
)
from ldn_prep.packet.text_lines import HELD, INDENT, labelled, lines_of, underlined, wrapped
from ldn_prep.packet.text_tables import table

_WRITING_LINES: Final = 2


def render_text(content: PacketContent, width: int = 78) -> str:
    """Lines of at most `width` characters; furniture stands once, below the title."""
    parts = [underlined(content.title, "=", width), _furniture(content.furniture, width)]
    parts += [_section(section, width) for section in content.sections]
    return "\n\n".join(part for part in parts if part) + "\n"


def _furniture(furniture: Furniture, width: int) -> str:
    words = (furniture.name, furniture.birth, furniture.number, furniture.made, furniture.notice)
    return "\n".join(wrapped(text, width) for text in words if clean(text))


def _section(section: Section, width: int) -> str:
    parts = [underlined(section.title, "-", width)]
    parts += [_WRITERS[type(block)](block, width) for block in section.blocks]
    return "\n\n".join(part for part in parts if part)


def _heading(block: Heading, width: int) -> str:
    return wrapped(block.text, width)


def _paragraph(block: Paragraph, width: int) -> str:
    return wrapped(block.line.text, width)


def _facts(block: Facts, width: int) -> str:
    return "\n".join(labelled(label, lines_of(value), width) for label, value in block.rows)


def _bullets(block: Bullets, width: int) -> str:
    parts = []
    for place, item in enumerate(block.items, 1):
        marker = f"{place}. " if block.numbered else "- "
        indent = " " * len(marker)
        lines = lines_of(item) or [""]
        parts.append(wrapped(lines[0], width, marker, indent))
        parts += [wrapped(text, width, indent, indent) for text in lines[1:]]
    return "\n".join(parts)


def _points(block: Points, width: int) -> str:
    return "\n\n".join(_point(item, width) for item in block.items)


def _point(item: Point, width: int) -> str:
    texts = (item.fact, item.why, item.question, item.source)
    below = [wrapped(text, width, INDENT, INDENT) for text in texts if clean(text)]
    return "\n".join([wrapped(item.title, width, "!  ", INDENT), *below])


def _questions(block: Questions, width: int) -> str:
    return "\n\n".join(_question(item, width) for item in block.items)


def _question(item: QuestionItem, width: int) -> str:
    marks = "".join(f" {_tag(mark)}" for mark in item.marks if clean(mark))
    parts = [wrapped(f"{item.text}{marks}", width, f"{item.number}. ", INDENT)]
    if clean(item.own_words):
        parts.append(wrapped(item.own_words, width, INDENT, INDENT))
    if clean(item.why):
        parts.append(wrapped(item.why, width, INDENT, INDENT))
    if clean(item.answer):
        parts.append(wrapped(f"{item.answer_label}: {item.answer}", width, INDENT, INDENT))
        return "\n".join(parts)
    parts.append(wrapped(f"{item.answer_label}:", width, INDENT, INDENT))
    rule = INDENT + "_" * (width - len(INDENT))
    return "\n".join([*parts, *["\n" + rule] * _WRITING_LINES])


def _tag(mark: str) -> str:
    return f"[{clean(mark)}]".replace(" ", HELD)


def _strip(block: Strip, width: int) -> str:
    return "\n".join(_strip_item(item, width) for item in block.items)


def _strip_item(item: StripItem, width: int) -> str:
    values = f"{item.before_label}: {item.before} → {item.now_label}: {item.now}"
    below = (text for text in (values, item.days) if clean(text))
    title = wrapped(_directed(item.label, item.direction), width)
    return "\n".join([title, *(wrapped(text, width, INDENT, INDENT) for text in below)])


def _scan_codes(block: ScanCodes, width: int) -> str:
    codes = (wrapped(each.description, width, "- ", "  ") for each in block.items)
    return "\n".join([wrapped(block.intro, width), *codes])


def _directed(label: str, direction: str) -> str:
    return f"{label} ({direction})" if clean(direction) else label


def _charts(block: Charts, width: int) -> str:
    intro, legend = wrapped(block.intro, width), wrapped(block.legend, width)
    charts = (_chart(each, width) for each in block.items)
    return "\n\n".join(part for part in (intro, *charts, legend) if part)


def _chart(chart: Chart, width: int) -> str:
    steps = " · ".join(band.label for band in chart.bands)
    effects = " · ".join(dict.fromkeys(mark.label for mark in chart.marks))
    ends = _ends(chart)
    below = [text for text in (ends, chart.description, steps, effects) if clean(text)]
    title = wrapped(_directed(chart.title, chart.direction), width)
    return "\n".join([title, *(wrapped(text, width, INDENT, INDENT) for text in below)])


def _ends(chart: Chart) -> str:
    """The scale in words: lowest number and its meaning, highest and its meaning."""
    ticks = sorted(chart.y_ticks, key=lambda tick: tick.at)
    if not ticks:
        return f"{chart.low_words} · {chart.high_words}"
    return f"{ticks[0].label} = {chart.low_words} · {ticks[-1].label} = {chart.high_words}"


_WRITERS: Final[dict[type[Block], Callable[[Any, int], str]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Facts: _facts,
    Bullets: _bullets,
    Points: _points,
    Questions: _questions,
    Strip: _strip,
    Charts: _charts,
    Table: table,
    BlankTable: blank_table,
    BlankQuestions: blank_questions,
    BlankLines: blank_lines,
    DayGrid: day_grid,
    WalletCard: wallet_card,
    ScanCodes: _scan_codes,
}
