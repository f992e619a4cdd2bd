"""What the program knows: medicine names and classes, question bank, review rules, side effects.

Read lazily from `resources/` and kept; knows no person's records beyond their kinds. Modules are
loaded by the first use of a name: names of medicines are known without loading the records.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ldn_prep.catalogue.about import catalogue_version
    from ldn_prep.catalogue.classes import (
        MedicineClass,
        classes_of,
        find_class,
        is_known_ingredient,
        medicine_classes,
    )
    from ldn_prep.catalogue.low_dose import LDN_NAME
    from ldn_prep.catalogue.messages import message_ids, review_message_ids
    from ldn_prep.catalogue.questions import BankQuestion, Topic, question_bank, question_topics
    from ldn_prep.catalogue.recognising import Certainty, Recognition, recognise
    from ldn_prep.catalogue.rules import (
        ConditionRule,
        NotJudgedRule,
        PointRule,
        condition_rules,
        not_judged_rules,
        point_rules,
    )
    from ldn_prep.catalogue.searching import NameSuggestion, search_names
    from ldn_prep.catalogue.symptoms import usual_side_effects
    from ldn_prep.catalogue.usual import UsualForm, usual_forms

_MODULES = {
    "about": ("catalogue_version",),
    "classes": (
        "MedicineClass",
        "classes_of",
        "find_class",
        "is_known_ingredient",
        "medicine_classes",
    ),
    "low_dose": ("LDN_NAME",),
    "messages": ("message_ids", "review_message_ids"),
    "questions": ("BankQuestion", "Topic", "question_bank", "question_topics"),
    "recognising": ("Certainty", "Recognition", "recognise"),
    "rules": (
        "ConditionRule",
        "NotJudgedRule",
        "PointRule",
        "condition_rules",
        "not_judged_rules",
        "point_rules",
    ),
    "searching": ("NameSuggestion", "search_names"),
    "symptoms": ("usual_side_effects",),
    "usual": ("UsualForm", "usual_forms"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


__all__ = [
    "LDN_NAME",
    "BankQuestion",
    "Certainty",
    "ConditionRule",
    "MedicineClass",
    "NameSuggestion",
    "NotJudgedRule",
    "PointRule",
    "Recognition",
    "Topic",
    "UsualForm",
    "catalogue_version",
    "classes_of",
    "condition_rules",
    "find_class",
    "is_known_ingredient",
    "medicine_classes",
    "message_ids",
    "not_judged_rules",
    "point_rules",
    "question_bank",
    "question_topics",
    "recognise",
    "review_message_ids",
    "search_names",
    "usual_forms",
    "usual_side_effects",
]
