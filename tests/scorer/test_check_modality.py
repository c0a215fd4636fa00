"""Modality and quantity: what fires, and what must not."""

from __future__ import annotations

import pytest

from scorer.checks.modality import check
from tests.scorer.pairs import findings, marked

FIRES = [
    (
        "Guests are encouraged to swim here.",
        "Guests are forbidden to swim here.",
        ["critical: “are encouraged to” became “are forbidden to” [are encouraged to | are forbidden to]"],
    ),
    (
        "He was named as a suspect in May.",
        "He was named as the culprit in May.",
        ["major: “suspect” became “culprit” [suspect | culprit]"],
    ),
    ("Visitors must leave by six.", "Visitors may leave by six.", ["major: “must” became “may” [must | may]"]),
    ("You may bring a dog.", "You must bring a dog.", ["major: “may” became “must” [may | must]"]),
    ("Guests have to pay first.", "Guests can pay first.", ["major: “have to” became “can” [have to | can]"]),
    (
        "Tenants are required to insure the flat.",
        "Tenants are allowed to insure the flat.",
        ["major: “are required to” became “are allowed to” [are required to | are allowed to]"],
    ),
    ("The court will hear the case.", "The court may hear the case.", ["major: “will” became “may” [will | may]"]),
    ("Rain could reach the coast.", "Rain will reach the coast.", ["major: “could” became “will” [could | will]"]),
    ("Doctors should offer the drug.", "Doctors may offer the drug.", ["minor: “should” became “may” [should | may]"]),
    ("All windows were broken.", "Some windows were broken.", ["major: “All” became “Some” [All | Some]"]),
    ("Some members voted for it.", "All members voted for it.", ["major: “Some” became “All” [Some | All]"]),
    ("Every house has a cellar.", "Most houses have a cellar.", ["major: “Every” became “Most” [Every | Most]"]),
    (
        "All farmers joined the strike.",
        "Half the farmers joined the strike.",
        ["major: “All” became “Half” [All | Half]"],
    ),
    ("Many tourists come in winter.", "Few tourists come in winter.", ["critical: “Many” became “Few” [Many | Few]"]),
    ("Most trains run on time.", "Few trains run on time.", ["critical: “Most” became “Few” [Most | Few]"]),
    ("Most teachers own a car.", "Some teachers own a car.", ["major: “Most” became “Some” [Most | Some]"]),
    (
        "She always locks the door.",
        "She sometimes locks the door.",
        ["major: “always” became “sometimes” [always | sometimes]"],
    ),
    ("He is always late.", "He is rarely late.", ["critical: “always” became “rarely” [always | rarely]"]),
    (
        "They often visit the lake.",
        "They seldom visit the lake.",
        ["critical: “often” became “seldom” [often | seldom]"],
    ),
    (
        "The pump usually works.",
        "The pump sometimes works.",
        ["minor: “usually” became “sometimes” [usually | sometimes]"],
    ),
    (
        "Bring at least five stamps.",
        "Bring at most five stamps.",
        ["critical: “at least” became “at most” [at least | at most]"],
    ),
    (
        "The lift holds up to ten people.",
        "The lift holds at least ten people.",
        ["critical: “up to” became “at least” [up to | at least]"],
    ),
    (
        "It weighs more than 40 tons.",
        "It weighs less than 40 tons.",
        ["critical: “more than” became “less than” [more than | less than]"],
    ),
    (
        "Fewer than 20 seats were sold.",
        "More than 20 seats were sold.",
        ["critical: “Fewer than” became “More than” [Fewer than | More than]"],
    ),
    (
        "He will certainly resign.",
        "He will perhaps resign.",
        ["major: “certainly” became “perhaps” [certainly | perhaps]"],
    ),
    (
        "The dam is definitely safe.",
        "The dam is probably safe.",
        ["minor: “definitely” became “probably” [definitely | probably]"],
    ),
    ("Only nurses may enter.", "Nurses may enter.", ["major: the “Only” is gone [Only | -]"]),
    (
        "The road is closed to lorries.",
        "The road is only closed to lorries.",
        ["major: an “only” was added [- | only]"],
    ),
    (
        "The museum sells solely old maps on Sundays.",
        "On Sundays ancient maps are sold at the museum.",
        ["minor: the “solely” is gone [solely | -]"],
    ),
    (
        "The papers required by the court are here.",
        "The papers allowed by the court are here.",
        ["major: “required” became “allowed” [required | allowed]"],
    ),
    ("He should see a doctor.", "He can see a doctor.", ["major: “should” became “can” [should | can]"]),
    ("The tax would apply to us.", "The tax must apply to us.", ["major: “would” became “must” [would | must]"]),
    ("The results suggest a link.", "The results prove a link.", ["major: “suggest” became “prove” [suggest | prove]"]),
    (
        "The suspected thief was freed.",
        "The confirmed thief was freed.",
        ["major: “suspected” became “confirmed” [suspected | confirmed]"],
    ),
    (
        "The law was proposed in May.",
        "The law was adopted in May.",
        ["major: “proposed” became “adopted” [proposed | adopted]"],
    ),
    (
        "At least ten cows died.",
        "Fewer than ten cows died.",
        ["critical: “At least” became “Fewer than” [At least | Fewer than]"],
    ),
    (
        "Nearly 300 guests came.",
        "More than 300 guests came.",
        ["major: “Nearly” became “More than” [Nearly | More than]"],
    ),
    (
        "It is about 300 years old.",
        "It is exactly 300 years old.",
        ["major: “about” became “exactly” [about | exactly]"],
    ),
    ("It is mostly sand.", "It is entirely sand.", ["minor: “mostly” became “entirely” [mostly | entirely]"]),
    ("Only the cook knew.", "Also the cook knew.", ["major: “Only” became “Also” [Only | Also]"]),
    (
        "Members can vote and must sign, and all of them can speak.",
        "Members must vote and must sign, and all of them can speak.",
        ["major: “can” became “must” [can | must]"],
    ),
]
SILENT = [
    ("Perhaps the storm will delay the flight.", "The storm may delay the flight."),
    ("It is possible that he will come.", "He might come."),
    ("Guests are banned from swimming here.", "Guests must not swim here."),
    ("Guests are asked not to swim here.", "Guests are forbidden to swim here."),
    ("They caught the culprit.", "They caught the man who had done it."),
    ("Visitors must leave by six.", "Visitors have to leave by six."),
    ("Visitors must leave by six.", "Visitors need to leave by six."),
    ("Tenants must insure the flat.", "Tenants are obliged to insure the flat."),
    ("You may bring a dog.", "You can bring a dog."),
    ("It might rain.", "It could rain."),
    ("You should call first.", "You ought to call first."),
    ("You must not smoke here.", "You may not smoke here."),
    ("Doctors should wash their hands.", "Doctors must wash their hands."),
    ("All windows were broken.", "Every window was broken."),
    ("All of the windows were broken.", "The entire set of windows was broken."),
    ("Not all shops were open.", "Some shops were open."),
    ("Many tourists come in winter.", "Numerous tourists come in winter."),
    ("Several boats sank.", "Some boats sank."),
    ("A few boats sank.", "Some boats sank."),
    ("Many boats sank.", "Most boats sank."),
    ("She always locks the door.", "She locks the door every time."),
    ("They often visit the lake.", "They frequently visit the lake."),
    ("Bring at least five stamps.", "Bring no fewer than five stamps."),
    ("The lift holds up to ten people.", "The lift holds at most ten people."),
    ("It weighs over 40 tons.", "It weighs more than 40 tons."),
    ("He will certainly resign.", "He will definitely resign."),
    ("Perhaps the dam is safe.", "The dam is possibly safe."),
    ("Only nurses may enter.", "Nurses alone may enter."),
    ("He only slept at dawn.", "He did not sleep until dawn."),
    ("It was only a dream.", "It was just a dream."),
    ("It is not only cheap but good.", "It is cheap and good."),
    ("She was the only witness.", "She was the sole witness."),
    ("All must pay and some may leave.", "Some may leave and all must pay."),
    ("The new hall is open.", "The new hall is large."),
    ("It is about 300 years old.", "It is some 300 years old."),
    ("Some birds do not fly.", "Not all birds fly."),
    ("At least ten cows died.", "More than nine cows died."),
    ("He is expected to confirm the plan.", "He is likely to adopt the plan."),
    ("The study proved that it works.", "The study showed that it works."),
    ("She will come tomorrow.", "She can come tomorrow."),
    ("He was nearly asleep.", "He was more than asleep."),
]  # fmt: skip


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: list[str]) -> None:
    assert marked(check, original, garbled) == expected


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_is_silent(original: str, garbled: str) -> None:
    assert marked(check, original, garbled) == []


def test_a_long_line_is_bounded() -> None:
    assert findings(check, "must go " * 2000, "may go " * 2000, model="none") == []
