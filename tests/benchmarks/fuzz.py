"""Not a measure but a search: the fuzz tests with fifty times the examples, as long as it takes.
Run it with `python -m tests.benchmarks fuzz`; what it finds is printed as pytest prints it.
"""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

EXAMPLES = 2000
_LOADED_BEFORE = ("-W", "ignore::pytest.PytestAssertRewriteWarning")


def run() -> Iterator[str]:
    """One line: whether anything was found."""
    settings.register_profile(
        "deep",
        deadline=None,
        max_examples=EXAMPLES,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    found = pytest.main(["tests/fuzz", "-q", "--hypothesis-profile=deep", *_LOADED_BEFORE])
    yield f"fuzz: {EXAMPLES} examples, {'nothing found' if found == 0 else 'something found'}"
