"""What a file to be kept for good says about its colours (PDF/A, ISO 19005-2, 6.2.3)."""

import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString

from ldn_prep.packet.pdf.colour_profile import NAME, build_profile
from ldn_prep.packet.pdf.streams import STREAM_END


class _Profile(PDFObject):
    __RefOnly__ = 1

    def format(self, doc: Any) -> bytes:
        packed = zlib.compress(build_profile())
        head = b"<</N 3/Filter/FlateDecode/Length %d>>" % len(packed)
        return head + b"\nstream\n" + packed + STREAM_END


def add_output_intent(doc: Any) -> None:
    """The packet's reds, greens and blues are those of sRGB."""
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(NAME),
            "Info": PDFString(NAME),
            "DestOutputProfile": doc.Reference(_Profile()),
        }
    )
    catalog = doc.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([intent])
