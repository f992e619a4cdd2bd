"""A medicine's name, strength and form, with what was typed always in sight."""

import re
from collections.abc import Sequence
from typing import Final

from ldn_prep.i18n import Translator
from ldn_prep.records import Allergy, AllergySeverity, Medication
from ldn_prep.wording.labels import label_of
from ldn_prep.wording.safely import write_safely
from ldn_prep.wording.short_names import find_full_name, is_ambiguous_abbreviation

_LDN_WORDS: Final = frozenset({"ldn", "low", "dose", "naltrexone"})


def describe_medication_name(medication: Medication, t: Translator) -> str:
    """ "Naltrexone (low dose), LDN" for the LDN entry; any other as `describe_name` says."""
    typed = medication.name_as_typed
    if not medication.is_ldn:
        return describe_name(typed, t)
    name = t("Naltrexone (low dose), LDN")
    if _LDN_WORDS.issuperset(re.findall(r"\w+", typed.casefold())):
        return name
    return t("{name}; typed as “{typed}”", name=name, typed=typed)


def describe_name(typed: str, t: Translator) -> str:
    """A name as typed; a short form with one meaning stands behind the name in full.

    One that can mean different medicines is never written out: it stands as typed and says so.
    """
    if is_ambiguous_abbreviation(typed):
        return t(
            "{typed} (please check: this abbreviation can mean different medicines)", typed=typed
        )
    name = find_full_name(typed)
    return t("{name}; typed as “{typed}”", name=name, typed=typed) if name else typed


def describe_ingredients(medication: Medication, t: Translator) -> str:
    """ "oxycodone with acetaminophen", or "" when the name says it already or is not known."""
    typed = medication.name_as_typed
    if medication.is_ldn or is_ambiguous_abbreviation(typed):
        return ""
    said = f"{typed} {find_full_name(typed) or ''}".casefold()
    if all(each.casefold() in said for each in medication.ingredients):
        return ""
    return join_words(list(medication.ingredients), t)


def describe_strength_and_form(medication: Medication, t: Translator) -> str:
    """ "4.5 mg capsule, by mouth"; parts that were not given are left out."""
    strength = write_safely(medication.strength_as_typed.strip(), t.language, is_strength=True)
    made = " ".join(part for part in (strength, medication.form.strip()) if part)
    return ", ".join(part for part in (made, medication.route.strip()) if part)


def describe_allergy(allergy: Allergy, t: Translator) -> str:
    """ "penicillin (rash, moderate)": substance, reaction, severity."""
    severity = allergy.severity
    words = "" if severity is AllergySeverity.NOT_SAID else label_of(severity, t).lower()
    detail = ", ".join(part for part in (allergy.reaction.strip(), words) if part)
    substance = describe_name(allergy.substance, t)
    return f"{substance} ({detail})" if detail else substance


def join_words(words: Sequence[str], t: Translator) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return t("{several} and {last}", several=", ".join(words[:-1]), last=words[-1])
