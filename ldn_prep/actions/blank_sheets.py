"""Blank sheets to hand to somebody who is not in the store. Nothing is kept of them."""

from collections.abc import Collection

from ldn_prep import clock
from ldn_prep.packet.blank_sheets import build_blank_sheets
from ldn_prep.packet.content import PageSize
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import PacketSheet

BLANK_SHEETS = (
    PacketSheet.BLANK_MEDICINES,
    PacketSheet.BLANK_QUESTIONS,
    PacketSheet.BLANK_JOURNAL,
)


def make_blank_sheets(
    language: str,
    *,
    page_size: str,
    large_print: bool,
    sheets: Collection[PacketSheet] = BLANK_SHEETS,
) -> bytes:
    """A PDF. Needs no store: any thread may call."""
    from ldn_prep.packet.pdf import render_pdf

    made_at = clock.now()
    paper = PageSize.A4 if page_size == PageSize.A4 else PageSize.LETTER
    options = PacketOptions(page_size=paper, large_print=large_print, language=language)
    content = build_blank_sheets(options, sheets, on=clock.today(), made_at=made_at)
    return render_pdf(content, made_at)
