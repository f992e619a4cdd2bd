"""Whatever a person types anywhere is printed as text or refused with a sentence, through the same
doors that screens and command line use."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ldn_prep import clock
from ldn_prep.actions import (
    dosages,
    health,
    journal,
    medications,
    people,
    questions,
    visits,
)
from ldn_prep.actions.accepting import NAME_LIMIT, TEXT_LIMIT
from ldn_prep.actions.packets import preview_packet, text_of
from ldn_prep.actions.stores import Store, start_store
from ldn_prep.errors import NotAccepted
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import PartialDate, PersonRecords, SideEffectSeverity, VisitKind
from tests.packet.eight_people import ALL_SHEETS
from tests.packet.packet_reading import bare

Typed = Callable[[Store, str, str], Any]

PICTURE = "picture.png"
_HOSTILE = {
    "a picture's file": f'<img src="{{folder}}/{PICTURE}" width="9" height="9"/>',
    "a file of the system": '<img src="/etc/passwd"/> file:///etc/passwd',
    "a network address": '<img src="http://127.0.0.1:9/x.png"/> https://example.org/a?b=c',
    "a script": '<a href="javascript:alert(1)">click</a> /OpenAction /JS (app.alert)',
    "unclosed markup": "<para><b>bold <i>and <font size=99>more</b> &lt; &amp; < 5 mg",
    "a comment": "<!-- not shown --> <![CDATA[x]]> <?php echo 1 ?>",
    "typst and TeX": '#read("/etc/passwd") \\input{/etc/passwd} $x^2$ *bold* _low_',
    "operators": ") Tj ET Q BT (endstream endobj %%EOF \\) \\777",
    "fields": "{name} {0.__class__} %(x)s %n $HOME `id` $(id)",
    "a formula": '=HYPERLINK("http://127.0.0.1","x") @SUM(1+1) +1 -1',
}
_KEYS_THAT_ACT = {"/URI", "/JS", "/AA", "/Launch", "/EF", "/OpenAction", "/GoToR", "/SubmitForm"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = start_store(tmp_path / "kept" / "ldn-prep.store")
    yield opened
    opened.close()


@pytest.mark.parametrize("what", _HOSTILE)
@pytest.mark.parametrize("is_large", [False, True])
def test_what_could_act_is_printed_as_text(
    store: Store, tmp_path: Path, what: str, is_large: bool
) -> None:
    _paint(tmp_path / PICTURE)
    typed = _HOSTILE[what].replace("{folder}", str(tmp_path))
    pdf, plain = printed(fill(store, typed), is_large)
    assert_inert(pdf)
    assert bare(typed) in text_in(pdf)
    assert bare(typed) in bare(plain)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("tab\tbell\x07null\x00escape\x1b[31mred", "bellnullescape[31mred"),
        ("up\rdown\x0bform\x0cfeed\x85next", "formfeed"),
        ("lone \ud83d surrogate \udcff here", "surrogate"),
        ("turned \u202e01 gm 5\u202c round \u2066isolate\u2069", "round"),
        ("zero\u200bwidth\ufeff soft\u00adhyphen", "zerowidth"),
        ("e" + "\u0301" * 500 + " pile", "pile"),
    ],
)
def test_what_cannot_be_seen_does_nothing(store: Store, typed: str, shown: str) -> None:
    pdf, plain = printed(fill(store, typed))
    assert_inert(pdf)
    assert shown in text_in(pdf)
    for char in "\x00\x07\x1b\u202e\u2066\ufeff\u200b":
        assert char not in plain
    plain.encode("utf-8")


def test_a_word_of_5000_letters_in_a_note_is_complete(store: Store) -> None:
    word = "".join(f"{place:04d}x" for place in range(1000))
    person_id = people.add_person(store, "Ana Quispe").added[0]
    medications.add_medication(store, person_id, "Norvasc", note=word)
    for is_large in (False, True):
        pdf, plain = printed(store.load_person(person_id), is_large)
        body = text_in(pdf)
        assert [place for place in range(1000) if f"{place:04d}x"[:3] not in body] == []
        assert word in bare(plain)


def test_a_row_higher_than_a_page_loses_nothing(store: Store) -> None:
    lines = [f"line{place}." for place in range(400)]
    person_id = people.add_person(store, "Ana Quispe").added[0]
    made = medications.add_medication(store, person_id, "Norvasc", reason="\n".join(lines))
    dosages.set_dosage(store, made.added[0], free_text="\n".join(lines))
    pdf, _ = printed(store.load_person(person_id))
    body = text_in(pdf)
    assert [line for line in lines if body.count(line) < 2] == []


_DOORS: dict[str, Typed] = {
    "a name": lambda store, _, text: people.add_person(store, text),
    "a note": lambda store, whom, text: medications.add_medication(
        store, whom, "Norvasc", note=text
    ),
    "a question": questions.add_question,
    "a day": lambda store, whom, text: journal.record_day(store, whom, clock.today(), note=text),
}


@pytest.mark.parametrize("door", _DOORS)
def test_ten_megabytes_are_refused_with_a_sentence_and_nothing_changes(
    store: Store, door: str
) -> None:
    person_id = people.add_person(store, "Ana Quispe").added[0]
    before = store.load_person(person_id)
    with pytest.raises(NotAccepted) as refused:
        _DOORS[door](store, person_id, "ten megabytes " * 750_000)
    assert "too long" in str(refused.value)
    after = store.load_person(person_id)
    assert (after.medications, after.questions, after.entries) == (
        before.medications,
        before.questions,
        before.entries,
    )


def test_the_longest_texts_that_are_kept_are_printed_whole(store: Store) -> None:
    long = "take it with water " * (TEXT_LIMIT // 19 - 1) + "the very end"
    person_id = people.add_person(store, "A" * NAME_LIMIT).added[0]
    medications.add_medication(store, person_id, "B" * NAME_LIMIT, note=long)
    questions.add_question(store, person_id, long)
    pdf, plain = printed(store.load_person(person_id))
    assert text_in(pdf).count("theveryend") >= 2
    assert plain.count("the very end") >= 2


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=60), st.booleans())
def test_any_text_at_all_makes_a_packet(store: Store, typed: str, is_large: bool) -> None:
    pdf, plain = printed(fill(store, typed), is_large)
    assert_inert(pdf)
    plain.encode("utf-8")


def fill(store: Store, typed: str) -> PersonRecords:
    """A person with the text in every field that takes one; a name cannot be empty."""
    name = f"x {typed}"[:NAME_LIMIT]
    whom = people.add_person(
        store, name, preferred_name=name, phone=typed, address=typed, email=typed
    ).added[0]
    people.change_person(store, whom, liver_note=typed, alcohol_note=typed)
    visits.add_visit(
        store,
        whom,
        on=clock.today(),
        with_whom=typed,
        kind=VisitKind.FOLLOW_UP,
        wishes=(typed, typed),
    )
    health.add_allergy(store, whom, name, reaction=typed)
    health.add_condition(store, whom, name, note=typed)
    health.add_contact(store, whom, name, phone=typed, note=typed)
    for is_ldn in (False, True):
        made = medications.add_medication(
            store,
            whom,
            name,
            is_ldn=is_ldn,
            form=typed,
            reason=typed,
            prescriber=typed,
            pharmacy=typed,
            note=typed,
        ).added[0]
        dosages.set_dosage(store, made, amount_as_typed="1 tablet", free_text=typed)
        starts = PartialDate.of(clock.today())
        dosages.add_dose_step(store, made, starts=starts, planned_by=typed, happened=typed)
    questions.add_question(store, whom, f"x {typed}", why=typed, answer="")
    journal.record_day(store, whom, clock.today(), note=typed)
    journal.record_side_effect(store, whom, clock.today(), name, SideEffectSeverity.MILD)
    measure = store.load_person(whom).measures[0]
    journal.record_score(store, whom, clock.today(), measure.id, 5)
    return store.load_person(whom)


def printed(records: PersonRecords, is_large: bool = False) -> tuple[bytes, str]:
    """The packet as a PDF and as plain text."""
    options = PacketOptions(sheets=ALL_SHEETS, large_print=is_large)
    packet = preview_packet(records, options)
    return packet.pdf, text_of(packet).decode("utf-8")


def text_in(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return bare("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def assert_inert(pdf: bytes) -> None:
    """No picture, link, script, file or form in it: text, lines and the bookmarks alone."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert "/AcroForm" not in file.Root
        for item in file.objects:
            if not hasattr(item, "keys"):
                continue
            assert not set(item.keys()) & _KEYS_THAT_ACT
            assert item.get("/Subtype") not in ("/Image", "/Link")
            assert item.get("/Type") not in ("/EmbeddedFile", "/Action")


def _paint(path: Path) -> None:
    """The smallest picture there is."""
    path.write_bytes(
        bytes.fromhex(
            "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
            "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
            "0000000049454e44ae426082"
        )
    )
