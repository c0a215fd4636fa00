"""Modality and quantity: a statement must not become stronger or weaker.

The check compares words of one scale by their class. The scales are:

- obligation: `must`, `have to` / `should` / `will` / `may` / `can`, `allowed to` / `asked to`; `must not` / `need not`;
- quantity: `all`, `every` / `most` / `many` / `some`, `several` / `half` / `few`;
- frequency: `always` / `often` / `sometimes` / `rarely`;
- bounds of a number: `at least`, `at most`, `more than`, `less than`, `nearly`;
- certainty: `certainly` / `probably` / `perhaps`;
- what is settled or open: `proved`, `confirmed`, `adopted` / `suggest`, `suspected`, `proposed`;
- exactness: `about` / `exactly`;
- extent: `entirely` / `mostly`;
- condition: `if` / `only if` / `even if`, `whether or not` / `unless` / `because` / `although`;
- cause: `associated with` / `causes`; `because of` / `despite`; `in the hope of` / `for fear of`; `main` / `minor`;
- order: `before`, `prior to` / `during`, `while` / `after`, `in the wake of`; `by` / `from` / `until` a time.

A finding needs a class in the place of another one that is clearly different. Two words are in the same place if they
are linked, or if the same words are beside them. The finding is:

- critical for opposite ends (`at least`, `at most`; `all`, `few`; `always`, `rarely`);
- major for `must` and `may`, for `all` and `most` or `some`, and for another condition or order;
- minor for one step (`always`, `often`).

Steps that are mostly wording are excused (`should`, `must`; `may`, `can`; `many`, `most`). So is a pair of which only
one side has a negation (`not all`, `some`), because that is for the negation check.

Major are also, if the words around them stayed:

- a hedge that is gone or new (`allegedly`, `may have`, `is said to`, `seems to`, `I think`, `almost`);
- what was only tried or planned and is done now (`tried to save`, `saved`);
- a condition that is gone or new (`if you are invited`);
- a source that is gone or new (`according to the police`, `critics say`), and one that became another (`the company
  said`, `the union said`);
- a condition that was not fulfilled and became a fact (`had she asked, he would have helped`, `she asked, and he
  helped`);
- what could or would have been and is told as a fact (`could have been avoided`, `was avoided`);
- a command or decision whose `not` changed its verb (`told us not to wait`, `did not tell us to wait`);
- a word that says that a noun is not, no longer or not yet what it names, and is gone, new or contrary (`would-be`,
  `former`, `then`, `future`, `fake`, `a near collision`), and `alleged` that became `convicted`;
- two people who changed places as source and subject (`her brother said that she`, `she said that her brother`);
- `not until` that became `before`, and `after` that became `because`, if nothing else changed;
- what one side excepts or denies of all and the other side singles out (`bar the cellar`, `only the cellar`;
  `neither`, `only one`), `not just` that became `not`, an `only` that went from the subject to the object;
- `every other house` that became `every house`;
- a value whose least became its most, however the rest is worded (`at least ten letters`, `10 letters or less`);
- of how many of us, you or them it is said, and `both keys` that became `one of the keys`, in any wording;
- `unless` that became `even if`, `in full` that became `in part` behind an `until` or the like, and `nobody, least of
  all the bank`, that became `nobody, except the bank`, in any wording;
- a share that became the whole, or the reverse (`part of the roof`, `the roof`; `nearly every child`, `every child`);
- a motive that became another (`out of respect`, `for fear`);
- `only` that became `also`, `even` or `mostly`, or the reverse.

Each of these is excused if the other side has any other word that may say as much. An `only` that is gone or new is
minor. It is major if nothing else differs. It is excused if `just`, `alone`, `nothing but`, `not … until` and the like
may say it.

Quotation marks that keep a word at a distance (`the ‘experts’`) are minor if they are gone or new, unless the other
side doubts the word otherwise (`so-called`, `what they call`). Names, titles, words named as words and words that
somebody said are left out.

What it does not see: a class that is dropped without another in its place; `none` and `never`, which are for the
negation check; `before` that became `after`, which is for the check of opposites; a source named by a rare noun; other
languages than English.
"""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.modality.alternate import alternate
from scorer.checks.modality.bounds import bounds
from scorer.checks.modality.commands import commands
from scorer.checks.modality.conditions_turned import conditions_turned
from scorer.checks.modality.could_have import could_have
from scorer.checks.modality.counterfactual import counterfactuals
from scorer.checks.modality.focus import focus
from scorer.checks.modality.focus_turned import turned
from scorer.checks.modality.hedges import conditions, hedges, sources
from scorer.checks.modality.motives import motives
from scorer.checks.modality.scare_quotes import scare_quotes
from scorer.checks.modality.shares import shares
from scorer.checks.modality.speakers import speakers
from scorer.checks.modality.strengths import changes
from scorer.checks.modality.times import after_because, before_until
from scorer.checks.modality.unreal import unreal
from scorer.checks.modality.wholes import wholes
from scorer.types import Finding
from scorer.words.compared import Compared


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each statement that became stronger or weaker, or somebody else's."""
    told = list(changes(pair))
    yield from told
    yield from bounds(pair, told)
    yield from wholes(pair, told)
    yield from conditions_turned(pair, told)
    yield from focus(pair)
    yield from turned(pair)
    yield from before_until(pair)
    yield from after_because(pair)
    yield from commands(pair)
    yield from unreal(pair)
    yield from alternate(pair)
    yield from motives(pair)
    yield from shares(pair)
    yield from hedges(pair)
    found = list(conditions(pair))
    found = found or list(counterfactuals(pair))
    yield from found or could_have(pair)
    yield from sources(pair)
    yield from speakers(pair)
    yield from scare_quotes(pair)
