"""The Composition that opens the document: what it is, whose, and its sections.

An empty list says why: not asked, or none reported.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from ldn_prep.exchange.fhir.encoding import Encoded
from ldn_prep.exchange.fhir.fields import text
from ldn_prep.exchange.fhir.source import Source
from ldn_prep.exchange.fhir.terms import (
    EMPTY_REASON,
    FORMAT,
    FORMAT_URL,
    LOINC,
    Json,
    concept,
)
from ldn_prep.i18n import N_
from ldn_prep.records import ListState
from ldn_prep.wording import label_of

_DOCUMENT: Final = "60591-5"
"""LOINC: patient summary document."""
_REASONS: Final = {ListState.NOT_ASKED: "notasked", ListState.NONE_REPORTED: "nilknown"}


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its LOINC code, the kinds of resources in it, and the state of its list."""

    title: str
    code: str
    kinds: tuple[str, ...]
    state: Callable[[Source], ListState] | None = None


def _medications(source: Source) -> ListState:
    records = source.records
    return records.state_of(records.person.medications_state, records.medications)


def _allergies(source: Source) -> ListState:
    records = source.records
    return records.state_of(records.person.allergies_state, records.allergies)


def _conditions(source: Source) -> ListState:
    records = source.records
    return records.state_of(records.person.conditions_state, records.conditions)


_PARTS: Final = (
    Part(
        N_("Medicines and supplements"),
        "10160-0",
        ("MedicationStatement", "MedicationRequest"),
        _medications,
    ),
    Part(N_("Allergies"), "48765-2", ("AllergyIntolerance",), _allergies),
    Part(N_("Conditions"), "11450-4", ("Condition",), _conditions),
    Part(N_("Questions"), "", ("QuestionnaireResponse",)),
    Part(N_("How I have been"), "", ("ObservationDefinition", "Observation")),
    Part(N_("Visits"), "", ("Encounter", "DocumentReference")),
    Part(N_("Contacts"), "", ("Practitioner", "Organization", "RelatedPerson")),
)


def write(source: Source, resources: Sequence[Encoded]) -> Json:
    person, made = source.records.person, source.made_at.isoformat()
    return {
        "resourceType": "Composition",
        "id": f"{person.id}-{source.number}",
        "language": source.t.language,
        "extension": [{"url": FORMAT_URL, "valueInteger": FORMAT}],
        "status": "final",
        "type": concept(LOINC, _DOCUMENT),
        "subject": source.patient,
        "date": made,
        "author": [source.patient],
        "title": source.t("Visit packet: low-dose naltrexone (LDN)"),
        "section": [*_sections(source, resources)],
    }


def _sections(source: Source, resources: Sequence[Encoded]) -> Iterator[Json]:
    by_kind: dict[str, list[Json]] = {}
    for each in resources:
        by_kind.setdefault(each.kind, []).append({"reference": f"{each.kind}/{each.id}"})
    for part in _PARTS:
        section: Json = {"title": source.t(part.title)}
        if part.code:
            section["code"] = concept(LOINC, part.code)
        entries = [entry for kind in part.kinds for entry in by_kind.get(kind, ())]
        if entries:
            yield {**section, "entry": entries}
        elif part.state:
            yield {**section, **_why_empty(part.state(source), source)}


def _why_empty(state: ListState, source: Source) -> Json:
    words = label_of(state, source.t)
    return {
        "text": {"status": "generated", "div": narrative(words)},
        "emptyReason": concept(EMPTY_REASON, _REASONS[state], words),
    }


def narrative(words: str) -> str:
    return f'<div xmlns="http://www.w3.org/1999/xhtml">{escape(text(words))}</div>'


def is_ours(composition: Any) -> bool:
    return any(each.get("url") == FORMAT_URL for each in composition.get("extension", ()))


def format_of(composition: Json) -> int:
    """The version of the layout; 0 when it is not ours."""
    for each in composition.get("extension", ()):
        if each.get("url") == FORMAT_URL and isinstance(each.get("valueInteger"), int):
            return int(each["valueInteger"])
    return 0
