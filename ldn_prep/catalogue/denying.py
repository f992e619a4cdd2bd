"""What a text says is absent or not tolerated: "codeine-free", "no codeine", "codeine allergy"."""

import re

from ldn_prep.catalogue.index import holds_opioid, name_index

_WORDS = r"[a-z]+(?: (?:or|nor) [a-z]+)*"
_FILLING = r"(?:(?:any|more|known|added|taking|on|take|have|had|taken|the|la|el|los|las) )*"
_ABSENT = re.compile(
    rf"\b(?:no|without|w/o|not|never|zero|sin)[ -]{_FILLING}{_WORDS}"
    r"|\bnon-[a-z]+"
    r"|\b[a-z]+[- ]free\b|\bfree of [a-z]+"
    r"|\b(?:cannot|cant|can not|dont|do not|doesnt|does not|wont)"
    rf" (?:take|have|tolerate|contain) {_WORDS}"
    r"|\b(?:all?ergi(?:c[ao]?s?|a|es)|allergy|intolerant|intolerance|sensitive|reaction|anaphylaxis)"
    r"(?: (?:to|of|a|al)|:) (?:(?:the|la|el) )?"
    r"[a-z]+(?:(?:,? (?:and|or|with|y|o)|,? ?[/&+]) ?[a-z]+)*"
)
_NOT_TOLERATED = re.compile(
    r"\b([a-z]+)(?: (?:and|or) [a-z]+)*(?: ?[-:(=] ?| )"
    r"(?:allerg(?:y|ies|ic)|intoleran(?:t|ce)|sensitivity)\b(?! to\b)"
)


_DOCTOR = re.compile(r"\bdr\.? [a-z]+")


def leave_out_denied(folded: str) -> str:
    """A folded text without what it says is absent, and without the name of a doctor."""
    folded = _DOCTOR.sub(" ", folded)
    return _NOT_TOLERATED.sub(_keep_if_innocent, _ABSENT.sub(" ", folded))


def _keep_if_innocent(match: re.Match[str]) -> str:
    """ "Zyrtec allergy" is a product; "codeine allergy" is what a person cannot take."""
    entry = name_index().by_words.get(match[1])
    return match[0] if entry and not holds_opioid(entry) else " "
