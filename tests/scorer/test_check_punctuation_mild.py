"""The punctuation check: questions that ask nothing may be statements, and others may not."""

import pytest

from scorer.checks.punctuation import check
from tests.scorer.pairs import findings, grave_each_way

APART = [
    ("Did you ask the clerk?", "You asked the clerk."),
    ("Is the lock broken?", "The lock is broken."),
    ("Could the bridge hold the lorry?", "The bridge could hold the lorry."),
    ("Can you swim?", "You can swim."),
    ("Why did you not ask?", "You did not ask."),
    ("Will the train stop here?", "The train will stop here."),
    ("Has he paid the bill?", "He has paid the bill."),
    ("Could he be the thief?", "He could be the thief."),
    ("Shall the tax be raised?", "The tax shall be raised."),
    ("Would you sell the farm?", "You would sell the farm."),
    ("Is there any milk?", "There is no milk."),
    ("Who wants tea?", "Nobody wants tea."),
    ("Is it right?", "It is right."),
    ("Why did he leave?", "He did not leave."),
    ("How can we get there?", "We cannot get there."),
    ("Should we sell the mill?", "We should sell the mill."),
    ("Can we cross here?", "We can cross here."),
    ("Who can repair it?", "Nobody can repair it."),
    ("Can you read this?", "You can't read this."),
]
ALIKE = [
    ("Why not take the tram?", "Take the tram."),
    ("Shall we start with the soup?", "Let's start with the soup."),
    ("How about a walk?", "Let's go for a walk."),
    ("Could you close the window?", "Please close the window."),
    ("Would you mind closing the window?", "Please close the window."),
    ("Can you send me the file, please?", "Please send me the file."),
    ("Why don't we sell the piano?", "I suggest we sell the piano."),
    ("You'd like some tea, wouldn't you?", "You would like some tea, I suppose."),
    ("It's cold, isn't it?", "It's cold, I think."),
    ("Won't you sit down?", "Do sit down."),
    ("Who cares?", "Nobody cares."),
    ("Couldn't we meet on Friday?", "We might meet on Friday."),
    ("Will you sign here?", "Sign here, please."),
    ("Shall I carry your bag?", "Let me carry your bag."),
    ("Would you like a cup of tea?", "Have a cup of tea."),
    ("What about asking your aunt?", "You could ask your aunt."),
    ("Why wait?", "There is no reason to wait."),
    ("Isn't that lovely?", "How lovely that is!"),
    ("Are you sure you don't want to stay?", "Do stay."),
    ("Who knows?", "Nobody knows."),
    ("What's the point of waiting?", "There is no point in waiting."),
    ("How could I forget?", "I could not forget."),
    ("You paid, right?", "You paid, as far as I know."),
    ("Why should I pay?", "I see no reason to pay."),
    ("What about a cup of tea?", "May I offer you a cup of tea?"),
    ("Might I have the bill?", "I would like the bill, please."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_a_question_for_a_statement_is_major(one: str, other: str) -> None:
    for original, garbled in ((one, other), (other, one)):
        assert "major" in [finding.severity for finding in findings(check, original, garbled)]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_a_question_that_asks_nothing_may_be_a_statement(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
