"""The technical check where a sentence was turned: tokens that changed places, and pairs that must stay silent."""

import pytest

from scorer.checks.technical import check
from tests.scorer.surface import found, seconds

CHANGED = [
    ("The file {0} was replaced by {1}.", "{0} replaced the file {1}."),
    ("{name} was blocked by {owner}.", "{name} blocked {owner}."),
    ("Your berth was moved from {old} to {new} by the harbour.", "The harbour moved your berth from {new} to {old}."),
    ("The skipper %1$s was assigned to the boat %2$s.", "We assigned the skipper %2$s to the boat %1$s."),
    ("%1$s has been invited to %2$s by the club.", "The club has invited %2$s to %1$s."),
    ("The boat was sold to {buyer} by {seller}.", "{buyer} sold the boat to {seller}."),
    ("The log a.txt was copied to b.txt by the crew.", "The crew copied the log b.txt to a.txt."),
    ("Message {id} was sent by {name}.", "Message {name} was sent by {id}."),
    ("{count} boats were taken from {place} by the crew.", "The crew took {place} boats from {count}."),
    ("${part} was merged into ${whole} by a bot.", "A bot merged ${whole} into ${part}."),
    ("The folder /etc/old is copied into /etc/new.", "The crew copies the folder /etc/new into /etc/old."),
    ("The user {{a}} was added to the list {{b}} by us.", "We added the user {{b}} to the list {{a}}."),
]
SAME = [
    ("The file {0} was replaced by {1}.", "{1} replaced the file {0}."),
    ("{name} was blocked by {owner}.", "{owner} has blocked {name}."),
    ("Your berth was moved from {old} to {new} by the harbour.", "The harbour moved your berth to {new} from {old}."),
    ("The skipper %1$s was assigned to the boat %2$s.", "We assigned the boat %2$s to the skipper %1$s."),
    ("%1$s has been invited to %2$s by the club.", "The club has invited %1$s to %2$s."),
    ("The boat was sold to {buyer} by {seller}.", "{seller} sold the boat to {buyer}."),
    ("The boat was sold to {buyer} by {seller}.", "{buyer} bought the boat from {seller}."),
    ("The log a.txt was copied to b.txt by the crew.", "The crew made b.txt, a copy of the log a.txt."),
    ("Message {id} was sent by {name}.", "{name} sent message {id}."),
    ("{count} boats were taken from {place} by the crew.", "The crew took {count} boats from {place}."),
    ("${part} was merged into ${whole} by a bot.", "A bot merged ${part} into ${whole}."),
    ("{name} was shown {count} boats.", "{count} boats were shown to {name}."),
    ("{name} gave {count} boats to {friend}.", "{friend} was given {count} boats by {name}."),
    ("{name} gave {count} boats to {friend}.", "{count} boats were given to {friend} by {name}."),
    ("Replace {old} with {new}.", "{old} is replaced by {new}."),
    ("{boat} was loaded with {cargo}.", "They loaded {cargo} onto {boat}."),
    ("{a} is linked to {b}.", "The crew linked {b} to {a}."),
    ("On {date}, {name} was added to {list} by {owner}.", "{owner} added {name} to {list} on {date}."),
]
WITH_MANY = " ".join(f"The file {{f{n}}} was moved from {{a{n}}} to {{b{n}}} by {{c{n}}}." for n in range(200))


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_tokens_that_changed_places(original: str, garbled: str) -> None:
    assert any("changed places" in one for one in found(check, original, garbled))
    assert any("changed places" in one for one in found(check, garbled, original))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_tokens_at_their_own_words(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []
    assert found(check, garbled, original) == []


def test_a_list_of_many_is_fast() -> None:
    check_once = found(check, "{a} was moved by {b}.", "{b} moved {a}.")
    assert check_once == []
    assert seconds(check, WITH_MANY, WITH_MANY.replace("moved", "taken")) < 1
