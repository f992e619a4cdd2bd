"""The structure of a packet for screen readers: a tree of elements over the marks on the pages.

PDF 32000-1, 14.7 and 14.8; PDF/UA-1. Elements are made while the story is built, in reading order;
marks join them as they are drawn. reportlab knows nothing of this: the tree is written as objects
of its own when the file is saved.
"""

from collections.abc import Sequence
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFName, PDFObject, PDFPage, PDFString

Mark = tuple[int, int]
"""The page, from 0, and the mark's number on it."""

_PAGE_KEYS: Final = (*PDFPage.__NoDefault__, "StructParents", "Tabs")


def hexed(text: str) -> str:
    """Text for the inside of a hexadecimal string."""
    return "FEFF" + text.encode("utf-16-be", "replace").hex().upper()


class Tag(PDFObject):
    """A structure element: P, H1, L, Table, Figure …; kids in reading order.

    `alt` is what a reader without sight is given in place of a picture; `attributes` is PDF text.
    """

    __RefOnly__ = 1

    def __init__(
        self, kind: str, parent: "Tag | None" = None, *, alt: str = "", attributes: str = ""
    ):
        self.kind, self.parent, self.alt, self.attributes = kind, parent, alt, attributes
        self.kids: list[Tag | Mark] = []
        self.tree: TagTree | None = None
        if parent is not None:
            parent.kids.append(self)

    def format(self, doc: Any) -> bytes:
        """The element as an object of the file; an element without any mark is left out above."""
        tree = self.tree
        if tree is None:
            raise ValueError("an element is written by its tree")
        first = next((kid[0] for kid in self.kids if isinstance(kid, tuple)), None)
        parent = tree.refer(doc, self.parent or tree)
        parts = [f"<</Type/StructElem/S/{self.kind}/P {parent}"]
        if first is not None:
            parts.append(f"/Pg {tree.page(doc, first)}")
        kids = " ".join(self._kid(doc, kid, first, tree) for kid in self.kids)
        parts += [f"/K[{kids}]"] if kids else []
        parts += [f"/A{self.attributes}"] if self.attributes else []
        if self.alt:
            parts.append(f"/Alt{PDFString(self.alt).format(doc).decode('latin-1')}")
        return "".join([*parts, ">>"]).encode("latin-1")

    def _kid(self, doc: Any, kid: "Tag | Mark", first: int | None, tree: "TagTree") -> str:
        if isinstance(kid, Tag):
            return tree.refer(doc, kid)
        page, number = kid
        if page == first:
            return str(number)
        return f"<</Type/MCR/Pg {tree.page(doc, page)}/MCID {number}>>"


class TagTree(PDFObject):
    """The root of the structure, with the way back from every mark to its element."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.document = Tag("Document")
        self.marks: list[list[Tag]] = []
        """For each page its marks' elements, by number."""
        self._pages: Sequence[Any] = ()
        self._refs: dict[int, str] = {}

    def attach(self, doc: Any) -> None:
        """Hangs the tree into a document whose pages are all stored."""
        self._pages = doc.Pages.pages
        _settle(self.document, self)
        for number, page in enumerate(self._pages):
            page.__NoDefault__ = _PAGE_KEYS
            page.Tabs = PDFName("S")
            if number < len(self.marks) and self.marks[number]:
                page.StructParents = number

    def refer(self, doc: Any, thing: PDFObject) -> str:
        found = self._refs.get(id(thing))
        if found is None:
            found = self._refs[id(thing)] = doc.Reference(thing).format(doc).decode("latin-1")
        return found

    def page(self, doc: Any, number: int) -> str:
        return self.refer(doc, self._pages[number])

    def format(self, doc: Any) -> bytes:
        arrays = (
            f"{page} [{' '.join(self.refer(doc, tag) for tag in tags)}]"
            for page, tags in enumerate(self.marks)
            if tags
        )
        return (
            f"<</Type/StructTreeRoot/K {self.refer(doc, self.document)}"
            f"/ParentTree<</Nums[{' '.join(arrays)}]>>/ParentTreeNextKey {len(self.marks)}>>"
        ).encode("latin-1")


def _settle(tag: Tag, tree: TagTree) -> None:
    """Leaves out what never came onto paper, except cells: a table's rows stay of one length."""
    tag.tree = tree
    for kid in tag.kids:
        if isinstance(kid, Tag):
            _settle(kid, tree)
    tag.kids = [kid for kid in tag.kids if isinstance(kid, tuple) or kid.kids or kid.kind in _CELLS]


_CELLS: Final = ("TD", "TH")
