"""The negation check: not all that became none, and the reverse."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

FIRES = [
    (
        "The sensors do not always detect smoke in the cellar, so a guard walks through the building at night.",
        "The sensors never detect smoke in the cellar, so a guard walks through the building at night.",
    ),
    (
        "Although the guide praises the village inns, not every inn is open in winter, and several close in October.",
        "Although the guide praises the village inns, no inn is open in winter, and several close in October.",
    ),
    (
        "Since some of them were still at sea, not everyone in the fleet had heard the order by the time it was read.",
        "Since some of them were still at sea, no one in the fleet had heard the order by the time it was read.",
    ),
    (
        "The insurer, which had promised a quick answer, did not pay for everything that the flood had destroyed.",
        "The insurer, which had promised a quick answer, paid for nothing that the flood had destroyed.",
    ),
    (
        "Because most of the staff were ill, not all the wards could be visited.",
        "Because most of the staff were ill, none of the wards could be visited.",
    ),
    (
        "A higher price is not necessarily a sign of better quality, as the testers found in half of the shops.",
        "A higher price is never a sign of better quality, as the testers found in half of the shops.",
    ),
    ("A longer war is not necessarily a harder war.", "A longer war is necessarily not a harder war."),
    (
        "The rules do not necessarily apply to each of the partners.",
        "The rules necessarily do not apply to each of the partners.",
    ),
    (
        "Rich people are not always happy, and some of them envy the poor.",
        "Rich people are never happy, and some of them envy the poor.",
    ),
    ("The two judges did not both agree with the verdict.", "Neither of the two judges agreed with the verdict."),
    ("Not both of the engines failed.", "Neither of the engines failed."),
    (
        "Not every one of the letters was answered by the ministry.",
        "Not one of the letters was answered by the ministry.",
    ),
    ("She does not like everything that he cooks.", "She does not like anything that he cooks."),
    ("He has not read all of the reports.", "He has read none of the reports."),
    ("The bus does not stop everywhere on the coast.", "The bus stops nowhere on the coast."),
    (
        "You cannot trust everyone in this office, and certainly not the new clerk.",
        "You can trust no one in this office, and certainly not the new clerk.",
    ),
    ("Not all of us have a car.", "None of us has a car."),
    ("The medicine doesn't work for everybody.", "The medicine works for nobody."),
    ("The medicine doesn't work for everybody.", "The medicine doesn't work for anybody."),
    ("Guests are not always welcome in the kitchen.", "Guests are not ever welcome in the kitchen."),
    ("We do not invite every applicant who sends us a letter.", "We invite no applicant who sends us a letter."),
    ("The dog does not bark at every stranger.", "The dog barks at no stranger."),
    ("The dog does not bark at every stranger.", "The dog does not bark at any stranger."),
    (
        "Not everyone who was invited to the wedding came to the church.",
        "Nobody who was invited to the wedding came to the church.",
    ),
    ("The old pump did not work all the time.", "The old pump did not work at any time."),
    ("The factory does not run every day.", "The factory never runs."),
    ("Some of the hostages were not released.", "None of the hostages were released."),
    ("Some of the shops did not open.", "No shops opened."),
    ("Not all that he wrote is true.", "Nothing that he wrote is true."),
    (
        "The vaccine does not protect everybody who receives it, as the leaflet says.",
        "The vaccine protects nobody who receives it, as the leaflet says.",
    ),
    (
        "The old man could not always remember where he had left his glasses.",
        "The old man could never remember where he had left his glasses.",
    ),
    ("Not each of the players was tested.", "None of the players was tested."),
    ("The two sisters are not both married.", "Neither sister is married."),
    ("Not everywhere in the city was the power cut.", "Nowhere in the city was the power cut."),
    ("We have not found everything that was stolen.", "We have found nothing that was stolen."),
    ("We have not found everything that was stolen.", "We have not found anything that was stolen."),
    ("He was not entirely honest with us.", "He was not at all honest with us."),
    ("The film is not completely boring.", "The film is not boring at all."),
    ("Not all of Monday's trains were on time.", "None of Monday's trains were on time."),
    (
        "The shop does not always have fresh fish, so call before you drive there.",
        "The shop never has fresh fish, so call before you drive there.",
    ),
    ("The museum isn't open every day of the week.", "The museum isn't open any day of the week."),
    ("No members of the crew were rescued.", "Not all members of the crew were rescued."),
    ("Nothing he says can be believed.", "Not everything he says can be believed."),
    ("They never answer letters.", "They do not always answer letters."),
    ("None of the money was returned.", "Not all of the money was returned."),
    ("Neither of the twins is ill.", "Not both of the twins are ill."),
    ("Not all is lost.", "All is lost."),
    ("Not everyone voted.", "Everyone voted."),
    ("All the seats were not sold.", "All the seats were sold."),
]
SILENT = [
    ("Not all of the ships returned.", "Some of the ships did not return."),
    ("Not every beach is clean.", "Only some beaches are clean."),
    ("Not every beach is clean.", "Some beaches are not clean."),
    ("Not everyone was pleased.", "Some people were not pleased."),
    ("All that shines is not silver.", "Not all that shines is silver."),
    ("All the men were not guilty.", "Not all the men were guilty."),
    ("She is not always late.", "She is sometimes on time."),
    ("He does not always win.", "He sometimes loses."),
    ("Not everybody can sing.", "Some cannot sing."),
    ("It is not necessarily true.", "It may not be true."),
    ("It is not necessarily true.", "It need not be true."),
    ("Not all passengers had a ticket.", "Some passengers had no ticket."),
    ("Not all passengers had a ticket.", "There were passengers without a ticket."),
    (
        "Not every student passed the test, and the teacher said nothing.",
        "Some students failed the test, and the teacher said nothing.",
    ),
    ("Nobody was hurt and not all the seats were damaged.", "No one was hurt and some of the seats were not damaged."),
    ("Not everything went well and no one was glad.", "Things did not all go well and nobody was glad."),
    ("He did not eat all of it.", "He left some of it."),
    ("The museum is not open every day.", "The museum is closed on some days."),
    ("Not all children like milk.", "Not every child likes milk."),
    ("No two leaves are alike.", "All leaves are different."),
    ("Everyone did not come.", "Not everyone came."),
    ("Nobody was absent.", "Everyone was there."),
    ("No house was spared.", "Every house was damaged."),
    ("None of the doors were locked.", "All of the doors were unlocked."),
    ("He never lies.", "He always tells the truth."),
    (
        "The train does not always stop here, and there is no bridge.",
        "The train stops here only sometimes, and there is no bridge.",
    ),
    ("Never before had all the seats been sold.", "All the seats had never been sold before."),
    ("Not all that he wrote is true.", "Some of what he wrote is not true."),
    ("The vaccine does not protect everybody.", "The vaccine protects some people, but not all."),
    ("The vaccine does not protect everybody.", "Some people are not protected by the vaccine."),
    ("The two sisters are not both married.", "Only one of the two sisters is married."),
    ("Not everywhere was the power cut.", "The power was cut only in some places."),
    ("We have not found everything that was stolen.", "Some of what was stolen has not been found."),
    ("We have not found everything that was stolen.", "Part of what was stolen is still missing."),
    ("He was not entirely honest with us.", "He was not quite honest with us."),
    ("He was not entirely honest with us.", "He was only partly honest with us."),
    ("He was not entirely honest with us.", "He was not fully honest with us."),
    ("The shop does not always have fresh fish.", "Sometimes the shop has no fresh fish."),
    ("The museum isn't open every day.", "There are days when the museum is not open."),
    ("Nobody said anything and not all of us were glad.", "No one said anything, and some of us were not glad."),
    ("Not many people came.", "Few people came."),
    ("Not much is left of the wall.", "Little is left of the wall."),
    ("He doesn't often complain.", "He rarely complains."),
    ("Not all is lost.", "There is still hope."),
    ("I do not know everything.", "I don't know it all."),
    ("Not everyone likes him, nor does he like everyone.", "Some do not like him, and he does not like everyone."),
    ("Not one of them came.", "None of them came."),
    ("Not a single letter arrived.", "No letters arrived."),
    ("No, not everyone came.", "Not everybody came."),
    ("There is nothing that everyone likes.", "Nothing is liked by everyone."),
    ("He does not always agree with nobody.", "He sometimes agrees with somebody."),
    ("It does not work at all times.", "It does not always work."),
]


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_fires_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_stays_silent_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
