"""The number check reads versions and numbers of sections part by part: `4.1` is not `4.10`."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings

CHANGED = [
    ("The tool needs Java 9.2 at least.", "The tool needs Java 9.20 at least.", "9.2 became 9.20"),
    ("The bug is gone since version 5.1.", "The bug is gone since version 5.10.", "5.1 became 5.10"),
    ("The bug came with v4.30.", "The bug came with v4.3.", "4.30 became 4.3"),
    ("The bug came with v. 4.30.", "The bug came with release 4.3.", "4.30 became 4.3"),
    ("We test with Ruby 2.6, 2.7 and 2.70.", "We test with Ruby 2.6, 2.7 and 2.71.", "2.70 became 2.71"),
    ("It runs on Debian 10.04.", "It runs on Debian 10.4.", "10.04 became 10.4"),
    ("Quokka 7.1 was released in May.", "Quokka 7.10 was released in May.", "7.1 became 7.10"),
    ("The proof is in section 3.2.", "The proof is in section 3.20.", "3.2 became 3.20"),
    ("He installed v5.0.2.", "He installed version 5.0.3.", "5.0.2 became 5.0.3"),
]
SAME = [
    ("The tool needs v5.0.2.", "The tool needs Version 5.0.2."),
    ("The tool needs 5.0.2.", "The tool needs version 5.0.2."),
    ("The tool needs Java 9.0.", "The tool needs Java 9."),
    ("The tool needs Java 9.2.", "The tool needs 9.2 of Java."),
    ("The tool needs Java (9.2).", "The tool needs Java 9.2."),
    ("The tool needs version 9.2 of Java.", "The tool needs Java 9.2."),
    ("The proof is in Sec. 3.2, see Fig. 4.1.", "See Figure 4.1; the proof is in Sec. 3.2."),
    ("Sales rose by 4.5%.", "Sales rose by 4.50%."),
    ("The app costs $7.1.", "The app costs $7.10."),
    ("The app costs EUR 7.1 with each update.", "The app costs EUR 7.10 with each update."),
    ("The update cost Mary 7.5 euros.", "The update cost Mary 7.50 euros."),
    ("She threw it 61.5 m.", "She threw it 61.50 m."),
    ("Mary got 9.5 and Tom 9.4.", "Mary got 9.50 and Tom 9.40."),
    ("The software helped Acme 2.5 million times.", "The software helped Acme 2.50 million times."),
    ("He was born on 7.3.1981.", "He was born on 7 March 1981."),
]


@pytest.mark.parametrize(("original", "garbled", "message"), CHANGED)
def test_another_version_is_critical(original: str, garbled: str, message: str) -> None:
    found = findings(check, original, garbled, model="none")
    assert [(one.severity, one.message) for one in found] == [("critical", message)]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_version_is_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled, model="none") == []
    assert findings(check, garbled, original, model="none") == []
