"""Anything at all, in any order; how much of it is tried is a share of the profile in use.

Every run of the tests tries a little of it; `python -m tests.benchmarks fuzz` goes on for long.
"""

from hypothesis import settings


def share_of_profile(part: float, *, steps: int = 25) -> settings:
    """As many examples as that part of what the loaded profile asks for."""
    count = max(1, int(settings.default.max_examples * part))
    return settings(max_examples=count, stateful_step_count=steps)
