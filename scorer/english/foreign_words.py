"""Which language a word is of that English does not have: by word lists, letters and small words.

The lists of Spanish, French, German and Italian are those of pyspellchecker; they are
read when a text first has a word that English lacks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from scorer.english.vocabulary import is_listed
from scorer.english.word_lists import listed

_LISTED = {"de": "German", "es": "Spanish", "fr": "French", "it": "Italian"}
# Words that a list has this seldom are mostly names and slips; German has its compounds there.
_SELDOM = 50

# Words that English has taken over, accents and all, and Latin of learned texts.
_LOANS = """
acai adobe aficionado agave alma aloha amigo amigos angst ansatz apropos arigato attaché auteur autobahn avant açaí
barista belle biscotti bistro blasé blitzkrieg bona bonhomie bourgeois bourgeoisie bourse bratwurst bravo bundesbank
bundesliga bundesrat bundestag burrito cafe café cafés cappuccino carte chaise chanson chapeau chef chez chic chorizo
château châteaux cliche cliché clichés colloquia communiques communiqué concerto consommé cotta couture creme
croissant crèche crème crêpe crêpes cuisine curriculum dada diaspora diva dolce doppelganger doppelgänger dossier duce
débâcle décolleté décor déjà détente edelweiss ennui ensemble entente entrepôt entrée ersatz espresso et exposé
extempore facto fado fajita fatwa fauna faux façade façades femme fiancé fiancée fiesta flamenco flora folie fête
führer garçon gazpacho gestalt gestapo glasnost gnocchi gracias gratis guerrilla hacienda halal hallo hara hasta haute
hidalgo hijab hombre hors hotelier jalapeno jalapeño jalapeños jihad jure karaoke kebab kimono kindergarten kitsch
kosher lager lambada landtag lasagna lasagne latte lebensraum leitmotif lingua luftwaffe macchiato macho manqué
mascarpone matinée maître mañana mesa mezze minima mittelstand mojito mosso mozzarella mélange ménage métier naïve
naïveté noir nova novo née objet oktoberfest olé opera outré paella pampa pancetta panna papa papier parmesan parva
passé pasta patio per peso pesos pesto petit piazza picante pied pilsner pizza pièce pièta piña piñata poncho pretzel
pronto propos prosciutto protégé protégés puree purée putsch quesadilla quid quinoa quo quota raison realpolitik reich
reichstag rendezvous ricotta risotto risqué roué rucksack résumé résumés sabra salsa samba sangria sans sauerkraut
sauna sauté schadenfreude schnapps schnitzel señor señora siesta silico simpatico situ smörgåsbord sobriquet soirée
soufflé stasi strudel sub sushi svelte table tabula taco tapas taqueria tempo tempura tequila tiramisu tortilla touché
tsunami tête uber usa versa vice vis vitae vitro viva vivo voilà volkswagen volte wanderlust wehrmacht weltanschauung
wunderkind zeitgeist ångström éclair élan élite émigré über
"""

# Frequent words of other languages that those lists lack, or that the English one has as parts of names and phrases.
_FREQUENT = """
adalah aider ainda akan alcalde allée amarillo ambos ancak até aur auras años bardzo bateau bateaux beaucoup billets
bonheur bonita bonito bueno byl byla bylo był była było být będzie cambia campagna cartes casa cellules cero chansons
chanter chaqueta cher choses ciudades clair comer commencer como compagnie conversazione cosas coups couteau cuesta
czy cœur cœurs dacă dans del della demander dengan depois derrière devoir deze değil dijo dla dlya doit donner donné
dort droit du durante duro días eau ehrlich elas eles ella então environ escolar especial esperanza essayer essen
estaba estaban estamos este estoy está están fauteuil fazer felice femmes feria fermata filles fils fino foarte forcer
fortaleza frau frauen frisch från fueron för garçons geld gesundheit gibi giro gobiernos gracioso grandes grandioso
grosses guerra haber había habían hace hacen hauteur hebben heeft heimlich hemos herr het hicieron hinter hizo hombres
ikke impresa için jefe jeg jego jeho jej její jsem jsou juga już já když kinder která které který która które który
lapin lassen libero libre livres luce lumière maggiore magnifico matin matériel mañana meget menschen mercado mesdames
messieurs milliards minuit mira mit mois morceau może mujeres mut mutter mycket má métier nahin není niños nogen nous
não när når nós och ochen också od oder også ojos olarak oui parler pensée pentru perfecto personas personnes podemos
podía poisson pratique primero przez puede pueden puissance på quatre que quel quem quiere quieren regarder rejoins
resistencia réseau sabe saben sabía segundo según seiner seines seu sido siendo sind się sonra sous spasibo sudah
surtout são są sœur sœurs také também tego tener tenía tenían tidak tienen tijd todas todos toutes travail triste très
tylko uccello uma una untuk už vamos vater veces venido vier você voiture voor votre være však wasser welches werd
zijn är çok œuvre şi że și
"""
# Small words that stand in names and borrowed phrases too, so that they tell something only beside others.
_SMALL = """
al au aux bei ce da dans das de del dem den der des di dit dos du e ed el em en encore es est et fin gens gut il je la
las le les lo los ma mais mes mi más na ne nouveau o oder os ou par pas per pero plus pour que qui se si sin su sul
sur te tu un und van vom von y ya zu zum zur
"""

FREQUENT = listed(_FREQUENT)
LOANS = listed(_LOANS)
SMALL = listed(_SMALL)

# Letters, joints and small words that no English word has, for languages without a list here.
_ELIDED = re.compile(r"(?:l|d|qu|j|n|s|c|m|t|dell|nell|sull|all|dall|un|quest|quell)'[^\W\d_]{3,}$")
_LETTERS = re.compile(r"[ąćęłńśźżáíéóúýčďěňřšťůžăâîșşțţğıőűåøæœßñõãäöüàèìòùêôûëïç]")


def is_foreign_by_letters(small: str) -> bool:
    """Tell whether a word in small letters has a letter or an elision that English words have not."""
    return small not in LOANS and (_LETTERS.search(small) is not None or _ELIDED.match(small) is not None)


def languages_of(small: str) -> frozenset[str]:
    """Return the languages whose lists have a word that English has not; none for a borrowed word."""
    if small in LOANS or len(small) < 3 or (is_listed(small) and small not in FREQUENT):
        return frozenset()
    forms = {small, small.removesuffix("s"), small.removesuffix("es")} if len(small) > 4 else {small}
    return frozenset(language for language, words in _lists().items() if not words.isdisjoint(forms))


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    from spellchecker import SpellChecker

    found = {}
    for code, language in _LISTED.items():
        counts = SpellChecker(language=code).word_frequency
        least = 0 if code == "de" else _SELDOM
        found[language] = frozenset(word for word, count in counts.items() if count > least)
    return found
