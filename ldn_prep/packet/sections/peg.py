"""PEG weeks as a table: three answers and their mean, with the source of the scale."""

from collections.abc import Iterator
from decimal import Decimal

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import (
    Block,
    Cell,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Table,
    Tone,
    cell,
)
from ldn_prep.packet.source import Source
from ldn_prep.records import PegWeek
from ldn_prep.wording import describe_date

MOST_WEEKS = 13
_TENTH = Decimal("0.1")


def build_peg_table(source: Source) -> Iterator[Block]:
    """The latest weeks of the range; nothing when PEG was never answered in it."""
    t = source.t
    weeks = [each for each in source.records.peg_weeks if source.first <= each.on <= source.last]
    weeks = [each for each in weeks if any(answer is not None for answer in _answers(each))]
    if not weeks:
        return
    shown = weeks[-MOST_WEEKS:]
    columns = (
        Column(t("Week up to"), 0.36),
        Column(t("Pain"), 0.12),
        Column(t("Enjoyment of life"), 0.2),
        Column(t("General activity"), 0.2),
        Column(t("Mean"), 0.12),
    )
    yield Heading(t("PEG, once a week"))
    yield Paragraph(Line(_source(t), Tone.QUIET))
    yield Table(t("PEG answers by week"), columns, tuple(_row(each, t) for each in shown))
    if len(weeks) > len(shown):
        words = t("The latest {shown} of {all} weeks.", shown=len(shown), all=len(weeks))
        yield Paragraph(Line(words, Tone.QUIET))


def describe_mean(week: PegWeek, t: Translator) -> str:
    """The mean to one decimal; only when all three were answered."""
    given = [answer for answer in _answers(week) if answer is not None]
    if len(given) < 3:
        return t("not all answered")
    return str((Decimal(sum(given)) / 3).quantize(_TENTH)).removesuffix(".0")


def _row(week: PegWeek, t: Translator) -> Row:
    scores = tuple(_answer(answer, t) for answer in _answers(week))
    mean = cell(describe_mean(week, t), tone=Tone.STRONG)
    return Row((cell(describe_date(week.on, t)), *scores, mean))


def _answer(answer: int | None, t: Translator) -> Cell:
    return cell(t("not answered") if answer is None else str(answer))


def _answers(week: PegWeek) -> tuple[int | None, int | None, int | None]:
    return week.pain, week.enjoyment, week.activity


def _source(t: Translator) -> str:
    return t(
        "PEG asks about the past week, each from 0 to 10; higher is worse. Source: Krebs EE and "
        "others, J Gen Intern Med 2009;24:733. A change of about 30 percent is often taken as "
        "meaningful (Dworkin RH and others, J Pain 2008;9:105)."
    )
