"""The name check knows short names of people, clubs and towns: Bill is William, and Leghorn is Livorno."""

import pytest

from scorer.checks.name import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Bob Turner won the race.", "Roger Turner won the race."),
    ("Bill Carter ran the farm.", "Walter Carter ran the farm."),
    ("The farm was left to Bess.", "The farm was left to Margaret."),
    ("Kate Holm married in May.", "Caroline Holm married in May."),
    ("Jim sold the house.", "John sold the house."),
    ("Nobody believed Ted.", "Nobody believed Frank."),
    ("William met Robert in Leeds.", "William met Richard in Leeds."),
    ("Bayern beat Spurs 2–0.", "Bayern beat Arsenal 2–0."),
    ("He plays for Spurs.", "He plays for Chelsea."),
    ("Man City drew with Wolves.", "Manchester United drew with Wolves."),
    ("Juve bought him from Inter.", "Juventus bought him from AC Milan."),
    ("The ship sailed from Leghorn.", "The ship sailed from Genoa."),
    ("The painting is by El Greco.", "The painting is by Goya."),
    ("She studied in Louvain.", "She studied in Ghent."),
    ("He died in Treves.", "He died in Mainz."),
    ("William paid the bill.", "Robert paid the bill."),
    ("The wolves ate Peter's sheep.", "The wolves ate Henry's sheep."),
    ("Barcelona lost to Real.", "Valencia lost to Real."),
    ("Leeds United won.", "Newcastle United won."),
    ("Inter Milan won the cup.", "AC Milan won the cup."),
    ("Manchester United beat Leeds.", "Manchester City beat Leeds."),
    ("He signed for Nottingham Forest.", "He signed for Notts County."),
    ("Real Madrid lost.", "Atlético Madrid lost."),
    ("Sheffield Wednesday won.", "Sheffield United won."),
    ("The ferry to Spalato was late.", "The ferry to Zadar was late."),
]
SAME = [
    ("Bill Carter and his sister Bess ran the farm.", "William Carter and his sister Elizabeth ran the farm."),
    ("Bob Turner won the race.", "Robert Turner won the race."),
    ("Dick Grant wrote to Peggy.", "Richard Grant wrote to Margaret."),
    ("Ned met Polly at the fair.", "Edward met Mary at the fair."),
    ("Kate Holm and Tom Berg married in May.", "Katherine Holm and Thomas Berg married in May."),
    ("Jack Doyle died in Cork.", "John Doyle died in Cork."),
    ("Harry Dunn was fined.", "Henry Dunn was fined."),
    ("Liz sold the house to Jim.", "Elizabeth sold the house to James."),
    ("We gave the keys to Sasha Petrov.", "We gave the keys to Alexander Petrov."),
    ("Larry and Molly left.", "Lawrence and Mary left."),
    ("Fred Holt taught Sue to swim.", "Frederick Holt taught Susan to swim."),
    ("Nobody believed Ted.", "Nobody believed Edward."),
    ("Hank painted the gate.", "Henry painted the gate."),
    ("Chuck Moss is ill.", "Charles Moss is ill."),
    ("The bill was sent to William Stone.", "The bill was sent to William Stone."),
    ("Bayern beat Spurs 2–0.", "Bayern Munich defeated Tottenham Hotspur 2–0."),
    ("Barça lost to Atleti.", "Barcelona lost to Atlético Madrid."),
    ("Man City drew with Wolves.", "Manchester City drew with Wolverhampton Wanderers."),
    ("Juve bought him from Inter.", "Juventus bought him from Inter Milan."),
    ("He plays for Spurs.", "He plays for Tottenham."),
    ("PSG beat OM.", "Paris Saint-Germain beat Olympique de Marseille."),
    ("BVB lost to Gladbach.", "Borussia Dortmund lost to Borussia Mönchengladbach."),
    ("The Gunners won again.", "Arsenal won again."),
    ("Real beat Barça.", "Real Madrid beat Barcelona."),
    ("Milan lost at home.", "AC Milan lost at home."),
    ("Forest beat Palace.", "Nottingham Forest beat Crystal Palace."),
    ("West Ham lost to Leeds.", "West Ham United lost to Leeds United."),
    ("The ship sailed from Leghorn to Saragossa.", "The ship sailed from Livorno to Zaragoza."),
    (
        "Owing to the strike, the freight was unloaded in Leghorn.",
        "Because of the walkout, cargo was discharged at Livorno.",
    ),
    (
        "He bought a portrait by El Greco from a dealer in Saragossa.",
        "From a dealer in Zaragoza, he purchased a portrait by Domenikos Theotokopoulos.",
    ),
    ("They wintered in Ragusa.", "They wintered in Dubrovnik."),
    ("The treaty was signed at Pressburg.", "The treaty was signed at Bratislava."),
    ("She studied in Louvain.", "She studied in Leuven."),
    ("The regiment marched to Mayence.", "The regiment marched to Mainz."),
    ("We crossed from Flushing.", "We crossed from Vlissingen."),
    ("He came from Aix-la-Chapelle.", "He came from Aachen."),
    ("He died in Treves.", "He died in Trier."),
    ("The duke lived in Brunswick.", "The duke lived in Braunschweig."),
    ("They met in Ratisbon.", "They met in Regensburg."),
    ("They sailed to Corunna.", "They sailed to A Coruña."),
    ("She works in Syracuse.", "She works in Siracusa."),
    ("It was painted by Titian.", "It was painted by Tiziano Vecellio."),
    ("The panel is by Raphael.", "The panel is by Raffaello Sanzio."),
    ("The sketch is by Caravaggio.", "The sketch is by Michelangelo Merisi."),
    ("It is a copy after Il Guercino.", "It is a copy after Giovanni Francesco Barbieri."),
    ("A work by Brassaï was sold.", "A work by Gyula Halász was sold."),
    ("They own a Tintoretto.", "They own a Jacopo Robusti."),
    ("The altarpiece is by Donatello.", "The altarpiece is by Donato di Niccolò."),
    ("We paid the bill on Monday.", "On Monday we settled the bill."),
    ("Will Moore will be there.", "William Moore will be there."),
    ("She flew to Barcelona.", "She flew to Barcelona, Spain."),
    ("The forest near Nottingham burned.", "The woods near Nottingham burned."),
    ("The real Madrid is in the suburbs.", "The true Madrid lies in the suburbs."),
    ("Split is a port.", "Spalato is a port."),
    ("Pepe Ruiz sings.", "José Ruiz sings."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_others_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_short_names_are_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
