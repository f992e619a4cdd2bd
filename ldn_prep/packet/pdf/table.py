"""Tables: fair column widths, a header on every page, rows that stay whole."""

from collections.abc import Sequence

from ldn_prep.packet.content import Cell, Row, Table
from ldn_prep.packet.pdf.bands import Band
from ldn_prep.packet.pdf.columns import CellLines, row_bands
from ldn_prep.packet.pdf.style import Sheet
from ldn_prep.packet.pdf.tags import Tag, hexed
from ldn_prep.packet.pdf.wrap import Laid, longest_word, wrap, wrap_cell

_HEADER_RULE = 1.0
_ROW_RULE = 0.5
_HEADS = "Column"


def table_bands(block: Table, sheet: Sheet) -> tuple[list[Band], int]:
    """The bands and how many of them, at the head, are to be repeated (0 or 1)."""
    if not block.columns:
        return [], 0
    grid = Grid(block, sheet)
    header = grid.header()
    for band in header:
        band.glued = True
    repeated = len(header) == 1 and header[0].height < sheet.room / 4
    room = sheet.row_room - (header[0].height if repeated else 0)
    rows = [band for row in block.rows for band in grid.row(row, room)]
    if len(rows) > 1 and rows[-2].height + rows[-1].height <= room:
        rows[-2].glued = True  # no last row alone under a repeated header
    return [*header, *rows], int(repeated)


class Grid:
    """The columns of one table on one sheet."""

    def __init__(self, block: Table, sheet: Sheet):
        self._sheet = sheet
        self._columns = block.columns
        self._table = sheet.tag("Table")
        if block.summary:
            self._table.attributes = f"<</O/Table/Summary<{hexed(block.summary)}>>>"
        gap = sheet.style.column_gap
        total = sheet.width - gap * (len(block.columns) - 1)
        shares = [column.share for column in block.columns]
        self._widths = fit_widths(shares, self._needs(block, total * 0.45), total)
        self._places = [
            sum(self._widths[:place]) + gap * place for place in range(len(self._widths))
        ]

    def header(self) -> list[Band]:
        strong = self._sheet.style.table.strong
        lines = [
            wrap(column.title, strong, width)
            for column, width in zip(self._columns, self._widths, strict=True)
        ]
        tags = self._row_tags(_HEADS, _HEADS)
        return self._bands(lines, None, self._sheet.row_room, tags, rule=_HEADER_RULE)

    def _row_tags(self, first: str, others: str) -> list[Tag]:
        """A cell's element for each column; a heading says what it heads."""
        row = Tag("TR", self._table)
        scopes = [first, *([others] * (len(self._columns) - 1))]
        return [_cell(row, scope) for scope in scopes]

    def row(self, row: Row, room: float) -> list[Band]:
        voice = self._sheet.style.table
        lines = [
            wrap_cell(cell, voice, width)
            for cell, width in zip(_padded(row.cells, len(self._widths)), self._widths, strict=True)
        ]
        starts: frozenset[int] | None = None
        if row.boxes:
            lines[-1], starts = self._boxes(row.boxes)
        blank = not any(lines)
        tags = self._row_tags("Row", "")
        return self._bands(lines, starts, room, tags, rule=_ROW_RULE, blank=blank)

    def _boxes(self, labels: Sequence[str]) -> tuple[list[Laid], frozenset[int]]:
        style = self._sheet.style
        lines: list[Laid] = []
        starts = set()
        for label in labels:
            starts.add(len(lines))
            lines += wrap(label, style.table.plain, self._widths[-1] - style.box * 1.6)
        return lines, frozenset(starts)

    def _bands(
        self,
        lines: Sequence[Sequence[Laid]],
        boxes: frozenset[int] | None,
        room: float,
        tags: Sequence[Tag],
        *,
        rule: float,
        blank: bool = False,
    ) -> list[Band]:
        sheet = self._sheet
        places = zip(self._places, lines, tags, strict=True)
        cells = [CellLines(x, text, tag=tag) for x, text, tag in places]
        cells[-1].boxes = boxes
        least = sheet.style.blank_row if blank else 0
        pad = sheet.style.row_pad
        return row_bands(cells, sheet.style, sheet.width, room, pad=pad, rule=rule, at_least=least)

    def _needs(self, block: Table, most: float) -> list[float]:
        """For each column the widest word, so that no medicine's name is cut if that can be had."""
        voice = self._sheet.style.table
        needs = [longest_word(column.title, voice.strong) for column in block.columns]
        for row in block.rows:
            for place, cell in enumerate(row.cells[: len(needs)]):
                for line in cell:
                    widest = longest_word(line.text[:2000], voice.of(line.tone))
                    needs[place] = max(needs[place], widest)
            indent = self._sheet.style.box * 1.6
            for label in row.boxes:
                needs[-1] = max(needs[-1], longest_word(label, voice.plain) + indent)
        return [min(need + 0.5, most) for need in needs]


def fit_widths(shares: Sequence[float], needs: Sequence[float], total: float) -> list[float]:
    """Widths by share, but columns with room to spare give to those whose words do not fit."""
    whole = sum(shares) or 1
    widths = [share / whole * total for share in shares]
    lacks = [max(0.0, need - width) for need, width in zip(needs, widths, strict=True)]
    spare = [max(0.0, width - need) for need, width in zip(needs, widths, strict=True)]
    moved = min(sum(lacks), sum(spare))
    if not moved:
        return widths
    takes, gives = moved / sum(lacks), moved / sum(spare)
    moves = zip(widths, lacks, spare, strict=True)
    return [width + lack * takes - extra * gives for width, lack, extra in moves]


def _padded(cells: Sequence[Cell], count: int) -> list[Cell]:
    return [*cells[:count], *(() for _ in range(count - len(cells)))]


def _cell(row: Tag, scope: str) -> Tag:
    """A heading says what it heads: its column or its row; "" is a cell of data."""
    if not scope:
        return Tag("TD", row)
    return Tag("TH", row, attributes=f"<</O/Table/Scope/{scope}>>")
