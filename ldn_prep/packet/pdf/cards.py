"""Tables in large print: a card for each row, titled by its first cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from ldn_prep.packet.content import Cell, Column, Line, Row, Table, Tone
from ldn_prep.packet.pdf import style
from ldn_prep.packet.pdf.bands import Band, Gap, glue, keep_ends, text_bands
from ldn_prep.packet.pdf.columns import CellLines, row_bands
from ldn_prep.packet.pdf.facts import heading_kind
from ldn_prep.packet.pdf.pen import Pen, baseline_of
from ldn_prep.packet.pdf.style import Sheet
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid, width_of, wrap

_WRITING_RULE: Final = 0.6
_REMARK: Final = 60
"""Letters of a remark that shares its line with others."""
_MOST_LINES: Final = 3
"""Labels of boxes longer than this do not stand side by side."""


def card_bands(block: Table, sheet: Sheet) -> list[Band]:
    bands: list[Band] = []
    for row in block.rows if block.columns else ():
        inside = sheet.within(sheet.tag("Div"))
        card = [_Edge(sheet.style.item_gap / 2, sheet.width), *_card(block.columns, row, inside)]
        bands += [*glue(card, sheet.row_room), Gap(sheet.style.item_gap)]
    return bands[:-1]


def _card(columns: Sequence[Column], row: Row, sheet: Sheet) -> list[Band]:
    first: Cell = row.cells[0] if row.cells else ()
    bands = _title(columns, first, sheet)
    sheet = sheet.within(sheet.tag("L"))
    boxed = len(columns) - 1 if row.boxes else len(columns)
    for place in range(1, boxed):
        value = row.cells[place] if place < len(row.cells) else ()
        bands += _pair(columns[place].title, value, sheet)
    if row.boxes:
        bands += _boxes(columns[-1].title, row.boxes, sheet)
    return bands


def _title(columns: Sequence[Column], first: Cell, sheet: Sheet) -> list[Band]:
    if not first:
        return _pair(columns[0].title, first, sheet.within(sheet.tag("L"))) if columns else []
    title = wrap(first[0].text, sheet.style.heading, sheet.width)
    head, rest = sheet.tag(heading_kind(sheet.level + 1)), sheet.tag("P")
    more = _said(first[1:], 0, rest, sheet)
    below = row_bands(more, sheet.style, sheet.width, sheet.row_room) if first[1:] else []
    return keep_ends([*text_bands(title, tag=head), *below])


def _pair(label: str, value: Cell, sheet: Sheet) -> list[Band]:
    """Label and value; an empty value leaves room for a pen."""
    measures, voice = sheet.style, sheet.style.table
    left = sheet.width * measures.label_share
    named = CellLines(0, wrap(f"{label}:", voice.quiet, left - measures.column_gap))
    item = sheet.tag("LI")
    named.tag, body = Tag("Lbl", item), Tag("LBody", item)
    cells = [named, *_said(value, left, body, sheet)]
    least, rule = (0.0, 0.0) if value else (measures.blank_row, _WRITING_RULE)
    return row_bands(
        cells,
        measures,
        sheet.width,
        sheet.row_room,
        pad=measures.row_pad / 2,
        at_least=least,
        rule=rule,
    )


def _said(value: Cell, left: float, tag: Tag, sheet: Sheet) -> list[CellLines]:
    """The lines of a value side by side where all of them fit on one, else below each other."""
    voice, width = sheet.style.table, sheet.width - left
    lines = _closed_up(value)
    placed = [wrap(line.text, voice.of(line.tone), width) for line in lines]
    gap = voice.plain.size * 0.7
    wide = sum(_wide(line) for laid in placed for line in laid) + gap * (len(placed) - 1)
    if any(len(laid) != 1 or laid[0].shift for laid in placed) or wide > width:
        return [CellLines(left, [line for laid in placed for line in laid], tag=tag)]
    beside = []
    for laid in placed:
        beside.append(CellLines(left, laid, tag=tag))
        left += _wide(laid[0]) + gap
    return beside


def _closed_up(value: Cell) -> Cell:
    """Short quiet remarks after one another instead of below: a card is wider than a column."""
    lines: list[Line] = []
    for line in value:
        before = lines[-1] if lines else None
        is_remark = line.tone is Tone.QUIET and len(line.text) <= _REMARK
        if before and is_remark and before.tone is Tone.QUIET and len(before.text) <= _REMARK:
            between = " " if before.text.endswith((".", "!", "?")) else "; "
            lines[-1] = Line(f"{before.text}{between}{line.text}", Tone.QUIET)
        else:
            lines.append(line)
    return tuple(lines)


def _boxes(label: str, boxes: Sequence[str], sheet: Sheet) -> list[Band]:
    """The boxes side by side: behind the label if they fit there, else below it."""
    measures = sheet.style
    face, indent = measures.table.plain, measures.box * 1.6
    placed = [wrap(box, face, sheet.width - indent) for box in boxes]
    item = sheet.tag("LI")
    name, body = Tag("Lbl", item), Tag("LBody", item)
    if any(len(lines) > _MOST_LINES for lines in placed):
        head = wrap(label, face, sheet.width)
        return [*text_bands(head, tag=name), *_box_list(placed, body, sheet)]
    widths = [indent + max((_wide(line) for line in lines), default=0) for lines in placed]
    head = wrap(f"{label}:", measures.table.quiet, sheet.width)
    gap = measures.column_gap * 1.5
    start = _wide(head[0]) + gap if len(head) == 1 else sheet.width
    if start + sum(widths) + gap * (len(widths) - 1) <= sheet.width:
        beside = _spread(placed, widths, start, gap)
        return [_BoxRow.of(beside, measures, (name, body), head[0])]
    rows = _filled(widths, gap, sheet.width)
    spread = [_spread(placed[row], widths[row], 0, gap) for row in rows]
    rows_of_boxes = (_BoxRow.of(row, measures, (name, body)) for row in spread)
    return [*text_bands(head, tag=name), *rows_of_boxes]


def _box_list(labels: Sequence[Sequence[Laid]], tag: Tag, sheet: Sheet) -> list[Band]:
    """Boxes below each other, which may go on over pages."""
    starts = accumulate((len(lines) for lines in labels[:-1]), initial=0)
    lines = [line for label in labels for line in label]
    boxed = CellLines(0, lines, frozenset(starts), tag)
    return row_bands((boxed,), sheet.style, sheet.width, sheet.row_room)


def _wide(line: Laid) -> float:
    return width_of(line.text.strip(), line.face)


def _filled(widths: Sequence[float], gap: float, most: float) -> list[slice]:
    """Which boxes stand on which line."""
    rows, start, x = [], 0, 0.0
    for place, width in enumerate(widths):
        if place > start and x + width > most:
            rows.append(slice(start, place))
            start, x = place, 0.0
        x += width + gap
    return [*rows, slice(start, len(widths))]


def _spread(
    placed: Sequence[Sequence[Laid]], widths: Sequence[float], start: float, gap: float
) -> list[tuple[float, Sequence[Laid]]]:
    spread = []
    for lines, width in zip(placed, widths, strict=True):
        spread.append((start, lines))
        start += width + gap
    return spread


@dataclass(slots=True)
class _Edge(Band):
    """The rule that begins a card."""

    width: float

    def paint(self, pen: Pen, top: float) -> None:
        pen.rule((0, top), (self.width, top), 1.2, style.ACCENT_STROKE)


@dataclass(slots=True)
class _BoxRow(Band):
    placed: Sequence[tuple[float, Sequence[Laid]]]
    box: float
    step: float
    tags: tuple[Tag, Tag]
    """Of the label and of the boxes."""
    label: Laid | None

    @classmethod
    def of(
        cls,
        placed: Sequence[tuple[float, Sequence[Laid]]],
        measures: style.Style,
        tags: tuple[Tag, Tag],
        label: Laid | None = None,
    ) -> "_BoxRow":
        most = max((len(lines) for _, lines in placed), default=0)
        step = measures.box_leading
        return cls(most * step, placed, measures.box, step, tags, label)

    def paint(self, pen: Pen, top: float) -> None:
        name, body = self.tags
        if self.label:
            with pen.marking(name):
                pen.line(self.label, 0, baseline_of(self.label.face, top))
        with pen.marking(body):
            self._paint_boxes(pen, top)

    def _paint_boxes(self, pen: Pen, top: float) -> None:
        for x, lines in self.placed:
            for place, laid in enumerate(lines):
                baseline = baseline_of(laid.face, top - place * self.step)
                pen.line(laid, x + self.box * 1.6, baseline)
            if lines:
                middle = baseline_of(lines[0].face, top) + lines[0].face.size * 0.364
                pen.frame((x, middle - self.box / 2), self.box, self.box, 1)
