"""A packet's pages: paper, text area, document properties; platypus fills one frame a page."""

from datetime import datetime
from functools import partial
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from ldn_prep.packet.content import PacketContent
from ldn_prep.packet.pdf import fonts, style
from ldn_prep.packet.pdf.canvas import PacketCanvas
from ldn_prep.packet.pdf.furniture import PageFurniture
from ldn_prep.packet.pdf.pen import Pen
from ldn_prep.packet.pdf.story import story_of
from ldn_prep.packet.pdf.style import Sheet
from ldn_prep.packet.pdf.tags import TagTree
from ldn_prep.packet.pdf.wrap import printable

rl_config.useA85 = 0


def build_document(content: PacketContent, made_at: datetime) -> bytes:
    measures = style.style_for(content.large_print)
    paper = style.PAGE_SIZES[content.page_size]
    width = paper[0] - 2 * measures.side
    furniture = PageFurniture(content.furniture, measures, width)
    height = paper[1] - furniture.above - furniture.below
    tags = TagTree()
    sheet = Sheet(measures, width, height, tags.document)
    story = story_of(content, sheet, furniture.cut)

    def paint_page(pen: Pen, page: int, pages: int) -> None:
        furniture.paint(pen, measures.side, paper[1], page, pages)

    file = BytesIO()
    frame = Frame(measures.side, furniture.below, width, height, 0, 0, 0, 0)
    document = _document(file, content, paper)
    document.addPageTemplates(PageTemplate("page", [frame]))
    maker = partial(
        PacketCanvas,
        paint_page=paint_page,
        made_at=made_at,
        mark=content.furniture.number,
        tags=tags,
        language=content.language,
        attachments=content.attachments,
    )
    document.build(story, canvasmaker=maker)
    return file.getvalue()


def _document(file: BytesIO, content: PacketContent, paper: tuple[float, float]) -> Any:
    return BaseDocTemplate(
        file,
        pagesize=paper,
        title=printable(content.title),
        author=printable(content.author),
        creator="LDN Visit Prep",
        lang=content.language,
        invariant=1,
        displayDocTitle=1,
        initialFontName=fonts.first_font_name(),
        pageCompression=1,
        allowSplitting=1,
    )
