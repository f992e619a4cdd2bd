"""A store with broken bytes, as a dying disk or a stick pulled out too early leaves it."""

from pathlib import Path

_PAGE = 4096


def cut_short(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def overwritten_pages(path: Path) -> None:
    """Every page but the first few, so that the file is still told as a store."""
    content = bytearray(path.read_bytes())
    for start in range(2 * _PAGE, len(content), _PAGE):
        content[start : start + 200] = b"\xa5" * 200
    path.write_bytes(content)


def broken_schema(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:_PAGE] = b"\xff" * (_PAGE - 100)
    path.write_bytes(content)


KINDS = (cut_short, overwritten_pages, broken_schema)
