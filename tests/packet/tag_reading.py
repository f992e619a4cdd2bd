"""The structure of a finished packet: its elements, and what they stand for on the pages."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_SPAN_OF_TEXT = re.compile(rb"\((?:\\.|[^\\)])*\)")
_PAINTING = frozenset(
    ("Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh")
)


def elements_of(file: pikepdf.Pdf) -> Iterator[Any]:
    """Every structure element, in reading order."""
    yield from _walk(file.Root.StructTreeRoot.K)


def _walk(element: Any) -> Iterator[Any]:
    yield element
    for kid in kids_of(element):
        if _is_element(kid):
            yield from _walk(kid)


def kids_of(element: Any) -> list[Any]:
    if "/K" not in element:
        return []
    kids = element.K
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem"


def marks_of(element: Any) -> Iterator[tuple[Any, int]]:
    """(page object, mark) for each mark that belongs to the element itself."""
    for kid in kids_of(element):
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/MCR":
                yield kid.get("/Pg", element.get("/Pg")), int(kid.MCID)
        else:
            yield element.Pg, int(kid)


def check_structure(file: pikepdf.Pdf) -> int:
    """Every mark is in the tree once and nothing is painted outside; gives the number of marks."""
    numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(numbers[n]): numbers[n + 1] for n in range(0, len(numbers), 2)}
    seen: set[tuple[int, int]] = set()
    for element in elements_of(file):
        for page, mark in marks_of(element):
            key = int(page.StructParents)
            assert parents[key][mark].objgen == element.objgen
            assert (key, mark) not in seen
            seen.add((key, mark))
        for kid in kids_of(element):
            if _is_element(kid):
                assert kid.P.objgen == element.objgen
    for page in file.pages:
        marks = _marks_on(page)
        key = int(page.StructParents) if "/StructParents" in page else None
        assert marks == list(range(len(marks)))
        assert [(key, mark) for mark in marks] == [each for each in sorted(seen) if each[0] == key]
    return len(seen)


def _marks_on(page: pikepdf.Page) -> list[int]:
    """The numbers of the marks of a page; no mark is left open and nothing is painted unmarked."""
    found: list[int] = []
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            depth += 1
            if operator == "BDC" and "/MCID" in instruction.operands[1]:
                found.append(int(instruction.operands[1]["/MCID"]))
                assert depth == 1
        elif operator == "EMC":
            depth -= 1
            assert depth >= 0
        elif operator in _PAINTING:
            assert depth, f"{operator} outside every mark"
    assert depth == 0
    return found


def text_of_element(element: Any, file: pikepdf.Pdf) -> bool:
    """Whether anything of the element or below it stands on a page."""
    return any(True for _ in marks_of(element)) or any(
        text_of_element(kid, file) for kid in kids_of(element) if _is_element(kid)
    )


def check_sense(file: pikepdf.Pdf) -> None:
    """No empty heading and no level passed over; tables regular; figures described; lists whole."""
    level = 0
    for element in elements_of(file):
        kind = str(element.S)[1:]
        if re.fullmatch(r"H[1-6]", kind):
            assert text_of_element(element, file)
            assert int(kind[1]) <= level + 1
            level = int(kind[1])
        elif kind == "Figure":
            assert str(element.Alt).strip()
            assert "/BBox" in element.A
        elif kind == "Table":
            rows = [kid for kid in kids_of(element) if _is_element(kid)]
            assert {str(row.S) for row in rows} == {"/TR"}
            assert len({len(kids_of(row)) for row in rows}) == 1
            assert all(str(cell.S) == "/TH" for cell in kids_of(rows[0]))
        elif kind == "L":
            assert all(str(kid.S) == "/LI" for kid in kids_of(element))
        elif kind == "LI":
            assert {str(kid.S) for kid in kids_of(element)} <= {"/Lbl", "/LBody"}
