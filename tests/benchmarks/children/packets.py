"""Writes a number of different packets; a line for each: seconds since the first, seconds
of work, memory in kB."""

import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ldn_prep import clock
from ldn_prep.packet.build import build_content
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.pdf import render_pdf
from tests.benchmarks.people import TODAY, build_person

_WARM_UPS = 5


def main(first: int, stop: int) -> None:
    person, now = build_person(), clock.now()
    with TemporaryDirectory() as folder:
        began = worked = 0.0
        for number in range(first - _WARM_UPS, stop):
            if number == first:
                began, worked = time.perf_counter(), time.process_time()
            named = replace(person.person, name=f"Ana María Quispe Fernández {number}")
            records = replace(person, person=named)
            content = build_content(
                records, PacketOptions(), on=TODAY, made_at=now, number=number + _WARM_UPS
            )
            (Path(folder) / f"{number}.pdf").write_bytes(render_pdf(content, now))
            if number >= first:
                taken, work = time.perf_counter() - began, time.process_time() - worked
                sys.stdout.write(f"{taken:.4f} {work:.4f} {resident_kb()}\n")
                sys.stdout.flush()


def resident_kb() -> int:
    """Memory in use, in kB; 0 where the system does not tell it as Linux does."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    lines = status.read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
