"""Rules of safe writing for numbers and their units. The value stays; only its writing changes."""

import re
from typing import Final

from ldn_prep.i18n import N_
from ldn_prep.wording.safe_parts import ENDS, MEASURE, NUMBER, PIECE, RUN_START, Rule
from ldn_prep.wording.safe_words import Words

_MICROGRAM: Final = N_("µg is misread as mg.")
_MILLILITER: Final = N_("cc is misread as units, and a small l as the number 1.")
_UNITS: Final = N_("U is misread as 0 or 4, and IU as IV or 10.")
_ONE_WAY: Final = N_("A unit written one way only is not misread.")
_TRAILING: Final = N_("1.0 is misread as 10.")
_LEADING: Final = N_("A point without a zero before it is overlooked.")
_GLUED: Final = N_("A number that touches its unit or a name is misread.")
_GROUPING: Final = N_("Large numbers are misread without commas.")
_FULL_STOP: Final = N_("A full stop after a unit is misread as 1.")
_PLAIN_UNIT: Final = {
    "mcg": ("µg", "μg", "ug", "mcg", "mcgs"),
    "mg": ("mg", "mgs", "mgm"),
    "mL": ("cc", "ccs", "c.c.", "ml", "mls"),
    "L": ("l",),
    "g": ("gm", "gms", "gram", "grams", "gramo", "gramos"),
    "kg": ("kg", "kgs"),
    "mEq": ("meq",),
    "nanograms": ("ng",),
    "units": ("iu", "i.u.", "ui", "u.i.", "u", "unit", "units"),
}
_UNIT_OF: Final = {form: unit for unit, forms in _PLAIN_UNIT.items() for form in forms}
_UNIT_FORMS: Final = "|".join(sorted(map(re.escape, _UNIT_OF), key=len, reverse=True))
_DIGITS_IN_NAME: Final = frozenset({"coq", "omega", "peg"})
_MAY_GROUP: Final = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")


def _unit(*units: str) -> re.Pattern[str]:
    forms = [re.escape(form) for unit in units for form in _PLAIN_UNIT[unit]]
    either = "|".join(sorted(forms, key=len, reverse=True))
    before = rf"{RUN_START}{NUMBER}\s*|(?<=[A-Za-z%])/\s*|\b(?:per|por)\s+"
    return re.compile(rf"({before})({either})(?![\w-]|\.\w)", re.IGNORECASE)


def _plain_unit(found: re.Match[str], words: Words) -> str:
    before, typed = found[1], found[2]
    unit = _UNIT_OF[typed.lower()]
    is_after_number = before[:1] in ".0123456789"
    if unit != "units":
        return before + unit
    if not is_after_number:
        return found[0]
    if typed.lower() in ("unit", "units"):
        return before + typed.lower()
    return before + words.unit[0 if before.strip() == "1" else 1]


def _without_zeros(found: re.Match[str], words: Words) -> str:
    if words.point_may_group and _MAY_GROUP.fullmatch(found[0]):
        return found[0]
    return found[1]


def _grouped(found: re.Match[str], _words: Words) -> str:
    return f"{int(found[1]):,}{found[2]}"


def _apart(found: re.Match[str], _words: Words) -> str:
    return f"{found[1]} {found[2]}"


def _name_apart(found: re.Match[str], _words: Words) -> str:
    return found[0] if found[1].lower() in _DIGITS_IN_NAME else f"{found[1]} {found[2]}"


def _first(found: re.Match[str], _words: Words) -> str:
    return found[1]


def _with_zero(found: re.Match[str], _words: Words) -> str:
    return f"0{found[0]}"


def _without_stop(found: re.Match[str], _words: Words) -> str:
    """A full stop that ends a sentence stays."""
    after = found.string[found.end() : found.end() + 3].lstrip()
    return found[0] if after[:1].isupper() else found[1]


_MASS_OR_VOLUME: Final = MEASURE.replace("|%", "")
_WHOLE: Final = r"[0-9]+(?:,[0-9]{3})*"
NUMBER_RULES: Final = (
    Rule(_unit("mcg"), _plain_unit, _MICROGRAM),
    Rule(_unit("mL", "L"), _plain_unit, _MILLILITER),
    Rule(_unit("units"), _plain_unit, _UNITS),
    Rule(_unit("mg", "g", "kg", "mEq", "nanograms"), _plain_unit, _ONE_WAY),
    # 1.000 stays as typed: it may be one thousand.
    Rule(
        re.compile(rf"{RUN_START}({_WHOLE})(?:\.(?!000(?![0-9]))0+|,00?){ENDS}"), _first, _TRAILING
    ),
    Rule(
        re.compile(rf"{RUN_START}({_WHOLE}\.[0-9]*?[1-9])0+{ENDS}"),
        _without_zeros,
        _TRAILING,
    ),
    Rule(re.compile(rf"{RUN_START}([0-9]+,[1-9])0{ENDS}"), _first, _TRAILING),
    Rule(re.compile(r"^(\s*[0-9]+)\.0{1,2}(?=\s*$)"), _first, _TRAILING),
    # After a letter or "1 " the point may end a sentence, or the number before it.
    Rule(
        re.compile(r"(?<![^\s(\[/<>=~≤≥+–-])(?<![0-9]\s)\.[0-9]+(?![.,]?[0-9])"),
        _with_zero,
        _LEADING,
    ),
    Rule(
        re.compile(rf"{RUN_START}({NUMBER})({_MASS_OR_VOLUME}|{PIECE})"),
        _apart,
        _GLUED,
    ),
    Rule(
        re.compile(rf"(?<![\w-])([^\W\d_]{{3,}})({NUMBER})(?=\s*{_MASS_OR_VOLUME})"),
        _name_apart,
        _GLUED,
    ),
    Rule(re.compile(rf"({RUN_START}{NUMBER})\s+(?=%)"), _first, _ONE_WAY),
    Rule(re.compile(rf"(?<![\w.,])([1-9][0-9]{{3,11}})((?:\.[0-9]+)?){ENDS}"), _grouped, _GROUPING),
    Rule(
        re.compile(
            rf"({RUN_START}{NUMBER}\s+(?:{_MASS_OR_VOLUME}|tabs?|caps?))\."
            r"(?=[\s,;)/]|$)"
        ),
        _without_stop,
        _FULL_STOP,
    ),
)
