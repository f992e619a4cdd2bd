"""The card for a wallet: 85.6 by 54 mm (ISO/IEC 7810 ID-1), twice, with marks to cut along.

A card is too small for the packet's type: the largest size that fits is taken, from 10 points down
to 7. What is still too long is shortened on the card and printed in full below it, and in large
print everything is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ldn_prep.packet.content import Facts, WalletCard, cell
from ldn_prep.packet.pdf import style
from ldn_prep.packet.pdf.bands import Band, Gap
from ldn_prep.packet.pdf.facts import facts_bands
from ldn_prep.packet.pdf.pen import Pen
from ldn_prep.packet.pdf.style import Face, Sheet, Weight
from ldn_prep.packet.pdf.tags import Tag
from ldn_prep.packet.pdf.wrap import Laid, width_of, wrap

_MM: Final = 72 / 25.4
WIDTH: Final = 85.6 * _MM
HEIGHT: Final = 54 * _MM
_PAD: Final = 9.0
_MARK, _OFF = 12.0, 3.0
"""Length of a cut mark, and how far from the card's corner it begins."""
_SIZES: Final = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
_GAP: Final = 2.5
_LABELS: Final = 0.36
"""The most a label may take of the card's width."""
_MOST_LINES: Final = {"name": 2, "birth": 1, "statement": 2, "value": 1, "closing": 2}
"""Of each part once it has to be shortened."""


def wallet_bands(block: WalletCard, sheet: Sheet) -> list[Band]:
    """Both cards side by side, into the margins where the text is narrower; then what does not fit
    on them."""
    face = _fitting(block)
    card = sheet.tag("Div")
    left = min(0, (sheet.width - 2 * WIDTH) / 2)
    edge = Gap(_MARK + _OFF)
    in_full = block.rows if sheet.style.large else face.shortened
    rows = tuple((label, cell(value)) for label, value in in_full)
    below = [Gap(sheet.style.block_gap), *facts_bands(Facts(rows), sheet)] if rows else []
    both = CardBand(HEIGHT, face.parts, (left, left + WIDTH), card, glued=True)
    return [edge, both, Gap(edge.height), *below]


@dataclass(frozen=True, slots=True)
class _Part:
    """A label with its lines, or lines alone; `x` is where they begin."""

    kind: str
    label: Sequence[Laid]
    lines: Sequence[Laid]
    x: float = 0

    @property
    def height(self) -> float:
        return max(sum(line.face.leading for line in lines) for lines in (self.label, self.lines))


@dataclass(frozen=True, slots=True)
class _CardFace:
    parts: tuple[_Part, ...]
    shortened: tuple[tuple[str, str], ...] = ()
    """Labels and values that are not whole on the card."""

    @property
    def height(self) -> float:
        return sum(part.height for part in self.parts) + _GAP * (len(self.parts) - 1)


def _fitting(block: WalletCard) -> _CardFace:
    room = HEIGHT - 2 * _PAD
    for size in _SIZES:
        face = _set(block, size)
        if face.height <= room:
            return face
    return _shortened(_set(block, _SIZES[-1]), block)


def _set(block: WalletCard, size: float) -> _CardFace:
    width = WIDTH - 2 * _PAD
    plain = Face(Weight.REGULAR, size, size * 1.2)
    quiet = Face(Weight.REGULAR, size, size * 1.2, style.QUIET)
    strong = Face(Weight.BOLD, size + 0.5, (size + 0.5) * 1.2)
    name = Face(Weight.BOLD, size + 2, (size + 2) * 1.2)
    widest = max((width_of(label, quiet) for label, _ in block.rows), default=0)
    left = min(widest + size * 0.8, width * _LABELS)
    return _CardFace(
        (
            _Part("name", (), wrap(block.name, name, width)),
            _Part("birth", (), wrap(block.birth, plain, width)),
            _Part("statement", (), wrap(block.statement, strong, width)),
            *(
                _Part(
                    "value",
                    wrap(label, quiet, left - size * 0.5),
                    wrap(value, plain, width - left),
                    left,
                )
                for label, value in block.rows
            ),
            _Part("closing", (), wrap(block.closing, strong, width)),
        )
    )


def _shortened(face: _CardFace, block: WalletCard) -> _CardFace:
    """Each part with the lines it is allowed; what was cut is named, the name of the person too."""
    parts, cut = [], []
    named = (("", block.name), ("", block.birth), ("", block.statement), *block.rows)
    texts = (*named, ("", block.closing))
    for part, text in zip(face.parts, texts, strict=True):
        most = max(_MOST_LINES[part.kind], len(part.label))
        parts.append(_Part(part.kind, part.label, _ended(part.lines, most), part.x))
        if len(part.lines) > most:
            cut.append(text)
    return _CardFace(tuple(parts), tuple(cut))


def _ended(lines: Sequence[Laid], most: int) -> Sequence[Laid]:
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    words = last.text.rstrip()
    while words and width_of(f"{words} …", last.face) > width_of(last.text, last.face):
        words = words[:-1].rstrip()
    return [*lines[: most - 1], *wrap(f"{words} …", last.face, WIDTH)]


@dataclass(slots=True)
class CardBand(Band):
    """Two cards that share an edge, with the marks to cut along."""

    parts: Sequence[_Part]
    places: Sequence[float]
    tag: Tag
    """Of the first card; the second is the same again."""

    def paint(self, pen: Pen, top: float) -> None:
        bottom = top - self.height
        right = self.places[-1] + WIDTH
        for x in (*self.places, right):
            marks = [((x, top + _OFF), (x, top + _OFF + _MARK)),
                     ((x, bottom - _OFF), (x, bottom - _OFF - _MARK))]  # fmt: skip
            pen.polylines(marks, 0.6)
        for x in self.places:
            pen.frame((x, bottom), WIDTH, self.height, 0.4, style.RULE)
        for number, x in enumerate(self.places):
            if number == 0:
                self._paint_card(pen, x + _PAD, top - _PAD, self.tag)
            else:
                with pen.artifact():
                    self._paint_card(pen, x + _PAD, top - _PAD, None)

    def _paint_card(self, pen: Pen, x: float, top: float, card: Tag | None) -> None:
        free = self.height - 2 * _PAD - sum(part.height for part in self.parts)
        gap = min(free / max(len(self.parts) - 1, 1), 4 * _GAP)
        listed: Tag | None = None
        for part in self.parts:
            if part.kind == "value" and listed is None and card is not None:
                listed = Tag("L", card)
            label, body = _elements(part, card, listed)
            with pen.marking(label):
                pen.lines(part.label, x, top)
            with pen.marking(body):
                pen.lines(part.lines, x + part.x, top)
            top -= part.height + gap


def _elements(part: _Part, card: Tag | None, listed: Tag | None) -> tuple[Tag | None, Tag | None]:
    if card is None:
        return None, None
    if part.kind != "value":
        return None, Tag("P", card)
    item = Tag("LI", listed)
    return Tag("Lbl", item), Tag("LBody", item)
