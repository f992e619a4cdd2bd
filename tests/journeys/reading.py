"""Reads a finished packet as a person would: its words, page by page."""

from pathlib import Path

import pypdfium2


def words_of(pdf: bytes | Path) -> list[str]:
    """The text of each page, white space folded."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def text_of(pdf: bytes | Path) -> str:
    return " ".join(words_of(pdf))
