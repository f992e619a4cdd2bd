"""The packet against the same kind and number of marks on a bare reportlab canvas, and against what
other libraries need for it (`packet_peers`), alone and by the thousand (`packet_batch`)."""

import io
from collections.abc import Iterator

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from ldn_prep import clock, paths
from ldn_prep.packet.build import build_content
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import render_pdf
from tests.benchmarks import packet_batch, packet_peers
from tests.benchmarks.measuring import Ratio, compare
from tests.benchmarks.people import TODAY, build_person


def run() -> Iterator[Ratio | str]:
    person, ten_years = build_person(), build_person(days=3650)
    now = clock.now()

    def packet(records=person):  # type: ignore[no-untyped-def]
        content = build_content(records, PacketOptions(), on=TODAY, made_at=now, number=1)
        render_pdf(content, now)

    content = build_content(person, PacketOptions(range_days=180), on=TODAY, made_at=now, number=1)
    yield compare(
        "writing a packet (25 medicines, 20 questions, 4 charts of 180 days) / bare canvas",
        _bare_canvas,
        lambda: render_pdf(content, now) and None,
        runs=20,
        aim=2.2,
    )
    yield compare(
        "records to packet, all of it / bare canvas", _bare_canvas, packet, runs=20, aim=3.0
    )
    yield compare(
        "packet with ten years of journal / with 180 days",
        packet,
        lambda: packet(ten_years),
        runs=10,
        aim=1.3,
    )
    yield from packet_peers.run()
    yield from packet_batch.run()


def _bare_canvas() -> None:
    fonts = paths.resources() / "fonts" / "inter"
    for name in ("Regular", "Bold"):
        if f"Bare-{name}" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(f"Bare-{name}", fonts / f"Inter-{name}.ttf"))
    canvas = Canvas(io.BytesIO(), pagesize=LETTER)
    for page in (_table, _questions, _charts, _table):
        page(canvas)
        canvas.setFont("Bare-Regular", 9)
        for x in (54, 200, 320, 440):
            canvas.drawString(x, 30, "Made 22 May 2026, page 1 of 4")
        canvas.showPage()
    canvas.save()


def _table(canvas: Canvas) -> None:
    for row in range(13):
        y = 730 - row * 50
        canvas.setFont("Bare-Bold", 11)
        canvas.drawString(54, y, f"Levothyroxine {row}")
        canvas.setFont("Bare-Regular", 11)
        for column in range(5):
            for line in range(2):
                canvas.drawString(54 + column * 100, y - 14 - 14 * line, f"1 capsule {row} {line}")
        canvas.line(54, y - 36, 558, y - 36)


def _questions(canvas: Canvas) -> None:
    canvas.setFont("Bare-Regular", 12)
    for number in range(20):
        y = 750 - number * 36
        canvas.drawString(54, y, f"{number}. How long should I stay at each step before we look?")
        canvas.drawString(54, y - 12, "So that I know what to watch for and when to call.")
        canvas.lines([(54, y - 24, 558, y - 24), (54, y - 32, 558, y - 32)])


def _charts(canvas: Canvas) -> None:
    for number in range(4):
        bottom = 600 - number * 170
        canvas.setFont("Bare-Regular", 9)
        for tick in range(11):
            canvas.drawString(54, bottom + tick * 10, str(tick))
            canvas.line(70, bottom + tick * 10, 558, bottom + tick * 10)
        path = canvas.beginPath()
        for day in range(180):
            path.circle(70 + day * 2.7, bottom + (day * 7) % 100, 1)
        canvas.drawPath(path, fill=1, stroke=0)
