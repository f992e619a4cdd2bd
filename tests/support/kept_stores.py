"""The stores kept under tests/data/stores, unpacked to be opened."""

import gzip
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "data" / "stores"
VERSIONS = tuple(
    sorted(int(each.name.split("-")[1].split(".")[0]) for each in FOLDER.glob("version-*.gz"))
)
DAMAGES = tuple(sorted(each.name.removesuffix(".store.gz") for each in FOLDER.glob("damaged-*.gz")))


def unpack_version(version: int, path: Path) -> Path:
    return _unpack(f"version-{version}", path)


def unpack_damaged(name: str, path: Path) -> Path:
    return _unpack(name, path)


def _unpack(name: str, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.decompress((FOLDER / f"{name}.store.gz").read_bytes()))
    path.chmod(0o600)
    return path
