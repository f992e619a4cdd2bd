"""Messages: the source language, the stretched one, and complete catalogues for all others."""

import re

import pytest

from ldn_prep.i18n import PSEUDO, SOURCE, available, translator
from tests.support import messages

TRANSLATED = [tag for tag in available() if tag != SOURCE]
_FIELD = re.compile(r"\{[^}]*\}")


def test_source_language_is_english_as_written() -> None:
    assert translator()("{count} questions", count=4) == "4 questions"


def test_plural_follows_the_count() -> None:
    t = translator()
    assert t.plural("{count} day", "{count} days", 1) == "1 day"
    assert t.plural("{count} day", "{count} days", 3) == "3 days"


def test_unknown_language_speaks_english() -> None:
    assert translator("xx")("Save") == "Save"


def test_pseudo_language_is_longer_and_keeps_its_fields() -> None:
    stretched = translator(PSEUDO)("Made {day}", day="12 May 2026")
    assert stretched.startswith("⟦")
    assert stretched.endswith("⟧")
    assert "12 May 2026" in stretched
    assert len(stretched) >= len("Made 12 May 2026") * 1.2


def test_braces_typed_by_a_person_are_left_alone() -> None:
    assert translator()("Undone: {what}", what="{name} 100%") == "Undone: {name} 100%"


def test_spanish_can_be_chosen() -> None:
    assert "es" in available()


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated(language: str) -> None:
    translated = messages.read(language)
    missing = [
        message.id
        for message in messages.collect()
        if message.id and not _is_whole(translated.get(message.id))
    ]
    assert missing == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_the_fields_of_their_message(language: str) -> None:
    wrong = [
        message.id
        for message in messages.read(language)
        if message.id and not _keeps_fields(message)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_compiled_catalogue_is_the_written_one(language: str) -> None:
    assert messages.po_file(language).with_suffix(".mo").read_bytes() == messages.compiled(language)


def _is_whole(message) -> bool:  # type: ignore[no-untyped-def]
    if message is None or message.fuzzy:
        return False
    texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(texts)


def _keeps_fields(message) -> bool:  # type: ignore[no-untyped-def]
    sources = message.id if isinstance(message.id, tuple | list) else (message.id,)
    texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
    wanted = set(_FIELD.findall(sources[-1]))
    return all(set(_FIELD.findall(text)) <= wanted for text in texts) and wanted == set(
        _FIELD.findall(texts[-1])
    )
