"""The untranslated check: a table of what fires and what must not, and what holds for any text."""

import pytest
from hypothesis import given, settings

from scorer.checks.untranslated import check
from tests.scorer.check_texts import WORDS
from tests.scorer.pairs import findings
from tests.scorer.surface import found, texts

SOLD = "The farmer sold his horse at the market."
FIRES = [
    (SOLD, "The farmer sold his caballo at the market.", "major: “caballo” is left in Spanish [caballo]"),
    (SOLD, "The farmer sold his cavallo at the market.", "major: “cavallo” is left in Italian [cavallo]"),
    (SOLD, "The farmer sold his Pferd at the market.", "major: “Pferd” is left in German [Pferd]"),
    (SOLD, "The farmer verkaufte his horse at the market.", "major: “verkaufte” is left in German [verkaufte]"),
    (SOLD, "The farmer sold his cheval au marché.", "major: 3 words are left in French [cheval au marché]"),
    (SOLD, "The farmer sold his horse auf dem Markt.", "major: 3 words are left in German [auf dem Markt]"),
    (SOLD, "The farmer sold his koń at the market.", "major: “koń” is left in Polish [koń]"),
    (SOLD, "The farmer sold his kůň at the market.", "major: “kůň” is left in Czech [kůň]"),
    (SOLD, "The farmer sprzedał his horse at the market.", "major: “sprzedał” is left in Polish [sprzedał]"),
    (SOLD, "The farmer sold his l'animal at the market.", "major: “l'animal” is left in another language [l'animal]"),
    (
        SOLD,
        "The farmer sold his horse at the bazarze miejskim.",
        "major: 2 words are left in Polish [bazarze miejskim]",
    ),
    (
        SOLD,
        "Der Bauer verkaufte sein Pferd auf dem Markt.",
        "critical: 6 words are left in German [verkaufte sein Pferd auf dem Markt]",
    ),
    (
        SOLD,
        "El granjero vendió su caballo en el mercado.",
        "critical: 7 words are left in Spanish [granjero vendió su caballo en el mercado]",
    ),
    (
        SOLD,
        "Rolnik sprzedał swojego konia na targu.",
        "critical: 6 words are left in Polish [Rolnik sprzedał swojego konia na targu]",
    ),
    (SOLD, "The farmer sold his лошадь at the market.", "major: “лошадь” is in Cyrillic letters [лошадь]"),
    (SOLD, "The farmer sold his 馬 at the market.", "major: “馬” is in Chinese letters [馬]"),
    (SOLD, "The farmer sold his うま at the market.", "major: “うま” is in Japanese letters [うま]"),
    (SOLD, "The farmer sold his घोड़ा at the market.", "major: “घोड़ा” is in Indian letters [घोड़ा]"),
    (SOLD, "The farmer sold his حصان at the market.", "major: “حصان” is in Arabic letters [حصان]"),
    (SOLD, "The farmer sold his 말 at the market.", "major: “말” is in Korean letters [말]"),
    (
        SOLD,
        "農夫は市場で馬を売った。",
        "critical: “農夫は市場で馬を売った” is in Japanese letters [農夫は市場で馬を売った]",
    ),
    (
        SOLD,
        "Крестьянин продал коня.",
        "critical: “Крестьянин продал коня” is in Cyrillic letters [Крестьянин продал коня]",
    ),
    (SOLD, "The farmer (крестьянин) sold his horse.", "minor: “крестьянин” is in Cyrillic letters [крестьянин]"),
    ("The problem was hard.", "The problema was hard.", "minor: “problema” is left in another language [problema]"),
    ("It was not a big house.", "It was nicht a big house.", "major: “nicht” is left in German [nicht]"),
    ("He lives with his mother.", "He lives mit his mother.", "major: “mit” is left in another language [mit]"),
    ("The women left the room.", "The Frauen left the room.", "major: “Frauen” is left in German [Frauen]"),
    ("It rained for several days.", "It rained for several Tage.", "major: “Tage” is left in Danish or German [Tage]"),
    (
        "More than three months went by.",
        "Plus que tres meses went by.",
        "critical: 3 words are left in Spanish [que tres meses]",
    ),
    ("All the boats were sold.", "toutes the boats were sold.", "major: “toutes” is left in French [toutes]"),
    ("The river is deep here.", "The rzeka is deep here.", "major: “rzeka” is left in Polish [rzeka]"),
    ("They fished in the lake.", "They fished in the jezero.", "major: “jezero” is left in Czech [jezero]"),
    ("We met in the morning.", "We met in the manhã.", "major: “manhã” is left in Portuguese [manhã]"),
    ("The children were cold.", "The kinderen were cold.", "major: “kinderen” is left in Dutch [kinderen]"),
    ("The house stands on a hill.", "The ház stands on a hill.", "major: “ház” is left in Hungarian [ház]"),
    ("The war was over.", "The krieg was over.", "major: “krieg” is left in German [krieg]"),
    ("A big dog barked.", "A groß dog barked.", "major: “groß” is left in another language [groß]"),
    ("The water was warm.", "The vesi was warm.", "major: “vesi” is left in Finnish [vesi]"),
    ("Dogs bark at night.", "Perros bark at night.", "major: “Perros” is left in Spanish [Perros]"),
]
SILENT = [
    (SOLD, "The farmer sold the horse at a market."),
    (SOLD, "At the fair the peasant parted with his stallion."),
    ("He bought a caballo.", "The caballo was bought by him."),
    ("A lorry was parked near the café.", "A truck stood by the café and the château."),
    ("It was tested in the glass.", "It was tested in vitro, de novo, and vice versa."),
    ("He met the singer in Rome.", "He met the singer Giuseppe Verdi in Rome."),
    ("The painter Van Gogh came.", "The painter Vincent van Gogh came."),
    ("The football league began.", "The Bundesliga began."),
    ("He lives in Köln.", "He lives in Köln, Germany, near Düsseldorf."),
    ("The tumour of the colon", "The tumor of the colon, a carcinoma"),
    ("It is a virus of bees.", "It is a virus of Apis mellifera bees."),
    ("He has thrombosis.", "He suffers from a phlebothrombosis."),
    ("The angle α is small.", "The angle β is small."),
    ("The writer Толстой died.", "The author Толстой has died."),
    ("They visited 北京.", "They went to 北京 by train."),
    ("Der Hund bellt in der Nacht.", "In der Nacht hat der Hund gebellt."),
    ("El perro ladra de noche.", "El perro ladra por la noche siempre."),
    ("Go to www.example.de now.", "Visit www.beispiel.de now."),
    ("They blogged about it.", "They tweeted and vlogged about it."),
    ("He wore a coat.", "He wore a kimono and a poncho."),
    ("The deputy was naive.", "The deputy was naïve; a cliché."),
    ("He was paid per hour.", "He was paid per diem via a bank."),
    ("The flat was sold.", "The apartment has been sold, alas."),
    ("It was misspelt badly.", "It was mispelt baddly."),
    ("The president of Peru", "The Peruvian president"),
    ("She has a fever.", "She has pyrexia."),
    ("The lawyer came with Zelnik.", "The lawyer came with zelnik."),
    ("The data were unclear.", "The datasets were hyperparameterised."),
    ("The mayor spoke.", "The speech was by the mayor."),
    ("The color of the theater pleased them.", "They liked the colour of the theatre."),
    ("It serves, among others, the port.", "It serves, inter alia, the port."),
    ("The fish was raw.", "The sashimi was raw."),
    ("They met online.", "They met in a webinar."),
    ("The doctor measured it.", "The doctor quantitated it preoperatively."),
    ("The trees were old.", "The trees were centenarian."),
    ("He wrote an essay.", "He penned an op-ed."),
    ("She trains dogs.", "She is a dogtrainer."),
    ("It began at noon on day four.", "It began at noon on day IV, circa 12."),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: str) -> None:
    assert found(check, original, garbled) == [expected]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []


def test_the_word_of_the_original_is_marked_where_one_answers() -> None:
    original = "The problem was hard."
    (finding,) = findings(check, original, "The problema was hard.", model="none")
    assert finding.original_at is not None
    assert original[finding.original_at.start : finding.original_at.stop] == "problem"


@settings(max_examples=100)
@given(text=texts(WORDS["untranslated"]))
def test_what_the_original_has_too_is_excused(text: str) -> None:
    assert found(check, f"Here {text}", f"There {text}") == []
