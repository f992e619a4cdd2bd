"""What was chosen for a packet stays chosen, for one person, and can be taken back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_prep.actions import packet_choices, people, undoing
from ldn_prep.actions.packets import preview_packet, suggest_file_name
from ldn_prep.actions.stores import Store
from ldn_prep.clock import today
from ldn_prep.errors import NotFound
from ldn_prep.packet.choices import Choices, remembered_choices
from ldn_prep.packet.content import PageSize
from ldn_prep.records import JournalRange, PacketSheet

_CHOSEN: dict[str, Any] = {
    "sheets": (PacketSheet.EMERGENCY_CARD, PacketSheet.BLANK_JOURNAL),
    "journal_range": JournalRange.SINCE_VISIT,
    "measures_left_out": ("one", "two"),
    "page_size": "a4",
    "large_print": True,
    "adds_own_words": False,
    "name_in_file": True,
}


def _read(
    store: Store, person_id: str, *, page_size: str = "letter", large_print: bool = False
) -> Choices:
    records = store.load_person(person_id)
    return remembered_choices(records, page_size=page_size, large_print=large_print)


def test_without_a_choice_the_settings_decide(store: Store, person_id: str) -> None:
    found = _read(store, person_id, page_size="a4", large_print=True)
    assert (found.page_size, found.large_print) == (PageSize.A4, True)
    assert (found.sheets, found.measures_left_out) == ((), ())
    assert found.options(None).range_days == 90
    assert not found.name_in_file


def test_what_was_chosen_is_there_the_next_time(store: Store, person_id: str) -> None:
    packet_choices.remember_choices(store, person_id, **_CHOSEN)
    found = _read(store, person_id)
    assert {key: getattr(found, key) for key in _CHOSEN} == _CHOSEN
    options = found.options("visit")
    assert options.since_last_visit
    assert (options.range_days, options.visit_id) == (None, "visit")
    assert options.sheets == _CHOSEN["sheets"]


@pytest.mark.parametrize("field", list(_CHOSEN))
def test_one_choice_leaves_the_others_as_they_were(
    store: Store, person_id: str, field: str
) -> None:
    before = _read(store, person_id)
    packet_choices.remember_choices(store, person_id, **{field: _CHOSEN[field]})
    after = _read(store, person_id)
    changed = {key for key in _CHOSEN if getattr(before, key) != getattr(after, key)}
    assert changed == {field}
    undoing.undo(store)
    assert _read(store, person_id) == before


def test_large_print_can_be_chosen_against_the_settings(store: Store, person_id: str) -> None:
    packet_choices.remember_choices(store, person_id, large_print=False)
    assert not _read(store, person_id, large_print=True).large_print


def test_choices_are_one_persons_own(store: Store, person_id: str) -> None:
    other = people.add_person(store, "Tom Bauer").added[0]
    before = _read(store, other)
    packet_choices.remember_choices(store, person_id, **_CHOSEN)
    packet_choices.remember_choices(store, person_id, page_size="letter")
    assert _read(store, other) == before
    assert len(store.load_person(person_id).packet_choices) == 1
    assert store.load_person(other).packet_choices == ()


def test_choices_of_nobody_are_refused(store: Store) -> None:
    with pytest.raises(NotFound):
        packet_choices.remember_choices(store, "nobody", large_print=True)


def test_plain_text_lays_out_no_pages(
    store: Store, person_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ldn_prep.packet import pdf

    def never(*_asked: object) -> bytes:
        raise AssertionError("a PDF was made for plain text")

    monkeypatch.setattr(pdf, "render_pdf", never)
    options = _read(store, person_id).options(None)
    made = preview_packet(store.load_person(person_id), options, as_text=True)
    assert made.pdf == b""
    assert made.content.sections


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("", "visit-packet-2026-05-22-3.pdf"),
        ("Ann Lee", "visit-packet-ann-lee-2026-05-22-3.pdf"),
        ("../../etc/pa:ss\\wd", "visit-packet-etc-pa-ss-wd-2026-05-22-3.pdf"),
        ("李 娜", "visit-packet-李-娜-2026-05-22-3.pdf"),
        ("???", "visit-packet-2026-05-22-3.pdf"),
    ],
)
def test_the_name_is_in_the_file_name_only_when_it_is_given(name: str, file: str) -> None:
    assert suggest_file_name(today().replace(2026, 5, 22), 3, name=name) == file


@settings(max_examples=60)
@given(name=st.text(max_size=400))
def test_any_name_gives_a_file_name_every_system_takes(name: str) -> None:
    file = suggest_file_name(today(), 1, name=name)
    stem = file.removesuffix(".pdf")
    assert all(each.isalnum() or each == "-" for each in stem)
    assert len(file.encode()) < 255
