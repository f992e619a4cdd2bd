"""The one place that writes marks on a page: text, rules, boxes, figures.

It writes page operators itself, which is several times faster than the canvas's own calls.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from ldn_prep.packet.pdf import style
from ldn_prep.packet.pdf.encoder import Encoders
from ldn_prep.packet.pdf.fonts import main_font
from ldn_prep.packet.pdf.shaping import Run
from ldn_prep.packet.pdf.style import Face
from ldn_prep.packet.pdf.tags import Tag, hexed
from ldn_prep.packet.pdf.wrap import Laid

Point = tuple[float, float]


class Pen:
    """Draws on one canvas, in the canvas's current coordinates.

    What is drawn inside `marking` belongs to that element of the structure; everything else is
    an artifact: rules, boxes, washes.
    """

    def __init__(self, canvas: Any):
        self._canvas = canvas
        self._code: list[str] = canvas._code
        self._encoders: Encoders = canvas.encoders
        self._fill = self._stroke = ""
        self._is_marking = False

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """Marks that are no part of what is read, or were read before; `kind` such as
        "Pagination" for what stands on every page."""
        self._code.append(f"/Artifact <</Type/{kind}>> BDC" if kind else "/Artifact BMC")
        self._is_marking = True
        yield
        self._is_marking = False
        self._code.append("EMC")

    @contextmanager
    def marking(self, tag: Tag | None) -> Iterator[None]:
        """Marks never nest: inside another one this changes nothing. None is no element."""
        if tag is None or self._is_marking:
            yield
            return
        marks: list[Tag] = self._canvas.marks
        start = f"/{tag.kind} <</MCID {len(marks)}>> BDC"
        self._code.append(start)
        self._is_marking = True
        yield
        self._is_marking = False
        if self._code[-1] is start:  # nothing was drawn
            self._code.pop()
            return
        self._code.append("EMC")
        tag.kids.append((self._canvas.page_place, len(marks)))
        marks.append(tag)

    def line(self, laid: Laid, x: float, baseline: float) -> None:
        self._filled(laid.face.colour)
        x += laid.shift
        if laid.runs is None:
            show = self._encoders.of(main_font(laid.face.weight)).show(laid.text, laid.face.size)
            self._put(f"BT {x:.2f} {baseline:.2f} Td {show} ET")
        else:
            for run in laid.runs:
                self._run(run, laid.face.size, x, baseline)
                x += run.width * laid.face.size

    def lines(self, lines: Iterable[Laid], x: float, top: float) -> None:
        """Lines below each other; `top` is the upper edge of the first."""
        for laid in lines:
            self.line(laid, x, baseline_of(laid.face, top))
            top -= laid.face.leading

    def rule(self, start: Point, end: Point, width: float, colour: str = style.RULE) -> None:
        self.polylines([(start, end)], width, colour)

    def polylines(
        self, paths: Iterable[Sequence[Point]], width: float, colour: str = style.STROKE
    ) -> None:
        """All paths as one stroke."""
        steps = " ".join(
            f"{x:.2f} {y:.2f} {'l' if place else 'm'}"
            for path in paths
            for place, (x, y) in enumerate(path)
        )
        if steps:
            self._stroked(colour)
            self._put(f"{width:g} w 1 j {steps} S")

    def dots(self, places: Iterable[Point], size: float, colour: str) -> None:
        """Round dots as one filled path, each of two curves (off a true circle by 2 %)."""
        steps = " ".join([_dot(x, y, size / 2, size * 2 / 3) for x, y in places])
        if steps:
            self._filled(colour)
            self._put(f"{steps} f")

    def shape(self, corners: Sequence[Point], fill: str) -> None:
        """A filled polygon."""
        self._filled(fill)
        first, *others = (f"{x:.2f} {y:.2f}" for x, y in corners)
        self._put(f"{first} m {' '.join(f'{corner} l' for corner in others)} h f")

    def block(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        self._filled(fill)
        self._put(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def frame(
        self, corner: Point, width: float, height: float, line: float, colour: str = style.STROKE
    ) -> None:
        """An empty box; `corner` is the lower left one."""
        x, y = corner
        self._stroked(colour)
        self._put(f"{line:g} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    @contextmanager
    def figure(self, tag: Tag, corner: Point, far: Point) -> Iterator[None]:
        """Marks that make one picture between two opposite corners."""
        left, low = self._canvas.absolutePosition(*corner)
        right, high = self._canvas.absolutePosition(*far)
        box = f"{left:.2f} {low:.2f} {right:.2f} {high:.2f}"
        tag.attributes = f"<</O/Layout/Placement/Block/BBox[{box}]>>"
        with self.marking(tag):
            yield

    def bookmark(self, title: str, top: float) -> None:
        """An entry of the outline that leads to this place."""
        _, y = self._canvas.absolutePosition(0, top)
        key = f"section-{len(self._canvas.bookmarks)}"
        self._canvas.bookmarks.append(key)
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=y + 12, zoom=0)
        self._canvas.addOutlineEntry(title, key, level=0)

    def _run(self, run: Run, size: float, x: float, baseline: float) -> None:
        encoder = self._encoders.of(run.font)
        glyphs = run.glyphs
        show = encoder.show_glyphs(glyphs, size) if glyphs else encoder.show(run.text, size)
        shown = f"BT {x:.2f} {baseline:.2f} Td {show} ET"
        if glyphs and not run.right_to_left:
            # not for right-to-left runs: poppler and pdfium turn such a text round once more
            shown = f"/Span <</ActualText <{hexed(run.text)}>>> BDC {shown} EMC"
        self._put(shown)

    def _put(self, drawn: str) -> None:
        if self._is_marking:
            self._code.append(drawn)
        else:
            self._code += ("/Artifact BMC", drawn, "EMC")

    def _filled(self, colour: str) -> None:
        if colour != self._fill:
            self._code.append(colour)
            self._fill = colour

    def _stroked(self, colour: str) -> None:
        if colour != self._stroke:
            self._code.append(colour)
            self._stroke = colour


def baseline_of(face: Face, top: float) -> float:
    """Centres the capitals (0.73 of the size in Inter) between the line's edges."""
    return top - face.leading / 2 - face.size * 0.364


def _dot(x: float, y: float, half: float, bulge: float) -> str:
    left, right, y_text = f"{x - half:.2f}", f"{x + half:.2f}", f"{y:.2f}"
    high, low = f"{y + bulge:.2f}", f"{y - bulge:.2f}"
    return (
        f"{left} {y_text} m {left} {high} {right} {high} {right} {y_text} c "
        f"{right} {low} {left} {low} {left} {y_text} c"
    )
