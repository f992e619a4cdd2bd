"""Records as sentences, in the language of the `Translator` handed in, written safely.

What a person typed stays in sight; what was not said is said to be missing, never filled in.
"""

from ldn_prep.wording.dates import (
    MONTHS,
    describe_date,
    describe_month_briefly,
    describe_span,
    describe_time,
    describe_weekday,
)
from ldn_prep.wording.dosages import (
    describe_amount,
    describe_dosage,
    describe_quantity,
    describe_slots,
    describe_step,
    describe_step_amount,
    describe_when,
)
from ldn_prep.wording.labels import MeasureWords, describe_measure, label_of
from ldn_prep.wording.medications import (
    describe_allergy,
    describe_ingredients,
    describe_medication_name,
    describe_strength_and_form,
    join_words,
)
from ldn_prep.wording.safely import write_safely

__all__ = [
    "MONTHS",
    "MeasureWords",
    "describe_allergy",
    "describe_amount",
    "describe_date",
    "describe_dosage",
    "describe_ingredients",
    "describe_measure",
    "describe_medication_name",
    "describe_month_briefly",
    "describe_quantity",
    "describe_slots",
    "describe_span",
    "describe_step",
    "describe_step_amount",
    "describe_strength_and_form",
    "describe_time",
    "describe_weekday",
    "describe_when",
    "join_words",
    "label_of",
    "write_safely",
]
