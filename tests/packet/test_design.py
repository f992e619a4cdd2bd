"""The design as behaviour of the finished pages, for eight people and for people made at random."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ldn_prep import clock
from ldn_prep.actions.sampling import add_sample_person
from ldn_prep.actions.stores import start_new_store
from ldn_prep.packet.build import build_content
from ldn_prep.packet.clean import clean
from ldn_prep.packet.content import (
    Cell,
    Charts,
    Heading,
    PacketContent,
    PageSize,
    Points,
    Questions,
    Row,
    Table,
    texts_of,
)
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import style, wallet
from ldn_prep.packet.pdf.direction import runs_from_right
from ldn_prep.records import (
    Allergy,
    Medication,
    PersonRecords,
    Question,
    SideEffect,
    Visit,
    VisitKind,
)
from tests.packet.eight_people import ALL_SHEETS, PEOPLE, packet_of, with_journal
from tests.packet.packet_reading import bare
from tests.packet.page_boxes import Page, follows, fullness, overlaps, read_pages
from tests.packet.realistic import MADE_AT, ON, PERSON, realistic_records

Printed = tuple[PacketContent, list[Page]]

LEAST_FULL = 0.55
"""Of a page that is followed by more of its section; cards, charts and rows that stay whole leave
the rest."""
_PRINTS = {
    "normal": {"page_size": PageSize.LETTER, "language": "en", "large_print": False},
    "normal-es": {"page_size": PageSize.A4, "language": "es", "large_print": False},
    "large": {"page_size": PageSize.LETTER, "language": "en", "large_print": True},
}
_SLOW = {("everything", "normal-es"), ("ten_years", "normal-es"), ("ten_years", "large")}
_CASES = [(name, print_) for name in PEOPLE for print_ in _PRINTS if (name, print_) not in _SLOW]
_EACH = pytest.mark.parametrize(("name", "print_"), _CASES)
_PEN = 3.0
"""Half the width of a rule and what the reader adds to it."""
_HIGHER_THAN_A_PAGE = 1200
"""Letters from which a row may be cut."""


@cache
def printed(name: str, print_: str) -> Printed:
    content = packet_of(name, **_PRINTS[print_])  # type: ignore[arg-type]
    return content, read_pages(content)


@_EACH
def test_eight_people_keep_to_the_design(name: str, print_: str) -> None:
    assert_designed(*printed(name, print_))


@_EACH
def test_no_page_is_nearly_empty_but_the_last_of_a_section(name: str, print_: str) -> None:
    content, pages = printed(name, print_)
    titles = {bare(section.title) for section in content.sections if section.title}
    for page, following in follows(pages):
        if not _begins(following, titles):
            assert fullness(page) >= LEAST_FULL, page.text[:200]


@_EACH
def test_every_opioid_is_on_the_first_page(name: str, print_: str) -> None:
    content, pages = printed(name, print_)
    named = {"Percocet", "Tramadol", "Loperamide"}
    listed = {each for each in named if each in "\n".join(texts_of(content.sections[1]))}
    assert {each for each in listed if each in pages[0].text} == listed


@pytest.mark.parametrize("name", [each for each in PEOPLE if each != "everything"])
@pytest.mark.parametrize("print_", ["normal", "normal-es"])
def test_page_one_is_one_page(name: str, print_: str) -> None:
    content, pages = printed(name, print_)
    assert _begins(pages[1], {bare(content.sections[1].title)})


@pytest.mark.parametrize("size", list(PageSize))
@pytest.mark.parametrize("language", ["en", "es"])
def test_page_one_of_the_sample_is_one_page(size: PageSize, language: str) -> None:
    options = PacketOptions(page_size=size, language=language)
    today = clock.today()
    content = build_content(sample(), options, on=today, made_at=MADE_AT, number=2)
    pages = read_pages(content)
    assert _begins(pages[1], {bare(content.sections[1].title)})
    first = "\n".join(texts_of(content.sections[0]))
    for said in ("Roz", "Decide whether to step up", "codeine", "Penicillin", "cough from now on"):
        assert said in first
    assert_designed(content, pages)


@cache
def sample() -> PersonRecords:
    with TemporaryDirectory() as folder:
        store = start_new_store(Path(folder) / "sample.store")
        records = store.load_person(add_sample_person(store, clock.today()).added[0])
        store.close()
    return records


def test_a_month_of_journal_is_one_page_and_two_in_large_print() -> None:
    for print_, count in (("normal", 1), ("normal-es", 1), ("large", 2)):
        content, pages = printed("large", print_)
        title = bare(content.sections[-1].title)
        first = next(place for place, page in enumerate(pages) if _begins(page, {title}))
        assert len(pages) - first == count


def test_charts_stand_below_each_other_on_one_page_or_two_by_two() -> None:
    for print_, count in (("normal", 1), ("large", 2)):
        content, pages = printed("large", print_)
        (block,) = (each for each in _blocks(content) if isinstance(each, Charts))
        named = [bare(f"{chart.title}{chart.direction}") for chart in block.items]
        found = [sum(each in page.text for each in named) for page in pages]
        assert [each for each in found if each] == [len(named) // count] * count


def test_the_checks_see_what_is_wrong() -> None:
    _, pages = printed("three", "normal")
    page, box = pages[0], pages[0].body[0]
    assert overlaps(replace(page, boxes=(*page.boxes, replace(box, text="again"))))
    assert list(_outside(replace(page, boxes=(replace(box, left=10),)), is_large=False))


words = st.text("abcdefghij éñ-ABC", min_size=1, max_size=40).map(str.strip).filter(bool)
long_words = words | st.integers(1, 40).map("naltrexonehydrochloride".__mul__)
sentences = st.lists(long_words, min_size=1, max_size=12).map(" ".join)


@dataclass(frozen=True)
class Someone:
    """Any number of anything, each as long as it likes to be."""

    name: str
    with_whom: str
    wishes: list[str]
    kept: int
    """How many of the usual medicines."""
    medicines: list[tuple[str, str]]
    questions: list[tuple[str, str]]
    allergies: list[str]
    effects: list[str]
    days: int
    """Of journal; 0 for the usual one."""

    def records(self) -> PersonRecords:
        whole = realistic_records()
        whole = with_journal(whole, self.days) if self.days else whole
        mine = {"person_id": PERSON.id}
        visit = Visit(
            **mine,
            on=ON + timedelta(days=3),
            with_whom=self.with_whom,
            kind=VisitKind.FOLLOW_UP,
            wishes=tuple(self.wishes),
        )
        extra = (
            Medication(**mine, name_as_typed=name[:300], reason=said, note=said, rank=99)
            for name, said in self.medicines
        )
        asked = (Question(**mine, wording=said, why=why, rank=99) for said, why in self.questions)
        told = zip(whole.entries, self.effects, strict=False)
        return replace(
            whole,
            person=replace(whole.person, name=self.name[:300]),
            medications=(*whole.medications[: self.kept], *extra),
            questions=(*whole.questions, *asked),
            allergies=tuple(
                Allergy(**mine, substance=name[:300], reaction=name[::-1])
                for name in self.allergies
            ),
            side_effects=tuple(
                SideEffect(**mine, entry_id=entry.id, name=name) for entry, name in told
            ),
            visits=(visit,),
        )


people = st.builds(
    Someone,
    name=long_words,
    with_whom=words,
    wishes=st.lists(sentences, max_size=3),
    kept=st.integers(0, 18),
    medicines=st.lists(st.tuples(long_words, sentences), max_size=12),
    questions=st.lists(st.tuples(sentences, sentences), max_size=6),
    allergies=st.lists(long_words, max_size=5),
    effects=st.lists(words, max_size=9),
    days=st.sampled_from([0, 1, 14, 200, 500]),
)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(people, st.booleans(), st.sampled_from(PageSize), st.sampled_from(["en", "es"]))
def test_anyone_keeps_to_the_design(
    someone: Someone, is_large: bool, size: PageSize, language: str
) -> None:
    options = PacketOptions(
        page_size=size, large_print=is_large, language=language, sheets=ALL_SHEETS, range_days=None
    )
    records = someone.records()
    content = build_content(records, options, on=ON, made_at=MADE_AT, number=7)
    assert_designed(content, read_pages(content))


def assert_designed(content: PacketContent, pages: list[Page]) -> None:
    stacked = [pair for page in pages for pair in overlaps(page)]
    assert stacked == []
    outside = [each for page in pages for each in _outside(page, is_large=content.large_print)]
    assert outside == []
    _assert_no_heading_is_last(content, pages)
    _assert_whole(content, pages)


def _outside(page: Page, *, is_large: bool) -> Iterator[str]:
    """What reaches into the margins; the cut marks of the card may, where it is wider than the
    text."""
    measures = style.style_for(is_large)
    card = max(0.0, 2 * wallet.WIDTH - (page.width - 2 * measures.side)) / 2
    side = measures.side - card - _PEN
    for box in (*page.boxes, *page.drawn):
        across = box.left < side or box.right > page.width - side
        low, high = measures.edge - _PEN, page.height - measures.edge + _PEN
        if across or box.low < low or box.high > high:
            yield box.text or str(box)


def _assert_no_heading_is_last(content: PacketContent, pages: list[Page]) -> None:
    headings = {bare(clean(text)) for text in _headings(content)} - {""}
    others = {bare(clean(line)) for text in _running(content) for line in text.split("\n")}
    for page in pages:
        last = page.last_line
        assert last not in headings - others, last


def _headings(content: PacketContent) -> Iterator[str]:
    for section in content.sections:
        yield section.title
    for block in _blocks(content):
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Points):
            yield from (item.title for item in block.items)
        elif isinstance(block, Charts):
            yield from (f"{item.title}{item.direction}" for item in block.items)
        elif isinstance(block, Table) and content.large_print:
            yield from (row.cells[0][0].text for row in block.rows if row.cells[0])


def _running(content: PacketContent) -> Iterator[str]:
    """Texts that are no headings."""
    for block in _blocks(content):
        if isinstance(block, Charts):
            yield from (band.label for chart in block.items for band in chart.bands)
        elif not isinstance(block, Heading | Points | Table):
            yield from texts_of(block)


def _assert_whole(content: PacketContent, pages: list[Page]) -> None:
    """Each row, card, chart and question stands on one page, unless it is higher than one."""
    for block in _blocks(content):
        parts: list[tuple[str, ...]] = []
        if isinstance(block, Table):
            parts = [_row_texts(row) for row in block.rows]
        elif isinstance(block, Questions):
            parts = [(item.text, item.why, item.answer) for item in block.items]
        elif isinstance(block, Charts):
            parts = [(f"{c.title}{c.direction}", c.high_words, c.low_words) for c in block.items]
        for texts in parts:
            if sum(map(len, texts)) >= _HIGHER_THAN_A_PAGE // (1 + 2 * content.large_print):
                continue
            wanted = [bare(clean(text)) for text in texts if not runs_from_right(text)]
            is_whole = any(all(text in page.text for text in wanted) for page in pages)
            assert is_whole, texts


def _row_texts(row: Row) -> tuple[str, ...]:
    cells: tuple[Cell, ...] = row.cells
    return (*(line.text for cell in cells for line in cell), *row.boxes)


def _blocks(content: PacketContent) -> Iterator[object]:
    return (block for section in content.sections for block in section.blocks)


def _begins(page: Page, titles: set[str]) -> bool:
    return page.first_line in titles
