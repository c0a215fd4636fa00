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
    (
        "Upgrading from 3.10 to 3.11 needs no changes.",
        "Upgrading from 3.1 to 3.11 needs no changes.",
        "3.10 became 3.1",
    ),
    ("Support for 2.10 ends in May.", "Support for 2.1 ends in May.", "2.10 became 2.1"),
    ("The bug was fixed in release 4.20.", "The bug was fixed in release 4.2.", "4.20 became 4.2"),
    ("Migrate from 5.10 to 6.0 first.", "Migrate from 5.1 to 6.0 first.", "5.10 became 5.1"),
    ("The plugin requires 3.20 or later.", "The plugin requires 3.2 or later.", "3.20 became 3.2"),
    (
        "The option was deprecated in 2.30 and removed in 3.0.",
        "The option was deprecated in 2.3 and removed in 3.0.",
        "2.30 became 2.3",
    ),
    ("Downgrade to 4.10 if the new build crashes.", "Downgrade to 4.1 if the new build crashes.", "4.10 became 4.1"),
    ("Packages built for 1.20 still work.", "Packages built for 1.2 still work.", "1.20 became 1.2"),
    ("Drop support for 2.70 now.", "Drop support for 2.7 now.", "2.70 became 2.7"),
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
    ("The new build is 1.20 times faster.", "The new build is 1.2 times faster."),
    ("The library fine is 1.50.", "The library fine is 1.5."),
    ("The package weighs 2.50 kg.", "The package weighs 2.5 kg."),
    ("The price rose from 3.10 to 3.50 euros.", "The price rose from 3.1 to 3.5 euros."),
    ("The rate fell from 2.50 to 2.10 percent.", "The rate fell from 2.5 to 2.1 percent."),
    ("His grade was 3.10 on average.", "His grade was 3.1 on average."),
    ("The index climbed from 4.20 to 4.70.", "The index climbed from 4.2 to 4.7."),
    ("The dam holds 2.10 million tonnes.", "The dam holds 2.1 million tonnes."),
    ("The pound moved from 1.30 to 1.35 dollars.", "The pound moved from 1.3 to 1.35 dollars."),
    ("Support for the party fell from 2.10 to 1.90.", "Support for the party fell from 2.1 to 1.9."),
    ("Support at 1.20 held in late trading.", "Support at 1.2 held in late trading."),
    ("The upgrade cost 3.50 dollars.", "The upgrade cost 3.5 dollars."),
    ("Upgrade from 3.10 to 3.11.", "Upgrade to 3.11 from 3.10."),
    ("The pH moved from 7.10 to 7.40 after the change.", "The pH moved from 7.1 to 7.4 after the change."),
    ("The release of 3.50 tonnes of gas was stopped.", "The release of 3.5 tonnes of gas was stopped."),
    ("Upgrading from 3.10 to 3.11 is easy.", "It is easy to upgrade to 3.11 from 3.10."),
    ("The software costs 4.50 a month.", "The software costs 4.5 a month."),
    ("The driver finished in 1.50 minutes.", "The driver finished in 1.5 minutes."),
]


@pytest.mark.parametrize(("original", "garbled", "message"), CHANGED)
def test_another_version_is_critical(original: str, garbled: str, message: str) -> None:
    found = findings(check, original, garbled, model="none")
    assert [(one.severity, one.message) for one in found] == [("critical", message)]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_version_is_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled, model="none") == []
    assert findings(check, garbled, original, model="none") == []
