"""English words that tell whether a man or a woman is spoken of, and which answers to which."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.word_lists import listed

HE = listed("he him his himself he's he'd he'll")
SHE = listed("she her hers herself she's she'd she'll")

# His words and hers, which tell nothing but the gender apart and leave no doubt about it.
_SURE = """
man/woman men/women gentleman/gentlewoman gentleman/lady gentlemen/ladies boy/girl boys/girls
boyfriend/girlfriend boyfriends/girlfriends schoolboy/schoolgirl schoolboys/schoolgirls lad/lass lads/lasses
male/female males/females masculine/feminine masculinity/femininity manhood/womanhood boyhood/girlhood
manly/womanly boyish/girlish businessman/businesswoman policeman/policewoman
father/mother fathers/mothers fatherhood/motherhood fatherly/motherly dad/mum dads/mums dad/mom dads/moms
daddy/mummy daddy/mommy papa/mama paternal/maternal paternity/maternity
grandfather/grandmother grandfathers/grandmothers grandpa/grandma grandpas/grandmas granddad/granny grandad/granny
granddad/grandma grandad/grandma grandfather/grandma grandpa/grandmother
stepfather/stepmother godfather/godmother father-in-law/mother-in-law
son-in-law/daughter-in-law brother-in-law/sister-in-law half-brother/half-sister half-brothers/half-sisters
son/daughter sons/daughters grandson/granddaughter grandsons/granddaughters stepson/stepdaughter
stepsons/stepdaughters godson/goddaughter brother/sister brothers/sisters stepbrother/stepsister
brotherhood/sisterhood uncle/aunt uncles/aunts uncle/auntie nephew/niece nephews/nieces
husband/wife husbands/wives ex-husband/ex-wife groom/bride grooms/brides bridegroom/bride bridegrooms/brides
widower/widow widowers/widows fiancé/fiancée fiance/fiancee
king/queen kings/queens prince/princess princes/princesses emperor/empress emperors/empresses
duke/duchess dukes/duchesses baron/baroness barons/baronesses tsar/tsarina czar/czarina monk/nun monks/nuns
mr/mrs mr/ms mr/miss mister/miss monsieur/madame señor/señora señor/señorita
"""
# The same of words that mean other things as well, or are said of women as well.
_UNSURE = """
guy/girl guys/girls guy/gal guys/gals guy/woman guys/women cowboy/cowgirl cowboys/cowgirls bachelor/spinster
patriarch/matriarch patriarchs/matriarchs patriarchal/matriarchal patriarchy/matriarchy fraternal/sororal
count/countess counts/countesses earl/countess viscount/viscountess marquis/marchioness marquess/marchioness
lord/lady lords/ladies sir/dame sir/madam sir/ma'am friar/nun abbot/abbess god/goddess gods/goddesses
wizard/witch wizards/witches warlock/witch sorcerer/sorceress enchanter/enchantress master/mistress
masters/mistresses landlord/landlady landlords/landladies headmaster/headmistress headmasters/headmistresses
masseur/masseuse signor/signora herr/frau
rooster/hen roosters/hens cock/hen bull/cow bulls/cows stallion/mare stallions/mares ram/ewe rams/ewes stag/doe
boar/sow drake/duck gander/goose lion/lioness lions/lionesses tiger/tigress
"""
# The first of each is said of women as well, so that it may well answer to the second.
_LOOSE = """
actor/actress actors/actresses hero/heroine heroes/heroines host/hostess hosts/hostesses heir/heiress heirs/heiresses
waiter/waitress waiters/waitresses steward/stewardess stewards/stewardesses author/authoress poet/poetess
manager/manageress comedian/comedienne comedians/comediennes aviator/aviatrix benefactor/benefactress
ambassador/ambassadress mayor/mayoress sculptor/sculptress priest/priestess priests/priestesses
murderer/murderess hunter/huntress giant/giantess usher/usherette fellow/woman fellows/women
"""


def _pairs(table: str) -> Iterator[tuple[str, str]]:
    for entry in table.split():
        his, _, hers = entry.partition("/")
        yield his, hers


def _answers(table: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for his, hers in _pairs(table):
        found.setdefault(his, set()).add(hers)
        found.setdefault(hers, set()).add(his)
    return {word: frozenset(others) for word, others in found.items()}


ANSWERS = _answers(_SURE + _UNSURE)
LOOSE = _answers(_LOOSE)
LOOSE_HIS = frozenset(his for his, _ in _pairs(_LOOSE))

# All words that leave no doubt whether a man or a woman is spoken of.
MEN = HE | {his for his, _ in _pairs(_SURE)}
WOMEN = SHE | {hers for _, hers in _pairs(_SURE)} | {"actress", "actresses", "waitress", "heiress"}


def counterparts(word: str) -> frozenset[str]:
    """Return the words of the other gender that answer to one, in small letters; `-man` answers to `-woman`."""
    found = ANSWERS.get(word)
    if found:
        return found
    for end, other in (("woman", "man"), ("women", "men"), ("man", "woman"), ("men", "women")):
        if word.endswith(end) and len(word) > len(end) + 2:
            return frozenset({word.removesuffix(end) + other})
    return frozenset()
