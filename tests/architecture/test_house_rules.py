"""House rules with their reasons: what to write instead of what is tempting."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "ldn_prep"


@dataclass(frozen=True)
class Rule:
    pattern: str
    why: str
    instead: str
    allowed_in: tuple[str, ...] = ()


RULES = (
    Rule(
        r"\b(date\.today|datetime\.now|time\.time)\(",
        "time is a parameter, so that a test or a reproducible packet can fix it",
        "ldn_prep.clock",
        ("clock.py",),
    ),
    Rule(
        r"from PySide6\.\w+ import \*",
        "a star import builds every lazy Qt type and costs 80 to 200 ms of start-up",
        "import names",
    ),
    Rule(r"^\s*print\(", "a library that prints cannot be tested for silence", "click.echo in cli"),
    Rule(
        r"\bfloat\(",
        "a dose must keep the digits that were typed",
        "decimal.Decimal",
        ("packet/pdf", "packet/sections/chart", "trends", "desktop"),
    ),
    Rule(
        r"\bParagraph\([^)]*style",
        "reportlab parses markup in paragraphs: a name could embed a local file",
        "the text layer of packet.pdf",
    ),
    Rule(r"QtNetwork|urllib\.request", "nothing leaves the machine", "files"),
    Rule(
        r"""f"[^"]*\{[^}]*\bt\('""",
        "a message inside an f-string is not collected for translation by every Python",
        "a name for the message, outside the braces",
    ),
    Rule(
        r"import tempfile",
        "health data must not lie in temporary files",
        "bytes in memory, or a .part file beside the target",
    ),
    Rule(
        r"\b(PySide6|reportlab|sqlalchemy).*# type: ignore",
        "a silenced type hides a real fault",
        "a typed wrapper",
    ),
)


def _sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.instead)
def test_rule_is_kept(rule: Rule) -> None:
    broken = [
        f"{path.relative_to(PACKAGE)}:{number}: {line.strip()}"
        for path in _sources()
        if not str(path.relative_to(PACKAGE).as_posix()).startswith(rule.allowed_in or ("\0",))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(rule.pattern, line)
    ]
    assert not broken, f"{rule.why}; use {rule.instead}:\n" + "\n".join(broken)


def test_every_module_says_what_it_owns() -> None:
    silent = [
        str(path.relative_to(PACKAGE))
        for path in _sources()
        if not path.read_text(encoding="utf-8").lstrip().startswith('"""')
    ]
    assert silent == []


def test_no_file_grows_past_400_lines() -> None:
    long = [
        f"{path.relative_to(PACKAGE)}: {count}"
        for path in _sources()
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 400
    ]
    assert long == []
