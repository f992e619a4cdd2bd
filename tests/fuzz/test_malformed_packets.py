"""A file handed in with anything in it: a sentence or its entries, and the store as it was."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_prep.actions import packets, people, receiving
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.errors import LdnPrepError
from ldn_prep.i18n import translator
from ldn_prep.packet.options import PacketOptions
from tests.conftest import FROZEN_NOW
from tests.fuzz import share_of_profile
from tests.support.filling import fill_everything

T = translator("es")
_JUNK = (
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=6) | st.just([]) | st.just({})
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A packet that carries the records it was made of, and beside it those records alone."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as fixed:
        fixed.setenv("SOURCE_DATE_EPOCH", FROZEN_NOW)
        store = start_store(folder / "made.store")
        ann = people.add_person(store, "Ann Lee").added[0]
        fill_everything(store, ann)
        records = store.load_person(ann)
        store.close()
        packet = packets.preview_packet(records, PacketOptions(carries_data=True))
    (folder / "made.pdf").write_bytes(packet.pdf)
    (folder / "made.json").write_bytes(packet.content.attachments[0].data)
    return folder / "made.pdf"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = start_store(tmp_path / "kept.store")
    people.add_person(opened, "Ann Lee")
    yield opened
    opened.close()


@share_of_profile(0.5)
@given(st.lists(st.tuples(st.integers(0, 2**24), st.binary(min_size=1, max_size=30)), max_size=5))
def test_a_spoiled_pdf(store: Store, made: Path, spots: list[tuple[int, bytes]]) -> None:
    content = bytearray(made.read_bytes())
    for at, junk in spots:
        begins = at % len(content)
        content[begins : begins + len(junk)] = junk
    _hand_in(store, bytes(content))


@given(st.binary(max_size=200) | st.sampled_from((b"%PDF-1.7", b"{}", b"[]", b"<Bundle/>")))
def test_any_bytes_at_all(store: Store, content: bytes) -> None:
    _hand_in(store, content)


@share_of_profile(0.75)
@given(st.data())
def test_records_with_odd_values(store: Store, made: Path, data: st.DataObject) -> None:
    odd = json.loads(made.with_suffix(".json").read_text(encoding="utf-8"))
    for _ in range(data.draw(st.integers(1, 4))):
        _spoil(odd, data)
    _hand_in(store, json.dumps(odd).encode())


def _hand_in(store: Store, content: bytes) -> None:
    """Everything is brought in as a new person, or nothing is; undo takes it out to the letter."""
    before = store.load_people()
    try:
        plan = receiving.receive_packet(store, content, T)
        receiving.bring_in_packet(store, plan, None, T)
    except LdnPrepError as refusal:
        _take_refusal(refusal, store, before)
        return
    for person in store.load_people():
        store.load_person(person.id)
    store.undo()
    assert store.load_people() == before


def _take_refusal(refusal: LdnPrepError, store: Store, before: object) -> None:
    assert refusal.describe(T)
    assert store.load_people() == before


def _spoil(value: Any, data: st.DataObject) -> None:
    """Goes down into the records and takes away or replaces one thing there."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        inner = value[key]
        if isinstance(inner, dict | list) and inner and data.draw(st.integers(0, 9)):
            value = inner
            continue
        if data.draw(st.booleans()):
            value[key] = data.draw(_JUNK)
        else:
            del value[key]
        return
