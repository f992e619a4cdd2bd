"""Text into the character codes of a document's embedded faces.

reportlab hands out the codes of a face as characters turn up; each is asked for once a document.
"""

from collections.abc import Sequence
from typing import Any

from ldn_prep.packet.pdf.fonts import PacketFont
from ldn_prep.packet.pdf.shaping import Glyph


class Encoder(dict[str, str]):
    """One face in one document: characters to escaped codes of its embedded subset."""

    def __init__(self, font: PacketFont, doc: Any):
        super().__init__()
        self._font, self._doc = font, doc
        self._later: set[str] = set()
        self.meanings: dict[int, str] = {}
        self._name = font.getSubsetInternalName(0, doc) if font.splitString(" ", doc) else ""

    def __missing__(self, char: str) -> str:
        ((subset, code),) = self._font.splitString(char, self._doc)
        if subset:
            self._later.add(char)
        self[char] = "" if subset else _escaped(code)
        return self[char]

    def show(self, text: str, size: float) -> str:
        """The operators that show a text at the current place."""
        shown = "".join([self[char] for char in text])
        if self._later and not self._later.isdisjoint(text):
            return self._show_mixed(text, size)
        return f"{self._name} {size:g} Tf ({shown}) Tj"

    def show_glyphs(self, glyphs: Sequence[Glyph], size: float) -> str:
        """Shaped glyphs as one stretch of text, so that readers see words and not letters."""
        shown, at = [], 0.0
        for glyph in glyphs:
            self.meanings.setdefault(ord(glyph.code), glyph.meaning)
            code = self.show(glyph.code, size).removesuffix(" Tj")
            shown.append(f"{glyph.y * size:.2f} Ts")
            shown.append(code.replace("(", f"[{(at - glyph.x) * 1000:.1f} (", 1) + "] TJ")
            at = glyph.x + self._font.em[glyph.code]
        return " ".join([*shown, "0 Ts"])

    def _show_mixed(self, text: str, size: float) -> str:
        parts = self._font.splitString(text, self._doc)
        names = (self._font.getSubsetInternalName(subset, self._doc) for subset, _ in parts)
        return " ".join(
            f"{name} {size:g} Tf ({_escaped(codes)}) Tj"
            for name, (_, codes) in zip(names, parts, strict=True)
        )


def _escaped(codes: bytes) -> str:
    return "".join(
        chr(code) if 32 <= code < 127 and code not in b"()\\" else f"\\{code:03o}" for code in codes
    )


class Encoders(dict[str, Encoder]):
    """The faces used in one document."""

    def __init__(self, doc: Any):
        super().__init__()
        self._doc = doc
        doc.meanings = {}

    def of(self, font: PacketFont) -> Encoder:
        found = self.get(font.fontName)
        if found is None:
            found = self[font.fontName] = Encoder(font, self._doc)
            self._doc.meanings[font.fontName] = found.meanings
        return found
