"""The modality check: who says it, on what condition, in what order, and what is only tried or almost so."""

import pytest

from scorer.checks.modality import check
from scorer.types import MAJOR_OR_CRITICAL
from tests.scorer.pairs import findings

SOURCES = [
    ("According to the keeper's agent, the deal is off.", "According to the keeper's club, the deal is off."),
    ("The insurer says the roof is sound.", "The plumber says the roof is sound."),
    ("According to the baker, the flour was damp.", "The flour was damp."),
    ("Neighbours say the cellar is haunted.", "The cellar is haunted."),
    ("The cellar is haunted, neighbours say.", "The cellar is haunted."),
    ("In her own view the novel was a failure.", "The novel was a failure."),
    ("The hotel, guests complain, is noisy at night.", "The hotel is noisy at night."),
    ("The dam is sound.", "The dam is sound, according to its builders."),
    ("According to the landlord, the heating works.", "According to the tenant, the heating works."),
    ("The nurse said the ward was full.", "The patient said the ward was full."),
    ("The harvest will be poor, farmers warn.", "The harvest will be poor, bankers warn."),
    (
        "The airline said that nobody had been hurt when the old jet left the runway in heavy snow on Monday night.",
        "The passengers said that nobody had been hurt when the old jet left the runway in heavy snow on Monday night.",
    ),
]
SAME_SOURCES = [
    ("The chef says the soup is cold.", "The cook says the soup is cold."),
    ("The agent said the flat was let.", "The broker said the flat was let."),
    ("The charity says it is short of funds.", "The organisation says it is short of funds."),
    ("According to the baker, the flour was damp.", "The flour was damp, said the baker."),
    ("Neighbours say the cellar is haunted.", "The cellar is said to be haunted."),
    ("The police said the road was closed.", "Officers said the road was closed."),
    ("The company said the leak was small.", "The firm said the leak was small."),
    ("Researchers say the ice is thinning.", "Scientists say the ice is thinning."),
    ("The nurse said the ward was full.", "The spokesman said the ward was full."),
    ("In her own view the novel was a failure.", "She thought the novel was a failure."),
    ("According to plan, the bridge opens in May.", "As planned, the bridge opens in May."),
    ("According to the law, dogs are banned here.", "Dogs are banned here."),
    ("“The flour was damp,” said the baker.", "“The flour was damp.”"),
    ("The baker said that the flour was damp.", "The flour, the baker told us, was damp."),
    ("He said he was tired.", "She said she was tired."),
]
HEDGES = [
    ("She tried to open the safe.", "She opened the safe."),
    ("The town plans to sell the mill.", "The town has sold the mill."),
    ("Prices are expected to fall.", "Prices fell."),
    ("The cat seems to be asleep.", "The cat is asleep."),
    ("I believe the key is lost.", "The key is lost."),
    ("It is possible that the letter was forged.", "The letter was forged."),
    ("He nearly missed the boat.", "He missed the boat."),
    ("The jug is almost empty.", "The jug is empty."),
    ("The so-called expert had no licence.", "The expert had no licence."),
    ("As far as we know, the ferry still runs.", "The ferry still runs."),
    # What both sides say elsewhere in the sentence does not hedge.
    (
        "Ann allegedly broke the vase, and the club will ask if it can be mended.",
        "Ann broke the vase, and the club will ask if it can be mended.",
    ),
    (
        "It appears that the keeper of the old lighthouse had left a lamp burning through the whole night.",
        "The keeper of the old lighthouse had left a lamp burning through the whole night.",
    ),
]
SAME_HEDGES = [
    ("She tried to open the safe.", "She attempted to open the safe."),
    ("The town plans to sell the mill.", "The town will sell the mill."),
    ("The show is to open in May.", "The show opens in May."),
    ("The cat seems to be asleep.", "The cat looks asleep."),
    ("I believe the key is lost.", "The key is lost, I think."),
    ("He nearly missed the boat.", "He almost missed the boat."),
    ("The jug is almost empty.", "There is hardly anything in the jug."),
    ("It may be old, but it works.", "It is old, but it works."),
    ("He wanted to leave at once.", "He was eager to leave at once."),
    ("It is possible that the letter was forged.", "The letter might have been forged."),
]
CONDITIONS = [
    ("You may camp here if you ask the farmer.", "You may camp here."),
    ("If the seal is broken, we take the jar back.", "We take the jar back."),
    ("The prize is paid unless the race is stopped.", "The prize is paid if the race is stopped."),
    ("You can stay as long as you pay.", "You can stay whether or not you pay."),
    ("The gate opens only when a train is due.", "The gate opens except when a train is due."),
    ("You must not smoke in the yard.", "You need not smoke in the yard."),
    ("You do not have to feed the hens.", "You must not feed the hens."),
    ("Guests are invited to bring a cake.", "Guests are required to bring a cake."),
    ("The rules allow members to vote by post.", "The rules oblige members to vote by post."),
    ("The letter asked him to leave the flat.", "The letter ordered him to leave the flat."),
]
SAME_CONDITIONS = [
    ("You may camp here if you ask the farmer.", "You may camp here after asking the farmer."),
    ("If the seal is broken, we take the jar back.", "We take jars with a broken seal back."),
    ("He asked if the shop was open.", "He asked whether the shop was open."),
    ("Please say if it hurts.", "Please tell us when it hurts."),
    ("The prize is paid unless the race is stopped.", "The prize is paid if the race is not stopped."),
    ("You can stay as long as you pay.", "You can stay if you pay."),
    ("You must not smoke in the yard.", "You may not smoke in the yard."),
    ("You do not have to feed the hens.", "You need not feed the hens."),
    ("Guests are invited to bring a cake.", "Guests are encouraged to bring a cake."),
    ("She was forced to sell.", "She had to sell."),
]
ORDER = [
    ("The mill is shut until 9 March.", "The mill is shut from 9 March."),
    ("Rinse the rice prior to cooking.", "Rinse the rice during cooking."),
    ("He fled before the soldiers came.", "He fled once the soldiers had come."),
    ("She sang while he cooked.", "She sang after he cooked."),
    ("The card is valid from Monday.", "The card is valid until Monday."),
    ("Send the key back within five days.", "Send the key back after five days."),
    ("Send the form by Friday.", "Send the form after Friday."),
    ("He lived there until 1920.", "He lived there from 1920."),
    ("He quit in the wake of the trial.", "He quit ahead of the trial."),
]
SAME_ORDER = [
    ("The mill is open from 3 May to 9 June.", "The mill is open until 9 June, beginning on 3 May."),
    ("Rinse the rice prior to cooking.", "Rinse the rice before cooking."),
    ("He fled before the soldiers came.", "He fled ahead of the soldiers."),
    ("She sang while he cooked.", "She sang when he cooked."),
    ("The card is valid from Monday.", "The card is valid as of Monday."),
    ("Send the form by Friday.", "Send the form no later than Friday."),
    ("He quit in the wake of the trial.", "He quit following the trial."),
    ("Only after the rain did she sleep.", "She did not sleep until after the rain."),
]
FOCUS = [
    ("Solely the skipper knew the way.", "The skipper too knew the way."),
    ("Even her enemies praised the book.", "Only her enemies praised the book."),
    ("He too had a key.", "Only he had a key."),
    ("The fund helps farms only.", "The fund helps farms too."),
    ("The herd eats mostly grass.", "The herd eats only grass."),
    ("The shop also sells honey.", "The shop sells only honey."),
    ("The stall sells just jam.", "The stall also sells jam."),
]
SAME_FOCUS = [
    ("The skipper too knew the way.", "The skipper also knew the way."),
    ("Even her enemies praised the book.", "Her enemies, too, praised the book."),
    ("He alone had a key.", "Only he had a key."),
    ("The herd eats mostly grass.", "The herd eats mainly grass."),
    ("The shop also sells honey.", "The shop sells honey as well."),
    ("Not only the shop sells honey.", "The shop is not the only one that sells honey."),
]


@pytest.mark.parametrize(("original", "garbled"), SOURCES + HEDGES + CONDITIONS + ORDER + FOCUS)
def test_fires(original: str, garbled: str) -> None:
    assert any(finding.severity in MAJOR_OR_CRITICAL for finding in findings(check, original, garbled))


@pytest.mark.parametrize(
    ("original", "garbled"), SAME_SOURCES + SAME_HEDGES + SAME_CONDITIONS + SAME_ORDER + SAME_FOCUS
)
def test_stays_silent(original: str, garbled: str) -> None:
    assert [one for one in findings(check, original, garbled) if one.severity in MAJOR_OR_CRITICAL] == []
