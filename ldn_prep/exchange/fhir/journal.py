"""A journal day as one Observation: a component for each score and each side effect.

A day is known by its date and a score by its day and measure, so neither carries an id nor when it
was typed: ten years of those would make the file half as large again. Reading gives them ids made
of person, day and measure. A private note never leaves the store, nor does its mark.
"""

from collections import defaultdict
from collections.abc import Iterator
from hashlib import md5
from typing import Any, Final

from ldn_prep.exchange.fhir.encoding import Encoded, to_json
from ldn_prep.exchange.fhir.fields import read_fields, text, value_of, write_fields
from ldn_prep.exchange.fhir.measures import code_of, measure_id_of
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import KIND, OBSERVED, Json, concept, own_code_of
from ldn_prep.i18n import N_
from ldn_prep.records import SCORE_MAX, JournalEntry, LdnTaken, Score, SideEffect

KEY: Final = "journal-day"
_SIDE_EFFECT: Final = "side-effect"
_PLACES: Final = {"on": "effectiveDateTime", "note": "note.0.text"}
_EFFECT_PLACES: Final = {"name": "valueString"}
_NOT_WRITTEN: Final = ("on", "added_at", "changed_at", "is_note_private")
_DAY, _EFFECT = N_("Journal day"), N_("Side effect")


def write(source: Source) -> Iterator[Encoded]:
    """What all days share is written once: there are thousands of them."""
    scores, effects = _scores(source), _effects(source)
    same = {
        "status": "final",
        "category": [concept(OBSERVED, "survey")],
        "code": concept(KIND, KEY, source.t(_DAY)),
        "subject": source.patient,
    }
    shared = to_json(same)[1:-1]
    for entry in source.records.entries:
        day = entry.on.isoformat()
        own_id = f"{source.records.person.id}-{day}"
        parts = ",".join((*scores.get(entry.id, ()), *effects.get(entry.id, ())))
        components = f',"component":[{parts}]' if parts else ""
        yield Encoded(
            "Observation",
            own_id,
            f'{{"resourceType":"Observation","id":"{own_id}",{shared},'
            f'"effectiveDateTime":"{day}"{_said_besides(entry)}{components}}}',
        )


def _said_besides(entry: JournalEntry) -> str:
    """What a day holds beside its scores, to go on with; most hold nothing."""
    said = entry.dose_as_typed or entry.dose or entry.taken_at or entry.note
    if not said and entry.ldn_taken is LdnTaken.NOT_SAID:
        return ""
    left_out = (*_NOT_WRITTEN, "note") if entry.is_note_private else _NOT_WRITTEN
    element = write_fields(entry, {}, _PLACES, *left_out)
    del element["id"]
    return f",{to_json(element)[1:-1]}" if element else ""


def _scores(source: Source) -> dict[str, list[str]]:
    """Components by entry; scores of a measure that was taken off the journal stay behind."""
    codes = {each.id: to_json(code_of(each, source)) for each in source.records.measures}
    found: dict[str, list[str]] = defaultdict(list)
    for score in source.records.scores:
        code = codes.get(score.measure_id)
        if code:
            found[score.entry_id].append(f'{{"code":{code},"valueInteger":{score.value}}}')
    return found


def _effects(source: Source) -> dict[str, list[str]]:
    code = concept(KIND, _SIDE_EFFECT, source.t(_EFFECT))
    found: dict[str, list[str]] = defaultdict(list)
    for effect in source.records.side_effects:
        component = write_fields(effect, {"code": code}, _EFFECT_PLACES, "entry_id")
        found[effect.entry_id].append(to_json(component))
    return found


def read(resource: Json, into: Collected) -> None:
    owner = into.person.id
    entry = read_fields(JournalEntry, resource, _PLACES, person_id=owner, is_note_private=False)
    entry.id = entry_id(owner, resource["effectiveDateTime"])
    into.owned.append(entry)
    for component in resource.get("component", ()):
        measure_id = measure_id_of(component["code"])
        if measure_id:
            into.owned.append(_score(component, entry, measure_id))
        elif own_code_of(component) == _SIDE_EFFECT:
            into.owned.append(
                read_fields(
                    SideEffect, component, _EFFECT_PLACES, person_id=owner, entry_id=entry.id
                )
            )


def _score(component: Json, entry: JournalEntry, measure_id: str) -> Score:
    return Score(
        id=derived_id(entry.id, measure_id),
        person_id=entry.person_id,
        entry_id=entry.id,
        measure_id=text(measure_id),
        value=read_score(component["valueInteger"]),
    )


def read_score(raw: Any) -> int:
    """Raises ValueError outside 0 to 10."""
    value: int = value_of(int, raw)
    if not 0 <= value <= SCORE_MAX:
        raise ValueError("a score is from 0 to 10")
    return value


def entry_id(person_id: str, day: str) -> str:
    return derived_id(person_id, "day", day)


def derived_id(*parts: str) -> str:
    """The same parts give the same id, of the form every id has."""
    return md5("|".join(parts).encode(), usedforsecurity=False).hexdigest()
