"""The bundled faces: which characters they hold, how wide, and what stands in for the rest."""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ldn_prep import paths
from ldn_prep.packet.pdf.style import Weight

PRIVATE: Final = 0xE000
"""Glyph n that shaping chose is shown by the private character PRIVATE + n."""

_INTER: Final = {weight: f"inter/Inter-{weight}.ttf" for weight in Weight}
_DEJAVU: Final = {
    Weight.REGULAR: "dejavu/DejaVuSans.ttf",
    Weight.SEMIBOLD: "dejavu/DejaVuSans-Bold.ttf",
    Weight.BOLD: "dejavu/DejaVuSans-Bold.ttf",
}
_WIDE: Final = "noto-sans-sc/NotoSansSC-Regular.ttf"
_FIRST_WIDE: Final = "\u2e80"
"""Chinese letters, Japanese kana and their punctuation begin here."""
_UNPRINTED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_UNSIMPLE: Final = _UNPRINTED | {"Mn", "Me", "Mc"}
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})


class PacketFont(TTFont):
    """A face whose characters can be read back: reportlab's own map breaks beyond U+FFFF.

    `meanings` on the document says which text a shaped glyph stands for.
    """

    def __init__(self, file: str):
        self.path: Path = paths.resources() / "fonts" / file
        super().__init__(f"Packet {self.path.stem}", str(self.path))
        characters: dict[int, int] = self.face.charToGlyph
        known = ((chr(code), unicodedata.category(chr(code))) for code in characters)
        kept = [(char, kind) for char, kind in known if kind not in _UNPRINTED]
        self.covered: frozenset[str] = frozenset(char for char, _ in kept)
        self.simple: frozenset[str] = frozenset(
            char
            for char, kind in kept
            if kind not in _UNSIMPLE and unicodedata.bidirectional(char) not in _RIGHT_TO_LEFT
        )
        self.em: dict[str, float] = _Advances(self.face)

    def addObjects(self, doc: Any) -> None:
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        meanings: dict[int, str] = getattr(doc, "meanings", {}).get(self.fontName, {})
        for number, subset in enumerate(subsets):
            base = doc.idToObject[self._internal(doc, number)].BaseFont
            stream = doc.idToObject[f"toUnicodeCMap:{base}"]
            stream.content = _unicode_map(stream.content, subset, meanings)

    def _internal(self, doc: Any, subset: int) -> str:
        return f"{str(doc.fontMapping[self.fontName])[1:]}+{subset}"


class _Advances(dict[str, float]):
    """Widths of characters at size 1, looked up once."""

    def __init__(self, face: Any):
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> float:
        width = float(self._face.getCharWidth(ord(char))) / 1000
        self[char] = width
        return width


def _unicode_map(content: str, subset: list[int], meanings: dict[int, str]) -> str:
    head = content.split("1 begincodespacerange", maxsplit=1)[0]
    pairs = [
        f"<{index:02X}> <{meanings.get(code, chr(code)).encode('utf-16-be').hex().upper()}>"
        for index, code in enumerate(subset)
        if code and not (index < 32 and code == 32) and meanings.get(code) != ""
    ]
    chunks = (pairs[start : start + 100] for start in range(0, len(pairs), 100))
    body = "".join(
        f"{len(chunk)} beginbfchar\n{chr(10).join(chunk)}\nendbfchar\n" for chunk in chunks
    )
    tail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    return f"{head}1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{body}{tail}"


@cache
def _load(file: str) -> PacketFont:
    return PacketFont(file)


def main_font(weight: Weight) -> PacketFont:
    return _load(_INTER[weight])


def fallback_font(weight: Weight) -> PacketFont:
    """Loaded only when a text needs it."""
    return _load(_DEJAVU[weight])


def font_for(char: str, weight: Weight) -> PacketFont:
    """The first face that holds the character; Chinese letters have one weight alone."""
    main = main_font(weight)
    if char in main.covered:
        return main
    fallback = fallback_font(weight)
    if char < _FIRST_WIDE or char in fallback.covered:
        return fallback
    return _load(_WIDE)


@cache
def first_font_name() -> str:
    """A registered embedded face for the canvas to start with, so that Helvetica never appears."""
    font = main_font(Weight.REGULAR)
    pdfmetrics.registerFont(font)
    return str(font.fontName)


@cache
def _simple_everywhere() -> frozenset[str]:
    return frozenset.intersection(*(main_font(weight).simple for weight in Weight))


@cache
def _covered() -> frozenset[str]:
    main = frozenset.intersection(*(main_font(weight).covered for weight in Weight))
    spare = fallback_font(Weight.REGULAR).covered & fallback_font(Weight.BOLD).covered
    return main | spare


def is_simple(text: str) -> bool:
    """Whether the main faces hold every character and none needs order or shaping."""
    return _simple_everywhere().issuperset(text)


def uncovered(text: str) -> list[str]:
    """Characters of a cleaned text that no bundled face holds, in order, with repeats."""
    if is_simple(text):
        return []
    covered = _covered()
    found = [char for char in text if char not in covered and char not in "\n\u200c\u200d"]
    if any(char >= _FIRST_WIDE for char in found):
        return [char for char in found if char not in _load(_WIDE).covered]
    return found


def readable(text: str) -> str:
    """The text with each uncovered character written as its number, so that nothing vanishes."""
    for char in dict.fromkeys(uncovered(text)):
        text = text.replace(char, f"[U+{ord(char):04X}]")
    return text


@lru_cache(maxsize=50_000)
def em_width(word: str, weight: Weight) -> float:
    """The width of a simple word at size 1."""
    return sum(map(main_font(weight).em.__getitem__, word))
