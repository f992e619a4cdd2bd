"""Makes the bytes of a damaged store readable again as far as that goes; works on bytes in memory.

What can be put right without guessing: the fixed parts of the header, the number of pages, and the
table of contents, which a copy of the same store (or a fresh one) holds as well.
Layout: https://www.sqlite.org/fileformat.html
"""

from collections.abc import Iterator

from ldn_prep.store.connecting import APPLICATION_ID

_MAGIC = b"SQLite format 3\x00"
_PAGE_SIZE = 4096
_FIXED = bytes((1, 1, 0, 64, 32, 32))  # legacy journal, no reserved bytes, payload fractions
_INTERIOR = 5
_HEADER = 100
_MOST_TIMES, _MOST_BYTES = 50, 1 << 30  # a size told by a broken header is not believed


def with_mended_header(content: bytes) -> bytes:
    """The same pages under a header that says what every store of ours says."""
    size = _page_size(content)
    content = _with_all_pages(content[: len(content) // size * size], size)
    if not content:
        return b""
    head = bytearray(content[:_HEADER])
    head[0:16] = _MAGIC
    head[16:18] = (1 if size == 65536 else size).to_bytes(2, "big")
    head[18:24] = _FIXED
    head[28:32] = (len(content) // size).to_bytes(4, "big")
    head[32:40] = bytes(8)  # free pages are not needed for reading
    head[44:48] = (4).to_bytes(4, "big")  # schema format
    head[52:56] = bytes(4)
    head[56:60] = (1).to_bytes(4, "big")  # UTF-8
    head[64:68] = bytes(4)
    head[68:72] = APPLICATION_ID.to_bytes(4, "big")
    head[92:96] = head[24:28]  # says that the number of pages above is true
    return bytes(head) + content[_HEADER:]


def with_contents_of(content: bytes, other: bytes) -> bytes:
    """The pages of `content` with the table of contents (and version) of another store."""
    size = _page_size(other)
    whole = _with_all_pages(content[: len(content) // size * size], size)
    pages = bytearray(whole + bytes(max(0, len(other) - len(whole))))
    for number in _schema_pages(other, size):
        start = (number - 1) * size
        if start + size <= len(pages):
            pages[start : start + size] = other[start : start + size]
    return with_mended_header(bytes(pages))


def _with_all_pages(content: bytes, size: int) -> bytes:
    """A file that was cut off gets empty pages for those it says it had: a table of contents that
    points beyond the end would be refused as a whole."""
    told = int.from_bytes(content[28:32], "big") * size
    is_cut = len(content) < told <= min(len(content) * _MOST_TIMES, _MOST_BYTES)
    return content + bytes(told - len(content)) if is_cut else content


def _page_size(content: bytes) -> int:
    told = int.from_bytes(content[16:18], "big")
    size = 65536 if told == 1 else told
    return size if size >= 512 and size & (size - 1) == 0 else _PAGE_SIZE


def _schema_pages(content: bytes, size: int) -> Iterator[int]:
    """Page numbers of the table of contents, the first page first."""
    waiting, seen = [1], {0}
    while waiting:
        number = waiting.pop()
        if number in seen or number * size > len(content):
            continue
        seen.add(number)
        yield number
        waiting.extend(_children(content[(number - 1) * size : number * size], number))


def _children(page: bytes, number: int) -> list[int]:
    at = _HEADER if number == 1 else 0
    if page[at] != _INTERIOR:
        return []
    cells = int.from_bytes(page[at + 3 : at + 5], "big")
    found = [int.from_bytes(page[at + 8 : at + 12], "big")]
    for place in range(cells):
        pointer = at + 12 + 2 * place
        cell = int.from_bytes(page[pointer : pointer + 2], "big")
        found.append(int.from_bytes(page[cell : cell + 4], "big"))
    return found
