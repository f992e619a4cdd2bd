"""Makes the kept stores that are missing: `python -m tests.support.make_stores`.

Run it when a schema step was added, before that version is given to anybody. What is kept already
is never made anew: an upgrade and a recovery meet files as they were written in their time.
"""

import gzip
import tempfile
from pathlib import Path

from ldn_prep.actions import medications, people
from ldn_prep.actions.stores import start_store
from ldn_prep.store import check_store
from tests.support.faults.store_damaged import KINDS, flipped_header
from tests.support.filling import fill_everything
from tests.support.kept_stores import FOLDER, VERSIONS, unpack_version

_OLDEST_DATE = 0  # in the gzip header, so that the same store gives the same file


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ldn-prep.store"
        _make_filled(path)
        _keep(path, f"version-{check_store(path).version}")
        for damage in (flipped_header, *KINDS):
            damaged = unpack_version(VERSIONS[-1], Path(folder) / f"{damage.__name__}.store")
            damage(damaged)
            _keep(damaged, f"damaged-{damage.__name__}")


def _make_filled(path: Path) -> None:
    store = start_store(path)
    fill_everything(store, people.add_person(store, "Ana Quispe").added[0])
    tom = people.add_person(store, "Tom Bauer").added[0]
    medications.add_medication(store, tom, "Norvasc")
    store.close()


def _keep(path: Path, name: str) -> None:
    target = FOLDER / f"{name}.store.gz"
    if not target.exists():
        target.write_bytes(gzip.compress(path.read_bytes(), mtime=_OLDEST_DATE))


if __name__ == "__main__":
    main()
