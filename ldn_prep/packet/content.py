"""The neutral description of a packet: plain values in the packet's language, no records, no paper.

Every string is ready to print and untrusted: writers treat it as text, never as markup.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum


class Tone(StrEnum):
    """How loud a line is. A writer without type sizes may ignore it: no meaning is lost."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


class PageSize(StrEnum):
    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of running text; it may wrap."""

    text: str
    tone: Tone = Tone.PLAIN


Cell = tuple[Line, ...]


def cell(*texts: str, tone: Tone = Tone.PLAIN) -> Cell:
    """A cell of equal lines; empty texts are left out."""
    return tuple(Line(text, tone) for text in texts if text)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section (the section's own title stands above it)."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    line: Line


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with values, one pair per row, in reading order."""

    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Cell, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A point to raise: what the records hold, why it matters, its source, and a question."""

    title: str
    fact: str
    why: str
    source: str
    question: str


@dataclass(frozen=True, slots=True)
class Points:
    """The most important block of page one; opioids stand first."""

    items: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    share: float
    """Share of the table's width; the shares of a table add up to 1."""


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    boxes: tuple[str, ...] = ()
    """Labels of empty boxes for a pen, drawn in the last column instead of its cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; in large print each row becomes a card titled by its first cell."""

    summary: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class QuestionItem:
    number: int
    text: str
    marks: tuple[str, ...]
    """Short words beside the question: must ask, carried over, asked."""
    why: str
    answer: str
    """What was answered; empty means room to write is drawn instead."""
    answer_label: str
    own_words: str = ""
    """How the person worded it, where `text` is the same question in the packet's language."""


@dataclass(frozen=True, slots=True)
class Questions:
    items: tuple[QuestionItem, ...]


@dataclass(frozen=True, slots=True)
class StripItem:
    """One measure at a glance: usual value before, last two weeks, and on how many days."""

    label: str
    direction: str
    before_label: str
    before: str
    now_label: str
    now: str
    days: str


@dataclass(frozen=True, slots=True)
class Strip:
    items: tuple[StripItem, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A recorded day, or a week or month summed up, which stands at its middle day.

    `x` and `y` run from 0 (left, bottom) to 1 (right, top) of the plot.
    """

    x: float
    y: float
    on: date
    value: float


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Band:
    """A dose step under the time axis, from `start` to `end` (0 to 1)."""

    start: float
    end: float
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Side effects on one day, drawn as a small triangle."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One measure over time; screen and paper draw the same values.

    `lines` are the weekly medians, one tuple of (x, y) per unbroken stretch: a gap in the journal
    is a gap in the line. `description` says in words what the picture shows.
    """

    title: str
    direction: str
    low_words: str
    high_words: str
    dots: tuple[Dot, ...]
    lines: tuple[tuple[tuple[float, float], ...], ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Charts:
    """Charts on one shared time axis; the bands are drawn once under each."""

    items: tuple[Chart, ...]
    legend: str
    intro: str = ""
    """What time they cover; stands above them, and the legend below."""


@dataclass(frozen=True, slots=True)
class BlankTable:
    """Empty rows for a pen, as many as the rest of the page holds; in large print empty cards."""

    summary: str
    columns: tuple[Column, ...]
    boxes: tuple[str, ...] = ()
    """Labels of the empty boxes in the last column of each row."""


@dataclass(frozen=True, slots=True)
class BlankQuestions:
    """Room for questions and their answers, as often as the rest of the page holds."""

    label: str
    answer_label: str


@dataclass(frozen=True, slots=True)
class BlankLines:
    """Lines for a pen under a heading, as many as the rest of the page holds; none where only a
    few would fit."""

    title: str


@dataclass(frozen=True, slots=True)
class GridColumn:
    """`scale` stands below the title ("0 to 10"); empty where anything may be written."""

    title: str
    scale: str
    share: float


@dataclass(frozen=True, slots=True)
class GridDay:
    label: str
    begins_week: bool


@dataclass(frozen=True, slots=True)
class DayGrid:
    """A row for each day and a column for each thing to write down, on one page; the first column
    holds the days."""

    summary: str
    columns: tuple[GridColumn, ...]
    days: tuple[GridDay, ...]


@dataclass(frozen=True, slots=True)
class WalletCard:
    """A card of 85.6 by 54 mm (ISO/IEC 7810 ID-1), printed twice with marks to cut along."""

    name: str
    birth: str
    statement: str
    rows: tuple[tuple[str, str], ...]
    closing: str


@dataclass(frozen=True, slots=True)
class ScanCode:
    """`text` is what a scanner gives back; `description` says in words what the picture is."""

    label: str
    holds: str
    text: str
    description: str


@dataclass(frozen=True, slots=True)
class ScanCodes:
    """Square codes (ISO/IEC 18004) of one list, in the order they are to be scanned."""

    intro: str
    items: tuple[ScanCode, ...]


Block = (
    Heading
    | Paragraph
    | Facts
    | Bullets
    | Points
    | Table
    | Questions
    | Strip
    | Charts
    | BlankTable
    | BlankQuestions
    | BlankLines
    | DayGrid
    | WalletCard
    | ScanCodes
)


@dataclass(frozen=True, slots=True)
class Section:
    """A first section without a title goes by the packet's own, in the outline too."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    starts_page: bool = True
    least_room: float = 0
    """How much of a page must be left for a section that goes on below another; else it starts
    one."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every page carries. `page_label` has the fields {page} and {pages}."""

    name: str
    birth: str
    number: str
    made: str
    notice: str
    page_label: str


class Relationship(StrEnum):
    """What an attachment is to the packet, in the words of PDF."""

    SOURCE = "Source"
    DATA = "Data"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file carried inside the PDF; not printed, and left out by the plain text."""

    name: str
    description: str
    media_type: str
    data: bytes
    relationship: Relationship = Relationship.DATA


@dataclass(frozen=True, slots=True)
class PacketContent:
    title: str
    language: str
    furniture: Furniture
    sections: tuple[Section, ...]
    page_size: PageSize = PageSize.LETTER
    large_print: bool = False
    author: str = "LDN Visit Prep"
    attachments: tuple[Attachment, ...] = ()


def texts_of(value: object) -> Iterator[str]:
    """Every printed string in a content value, in reading order: for coverage checks and tests."""
    if isinstance(value, StrEnum | Attachment):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif is_dataclass(value):
        for each in fields(value):
            yield from texts_of(getattr(value, each.name))
