"""The words of the bundle: our own extensions and codes, and the published code systems used.

Own extensions have the address `PREFIX` and the record's attribute name with hyphens, as in
`…/fhir/strength-as-typed`. Their values are FHIR primitives: text as `valueString`, a choice as
`valueCode` (the value the records give it), a day or half-known day as `valueDate`, a time of day
as `valueTime`, an instant as `valueInstant`, a yes or no as `valueBoolean`, a whole number as
`valueInteger`, an amount as `valueQuantity` with the digits that were typed. A list repeats the
extension. What is blank is left out. Besides those there are:

`format`             of the Composition: the version of this layout, a whole number
`dosage`             of a MedicationStatement: how it is prescribed, where that differs from how it
                     is taken (which is the statement's own `dosage`)
`dose-step`, `medication-change`, `compounded-details`
                     of a MedicationStatement: records inside it, each field an extension in turn
`unread`             of the Patient: words typed into a field that could not be read; `record-id`,
                     `field`, `text`

Own codes have the system `KIND`: what an Observation is about (`journal-day`, `peg`, and the
answers a prescriber asks for: `pregnancy`, `liver`, …) and the parts of a journal day. A measure's
code has the system `MEASURE` and the measure's id.
"""

from typing import Any, Final

Json = dict[str, Any]

PREFIX: Final = "https://ldn-visit-prep.invalid/fhir/"
KIND: Final = PREFIX + "kind"
MEASURE: Final = PREFIX + "measure"
PACKET: Final = PREFIX + "packet"
FORMAT_URL: Final = PREFIX + "format"
FORMAT: Final = 1
"""The newest layout this program writes and reads."""

MEDIA_TYPE: Final = "application/fhir+json"
FILE_NAME: Final = "visit-packet.fhir.json"

LOINC: Final = "http://loinc.org"
SNOMED: Final = "http://snomed.info/sct"
UNITS: Final = "http://unitsofmeasure.org"
_HL7: Final = "http://terminology.hl7.org/CodeSystem/"
ABSENT_REASON: Final = _HL7 + "data-absent-reason"
EMPTY_REASON: Final = _HL7 + "list-empty-reason"
YES_NO: Final = _HL7 + "v2-0136"
ACT: Final = _HL7 + "v3-ActCode"
OBSERVED: Final = _HL7 + "observation-category"
ALLERGY_CLINICAL: Final = _HL7 + "allergyintolerance-clinical"
ALLERGY_VERIFICATION: Final = _HL7 + "allergyintolerance-verification"
CONDITION_CLINICAL: Final = _HL7 + "condition-clinical"
CONDITION_VERIFICATION: Final = _HL7 + "condition-ver-status"
CONDITION_CATEGORY: Final = _HL7 + "condition-category"


def concept(system: str, code: str, text: str = "") -> Json:
    """A CodeableConcept of one code."""
    coded: Json = {"coding": [{"system": system, "code": code}]}
    return {**coded, "text": text} if text else coded


def own_code_of(resource: Json) -> str:
    """The code of system `KIND` that says what a resource is; empty when it has none."""
    for coding in resource.get("code", {}).get("coding", ()):
        if coding.get("system") == KIND:
            return str(coding.get("code", ""))
    return ""
