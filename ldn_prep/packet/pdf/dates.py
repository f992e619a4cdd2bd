"""A moment as PDF writes it (PDF 32000-1, 7.9.4)."""

from datetime import datetime


def pdf_date(moment: datetime) -> str:
    offset = moment.utcoffset()
    stamp = f"D:{moment:%Y%m%d%H%M%S}"
    if offset is None:
        return stamp
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"{stamp}{sign}{abs(minutes) // 60:02d}'{abs(minutes) % 60:02d}'"
