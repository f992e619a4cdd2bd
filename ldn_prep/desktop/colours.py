"""The three palettes: calm paper with one deep-teal accent, the same by lamp light, and contrast.

Text reaches 4.5 to 1 on every ground it is used on, borders of controls 3 to 1 (WCAG 2.2).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """`ground` lies under everything, `card` under what one reads and fills in."""

    name: str
    ground: str
    rail: str
    card: str
    text: str
    muted: str
    accent: str
    accent_over: str
    on_accent: str
    soft: str
    """A tint of the accent, under what is chosen."""
    hairline: str
    border: str
    danger: str
    warning: str
    warning_soft: str
    is_dark: bool


LIGHT = Colours(
    name="light",
    ground="#F5F7F6",
    rail="#E6EDEC",
    card="#FFFFFF",
    text="#182426",
    muted="#4B5B5E",
    accent="#0B5A66",
    accent_over="#08464F",
    on_accent="#FFFFFF",
    soft="#D9EAEB",
    hairline="#D5DEDE",
    border="#74868A",
    danger="#9C2A1C",
    warning="#6B4700",
    warning_soft="#FFF3D9",
    is_dark=False,
)

DARK = Colours(
    name="dark",
    ground="#14191B",
    rail="#0F1415",
    card="#1C2325",
    text="#E9EFEF",
    muted="#AAB8BB",
    accent="#7CCDD6",
    accent_over="#A3DFE5",
    on_accent="#06272C",
    soft="#1E3C41",
    hairline="#313C3F",
    border="#7E9094",
    danger="#FFA093",
    warning="#F5CB79",
    warning_soft="#352B12",
    is_dark=True,
)

CONTRAST = Colours(
    name="contrast",
    ground="#000000",
    rail="#000000",
    card="#000000",
    text="#FFFFFF",
    muted="#FFFFFF",
    accent="#FFE45C",
    accent_over="#FFF3B0",
    on_accent="#000000",
    soft="#2E2A00",
    hairline="#FFFFFF",
    border="#FFFFFF",
    danger="#FFB3A8",
    warning="#FFE45C",
    warning_soft="#000000",
    is_dark=True,
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}
