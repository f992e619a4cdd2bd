"""A store with broken bytes, as a dying disk or a stick pulled out too early leaves it."""

from pathlib import Path

_PAGE = 4096
_TABLE_LEAF, _INDEX_LEAF = 13, 10
_INTO_THE_KEY = 12  # past its length and types


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


def flipped_header(path: Path) -> None:
    """One bit of each byte of the first sixteen, by which a file is known at all."""
    content = bytearray(path.read_bytes())
    content[:16] = bytes(each ^ 0x10 for each in content[:16])
    path.write_bytes(content)


def flipped_page(path: Path) -> None:
    """A few bits in the head of a page that is full of rows."""
    content = bytearray(path.read_bytes())
    start = _fullest_leaf(content)
    for at in (1, 3, 4, 8, 10):
        content[start + at] ^= 0x49
    path.write_bytes(content)


def zeroed_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    start = _fullest_leaf(content)
    content[start : start + _PAGE] = bytes(_PAGE)
    path.write_bytes(content)


def flipped_index(path: Path) -> None:
    """One bit of one key: each page is well formed, but an entry is no longer found by it."""
    content = bytearray(path.read_bytes())
    start = _fullest_leaf(content, _INDEX_LEAF)
    first_key = int.from_bytes(content[start + 8 : start + 10], "big")
    content[start + first_key + _INTO_THE_KEY] ^= 1
    path.write_bytes(content)


def _fullest_leaf(content: bytearray, kind: int = _TABLE_LEAF) -> int:
    """Where the page of that kind with the most rows begins, the first two pages left out."""
    leaves = [start for start in range(2 * _PAGE, len(content), _PAGE) if content[start] == kind]
    return max(leaves, key=lambda start: int.from_bytes(content[start + 3 : start + 5], "big"))


KINDS = (
    cut_short,
    overwritten_pages,
    broken_schema,
    flipped_page,
    zeroed_page,
    flipped_index,
)
"""Still told as a store by its first bytes."""
