"""What goes into a packet: what was said on the line, over what the person chose before."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ldn_prep.actions.packet_choices import remember_choices
from ldn_prep.actions.people import change_person
from ldn_prep.cli.packet_options import NO_SHEETS
from ldn_prep.cli.packet_request import PacketRequest
from ldn_prep.errors import N_, NotFound
from ldn_prep.i18n import available, translator
from ldn_prep.packet.choices import Choices, known_language, remembered_choices
from ldn_prep.packet.content import PageSize
from ldn_prep.records import JournalRange, Measure, PacketSheet, PersonRecords
from ldn_prep.settings import Settings
from ldn_prep.store import Store
from ldn_prep.wording import describe_measure


def choose(request: PacketRequest, records: PersonRecords, settings: Settings) -> Choices:
    """Raises NotFound for a measure nobody keeps."""
    kept = remembered_choices(
        records, page_size=settings.page_size, large_print=settings.large_print
    )
    said = _said(request, records)
    language = known_language(request.language or kept.language)
    return replace(kept, language=language, **said)


def remember(store: Store, request: PacketRequest, records: PersonRecords) -> None:
    """Keeps what was said on the line; the rest stays as it was."""
    said = _said(request, records)
    if said:
        remember_choices(store, records.person.id, **said)
    if request.language:
        change_person(store, records.person.id, language=request.language)


def _said(request: PacketRequest, records: PersonRecords) -> dict[str, Any]:
    """By the names of the choices."""
    said: dict[str, Any] = {
        "page_size": PageSize(request.paper) if request.paper else None,
        "large_print": request.large_print,
        "journal_range": _range(request.journal_range),
        "adds_own_words": request.own_words,
        "name_in_file": request.name_in_file,
        "carries_data": request.with_data,
        "has_list_code": request.list_code,
    }
    if request.sheets:
        said["sheets"] = tuple(_sheets(request.sheets))
    if request.measures:
        said["measures_left_out"] = _left_out(request.measures, records)
    return {key: value for key, value in said.items() if value is not None}


def _range(said: str | None) -> JournalRange | None:
    return JournalRange(said.replace("-", "_")) if said else None


def _sheets(said: tuple[str, ...]) -> Iterator[PacketSheet]:
    named = {each.replace("-", "_") for each in said if each != NO_SHEETS}
    return (each for each in PacketSheet if each.value in named)


def _left_out(said: tuple[str, ...], records: PersonRecords) -> tuple[str, ...]:
    """Ids of the measures that were not named; a name counts in any language of the program."""
    wanted = [" ".join(each.split()).casefold() for each in said]
    named = {measure.id: _names_of(measure) for measure in records.measures}
    for typed, each in zip(said, wanted, strict=True):
        if not any(each in names for names in named.values()):
            raise NotFound(
                N_("There is no measure “{measure}” for {name}."),
                N_("`ldn-prep journal` shows what is tracked."),
                measure=typed,
                name=records.person.name,
            )
    return tuple(key for key, names in named.items() if names.isdisjoint(wanted))


def _names_of(measure: Measure) -> set[str]:
    names = {describe_measure(measure, translator(tag)).name.casefold() for tag in available()}
    return names | {measure.id}
