"""The journal as series, gaps, medians and summaries per dose step: pure functions, no words.

Nothing is interpolated: a day that was not recorded is not there.
"""

from ldn_prep.trends.change import Change, ChangeSize, measure_change
from ldn_prep.trends.in_force import (
    StepInForce,
    find_dose_of,
    find_step_in_force,
    start_of,
)
from ldn_prep.trends.plot import Axis, height, median_lines, step_edges
from ldn_prep.trends.recorded import find_recorded_days
from ldn_prep.trends.series import (
    Period,
    Series,
    build_all_series,
    build_series,
    entries_between,
    find_stretches,
)
from ldn_prep.trends.steps import (
    StepSpan,
    find_ldn_spans,
    find_ldn_start,
    find_next_step,
    find_spans,
    find_step_on,
)
from ldn_prep.trends.summary import (
    FEWEST_DAYS,
    RECENT_DAYS,
    Comparison,
    Spread,
    StepSummary,
    compare,
    side_effects_by_day,
    spread_of,
    summarise_steps,
)

__all__ = [
    "FEWEST_DAYS",
    "RECENT_DAYS",
    "Axis",
    "Change",
    "ChangeSize",
    "Comparison",
    "Period",
    "Series",
    "Spread",
    "StepInForce",
    "StepSpan",
    "StepSummary",
    "build_all_series",
    "build_series",
    "compare",
    "entries_between",
    "find_dose_of",
    "find_ldn_spans",
    "find_ldn_start",
    "find_next_step",
    "find_recorded_days",
    "find_spans",
    "find_step_in_force",
    "find_step_on",
    "find_stretches",
    "height",
    "measure_change",
    "median_lines",
    "side_effects_by_day",
    "spread_of",
    "start_of",
    "step_edges",
    "summarise_steps",
]
