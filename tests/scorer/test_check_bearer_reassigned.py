"""The bearer check with amounts that were given to each other's bearers in a sentence that is worded otherwise."""

import pytest

from scorer.checks.bearer import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    (
        "Ingrid sold 14 rugs at the fair and Pavel sold 22 lamps.",
        "At the fair Pavel sold 14 rugs, while 22 lamps were sold by Ingrid.",
    ),
    (
        "The ferry to Kos sails at 8:15 and the one to Naxos at 9:40.",
        "Departure for Naxos is at 8:15; the boat to Kos goes at 9:40.",
    ),
    (
        "In the survey, 61 percent of tenants were satisfied, against 38 percent of owners.",
        "The poll found that 61 percent of owners and 38 percent of tenants were happy.",
    ),
    ("Give the calf 3 litres of milk and the lamb 1.5 litres.", "The lamb gets 3 litres of milk, the calf 1.5 litres."),
    (
        "Salaries rose by 4% in Lyon but by only 2.5% in Nantes.",
        "In Nantes pay went up 4%, whereas in Lyon it grew by just 2.5%.",
    ),
    ("Rye needs 90 minutes in the oven, spelt 70.", "Bake spelt for 90 minutes and rye for 70."),
    ("The wine cost 18 euros and the cheese 7.", "She spent 7 euros on the wine and 18 on the cheese."),
    ("Hall rent: 300 euros. Sound system: 120 euros.", "Hall rent: 120 euros. Sound system: 300 euros."),
    (
        "The bridge was finished in 1887 and the tunnel in 1903.",
        "The tunnel was completed in 1887, and 1903 saw the completion of the bridge.",
    ),
    ("Wash wool at 30 degrees and cotton at 60.", "Cotton should be washed at 30 degrees, wool at 60."),
    ("Nurses work 38 hours a week, doctors 52.", "Doctors put in 38 hours per week and nurses 52."),
    ("Of the crew, 9 were from Ghana and 13 from Togo.", "The crew had 13 sailors from Ghana and 9 from Togo."),
    (
        "The plaintiff claimed 5 million dollars, but the jury awarded 2 million.",
        "The jury awarded 5 million dollars, whereas the plaintiff had sought 2 million.",
    ),
    (
        "The kitchen measures 12 square metres and the bedroom 16.",
        "With 12 square metres the bedroom is smaller than the kitchen, which has 16.",
    ),
    (
        "Adults take two tablets a day, children over six half a tablet.",
        "Adults take six tablets a day, children over two half a tablet.",
    ),
    (
        "In winter the shop opens at 9:30 and in summer at 8:00.",
        "The shop opens at 8:00 in winter and at 9:30 in summer.",
    ),
    ("Zsofia ran the mile in 5:12 and Irene in 5:31.", "Irene needed 5:12 for the mile, Zsofia 5:31."),
    (
        "Aspirin is taken at 8:00 with food and the iron tablet at 20:00.",
        "The iron tablet should be swallowed at 8:00, and aspirin at 20:00 together with food.",
    ),
    ("Flour: 500 g, sugar: 200 g, butter: 150 g.", "You will need flour (200 g), butter (150 g) and sugar (500 g)."),
    (
        "Last season Bodo scored 21 goals for the club and Tarik assisted 17.",
        "Tarik scored 21 goals for the club last season; Bodo had 17.",
    ),
    (
        "Turkey imported 12 million tonnes of wheat, Egypt 9 million.",
        "Egypt bought in 12 million tonnes of wheat, compared with 9 million for Turkey.",
    ),
    (
        "Her first novel came out in 1961 and her memoir in 1988.",
        "Her memoir appeared in 1961 and her first novel in 1988.",
    ),
    (
        "The hostel charges 35 euros for a bed and 90 for a private room, breakfast included.",
        "Breakfast is included at the hostel, where you pay 90 euros for a bed and 35 for a private room.",
    ),
    (
        "Keep the vaccine at 4 degrees and the reagent at 21.",
        "The reagent must be stored at 4 degrees; the vaccine needs 21.",
    ),
    ("Three of the miners were Poles and five were Czechs.", "Among the miners were five Poles and three Czechs."),
    ("In Oslo the sun rose at 4:10, in Tromso at 1:45.", "Sunrise was at 1:45 in Oslo and 4:10 in Tromso."),
]
SAME = [
    (
        "Ingrid sold 14 rugs at the fair and Pavel sold 22 lamps.",
        "At the fair Pavel sold 22 lamps, while 14 rugs were sold by Ingrid.",
    ),
    (
        "The ferry to Kos sails at 8:15 and the one to Naxos at 9:40.",
        "Departure for Naxos is at 9:40; the boat to Kos goes at 8:15.",
    ),
    (
        "In the survey, 61 percent of tenants were satisfied, against 38 percent of owners.",
        "The poll found that 38 percent of owners and 61 percent of tenants were happy.",
    ),
    ("Give the calf 3 litres of milk and the lamb 1.5 litres.", "The lamb gets 1.5 litres of milk, the calf 3 litres."),
    (
        "Salaries rose by 4% in Lyon but by only 2.5% in Nantes.",
        "In Nantes pay went up 2.5%, whereas in Lyon it grew by 4%.",
    ),
    ("Rye needs 90 minutes in the oven, spelt 70.", "Bake spelt for 70 minutes and rye for 90."),
    ("The wine cost 18 euros and the cheese 7.", "She spent 7 euros on the cheese and 18 on the wine."),
    (
        "The bridge was finished in 1887 and the tunnel in 1903.",
        "1903 saw the completion of the tunnel, 1887 that of the bridge.",
    ),
    ("Wash wool at 30 degrees and cotton at 60.", "Cotton should be washed at 60 degrees, wool at 30."),
    ("Of the crew, 9 were from Ghana and 13 from Togo.", "The crew had 13 sailors from Togo and 9 from Ghana."),
    (
        "The plaintiff claimed 5 million dollars, but the jury awarded 2 million.",
        "The jury awarded 2 million dollars, whereas the plaintiff had sought 5 million.",
    ),
    (
        "The kitchen measures 12 square metres and the bedroom 16.",
        "With 16 square metres the bedroom is bigger than the kitchen, which has 12.",
    ),
    ("Salt and pepper cost 3 and 5 euros.", "Pepper costs 5 euros and salt 3."),
    ("Anna and Ben, aged 5 and 7, won.", "Ben, who is 7, won together with 5-year-old Anna."),
    (
        "Between 5 and 9 the pool is for members, and from 10 to 12 for schools.",
        "Schools have the pool from 10 to 12, members between 5 and 9.",
    ),
    (
        "Prices rose 5% in May and 3% in June, while wages rose 2%.",
        "In June prices rose 3%, after 5% in May; wages rose 2%.",
    ),
    (
        "Ann came in 1990 as a nurse, and in 1995 she left as a doctor.",
        "A nurse when she came in 1990, Ann was a doctor when she left in 1995.",
    ),
    ("The lift holds 8 people or 600 kilos.", "No more than 600 kilos or 8 people may be in the lift."),
    ("Of 40 pupils, 12 failed in maths.", "In maths, 12 of 40 pupils failed."),
    ("The team scored in minutes 12 and 77 and won 2-0.", "Goals in minutes 77 and 12 gave the team a 2-0 win."),
    (
        "Mix 2 spoons of cocoa with 3 of sugar and add 1 litre of milk.",
        "Take 3 spoons of sugar, mix with 2 of cocoa, then pour in 1 litre of milk.",
    ),
    (
        "The firm made a profit of 12 million in 2019, up from 8 million in 2018.",
        "From 8 million in 2018, the profit of the firm grew to 12 million in 2019.",
    ),
    (
        "In 2018 the firm made 8 million, and in 2019 it made 12 million.",
        "The firm's profit was 12 million in 2019; the year before, 2018, it had been 8 million.",
    ),
    (
        "Aspirin is taken at 8:00 with food and the iron tablet at 20:00.",
        "The iron tablet should be swallowed at 20:00, and aspirin at 8:00 together with food.",
    ),
    ("Flour: 500 g, sugar: 200 g, butter: 150 g.", "You will need flour (500 g), butter (150 g) and sugar (200 g)."),
    (
        "Last season Bodo scored 21 goals for the club and Tarik assisted 17.",
        "Tarik assisted 17 goals for the club last season; Bodo scored 21.",
    ),
    (
        "Turkey imported 12 million tonnes of wheat, Egypt 9 million.",
        "Egypt bought in 9 million tonnes of wheat, compared with 12 million for Turkey.",
    ),
    (
        "The hostel charges 35 euros for a bed and 90 for a private room, breakfast included.",
        "Breakfast is included at the hostel, where you pay 90 euros for a private room and 35 for a bed.",
    ),
    (
        "The court fined the captain 4,000 dollars and the owner 25,000.",
        "The owner was fined 25,000 dollars by the court and the captain 4,000.",
    ),
    ("Three of the miners were Poles and five were Czechs.", "Among the miners were five Czechs and three Poles."),
    ("Chelsea beat Leeds 3-1 at home and lost 2-4 at Derby.", "Chelsea lost 2-4 at Derby and beat Leeds 3-1 at home."),
    (
        "The 5 men who had carried the 12 sacks drank 3 bottles.",
        "After carrying the 12 sacks, the 5 men drank 3 bottles.",
    ),
    (
        "Two guards watched the gate while six prisoners dug a tunnel.",
        "While two guards were watching the gate, a tunnel was dug by six prisoners.",
    ),
    (
        "Two guards watched the gate while six prisoners dug a tunnel.",
        "A tunnel was dug by six prisoners; the gate was watched by two guards.",
    ),
    (
        "The 8 winners shared 40 prizes, and each of the 20 losers got a pen.",
        "Each of the 20 losers got a pen, and 40 prizes were shared by the 8 winners.",
    ),
    (
        "After 3 hours in the queue we got 2 tickets for the show at 9.",
        "We got 2 tickets for the show at 9 after we had been in the queue for 3 hours.",
    ),
    (
        "With 4 votes to 2 the panel chose the plan that costs 9 million.",
        "The plan that costs 9 million was chosen by the panel with 4 votes to 2.",
    ),
    (
        "In 2004 the mill burned down, 30 years after it had been built in 1974.",
        "Built in 1974, the mill burned down 30 years later, in 2004.",
    ),
    (
        "Born in 1912 in Riga, she moved to Bern in 1938 and died there in 1990.",
        "She died in Bern in 1990; born in Riga in 1912, she had come to the city in 1938.",
    ),
    ("He read 3 books in July but only 1 in August.", "In August he read just 1 book, against 3 in July."),
    (
        "The north wing has 40 beds and the south wing 25.",
        "There are 25 beds in the south wing and 40 in the north wing.",
    ),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_amounts_with_each_others_bearers_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_amounts_with_their_own_bearers_are_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
