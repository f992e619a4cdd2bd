"""A medicine's name, strength and form, with what was typed always in sight."""

import re
from collections.abc import Sequence
from typing import Final

from ldn_prep.i18n import Translator
from ldn_prep.records import Allergy, AllergySeverity, Medication
from ldn_prep.wording.labels import label_of
from ldn_prep.wording.safely import write_safely

_LDN_WORDS: Final = frozenset({"ldn", "low", "dose", "naltrexone"})


def describe_medication_name(medication: Medication, t: Translator) -> str:
    """The name as typed; for the LDN entry "Naltrexone (low dose), LDN" and what was typed."""
    typed = medication.name_as_typed
    if not medication.is_ldn:
        return typed
    name = t("Naltrexone (low dose), LDN")
    if _LDN_WORDS.issuperset(re.findall(r"\w+", typed.casefold())):
        return name
    return t("{name}; typed as “{typed}”", name=name, typed=typed)


def describe_ingredients(medication: Medication, t: Translator) -> str:
    """ "oxycodone with acetaminophen", or "" when the name says it already or is not known."""
    typed = medication.name_as_typed.casefold()
    unsaid = [each for each in medication.ingredients if each.casefold() not in typed]
    if not unsaid or medication.is_ldn:
        return ""
    return join_words(list(medication.ingredients), t)


def describe_strength_and_form(medication: Medication, t: Translator) -> str:
    """ "4.5 mg capsule, by mouth"; parts that were not given are left out."""
    strength = write_safely(medication.strength_as_typed.strip())
    made = " ".join(part for part in (strength, medication.form.strip()) if part)
    return ", ".join(part for part in (made, medication.route.strip()) if part)


def describe_allergy(allergy: Allergy, t: Translator) -> str:
    """ "penicillin (rash, moderate)": substance, reaction, severity."""
    severity = allergy.severity
    words = "" if severity is AllergySeverity.NOT_SAID else label_of(severity, t).lower()
    detail = ", ".join(part for part in (allergy.reaction.strip(), words) if part)
    return f"{allergy.substance} ({detail})" if detail else allergy.substance


def join_words(words: Sequence[str], t: Translator) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return t("{several} and {last}", several=", ".join(words[:-1]), last=words[-1])
