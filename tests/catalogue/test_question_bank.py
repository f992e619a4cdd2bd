"""The question bank: easy to read, sourced, complete by topic, and never advice."""

import re
import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import mean

import pytest

from ldn_prep import catalogue, paths
from ldn_prep.catalogue import BankQuestion, point_rules, question_bank, question_topics
from ldn_prep.catalogue import questions as bank
from ldn_prep.catalogue.questions import find_bank_question
from ldn_prep.catalogue.signals import signals
from ldn_prep.records import Audience, VisitKind

HIGHEST_GRADE, HIGHEST_MEAN, HIGHEST_MEAN_OF_WHY = 8, 6, 8
FEWEST = 66
LONGEST = 140  # characters: two lines at 12 pt
MOST_FOLLOW_UPS = 3

SHIPPED = re.findall(
    r"\S+",
    """
plan.role plan.success plan.how_long starting.first_dose starting.step_length starting.step_signs
timing.time_of_day timing.missed_dose monitoring.what_to_track monitoring.tests
monitoring.next_visit avoiding.opioids avoiding.cough_stomach avoiding.sedatives_alcohol
avoiding.immune pain_plan.surgery pain_plan.emergency pregnancy.pregnancy side_effects.expected
side_effects.when_to_call pharmacy.which_pharmacy pharmacy.form_filler pharmacy.accuracy
pharmacy.storage_date pharmacy.whom_to_call evidence.evidence stopping.stopping others.others
""",
)
"""Keys that people may have on their lists from the first version on."""

OWN_SIGNALS = re.findall(
    r"\S+",
    """
ldn_thinking_about ldn_planned ldn_taking ldn_paused ldn_stopped ldn_none ldn_no_dose ldn_in_steps
ldn_liquid ldn_no_pharmacy ldn_morning ldn_bedtime ldn_new ldn_long ldn_missed journal_side_effects
journal_sleep_lower journal_pain_higher journal_no_change journal_better journal_empty
many_medicines supplements conditions_none hope_named
""",
)

VERDICT = re.compile(
    r"\b(safe|safely|unsafe|you should|you must|must not|never take|we recommend|recommended|"
    r"the right dose for you)\b",
    re.IGNORECASE,
)
DOSE = re.compile(r"\d+(?:\.\d+)? ?m(?:g|L)\b")
NAMED_DOSES = {"1 mg", "5 mg", "50 mg"}  # the usual range and the tablet that is sold

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:\.\d+)?")
_VOWELS = re.compile(r"[aeiouy]+")
_PARTED = re.compile(r"(?<![ctg])i[ao](?!n)|[iy]ing|eo|rhea|uou")
_SILENT = re.compile(r"(?<![td])ed$|(?<![sxzcgh])es$|(?<!l)e$|[aeiou]le$")

every_question = pytest.mark.parametrize("question", question_bank(), ids=lambda each: each.key)


def grade_of(text: str) -> float:
    """The school grade a text is readable in.

    Source: Kincaid JP et al., Derivation of New Readability Formulas, 1975.
    """
    words = _WORD.findall(text)
    sentences = max(1, len(re.findall(r"[.?!]+(?=\s|$)", text)))
    syllables = sum(syllables_of(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def syllables_of(word: str) -> int:
    """Groups of vowels, without silent endings; an abbreviation is spelled, letter by letter."""
    if word.isupper() and len(word) > 1:
        return len(word)
    return sum(_syllables_of_part(part.casefold()) for part in word.split("-"))


def _syllables_of_part(part: str) -> int:
    found = len(_VOWELS.findall(part)) + len(_PARTED.findall(part))
    return max(1, found - len(_SILENT.findall(part)))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("take", 1), ("dose", 1), ("asked", 1), ("tested", 2), ("doses", 2), ("table", 2)),
        *(("LDN", 3), ("medicine", 3), ("diarrhea", 4), ("trial", 2), ("naltrexone", 3)),
        *(("opioid", 3), ("slow-release", 3), ("capsule", 2), ("pharmacy", 3), ("50", 1)),
    ],
)
def test_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert syllables_of(word) == count


def test_long_words_and_long_sentences_raise_the_grade() -> None:
    assert grade_of("The cat sat on the mat.") < 1
    assert grade_of("Individualized pharmacotherapy necessitates multidisciplinary review.") > 20
    assert grade_of("I ask. I wait. I go.") < grade_of("I ask and I wait and I go.")


@every_question
def test_a_question_can_be_read_in_school(question: BankQuestion) -> None:
    assert grade_of(question.wording) <= HIGHEST_GRADE
    assert all(grade_of(each) <= HIGHEST_GRADE for each in question.follow_ups)


def test_the_bank_as_a_whole_is_easy() -> None:
    assert mean(grade_of(each.wording) for each in question_bank()) <= HIGHEST_MEAN
    assert mean(grade_of(each.why) for each in question_bank()) <= HIGHEST_MEAN_OF_WHY


@every_question
def test_a_question_is_short_one_thought_and_sourced(question: BankQuestion) -> None:
    assert re.fullmatch(r"[a-z_]+\.[a-z_]+", question.key)
    assert question.key.startswith(f"{question.topic}.")
    assert question.why.endswith(".")
    assert not re.search(r"[.?!]\s", question.why), "one sentence"
    assert question.source
    assert question.strength in ("A", "B", "C", "-")
    assert question.checked == date(2026, 11, 22)
    assert len(question.follow_ups) <= MOST_FOLLOW_UPS
    for asked in (question.wording, *question.follow_ups):
        assert asked.endswith("?")
        assert len(asked) <= LONGEST


@every_question
def test_a_question_gives_neither_advice_nor_a_dose(question: BankQuestion) -> None:
    for text in (question.wording, question.why, *question.follow_ups):
        assert not VERDICT.search(text)
        assert set(DOSE.findall(text)) <= NAMED_DOSES


def test_there_is_enough_to_choose_from() -> None:
    assert len(question_bank()) >= FEWEST
    for topic in question_topics():
        assert sum(each.topic == topic.key for each in question_bank()) >= 4, topic.key
    for audience in Audience:
        assert sum(each.audience is audience for each in question_bank()) >= 15
    for kind in set(VisitKind) - {VisitKind.NOT_SAID}:
        assert sum(kind in each.kinds for each in question_bank()) >= 25


def test_what_a_pharmacist_is_asked_is_asked_of_the_pharmacist() -> None:
    """A question for a talk with the pharmacist alone is not one for the prescriber."""
    for each in question_bank():
        if each.kinds == (VisitKind.PHARMACIST,):
            assert each.audience is Audience.PHARMACIST


def test_no_text_stands_twice() -> None:
    texts = [
        text.casefold()
        for each in question_bank()
        for text in (each.wording, each.why, *each.follow_ups)
    ]
    assert sorted(set(texts)) == sorted(texts)


@pytest.mark.parametrize("key", SHIPPED)
def test_a_key_that_shipped_can_always_be_read(key: str) -> None:
    found = find_bank_question(key)
    assert found is not None
    assert found.key == key


def test_a_key_that_never_was_finds_nothing() -> None:
    assert find_bank_question("plan.no_such_question") is None


RETIRED = """
[[question]]
key = "plan.now"
wording = "Now?"
why = "Today counts."
audience = "prescriber"
kinds = ["follow_up"]
suggested_by = ["ldn_none"]
source = "Nobody"
checked = 2026-11-22
strength = "C"

[[question]]
key = "plan.once"
wording = "Once?"
why = "It was asked once."
follow_ups = ["And then?"]
audience = "prescriber"
kinds = ["follow_up"]
suggested_by = ["ldn_none"]
source = "Nobody"
checked = 2026-11-22
strength = "C"
retired = true
"""


@pytest.fixture
def one_retired(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A bank of two questions, one of them no longer offered."""

    def forget() -> None:
        for cached in (bank.question_bank, bank.question_topics, bank.every_bank_question):
            cached.cache_clear()

    folder = tmp_path / "questions"
    folder.mkdir()
    (folder / "topics.toml").write_text('topic = [{ key = "plan", name = "Plan" }]', "utf-8")
    (folder / "plan.toml").write_text(RETIRED, "utf-8")
    forget()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    yield
    monkeypatch.undo()
    forget()


@pytest.mark.usefixtures("one_retired")
def test_a_retired_question_is_not_offered_and_can_be_read() -> None:
    assert [each.key for each in bank.question_bank()] == ["plan.now"]
    assert [each.key for each in bank.every_bank_question()] == ["plan.now", "plan.once"]
    found = find_bank_question("plan.once")
    assert found is not None
    assert found.retired
    assert found.follow_ups == ("And then?",)


def test_signals_are_the_points_to_raise_and_what_else_speaks_of_ldn() -> None:
    assert set(signals()) == {*point_rules(), *OWN_SIGNALS}


@every_question
def test_a_question_knows_what_suggests_it(question: BankQuestion) -> None:
    assert question.suggested_by
    assert len(set(question.suggested_by)) == len(question.suggested_by)
    assert set(question.suggested_by) <= set(signals())


def test_every_signal_suggests_a_question() -> None:
    used = {key for each in question_bank() for key in each.suggested_by}
    assert used == set(signals())


@pytest.mark.parametrize("key", sorted(signals()))
def test_a_signal_says_in_one_sentence_why_and_that_it_is_gone(key: str) -> None:
    signal = signals()[key]
    assert signal.weight >= 1
    assert signal.because.startswith("Because ")
    assert fields_in(signal.because) <= {"medicines", "count", "effects", "conditions", "measures"}
    assert not fields_in(signal.gone)
    for text in (signal.because, signal.gone):
        assert text.endswith(".")
        assert not re.search(r"[.?!]\s", text), "one sentence"
        assert not VERDICT.search(text)


def fields_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_text_of_the_bank_is_collected_for_translation() -> None:
    collected = set(catalogue.message_ids())
    for each in question_bank():
        assert {each.wording, each.why, *each.follow_ups} <= collected
    for signal in signals().values():
        assert {signal.because, signal.gone} <= collected
