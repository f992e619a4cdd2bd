"""Empty lines for what is added by hand: medicines in the columns of the list, and questions."""

from ldn_prep.packet.content import BlankQuestions, BlankTable, Line, Paragraph, Section, Tone
from ldn_prep.packet.sections.medicines import list_columns
from ldn_prep.packet.source import Source


def build_medicines_section(source: Source) -> Section:
    t = source.t
    title = t("More medicines and supplements")
    words = t(
        "Write down everything that is missing from the list: prescriptions, medicines without a "
        "prescription, supplements, and what is taken only now and then."
    )
    boxes = (t("Continue"), t("Change"), t("Stop"))
    table = BlankTable(title, list_columns(t), boxes)
    return Section("blank_medicines", title, (_intro(words), table))


def build_questions_section(source: Source) -> Section:
    t = source.t
    words = t("For questions that come to mind on the way, and in the room.")
    lines = BlankQuestions(t("Question"), t("Answer"))
    return Section("blank_questions", t("More questions"), (_intro(words), lines))


def _intro(words: str) -> Paragraph:
    return Paragraph(Line(words, Tone.QUIET))
