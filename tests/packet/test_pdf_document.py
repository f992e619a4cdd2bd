"""The file itself: same bytes, properties, outline, fonts, descriptions of pictures."""

import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from ldn_prep.packet.content import Line, Paragraph, Section
from ldn_prep.packet.pdf import render_pdf
from tests.packet.packet_reading import (
    FURNITURE,
    MADE_AT,
    chart,
    charts,
    opened,
    operators,
    packet,
    rows_of,
    table,
)
from tests.packet.tag_reading import elements_of


def test_the_same_content_and_date_give_the_same_bytes() -> None:
    content = packet(table(*rows_of(30)), Paragraph(Line("محمد ☐")), charts(chart()))
    first = render_pdf(content, MADE_AT)
    render_pdf(packet(Paragraph(Line("other letters: żółć, שלום"))), MADE_AT)
    assert render_pdf(content, MADE_AT) == first


_OTHER_PROCESS = """
import hashlib
from ldn_prep.packet.content import Line, Paragraph
from ldn_prep.packet.pdf import render_pdf
from tests.packet.packet_reading import MADE_AT, packet
print(hashlib.sha256(render_pdf(packet(Paragraph(Line("a محمد ☐ é"))), MADE_AT)).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_bytes_in_another_process(seed: str) -> None:
    import hashlib

    ran = subprocess.run(
        [sys.executable, "-c", _OTHER_PROCESS],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(filter(None, sys.path))},
        capture_output=True,
        check=True,
        text=True,
    )
    here = render_pdf(packet(Paragraph(Line("a محمد ☐ é"))), MADE_AT)
    assert ran.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_the_date_is_the_one_given() -> None:
    west = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone(-timedelta(hours=4, minutes=30)))
    for moment, stamp in ((MADE_AT, "D:20261122153000+00'00"), (west, "D:20260102030405-04'30")):
        content = packet(Paragraph(Line("x")))
        import io

        import pikepdf

        with pikepdf.open(io.BytesIO(render_pdf(content, moment))) as file:
            assert str(file.docinfo["/CreationDate"]).startswith(stamp)
            assert str(file.docinfo["/ModDate"]).startswith(stamp)


def test_another_packet_has_another_identifier() -> None:
    one = packet(Paragraph(Line("x")))
    two = replace(one, furniture=replace(FURNITURE, number="Packet 2026-0013"))
    with opened(one) as first, opened(two) as second:
        assert bytes(first.trailer.ID[0]) != bytes(second.trailer.ID[0])


def test_properties() -> None:
    with opened(packet(Paragraph(Line("x")), title="Paquete é", language="es")) as file:
        assert str(file.docinfo["/Title"]) == "Paquete é"
        assert str(file.docinfo["/Author"]) == "LDN Visit Prep"
        assert str(file.Root.Lang) == "es"
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)


def test_the_outline_leads_to_the_page_of_each_section() -> None:
    sections = (
        Section("a", "First", (table(*rows_of(90)),)),
        Section("b", "Second é", (Paragraph(Line("x")),)),
        Section("b", "Third", (Paragraph(Line("y")),), starts_page=False),
    )
    with opened(packet(sections=sections)) as file:
        pages = [page.obj.objgen for page in file.pages]
        with file.open_outline() as outline:
            found = [(item.title, _page(file, item.destination)) for item in outline.root]
    assert [title for title, _ in found] == ["First", "Second é", "Third"]
    assert [pages.index(page) for _, page in found] == [0, len(pages) - 1, len(pages) - 1]


def _page(file: object, destination: object) -> tuple[int, int]:
    target = destination
    if not hasattr(target, "__getitem__") or isinstance(target, (str, bytes)):
        raise AssertionError("no place in the file")
    return target[0].objgen  # type: ignore[no-any-return, index]


def test_all_fonts_are_embedded() -> None:
    with opened(packet(Paragraph(Line("a ☐ محمد")), charts(chart()))) as file:
        fonts = [item for item in file.objects if _is_font(item)]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor


def _is_font(item: object) -> bool:
    return hasattr(item, "keys") and item.get("/Type") == "/Font"  # type: ignore[attr-defined]


def test_no_character_code_means_nothing() -> None:
    with opened(packet(Paragraph(Line("a ☐ 😀 محمد")))) as file:
        maps = [bytes(f.ToUnicode.read_bytes()) for f in file.objects if _is_font(f)]
    assert all(b"<0000>" not in text for text in maps)
    assert any(b"<D83DDE00>" in text for text in maps)


def test_a_chart_carries_its_description() -> None:
    with opened(packet(charts(chart()))) as file:
        figures = [each for each in elements_of(file) if each.S == "/Figure"]
        assert [str(each.Alt) for each in figures] == ["Pain in words."]


def test_marked_content_is_balanced() -> None:
    words = operators(packet(charts(chart()), Paragraph(Line("x\u0323\u0302")))).split()
    assert words.count("BDC") + words.count("BMC") == words.count("EMC") > 2


def test_a_long_chart_is_drawn_with_few_operators() -> None:
    words = operators(packet(charts(chart(days=180)))).split()
    assert words.count("f") + words.count("S") < 60
