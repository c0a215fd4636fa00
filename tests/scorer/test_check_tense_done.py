"""The tense check: what is going on, and what is done."""

import pytest

from scorer.checks.tense import check
from tests.scorer.pairs import findings, grave_each_way

# Two texts, each wrong for the other.
APART = [
    ("She is translating the novel into Welsh.", "She has translated the novel into Welsh."),
    ("The roof is being repaired.", "The roof has been repaired."),
    ("They were packing the crates when we rang.", "They had packed the crates when we rang."),
    ("The ferry is sinking.", "The ferry has sunk."),
    ("The files are downloading.", "The files have downloaded."),
    ("We're painting the hall.", "We've painted the hall."),
    ("The wreck was being towed.", "The wreck had been towed."),
    ("The king is dying.", "The king has died."),
    ("Crews are clearing the road near the tunnel.", "Crews have cleared the road near the tunnel."),
    ("The guests are leaving.", "The guests have left."),
    ("The app is installing an update.", "The app has installed an update."),
    ("The tailor is mending your coat.", "The tailor has mended your coat."),
    ("The delegation is arriving in Oslo.", "The delegation has arrived in Oslo."),
    (
        "The seamstress was sewing the veil when the bride came.",
        "The seamstress had sewn the veil when the bride came.",
    ),
    (
        "The patient is being discharged and the bed is being cleaned.",
        "The patient is being discharged and the bed has been cleaned.",
    ),
]
ALIKE = [
    ("Prices are rising.", "Prices have risen."),
    ("Rebels are attacking the port.", "Rebels have attacked the port."),
    ("The firm is building houses.", "The firm has built houses."),
    ("She has been translating the novel.", "She is translating the novel."),
    ("The police are investigating the fire.", "The police have investigated the fire."),
    ("The roof is being repaired.", "Repairs to the roof are under way."),
    ("The crew has not cleared the road.", "The crew is still clearing the road."),
    ("They have begun painting the hall.", "They are painting the hall."),
    ("The hall has almost been painted.", "The hall is being painted."),
    ("She has made progress.", "She is making progress."),
    ("He has left no doubt about it.", "He is leaving no doubt about it."),
    ("He is taking legal action.", "He has taken legal action."),
    ("The company is producing more cars.", "The company has produced more cars."),
    ("The king is dead.", "The king has died."),
    ("The union is calling for a strike.", "The union has called for a strike."),
    ("He was crossing the bridge.", "He crossed the bridge."),
    ("They are leaving the matter to the court.", "They have left the matter to the court."),
    ("The law is moving the debate on.", "The law has moved the debate on."),
    ("The storm is covering the town with snow.", "The storm has covered the town with snow."),
    ("The crisis is destroying the forests.", "The crisis has destroyed the forests."),
    ("Volunteers are building trust.", "Volunteers have built trust."),
    ("The clubs are building a coalition.", "The clubs have built a coalition."),
    ("The deal is clearing the way for talks.", "The deal has cleared the way for talks."),
    ("The reforms are laying the groundwork for growth.", "The reforms have laid the groundwork for growth."),
    ("He is painting the council as weak.", "He is depicting the council as weak."),
    ("The staff were cleaning the hall all day.", "The staff had been cleaning the hall all day."),
    ("She is making a mistake.", "She has made a mistake."),
    ("The strike is raising the cost of bread.", "The strike has raised the cost of bread."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_done_for_what_is_going_on_is_major(one: str, other: str) -> None:
    for original, garbled in ((one, other), (other, one)):
        assert "major" in [finding.severity for finding in findings(check, original, garbled)]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_has_no_end_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
