"""The recovery sheet: one page that opens a locked store when its passphrase is forgotten.

It names nobody and says nothing of what is in the store.
"""

from datetime import datetime

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import (
    Bullets,
    Column,
    Facts,
    Furniture,
    Heading,
    Line,
    PacketContent,
    PageSize,
    Paragraph,
    Row,
    Section,
    Table,
    Tone,
    cell,
)
from ldn_prep.wording import describe_date


def build_recovery_sheet(
    code: str,
    mark: str,
    t: Translator,
    *,
    made_at: datetime,
    page_size: PageSize = PageSize.LETTER,
) -> bytes:
    """A PDF of one page. `code` is the recovery key in groups parted by hyphens; `mark` tells
    which store it belongs to."""
    from ldn_prep.packet.pdf import render_pdf

    content = PacketContent(
        title=t("Recovery sheet"),
        language=t.language,
        furniture=_furniture(t, made_at),
        sections=(_section(code, mark, t, made_at),),
        page_size=page_size,
        author=t("LDN Visit Prep"),
    )
    return render_pdf(content, made_at)


def _furniture(t: Translator, made_at: datetime) -> Furniture:
    return Furniture(
        name=t("LDN Visit Prep"),
        birth="",
        number="",
        made=t("Made {day}", day=describe_date(made_at.date(), t)),
        notice=t("Keep this sheet where you keep what must not be lost"),
        page_label=t("Page {page} of {pages}"),
    )


def _section(code: str, mark: str, t: Translator, made_at: datetime) -> Section:
    groups = code.split("-")
    columns = tuple(Column(str(place), 1) for place in range(1, len(groups) + 1))
    row = Row(tuple((Line(group, Tone.STRONG),) for group in groups))
    return Section(
        "recovery",
        t("Recovery key"),
        (
            Paragraph(Line(t("This key opens your locked store without the passphrase."))),
            Table(t("Recovery key"), columns, (row,)),
            Facts(
                (
                    (t("Mark of the store"), cell(mark)),
                    (t("Made"), cell(describe_date(made_at.date(), t))),
                )
            ),
            Heading(t("How to use it")),
            Bullets(_steps(t), numbered=True),
            Heading(t("Good to know")),
            Bullets(_notes(t)),
        ),
    )


def _steps(t: Translator) -> tuple[tuple[Line, ...], ...]:
    return (
        cell(t("Start the program. It asks for the passphrase.")),
        cell(t("Type the seven groups above instead. Small letters and spaces are fine.")),
        cell(t("Set a new passphrase, and print a new sheet.")),
    )


def _notes(t: Translator) -> tuple[tuple[Line, ...], ...]:
    return (
        cell(t("Anyone who holds this sheet and the file can read all that is in it.")),
        cell(t("Keep it away from the computer, on paper, not as a photo.")),
        cell(t("A new passphrase makes this sheet useless: then destroy it.")),
        cell(t("Without the passphrase and without this sheet nobody can open the store.")),
        cell(
            t(
                "The store is an ordinary SQLCipher 4 file. Any program that reads those opens it "
                "with this key, typed with its hyphens and in capital letters."
            )
        ),
    )
