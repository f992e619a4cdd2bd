"""The packet beside what other libraries need for the same words, rows and dots, in one run.

They are no part of the test extra: `pip install fpdf2 weasyprint typst`. One that is not there is
named as not measured. WeasyPrint and typst write tags; fpdf2 cannot. None of them writes the
outline, the furniture or room for a pen; those are ours alone.
"""

import html
import importlib.util
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from itertools import count

from ldn_prep import clock, paths
from ldn_prep.packet.build import build_content
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import render_pdf
from tests.benchmarks.measuring import Ratio, compare
from tests.benchmarks.packet_words import Part, parts_of
from tests.benchmarks.people import TODAY, build_person

_FONTS = paths.resources() / "fonts" / "inter"
_NUMBERS = count()
"""A number in the text of each run, so that no library answers out of a cache."""
Writer = Callable[[Sequence[Part]], bytes]


def run() -> Iterator[Ratio | str]:
    now = clock.now()
    options = PacketOptions(range_days=180)
    content = build_content(build_person(), options, on=TODAY, made_at=now, number=1)
    parts = list(parts_of(content))
    for name, module, writer, runs in _PEERS:
        if importlib.util.find_spec(module) is None:
            yield f"{name}: not installed, not measured"
            continue
        yield compare(
            f"writing the packet / {name} ({len(writer(parts)) // 1000} kB)",
            lambda writer=writer: writer(parts) and None,  # type: ignore[misc]
            lambda: render_pdf(content, now) and None,
            runs=runs,
            aim=1.0,
        )


def _fpdf2(parts: Sequence[Part]) -> bytes:
    from fpdf import FPDF

    document = FPDF(format="letter", unit="pt")
    document.add_font("Inter", "", _FONTS / "Inter-Regular.ttf")
    document.add_font("Inter", "B", _FONTS / "Inter-Bold.ttf")
    document.set_margin(54)
    document.add_page()
    for part in parts:
        _fpdf2_part(document, part)
    return bytes(document.output())


def _fpdf2_part(document, part: Part) -> None:  # type: ignore[no-untyped-def]
    document.set_font("Inter", "B" if part.kind == "heading" else "", 11)
    if part.kind == "table":
        with document.table(part.rows, first_row_as_headings=False, line_height=14):
            pass
    elif part.kind == "chart":
        document.cell(0, 14, part.text, new_x="LMARGIN", new_y="NEXT")
        top = document.get_y()
        for x, y in part.dots:
            document.circle(54 + x * 480, top + 50 - y * 50, 1.2, style="F")
        document.set_y(top + 60)
    elif part.kind == "lines":
        for _ in range(2):
            document.line(54, document.get_y() + 20, 558, document.get_y() + 20)
            document.ln(24)
    else:
        document.multi_cell(0, 15, part.text, new_x="LMARGIN", new_y="NEXT")


def _weasyprint(parts: Sequence[Part]) -> bytes:
    from weasyprint import HTML

    faces = "".join(
        f"@font-face{{font-family:Inter;font-weight:{weight};"
        f"src:url('{(_FONTS / f'Inter-{name}.ttf').as_uri()}')}}"
        for name, weight in (("Regular", 400), ("Bold", 700))
    )
    style = f"{faces}@page{{size:letter;margin:54pt}}body{{font:11pt Inter}}hr{{margin:20pt 0}}"
    body = "".join(map(_html, parts))
    head = f"<title>{next(_NUMBERS)}</title><style>{style}</style>"
    whole = f'<html lang="en"><head>{head}</head><body>{body}</body></html>'
    return bytes(HTML(string=whole).write_pdf(pdf_tags=True))


def _html(part: Part) -> str:
    if part.kind == "table":
        rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in part.rows)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    if part.kind == "chart":
        dots = "".join(
            f'<circle cx="{x * 480:.2f}" cy="{50 - y * 50:.2f}" r="1.2"/>' for x, y in part.dots
        )
        return f'<p>{part.text}</p><svg width="490" height="52">{dots}</svg>'
    if part.kind == "lines":
        return "<hr><hr>"
    tag = "h2" if part.kind == "heading" else "p"
    return f"<{tag}>{html.escape(part.text)}</{tag}>"


_TYPST = b"""
#let parts = json(bytes(sys.inputs.parts))
#set document(title: sys.inputs.title)
#set page("us-letter", margin: 54pt)
#set text(font: "Inter", size: 11pt, lang: "en")
#for part in parts {
  if part.kind == "heading" { heading(part.text) }
  else if part.kind == "words" { par(part.text) }
  else if part.kind == "lines" { for _ in range(2) { v(20pt); line(length: 100%) } }
  else if part.kind == "table" {
    table(columns: (1fr,) * part.rows.first().len(), ..part.rows.flatten())
  } else {
    figure(alt: part.text, kind: "chart", supplement: none, box(width: 490pt, height: 52pt, {
      for (x, y) in part.dots { place(dx: x * 480pt, dy: (1 - y) * 50pt, circle(radius: 1.2pt)) }
    }))
  }
}
"""


def _typst(parts: Sequence[Part]) -> bytes:
    import typst

    inputs = {
        "parts": json.dumps([asdict(part) for part in parts]),
        "title": str(next(_NUMBERS)),
    }
    written = typst.compile(
        _TYPST, font_paths=[str(_FONTS)], ignore_system_fonts=True, sys_inputs=inputs
    )
    return bytes(written)


_PEERS: tuple[tuple[str, str, Writer, int], ...] = (
    ("typst, tagged", "typst", _typst, 15),
    ("fpdf2, untagged", "fpdf", _fpdf2, 6),
    ("WeasyPrint, tagged", "weasyprint", _weasyprint, 4),
)
