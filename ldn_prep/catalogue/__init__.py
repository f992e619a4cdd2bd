"""What the program knows: medicine names and classes, question bank, review rules, side effects.

Read lazily from `resources/` and kept; knows no person's records beyond their kinds.
"""

from ldn_prep.catalogue.classes import (
    MedicineClass,
    classes_of,
    find_class,
    is_known_ingredient,
    medicine_classes,
)
from ldn_prep.catalogue.messages import message_ids, review_message_ids
from ldn_prep.catalogue.questions import BankQuestion, Topic, question_bank, question_topics
from ldn_prep.catalogue.recognising import LDN_NAME, Certainty, Recognition, recognise
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
    "usual_side_effects",
]
