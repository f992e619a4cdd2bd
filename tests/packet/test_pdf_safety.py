"""Nothing a person types can act, hide, crash the build or take minutes."""

from dataclasses import replace

import pytest

from ldn_prep.packet.content import (
    Bullets,
    Charts,
    Facts,
    Line,
    Mark,
    Paragraph,
    Point,
    Points,
    QuestionItem,
    Questions,
    Row,
    Strip,
    StripItem,
    Tick,
    cell,
)
from ldn_prep.packet.pdf import render_pdf
from tests.packet.packet_reading import (
    FURNITURE,
    MADE_AT,
    bare,
    chart,
    opened,
    packet,
    pages_of,
    table,
    text_of,
)

_HOSTILE = [
    '<a href="javascript:alert(1)">x</a>',
    '<img src="/etc/passwd"/>',
    '<img src="http://127.0.0.1/x.png">',
    "<onDraw name='x'/><para><b>unclosed",
    "/URI (javascript:app.alert) /JS /OpenAction /EmbeddedFile",
    ") Tj ET Q /JS (x) BT (",
    "&lt;b&gt; &amp; &bogus; < 5 mg",
    "\\) \\ ( \\777 endstream endobj",
    "{page.__class__} {} %s %(x)s",
]


@pytest.mark.parametrize("text", _HOSTILE)
def test_markup_is_text(text: str) -> None:
    content = packet(
        Facts(((text, cell(text)),)),
        table((cell(text), cell(text)), titles=(text, "b")),
        Points((Point(text, text, text, text, text),)),
        title=text,
        author=text,
        furniture=replace(FURNITURE, name=text, page_label=text),
    )
    assert bare(text) in bare(text_of(content))
    _assert_inert(content)


def _assert_inert(content: object) -> None:
    with opened(content) as file:  # type: ignore[arg-type]
        root = file.Root
        assert "/OpenAction" not in root
        assert "/Names" not in root
        for item in file.objects:
            if hasattr(item, "keys"):
                keys = set(item.keys())
                if item.get("/Type") == "/StructElem":
                    keys -= {"/A"}  # attributes there, not an action
                assert not keys & {"/URI", "/JS", "/EF", "/AA", "/A", "/Launch"}
                assert item.get("/Type") != "/EmbeddedFile"


def _everywhere(text: str) -> tuple:
    items = replace(
        chart(),
        title=text,
        direction=text,
        low_words=text,
        high_words=text,
        description=text,
        x_ticks=(Tick(0.5, text),),
        y_ticks=(Tick(1, text[:40]),),
        marks=(Mark(0.5, text),),
        bands=tuple(replace(band, label=text) for band in chart().bands),
    )
    return (
        Paragraph(Line(text)),
        Facts(((text, cell(text)),)),
        Bullets((cell(text),)),
        Points((Point(text, text, text, text, text),)),
        table(Row((cell(text), cell(text)), (text,)), titles=(text, text)),
        Questions((QuestionItem(7, text, (text, "short"), text, "", text),)),
        Questions((QuestionItem(8, text, (), text, text, text),)),
        Strip((StripItem(text, text, text, text, text, text, text),)),
        Charts((items,), text),
    )


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\n\n \t",
        "W" * 5000,
        "word " * 3000,
        "e" + "\u0301" * 1000,
        "中" * 500,
        "ש" * 900,
    ],
)
def test_any_text_anywhere_builds(text: str, large_print: bool) -> None:
    content = packet(
        *_everywhere(text),
        title=text,
        language=text[:10],
        furniture=replace(FURNITURE, name=text, birth=text, notice=text, made=text),
        large_print=large_print,
    )
    assert render_pdf(content, MADE_AT).startswith(b"%PDF")


@pytest.mark.parametrize("large_print", [False, True])
def test_a_word_of_5000_letters_is_complete(large_print: bool) -> None:
    word = "".join(f"{place:05d}" for place in range(1000))
    content = packet(table((cell("x"), cell(word))), large_print=large_print)
    body = "".join(pages_of(replace(content, furniture=replace(FURNITURE, page_label=""))))
    for place in range(1000):
        assert f"{place:05d}"[:2] in body
    assert word[2000:2200] in _joined(content)


def _joined(content: object) -> str:
    """The text without what stands on every page."""
    pages = pages_of(content)  # type: ignore[arg-type]
    cut = [page.split("Rosa Martinez")[0].replace("Medicine How", "") for page in pages]
    return bare("".join(cut))


@pytest.mark.parametrize("block", [Facts(()), Bullets(()), Points(()), Questions(()), Strip(())])
def test_empty_blocks_build(block: object) -> None:
    for large_print in (False, True):
        assert pages_of(packet(block, large_print=large_print))  # type: ignore[arg-type]


def test_tables_without_rows_or_columns_build() -> None:
    for large_print in (False, True):
        assert pages_of(packet(table(), large_print=large_print))
        assert pages_of(packet(table(titles=()), large_print=large_print))
        assert pages_of(packet(table(Row(()), Row((cell("a"),) * 9)), large_print=large_print))


def test_a_packet_without_sections_has_a_page() -> None:
    (page,) = pages_of(packet(sections=()))
    assert "Visit packet" in page


def test_half_a_million_letters_in_one_cell() -> None:
    text = "take 5 mg daily " * 30_000 + "the end"
    assert "the end" in pages_of(packet(table((cell("x"), cell(text)))))[-1]
