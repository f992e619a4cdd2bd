"""Records as sentences, in the language of the `Translator` handed in, written safely.

What a person typed stays in sight; what was not said is said to be missing, never filled in.
"""

from ldn_prep.wording.amount_notes import AmountNote, note_amount, note_strength
from ldn_prep.wording.amounts import (
    describe_amount,
    describe_quantity,
    describe_unread,
    strengths_of,
)
from ldn_prep.wording.dates import (
    MONTHS,
    describe_date,
    describe_month_briefly,
    describe_span,
    describe_time,
    describe_weekday,
)
from ldn_prep.wording.dosages import (
    describe_dosage,
    describe_how,
    describe_slots,
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
from ldn_prep.wording.steps import (
    describe_planned_step,
    describe_step,
    describe_step_amount,
    describe_step_as_it_went,
)

__all__ = [
    "MONTHS",
    "AmountNote",
    "MeasureWords",
    "describe_allergy",
    "describe_amount",
    "describe_date",
    "describe_dosage",
    "describe_how",
    "describe_ingredients",
    "describe_measure",
    "describe_medication_name",
    "describe_month_briefly",
    "describe_planned_step",
    "describe_quantity",
    "describe_slots",
    "describe_span",
    "describe_step",
    "describe_step_amount",
    "describe_step_as_it_went",
    "describe_strength_and_form",
    "describe_time",
    "describe_unread",
    "describe_weekday",
    "describe_when",
    "join_words",
    "label_of",
    "note_amount",
    "note_strength",
    "strengths_of",
    "write_safely",
]
