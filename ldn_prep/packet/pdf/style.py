"""Every measure, grey and type size of the packet, in points, for normal and large print."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from ldn_prep.packet.content import PageSize, Tone
from ldn_prep.packet.pdf.tags import Tag

INK: Final = "0.1 g"
QUIET: Final = "0.32 g"
ACCENT: Final = "0.043 0.353 0.4 rg"
RULE: Final = "0.72 G"
HAIR: Final = "0.86 G"
STROKE: Final = "0.1 G"
DOT: Final = "0.58 g"
ACCENT_STROKE: Final = "0.043 0.353 0.4 RG"
WASH: Final = "0.955 g"
BAND: Final = "0.9 g"
WHITE: Final = "1 g"

PAGE_SIZES: Final = {PageSize.LETTER: (612.0, 792.0), PageSize.A4: (595.28, 841.89)}


class Weight(StrEnum):
    REGULAR = "Regular"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"


@dataclass(frozen=True, slots=True)
class Face:
    """One way of setting type: weight, size, distance of lines, colour operator."""

    weight: Weight
    size: float
    leading: float
    colour: str = INK


@dataclass(frozen=True, slots=True)
class Voice:
    """The three tones of one text size; they share a leading so that columns keep in step."""

    plain: Face
    strong: Face
    quiet: Face

    def of(self, tone: Tone) -> Face:
        return {Tone.STRONG: self.strong, Tone.QUIET: self.quiet}.get(tone, self.plain)


def _voice(size: float, leading: float) -> Voice:
    return Voice(
        Face(Weight.REGULAR, size, leading),
        Face(Weight.SEMIBOLD, size, leading),
        Face(Weight.REGULAR, size, leading, QUIET),
    )


@dataclass(frozen=True, slots=True)
class ChartStyle:
    title: Face
    label: Face
    words_width: float
    """Width of the gutter that holds the words of the scale; 0 sets them above and below."""
    plot_height: float
    dot: float
    line: float
    gap: float


@dataclass(frozen=True, slots=True)
class StripStyle:
    per_row: int
    label: Face
    small: Face
    words: Face
    """For a value that is words ("not recorded") and not a number."""
    number: Face
    gap: float
    arrow: float


@dataclass(frozen=True, slots=True)
class Style:
    large: bool
    side: float
    """Left and right margin."""
    edge: float
    """From the paper's top and bottom edge to the furniture."""
    measure: float
    """The widest line of running text."""
    title: Face
    section: Face
    heading: Face
    body: Voice
    table: Voice
    point_title: Face
    number: Face
    furniture: Face
    furniture_name: Face
    furniture_birth: Face
    block_gap: float
    item_gap: float
    heading_gap: float
    row_pad: float
    column_gap: float
    label_share: float
    box: float
    box_leading: float
    writing: float
    """Distance of the lines for handwriting."""
    blank_row: float
    strip: StripStyle
    chart: ChartStyle


NORMAL: Final = Style(
    large=False,
    side=54,
    edge=36,
    measure=452,
    title=Face(Weight.BOLD, 20, 24),
    section=Face(Weight.BOLD, 16, 20, ACCENT),
    heading=Face(Weight.SEMIBOLD, 13, 17),
    body=_voice(12, 14.8),
    table=_voice(11, 14),
    point_title=Face(Weight.BOLD, 13, 17),
    number=Face(Weight.BOLD, 12, 15, ACCENT),
    furniture=Face(Weight.REGULAR, 9, 12, QUIET),
    furniture_name=Face(Weight.BOLD, 11, 14),
    furniture_birth=Face(Weight.REGULAR, 10, 14),
    block_gap=11,
    item_gap=10,
    heading_gap=5,
    row_pad=5,
    column_gap=12,
    label_share=0.215,
    box=9,
    box_leading=16,
    writing=25,
    blank_row=34,
    strip=StripStyle(
        4,
        Face(Weight.SEMIBOLD, 12, 15),
        Face(Weight.REGULAR, 10, 12, QUIET),
        Face(Weight.SEMIBOLD, 10, 12),
        Face(Weight.BOLD, 20, 22),
        13,
        20,
    ),
    chart=ChartStyle(
        Face(Weight.SEMIBOLD, 12, 15),
        Face(Weight.REGULAR, 9, 11, QUIET),
        78,
        44,
        2.4,
        1.4,
        5,
    ),
)

LARGE: Final = Style(
    large=True,
    side=72,
    edge=48,
    measure=470,
    title=Face(Weight.BOLD, 28, 34),
    section=Face(Weight.BOLD, 24, 30, ACCENT),
    heading=Face(Weight.BOLD, 22, 28),
    body=_voice(18, 22),
    table=_voice(18, 22),
    point_title=Face(Weight.BOLD, 22, 28),
    number=Face(Weight.BOLD, 18, 22, ACCENT),
    furniture=Face(Weight.REGULAR, 12, 16, QUIET),
    furniture_name=Face(Weight.BOLD, 14, 18),
    furniture_birth=Face(Weight.REGULAR, 13, 18),
    block_gap=18,
    item_gap=18,
    heading_gap=8,
    row_pad=4,
    column_gap=14,
    label_share=0.36,
    box=14,
    box_leading=27,
    writing=38,
    blank_row=44,
    strip=StripStyle(
        1,
        Face(Weight.BOLD, 22, 28),
        Face(Weight.REGULAR, 18, 22, QUIET),
        Face(Weight.SEMIBOLD, 18, 22),
        Face(Weight.BOLD, 30, 38),
        18,
        44,
    ),
    chart=ChartStyle(
        Face(Weight.BOLD, 22, 28),
        Face(Weight.REGULAR, 16, 20, QUIET),
        0,
        98,
        4.2,
        2.2,
        18,
    ),
)


def style_for(large_print: bool) -> Style:
    return LARGE if large_print else NORMAL


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a block may use: its measures and the width and height of an empty page's text area.

    `inside` is the element of the structure that a block's own elements belong to; `level` is that
    of the headings around it, 1 for the title. `label_share` is what labels of facts take of the
    width in this section, 0 where each block finds its own; `above` is how high what stands above
    a block in its section is.
    """

    style: Style
    width: float
    room: float
    inside: Tag
    level: int = 1
    label_share: float = 0
    above: float = 0

    def within(self, tag: Tag, level: int | None = None) -> "Sheet":
        return replace(self, inside=tag, level=self.level if level is None else level)

    def tag(self, kind: str) -> Tag:
        """A new element of the structure, after those that are there."""
        return Tag(kind, self.inside)

    @property
    def row_room(self) -> float:
        """The highest row that is kept whole; the rest is for the heading that comes with it."""
        return self.room * 0.85
