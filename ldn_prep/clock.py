"""The one place that reads the time. Everything else is told the day or the instant.

`SOURCE_DATE_EPOCH` (seconds since 1970, UTC), the convention of reproducible builds, fixes the
clock: the same store then writes the same packet, byte for byte.
"""

import os
import time
from datetime import UTC, date, datetime


def now() -> datetime:
    """The current instant in UTC."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(fixed) if fixed else time.time(), UTC)


def today() -> date:
    """The day on the person's own calendar (local time; UTC while the clock is fixed)."""
    return now().date() if "SOURCE_DATE_EPOCH" in os.environ else now().astimezone().date()
